// dice generate, dice edit
#include "field_options.h"
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
    options->addTo(*command);
    FieldOptions fields(*command);
    visitFields(*edit, fields);
    command->get_option("--image")->required();
    command->callback([options, edit, &chosen] {
        chosen = [options, edit](Session& session) {
            options->request.edit = *edit;
            const auto engine = session.engine();
            return makePictures(session, *engine, options->resolve(*engine), *options);
        };
    });
}

} // namespace dice::cli
