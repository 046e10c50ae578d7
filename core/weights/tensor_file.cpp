#include "weights/tensor_file.h"

#include "base/file.h"
#include "weights/pickled_file.h"
#include "weights/safetensors.h"

namespace dice {
namespace {

std::string_view firstBytes(const MappedFile& file)
{
    const auto bytes = file.bytes();
    return {reinterpret_cast<const char*>(bytes.data()), std::min<std::size_t>(bytes.size(), 128)};
}

// The number of elements that the strides reach over.
std::int64_t reach(const TensorInfo& info)
{
    std::int64_t last = 0;
    for (std::size_t i = 0; i < info.shape.size(); ++i)
        last += (info.shape[i] - 1) * info.strides[i];
    return last + 1;
}

} // namespace

TensorFile::~TensorFile() = default;

std::shared_ptr<const TensorFile> TensorFile::open(const std::filesystem::path& path)
{
    if (looksPickled(firstBytes(*MappedFile::open(path))))
        return PickledFile::open(path);
    return SafetensorsFile::open(path);
}

const std::filesystem::path& TensorFile::path() const { return m_file->path(); }

void TensorFile::giveBack() const { m_file->release(m_file->bytes()); }

const TensorInfo& TensorFile::find(std::string_view name) const
{
    const auto found = m_tensors.find(name);
    if (found == m_tensors.end())
        fail(ErrorCode::BadFile, "Expected a tensor {}, found none of that name: {}.", name, path().string());
    return found->second;
}

at::Tensor TensorFile::view(const TensorInfo& info, const std::byte* data) const
{
    const auto options = at::TensorOptions().dtype(info.type);
    if (info.begin == info.end)
        return at::empty(info.shape, options);
    const bool aligned = reinterpret_cast<std::uintptr_t>(data) % at::elementSize(info.type) == 0;
    auto* const bytes = const_cast<std::byte*>(data);
    // Networks are read tensor by tensor and keep what they make of them: without giving the pages back, a process holds
    // the whole file beside its weights.
    const auto keepAlive = [file = m_file, pages = std::span(data, info.end - info.begin)](void*) { file->release(pages); };
    if (info.strides.empty()) {
        const at::Tensor view = at::from_blob(bytes, info.shape, keepAlive, options);
        return aligned ? view : view.clone();
    }
    const at::Tensor flat = at::from_blob(bytes, {reach(info)}, keepAlive, options);
    return (aligned ? flat : flat.clone()).as_strided(info.shape, info.strides);
}

// torch.compile names the network inside its wrapper; what would then stand for another tensor keeps its name.
void TensorFile::dropWrappers()
{
    constexpr std::string_view kWrapper = "_orig_mod.";
    std::vector<std::string> wrapped;
    for (const auto& [name, info] : m_tensors)
        if (name.find(kWrapper) != std::string::npos)
            wrapped.push_back(name);
    for (const std::string& name : wrapped) {
        std::string plain = name;
        for (std::size_t at = plain.find(kWrapper); at != std::string::npos; at = plain.find(kWrapper, at))
            plain.erase(at, kWrapper.size());
        if (m_tensors.contains(plain))
            continue;
        auto node = m_tensors.extract(name);
        node.key() = plain;
        m_tensors.insert(std::move(node));
    }
}

bool looksLikeSafetensors(std::string_view text) { return text.size() > 8 && text.substr(4, 5) == std::string_view("\0\0\0\0{", 5); }

bool looksPickled(std::string_view text)
{
    if (looksLikeSafetensors(text))
        return false;
    return text.starts_with("PK\x03\x04") || text.starts_with("\x80\x02") || text.starts_with("\x80\x03") || text.starts_with("\x80\x04") ||
           text.starts_with("\x80\x05");
}

std::string describeOtherFormat(std::string_view text)
{
    if (looksLikeSafetensors(text))
        return {};
    if (text.starts_with("PK\x03\x04"))
        return "a zip archive (a pickled PyTorch checkpoint)";
    if (looksPickled(text))
        return "a Python pickle";
    if (text.starts_with("GGUF"))
        return "a GGUF file";
    if (text.starts_with("version https://git-lfs"))
        return "a Git LFS pointer instead of the file itself";
    if (text.starts_with("<!DOCTYPE") || text.starts_with("<html"))
        return "a web page";
    if (text.starts_with("\x89HDF"))
        return "an HDF5 file";
    if (text.starts_with("\x08\x01\x12") || text.starts_with("\x08\x07\x12") || text.starts_with("\x08\x08\x12"))
        return "an ONNX network";
    return {};
}

} // namespace dice
