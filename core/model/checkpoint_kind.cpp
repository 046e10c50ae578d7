#include "model/checkpoint_kind.h"

#include "base/ascii.h"
#include "base/file.h"
#include "model/embedding_file.h"
#include "model/family.h"
#include "weights/stored_tensors.h"

#include <algorithm>

namespace dice {
namespace fs = std::filesystem;
namespace {

// The names of a file without what stands in front of all of them, and their shapes.
class Names
{
public:
    explicit Names(const TensorFile& file) : m_file(file), m_wrapper(wrapperOf(file)) {}

    [[nodiscard]] bool has(const std::string& name) const { return m_file.contains(m_wrapper + name); }
    [[nodiscard]] bool any(const std::string& prefix) const
    {
        const auto found = m_file.tensors().lower_bound(m_wrapper + prefix);
        return found != m_file.tensors().end() && found->first.starts_with(m_wrapper + prefix);
    }
    [[nodiscard]] bool anyHolds(std::string_view part) const
    {
        return std::any_of(m_file.tensors().begin(), m_file.tensors().end(),
            [&](const auto& tensor) { return tensor.first.find(part) != std::string::npos; });
    }
    [[nodiscard]] bool anyEnds(std::string_view part) const
    {
        return std::any_of(
            m_file.tensors().begin(), m_file.tensors().end(), [&](const auto& tensor) { return tensor.first.ends_with(part); });
    }
    [[nodiscard]] std::int64_t size(const std::string& name, std::size_t dimension) const
    {
        const auto found = m_file.tensors().find(m_wrapper + name);
        return found != m_file.tensors().end() && dimension < found->second.shape.size() ? found->second.shape[dimension] : 0;
    }
    // Width of the prompt in the first cross-attention under the prefix.
    [[nodiscard]] std::int64_t contextWidth(const std::string& prefix) const
    {
        for (auto found = m_file.tensors().lower_bound(m_wrapper + prefix);
             found != m_file.tensors().end() && found->first.starts_with(m_wrapper + prefix); ++found)
            if (found->first.ends_with(".attn2.to_k.weight") && found->second.shape.size() == 2)
                return found->second.shape[1];
        return 0;
    }

    // Whether the transformers under the prefix project with matrices, as every U-Net after the first family's does.
    [[nodiscard]] bool projectsLinearly(const std::string& prefix) const
    {
        for (auto found = m_file.tensors().lower_bound(m_wrapper + prefix);
             found != m_file.tensors().end() && found->first.starts_with(m_wrapper + prefix); ++found)
            if (found->first.ends_with(".proj_in.weight"))
                return found->second.shape.size() == 2;
        return false;
    }

private:
    const TensorFile& m_file;
    std::string m_wrapper;
};

struct Sign
{
    const char* name; ///< a name's beginning
    CheckpointKind kind;
    const char* family; ///< in words; a refusal follows from it
};

// Networks that are told by one name alone, with or without model.diffusion_model. in front.
constexpr Sign kOthers[] = {{"joint_blocks.0.", CheckpointKind::Checkpoint, "Stable Diffusion 3"},
    {"double_blocks.0.img_attn", CheckpointKind::Checkpoint, "Flux"}, {"clip_txt_mapper.", CheckpointKind::Checkpoint, "Stable Cascade"},
    {"down_blocks.0.1.channelwise", CheckpointKind::Checkpoint, "Stable Cascade"}, {"mlp_t5.", CheckpointKind::Checkpoint, "Hunyuan-DiT"},
    {"double_layers.0.", CheckpointKind::Checkpoint, "AuraFlow"}, {"cap_embedder.", CheckpointKind::Checkpoint, "Lumina"},
    {"patchify_proj.", CheckpointKind::Checkpoint, "LTX-Video"}, {"txt_in.", CheckpointKind::Checkpoint, "Hunyuan Video or Qwen-Image"},
    {"patch_embedding.", CheckpointKind::Checkpoint, "Wan"}};

// Files that are no models of pictures by themselves.
constexpr Sign kHelpers[] = {{"control_model.", CheckpointKind::Other, "a ControlNet"},
    {"controlnet_cond_embedding.", CheckpointKind::Other, "a ControlNet"}, {"input_hint_block.", CheckpointKind::Other, "a ControlNet"},
    {"lllite_unet", CheckpointKind::Other, "a ControlNet-LLLite"}, {"image_proj.", CheckpointKind::Other, "an IP-Adapter"},
    {"ip_adapter.", CheckpointKind::Other, "an IP-Adapter"}, {"adapter.body.", CheckpointKind::Other, "a T2I-Adapter"},
    {"body.0.in_conv", CheckpointKind::Other, "a T2I-Adapter"}, {"conv_first.", CheckpointKind::Other, "an upscaler"},
    {"model.1.sub.", CheckpointKind::Other, "an upscaler"}, {"layers.0.residual_group.", CheckpointKind::Other, "an upscaler"},
    {"params_ema.", CheckpointKind::Other, "an upscaler"}, {"320.0.linear", CheckpointKind::Other, "a hypernetwork"},
    {"768.0.linear", CheckpointKind::Other, "a hypernetwork"}, {"1024.0.linear", CheckpointKind::Other, "a hypernetwork"},
    {"640.0.linear", CheckpointKind::Other, "a hypernetwork"}, {"vision_model.", CheckpointKind::Other, "an image encoder"},
    {"visual.", CheckpointKind::Other, "an image encoder"}};

constexpr const char* kAsPartOfFolder = "This is a denoiser in the spelling of diffusers; it is used as a part of its folder.";

// Kinds of SDXL that were trained to need few steps and no guidance; only their names tell.
constexpr std::string_view kFewSteps[] = {"turbo", "lightning", "hyper", "lcm"};

class Identification
{
public:
    explicit Identification(const TensorFile& file) : m_file(file), m_names(file) {}

