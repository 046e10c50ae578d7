#include "lora/lora_turns.h"

#include <algorithm>
#include <cmath>

namespace dice {
namespace {

at::Tensor floats(const at::Tensor& part, at::Device device) { return part.to(device, at::kFloat); }
/// [out, in ...] -> [out, n]
at::Tensor matrix(const at::Tensor& weight) { return weight.reshape({weight.size(0), -1}); }
at::Tensor column(const at::Tensor& scales, at::Device device) { return floats(scales, device).reshape({-1, 1}); }

// (I - q)(I + q)^-1 of [n, b, b]
at::Tensor cayley(const at::Tensor& q)
{
    const at::Tensor one = at::eye(q.size(-1), q.options());
    return at::matmul(one - q, at::linalg_inv(one + q));
}

class OutputTurn final : public TensorChange
{
public:
    OutputTurn(const at::Tensor& blocks, at::Tensor rescale, double longest)
        : m_butterfly(blocks.dim() == 4), m_blocks(m_butterfly ? blocks : blocks.unsqueeze(0)), m_rescale(std::move(rescale)),
          m_longest(longest)
    {
    }
    [[nodiscard]] std::pair<std::int64_t, std::int64_t> extent() const override { return {m_blocks.size(1) * m_blocks.size(2), 0}; }
    [[nodiscard]] at::Tensor applied(const at::Tensor& weight, double strength) const override
    {
        if (strength == 0)
            return weight;
        const at::Tensor turns = stages(weight.device());
        const at::Tensor one = at::eye(turns.size(-1), turns.options());
        at::Tensor rows = matrix(weight);
        for (std::int64_t i = 0; i < turns.size(0); ++i) {
            const at::Tensor turn = strength * turns[i] + (1 - strength) * one;
            rows = m_butterfly ? shuffled(turn, rows, (std::int64_t{1} << i) * turn.size(-1) / 2) : turned(turn, rows);
        }
        if (m_rescale.defined())
            rows = rows * column(m_rescale, weight.device());
        return rows.reshape(weight.sizes());
    }

private:
    // [stages, n, b, b]; LyCORIS turns by R^T in OFT, by R in BOFT.
    [[nodiscard]] at::Tensor stages(at::Device device) const
    {
        const at::Tensor blocks = floats(m_blocks, device);
        at::Tensor q = blocks - blocks.transpose(-1, -2);
        if (const double length = at::linalg_vector_norm(q).item<double>(); m_longest > 0 && length > m_longest)
            q = q * (m_longest / length);
        return cayley(m_butterfly ? -q : q);
    }
    // [n, b, b] along the rows of [n b, columns]
    static at::Tensor turned(const at::Tensor& turn, const at::Tensor& rows)
    {
        return at::matmul(turn, rows.reshape({turn.size(0), turn.size(1), -1})).reshape(rows.sizes());
    }
    // The rows of two neighbouring groups of k mix.
    static at::Tensor shuffled(const at::Tensor& turn, const at::Tensor& rows, std::int64_t k)
    {
        const at::Tensor pairs = rows.reshape({-1, 2, k, rows.size(1)}).transpose(1, 2).reshape(rows.sizes());
        return turned(turn, pairs).reshape({-1, k, 2, rows.size(1)}).transpose(1, 2).reshape(rows.sizes());
    }

