// Problems as values: they come out of a database as they went in, and old words stay what they were.
#include "problem/problem.h"

#include <QTest>

#include <filesystem>
#include <new>

using namespace dice;

class ProblemTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsSentenceAndDetails()
    {
        const Problem problem{
            say(DICE_SENTENCE("no-such-lora", "There is no LoRA called {}."), "tusche \"2\" {}"), QStringLiteral("Sought in /a.")};
        QCOMPARE(Problem::fromText(problem.toText()), problem);
        QCOMPARE(problem.english(), QStringLiteral("There is no LoRA called tusche \"2\" {}. Sought in /a."));
        QVERIFY(Problem().isEmpty() && Problem().toText().isEmpty() && Problem::fromText({}).isEmpty());
    }

    void readsTheWordsOfOlderVersions()
    {
        const Problem old = Problem::fromText(QStringLiteral("Expected a model, found none: {}."));
        QCOMPARE(old.english(), QStringLiteral("Expected a model, found none: {}."));
        QVERIFY(old.said.kind.empty() && old.details.isEmpty());
    }

    void saysWhatWasThrown()
    {
        const Problem plain = Problem::of(Error(ErrorCode::BadFile, "Expected 4 bytes, found 3: a.png."));
        QCOMPARE(plain.said, say(sentenceOf(ErrorCode::BadFile)));
        QCOMPARE(plain.details, QStringLiteral("Expected 4 bytes, found 3: a.png."));
        QCOMPARE(Problem::of(std::bad_alloc()).said, say(sentenceOf(ErrorCode::OutOfMemory)));
        const std::filesystem::filesystem_error full("cannot write", "/a", std::make_error_code(std::errc::no_space_on_device));
        QCOMPARE(Problem::of(full).said, say(sentenceOf(ErrorCode::Disk)));
        QVERIFY(Problem::of(full).details.contains(QStringLiteral("/a")));
    }
};

QTEST_GUILESS_MAIN(ProblemTest)
#include "tst_problem.moc"
