// The gallery against a real database, real pictures and a trash of its own.
#include "base/error.h"
#include "engine/fake_engine.h"
#include "gallery/gallery.h"
#include "gallery/galleryschema.h"
#include "gallery/picturename.h"
#include "gallery/thumbnails.h"
#include "image/picture_file.h"
#include "inference/inferenceservice.h"
#include "request/parameters_text.h"

#include <QDir>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include "support/patient_waits.h"

using namespace dice;

namespace {

GalleryEntry entry(int number, const QString& prompt, const QDateTime& made)
{
    GalleryEntry entry;
    entry.file = QStringLiteral("/pictures/%1.png").arg(number);
    entry.made = made;
    entry.prompt = prompt;
    entry.model = number % 2 == 0 ? QStringLiteral("starter-model") : QStringLiteral("other");
    entry.guidance = number % 3 == 0 ? QStringLiteral("dice") : QStringLiteral("cfg");
    entry.passesSaved = 20;
    return entry;
}

QDateTime day(int back, int minute = 0) { return QDateTime(QDate(2026, 11, 25).addDays(-back), QTime(12, minute)); }

} // namespace

class GalleryTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        qputenv("XDG_DATA_HOME", m_folder->filePath(QStringLiteral("data")).toUtf8()); // where the trash is
        QDir(m_folder->path()).mkpath(QStringLiteral("data"));
    }

    void keepsAMadePicture()
    {
        InferenceService service([] { return makeFakeEngine(); }, path("pictures"));
        Gallery gallery(database(), path("pictures/Imported"));
        QSignalSpy made(&service, &InferenceService::pictureMade);
        GenerationRequest request;
        request.text.prompt = "ein Bär, (rot:1.2)";
        request.sampling.width = request.sampling.height = 64;
        request.sampling.steps = 4;
        request.sampling.seed = 77;
        service.run(1, request);
        QTRY_COMPARE(made.count(), 1);
        const PictureId id = gallery.add(made[0][0].value<MadePicture>());
        const auto kept = gallery.entry(id);
        QVERIFY(kept);
        QCOMPARE(kept->prompt, QStringLiteral("ein Bär, (rot:1.2)"));
        QCOMPARE(kept->passes, 8);
        QCOMPARE(kept->width, 64);
        QVERIFY(QFileInfo(kept->file).isFile());
        QVERIFY2(kept->file.contains(QStringLiteral("ein Bär, (rot 1.2) 77")), qPrintable(kept->file));
        QCOMPARE(kept->toRequest()->sampling.seed, 77);
        QCOMPARE(kept->toRequest()->text.prompt, request.text.prompt);
    }

    void namesPictures()
    {
        GenerationRequest request;
        request.text.prompt = "a/b\\c: \"d\"?\n<e>";
        request.sampling.seed = ~quint64{0};
        request.model.checkpoint = "/models/dream shaper";
        const QDateTime when(QDate(2026, 1, 2), QTime(3, 4, 5));
        QCOMPARE(pictureName(QStringLiteral("[date]/[prompt] [seed]"), request, when),
            QStringLiteral("2026-01-02/a b c d e 18446744073709551615"));
        QCOMPARE(pictureName(QStringLiteral("[model]-[steps]-[guidance]-[time]"), request, when),
            QStringLiteral("dream shaper-20-cfg-03-04-05"));
        QCOMPARE(pictureName(QStringLiteral("../../etc/[unknown]"), request, when), QStringLiteral("etc/[unknown]"));
        QCOMPARE(pictureName({}, request, when), QStringLiteral("picture"));
        request.text.prompt = std::string(500, 'x');
        QVERIFY(pictureName(QStringLiteral("[prompt]"), request, when).size() <= 80);
    }

    void namesFitIntoEveryFolder()
    {
        GenerationRequest request;
        const auto nameOf = [&](const QString& prompt) {
            request.text.prompt = prompt.toStdString();
            return pictureName(QStringLiteral("[prompt]"), request, QDateTime());
        };
        QCOMPARE(nameOf(QStringLiteral("狐").repeated(300)), QStringLiteral("狐").repeated(80));
        const QString pilot = QStringLiteral("👩‍🚀"); // five units that are one letter
        QCOMPARE(nameOf(pilot.repeated(300)), pilot.repeated(80 / pilot.size()));
        QCOMPARE(nameOf(QStringLiteral("x").repeated(79) + QStringLiteral("🦊")), QStringLiteral("x").repeated(79));
        QCOMPARE(nameOf(QStringLiteral("x").repeated(78) + QStringLiteral(" . .y")), QStringLiteral("x").repeated(78));
        QCOMPARE(nameOf(QStringLiteral(". a cat... ")), QStringLiteral("a cat"));
        QCOMPARE(nameOf(QStringLiteral("CON")), QStringLiteral("_CON"));
        QCOMPARE(nameOf(QStringLiteral("aux.fox")), QStringLiteral("_aux.fox"));
        QCOMPARE(nameOf(QStringLiteral("...")), QStringLiteral("picture"));
        QCOMPARE(pictureName(QStringLiteral("nul/[prompt]"), request, QDateTime()), QStringLiteral("_nul"));
    }

    void findsByWordsAndFilters()
    {
        Gallery gallery(database(), path("Imported"));
        gallery.add(entry(0, QStringLiteral("a red fox, at Zoë's"), day(0, 5)));
        gallery.add(entry(1, QStringLiteral("a rocket at night"), day(0, 3)));
        gallery.add(entry(2, QStringLiteral("two foxes"), day(1)));
        const PictureId starred = gallery.add(entry(3, QStringLiteral("a boat"), day(40)));
        gallery.setStarred({starred}, true);
        QCOMPARE(found(gallery, {}).ids->size(), 4u);
        QCOMPARE(found(gallery, {}).sections, (QList<GallerySection>{{20261125, 0, 2}, {20261124, 2, 1}, {20261016, 3, 1}}));
        QCOMPARE(found(gallery, {.words = QStringLiteral("FOX")}).ids->size(), 2u);
        QCOMPARE(found(gallery, {.words = QStringLiteral("fox zoe")}).ids->size(), 1u);
        QCOMPARE(found(gallery, {.words = QStringLiteral("\" * ( -")}).ids->size(), 4u); // signs alone ask for nothing
        QCOMPARE(found(gallery, {.words = QStringLiteral("dragon")}).ids->size(), 0u);
        QCOMPARE(found(gallery, {.starred = true}).ids->size(), 1u);
        QCOMPARE(found(gallery, {.guidance = QStringLiteral("dice")}).ids->size(), 2u);
        QCOMPARE(found(gallery, {.model = QStringLiteral("other")}).ids->size(), 2u);
        QCOMPARE(found(gallery, {.since = day(1)}).ids->size(), 3u);
        QCOMPARE(found(gallery, {.words = QStringLiteral("fox"), .since = day(0)}).total, 4);
        QCOMPARE(gallery.models(), (QStringList{QStringLiteral("other"), QStringLiteral("starter-model")}));
        QCOMPARE(gallery.passesSaved(), 80);
    }

    void answersTheNewestQueryOnly()
    {
        Gallery gallery(database(), path("Imported"));
        gallery.add(entry(0, QStringLiteral("a fox"), day(0)));
        QSignalSpy answers(&gallery, &Gallery::found);
        quint64 last = 0;
        for (int i = 0; i < 20; ++i)
            last = gallery.find({.words = QStringLiteral("fox")});
        QTRY_COMPARE(answers.count(), 1);
        QCOMPARE(answers[0][0].value<GalleryResult>().query, last);
    }

    void keepsBoards()
    {
        Gallery gallery(database(), path("Imported"));
        const PictureId one = gallery.add(entry(0, QStringLiteral("a fox"), day(0))),
                        two = gallery.add(entry(1, QStringLiteral("a boat"), day(0)));
        const qint64 board = gallery.addBoard(QStringLiteral(" Covers "));
        QCOMPARE(gallery.addBoard(QStringLiteral("Covers")), board);
        QCOMPARE(gallery.addBoard(QStringLiteral("  ")), 0);
        gallery.addToBoard(board, {one, two, one});
        QCOMPARE(gallery.boards().size(), 1);
        QCOMPARE(gallery.boards()[0].name, QStringLiteral("Covers"));
        QCOMPARE(gallery.boards()[0].pictures, 2);
        gallery.removeFromBoard(board, {two});
        QCOMPARE(*found(gallery, {.board = board}).ids, std::vector<PictureId>{one});
        gallery.removeBoard(board);
        QVERIFY(gallery.boards().isEmpty());
        QCOMPARE(found(gallery, {}).ids->size(), 2u);
    }

    void removesToTheTrashAndBack()
    {
        Gallery gallery(database(), path("Imported"));
        const QString file = m_folder->filePath(QStringLiteral("mine.png"));
        writePicture(file.toStdString(), {2, 2, 3, std::vector<float>(12, 0.5f)}, {});
        GalleryEntry picture = entry(0, QStringLiteral("a fox"), day(0));
        picture.file = file;
        const PictureId id = gallery.add(picture);
        QSignalSpy removed(&gallery, &Gallery::removed), restored(&gallery, &Gallery::restored), problem(&gallery, &Gallery::problem);
        gallery.remove({id});
        QTRY_COMPARE(removed.count(), 1);
        QVERIFY2(problem.isEmpty(), qPrintable(problem.value(0).value(0).toString()));
        QVERIFY(!QFile::exists(file));
        QCOMPARE(found(gallery, {}).ids->size(), 0u);
        QCOMPARE(found(gallery, {}).total, 0);
        QVERIFY(gallery.canUndoRemove());
        gallery.undoRemove();
        QTRY_COMPARE(restored.count(), 1);
        QVERIFY(QFile::exists(file));
        QCOMPARE(found(gallery, {}).ids->size(), 1u);
        QVERIFY(!gallery.canUndoRemove());
        // A file that is gone already leaves the list
        QVERIFY(QFile::remove(file));
        gallery.remove({id});
        QTRY_COMPARE(removed.count(), 2);
        QCOMPARE(found(gallery, {}).total, 0);
    }

    void bringsPicturesIn()
    {
        Gallery gallery(database(), path("pictures/Imported"));
        const QString foreign = m_folder->filePath(QStringLiteral("fremd.png")), plain = m_folder->filePath(QStringLiteral("plain.jpg"));
        const Image image{4, 2, 3, std::vector<float>(24, 0.25f)};
        writePicture(foreign.toStdString(), image,
            {.parameters =
                    "a castle\nNegative prompt: fog\nSteps: 30, Sampler: DPM++ 2M Karras, CFG scale: 6.5, Seed: 12, Size: 4x2, Hires upscaler: Latent",
                .request = {},
                .others = {}});
        writePicture(plain.toStdString(), image, {});
        QSignalSpy imported(&gallery, &Gallery::imported), problem(&gallery, &Gallery::problem);
        gallery.importFiles({foreign, plain, m_folder->filePath(QStringLiteral("missing.png"))});
        QTRY_COMPARE(imported.count(), 1);
        QTRY_COMPARE(problem.count(), 1);
        QVERIFY2(problem[0][0].value<Problem>().english().contains(QStringLiteral("missing.png")),
            qPrintable(problem[0][0].value<Problem>().english()));
        const QList<GalleryEntry> entries = gallery.entries(imported[0][0].value<QList<PictureId>>());
        QCOMPARE(entries.size(), 2);
        QCOMPARE(entries[0].prompt, QStringLiteral("a castle"));
        QCOMPARE(entries[0].generator, QStringLiteral("automatic1111"));
        QCOMPARE(entries[0].file, m_folder->filePath(QStringLiteral("pictures/Imported/fremd.png")));
        QVERIFY(QFile::exists(foreign) && QFile::exists(entries[0].file));
        const GenerationRequest request = *entries[0].toRequest();
        QCOMPARE(request.sampling.sampler, std::string("dpmpp-2m"));
        QCOMPARE(request.sampling.schedule, std::string("karras"));
        QCOMPARE(request.sampling.seed, 12);
        QCOMPARE(request.guidance.scale, 6.5);
        QVERIFY(entries[1].prompt.isEmpty());
        QVERIFY(!entries[1].toRequest());
        // The same name again is another picture; one that lies in the pictures folder stays where it is
        gallery.importFiles({foreign, entries[0].file});
        QTRY_COMPARE(imported.count(), 2);
        const QList<GalleryEntry> again = gallery.entries(imported[1][0].value<QList<PictureId>>());
        QCOMPARE(again[0].file, m_folder->filePath(QStringLiteral("pictures/Imported/fremd 2.png")));
        QCOMPARE(again[1].id, entries[0].id);
    }

    void listsWhatHasNoPlace()
    {
        const ReadParameters read =
            readParameters("a\nSteps: 20, Sampler: DDIM, Seed: 1, Hires upscaler: Latent, CFG scale: much, Version: v1.10");
        QCOMPARE(read.unapplied, (std::vector<std::string>{"Hires upscaler: Latent", "CFG scale: much"}));
        QCOMPARE(read.request.sampling.sampler, std::string("ddim"));
        QCOMPARE(readParameters("only words").request.text.prompt, std::string("only words"));
    }

    void shrinksByAveraging()
    {
        const Image small = shrunk({4, 2, 1, {0, 1, 0.5f, 0.5f, 1, 0, 0.5f, 0.5f}}, 2);
        QCOMPARE(small.width, 2);
        QCOMPARE(small.height, 1);
        QCOMPARE(small.values, (std::vector<float>{0.5f, 0.5f}));
        QCOMPARE(shrunk({3, 1, 1, {0, 0, 0}}, 3).width, 3);
    }

    void makesThumbnailsOnce()
    {
        const Thumbnails thumbnails(path("thumbnails"));
        const QString file = m_folder->filePath(QStringLiteral("large.png"));
        writePicture(file.toStdString(), {800, 400, 3, std::vector<float>(800 * 400 * 3, 0.5f)}, {});
        const QString small = thumbnails.file(file);
        QVERIFY(small.startsWith(m_folder->filePath(QStringLiteral("thumbnails"))));
        QCOMPARE(readPicture(small.toStdString()).image.width, Thumbnails::kLongest);
        QCOMPARE(thumbnails.file(file), small);
        QVERIFY_THROWS_EXCEPTION(Error, (void)thumbnails.file(m_folder->filePath(QStringLiteral("missing.png"))));
        QCOMPARE(Thumbnails("/proc/no/such/place").file(file), file); // a disk that takes none
    }

    void aHundredThousandPicturesAreFound()
    {
        {
            Database filled(database(), gallerySchema(), QStringLiteral("The gallery"));
            Database::Transaction transaction(filled);
            for (int i = 0; i < 100000; ++i)
                insertPicture(filled,
                    entry(i,
                        QStringLiteral("picture %1 of a %2").arg(i).arg(i % 10 == 0 ? QStringLiteral("castle") : QStringLiteral("meadow")),
                        day(i / 100, i % 60)));
            transaction.commit();
        }
        Gallery gallery(database(), path("Imported"));
        QElapsedTimer time;
        time.start();
        QCOMPARE(found(gallery, {}).ids->size(), 100000u);
        qInfo("all of 100,000: %lld ms in the gallery's thread", time.restart());
        QCOMPARE(found(gallery, {.words = QStringLiteral("cast")}).ids->size(), 10000u);
        qInfo("10,000 of them by a word: %lld ms", time.restart());
        const auto all = found(gallery, {}).ids;
        time.restart();
        QCOMPARE(gallery.entries(QList<PictureId>(all->begin() + 70000, all->begin() + 70060)).size(), 60);
        qInfo("60 rows in the window's thread: %lld ms", time.elapsed());
    }

    void aDamagedGalleryIsMovedAside()
    {
        {
            QFile file(database());
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write("this is no database at all, but it is long enough to be looked at");
        }
        Gallery gallery(database(), path("Imported"));
        QVERIFY2(gallery.message().contains(QStringLiteral("damaged")), qPrintable(gallery.message()));
        QVERIFY(gallery.add(entry(0, QStringLiteral("a fox"), day(0))) != 0);
        QCOMPARE(found(gallery, {}).ids->size(), 1u); // both threads see the new one
    }

    void worksInMemoryWhereTheFileIsOfANewerVersion()
    {
        {
            Database newer(
                database(), gallerySchema() + Migrations{{QStringLiteral("CREATE TABLE more (id)")}}, QStringLiteral("The gallery"));
        }
        Gallery gallery(database(), path("Imported"));
        QVERIFY(!gallery.message().isEmpty());
        QVERIFY(gallery.add(entry(0, QStringLiteral("a fox"), day(0))) != 0);
        QCOMPARE(found(gallery, {}).ids->size(), 1u);
    }

private:
    QString database() const { return m_folder->filePath(QStringLiteral("gallery.db")); }
    std::filesystem::path path(const char* name) const { return std::filesystem::path(m_folder->path().toStdString()) / name; }
    static GalleryResult found(Gallery& gallery, const GalleryQuery& query)
    {
        QSignalSpy answers(&gallery, &Gallery::found);
        const quint64 number = gallery.find(query);
        if (!answers.wait(20000))
            qFatal("the gallery did not answer");
        const auto result = answers.last()[0].value<GalleryResult>();
        return result.query == number ? result : GalleryResult();
    }
    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_GUILESS_MAIN(GalleryTest)
#include "tst_gallery.moc"
