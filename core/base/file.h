#pragma once
// Files as the engine needs them: mapped for reading, atomic for writing. Errors: NotFound, Disk, BadFile.
#include "base/descriptor.h"

#include <cstddef>
#include <filesystem>
#include <memory>
#include <span>
#include <string>
#include <string_view>

namespace dice {

/// Whether there is a file to read, after links: no folder, pipe, socket or device, which may wait for ever or have no end.
/// Never throws.
[[nodiscard]] bool isFile(const std::filesystem::path& path);

/// A whole file mapped read-only; what isFile() denies is refused, not waited for. The mapping lives as long as the object.
class MappedFile
{
public:
    static std::shared_ptr<const MappedFile> open(const std::filesystem::path& path);
    ~MappedFile();
    MappedFile(const MappedFile&) = delete;
    MappedFile& operator=(const MappedFile&) = delete;

    [[nodiscard]] std::span<const std::byte> bytes() const { return {m_data, m_size}; }
    /// What was read of these bytes() no longer counts as the process's memory; reading them again brings them back.
    void release(std::span<const std::byte> bytes) const { Descriptor::release(bytes); }
    [[nodiscard]] const std::filesystem::path& path() const { return m_path; }

private:
    MappedFile(std::filesystem::path path, const std::byte* data, std::size_t size);
    std::filesystem::path m_path;
    const std::byte* m_data;
    std::size_t m_size;
};

/// The whole file as text; more than `limit` bytes is BadFile.
[[nodiscard]] std::string readTextFile(const std::filesystem::path& path, std::size_t limit = std::size_t{64} << 20);

/// Writes a file that appears whole or not at all: a temporary file beside it, fsync, rename, fsync of the folder.
/// Usage: write through `path()` or `write()`, then `commit()`; without it the temporary file is removed.
class AtomicFile
{
public:
    explicit AtomicFile(std::filesystem::path target);
    ~AtomicFile();
    AtomicFile(const AtomicFile&) = delete;
    AtomicFile& operator=(const AtomicFile&) = delete;

    [[nodiscard]] const std::filesystem::path& temporaryPath() const { return m_temporary; }
    void write(std::span<const std::byte> bytes);
    void write(std::string_view text);
    /// Over what was written from the beginning on: for a header that is known at the end. Nothing can be written after it.
    void rewriteBegin(std::string_view text);
    /// Replaces the target; throws Disk when the disk is full or the folder read-only.
    void commit();
    /// Like commit, but under another name in the same folder, and false (and nothing written) when that exists
    /// already. Used for numbered files, so that two processes never write the same one.
    [[nodiscard]] bool commitIfNew(const std::filesystem::path& target);

private:
    void syncAndClose();
    std::filesystem::path m_target;
    std::filesystem::path m_temporary;
    Descriptor m_file;
};

/// The whole text as an AtomicFile.
void writeTextFile(const std::filesystem::path& path, std::string_view text);

} // namespace dice
