#include "fuzz/mutator.h"

#include <algorithm>
#include <cstring>

namespace dice::fuzz {
namespace {

constexpr std::size_t kMostInputs = 256, kMostChanges = 8;
constexpr std::uint64_t kNumbers[] = {0, 1, 2, 4, 7, 8, 16, 0x7F, 0x80, 0xFF, 0x100, 0x7FFF, 0x8000, 0xFFFF, 0x10000, 0x7FFFFFFF,
    0x80000000, 0xFFFFFFFF, 0x100000000, 0x7FFFFFFFFFFFFFFF, 0x8000000000000000, 0xFFFFFFFFFFFFFFFF};
constexpr const char* kDigits[] = {"0", "1", "-1", "2", "255", "65536", "2147483647", "2147483648", "4294967295", "9223372036854775807",
    "18446744073709551615", "1e400", "0.5", "99999999999999999999"};

} // namespace

Mutator::Mutator(std::vector<std::string> seeds, std::vector<const char*> words, std::size_t largest, std::uint64_t seed)
    : m_inputs(std::move(seeds)), m_seeds(m_inputs.size()), m_words(std::move(words)), m_largest(largest), m_random(seed)
{
    if (m_inputs.empty())
        m_inputs.emplace_back();
}

std::string Mutator::next()
{
    if (m_next < m_seeds)
        return m_inputs[m_next++];
    std::string input = m_inputs[below(m_inputs.size())];
    for (std::size_t changes = 1 + below(kMostChanges); changes > 0; --changes)
        change(input);
    input.resize(std::min(input.size(), m_largest));
    return input;
}

void Mutator::keep(const std::string& input)
{
    if (m_inputs.size() < kMostInputs)
        m_inputs.push_back(input);
    else if (m_seeds < kMostInputs)
        m_inputs[m_seeds + below(kMostInputs - m_seeds)] = input;
}

void Mutator::change(std::string& input)
{
    const std::size_t at = below(input.size() + 1);
    switch (below(9)) {
    case 0:
        if (at < input.size())
            input[at] = static_cast<char>(input[at] ^ (1 << below(8)));
        break;
    case 1:
        if (at < input.size())
            input[at] = static_cast<char>(m_random());
        break;
    case 2:
        overwriteNumber(input);
        break;
    case 3:
        replaceDigits(input);
        break;
    case 4:
        input.erase(at, 1 + below(at % 4 == 0 ? input.size() : 16));
        break;
    case 5:
        moveBlock(input);
        break;
    case 6:
        splice(input);
        break;
    case 7:
        if (!m_words.empty())
            input.insert(at, m_words[below(m_words.size())]);
        break;
    default:
        input.resize(at);
        break;
    }
}

// Sizes and offsets stand at the beginning of most formats.
void Mutator::overwriteNumber(std::string& input)
{
    const std::size_t width = std::size_t{1} << below(4), head = below(2) == 0 ? std::min<std::size_t>(input.size(), 64) : input.size();
    if (input.size() < width)
        return;
    std::uint64_t number = kNumbers[below(std::size(kNumbers))] + below(3) - 1;
    const bool big = below(2) == 0;
    const std::size_t at = std::min(below(head), input.size() - width);
    for (std::size_t i = 0; i < width; ++i, number >>= 8)
        input[at + (big ? width - 1 - i : i)] = static_cast<char>(number);
}

void Mutator::replaceDigits(std::string& input)
{
    constexpr const char* kAll = "0123456789";
    std::size_t begin = input.find_first_of(kAll, below(input.size()));
    if (begin == std::string::npos)
        begin = input.find_first_of(kAll);
    if (begin == std::string::npos)
        return;
    const std::size_t end = std::min(input.find_first_not_of(kAll, begin), input.size());
    input.replace(begin, end - begin, kDigits[below(std::size(kDigits))]);
}

void Mutator::splice(std::string& input)
{
    const std::string& other = m_inputs[below(m_inputs.size())];
    const std::size_t from = below(other.size() + 1);
    input = input.substr(0, below(input.size() + 1)) + other.substr(from, 1 + below(other.size()));
}

void Mutator::moveBlock(std::string& input)
{
    const std::size_t from = below(input.size() + 1);
    const std::string block = input.substr(from, 1 + below(64));
    for (std::size_t times = 1 + below(4); times > 0; --times)
        input.insert(below(input.size() + 1), block);
}

} // namespace dice::fuzz
