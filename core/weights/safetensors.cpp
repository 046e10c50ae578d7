#include "weights/safetensors.h"

#include "base/file.h"
#include "base/json.h"

#include <algorithm>
#include <cstring>

namespace dice {
namespace {

using Json = nlohmann::json;
namespace fs = std::filesystem;

// The reference implementation's limit; a longer header is an attack or a damaged file.
constexpr std::uint64_t kHeaderLimit = 100'000'000;

struct NamedType
{
    const char* name;
    at::ScalarType type;
};
constexpr NamedType kTypes[] = {
    {"F64", at::kDouble},
    {"F32", at::kFloat},
    {"F16", at::kHalf},
    {"BF16", at::kBFloat16},
    {"F8_E4M3", at::kFloat8_e4m3fn},
    {"F8_E5M2", at::kFloat8_e5m2},
    {"I64", at::kLong},
    {"I32", at::kInt},
    {"I16", at::kShort},
    {"I8", at::kChar},
    {"U8", at::kByte},
    {"BOOL", at::kBool},
    {"U16", at::kUInt16},
    {"U32", at::kUInt32},
    {"U64", at::kUInt64},
    {"F8_E8M0", at::kFloat8_e8m0fnu},
    {"F8_E4M3FNUZ", at::kFloat8_e4m3fnuz},
    {"F8_E5M2FNUZ", at::kFloat8_e5m2fnuz},
    {"C64", at::kComplexFloat},
};

// Undefined for one that LibTorch has no tensors of, such as F4: a file may hold notes in it that nothing asks for.
at::ScalarType typeNamed(const std::string& name)
{
    for (const NamedType& known : kTypes)
        if (name == known.name)
            return known.type;
    return at::ScalarType::Undefined;
}

// Parses the header and refuses duplicate keys, which nlohmann would silently merge.
Json parseHeaderText(std::string_view text, const fs::path& path)
{
    std::vector<std::string> seen;
    bool tooDeep = false;
    const auto watch = [&](int depth, Json::parse_event_t event, Json& value) {
        if (event == Json::parse_event_t::key && depth == 1)
            seen.push_back(value.get<std::string>());
        tooDeep = tooDeep || depth > kDeepestJson;
        return !tooDeep;
    };
    Json header = Json::parse(text, watch, /*allow_exceptions=*/false);
    if (tooDeep || header.is_discarded() || !header.is_object())
        fail(ErrorCode::BadFile, "Expected a JSON object as safetensors header, found something else: {}.", path.string());
    std::sort(seen.begin(), seen.end());
    if (const auto twice = std::adjacent_find(seen.begin(), seen.end()); twice != seen.end())
        fail(ErrorCode::BadFile, "Tensor {} is named twice in the safetensors header: {}.", *twice, path.string());
    return header;
}

std::uint64_t byteCount(const TensorInfo& info, const fs::path& path)
{
    std::uint64_t count = at::elementSize(info.type);
    for (const std::int64_t size : info.shape)
        if (size < 0 || __builtin_mul_overflow(count, static_cast<std::uint64_t>(size), &count))
            fail(ErrorCode::BadFile, "Tensor {}: its shape is absurd: {}.", info.name, path.string());
    return count;
}

TensorInfo parseInfo(const std::string& name, const Json& entry, const fs::path& path)
{
    const auto bad = [&](const char* expected) {
        fail(ErrorCode::BadFile, "Tensor {}: expected {} in the safetensors header, found {}: {}.", name, expected,
            entry.dump().substr(0, 120), path.string());
    };
    if (!entry.is_object() || !entry.contains("dtype") || !entry["dtype"].is_string())
        bad("a dtype");
    const auto shape = entry.find("shape"), offsets = entry.find("data_offsets");
    const auto isCount = [](const Json& value) { return value.is_number_unsigned(); };
    if (shape == entry.end() || !shape->is_array() || !std::all_of(shape->begin(), shape->end(), isCount))
        bad("a shape");
    if (offsets == entry.end() || !offsets->is_array() || offsets->size() != 2 || !std::all_of(offsets->begin(), offsets->end(), isCount))
        bad("data_offsets");
    TensorInfo info{name, typeNamed(entry["dtype"]), {}, (*offsets)[0], (*offsets)[1]};
    for (const Json& size : *shape) {
        if (size.get<std::uint64_t>() > static_cast<std::uint64_t>(INT64_MAX))
            bad("a sane shape");
        info.shape.push_back(size.get<std::int64_t>());
    }
    return info;
}

// Offsets must cover the data without holes or overlaps, as the reference implementation demands.
void checkOffsets(const std::map<std::string, TensorInfo, std::less<>>& tensors, std::uint64_t dataSize, const fs::path& path)
{
    std::vector<const TensorInfo*> ordered;
    for (const auto& [name, info] : tensors)
        ordered.push_back(&info);
    std::sort(ordered.begin(), ordered.end(),
        [](const TensorInfo* a, const TensorInfo* b) { return std::pair(a->begin, a->end) < std::pair(b->begin, b->end); });
    std::uint64_t expected = 0;
    for (const TensorInfo* info : ordered) {
        if (info->end < info->begin || info->end > dataSize)
            fail(ErrorCode::BadFile,
                "Tensor {}: expected bytes inside the {} bytes of data, found {} to {} (the file may be "
                "truncated): {}.",
                info->name, dataSize, info->begin, info->end, path.string());
        if (const std::uint64_t bytes = info->type == at::ScalarType::Undefined ? info->end - info->begin : byteCount(*info, path);
            bytes != info->end - info->begin)
            fail(ErrorCode::BadFile, "Tensor {}: its type and shape need {} bytes, found {}: {}.", info->name, bytes,
                info->end - info->begin, path.string());
        if (info->begin != expected)
            fail(ErrorCode::BadFile, "Tensor {}: expected it at byte {} of the data, found it at {} ({}): {}.", info->name, expected,
                info->begin, info->begin < expected ? "it overlaps another" : "there is a hole", path.string());
        expected = info->end;
    }
    if (expected != dataSize)
        fail(ErrorCode::BadFile, "Expected {} bytes of tensors, found {} bytes: {}.", expected, dataSize, path.string());
}

} // namespace

std::shared_ptr<const SafetensorsFile> SafetensorsFile::open(const fs::path& path)
{
    std::shared_ptr<SafetensorsFile> file(new SafetensorsFile(MappedFile::open(path)));
    file->parseHeader();
    return file;
}

void SafetensorsFile::parseHeader()
{
    const auto bytes = m_file->bytes();
    if (const std::string other =
            describeOtherFormat({reinterpret_cast<const char*>(bytes.data()), std::min<std::size_t>(bytes.size(), 128)});
        !other.empty())
        fail(ErrorCode::BadFile, "Expected a safetensors file, found {}: {}.", other, path().string());
    if (bytes.size() < 8)
        fail(ErrorCode::BadFile, "Expected a safetensors file, found {} bytes: {}.", bytes.size(), path().string());
    std::uint64_t headerSize = 0;
    std::memcpy(&headerSize, bytes.data(), 8);
    if (headerSize > kHeaderLimit || headerSize > bytes.size() - 8)
        fail(ErrorCode::BadFile,
            "Expected a safetensors header of at most {} bytes, found a length of {} (the file is "
            "damaged, truncated or of another kind): {}.",
            std::min<std::uint64_t>(kHeaderLimit, bytes.size() - 8), headerSize, path().string());
    const Json header = parseHeaderText({reinterpret_cast<const char*>(bytes.data()) + 8, headerSize}, path());
    m_dataBegin = 8 + headerSize;
    for (const auto& [name, entry] : header.items()) {
        if (name != "__metadata__") {
            m_tensors.emplace(name, parseInfo(name, entry, path()));
            continue;
        }
        if (!entry.is_object() && !entry.is_null())
            fail(ErrorCode::BadFile, "Expected an object as __metadata__, found {}: {}.", entry.type_name(), path().string());
        for (const auto& [key, value] : entry.items())
            m_metadata[key] = value.is_string() ? value.get<std::string>() : value.dump();
    }
    checkOffsets(m_tensors, bytes.size() - m_dataBegin, path());
    dropWrappers();
}

at::Tensor SafetensorsFile::tensor(std::string_view name) const
{
    const TensorInfo& info = find(name);
    if (info.type == at::ScalarType::Undefined)
        fail(ErrorCode::BadFile,
            "Tensor {}: expected one of the types F64, F32, F16, BF16, F8_E4M3, F8_E5M2, F8_E8M0, I64, I32, I16, I8, U64, U32, U16, U8, "
            "BOOL, found another: {}.",
            info.name, path().string());
    return view(info, m_file->bytes().data() + m_dataBegin + info.begin);
}

const char* safetensorsTypeName(at::ScalarType type, const std::string& tensor)
{
    const auto* const known =
        std::find_if(std::begin(kTypes), std::end(kTypes), [&](const NamedType& named) { return named.type == type; });
    if (known == std::end(kTypes))
        fail(ErrorCode::Internal, "Tensor {} has a type that safetensors does not know.", tensor);
    return known->name;
}

void writeSafetensors(
    const fs::path& path, const std::map<std::string, at::Tensor>& tensors, const std::map<std::string, std::string>& metadata)
{
    nlohmann::ordered_json header = nlohmann::ordered_json::object();
    if (!metadata.empty())
        header["__metadata__"] = metadata;
    std::vector<at::Tensor> contiguous;
    std::uint64_t offset = 0;
    for (const auto& [name, tensor] : tensors) {
        contiguous.push_back(tensor.detach().to(at::kCPU).contiguous());
        const std::uint64_t size = contiguous.back().nbytes();
        header[name] = {{"dtype", safetensorsTypeName(tensor.scalar_type(), name)}, {"shape", tensor.sizes().vec()},
            {"data_offsets", {offset, offset + size}}};
        offset += size;
    }
    std::string text = header.dump();
    text.append((8 - text.size() % 8) % 8, ' '); // keeps the data aligned to 8 bytes
    const std::uint64_t length = text.size();
    AtomicFile file(path);
    file.write(std::as_bytes(std::span(&length, 1)));
    file.write(text);
    for (const at::Tensor& tensor : contiguous)
        file.write(std::span(static_cast<const std::byte*>(tensor.const_data_ptr()), tensor.nbytes()));
    file.commit();
}

} // namespace dice