    CheckpointIdentity run()
    {
        m_found.precision = precision();
        if (byMetadata() || bySharpener() || byChange() || bySigns() || byUNet() || byAutoencoder() || byTextEncoder() || byEmbedding())
            return m_found;
        m_found.reasons.push_back(fmt::format("none of its {} tensors has a name that is known", m_file.tensors().size()));
        m_found.refusal = "This file of tensors is of a kind that is not known.";
        return m_found;
    }

private:
    void say(std::string reason) { m_found.reasons.push_back(std::move(reason)); }
    void refuse(const std::string& what) { m_found.refusal = fmt::format("This is {}, which this program does not support.", what); }
    std::string meta(const char* key) const
    {
        const auto found = m_file.metadata().find(key);
        return found == m_file.metadata().end() ? std::string() : found->second;
    }

    void take(const Family& family, const char* kind = "", bool predictsV = false)
    {
        m_found.family = family.name;
        m_found.architecture = std::string(family.architectureOf(predictsV)) + kind;
    }

    // Of the first family whose published models read texts of this width; null where none does.
    static const Family* familyOfWidth(std::int64_t width)
    {
        const auto all = families();
        const auto found = std::find_if(all.begin(), all.end(), [&](const Family& family) { return family.textWidth == width; });
        return found == all.end() ? nullptr : &*found;
    }

    [[nodiscard]] std::string precision() const
    {
        std::map<at::ScalarType, std::int64_t> elements;
        for (const auto& [name, info] : m_file.tensors())
            if (at::isFloatingType(info.type))
                elements[info.type] += c10::multiply_integers(info.shape);
        std::vector<std::pair<std::int64_t, at::ScalarType>> order;
        for (const auto& [type, count] : elements)
            order.emplace_back(count, type);
        std::sort(order.rbegin(), order.rend());
        const std::map<at::ScalarType, const char*> words = {{at::kDouble, "fp64"}, {at::kFloat, "fp32"}, {at::kHalf, "fp16"},
            {at::kBFloat16, "bf16"}, {at::kFloat8_e4m3fn, "fp8 e4m3"}, {at::kFloat8_e5m2, "fp8 e5m2"}};
        std::string text;
        for (const auto& [count, type] : order)
            if (const auto word = words.find(type); word != words.end())
                text += (text.empty() ? "" : " and ") + std::string(word->second);
        return text;
    }

