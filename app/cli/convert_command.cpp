// dice convert: a model in another layout or precision
#include "commands.h"
#include "convert/convert_model.h"
#include "request/request_json.h"

namespace dice::cli {
namespace fs = std::filesystem;
namespace {

struct ConvertOptions
{
    ConvertRequest request;
    std::vector<std::string> loras;
    std::string precision = "auto", output;

    [[nodiscard]] ConvertRequest resolve() const
    {
        ConvertRequest resolved = request;
        for (const std::string& lora : loras)
            resolved.loras.push_back(loraNamed(lora));
        resolved.precision = enumNamed<Precision>(precision, "--precision");
        const std::string ending = output.ends_with('/') ? std::string() : fs::path(output).extension().string();
        if (ending == ".ckpt" || ending == ".pt" || ending == ".bin")
            throw UsageError(fmt::format(
                "Expected a file that ends in .safetensors or the name of a folder, found {}: pickled files can run programs, and none are written.",
                output));
        resolved.layout = ending == ".safetensors" ? ModelLayout::SingleFile : ModelLayout::Folder;
        return resolved;
    }
};

int convert(Session& session, const ConvertOptions& options)
{
    Terminal& terminal = session.terminal;
    const ConvertRequest request = options.resolve();
    const ConvertResult result = convertModel(
        request, options.output, findResources(session.program),
        [&](std::uint64_t done, std::uint64_t total) { terminal.transfer("convert", done, total); }, session.stop);
    for (const Remark& remark : result.remarks)
        terminal.note("dice: " + remark.english());
    terminal.endProgress();
    if (!result.finished) {
        terminal.event({{"event", "cancelled"}});
        terminal.note("dice: cancelled, nothing was written.");
        return kCancelled;
    }
    terminal.say(fmt::format("{}  {} tensors, {:.1f} MB", options.output, result.tensors, static_cast<double>(result.bytes) / 1e6));
    terminal.event({{"event", "converted"}, {"path", options.output}, {"layout", request.layout == ModelLayout::Folder ? "folder" : "file"},
        {"tensors", result.tensors}, {"bytes", result.bytes}, {"notes", english(result.remarks)}});
    return kDone;
}

} // namespace

void addConvert(CLI::App& app, Command& chosen)
{
    CLI::App* command = app.add_subcommand("convert", "Writes a model as a diffusers folder or as one safetensors file");
    command->footer("Examples:\n"
                    "  dice convert -m dream.ckpt -o dream/\n"
                    "  dice convert -m dream --lora ink:0.8 --precision fp16 -o dream-ink.safetensors");
    auto options = std::make_shared<ConvertOptions>();
    command->add_option("-m,--model", options->request.model,
        "A diffusers folder, a checkpoint file or a model of the library; without, the starter model");
    command->add_option("--parts-from", options->request.partsFrom,
        "Another model, for a text encoder or autoencoder that the checkpoint file lacks; without, one of the library");
    command
        ->add_option("--lora", options->loras,
            "A LoRA to merge by name or path, with :WEIGHT behind it where that is not 1; may be given several times")
        ->allow_extra_args(false);
    command->add_option("--vae", options->request.vae, "Another autoencoder by name or path");
    command->add_option("--precision", options->precision, "fp32, bf16 or fp16; auto = as the model's files")->capture_default_str();
    command->add_option("-o,--output", options->output, "A file that ends in .safetensors, or a folder that is not there yet")->required();
    command->callback([options, &chosen] { chosen = [options](Session& session) { return convert(session, *options); }; });
}

} // namespace dice::cli
