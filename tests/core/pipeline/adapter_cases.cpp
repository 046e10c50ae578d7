// LoRAs, embeddings and autoencoders of a request through the whole engine, found by name, told about, and replayed.
#include "assets/artist_files.h"
#include "assets/inspect_file.h"
#include "base/user_folders.h"
#include "engine/engine.h"
#include "request/request_json.h"
#include "support/cases.h"
#include "support/drawn_file.h"
#include "tokenize/clip_tokenizer.h"
#include "weights/safetensors.h"
#ifdef DICE_WITH_IMAGES
#include "request/picture_text.h"
#include "support/user_world.h"
#endif

#include <ATen/ATen.h>
#include <ATen/CPUGeneratorImpl.h>

#include <algorithm>
#include <cstdlib>
#include <fstream>

using namespace dice;
namespace fs = std::filesystem;

namespace {

fs::path resources() { return test::sourceFolder() / ".." / "resources"; }

at::Tensor random(at::IntArrayRef shape, std::uint64_t seed) { return at::randn(shape, at::detail::createCPUGenerator(seed)); }

constexpr const char* kLayer = "mid_block_attentions_0_transformer_blocks_0_attn1_to_q";

std::map<std::string, at::Tensor> smallLora(std::uint64_t seed, bool text = false)
{
    std::map<std::string, at::Tensor> tensors = {{std::string("lora_unet_") + kLayer + ".lora_down.weight", random({2, 256}, seed) * 0.1},
        {std::string("lora_unet_") + kLayer + ".lora_up.weight", random({256, 2}, seed + 1) * 0.1},
        {std::string("lora_unet_") + kLayer + ".alpha", at::full({}, 2.0)}};
    if (text) {
        tensors["lora_te_text_model_encoder_layers_1_mlp_fc1.lora_down.weight"] = random({2, 192}, seed + 2) * 0.1;
        tensors["lora_te_text_model_encoder_layers_1_mlp_fc1.lora_up.weight"] = random({768, 2}, seed + 3) * 0.1;
    }
    return tensors;
}

// On the starter model.
struct World : test::UserWorld
{
    [[nodiscard]] GeneratedPicture make(GenerationRequest request) const
    {
        request.sampling.steps = request.sampling.steps == 20 ? 2 : request.sampling.steps;
        return made(std::move(request));
    }
};

GenerationRequest asking(const std::string& prompt, std::vector<LoraUse> loras = {})
{
    GenerationRequest request;
    request.text.prompt = prompt;
    request.sampling.seed = 3;
    request.model.loras = std::move(loras);
    return request;
}

bool says(const GeneratedPicture& picture, const std::string& text)
{
    return std::any_of(picture.report.remarks.begin(), picture.report.remarks.end(),
        [&](const Remark& remark) { return remark.english().find(text) != std::string::npos; });
}

} // namespace

CASE(adapter, lorasComeAndGoByTagAndByOption)
{
    const World world;
    writeSafetensors(userFolder("loras") / "ink.safetensors", smallLora(1, true));
    const GeneratedPicture plain = world.make(asking("a cat"));
    const GeneratedPicture inked = world.make(asking("a cat", {{"ink", 0.8}}));
    CHECK(says(inked, "Applied 2 of 2 layers of ink."));
    CHECK(inked.image.values != plain.image.values);
    CHECK(world.make(asking("a cat")).image.values == plain.image.values);
    CHECK(world.make(asking("a cat<lora:ink:0.8>")).image.values == inked.image.values);
    CHECK(world.make(asking("a cat", {{(userFolder("loras") / "ink.safetensors").string(), 0.8}})).image.values == inked.image.values);
    CHECK(world.make(asking("a cat", {{"ink", 0}})).image.values == plain.image.values);
    // the text encoder has a weight of its own; a tag says it first
    const GeneratedPicture quiet = world.make(asking("a cat<lora:ink:0:0.8>"));
    CHECK(quiet.image.values != inked.image.values && quiet.image.values != plain.image.values);
    CHECK(world.make(asking("a cat", {{"ink", 0.8, 0.0}})).image.values == quiet.image.values);
    CHECK_THROWS(world.make(asking("a cat <lora:fluffy:1>")), "There is no LoRA called fluffy. Expected \"fluffy\" as a path");
    CHECK_THROWS(world.make(asking("a cat", {{"ink", 1000}})), "a LoRA's weight from -100 to 100");
}

CASE(adapter, severalLorasAddUp)
{
    const World world;
    writeSafetensors(userFolder("loras") / "one.safetensors", smallLora(1));
    writeSafetensors(userFolder("loras") / "two.safetensors", smallLora(5), {{"ss_output_name", "watercolour"}});
    const GeneratedPicture both = world.make(asking("a cat", {{"one", 0.5}, {"watercolour", 0.5}})),
                           tags = world.make(asking("a cat<lora:one:0.5><lora:two:0.5>"));
    CHECK(both.image.values == tags.image.values);
    CHECK(both.image.values != world.make(asking("a cat", {{"one", 0.5}})).image.values);
    CHECK_EQ(tags.request.model.loras.size(), 2u);
}

