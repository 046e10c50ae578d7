#include "base/sha256.h"

#include "base/error.h"
#include "base/file.h"

#include <openssl/evp.h>

#include <array>

namespace dice {
namespace {

class Digest
{
public:
    Digest() : m_context(EVP_MD_CTX_new(), EVP_MD_CTX_free)
    {
        if (!m_context || EVP_DigestInit_ex(m_context.get(), EVP_sha256(), nullptr) != 1)
            fail(ErrorCode::Internal, "SHA-256 is not available in this system's OpenSSL.");
    }

    void add(const void* data, std::size_t size) { EVP_DigestUpdate(m_context.get(), data, size); }

    std::string digits()
    {
        std::array<unsigned char, 32> bytes{};
        EVP_DigestFinal_ex(m_context.get(), bytes.data(), nullptr);
        std::string text;
        for (const unsigned char byte : bytes)
            text += fmt::format("{:02x}", byte);
        return text;
    }

private:
    std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)> m_context;
};

} // namespace

std::string sha256(std::string_view bytes)
{
    Digest digest;
    digest.add(bytes.data(), bytes.size());
    return digest.digits();
}

std::string sha256OfFiles(const std::vector<std::filesystem::path>& files)
{
    Digest digest;
    for (const auto& file : files) {
        const auto mapped = MappedFile::open(file);
        digest.add(mapped->bytes().data(), mapped->bytes().size());
    }
    return digest.digits();
}

} // namespace dice
