#include "engine/engine.h"
#include "request/request_json.h"
#include "support/cases.h"

#include <nlohmann/json.hpp>

#include <cmath>

using namespace dice;

namespace {

GenerationRequest everythingSet()
{
    GenerationRequest request;
    request.model = "/models/é";
    request.prompt = "a cat";
    request.negative = "night";
    request.weights = WeightConvention::Comfy;
    request.clipSkip = 2;
    request.guidance.mode = GuidanceMode::Dice;
    request.guidance.scale = 3.5;
    request.guidance.enhancer = "/models/é.dice.safetensors";
    request.guidance.alpha = 0.625;
    request.guidance.beta = -0.5;
    request.guidance.intervalBegin = 0.25;
    request.guidance.intervalEnd = 0.75;
    request.guidance.adaptiveThreshold = 0.999;
    request.sampler = "ddim";
    request.schedule = "beta";
    request.steps = 33;
    request.eta = 0.5;
    request.seed = INT64_MAX;
    request.count = 3;
    request.batch = 2;
    request.noise = NoiseKind::Nv;
    request.variationSeed = -5;
    request.variationStrength = 0.125;
    request.width = 96;
    request.height = 128;
    request.aspectBins = true;
    request.edit = EditSettings{"a.png", "m.png", 0.75, InpaintArea::OnlyMasked, 16, 2};
    request.partsFrom = "/models/whole.safetensors";
    request.loras = {{"x.safetensors", 0.5}, {"y.safetensors", 0.25, 0.75, "y", "abc"}};
    request.embeddings = {{"style", "style.pt", "def"}};
    request.vae = "v";
    request.vaeScale = 0.25;
    request.precision = Precision::BFloat16;
    request.device = "cpu";
    return request;
}

} // namespace

CASE(request, survivesJson)
{
    const GenerationRequest request = everythingSet();
    const nlohmann::json json = nlohmann::json::parse(toJson(request).dump());
    CHECK(requestFromJson(json, "a file") == request);
    CHECK(requestFromJson(toJson(GenerationRequest{}), "a file") == GenerationRequest{});
}

CASE(request, namesWhatIsWrongInItsJson)
{
    nlohmann::json json = toJson(GenerationRequest{});
    json["steps"] = "many";
    CHECK_THROWS(requestFromJson(json, "a.png"), "\"steps\"");
    CHECK_THROWS(requestFromJson(json, "a.png"), "a.png");
    json["steps"] = 20;
    json["guidance"]["mode"] = "magic";
    CHECK_THROWS(requestFromJson(json, "a.png"), "found \"magic\"");
    json["guidance"]["mode"] = "cfg";
    json["colour"] = "blue";
    CHECK_THROWS(requestFromJson(json, "a.png"), "\"colour\"");
    json.erase("colour");
    json["version"] = 2;
    CHECK_THROWS(requestFromJson(json, "a.png"), "found version 2");
    CHECK_THROWS(requestFromJson(nlohmann::json::array(), "a.png"), "JSON object");
}

#ifdef DICE_WITH_TOKENIZER
CASE(request, isCheckedBeforeItCostsAnything)
{
    GenerationRequest request;
    validate(request);
    request.width = 100;
    validate(request);
    CHECK_THROWS(validate(request, 8), "96 and 104 are the nearest");
    request.width = 0;
    request.aspectBins = true;
    request.edit = EditSettings{};
    CHECK_THROWS(validate(request), "an edit keeps the size of its own");
    request.aspectBins = false;
    request.edit.reset();
    request.guidance.intervalBegin = 0.8;
    request.guidance.intervalEnd = 0.2;
    CHECK_THROWS(validate(request), "end of the guidance interval");
    request.guidance = {};
    request.guidance.scale = NAN;
    CHECK_THROWS(validate(request), "scale");
}
#endif
