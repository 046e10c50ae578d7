// Runs the cases of core where there is no Qt. `core_cases [text]` runs those whose "suite.name" contains the text.
#include "support/cases.h"

#include <cstdio>

int main(int argc, char** argv)
{
    const std::string_view filter = argc > 1 ? argv[1] : "";
    int passed = 0, failed = 0, skipped = 0;
    for (const dice::test::Case& testCase : dice::test::cases()) {
        const std::string name = std::string(testCase.suite) + "." + testCase.name;
        if (name.find(filter) == std::string::npos)
            continue;
        try {
            const std::string failure = dice::test::runCase(testCase);
            ++(failure.empty() ? passed : failed);
            std::printf("%s %s%s%s\n", failure.empty() ? "PASS" : "FAIL", name.c_str(), failure.empty() ? "" : ": ", failure.c_str());
        } catch (const dice::test::Skipped& reason) {
            ++skipped;
            std::printf("SKIP %s: %s\n", name.c_str(), reason.what());
        }
    }
    std::printf("Totals: %d passed, %d failed, %d skipped\n", passed, failed, skipped);
    return failed == 0 && passed > 0 ? 0 : 1;
}
