#include "weights/pickle.h"

#include "base/error.h"
#include "weights/torch_stream.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstring>
#include <map>
#include <optional>

namespace dice {
namespace {

constexpr std::size_t kMostValues = 4'000'000, kMostDimensions = 16;

// Functions that are carried out, in values of ours.
constexpr std::string_view kRebuildTensor = "torch._utils._rebuild_tensor_v2", kRebuildOld = "torch._utils._rebuild_tensor",
                           kRebuildParameter = "torch._utils._rebuild_parameter", kOrderedDict = "collections.OrderedDict",
                           kDefaultDict = "collections.defaultdict", kParameters = "torch.nn.modules.container.ParameterDict",
                           kSize = "torch.Size", kEncode = "_codecs.encode", kLoadFromBytes = "torch.storage._load_from_bytes";

// What real checkpoints mention besides and no tensor depends on: it becomes nothing.
constexpr std::string_view kInert[] = {"numpy.core.multiarray.scalar", "numpy._core.multiarray.scalar", "numpy.dtype", "torch.device",
    // a trainer's wrapper around a network's function, which is looked up and never called here
    "accelerate.utils.operations.ConvertOutputsToFp32", "builtins.getattr", "pytorch_lightning.callbacks.model_checkpoint.ModelCheckpoint",
    "pytorch_lightning.callbacks.early_stopping.EarlyStopping", "pytorch_lightning.utilities.enums.LightningEnum", "argparse.Namespace",
    "pathlib.PosixPath", "__builtin__.set", "builtins.set", "builtins.dict", "builtins.int", "builtins.float"};

bool isStorage(std::string_view name) { return name.starts_with("torch.") && name.ends_with("Storage"); }

// torch.float16 and the like
bool isType(std::string_view name)
{
    constexpr std::string_view kTypes[] = {"torch.float64", "torch.float32", "torch.float16", "torch.bfloat16", "torch.int64",
        "torch.int32", "torch.int16", "torch.int8", "torch.uint8", "torch.bool", "torch.float8_e4m3fn", "torch.float8_e5m2"};
    return std::find(std::begin(kTypes), std::end(kTypes), name) != std::end(kTypes);
}

bool isInert(std::string_view name) { return std::find(std::begin(kInert), std::end(kInert), name) != std::end(kInert); }

// Networks as objects: those of PyTorch's own parts, and the enhancer that the authors of DICE publish.
bool isNetwork(std::string_view name)
{
    return name.starts_with("torch.nn.modules.") || name == "dice_sharpener.Sharpener" || name == "dice_sharpener.Attention";
}

bool isKnown(std::string_view name)
{
    for (const std::string_view known :
        {kRebuildTensor, kRebuildOld, kRebuildParameter, kOrderedDict, kDefaultDict, kParameters, kSize, kEncode, kLoadFromBytes})
        if (name == known)
            return true;
    return isStorage(name) || isType(name) || isInert(name) || isNetwork(name);
}

class Machine
{
public:
    Machine(std::span<const std::byte> bytes, const std::string& where, std::uint64_t base, bool isNested)
        : m_bytes(bytes), m_where(where), m_base(base), m_isNested(isNested)
    {
    }

    Pickle run()
    {
        for (;;) {
            const auto opcode = static_cast<unsigned char>(take(1).front());
            if (opcode == '.') {
                m_pickle.root = pop();
                m_pickle.size = m_at;
                return std::move(m_pickle);
            }
            step(opcode);
            if (++m_steps > kMostValues)
                damaged("it is longer than any checkpoint's");
        }
    }

private:
    [[noreturn]] void damaged(const char* what) const
    {
        fail(ErrorCode::BadFile, "Expected a pickle, found a damaged one at byte {} ({}): {}.", m_at, what, m_where);
    }

    template <typename T> PickleRef made(T value)
    {
        m_pickle.values.emplace_back().value = std::move(value);
        return &m_pickle.values.back();
    }

    std::string_view take(std::size_t size)
    {
        if (size > m_bytes.size() - m_at)
            damaged("it is cut off");
        const std::string_view taken(reinterpret_cast<const char*>(m_bytes.data()) + m_at, size);
        m_at += size;
        return taken;
    }

