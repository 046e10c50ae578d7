// Graphs as ComfyUI and the nodes of other people write them, shortened.
#include "request/foreign_text.h"
#include "support/cases.h"

using namespace dice;

namespace {

using Json = nlohmann::json;

Json node(const char* kind, Json inputs) { return {{"class_type", kind}, {"inputs", std::move(inputs)}}; }
Json link(const char* id, int output = 0) { return Json::array({id, output}); }

// A graph with one sampler; `changes` replaces and adds nodes.
Json graph(const Json& changes = Json::object())
{
    Json all = {{"4", node("CheckpointLoaderSimple", {{"ckpt_name", "quarry.safetensors"}})},
        {"5", node("EmptyLatentImage", {{"width", 448}, {"height", 704}})},
        {"6", node("CLIPTextEncode", {{"text", "a bridge"}, {"clip", link("4", 1)}})},
        {"7", node("CLIPTextEncode", {{"text", "people"}, {"clip", link("4", 1)}})},
        {"3", node("KSampler",
                  {{"seed", 77}, {"steps", 18}, {"cfg", 5.5}, {"sampler_name", "euler"}, {"scheduler", "karras"}, {"denoise", 1.0},
                      {"model", link("4")}, {"positive", link("6")}, {"negative", link("7")}, {"latent_image", link("5")}})}};
    for (const auto& [id, changed] : changes.items())
        if (all.contains(id))
            all[id]["inputs"].update(changed.value("inputs", Json::object()));
        else
            all[id] = changed;
    return all;
}

PictureText pictureOf(const Json& json)
{
    PictureText text;
    text.others["prompt"] = json.dump();
    return text;
}

ForeignText read(const Json& json)
{
    auto found = foreignText(pictureOf(json));
    CHECK(found.has_value());
    return found.value_or(ForeignText{});
}

Json changedInputs(Json inputs) { return {{"inputs", std::move(inputs)}}; }

// What stands in the prompt when the encoder's text comes from node 12.
std::string promptFrom(const Json& textNode, const Json& more = Json::object())
{
    Json changes = more;
    changes["6"] = changedInputs({{"text", link("12")}});
    changes["12"] = textNode;
    return read(graph(changes)).text.prompt;
}

// Both prompts when the sampler's come in by links of their own.
std::string both(const Json& nodes, const Json& positive, const Json& negative)
{
    Json changes = nodes;
    changes["3"] = changedInputs({{"positive", positive}, {"negative", negative}});
    const Infotext text = read(graph(changes)).text;
    return text.prompt + " | " + text.negative;
}

std::string withModel(const Json& nodes)
{
    Json changes = nodes;
    changes["3"] = changedInputs({{"model", link("10")}});
    return read(graph(changes)).text.prompt;
}

std::string fieldOf(const Infotext& text, const char* key)
{
    const std::string* const value = text.find(key);
    return value == nullptr ? std::string("nothing") : *value;
}

} // namespace

CASE(comfyGraph, oneSamplerSaysAll)
{
    const ForeignText found = read(graph());
    CHECK_EQ(formatInfotext(found.text),
        "a bridge\nNegative prompt: people\nSeed: 77, Steps: 18, CFG scale: 5.5, Sampler: euler, Schedule type: karras, "
        "Size: 448x704, Model: quarry.safetensors, RNG: CPU");
    CHECK(found.more.empty());
    CHECK(found.emphasis == EmphasisConvention::Comfy);
    PictureText text;
    text.others["Make"] = "Prompt:" + graph().dump();
    CHECK_EQ(foreignText(text)->text.prompt, "a bridge");
    text.others["Make"] = Json{{"prompt", graph().dump()}, {"workflow", Json::object()}}.dump(); // in a comment, beside the workflow
    CHECK_EQ(foreignText(text)->text.prompt, "a bridge");
    CHECK(!foreignText(pictureOf({{"1", node("LoadImage", Json::object())}})));
}

