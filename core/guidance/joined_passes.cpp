#include "guidance/joined_passes.h"

#include <algorithm>
#include <utility>

namespace dice {
namespace {

std::vector<const at::Tensor*> tensorsOf(const DenoiserPass& pass)
{
    std::vector<const at::Tensor*> tensors;
    forEachTensor(pass, [&](const at::Tensor& each) { tensors.push_back(&each); });
    return tensors;
}

// Two tensors for a batch of `pictures` and once more `pictures`; undefined ones stay so.
at::Tensor joined(const at::Tensor& first, const at::Tensor& second, std::int64_t pictures)
{
    if (!first.defined())
        return {};
    const auto repeated = [&](const at::Tensor& t) {
        std::vector<std::int64_t> shape = t.sizes().vec();
        shape.front() = pictures;
        return t.expand(shape);
    };
    return at::cat({repeated(first), repeated(second)});
}

} // namespace

bool JoinedPasses::fit(const DenoiserPass& first, const DenoiserPass& second)
{
    const std::int64_t pictures = first.sample.size(0);
    const auto forAll = [&](const at::Tensor& each) { return each.size(0) == 1 || each.size(0) == pictures; };
    const auto alike = [&](const at::Tensor* a, const at::Tensor* b) {
        if (!a->defined() || !b->defined())
            return a->defined() == b->defined();
        return forAll(*a) && forAll(*b) && a->sizes().slice(1) == b->sizes().slice(1);
    };
    const auto firsts = tensorsOf(first), seconds = tensorsOf(second);
    return first.away.empty() && second.away.empty() && std::equal(firsts.begin(), firsts.end(), seconds.begin(), seconds.end(), alike);
}

DenoiserPass JoinedPasses::operator()(DenoiserPass first, DenoiserPass second)
{
    const std::int64_t pictures = first.sample.size(0);
    TimeEmbedding time;
    const bool oneTime = !first.prompt.addition.defined(); // one row serves both where neither prompt adds to the time
    if (oneTime) {
        time = std::exchange(first.time, {});
        second.time = {};
    }
    const auto firsts = tensorsOf(first), seconds = tensorsOf(second);
    m_tensors.resize(firsts.size());
    DenoiserPass both = first;
    std::size_t next = 0;
    forEachTensor(both, [&](at::Tensor& each) {
        const at::Tensor &a = *firsts[next], &b = *seconds[next];
        Joined& known = m_tensors[next++];
        if (!known.first.is_same(a) || !known.second.is_same(b) || (a.defined() && known.both.size(0) != 2 * pictures))
            known = {a, b, joined(a, b, pictures)};
        each = known.both;
    });
    if (oneTime)
        both.time = std::move(time);
    return both;
}

} // namespace dice
