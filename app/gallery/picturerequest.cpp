#include "picturerequest.h"

#include "assets/artist_files.h"
#include "assets/reference.h"
#include "readparameters.h"
#include "request/picture_text.h"

namespace dice {

PictureRequest readPictureRequest(const QString& file)
{
    PictureRequest found;
    try {
        const PictureText text = readPictureText(file.toStdString());
        if (!text.request.empty()) {
            found.request = storedRequest(text, file.toStdString());
            AssetRef& enhancer = found.request->guidance.enhancer;
            const std::filesystem::path installed[] = {userEnhancersFolder()};
            if (const auto path = located(enhancer.file, enhancer.sha256, installed); !path.empty())
                enhancer.file = path.string();
        } else if (const auto read = readParameters(text)) {
            found.request = read->request;
            found.program = read->program == kAutomatic1111 ? QStringLiteral("AUTOMATIC1111") : QString::fromStdString(read->program);
            found.leftOut = read->unapplied;
        }
    } catch (const std::exception& error) {
        found.problem = QString::fromStdString(error.what());
    }
    return found;
}

} // namespace dice
