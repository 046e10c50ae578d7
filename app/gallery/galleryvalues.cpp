#include "galleryvalues.h"

#include "readparameters.h"
#include "request/request_json.h"

#include <nlohmann/json.hpp>

#include <QFileInfo>

namespace dice {
namespace {

QString text(std::string_view utf8) { return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size())); }

} // namespace

GalleryEntry toEntry(const MadePicture& made, const QDateTime& when)
{
    const GenerationRequest& request = made.request;
    GalleryEntry entry;
    entry.file = made.file;
    entry.made = when;
    entry.prompt = text(request.prompt);
    entry.negative = text(request.negative);
    entry.model = request.model.empty() ? QStringLiteral("starter-model") : QFileInfo(text(request.model)).fileName();
    entry.guidance = text(nameOf(request.guidance.mode));
    entry.scale = request.guidance.scale;
    entry.sampler = text(request.sampler);
    entry.schedule = text(request.schedule);
    entry.steps = request.steps;
    entry.seed = request.seed;
    entry.width = made.pixels ? made.pixels->width : request.width;
    entry.height = made.pixels ? made.pixels->height : request.height;
    entry.passes = made.report.passes;
    entry.passesSaved = made.report.passesSaved;
    entry.seconds = made.seconds();
    entry.device = text(made.report.device);
    entry.precision = text(made.report.precision);
    entry.generator = QStringLiteral("dice-studio");
    entry.request = text(toJson(request).dump(-1, ' ', false, nlohmann::json::error_handler_t::replace));
    return entry;
}

std::optional<GenerationRequest> GalleryEntry::toRequest() const
{
    if (!request.isEmpty()) {
        try {
            return requestFromJson(nlohmann::json::parse(request.toStdString()), file.toStdString());
        } catch (const std::exception&) { // of another version: what A1111's text says is left
        }
    }
    if (parameters.isEmpty())
        return std::nullopt;
    return readParameters(parameters.toStdString()).request;
}

} // namespace dice
