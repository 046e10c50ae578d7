// One target for Clang's libFuzzer; DICE_FUZZ_TARGET names it.
#include "fuzz/targets.h"

#include <cstdlib>
#include <cstring>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    static const dice::fuzz::Target& target = []() -> const dice::fuzz::Target& {
        for (const dice::fuzz::Target& one : dice::fuzz::targets())
            if (std::strcmp(one.name, DICE_FUZZ_TARGET) == 0)
                return one;
        std::abort();
    }();
    (void)target.run(std::as_bytes(std::span(data, size)));
    return 0;
}