    bool byMetadata()
    {
        if (meta("dice.version").empty())
            return false;
        m_found.kind = CheckpointKind::Enhancer;
        say("its metadata has dice.version");
        return true;
    }

    bool bySharpener()
    {
        const auto prefix = sharpenerPrefixOf(m_file);
        if (!prefix)
            return false;
        const std::int64_t width = m_names.size(*prefix + "fc1.weight", 1);
        m_found.kind = CheckpointKind::Enhancer;
        if (const Family* const family = familyOfWidth(width))
            m_found.family = family->name;
        say(fmt::format(
            "it has the tensors of DICE's enhancer as its authors name them, for embeddings of width {}: {}fc1.weight", width, *prefix));
        return true;
    }

    // What training and other programs leave in a checkpoint tells nothing about it.
    [[nodiscard]] bool isWhole() const
    {
        return m_names.has("model.diffusion_model.input_blocks.0.0.weight") &&
               (m_names.any("first_stage_model.") || m_names.any("cond_stage_model.") || m_names.any("conditioner."));
    }

    bool byChange()
    {
        if (isWhole())
            return false;
        std::string_view found;
        for (const std::string_view sign : {"lora_down.weight", ".lora_A.", "_lora.down.weight", ".lora.down.weight",
                 "lora_linear_layer.down", ".hada_w1", ".lokr_w1", ".oft_blocks", ".oft_diag", ".a1.weight", ".on_input", ".ia3_l",
                 ".oft_R.", ".boft_R", ".lora_embedding_A", "unet:0:up", "text_encoder:0:up"})
            found = m_names.anyHolds(sign) ? sign : found;
        for (const std::string_view sign : {".diff", ".w_norm"})
            found = m_names.anyEnds(sign) ? sign : found;
        if (found.empty())
            return false;
        m_found.kind = CheckpointKind::Lora;
        say(fmt::format("names of its tensors hold {}", found));
        tellLorasFamily();
        return true;
    }

    void tellLorasFamily()
    {
        const std::string base = meta("ss_base_model_version"), architecture = meta("modelspec.architecture");
        for (const auto& [key, value] : {std::pair("ss_base_model_version", base), std::pair("modelspec.architecture", architecture)})
            if (!value.empty())
                say(fmt::format("its metadata says {} {}", key, value));
        const Family* said = familySaid(base);
        said = said != nullptr ? said : familySaid(architecture);
        const bool flux = base.starts_with("flux") || m_names.any("lora_unet_double_blocks") || m_names.anyHolds("double_blocks.0.");
        const bool sd3 = base.starts_with("sd3") || m_names.anyHolds("joint_blocks");
        if (flux || sd3) {
            m_found.family = flux ? "Flux" : "Stable Diffusion 3";
            refuse("a LoRA for " + m_found.family);
            return;
        }
        const Family* shaped = lorasFamilyByShapes();
        if (shaped != nullptr && said != nullptr && !said->trainsTexts() && !shaped->trainsTexts())
            shaped = said; // whose generations do not differ in shape
        const Family* const family = shaped != nullptr ? shaped : said;
        take(family != nullptr ? *family : families().front(), "/lora");
    }

    // Null where no tensor tells.
    const Family* lorasFamilyByShapes()
    {
        const Family& xl = familyOf(ModelFamily::StableDiffusionXL);
        if (const std::int64_t width = lorasContextWidth(); width != 0) {
            say(fmt::format("its cross-attention has width {}", width));
            if (const Family* const family = familyOfWidth(width))
                return family;
        }
        const bool transformer = m_names.any("base_model.model.transformer_blocks.") || m_names.any("transformer.transformer_blocks.") ||
                                 m_names.any("transformer_blocks.") || m_names.any("lora_transformer_transformer_blocks_");
        if (transformer && m_names.anyHolds("attn2")) { // Flux and SD 3 have one attention in a block
            say("its layers are the blocks of a transformer with cross-attention");
            return &familyOf(ModelFamily::PixArtAlpha);
        }
        for (const char* prefix : {"lora_te2_", "text_encoder_2.", "text_encoder_2_", "clip_g.", "text_encoders.clip_g."})
            if (m_names.any(prefix)) {
                say("it has layers of a second text encoder");
                return &xl;
            }
        for (const auto& [name, info] : m_file.tensors())
            if (isOfXLAlone(name)) {
                say("it has layers that SDXL's U-Net alone has, such as " + name);
                return &xl;
            }
        return nullptr;
    }

