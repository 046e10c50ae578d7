// The Compare page's view-models, comparison and X/Y grid, without a window.
#include "compare/compareviewmodel.h"
#include "compare/gridviewmodel.h"
#include "compare/picturedifference.h"
#include "page_setup.h"
#include "support/labelledsheet.h"

#include <QSignalSpy>
#include <QTest>

#include "support/patient_waits.h"

#include <cmath>

using namespace dice;
using namespace std::chrono_literals;
using Setup = test::PageSetup;

namespace {

Pixels flat(int width, int height, std::uint8_t value)
{
    return {width, height, std::vector<std::uint8_t>(static_cast<std::size_t>(width) * height * 4, value)};
}

} // namespace

class CompareViewModelTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void measuresDifferences()
    {
        const Pixels black = flat(16, 16, 0), grey = flat(16, 16, 51);
        QVERIFY(std::isinf(closeness(grey, grey)->psnr));
        QCOMPARE(closeness(grey, grey)->ssim, 1.0);
        QVERIFY(std::abs(closeness(black, grey)->psnr - 20 * std::log10(5.0)) < 1e-9);
        QVERIFY(closeness(black, grey)->ssim < 0.1);
        QVERIFY(!closeness(black, flat(8, 16, 0)));
        QVERIFY(!closeness(flat(4, 4, 0), flat(4, 4, 0)));
        QCOMPARE(amplifiedDifference(black, grey, 4).rgba[0], std::uint8_t(204));
        QCOMPARE(amplifiedDifference(black, grey, 40).rgba[0], std::uint8_t(255));
        QVERIFY(amplifiedDifference(black, flat(8, 16, 0), 1).rgba.empty());
    }

    void comparesAtTheSameSeed()
    {
        Setup setup;
        CompareViewModel page(setup.services, setup.store, setup.shared);
        QStringList modes;
        connect(&setup.services.queue, &JobQueue::pictureMade, this, [&](qint64, const QString&, const MadePicture& made) {
            modes.append(
                QString::number(static_cast<int>(made.request.guidance.mode)) + u'/' + QString::number(made.request.sampling.seed));
        });
        page.start(test::smallRequest("a hill"));
        QVERIFY(page.job()->running());
        QTRY_VERIFY(!page.job()->running() && page.ready());
        QCOMPARE(modes, (QStringList{QStringLiteral("1/7"), QStringLiteral("0/7")}));
        QVERIFY2(page.leftLabel().startsWith(QStringLiteral("CFG 7.5 · 6 passes")), qPrintable(page.leftLabel()));
        page.setNumbersShown(true);
        QTRY_VERIFY(!page.psnr().isEmpty());
        page.setView(CompareViewModel::View::Difference);
        QVERIFY(!setup.store->image(page.differenceSource()).isNull());
        page.setLeft(1); // the same on both sides shows nothing
        QCOMPARE(page.left(), 1);
        QCOMPARE(page.right(), 0);
        const QString sheet = setup.folder.filePath(QStringLiteral("sheet.png"));
        page.exportTo(QUrl::fromLocalFile(sheet));
        QVERIFY2(page.job()->problem().isEmpty(), qPrintable(page.job()->problem()));
        QVERIFY(QImage(sheet).width() > 2 * 256);
        page.exportTo(QUrl::fromLocalFile(QStringLiteral("/proc/no/such/place.png")));
        QVERIFY(!page.job()->problem().isEmpty());
    }

    void comparesWithDiceWhereItIsThere()
    {
        Setup setup;
        CompareViewModel page(setup.services, setup.store, setup.shared);
        setup.giveEnhancer();
        page.start(test::smallRequest("a hill"));
        QCOMPARE(page.ways()->count(), 3);
        QTRY_VERIFY(!page.job()->running());
        QCOMPARE(page.sideCount(), 3);
        QStringList made;
        connect(&setup.services.queue, &JobQueue::pictureMade, this, [&](qint64, const QString&, const MadePicture& picture) {
            const GuidanceSettings& guidance = picture.request.guidance;
            made.append(QStringLiteral("%1 %2 %3 %4")
                            .arg(static_cast<int>(guidance.mode))
                            .arg(guidance.alpha.value_or(-1))
                            .arg(picture.report.passes)
                            .arg(picture.request.sampling.seed));
        });
        QVERIFY(page.strengthsLeft());
        page.tryStrengths();
        QVERIFY(!page.strengthsLeft());
        QTRY_VERIFY(!page.job()->running());
        QCOMPARE(made,
            (QStringList{QStringLiteral("2 0 3 7"), QStringLiteral("2 0.5 3 7"), QStringLiteral("2 1 3 7"), QStringLiteral("2 1.5 3 7")}));
        QVERIFY2(page.ways()->at(4).label().startsWith(QStringLiteral("DICE × 0.5 · 3 passes")), qPrintable(page.ways()->at(4).label()));
        made.clear();
        page.tryDial();
        QVERIFY(!page.dialLeft());
        QTRY_VERIFY(!page.job()->running());
        QCOMPARE(made, (QStringList{QStringLiteral("2 1 4 7"), QStringLiteral("2 1 5 7")})); // 3 steps: between 3 and 6 lie two places
        page.setRight(5);
        QCOMPARE(page.sideCount(), 4);
        page.start(test::smallRequest("another hill"));
        QVERIFY(page.strengthsLeft() && page.dialLeft());
        QTRY_VERIFY(!page.job()->running());
    }

    void comparesAPlaceOnTheDialWithBothEnds()
    {
        Setup setup;
        CompareViewModel page(setup.services, setup.store, setup.shared);
        setup.giveEnhancer();
        GenerationRequest between = test::smallRequest("a hill");
        between.guidance.passes = 5;
        between.guidance.plan = GuidancePlan::parse("MMC");
        page.start(between);
        QTRY_VERIFY(!page.job()->running());
        QCOMPARE(page.ways()->count(), 4);
        QCOMPARE(page.ways()->at(0).made.report.passes, 5);
        QCOMPARE(page.ways()->at(1).made.report.passes, 3); // DICE
        QCOMPARE(page.ways()->at(2).made.report.passes, 6); // CFG itself
        QVERIFY(page.ways()->at(2).made.request.guidance.plan.empty());
    }

    void saysOnWhichWaysTheEngineRemarked()
    {
        CompareWayList ways(std::make_shared<PictureStore>());
        const auto add = [&](const char* name, std::vector<std::string> notes, bool ready = true) {
            CompareWayList::Way way;
            way.name = QString::fromLatin1(name);
            const int row = ways.append(way);
            MadePicture made;
            made.pixels = ready ? std::make_shared<const Pixels>(flat(4, 4, 0)) : nullptr;
            for (const std::string& note : notes)
                made.report.remarks.push_back({{}, note});
            if (ready)
                ways.setPicture(row, made);
        };
        add("one", {"Said of all.", "Said of two."});
        add("two", {"Said of all."});
        add("three", {"Said of two.", "Said of all."});
        add("not there", {}, false);
        add("not shown", {"Said of another."});
        QCOMPARE(ways.notes({0, 1, 2, 3}), QStringLiteral("Said of all.\none, three · Said of two."));
        QCOMPARE(ways.notes({1}), QStringLiteral("Said of all."));
        QCOMPARE(ways.notes({3}), QString());
    }

    void saysWhyAComparisonFailed()
    {
        Setup setup;
        CompareViewModel page(setup.services, setup.store, setup.shared);
        page.start(test::smallRequest("a volcano"));
        QTRY_VERIFY(!page.job()->running());
        QVERIFY2(page.job()->problemDetails().contains(QStringLiteral("volcano")), qPrintable(page.job()->problemDetails()));
        QVERIFY(!page.ready());
    }

    void variesTwoValues()
    {
        Setup setup;
        GridViewModel grid(setup.services, setup.store, setup.shared);
        grid.setXAxis(static_cast<int>(GridViewModel::Axis::Seed));
        grid.setYAxis(static_cast<int>(GridViewModel::Axis::Seed));
        QVERIFY(!grid.problem().isEmpty());
        grid.setYAxis(static_cast<int>(GridViewModel::Axis::PromptPart));
        grid.setXValues(QStringLiteral("3-5"));
        grid.setYValues(QStringLiteral("hill, boat"));
        QVERIFY2(grid.problem().isEmpty(), qPrintable(grid.problem()));
        QStringList made;
        connect(&setup.services.queue, &JobQueue::pictureMade, this, [&](qint64, const QString&, const MadePicture& picture) {
            made.append(QString::fromStdString(picture.request.text.prompt) + QString::number(picture.request.sampling.seed));
        });
        grid.start(test::smallRequest("a hill"));
        QTRY_VERIFY(!grid.job()->running());
        QCOMPARE(made, (QStringList{QStringLiteral("a hill3"), QStringLiteral("a hill4"), QStringLiteral("a hill5"),
                           QStringLiteral("a boat3"), QStringLiteral("a boat4"), QStringLiteral("a boat5")}));
        QCOMPARE(grid.columnLabels().size(), 3);
        QVERIFY(!grid.index(5).data(GridViewModel::SourceRole).toString().isEmpty());
        const QString sheet = setup.folder.filePath(QStringLiteral("grid.png"));
        grid.exportTo(QUrl::fromLocalFile(sheet));
        QVERIFY(QImage(sheet).height() > 2 * 256);
        grid.setXAxis(static_cast<int>(GridViewModel::Axis::Sampler));
        grid.setXValues(QStringLiteral("Euler, Wishful"));
        QVERIFY2(grid.problem().contains(QStringLiteral("Wishful")), qPrintable(grid.problem()));
        grid.setXAxis(static_cast<int>(GridViewModel::Axis::Alpha));
        grid.setXValues(QStringLiteral("0.5, 1"));
        QVERIFY2(grid.problem().contains(QStringLiteral("no enhancer")), qPrintable(grid.problem()));
        setup.giveEnhancer();
        grid.setYAxis(static_cast<int>(GridViewModel::Axis::Passes));
        grid.setYValues(QStringLiteral("4-5"));
        QVERIFY2(grid.problem().isEmpty(), qPrintable(grid.problem()));
        QStringList strengths;
        connect(&setup.services.queue, &JobQueue::pictureMade, &grid, [&](qint64, const QString&, const MadePicture& picture) {
            strengths.append(QStringLiteral("%1/%2").arg(picture.request.guidance.alpha.value_or(-1)).arg(picture.report.passes));
        });
        grid.start(test::smallRequest("a hill"));
        QTRY_VERIFY(!grid.job()->running());
        QCOMPARE(strengths, (QStringList{QStringLiteral("0.5/4"), QStringLiteral("1/4"), QStringLiteral("0.5/5"), QStringLiteral("1/5")}));
        grid.setXAxis(static_cast<int>(GridViewModel::Axis::Beta));
        grid.setXValues(QStringLiteral("0, 11"));
        QVERIFY2(grid.problem().contains(QStringLiteral("11")), qPrintable(grid.problem()));
        grid.setYAxis(static_cast<int>(GridViewModel::Axis::PromptPart));
        grid.setYValues(QStringLiteral("hill, boat"));
        grid.setXAxis(static_cast<int>(GridViewModel::Axis::Steps));
        grid.setXValues(QStringLiteral("1-900"));
        QVERIFY(!grid.problem().isEmpty());
    }
};

int main(int argc, char** argv)
{
    QGuiApplication app(argc, argv);
    CompareViewModelTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_compareviewmodel.moc"