CASE(adapter, aStoredRequestReplaysAndTellsOfAnotherFile)
{
    const World world;
    const fs::path file = userFolder("loras") / "ink.safetensors";
    writeSafetensors(file, smallLora(1));
    const GeneratedPicture made = world.make(asking("a cat <lora:ink:0.8>", {{"ink", 0.3, 0.1}}));
    const GenerationRequest stored = requestFromJson(toJson(made.request), "x.png");
    CHECK(stored == made.request);
    CHECK_EQ(stored.model.loras[1].tag, std::string("ink"));
    CHECK_EQ(stored.model.loras[1].asset.sha256, artistHash(file));
    const GeneratedPicture again = world.make(stored);
    CHECK(again.image.values == made.image.values);
    CHECK(again.request == made.request);
#ifdef DICE_WITH_IMAGES
    const std::string text = pictureText(made).parameters;
    CHECK(text.starts_with("a cat <lora:ink:0.8> <lora:ink:0.1:0.3>\n"));
    CHECK(text.find("Lora hashes: \"ink: " + artistHash(file).substr(0, 12)) != std::string::npos);
#endif
    writeSafetensors(file, smallLora(9));
    CHECK(says(world.make(stored), "not the one that the picture was made with"));
}

CASE(adapter, anEmbeddingIsAWordOfThePrompt)
{
    const World world;
    const auto table = SafetensorsFile::open(resources() / "starter-model" / "text_encoder" / "model.safetensors");
    const std::string name = table->contains("text_model.embeddings.token_embedding.weight")
                                 ? "text_model.embeddings.token_embedding.weight"
                                 : "embeddings.token_embedding.weight";
    const auto tokenizer = ClipTokenizer::fromFolder(resources() / "starter-model" / "tokenizer");
    std::vector<std::int64_t> ids;
    for (const std::int32_t id : tokenizer.encode("red apple"))
        ids.push_back(id);
    const at::Tensor vectors = table->tensor(name).index({at::tensor(ids)}).to(at::kFloat);
    writeSafetensors(userFolder("embeddings") / "Fruit-style.safetensors", {{"emb_params", vectors}});
    const GeneratedPicture words = world.make(asking("a red apple, (red apple:1.2)"));
    const GeneratedPicture bare = world.make(asking("a fruit-style, (embedding:Fruit-style:1.2)"));
    CHECK(bare.image.values == words.image.values);
    CHECK_EQ(bare.request.model.embeddings.size(), 1u);
    CHECK(world.make(bare.request).image.values == words.image.values);
    for (const std::string file : {"orchard-a1111.pt", "orchard-old.pt", "orchard-diffusers.bin", "orchard.png"}) {
        fs::copy_file(test::fixture("embedding/" + file), userFolder("embeddings") / file);
        const std::string word = fs::path(file).stem().string();
        CHECK(world.make(asking("a " + word + ", (" + word + ":1.2)")).image.values == words.image.values);
    }
    GenerationRequest negative = asking("a cat"), named = negative;
    negative.text.negative = "red apple";
    named.text.negative = "Fruit-style";
    CHECK(world.make(named).image.values == world.make(negative).image.values);
    CHECK_THROWS(world.make(asking("embedding:missing")), "There is no embedding called missing. Expected \"missing\" as a path");
    const GeneratedPicture word = world.make(asking("large")); // no embedding yet
    writeSafetensors(userFolder("embeddings") / "large.safetensors", {{"clip_l", at::zeros({2, 768})}, {"clip_g", at::zeros({2, 1280})}});
    const GeneratedPicture skipped = world.make(asking("large"));
    CHECK(skipped.image.values == word.image.values);
    CHECK(skipped.request.model.embeddings.empty());
    CHECK_EQ(skipped.report.remarks.front().english(),
        std::string("The embedding large is left out: its vectors have the width 768 + 1280, the model's text encoders read 192."));
    std::ofstream(userFolder("embeddings") / "large.safetensors") << "<html>";
    CHECK_EQ(world.make(asking("large")).report.remarks.front().english(),
        std::string("large.safetensors is no embedding that can be read; its name is read as a word."));
    writeSafetensors(userFolder("embeddings") / "half.safetensors", {{"clip_l", vectors}, {"clip_g", at::zeros({2, 1280})}});
    CHECK(world.make(asking("a half, (half:1.2)")).image.values == words.image.values); // the half that fits
}

