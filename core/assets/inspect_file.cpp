#include "assets/inspect_file.h"

#include "assets/asset_kinds.h"
#include "base/file.h"
#include "base/json.h"
#include "base/sha256.h"
#include "lora/lora_file.h"
#include "model/checkpoint_kind.h"
#include "model/embedding_file.h"
#include "weights/safetensors.h"

#include <algorithm>

namespace dice {
namespace fs = std::filesystem;
namespace {

constexpr std::size_t kMostTriggers = 8;
constexpr std::uint64_t kAutoV1Begin = 0x100000, kAutoV1Size = 0x10000;

// The words that most of a LoRA's training pictures had, as kohya's scripts count them.
std::string triggersOf(const std::map<std::string, std::string>& metadata)
{
    if (const auto phrase = metadata.find("modelspec.trigger_phrase"); phrase != metadata.end())
        return phrase->second;
    const auto found = metadata.find("ss_tag_frequency");
    const nlohmann::json folders = found == metadata.end() ? nlohmann::json() : parseJson(found->second);
    std::map<std::string, std::int64_t> counts;
    if (folders.is_object())
        for (const auto& folder : folders)
            for (const auto& [tag, count] : folder.items())
                if (count.is_number_integer())
                    counts[tag] += count.get<std::int64_t>();
    std::vector<std::pair<std::int64_t, std::string>> order;
    for (const auto& [tag, count] : counts)
        order.emplace_back(-count, tag);
    std::sort(order.begin(), order.end());
    std::string words;
    for (std::size_t i = 0; i < std::min(order.size(), kMostTriggers); ++i)
        words += (i == 0 ? "" : ", ") + order[i].second;
    return words;
}

std::string kindsOf(const LoraFile& lora)
{
    std::map<std::string, int> kinds;
    for (const LoraLayer& layer : lora.layers()) {
        const auto has = [&](const char* part) { return layer.parts.contains(part); };
        const bool kernel = has("down") && layer.parts.at("down").dim() == 4 && layer.parts.at("down").size(2) > 1;
        const bool stages = has("boft_R") || (has("oft_blocks") && layer.parts.at("oft_blocks").dim() == 4);
        const char* const kind = has("a1")                            ? "GLoRA"
                                 : has("on_input") || has("ia3_l")    ? "(IA)^3"
                                 : stages                             ? "BOFT"
                                 : has("oft_blocks") || has("oft_R")  ? "OFT"
                                 : has("hada_w1_a")                   ? "LoHa"
                                 : has("lokr_w1") || has("lokr_w1_a") ? "LoKr"
                                 : has("mid") || kernel               ? "LoCon"
                                 : has("up")                          ? "LoRA"
                                                                      : "difference";
        ++kinds[has("dora_scale") || has("magnitude") ? std::string("DoRA") : kind];
    }
    std::string text;
    for (const auto& [kind, count] : kinds)
        text += fmt::format("{}{} x {}", text.empty() ? "" : ", ", count, kind);
    return text;
}

std::string ranksOf(const LoraFile& lora)
{
    std::map<std::int64_t, int> ranks;
    for (const LoraLayer& layer : lora.layers())
        if (const auto down = layer.parts.find("down"); down != layer.parts.end() && down->second.dim() >= 1)
            ++ranks[down->second.size(0)];
    return ranks.empty()       ? std::string()
           : ranks.size() == 1 ? std::to_string(ranks.begin()->first)
                               : fmt::format("{} to {}", ranks.begin()->first, ranks.rbegin()->first);
}

void addFacts(FileReport& report, const TensorFile& file, CheckpointKind kind)
{
    const auto add = [&](const char* name, std::string value) {
        if (!value.empty())
            report.facts.emplace_back(name, std::move(value));
    };
    if (kind == CheckpointKind::Lora) {
        const LoraFile lora = LoraFile::open(file.path());
        std::size_t text = 0;
        for (const LoraLayer& layer : lora.layers())
            text += layer.network == LoraNetwork::TextEncoder || layer.network == LoraNetwork::TextEncoder2 ? 1 : 0;
        add("layers", fmt::format("{} ({} of the text encoder)", lora.layers().size(), text));
        add("kinds", kindsOf(lora));
        add("rank", ranksOf(lora));
        add("trigger words", triggersOf(file.metadata()));
        for (const auto& [name, vectors] : lora.embeddings())
            add("embedding inside", name);
    }
    if (kind == CheckpointKind::Embedding) {
        const EmbeddingFile embedding = EmbeddingFile::read(file);
        add("vectors", std::to_string(embedding.vectors.size(0)));
        add("width", std::to_string(embedding.vectors.size(1)));
        add("layout", embedding.layout);
    }
}

std::vector<std::pair<std::string, std::string>> hashesOf(const fs::path& path, const TensorFile& file)
{
    const std::string whole = sha256OfFiles({path});
    std::vector<std::pair<std::string, std::string>> hashes = {
        {"AutoV1", sha256OfPart(path, kAutoV1Begin, kAutoV1Size).substr(0, 8)}, {"AutoV2", whole.substr(0, 10)}};
    if (const auto* safetensors = dynamic_cast<const SafetensorsFile*>(&file)) {
        const std::string tensors = sha256OfPart(path, safetensors->dataBegin());
        hashes.emplace_back("AutoV3", tensors.substr(0, 12));
        hashes.emplace_back("tensor hash", "0x" + tensors);
    }
    hashes.emplace_back("SHA256", whole);
    return hashes;
}

// Of files that are no file of tensors at all.
std::optional<FileReport> otherFormat(const fs::path& path)
{
    const auto mapped = MappedFile::open(path);
    const std::string_view first(reinterpret_cast<const char*>(mapped->bytes().data()), std::min<std::size_t>(mapped->bytes().size(), 128));
    FileReport report;
    report.bytes = mapped->bytes().size();
    if (looksPickled(first) ||
        (describeOtherFormat(first).empty() && ((first.size() > 8 && first[8] == '{') || path.extension() == ".safetensors")))
        return std::nullopt;
    const std::string format = describeOtherFormat(first);
    report.kind = format.empty() ? "unknown" : "other";
    report.reasons.push_back(
        format.empty() ? "its first bytes are those of no format that is known" : "its first bytes are those of " + format);
    report.refusal = format.empty() ? "This is no file of weights or picture that is known."
                                    : fmt::format("This is {}, which this program does not support.", format);
    return report;
}

} // namespace

FileReport inspectFile(const fs::path& path, bool hashes)
{
    if (auto other = otherFormat(path))
        return *other;
    const auto file = TensorFile::open(path);
    CheckpointIdentity identity = identify(*file);
    FileReport report{assetKindOf(identity.kind), std::string(kindName(identity.kind)), identity.family, identity.architecture,
        identity.variant, identity.predictionType, identity.precision, identity.components, identity.reasons, identity.refusal,
        fs::file_size(path), file->tensors().size(), 0, {}, {}, file->metadata()};
    for (const auto& [name, info] : file->tensors())
        report.parameters += c10::multiply_integers(info.shape);
    addFacts(report, *file, identity.kind);
    if (hashes)
        report.hashes = hashesOf(path, *file);
    return report;
}

} // namespace dice
