// Texts as the programs write them, shortened, and pictures that carry them.
#include "image/hidden_text.h"
#include "request/foreign_text.h"
#include "support/cases.h"
#include "support/fixture.h"

#include <spdlog/fmt/fmt.h>
#include <zlib.h>

#include <filesystem>

using namespace dice;

namespace {

PictureText with(const std::string& key, const std::string& value)
{
    PictureText text;
    (key == "parameters" ? text.parameters : text.others[key]) = value;
    return text;
}

std::string said(const PictureText& text)
{
    const auto found = foreignText(text);
    return found ? found->program + ": " + formatInfotext(found->text) : std::string("nothing");
}

// A picture whose alpha hides the text, column by column.
Image hiding(const std::string& signature, const std::string& data)
{
    std::string all = signature;
    const auto bits = static_cast<std::uint32_t>(8 * data.size());
    for (const int shift : {24, 16, 8, 0})
        all += static_cast<char>((bits >> shift) & 0xFF);
    all += data;
    constexpr int kWidth = 64, kHeight = 96;
    Image image{kWidth, kHeight, 4, std::vector<float>(kWidth * kHeight * 4, 0.5f)};
    for (int i = 0; i < kWidth * kHeight; ++i) {
        const std::size_t byte = static_cast<std::size_t>(i) / 8;
        const bool one = byte < all.size() && ((static_cast<unsigned char>(all[byte]) >> (7 - i % 8)) & 1) != 0;
        image.values[static_cast<std::size_t>(((i % kHeight) * kWidth + i / kHeight) * 4 + 3)] = (254.0f + (one ? 1 : 0)) / 255;
    }
    return image;
}

std::string gzipped(const std::string& text)
{
    z_stream stream{};
    CHECK(deflateInit2(&stream, Z_BEST_COMPRESSION, Z_DEFLATED, MAX_WBITS + 16, 8, Z_DEFAULT_STRATEGY) == Z_OK);
    std::string packed(text.size() + 128, '\0');
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(text.data()));
    stream.avail_in = static_cast<uInt>(text.size());
    stream.next_out = reinterpret_cast<Bytef*>(packed.data());
    stream.avail_out = static_cast<uInt>(packed.size());
    CHECK(deflate(&stream, Z_FINISH) == Z_STREAM_END);
    packed.resize(stream.total_out);
    deflateEnd(&stream);
    return packed;
}

} // namespace