    template <typename T> T number()
    {
        T value{};
        std::memcpy(&value, take(sizeof(T)).data(), sizeof(T));
        return value;
    }

    PickleRef bytesOf(std::uint64_t size)
    {
        const std::uint64_t begin = m_base + m_at;
        (void)take(size);
        return made(PickleBytes{begin, size});
    }

    std::string line()
    {
        const std::string_view rest(reinterpret_cast<const char*>(m_bytes.data()) + m_at, m_bytes.size() - m_at);
        const std::size_t end = rest.find('\n');
        if (end == std::string_view::npos)
            damaged("it is cut off");
        m_at += end + 1;
        return std::string(rest.substr(0, end));
    }

    void push(PickleRef value) { m_stack.push_back(value); }

    PickleRef pop()
    {
        if (m_stack.empty() || (!m_marks.empty() && m_stack.size() <= m_marks.back()))
            damaged("it takes more than there is");
        const PickleRef value = m_stack.back();
        m_stack.pop_back();
        return value;
    }

    PickleRef top()
    {
        if (m_stack.empty())
            damaged("it takes more than there is");
        return m_stack.back();
    }

    std::vector<PickleRef> popToMark()
    {
        if (m_marks.empty() || m_marks.back() > m_stack.size())
            damaged("it has no mark");
        const auto begin = m_stack.begin() + static_cast<std::ptrdiff_t>(m_marks.back());
        std::vector<PickleRef> items(begin, m_stack.end());
        m_stack.resize(m_marks.back());
        m_marks.pop_back();
        return items;
    }

    std::vector<PickleRef> popItems(std::size_t count)
    {
        std::vector<PickleRef> items(count);
        for (std::size_t i = count; i-- > 0;)
            items[i] = pop();
        return items;
    }

    void append(const std::vector<PickleRef>& items)
    {
        auto* const list = std::get_if<PickleList>(&top()->value);
        if (list == nullptr)
            return inert() ? void() : damaged("it appends to what is no list");
        list->items.insert(list->items.end(), items.begin(), items.end());
    }

    void setItems(const std::vector<PickleRef>& items)
    {
        auto* const dictionary = std::get_if<PickleDictionary>(&top()->value);
        if (items.size() % 2 != 0)
            damaged("a key has no value");
        if (dictionary == nullptr)
            return inert() ? void() : damaged("it sets items of what is no dictionary");
        for (std::size_t i = 0; i < items.size(); i += 2)
            dictionary->items.emplace_back(items[i], items[i + 1]);
    }

    bool inert() { return std::holds_alternative<std::monostate>(top()->value); }

    void remember(std::uint64_t place)
    {
        if (place > kMostValues)
            damaged("its memo is larger than any checkpoint's");
        m_memo[place] = top();
    }

    void recall(std::uint64_t place)
    {
        const auto found = m_memo.find(place);
        if (found == m_memo.end())
            damaged("it recalls what it never stored");
        push(found->second);
    }

    void name(const std::string& module, const std::string& what)
    {
        const std::string full = module + "." + what;
        if (!isKnown(full))
            fail(ErrorCode::Unsupported, "Expected a pickle of tensors alone, found the name {} in it, which is not loaded for safety: {}.",
                full, m_where);
        push(made(PickleName{full}));
    }

    std::int64_t integer(PickleRef value) const
    {
        if (const auto* number = value->as<std::int64_t>())
            return *number;
        damaged("a size is no whole number");
    }

    std::vector<std::int64_t> integers(PickleRef value) const
    {
        const auto* list = value->as<PickleList>();
        if (list == nullptr || list->items.size() > kMostDimensions)
            damaged("a shape is no list");
        std::vector<std::int64_t> all;
        for (const PickleRef item : list->items)
            all.push_back(integer(item));
        return all;
    }

    PickleRef tensorOf(const std::vector<PickleRef>& arguments)
    {
        if (arguments.size() < 4 || arguments[0]->as<PickleStorage>() == nullptr)
            damaged("a tensor has no storage");
        return made(
            PickleTensor{*arguments[0]->as<PickleStorage>(), integer(arguments[1]), integers(arguments[2]), integers(arguments[3])});
    }

