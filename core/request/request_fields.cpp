#include "request/request_fields.h"

#include "base/error.h"
#include "base/seed.h"
#include "request/request_json.h"
#include "schedule/sampler_labels.h"

#include <algorithm>
#include <charconv>
#include <map>

namespace dice {
namespace {

using FieldMap = std::map<std::string, FieldTraits, std::less<>>;

// Calls use("guidance.scale", traits, value) for every field that is no list and lies in no list.
template <typename Group, typename Use> void visitNamed(Group& group, const std::string& prefix, const Use& use)
{
    const auto each = [&](const FieldTraits& field, auto& value) {
        using T = std::remove_reference_t<decltype(value)>;
        const std::string name = prefix + std::string(field.key);
        if constexpr (FieldGroup<T>)
            visitNamed(value, name + ".", use);
        else
            use(name, field, value);
    };
    visitFields(group, each);
}

[[noreturn]] void refuse(const FieldTraits& field, std::string_view expected, std::string_view text)
{
    fail(ErrorCode::BadRequest, "Expected {} for {}, found \"{}\".", expected, field.words.empty() ? field.key : field.words, text);
}

template <typename Number> void setNumber(const FieldTraits& field, Number& value, std::string_view text)
{
    Number read{};
    if constexpr (std::same_as<Number, std::uint64_t>) {
        const auto seed = seedIn(text);
        if (!seed)
            refuse(field, "a whole number of 64 bits", text);
        value = *seed;
        return;
    }
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), read);
    if (error != std::errc() || end != text.data() + text.size())
        refuse(field, std::is_integral_v<Number> ? "a whole number" : "a number", text);
    if (!(static_cast<double>(read) >= field.low && static_cast<double>(read) <= field.high))
        refuse(field, fmt::format("{} to {}", field.low, field.high), text);
    value = read;
}

template <typename T> void setValue(const FieldTraits& field, T& value, std::string_view text)
{
    if constexpr (std::same_as<T, bool>) {
        if (text != "true" && text != "false")
            refuse(field, "true or false", text);
        value = text == "true";
    } else if constexpr (std::is_enum_v<T>) {
        value = enumNamed<T>(text, field.words.empty() ? field.key : field.words);
    } else if constexpr (std::is_arithmetic_v<T>) {
        setNumber(field, value, text);
    } else if constexpr (std::same_as<T, std::optional<double>>) {
        setNumber(field, value.emplace(), text);
    } else if constexpr (std::same_as<T, std::string>) {
        if (field.choices != nullptr && std::ranges::find(field.choices(), text) == field.choices().end())
            refuse(field, fmt::format("one of {}", fmt::join(field.choices(), ", ")), text);
        value = text;
    } else if constexpr (Reference<T>) {
        value = {std::string(text), {}};
    } else if constexpr (std::same_as<T, GuidancePlan>) {
        value = GuidancePlan::parse(text);
    } else {
        fail(ErrorCode::BadRequest, "\"{}\" of a request is no single value.", field.key);
    }
}

template <typename T> std::string textOf(const T& value)
{
    if constexpr (std::same_as<T, bool>)
        return value ? "true" : "false";
    else if constexpr (std::is_enum_v<T>)
        return std::string(nameOf(value));
    else if constexpr (std::is_arithmetic_v<T>)
        return fmt::format("{}", value);
    else if constexpr (std::same_as<T, std::optional<double>>)
        return value ? fmt::format("{}", *value) : std::string();
    else if constexpr (std::same_as<T, std::string>)
        return value;
    else if constexpr (Reference<T>)
        return value.file;
    else if constexpr (std::same_as<T, GuidancePlan>)
        return value.text();
    else
        return {};
}

} // namespace

const std::vector<std::string>& samplerChoices() { return samplerNames(); }
const std::vector<std::string>& scheduleChoices() { return scheduleNames(); }

const FieldTraits& fieldTraits(std::string_view key)
{
    static const FieldMap fields = [] {
        FieldMap map;
        const GenerationRequest request;
        visitNamed(request, "", [&](const std::string& name, const FieldTraits& field, const auto&) { map.emplace(name, field); });
        const EditSettings edit;
        visitNamed(edit, "edit.", [&](const std::string& name, const FieldTraits& field, const auto&) { map.emplace(name, field); });
        return map;
    }();
    const auto found = fields.find(key);
    if (found == fields.end())
        fail(ErrorCode::Internal, "A request has no field \"{}\".", key);
    return found->second;
}

std::string fieldText(const GenerationRequest& request, std::string_view key)
{
    std::string text;
    bool known = false;
    const auto read = [&](const std::string& name, const FieldTraits&, const auto& value) {
        if (name != key)
            return;
        known = true;
        text = textOf(value);
    };
    visitNamed(request, "", read);
    if (request.edit)
        visitNamed(*request.edit, "edit.", read);
    if (!known)
        fail(ErrorCode::Internal, "A request has no field \"{}\".", key);
    return text;
}

void setField(GenerationRequest& request, std::string_view key, std::string_view text)
{
    bool known = false;
    const auto set = [&](const std::string& name, const FieldTraits& field, auto& value) {
        if (name != key)
            return;
        known = true;
        setValue(field, value, text);
    };
    visitNamed(request, "", set);
    if (request.edit)
        visitNamed(*request.edit, "edit.", set);
    if (!known)
        fail(ErrorCode::BadRequest, "Expected the name of a field of a request, found \"{}\".", key);
}

} // namespace dice
