#include "base/file.h"

#include "base/error.h"
#include "base/file_name.h"

#include <random>

namespace dice {
namespace fs = std::filesystem;

namespace {

[[noreturn]] void failOnFile(const char* action, const fs::path& path, const std::error_code& error)
{
    const bool missing = error == std::errc::no_such_file_or_directory || error == std::errc::not_a_directory;
    fail(missing ? ErrorCode::NotFound : ErrorCode::Disk, "Cannot {} {}: {}.", action, path.string(), error.message());
}

// Names are tried at random until one is free, so that many processes can write into one folder.
std::string randomSuffix()
{
    static thread_local std::mt19937_64 engine{std::random_device{}()};
    return fmt::format(".{:08x}.part", static_cast<std::uint32_t>(engine()));
}

} // namespace

bool isFile(const fs::path& path)
{
    std::error_code error;
    return fs::is_regular_file(path, error);
}

std::shared_ptr<const MappedFile> MappedFile::open(const fs::path& path)
{
    std::error_code error;
    if (const fs::file_status status = fs::status(path, error); fs::exists(status) && !fs::is_regular_file(status))
        fail(ErrorCode::BadFile, "Expected a file, found something else: {}.", path.string());
    const Descriptor file(path, Descriptor::Mode::Read, error);
    if (error)
        failOnFile("open", path, error);
    const auto size = static_cast<std::size_t>(file.size(error));
    if (error)
        fail(ErrorCode::BadFile, "Expected a file, found something else: {}.", path.string());
    const std::byte* const data = file.map(size, error);
    if (error)
        failOnFile("map", path, error);
    return std::shared_ptr<const MappedFile>(new MappedFile(path, data, size));
}

MappedFile::MappedFile(fs::path path, const std::byte* data, std::size_t size) : m_path(std::move(path)), m_data(data), m_size(size) {}

MappedFile::~MappedFile() { Descriptor::unmap(m_data, m_size); }

std::string readTextFile(const fs::path& path, std::size_t limit)
{
    const auto file = MappedFile::open(path);
    if (file->bytes().size() > limit)
        fail(ErrorCode::BadFile, "Expected a text file of at most {} bytes, found {} bytes: {}.", limit, file->bytes().size(),
            path.string());
    return {reinterpret_cast<const char*>(file->bytes().data()), file->bytes().size()};
}

AtomicFile::AtomicFile(fs::path target) : m_target(std::move(target))
{
    constexpr int kTries = 20;
    std::error_code error;
    for (int attempt = 0; !m_file.isOpen(); ++attempt) {
        m_temporary = withFileName(m_target, m_target.filename().string(), randomSuffix());
        m_file = Descriptor(m_temporary, Descriptor::Mode::WriteNew, error);
        if (error && (error != std::errc::file_exists || attempt > kTries))
            failOnFile("write", m_target, error);
    }
}

AtomicFile::~AtomicFile()
{
    m_file.close();
    std::error_code gone;
    if (!m_temporary.empty())
        fs::remove(m_temporary, gone);
}

void AtomicFile::write(std::span<const std::byte> bytes)
{
    std::error_code error;
    m_file.write(bytes, error);
    if (error)
        failOnFile("write", m_target, error);
}

void AtomicFile::write(std::string_view text) { write(std::as_bytes(std::span(text.data(), text.size()))); }

void AtomicFile::rewriteBegin(std::string_view text)
{
    std::error_code error;
    m_file.seek(0, error);
    if (error)
        failOnFile("write", m_target, error);
    write(text);
}

void AtomicFile::syncAndClose()
{
    // Another library may have written through temporaryPath(): this works on the file, whoever wrote it.
    std::error_code error;
    m_file.sync(error);
    m_file.close();
    if (error)
        failOnFile("write", m_target, error);
}

void AtomicFile::commit()
{
    syncAndClose();
    std::error_code error;
    replaceFile(m_temporary, m_target, error);
    if (error)
        failOnFile("write", m_target, error);
    m_temporary.clear();
}

bool AtomicFile::commitIfNew(const fs::path& target)
{
    if (m_file.isOpen())
        syncAndClose();
    std::error_code error;
    renameToNew(m_temporary, target, error);
    if (error == std::errc::file_exists)
        return false;
    if (error)
        failOnFile("write", target, error);
    m_temporary.clear();
    return true;
}

void writeTextFile(const fs::path& path, std::string_view text)
{
    AtomicFile file(path);
    file.write(text);
    file.commit();
}

} // namespace dice
