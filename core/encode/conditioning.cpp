#include "encode/conditioning.h"

namespace dice {
namespace {

constexpr at::Tensor Conditioning::*kMembers[] = {&Conditioning::context, &Conditioning::pooled, &Conditioning::sizes, &Conditioning::mask};

template <typename Function> Conditioning ofEach(const Conditioning& texts, Function function)
{
    Conditioning result;
    for (const auto member : kMembers)
        if ((texts.*member).defined())
            result.*member = function(texts.*member);
    return result;
}

} // namespace

Conditioning Conditioning::rows(const at::Tensor& numbers) const
{
    return ofEach(*this, [&](const at::Tensor& each) { return each.index_select(0, numbers.to(each.device())); });
}

Conditioning Conditioning::rows(std::int64_t begin, std::int64_t count) const
{
    return ofEach(*this, [&](const at::Tensor& each) { return each.narrow(0, begin, count); });
}

Conditioning Conditioning::silenced() const
{
    Conditioning silent = ofEach(*this, [](const at::Tensor& each) { return at::zeros_like(each); });
    silent.sizes = sizes;
    silent.mask = mask;
    return silent;
}

Conditioning joinedTexts(std::span<const Conditioning> parts)
{
    Conditioning all;
    for (const auto member : kMembers) {
        std::vector<at::Tensor> each;
        for (const Conditioning& part : parts)
            if ((part.*member).defined())
                each.push_back(part.*member);
        if (!each.empty())
            all.*member = at::cat(each);
    }
    return all;
}

} // namespace dice
