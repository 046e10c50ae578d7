// The Gallery page's view-model without a window.
#include "gallery/galleryschema.h"
#include "gallery/galleryviewmodel.h"
#include "page_setup.h"

#include <QSignalSpy>
#include <QTest>

#include "support/patient_waits.h"

using namespace dice;
using namespace std::chrono_literals;
using Setup = test::PageSetup;

namespace {

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

class GalleryViewModelTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
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
                    shown = tiles.index(slot).data(GalleryTiles::PlaceRole).toInt() == place &&
                            tiles.index(slot).data(GalleryTiles::YRole).toDouble() == tiles.rectAt(place).y() &&
                            tiles.index(slot).data(GalleryTiles::DescriptionRole).toString() == tiles.entryAt(place)->prompt;
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
        QTRY_COMPARE_WITH_TIMEOUT(page.found(), 100000, 120000);
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
        qInfo("a frame of scrolling costs %.2f ms on average, %.2f ms at most", static_cast<double>(sum) / frames / 1e6,
            static_cast<double>(longest) / 1e6);
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
};

int main(int argc, char** argv)
{
    QGuiApplication app(argc, argv);
    GalleryViewModelTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_galleryviewmodel.moc"