CASE(comfyGraph, oneBadValueCostsItselfAlone)
{
    std::string text = graph().dump();
    for (const auto& [from, to] :
        {std::pair("5.5", "NaN"), std::pair("18", "[18]"), std::pair("\"denoise\":1.0", "\"denoise\":-Infinity, \"x\": {\"a\": [None]}"),
            std::pair("77", "18446744073709551615"), std::pair("\"quarry.safetensors\"", "{\"content\": \"quarry.ckpt\"}")})
        text.replace(text.find(from), std::string(from).size(), to);
    PictureText picture;
    picture.others["prompt"] = text;
    const auto found = foreignText(picture);
    CHECK(found.has_value());
    CHECK_EQ(formatInfotext(found->text),
        "a bridge\nNegative prompt: people\nSeed: 18446744073709551615, Steps: 18, Sampler: euler, Schedule type: karras, "
        "Size: 448x704, Model: quarry.ckpt, RNG: CPU");
}

CASE(comfyGraph, textsComeThroughAnyNode)
{
    CHECK_EQ(promptFrom(node("StringConcatenate", {{"string_a", "a fox"}, {"string_b", "snow"}, {"delimiter", ", "}})), "a fox, snow");
    CHECK_EQ(promptFrom(node(
                 "JoinStringMulti", {{"inputcount", 3}, {"string_1", "a"}, {"string_10", "c"}, {"string_2", "b"}, {"delimiter", "\\n"}})),
        "a\nb\nc");
    CHECK_EQ(promptFrom(node("CR Combine Prompt", {{"part1", "a"}, {"part2", link("13")}, {"separator", " "}}),
                 {{"13", node("CR Text", {{"text", "b"}})}}),
        "a b");
    CHECK_EQ(promptFrom(node(
                 "StringFunction|pysssss", {{"action", "append"}, {"tidy_tags", "yes"}, {"text_a", "a"}, {"text_b", ""}, {"text_c", "c"}})),
        "a, c");
    CHECK_EQ(promptFrom(node("StringFunction|pysssss",
                 {{"action", "replace"}, {"tidy_tags", "no"}, {"text_a", "a wolf"}, {"text_b", "wolf"}, {"text_c", "fox"}})),
        "a fox");
    CHECK_EQ(promptFrom(node("StringReplace", {{"string", "aXbX"}, {"find", "X"}, {"replace", "XX"}})), "aXXbXX");
    CHECK_EQ(promptFrom(node("ImpactWildcardProcessor", {{"wildcard_text", "a {x|y}"}, {"populated_text", "a y"}, {"seed", 5}})), "a y");
    CHECK_EQ(promptFrom(node("ImpactSwitch", {{"select", 2}, {"input1", link("13")}, {"input2", link("14")}}),
                 {{"13", node("CR Text", {{"text", "no"}})}, {"14", node("PrimitiveStringMultiline", {{"value", "yes"}})}}),
        "yes");
    CHECK_EQ(promptFrom(node("Any Switch (rgthree)", {{"any_01", link("99")}, {"any_02", link("13")}}),
                 {{"13", node("String Literal", {{"string", "yes"}})}}),
        "yes");
    CHECK_EQ(promptFrom(node("ComfySwitchNode", {{"switch", false}, {"on_true", "no"}, {"on_false", "yes"}})), "yes");
    CHECK_EQ(
        promptFrom(node("Reroute", {{"", link("13")}}), {{"13", node("ShowText|pysssss", {{"text", link("99")}, {"text_0", "shown"}})}}),
        "shown");
    CHECK_EQ(promptFrom(node("SomebodysTexts", {{"file", "prompts.csv"}, {"row", 3}})), "");
    CHECK_EQ(promptFrom(node("StringConcatenate", {{"string_a", link("12")}, {"string_b", "x"}})), std::string(64, 'x')); // in a circle
}

