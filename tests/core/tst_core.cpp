// Every plain case of core as one data row of a Qt test, so that `tst_core run:suite.name` runs one; `--suite NAME` runs those
// of a suite, and fails where it has none.
#include "support/cases.h"

#include <QCoreApplication>
#include <QTest>

class CoreTest : public QObject
{
    Q_OBJECT

public:
    explicit CoreTest(QByteArray suite) : m_suite(std::move(suite)) {}

private:
    const QByteArray m_suite; // empty = all

private Q_SLOTS:
    void run_data()
    {
        QTest::addColumn<int>("index");
        const auto& all = dice::test::cases();
        int rows = 0;
        for (int i = 0; i < static_cast<int>(all.size()); ++i)
            if (m_suite.isEmpty() || m_suite == all[i].suite) {
                QTest::addRow("%s.%s", all[i].suite, all[i].name) << i;
                ++rows;
            }
        QVERIFY2(rows > 0, m_suite.constData());
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

int main(int argc, char** argv)
{
    QCoreApplication application(argc, argv);
    QStringList arguments = QCoreApplication::arguments();
    QByteArray suite;
    if (const qsizetype at = arguments.indexOf(QStringLiteral("--suite")); at >= 0 && at + 1 < arguments.size()) {
        suite = arguments[at + 1].toUtf8();
        arguments.remove(at, 2);
    }
    CoreTest test(suite);
    return QTest::qExec(&test, arguments);
}
#include "tst_core.moc"
