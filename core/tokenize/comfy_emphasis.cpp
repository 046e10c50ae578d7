#include "tokenize/comfy_emphasis.h"

#include "base/error.h"
#include "tokenize/prompt_text.h"

#include <algorithm>

namespace dice {
namespace {

constexpr double kNested = 1.1, kLargest = 1e6;
constexpr std::size_t kDeepest = 1000;
constexpr char kOpen = '\2', kClose = '\1'; // an escaped bracket, between two calls of the grammar

std::string replaced(std::string_view text, std::string_view what, char with)
{
    std::string out;
    for (std::size_t at = text.find(what); at != std::string_view::npos; at = text.find(what)) {
        out += std::string(text.substr(0, at)) + with;
        text.remove_prefix(at + what.size());
    }
    return out += text;
}

// Pieces of the text, each bracket of the outermost level with its brackets around it. ComfyUI counts below zero where one is
// closed that was never opened, and goes on from there.
std::vector<std::string_view> outermost(std::string_view text)
{
    std::vector<std::string_view> pieces;
    std::size_t begin = 0;
    std::int64_t level = 0;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (text[at] == '(' && level++ == 0) {
            if (at > begin)
                pieces.push_back(text.substr(begin, at - begin));
            begin = at;
        } else if (text[at] == ')' && --level == 0) {
            pieces.push_back(text.substr(begin, at + 1 - begin));
            begin = at + 1;
        }
    }
    if (begin < text.size())
        pieces.push_back(text.substr(begin));
    return pieces;
}

void addPieces(std::vector<WeightedText>& out, std::string_view text, double weight, std::size_t depth)
{
    if (depth > kDeepest)
        fail(ErrorCode::BadRequest, "Expected at most {} open brackets in a prompt, found more.", kDeepest);
    for (std::string_view piece : outermost(text)) {
        if (piece.size() < 2 || piece.front() != '(' || piece.back() != ')') {
            std::string plain(piece);
            std::ranges::replace(plain, kOpen, '(');
            std::ranges::replace(plain, kClose, ')');
            out.push_back({std::move(plain), std::clamp(weight, -kLargest, kLargest)});
            continue;
        }
        piece = piece.substr(1, piece.size() - 2);
        double inside = weight * kNested;
        if (const std::size_t colon = piece.rfind(':'); colon != std::string_view::npos && colon > 0)
            if (const auto number = parseNumber(piece.substr(colon + 1))) {
                inside = *number;
                piece = piece.substr(0, colon);
            }
        addPieces(out, piece, inside, depth + 1);
    }
}

} // namespace

std::vector<WeightedText> parseComfyEmphasis(std::string_view text)
{
    std::vector<WeightedText> out;
    std::string kept = replaced(replaced(text, "\\)", kClose), "\\(", kOpen);
    kept = replaced(replaced(kept, "\\[", '['), "\\]", ']');
    addPieces(out, kept, 1, 0);
    return out;
}

std::vector<WeightedText> weightedTexts(std::string_view text, EmphasisConvention convention)
{
    return convention == EmphasisConvention::Comfy ? parseComfyEmphasis(text) : parseEmphasis(text);
}

} // namespace dice
