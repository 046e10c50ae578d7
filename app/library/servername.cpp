#include "servername.h"

#include "assets/asset_kinds.h"
#include "filename.h"

#include <QFileInfo>
#include <QHash>
#include <QRegularExpression>
#include <QStringDecoder>

#include <algorithm>
#include <array>
#include <optional>

namespace dice {
namespace {

constexpr qsizetype kMost = 240;         // bytes: ".part.tag" has to fit behind it
constexpr qsizetype kLongestEnding = 20; // a longer one is none
using Parameters = QHash<QByteArray, QByteArray>;

// The value at `at`, which is moved behind it: up to the next semicolon, or in quotes, where \ stands before " and \ alone,
// since some servers send the paths of Windows.
QByteArray takeValue(const QByteArray& header, qsizetype& at)
{
    while (at < header.size() && (header[at] == ' ' || header[at] == '\t'))
        ++at;
    if (at >= header.size() || header[at] != '"') {
        const qsizetype begin = at, end = header.indexOf(';', at);
        at = end < 0 ? header.size() : end;
        return header.mid(begin, at - begin).trimmed();
    }
    QByteArray value;
    for (++at; at < header.size() && header[at] != '"'; ++at) {
        if (header[at] == '\\' && at + 1 < header.size() && (header[at + 1] == '"' || header[at + 1] == '\\'))
            ++at;
        value += header[at];
    }
    const qsizetype end = header.indexOf(';', at);
    at = end < 0 ? header.size() : end;
    return value;
}

Parameters parametersOf(const QByteArray& header)
{
    Parameters all;
    for (qsizetype at = 0; at < header.size(); ++at) {
        const qsizetype begin = at;
        while (at < header.size() && header[at] != '=' && header[at] != ';')
            ++at;
        const QByteArray name = header.mid(begin, at - begin).simplified().split(' ').last().toLower();
        if (at >= header.size() || header[at] == ';')
            continue;
        ++at;
        if (const QByteArray value = takeValue(header, at); !all.contains(name))
            all.insert(name, value);
    }
    return all;
}

// Nothing where they are not of that charset, or nobody knows it.
std::optional<QString> decoded(const QByteArray& bytes, const QByteArray& charset)
{
    QStringDecoder decoder(charset.trimmed().constData());
    if (!decoder.isValid())
        return {};
    const QString text = decoder(bytes);
    return decoder.hasError() ? std::nullopt : std::optional(text);
}

// UTF-8 where they are that, else Latin-1.
QString ofUnknownCharset(const QByteArray& bytes) { return decoded(bytes, "UTF-8").value_or(QString::fromLatin1(bytes)); }

// RFC 5987: charset'language'bytes with percent signs. Without the marks it is UTF-8.
QString extended(const QByteArray& value)
{
    const qsizetype first = value.indexOf('\''), second = first < 0 ? -1 : value.indexOf('\'', first + 1);
    if (second < 0)
        return ofUnknownCharset(QByteArray::fromPercentEncoding(value));
    const QByteArray bytes = QByteArray::fromPercentEncoding(value.mid(second + 1));
    return decoded(bytes, value.left(first)).value_or(ofUnknownCharset(bytes));
}

// RFC 2231: filename*0="a"; filename*1*=%62.
QString inPieces(const Parameters& all)
{
    QByteArray bytes, charset;
    for (int number = 0;; ++number) {
        const QByteArray name = "filename*" + QByteArray::number(number);
        if (all.contains(name + '*')) {
            QByteArray piece = all.value(name + '*');
            if (const qsizetype second = piece.indexOf('\'', piece.indexOf('\'') + 1); number == 0 && second > 0) {
                charset = piece.left(piece.indexOf('\''));
                piece = piece.mid(second + 1);
            }
            bytes += QByteArray::fromPercentEncoding(piece);
        } else if (all.contains(name))
            bytes += all.value(name);
        else
            break;
    }
    return decoded(bytes, charset.isEmpty() ? "UTF-8" : charset).value_or(ofUnknownCharset(bytes));
}

QByteArray ofQ(QByteArray text) { return QByteArray::fromPercentEncoding(text.replace('_', ' '), '='); }

// RFC 2047: =?charset?B?...?=, of which neighbours belong together.
QString withoutEncodedWords(QString text)
{
    static const QRegularExpression word(QStringLiteral("=\\?([^?*]+)(?:\\*[^?]*)?\\?([bBqQ])\\?([^?]*)\\?="));
    static const QRegularExpression between(QStringLiteral("\\?=\\s+=\\?"));
    text.replace(between, QStringLiteral("?==?"));
    QString plain;
    qsizetype at = 0;
    for (auto found = word.globalMatch(text); found.hasNext();) {
        const QRegularExpressionMatch match = found.next();
        const QByteArray code = match.captured(3).toLatin1();
        const QByteArray bytes = match.captured(2).toLower() == u"b" ? QByteArray::fromBase64(code) : ofQ(code);
        plain += text.mid(at, match.capturedStart() - at);
        plain += decoded(bytes, match.captured(1).toLatin1()).value_or(ofUnknownCharset(bytes));
        at = match.capturedEnd();
    }
    return plain + text.mid(at);
}

// As browsers read it, which is more than the standard says.
QString plain(const QByteArray& value)
{
    const QString text = withoutEncodedWords(ofUnknownCharset(value));
    static const QRegularExpression percent(QStringLiteral("%[0-9A-Fa-f]{2}"));
    if (!text.contains(percent))
        return text;
    return decoded(QByteArray::fromPercentEncoding(text.toUtf8()), "UTF-8").value_or(text);
}

QString lastPart(QString name)
{
    name = name.trimmed();
    if (name.size() > 1 && name.startsWith(u'\'') && name.endsWith(u'\''))
        name = name.mid(1, name.size() - 2);
    return name.replace(u'\\', u'/').section(u'/', -1);
}

QString nameIn(const QUrl& address)
{
    return lastPart(ofUnknownCharset(QByteArray::fromPercentEncoding(address.fileName(QUrl::FullyEncoded).toUtf8())));
}

// Of a long name the ending stays.
QString safeName(const QString& name)
{
    const QString whole = safeFileName(name, name.size() + 1, name.size() * 4);
    const qsizetype dot = whole.lastIndexOf(u'.');
    const QString ending = dot > 0 && whole.size() - dot <= kLongestEnding ? whole.mid(dot) : QString();
    const QString stem = whole.chopped(ending.size());
    const QString fitting = safeFileName(stem, kMost, kMost - ending.toUtf8().size());
    return fitting.isEmpty() ? QString() : fitting + ending;
}

} // namespace

bool hasKnownEnding(const QString& name)
{
    constexpr std::array kOthers = {"gguf", "json", "yaml", "yml", "txt", "md", "csv", "png", "jpg", "jpeg", "webp", "onnx"};
    const QString ending = QFileInfo(name).suffix().toLower();
    return hasWeightsEnding(name.toStdString()) ||
           std::ranges::any_of(kOthers, [&](const char* other) { return ending == QLatin1String(other); });
}

QString nameInDisposition(const QByteArray& disposition)
{
    const Parameters all = parametersOf(disposition);
    QString name;
    if (all.contains("filename*"))
        name = extended(all.value("filename*"));
    else if (all.contains("filename*0") || all.contains("filename*0*"))
        name = inPieces(all);
    return name.trimmed().isEmpty() ? plain(all.value("filename")) : name;
}

QString serverName(const QByteArray& disposition, const QList<QUrl>& addresses)
{
    QString name = safeName(lastPart(nameInDisposition(disposition)));
    for (auto address = addresses.rbegin(); address != addresses.rend() && name.isEmpty(); ++address)
        if (const QString own = safeName(nameIn(*address)); hasKnownEnding(own))
            name = own;
    for (const QUrl& address : addresses)
        if (name.isEmpty())
            name = safeName(nameIn(address));
    return name.isEmpty() ? QStringLiteral("model") : name;
}

} // namespace dice