CASE(foreignText, everyDialectIsRead)
{
    CHECK_EQ(
        said(with("invokeai_metadata",
            R"json({"app_version": "4.2.8", "generation_mode": "txt2img", "positive_prompt": "a lake", "negative_prompt": "people", "width": 512, "height": 640, "seed": 12,
                  "rand_device": "cpu", "cfg_scale": 7.5, "steps": 30, "scheduler": "dpmpp_2m_k", "clip_skip": 1, "model": {"name": "lake"}, "loras": [{"model": {"name": "mist"}, "weight": 0.75}], "seamless_x": false})json")),
        "InvokeAI: a lake <lora:mist:0.75>\nNegative prompt: people\nCFG scale: 7.5, Clip skip: 2, Sampler: dpmpp_2m, Seed: 12, Steps: 30, Size: 512x640, Schedule type: Karras, Model: lake, RNG: CPU");
    CHECK_EQ(
        said(with("sd-metadata",
            R"json({"model_weights": "sd", "image": {"type": "txt2img", "prompt": [{"prompt": "a boat", "weight": 1}], "steps": 50, "cfg_scale": 8, "seed": 3, "width": 512, "height": 512, "sampler": "k_lms"}})json")),
        "InvokeAI: a boat\nCFG scale: 8, Sampler: k_lms, Seed: 3, Steps: 50, Size: 512x512, Model: sd");
    CHECK_EQ(said(with("Dream", R"json("a "red" boat" -s 50 -S 123 -W 512 -H 448 -C 7.5 -A k_lms)json")),
        "InvokeAI: a \"red\" boat\nSteps: 50, Seed: 123, CFG scale: 7.5, Sampler: k_lms, Size: 512x448");
    const std::string novel =
        R"json({"prompt": "1girl", "uc": "lowres", "steps": 28, "height": 1216, "width": 832, "scale": 5.0, "seed": 4242, "n_samples": 1, "sampler": "k_euler_ancestral", "noise_schedule": "native"})json";
    const std::string novelSaid =
        "NovelAI: 1girl\nNegative prompt: lowres\nSchedule type: Normal, Sampler: k_euler_ancestral, CFG scale: 5, Seed: 4242, Steps: 28, Size: 832x1216";
    CHECK_EQ(said(with("Comment", novel)), novelSaid);
    CHECK_EQ(said(with("hidden", nlohmann::json{{"Description", "1girl"}, {"Software", "NovelAI"}, {"Comment", novel}}.dump())), novelSaid);
    CHECK_EQ(
        said(with("parameters",
            R"json({"prompt": "a hall", "negative_prompt": "", "resolution": "(1152, 896)", "steps": 30, "guidance_scale": 4.0, "seed": "88", "sampler": "dpmpp_2m_sde_gpu", "scheduler": "karras",
                  "base_model": "jugger", "base_model_hash": "ab", "clip_skip": 2, "loras": [["offset", 0.1, "cd"]], "version": "Fooocus v2.5"})json")),
        "Fooocus: a hall <lora:offset:0.1>\nModel: jugger, Model hash: ab, Clip skip: 2, CFG scale: 4, Sampler: dpmpp_2m_sde_gpu, Schedule type: karras, Seed: 88, Steps: 30, Size: 1152x896, RNG: CPU");
    const std::string drawn =
        R"json({"c": "a tree", "uc": "fog", "model": "sd_v1.5.ckpt", "sampler": "DPM++ 2M Karras", "scale": 7.5, "seed": 6, "size": "512x512", "steps": 20, "strength": 1, "v2": {"a": 1}, "lora": []})json";
    const std::string drawnSaid =
        "Draw Things: a tree\nNegative prompt: fog\nModel: sd_v1.5.ckpt, Sampler: DPM++ 2M Karras, CFG scale: 7.5, Seed: 6, Size: 512x512, Steps: 20";
    CHECK_EQ(said(with("UserComment", drawn)), drawnSaid);
    std::string escaped;
    for (const char c : drawn)
        escaped += c == '"' ? std::string("&quot;") : std::string(1, c);
    CHECK_EQ(said(with("XML:com.adobe.xmp",
                 "<x><exif:UserComment><rdf:Alt><rdf:li xml:lang='x-default'>" + escaped + "</rdf:li></rdf:Alt></exif:UserComment></x>")),
        drawnSaid);
    CHECK_EQ(
        said(with("parameters",
            R"json({"sui_image_params": {"prompt": "a wall", "negativeprompt": "moss", "model": "m", "seed": 1, "steps": 20, "cfgscale": 7.0, "width": 512, "height": 512, "sampler": "euler",
                  "scheduler": "normal", "clipstopatlayer": -2, "loras": ["brick"], "loraweights": ["0.5"], "swarm_version": "0.9"}})json")),
        "SwarmUI: a wall <lora:brick:0.5>\nNegative prompt: moss\nCFG scale: 7, Clip skip: 2, Model: m, Sampler: euler, Schedule type: normal, Seed: 1, Steps: 20, Size: 512x512, RNG: CPU");
    PictureText easy;
    easy.others = {{"prompt", "a road"}, {"negative_prompt", "cars"}, {"seed", "5"}, {"num_inference_steps", "25"},
        {"guidance_scale", "7.5"}, {"sampler_name", "euler_a"}, {"width", "512"}, {"height", "512"}, {"use_stable_diffusion_model", "sd"},
        {"clip_skip", "True"}};
    CHECK_EQ(said(easy),
        "Easy Diffusion: a road\nNegative prompt: cars\nCFG scale: 7.5, Steps: 25, Sampler: euler_a, Seed: 5, Model: sd, Size: 512x512, Clip skip: 2");
}

