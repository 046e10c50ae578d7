// What the Create page makes of an artist's own files: dropped, listed, chosen.
#include "create/createviewmodel.h"
#include "engine/fake_engine.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include "support/drawn_file.h"
#include "support/patient_waits.h"
#include <QUrl>

using namespace dice;

namespace {

const QString kFixtures = QStringLiteral(DICE_FIXTURES);
const QString kLora = kFixtures + QStringLiteral("/lora/kohya.safetensors"),
              kEmbedding = kFixtures + QStringLiteral("/embedding/orchard-old.pt");

QString modelFile() { return QString::fromStdString(test::drawnFile("single_file/plain").string()); }
QString vaeFile() { return QString::fromStdString(test::drawnFile("single_file/vae").string()); }

struct Setup
{
    Setup() : services([] { return makeFakeEngine(); }, ServiceFolders::of(userFolders()))
    {
        page.editor()->setPrompt(QStringLiteral("a castle"));
    }
    Services services;
    SharedDraft shared{services};
    CreateViewModel page{services, std::make_shared<PictureStore>(), shared};
    void drop(const QString& file) { page.intake()->takeFile(QUrl::fromLocalFile(file)); }
};

} // namespace

class ArtistFilesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void aLoraGoesIntoThePrompt();
    void aKnownLoraGoesByItsName();
    void anEmbeddingGoesByItsNameAlone();
    void anAutoencoderTakesThePlaceOfTheModelsOwn();
    void aModelIsUsedFromThenOn();
    void whatHasNoUseIsSaid();
    void filesAreFoundByWords();
    void takenPicturesBringTheirLoras();

private:
    /// A copy in the user's folder of that kind, which is where the engine looks first.
    void keep(const QString& file, const char* kind) const;
    std::unique_ptr<QTemporaryDir> m_home;
};

void ArtistFilesTest::init()
{
    m_home = std::make_unique<QTemporaryDir>();
    useFolders(UserFolders::below(m_home->path().toStdString()));
}

void ArtistFilesTest::keep(const QString& file, const char* kind) const
{
    const QString folder = QString::fromStdString(userFolder(kind).string());
    QVERIFY(QDir().mkpath(folder));
    QVERIFY(QFile::copy(file, folder + u'/' + QFileInfo(file).fileName()));
}

void ArtistFilesTest::aLoraGoesIntoThePrompt()
{
    Setup setup;
    setup.drop(kLora);
    QTRY_COMPARE(setup.page.editor()->prompt(), QStringLiteral("a castle <lora:%1:1>").arg(kLora));
    setup.page.draft()->undo();
    QCOMPARE(setup.page.editor()->prompt(), QStringLiteral("a castle"));
}

void ArtistFilesTest::aKnownLoraGoesByItsName()
{
    keep(kLora, "loras");
    Setup setup;
    setup.drop(m_home->filePath(QStringLiteral("data/loras/kohya.safetensors")));
    QTRY_COMPARE(setup.page.editor()->prompt(), QStringLiteral("a castle <lora:kohya:1>"));
}

void ArtistFilesTest::anEmbeddingGoesByItsNameAlone()
{
    keep(kEmbedding, "embeddings");
    Setup setup;
    setup.drop(m_home->filePath(QStringLiteral("data/embeddings/orchard-old.pt")));
    QTRY_COMPARE(setup.page.editor()->prompt(), QStringLiteral("a castle, orchard-old"));
    QVERIFY(QFile::remove(m_home->filePath(QStringLiteral("data/embeddings/orchard-old.pt"))));
    setup.drop(kEmbedding);
    QTRY_VERIFY(setup.page.job()->problem().contains(QStringLiteral("data/embeddings")));
    QCOMPARE(setup.page.editor()->prompt(), QStringLiteral("a castle, orchard-old"));
}

