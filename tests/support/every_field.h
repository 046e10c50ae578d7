#pragma once
// Makes a request of which no field is the default: by the visitor, so that a new field cannot be forgotten.
#include "request/request_fields.h"

#include <algorithm>

namespace dice::test {

/// Gives every field that it visits another value than the default one, and keeps its key.
class EveryField
{
public:
    template <typename T> void operator()(const FieldTraits& field, T& value)
    {
        keys.push_back(field.key);
        ++m_number;
        if constexpr (FieldGroup<T>)
            visitFields(value, *this);
        else if constexpr (Reference<T>)
            value = {"/models/é" + std::to_string(m_number), std::string(62, 'a') + std::to_string(10 + m_number)};
        else if constexpr (std::same_as<T, bool>)
            value = !value;
        else if constexpr (std::is_enum_v<T>)
            value = other(value);
        else if constexpr (std::is_floating_point_v<T>)
            value = inRange(field, value == 0 ? 0.5 : value * 0.5);
        else if constexpr (std::is_integral_v<T>)
            value = static_cast<T>(inRange(field, static_cast<double>(value + m_number)));
        else if constexpr (std::same_as<T, GuidancePlan>)
            value = GuidancePlan::parse("MMC0.5D");
        else if constexpr (std::same_as<T, std::string>)
            value = field.choices == nullptr ? "text " + std::to_string(m_number) : field.choices().back();
        else
            static_assert(FieldGroup<T>, "a kind of field that this test has no other value for");
    }
    template <typename T> void operator()(const FieldTraits& field, std::optional<T>& value) { (*this)(field, value.emplace()); }
    template <FieldGroup T> void operator()(const FieldTraits&, std::vector<T>& items)
    {
        items.resize(2);
        for (T& item : items)
            visitFields(item, *this);
    }

    std::vector<std::string_view> keys;

private:
    template <typename Enum> static Enum other(Enum value)
    {
        for (const auto& [each, word] : wordsOf<Enum>())
            if (each != value)
                return each;
        return value;
    }
    static double inRange(const FieldTraits& field, double value) { return std::min(std::max(value, field.low), field.high); }

    int m_number = 0;
};

[[nodiscard]] inline GenerationRequest everyFieldSet()
{
    GenerationRequest request;
    EveryField set;
    visitFields(request, set);
    return request;
}

} // namespace dice::test
