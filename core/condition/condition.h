#pragma once
// A Condition adds something to the passes of a picture: channels, attention, residuals. It prepares once a picture and then adds
// to every pass, and it can see which of a prompt's texts a pass is made with. Guidance decides which passes there are
// (guidance/guided_denoiser.h); each of them is shown to each condition (guidance/pass_maker.h).
//
// A new one is a file in this folder, and a line where a picture's conditions are made (pipeline/picture_pipeline.cpp).
#include "denoise/pass.h"
#include "enhance/enhanced_prompt.h"

#include <memory>
#include <optional>
#include <span>

namespace dice {

/// Which text a pass is made with.
enum class PassText {
    Plain,    ///< the prompt
    Negative, ///< the negative, for guidance's second pass
    Enhanced, ///< the prompt as an enhancer has rewritten it, in place of both
};

/// Where in the schedule an evaluation lies.
struct EvaluationTime
{
    int number;   ///< of the times that the prompts were prepared for
    double share; ///< of the steps that lie behind: 0 at the first step, 1 behind the last
};

/// What a pass is made for.
struct PassSource
{
    EvaluationTime time;
    std::size_t prompt; ///< of the picture's prompts, in the order of ConditionContext::prompts
    PassText text;
};

/// The texts of one prompt, as they were encoded.
struct PromptTexts
{
    Conditioning plain, negative;             ///< without a context where no pass is made with them
    std::optional<PromptEmbeddings> enhanced; ///< what an enhancer made its text of; nothing without one
};

/// What a condition may know of a picture before its first pass.
struct ConditionContext
{
    std::span<const PromptTexts> prompts; ///< those that the picture has one after the other (prompt editing), mostly one
};

class Condition
{
public:
    Condition() = default;
    virtual ~Condition() = default;
    Condition(const Condition&) = delete;
    Condition& operator=(const Condition&) = delete;

    /// Once a picture (or batch of pictures), before its first pass. What was prepared for another is forgotten.
    virtual void prepare(const ConditionContext& /*picture*/) {}
    /// The model's times [N] of the evaluations that come: after `prepare`, and again where a sampler that chooses its own
    /// steps has chosen more.
    virtual void setTimes(const at::Tensor& /*times*/) {}
    /// Adds to a pass of one of the picture's prompts, once for each. Tensors that stay the same from pass to pass should be the
    /// same objects: those are neither copied into a recording nor put together for a batch again.
    virtual void add(DenoiserPass& pass, const PassSource& source) = 0;
};

using Conditions = std::vector<std::shared_ptr<Condition>>;

} // namespace dice
