#pragma once
// Makes the pictures of a quality report and measures them.
#include "dial/rollouts.h"
#include "enhance/enhancer_file.h"
#include "guidance/dial.h"
#include "report/quality_report.h"
#include "report/scene_judge.h"

#include <stop_token>

namespace dice {

class ReportMeasurer
{
public:
    /// `request` with scale, prompts and seeds as they are to be; `hash`: SHA-256 of the denoiser's weights; `dial`: the
    /// model's own for the request's sampling, where it was measured.
    ReportMeasurer(DiffusionModel& model, EnhancerFile file, ReportRequest request, const std::string& hash, std::optional<Dial> dial);

    /// Nothing when stopped.
    [[nodiscard]] std::optional<QualityReport> measure(const ReportListener& listener, const std::stop_token& stop);

private:
    struct Texts // as many of each
    {
        std::vector<std::string> prompts, negatives;
        std::int64_t seed = 0; ///< of the first
    };
    struct Made // one way's pictures of some texts
    {
        at::Tensor latents, pictures; ///< [P, C, h, w]; [P, 3, H, W] in 0 ... 255
        double seconds = 0;
    };

    void choosePrompts();
    void comparePart(const Texts& texts);
    void finishWays();
    void measureResidual(const Texts& texts, bool realNegative);
    void measureStrengths();
    void measureNegatives();
    void measureDial();
    void measureTokens();
    void keepCase(const Texts& texts, std::size_t index, const std::array<Made, 3>& made, double psnr);

    [[nodiscard]] Rollouts rollouts(const Texts& texts, double scale, const Enhancement* enhancement) const;
    [[nodiscard]] Made make(Rollouts& rollouts, PassKind kind);
    [[nodiscard]] double shareRight(const at::Tensor& pictures, const Texts& texts) const;
    [[nodiscard]] std::vector<SceneTruth> truths(const Texts& texts) const;
    [[nodiscard]] Texts firstTexts(std::size_t count) const;
    [[nodiscard]] bool stopped() const { return m_stop.stop_requested(); }
    void tell(const char* stage);

    DiffusionModel& m_model;
    EnhancerFile m_file;
    std::unique_ptr<Enhancement> m_enhancement; ///< at the report's alpha
    std::optional<SceneJudge> m_judge;
    std::optional<Dial> m_dial;
    std::vector<std::string> m_prompts, m_negatives;
    QualityReport m_report;
    struct Sums
    {
        double psnr = 0, ssim = 0, latentError = 0, right = 0, certainty = 0, seconds = 0;
        Appearance appearance;
    };
    std::array<Sums, 3> m_sums; ///< none, DICE, CFG
    struct Residuals
    {
        std::array<double, 10> error{}, gap{};
        [[nodiscard]] double mean() const;
    };
    std::array<Residuals, 2> m_residuals; ///< empty, real negative
    double m_cosine = 0;
    std::int64_t m_cosines = 0;
    int m_done = 0, m_total = 0;
    ReportListener m_listener;
    std::stop_token m_stop;
};

} // namespace dice
