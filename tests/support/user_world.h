#pragma once
// A user's folders and one engine, for cases that go through the whole of it; and the starter model for those that do not.
#include "base/user_folders.h"
#include "engine/engine.h"
#include "pipeline/model.h"
#include "support/cases.h"

#include <cstdlib>

namespace dice::test {

inline std::filesystem::path resourcesFolder() { return sourceFolder() / ".." / "resources"; }
inline std::filesystem::path starterFolder() { return resourcesFolder() / "starter-model"; }

/// Loaded once, in float32.
inline DiffusionModel& starterModel()
{
    static const auto model = DiffusionModel::load(ModelFolder::open(starterFolder()), at::kCPU, at::kFloat);
    return *model;
}

struct UserWorld
{
    std::filesystem::path folder = freshFolder();
    std::unique_ptr<Engine> engine;

    UserWorld()
    {
        setenv("XDG_DATA_HOME", folder.c_str(), 1);
        setenv("XDG_CACHE_HOME", folder.c_str(), 1);
        for (const char* name : {"loras", "embeddings", "vae"})
            std::filesystem::create_directories(userFolder(name));
        engine = makeEngine({resourcesFolder(), 0, 0});
    }

    /// The request's last picture, in float32.
    [[nodiscard]] GeneratedPicture made(GenerationRequest request) const
    {
        request.model.precision = Precision::Float32;
        GeneratedPicture last;
        GenerationListener listener;
        listener.picture = [&](GeneratedPicture&& picture) { last = std::move(picture); };
        CHECK(engine->generate(request, listener, {}) == RunStatus::Finished);
        return last;
    }
};

} // namespace dice::test
