#include "nn/fused.h"

#include "base/error.h"
#include "base/first_line.h"
#include "cuda/fused_kernels.h"
#include "nn/cuda_plugin.h"

#include <c10/core/impl/DeviceGuardImplInterface.h>

#include <map>
#include <mutex>

namespace dice::nn {
namespace {

struct Kernels
{
    decltype(&diceCudaGroupNormScratch) groupNormScratch = nullptr;
    decltype(&diceCudaGroupNorm) groupNorm = nullptr;
    decltype(&diceCudaGeglu) geglu = nullptr;
    std::string problem; ///< why they are not there; empty where they are
};

Kernels loadKernels()
{
    Kernels kernels;
    CudaPlugin plugin = openCudaPlugin("dice_cuda", "diceCudaAbi", kDiceCudaAbi);
    plugin.find("diceCudaGroupNormScratch", kernels.groupNormScratch);
    plugin.find("diceCudaGroupNorm", kernels.groupNorm);
    plugin.find("diceCudaGeglu", kernels.geglu);
    kernels.problem = plugin.problem;
    return kernels;
}

std::optional<int> typeCode(at::ScalarType type)
{
    switch (type) {
    case at::kFloat:
        return kDiceCudaFloat32;
    case at::kHalf:
        return kDiceCudaFloat16;
    case at::kBFloat16:
        return kDiceCudaBFloat16;
    default:
        return std::nullopt;
    }
}

// The stream that LibTorch queues its own work on, so that ours keeps its place in the order. Asked from c10, because
// LibTorch's CUDA part is not linked.
void* currentStream(const at::Device& device) { return c10::impl::getDeviceGuardImpl(device.type())->getStream(device).native_handle(); }

int index(const at::Tensor& x) { return static_cast<int>(x.get_device()); }

void require(const char* problem)
{
    if (problem != nullptr)
        fail(ErrorCode::Internal, "A CUDA kernel could not be started: {}.", problem);
}

// x [B, C, H, W]; the result is channels_last.
at::Tensor launchGroupNorm(const Kernels& kernels, const at::Tensor& x, std::int64_t groups, const at::Tensor& weight,
    const at::Tensor& bias, double eps, bool silu)
{
    const at::Tensor input = x.contiguous(at::MemoryFormat::ChannelsLast), scaling = weight.contiguous(), shift = bias.contiguous();
    const std::int64_t batch = x.size(0), channels = x.size(1), pixels = x.size(2) * x.size(3);
    at::Tensor out = at::empty(x.sizes(), x.options().memory_format(at::MemoryFormat::ChannelsLast));
    at::Tensor scratch = at::empty({kernels.groupNormScratch(batch, pixels, channels, groups)}, x.options().dtype(at::kFloat));
    require(kernels.groupNorm(input.const_data_ptr(), out.mutable_data_ptr(), scaling.const_data_ptr(), shift.const_data_ptr(),
        scratch.mutable_data_ptr<float>(), batch, pixels, channels, groups, static_cast<float>(eps), silu, *typeCode(x.scalar_type()),
        index(x), currentStream(x.device())));
    return out;
}

at::Tensor launchGeglu(const Kernels& kernels, const at::Tensor& x)
{
    const at::Tensor input = x.contiguous();
    std::vector<std::int64_t> shape = x.sizes().vec();
    const std::int64_t width = shape.back() /= 2;
    at::Tensor out = at::empty(shape, x.options());
    require(kernels.geglu(input.const_data_ptr(), out.mutable_data_ptr(), out.numel() / width, width, *typeCode(x.scalar_type()), index(x),
        currentStream(x.device())));
    return out;
}

at::Tensor plainGroupNorm(const at::Tensor& x, std::int64_t groups, const at::Tensor& weight, const at::Tensor& bias, double eps, bool silu)
{
    at::Tensor normed = at::group_norm(x, groups, weight, bias, eps);
    return !silu ? normed : normed.requires_grad() ? at::silu(normed) : at::silu_(normed);
}

at::Tensor plainGeglu(const at::Tensor& x)
{
    const auto halves = x.chunk(2, -1);
    return halves[0] * at::gelu(halves[1]);
}

// Comparison of the kernels with LibTorch's operations on one device.
class Proof
{
public:
    Proof(const Kernels& kernels, const at::Device& device) : m_kernels(kernels), m_device(device) {}

    /// What differs, in a sentence; empty when nothing does.
    std::string problem()
    {
        for (const at::ScalarType type : {at::kFloat, at::kHalf, at::kBFloat16}) {
            groupNorm(type, {2, 40, 9, 7}, 8);      // channels that fill no warp, pixels that fill no chunk
            groupNorm(type, {1, 320, 64, 64}, 32);  // groups across warps, several chunks
            groupNorm(type, {1, 64, 130, 131}, 32); // longer chunks, the last one shorter
            geglu(type, {3, 70, 2 * 300});
            geglu(type, {70000, 2});
        }
        return m_problem;
    }

private:
    at::Tensor random(at::IntArrayRef shape, at::ScalarType type) { return at::randn(shape, m_generator).to(m_device, type); }

