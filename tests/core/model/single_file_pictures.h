#pragma once
// How the pictures of tests/fixtures/single_file were made, and what single files lack.
#include "pipeline/picture_pipeline.h"
#include "support/fixture.h"

namespace dice::test {

/// `model`: another one, for what a file has not.
inline MissingParts missingParts(const std::filesystem::path& model = {})
{
    return {sourceFolder() / ".." / "resources" / "clip-vocabulary" / "merges.txt", model};
}

inline GenerationRequest foxRequest(std::int64_t seed = 11)
{
    GenerationRequest request;
    request.text.prompt = "a red fox in the snow";
    request.text.negative = "night, blurry";
    request.guidance.scale = 5;
    request.sampling.sampler = "ddim";
    request.sampling.schedule = "model";
    request.sampling.steps = 6;
    request.sampling.seed = seed;
    request.sampling.width = request.sampling.height = 32;
    return request;
}

} // namespace dice::test
