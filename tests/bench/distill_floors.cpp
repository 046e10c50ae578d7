// How near one pass can come at all: embeddings that are free for each prompt, optimised directly against guidance, where
// the enhancer has to find them from the words. What such an embedding still misses no enhancer of its form can give.
//   distill_floors MODEL WORKFOLDER [prompts=24] [updates=1500] [batch=32]
// One table: one embedding for all layers and times (the paper's form), one per layer, one per span of time, one per both;
// R on states of the same prompts that were not trained on.
#include "base/device.h"
#include "denoise/make_denoiser.h"
#include "distill/encoded_prompts.h"
#include "distill/record_order.h"
#include "distill/recording.h"
#include "distill/residual.h"
#include "distill/trainer.h"
#include "measure/network_types.h"

#include <ATen/ops/_fused_adamw.h>
#include <cstdio>
#include <cstdlib>

using namespace dice;

namespace {

constexpr double kScale = 5;

struct Floor
{
    const char* name;
    bool perLayer;
    std::int64_t spans; // of time
};

class FreeEmbeddings
{
public:
    FreeEmbeddings(const DiffusionModel& model, const EncodedPrompts& texts, const Floor& floor) : m_texts(texts), m_spans(floor.spans)
    {
        const auto weights =
            model.folder.weights(model.folder.denoiser(), {model.device, trainedThrough(model.type), NetworkUse::Training});
        m_denoiser = makeDenoiser(model.folder.config(model.folder.denoiser()), weights->root());
        m_layers = static_cast<std::int64_t>(m_denoiser->promptLayers());
        const at::Tensor& context = texts.prompts.context; // [P, T, d]
        m_free = at::zeros({floor.perLayer ? m_layers : 1, m_spans, context.size(0), context.size(1), context.size(2)}, context.options())
                     .requires_grad_();
    }

    [[nodiscard]] at::Tensor& free() { return m_free; }

    [[nodiscard]] at::Tensor predict(const RecordBatch& batch) const
    {
        const at::Tensor spans = (batch.times * static_cast<double>(m_spans) / 1000).floor().clamp_max(m_spans - 1).to(at::kLong);
        const at::Tensor r = sparingFirstToken(
            m_free.flatten(1, 2).index_select(1, spans * m_texts.prompts.count() + batch.prompts), m_texts.prompts.tokens());
        const std::vector<at::Tensor> contexts =
            (m_texts.prompts.context.index_select(0, batch.prompts).unsqueeze(0) + r).expand({m_layers, -1, -1, -1}).unbind(0);
        const PromptContext prompt = m_denoiser->embedPrompt(contexts, m_texts.prompts.rows(batch.prompts));
        return (*m_denoiser)({batch.input, m_denoiser->embedTime(batch.times, prompt), prompt}).to(at::kFloat);
    }

private:
    const EncodedPrompts& m_texts;
    std::int64_t m_spans, m_layers = 0;
    std::unique_ptr<Denoiser> m_denoiser;
    at::Tensor m_free;
};

Residual lowest(const DiffusionModel& model, const EncodedPrompts& texts, const RecordFile& records, const RecordFile& held,
    const Floor& floor, std::int64_t updates, std::int64_t batch)
{
    FreeEmbeddings embeddings(model, texts, floor);
    at::Tensor& free = embeddings.free();
    const RecordOrder order(records, 2, 1);
    std::vector<at::Tensor> first = {at::zeros_like(free)}, second = {at::zeros_like(free)}, parameters = {free};
    for (std::int64_t update = 0; update < updates; ++update) {
        const RecordBatch part = records.batch(order.batch(update, batch));
        free.mutable_grad() = at::Tensor();
        distillationLoss(LossKind::Relative, embeddings.predict(part), part.guided(kScale), part.conditional).backward();
        const c10::AutoGradMode noGrad(false);
        const double rate = 0.02 * (1 - static_cast<double>(update) / static_cast<double>(updates));
        const at::Tensor step = at::full({}, static_cast<double>(update + 1), free.options().requires_grad(false));
        at::_fused_adamw_(parameters, {free.grad()}, first, second, {}, {step}, rate, 0.9, 0.99, 0, 1e-8, false, false);
    }
    const c10::AutoGradMode noGrad(false);
    return measureResidual(
        held, [&](const RecordBatch& part) { return embeddings.predict(part); }, kScale, 64, 4096);
}

} // namespace

int main(int argc, char** argv)
{
    if (argc < 3) {
        std::fprintf(stderr, "usage: distill_floors MODEL WORKFOLDER [prompts=24] [updates=1500] [batch=32]\n");
        return 2;
    }
    std::map<std::string, std::int64_t> settings = {{"prompts", 24}, {"updates", 1500}, {"batch", 32}};
    for (int i = 3; i < argc; ++i) {
        const std::string word = argv[i];
        settings[word.substr(0, word.find('='))] = std::atoll(word.substr(word.find('=') + 1).c_str());
    }
    try {
        const std::filesystem::path folder = argv[2];
        std::filesystem::create_directories(folder);
        const at::Device device = resolveDevice("auto");
        const auto model =
            DiffusionModel::load(ModelFolder::open(argv[1]), device, networkTypes(Precision::Auto, Precision::Auto, device).denoiser);
        PromptSet texts = choosePrompts({}, {}, argv[1], 4096, 1);
        texts.prompts.erase(texts.prompts.begin(), texts.prompts.end() - settings["prompts"]);
        texts.negatives.resize(1);
        const EncodedPrompts encoded = encodePromptSet(*model, texts);
        const std::int64_t size = model->unet->shape().sampleSize;
        const RecordsHeader header = {"floors", texts.sha256(), model->unet->shape().inChannels, size, size};
        (void)recordTrajectories(*model, {folder / "floors.bin", header, texts, encoded, 400 * settings["prompts"], 1}, {}, {}, {});
        (void)recordTrajectories(
            *model, {folder / "floors-held.bin", header, texts, encoded, 40 * settings["prompts"], 99, /*every=*/4}, {}, {}, {});
        const RecordFile records(folder / "floors.bin", header, device), held(folder / "floors-held.bin", header, device);
        std::printf("%-44s %6s  %s\n", "free embeddings", "R", "by time");
        for (const Floor& floor :
            {Floor{"one per prompt (the paper's form)", false, 1}, Floor{"one per prompt and layer", true, 1},
                Floor{"one per prompt and tenth of the time", false, 10}, Floor{"one per prompt, layer and tenth of the time", true, 10}}) {
            const Residual r = lowest(*model, encoded, records, held, floor, settings["updates"], settings["batch"]);
            std::printf("%-44s %6.3f ", floor.name, r.mean);
            for (const double bin : r.byTime)
                std::printf(" %.2f", bin);
            std::printf("\n");
            std::fflush(stdout);
        }
    } catch (const std::exception& error) {
        std::fprintf(stderr, "distill_floors: %s\n", error.what());
        return 1;
    }
    return 0;
}
