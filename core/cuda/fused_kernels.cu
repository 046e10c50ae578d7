#include "fused_kernels.h"

#include <cuda_bf16.h>
#include <cuda_fp16.h>
#include <cuda_runtime.h>

#include <cstdint>
#include <type_traits>

namespace {

// A block looks at 32 neighbouring channels (one warp reads them in one piece) of a chunk of pixels, 8 pixels at a time.
constexpr int kChannelLanes = 32, kPixelLanes = 8, kFinishThreads = 128;
constexpr std::int64_t kLeastChunk = 64, kMostChunks = 256, kLargestGrid = 65535;

struct Shape
{
    std::int64_t batch, pixels, channels, groups;

    __host__ __device__ std::int64_t groupChannels() const { return channels / groups; }
    /// Pixels of one block: many enough to be worth a block, few enough to occupy the device.
    __host__ __device__ std::int64_t chunkPixels() const
    {
        const std::int64_t even = (pixels + kMostChunks - 1) / kMostChunks;
        return even > kLeastChunk ? even : kLeastChunk;
    }
    __host__ __device__ std::int64_t chunks() const { return (pixels + chunkPixels() - 1) / chunkPixels(); }
    __host__ __device__ std::int64_t pixelsOfChunk(std::int64_t chunk) const
    {
        const std::int64_t left = pixels - chunk * chunkPixels();
        return left < chunkPixels() ? left : chunkPixels();
    }
    bool fits() const
    {
        return batch > 0 && pixels > 0 && channels > 0 && groups > 0 && channels % groups == 0 && batch <= kLargestGrid &&
               groups <= kLargestGrid && channels <= kLargestGrid * kChannelLanes;
    }
};

/// Count, mean and sum of squared deviations of a set of numbers. Welford's form loses no digits where the mean is
/// large against the deviation, as it is in the autoencoder.
struct Moments
{
    float count, mean, squares; // not initialised: shared memory cannot be

