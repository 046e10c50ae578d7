#include "model/embedding_file.h"

namespace dice {
namespace {

constexpr std::int64_t kMostVectors = 75; // that fit into a chunk

bool isVectors(const TensorInfo& info)
{
    const auto& shape = info.shape;
    const bool fits = shape.size() == 1 || (shape.size() == 2 && shape[0] >= 1 && shape[0] <= kMostVectors);
    return fits && at::isFloatingType(info.type) && shape.back() >= 8 && shape.back() <= 4096;
}

// Of SDXL's two text encoders, as kohya's scripts and diffusers' call them.
constexpr std::pair<std::string_view, std::string_view> kPairs[] = {{"clip_l", "clip_g"}, {"text_encoders_0", "text_encoders_1"}};

// The tensor that holds the vectors, and the layout's name; null where the file is none.
std::pair<const TensorInfo*, std::string> find(const TensorFile& file)
{
    const auto& tensors = file.tensors();
    const auto at = [&](std::string_view name) -> const TensorInfo* {
        const auto found = tensors.find(name);
        return found != tensors.end() && isVectors(found->second) ? &found->second : nullptr;
    };
    if (const TensorInfo* info = at("string_to_param.*"))
        return {info, "A1111"};
    if (const TensorInfo* info = at("emb_params"))
        return {info, "kohya"};
    for (const auto& [first, second] : kPairs) {
        if (const TensorInfo* info = at(first))
            return {info, tensors.contains(second) ? "SDXL" : "clip_l"};
        if (const TensorInfo* info = at(second))
            return {info, "SDXL"};
    }
    if (tensors.size() == 1 && isVectors(tensors.begin()->second) && !tensors.begin()->first.ends_with(".weight") &&
        !tensors.begin()->first.ends_with(".bias"))
        return {&tensors.begin()->second, "diffusers"};
    return {nullptr, {}};
}

at::Tensor vectorsOf(const TensorFile& file, const std::string& name)
{
    const at::Tensor stored = file.tensor(name).to(at::kFloat);
    return stored.dim() == 1 ? stored.unsqueeze(0) : stored;
}

} // namespace

bool EmbeddingFile::isOne(const TensorFile& file) { return find(file).first != nullptr; }

EmbeddingFile EmbeddingFile::read(const TensorFile& file)
{
    const auto [info, layout] = find(file);
    if (info == nullptr)
        fail(ErrorCode::BadFile, "Expected an embedding of 1 to {} vectors, found a file of {} other tensors: {}.", kMostVectors,
            file.tensors().size(), file.path().string());
    EmbeddingFile embedding{{vectorsOf(file, info->name), {}}, layout};
    for (const auto& [first, second] : kPairs)
        if (info->name == first && file.contains(second))
            embedding.second = vectorsOf(file, std::string(second));
    return embedding;
}

} // namespace dice
