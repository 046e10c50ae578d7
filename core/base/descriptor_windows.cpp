#include "base/descriptor.h"

#include <algorithm>
#include <cerrno>
#include <climits>
#include <fcntl.h>
#include <io.h>
#include <share.h>
#include <sys/stat.h>
#include <windows.h>

namespace dice {
namespace fs = std::filesystem;
namespace {

std::error_code lastError() { return {errno, std::generic_category()}; }

std::error_code lastSystemError()
{
    const DWORD error = GetLastError();
    if (error == ERROR_ALREADY_EXISTS || error == ERROR_FILE_EXISTS)
        return std::make_error_code(std::errc::file_exists);
    return {static_cast<int>(error), std::system_category()};
}

HANDLE handleOf(int file) { return reinterpret_cast<HANDLE>(_get_osfhandle(file)); }

// Until all bytes are through; a call that moves none ends with the error `none`.
template <typename Byte, typename Call> std::error_code inPieces(std::span<Byte> bytes, std::errc none, const Call& call)
{
    while (!bytes.empty()) {
        const int moved = call(bytes.data(), static_cast<unsigned>(std::min<std::size_t>(bytes.size(), INT_MAX)));
        if (moved <= 0)
            return moved < 0 ? lastError() : std::make_error_code(none);
        bytes = bytes.subspan(static_cast<std::size_t>(moved));
    }
    return {};
}

} // namespace

Descriptor::Descriptor(const fs::path& path, Mode mode, std::error_code& error)
{
    const int flags = mode == Mode::Read ? _O_RDONLY : mode == Mode::WriteNew ? _O_WRONLY | _O_CREAT | _O_EXCL : _O_RDWR | _O_CREAT;
    error = _wsopen_s(&m_file, path.c_str(), flags | _O_BINARY | _O_NOINHERIT, _SH_DENYNO, _S_IREAD | _S_IWRITE) != 0 ? lastError()
                                                                                                                      : std::error_code();
}

std::uint64_t Descriptor::size(std::error_code& error) const
{
    struct _stat64 status
    {
    };
    error = _fstat64(m_file, &status) != 0     ? lastError()
            : (status.st_mode & _S_IFREG) != 0 ? std::error_code()
                                               : std::make_error_code(std::errc::invalid_argument);
    return error ? 0 : static_cast<std::uint64_t>(status.st_size);
}

void Descriptor::write(std::span<const std::byte> bytes, std::error_code& error)
{
    error =
        inPieces(bytes, std::errc::no_space_on_device, [this](const std::byte* rest, unsigned size) { return _write(m_file, rest, size); });
}

void Descriptor::read(std::span<std::byte> bytes, std::error_code& error)
{
    error = inPieces(bytes, std::errc::io_error, [this](std::byte* rest, unsigned size) { return _read(m_file, rest, size); });
}

void Descriptor::seek(std::uint64_t place, std::error_code& error)
{
    error = _lseeki64(m_file, static_cast<std::int64_t>(place), SEEK_SET) < 0 ? lastError() : std::error_code();
}

void Descriptor::truncate(std::uint64_t size, std::error_code& error)
{
    error = _chsize_s(m_file, static_cast<std::int64_t>(size)) != 0 ? lastError() : std::error_code();
}

void Descriptor::sync(std::error_code& error) { error = _commit(m_file) != 0 ? lastError() : std::error_code(); }

void Descriptor::close()
{
    if (m_file >= 0)
        _close(std::exchange(m_file, -1));
}

const std::byte* Descriptor::map(std::size_t size, std::error_code& error) const
{
    error.clear();
    if (size == 0)
        return nullptr;
    const HANDLE mapping = CreateFileMappingW(handleOf(m_file), nullptr, PAGE_READONLY, 0, 0, nullptr);
    const void* const data = mapping == nullptr ? nullptr : MapViewOfFile(mapping, FILE_MAP_READ, 0, 0, 0);
    if (data == nullptr)
        error = lastSystemError();
    if (mapping != nullptr)
        CloseHandle(mapping); // the view keeps what it needs
    return static_cast<const std::byte*>(data);
}

void Descriptor::unmap(const std::byte* data, std::size_t)
{
    if (data != nullptr)
        UnmapViewOfFile(data);
}

void Descriptor::release(std::span<const std::byte> bytes)
{
    // Unlocking pages that are not locked takes them out of the working set; it fails, which is how it is documented.
    if (!bytes.empty())
        VirtualUnlock(const_cast<std::byte*>(bytes.data()), bytes.size());
}

void replaceFile(const fs::path& from, const fs::path& to, std::error_code& error)
{
    error = MoveFileExW(from.c_str(), to.c_str(), MOVEFILE_REPLACE_EXISTING | MOVEFILE_WRITE_THROUGH) == 0 ? lastSystemError()
                                                                                                           : std::error_code();
}

void renameToNew(const fs::path& from, const fs::path& to, std::error_code& error)
{
    error = MoveFileExW(from.c_str(), to.c_str(), MOVEFILE_WRITE_THROUGH) == 0 ? lastSystemError() : std::error_code();
}

} // namespace dice