    // Of the prompt, in a change of a cross-attention; 0 where there is none.
    [[nodiscard]] std::int64_t lorasContextWidth() const
    {
        constexpr std::string_view kOfInputs[] = {
            "lora_down.weight", "lora_A.weight", "lora_A.default.weight", "lora.down.weight", ".hada_w1_b", ".diff"};
        for (const auto& [name, info] : m_file.tensors()) {
            const bool attends = name.find("attn2") != std::string::npos && name.find("to_k") != std::string::npos;
            const bool ofInputs =
                std::any_of(std::begin(kOfInputs), std::end(kOfInputs), [&](std::string_view end) { return name.ends_with(end); });
            if (info.shape.size() >= 2 && ((attends && ofInputs) || name == "unet:6:down"))
                return info.shape[1];
        }
        return 0;
    }

    // Transformers of several blocks, and attention at the first level of the way up.
    static bool isOfXLAlone(std::string_view name)
    {
        constexpr std::string_view kBlock = "transformer_blocks";
        const std::size_t block = name.find(kBlock);
        const bool inUNet = name.find("attentions") != std::string_view::npos || name.find("put_blocks") != std::string_view::npos ||
                            name.find("middle_block") != std::string_view::npos;
        if (block == std::string_view::npos || !inUNet || block + kBlock.size() + 1 >= name.size())
            return false;
        const char number = name[block + kBlock.size() + 1];
        const bool deep = number >= '1' && number <= '9';
        for (const char* early : {"up_blocks_0_attentions", "up_blocks.0.attentions", "output_blocks_0_1_", "output_blocks.0.1.",
                 "output_blocks_1_1_", "output_blocks.1.1.", "output_blocks_2_1_", "output_blocks.2.1."})
            if (name.find(early) != std::string_view::npos)
                return true;
        return deep;
    }

    bool bySigns()
    {
        for (const Sign& sign : kHelpers)
            if (m_names.any(sign.name) && !(isWhole() && sign.name != kHelpers[0].name)) {
                m_found.kind = sign.kind;
                m_found.family = std::string(sign.family).substr(std::string(sign.family).find(' ') + 1);
                say(fmt::format("it has tensors named {}", sign.name));
                refuse(sign.family);
                return true;
            }
        if (m_names.anyHolds("motion_modules.")) {
            m_found.kind = CheckpointKind::Other;
            m_found.family = "motion module";
            say("it has tensors named motion_modules");
            refuse("an AnimateDiff motion module");
            return true;
        }
        for (const char* prefix : {"model.diffusion_model.", ""})
            for (const Sign& sign : kOthers)
                if (m_names.any(prefix + std::string(sign.name))) {
                    m_found.kind = sign.kind;
                    m_found.family = sign.family;
                    say(fmt::format("it has tensors named {}{}", prefix, sign.name));
                    refuse("a model of the family " + m_found.family);
                    return true;
                }
        return byPixArt();
    }

    // A transformer alone: the text encoder and the autoencoder are never in its file.
    bool byPixArt()
    {
        for (const std::string prefix : {"", "model.diffusion_model."})
            for (const char* sign : {"t_block.1.weight", "adaln_single.emb.timestep_embedder.linear_1.bias"})
                if (m_names.has(prefix + sign)) {
                    say(fmt::format("it has {}{}", prefix, sign));
                    tellPixArt(prefix, std::string_view(sign).starts_with("t_block"));
                    return true;
                }
        return false;
    }