CASE(adapter, embeddingsAreAskedForInEverySpelling)
{
    const World world;
    const fs::path folder = userFolder("embeddings");
    fs::create_directories(folder / "art");
    const at::Tensor vectors = at::full({1, 192}, 0.5);
    for (const char* name : {"My-Style.safetensors", "ink.v2.safetensors", "art/brush.safetensors", "a, b (c).safetensors"})
        writeSafetensors(folder / name, {{"emb_params", vectors}});
    const auto pixels = [&](const std::string& name) { return world.make(asking("a photo of " + name)).image.values; };
    const auto expected = pixels("My-Style");
    CHECK(expected != pixels("a dog"));
    for (const char* name :
        {"my-style", "embedding:My-Style", "embedding:MY-STYLE", "embedding:My-Style.safetensors", "embedding:my-style.pt",
            "embedding:ink.v2", "embedding:art/brush", "embedding:art\\brush.safetensors", "embedding:a, b \\(c\\)", "a, b \\(c\\)"})
        if (pixels(name) != expected)
            CHECK_EQ(std::string(name), std::string("a spelling of the embedding"));
    CHECK(pixels("embedding:My-Style.") == pixels("My-Style."));
    CHECK(pixels("embedding:My-Style,embedding:ink.v2,apple") == pixels("My-Style,ink.v2,apple"));
    CHECK_EQ(world.make(asking("embedding:My-Style.safetensors")).request.model.embeddings.size(), 1u);
}

CASE(adapter, aWrongFileStopsNoPrompt)
{
    const World world;
    const fs::path folder = userFolder("embeddings");
    const auto pixels = world.make(asking("a forest")).image.values;
    for (const char* name : {"forest.png", "forest.pt", "forest.safetensors", "forest.bin"})
        for (const char* text : {"", "<!DOCTYPE html>", "PK\x03\x04", "\x89PNG\r\n\x1a\n"}) {
            std::ofstream(folder / name) << text;
            for (const char* prompt : {"a forest", "a embedding:forest"}) {
                const GeneratedPicture made = world.make(asking(prompt));
                CHECK(says(made, std::string(name) + " is no embedding that can be read; its name is read as a word."));
                CHECK(made.request.model.embeddings.empty());
                CHECK(prompt != std::string("a forest") || made.image.values == pixels);
            }
            fs::remove(folder / name);
        }
}

CASE(adapter, filesAreToldApart)
{
    const World world;
    const auto file = [&](std::map<std::string, at::Tensor> tensors, std::map<std::string, std::string> metadata = {}) {
        writeSafetensors(world.folder / "x.safetensors", tensors, metadata);
        return inspectFile(world.folder / "x.safetensors");
    };
    const auto fact = [](const FileReport& report, const std::string& name) {
        for (const auto& [key, value] : report.facts)
            if (key == name)
                return value;
        return std::string();
    };
    const FileReport lora =
        file(smallLora(1, true), {{"ss_tag_frequency", R"({"10_ink": {"ink wash": 9, "paper": 3}})"}, {"ss_base_model_version", "sd_v1"}});
    CHECK_EQ(lora.kind, std::string("lora"));
    CHECK_EQ(fact(lora, "layers"), std::string("2 (1 of the text encoder)"));
    CHECK_EQ(fact(lora, "rank"), std::string("2"));
    CHECK_EQ(fact(lora, "trigger words"), std::string("ink wash, paper"));
    CHECK(lora.refusal.empty());
    const FileReport large = file({{"lora_te2_x.lora_down.weight", at::ones({2, 2})}, {"lora_te2_x.lora_up.weight", at::ones({2, 2})}});
    CHECK_EQ(large.family, std::string("SDXL"));
    CHECK(large.refusal.empty());
    CHECK(file({{"clip_g", at::ones({2, 1280})}}).refusal.empty());
    CHECK_EQ(file({{"text_encoders_0", at::ones({2, 768})}, {"text_encoders_1", at::ones({2, 1280})}}).family, std::string("SDXL"));
    CHECK_EQ(file({{"<token>", at::ones({768})}}).kind, std::string("embedding"));
    CHECK_EQ(file({{"somewhere.over.the.rainbow", at::ones({3, 3, 3})}}).kind, std::string("unknown"));
    const FileReport whole = inspectFile(test::drawnFile("single_file/plain"));
    CHECK_EQ(whole.kind, std::string("checkpoint"));
    CHECK_EQ(whole.family, std::string("Stable Diffusion 1.5"));
    CHECK_EQ(whole.precision, std::string("fp16 and fp32"));
    CHECK_EQ(whole.components.size(), 4u);
    const FileReport pickled = inspectFile(test::fixture("single_file/v.ckpt"));
    CHECK_EQ(pickled.kind, std::string("denoiser"));
    CHECK_EQ(pickled.predictionType, std::string("v_prediction"));
    CHECK_EQ(inspectFile(test::drawnFile("single_file/inpaint")).variant, std::string("inpainting"));
    CHECK_EQ(inspectFile(test::drawnFile("single_file/vae")).kind, std::string("vae"));
    CHECK_EQ(inspectFile(test::fixture("single_file/make.py")).kind, std::string("unknown"));
}
