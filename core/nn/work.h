#pragma once
// Counts the arithmetic of a pass: multiplications and additions of the matrix products and convolutions, which are
// nearly all of it. Layers report to the innermost WorkCounter of their thread, if there is one.
namespace dice::nn {

class WorkCounter
{
public:
    WorkCounter();
    ~WorkCounter();
    WorkCounter(const WorkCounter&) = delete;
    WorkCounter& operator=(const WorkCounter&) = delete;

    [[nodiscard]] double flop() const { return m_flop; }
    static void add(double flop);

private:
    double m_flop = 0;
    WorkCounter* m_outer;
};

} // namespace dice::nn
