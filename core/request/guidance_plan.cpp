#include "request/guidance_plan.h"

#include "base/error.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

namespace dice {
namespace {

constexpr std::array<std::pair<char, PassKind>, 4> kLetters = {
    {{'M', PassKind::Measure}, {'C', PassKind::Carry}, {'D', PassKind::Dice}, {'P', PassKind::Plain}}};

char letterOf(PassKind kind)
{
    return std::find_if(kLetters.begin(), kLetters.end(), [kind](const auto& known) { return known.second == kind; })->first;
}

PassKind kindOf(char letter, std::string_view plan)
{
    const auto found = std::find_if(kLetters.begin(), kLetters.end(), [letter](const auto& known) { return known.first == letter; });
    if (found == kLetters.end())
        fail(ErrorCode::BadRequest,
            "Expected in a guidance plan the letters M (measure), C (carry), D (dice) and P (plain), found \"{}\" in \"{}\".", letter,
            plan.substr(0, 200));
    return found->second;
}

// The number at the front of `rest`, which is moved behind it; 1 where there is none.
double takeCoefficient(std::string_view& rest, std::string_view plan)
{
    if (rest.empty() || std::string_view("0123456789.-").find(rest.front()) == std::string_view::npos)
        return 1;
    double value = 0;
    const auto read = std::from_chars(rest.data(), rest.data() + rest.size(), value);
    if (read.ec != std::errc{} || !std::isfinite(value))
        fail(ErrorCode::BadRequest, "Expected a coefficient as a finite number in a guidance plan, found \"{}\" in \"{}\".",
            rest.substr(0, 20), plan.substr(0, 200));
    rest.remove_prefix(static_cast<std::size_t>(read.ptr - rest.data()));
    return value;
}

} // namespace

GuidancePlan GuidancePlan::parse(std::string_view text)
{
    GuidancePlan plan;
    for (std::string_view rest = text; !rest.empty();) {
        PlannedPass& pass = plan.evaluations.emplace_back();
        pass.kind = kindOf(rest.front(), text);
        rest.remove_prefix(1);
        if (pass.kind == PassKind::Carry)
            pass.coefficient = takeCoefficient(rest, text);
    }
    return plan;
}

std::string GuidancePlan::text() const
{
    std::string text;
    for (const PlannedPass& pass : evaluations) {
        text += letterOf(pass.kind);
        if (pass.kind != PassKind::Carry || pass.coefficient == 1)
            continue;
        std::array<char, 32> digits; // NOLINT: filled by to_chars
        const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), pass.coefficient).ptr;
        text.append(digits.data(), end);
    }
    return text;
}

int GuidancePlan::passes() const
{
    return size() + static_cast<int>(std::count_if(
                        evaluations.begin(), evaluations.end(), [](const PlannedPass& pass) { return pass.kind == PassKind::Measure; }));
}

bool GuidancePlan::has(PassKind kind) const
{
    return std::any_of(evaluations.begin(), evaluations.end(), [kind](const PlannedPass& pass) { return pass.kind == kind; });
}

} // namespace dice
