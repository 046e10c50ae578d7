#pragma once
// A whole distillation: plan from a timed trial, record the teacher, train, calibrate; every state is on disk, so that it
// goes on after anything. Beside the enhancer lies OUTPUT.work with the texts, the records, the trainer's state and the plan.
#include "distill/encoded_prompts.h"
#include "distill/kept_texts.h"
#ifdef DICE_WITH_IMAGES
#include "distill/image_states.h"
#include "distill/sample_grid.h"
#endif
#include "distill/distill_request.h"
#include "distill/record_order.h"
#include "distill/recording.h"
#include "distill/residual.h"
#include "distill/trainer.h"

#include <chrono>
#include <stop_token>

namespace dice {

class Distillation
{
public:
    /// `hash`: SHA-256 of the denoiser's weights. Finds out before the work that the output cannot be written (Disk).
    /// With a group this process takes its part of every batch, and a batch is as many times larger; the first one plans,
    /// records and writes, so all of them must see the same folder.
    Distillation(DiffusionModel& model, DistillRequest request, std::string hash, std::filesystem::path output,
        std::shared_ptr<ProcessGroup> group = nullptr);

    /// Runs to the end or until stopped; the enhancer's file is usable from the first minute of training on.
    DistillResult run(const DistillListener& listener, const std::stop_token& stop);

private:
    using Clock = std::chrono::steady_clock;
    static constexpr std::int64_t kHeldRecords = 512;
    [[nodiscard]] static double secondsSince(Clock::time_point begin)
    {
        return std::chrono::duration<double>(Clock::now() - begin).count();
    }
    void openWork();
    /// False when stopped.
    bool chooseBudget(const std::stop_token& stop);
    bool encodeTexts(std::int64_t records, bool keep, const std::stop_token& stop);
    [[nodiscard]] TextSettings reading() const;
    [[nodiscard]] double timeRecords() const;
    [[nodiscard]] double timeUpdates() const;
    [[nodiscard]] bool mustRecompute() const;
    [[nodiscard]] std::pair<RecordBatch, EncodedPrompts> trialBatch(std::int64_t number, std::int64_t size) const;
    [[nodiscard]] std::int64_t heldRecords() const;
    /// False when stopped.
    bool recordAll(const std::stop_token& stop);
    bool record(const Recording& recording, const DriverOf& driver, const std::stop_token& stop);
    bool recordOwnStates(const std::stop_token& stop);
    /// The update at which the student's own states are recorded; never where pictures are learned from, or too little to
    /// have learned something.
    [[nodiscard]] std::int64_t ownFrom() const;
    [[nodiscard]] std::int64_t ownRecords() const;
    bool train(const std::stop_token& stop);
    /// One update with the next records, or the next pictures; the loss.
    [[nodiscard]] std::function<double(Trainer&)> stepper();
    /// The paper's recipe learns from pictures; the texts are their captions then.
    void choosePictures();
    [[nodiscard]] bool learnsFromPictures() const { return m_request.recipe == DistillRecipe::Paper; }
    [[nodiscard]] PromptSet chooseTexts() const;
    void saveState(const Trainer& trainer);
    [[nodiscard]] EnhancerFile enhancerOf(const Trainer& trainer) const;
    void saveEnhancer(const Trainer& trainer);
    void showSamples(const Trainer& trainer, const std::stop_token& stop);
    [[nodiscard]] HeldOutResidual judge(double strength, double scale, std::int64_t most) const;
    [[nodiscard]] std::vector<CalibrationPoint> calibrate() const;
    void tell(DistillStage stage, std::int64_t done, std::int64_t total, double secondsLeft);
    [[nodiscard]] std::filesystem::path work(const char* name) const { return m_work / name; }

    [[nodiscard]] bool isFirst() const { return !m_group || m_group->isFirst(); }
    /// This process's part of an update's records.
    [[nodiscard]] std::vector<std::int64_t> ownPart(const RecordOrder& order, std::int64_t update) const;
    /// What the first process does while the others wait for it; false when stopped.
    bool byFirst(const char* what, const std::function<bool()>& work);

    DiffusionModel& m_model;
    DistillRequest m_request;
    std::string m_hash;
    std::filesystem::path m_output, m_work;
    std::shared_ptr<ProcessGroup> m_group; ///< null: one process
    PromptSet m_texts, m_heldTexts;
    EncodedPrompts m_encoded, m_heldEncoded;
    RecordsHeader m_header, m_heldHeader;
    TrainerSettings m_settings;
    std::unique_ptr<Student> m_student;
    std::unique_ptr<RecordFile> m_held;
#ifdef DICE_WITH_IMAGES
    std::unique_ptr<ImageStates> m_pictures; ///< the paper's recipe alone
    std::unique_ptr<SampleGrid> m_samples;
#endif
    std::vector<CalibrationPoint> m_calibration;
    DistillListener m_listener;
    DistillProgress m_progress;
    DistillResult m_result;
};

} // namespace dice
