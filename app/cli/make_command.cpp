// dice generate, dice edit
#include "making_options.h"
#include "request/request_json.h"

namespace dice::cli {

void addGenerate(CLI::App& app, Command& chosen)
{
    CLI::App* command = app.add_subcommand("generate", "Makes pictures from a text");
    command->footer("Example: dice generate \"a small cat on the beach\" --seed 5 --steps 20 -o cat.png");
    auto options = std::make_shared<MakingOptions>();
    options->addTo(*command);
    command->callback([options, &chosen] {
        chosen = [options](Session& session) {
            const auto engine = session.engine();
            return makePictures(session, *engine, options->resolve(*engine), *options);
        };
    });
}

void addEdit(CLI::App& app, Command& chosen)
{
    CLI::App* command = app.add_subcommand("edit", "Makes pictures from a picture and a text; with a mask, repaints the white part");
    command->footer("Example: dice edit \"a dog\" --image cat.png --mask hole.png --strength 0.8 -o dog.png");
    auto options = std::make_shared<MakingOptions>();
    auto edit = std::make_shared<EditSettings>();
    auto area = std::make_shared<std::string>("whole");
    options->addTo(*command);
    command->add_option("--image", edit->image, "The picture to start from")->required();
    command->add_option("--mask", edit->mask, "White = repaint, black = keep; of the picture's size");
    command->add_option("--strength", edit->strength, "0 = keep the picture, 1 = ignore it")->capture_default_str();
    command->add_option("--area", *area, "whole, or masked: repaint a cut-out around the mask at the model's full resolution")
        ->capture_default_str();
    command->add_option("--padding", edit->areaPadding, "Pixels around the mask that --area masked shows the model")->capture_default_str();
    command->add_option("--feather", edit->feather, "Pixels over which the mask's edge is softened")->capture_default_str();
    command->callback([options, edit, area, &chosen] {
        chosen = [options, edit, area](Session& session) {
            edit->area = inpaintAreaNamed(*area, "--area");
            options->request.edit = *edit;
            const auto engine = session.engine();
            return makePictures(session, *engine, options->resolve(*engine), *options);
        };
    });
}

} // namespace dice::cli
