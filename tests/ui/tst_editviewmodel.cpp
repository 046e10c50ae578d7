// The Edit page's view-model and its mask, without a window.
#include "edit/editviewmodel.h"
#include "page_setup.h"

#include <QSignalSpy>
#include <QTest>

#include "support/patient_waits.h"

using namespace dice;
using namespace std::chrono_literals;
using Setup = test::PageSetup;

namespace {

// The request of the Create page is a small one.
void takeSmallRequest(Setup& setup)
{
    RequestDraft draft;
    draft.take(test::smallRequest("unused"));
    setup.shared.draft.set(draft);
}

} // namespace

class EditViewModelTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
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
        takeSmallRequest(setup);
        const QString file = setup.folder.filePath(QStringLiteral("bild ä.png"));
        QImage picture(48, 32, QImage::Format_RGB32);
        picture.fill(Qt::darkGreen);
        picture.setPixelColor(47, 10, Qt::red);
        QVERIFY(picture.save(file));
        std::vector<GenerationRequest> requests;
        connect(&setup.services.queue, &JobQueue::pictureMade, this,
            [&](qint64, const QString&, const MadePicture& made) { requests.push_back(made.request); });
        EditViewModel page(setup.services, setup.store, setup.shared);
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
        QTRY_VERIFY(!page.job()->running() && page.results().size() == 1);
        const EditSettings edit = requests.at(0).edit.value();
        QCOMPARE(QSize(requests[0].sampling.width, requests[0].sampling.height), QSize(64, 40));
        QVERIFY(edit.strength > 0.8); // whatever the slider says
        QCOMPARE(edit.area, InpaintArea::WholePicture);
        const QImage wider(QString::fromStdString(edit.image.file)), mask(QString::fromStdString(edit.mask.file));
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
        takeSmallRequest(setup);
        const QString file = setup.folder.filePath(QStringLiteral("bild ä.png"));
        QImage picture(48, 32, QImage::Format_RGB32);
        picture.fill(Qt::darkGreen);
        QVERIFY(picture.save(file));
        std::vector<GenerationRequest> requests;
        connect(&setup.services.queue, &JobQueue::pictureMade, this,
            [&](qint64, const QString&, const MadePicture& made) { requests.push_back(made.request); });
        {
            EditViewModel page(setup.services, setup.store, setup.shared);
            QVERIFY(!page.open(setup.folder.filePath(QStringLiteral("missing.png"))));
            QVERIFY(page.job()->problem().contains(QStringLiteral("missing.png")));
            QVERIFY(page.open(file));
            page.editor()->setPrompt(QStringLiteral("a boat"));
            page.setStrength(0.8);
            page.generate();
            QTRY_VERIFY(!page.job()->running() && page.results().size() == 1);
            QVERIFY(requests[0].edit->mask.file.empty());
            page.fillShape(QPolygonF(QRectF(4, 4, 10, 10)));
            QVERIFY(page.masked());
            page.setOnlyMasked(true);
            page.generate();
            QTRY_VERIFY(!page.job()->running() && page.results().size() == 2);
            QCOMPARE(requests[1].edit->mask.file, EditViewModel::maskFile(file).toStdString());
            QCOMPARE(requests[1].edit->area, InpaintArea::OnlyMasked);
            QCOMPARE(requests[1].edit->strength, 0.8);
            QCOMPARE(requests[1].text.prompt, std::string("a boat"));
            QCOMPARE(qGray(QImage(EditViewModel::maskFile(file)).pixel(8, 8)), 255);
        }
        EditViewModel again(setup.services, setup.store, setup.shared);
        QVERIFY(again.open(file));
        QVERIFY(again.masked()); // the mask is there again
        again.clear();
        again.generate();
        QTRY_VERIFY(!again.job()->running());
        QVERIFY(!QFile::exists(EditViewModel::maskFile(file)));
    }
};

int main(int argc, char** argv)
{
    QGuiApplication app(argc, argv);
    EditViewModelTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_editviewmodel.moc"