    __device__ void add(float value)
    {
        count += 1;
        const float delta = value - mean;
        mean += delta / count;
        squares += delta * (value - mean);
    }
    /// Union with another set (Chan, Golub, LeVeque 1979).
    __device__ void merge(const Moments& other)
    {
        if (other.count == 0)
            return;
        const float total = count + other.count, delta = other.mean - mean, share = other.count / total;
        mean += delta * share;
        squares += other.squares + delta * delta * count * share;
        count = total;
    }
};

__device__ float widened(float value) { return value; }
__device__ float widened(__half value) { return __half2float(value); }
__device__ float widened(__nv_bfloat16 value) { return __bfloat162float(value); }
__device__ void store(float* place, float value) { *place = value; }
__device__ void store(__half* place, float value) { *place = __float2half(value); }
__device__ void store(__nv_bfloat16* place, float value) { *place = __float2bfloat16(value); }

/// Step 1: mean and squared deviations of every channel in every chunk, to partial [batch, chunks, channels].
/// Grid: chunks, tiles of channels, batch.
template <typename T> __global__ void channelMoments(const T* x, float2* partial, Shape shape)
{
    __shared__ Moments lanes[kPixelLanes][kChannelLanes];
    const std::int64_t chunk = blockIdx.x, picture = blockIdx.z;
    const std::int64_t channel = static_cast<std::int64_t>(blockIdx.y) * kChannelLanes + threadIdx.x;
    Moments moments{};
    if (channel < shape.channels) {
        const std::int64_t first = picture * shape.pixels + chunk * shape.chunkPixels();
        const T* column = x + first * shape.channels + channel;
        for (std::int64_t pixel = threadIdx.y; pixel < shape.pixelsOfChunk(chunk); pixel += kPixelLanes)
            moments.add(widened(column[pixel * shape.channels]));
    }
    lanes[threadIdx.y][threadIdx.x] = moments;
    __syncthreads();
    if (threadIdx.y != 0 || channel >= shape.channels)
        return;
    for (int lane = 1; lane < kPixelLanes; ++lane)
        moments.merge(lanes[lane][threadIdx.x]);
    partial[(picture * shape.chunks() + chunk) * shape.channels + channel] = {moments.mean, moments.squares};
}

/// Step 2: mean and 1 / deviation of every group, to normal [batch, groups]. Grid: groups, batch. The order of the
/// additions is fixed, so that a picture comes out the same every time.
__global__ void groupMoments(const float2* partial, float2* normal, Shape shape, float eps)
{
    __shared__ Moments all[kFinishThreads];
    const std::int64_t group = blockIdx.x, picture = blockIdx.y, width = shape.groupChannels();
    Moments moments{};
    for (std::int64_t i = threadIdx.x; i < shape.chunks() * width; i += kFinishThreads) {
        const std::int64_t chunk = i / width, channel = group * width + i % width;
        const float2 part = partial[(picture * shape.chunks() + chunk) * shape.channels + channel];
        moments.merge({static_cast<float>(shape.pixelsOfChunk(chunk)), part.x, part.y});
    }
    all[threadIdx.x] = moments;
    __syncthreads();
    for (int half = kFinishThreads / 2; half > 0; half /= 2) {
        if (threadIdx.x < half)
            all[threadIdx.x].merge(all[threadIdx.x + half]);
        __syncthreads();
    }
    if (threadIdx.x == 0)
        normal[picture * shape.groups + group] = {all[0].mean, rsqrtf(all[0].squares / all[0].count + eps)};
}

/// Step 3: out = silu(x * scale + shift). Grid as in step 1; a thread stays in its channel and reads its numbers once.
template <typename T, bool silu>
__global__ void normalise(const T* x, T* out, const T* weight, const T* bias, const float2* normal, Shape shape)
{
    const std::int64_t chunk = blockIdx.x, picture = blockIdx.z;
    const std::int64_t channel = static_cast<std::int64_t>(blockIdx.y) * kChannelLanes + threadIdx.x;
    if (channel >= shape.channels)
        return;
    const float2 of = normal[picture * shape.groups + channel / shape.groupChannels()];
    const float scale = of.y * widened(weight[channel]), shift = widened(bias[channel]) - of.x * scale;
    const std::int64_t start = (picture * shape.pixels + chunk * shape.chunkPixels()) * shape.channels + channel;
    for (std::int64_t pixel = threadIdx.y; pixel < shape.pixelsOfChunk(chunk); pixel += kPixelLanes) {
        const std::int64_t i = start + pixel * shape.channels;
        const float value = widened(x[i]) * scale + shift;
        store(out + i, silu ? value / (1.0f + expf(-value)) : value);
    }
}

/// Grid: blocks of columns, rows (fewer than there are where the grid is too small for them).
template <typename T> __global__ void geglu(const T* x, T* out, std::int64_t rows, std::int64_t width)
{
    constexpr float kSqrtHalf = 0.70710678118654752f;
    const std::int64_t column = static_cast<std::int64_t>(blockIdx.x) * blockDim.x + threadIdx.x;
    if (column >= width)
        return;
    for (std::int64_t row = blockIdx.y; row < rows; row += gridDim.y) {
        const float value = widened(x[row * 2 * width + column]), gate = widened(x[(row * 2 + 1) * width + column]);
        store(out + row * width + column, value * 0.5f * gate * (1.0f + erff(gate * kSqrtHalf)));
    }
}

/// Makes `device` current for a scope: launches go to the current device, whatever the pointers are of.
class DeviceScope
{
public:
    explicit DeviceScope(int device)
    {
        m_error = cudaGetDevice(&m_before);
        if (m_error == cudaSuccess && m_before != device) {
            m_error = cudaSetDevice(device);
            m_changed = m_error == cudaSuccess;
        }
    }
    ~DeviceScope()
    {
        if (m_changed)
            cudaSetDevice(m_before);
    }
    DeviceScope(const DeviceScope&) = delete;
    DeviceScope& operator=(const DeviceScope&) = delete;
    cudaError_t error() const { return m_error; }

private:
    int m_before = 0;
    bool m_changed = false;
    cudaError_t m_error;
};

const char* sentence(cudaError_t error) { return error == cudaSuccess ? nullptr : cudaGetErrorString(error); }

/// Calls function with a null pointer of the type that the number stands for.
template <typename Function> const char* withType(int type, Function function)
{
    switch (type) {
    case kDiceCudaFloat32:
        return function(static_cast<float*>(nullptr));
    case kDiceCudaFloat16:
        return function(static_cast<__half*>(nullptr));
    case kDiceCudaBFloat16:
        return function(static_cast<__nv_bfloat16*>(nullptr));
    default:
        return "expected the type fp32, fp16 or bf16";
    }
}

template <typename T>
const char* launchGroupNorm(
    const T* x, T* out, const T* weight, const T* bias, float2* scratch, const Shape& shape, float eps, bool silu, cudaStream_t stream)
{
    const dim3 block(kChannelLanes, kPixelLanes);
    const dim3 grid(static_cast<unsigned>(shape.chunks()), static_cast<unsigned>((shape.channels + kChannelLanes - 1) / kChannelLanes),
        static_cast<unsigned>(shape.batch));
    float2* normal = scratch + shape.batch * shape.chunks() * shape.channels;
    channelMoments<<<grid, block, 0, stream>>>(x, scratch, shape);
    groupMoments<<<dim3(static_cast<unsigned>(shape.groups), static_cast<unsigned>(shape.batch)), kFinishThreads, 0, stream>>>(
        scratch, normal, shape, eps);
    if (silu)
        normalise<T, true><<<grid, block, 0, stream>>>(x, out, weight, bias, normal, shape);
    else
        normalise<T, false><<<grid, block, 0, stream>>>(x, out, weight, bias, normal, shape);
    return sentence(cudaGetLastError());
}

} // namespace

