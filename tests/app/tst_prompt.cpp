// What helps to write prompts: weights, tints, wildcards, styles, history, tokens.
#include "prompt/promptcompletion.h"
#include "prompt/prompthistory.h"
#include "prompt/promptspans.h"
#include "prompt/promptstyles.h"
#include "prompt/promptweight.h"
#include "prompt/tokencounter.h"
#include "prompt/wildcards.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include "support/patient_waits.h"

using namespace dice;

class PromptTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void changesWeights_data()
    {
        QTest::addColumn<QString>("before"); // the selection stands between two bars
        QTest::addColumn<double>("by");
        QTest::addColumn<QString>("after");
        const auto row = [](const char* name, const char* before, double by, const char* after) {
            QTest::newRow(name) << QString::fromUtf8(before) << by << QString::fromUtf8(after);
        };
        row("a selection", "a |red fox| runs", 0.1, "a (|red fox|:1.1) runs");
        row("the word under the caret", "a red f||ox", 0.1, "a red (|fox|:1.1)");
        row("again", "a (|red fox|:1.1) runs", 0.1, "a (|red fox|:1.2) runs");
        row("back to one", "a (|red fox|:1.1) runs", -0.1, "a |red fox| runs");
        row("below one", "|fox|", -0.1, "(|fox|:0.9)");
        row("blanks stay outside", "a| fox |runs", 0.1, "a (|fox|:1.1) runs");
        row("the caret in the number", "(fox:1.||5)", 0.1, "(|fox|:1.6)");
        row("inside other brackets", "((a f||ox:1.2), b)", 0.1, "((|a fox|:1.3), b)");
        row("a part of weighted words", "(a |fox|:1.2)", 0.1, "(|a fox|:1.3)");
        row("the inner one", "(a (fox||:1.2):1.5)", 0.1, "(a (|fox|:1.3):1.5)");
        row("no word there", "a  ||  b", 0.1, "a  ||  b");
        row("never below nothing", "(|fox|:0.05)", -0.1, "(|fox|:0)");
        row("escaped brackets are text", "\\(f||ox\\)", 0.1, "\\((|fox|:1.1)\\)");
    }
    void changesWeights()
    {
        QFETCH(QString, before);
        QFETCH(double, by);
        QFETCH(QString, after);
        const int start = static_cast<int>(before.indexOf(u'|')), end = static_cast<int>(before.lastIndexOf(u'|')) - 1;
        const PromptEdit edit = changeWeight(before.remove(u'|'), start, end, by);
        QString marked = edit.text;
        marked.insert(edit.selectionEnd, u'|');
        marked.insert(edit.selectionStart, u'|');
        QCOMPARE(marked, after);
    }

    void findsSpans()
    {
        using Kind = PromptSpan::Kind;
        const QString text = QStringLiteral(
            "a (red fox:1.2), <lora:flat:0.6> [day:night:0.5] {a|b} __sky__ embedding:cute BREAK (open \\(no\\)\n# a note (x)");
        QStringList found;
        for (const PromptSpan& span : promptSpans(text))
            found.append(QString::number(static_cast<int>(span.kind)) + text.mid(span.start, span.length));
        const auto line = [](Kind kind, const char* words) { return QString::number(static_cast<int>(kind)) + QString::fromLatin1(words); };
        QCOMPARE(found, (QStringList{line(Kind::Weight, "(red fox:1.2)"), line(Kind::Lora, "<lora:flat:0.6>"),
                            line(Kind::Schedule, "[day:night:0.5]"), line(Kind::Wildcard, "{a|b}"), line(Kind::Wildcard, "__sky__"),
                            line(Kind::Embedding, "embedding:cute"), line(Kind::Break, "BREAK"), line(Kind::Comment, "# a note (x)")}));
    }

    void drawsWildcards()
    {
        QTemporaryDir folder;
        QFile file(folder.filePath(QStringLiteral("sky.txt")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("# colours\nblue\n\n{dark|light} grey\n");
        file.close();
        QSet<QString> seen;
        for (int seed = 0; seed < 60; ++seed) {
            const DrawnPrompt drawn = drawWildcards(QStringLiteral("a {red|{old|new} green} roof, __sky__, \\{x\\}"), folder.path(), seed);
            QVERIFY(drawn.problem.isEmpty());
            QCOMPARE(drawn.text, drawWildcards(QStringLiteral("a {red|{old|new} green} roof, __sky__, \\{x\\}"), folder.path(), seed).text);
            QVERIFY(drawn.text.endsWith(QStringLiteral(", {x}")));
            seen.insert(drawn.text);
        }
        QCOMPARE(seen.size(), 9);
        const DrawnPrompt missing = drawWildcards(QStringLiteral("__nothing__ and {a}"), folder.path(), 1);
        QCOMPARE(missing.text, QStringLiteral("__nothing__ and a"));
        QVERIFY(missing.problem.contains(QStringLiteral("nothing")));
        QVERIFY(drawWildcards(QStringLiteral("__../../etc/passwd__"), folder.path(), 1).text.contains(QStringLiteral("__")));
    }

    void readsStyles()
    {
        const QList<PromptStyle> styles = stylesFromCsv(QStringLiteral(
            "\uFEFFname,prompt,negative_prompt\r\nPaint,\"oil, thick \"\"strokes\"\"\",photo\nWrap,\"a {prompt}, two\nlines\",\n\nbroken\n"));
        QCOMPARE(styles, (QList<PromptStyle>{{QStringLiteral("Paint"), QStringLiteral("oil, thick \"strokes\""), QStringLiteral("photo")},
                             {QStringLiteral("Wrap"), QStringLiteral("a {prompt}, two\nlines"), {}}}));
        QCOMPARE(stylesFromCsv(stylesToCsv(styles)), styles);
        QCOMPARE(applied(styles[0].prompt, QStringLiteral("a fox")), QStringLiteral("a fox, oil, thick \"strokes\""));
        QCOMPARE(applied(styles[1].prompt, QStringLiteral("fox")), QStringLiteral("a fox, two\nlines"));
        QCOMPARE(applied({}, QStringLiteral("fox")), QStringLiteral("fox"));
    }

    void keepsStyles()
    {
        QTemporaryDir folder;
        const QString place = folder.filePath(QStringLiteral("config/styles.csv"));
        {
            PromptStyles styles(place);
            QVERIFY(styles.keep({QStringLiteral("One"), QStringLiteral("a"), {}}));
            QVERIFY(styles.keep({QStringLiteral("Two"), QStringLiteral("b"), {}}));
            QVERIFY(styles.keep({QStringLiteral("One"), QStringLiteral("c"), {}}));
            QVERIFY(styles.remove(QStringLiteral("Two")));
        }
        PromptStyles styles(place);
        QCOMPARE(styles.list().size(), 1);
        QCOMPARE(styles.find(QStringLiteral("One"))->prompt, QStringLiteral("c"));
        QCOMPARE(styles.importFrom(place), 0);
        QCOMPARE(styles.importFrom(folder.filePath(QStringLiteral("missing"))), -1);
    }

    void remembersPrompts()
    {
        QTemporaryDir folder;
        const QString file = folder.filePath(QStringLiteral("history.db"));
        {
            PromptHistory history(file);
            history.add({QStringLiteral("a Fox"), QStringLiteral("snow")});
            history.add({QStringLiteral("a boat"), {}});
            history.add({QStringLiteral("a Fox"), QStringLiteral("snow")});
            history.add({QStringLiteral("  "), {}});
        }
        PromptHistory history(file);
        QCOMPARE(history.find({}).size(), 2);
        QCOMPARE(history.find({})[0].prompt, QStringLiteral("a Fox"));
        QCOMPARE(history.find(QStringLiteral("fox SNOW")).size(), 1);
        QCOMPARE(history.find(QStringLiteral("% _")).size(), 0);
        for (int i = 0; i < PromptHistory::kMost + 5; ++i)
            history.add({QString::number(i), {}});
        QCOMPARE(history.find({}, 5000).size(), PromptHistory::kMost);
    }

    void completes()
    {
        const CompletionSources sources{{QStringLiteral("flat-color"), QStringLiteral("ink")},
            {QStringLiteral("bad-hands"), QStringLiteral("flatter")},
            {QStringLiteral("a fox, soft light, red"), QStringLiteral("soft light\nsoft focus")}};
        const auto names = [&](const char* text, int caret = -1) {
            QStringList found;
            for (const Completion& completion :
                completions(QString::fromUtf8(text), caret < 0 ? static_cast<int>(qstrlen(text)) : caret, sources))
                found.append(completion.text);
            return found;
        };
        QCOMPARE(names("a <lora:col"), QStringList{QStringLiteral("<lora:flat-color:1>")});
        QCOMPARE(names("a <").size(), 2);
        QCOMPARE(names("(fla"),
            (QStringList{QStringLiteral("flatter"), QStringLiteral("<lora:flat-color:1>")})); // embeddings by their bare name
        QCOMPARE(names("embedding:"), (QStringList{QStringLiteral("embedding:bad-hands"), QStringLiteral("embedding:flatter")}));
        QCOMPARE(names("an owl, Soft"), (QStringList{QStringLiteral("soft light"), QStringLiteral("soft focus")})); // each once
        QVERIFY(names("b").isEmpty());
        QVERIFY(names("soft light").isEmpty()); // nothing is left to add
        QVERIFY(names("soft", 2).isEmpty());
        const Completion taken = completions(QStringLiteral("an owl,  sof at night"), 12, sources).constFirst();
        QCOMPARE(taken.start, 9);
        QCOMPARE(taken.length, 3);
        QCOMPARE(
            completions(QStringLiteral("so"), 2, {{}, {QStringLiteral("so1"), QStringLiteral("so2"), QStringLiteral("so3")}, {}}, 2).size(),
            2);
    }

    void countsTokensOfTheNewestText()
    {
        TokenCounter counter;
        QSignalSpy counted(&counter, &TokenCounter::counted);
        counter.useModel(DICE_RESOURCES "/starter-model");
        for (const char* text : {"a", "a f", "a fo", "a large fox, (on a meadow:1.2)"})
            counter.count(0, QString::fromLatin1(text), 20);
        counter.count(1, QStringLiteral("snow"), 20);
        QTRY_VERIFY(counted.count() >= 2);
        QTRY_COMPARE(counted.last()[0].toInt(), 1);
        QCOMPARE(counted[counted.count() - 2][1].toInt(), 7);
        QCOMPARE(counted[counted.count() - 2][2].toInt(), 75);
        counter.useModel("/no/such/model");
    }
};

QTEST_GUILESS_MAIN(PromptTest)
#include "tst_prompt.moc"
