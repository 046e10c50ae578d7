// A denoiser whose passes are recorded and replayed: here with a recording that does its work again, so that what goes in
// and out of it is tested without a GPU; at the end, where there is one, the real thing.
#include "denoise/replayed_denoiser.h"
#include "denoise/unet_2d_condition.h"
#include "support/fixture.h"
#include "weights/weights.h"

#include <c10/core/InferenceMode.h>

using namespace dice;

namespace {

std::unique_ptr<Denoiser> tinyUnet(at::Device device = at::kCPU, at::ScalarType type = at::kFloat)
{
    const UNetShape shape = UNetShape::fromConfig(
        Config({{"sample_size", 8}, {"block_out_channels", {16, 32}}, {"layers_per_block", 1}, {"norm_num_groups", 8},
                   {"cross_attention_dim", 16}, {"attention_head_dim", 4}, {"down_block_types", {"CrossAttnDownBlock2D", "DownBlock2D"}},
                   {"up_block_types", {"UpBlock2D", "CrossAttnUpBlock2D"}}},
            "replay"));
    const auto weights = Weights::synthetic({device, type, NetworkUse::Training}); // gradients pass through
    return std::make_unique<UNet2DConditionModel>(shape, weights->root());
}

at::Tensor numbers(at::IntArrayRef shape, std::uint64_t seed) { return at::randn(shape, at::detail::createCPUGenerator(seed)); }

DenoiserPass passAt(const at::Tensor& sample, const PreparedPrompt& prompt, int time)
{
    return {sample, prompt.times.of(time), prompt.context};
}

// Does the recorded work again; counts.
struct Counts
{
    int recorded = 0, replayed = 0, alive = 0;
};

class WorkAgain final : public nn::DeviceGraph
{
public:
    WorkAgain(std::function<void()> work, Counts& counts) : m_work(std::move(work)), m_counts(counts)
    {
        m_work();
        ++m_counts.recorded;
        ++m_counts.alive;
    }
    ~WorkAgain() override { --m_counts.alive; }
    void replay() override
    {
        m_work();
        ++m_counts.replayed;
    }

private:
    std::function<void()> m_work;
    Counts& m_counts;
};

// Its n-th pass is n times the sample.
class Restless final : public Denoiser
{
public:
    const DenoiserShape& shape() const override { return m_shape; }
    at::Device device() const override { return at::kCPU; }
    TimeEmbedding embedTime(const at::Tensor&, const PromptContext&) const override { return {}; }
    PromptContext embedPrompt(const Conditioning&) const override { return {}; }
    PromptContext embedPrompt(std::span<const at::Tensor>, const Conditioning&) const override { return {}; }
    std::vector<KeyValue> projectContexts(std::span<const at::Tensor>) const override { return {}; }
    bool isLinearInContext() const override { return true; }
    std::size_t promptLayers() const override { return 0; }
    at::Tensor operator()(const DenoiserPass& pass) const override { return pass.sample * ++m_passes; }

private:
    DenoiserShape m_shape;
    mutable int m_passes = 0;
};

// Beside the denoiser itself, the same with recordings.
struct Pair
{
    std::unique_ptr<Denoiser> plain;
    ReplayedDenoiser replayed;
    explicit Pair(Counts& counts)
        : plain(tinyUnet()), replayed(tinyUnet(), [&counts](const std::function<void()>& work, const nn::DeviceGraph*) {
              return std::make_unique<WorkAgain>(work, counts);
          })
    {
    }

    PreparedPrompt prompt(std::uint64_t seed, std::int64_t tokens = 7) const
    {
        return plain->prepare({numbers({1, tokens, 16}, seed)}, at::tensor({900.0f, 500.0f, 100.0f}));
    }
    // One pass of both.
    void agree(const at::Tensor& sample, const PreparedPrompt& prompt, int time) const
    {
        CHECK(at::equal(replayed(passAt(sample, prompt, time)), (*plain)(passAt(sample, prompt, time))));
    }
};

} // namespace

CASE(replay, everyInputOfAPassReachesTheRecording)
{
    const c10::InferenceMode inference;
    Counts counts;
    const Pair pair(counts);
    const PreparedPrompt first = pair.prompt(1), second = pair.prompt(2);
    for (int pass = 0; pass < 6; ++pass)
        pair.agree(numbers({1, 4, 8, 8}, 10 + pass), pass < 4 ? first : second, pass % 3);
    CHECK_EQ(counts.recorded, 1);
    CHECK_EQ(counts.replayed, 5);    // the proof, and four passes
    PreparedPrompt changed = second; // one layer's values alone, as DICE changes them with time
    changed.context.layers[1].value = changed.context.layers[1].value * 2;
    pair.agree(numbers({1, 4, 8, 8}, 20), changed, 0);
    pair.agree(numbers({1, 4, 8, 8}, 20), second, 0);
    CHECK_EQ(counts.replayed, 7);
}

CASE(replay, resultsOutliveTheNextPass)
{
    const c10::InferenceMode inference;
    Counts counts;
    const Pair pair(counts);
    const PreparedPrompt prompt = pair.prompt(1);
    const auto at = [&](std::uint64_t seed) { return pair.replayed(passAt(numbers({1, 4, 8, 8}, seed), prompt, 0)); };
    at(1), at(2);
    const at::Tensor kept = at(3), copy = kept.clone();
    const at::Tensor next = at(4);
    CHECK(at::equal(kept, copy));
    CHECK(!at::equal(kept, next));
}

CASE(replay, whatIsNoNumberIsRecordedToo)
{
    const c10::InferenceMode inference;
    Counts counts;
    const Pair pair(counts);
    const PreparedPrompt prompt = pair.prompt(1);
    const at::Tensor sample = at::full({1, 4, 8, 8}, std::numeric_limits<float>::infinity());
    for (int pass = 0; pass < 3; ++pass)
        CHECK(at::isnan(pair.replayed(passAt(sample, prompt, 0))).any().item<bool>());
    CHECK_EQ(counts.replayed, 2);
}

