#pragma once
// Which enhancer serves a request: the one that it names, else the one that was made for the model.
#include "pipeline/enhancement.h"
#include "request/request.h"

#include <filesystem>
#include <functional>

namespace dice {

struct ChosenEnhancer
{
    const Enhancement* enhancement = nullptr; ///< null: guidance by CFG instead, the remarks say why
    std::string path;
    std::string sha256; ///< of its file
    double alpha = 1, beta = 0;
    Remarks remarks;
};

/// Keeps the latest one ready.
class EnhancerChoice
{
public:
    /// BadFile for a damaged file, NotFound for a missing one; an enhancer that does not fit the model is no error.
    [[nodiscard]] ChosenEnhancer choose(const GenerationRequest& request, DiffusionModel& model, const std::string& denoiserSha256,
        const std::vector<std::filesystem::path>& folders);
    /// Before a model is freed.
    void clear() { m_enhancement.reset(); }

private:
    struct Key
    {
        const DiffusionModel* model = nullptr;
        std::string path;
        std::filesystem::file_time_type changed;
        double alpha = 0, beta = 0;
        friend bool operator==(const Key&, const Key&) = default;
    };
    void checkBorrowed(
        const EnhancerFile& file, DiffusionModel& model, const GenerationRequest& request, EnhancerFit fit, ChosenEnhancer& chosen);
    Key m_key;
    std::unique_ptr<Enhancement> m_enhancement;
    std::map<std::string, double> m_residuals; ///< of borrowed enhancers, by path
};

} // namespace dice