    PickleRef called(const PickleName& function, const std::vector<PickleRef>& arguments)
    {
        if (function.name == kRebuildTensor || function.name == kRebuildOld)
            return tensorOf(arguments);
        if (function.name == kRebuildParameter)
            return arguments.empty() || arguments[0]->as<PickleTensor>() == nullptr ? made(std::monostate()) : arguments[0];
        if (function.name == kOrderedDict || function.name == kDefaultDict || function.name == kParameters)
            return dictionaryOf(function.name == kOrderedDict && !arguments.empty() ? arguments[0] : nullptr);
        if (function.name == kSize)
            return arguments.empty() ? made(PickleList()) : arguments[0];
        if (function.name == kLoadFromBytes)
            return storageOf(arguments);
        if (isNetwork(function.name))
            return made(PickleDictionary());
        if (isInert(function.name) || function.name == kEncode)
            return made(std::monostate());
        fail(ErrorCode::Unsupported, "Expected a pickle of tensors alone, found a call of {} in it: {}.", function.name, m_where);
    }

    // Of a tensor that stands inside the pickle.
    PickleRef storageOf(const std::vector<PickleRef>& arguments)
    {
        const auto* bytes = arguments.empty() ? nullptr : arguments.front()->as<PickleBytes>();
        if (bytes == nullptr || m_isNested)
            damaged("a storage is not described as PyTorch does");
        const TorchStream stream = TorchStream::read(m_bytes.subspan(bytes->begin - m_base, bytes->size), m_where, bytes->begin);
        const auto* storage = stream.object.root->as<PickleStorage>();
        const auto place = storage == nullptr ? stream.storages.end() : stream.storages.find(storage->key);
        if (place == stream.storages.end())
            damaged("a storage is not described as PyTorch does");
        return made(PickleStorage{storage->type, storage->key, storage->elements, place->second.first});
    }

    // Of a list of pairs, as old pickles hand it over.
    PickleRef dictionaryOf(PickleRef pairs)
    {
        PickleDictionary dictionary;
        if (pairs != nullptr)
            if (const auto* list = pairs->as<PickleList>())
                for (const PickleRef pair : list->items)
                    if (const auto* both = pair->as<PickleList>(); both != nullptr && both->items.size() == 2)
                        dictionary.items.emplace_back(both->items[0], both->items[1]);
        return made(std::move(dictionary));
    }

    void reduce()
    {
        const PickleRef arguments = pop(), function = pop();
        const auto* list = arguments->as<PickleList>();
        if (const auto* called_ = function->as<PickleName>(); called_ != nullptr && list != nullptr)
            return push(called(*called_, list->items));
        if (std::holds_alternative<std::monostate>(function->value))
            return push(made(std::monostate()));
        damaged("it calls what is no function");
    }

    // ("storage", torch.FloatStorage, "0", "cpu", 42)
    void persistent()
    {
        const PickleRef id = pop();
        const auto* list = id->as<PickleList>();
        if (list == nullptr || list->items.size() < 5 || list->items[0]->as<std::string>() == nullptr ||
            *list->items[0]->as<std::string>() != "storage")
            damaged("a storage is not described as PyTorch does");
        const auto* type = list->items[1]->as<PickleName>();
        const auto* key = list->items[2]->as<std::string>();
        if (type == nullptr || !isStorage(type->name) || key == nullptr)
            damaged("a storage is not described as PyTorch does");
        if (list->items.size() > 5 && !std::holds_alternative<std::monostate>(list->items[5]->value))
            fail(ErrorCode::Unsupported, "Expected storages of their own, found a view of another one in it: {}.", m_where);
        const PickleStorage storage{type->name, *key, integer(list->items[4])};
        m_pickle.storages.emplace(*key, storage);
        push(made(storage));
    }