CASE(comfyGraph, promptsStayOnTheirSides)
{
    const Json net = {{"30", node("ControlNetApplyAdvanced",
                                 {{"positive", link("6")}, {"negative", link("7")}, {"control_net", link("31")}, {"strength", 0.8}})},
        {"31", node("ControlNetLoader", {{"control_net_name", "canny.pth"}})}};
    CHECK_EQ(both(net, link("30", 0), link("30", 1)), "a bridge | people");
    CHECK_EQ(both(net, link("30", 1), link("30", 0)), "people | a bridge");
    const Json pipe = {{"30", node("FromBasicPipe", {{"basic_pipe", link("31")}})},
        {"31", node("ToBasicPipe", {{"model", link("4")}, {"clip", link("4", 1)}, {"positive", link("6")}, {"negative", link("7")}})}};
    CHECK_EQ(both(pipe, link("30", 3), link("30", 4)), "a bridge | people");
    const Json context = {{"30", node("Context (rgthree)", {{"base_ctx", link("31")}, {"positive", link("32")}})},
        {"32", node("CLIPTextEncode", {{"text", "a hill"}})},
        {"31", node("Context (rgthree)", {{"positive", link("6")}, {"negative", link("7")}})}};
    CHECK_EQ(both(context, link("30", 4), link("30", 5)), "a hill | people");
    const Json styler = {{"6", changedInputs({{"text", link("30", 0)}})}, {"7", changedInputs({{"text", link("30", 1)}})},
        {"30", node("SDXLPromptStyler", {{"text_positive", "a tree"}, {"text_negative", "fog"}, {"style", "ink"}})}};
    CHECK_EQ(both(styler, link("6"), link("7")), "a tree | fog");
    CHECK_EQ(both({{"30", node("ConditioningZeroOut", {{"conditioning", link("6")}})}}, link("6"), link("30")), "a bridge | ");
    const Json apply = {{"30", node("ControlNetApply", {{"conditioning", link("6")}, {"strength", 1}})}};
    CHECK_EQ(both(apply, link("30"), link("7")), "a bridge | people");
}

CASE(comfyGraph, mixedConditioningKeepsItsOrder)
{
    Json mixed = {{"30", node("ConditioningConcat", {{"conditioning_from", link("31")}, {"conditioning_to", link("6")}})},
        {"31", node("CLIPTextEncode", {{"text", "snow"}})}, {"3", changedInputs({{"positive", link("30")}})}};
    const ForeignText concat = read(graph(mixed));
    CHECK_EQ(concat.text.prompt, "a bridge BREAK snow");
    CHECK(concat.emphasis == EmphasisConvention::A1111); // whose word BREAK is
    mixed["30"] = node("ConditioningCombine", {{"conditioning_1", link("6")}, {"conditioning_2", link("31")}});
    const ForeignText combined = read(graph(mixed));
    CHECK_EQ(combined.text.prompt, "a bridge, snow");
    CHECK(combined.text.find("ConditioningCombine") != nullptr);
    mixed["6"] = {{"class_type", "smZ CLIPTextEncode"}, {"inputs", {{"parser", "A1111"}}}};
    CHECK(read(graph(mixed)).emphasis == EmphasisConvention::A1111);
}

