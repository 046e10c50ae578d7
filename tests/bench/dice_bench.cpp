// dice_bench sd15|sdxl|FOLDER [WIDTH HEIGHT] [auto|fp32|bf16|fp16] [DEVICE]
#include "base/error.h"
#include "measure/benchmark_text.h"
#include "request/request_json.h"

#include <cstdio>
#include <cstdlib>

int main(int argc, char** argv)
{
    if (argc < 2) {
        std::fprintf(stderr, "usage: dice_bench sd15|sdxl|FOLDER [WIDTH HEIGHT] [auto|fp32|bf16|fp16] [DEVICE]\n");
        return 2;
    }
    try {
        dice::BenchmarkOptions options;
        const std::string model = argv[1];
        if (model == "sd15" || model == "sdxl")
            options.synthetic = model;
        else
            options.model = model;
        options.width = argc > 3 ? std::atoi(argv[2]) : 0;
        options.height = argc > 3 ? std::atoi(argv[3]) : 0;
        options.precision = argc > 4 ? dice::enumNamed<dice::Precision>(argv[4]) : dice::Precision::Auto;
        options.device = argc > 5 ? argv[5] : "auto";
        std::printf("%s", benchmarkTable(dice::runBenchmark(options, [](const std::string&) {})).c_str());
        return 0;
    } catch (const std::exception& error) {
        std::fprintf(stderr, "dice_bench: %s\n", error.what());
        return 1;
    }
}
