#pragma once
// References to what a request uses outside itself: files of weights and pictures. A file's name or path is a hint where to
// look; its SHA-256 decides whether what was found is the one that was meant.
#include <string>
#include <utility>

namespace dice {

/// The kinds of files of weights that a request can name; what each is called and where it lies says assets/asset_kinds.h.
enum class AssetKind { Model, Autoencoder, Lora, Embedding, Enhancer };

/// A file or folder of weights.
struct AssetRef
{
    AssetRef() = default;
    AssetRef(std::string name, std::string hash = {}) : file(std::move(name)), sha256(std::move(hash)) {} // NOLINT: a name is a reference
    AssetRef(const char* name) : file(name) {}                                                            // NOLINT
    std::string file = {};   ///< path, or a name that is looked for in the user's folders; empty = none
    std::string sha256 = {}; ///< 64 digits as artists quote it for the kind; empty = not known yet, the engine fills it in
    [[nodiscard]] bool empty() const { return file.empty() && sha256.empty(); }
    friend bool operator==(const AssetRef&, const AssetRef&) = default;
};

/// A picture.
struct PictureRef
{
    PictureRef() = default;
    PictureRef(std::string path, std::string hash = {}) : file(std::move(path)), sha256(std::move(hash)) {} // NOLINT: a path is a reference
    PictureRef(const char* path) : file(path) {}                                                            // NOLINT
    std::string file = {};                                                                                  ///< path; empty = none
    std::string sha256 = {}; ///< of the file's bytes; empty = not known yet, the engine fills it in
    [[nodiscard]] bool empty() const { return file.empty() && sha256.empty(); }
    friend bool operator==(const PictureRef&, const PictureRef&) = default;
};

} // namespace dice
