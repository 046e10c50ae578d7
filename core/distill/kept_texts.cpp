#include "distill/kept_texts.h"

#include "distill/encoded_prompts.h"
#include "weights/safetensors.h"

namespace dice {
namespace fs = std::filesystem;
namespace {

// The members by the names that they have in the file.
template <typename Texts, typename Visit> void eachOf(Texts& conditioning, const Visit& visit)
{
    visit("context", conditioning.context);
    visit("pooled", conditioning.pooled);
    visit("sizes", conditioning.sizes);
    visit("mask", conditioning.mask);
}

} // namespace

KeptTexts::KeptTexts(const DiffusionModel& model, fs::path folder, std::string modelHash, TextSettings settings)
    : m_model(model), m_folder(std::move(folder)), m_modelHash(std::move(modelHash)), m_settings(settings)
{
}

std::map<std::string, std::string> KeptTexts::keyOf(const std::vector<std::string>& texts) const
{
    return {{"model_sha256", m_modelHash}, {"texts_sha256", PromptSet{texts, {}}.sha256()},
        {"size", fmt::format("{}x{}", m_settings.width, m_settings.height)}};
}

// Nothing where the file is not there, damaged or of other texts: it is made anew.
std::optional<Conditioning> KeptTexts::read(const fs::path& file, const std::map<std::string, std::string>& key) const
{
    if (!fs::exists(file))
        return std::nullopt;
    try {
        const auto stored = SafetensorsFile::open(file);
        for (const auto& [name, value] : key)
            if (const auto found = stored->metadata().find(name); found == stored->metadata().end() || found->second != value)
                return std::nullopt;
        Conditioning texts;
        eachOf(texts, [&](const char* name, at::Tensor& tensor) {
            if (stored->contains(name))
                tensor = stored->tensor(name).to(m_model.device, /*non_blocking=*/false, /*copy=*/true);
        });
        return texts;
    } catch (const Error& error) {
        if (error.code() != ErrorCode::BadFile)
            throw;
        return std::nullopt;
    }
}

std::optional<Conditioning> KeptTexts::encode(
    const std::vector<std::string>& texts, bool write, const Tell& tell, const std::stop_token& stop) const
{
    const c10::InferenceMode inference;
    const std::size_t together = m_model.reader->together(); // stopping within a part loses it
    std::vector<Conditioning> parts;
    for (std::size_t begin = 0; begin < texts.size(); begin += together) {
        if (stop.stop_requested())
            return std::nullopt;
        if (tell)
            tell(static_cast<std::int64_t>(begin), static_cast<std::int64_t>(texts.size()));
        const std::vector<std::string> some(texts.begin() + static_cast<std::ptrdiff_t>(begin),
            texts.begin() + static_cast<std::ptrdiff_t>(std::min(begin + together, texts.size())));
        const fs::path file = m_folder / fmt::format("{:05}.safetensors", begin);
        const auto key = keyOf(some);
        std::optional<Conditioning> part = read(file, key);
        if (!part) {
            part = encodeFirstChunks(m_model, some, m_settings);
            part->context = part->context.to(at::kHalf); // the same numbers as from the file, so that a resumed run ends at the same
            if (write) {
                fs::create_directories(m_folder);
                TensorMap tensors;
                eachOf(*part, [&](const char* name, const at::Tensor& tensor) {
                    if (tensor.defined())
                        tensors[name] = tensor.to(at::kCPU).contiguous();
                });
                writeSafetensors(file, tensors, key);
            }
        }
        parts.push_back(std::move(*part));
    }
    return joinedTexts(parts);
}

} // namespace dice
