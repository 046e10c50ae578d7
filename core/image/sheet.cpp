#include "image/sheet.h"

#include <OpenImageIO/imagebuf.h>
#include <OpenImageIO/imagebufalgo.h>

#include <algorithm>

namespace dice {
namespace {

constexpr int kMargin = 16, kLine = 22, kFont = 15, kLeastCell = 288;
constexpr float kPaper = 0.97f, kInk = 0.11f;

// `image` enlarged by a whole number, onto (left, top).
void place(Image& sheet, const Image& image, int enlarged, int left, int top)
{
    for (int y = 0; y < image.height * enlarged; ++y)
        for (int x = 0; x < image.width * enlarged; ++x)
            for (int c = 0; c < 3; ++c) {
                const std::size_t from = (static_cast<std::size_t>(y / enlarged) * static_cast<std::size_t>(image.width) +
                                             static_cast<std::size_t>(x / enlarged)) *
                                         static_cast<std::size_t>(image.channels);
                const std::size_t to =
                    (static_cast<std::size_t>(top + y) * static_cast<std::size_t>(sheet.width) + static_cast<std::size_t>(left + x)) * 3;
                sheet.values[to + static_cast<std::size_t>(c)] = image.values[from + static_cast<std::size_t>(image.channels >= 3 ? c : 0)];
            }
}

} // namespace

Image labelledSheet(const std::vector<SheetCell>& cells, int columns, const std::filesystem::path& font, bool* drawn)
{
    const int width = cells.front().image.width, height = cells.front().image.height,
              enlarged = std::max(1, (kLeastCell + width - 1) / width);
    std::size_t lines = 0;
    for (const SheetCell& cell : cells)
        lines = std::max(lines, cell.lines.size());
    const int cellWidth = width * enlarged + kMargin, cellHeight = height * enlarged + static_cast<int>(lines) * kLine + 2 * kMargin;
    const int rows = (static_cast<int>(cells.size()) + columns - 1) / columns;
    Image sheet{kMargin + columns * cellWidth, kMargin + rows * cellHeight, 3, {}};
    sheet.values.assign(static_cast<std::size_t>(sheet.width) * static_cast<std::size_t>(sheet.height) * 3, kPaper);
    OIIO::ImageBuf buffer(OIIO::ImageSpec(sheet.width, sheet.height, 3, OIIO::TypeDesc::FLOAT), sheet.values.data());
    bool all = true;
    for (std::size_t i = 0; i < cells.size(); ++i) {
        const int left = kMargin + static_cast<int>(i) % columns * cellWidth, top = kMargin + static_cast<int>(i) / columns * cellHeight;
        place(sheet, cells[i].image, enlarged, left, top);
        for (std::size_t line = 0; line < cells[i].lines.size(); ++line)
            all = OIIO::ImageBufAlgo::render_text(buffer, left, top + height * enlarged + static_cast<int>(line + 1) * kLine,
                      cells[i].lines[line], kFont, font.string(), {kInk, kInk, kInk}) &&
                  all;
    }
    if (drawn != nullptr)
        *drawn = all;
    if (!all)
        (void)OIIO::geterror(); // taken, so that it is not reported elsewhere
    return sheet;
}

} // namespace dice