CASE(comfyGraph, lorasOfAllStacksAreTags)
{
    CHECK_EQ(withModel({{"10", node("LoraLoader", {{"lora_name", "a/ink.safetensors"}, {"strength_model", 0.8}, {"strength_clip", 1.0},
                                                      {"model", link("11")}})},
                 {"11", node("LoraLoaderModelOnly", {{"lora_name", "mist.safetensors"}, {"strength_model", 0.5}, {"model", link("4")}})}}),
        "a bridge <lora:mist:0:0.5> <lora:ink:1:0.8>");
    CHECK_EQ(withModel({{"10", node("Power Lora Loader (rgthree)",
                                   {{"lora_1", {{"on", true}, {"lora", "ink.safetensors"}, {"strength", 0.5}, {"strengthTwo", nullptr}}},
                                       {"lora_2", {{"on", false}, {"lora", "no.safetensors"}, {"strength", 1}}}, {"model", link("4")}})}}),
        "a bridge <lora:ink:0.5>");
    CHECK_EQ(withModel({{"10", node("CR Apply LoRA Stack", {{"model", link("4")}, {"lora_stack", link("11")}})},
                 {"11", node("CR LoRA Stack", {{"switch_1", "On"}, {"lora_name_1", "ink.safetensors"}, {"model_weight_1", 0.7},
                                                  {"clip_weight_1", 0.2}, {"switch_2", "Off"}, {"lora_name_2", "no"}, {"model_weight_2", 1},
                                                  {"switch_3", "On"}, {"lora_name_3", "None"}})}}),
        "a bridge <lora:ink:0.2:0.7>");
    CHECK_EQ(withModel({{"10",
                 node("Lora Loader (LoraManager)",
                     {{"model", link("4")}, {"loras", {{"__value__", Json::array({{{"name", "ink"}, {"strength", 0.4}, {"active", true}},
                                                                         {{"name", "no"}, {"strength", 1}, {"active", false}}})}}}})}}),
        "a bridge <lora:ink:0.4>");
    const Json efficient = {
        {"1", node("Efficient Loader",
                  {{"ckpt_name", "o.ckpt"}, {"vae_name", "Baked VAE"}, {"clip_skip", -2}, {"lora_name", "None"}, {"positive", "a fox"},
                      {"negative", "fog"}, {"empty_latent_width", 64}, {"empty_latent_height", 32}, {"lora_stack", link("5")}})},
        {"5", node("LoRA Stacker", {{"input_mode", "simple"}, {"lora_count", 1}, {"lora_name_1", "ink"}, {"lora_wt_1", 0.3},
                                       {"model_str_1", 1}, {"lora_name_2", "no"}})},
        {"2", node("KSampler (Efficient)",
                  {{"seed", 1}, {"steps", 2}, {"cfg", 3}, {"sampler_name", "euler"}, {"scheduler", "beta"}, {"model", link("1")},
                      {"positive", link("1", 1)}, {"negative", link("1", 2)}, {"latent_image", link("1", 3)}})}};
    CHECK_EQ(formatInfotext(read(efficient).text),
        "a fox <lora:ink:0.3>\nNegative prompt: fog\nSeed: 1, Steps: 2, CFG scale: 3, Sampler: euler, Schedule type: beta-comfy, "
        "Size: 64x32, Model: o.ckpt, Clip skip: 2, RNG: CPU");
}

CASE(comfyGraph, severalSamplersStandInTheirOrder)
{
    const ForeignText found = read(graph({{"20", node("LatentUpscale", {{"samples", link("3")}, {"width", 896}, {"height", 1408}})},
        {"1",
            node("KSampler", {{"seed", 78}, {"steps", 9}, {"cfg", 4}, {"sampler_name", "heun"}, {"scheduler", "normal"}, {"denoise", 0.5},
                                 {"model", link("4")}, {"positive", link("6")}, {"negative", link("7")}, {"latent_image", link("20")}})}}));
    CHECK_EQ(fieldOf(found.text, "Seed"), "77");
    CHECK_EQ(found.more.size(), 1u);
    CHECK_EQ(fieldOf(found.more[0], "Seed"), "78");
    CHECK_EQ(fieldOf(found.more[0], "Size"), "896x1408");
    CHECK_EQ(fieldOf(found.more[0], "Denoising strength"), "0.5");
}

