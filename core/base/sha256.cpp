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

constexpr const char* kPlaces = "places"; // by hash: the file that had it, and the key that says whether it is unchanged

// A cache that cannot be written costs time, nothing else.
void remember(const fs::path& file, const std::string& key, const std::string& hash, const std::vector<fs::path>& of)
{
    if (file.empty())
        return;
    try {
        fs::create_directories(file.parent_path());
        nlohmann::json known = knownHashes(file);
        known[key] = hash;
        if (of.size() == 1)
            known[kPlaces][hash] = {{"file", fs::weakly_canonical(of.front()).string()}, {"key", keyOf(of)}};
        writeTextFile(file, known.dump(1, ' ', false, nlohmann::json::error_handler_t::replace));
    } catch (const std::exception&) {
    }
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
    const fs::path cache = cacheFile();
    if (const nlohmann::json known = knownHashes(cache); known.contains(key) && known[key].is_string())
        return known[key].get<std::string>();
    const auto mapped = MappedFile::open(file);
    const auto bytes = mapped->bytes();
    const auto part = bytes.subspan(std::min<std::uint64_t>(begin, bytes.size()));
    Sha256 digest;
    digest.add(part.first(std::min<std::uint64_t>(size, part.size())));
    const std::string hash = digest.hex();
    remember(cache, key, hash, {file});
    return hash;
}

std::string sha256OfFiles(const std::vector<fs::path>& files, const std::function<bool()>& goOn)
{
    const std::string key = keyOf(files);
    const fs::path cache = cacheFile();
    if (const nlohmann::json known = knownHashes(cache); known.contains(key) && known[key].is_string())
        return known[key].get<std::string>();
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
    remember(cache, key, hash, files);
    return hash;
}

fs::path fileWithSha256(const std::string& hash)
{
    const nlohmann::json known = knownHashes(cacheFile());
    const auto places = known.find(kPlaces);
    if (places == known.end() || !places->is_object() || !places->contains(hash))
        return {};
    const nlohmann::json& place = (*places)[hash];
    std::error_code error;
    const fs::path file = place.is_object() ? place.value("file", std::string()) : std::string();
    return !file.empty() && fs::is_regular_file(file, error) && keyOf({file}) == place.value("key", std::string()) ? file : fs::path();
}

} // namespace dice
