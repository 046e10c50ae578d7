#include "galleryvalues.h"

#include "request/parameters_text.h"
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
    entry.prompt = text(request.text.prompt);
    entry.negative = text(request.text.negative);
    entry.model =
        request.model.checkpoint.file.empty() ? QStringLiteral("starter-model") : QFileInfo(text(request.model.checkpoint.file)).fileName();
    entry.guidance = text(nameOf(request.guidance.mode));
    entry.scale = request.guidance.scale;
    entry.sampler = text(request.sampling.sampler);
    entry.schedule = text(request.sampling.schedule);
    entry.steps = request.sampling.steps;
    entry.seed = request.sampling.seed;
    entry.width = made.pixels ? made.pixels->width : request.sampling.width;
    entry.height = made.pixels ? made.pixels->height : request.sampling.height;
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
