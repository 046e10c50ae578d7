#include "request/validate.h"

#include "base/error.h"
#include "request/request_fields.h"

#include <algorithm>
#include <cmath>

namespace dice {
namespace {

constexpr Sentence kOutOfRange = DICE_SENTENCE("out-of-range", "Expected {} from {} to {}, found {}.");
constexpr Sentence kNoSuchChoice = DICE_SENTENCE("no-such-choice", "Expected a {} out of {}, found \"{}\".");
constexpr Sentence kNoMultiple =
    DICE_SENTENCE("no-multiple", "Expected a {} that is a multiple of {} pixels for this model, found {}; {} and {} are the nearest.");
constexpr Sentence kTooManyPixels = DICE_SENTENCE("too-many-pixels", "Expected a picture of at most {} million pixels, found {} x {}.");
constexpr Sentence kPassesWithoutGuidance = DICE_SENTENCE("passes-without-guidance",
    "Expected guidance cfg or dice for a number of passes or a plan, found none, which takes one pass per model evaluation.");
constexpr Sentence kPlanNeedsDice =
    DICE_SENTENCE("plan-needs-dice", "Expected guidance dice for the plan \"{}\", which has evaluations by DICE (D), found cfg.");
constexpr Sentence kNoPicture = DICE_SENTENCE("no-picture", "Expected a picture to edit, found none.");
constexpr Sentence kNoMask = DICE_SENTENCE("no-mask", "Repainting only the masked area needs a mask, found none.");
constexpr Sentence kBinsInEdit =
    DICE_SENTENCE("bins-in-edit", "Sizes by aspect ratio are for new pictures; an edit keeps the size of its own.");
constexpr Sentence kNamelessLora = DICE_SENTENCE("nameless-lora", "Expected a name or file for every LoRA, found one without.");

// A picture of this many pixels would need tens of gigabytes; beyond it a typing mistake is likelier than a wish.
constexpr std::int64_t kMostPixels = 64'000'000;

void requireRange(std::string_view what, double value, double low, double high)
{
    if (!(value >= low && value <= high))
        fail(ErrorCode::BadRequest, kOutOfRange, what, low, high, value);
}

// Each field by itself: ranges, and names out of a list.
struct FieldChecks
{
    template <typename T> void operator()(const FieldTraits& field, const T& value) const
    {
        if constexpr (FieldGroup<T>)
            visitFields(value, *this);
        else if constexpr (std::is_arithmetic_v<T> && !std::same_as<T, bool>)
            checkNumber(field, static_cast<double>(value));
        else if constexpr (std::same_as<T, std::string>)
            checkChoice(field, value);
    }
    template <typename T> void operator()(const FieldTraits& field, const std::optional<T>& value) const
    {
        if (value)
            (*this)(field, *value);
    }
    template <FieldGroup T> void operator()(const FieldTraits&, const std::vector<T>& items) const
    {
        for (const T& item : items)
            visitFields(item, *this);
    }

private:
    static void checkNumber(const FieldTraits& field, double value)
    {
        if (!field.words.empty())
            requireRange(field.words, value, field.low, field.high);
    }
    static void checkChoice(const FieldTraits& field, const std::string& value)
    {
        if (field.choices != nullptr && std::ranges::find(field.choices(), value) == field.choices().end())
            fail(ErrorCode::BadRequest, kNoSuchChoice, field.words, fmt::join(field.choices(), ", "), value);
    }
};

void checkSize(const SamplingSettings& sampling, int factor)
{
    for (const auto& [what, size] : {std::pair("width", sampling.width), std::pair("height", sampling.height)}) {
        if (size == 0)
            continue;
        requireRange(what, size, 8, fieldTraits(what).high);
        if (factor > 0 && size % factor != 0)
            fail(ErrorCode::BadRequest, kNoMultiple, what, factor, size, size / factor * factor, (size / factor + 1) * factor);
    }
    if (static_cast<std::int64_t>(sampling.width) * sampling.height > kMostPixels)
        fail(ErrorCode::BadRequest, kTooManyPixels, kMostPixels / 1'000'000, sampling.width, sampling.height);
}

void checkGuidance(const GuidanceSettings& guidance)
{
    requireRange(fieldTraits("guidance.interval_end").words, guidance.intervalEnd, guidance.intervalBegin, 1);
    if (guidance.mode == GuidanceMode::None && (guidance.passes != 0 || !guidance.plan.empty()))
        fail(ErrorCode::BadRequest, kPassesWithoutGuidance);
    if (guidance.mode == GuidanceMode::Cfg && guidance.plan.has(PassKind::Dice))
        fail(ErrorCode::BadRequest, kPlanNeedsDice, guidance.plan.text());
    if (guidance.mode == GuidanceMode::Dice)
        requireRange("a scale with guidance dice", guidance.scale, 1, 100);
}

void checkEdit(const EditSettings& edit)
{
    if (edit.image.empty())
        fail(ErrorCode::BadRequest, kNoPicture);
    if (edit.area == InpaintArea::OnlyMasked && edit.mask.empty())
        fail(ErrorCode::BadRequest, kNoMask);
}

} // namespace

void validate(const GenerationRequest& request, int factor)
{
    FieldChecks checks;
    visitFields(request, checks);
    checkSize(request.sampling, factor);
    if (request.edit && request.sampling.aspectBins)
        fail(ErrorCode::BadRequest, kBinsInEdit);
    if (request.edit)
        checkEdit(*request.edit);
    checkGuidance(request.guidance);
    for (const LoraUse& lora : request.model.loras)
        if (lora.asset.empty())
            fail(ErrorCode::BadRequest, kNamelessLora);
}

} // namespace dice
