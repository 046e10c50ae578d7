#include "base/file.h"

#include "base/error.h"

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <random>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

namespace dice {
namespace fs = std::filesystem;

namespace {

ErrorCode codeOf(int error) { return error == ENOENT || error == ENOTDIR ? ErrorCode::NotFound : ErrorCode::Disk; }

[[noreturn]] void failOnFile(const char* action, const fs::path& path, int error)
{
    fail(codeOf(error), "Cannot {} {}: {}.", action, path.string(), std::strerror(error));
}

// Names are tried at random until one is free, so that many processes can write into one folder.
std::string randomSuffix()
{
    static thread_local std::mt19937_64 engine{std::random_device{}()};
    return fmt::format(".{:08x}.part", static_cast<std::uint32_t>(engine()));
}

void syncFolder(const fs::path& folder)
{
    const int descriptor = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (descriptor < 0)
        return; // a folder that cannot be opened for reading can still be written to
    ::fsync(descriptor);
    ::close(descriptor);
}

fs::path folderOf(const fs::path& path) { return path.has_parent_path() ? path.parent_path() : fs::path("."); }

} // namespace

std::shared_ptr<const MappedFile> MappedFile::open(const fs::path& path)
{
    const int descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    if (descriptor < 0)
        failOnFile("open", path, errno);
    struct stat status{};
    if (::fstat(descriptor, &status) != 0 || !S_ISREG(status.st_mode)) {
        ::close(descriptor);
        fail(ErrorCode::BadFile, "Expected a file, found something else: {}.", path.string());
    }
    const auto size = static_cast<std::size_t>(status.st_size);
    void* data = size == 0 ? nullptr : ::mmap(nullptr, size, PROT_READ, MAP_PRIVATE, descriptor, 0);
    const int error = errno;
    ::close(descriptor);
    if (data == MAP_FAILED)
        failOnFile("map", path, error);
    return std::shared_ptr<const MappedFile>(new MappedFile(path, static_cast<const std::byte*>(data), size));
}

MappedFile::MappedFile(fs::path path, const std::byte* data, std::size_t size)
    : m_path(std::move(path)), m_data(data), m_size(size)
{
}

MappedFile::~MappedFile()
{
    if (m_data != nullptr)
        ::munmap(const_cast<std::byte*>(m_data), m_size);
}

std::string readTextFile(const fs::path& path, std::size_t limit)
{
    const auto file = MappedFile::open(path);
    if (file->bytes().size() > limit)
        fail(ErrorCode::BadFile, "Expected a text file of at most {} bytes, found {} bytes: {}.", limit,
             file->bytes().size(), path.string());
    return {reinterpret_cast<const char*>(file->bytes().data()), file->bytes().size()};
}

AtomicFile::AtomicFile(fs::path target) : m_target(std::move(target))
{
    for (int attempt = 0; m_descriptor < 0; ++attempt) {
        m_temporary = m_target;
        m_temporary += randomSuffix();
        m_descriptor = ::open(m_temporary.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
        if (m_descriptor < 0 && (errno != EEXIST || attempt > 20))
            failOnFile("write", m_target, errno);
    }
}

AtomicFile::~AtomicFile()
{
    if (m_descriptor >= 0)
        ::close(m_descriptor);
    if (!m_temporary.empty())
        ::unlink(m_temporary.c_str());
}

void AtomicFile::write(std::span<const std::byte> bytes)
{
    while (!bytes.empty()) {
        const ssize_t written = ::write(m_descriptor, bytes.data(), bytes.size());
        if (written < 0 && errno == EINTR)
            continue;
        if (written < 0)
            failOnFile("write", m_target, errno);
        bytes = bytes.subspan(static_cast<std::size_t>(written));
    }
}

void AtomicFile::write(std::string_view text) { write(std::as_bytes(std::span(text.data(), text.size()))); }

void AtomicFile::syncAndClose()
{
    // Another library may have written through temporaryPath(): fsync works on the file, whoever wrote it.
    const int failed = ::fsync(m_descriptor);
    const int error = errno;
    ::close(m_descriptor);
    m_descriptor = -1;
    if (failed != 0)
        failOnFile("write", m_target, error);
}

void AtomicFile::commit()
{
    syncAndClose();
    if (::rename(m_temporary.c_str(), m_target.c_str()) != 0)
        failOnFile("write", m_target, errno);
    m_temporary.clear();
    syncFolder(folderOf(m_target));
}

bool AtomicFile::commitIfNew(const fs::path& target)
{
    if (m_descriptor >= 0)
        syncAndClose();
    if (::link(m_temporary.c_str(), target.c_str()) != 0) {
        if (errno == EEXIST)
            return false;
        failOnFile("write", target, errno);
    }
    ::unlink(m_temporary.c_str());
    m_temporary.clear();
    syncFolder(folderOf(target));
    return true;
}

void writeTextFile(const fs::path& path, std::string_view text)
{
    AtomicFile file(path);
    file.write(text);
    file.commit();
}

} // namespace dice
