#pragma once
// Files as the systems open them: one call each, errors as std::error_code for callers to word.
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <span>
#include <system_error>
#include <utility>

namespace dice {

/// Owns an open file.
class Descriptor
{
public:
    enum class Mode {
        Read,
        WriteNew, ///< std::errc::file_exists where there is one
        ReadWrite ///< made where there is none
    };

    Descriptor() = default;
    /// Not open, and the reason in `error`, where that fails.
    Descriptor(const std::filesystem::path& path, Mode mode, std::error_code& error);
    ~Descriptor() { close(); }
    Descriptor(Descriptor&& other) noexcept : m_file(std::exchange(other.m_file, -1)) {}
    Descriptor& operator=(Descriptor&& other) noexcept
    {
        std::swap(m_file, other.m_file);
        return *this;
    }

    [[nodiscard]] bool isOpen() const { return m_file >= 0; }
    /// Bytes; an error for what is no ordinary file.
    [[nodiscard]] std::uint64_t size(std::error_code& error) const;
    /// All bytes, at the place where the last call ended.
    void write(std::span<const std::byte> bytes, std::error_code& error);
    /// Fewer bytes than asked for are an error.
    void read(std::span<std::byte> bytes, std::error_code& error);
    void seek(std::uint64_t place, std::error_code& error);
    void truncate(std::uint64_t size, std::error_code& error);
    /// Until what was written, by whomever, is on the disk.
    void sync(std::error_code& error);
    void close();

    /// The whole file, read-only, until unmap; null for an empty one. Outlives the descriptor.
    [[nodiscard]] const std::byte* map(std::size_t size, std::error_code& error) const;
    static void unmap(const std::byte* data, std::size_t size);
    /// The mapped bytes take no memory of the process until they are read again.
    static void release(std::span<const std::byte> bytes);

private:
    int m_file = -1;
};

/// `from` gets the name `to`, in place of what had it; at once, and to stay.
void replaceFile(const std::filesystem::path& from, const std::filesystem::path& to, std::error_code& error);
/// The same, but std::errc::file_exists where something has the name already.
void renameToNew(const std::filesystem::path& from, const std::filesystem::path& to, std::error_code& error);

} // namespace dice
