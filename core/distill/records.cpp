#include "distill/records.h"

#include "base/file.h"

#include <cstring>

namespace dice {
namespace fs = std::filesystem;
namespace {

constexpr std::size_t kHeaderBytes = 4096;
constexpr const char* kFormat = "dice-records-1";

std::string headerText(const RecordsHeader& header)
{
    std::string text = nlohmann::json{{"format", kFormat}, {"model_sha256", header.modelSha256}, {"prompts_sha256", header.promptsSha256},
        {"channels", header.channels}, {"height", header.height},
        {"width",
            header.width}}.dump();
    text.resize(kHeaderBytes, ' ');
    return text;
}

void checkHeader(std::string_view text, const RecordsHeader& expected, const fs::path& file)
{
    const nlohmann::json found = nlohmann::json::parse(text, nullptr, /*allow_exceptions=*/false);
    if (!found.is_object() || found.value("format", "") != kFormat)
        fail(ErrorCode::BadFile, "Expected recorded teacher predictions ({}), found something else: {}.", kFormat, file.string());
    const auto same = [&](const char* key, const nlohmann::json& value, std::string_view what) {
        if (found.value(key, nlohmann::json()) != value)
            fail(ErrorCode::BadFile, "These records belong to {}: expected {} {}, found {}: {}.", what, key, value.dump(),
                found.value(key, nlohmann::json()).dump(), file.string());
    };
    same("model_sha256", expected.modelSha256, "another model");
    same("prompts_sha256", expected.promptsSha256, "other prompts");
    same("channels", expected.channels, "latents of another shape");
    same("height", expected.height, "latents of another shape");
    same("width", expected.width, "latents of another shape");
}

void require(const std::error_code& error, const fs::path& file)
{
    if (error)
        fail(ErrorCode::Disk, "Cannot write {}: {}.", file.string(), error.message());
}

} // namespace

std::int64_t recordBytes(const RecordsHeader& header)
{
    return static_cast<std::int64_t>(sizeof(RecordPosition)) + 3 * 2 * header.channels * header.height * header.width;
}

RecordWriter::RecordWriter(const fs::path& path, const RecordsHeader& header) : m_path(path), m_header(header)
{
    std::error_code error;
    m_file = Descriptor(path, Descriptor::Mode::ReadWrite, error);
    require(error, path);
    const std::uint64_t size = m_file.size(error);
    require(error, path);
    if (size < kHeaderBytes) { // new, or killed while the header was written
        m_file.truncate(0, error);
        require(error, path);
        const std::string text = headerText(header);
        write(text.data(), text.size());
        return;
    }
    std::string text(kHeaderBytes, ' ');
    m_file.read(std::as_writable_bytes(std::span(text)), error);
    require(error, path);
    checkHeader(text, header, path);
    m_count = static_cast<std::int64_t>(size - kHeaderBytes) / recordBytes(header);
    const std::uint64_t end = kHeaderBytes + static_cast<std::uint64_t>(m_count * recordBytes(header));
    m_file.truncate(end, error);
    require(error, path);
    m_file.seek(end, error);
    require(error, path);
}

void RecordWriter::write(const void* data, std::size_t size)
{
    std::error_code error;
    m_file.write({static_cast<const std::byte*>(data), size}, error);
    require(error, m_path);
}

void RecordWriter::add(
    const std::vector<RecordPosition>& places, const at::Tensor& input, const at::Tensor& conditional, const at::Tensor& unconditional)
{
    // [B, 3, C, h, w]: one record's tensors lie together
    const at::Tensor all =
        at::stack({input.to(at::kCPU, at::kHalf), conditional.to(at::kCPU, at::kHalf), unconditional.to(at::kCPU, at::kHalf)}, 1)
            .contiguous();
    const auto bytes = static_cast<std::size_t>(recordBytes(m_header)) - sizeof(RecordPosition);
    std::vector<char> buffer;
    for (std::size_t b = 0; b < places.size(); ++b) {
        const char* const place = reinterpret_cast<const char*>(&places[b]);
        const char* const tensors = static_cast<const char*>(all.const_data_ptr()) + b * bytes;
        buffer.insert(buffer.end(), place, place + sizeof(RecordPosition));
        buffer.insert(buffer.end(), tensors, tensors + bytes);
    }
    write(buffer.data(), buffer.size());
    m_count += static_cast<std::int64_t>(places.size());
}

void RecordWriter::sync()
{
    std::error_code error;
    m_file.sync(error);
    require(error, m_path);
}

RecordFile::RecordFile(const fs::path& path, const RecordsHeader& expected, at::Device device)
    : m_header(expected), m_device(device), m_file(MappedFile::open(path))
{
    const auto bytes = m_file->bytes();
    if (bytes.size() < kHeaderBytes)
        fail(ErrorCode::BadFile, "Expected recorded teacher predictions, found a file of {} bytes: {}.", bytes.size(), path.string());
    checkHeader({reinterpret_cast<const char*>(bytes.data()), kHeaderBytes}, expected, path);
    m_count = static_cast<std::int64_t>(bytes.size() - kHeaderBytes) / recordBytes(m_header);
}

const std::byte* RecordFile::at(std::int64_t record) const
{
    return m_file->bytes().data() + kHeaderBytes + static_cast<std::size_t>(record * recordBytes(m_header));
}

RecordPosition RecordFile::place(std::int64_t record) const
{
    RecordPosition place;
    std::memcpy(&place, at(record), sizeof place);
    return place;
}

RecordBatch RecordFile::batch(const std::vector<std::int64_t>& records) const
{
    const auto count = static_cast<std::int64_t>(records.size());
    at::Tensor all = at::empty({count, 3, m_header.channels, m_header.height, m_header.width}, at::kHalf);
    RecordBatch batch{{}, {}, {}, at::empty({count}), at::empty({count}, at::kLong), at::empty({count}, at::kLong)};
    const auto bytes = static_cast<std::size_t>(recordBytes(m_header)) - sizeof(RecordPosition);
    for (std::int64_t b = 0; b < count; ++b) {
        const std::int64_t record = records[static_cast<std::size_t>(b)];
        const RecordPosition where = place(record);
        std::memcpy(
            static_cast<char*>(all.mutable_data_ptr()) + static_cast<std::size_t>(b) * bytes, at(record) + sizeof(RecordPosition), bytes);
        batch.times.mutable_data_ptr<float>()[b] = where.time;
        batch.prompts.mutable_data_ptr<std::int64_t>()[b] = where.prompt;
        batch.negatives.mutable_data_ptr<std::int64_t>()[b] = where.negative;
    }
    all = all.to(m_device).to(at::kFloat);
    batch.input = all.select(1, 0);
    batch.conditional = all.select(1, 1);
    batch.unconditional = all.select(1, 2);
    for (at::Tensor* place : {&batch.times, &batch.prompts, &batch.negatives})
        *place = place->to(m_device);
    return batch;
}

} // namespace dice
