#include "support/cases.h"

#include "base/device.h"

#include <cstdio>
#include <exception>

namespace dice::test {

std::vector<Case>& cases()
{
    static std::vector<Case> all;
    return all;
}

void failAt(const char* file, int line, const std::string& what)
{
    throw Failure(fmt::format("{}:{}: {}", std::filesystem::path(file).filename().string(), line, what));
}

void say(const std::string& text)
{
    std::printf("    %s\n", text.c_str());
    std::fflush(stdout);
}

std::string runCase(const Case& testCase)
{
    // LibTorch keeps its first answer about CUDA for good, and a case may ask without wanting any
    static const std::string loadedFirst = cudaProblem();
    try {
        testCase.run();
        return {};
    } catch (const Skipped&) {
        throw;
    } catch (const Failure& failure) {
        return failure.what();
    } catch (const std::exception& error) {
        return fmt::format("unexpected exception: {}", error.what());
    }
}

} // namespace dice::test