CASE(comfyGraph, settingsMayStandInNodesOfTheirOwn)
{
    const Json custom = {{"20", node("RandomNoise", {{"noise_seed", link("27")}})}, {"27", node("Seed (rgthree)", {{"seed", 21}})},
        {"21", node("SamplerDPMPP_2M_SDE", {{"eta", 1}})}, {"22", node("KarrasScheduler", {{"steps", 12}, {"rho", 7}})},
        {"23", node("BasicGuider", {{"model", link("28")}, {"conditioning", link("26")}})},
        {"28", node("FreeU_V2", {{"b1", 1.3}, {"model", link("4")}})},
        {"26", node("FluxGuidance", {{"conditioning", link("6")}, {"guidance", 3.5}})},
        {"6", node("CLIPTextEncode", {{"text", "a bridge"}})},
        {"24", node("SamplerCustomAdvanced", {{"noise", link("20")}, {"guider", link("23")}, {"sampler", link("21")},
                                                 {"sigmas", link("22")}, {"latent_image", link("5")}})},
        {"5", node("EmptyLatentImage", {{"width", link("29")}, {"height", 32}})}, {"29", node("PrimitiveInt", {{"value", 64}})},
        {"4", node("UNETLoader", {{"unet_name", "quarry.safetensors"}})},
        {"8", node("VAEDecode", {{"samples", link("24")}, {"vae", link("9")}})},
        {"9", node("VAELoader", {{"vae_name", "fine.safetensors"}})}};
    CHECK_EQ(formatInfotext(read(custom).text),
        "a bridge\nSeed: 21, Steps: 12, CFG scale: 1, Sampler: DPMPP_2M_SDE, Schedule type: Karras, Size: 64x32, Model: quarry.safetensors, "
        "VAE: fine.safetensors, FreeU_V2: b1 1.3, RNG: CPU, Distilled CFG Scale: 3.5");
}

CASE(comfyGraph, theReadableOneOfTwoTextsCounts)
{
    const char* const words = "a fox\nSteps: 8, Sampler: Euler, CFG scale: 7, Seed: 1, Size: 64x64, Version: ComfyUI";
    PictureText text = pictureOf(graph());
    text.parameters = words;
    CHECK_EQ(foreignText(text)->text.prompt, "a bridge");
    for (const Json& unreadable :
        {graph({{"6", changedInputs({{"text", link("99")}})}}), graph({{"6", changedInputs({{"text", "a {fox|wolf}"}})}}),
            graph({{"6", changedInputs({{"text", "a __beast__"}})}}), graph({{"3", changedInputs({{"steps", nullptr}})}})}) {
        text.others["prompt"] = unreadable.dump();
        CHECK(!foreignText(text));
        PictureText alone = pictureOf(unreadable);
        CHECK(foreignText(alone).has_value());
    }
}

CASE(comfyGraph, civitaisPageIsRead)
{
    Json page = graph();
    page["extra"] = {{"airs", Json::array({"urn:air:sd1:checkpoint:civitai:11@22"})}};
    page["extraMetadata"] =
        Json{{"prompt", "a red fox"}, {"negativePrompt", "fog"}, {"steps", 12}, {"cfgScale", 6.5}, {"sampler", "Euler a"},
            {"workflowId", "txt2img"}, {"resources", Json::array({{{"modelVersionId", 22}, {"strength", 1}}, {{"modelVersionId", 23}}})}}
            .dump();
    PictureText text;
    text.others["UserComment"] = page.dump();
    const auto found = foreignText(text);
    CHECK(found.has_value());
    CHECK_EQ(formatInfotext(found->text),
        "a red fox\nNegative prompt: fog\nCFG scale: 6.5, Civitai resources: \"[{\\\"modelVersionId\\\":22,\\\"strength\\\":1},{\\\"modelVersionId\\\":23}]\", "
        "Sampler: Euler a, Steps: 12, Seed: 77, Schedule type: karras, Size: 448x704, Model: quarry.safetensors, RNG: CPU");
    CHECK(found->emphasis == EmphasisConvention::A1111);
}

CASE(comfyGraph, hostileGraphsEnd)
{
    Json wide = Json::object();
    for (int i = 0; i < 40; ++i) { // each asks for the next twice
        const std::string next = std::to_string(i + 1);
        wide[std::to_string(i)] = node("StringConcatenate",
            {{"string_a", link(next.c_str())}, {"string_b", link(next.c_str())}, {"value", link(next.c_str())}, {"a", link(next.c_str())}});
    }
    wide["s"] = node("KSampler", {{"sampler_name", "euler"}, {"positive", link("0")}, {"seed", link("0")}, {"steps", 3}});
    CHECK_EQ(fieldOf(read(wide).text, "Steps"), "3");
    CHECK_EQ(read(graph({{"3", changedInputs({{"latent_image", link("3")}, {"model", link("3")}, {"negative", link("3")}})}})).text.prompt,
        "a bridge");
}
