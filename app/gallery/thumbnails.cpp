#include "thumbnails.h"

#include "base/error.h"
#include "image/picture_file.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QFileInfo>

#include <algorithm>

namespace dice {
namespace {

// One axis at a time: where each smaller pixel's share of the larger ones begins.
std::vector<int> edges(int from, int to)
{
    std::vector<int> places(static_cast<std::size_t>(to) + 1);
    for (int i = 0; i <= to; ++i)
        places[static_cast<std::size_t>(i)] = static_cast<int>(static_cast<std::int64_t>(i) * from / to);
    return places;
}

void average(const Image& from, Image& into, int x, int y, const std::vector<int>& columns, const std::vector<int>& rows)
{
    float* const target = &into.values[(static_cast<std::size_t>(y) * into.width + x) * into.channels];
    const int left = columns[x], right = std::max(columns[x + 1], left + 1), top = rows[y], bottom = std::max(rows[y + 1], top + 1);
    for (int sourceY = top; sourceY < bottom; ++sourceY)
        for (int sourceX = left; sourceX < right; ++sourceX)
            for (int c = 0; c < from.channels; ++c)
                target[c] += from.values[(static_cast<std::size_t>(sourceY) * from.width + sourceX) * from.channels + c];
    for (int c = 0; c < from.channels; ++c)
        target[c] /= static_cast<float>((right - left) * (bottom - top));
}

} // namespace

Image shrunk(const Image& image, int longest)
{
    const int side = std::max(image.width, image.height);
    if (side <= longest)
        return image;
    Image small{std::max(1, image.width * longest / side), std::max(1, image.height * longest / side), image.channels, {}};
    small.values.assign(static_cast<std::size_t>(small.width) * small.height * small.channels, 0.0f);
    const std::vector<int> columns = edges(image.width, small.width), rows = edges(image.height, small.height);
    for (int y = 0; y < small.height; ++y)
        for (int x = 0; x < small.width; ++x)
            average(image, small, x, y, columns, rows);
    return small;
}

QString Thumbnails::file(const QString& picture) const
{
    const QFileInfo info(picture);
    const QByteArray key =
        picture.toUtf8() + '\n' + QByteArray::number(info.lastModified().toMSecsSinceEpoch()) + '\n' + QByteArray::number(info.size());
    const std::string name = QCryptographicHash::hash(key, QCryptographicHash::Sha1).toHex().toStdString();
    const std::filesystem::path file = m_folder / name.substr(0, 2) / (name + ".png");
    if (std::filesystem::exists(file))
        return QString::fromStdString(file.string());
    const Picture whole = readPicture(picture.toStdString());
    try {
        std::filesystem::create_directories(file.parent_path());
        writePicture(file, shrunk(whole.image, kLongest), {});
    } catch (const std::exception&) {
        return picture;
    }
    return QString::fromStdString(file.string());
}

} // namespace dice
