#include "arrival.h"

#include "base/secrets.h"
#include "servername.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QStringDecoder>
#include <QtEndian>

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>

namespace dice {
namespace {

constexpr qint64 kLook = 64 << 10;     // bytes of the beginning and, for archives, of the end
constexpr qsizetype kShortHead = 1024; // the first entry of an archive is named there
constexpr qsizetype kLongestMessage = 200;
constexpr qint64 kLargestHeader = 100 << 20; // of safetensors, as the format says

struct Mark
{
    std::size_t at;
    std::string_view bytes;
    const char* what;
    const char* ending;
};

// What files begin with. Their own kind, whatever they are called.
constexpr std::array kArchives = {Mark{0, "PK\x03\x04", "a zip archive", ".zip"}, Mark{0, "PK\x05\x06", "a zip archive", ".zip"},
    Mark{0, "7z\xBC\xAF\x27\x1C", "a 7-Zip archive", ".7z"}, Mark{0, "Rar!\x1A", "a RAR archive", ".rar"},
    Mark{0, "\x1F\x8B", "a gzip archive", ".gz"}, Mark{0, "BZh", "a bzip2 archive", ".bz2"},
    Mark{0,
        "\xFD"
        "7zXZ",
        "an xz archive", ".xz"},
    Mark{0, "\x28\xB5\x2F\xFD", "a zstd archive", ".zst"}, Mark{257, "ustar", "a tar archive", ".tar"},
    Mark{0, "%PDF-", "a PDF document", ".pdf"}};
constexpr std::array kPictures = {Mark{0, "\x89PNG\r\n", "a picture", ".png"}, Mark{0, "\xFF\xD8\xFF", "a picture", ".jpg"},
    Mark{8, "WEBP", "a picture", ".webp"}, Mark{0, "GIF8", "a picture", ".gif"}};

template <typename Marks> const Mark* markOf(const QByteArray& head, const Marks& marks)
{
    const std::string_view bytes(head.constData(), static_cast<std::size_t>(head.size()));
    const auto found = std::ranges::find_if(
        marks, [&](const Mark& mark) { return bytes.size() > mark.at && bytes.substr(mark.at).starts_with(mark.bytes); });
    return found == marks.end() ? nullptr : &*found;
}

bool endsWith(const QString& name, std::initializer_list<const char*> endings)
{
    const QString own = QFileInfo(name).suffix().toLower();
    return std::ranges::any_of(endings, [&](const char* ending) { return own == QLatin1String(ending); });
}

// Nothing where it is no text: a byte that no text has, or bytes of no known encoding.
std::optional<QString> textOf(const QByteArray& head)
{
    const auto encoding = QStringConverter::encodingForData(head).value_or(QStringConverter::Utf8);
    QStringDecoder decoder(encoding);
    QString text = decoder(head);
    const auto isControl = [](QChar c) { return c < u' ' && c != u'\n' && c != u'\r' && c != u'\t' && c != u'\f' && c != u'\x1b'; };
    if (std::ranges::any_of(text, isControl))
        return {};
    if (decoder.hasError()) // Latin-1, or the last letter is cut
        text = QString::fromLatin1(head);
    return text.trimmed();
}

QString firstText(const QJsonValue& value)
{
    if (value.isString())
        return value.toString().trimmed();
    if (value.isArray())
        return value.toArray().isEmpty() ? QString() : firstText(value.toArray().first());
    if (!value.isObject())
        return {};
    const QJsonObject object = value.toObject();
    for (const char* key : {"message", "error_description", "detail", "error", "errors", "title", "reason", "msg", "description"})
        if (const QString text = firstText(object.value(QLatin1String(key))); !text.isEmpty())
            return text;
    return {};
}

QString inside(const QString& page, const char* tag)
{
    const QRegularExpression element(
        QStringLiteral("<%1[^>]*>([^<]*)</").arg(QLatin1String(tag)), QRegularExpression::CaseInsensitiveOption);
    return element.match(page).captured(1).trimmed();
}

// JSON that tells what went wrong, not a file of settings.
bool isRefusal(const QJsonDocument& json)
{
    const QJsonObject object = json.object();
    return object.contains(QStringLiteral("error")) || object.contains(QStringLiteral("errors")) ||
           (object.size() <= 3 && (object.contains(QStringLiteral("message")) || object.contains(QStringLiteral("detail"))));
}

// safetensors: how long the file must be by its own header; nothing where it is none. A length may look like another
// format's mark, so this comes first.
std::optional<qint64> lengthBySafetensors(QFile& file, const QByteArray& head)
{
    if (head.size() < 10 || (head[8] != '{' && head[8] != ' '))
        return {};
    const auto size = qFromLittleEndian<quint64>(head.constData());
    if (size < 2 || size > static_cast<quint64>(kLargestHeader))
        return {};
    const auto begin = 8 + static_cast<qint64>(size);
    if (file.size() < begin)
        return begin;
    file.seek(8);
    const QJsonDocument json = QJsonDocument::fromJson(file.read(static_cast<qint64>(size)).trimmed());
    if (!json.isObject())
        return {};
    qint64 end = 0;
    for (const QJsonValue& tensor : json.object())
        if (const QJsonArray offsets = tensor.toObject().value(QStringLiteral("data_offsets")).toArray(); offsets.size() == 2)
            end = std::max(end, static_cast<qint64>(offsets[1].toDouble()));
    return begin + end;
}

bool isPickle(const QByteArray& head) { return head.size() > 2 && head[0] == '\x80' && head[1] >= 2 && head[1] <= 5; }

Arrival cut(const char* ending) { return {QStringLiteral("a model that is cut off"), {}, QLatin1String(ending), true}; }

// By its words. A text, JSON or a page; nothing where it is none.
std::optional<Arrival> byText(QFile& file, const QByteArray& head, const QString& name)
{
    const std::optional<QString> text = textOf(head);
    if (!text)
        return {};
    const QString says = messageIn(head);
    if (text->isEmpty())
        return Arrival{QStringLiteral("an empty text"), {}, {}};
    if (text->startsWith(QStringLiteral("version https://git-lfs")) || text->startsWith(QStringLiteral("version https://hawser")))
        return Arrival{
            QStringLiteral(
                "a pointer of Git LFS to the file, not the file: its address is another, often with \"resolve\" or \"media\" for \"raw\""),
            {}, {}};
    static const QRegularExpression markup(QStringLiteral("^<[!?a-zA-Z]"));
    if (text->contains(markup))
        return Arrival{QStringLiteral("a web page; some sites want a log-in, or an address of another form"), says, {}};
    file.seek(0);
    const bool mayBeJson = (text->startsWith(u'{') || text->startsWith(u'[')) && file.size() <= kLargestHeader;
    if (const QJsonDocument json = mayBeJson ? QJsonDocument::fromJson(file.readAll()) : QJsonDocument(); !json.isNull())
        return isRefusal(json) || !endsWith(name, {"json"}) ? Arrival{QStringLiteral("JSON"), says, {}} : Arrival{};
    if (!endsWith(name, {"yaml", "yml", "txt", "md", "csv"}))
        return Arrival{QStringLiteral("a text"), says, {}};
    return Arrival{};
}

// A checkpoint of PyTorch is a zip archive with a pickle in it; the list of what is in an archive stands at its end.
Arrival byArchive(QFile& file, const QByteArray& head, const Mark& archive)
{
    file.seek(std::max<qint64>(0, file.size() - kLook));
    const QByteArray tail = file.readAll();
    if (head.startsWith("PK") && head.left(kShortHead).contains("data.pkl") && !tail.contains("PK\x05\x06"))
        return cut(".ckpt");
    if (head.startsWith("PK") && (head.left(kShortHead).contains("data.pkl") || tail.contains("data.pkl")))
        return {{}, {}, QStringLiteral(".ckpt")};
    return {QStringLiteral("%1; if models are in it, unpack them yourself").arg(QLatin1String(archive.what)), {}, {}};
}

// By its first bytes, as a program's file.
Arrival byMarks(QFile& file, const QByteArray& head, const QString& name)
{
    if (const Mark* const archive = markOf(head, kArchives))
        return byArchive(file, head, *archive);
    if (isPickle(head))
        return {{}, {}, QStringLiteral(".ckpt")};
    if (head.startsWith("GGUF"))
        return {{}, {}, QStringLiteral(".gguf")};
    if (const Mark* const picture = markOf(head, kPictures)) {
        const bool fits = !hasKnownEnding(name) || endsWith(name, {"png", "jpg", "jpeg", "webp", "gif"});
        return {fits ? QString() : QLatin1String(picture->what), {}, QLatin1String(picture->ending)};
    }
    return {endsWith(name, {"onnx"}) ? QString() : QStringLiteral("bytes of no known kind"), {}, {}};
}

} // namespace

QString messageIn(const QByteArray& answer)
{
    const QString text = textOf(answer.left(kLook)).value_or(QString());
    QString says;
    if (const QJsonDocument json = QJsonDocument::fromJson(answer); json.isObject())
        says = firstText(json.object());
    else if (json.isArray())
        says = firstText(json.array());
    else if (text.startsWith(u'<')) {
        for (const char* tag : {"Message", "title", "h1"})
            if (says.isEmpty())
                says = inside(text, tag);
    } else if (!text.startsWith(u'{') && !text.startsWith(u'['))
        says = text.section(u'\n', 0, 0);
    static const QRegularExpression odd(QStringLiteral("[\\p{Cc}\\p{Cf}]+"));
    says = says.replace(odd, QStringLiteral(" ")).simplified();
    if (says.size() > kLongestMessage)
        says = says.left(kLongestMessage - 3) + QStringLiteral("...");
    return QString::fromStdString(withoutSecrets(says.toStdString()));
}

Arrival lookAt(const QString& path, const QString& name)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {file.errorString(), {}, {}};
    const QByteArray head = file.read(kLook);
    if (head.isEmpty())
        return {QStringLiteral("nothing"), {}, {}};
    if (const auto length = lengthBySafetensors(file, head))
        return file.size() < *length ? cut(".safetensors") : Arrival{{}, {}, QStringLiteral(".safetensors")};
    if (const auto text = byText(file, head, name))
        return *text;
    return byMarks(file, head, name);
}

} // namespace dice
