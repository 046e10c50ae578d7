// dice_fuzz [--runs N] [--seconds S] [--seed N] [--findings FOLDER] [TARGET...]: throws changed files at the readers.
// dice_fuzz --input FILE TARGET: one input again.
//
// Each target runs in a process of its own, so that a crash is a finding and not the end; the input stands in memory that
// both share. The same seed and number of runs give the same inputs.
#include "fuzz/mutator.h"
#include "fuzz/targets.h"

#include <algorithm>
#include <atomic>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <exception>
#include <filesystem>
#include <fstream>
#include <sys/mman.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>
#ifdef __SANITIZE_ADDRESS__
#include <sanitizer/lsan_interface.h>
#endif

namespace fs = std::filesystem;
using namespace dice::fuzz;
using Clock = std::chrono::steady_clock;

namespace {

constexpr std::size_t kRoom = std::size_t{1} << 22;
constexpr auto kHangs = std::chrono::seconds(60); // on a busy machine
constexpr int kMostFindings = 5;
constexpr std::uint64_t kMostMemory = std::uint64_t{12} << 30; // of addresses: libraries and thread stacks count

struct Options
{
    std::uint64_t runs = 2000, seed = 1;
    double seconds = 0; ///< instead of runs
    fs::path findings = ".", input;
    std::vector<std::string> names;
};

// What the process that reads tells the one that watches.
struct Shared
{
    std::atomic<std::uint64_t> runs, accepted, size;
    std::atomic<bool> done;
    char what[512];
    char input[kRoom];
};

std::string readFile(const fs::path& path)
{
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

std::vector<std::string> seedsOf(const Target& target)
{
    std::vector<fs::path> files;
    for (const char* name : target.seeds) {
        const fs::path path = fs::path(DICE_TESTS_FOLDER) / name;
        if (fs::is_directory(path))
            for (const auto& entry : fs::recursive_directory_iterator(path))
                files.push_back(entry.path());
        else
            files.push_back(path);
    }
    std::sort(files.begin(), files.end());
    std::vector<std::string> seeds;
    for (const fs::path& file : files)
        if (fs::is_regular_file(file) && file.extension() != ".py" && fs::file_size(file) <= target.largest)
            seeds.push_back(readFile(file));
    return seeds;
}

bool runOne(const Target& target, const std::string& input, Shared& shared)
{
    std::memcpy(shared.input, input.data(), input.size());
    shared.size = input.size();
    ++shared.runs;
    try {
        const bool accepted = target.run(std::as_bytes(std::span(input)));
        shared.accepted += accepted ? 1 : 0;
        return accepted;
    } catch (const std::exception& error) {
        std::snprintf(shared.what, sizeof shared.what, "%s", error.what());
        _exit(3);
    }
}

[[noreturn]] void readAll(
    const Target& target, const Options& options, std::uint64_t seed, std::uint64_t runs, Clock::time_point end, Shared& shared)
{
#ifndef __SANITIZE_ADDRESS__
    const rlimit limit{kMostMemory, kMostMemory};
    setrlimit(RLIMIT_AS, &limit);
#endif
    Mutator mutator(seedsOf(target), target.words, std::min(target.largest, kRoom), seed);
    for (std::uint64_t run = 0; options.seconds > 0 ? Clock::now() < end : run < runs; ++run)
        if (const std::string input = mutator.next(); runOne(target, input, shared))
            mutator.keep(input);
    shared.done = true;
    std::fflush(nullptr);
#ifdef __SANITIZE_ADDRESS__
    __lsan_do_leak_check();
#endif
    _exit(0); // libraries with threads of their own wait for them at the end, and a fork has none of them
}

// Waits for the process; empty = it came to its end, else what happened.
std::string watch(pid_t child, Shared& shared)
{
    std::uint64_t seen = 0;
    Clock::time_point moved = Clock::now();
    for (;;) {
        int status = 0;
        if (waitpid(child, &status, WNOHANG) == child) {
            if (shared.done)
                return {};
            return WIFSIGNALED(status)   ? std::string("signal: ") + strsignal(WTERMSIG(status))
                   : shared.what[0] != 0 ? shared.what
                                         : "it ended";
        }
        if (const std::uint64_t now = shared.runs; now != seen) {
            seen = now;
            moved = Clock::now();
        } else if (Clock::now() - moved > kHangs) {
            kill(child, SIGKILL);
            waitpid(child, &status, 0);
            return "it hangs";
        }
        std::this_thread::sleep_for(std::chrono::milliseconds(20));
    }
}

int fuzz(const Target& target, const Options& options)
{
    auto* const shared = static_cast<Shared*>(mmap(nullptr, sizeof(Shared), PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0));
    if (shared == MAP_FAILED)
        return 1;
    new (shared) Shared{};
    const Clock::time_point end = Clock::now() + std::chrono::milliseconds(static_cast<std::int64_t>(options.seconds * 1000));
    int findings = 0;
    for (std::uint64_t seed = options.seed; findings < kMostFindings; ++seed) {
        const std::uint64_t before = shared->runs;
        if (options.seconds > 0 ? Clock::now() >= end : before >= options.runs)
            break;
        shared->what[0] = 0;
        const pid_t child = fork();
        if (child == 0)
            readAll(target, options, seed, options.runs - before, end, *shared);
        const std::string happened = watch(child, *shared);
        if (happened.empty())
            break;
        const fs::path kept = options.findings / (std::string("finding-") + target.name + "-" + std::to_string(findings++));
        std::ofstream(kept, std::ios::binary).write(shared->input, static_cast<std::streamsize>(shared->size));
        std::printf("FAIL!  : fuzz::%s() %s: %s\n", target.name, happened.c_str(), kept.c_str());
    }
    if (findings == 0)
        std::printf("PASS   : fuzz::%s() %llu inputs, %llu accepted\n", target.name, static_cast<unsigned long long>(shared->runs),
            static_cast<unsigned long long>(shared->accepted));
    std::fflush(stdout);
    munmap(shared, sizeof(Shared));
    return findings;
}

int again(const Target& target, const fs::path& input)
{
    const std::string bytes = readFile(input);
    const bool accepted = target.run(std::as_bytes(std::span(bytes)));
    std::printf("%s: %s\n", target.name, accepted ? "accepted" : "refused");
    return 0;
}

Options parse(int argc, char** argv)
{
    Options options;
    for (int i = 1; i < argc; ++i) {
        const std::string word = argv[i];
        const bool more = i + 1 < argc;
        if (word == "--runs" && more)
            options.runs = std::strtoull(argv[++i], nullptr, 10);
        else if (word == "--seed" && more)
            options.seed = std::strtoull(argv[++i], nullptr, 10);
        else if (word == "--seconds" && more)
            options.seconds = std::atof(argv[++i]);
        else if (word == "--findings" && more)
            options.findings = argv[++i];
        else if (word == "--input" && more)
            options.input = argv[++i];
        else
            options.names.push_back(word);
    }
    return options;
}

} // namespace

int main(int argc, char** argv)
{
    const Options options = parse(argc, argv);
    int passed = 0, failed = 0;
    for (const std::string& name : options.names)
        if (std::none_of(targets().begin(), targets().end(), [&](const Target& target) { return name == target.name; })) {
            std::fprintf(stderr, "dice_fuzz: no target is called %s. There are:", name.c_str());
            for (const Target& target : targets())
                std::fprintf(stderr, " %s", target.name);
            std::fprintf(stderr, "\n");
            return 2;
        }
    for (const Target& target : targets()) {
        if (!options.names.empty() && std::find(options.names.begin(), options.names.end(), target.name) == options.names.end())
            continue;
        if (!options.input.empty())
            return again(target, options.input);
        ++(fuzz(target, options) == 0 ? passed : failed);
    }
    std::printf("Totals: %d passed, %d failed, 0 skipped\n", passed, failed);
    return failed == 0 ? 0 : 1;
}
