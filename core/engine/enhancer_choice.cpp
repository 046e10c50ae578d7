#include "engine/enhancer_choice.h"

#include "assets/asset_kinds.h"
#include "assets/enhancer_search.h"
#include "assets/reference.h"
#include "base/sha256.h"
#include "distill/probe.h"

namespace dice {
namespace fs = std::filesystem;
namespace {

constexpr Sentence kOfNoHelp = DICE_SENTENCE("enhancer-of-no-help",
    "The enhancer was made for another model ({}) and does not help this one (it leaves {} % of the difference that guidance makes); CFG is used: {}.");
constexpr Sentence kBorrowed = DICE_SENTENCE("enhancer-borrowed",
    "The enhancer is borrowed: it was made for another model ({}). On a few probes it leaves {} % of the difference that guidance makes.");
constexpr Sentence kUnsaid = DICE_SENTENCE("enhancer-unsaid",
    "The enhancer does not say which model it was made for; it has this one's width and is used. On a few probes it leaves {} % of the difference that guidance makes.");
constexpr Sentence kNoEnhancer =
    DICE_SENTENCE("no-enhancer", "There is no enhancer for this model yet, so CFG is used; `dice distill` makes one.");
constexpr Sentence kDoesNotFit = DICE_SENTENCE("enhancer-does-not-fit", "The enhancer does not fit this model, so CFG is used. {}");

// A borrowed enhancer that leaves more of the gap than this is worse than none for all one knows.
constexpr double kUsefulResidual = 0.95;

} // namespace

void EnhancerChoice::checkBorrowed(
    const EnhancerFile& file, DiffusionModel& model, const GenerationRequest& request, EnhancerFit fit, ChosenEnhancer& chosen)
{
    auto found = m_residuals.find(file.path);
    if (found == m_residuals.end()) {
        const Enhancement trial(model, file, file.info.alpha, file.info.beta);
        found = m_residuals.emplace(file.path, probeResidual(model, trial, file.info.teacherScale, request.text.clipSkip)).first;
    }
    const double residual = found->second;
    const std::string percent = fmt::format("{:.0f}", 100 * residual);
    if (fit == EnhancerFit::Unsaid) {
        chosen.remarks.push_back(say(kUnsaid, percent));
        return;
    }
    if (residual > kUsefulResidual) {
        chosen.remarks.push_back(say(kOfNoHelp, file.info.baseModelName, percent, file.path));
        chosen.enhancement = nullptr;
        return;
    }
    chosen.remarks.push_back(say(kBorrowed, file.info.baseModelName, percent));
}

ChosenEnhancer EnhancerChoice::choose(
    const GenerationRequest& request, DiffusionModel& model, const std::string& denoiserSha256, const std::vector<fs::path>& folders)
{
    ChosenEnhancer chosen;
    const AssetRef& asked = request.guidance.enhancer;
    const fs::path path =
        asked.empty() ? enhancerFor(model.folder.path(), denoiserSha256, folders) : located(asked.file, asked.sha256, folders);
    if (path.empty() && !asked.empty())
        throw Error(ErrorCode::NotFound, say(traitsOf(AssetKind::Enhancer).missing, fs::path(asked.file).filename().string()),
            fmt::format("Expected a path or a file of that name among the installed ones, found none: {}.", asked.file));
    if (path.empty()) {
        chosen.remarks.push_back(say(kNoEnhancer));
        return chosen;
    }
    const EnhancerFile file = saying(
        traitsOf(AssetKind::Enhancer).unusable, [&] { return EnhancerFile::open(path); }, path.filename().string());
    EnhancerFit fit{};
    try {
        fit = checkFit(file, enhancerTarget(model, denoiserSha256, request.text.clipSkip));
    } catch (const Error& error) {
        chosen.remarks.push_back(say(kDoesNotFit, error.what()));
        return chosen;
    }
    chosen.path = path.string();
    chosen.sha256 = asked.sha256;
    settleHash(chosen.sha256, sha256OfFiles({path}), path, chosen.remarks);
    chosen.alpha = request.guidance.alpha.value_or(file.info.alphaFor(request.guidance.scale));
    chosen.beta = request.guidance.beta.value_or(file.info.beta);
    const Key key{&model, chosen.path, fs::last_write_time(path), chosen.alpha, chosen.beta};
    if (!m_enhancement || !(m_key == key)) {
        m_enhancement = std::make_unique<Enhancement>(model, file, chosen.alpha, chosen.beta);
        m_key = key;
    }
    chosen.enhancement = m_enhancement.get();
    if (fit != EnhancerFit::Own)
        checkBorrowed(file, model, request, fit, chosen);
    return chosen;
}

} // namespace dice
