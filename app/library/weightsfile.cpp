#include "weightsfile.h"

#include "assets/asset_kinds.h"
#include "assets/inspect_file.h"

namespace dice {

bool looksLikeWeights(const QString& file) { return hasWeightsEnding(file.toStdString(), /*refusedToo=*/true); }

WeightsFile identifyWeights(const QString& file)
{
    static constexpr Sentence kOfNoUse = DICE_SENTENCE("weights-of-no-use", "{} cannot be used.");
    const std::string name = std::filesystem::path(file.toStdString()).filename().string();
    try {
        const FileReport report = inspectFile(file.toStdString(), /*hashes=*/false);
        if (!report.refusal.empty())
            return {{}, {say(kOfNoUse, name), QString::fromStdString(report.refusal)}};
        return {report.asset, {}};
    } catch (const std::exception& error) {
        return {{}, {say(kOfNoUse, name), QString::fromUtf8(error.what())}};
    }
}

} // namespace dice
