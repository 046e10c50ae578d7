#include "lora/lora_kinds.h"

#include <cmath>

namespace dice {
namespace {

void require(bool holds, const std::string& where, const char* what)
{
    if (!holds)
        fail(ErrorCode::BadFile, "Expected {} that go together, found others: {}.", what, where);
}

at::Tensor wide(const at::Tensor& part, at::Device device) { return part.to(device, at::kFloat); }
/// [out, ...] -> [out, n]
at::Tensor matrix(const at::Tensor& part, at::Device device) { return wide(part, device).flatten(1); }

// A core t [i, j, k, k] between w_a [i, p] and w_b [j, r], as LyCORIS stores them -> [p, r, k, k].
at::Tensor throughCore(const at::Tensor& t, const at::Tensor& a, const at::Tensor& b)
{
    const at::Tensor right = at::tensordot(t, b, {1}, {0});         // [i, k, k, r]
    return at::tensordot(a, right, {0}, {0}).permute({0, 3, 1, 2}); // [p, k, k, r] -> [p, r, k, k]
}

// DoRA's lengths: of the rows, [out, 1 ...] or [out], or of the columns, [1, in ...]; PEFT writes those of a kernel's
// rows as [1, out, 1, 1].
struct Magnitude
{
    at::Tensor values; ///< undefined = none
    bool ofRows = false;

    [[nodiscard]] bool rowsOf(at::IntArrayRef shape) const
    {
        return ofRows || values.size(0) == shape[0] || (values.numel() == shape[0] && values.numel() != shape[1]);
    }
    [[nodiscard]] bool fits(at::IntArrayRef shape) const
    {
        return !values.defined() || (shape.size() >= 2 && values.numel() == shape[rowsOf(shape) ? 0 : 1]);
    }
    [[nodiscard]] at::Tensor given(const at::Tensor& changed) const
    {
        const bool rows = rowsOf(changed.sizes());
        std::vector<std::int64_t> others, shape(static_cast<std::size_t>(changed.dim()), 1);
        for (std::int64_t i = 0; i < changed.dim(); ++i)
            if (i != (rows ? 0 : 1))
                others.push_back(i);
        shape[rows ? 0 : 1] = changed.size(rows ? 0 : 1);
        const at::Tensor length = at::linalg_vector_norm(changed, 2, others, /*keepdim=*/true);
        return changed * (wide(values, changed.device()).reshape(shape) / length);
    }
};

class Delta : public TensorChange
{
public:
    Delta(std::pair<std::int64_t, std::int64_t> extent, double scale, Magnitude magnitude)
        : m_extent(extent), m_scale(scale), m_magnitude(std::move(magnitude))
    {
    }
    [[nodiscard]] std::pair<std::int64_t, std::int64_t> extent() const override { return m_extent; }
    [[nodiscard]] bool fits(at::IntArrayRef shape) const override { return TensorChange::fits(shape) && m_magnitude.fits(shape); }
    [[nodiscard]] at::Tensor applied(const at::Tensor& weight, double strength) const override
    {
        const at::Tensor delta = m_scale * product(weight).reshape(weight.sizes());
        if (!m_magnitude.values.defined())
            return weight + strength * delta;
        return weight + strength * (m_magnitude.given(weight + delta) - weight);
    }

protected:
    /// Of as many elements as the weight, in its order.
    [[nodiscard]] virtual at::Tensor product(const at::Tensor& weight) const = 0;

private:
    std::pair<std::int64_t, std::int64_t> m_extent;
    double m_scale;
    Magnitude m_magnitude;
};

class LoraDelta final : public Delta
{
public:
    LoraDelta(
        std::pair<std::int64_t, std::int64_t> extent, double scale, Magnitude magnitude, at::Tensor up, at::Tensor down, at::Tensor mid)
        : Delta(extent, scale, std::move(magnitude)), m_up(std::move(up)), m_down(std::move(down)), m_mid(std::move(mid))
    {
    }

protected:
    [[nodiscard]] at::Tensor product(const at::Tensor& weight) const override
    {
        const at::Device device = weight.device();
        const at::Tensor up = matrix(m_up, device), down = matrix(m_down, device);
        if (!m_mid.defined())
            return at::matmul(up, down);
        return throughCore(wide(m_mid, device), up.t(), down);
    }

private:
    at::Tensor m_up, m_down, m_mid; // [out, r], [r, in ...], [r, r, k, k]
};

struct Factors
{
    at::Tensor a, b, core; ///< b and core undefined where a is the whole

