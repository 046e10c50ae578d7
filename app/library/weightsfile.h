#pragma once
// What a file of weights that a person hands over is, by its header alone.
#include <QString>

namespace dice {

struct WeightsFile
{
    enum class Kind { Model, Lora, Embedding, Autoencoder, Enhancer, Other };
    Kind kind = Kind::Other;
    QString refusal; ///< of Other: what it is and why it has no use here, as the engine says it
};

/// By its ending.
[[nodiscard]] bool looksLikeWeights(const QString& file);
/// Reads the file's header, no weights. A file that cannot be read is Other, with the reason.
[[nodiscard]] WeightsFile identifyWeights(const QString& file);

} // namespace dice
