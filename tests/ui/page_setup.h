#pragma once
// What tests of the pages' view-models stand on: services with the engine that needs no model, and no window.
#include "engine/fake_engine.h"
#include "fields/shareddraft.h"
#include "support/pictureprovider.h"

#include <QTemporaryDir>

namespace dice::test {

struct PageSetup
{
    /// A prompt with the word "volcano" runs out of memory.
    explicit PageSetup(std::chrono::milliseconds perStep = {})
        : services(
              [perStep] {
                  return makeFakeEngine({perStep, "volcano", ErrorCode::OutOfMemory});
              },
              ServiceFolders::below(folder.path()))
    {
    }
    QTemporaryDir folder;
    Services services;
    std::shared_ptr<PictureStore> store = std::make_shared<PictureStore>();
    SharedDraft shared{services};
    /// The model in use has an enhancer from now on.
    void giveEnhancer()
    {
        ModelSummary summary;
        summary.name = "m";
        summary.enhancer = "there.safetensors";
        Q_EMIT services.inference.modelDescribed(summary);
    }
};

/// 64 x 64 pixels in three steps, seed 7.
inline GenerationRequest smallRequest(const char* prompt)
{
    GenerationRequest request;
    request.text.prompt = prompt;
    request.sampling.width = request.sampling.height = 64;
    request.sampling.steps = 3;
    request.sampling.seed = 7;
    return request;
}

} // namespace dice::test
