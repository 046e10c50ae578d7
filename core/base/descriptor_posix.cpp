#include "base/descriptor.h"

#include <cerrno>
#include <cstdio>
#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

namespace dice {
namespace fs = std::filesystem;
namespace {

std::error_code lastError() { return {errno, std::generic_category()}; }

void syncFolderOf(const fs::path& file)
{
    const fs::path folder = file.has_parent_path() ? file.parent_path() : fs::path(".");
    const int descriptor = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (descriptor < 0)
        return; // a folder that cannot be opened for reading can still be written to
    ::fsync(descriptor);
    ::close(descriptor);
}

// Until all bytes are through; a call that moves none is an error, for reading the end of the file.
template <typename Byte, typename Call> std::error_code inPieces(std::span<Byte> bytes, const Call& call)
{
    while (!bytes.empty()) {
        const ssize_t moved = call(bytes);
        if (moved < 0 && errno == EINTR)
            continue;
        if (moved <= 0)
            return moved < 0 ? lastError() : std::make_error_code(std::errc::io_error);
        bytes = bytes.subspan(static_cast<std::size_t>(moved));
    }
    return {};
}

} // namespace

Descriptor::Descriptor(const fs::path& path, Mode mode, std::error_code& error)
{
    const int flags = mode == Mode::Read ? O_RDONLY : mode == Mode::WriteNew ? O_WRONLY | O_CREAT | O_EXCL : O_RDWR | O_CREAT;
    // A pipe without a writer is opened at once, so that size() can refuse it; files do not know the flag.
    m_file = ::open(path.c_str(), flags | O_CLOEXEC | O_NOCTTY | (mode == Mode::Read ? O_NONBLOCK : 0), 0666);
    error = m_file < 0 ? lastError() : std::error_code();
}

std::uint64_t Descriptor::size(std::error_code& error) const
{
    struct stat status
    {
    };
    error = ::fstat(m_file, &status) != 0 ? lastError()
            : S_ISREG(status.st_mode)     ? std::error_code()
                                          : std::make_error_code(std::errc::invalid_argument);
    return error ? 0 : static_cast<std::uint64_t>(status.st_size);
}

void Descriptor::write(std::span<const std::byte> bytes, std::error_code& error)
{
    error = inPieces(bytes, [this](std::span<const std::byte> rest) { return ::write(m_file, rest.data(), rest.size()); });
}

void Descriptor::read(std::span<std::byte> bytes, std::error_code& error)
{
    error = inPieces(bytes, [this](std::span<std::byte> rest) { return ::read(m_file, rest.data(), rest.size()); });
}

void Descriptor::seek(std::uint64_t place, std::error_code& error)
{
    error = ::lseek(m_file, static_cast<off_t>(place), SEEK_SET) < 0 ? lastError() : std::error_code();
}

void Descriptor::truncate(std::uint64_t size, std::error_code& error)
{
    error = ::ftruncate(m_file, static_cast<off_t>(size)) != 0 ? lastError() : std::error_code();
}

void Descriptor::sync(std::error_code& error) { error = ::fsync(m_file) != 0 ? lastError() : std::error_code(); }

void Descriptor::close()
{
    if (m_file >= 0)
        ::close(std::exchange(m_file, -1));
}

const std::byte* Descriptor::map(std::size_t size, std::error_code& error) const
{
    error.clear();
    if (size == 0)
        return nullptr;
    void* const data = ::mmap(nullptr, size, PROT_READ, MAP_PRIVATE, m_file, 0);
    if (data != MAP_FAILED)
        return static_cast<const std::byte*>(data);
    error = lastError();
    return nullptr;
}

void Descriptor::unmap(const std::byte* data, std::size_t size)
{
    if (data != nullptr)
        ::munmap(const_cast<std::byte*>(data), size);
}

void Descriptor::release(std::span<const std::byte> bytes)
{
    // Whole pages alone: what lies beside them may be in use.
    const auto page = static_cast<std::uintptr_t>(::sysconf(_SC_PAGESIZE));
    const auto begin = (reinterpret_cast<std::uintptr_t>(bytes.data()) + page - 1) / page * page;
    const auto end = (reinterpret_cast<std::uintptr_t>(bytes.data()) + bytes.size()) / page * page;
    if (begin < end)
        ::madvise(reinterpret_cast<void*>(begin), end - begin, MADV_DONTNEED);
}

void replaceFile(const fs::path& from, const fs::path& to, std::error_code& error)
{
    error = std::rename(from.c_str(), to.c_str()) != 0 ? lastError() : std::error_code();
    if (!error)
        syncFolderOf(to);
}

void renameToNew(const fs::path& from, const fs::path& to, std::error_code& error)
{
    error.clear();
    if (::link(from.c_str(), to.c_str()) == 0) {
        ::unlink(from.c_str());
    } else if (errno == EPERM || errno == ENOTSUP || errno == ENOSYS) { // FAT and exFAT have no links: an empty file holds the name first
        Descriptor place(to, Descriptor::Mode::WriteNew, error);
        if (error)
            return;
        place.close();
        replaceFile(from, to, error);
        if (error)
            ::unlink(to.c_str());
        return;
    } else {
        error = lastError();
        return;
    }
    syncFolderOf(to);
}

} // namespace dice
