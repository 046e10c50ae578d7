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

constexpr const char* kComfy = R"json({
 "3": {"class_type": "KSampler", "inputs": {"seed": ["20", 0], "steps": 25, "cfg": 6.5, "sampler_name": "dpmpp_2m", "scheduler": "karras", "denoise": 1.0,
       "model": ["10", 0], "positive": ["12", 0], "negative": ["7", 0], "latent_image": ["5", 0]}},
 "4": {"class_type": "CheckpointLoaderSimple", "inputs": {"ckpt_name": "dreamlike.safetensors"}},
 "5": {"class_type": "EmptyLatentImage", "inputs": {"width": 512, "height": 768, "batch_size": 1}},
 "6": {"class_type": "CLIPTextEncode", "inputs": {"text": ["21", 0], "clip": ["11", 0]}},
 "7": {"class_type": "CLIPTextEncode", "inputs": {"text": "blurry", "clip": ["11", 0]}},
 "8": {"class_type": "VAEDecode", "inputs": {"samples": ["30", 0], "vae": ["4", 2]}},
 "10": {"class_type": "LoraLoader", "inputs": {"lora_name": "styles/ink.safetensors", "strength_model": 0.8, "strength_clip": 1.0, "model": ["4", 0], "clip": ["4", 1]}},
 "11": {"class_type": "CLIPSetLastLayer", "inputs": {"stop_at_clip_layer": -2, "clip": ["10", 1]}},
 "12": {"class_type": "ControlNetApply", "inputs": {"conditioning": ["6", 0], "strength": 1.0}},
 "20": {"class_type": "PrimitiveInt", "inputs": {"value": 77}},
 "21": {"class_type": "PrimitiveString", "inputs": {"value": "a fox, (ink:1.2)"}},
 "30": {"class_type": "KSampler", "inputs": {"seed": 5, "steps": 10, "cfg": 3, "sampler_name": "euler", "scheduler": "normal", "denoise": 0.4,
        "model": ["10", 0], "positive": ["6", 0], "negative": ["7", 0], "latent_image": ["3", 0]}}
})json";

constexpr const char* kComfySaid =
    "ComfyUI: a fox, (ink:1.2) <lora:ink:0.8>\nNegative prompt: blurry\nSeed: 77, Steps: 25, CFG scale: 6.5, Sampler: dpmpp_2m, "
    "Schedule type: karras, Size: 512x768, Model: dreamlike.safetensors, Clip skip: 2, RNG: CPU";

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

CASE(foreignText, comfysGraphIsWalked)
{
    CHECK_EQ(said(with("prompt", kComfy)), kComfySaid);
    CHECK_EQ(said(with("Make", std::string("Prompt:") + kComfy)), kComfySaid);
    CHECK_EQ(said(with("prompt", R"json({"1": {"class_type": "LoadImage", "inputs": {}}})json")), "nothing");
    // a graph in a circle
    CHECK_EQ(
        said(with("prompt",
            R"json({"1": {"class_type": "KSampler", "inputs": {"seed": 1, "steps": 4, "cfg": 2, "model": ["1", 0], "positive": ["2", 0], "latent_image": ["1", 0]}},
                                     "2": {"class_type": "ConditioningCombine", "inputs": {"conditioning_1": ["2", 0]}}})json")),
        "ComfyUI: Seed: 1, Steps: 4, CFG scale: 2, RNG: CPU");
    CHECK_EQ(
        said(with("prompt",
            R"json({"1": {"class_type": "SamplerCustomAdvanced", "inputs": {"noise": ["2", 0], "guider": ["3", 0], "sampler": ["4", 0], "sigmas": ["5", 0], "latent_image": ["6", 0]}},
                                     "2": {"class_type": "RandomNoise", "inputs": {"noise_seed": 9}}, "3": {"class_type": "CFGGuider", "inputs": {"cfg": 5, "positive": ["7", 0], "negative": ["8", 0]}},
                                     "4": {"class_type": "KSamplerSelect", "inputs": {"sampler_name": "euler_ancestral"}}, "5": {"class_type": "BasicScheduler", "inputs": {"scheduler": "simple", "steps": 12, "denoise": 1}},
                                     "6": {"class_type": "EmptyLatentImage", "inputs": {"width": 64, "height": 64}}, "7": {"class_type": "CLIPTextEncode", "inputs": {"text": "a cat"}},
                                     "8": {"class_type": "ConditioningZeroOut", "inputs": {"conditioning": ["7", 0]}}})json")),
        "ComfyUI: a cat\nSeed: 9, Steps: 12, CFG scale: 5, Sampler: euler_ancestral, Schedule type: simple, Size: 64x64, RNG: CPU");
}

CASE(foreignText, everyDialectIsRead)
{
    CHECK_EQ(
        said(with("invokeai_metadata",
            R"json({"app_version": "4.2.8", "generation_mode": "txt2img", "positive_prompt": "a lake", "negative_prompt": "people", "width": 512, "height": 640, "seed": 12,
                  "rand_device": "cpu", "cfg_scale": 7.5, "steps": 30, "scheduler": "dpmpp_2m_k", "clip_skip": 1, "model": {"name": "lake"}, "loras": [{"model": {"name": "mist"}, "weight": 0.75}], "seamless_x": false})json")),
        "InvokeAI: a lake <lora:mist:0.75>\nNegative prompt: people\nCFG scale: 7.5, Clip skip: 2, Sampler: dpmpp_2m, Seed: 12, Steps: 30, Size: 512x640, Schedule type: Karras, RNG: CPU");
    CHECK_EQ(
        said(with("sd-metadata",
            R"json({"model_weights": "sd", "image": {"type": "txt2img", "prompt": [{"prompt": "a boat", "weight": 1}], "steps": 50, "cfg_scale": 8, "seed": 3, "width": 512, "height": 512, "sampler": "k_lms"}})json")),
        "InvokeAI: a boat\nCFG scale: 8, Sampler: k_lms, Seed: 3, Steps: 50, Size: 512x512, RNG: CPU");
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
        "Fooocus: a hall <lora:offset:0.1>\nModel: jugger, Clip skip: 2, CFG scale: 4, Size: 1152x896, Sampler: dpmpp_2m_sde_gpu, Schedule type: karras, Seed: 88, Steps: 30");
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
