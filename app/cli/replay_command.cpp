// dice replay
#include "making_options.h"
#include "request/picture_text.h"

namespace dice::cli {

void addReplay(CLI::App& app, Command& chosen)
{
    CLI::App* command = app.add_subcommand("replay", "Makes a picture again from the request stored in it");
    command->footer("Example: dice replay dice-00001.png -o again.png");
    auto options = std::make_shared<MakingOptions>();
    auto file = std::make_shared<std::string>();
    command->add_option("FILE", *file, "A picture made by Dice Studio")->required();
    command->add_option("-o,--output", options->output, "File or folder; without, a numbered file here");
    command->callback([options, file, &chosen] {
        chosen = [options, file](Session& session) {
            const GenerationRequest request = storedRequest(readPicture(*file).text, *file);
            const auto engine = session.engine();
            return makePictures(session, *engine, request, *options);
        };
    });
}

} // namespace dice::cli
