#pragma once
// C interface of the plug-in library dice_cuda_graphs: work on a GPU that is recorded once and then started as a whole.
// The library is loaded at run time (core/nn/device_graph.cpp). It is compiled with LibTorch's headers, whose allocator
// must know what is being recorded, and finds LibTorch's CUDA part already loaded.
#include <stddef.h>

#ifdef __cplusplus
extern "C" {
#endif

/// Raised whenever a signature or a meaning below changes; a program uses only a library of its own number.
enum { kDiceGraphsAbi = 1 };

int diceGraphsAbi(void);

/// Records what work(context) queues on `device` without doing any of it; the work must have been done once before, so
/// that libraries are loaded and set up. Memory that the work asks for is the graph's own, shared with that of `beside`
/// (null = none) and of those that it shares with: only one of them may run at a time, and what one leaves there may be
/// overwritten by the next. Null where it failed: `problem`, of `size` bytes, then holds LibTorch's words or their beginning.
void* diceGraphRecord(int device, void (*work)(void*), void* context, void* beside, char* problem, size_t size);

/// Queues the recorded work on the device's current stream. Null, or LibTorch's words, which live until the next call.
const char* diceGraphReplay(void* graph);

/// Gives the graph and its memory back. Null is let be.
void diceGraphForget(void* graph);

#ifdef __cplusplus
}
#endif
