#include "weights/pickled_file.h"

#include "base/file.h"
#include "weights/torch_stream.h"
#include "weights/zip_archive.h"

namespace dice {
namespace {

constexpr int kDeepest = 32;
constexpr std::size_t kLongestName = 1024, kMostItems = 200'000;

struct NamedStorage
{
    std::string_view name;
    at::ScalarType type;
};
constexpr NamedStorage kStorages[] = {{"torch.FloatStorage", at::kFloat}, {"torch.HalfStorage", at::kHalf},
    {"torch.BFloat16Storage", at::kBFloat16}, {"torch.DoubleStorage", at::kDouble}, {"torch.LongStorage", at::kLong},
    {"torch.IntStorage", at::kInt}, {"torch.ShortStorage", at::kShort}, {"torch.CharStorage", at::kChar}, {"torch.ByteStorage", at::kByte},
    {"torch.BoolStorage", at::kBool}};

at::ScalarType typeOf(const PickleStorage& storage, const std::string& where)
{
    for (const NamedStorage& known : kStorages)
        if (known.name == storage.type)
            return known.type;
    fail(ErrorCode::Unsupported, "Expected tensors of known types, found a {}: {}.", storage.type, where);
}

// One past the last element that the tensor reaches; nothing where it overflows or runs backwards.
std::optional<std::int64_t> endOf(const PickleTensor& tensor)
{
    std::int64_t last = tensor.offset;
    for (std::size_t i = 0; i < tensor.shape.size(); ++i) {
        std::int64_t step = 0;
        if (tensor.shape[i] < 0 || tensor.strides[i] < 0)
            return std::nullopt;
        if (tensor.shape[i] == 0)
            return tensor.offset;
        if (__builtin_mul_overflow(tensor.shape[i] - 1, tensor.strides[i], &step) || __builtin_add_overflow(last, step, &last))
            return std::nullopt;
    }
    return last == INT64_MAX ? std::nullopt : std::optional(last + 1);
}

std::optional<std::int64_t> countOf(const std::vector<std::int64_t>& shape)
{
    std::int64_t count = 1;
    for (const std::int64_t size : shape)
        if (size < 0 || __builtin_mul_overflow(count, size, &count))
            return std::nullopt;
    return count;
}

} // namespace

std::shared_ptr<const PickledFile> PickledFile::open(const std::filesystem::path& path)
{
    std::shared_ptr<PickledFile> file(new PickledFile(MappedFile::open(path)));
    const auto bytes = file->m_file->bytes();
    if (bytes.size() >= 4 && bytes[0] == std::byte{'P'})
        file->openZip();
    else
        file->openBare();
    file->dropWrappers();
    return file;
}

void PickledFile::openZip()
{
    const auto bytes = m_file->bytes();
    const std::string where = path().string();
    const auto entries = readZip(bytes, where);
    constexpr std::string_view kPickle = "/data.pkl";
    const auto found = std::find_if(
        entries.begin(), entries.end(), [&](const auto& entry) { return entry.first.ends_with(kPickle) || entry.first == "data.pkl"; });
    if (found == entries.end())
        fail(ErrorCode::BadFile, "Expected a PyTorch checkpoint, found a zip archive without data.pkl: {}.", where);
    const std::string folder = found->first.substr(0, found->first.size() - std::string_view("data.pkl").size());
    for (const auto& [name, entry] : entries)
        if (name.starts_with(folder + "data/"))
            m_storages[name.substr(folder.size() + 5)] = {entry.begin, entry.size};
    if (const auto order = entries.find(folder + "byteorder"); order != entries.end())
        if (std::string_view(reinterpret_cast<const char*>(bytes.data()) + order->second.begin, order->second.size) == "big")
            fail(ErrorCode::Unsupported, "Expected numbers in little-endian order, found big-endian ones: {}.", where);
    const Pickle pickle = Pickle::read(bytes.subspan(found->second.begin, found->second.size), where, found->second.begin);
    add({}, *pickle.root, 0);
}

void PickledFile::openBare()
{
    const auto bytes = m_file->bytes();
    const std::string where = path().string();
    if (isTorchStream(bytes)) {
        const TorchStream stream = TorchStream::read(bytes, where);
        m_storages.insert(stream.storages.begin(), stream.storages.end());
        add({}, *stream.object.root, 0);
    } else {
        add({}, *Pickle::read(bytes, where).root, 0);
    }
    if (m_tensors.empty())
        fail(ErrorCode::BadFile, "Expected a pickle with tensors, found one without any: {}.", where);
}

void PickledFile::add(const std::string& name, const PickleValue& value, int depth)
{
    if (depth > kDeepest || name.size() > kLongestName || ++m_visited > kMostItems)
        fail(ErrorCode::BadFile, "Expected a checkpoint, found containers nested deeper or longer than any has: {}.", path().string());
    const auto under = [&](const std::string& key) { return name.empty() ? key : name + "." + key; };
    if (value.as<PickleTensor>() != nullptr)
        return addTensor(name.empty() ? "tensor" : name, value);
    if (const auto* text = value.as<std::string>())
        m_metadata[name] = *text;
    else if (const auto* number = value.as<std::int64_t>())
        m_metadata[name] = std::to_string(*number);
    else if (const auto* real = value.as<double>())
        m_metadata[name] = fmt::format("{}", *real);
    else if (const auto* list = value.as<PickleList>())
        for (std::size_t i = 0; i < list->items.size(); ++i)
            add(under(std::to_string(i)), *list->items[i], depth + 1);
    else if (const auto* dictionary = value.as<PickleDictionary>())
        for (const auto& [key, item] : dictionary->items) {
            if (const auto* word = key->as<std::string>())
                add(under(*word), *item, depth + 1);
            else if (const auto* index = key->as<std::int64_t>())
                add(under(std::to_string(*index)), *item, depth + 1);
        }
}

// Offset and size in the file.
std::pair<std::uint64_t, std::uint64_t> PickledFile::placeOf(const std::string& name, const PickleStorage& storage) const
{
    if (storage.begin) // its size was checked where it was read
        return {*storage.begin, static_cast<std::uint64_t>(storage.elements) * storageElementSize(storage.type)};
    const auto found = m_storages.find(storage.key);
    if (found == m_storages.end())
        fail(ErrorCode::BadFile, "Tensor {}: expected its bytes under data/{}, found none: {}.", name, storage.key, path().string());
    return found->second;
}

void PickledFile::addTensor(const std::string& name, const PickleValue& value)
{
    const PickleTensor& tensor = *value.as<PickleTensor>();
    const at::ScalarType type = typeOf(tensor.storage, path().string());
    const auto [begin, size] = placeOf(name, tensor.storage);
    const auto count = tensor.shape.size() == tensor.strides.size() ? countOf(tensor.shape) : std::nullopt;
    const auto end = count ? endOf(tensor) : std::nullopt;
    const auto held = static_cast<std::int64_t>(size / at::elementSize(type));
    if (!end || tensor.offset < 0 || *end > held || *count > held)
        fail(ErrorCode::BadFile,
            "Tensor {}: expected it inside the {} numbers of its storage, found a shape of {} that reaches out of it: {}.", name, held,
            fmt::join(tensor.shape, "x"), path().string());
    TensorInfo info{name, type, tensor.shape, begin + static_cast<std::uint64_t>(tensor.offset) * at::elementSize(type), 0, tensor.strides};
    info.end = info.begin + static_cast<std::uint64_t>(*count) * at::elementSize(type);
    m_tensors[name] = std::move(info);
}

at::Tensor PickledFile::tensor(std::string_view name) const
{
    const TensorInfo& info = find(name);
    return view(info, m_file->bytes().data() + info.begin);
}

} // namespace dice
