#pragma once
// A file of named tensors, whatever its format. Nothing in a file is trusted: every offset, size and shape is checked
// before a tensor is made, and what is wrong is named with the file (BadFile).
#include <ATen/core/Tensor.h>

#include <cstdint>
#include <filesystem>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace dice {

class MappedFile;

struct TensorInfo
{
    std::string name;
    at::ScalarType type; ///< Undefined = one that no tensor can be read in
    std::vector<std::int64_t> shape;
    std::uint64_t begin = 0, end = 0;       ///< byte offsets into the data of the format
    std::vector<std::int64_t> strides = {}; ///< in elements; empty = contiguous
};

class TensorFile
{
public:
    /// By content and not by name: safetensors or a pickled checkpoint. Unsupported names what else it is.
    static std::shared_ptr<const TensorFile> open(const std::filesystem::path& path);
    virtual ~TensorFile();

    [[nodiscard]] const std::filesystem::path& path() const;
    /// By name, without what torch.compile puts into it (_orig_mod).
    [[nodiscard]] const std::map<std::string, TensorInfo, std::less<>>& tensors() const { return m_tensors; }
    [[nodiscard]] const std::map<std::string, std::string>& metadata() const { return m_metadata; }
    [[nodiscard]] bool contains(std::string_view name) const { return m_tensors.find(name) != m_tensors.end(); }
    /// A view of the file (a copy only where the file's alignment does not suit the type), whose memory is given back with
    /// it. BadFile if there is none.
    [[nodiscard]] virtual at::Tensor tensor(std::string_view name) const = 0;

    /// What was read through views no longer counts as the process's memory; reading them again brings it back.
    void giveBack() const;

protected:
    explicit TensorFile(std::shared_ptr<const MappedFile> file) : m_file(std::move(file)) {}
    [[nodiscard]] const TensorInfo& find(std::string_view name) const;
    void dropWrappers();
    /// The tensor whose bytes begin at `data`, inside the mapping.
    [[nodiscard]] at::Tensor view(const TensorInfo& info, const std::byte* data) const;

    std::shared_ptr<const MappedFile> m_file;
    std::map<std::string, TensorInfo, std::less<>> m_tensors;
    std::map<std::string, std::string> m_metadata;
};

/// Whether the bytes, at least nine, begin as every safetensors file does: a header's length below 4 GiB and its bracket.
/// The length alone may look like another format's beginning.
[[nodiscard]] bool looksLikeSafetensors(std::string_view firstBytes);
/// What a file is by its first bytes, in words, where it is neither: "a GGUF file", "a web page"; empty = unknown.
[[nodiscard]] std::string describeOtherFormat(std::string_view firstBytes);
/// A zip archive by PyTorch, or a bare pickle.
[[nodiscard]] bool looksPickled(std::string_view firstBytes);

} // namespace dice