    // The state of an object is dropped, such as an OrderedDict's _metadata; but for what networks hold.
    void build()
    {
        const PickleRef state = pop();
        const auto* items = state->as<PickleDictionary>();
        auto* const object = std::get_if<PickleDictionary>(&top()->value);
        if (items == nullptr || object == nullptr || items == object || !object->items.empty()) // an OrderedDict has its items already
            return;
        decltype(object->items) held;
        for (const auto& [key, value] : items->items) {
            const auto* const name = key->as<std::string>();
            const auto* const inside = value->as<PickleDictionary>();
            if (name != nullptr && inside != nullptr && (*name == "_parameters" || *name == "_buffers" || *name == "_modules"))
                held.insert(held.end(), inside->items.begin(), inside->items.end());
            else if (name != nullptr && (value->as<std::int64_t>() != nullptr || value->as<double>() != nullptr))
                held.emplace_back(key, value);
        }
        if ((m_held += held.size()) > kMostValues)
            damaged("it holds more than any checkpoint does");
        object->items = std::move(held);
    }

    std::int64_t longInteger(std::string_view bytes) const
    {
        if (bytes.size() > 8)
            damaged("a number is longer than 64 bits");
        std::uint64_t value = !bytes.empty() && (static_cast<unsigned char>(bytes.back()) & 0x80) != 0 ? ~std::uint64_t{0} : 0;
        std::memcpy(&value, bytes.data(), bytes.size());
        return std::bit_cast<std::int64_t>(value);
    }

    double bigEndianDouble()
    {
        std::string bytes(take(8));
        std::reverse(bytes.begin(), bytes.end());
        double value = 0;
        std::memcpy(&value, bytes.data(), 8);
        return value;
    }

    std::string quoted()
    {
        std::string text = line();
        if (text.size() < 2 || (text.front() != '\'' && text.front() != '"') || text.back() != text.front())
            damaged("a text has no quotes");
        return text.substr(1, text.size() - 2);
    }

    void decimal(const std::string& text)
    {
        if (text == "00" || text == "01")
            return push(made(text == "01"));
        push(made(static_cast<std::int64_t>(std::strtoll(text.c_str(), nullptr, 10))));
    }

    void step(unsigned char opcode)
    {
        switch (opcode) {
        case 0x80: // PROTO
            if (const int version = static_cast<unsigned char>(take(1).front()); version > 5)
                fail(ErrorCode::Unsupported, "Expected a pickle of protocol 5 at most, found {}: {}.", version, m_where);
            return;
        case 0x95:
            (void)take(8);
            return; // FRAME
        case '(':
            m_marks.push_back(m_stack.size());
            return;
        case '0':
            (void)pop();
            return;
        case '1':
            (void)popToMark();
            return;
        case '2':
            push(top());
            return;
        case 'N':
            return push(made(std::monostate()));
        case 0x88:
            return push(made(true));
        case 0x89:
            return push(made(false));
        case 'I':
            return decimal(line());
        case 'L':
            return decimal(line());
        case 'J':
            return push(made(static_cast<std::int64_t>(number<std::int32_t>())));
        case 'K':
            return push(made(static_cast<std::int64_t>(number<std::uint8_t>())));
        case 'M':
            return push(made(static_cast<std::int64_t>(number<std::uint16_t>())));
        case 0x8a:
            return push(made(longInteger(take(number<std::uint8_t>()))));
        case 'G':
            return push(made(bigEndianDouble()));
        case 'F':
            return push(made(std::strtod(line().c_str(), nullptr)));
        case 'X':
            return push(made(std::string(take(number<std::uint32_t>()))));
        case 0x8c:
            return push(made(std::string(take(number<std::uint8_t>()))));
        case 0x8d:
            return push(made(std::string(take(number<std::uint64_t>()))));
        case 'T':
            return push(made(std::string(take(number<std::uint32_t>()))));
        case 'U':
            return push(made(std::string(take(number<std::uint8_t>()))));
        case 'B':
            return push(bytesOf(number<std::uint32_t>()));
        case 'C':
            return push(bytesOf(number<std::uint8_t>()));
        case 0x8e:
            return push(bytesOf(number<std::uint64_t>())); // BINBYTES8
        case 'V':
            return push(made(line()));
        case 'S':
            return push(made(quoted()));
        case ')':
        case ']':
            return push(made(PickleList()));
        case 0x8f:
            return push(made(PickleList())); // EMPTY_SET
        case '}':
            return push(made(PickleDictionary()));
        case 't':
        case 'l':
            return push(made(PickleList{popToMark()}));
        case 0x91:
            return push(made(PickleList{popToMark()})); // FROZENSET
        case 0x85:
            return push(made(PickleList{popItems(1)}));
        case 0x86:
            return push(made(PickleList{popItems(2)}));
        case 0x87:
            return push(made(PickleList{popItems(3)}));
        case 'a': {
            const auto items = popItems(1);
            return append(items);
        }
        case 'e':
        case 0x90: {
            const auto items = popToMark();
            return append(items);
        }
        case 'd': {
            const auto items = popToMark();
            push(made(PickleDictionary()));
            return setItems(items);
        }
        case 's': {
            const auto items = popItems(2);
            return setItems(items);
        }
        case 'u': {
            const auto items = popToMark();
            return setItems(items);
        }
        case 'q':
            return remember(number<std::uint8_t>());
        case 'r':
            return remember(number<std::uint32_t>());
        case 'p':
            return remember(std::strtoull(line().c_str(), nullptr, 10));
        case 0x94:
            return remember(m_memo.size());
        case 'h':
            return recall(number<std::uint8_t>());
        case 'j':
            return recall(number<std::uint32_t>());
        case 'g':
            return recall(std::strtoull(line().c_str(), nullptr, 10));
        case 'c': {
            const std::string module = line();
            return name(module, line());
        }
        case 0x93: {
            const auto both = popItems(2);
            return stackName(both);
        }
        case 'R':
        case 0x81:
            return reduce();
        case 'Q':
            return persistent();
        case 'b':
            return build();
        default:
            refuse(opcode);
        }
    }

