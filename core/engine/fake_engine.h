#pragma once
// An engine without a model: deterministic pictures out of the request, as fast or slow as wanted, failing on demand; it
// plays distillations too, with their files beside the enhancer.
// It drives `dice-studio --fake-engine`, every test of the window and every screenshot.
#include "base/error.h"
#include "engine/engine.h"

#include <chrono>
#include <string>
#include <vector>

namespace dice {

struct FakeBehaviour
{
    std::chrono::milliseconds perStep{0};
    /// Fail when the prompt holds this text; empty = never.
    std::string failOn;
    ErrorCode failWith = ErrorCode::Internal;
    /// Every model has an enhancer; else those have one whose invented distillation was installed in the user's folder.
    bool enhancer = false;
    /// Said of every picture.
    Remarks remarks = {};
};

[[nodiscard]] std::unique_ptr<Engine> makeFakeEngine(FakeBehaviour behaviour = {});

} // namespace dice
