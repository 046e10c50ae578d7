#include "guidance/dial.h"

#include "base/error.h"
#include "base/file.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace dice {
namespace {

using Json = nlohmann::ordered_json;

constexpr int kVersion = 1;
constexpr std::size_t kLargestFile = std::size_t{16} << 20;

Json toJson(const DialPoint& point)
{
    return {{"passes", point.plan.passes()}, {"plan", point.plan.text()}, {"enhancer", point.enhancer}, {"latent_error", point.latentError},
        {"psnr", point.psnr}};
}

Json toJson(const Dial& dial)
{
    Json points = Json::array();
    for (const DialPoint& point : dial.points)
        points.push_back(toJson(point));
    return {{"sampler", dial.sampler}, {"schedule", dial.schedule}, {"steps", dial.steps}, {"scale", dial.scale}, {"prompts", dial.prompts},
        {"prompts_sha256", dial.promptsHash}, {"points", points}};
}

DialPoint pointFrom(const Json& json)
{
    DialPoint point{GuidancePlan::parse(json.at("plan").get<std::string>()), json.at("enhancer").get<bool>(),
        json.at("latent_error").get<double>(), json.at("psnr").get<double>()};
    if (point.plan.passes() != json.at("passes").get<int>())
        fail(ErrorCode::BadFile, "the plan \"{}\" takes {} passes, and the file says {}", point.plan.text(), point.plan.passes(),
            json.at("passes").dump());
    return point;
}

Dial dialFrom(const Json& json)
{
    Dial dial{
        json.at("sampler"), json.at("schedule"), json.at("steps"), json.at("scale"), json.at("prompts"), json.at("prompts_sha256"), {}};
    for (const Json& point : json.at("points"))
        dial.points.push_back(pointFrom(point));
    return dial;
}

DialFile fileFrom(const Json& json)
{
    if (const int version = json.at("dice_plan").get<int>(); version != kVersion)
        fail(ErrorCode::BadFile, "it is of version {}, and this program reads version {}", version, kVersion);
    DialFile file{json.at("model").at("name"), json.at("model").at("denoiser_sha256"), json.value("enhancer_sha256", std::string()), {}};
    for (const Json& dial : json.at("dials"))
        file.dials.push_back(dialFrom(dial));
    return file;
}

} // namespace

const DialPoint* Dial::at(int passes, bool enhancer) const
{
    const DialPoint* best = nullptr;
    for (const DialPoint& point : points)
        if (point.plan.passes() == passes && (enhancer || !point.enhancer) && (best == nullptr || point.psnr > best->psnr))
            best = &point;
    return best;
}

DialFile DialFile::read(const std::filesystem::path& file)
{
    try {
        return fileFrom(Json::parse(readTextFile(file, kLargestFile)));
    } catch (const nlohmann::json::exception& error) {
        fail(ErrorCode::BadFile, "Expected a plan file as `dice plan` writes it, found something else ({}): {}.", error.what(),
            file.string());
    } catch (const Error& error) {
        if (error.code() != ErrorCode::BadFile && error.code() != ErrorCode::BadRequest)
            throw;
        fail(ErrorCode::BadFile, "Expected a plan file as `dice plan` writes it, found something else ({}): {}.", error.what(),
            file.string());
    }
}

void DialFile::write(const std::filesystem::path& file) const
{
    Json list = Json::array();
    for (const Dial& dial : dials)
        list.push_back(toJson(dial));
    Json json = {{"dice_plan", kVersion}, {"model", {{"name", modelName}, {"denoiser_sha256", modelHash}}}};
    if (!enhancerHash.empty())
        json["enhancer_sha256"] = enhancerHash;
    json["dials"] = list;
    writeTextFile(file, json.dump(1) + "\n");
}

void DialFile::put(Dial dial)
{
    std::erase_if(dials,
        [&](const Dial& other) { return other.sampler == dial.sampler && other.schedule == dial.schedule && other.steps == dial.steps; });
    dials.push_back(std::move(dial));
}

const Dial* DialFile::find(const std::string& sampler, const std::string& schedule, int steps) const
{
    const auto found = std::find_if(dials.begin(), dials.end(),
        [&](const Dial& dial) { return dial.sampler == sampler && dial.schedule == schedule && dial.steps == steps; });
    return found == dials.end() ? nullptr : &*found;
}

} // namespace dice
