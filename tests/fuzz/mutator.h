#pragma once
// Changes inputs at random, the same way for the same seed: for machines without libFuzzer.
#include <cstdint>
#include <random>
#include <string>
#include <vector>

namespace dice::fuzz {

class Mutator
{
public:
    Mutator(std::vector<std::string> seeds, std::vector<const char*> words, std::size_t largest, std::uint64_t seed);
    /// The seeds as they are, one after the other, then one to eight changes of one of the inputs that were kept.
    [[nodiscard]] std::string next();
    /// An input that was accepted leads on to others.
    void keep(const std::string& input);

private:
    [[nodiscard]] std::size_t below(std::size_t bound) { return bound == 0 ? 0 : static_cast<std::size_t>(m_random() % bound); }
    void change(std::string& input);
    void overwriteNumber(std::string& input);
    void replaceDigits(std::string& input);
    void splice(std::string& input);
    void moveBlock(std::string& input);

    std::vector<std::string> m_inputs;
    std::size_t m_seeds, m_next = 0;
    std::vector<const char*> m_words;
    std::size_t m_largest;
    std::mt19937_64 m_random;
};

} // namespace dice::fuzz