    // The two generations differ in the tokens that they read.
    void tellPixArt(const std::string& prefix, bool authorsNames)
    {
        const std::int64_t tokens = m_names.size(prefix + "y_embedder.y_embedding", 0);
        const bool sized = m_names.has(prefix + "ar_embedder.mlp.0.weight") || m_names.has(prefix + "csize_embedder.mlp.0.weight");
        const Family &alpha = familyOf(ModelFamily::PixArtAlpha), &sigma = familyOf(ModelFamily::PixArtSigma);
        m_found.kind = CheckpointKind::Denoiser;
        m_found.predictionType = "epsilon";
        m_found.components = {"denoiser"};
        take(sized || tokens == alpha.texts.front().tokens || !authorsNames ? alpha : sigma);
        if (sized)
            say("it is told the picture's size and aspect ratio, as the model of 1024 pixels is");
        else if (tokens != 0)
            say(fmt::format("its prompts have {} tokens", tokens));
        else if (authorsNames)
            say(fmt::format("nothing tells how many tokens its prompts have; it is taken for {}", m_found.family));
        if (!authorsNames)
            m_found.refusal = kAsPartOfFolder;
        else if (tokens != 0 && tokens != alpha.texts.front().tokens && tokens != sigma.texts.front().tokens)
            refuse(fmt::format("a transformer whose prompts have {} tokens", tokens));
        else if (m_names.anyHolds(".attn.sr."))
            refuse("a PixArt-Sigma that compresses the keys of its self-attention");
    }

    // Whole checkpoints, and U-Nets with and without a prefix, in either spelling.
    bool byUNet()
    {
        const std::string first = "input_blocks.0.0.weight";
        std::string prefix;
        std::string conv = first;
        if (m_names.has("model.diffusion_model." + first))
            prefix = "model.diffusion_model.";
        else if (!m_names.has(first)) {
            if (!m_names.has("conv_in.weight") || !m_names.any("down_blocks.0."))
                return false;
            conv = "conv_in.weight";
        }
        say(fmt::format("it has a U-Net: {}", prefix + conv));
        tellComponents();
        tellFamily(prefix, m_names.size(prefix + conv, 1), conv == first);
        tellPrediction(prefix);
        return true;
    }

    void tellComponents()
    {
        m_found.components = {"denoiser"};
        if (m_names.any("cond_stage_model.") || m_names.any("conditioner."))
            m_found.components.push_back("text encoder");
        if (m_names.any("conditioner.embedders.1."))
            m_found.components.push_back("second text encoder");
        if (m_names.any("first_stage_model."))
            m_found.components.push_back("autoencoder");
        m_found.kind = m_found.components.size() > 1 ? CheckpointKind::Checkpoint : CheckpointKind::Denoiser;
        if (m_names.any("model_ema."))
            m_found.components.push_back("EMA copy (not used)");
    }

    void tellFamily(const std::string& prefix, std::int64_t channels, bool singleFileNames)
    {
        const std::int64_t width = m_names.contextWidth(prefix);
        say(fmt::format("its cross-attention has width {}, its first layer {} channels", width, channels));
        const bool refiner = width == 1280 || (!m_names.any("conditioner.embedders.1.") && m_names.any(prefix + "label_emb.") &&
                                                  m_names.any("conditioner.embedders.0.model."));
        const bool labels = m_names.any(prefix + "label_emb.") || m_names.any(prefix + "add_embedding.");
        const bool xl = m_names.any("conditioner.embedders.1.model.") || width == 2048 || (width != 1024 && labels);
        const bool second = !xl && (width == 1024 || m_names.projectsLinearly(prefix));
        if (refiner) {
            m_found.family = "SDXL refiner";
            m_found.architecture = "stable-diffusion-xl-v1-refiner";
        } else {
            m_family = &familyOf(xl       ? ModelFamily::StableDiffusionXL
                                 : second ? ModelFamily::StableDiffusion2
                                          : ModelFamily::StableDiffusion1);
            take(*m_family);
        }
        m_found.variant = channels == 9 ? "inpainting" : channels == 8 ? "instruct-pix2pix" : channels == 5 ? "depth" : "";
        tellFewSteps();
        if (width == 0)
            refuse("a U-Net without prompts");
        else if (m_family == nullptr)
            refuse("a model of the family " + m_found.family);
        else if (channels == 8 || channels == 5)
            refuse("a model of the variant " + m_found.variant);
        else if (second && labels)
            refuse("a model of the variant unCLIP, which is told pictures");
        else if (const std::string packing = unreadPacking(m_file); !packing.empty())
            refuse("a checkpoint packed as " + packing);
        else if (!singleFileNames)
            m_found.refusal = kAsPartOfFolder;
    }

