#pragma once
// SHA-256 of files, as artists' sites and safetensors' metadata quote it.
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace dice {

/// Of bytes as they come.
class Sha256
{
public:
    Sha256();
    ~Sha256();
    Sha256(const Sha256&) = delete;
    Sha256& operator=(const Sha256&) = delete;
    void add(std::span<const std::byte> bytes);
    /// Lower-case hexadecimal, 64 characters; nothing can be added afterwards.
    [[nodiscard]] std::string hex();

private:
    struct Digest;
    std::unique_ptr<Digest> m_digest;
};

/// Lower-case hexadecimal, 64 characters.
[[nodiscard]] std::string sha256(std::string_view bytes);

/// Of `size` bytes of the file from `begin` on, at most what there is; kept as below.
[[nodiscard]] std::string sha256OfPart(const std::filesystem::path& file, std::uint64_t begin, std::uint64_t size = UINT64_MAX);

/// Of the files' bytes one behind the other (the shards of one network). Results are kept in the user's cache folder by
/// path, size and time of change, so that a model of gigabytes is read once; `goOn` is asked every few megabytes, and
/// an empty text comes back when it says no.
[[nodiscard]] std::string sha256OfFiles(const std::vector<std::filesystem::path>& files, const std::function<bool()>& goOn = {});

/// The file that sha256OfFiles or sha256OfPart once gave this hash for, where it is still there and unchanged; empty = none known.
[[nodiscard]] std::filesystem::path fileWithSha256(const std::string& hash);

} // namespace dice
