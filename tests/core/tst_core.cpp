// Every plain case of core as one data row of a Qt test, so that `tst_core run:suite.name` runs one.
#include "support/cases.h"

#include <QTest>

class CoreTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void run_data()
    {
        QTest::addColumn<int>("index");
        const auto& all = dice::test::cases();
        for (int i = 0; i < static_cast<int>(all.size()); ++i)
            QTest::addRow("%s.%s", all[i].suite, all[i].name) << i;
    }
    void run()
    {
        QFETCH(int, index);
        try {
            const std::string failure = dice::test::runCase(dice::test::cases()[index]);
            QVERIFY2(failure.empty(), failure.c_str());
        } catch (const dice::test::Skipped& reason) {
            QSKIP(reason.what());
        }
    }
};

QTEST_GUILESS_MAIN(CoreTest)
#include "tst_core.moc"
