#include "picturerequest.h"

#include "assets/artist_files.h"
#include "assets/reference.h"
#include "base/error.h"
#include "request/picture_text.h"

#include <QFileInfo>

namespace dice {
namespace {

// One that is not here would stop every picture, so it is named instead.
void leaveOutMissingAutoencoder(PictureRequest& found)
{
    AssetRef& vae = found.request->model.vae;
    if (vae.empty())
        return;
    try {
        (void)findArtistFile(AssetKind::Autoencoder, vae, {});
    } catch (const Error&) {
        found.leftOut.append(QStringLiteral("VAE: ") + QString::fromStdString(vae.file));
        vae = {};
    }
}

} // namespace

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
            found = requestIn(*read);
        }
    } catch (const std::exception& error) {
        found.problem = {say(kPictureUnreadable, QFileInfo(file).fileName().toStdString()), QString::fromUtf8(error.what())};
    }
    return found;
}

PictureRequest requestIn(const ReadParameters& read)
{
    PictureRequest found;
    found.request = read.request;
    found.program = QString::fromStdString(read.program);
    for (const std::string& field : read.unapplied)
        found.leftOut.append(QString::fromStdString(field));
    for (const std::string& field : read.assumed)
        found.assumed.append(QString::fromStdString(field));
    leaveOutMissingAutoencoder(found);
    return found;
}

} // namespace dice
