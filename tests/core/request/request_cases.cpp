#include "engine/engine.h"
#ifdef DICE_WITH_IMAGES
#include "request/picture_text.h"
#endif
#include "request/request_json.h"
#include "support/cases.h"
#include "support/every_field.h"

#include <nlohmann/json.hpp>

#include <cmath>

using namespace dice;

CASE(request, survivesJson)
{
    const GenerationRequest request = test::everyFieldSet();
    const nlohmann::json json = nlohmann::json::parse(toJson(request).dump());
    CHECK(requestFromJson(json, "a file") == request);
    CHECK(requestFromJson(toJson(GenerationRequest{}), "a file") == GenerationRequest{});
}

// A request as it was written before fields had hashes, flat as version 1 is.
CASE(request, readsWhatVersion1Wrote)
{
    const auto json =
        nlohmann::json::parse(R"({"version": 1, "model": "/m/x.safetensors", "prompt": "a cat", "negative": "night", "weights": "comfy",
        "clip_skip": 2, "guidance": {"mode": "dice", "scale": 3.5, "interval_begin": 0, "interval_end": 1, "adaptive_threshold": 0,
        "enhancer": "/m/e.safetensors", "alpha": 0.5, "passes": 24}, "sampler": "ddim", "schedule": "beta", "steps": 33, "eta": 0.5, "seed": 5,
        "count": 1, "batch": 1, "noise": "nv", "variation_seed": 0, "variation_strength": 0, "width": 96, "height": 128, "vae": "",
        "precision": "bf16", "device": "cpu", "loras": [{"file": "ink.safetensors", "weight": 0.5, "tag": "ink", "sha256": "ab"}],
        "embeddings": [{"name": "style", "file": "style.pt", "sha256": "cd"}],
        "edit": {"image": "a.png", "mask": "", "strength": 0.7, "area": "whole", "area_padding": 32, "feather": 4}})");
    const GenerationRequest request = requestFromJson(json, "a file");
    CHECK_EQ(request.model.checkpoint.file, std::string("/m/x.safetensors"));
    CHECK_EQ(request.guidance.enhancer.file, std::string("/m/e.safetensors"));
    CHECK_EQ(request.guidance.passes, 24);
    CHECK_EQ(request.model.loras.at(0).asset.sha256, std::string("ab"));
    CHECK_EQ(request.model.embeddings.at(0).asset.file, std::string("style.pt"));
    CHECK_EQ(request.edit.value().image.file, std::string("a.png"));
    CHECK_EQ(request.sampling.width, 96);
    CHECK(request.text.emphasis == EmphasisConvention::Comfy);
    CHECK(toJson(request) == json);
}

CASE(request, everyFieldIsNamedOnce)
{
    GenerationRequest request;
    test::EveryField fields;
    visitFields(request, fields);
    CHECK(fields.keys.size() > 50);
    int references = 0;
    visitReferences(request, [&](const FieldTraits& field, const auto& reference) {
        CHECK(!field.hashKey.empty() && !reference.sha256.empty());
        ++references;
    });
    CHECK_EQ(references, 4 + 2 + 2 + 2); // model, parts, autoencoder, enhancer; two LoRAs, two embeddings; picture and mask
}

#ifdef DICE_WITH_IMAGES
// The paths are of the maker's machine, and nobody else's business.
CASE(request, noPathGoesIntoAPicture)
{
    GeneratedPicture picture;
    picture.request = test::everyFieldSet();
    picture.report.remarks = {say(DICE_SENTENCE("borrowed", "The enhancer is borrowed: {}."), picture.request.guidance.enhancer.file)};
    const PictureText text = pictureText(picture);
    for (const std::string& written : {text.request, text.parameters})
        CHECK(written.find("/models") == std::string::npos);
    const GenerationRequest stored = storedRequest(text, "picture.png");
    CHECK_EQ(stored.guidance.enhancer.sha256, picture.request.guidance.enhancer.sha256);
    CHECK(picture.request.guidance.enhancer.file.ends_with(stored.guidance.enhancer.file));
    CHECK(!stored.guidance.enhancer.file.empty());
    CHECK(text.parameters.find("Model hash: ") != std::string::npos);
}
#endif

CASE(request, fieldsAreSetFromText)
{
    GenerationRequest request;
    setField(request, "steps", "33");
    setField(request, "guidance.scale", "2.5");
    setField(request, "noise", "nv");
    setField(request, "sampler", "ddim");
    setField(request, "guidance.alpha", "0.5");
    setField(request, "seed", "-3");
    CHECK_EQ(request.sampling.steps, 33);
    CHECK_EQ(request.guidance.scale, 2.5);
    CHECK(request.sampling.noise == NoiseKind::Nv);
    CHECK_EQ(request.sampling.sampler, std::string("ddim"));
    CHECK_EQ(request.guidance.alpha.value(), 0.5);
    CHECK_EQ(request.sampling.seed, ~std::uint64_t{2}); // -3: the same bits
    CHECK_THROWS(setField(request, "steps", "0"), "steps");
    CHECK_THROWS(setField(request, "steps", "4.5"), "whole number");
    CHECK_THROWS(setField(request, "noise", "gpu"), "cpu, nv");
    CHECK_THROWS(setField(request, "colour", "blue"), "colour");
    CHECK_EQ(request.sampling.steps, 33);
    CHECK_EQ(fieldTraits("clip_skip").high, 24.0);
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
    request.sampling.width = 100;
    validate(request);
    CHECK_THROWS(validate(request, 8), "96 and 104 are the nearest");
    request.sampling.width = 0;
    request.sampling.aspectBins = true;
    request.edit = EditSettings{};
    CHECK_THROWS(validate(request), "an edit keeps the size of its own");
    request.sampling.aspectBins = false;
    request.edit.reset();
    request.guidance.intervalBegin = 0.8;
    request.guidance.intervalEnd = 0.2;
    CHECK_THROWS(validate(request), "end of the guidance interval");
    request.guidance = {};
    request.guidance.scale = NAN;
    CHECK_THROWS(validate(request), "scale");
}
#endif
