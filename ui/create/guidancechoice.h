#pragma once
// The three ways of the Create page and those of a request.
#include "createviewmodel.h"

namespace dice {

[[nodiscard]] inline CreateViewModel::Guidance fromMode(GuidanceMode mode)
{
    switch (mode) {
    case GuidanceMode::None:
        return CreateViewModel::Guidance::Off;
    case GuidanceMode::Dice:
        return CreateViewModel::Guidance::Dice;
    case GuidanceMode::Cfg:
        break;
    }
    return CreateViewModel::Guidance::Cfg;
}

[[nodiscard]] inline GuidanceMode toMode(CreateViewModel::Guidance guidance)
{
    switch (guidance) {
    case CreateViewModel::Guidance::Off:
        return GuidanceMode::None;
    case CreateViewModel::Guidance::Dice:
        return GuidanceMode::Dice;
    case CreateViewModel::Guidance::Cfg:
        break;
    }
    return GuidanceMode::Cfg;
}

} // namespace dice
