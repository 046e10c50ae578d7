#pragma once
// Python's pickle as PyTorch uses it, read by a machine that builds plain values: texts, numbers, lists, dictionaries,
// tensors. A network that was pickled as an object becomes a dictionary of its parameters, its parts and its numbers. It
// runs nothing. An opcode or a name (of a class or function) that checkpoints of tensors have no need of is
// refused by that name (Unsupported); a stream that is damaged is BadFile.
#include <cstdint>
#include <deque>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace dice {

struct PickleValue;
using PickleRef = PickleValue*; ///< into a Pickle: values may hold each other, even in a circle

/// A name that the stream may mention, such as torch.FloatStorage.
struct PickleName
{
    std::string name;
};

struct PickleList
{
    std::vector<PickleRef> items; ///< of a list, a tuple or a set
};

struct PickleDictionary
{
    std::vector<std::pair<PickleRef, PickleRef>> items;
};

/// Bytes inside the pickle, which are not copied.
struct PickleBytes
{
    std::uint64_t begin = 0, size = 0; ///< begin: in the file
};

/// The bytes of one or more tensors, stored under a key beside the pickle, or in a plain pickle inside it.
struct PickleStorage
{
    std::string type; ///< torch.FloatStorage
    std::string key;
    std::int64_t elements = 0;
    std::optional<std::uint64_t> begin = {}; ///< where they are in the file, of those inside
};

/// Bytes of an element of torch.FloatStorage and its kin; 0 = not known.
[[nodiscard]] std::uint64_t storageElementSize(std::string_view type);

struct PickleTensor
{
    PickleStorage storage;
    std::int64_t offset = 0; ///< in elements
    std::vector<std::int64_t> shape, strides;
};

struct PickleValue
{
    std::variant<std::monostate, bool, std::int64_t, double, std::string, PickleName, PickleBytes, PickleList, PickleDictionary,
        PickleStorage, PickleTensor>
        value;

    template <typename T> [[nodiscard]] const T* as() const { return std::get_if<T>(&value); }
};

/// Owns its values.
struct Pickle
{
    std::deque<PickleValue> values;
    const PickleValue* root = nullptr;
    std::size_t size = 0;                                            ///< bytes of the stream
    std::map<std::string, PickleStorage, std::less<>> storages = {}; ///< by key, those that it mentions

    /// `where` names the file in errors; `base` is where the bytes begin in it. A nested one is a part of a pickle itself
    /// and has none inside it.
    static Pickle read(std::span<const std::byte> bytes, const std::string& where, std::uint64_t base = 0, bool isNested = false);
};

} // namespace dice
