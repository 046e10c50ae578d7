#include "base/sha256.h"

#include "base/error.h"
#include "base/file.h"
#include "base/user_folders.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cstdlib>
#include <memory>
#include <openssl/evp.h>

namespace dice {
namespace fs = std::filesystem;

struct Sha256::Digest
{
    std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)> context{EVP_MD_CTX_new(), EVP_MD_CTX_free};
};

Sha256::Sha256() : m_digest(std::make_unique<Digest>())
{
    if (!m_digest->context || EVP_DigestInit_ex(m_digest->context.get(), EVP_sha256(), nullptr) != 1)
        fail(ErrorCode::Internal, "OpenSSL has no SHA-256.");
}

Sha256::~Sha256() = default;

void Sha256::add(std::span<const std::byte> bytes) { EVP_DigestUpdate(m_digest->context.get(), bytes.data(), bytes.size()); }

std::string Sha256::hex()
{
    unsigned char bytes[EVP_MAX_MD_SIZE];
    unsigned int size = 0;
    EVP_DigestFinal_ex(m_digest->context.get(), bytes, &size);
    return fmt::format("{:02x}", fmt::join(bytes, bytes + size, ""));
}

namespace {

constexpr std::size_t kPiece = std::size_t{8} << 20;

fs::path cacheFile()
{
    const fs::path cache = userFolders().cache;
    return cache.empty() ? fs::path() : cache / "hashes.json";
}

nlohmann::json knownHashes(const fs::path& file)
{
    std::error_code error;
    if (file.empty() || !fs::exists(file, error))
        return nlohmann::json::object();
    nlohmann::json known = nlohmann::json::parse(readTextFile(file), nullptr, /*allow_exceptions=*/false);
    return known.is_object() ? known : nlohmann::json::object();
}

std::string keyOf(const std::vector<fs::path>& files)
{
    std::string key;
    for (const fs::path& file : files)
        key += fmt::format(
            "{}|{}|{}|", fs::weakly_canonical(file).string(), fs::file_size(file), fs::last_write_time(file).time_since_epoch().count());
    return sha256(key);
}

constexpr const char* kFiles = "files"; // by hash: the file that has it, and the key that says whether it is unchanged

// The file that was last asked for stands for its hash: an older one with the same bytes may be gone.
nlohmann::json entryOf(const fs::path& file) { return {{"file", fs::weakly_canonical(file).string()}, {"key", keyOf({file})}}; }

// A cache that cannot be written costs time, nothing else.
void remember(const std::string& key, const std::string& hash, const std::vector<fs::path>& of)
{
    const fs::path file = cacheFile();
    if (file.empty())
        return;
    try {
        fs::create_directories(file.parent_path());
        nlohmann::json known = knownHashes(file);
        known[key] = hash;
        if (of.size() == 1)
            known[kFiles][hash] = entryOf(of.front());
        writeTextFile(file, known.dump(1, ' ', false, nlohmann::json::error_handler_t::replace));
    } catch (const std::exception&) {
    }
}

// The hash that the cache has under the key; empty = none.
std::string remembered(const std::string& key, const std::vector<fs::path>& of)
{
    const nlohmann::json known = knownHashes(cacheFile());
    const auto hash = known.find(key);
    if (hash == known.end() || !hash->is_string())
        return {};
    if (of.size() == 1) {
        const auto files = known.find(kFiles);
        if (files == known.end() || !files->is_object() || files->value(hash->get<std::string>(), nlohmann::json()) != entryOf(of.front()))
            remember(key, hash->get<std::string>(), of);
    }
    return hash->get<std::string>();
}

} // namespace

std::string sha256(std::string_view bytes)
{
    Sha256 digest;
    digest.add(std::as_bytes(std::span(bytes)));
    return digest.hex();
}

std::string sha256OfPart(const fs::path& file, std::uint64_t begin, std::uint64_t size)
{
    const std::string key = sha256(fmt::format("{}{}+{}", keyOf({file}), begin, size));
    if (std::string hash = remembered(key, {file}); !hash.empty())
        return hash;
    const auto mapped = MappedFile::open(file);
    const auto bytes = mapped->bytes();
    const auto part = bytes.subspan(std::min<std::uint64_t>(begin, bytes.size()));
    Sha256 digest;
    digest.add(part.first(std::min<std::uint64_t>(size, part.size())));
    const std::string hash = digest.hex();
    remember(key, hash, {file});
    return hash;
}

std::string sha256OfFiles(const std::vector<fs::path>& files, const std::function<bool()>& goOn)
{
    const std::string key = keyOf(files);
    if (std::string hash = remembered(key, files); !hash.empty())
        return hash;
    Sha256 digest;
    for (const fs::path& file : files) {
        const auto mapped = MappedFile::open(file);
        for (auto rest = mapped->bytes(); !rest.empty(); rest = rest.subspan(std::min(kPiece, rest.size()))) {
            if (goOn && !goOn())
                return {};
            digest.add(rest.first(std::min(kPiece, rest.size())));
        }
    }
    const std::string hash = digest.hex();
    remember(key, hash, files);
    return hash;
}

fs::path fileWithSha256(const std::string& hash)
{
    const nlohmann::json known = knownHashes(cacheFile());
    const auto files = known.find(kFiles);
    if (files == known.end() || !files->is_object() || !files->contains(hash))
        return {};
    const nlohmann::json& entry = (*files)[hash];
    std::error_code error;
    const fs::path file = entry.is_object() ? entry.value("file", std::string()) : std::string();
    return !file.empty() && fs::is_regular_file(file, error) && entry == entryOf(file) ? file : fs::path();
}

} // namespace dice
