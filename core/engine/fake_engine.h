#pragma once
// An engine without a model: deterministic pictures out of the request, as fast or slow as wanted, failing on demand.
// It drives `dice-studio --fake-engine`, every test of the window and every screenshot.
#include "base/error.h"
#include "engine/engine.h"

#include <chrono>

namespace dice {

struct FakeBehaviour
{
    std::chrono::milliseconds perStep{0};
    /// Fail when the prompt holds this text; empty = never.
    std::string failOn;
    ErrorCode failWith = ErrorCode::Internal;
};

[[nodiscard]] std::unique_ptr<Engine> makeFakeEngine(FakeBehaviour behaviour = {});

} // namespace dice
