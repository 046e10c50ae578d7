#pragma once
// Finds what looks like a model from outside, and hashes it. It opens no model: what a model is, the engine says.
#include <QDateTime>
#include <QStringList>

#include <functional>

namespace dice {

/// A diffusers folder, or one file of weights.
struct ModelCandidate
{
    QString path;
    qint64 bytes = 0;
    QDateTime modified; ///< of the newest file in it
    friend bool operator==(const ModelCandidate&, const ModelCandidate&) = default;
};

/// Everything in the checkpoint folders of the places (modelfolders.h), in alphabetical order. Links are followed once; a
/// model's own folder is not searched further, and small files of weights are no models unless they are a place
/// themselves. `goOn` is asked once per folder; nothing comes back when it says no.
[[nodiscard]] QList<ModelCandidate> searchModels(const QStringList& places, const std::function<bool()>& goOn = {});

/// The files that a model's hash is made of; they are the denoiser's.
[[nodiscard]] QStringList hashedFiles(const QString& model);
/// SHA-256 of those files, one behind the other, in 64 digits; empty when `progress` (of the share that is done) says no,
/// or a file could not be read.
[[nodiscard]] QString hashModel(const QString& model, const std::function<bool(double share)>& progress);

} // namespace dice