    void groupNorm(at::ScalarType type, at::IntArrayRef shape, std::int64_t groups)
    {
        // a mean far from zero, as activations have
        const at::Tensor x = random(shape, type) + 3, weight = random({shape[1]}, type), bias = random({shape[1]}, type);
        for (const bool silu : {false, true}) {
            const at::Tensor expected = plainGroupNorm(x.to(at::kFloat), groups, weight.to(at::kFloat), bias.to(at::kFloat), 1e-5, silu);
            compare("group normalisation", launchGroupNorm(m_kernels, x, groups, weight, bias, 1e-5, silu), expected);
        }
    }
    void geglu(at::ScalarType type, at::IntArrayRef shape)
    {
        const at::Tensor x = random(shape, type);
        compare("GEGLU", launchGeglu(m_kernels, x), plainGeglu(x.to(at::kFloat)));
    }
    // Both are computed in fp32 from the same numbers, so only the rounding of the result may differ.
    void compare(const char* operation, const at::Tensor& found, const at::Tensor& expected)
    {
        const double bound = found.scalar_type() == at::kFloat ? 2e-5 : found.scalar_type() == at::kHalf ? 1e-3 : 8e-3;
        const double error = ((found.to(at::kFloat) - expected).abs().max() / expected.abs().max()).item<double>();
        if (!(error <= bound) && m_problem.empty()) // also where it is not a number
            m_problem = fmt::format("Their {} in {} is off by {:.1e}, at most {:.0e} was expected.", operation,
                c10::toString(found.scalar_type()), error, bound);
    }

    const Kernels& m_kernels;
    at::Device m_device;
    at::Generator m_generator = at::detail::createCPUGenerator(11);
    std::string m_problem;
};

std::string proveOn(const Kernels& kernels, const at::Device& device)
{
    if (!kernels.problem.empty())
        return kernels.problem;
    const c10::AutoGradMode noGrad(false);
    try {
        return Proof(kernels, device).problem();
    } catch (const std::exception& error) {
        return fmt::format("Comparing them failed: {}", firstLine(error.what()));
    }
}

// The kernels, where they were found right on this device; else null.
const Kernels* provenKernels(const at::Device& device, std::string* problem = nullptr)
{
    static std::mutex mutex;
    static std::map<at::DeviceIndex, std::string> problems;
    static const Kernels kernels = loadKernels();
    const std::lock_guard lock(mutex);
    const auto [entry, isNew] = problems.try_emplace(device.index());
    if (isNew) {
        entry->second = proveOn(kernels, device);
        if (!entry->second.empty())
            warnAboutCuda("The CUDA kernels of Dice Studio are not used, LibTorch's own are. " + entry->second);
    }
    if (problem != nullptr)
        *problem = entry->second;
    return entry->second.empty() ? &kernels : nullptr;
}

// The kernels know no gradients and no empty tensors.
const Kernels* kernelsFor(const at::Tensor& x, std::initializer_list<at::Tensor> parameters = {})
{
    if (!x.is_cuda() || x.numel() == 0 || !typeCode(x.scalar_type()))
        return nullptr;
    bool wantsGradient = x.requires_grad();
    for (const at::Tensor& parameter : parameters) {
        if (!parameter.defined() || parameter.device() != x.device() || parameter.scalar_type() != x.scalar_type() ||
            parameter.numel() != x.size(1))
            return nullptr;
        wantsGradient = wantsGradient || parameter.requires_grad();
    }
    return wantsGradient && at::GradMode::is_enabled() ? nullptr : provenKernels(x.device());
}

at::Tensor normed(const at::Tensor& x, std::int64_t groups, const at::Tensor& weight, const at::Tensor& bias, double eps, bool silu)
{
    const bool suits = x.dim() == 4 && groups > 0 && x.size(1) % groups == 0 && x.size(0) <= 65535;
    const Kernels* kernels = suits ? kernelsFor(x, {weight, bias}) : nullptr;
    return kernels != nullptr ? launchGroupNorm(*kernels, x, groups, weight, bias, eps, silu)
                              : plainGroupNorm(x, groups, weight, bias, eps, silu);
}

} // namespace

at::Tensor groupNorm(const at::Tensor& x, std::int64_t groups, const at::Tensor& weight, const at::Tensor& bias, double eps)
{
    return normed(x, groups, weight, bias, eps, false);
}

at::Tensor groupNormSilu(const at::Tensor& x, std::int64_t groups, const at::Tensor& weight, const at::Tensor& bias, double eps)
{
    return normed(x, groups, weight, bias, eps, true);
}

at::Tensor geglu(const at::Tensor& x)
{
    const Kernels* kernels = x.dim() > 0 && x.size(-1) % 2 == 0 ? kernelsFor(x) : nullptr;
    return kernels != nullptr ? launchGeglu(*kernels, x) : plainGeglu(x);
}

std::string fusedProblem(const at::Device& device)
{
    std::string problem;
    provenKernels(device, &problem);
    return problem;
}

} // namespace dice::nn
