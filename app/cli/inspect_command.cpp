// dice inspect, dice encode, dice models: looking inside
#include "base/error.h"
#include "commands.h"
#include "image/picture_file.h"

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

int inspectPicture(Session& session, const std::string& path)
{
    const Picture picture = readPicture(path);
    session.terminal.say(fmt::format("{}: {} x {}, {} channels\n{}", path, picture.image.width, picture.image.height, picture.image.channels,
                                     picture.text.parameters.empty() ? "no parameters in it" : picture.text.parameters));
    session.terminal.event({{"kind", "picture"}, {"width", picture.image.width}, {"height", picture.image.height}, {"raw", picture.text.parameters}});
    return kDone;
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

} // namespace dice::cli