    [[nodiscard]] at::Tensor product(at::Device device) const
    {
        if (!b.defined())
            return wide(a, device);
        return core.defined() ? throughCore(wide(core, device), matrix(a, device), matrix(b, device))
                              : at::matmul(matrix(a, device), matrix(b, device));
    }
    [[nodiscard]] std::pair<std::int64_t, std::int64_t> extent() const
    {
        if (!b.defined())
            return {a.size(0), a.numel() / std::max<std::int64_t>(a.size(0), 1)};
        const std::int64_t columns = b.numel() / std::max<std::int64_t>(b.size(0), 1);
        return core.defined() ? std::pair(a.size(1), columns * core.size(2) * core.size(3)) : std::pair(a.size(0), columns);
    }
    void check(const std::string& where) const
    {
        require(a.defined() && a.dim() >= 2, where, "factors");
        if (!b.defined())
            return;
        require(b.dim() >= 2, where, "factors");
        if (core.defined())
            require(core.dim() == 4 && core.size(0) == a.size(0) && core.size(1) == b.size(0), where, "a core and its factors");
        else
            require(a.dim() == 2 && a.size(1) == b.size(0), where, "factors");
    }
};

class HadamardDelta final : public Delta
{
public:
    HadamardDelta(double scale, Magnitude magnitude, Factors first, Factors second)
        : Delta(first.extent(), scale, std::move(magnitude)), m_first(std::move(first)), m_second(std::move(second))
    {
    }

protected:
    [[nodiscard]] at::Tensor product(const at::Tensor& weight) const override
    {
        return m_first.product(weight.device()) * m_second.product(weight.device());
    }

private:
    Factors m_first, m_second;
};

class KroneckerDelta final : public Delta
{
public:
    KroneckerDelta(std::pair<std::int64_t, std::int64_t> extent, double scale, Magnitude magnitude, Factors first, Factors second)
        : Delta(extent, scale, std::move(magnitude)), m_first(std::move(first)), m_second(std::move(second))
    {
    }

protected:
    [[nodiscard]] at::Tensor product(const at::Tensor& weight) const override
    {
        // a kernel's places stay together: kron(w1, w2 flattened) is the flattened kernel
        return at::kron(m_first.product(weight.device()).flatten(1), m_second.product(weight.device()).flatten(1));
    }

private:
    Factors m_first, m_second;
};

class FullDelta final : public Delta
{
public:
    FullDelta(at::Tensor difference, double scale, Magnitude magnitude)
        : Delta({difference.size(0), difference.numel() / std::max<std::int64_t>(difference.size(0), 1)}, scale, std::move(magnitude)),
          m_difference(std::move(difference))
    {
    }

protected:
    [[nodiscard]] at::Tensor product(const at::Tensor& weight) const override { return wide(m_difference, weight.device()); }

private:
    at::Tensor m_difference;
};

// What layers do to what comes in, W a1 a2, and beside it, b1 b2.
class GeneralDelta final : public Delta
{
public:
    GeneralDelta(std::pair<std::int64_t, std::int64_t> extent, double scale, at::Tensor a1, at::Tensor a2, at::Tensor b1, at::Tensor b2)
        : Delta(extent, scale, {}), m_a1(std::move(a1)), m_a2(std::move(a2)), m_b1(std::move(b1)), m_b2(std::move(b2))
    {
    }
    [[nodiscard]] bool fits(at::IntArrayRef shape) const override
    {
        return Delta::fits(shape) && shape.size() >= 2 && shape[1] == m_a1.size(0);
    }

protected:
    [[nodiscard]] at::Tensor product(const at::Tensor& weight) const override
    {
        const at::Device device = weight.device();
        const at::Tensor a = at::matmul(matrix(m_a1, device), matrix(m_a2, device));  // [in, in]
        const at::Tensor through = at::tensordot(weight, a, {1}, {0}).movedim(-1, 1); // [out, in, k, k]
        return through + at::matmul(matrix(m_b1, device), matrix(m_b2, device)).reshape(weight.sizes());
    }

private:
    at::Tensor m_a1, m_a2, m_b1, m_b2; // [in, r], [r, in], [out, r], [r, in ...]
};

/// W * (1 + w), or W * w where the scales are `whole`.
class ScalingDelta final : public Delta
{
public:
    ScalingDelta(const at::Tensor& scales, bool columns, bool whole)
        : Delta({columns ? 0 : scales.numel(), 0}, 1, {}), m_scales(scales.flatten()), m_columns(columns), m_whole(whole)
    {
    }
    [[nodiscard]] bool fits(at::IntArrayRef shape) const override
    {
        const std::size_t along = m_columns ? 1 : 0;
        return shape.size() > along && shape[along] == m_scales.numel();
    }

protected:
    [[nodiscard]] at::Tensor product(const at::Tensor& weight) const override
    {
        std::vector<std::int64_t> shape(static_cast<std::size_t>(weight.dim()), 1);
        shape[m_columns ? 1 : 0] = m_scales.numel();
        const at::Tensor scales = wide(m_scales, weight.device()).reshape(shape);
        return weight * (m_whole ? scales - 1 : scales);
    }

private:
    at::Tensor m_scales;
    bool m_columns, m_whole;
};

// Hands the parts out and knows what stays behind.
class Parts
{
public:
    Parts(const LoraParts& parts, std::string where) : m_parts(parts), m_where(std::move(where)) {}
    [[nodiscard]] at::Tensor operator()(const char* name) const
    {
        const auto found = m_parts.find(name);
        return found == m_parts.end() ? at::Tensor() : found->second;
    }
    [[nodiscard]] bool has(const char* name) const { return m_parts.contains(name); }
    [[nodiscard]] double scale(const LoraHints& hints, std::int64_t rank) const
    {
        const at::Tensor stored = (*this)("alpha");
        if (!stored.defined())
            return hints.scale.value_or(1);
        require(stored.numel() == 1, m_where, "a rank and its alpha");
        return stored.to(at::kDouble).item<double>() / static_cast<double>(std::max<std::int64_t>(rank, 1));
    }
    [[nodiscard]] Magnitude magnitude() const
    {
        const bool ofRows = has("magnitude");
        const Magnitude found{(*this)(ofRows ? "magnitude" : "dora_scale"), ofRows};
        require(!found.values.defined() || found.values.dim() >= 1, m_where, "a weight and its dora_scale");
        return found;
    }
    [[nodiscard]] const std::string& where() const { return m_where; }

private:
    const LoraParts& m_parts;
    std::string m_where;
};

std::shared_ptr<const TensorChange> loraOf(const Parts& part, const LoraHints& hints)
{
    const at::Tensor up = part("up"), down = part("down"), mid = part("mid");
    require(up.defined() && down.defined() && up.dim() >= 2 && down.dim() >= 2, part.where(), "a pair up and down");
    require(up.numel() / up.size(0) == down.size(0), part.where(), "a pair up and down");
    std::int64_t columns = down.numel() / std::max<std::int64_t>(down.size(0), 1);
    if (mid.defined()) {
        require(mid.dim() == 4 && mid.size(0) == down.size(0) && mid.size(1) == down.size(0), part.where(),
            "a pair up and down and their core");
        columns *= mid.size(2) * mid.size(3);
    }
    return std::make_shared<LoraDelta>(std::pair(up.size(0), columns), part.scale(hints, down.size(0)), part.magnitude(), up, down, mid);
}

std::shared_ptr<const TensorChange> lohaOf(const Parts& part, const LoraHints& hints)
{
    const Factors first{part("hada_w1_a"), part("hada_w1_b"), part("hada_t1")},
        second{part("hada_w2_a"), part("hada_w2_b"), part("hada_t2")};
    require(first.b.defined() && second.b.defined(), part.where(), "factors");
    first.check(part.where());
    second.check(part.where());
    require(first.extent() == second.extent(), part.where(), "two products");
    return std::make_shared<HadamardDelta>(part.scale(hints, first.b.size(0)), part.magnitude(), first, second);
}

std::shared_ptr<const TensorChange> lokrOf(const Parts& part, const LoraHints& hints)
{
    const auto factors = [&](const char* whole, const char* a, const char* b, const char* core) {
        const Factors found = part.has(whole) ? Factors{part(whole), {}, {}} : Factors{part(a), part(b), part(core)};
        require(part.has(whole) || found.b.defined(), part.where(), "factors");
        found.check(part.where());
        return found;
    };
    const Factors first = factors("lokr_w1", "lokr_w1_a", "lokr_w1_b", "lokr_t1"),
                  second = factors("lokr_w2", "lokr_w2_a", "lokr_w2_b", "lokr_t2");
    // only a factor that is itself a product has a rank; without one a stored alpha says nothing
    const at::Tensor& ranked = second.b.defined() ? second.b : first.b;
    const double scale = ranked.defined() ? part.scale(hints, ranked.size(0)) : part.has("alpha") ? 1 : hints.scale.value_or(1);
    const auto [rows, columns] = first.extent();
    const auto [rows2, columns2] = second.extent();
    return std::make_shared<KroneckerDelta>(std::pair(rows * rows2, columns * columns2), scale, part.magnitude(), first, second);
}

std::shared_ptr<const TensorChange> gloraOf(const Parts& part, const LoraHints& hints)
{
    const at::Tensor a1 = part("a1"), a2 = part("a2"), b1 = part("b1"), b2 = part("b2");
    for (const at::Tensor& each : {a1, a2, b1, b2})
        require(each.defined() && each.dim() >= 2, part.where(), "four factors a1, a2, b1, b2");
    if (part.has("bm"))
        fail(ErrorCode::Unsupported, "Expected a GLoRA without a core, found one with the part bm: {}.", part.where());
    const std::int64_t rank = a2.size(0);
    require(a1.numel() == a1.size(0) * rank && a2.numel() == rank * a1.size(0), part.where(), "factors a1 and a2");
    require(b1.numel() == b1.size(0) * b2.size(0), part.where(), "factors b1 and b2");
    return std::make_shared<GeneralDelta>(
        std::pair(b1.size(0), b2.numel() / std::max<std::int64_t>(b2.size(0), 1)), part.scale(hints, rank), a1, a2, b1, b2);
}

std::shared_ptr<const TensorChange> turningOf(const Parts& part)
{
    const at::Tensor blocks = part("oft_blocks"), rescale = part("rescale"), alpha = part("alpha");
    require((blocks.dim() == 3 || blocks.dim() == 4) && blocks.size(-1) == blocks.size(-2), part.where(), "square oft_blocks");
    const std::int64_t rows = blocks.size(-3) * blocks.size(-1);
    require(blocks.dim() == 3 || (blocks.size(-1) % 2 == 0 && rows % (blocks.size(-1) << (blocks.size(0) - 1)) == 0), part.where(),
        "rows and stages of oft_blocks");
    require(!rescale.defined() || rescale.numel() == rows, part.where(), "oft_blocks and their rescale");
    require(!alpha.defined() || alpha.numel() == 1, part.where(), "oft_blocks and their alpha");
    return turnOfOutputs(blocks, rescale, alpha.defined() ? alpha.to(at::kDouble).item<double>() * static_cast<double>(rows) : 0);
}

std::shared_ptr<const TensorChange> trianglesOf(const Parts& part, const LoraHints& hints)
{
    const at::Tensor triangles = part("oft_R");
    require(triangles.dim() == 2 && hints.turn.terms >= 1 && hints.turn.terms <= 64, part.where(), "oft_R and its config");
    const std::int64_t count = 8 * triangles.size(1) + 1;
    const auto root = static_cast<std::int64_t>(std::llround(std::sqrt(static_cast<double>(count))));
    require(root * root == count && (!hints.turn.shared || triangles.size(0) == 1), part.where(), "oft_R and its blocks");
    return turnOfInputs(triangles, hints.turn);
}

std::shared_ptr<const TensorChange> butterflyOf(const Parts& part)
{
    const at::Tensor blocks = part("boft_R");
    require(blocks.dim() == 4 && blocks.size(-1) == blocks.size(-2), part.where(), "square boft_R");
    const std::int64_t size = blocks.size(-1), stages = blocks.size(0);
    require(stages == 1 || (stages < 32 && size % 2 == 0 && blocks.size(1) * size % (size << (stages - 1)) == 0), part.where(),
        "stages of boft_R");
    return butterflyOfInputs(blocks, part("boft_s"));
}

// PEFT's: [out, 1] or [1, in] of a matrix, [1, n, 1, 1] of a kernel, whose config says which.
bool scalesInputs(const at::Tensor& scales, const LoraHints& hints)
{
    return scales.dim() == 2 ? scales.size(0) == 1 && (scales.size(1) > 1 || hints.onInputs) : hints.onInputs;
}

// A table of words: (B A)^T of [r, words] and [width, r]
std::shared_ptr<const TensorChange> tableOf(const Parts& part, const LoraHints& hints)
{
    const at::Tensor a = part("embedding_a"), b = part("embedding_b");
    require(a.defined() && b.defined() && a.dim() == 2 && b.dim() == 2 && a.size(0) == b.size(1), part.where(), "a pair of a table");
    return std::make_shared<LoraDelta>(
        std::pair(a.size(1), b.size(0)), part.scale(hints, a.size(0)), part.magnitude(), a.t(), b.t(), at::Tensor());
}

std::string namesOf(const LoraParts& parts)
{
    std::string names;
    for (const auto& [name, tensor] : parts)
        names += (names.empty() ? "" : ", ") + name;
    return names;
}

} // namespace

std::shared_ptr<const TensorChange> weightChangeOf(const LoraParts& parts, const LoraHints& hints, const std::string& where)
{
    const Parts part(parts, where);
    if (part.has("up") || part.has("down"))
        return loraOf(part, hints);
    if (part.has("hada_w1_a"))
        return lohaOf(part, hints);
    if (part.has("lokr_w1") || part.has("lokr_w1_a"))
        return lokrOf(part, hints);
    if (part.has("a1"))
        return gloraOf(part, hints);
    if (part.has("on_input") && part.has("scales"))
        return std::make_shared<ScalingDelta>(part("scales"), part("on_input").to(at::kDouble).sum().item<double>() != 0, false);
    if (const at::Tensor scales = part("ia3_l"); scales.defined())
        return std::make_shared<ScalingDelta>(scales, scalesInputs(scales, hints), true);
    if (part.has("oft_blocks"))
        return turningOf(part);
    if (part.has("oft_R"))
        return trianglesOf(part, hints);
    if (part.has("boft_R"))
        return butterflyOf(part);
    if (part.has("embedding_a") || part.has("embedding_b"))
        return tableOf(part, hints);
    for (const char* whole : {"diff", "w_norm"})
        if (const at::Tensor difference = part(whole); difference.defined()) {
            require(difference.dim() >= 1, where, "differences");
            return std::make_shared<FullDelta>(difference, 1, part.magnitude());
        }
    if (biasChangeOf(parts, hints) == nullptr)
        fail(ErrorCode::Unsupported,
            "Expected LoRA, LoCon, LoHa, LoKr, GLoRA, (IA)^3, OFT, BOFT, DoRA or a difference, found the parts {}: {}.", namesOf(parts),
            where);
    return nullptr;
}

std::shared_ptr<const TensorChange> biasChangeOf(const LoraParts& parts, const LoraHints& hints)
{
    const Parts part(parts, {});
    for (const char* name : {"diff_b", "b_norm"})
        if (const at::Tensor difference = part(name); difference.defined() && difference.dim() >= 1)
            return std::make_shared<FullDelta>(difference, 1, Magnitude{});
    if (const at::Tensor bias = part("up_bias"), down = part("down"); bias.defined() && bias.dim() >= 1 && down.defined())
        return std::make_shared<FullDelta>(bias, part.scale(hints, down.size(0)), Magnitude{});
    if (const at::Tensor scales = part("ia3_l"); scales.defined() && scales.dim() >= 1 && !scalesInputs(scales, hints))
        return std::make_shared<ScalingDelta>(scales, false, true);
    return nullptr;
}

} // namespace dice
