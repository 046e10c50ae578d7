#include "nn/work.h"

namespace dice::nn {
namespace {
thread_local WorkCounter* current = nullptr;
}

WorkCounter::WorkCounter() : m_outer(current) { current = this; }

WorkCounter::~WorkCounter()
{
    current = m_outer;
    if (m_outer != nullptr)
        m_outer->m_flop += m_flop;
}

void WorkCounter::add(double flop)
{
    if (current != nullptr)
        current->m_flop += flop;
}

} // namespace dice::nn
