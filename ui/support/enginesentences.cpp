#include "enginesentences.h"

#include <QRegularExpression>

namespace dice {
namespace {

// As core/ writes them, in one piece; tst_languages looks them up there.
constexpr const char* kSentences[] = {
    QT_TRANSLATE_NOOP("dice::EngineSentences",
        "The enhancer is borrowed: it was made for another model (%1). On a few probes it leaves %2 % of the difference that guidance makes."),
    QT_TRANSLATE_NOOP("dice::EngineSentences",
        "The enhancer was made for another model (%1) and does not help this one (it leaves %2 % of the difference that guidance makes); CFG is used: %3."),
    QT_TRANSLATE_NOOP("dice::EngineSentences", "There is no enhancer for this model yet, so CFG is used; `dice distill` makes one."),
    QT_TRANSLATE_NOOP(
        "dice::EngineSentences", "The prompt changes where the plan carries guidance on; %1 passes more were taken to measure it anew."),
    QT_TRANSLATE_NOOP("dice::EngineSentences", "The picture was decoded in tiles of %1 x %2 pixels to fit into memory."),
    QT_TRANSLATE_NOOP("dice::EngineSentences", "Memory ran out while decoding; it was done again in tiles of %1 x %2 pixels."),
    QT_TRANSLATE_NOOP("dice::EngineSentences", "The picture was not finite in half precision and was decoded again in fp32."),
    QT_TRANSLATE_NOOP("dice::EngineSentences", "%1 of %2 pictures were made at once: one more did not fit into the free memory (%3)."),
    QT_TRANSLATE_NOOP("dice::EngineSentences", "What the model's file lacks is taken from %1."),
    QT_TRANSLATE_NOOP("dice::EngineSentences", "LoRA tags count in the prompt alone; those in the negative prompt are left out."),
    QT_TRANSLATE_NOOP("dice::EngineSentences", "Applied %1 of %2 layers of %3."),
    QT_TRANSLATE_NOOP("dice::EngineSentences", "This file is not the one that the picture was made with: %1."),
    QT_TRANSLATE_NOOP("dice::EngineSentences",
        "The text encoder's weights (%1) do not fit into the free memory (%2); they are read from the disk anew for each text."),
    QT_TRANSLATE_NOOP("dice::EngineSentences", "Memory ran out; try a smaller picture or batch, or close other programs."),
    QT_TRANSLATE_NOOP("dice::EngineSentences",
        "Expected %1 of free memory for the model's weights, found %2: %3. Another precision may need less; so may closing other programs."),
    QT_TRANSLATE_NOOP("dice::EngineSentences",
        "Expected %1 of free memory for a picture of %2 x %3 pixels beside the model, found %4; a smaller picture needs less."),
    QT_TRANSLATE_NOOP(
        "dice::EngineSentences", "The denoiser's result is not finite; try precision fp32, another sampler or a lower scale."),
    QT_TRANSLATE_NOOP("dice::EngineSentences", "This model is made for inpainting: it needs a picture and a mask."),
    QT_TRANSLATE_NOOP("dice::EngineSentences", "Expected a model folder, found none: %1."),
    QT_TRANSLATE_NOOP("dice::EngineSentences", "Expected the %1 \"%2\" as a path, or a file of that name in %3; found none.")};

const QRegularExpression kPlace(QStringLiteral("%\\d"));

struct Pattern
{
    QRegularExpression expression;
    const char* text;
};

// "... of %1 pixels." matches "... of 512 pixels."
QList<Pattern> patterns()
{
    QList<Pattern> all;
    for (const char* text : kSentences) {
        QStringList pieces = QString::fromLatin1(text).split(kPlace);
        for (QString& piece : pieces)
            piece = QRegularExpression::escape(piece);
        all.append({QRegularExpression(QRegularExpression::anchoredPattern(pieces.join(QStringLiteral("(.+)")))), text});
    }
    return all;
}

} // namespace

QString EngineSentences::said(const QString& sentence)
{
    static const QList<Pattern> known = patterns();
    for (const Pattern& pattern : known) {
        const QRegularExpressionMatch match = pattern.expression.match(sentence);
        if (!match.hasMatch())
            continue;
        const QString text = tr(pattern.text);
        QString result;
        qsizetype end = 0;
        for (auto place = kPlace.globalMatch(text); place.hasNext();) {
            const QRegularExpressionMatch at = place.next();
            result += text.mid(end, at.capturedStart() - end) + match.captured(text[at.capturedStart() + 1].digitValue());
            end = at.capturedEnd();
        }
        return result + text.mid(end);
    }
    return sentence;
}

QString EngineSentences::said(const std::vector<std::string>& sentences)
{
    QStringList lines;
    for (const std::string& sentence : sentences)
        lines.append(said(QString::fromStdString(sentence)));
    return lines.join(u'\n');
}

QStringList EngineSentences::known()
{
    QStringList all;
    for (const char* text : kSentences)
        all.append(QString::fromLatin1(text));
    return all;
}

} // namespace dice
