#include "enhance/enhancer_file.h"

#include "base/json.h"
#include "model/checkpoint_kind.h"
#include "weights/safetensors.h"

#include <charconv>
#include <cmath>
#include <cstdlib>

namespace dice {
namespace {

constexpr int kVersion = 3; // 1: the paper's network alone; 2: kinds, changes of the denoiser; 3: layers led away from the negative
constexpr std::string_view kDenoiser = "denoiser.";
using Metadata = std::map<std::string, std::string>;

// The metadata with the file and the key in every error.
class Reader
{
public:
    Reader(const Metadata& metadata, std::string file) : m_metadata(metadata), m_file(std::move(file)) {}

    [[nodiscard]] std::string text(const std::string& key, std::optional<std::string> otherwise = {}) const
    {
        const auto found = m_metadata.find("dice." + key);
        if (found != m_metadata.end())
            return found->second;
        if (!otherwise)
            fail(ErrorCode::BadFile, "Expected an enhancer with the metadata dice.{}, found none: {}.", key, m_file);
        return *otherwise;
    }
    [[nodiscard]] double number(const std::string& key, std::optional<double> otherwise = {}) const
    {
        const std::string value = text(key, otherwise ? std::optional(fmt::format("{}", *otherwise)) : std::nullopt);
        double number = 0;
        const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), number);
        if (error != std::errc{} || end != value.data() + value.size() || !std::isfinite(number))
            fail(ErrorCode::BadFile, "Expected a number as dice.{}, found \"{}\": {}.", key, value, m_file);
        return number;
    }
    [[nodiscard]] std::int64_t integer(const std::string& key, std::optional<std::int64_t> otherwise = {}) const
    {
        const double value = number(key, otherwise ? std::optional(static_cast<double>(*otherwise)) : std::nullopt);
        if (value != std::floor(value) || std::abs(value) > 1e15)
            fail(ErrorCode::BadFile, "Expected a whole number as dice.{}, found {}: {}.", key, value, m_file);
        return static_cast<std::int64_t>(value);
    }
    [[nodiscard]] std::int64_t size(const std::string& key, std::int64_t most, std::optional<std::int64_t> otherwise = {}) const
    {
        const std::int64_t value = integer(key, otherwise);
        if (value < 1 || value > most)
            fail(ErrorCode::BadFile, "Expected dice.{} from 1 to {}, found {}: {}.", key, most, value, m_file);
        return value;
    }
    [[nodiscard]] nlohmann::json list(const std::string& key) const
    {
        const nlohmann::json value = parseJson(text(key, "[]"));
        if (!value.is_array())
            fail(ErrorCode::BadFile, "Expected a list as dice.{}, found \"{}\": {}.", key, text(key, ""), m_file);
        return value;
    }

private:
    const Metadata& m_metadata;
    std::string m_file;
};

std::vector<CalibrationPoint> calibrationFrom(const nlohmann::json& rows, const std::string& file)
{
    std::vector<CalibrationPoint> points;
    for (const nlohmann::json& row : rows) {
        if (!row.is_array() || row.size() != 2 || !row[0].is_number() || !row[1].is_number())
            fail(ErrorCode::BadFile, "Expected pairs [scale, alpha] as dice.calibration, found {}: {}.", row.dump(), file);
        points.push_back({row[0].get<double>(), row[1].get<double>()});
        if (points.size() > 1 && points.back().scale <= points[points.size() - 2].scale)
            fail(ErrorCode::BadFile, "Expected rising scales in dice.calibration, found {}: {}.", rows.dump(), file);
    }
    return points;
}

EnhancerFile fromMetadata(const Metadata& metadata, const std::string& path)
{
    const Reader read(metadata, path);
    EnhancerFile file;
    file.path = path;
    if (const std::int64_t version = read.integer("version"); version < 1 || version > kVersion)
        fail(ErrorCode::Unsupported, "Expected an enhancer of version 1 to {}, found version {}; a newer Dice Studio may know it: {}.",
            kVersion, version, path);
    file.shape.kind = read.text("kind", "sharpener");
    file.shape.inputDim = read.size("input_dim", 65536);
    file.shape.innerDim = read.size("inner_dim", 65536, 512);
    file.shape.heads = read.size("heads", 1024, 8);
    file.shape.layers = read.size("layers", 64, 2);
    file.shape.promptLayers = read.size("prompt_layers", 4096, 1);
    file.shape.timeFunctions = read.size("time_functions", 1024, 1);
    file.shape.leadsAway = read.integer("leads_away", 0) != 0;
    if (file.shape.innerDim % file.shape.heads != 0)
        fail(ErrorCode::BadFile, "Expected heads that divide the inner width {}, found {}: {}.", file.shape.innerDim, file.shape.heads,
            path);
    if (read.integer("keep_sos", 1) != 1)
        fail(ErrorCode::Unsupported, "Expected an enhancer that keeps the first token (dice.keep_sos = 1), found another: {}.", path);
    EnhancerInfo& info = file.info;
    info.baseModelSha256 = read.text("base_model_sha256", "");
    info.baseModelName = read.text("base_model_name", "");
    info.predictionType = read.text("prediction_type", "epsilon");
    info.teacherScale = read.number("teacher_cfg");
    info.alpha = read.number("alpha_default", 1);
    info.beta = read.number("beta_default", 0);
    info.negativesTrained = read.integer("negatives_trained", 0) != 0;
    info.clipSkip = static_cast<int>(read.size("clip_skip", 24, 1));
    for (const nlohmann::json& id : read.list("pad_ids"))
        info.padIds.push_back(id.is_number_integer() ? id.get<std::int64_t>() : -1);
    info.updates = read.integer("steps_trained", 0);
    info.seed = static_cast<std::uint64_t>(read.integer("train_seed", 0));
    info.calibration = calibrationFrom(read.list("calibration"), path);
    info.report = read.text("report", "");
    return file;
}