    void stackName(const std::vector<PickleRef>& both)
    {
        if (both[0]->as<std::string>() == nullptr || both[1]->as<std::string>() == nullptr)
            damaged("a name is no text");
        name(*both[0]->as<std::string>(), *both[1]->as<std::string>());
    }

    [[noreturn]] void refuse(unsigned char opcode) const
    {
        static const std::map<unsigned char, const char*> names = {{'i', "INST"}, {'o', "OBJ"}, {0x92, "NEWOBJ_EX"}, {0x82, "EXT1"},
            {0x83, "EXT2"}, {0x84, "EXT4"}, {'P', "PERSID"}, {0x8b, "LONG4"}, {0x96, "BYTEARRAY8"}, {0x97, "NEXT_BUFFER"},
            {0x98, "READONLY_BUFFER"}};
        const auto found = names.find(opcode);
        if (found == names.end())
            damaged("it has an opcode that there is not");
        fail(ErrorCode::Unsupported,
            "Expected a pickle of tensors alone, found the opcode {} in it, which is not carried out for safety: {}.", found->second,
            m_where);
    }

    std::span<const std::byte> m_bytes;
    const std::string& m_where;
    const std::uint64_t m_base;
    const bool m_isNested;
    std::size_t m_at = 0, m_steps = 0, m_held = 0;
    Pickle m_pickle;
    std::vector<PickleRef> m_stack;
    std::vector<std::size_t> m_marks;
    std::map<std::uint64_t, PickleRef> m_memo;
};

} // namespace

std::uint64_t storageElementSize(std::string_view type)
{
    constexpr std::pair<std::string_view, std::uint64_t> kSizes[] = {{"torch.FloatStorage", 4}, {"torch.HalfStorage", 2},
        {"torch.BFloat16Storage", 2}, {"torch.DoubleStorage", 8}, {"torch.LongStorage", 8}, {"torch.IntStorage", 4},
        {"torch.ShortStorage", 2}, {"torch.CharStorage", 1}, {"torch.ByteStorage", 1}, {"torch.BoolStorage", 1}};
    const auto* const found = std::find_if(std::begin(kSizes), std::end(kSizes), [&](const auto& known) { return known.first == type; });
    return found == std::end(kSizes) ? 0 : found->second;
}

Pickle Pickle::read(std::span<const std::byte> bytes, const std::string& where, std::uint64_t base, bool isNested)
{
    return Machine(bytes, where, base, isNested).run();
}

} // namespace dice
