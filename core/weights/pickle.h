#pragma once
// Python's pickle as PyTorch uses it, read by a machine that builds plain values: texts, numbers, lists, dictionaries,
// tensors. It runs nothing. An opcode or a name (of a class or function) that checkpoints of tensors have no need of is
// refused by that name (Unsupported); a stream that is damaged is BadFile.
#include <cstdint>
#include <deque>
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

/// The bytes of one or more tensors, stored under a key beside the pickle.
struct PickleStorage
{
    std::string type; ///< torch.FloatStorage
    std::string key;
    std::int64_t elements = 0;
};

struct PickleTensor
{
    PickleStorage storage;
    std::int64_t offset = 0; ///< in elements
    std::vector<std::int64_t> shape, strides;
};

struct PickleValue
{
    std::variant<std::monostate, bool, std::int64_t, double, std::string, PickleName, PickleList, PickleDictionary, PickleStorage, PickleTensor> value;

    template <typename T>
    [[nodiscard]] const T* as() const { return std::get_if<T>(&value); }
};

/// Owns its values.
struct Pickle
{
    std::deque<PickleValue> values;
    const PickleValue* root = nullptr;

    /// `where` names the file in errors.
    static Pickle read(std::span<const std::byte> bytes, const std::string& where);
};

} // namespace dice