Metadata metadataOf(const EnhancerFile& file)
{
    nlohmann::json calibration = nlohmann::json::array();
    for (const CalibrationPoint& point : file.info.calibration)
        calibration.push_back({point.scale, point.alpha});
    const auto text = [](auto value) { return fmt::format("{}", value); };
    const bool paper = file.shape.kind == "sharpener" && !file.changesDenoiser();
    return {{"dice.version", paper                  ? "1"
                             : file.shape.leadsAway ? "3"
                                                    : "2"},
        {"dice.leads_away", file.shape.leadsAway ? "1" : "0"}, {"dice.kind", file.shape.kind},
        {"dice.input_dim", text(file.shape.inputDim)}, {"dice.inner_dim", text(file.shape.innerDim)},
        {"dice.heads", text(file.shape.heads)}, {"dice.layers", text(file.shape.layers)},
        {"dice.prompt_layers", text(file.shape.promptLayers)}, {"dice.time_functions", text(file.shape.timeFunctions)},
        {"dice.base_model_sha256", file.info.baseModelSha256}, {"dice.base_model_name", file.info.baseModelName},
        {"dice.prediction_type", file.info.predictionType}, {"dice.teacher_cfg", text(file.info.teacherScale)},
        {"dice.alpha_default", text(file.info.alpha)}, {"dice.beta_default", text(file.info.beta)},
        {"dice.negatives_trained", file.info.negativesTrained ? "1" : "0"}, {"dice.clip_skip", text(file.info.clipSkip)},
        {"dice.pad_ids", nlohmann::json(file.info.padIds).dump()}, {"dice.keep_sos", "1"}, {"dice.steps_trained", text(file.info.updates)},
        {"dice.train_seed", text(file.info.seed)}, {"dice.calibration", calibration.dump()}, {"dice.report", file.info.report},
        {"modelspec.sai_model_spec", "1.0.1"}, {"modelspec.architecture", "stable-diffusion-v1/dice-sharpener"},
        {"modelspec.implementation", "dice-studio"}, {"modelspec.title", "DICE enhancer for " + file.info.baseModelName},
        {"modelspec.prediction_type", file.info.predictionType == "v_prediction" ? "v" : file.info.predictionType},
        {"modelspec.encoder_layer", text(file.info.clipSkip)}};
}

// The paper's: 8 heads, w = 5, alpha 1, without negative prompts; the model is not named.
EnhancerFile fromAuthors(const TensorFile& stored, const std::string& prefix)
{
    constexpr std::int64_t kHeads = 8;
    EnhancerFile file;
    file.path = stored.path().string();
    for (auto tensor = stored.tensors().lower_bound(prefix); tensor != stored.tensors().end() && tensor->first.starts_with(prefix);
         ++tensor)
        file.tensors[tensor->first.substr(prefix.size())] = stored.tensor(tensor->first);
    const at::Tensor& first = file.tensors.at("fc1.weight");
    file.shape.kind = "sharpener";
    file.shape.innerDim = first.size(0);
    file.shape.inputDim = first.size(1);
    const auto heads = stored.metadata().find(prefix + "attention.heads");
    file.shape.heads = heads == stored.metadata().end() ? kHeads : std::atoll(heads->second.c_str());
    if (file.shape.heads < 1 || file.shape.innerDim < 1 || file.shape.innerDim % file.shape.heads != 0)
        fail(ErrorCode::BadFile, "Expected heads that divide the inner width {}, found {}: {}.", file.shape.innerDim, file.shape.heads,
            file.path);
    file.info.baseModelName = "not said by its file";
    return file;
}