CASE(foreignText, invokesOtherFormsAreRead)
{
    CHECK_EQ(
        said(with("sd-metadata",
            R"json({"model_weights": "orchard", "image": {"prompt": [{"prompt": "a lake [people]", "weight": 1}, {"prompt": "fog++", "weight": 0.5}], "steps": 5, "cfg_scale": 8,
                  "seed": 3, "width": 512, "height": 512, "sampler": "k_euler_a", "threshold": 0, "perlin": 0.1, "seamless": false, "variations": []}})json")),
        "InvokeAI: a lake, (fog:1.21)\nNegative prompt: people\nCFG scale: 8, perlin: 0.1, Sampler: k_euler_a, Seed: 3, Steps: 5, Size: 512x512, "
        "Prompt weights: \"1, 0.5\", Model: orchard");
    CHECK_EQ(said(with("Dream", R"json("a lake [people]" -s50 -S123 -W512 -H448 -C7.5 -Adpmpp_2m_k -U 2)json")),
        "InvokeAI: a lake\nNegative prompt: people\nSteps: 50, Seed: 123, CFG scale: 7.5, Sampler: dpmpp_2m, U: 2, Size: 512x448, Schedule type: Karras");
    CHECK_EQ(
        said(with("invokeai_metadata",
            R"json({"positive_prompt": "a (red fox)1.3 [x]", "negative_prompt": null, "positive_style_prompt": "ink", "width": 64, "height": 64, "seed": 4294967295, "rand_device": "cuda",
                  "cfg_scale": NaN, "steps": 30, "scheduler": "euler_a", "vae": {"name": "fixed"}, "model": {"model_name": "orchard"}, "controlnets": [{"weight": 1}, {"weight": 2}],
                  "loras": [{"lora": {"model_name": "ink"}, "weight": 0.5}]})json")),
        "InvokeAI: a (red fox:1.3) \\[x\\] <lora:ink:0.5>\ncontrolnets: \"[{\\\"weight\\\":1},{\\\"weight\\\":2}]\", positive_style_prompt: ink, Sampler: euler_a, "
        "Seed: 4294967295, Steps: 30, Size: 64x64, Model: orchard, VAE: fixed, RNG: NV");
}

CASE(foreignText, novelAisVersionsAreRead)
{
    PictureText old = with("Comment",
        R"json({"steps": 28, "sampler": "k_euler_ancestral", "seed": 99, "strength": 0.69, "noise": 0.667, "scale": 11.0, "uc": "{{bad}}"})json");
    old.others["Software"] = "NovelAI";
    old.others["Description"] = "{a fox} (tale)";
    old.others["Source"] = "Stable Diffusion 1D09D794";
    CHECK_EQ(said(old),
        "NovelAI: (a fox:1.05) \\(tale\\)\nNegative prompt: (bad:1.1025)\nSampler: k_euler_ancestral, CFG scale: 11, Seed: 99, Steps: 28, "
        "Model: Stable Diffusion 1D09D794");
    const std::string captions =
        R"json({"prompt": "a hall", "steps": 28, "scale": 5, "seed": 5, "sampler": "ddim_v3", "uc": "low", "cfg_rescale": 0.2, "sm": false, "request_type": "PromptGenerateRequest",
            "v4_prompt": {"caption": {"base_caption": "a hall", "char_captions": [{"char_caption": "girl, {red hair}", "centers": [{"x": 0.3, "y": 0.5}]}, {"char_caption": "boy"}]}, "use_coords": true},
            "v4_negative_prompt": {"caption": {"base_caption": "low", "char_captions": [{"char_caption": "hat"}, 5]}}})json";
    CHECK_EQ(said(with("Comment", captions)),
        "NovelAI: a hall, girl, (red hair:1.05), boy\nNegative prompt: low, hat\ncfg_rescale: 0.2, Sampler: ddim, CFG scale: 5, Seed: 5, Steps: 28, Character positions: 0.3/0.5");
}

