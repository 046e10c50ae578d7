#pragma once
// Reads Qt's .ts files for the tests of the translations.
#include <QFile>
#include <QList>
#include <QStringList>
#include <QXmlStreamReader>

struct TranslatedText
{
    QString context, source, comment;
    QStringList forms; ///< one, or as many as the language counts in
    QString state;     ///< "unfinished", "vanished", "obsolete"; empty when all is well
    bool counted = false;
};

inline TranslatedText readText(QXmlStreamReader& xml, const QString& context)
{
    TranslatedText text;
    text.context = context;
    text.counted = xml.attributes().value(QLatin1String("numerus")) == u"yes";
    while (xml.readNextStartElement()) {
        if (xml.name() == u"source")
            text.source = xml.readElementText();
        else if (xml.name() == u"comment")
            text.comment = xml.readElementText();
        else if (xml.name() == u"translation") {
            text.state = xml.attributes().value(QLatin1String("type")).toString();
            if (!text.counted)
                text.forms = {xml.readElementText()};
            else
                while (xml.readNextStartElement())
                    text.forms.append(xml.readElementText());
        } else
            xml.skipCurrentElement();
    }
    return text;
}

/// Empty where the file cannot be read.
inline QList<TranslatedText> translatedTexts(const QString& path)
{
    QFile file(path);
    QList<TranslatedText> texts;
    if (!file.open(QIODevice::ReadOnly))
        return texts;
    QXmlStreamReader xml(&file);
    QString context;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == u"name")
            context = xml.readElementText();
        else if (xml.name() == u"message")
            texts.append(readText(xml, context));
    }
    return texts;
}
