// The pages' view-models without a window, on services with the engine that needs no model.
#include "compare/compareviewmodel.h"
#include "compare/gridviewmodel.h"
#include "compare/picturedifference.h"
#include "create/editorstate.h"
#include "edit/editviewmodel.h"
#include "engine/fake_engine.h"
#include "gallery/galleryschema.h"
#include "gallery/galleryviewmodel.h"
#include "models/modelsviewmodel.h"
#include "settings/settingsviewmodel.h"
#include "support/labelledsheet.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>

using namespace dice;
using namespace std::chrono_literals;

namespace {

struct Setup
{
    explicit Setup(std::chrono::milliseconds perStep = 0ms)
        : services([perStep] { return makeFakeEngine({perStep, "volcano", ErrorCode::OutOfMemory}); }, ServicePlaces::below(folder.path()))
    {
    }
    QTemporaryDir folder;
    Services services;
    std::shared_ptr<PictureStore> store = std::make_shared<PictureStore>();
};

GenerationRequest request(const char* prompt)
{
    GenerationRequest request;
    request.prompt = prompt;
    request.width = request.height = 64;
    request.steps = 3;
    request.seed = 7;
    return request;
}

// An edit's base of its own, whose dial is that of the request.
EditBase editBase()
{
    const auto base = [] { return request("unused"); };
    return {base, base, [](const GenerationRequest& edited, const QSize&) { return DialView{dialRange(edited), dialRange(edited).most, {}, {}, {}}; }, [](int) {}};
}

Pixels flat(int width, int height, std::uint8_t value) { return {width, height, std::vector<std::uint8_t>(static_cast<std::size_t>(width) * height * 4, value)}; }

GalleryEntry entry(int number)
{
    GalleryEntry entry;
    entry.file = QStringLiteral("/nowhere/%1.png").arg(number);
    entry.made = QDateTime::currentDateTime().addDays(-number / 1000).addMSecs(-number);
    entry.prompt = QStringLiteral("picture %1").arg(number);
    entry.guidance = QStringLiteral("cfg");
    return entry;
}

} // namespace

class ViewModelsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void undoesInSteps()
    {
        EditHistory history;
        EditorState state;
        const auto change = [&](const QString& prompt, const QString& field, qint64 now) {
            history.remember(state, field, now);
            state.prompt = prompt;
        };
        change(QStringLiteral("a"), QStringLiteral("prompt"), 0);
        change(QStringLiteral("ab"), QStringLiteral("prompt"), 100); // one step with the letter before
        change(QStringLiteral("ab c"), QStringLiteral("prompt"), 5000);
        change(QStringLiteral("x"), QStringLiteral("take"), 5001); // another field
        QCOMPARE((state = *history.undo(state)).prompt, QStringLiteral("ab c"));
        QCOMPARE((state = *history.undo(state)).prompt, QStringLiteral("ab"));
        QCOMPARE((state = *history.undo(state)).prompt, QString());
        QVERIFY(!history.undo(state));
        QCOMPARE((state = *history.redo(state)).prompt, QStringLiteral("ab"));
        change(QStringLiteral("other"), QStringLiteral("prompt"), 9000);
        QVERIFY(!history.canRedo());
    }

    void theEditorsSurviveJson()
    {
        EditorState state, read;
        state.prompt = QStringLiteral("ein \"Bär\"\n<lora:x>");
        state.guidance = GuidanceMode::None;
        state.count = 3;
        state.seed = QStringLiteral("42");
        state.width = 640;
        state.style = QStringLiteral("Oil");
        read.takeJson(state.toJson());
        QCOMPARE(read, state);
        read.takeJson({{QStringLiteral("request"), QStringLiteral("{ broken")}});
        QCOMPARE(read, state);
    }

    void tilesLieInSections()
    {
        Setup setup;
        GalleryTiles tiles(setup.services.gallery);
        GalleryResult result;
        result.ids = std::make_shared<const std::vector<PictureId>>(std::vector<PictureId>{9, 8, 7, 6, 5, 4, 3});
        result.sections = {{20260102, 0, 5}, {20260101, 5, 2}};
        tiles.setResult(result);
        tiles.setLayout(336, 100); // three columns with gaps of 12
        QCOMPARE(tiles.columns(), 3);
        QCOMPARE(tiles.rectAt(0), QRectF(0, 44, 100, 100));
        QCOMPARE(tiles.rectAt(4), QRectF(112, 44 + 112, 100, 100));
        QCOMPARE(tiles.rectAt(5), QRectF(0, 44 + 2 * 112 + 44, 100, 100));
        QCOMPARE(tiles.rectAt(7), QRectF());
        QCOMPARE(tiles.contentHeight(), 44.0 + 2 * 112 + 44 + 112);
        QCOMPARE(tiles.placeAt(150, 200), 4);
        QCOMPARE(tiles.placeAt(250, 200), -1); // there is no sixth in the first section
        QCOMPARE(tiles.placeAt(105, 60), -1);  // in a gap
        QCOMPARE(tiles.headersBetween(0, 100).size(), 1);
        QCOMPARE(tiles.headersBetween(0, 400).size(), 2);
    }

    void slotsMoveAlongWithTheView()
    {
        Setup setup;
        {
            Database database(setup.folder.path() + QStringLiteral("/data/gallery.db"), gallerySchema(), QStringLiteral("The gallery"));
            Database::Transaction transaction(database);
            for (int i = 0; i < 20000; ++i)
                insertPicture(database, entry(i));
            transaction.commit();
        }
        GalleryViewModel page(setup.services);
        QTRY_COMPARE(page.found(), 20000);
        GalleryTiles& tiles = *page.tiles();
        tiles.setLayout(900, 150);
        tiles.setVisible(0, 700);
        const int slots = tiles.rowCount();
        QVERIFY2(slots < 150, qPrintable(QString::number(slots)));
        QSignalSpy resets(&tiles, &QAbstractItemModel::modelReset);
        for (double y = 0; y < tiles.contentHeight(); y += 3777) {
            tiles.setVisible(y, 700);
            // What is seen has a slot, at its own place and with its own picture
            for (const double inside : {y + 60, y + 350, y + 690}) {
                const int place = tiles.placeAt(20, inside);
                if (place < 0)
                    continue;
                bool shown = false;
                for (int slot = 0; slot < tiles.rowCount() && !shown; ++slot)
                    shown = tiles.index(slot).data(GalleryTiles::PlaceRole).toInt() == place
                        && tiles.index(slot).data(GalleryTiles::YRole).toDouble() == tiles.rectAt(place).y()
                        && tiles.index(slot).data(GalleryTiles::DescriptionRole).toString() == tiles.entryAt(place)->prompt;
                QVERIFY2(shown, qPrintable(QStringLiteral("nothing at %1").arg(inside)));
            }
        }
        QCOMPARE(tiles.rowCount(), slots);
        QCOMPARE(resets.count(), 0);
    }

    void scrollsThroughAHundredThousandWithoutAStop()
    {
        Setup setup;
        {
            Database database(setup.folder.path() + QStringLiteral("/data/gallery.db"), gallerySchema(), QStringLiteral("The gallery"));
            Database::Transaction transaction(database);
            for (int i = 0; i < 100000; ++i)
                insertPicture(database, entry(i));
            transaction.commit();
        }
        GalleryViewModel page(setup.services);
        QTRY_COMPARE_WITH_TIMEOUT(page.found(), 100000, 20000);
        page.tiles()->setLayout(1000, 150);
        QElapsedTimer time;
        qint64 longest = 0, sum = 0;
        int frames = 0;
        for (double y = 0; y < 200000; y += 400, ++frames) { // a fast flick: half a screen a frame
            time.start();
            page.tiles()->setVisible(y, 800);
            for (int slot = 0; slot < page.tiles()->rowCount(); ++slot)
                (void)page.tiles()->index(slot).data(GalleryTiles::DescriptionRole);
            longest = std::max(longest, time.nsecsElapsed());
            sum += time.nsecsElapsed();
        }
        qInfo("a frame of scrolling costs %.2f ms on average, %.2f ms at most", static_cast<double>(sum) / frames / 1e6, static_cast<double>(longest) / 1e6);
        QVERIFY(page.tiles()->rowCount() < 200);
    }

    void selectsStarsAndRemoves()
    {
        Setup setup;
        for (int i = 0; i < 5; ++i)
            setup.services.gallery.add(entry(i));
        GalleryViewModel page(setup.services);
        QTRY_COMPARE(page.found(), 5);
        page.select(1, false, false);
        page.select(3, false, true);
        QCOMPARE(page.selectedCount(), 3);
        page.select(2, true, false);
        QCOMPARE(page.selectedCount(), 2);
        page.toggleStar();
        page.setStarredOnly(true);
        QTRY_COMPARE(page.found(), 2);
        page.clearFilters();
        QTRY_COMPARE(page.found(), 5);
        page.remove();
        QTRY_COMPARE(page.found(), 3);
        setup.services.gallery.undoRemove();
        QTRY_COMPARE(page.found(), 5);
        page.select(0, false, false);
        page.addBoard(QStringLiteral("Covers"));
        QCOMPARE(page.boards(), QStringList{QStringLiteral("Covers (1)")});
        page.setBoard(0);
        QTRY_COMPARE(page.found(), 1);
        page.removeBoard(0);
        QTRY_COMPARE(page.found(), 5);
    }

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
        CompareViewModel page(setup.services, setup.store);
        QStringList modes;
        connect(&setup.services.queue, &JobQueue::pictureMade, this, [&](qint64, const QString&, const MadePicture& made) {
            modes.append(QString::number(static_cast<int>(made.request.guidance.mode)) + u'/' + QString::number(made.request.seed));
        });
        page.start(request("a hill"));
        QVERIFY(page.running());
        QTRY_VERIFY(!page.running() && page.ready());
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
        QVERIFY2(page.problem().isEmpty(), qPrintable(page.problem()));
        QVERIFY(QImage(sheet).width() > 2 * 256);
        page.exportTo(QUrl::fromLocalFile(QStringLiteral("/proc/no/such/place.png")));
        QVERIFY(!page.problem().isEmpty());
    }

    void comparesWithDiceWhereItIsThere()
    {
        Setup setup;
        CompareViewModel page(setup.services, setup.store);
        page.setDiceAvailable(true);
        page.start(request("a hill"));
        QCOMPARE(page.ways()->count(), 3);
        QTRY_VERIFY(!page.running());
        QCOMPARE(page.sideCount(), 3);
        QStringList made;
        connect(&setup.services.queue, &JobQueue::pictureMade, this, [&](qint64, const QString&, const MadePicture& picture) {
            const GuidanceSettings& guidance = picture.request.guidance;
            made.append(QStringLiteral("%1 %2 %3 %4").arg(static_cast<int>(guidance.mode)).arg(guidance.alpha.value_or(-1)).arg(picture.report.passes).arg(picture.request.seed));
        });
        QVERIFY(page.strengthsLeft());
        page.tryStrengths();
        QVERIFY(!page.strengthsLeft());
        QTRY_VERIFY(!page.running());
        QCOMPARE(made, (QStringList{QStringLiteral("2 0 3 7"), QStringLiteral("2 0.5 3 7"), QStringLiteral("2 1 3 7"), QStringLiteral("2 1.5 3 7")}));
        QVERIFY2(page.ways()->at(4).label().startsWith(QStringLiteral("DICE × 0.5 · 3 passes")), qPrintable(page.ways()->at(4).label()));
        made.clear();
        page.tryDial();
        QVERIFY(!page.dialLeft());
        QTRY_VERIFY(!page.running());
        QCOMPARE(made, (QStringList{QStringLiteral("2 1 4 7"), QStringLiteral("2 1 5 7")})); // 3 steps: between 3 and 6 lie two places
        page.setRight(5);
        QCOMPARE(page.sideCount(), 4);
        page.start(request("another hill"));
        QVERIFY(page.strengthsLeft() && page.dialLeft());
        QTRY_VERIFY(!page.running());
    }

    void comparesAPlaceOnTheDialWithBothEnds()
    {
        Setup setup;
        CompareViewModel page(setup.services, setup.store);
        page.setDiceAvailable(true);
        GenerationRequest between = request("a hill");
        between.guidance.passes = 5;
        between.guidance.plan = GuidancePlan::parse("MMC");
        page.start(between);
        QTRY_VERIFY(!page.running());
        QCOMPARE(page.ways()->count(), 4);
        QCOMPARE(page.ways()->at(0).made.report.passes, 5);
        QCOMPARE(page.ways()->at(1).made.report.passes, 3); // DICE
        QCOMPARE(page.ways()->at(2).made.report.passes, 6); // CFG itself
        QVERIFY(page.ways()->at(2).made.request.guidance.plan.empty());
    }

    void saysWhyAComparisonFailed()
    {
        Setup setup;
        CompareViewModel page(setup.services, setup.store);
        page.start(request("a volcano"));
        QTRY_VERIFY(!page.running());
        QVERIFY2(page.problem().contains(QStringLiteral("volcano")), qPrintable(page.problem()));
        QVERIFY(!page.ready());
    }

    void variesTwoValues()
    {
        Setup setup;
        GridViewModel grid(setup.services, setup.store);
        grid.setXAxis(static_cast<int>(GridViewModel::Axis::Seed));
        grid.setYAxis(static_cast<int>(GridViewModel::Axis::Seed));
        QVERIFY(!grid.problem().isEmpty());
        grid.setYAxis(static_cast<int>(GridViewModel::Axis::PromptPart));
        grid.setXValues(QStringLiteral("3-5"));
        grid.setYValues(QStringLiteral("hill, boat"));
        QVERIFY2(grid.problem().isEmpty(), qPrintable(grid.problem()));
        QStringList made;
        connect(&setup.services.queue, &JobQueue::pictureMade, this, [&](qint64, const QString&, const MadePicture& picture) {
            made.append(QString::fromStdString(picture.request.prompt) + QString::number(picture.request.seed));
        });
        grid.start(request("a hill"));
        QTRY_VERIFY(!grid.running());
        QCOMPARE(made, (QStringList{QStringLiteral("a hill3"), QStringLiteral("a hill4"), QStringLiteral("a hill5"), QStringLiteral("a boat3"), QStringLiteral("a boat4"),
                                    QStringLiteral("a boat5")}));
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
        grid.setDiceAvailable(true);
        grid.setYAxis(static_cast<int>(GridViewModel::Axis::Passes));
        grid.setYValues(QStringLiteral("4-5"));
        QVERIFY2(grid.problem().isEmpty(), qPrintable(grid.problem()));
        QStringList strengths;
        connect(&setup.services.queue, &JobQueue::pictureMade, &grid, [&](qint64, const QString&, const MadePicture& picture) {
            strengths.append(QStringLiteral("%1/%2").arg(picture.request.guidance.alpha.value_or(-1)).arg(picture.report.passes));
        });
        grid.start(request("a hill"));
        QTRY_VERIFY(!grid.running());
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

    void paintsAMaskStrokeByStroke()
    {
        MaskDocument mask;
        mask.reset({40, 30});
        QVERIFY(mask.isEmpty());
        mask.begin();
        const QRect touched = mask.stroke({10, 10}, {20, 10}, {6, 1, false});
        (void)mask.stroke({20, 10}, {20, 20}, {6, 1, false});
        mask.end();
        QVERIFY(touched.contains(QPoint(15, 10)));
        QCOMPARE(qGray(mask.image().pixel(15, 10)), 255);
        QCOMPARE(qGray(mask.image().pixel(20, 18)), 255);
        QCOMPARE(qGray(mask.image().pixel(35, 25)), 0);
        mask.begin();
        (void)mask.stroke({15, 10}, {15, 10}, {4, 1, true});
        mask.end();
        QCOMPARE(qGray(mask.image().pixel(15, 10)), 0);
        mask.undo();
        QCOMPARE(qGray(mask.image().pixel(15, 10)), 255);
        mask.undo();
        QVERIFY(mask.isEmpty() && !mask.canUndo());
        mask.redo();
        QVERIFY(!mask.isEmpty());
        mask.invert();
        QCOMPARE(qGray(mask.image().pixel(35, 25)), 255);
        mask.clear();
        mask.fill(QRectF(10, 10, 10, 10), false);
        mask.feather(4);
        const int edge = qGray(mask.image().pixel(9, 15));
        QVERIFY2(edge > 20 && edge < 235, qPrintable(QString::number(edge)));
        QCOMPARE(qGray(mask.image().pixel(15, 15)), 255);
        mask.begin();
        mask.end();
        const bool before = mask.canRedo();
        QVERIFY(!before);
    }

    void paintsBeyondTheEdges()
    {
        Setup setup;
        const QString file = setup.folder.filePath(QStringLiteral("bild ä.png"));
        QImage picture(48, 32, QImage::Format_RGB32);
        picture.fill(Qt::darkGreen);
        picture.setPixelColor(47, 10, Qt::red);
        QVERIFY(picture.save(file));
        std::vector<GenerationRequest> requests;
        connect(&setup.services.queue, &JobQueue::pictureMade, this, [&](qint64, const QString&, const MadePicture& made) { requests.push_back(made.request); });
        EditViewModel page(setup.services, setup.store, editBase());
        page.setMargin(EditViewModel::Side::Right, 16);
        QVERIFY(!page.wider()); // no picture yet
        QVERIFY(page.open(file));
        page.setMargin(EditViewModel::Side::Right, 13);
        page.setMargin(EditViewModel::Side::Top, -5);
        QCOMPARE(page.margins(), (QList<int>{0, 0, 16, 0}));
        QCOMPARE(page.wholeSize(), QSize(64, 32));
        page.setMargin(EditViewModel::Side::Bottom, 9000);
        QCOMPARE(page.margins()[3], EditViewModel::kMostMargin);
        page.setMargin(EditViewModel::Side::Bottom, 8);
        page.fillShape(QPolygonF(QRectF(4, 4, 6, 6)));
        page.setOnlyMasked(true);
        page.generate();
        QTRY_VERIFY(!page.running() && page.results().size() == 1);
        const EditSettings edit = requests.at(0).edit.value();
        QCOMPARE(QSize(requests[0].width, requests[0].height), QSize(64, 40));
        QVERIFY(edit.strength > 0.8); // whatever the slider says
        QCOMPARE(edit.area, InpaintArea::WholePicture);
        const QImage wider(QString::fromStdString(edit.image)), mask(QString::fromStdString(edit.mask));
        QCOMPARE(wider.size(), QSize(64, 40));
        QCOMPARE(mask.size(), QSize(64, 40));
        QCOMPARE(wider.pixelColor(47, 10), QColor(Qt::red));
        QCOMPARE(wider.pixelColor(48, 10), QColor(Qt::red)); // the reflection of the edge
        QCOMPARE(qGray(mask.pixel(60, 10)), 255);            // the room,
        QCOMPARE(qGray(mask.pixel(42, 10)), 255);            // the seam,
        QCOMPARE(qGray(mask.pixel(6, 6)), 255);              // what was painted,
        QCOMPARE(qGray(mask.pixel(30, 10)), 0);              // and nothing else
        QVERIFY(page.open(file));
        QVERIFY(!page.wider());
    }

    void editsWithAMaskBesideThePicture()
    {
        Setup setup;
        const QString file = setup.folder.filePath(QStringLiteral("bild ä.png"));
        QImage picture(48, 32, QImage::Format_RGB32);
        picture.fill(Qt::darkGreen);
        QVERIFY(picture.save(file));
        std::vector<GenerationRequest> requests;
        connect(&setup.services.queue, &JobQueue::pictureMade, this, [&](qint64, const QString&, const MadePicture& made) { requests.push_back(made.request); });
        {
            EditViewModel page(setup.services, setup.store, editBase());
            QVERIFY(!page.open(setup.folder.filePath(QStringLiteral("missing.png"))));
            QVERIFY(page.problem().contains(QStringLiteral("missing.png")));
            QVERIFY(page.open(file));
            page.setPrompt(QStringLiteral("a boat"));
            page.setStrength(0.8);
            page.generate();
            QTRY_VERIFY(!page.running() && page.results().size() == 1);
            QVERIFY(requests[0].edit->mask.empty());
            page.fillShape(QPolygonF(QRectF(4, 4, 10, 10)));
            QVERIFY(page.masked());
            page.setOnlyMasked(true);
            page.generate();
            QTRY_VERIFY(!page.running() && page.results().size() == 2);
            QCOMPARE(requests[1].edit->mask, EditViewModel::maskFile(file).toStdString());
            QCOMPARE(requests[1].edit->area, InpaintArea::OnlyMasked);
            QCOMPARE(requests[1].edit->strength, 0.8);
            QCOMPARE(requests[1].prompt, std::string("a boat"));
            QCOMPARE(qGray(QImage(EditViewModel::maskFile(file)).pixel(8, 8)), 255);
        }
        EditViewModel again(setup.services, setup.store, editBase());
        QVERIFY(again.open(file));
        QVERIFY(again.masked()); // the mask is there again
        again.clear();
        again.generate();
        QTRY_VERIFY(!again.running());
        QVERIFY(!QFile::exists(EditViewModel::maskFile(file)));
    }

    void saysWhatAModelIs()
    {
        Setup setup;
        setup.services.library.scan();
        ModelsViewModel page(setup.services);
        QTRY_VERIFY(page.total() == 1 && !page.scanning());
        page.setCurrent(0);
        QVERIFY(page.builtIn() && page.usable());
        QCOMPARE(page.name(), QStringLiteral("Starter model"));
        QSignalSpy use(&page, &ModelsViewModel::useRequested);
        page.use();
        QCOMPARE(use.count(), 1);
        page.setWords(QStringLiteral("nothing like it"));
        QCOMPARE(page.found(), 0);
        page.setWords(QStringLiteral("starter"));
        QCOMPARE(page.found(), 1);
    }

    void settingsHoldAtOnce()
    {
        Setup setup;
        SettingsViewModel page(setup.services);
        page.setTheme(1);
        page.setDevice(1);
        page.setPreviews(0);
        page.setNamePattern(QStringLiteral("[seed]"));
        QCOMPARE(setup.services.settings.values().theme, ThemeChoice::Light);
        QCOMPARE(setup.services.settings.values().device, QStringLiteral("cpu"));
        QCOMPARE(page.nameExample(), QStringLiteral("482190337 00001.png"));
        QVERIFY(!page.scaleWaits());
        page.setScalePercent(150);
        QVERIFY(page.scaleWaits());
        page.runSelftest();
        QTRY_VERIFY_WITH_TIMEOUT(!page.testing(), 60000);
        QVERIFY(!page.selftest().isEmpty());
        page.exportTo(QUrl::fromLocalFile(setup.folder.filePath(QStringLiteral("mine.json"))));
        page.reset();
        QCOMPARE(page.scalePercent(), 100);
        page.importFrom(QUrl::fromLocalFile(setup.folder.filePath(QStringLiteral("mine.json"))));
        QCOMPARE(page.scalePercent(), 150);
    }
};

int main(int argc, char** argv)
{
    QGuiApplication app(argc, argv);
    ViewModelsTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_viewmodels.moc"
