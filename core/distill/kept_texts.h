#pragma once
// A distillation's prompts as the text encoder reads them, kept beside its records: a run that goes on reads them instead of
// encoding thousands of texts again.
#include "pipeline/prompts.h"

#include <filesystem>
#include <functional>
#include <optional>
#include <stop_token>

namespace dice {

class KeptTexts
{
public:
    using Tell = std::function<void(std::int64_t done, std::int64_t total)>;

    /// The texts lie in `folder`, some hundreds to a file. `modelHash` and what `settings` say of the picture's size must be
    /// those that a file was made with, else it is made anew.
    KeptTexts(const DiffusionModel& model, std::filesystem::path folder, std::string modelHash, TextSettings settings);

    /// The first chunk of every text, on the model's device; the context in float16, which halves the memory of what is
    /// gigabytes for large models. Nothing when stopped: what is done by then is kept. `write`: whether files are made.
    [[nodiscard]] std::optional<Conditioning> encode(
        const std::vector<std::string>& texts, bool write, const Tell& tell, const std::stop_token& stop) const;

private:
    [[nodiscard]] std::map<std::string, std::string> keyOf(const std::vector<std::string>& texts) const;
    [[nodiscard]] std::optional<Conditioning> read(const std::filesystem::path& file, const std::map<std::string, std::string>& key) const;

    const DiffusionModel& m_model;
    std::filesystem::path m_folder;
    std::string m_modelHash;
    TextSettings m_settings;
};

} // namespace dice
