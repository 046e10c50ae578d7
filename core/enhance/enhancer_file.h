#pragma once
// The enhancer's file: safetensors, the kind's tensors and what it belongs to in the metadata (docs/enhancer-file.md). The
// authors' own, a pickled network with nothing said about it, is read too, as made for the paper's settings.
#include "enhance/enhancer.h"
#include "weights/weight_change.h"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace dice {

/// One row of the calibration: with this alpha the pictures obey as with CFG at scale w.
struct CalibrationPoint
{
    double scale = 0, alpha = 0;
    friend bool operator==(const CalibrationPoint&, const CalibrationPoint&) = default;
};

/// What an enhancer was made for and how; metadata `dice.*` of the file.
struct EnhancerInfo
{
    std::string baseModelSha256, baseModelName; ///< empty = not said
    std::string predictionType = "epsilon";
    double teacherScale = 5, alpha = 1, beta = 0;
    bool negativesTrained = false;
    int clipSkip = 1;
    std::vector<std::int64_t> padIds; ///< of each tokenizer
    std::int64_t updates = 0;         ///< "steps_trained" in the file
    std::uint64_t seed = 0;
    std::vector<CalibrationPoint> calibration; ///< rising in both; empty = not measured
    std::string report;                        ///< JSON of the quality report; may be empty

    /// Alpha that stands for CFG at scale w: read off the calibration, in a straight line between its rows and beyond
    /// its last two; without one (w - 1) / (teacherScale - 1).
    [[nodiscard]] double alphaFor(double scale) const;
};

struct EnhancerFile
{
    EnhancerInfo info;
    EnhancerShape shape;
    TensorMap tensors;                       ///< the enhancer's
    std::map<std::string, LowRank> denoiser; ///< the change of the denoiser; empty for "embedding only"
    std::string path;

    /// BadFile, Unsupported: not an enhancer, damaged, of a newer version.
    static EnhancerFile open(const std::filesystem::path& path);
    /// Atomic; float16 unless `full` (the trainer's own state wants float32).
    void save(const std::filesystem::path& path, bool full = false) const;
    /// "embedding only" or "full": whether the denoiser's weights are changed too.
    [[nodiscard]] bool changesDenoiser() const { return !denoiser.empty(); }
    [[nodiscard]] std::int64_t parameters() const;
};

/// Reads the metadata alone; nothing where the file is no enhancer.
[[nodiscard]] std::optional<EnhancerFile> peekEnhancer(const std::filesystem::path& path);

/// What the model at hand is, to be held against an enhancer.
struct EnhancerTarget
{
    std::string sha256, predictionType;
    std::int64_t width = 0, promptLayers = 0;
    std::vector<std::int64_t> padIds;
    int clipSkip = 1;
};

enum class EnhancerFit { Own, Borrowed, Unsaid };
/// BadRequest with the reason where the enhancer cannot work with the model: other width, prediction type, padding id,
/// clip skip or layers. Borrowed: it was made for another model of this shape; Unsaid: it does not say
/// for which.
[[nodiscard]] EnhancerFit checkFit(const EnhancerFile& enhancer, const EnhancerTarget& target);

} // namespace dice
