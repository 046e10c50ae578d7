#include "request/request_json.h"

#include <nlohmann/json.hpp>

#include <set>

namespace dice {
namespace {

using Json = nlohmann::json;

// The fields of one group as members of one JSON object.
class JsonWriter
{
public:
    explicit JsonWriter(Json& json) : m_json(json) {}

    template <typename T> void operator()(const FieldTraits& field, const T& value)
    {
        if (field.sparse && value == T{})
            return;
        const std::string key(field.key);
        if constexpr (Reference<T>) {
            m_json[key] = value.file;
            if (!value.sha256.empty())
                m_json[std::string(field.hashKey)] = value.sha256;
        } else {
            m_json[key] = jsonOf(value);
        }
    }

    template <typename Group> static Json objectOf(const Group& group)
    {
        Json json = Json::object();
        JsonWriter writer(json);
        visitFields(group, writer);
        return json;
    }

private:
    template <typename T> static Json jsonOf(const T& value)
    {
        if constexpr (FieldGroup<T>)
            return objectOf(value);
        else if constexpr (std::is_enum_v<T>)
            return nameOf(value);
        else
            return value;
    }
    template <typename T> static Json jsonOf(const std::optional<T>& value) { return jsonOf(*value); } // sparse: there is one
    static Json jsonOf(const GuidancePlan& plan) { return plan.text(); }
    template <FieldGroup T> static Json jsonOf(const std::vector<T>& items)
    {
        Json json = Json::array();
        for (const T& item : items)
            json.push_back(objectOf(item));
        return json;
    }

    Json& m_json;
};

// Reads members of one JSON object; every key must be asked for once.
class JsonReader
{
public:
    JsonReader(const Json& json, const std::string& where) : m_json(json), m_where(where)
    {
        if (!json.is_object())
            fail(ErrorCode::BadFile, "Expected a request as a JSON object, found {}: {}.", json.type_name(), m_where);
    }

    template <typename T> void operator()(const FieldTraits& field, T& value)
    {
        if constexpr (Reference<T>) {
            read(field.key, value.file);
            read(field.hashKey, value.sha256);
        } else {
            read(field.key, value);
        }
    }

    template <typename T> void read(std::string_view key, T& value)
    {
        const auto [known, added] = m_known.emplace(key);
        const auto found = m_json.find(*known);
        if (found == m_json.end() || found->is_null())
            return;
        try {
            get(*found, *known, value);
        } catch (const Json::exception&) {
            fail(ErrorCode::BadFile, "\"{}\" of the request has an unexpected value {}: {}.", key, found->dump().substr(0, 80), m_where);
        }
    }

    template <typename Group> static Group groupOf(const Json& json, const std::string& where)
    {
        Group group;
        JsonReader reader(json, where);
        visitFields(group, reader);
        reader.finish();
        return group;
    }

    void finish() const
    {
        for (const auto& [key, value] : m_json.items())
            if (!m_known.contains(key))
                fail(ErrorCode::BadFile, "The request holds \"{}\", which this version does not know: {}.", key, m_where);
    }

private:
    template <typename T> void get(const Json& json, const std::string& key, T& value)
    {
        if constexpr (FieldGroup<T>)
            value = groupOf<T>(json, m_where);
        else if constexpr (std::is_enum_v<T>)
            value = enumNamed<T>(json.get<std::string>(), key);
        else
            json.get_to(value);
    }
    template <typename T> void get(const Json& json, const std::string& key, std::optional<T>& value) { get(json, key, value.emplace()); }
    template <FieldGroup T> void get(const Json& json, const std::string&, std::vector<T>& items)
    {
        for (const Json& item : json)
            items.push_back(groupOf<T>(item, m_where));
    }
    void get(const Json& json, const std::string&, GuidancePlan& plan)
    {
        try {
            plan = GuidancePlan::parse(json.get<std::string>());
        } catch (const Error& error) {
            fail(ErrorCode::BadFile, "The guidance plan in the request is damaged ({}): {}.", error.what(), m_where);
        }
    }

    const Json& m_json;
    const std::string& m_where;
    std::set<std::string, std::less<>> m_known;
};

} // namespace

Json toJson(const GenerationRequest& request)
{
    Json json = JsonWriter::objectOf(request);
    json["version"] = 1;
    return json;
}

GenerationRequest requestFromJson(const Json& json, const std::string& where)
{
    GenerationRequest request;
    JsonReader reader(json, where);
    int version = 0;
    reader.read("version", version);
    if (version != 1)
        fail(ErrorCode::BadFile, "Expected a request of version 1, found version {}: {}.", version, where);
    visitFields(request, reader);
    reader.finish();
    return request;
}

} // namespace dice
