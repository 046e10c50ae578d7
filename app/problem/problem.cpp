#include "problem.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <filesystem>
#include <new>

namespace dice {

Problem Problem::of(const std::exception& thrown)
{
    if (const auto* error = dynamic_cast<const Error*>(&thrown))
        return {error->said(), QString::fromStdString(error->details())};
    if (dynamic_cast<const std::bad_alloc*>(&thrown) != nullptr)
        return {say(sentenceOf(ErrorCode::OutOfMemory))};
    const bool ofFiles = dynamic_cast<const std::filesystem::filesystem_error*>(&thrown) != nullptr;
    return {say(sentenceOf(ofFiles ? ErrorCode::Disk : ErrorCode::Internal)), QString::fromUtf8(thrown.what())};
}

QString Problem::english() const
{
    const QString sentence = QString::fromStdString(said.english());
    return details.isEmpty() ? sentence : sentence + u' ' + details;
}

QString Problem::toText() const
{
    if (isEmpty())
        return {};
    QJsonArray arguments;
    for (const std::string& argument : said.arguments)
        arguments.append(QString::fromStdString(argument));
    const QJsonObject object{{QStringLiteral("kind"), QString::fromStdString(said.kind)},
        {QStringLiteral("sentence"), QString::fromStdString(said.sentence)}, {QStringLiteral("arguments"), arguments},
        {QStringLiteral("details"), details}};
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

Problem Problem::fromText(const QString& text)
{
    const QJsonObject object = QJsonDocument::fromJson(text.toUtf8()).object();
    if (!object.contains(QStringLiteral("sentence")))
        return text.isEmpty() ? Problem() : Problem(text);
    Problem problem;
    problem.said.kind = object[QStringLiteral("kind")].toString().toStdString();
    problem.said.sentence = object[QStringLiteral("sentence")].toString().toStdString();
    for (const QJsonValue argument : object[QStringLiteral("arguments")].toArray())
        problem.said.arguments.push_back(argument.toString().toStdString());
    problem.details = object[QStringLiteral("details")].toString();
    return problem;
}

} // namespace dice
