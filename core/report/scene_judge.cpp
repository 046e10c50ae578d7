#include "report/scene_judge.h"

#include "decode/pixels.h"

#include <algorithm>
#include <set>

namespace dice {

bool agrees(const SceneReading& reading, const SceneTruth& truth)
{
    const std::set<std::string> seen(reading.subjects.begin(), reading.subjects.end()),
        wanted(truth.subjects.begin(), truth.subjects.end());
    return seen == wanted && (truth.background.empty() || reading.background == truth.background);
}

SceneJudge SceneJudge::open(const std::filesystem::path& folder, at::Device device)
{
    const auto weights = Weights::open({folder / "model.safetensors"}, Placement{device});
    SceneJudge judge(Config::read(folder / "config.json"), weights->root());
    weights->requireAllTaken();
    return judge;
}

SceneJudge::SceneJudge(const Config& config, const Scope& scope) : m_device(scope.placement().device)
{
    const auto child = [&](const nlohmann::json& json) { return Config(json, config.file()); };
    const Config input = child(config.json().value("input", nlohmann::json()));
    m_size = input.integer("height");
    std::int64_t channels = input.integer("channels"), side = m_size, index = 0;
    for (const nlohmann::json& entry : config.json().value("layers", nlohmann::json::array())) {
        const Config layer = child(entry);
        const std::int64_t out = layer.integer("channels"), stride = layer.integer("stride");
        const Scope at = scope / "layers" / index++;
        m_layers.push_back({nn::Conv2d(at / "conv", channels, out, 3, stride, 1, /*bias=*/false),
            nn::GroupNorm(at / "norm", layer.integer("groups"), out, config.number("norm_eps", 1e-5)), layer.boolean("skip", false)});
        channels = out;
        side /= stride;
    }
    for (const char* name : {"subject", "background", "size", "place"}) {
        const Config head = child(config.json().value("heads", nlohmann::json::object()).value(name, nlohmann::json()));
        const bool readsMap = head.string("reads") == "map";
        std::vector<std::string> classes = head.strings("classes");
        const auto count = static_cast<std::int64_t>(classes.size());
        m_heads.emplace(name,
            Head{nn::Linear(scope / "heads" / name, readsMap ? channels * side * side : channels, count), std::move(classes), readsMap});
    }
}

std::map<std::string, at::Tensor> SceneJudge::answers(const at::Tensor& pictures) const
{
    at::Tensor x = pictures;
    for (const Layer& layer : m_layers) {
        const at::Tensor y = at::silu(layer.norm(layer.conv(x)));
        x = layer.skip ? y + x : y;
    }
    const at::Tensor average = x.mean({2, 3}), map = x.contiguous().flatten(1);
    std::map<std::string, at::Tensor> out;
    for (const auto& [name, head] : m_heads)
        out[name] = head.linear(head.readsMap ? map : average);
    return out;
}

std::map<std::string, at::Tensor> SceneJudge::answersTo(const at::Tensor& pictures) const
{
    auto found = answers(resized(pictures.to(at::kCPU, at::kFloat), m_size, m_size).to(m_device));
    for (auto& [name, answer] : found)
        answer = answer.to(at::kCPU);
    return found;
}

std::vector<SceneReading> SceneJudge::read(const at::Tensor& pictures) const
{
    const auto found = answersTo(pictures);
    const auto word = [&](const char* head, std::int64_t picture, std::int64_t rank) {
        const at::Tensor order = found.at(head)[picture].argsort(0, /*descending=*/true);
        return m_heads.at(head).classes[static_cast<std::size_t>(order[rank].item<std::int64_t>())];
    };
    std::vector<SceneReading> readings;
    for (std::int64_t i = 0; i < pictures.size(0); ++i) {
        SceneReading reading{{word("subject", i, 0)}, word("background", i, 0), word("size", i, 0), word("place", i, 0)};
        if (reading.place == "two")
            reading.subjects.push_back(word("subject", i, 1));
        readings.push_back(std::move(reading));
    }
    return readings;
}

at::Tensor SceneJudge::right(const at::Tensor& pictures, const std::vector<SceneTruth>& truths) const
{
    const std::vector<SceneReading> readings = read(pictures);
    std::vector<double> right;
    for (std::size_t i = 0; i < truths.size(); ++i)
        right.push_back(agrees(readings[i], truths[i]) ? 1 : 0);
    return at::tensor(right, at::kDouble);
}

std::vector<double> SceneJudge::certainty(const at::Tensor& pictures, const std::vector<SceneTruth>& truths) const
{
    const auto found = answersTo(pictures);
    const at::Tensor subjects = at::sigmoid(found.at("subject")), backgrounds = at::softmax(found.at("background"), 1);
    const auto of = [&](const at::Tensor& shares, const char* head, std::size_t picture, const std::string& name) {
        const auto& classes = m_heads.at(head).classes;
        return shares[static_cast<std::int64_t>(picture)][std::find(classes.begin(), classes.end(), name) - classes.begin()].item<double>();
    };
    std::vector<double> certain;
    for (std::size_t i = 0; i < truths.size(); ++i) {
        double product = truths[i].background.empty() ? 1 : of(backgrounds, "background", i, truths[i].background);
        for (const std::string& subject : truths[i].subjects)
            product *= of(subjects, "subject", i, subject);
        certain.push_back(product);
    }
    return certain;
}

} // namespace dice