    void tellFewSteps()
    {
        const std::string names =
            lowered(m_file.path().stem().string() + " " + meta("modelspec.title") + " " + meta("modelspec.architecture"));
        for (const std::string_view word : kFewSteps)
            if (m_family == &familyOf(ModelFamily::StableDiffusionXL) && m_found.variant.empty() && names.find(word) != std::string::npos) {
                m_found.variant = word;
                say(fmt::format("its name says {}: made for few steps without guidance", word));
            }
    }

    void tellPrediction(const std::string& prefix)
    {
        const std::string stated = meta("modelspec.prediction_type"), architecture = meta("modelspec.architecture");
        const std::string yaml = yamlBeside(m_file.path());
        const auto yamlSays = [&](const char* text) { return yaml.find(text) != std::string::npos; };
        m_found.predictionType = "epsilon";
        if (m_names.has("edm_mean") || m_names.has("edm_std")) {
            m_found.predictionType = "edm";
            say("it has the markers edm_mean and edm_std");
            refuse("Playground v2.5, whose latents are scaled as EDM does it,");
        } else if (m_names.has("edm_vpred.sigma_max")) {
            m_found.predictionType = "edm";
            say("it has the marker edm_vpred");
            refuse("a model of EDM's prediction");
        } else if (yamlSays("parameterization: \"v\"") || yamlSays("parameterization: v") || yamlSays("parameterization: 'v'")) {
            m_found.predictionType = "v_prediction";
            say("the yaml file beside it says parameterization v");
        } else if (m_names.has("v_pred") || stated == "v" || stated == "v_prediction") {
            m_found.predictionType = "v_prediction";
            say(m_names.has("v_pred") ? "it has the marker v_pred" : "its metadata says modelspec.prediction_type " + stated);
        } else if (m_family != nullptr && m_family->predictsEither() && yamlSays("unet_config:")) {
            say("the yaml file beside it says no parameterization v, which means epsilon");
        } else if (m_family != nullptr && m_family->predictsEither() && stated.empty()) {
            m_found.predictionType = eitherPrediction(prefix, architecture) ? "v_prediction" : "epsilon";
        }
        if (m_family != nullptr)
            m_found.architecture = m_family->architectureOf(m_found.predictionType == "v_prediction");
        if (m_names.has("ztsnr"))
            say("it has the marker ztsnr: its schedule ends at zero signal");
    }

    // Whether a model of a family that has both predicts v, where no key says so. The published ones, and what was made of
    // them, differ in the spread of the last norm's bias, by which ComfyUI tells them; diffusers takes v for granted.
    bool eitherPrediction(const std::string& prefix, const std::string& architecture)
    {
        constexpr double kSpreadOfNoise = 0.09;
        if (architecture.starts_with(m_family->architectureOfV) || architecture.starts_with(m_family->architecture)) {
            say("its metadata says modelspec.architecture " + architecture);
            return architecture.starts_with(m_family->architectureOfV);
        }
        if (!m_found.variant.empty()) {
            say(fmt::format("it is made for {}, and such models of {} predict noise", m_found.variant, m_found.family));
            return false;
        }
        const std::string bias = wrapperOf(m_file) + prefix + "output_blocks.11.1.transformer_blocks.0.norm1.bias";
        if (!m_file.contains(bias)) {
            say(fmt::format("nothing says what it predicts: v, as most of {} do", m_found.family));
            return true;
        }
        const auto spread = m_file.tensor(bias).to(at::kDouble).std(/*unbiased=*/false).item<double>();
        say(fmt::format("the bias of its last norm1 spreads by {:.3f}, {} {}: {}", spread, spread > kSpreadOfNoise ? "above" : "not above",
            kSpreadOfNoise, spread > kSpreadOfNoise ? "it predicts v" : "it predicts noise"));
        return spread > kSpreadOfNoise;
    }