void ArtistFilesTest::anAutoencoderTakesThePlaceOfTheModelsOwn()
{
    keep(vaeFile(), "vae");
    Setup setup;
    CreateViewModel& page = setup.page;
    page.model()->describe();
    QTRY_COMPARE(page.model()->autoencoders().size(), 2);
    QCOMPARE(page.model()->autoencoderIndex(), 0);
    page.model()->setAutoencoderIndex(1);
    QCOMPARE(setup.shared.requests.next().model.vae.file, "vae");
    page.model()->setAutoencoderIndex(0);
    QVERIFY(setup.shared.requests.next().model.vae.file.empty());
    setup.drop(vaeFile()); // another file than the one that goes by this name
    QTRY_COMPARE(QString::fromStdString(setup.shared.requests.next().model.vae.file), vaeFile());
    QCOMPARE(page.model()->autoencoderIndex(), 2);
    QCOMPARE(page.model()->autoencoders().constLast(), QStringLiteral("vae.safetensors"));
    page.draft()->undo();
    QCOMPARE(page.model()->autoencoderIndex(), 0);
}

void ArtistFilesTest::aModelIsUsedFromThenOn()
{
    Setup setup;
    setup.drop(modelFile());
    QTRY_COMPARE(QString::fromStdString(setup.shared.requests.next().model.checkpoint.file), modelFile());
    QVERIFY(setup.services.library.model(modelFile()).has_value());
}

void ArtistFilesTest::whatHasNoUseIsSaid()
{
    Setup setup;
    setup.drop(kFixtures + QStringLiteral("/single_file/pictures.safetensors"));
    QTRY_VERIFY(setup.page.job()->problem().contains(QStringLiteral("pictures.safetensors")));
    const QString broken = m_home->filePath(QStringLiteral("broken.safetensors"));
    QFile file(broken);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write("\x10\0\0\0\0\0\0\0{", 9), 9);
    file.close();
    setup.drop(QStringLiteral(DICE_FIXTURES "/../../resources/starter-model/enhancer.safetensors"));
    QTRY_VERIFY(setup.page.job()->problem().contains(QStringLiteral("data/enhancers")));
    setup.drop(broken);
    QTRY_VERIFY(setup.page.job()->problem().contains(QStringLiteral("broken.safetensors")));
    QCOMPARE(setup.page.editor()->prompt(), QStringLiteral("a castle"));
}

void ArtistFilesTest::filesAreFoundByWords()
{
    keep(kLora, "loras");
    keep(kEmbedding, "embeddings");
    Setup setup;
    CreateViewModel& page = setup.page;
    page.model()->describe();
    QTRY_COMPARE(page.shelf()->files(), QStringList({QStringLiteral("kohya · LoRA"), QStringLiteral("orchard-old · embedding")}));
    page.shelf()->searchFiles(QStringLiteral("ORCH"));
    QCOMPARE(page.shelf()->files().size(), 1);
    page.shelf()->useFile(0);
    QCOMPARE(page.editor()->prompt(), QStringLiteral("a castle, orchard-old"));
    page.shelf()->searchFiles(QStringLiteral("nothing is called so"));
    QVERIFY(page.shelf()->files().isEmpty());
    page.shelf()->useFile(0);
    QCOMPARE(page.editor()->prompt(), QStringLiteral("a castle, orchard-old"));
}

void ArtistFilesTest::takenPicturesBringTheirLoras()
{
    Setup setup;
    GenerationRequest request;
    request.text.prompt = "a tower <lora:ink:0.5>";
    request.model.loras = {{"/somewhere/paint.safetensors", 0.75}, {"/somewhere/ink.safetensors", 0.5, {}, "ink"}};
    request.model.vae.file = "/somewhere/soft.safetensors";
    setup.page.intake()->take(request, Intake::Part::All);
    QCOMPARE(setup.page.editor()->prompt(), QStringLiteral("a tower <lora:ink:0.5> <lora:paint:0.75>"));
    QCOMPARE(setup.shared.requests.next().model.vae.file, request.model.vae.file);
}

QTEST_MAIN(ArtistFilesTest)
#include "tst_artistfiles.moc"
