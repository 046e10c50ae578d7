#pragma once
// C interface of the plug-in library dice_cuda: CUDA kernels that LibTorch has only as several passes over memory.
// The library is loaded at run time (core/nn/fused.cpp) and knows no torch header; pointers are device memory of
// `device`, contiguous as the shapes say. The functions only queue work on `stream` (a cudaStream_t) and return null,
// or a sentence of what went wrong, which lives for ever. Nothing is queued where the arguments do not fit.
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/// Raised whenever a signature or a meaning below changes; a program uses only a library of its own number.
enum { kDiceCudaAbi = 1 };

enum DiceCudaType { kDiceCudaFloat32 = 0, kDiceCudaFloat16 = 1, kDiceCudaBFloat16 = 2 };

int diceCudaAbi(void);

/// Floats of scratch memory that diceCudaGroupNorm needs for this shape; 0 where the shape does not fit.
int64_t diceCudaGroupNormScratch(int64_t batch, int64_t pixels, int64_t channels, int64_t groups);

/// out = norm(x) * weight + bias, then x * sigmoid(x) where silu != 0.
/// x, out [batch, pixels, channels] (channels_last), weight, bias [channels], all of `type`; scratch float32.
/// Mean and biased variance are over the pixels and channels of a group, in float32 (Welford).
const char* diceCudaGroupNorm(const void* x, void* out, const void* weight, const void* bias, float* scratch, int64_t batch, int64_t pixels,
    int64_t channels, int64_t groups, float eps, int silu, int type, int device, void* stream);

/// out = x[:, :width] * gelu(x[:, width:]) with the exact gelu (erf), in float32. x [rows, 2 * width], out [rows, width].
const char* diceCudaGeglu(const void* x, void* out, int64_t rows, int64_t width, int type, int device, void* stream);

#ifdef __cplusplus
}
#endif