    bool m_butterfly;
    at::Tensor m_blocks, m_rescale; // [stages, n, b, b], [out, 1 ...]
    double m_longest;
};

/// W (1 - w) + w W': what PEFT turns has no strength of its own.
class InputTurn : public TensorChange
{
public:
    [[nodiscard]] at::Tensor applied(const at::Tensor& weight, double strength) const override
    {
        if (strength == 0)
            return weight;
        const at::Tensor rows = matrix(weight);
        return (rows + strength * (turned(rows) - rows)).reshape(weight.sizes());
    }

protected:
    [[nodiscard]] virtual at::Tensor turned(const at::Tensor& rows) const = 0;
    // W R^T for R of the blocks [n, b, b]
    static at::Tensor by(const at::Tensor& turn, const at::Tensor& rows)
    {
        const at::Tensor parts = rows.reshape({rows.size(0), turn.size(0), turn.size(1)}).transpose(0, 1); // [n, out, b]
        return at::matmul(parts, turn.transpose(1, 2)).transpose(0, 1).reshape(rows.sizes());
    }
};

class TriangleTurn final : public InputTurn
{
public:
    TriangleTurn(at::Tensor triangles, const TurnOptions& options)
        : m_triangles(std::move(triangles)), m_options(options),
          m_block(std::llround((1 + std::sqrt(1 + 8 * static_cast<double>(m_triangles.size(1)))) / 2))
    {
    }
    [[nodiscard]] std::pair<std::int64_t, std::int64_t> extent() const override
    {
        return {0, m_options.shared ? 0 : m_block * m_triangles.size(0)};
    }
    [[nodiscard]] bool fits(at::IntArrayRef shape) const override
    {
        return TensorChange::fits(shape) && shape.size() >= 2 && c10::multiply_integers(shape) / shape[0] % m_block == 0;
    }

protected:
    [[nodiscard]] at::Tensor turned(const at::Tensor& rows) const override
    {
        const at::Tensor one = blocks(rows.device());
        return by(m_options.shared ? one.expand({rows.size(1) / m_block, m_block, m_block}) : one, rows);
    }

private:
    [[nodiscard]] at::Tensor blocks(at::Device device) const
    {
        const at::Tensor places = at::triu_indices(m_block, m_block, 1, at::TensorOptions().dtype(at::kLong).device(device));
        at::Tensor q = at::zeros({m_triangles.size(0), m_block * m_block}, at::TensorOptions().device(device));
        q.index_copy_(1, places[0] * m_block + places[1], floats(m_triangles, device));
        q = q.reshape({-1, m_block, m_block});
        q = q - q.transpose(1, 2);
        if (m_options.longest > 0) {
            const double longest = m_options.longest / std::sqrt(static_cast<double>(q.size(0)));
            const at::Tensor length = at::linalg_vector_norm(q, 2, at::IntArrayRef({1, 2}), /*keepdim=*/true);
            q = at::where(length <= longest, q, q * (longest / length));
        }
        return m_options.series ? series(q) : cayley(q);
    }
    // I + 2 Q + 2 Q^2 + ... + Q^(terms - 1), the beginning of (I + Q)(I - Q)^-1 with half its last term
    [[nodiscard]] at::Tensor series(const at::Tensor& q) const
    {
        at::Tensor sum = at::eye(m_block, q.options()).expand(q.sizes()).clone();
        if (m_options.terms > 1)
            sum = sum + 2 * q;
        if (m_options.terms <= 2)
            return sum;
        at::Tensor power = at::matmul(q, q);
        sum = sum + 2 * power;
        for (int i = 3; i < m_options.terms - 1; ++i) {
            power = at::matmul(power, q);
            sum = sum + 2 * power;
        }
        return sum + at::matmul(power, q);
    }

    at::Tensor m_triangles;
    TurnOptions m_options;
    std::int64_t m_block;
};

class ButterflyTurn final : public InputTurn
{
public:
    ButterflyTurn(at::Tensor blocks, at::Tensor rescale) : m_blocks(std::move(blocks)), m_rescale(std::move(rescale)) {}
    [[nodiscard]] std::pair<std::int64_t, std::int64_t> extent() const override
    {
        return {m_rescale.defined() ? m_rescale.numel() : 0, m_blocks.size(1) * m_blocks.size(2)};
    }

protected:
    [[nodiscard]] at::Tensor turned(const at::Tensor& rows) const override
    {
        const at::Tensor blocks = floats(m_blocks, rows.device()), turns = cayley((blocks - blocks.transpose(-1, -2)) / 2);
        at::Tensor result = rows;
        for (std::int64_t i = 0; i < turns.size(0); ++i) {
            const at::Tensor order = orderOf(i).to(rows.device()), back = at::argsort(order);
            result = by(turns[i], result.index_select(1, back)).index_select(1, order);
        }
        return m_rescale.defined() ? result * column(m_rescale, rows.device()) : result;
    }

private:
    // Of the inputs at a stage: in each group of 2^i blocks the even half blocks come before the odd ones.
    [[nodiscard]] at::Tensor orderOf(std::int64_t stage) const
    {
        const std::int64_t all = m_blocks.size(1) * m_blocks.size(2), half = std::max<std::int64_t>(m_blocks.size(2) / 2, 1);
        const at::Tensor places = at::arange(all, at::kLong);
        if (m_blocks.size(0) == 1)
            return places;
        const std::int64_t group = m_blocks.size(2) << stage;
        return places.reshape({-1, group / half / 2, 2, half}).transpose(1, 2).reshape({-1});
    }

    at::Tensor m_blocks, m_rescale; // [stages, n, b, b], of the outputs
};

} // namespace

std::shared_ptr<const TensorChange> turnOfOutputs(const at::Tensor& blocks, const at::Tensor& rescale, double longest)
{
    return std::make_shared<OutputTurn>(blocks, rescale, longest);
}

std::shared_ptr<const TensorChange> turnOfInputs(const at::Tensor& triangles, const TurnOptions& options)
{
    return std::make_shared<TriangleTurn>(triangles, options);
}

std::shared_ptr<const TensorChange> butterflyOfInputs(const at::Tensor& blocks, const at::Tensor& rescale)
{
    return std::make_shared<ButterflyTurn>(blocks, rescale);
}

} // namespace dice
