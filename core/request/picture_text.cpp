#include "request/picture_text.h"

#include "base/error.h"
#include "base/json.h"
#include "base/version.h"
#include "image/infotext.h"
#include "request/parameters_text.h"
#include "request/request_fields.h"
#include "request/request_json.h"

#include <nlohmann/json.hpp>

namespace dice {
namespace {

std::string nameIn(const std::string& file)
{
    const std::filesystem::path path = file;
    return (path.has_filename() ? path : path.parent_path()).filename().string();
}

// Nobody who gets a picture learns how its maker's folders are called: names and hashes find the files again.
GenerationRequest withoutPaths(GenerationRequest request)
{
    visitReferences(request, [](const FieldTraits&, auto& reference) { reference.file = nameIn(reference.file); });
    return request;
}

std::vector<std::string> withoutPaths(std::vector<std::string> notes, const GenerationRequest& request)
{
    visitReferences(request, [&](const FieldTraits&, const auto& reference) {
        const std::string name = nameIn(reference.file);
        for (std::string& note : notes)
            for (auto at = note.find(reference.file); name != reference.file && at != std::string::npos; at = note.find(reference.file, at))
                note.replace(at, reference.file.size(), name);
    });
    return notes;
}

// The pictures of an edit mostly lie beside the one that was made of them.
void findBeside(PictureRef& picture, const std::filesystem::path& file)
{
    const std::filesystem::path beside = file.parent_path() / picture.file;
    std::error_code error;
    if (!picture.file.empty() && !std::filesystem::exists(picture.file, error) && std::filesystem::exists(beside, error))
        picture.file = beside.string();
}

} // namespace

PictureText pictureText(const GeneratedPicture& picture)
{
    nlohmann::json own = {{"program", "Dice Studio " + version()}, {"request", toJson(withoutPaths(picture.request))},
        {"passes", picture.report.passes}, {"passes_saved", picture.report.passesSaved}, {"precision", picture.report.precision},
        {"device", picture.report.device}, {"notes", withoutPaths(english(picture.report.remarks), picture.request)}};
    if (!picture.report.plan.empty())
        own["plan"] = picture.report.plan;
    return {formatInfotext(infotextOf(picture.request, picture.report)), own.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace),
        {}};
}

GenerationRequest storedRequest(const PictureText& text, const std::filesystem::path& file)
{
    if (text.request.empty())
        fail(ErrorCode::BadFile, "Expected a picture made by Dice Studio with its request in it, found none: {}.", file.string());
    const nlohmann::json own = parseJson(text.request);
    if (own.is_discarded() || !own.is_object() || !own.contains("request"))
        fail(ErrorCode::BadFile, "The request in the picture is damaged: {}.", file.string());
    GenerationRequest request = requestFromJson(own["request"], file.string());
    if (request.edit) {
        findBeside(request.edit->image, file);
        findBeside(request.edit->mask, file);
    }
    return request;
}

} // namespace dice
