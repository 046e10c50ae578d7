// dice inspect, dice encode, dice models: looking inside
#include "base/error.h"
#include "commands.h"
#include "engine/request_json.h"
#include "image/infotext.h"
#include "image/picture_file.h"
#include "schedule/sampler_labels.h"

#include <map>

namespace dice::cli {
namespace fs = std::filesystem;
namespace {

int inspectModel(Session& session, const std::string& path)
{
    const ModelSummary model = session.engine()->describe(path);
    session.terminal.say(fmt::format("{}\n  family      {}\n  pipeline    {}\n  prediction  {}\n  size        {} x {}, latents {} x {} x {}\n  denoiser    {:.1f} M parameters\n  guidance    {} by default",
                                     model.path, model.family, model.pipeline, model.predictionType, model.width, model.height, model.latentChannels,
                                     model.height / model.factor, model.width / model.factor, static_cast<double>(model.unetParameters) / 1e6, model.defaultScale));
    session.terminal.event({{"kind", "checkpoint"}, {"path", model.path}, {"family", model.family}, {"pipeline", model.pipeline},
                            {"prediction_type", model.predictionType}, {"width", model.width}, {"height", model.height}, {"factor", model.factor},
                            {"parameters", model.unetParameters}, {"default_scale", model.defaultScale},
                            {"reasons", {"model_index.json names " + model.pipeline}}});
    return kDone;
}

// The parameters in the words of cli.md; what has no place there is listed as unapplied.
nlohmann::json parametersOf(const PictureText& text)
{
    const Infotext info = parseInfotext(text.parameters);
    nlohmann::json json = {{"generator", text.request.empty() ? "automatic1111" : "dice-studio"}, {"prompt", info.prompt}, {"negative", info.negative},
                           {"unapplied", nlohmann::json::array()}};
    const std::map<std::string, const char*> numbers = {{"Seed", "seed"}, {"Steps", "steps"}, {"CFG scale", "scale"}};
    for (const auto& [key, value] : info.fields) {
        if (const auto number = numbers.find(key); number != numbers.end())
            json[number->second] = nlohmann::json::parse(value, nullptr, /*allow_exceptions=*/false);
        else if (key == "Sampler")
            json["sampler"] = samplerAndScheduleFromLabel(value).value_or(SamplerAndSchedule{value, "auto"}).sampler;
        else if (key == "Schedule type")
            json["schedule"] = scheduleFromLabel(value).value_or(value);
        else if (key == "Model")
            json["model"] = value;
        else if (key != "Size" && key != "Version")
            json["unapplied"].push_back(key + ": " + value);
    }
    const std::string* sampler = info.find("Sampler");
    if (!json.contains("schedule") && sampler != nullptr)
        if (const auto both = samplerAndScheduleFromLabel(*sampler)) // as A1111 wrote it before 1.9
            json["schedule"] = both->schedule;
    return json;
}

int inspectPicture(Session& session, const std::string& path)
{
    const Picture picture = readPicture(path);
    const bool known = looksLikeInfotext(picture.text.parameters);
    session.terminal.say(fmt::format("{}: {} x {}, {} channels\n{}", path, picture.image.width, picture.image.height, picture.image.channels,
                                     picture.text.parameters.empty() ? "no parameters in it" : picture.text.parameters));
    nlohmann::json json = known ? parametersOf(picture.text) : nlohmann::json::object();
    json.update({{"kind", "picture"}, {"width", picture.image.width}, {"height", picture.image.height}, {"raw", picture.text.parameters},
                 {"reasons", {known ? "it holds a line of parameters as A1111 writes them" : "it is a picture without parameters that are known"}}});
    session.terminal.event(json);
    return kDone;
}

// Diffusers folders up to two levels below the given ones.
std::vector<fs::path> modelsIn(const fs::path& resources, const std::vector<std::string>& folders)
{
    std::vector<fs::path> models = {resources / "starter-model"};
    for (const std::string& folder : folders) {
        if (!fs::is_directory(folder))
            fail(ErrorCode::NotFound, "Expected a folder of models, found none: {}.", folder);
        for (auto entry = fs::recursive_directory_iterator(folder, fs::directory_options::skip_permission_denied); entry != fs::recursive_directory_iterator(); ++entry) {
            if (entry.depth() >= 2)
                entry.disable_recursion_pending();
            if (entry->path().filename() == "model_index.json")
                models.push_back(entry->path().parent_path());
        }
    }
    return models;
}

// A model that cannot be read is listed with the reason; the list goes on.
void listModel(Session& session, Engine& engine, const fs::path& path)
{
    try {
        const ModelSummary model = engine.describe(path.string());
        session.terminal.say(fmt::format("{:<24} {}  {} x {}  {}", model.name, model.family, model.width, model.height, model.path));
        session.terminal.event({{"event", "model"}, {"name", model.name}, {"path", model.path}, {"family", model.family}, {"width", model.width}, {"height", model.height}});
    } catch (const Error& error) {
        session.terminal.say(fmt::format("{:<24} cannot be used: {}", path.filename().string(), error.what()));
        session.terminal.event({{"event", "model"}, {"name", path.filename().string()}, {"path", path.string()}, {"problem", error.what()}});
    }
}

} // namespace

void addInspect(CLI::App& app, Command& chosen)
{
    CLI::App* command = app.add_subcommand("inspect", "Says what a model folder or a picture is and holds");
    auto path = std::make_shared<std::string>();
    command->add_option("PATH", *path, "A model folder or a picture")->required();
    command->callback([path, &chosen] {
        chosen = [path](Session& session) {
            if (!fs::exists(*path))
                fail(ErrorCode::NotFound, "Expected a file or folder, found no such thing: {}.", *path);
            return fs::is_directory(*path) ? inspectModel(session, *path) : inspectPicture(session, *path);
        };
    });
}

void addEncode(CLI::App& app, Command& chosen)
{
    CLI::App* command = app.add_subcommand("encode", "Writes the embeddings of a prompt, its negative and the empty prompt");
    command->footer("Example: dice encode \"a cat\" -n \"night\" -o cat.safetensors");
    auto request = std::make_shared<EncodeRequest>();
    auto weights = std::make_shared<std::string>("a1111");
    auto output = std::make_shared<std::string>();
    command->add_option("PROMPT", request->prompt, "The prompt")->required();
    command->add_option("-n,--negative", request->negative, "The negative prompt");
    command->add_option("-m,--model", request->model, "A diffusers folder; without, the starter model");
    command->add_option("--clip-skip", request->clipSkip, "1 = the text encoder's last layer")->capture_default_str();
    command->add_option("--weights", *weights, "What (word:1.2) does: a1111 or comfy")->capture_default_str();
    command->add_option("-o,--output", *output, "The .safetensors file")->required();
    command->callback([=, &chosen] {
        chosen = [=](Session& session) {
            request->weights = weightConventionNamed(*weights, "--weights");
            session.engine()->encode(*request, *output);
            session.terminal.say(*output);
            session.terminal.event({{"event", "encoded"}, {"file", *output}});
            return kDone;
        };
    });
}

void addModels(CLI::App& app, Command& chosen)
{
    CLI::App* command = app.add_subcommand("models", "The models that are there");
    command->require_subcommand(1);
    CLI::App* list = command->add_subcommand("list", "The starter model, and the diffusers folders inside the given folders");
    auto folders = std::make_shared<std::vector<std::string>>();
    list->add_option("FOLDER", *folders, "Folders to look into");
    list->callback([folders, &chosen] {
        chosen = [folders](Session& session) {
            const auto engine = session.engine();
            for (const fs::path& path : modelsIn(findResources(session.program), *folders))
                listModel(session, *engine, path);
            return kDone;
        };
    });
}

} // namespace dice::cli
