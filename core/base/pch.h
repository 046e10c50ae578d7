// Precompiled header of core's TORCH files: what nearly every one of them includes.
#pragma once
#include <ATen/ATen.h>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>
