#include "weightsfile.h"

#include "assets/inspect_file.h"

#include <QFileInfo>
#include <QStringList>

namespace dice {

bool looksLikeWeights(const QString& file)
{
    static const QStringList endings = {QStringLiteral("safetensors"), QStringLiteral("ckpt"), QStringLiteral("pt"), QStringLiteral("pth"),
        QStringLiteral("bin"), QStringLiteral("gguf")};
    return endings.contains(QFileInfo(file).suffix().toLower());
}

WeightsFile identifyWeights(const QString& file)
{
    using Kind = WeightsFile::Kind;
    try {
        const FileReport report = inspectFile(file.toStdString(), /*hashes=*/false);
        if (!report.refusal.empty())
            return {Kind::Other, QString::fromStdString(report.refusal)};
        const Kind kind = report.kind == "checkpoint" || report.kind == "denoiser" ? Kind::Model
                          : report.kind == "lora"                                  ? Kind::Lora
                          : report.kind == "embedding"                             ? Kind::Embedding
                          : report.kind == "vae"                                   ? Kind::Autoencoder
                          : report.kind == "enhancer"                              ? Kind::Enhancer
                                                                                   : Kind::Other;
        return {kind, {}};
    } catch (const std::exception& error) {
        return {Kind::Other, QString::fromStdString(error.what())};
    }
}

} // namespace dice