CASE(replay, shapesAreRecordedOneByOneAndTheOldestGo)
{
    const c10::InferenceMode inference;
    Counts counts;
    const Pair pair(counts);
    const PreparedPrompt prompt = pair.prompt(1), longer = pair.prompt(1, 14);
    for (int round = 0; round < 3; ++round)
        for (const std::int64_t batch : {1, 2})
            pair.agree(numbers({batch, 4, 8, 8}, 5), prompt, round);
    CHECK_EQ(counts.recorded, 2);
    for (int round = 0; round < 3; ++round)
        pair.agree(numbers({1, 4, 8, 8}, 6), longer, round);
    CHECK_EQ(counts.recorded, 3);
    for (const std::int64_t width : {10, 12, 14})
        for (int round = 0; round < 2; ++round)
            pair.agree(numbers({1, 4, 8, width}, 7), prompt, round);
    CHECK_EQ(counts.recorded, 6);
    CHECK_EQ(counts.alive, 4);
}

CASE(replay, memoryIsGivenBackAndRecordedAnew)
{
    const c10::InferenceMode inference;
    Counts counts;
    const Pair pair(counts);
    const PreparedPrompt prompt = pair.prompt(1);
    CHECK(!pair.replayed.giveBackMemory());
    for (int round = 0; round < 2; ++round) {
        for (int pass = 0; pass < 3; ++pass)
            pair.agree(numbers({1, 4, 8, 8}, pass), prompt, pass);
        CHECK_EQ(counts.alive, 1);
        CHECK(pair.replayed.giveBackMemory());
        CHECK_EQ(counts.alive, 0);
    }
    CHECK_EQ(counts.recorded, 2);
}

CASE(replay, aRecordingThatDiffersIsThrownAway)
{
    const c10::InferenceMode inference;
    Counts counts;
    const ReplayedDenoiser replayed(std::make_unique<Restless>(),
        [&](const std::function<void()>& work, const nn::DeviceGraph*) { return std::make_unique<WorkAgain>(work, counts); });
    const at::Tensor sample = numbers({1, 4, 8, 8}, 1);
    for (const int factor : {1, 2, 5, 6}) // the recording and its proof are the third and fourth
        CHECK(at::equal(replayed({sample}), sample * factor));
    CHECK_EQ(counts.recorded, 1); // and is not tried again
    CHECK_EQ(counts.alive, 0);
}

CASE(replay, whatCannotBeRecordedIsComputed)
{
    const c10::InferenceMode inference;
    int tries = 0;
    const ReplayedDenoiser replayed(
        tinyUnet(), [&](const std::function<void()>&, const nn::DeviceGraph*) -> std::unique_ptr<nn::DeviceGraph> {
            ++tries;
            fail(ErrorCode::Unsupported, "This is the test's.");
        });
    const auto plain = tinyUnet();
    const PreparedPrompt prompt = plain->prepare({numbers({1, 7, 16}, 1)}, at::tensor({500.0f}));
    for (int pass = 0; pass < 4; ++pass) {
        const at::Tensor sample = numbers({1, 4, 8, 8}, pass);
        CHECK(at::equal(replayed(passAt(sample, prompt, 0)), (*plain)(passAt(sample, prompt, 0))));
    }
    CHECK_EQ(tries, 1);
}

CASE(replay, gradientsAndLargeBatchesGoThrough)
{
    Counts counts;
    const Pair pair(counts);
    const PreparedPrompt prompt = pair.prompt(1);
    for (int pass = 0; pass < 3; ++pass) {
        const at::Tensor sample = numbers({1, 4, 8, 8}, pass).requires_grad_();
        pair.replayed(passAt(sample, prompt, pass)).sum().backward();
        CHECK(sample.grad().defined());
    }
    const c10::InferenceMode inference;
    for (int pass = 0; pass < 3; ++pass)
        pair.agree(numbers({1, 4, 8, 4104}, pass), prompt, pass);
    CHECK_EQ(counts.recorded, 0);
}

CASE(replay, onCudaItIsThePassToTheBit)
{
    const at::Device device = test::cudaOrSkip();
    if (!nn::graphProblem().empty())
        test::skip("The plug-in is not used. " + nn::graphProblem());
    const c10::InferenceMode inference;
    int recorded = 0;
    const auto plain = tinyUnet(device, at::kHalf);
    const ReplayedDenoiser replayed(tinyUnet(device, at::kHalf), [&](const std::function<void()>& work, const nn::DeviceGraph* beside) {
        auto graph = nn::recordGraph(device, work, beside);
        ++recorded;
        return graph;
    });
    const PreparedPrompt first = plain->prepare({numbers({1, 7, 16}, 1)}, at::tensor({900.0f, 500.0f, 100.0f}));
    const PreparedPrompt second = plain->prepare({numbers({1, 7, 16}, 2)}, at::tensor({900.0f, 500.0f, 100.0f}));
    for (int round = 0; round < 2; ++round) {
        for (int pass = 0; pass < 6; ++pass)
            for (const std::int64_t batch : {1, 2}) {
                const PreparedPrompt& prompt = pass < 4 ? first : second;
                const at::Tensor sample = numbers({batch, 4, 8, 8}, pass).to(device);
                CHECK(at::equal(replayed(passAt(sample, prompt, pass % 3)), (*plain)(passAt(sample, prompt, pass % 3))));
            }
        CHECK_EQ(recorded, 2 * (round + 1));
        CHECK(replayed.giveBackMemory());
    }
}
