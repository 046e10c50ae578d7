#pragma once
// Tensors by the name that a network asks for, wherever they are stored: under that name, under another, or as a part of
// a tensor that holds several, or the other way round. They are read when they are asked for.
#include "weights/tensor_file.h"

namespace dice {

struct StoredTensor
{
    std::shared_ptr<const TensorFile> file;
    std::string name;                ///< in the file
    std::vector<std::int64_t> shape; ///< as it is handed out; a 1 x 1 convolution may serve as a matrix
    std::int64_t firstRow = 0;       ///< where it begins in a tensor that holds several along the first dimension
    bool transposed = false;         ///< a matrix that is stored the other way round
    std::string scale = {};          ///< the tensor in the file that it is multiplied by, of one number or one for each row

    [[nodiscard]] at::Tensor read() const;
};

using StoredTensors = std::map<std::string, StoredTensor, std::less<>>;

/// Gives weights in fp8 or int8 the scales that stand beside them and takes those away: scale_weight of ComfyUI's files
/// with the mark scaled_fp8, weight_scale of its files with comfy_quant notes. What they read is widened to float32.
void takeScales(StoredTensors& tensors);
/// How such a note says that its weight is packed, where only another program unpacks it ("nvfp4"); empty = it is not.
[[nodiscard]] std::string unreadPacking(const TensorFile& file);

/// Of a tensor that exists; BadFile for a missing one and for another number of dimensions.
[[nodiscard]] const std::vector<std::int64_t>& shapeOf(const StoredTensors& tensors, const std::string& name, std::size_t dimensions);

/// `count` tensors that are stored as one, one after the other along the first dimension. BadFile where they do not come
/// out equal.
[[nodiscard]] std::vector<StoredTensor> equalParts(const StoredTensor& fused, std::int64_t count);

/// All tensors of the files (shards of one network) under their own names. The same name in two files is BadFile.
[[nodiscard]] StoredTensors storedTensors(const std::vector<std::filesystem::path>& files);

} // namespace dice
