#pragma once
// What the teacher said, recorded once: for states x_t that a picture visits, the denoiser's prediction with the prompt and
// with the negative. Any guidance scale is formed from the two later, so no teacher pass is repeated.
//
// The file: 4096 bytes of JSON padded with spaces (what it belongs to), then records of one size: a RecordPosition and three
// float16 tensors [C, h, w]: the denoiser's input, eps(c), eps(c_neg). A record that was cut off at the end does not count,
// so a file of a run that was killed is read as far as it goes.
#include "base/descriptor.h"

#include <ATen/core/Tensor.h>

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

namespace dice {

class MappedFile;

/// Whose records they are.
struct RecordsHeader
{
    std::string modelSha256, promptsSha256; ///< of the denoiser's weights, of the texts that the indices mean
    std::int64_t channels = 4, height = 0, width = 0;
    friend bool operator==(const RecordsHeader&, const RecordsHeader&) = default;
};

struct RecordPosition
{
    float time = 0;                        ///< the model's time, 0 ... 1000
    float scale = 0;                       ///< guidance scale of the trajectory that came here
    std::int32_t prompt = 0, negative = 0; ///< indices into the prompt set
    std::int32_t trajectory = 0;
    std::int32_t byStudent = 0; ///< 1 = the student's own trajectory
    std::int32_t reserved[2] = {0, 0};
};

/// A batch of records as the trainer wants it; float32.
struct RecordBatch
{
    at::Tensor input, conditional, unconditional; ///< [B, C, h, w]
    at::Tensor times;                             ///< [B]
    at::Tensor prompts, negatives;                ///< [B] int64

    /// eps_w of classifier-free guidance
    [[nodiscard]] at::Tensor guided(double scale) const { return unconditional + scale * (conditional - unconditional); }
};

class RecordWriter
{
public:
    /// Goes on behind the whole records that are there; BadFile where they belong to another model or other prompts.
    RecordWriter(const std::filesystem::path& path, const RecordsHeader& header);

    /// One record for each row of the tensors [B, C, h, w]. Disk when there is no room.
    void add(
        const std::vector<RecordPosition>& places, const at::Tensor& input, const at::Tensor& conditional, const at::Tensor& unconditional);
    [[nodiscard]] std::int64_t count() const { return m_count; }
    void sync();

private:
    void write(const void* data, std::size_t size);
    std::filesystem::path m_path;
    RecordsHeader m_header;
    Descriptor m_file;
    std::int64_t m_count = 0;
};

class RecordFile
{
public:
    /// Batches come out on `device`. BadFile: damaged, or of another model or other prompts than `expected`.
    RecordFile(const std::filesystem::path& path, const RecordsHeader& expected, at::Device device = at::kCPU);
    [[nodiscard]] std::int64_t count() const { return m_count; }
    [[nodiscard]] RecordPosition place(std::int64_t record) const;
    [[nodiscard]] RecordBatch batch(const std::vector<std::int64_t>& records) const;

private:
    [[nodiscard]] const std::byte* at(std::int64_t record) const;
    RecordsHeader m_header;
    at::Device m_device;
    std::shared_ptr<const MappedFile> m_file;
    std::int64_t m_count = 0;
};

/// Bytes of one record.
[[nodiscard]] std::int64_t recordBytes(const RecordsHeader& header);

} // namespace dice