extern "C" {

#define DICE_EXPORT __attribute__((visibility("default")))

DICE_EXPORT int diceCudaAbi(void) { return kDiceCudaAbi; }

DICE_EXPORT std::int64_t diceCudaGroupNormScratch(std::int64_t batch, std::int64_t pixels, std::int64_t channels, std::int64_t groups)
{
    const Shape shape{batch, pixels, channels, groups};
    return shape.fits() ? 2 * (batch * shape.chunks() * channels + batch * groups) : 0;
}

DICE_EXPORT const char* diceCudaGroupNorm(const void* x, void* out, const void* weight, const void* bias, float* scratch,
    std::int64_t batch, std::int64_t pixels, std::int64_t channels, std::int64_t groups, float eps, int silu, int type, int device,
    void* stream)
{
    const Shape shape{batch, pixels, channels, groups};
    if (!shape.fits())
        return "expected positive sizes and groups that divide the channels";
    const DeviceScope scope(device);
    if (scope.error() != cudaSuccess)
        return sentence(scope.error());
    return withType(type, [&](auto* kind) {
        using T = std::remove_pointer_t<decltype(kind)>;
        return launchGroupNorm(static_cast<const T*>(x), static_cast<T*>(out), static_cast<const T*>(weight), static_cast<const T*>(bias),
            reinterpret_cast<float2*>(scratch), shape, eps, silu != 0, static_cast<cudaStream_t>(stream));
    });
}

DICE_EXPORT const char* diceCudaGeglu(const void* x, void* out, std::int64_t rows, std::int64_t width, int type, int device, void* stream)
{
    constexpr int kThreads = 256;
    if (rows <= 0 || width <= 0 || width > std::int64_t{kThreads} << 30)
        return "expected positive sizes";
    const DeviceScope scope(device);
    if (scope.error() != cudaSuccess)
        return sentence(scope.error());
    return withType(type, [&](auto* kind) {
        using T = std::remove_pointer_t<decltype(kind)>;
        const dim3 grid(
            static_cast<unsigned>((width + kThreads - 1) / kThreads), static_cast<unsigned>(rows < kLargestGrid ? rows : kLargestGrid));
        geglu<<<grid, kThreads, 0, static_cast<cudaStream_t>(stream)>>>(static_cast<const T*>(x), static_cast<T*>(out), rows, width);
        return sentence(cudaGetLastError());
    });
}

} // extern "C"
