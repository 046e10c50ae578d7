#include "engine/enhancer_choice.h"

#include "assets/enhancer_search.h"
#include "assets/reference.h"
#include "base/sha256.h"
#include "distill/probe.h"

namespace dice {
namespace fs = std::filesystem;
namespace {

// A borrowed enhancer that leaves more of the gap than this is worse than none for all one knows.
constexpr double kUsefulResidual = 0.95;

} // namespace

void EnhancerChoice::checkBorrowed(
    const EnhancerFile& file, DiffusionModel& model, const GenerationRequest& request, ChosenEnhancer& chosen)
{
    auto found = m_residuals.find(file.path);
    if (found == m_residuals.end()) {
        const Enhancement trial(model, file, file.info.alpha, file.info.beta);
        found = m_residuals.emplace(file.path, probeResidual(model, trial, file.info.teacherScale, request.text.clipSkip)).first;
    }
    const double residual = found->second;
    if (residual > kUsefulResidual) {
        chosen.notes.push_back(fmt::format(
            "The enhancer was made for another model ({}) and does not help this one (it leaves {:.0f} % of the difference that guidance makes); CFG is used: {}.",
            file.info.baseModelName, 100 * residual, file.path));
        chosen.enhancement = nullptr;
        return;
    }
    chosen.notes.push_back(fmt::format(
        "The enhancer is borrowed: it was made for another model ({}). On a few probes it leaves {:.0f} % of the difference that guidance makes.",
        file.info.baseModelName, 100 * residual));
}

ChosenEnhancer EnhancerChoice::choose(
    const GenerationRequest& request, DiffusionModel& model, const std::string& denoiserSha256, const std::vector<fs::path>& folders)
{
    ChosenEnhancer chosen;
    const AssetRef& asked = request.guidance.enhancer;
    const fs::path path =
        asked.empty() ? enhancerFor(model.folder.path(), denoiserSha256, folders) : located(asked.file, asked.sha256, folders);
    if (path.empty() && !asked.empty())
        fail(ErrorCode::NotFound, "Expected the enhancer as a path or a file of that name among the installed ones, found none: {}.",
            asked.file);
    if (path.empty()) {
        chosen.notes.emplace_back("There is no enhancer for this model yet, so CFG is used; `dice distill` makes one.");
        return chosen;
    }
    const EnhancerFile file = EnhancerFile::open(path);
    EnhancerFit fit{};
    try {
        fit = checkFit(file, enhancerTarget(model, denoiserSha256, request.text.clipSkip));
    } catch (const Error& error) {
        chosen.notes.push_back(std::string(error.what()) + " CFG is used instead.");
        return chosen;
    }
    chosen.path = path.string();
    chosen.sha256 = asked.sha256;
    settleHash(chosen.sha256, sha256OfFiles({path}), path, chosen.notes);
    chosen.alpha = request.guidance.alpha.value_or(file.info.alphaFor(request.guidance.scale));
    chosen.beta = request.guidance.beta.value_or(file.info.beta);
    const Key key{&model, chosen.path, fs::last_write_time(path), chosen.alpha, chosen.beta};
    if (!m_enhancement || !(m_key == key)) {
        m_enhancement = std::make_unique<Enhancement>(model, file, chosen.alpha, chosen.beta);
        m_key = key;
    }
    chosen.enhancement = m_enhancement.get();
    if (fit == EnhancerFit::Borrowed)
        checkBorrowed(file, model, request, chosen);
    return chosen;
}

} // namespace dice
