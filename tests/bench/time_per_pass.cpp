// What one denoiser pass costs along the dial, against plain CFG's: time_per_pass [MODEL] [ROUNDS] [STEPS]
// One process makes the same picture with CFG, with the dial's plans and with DICE, in turn, ROUNDS times; the median of
// the rounds' ratios is told, so that a busy machine slows all of them alike.
#include "engine/engine.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <vector>

using namespace dice;

namespace {

struct Way
{
    const char* name;
    GuidanceMode mode;
    double perStep;                   ///< passes; 0 = the mode's own
    std::vector<double> seconds = {}; ///< per pass, a value a round
    int passes = 0;
};

double median(std::vector<double> values)
{
    std::nth_element(values.begin(), values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2), values.end());
    return values[values.size() / 2];
}

// Denoising alone: encoding and decoding cost the same whatever the guidance is.
void makeOne(Engine& engine, GenerationRequest request, Way& way)
{
    request.guidance.mode = way.mode;
    request.guidance.passes = static_cast<int>(way.perStep * request.sampling.steps + 0.5);
    GenerationListener listener;
    listener.picture = [&](GeneratedPicture&& picture) {
        way.passes = picture.report.passes;
        way.seconds.push_back(picture.report.seconds.at(Stage::Denoise) / picture.report.passes);
    };
    (void)engine.generate(request, listener, {});
}

} // namespace

int main(int argc, char** argv)
{
    try {
        const auto engine = makeEngine({findResources(argv[0]), 0, 0});
        GenerationRequest request;
        request.model.checkpoint = argc > 1 ? argv[1] : "";
        const int rounds = argc > 2 ? std::max(1, std::atoi(argv[2])) : 9;
        request.sampling.steps = argc > 3 ? std::max(2, std::atoi(argv[3])) : 20;
        request.text.prompt = "a red apple on a blue background";
        request.guidance.scale = 5;
        std::vector<Way> ways = {{"CFG", GuidanceMode::Cfg, 0}, {"CFG again", GuidanceMode::Cfg, 0}, {"no guidance", GuidanceMode::None, 0},
            {"dial, no enhancer", GuidanceMode::Cfg, 1.35}, {"dial, no enhancer", GuidanceMode::Cfg, 1.2},
            {"dial with enhancer", GuidanceMode::Dice, 1.1}, {"DICE", GuidanceMode::Dice, 0}};
        for (Way& way : ways) // packs kernels, fills caches
            makeOne(*engine, request, way);
        for (Way& way : ways)
            way.seconds.clear();
        for (int round = 0; round < rounds; ++round)
            for (std::size_t i = 0; i < ways.size(); ++i) // another one first in each round
                makeOne(*engine, request, ways[(i + static_cast<std::size_t>(round)) % ways.size()]);
        std::printf("%d steps, %d rounds, medians\n%-20s %6s %14s %16s\n", request.sampling.steps, rounds, "", "passes", "ms a pass",
            "against CFG's");
        for (const Way& way : ways) {
            std::vector<double> ratios;
            for (int round = 0; round < rounds; ++round)
                ratios.push_back(way.seconds[static_cast<std::size_t>(round)] / ways.front().seconds[static_cast<std::size_t>(round)]);
            std::printf("%-20s %6d %14.2f %16.3f\n", way.name, way.passes, 1000 * median(way.seconds), median(ratios));
        }
        return 0;
    } catch (const std::exception& error) {
        std::fprintf(stderr, "time_per_pass: %s\n", error.what());
        return 1;
    }
}