void readTensors(EnhancerFile& file, const TensorFile& stored)
{
    for (const auto& [name, info] : stored.tensors()) {
        if (!name.starts_with(kDenoiser)) {
            file.tensors[name] = stored.tensor(name);
            continue;
        }
        const auto dot = name.rfind('.');
        LowRank& low = file.denoiser[name.substr(kDenoiser.size(), dot - kDenoiser.size())];
        const std::string part = name.substr(dot + 1);
        if (part != "down" && part != "up")
            fail(ErrorCode::BadFile, "Expected tensors called down and up as the change of a layer, found {}: {}.", name, file.path);
        (part == "down" ? low.down : low.up) = stored.tensor(name).to(at::kFloat);
    }
    for (const auto& [layer, low] : file.denoiser)
        if (!low.down.defined() || !low.up.defined() || low.up.dim() != 2 || low.down.dim() < 2 || low.up.size(1) != low.down.size(0))
            fail(ErrorCode::BadFile, "Expected tensors down [r, in] and up [out, r] as the change of the layer {}, found others: {}.",
                layer, file.path);
        else if (!at::isfinite(low.down).all().item<bool>() || !at::isfinite(low.up).all().item<bool>())
            fail(ErrorCode::BadFile, "The change of the layer {}: expected numbers, found some that are not finite: {}.", layer, file.path);
}

} // namespace

double EnhancerInfo::alphaFor(double scale) const
{
    if (calibration.size() < 2)
        return (scale - 1) / (teacherScale - 1);
    std::size_t i = 1;
    while (i + 1 < calibration.size() && scale > calibration[i].scale)
        ++i;
    const CalibrationPoint &a = calibration[i - 1], &b = calibration[i];
    return std::max(0.0, a.alpha + (b.alpha - a.alpha) * (scale - a.scale) / (b.scale - a.scale));
}

std::int64_t EnhancerFile::parameters() const
{
    std::int64_t count = 0;
    for (const auto& [name, tensor] : tensors)
        count += tensor.numel();
    for (const auto& [layer, low] : denoiser)
        count += low.down.numel() + low.up.numel();
    return count;
}

EnhancerFile EnhancerFile::open(const std::filesystem::path& path)
{
    const auto stored = TensorFile::open(path);
    const auto prefix = stored->metadata().contains("dice.version") ? std::nullopt : sharpenerPrefixOf(*stored);
    EnhancerFile file = prefix ? fromAuthors(*stored, *prefix) : fromMetadata(stored->metadata(), path.string());
    if (!prefix)
        readTensors(file, *stored);
    const auto checked = makeEnhancer(file.shape, file.tensors, file.path);
    file.tensors = checked->tensors();
    return file;
}

std::optional<EnhancerFile> peekEnhancer(const std::filesystem::path& path)
{
    const auto stored = SafetensorsFile::open(path);
    if (!stored->metadata().contains("dice.version"))
        return std::nullopt;
    return fromMetadata(stored->metadata(), path.string());
}

void EnhancerFile::save(const std::filesystem::path& target, bool full) const
{
    const auto stored = [&](const at::Tensor& tensor) { return tensor.detach().to(at::kCPU, full ? at::kFloat : at::kHalf).contiguous(); };
    TensorMap all;
    for (const auto& [name, tensor] : tensors)
        all[name] = stored(tensor);
    for (const auto& [layer, low] : denoiser) {
        all[std::string(kDenoiser) + layer + ".down"] = stored(low.down);
        all[std::string(kDenoiser) + layer + ".up"] = stored(low.up);
    }
    writeSafetensors(target, all, metadataOf(*this));
}

EnhancerFit checkFit(const EnhancerFile& enhancer, const EnhancerTarget& target)
{
    const auto refuse = [&](std::string_view what, const auto& expected, const auto& found) {
        fail(ErrorCode::BadRequest, "This enhancer does not fit the model: expected {} {} as the model has, found {}: {}.", what, expected,
            found, enhancer.path);
    };
    const auto ids = [](const std::vector<std::int64_t>& list) { return fmt::format("{}", fmt::join(list, ", ")); };
    if (enhancer.shape.inputDim != target.width)
        refuse("embeddings of width", target.width, enhancer.shape.inputDim);
    if (enhancer.shape.promptLayers != 1 && enhancer.shape.promptLayers != target.promptLayers)
        refuse("a number of cross-attention layers of", target.promptLayers, enhancer.shape.promptLayers);
    if (enhancer.info.predictionType != target.predictionType)
        refuse("the prediction type", target.predictionType, enhancer.info.predictionType);
    if (!enhancer.info.padIds.empty() && enhancer.info.padIds != target.padIds)
        refuse("the padding id", ids(target.padIds), ids(enhancer.info.padIds));
    if (enhancer.info.clipSkip != target.clipSkip)
        refuse("clip skip", target.clipSkip, enhancer.info.clipSkip);
    if (enhancer.info.baseModelSha256.empty())
        return EnhancerFit::Unsaid;
    return enhancer.info.baseModelSha256 == target.sha256 ? EnhancerFit::Own : EnhancerFit::Borrowed;
}

} // namespace dice