CASE(foreignText, listsOfLorasAreRead)
{
    const std::string easy = R"json("num_inference_steps": 25, "seed": 5, "prompt": "a road")json";
    for (const char* loras : {R"json("use_lora_model": ["ink", "a/paper.safetensors"], "lora_alpha": [0.5, 0.3])json",
             R"json("use_lora_model": "['ink', 'paper']", "lora_alpha": "[0.5, 0.3]")json"})
        CHECK_EQ(said(with("parameters", "{" + easy + ", " + loras + "}")),
            "Easy Diffusion: a road <lora:ink:0.5> <lora:paper:0.3>\nSteps: 25, Seed: 5");
    CHECK_EQ(
        said(with("parameters",
            R"json({"sui_image_params": {"prompt": "a wall <lora:ink:1>", "scheduler": "beta", "seed": "18446744073709551615", "loras": "ink,moss", "loraweights": "1,-0.5"}})json")),
        "SwarmUI: a wall <lora:ink:1> <lora:moss:-0.5>\nSchedule type: beta-comfy, Seed: 18446744073709551615, RNG: CPU");
    CHECK_EQ(
        said(with("parameters",
            R"json({"prompt": "a hall", "base_model": {"name": "jugger"}, "resolution": [64, 32], "lora_combined_1": "ink.safetensors : 0.5", "refiner_model": "None", "refiner_switch": 0.5})json")),
        "Fooocus: a hall <lora:ink:0.5>\nModel: jugger, Size: 64x32, RNG: CPU");
    CHECK_EQ(
        said(with("UserComment",
            R"json({"c": "a tree", "seed": 6, "sampler": "Euler A", "seed_mode": "Nvidia GPU Compatible", "v2": {"width": 64, "height": 32, "loras": [{"file": "ink_f16.ckpt", "weight": 0.6}]}})json")),
        "Draw Things: a tree <lora:ink_f16:0.6>\nSampler: Euler A, Seed: 6, Size: 64x32, RNG: NV");
}

CASE(foreignText, whatIsNoDialectIsNone)
{
    for (const char* text : {"", "{", "{}", "[1, 2]", "{\"prompt\": 5}", "a fox\nSteps: 20, Sampler: Euler, Seed: 1",
             "{\"sui_image_params\"", "words {with} braces"}) {
        CHECK_EQ(said(with("parameters", text)), "nothing");
        CHECK_EQ(said(with("prompt", text)), "nothing");
        CHECK_EQ(said(with("UserComment", text)), "nothing");
    }
}

CASE(foreignText, hiddenTextIsFound)
{
    const std::string text = "a fox\nNegative prompt: \xC3\xA9\nSteps: 20, Sampler: Euler, CFG scale: 7, Seed: 1";
    CHECK_EQ(hiddenText(hiding("stealth_pnginfo", text)).value_or("nothing"), text);
    CHECK_EQ(hiddenText(hiding("stealth_pngcomp", gzipped(text))).value_or("nothing"), text);
    CHECK(!hiddenText(hiding("stealth_pngcomp", "no gzip")).has_value());
    CHECK(!hiddenText(hiding("something else!", text)).has_value());
    CHECK(!hiddenText({2, 2, 4, std::vector<float>(16, 1)}).has_value());
    Image cut = hiding("stealth_pnginfo", text);
    cut.width = 4; // the length says more than there is
    cut.values.resize(4 * 96 * 4);
    CHECK(!hiddenText(cut).has_value());
    const std::filesystem::path file = test::freshFolder() / "hidden.png";
    writePicture(file, hiding("stealth_pngcomp", gzipped(text)), {});
    CHECK_EQ(readPicture(file).text.parameters, text);
}
