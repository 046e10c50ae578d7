#include "base/seed.h"
#include "support/cases.h"

using namespace dice;

CASE(seed, isAnyNumberOf64Bits)
{
    CHECK_EQ(seedIn("0").value(), std::uint64_t{0});
    CHECK_EQ(seedIn("010").value(), std::uint64_t{10});
    CHECK_EQ(seedIn("+7").value(), std::uint64_t{7});
    CHECK_EQ(seedIn("9223372036854775808").value(), std::uint64_t{1} << 63);
    CHECK_EQ(seedIn("18446744073709551615").value(), ~std::uint64_t{0});
    CHECK_EQ(seedIn("-1").value(), ~std::uint64_t{0}); // the same bits, as torch has it
    for (const char* none : {"", "-", "18446744073709551616", "-9223372036854775809", "1.5", "0x10", "1e3", "ten", "7 "})
        CHECK(!seedIn(none).has_value());
}
