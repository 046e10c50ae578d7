#pragma once
// Checkpoints as PyTorch writes them (.ckpt, .pt, .bin): a zip archive of a pickle that says what there is and of one
// entry per storage; before version 1.6 without a zip around them; or a plain pickle with the tensors inside it. The pickle is read by a machine that knows tensors and plain containers alone; every other opcode or
// name is refused by its name (pickle.h). Nothing in it is ever executed.
#include "weights/pickle.h"
#include "weights/tensor_file.h"

namespace dice {

class PickledFile final : public TensorFile
{
public:
    /// Tensors are named by the keys on the way to them, joined by dots: state_dict.model.diffusion_model.out.2.bias.
    /// Texts and numbers among them become metadata under the same names.
    static std::shared_ptr<const PickledFile> open(const std::filesystem::path& path);
    [[nodiscard]] at::Tensor tensor(std::string_view name) const override;

private:
    explicit PickledFile(std::shared_ptr<const MappedFile> file) : TensorFile(std::move(file)) {}
    void openZip();
    void openBare();
    void add(const std::string& name, const PickleValue& value, int depth);
    [[nodiscard]] std::pair<std::uint64_t, std::uint64_t> placeOf(const std::string& name, const PickleStorage& storage) const;
    void addTensor(const std::string& name, const PickleValue& value);

    std::map<std::string, std::pair<std::uint64_t, std::uint64_t>, std::less<>> m_storages; ///< by key: offset and size in the file
    std::size_t m_visited = 0; ///< a few bytes can stand for containers without end
};

} // namespace dice