    bool byAutoencoder()
    {
        for (const char* prefix : {"first_stage_model.", "", "vae."})
            if (m_names.has(prefix + std::string("decoder.conv_in.weight")) &&
                m_names.has(prefix + std::string("decoder.conv_out.weight"))) {
                const std::int64_t channels = m_names.size(prefix + std::string("decoder.conv_in.weight"), 1);
                m_found.kind = CheckpointKind::Autoencoder;
                say(fmt::format("it has {}decoder.conv_in.weight of {} latent channels", prefix, channels));
                if (channels != 4)
                    refuse(fmt::format("an autoencoder of {} latent channels, as Stable Diffusion 3 and Flux have,", channels));
                m_found.family = channels == 4 ? "Stable Diffusion 1.5 or SDXL" : "";
                return true;
            }
        return false;
    }

    bool byTextEncoder()
    {
        for (const char* name : {"text_model.embeddings.token_embedding.weight", "embeddings.token_embedding.weight",
                 "encoder.block.0.layer.0.SelfAttention.q.weight", "transformer.resblocks.0.attn.in_proj_weight"})
            if (m_names.has(name)) {
                m_found.kind = CheckpointKind::TextEncoder;
                m_found.family = std::string(name).find("SelfAttention") != std::string::npos ? "T5" : "CLIP";
                say(fmt::format("it has {}", name));
                m_found.refusal = "This is a text encoder; it is used as a part of a model's folder.";
                return true;
            }
        return false;
    }

    bool byEmbedding()
    {
        if (!EmbeddingFile::isOne(m_file))
            return false;
        const EmbeddingFile embedding = EmbeddingFile::read(m_file);
        const std::int64_t width = embedding.vectors.size(1);
        m_found.kind = CheckpointKind::Embedding;
        const Family &xl = familyOf(ModelFamily::StableDiffusionXL), *const wide = familyOfWidth(width);
        const bool second = width == 1280; // of SDXL's second text encoder
        const Family& family = embedding.layout == "SDXL" || second ? xl : wide != nullptr ? *wide : families().front();
        take(family, "/textual-inversion");
        say(fmt::format("it holds {} vectors of width {} in the layout of {}", embedding.vectors.size(0), width, embedding.layout));
        if (family.texts.size() > 1 && !embedding.second.defined())
            say("it is for one of SDXL's two text encoders alone; the other one reads zeros in its place");
        return true;
    }

    const TensorFile& m_file;
    Names m_names;
    const Family* m_family = nullptr; ///< of a U-Net; null for those that this program does not know
    CheckpointIdentity m_found;
};

} // namespace

std::string_view kindName(CheckpointKind kind)
{
    switch (kind) {
    case CheckpointKind::Checkpoint:
        return "checkpoint";
    case CheckpointKind::Denoiser:
        return "denoiser";
    case CheckpointKind::TextEncoder:
        return "text encoder";
    case CheckpointKind::Autoencoder:
        return "vae";
    case CheckpointKind::Lora:
        return "lora";
    case CheckpointKind::Embedding:
        return "embedding";
    case CheckpointKind::Enhancer:
        return "enhancer";
    case CheckpointKind::Other:
        return "other";
    case CheckpointKind::Unknown:
        break;
    }
    return "unknown";
}

std::string yamlBeside(const fs::path& file)
{
    const fs::path yaml = fs::path(file).replace_extension(".yaml");
    return fs::is_regular_file(yaml) ? readTextFile(yaml, 1 << 20) : std::string();
}

std::string wrapperOf(const TensorFile& file)
{
    for (const std::string_view wrapper : {"state_dict.", "module."}) // of a training program, of data parallel
        if (const auto found = file.tensors().lower_bound(wrapper); found != file.tensors().end() && found->first.starts_with(wrapper))
            return std::string(wrapper);
    return {};
}

std::optional<std::string> sharpenerPrefixOf(const TensorFile& file)
{
    constexpr std::string_view kFirst = "fc1.weight";
    for (const auto& [name, info] : file.tensors())
        if (name.ends_with(kFirst) && info.shape.size() == 2) {
            const std::string prefix = name.substr(0, name.size() - kFirst.size());
            if (file.contains(prefix + "attention.to_q.weight") && file.contains(prefix + "attention.to_out.0.weight") &&
                file.contains(prefix + "fc2.weight"))
                return prefix;
        }
    return std::nullopt;
}

CheckpointIdentity identify(const TensorFile& file) { return Identification(file).run(); }

} // namespace dice
