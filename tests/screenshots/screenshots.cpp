// Every page, with real content, as a picture. See CMakeLists.txt for how to call it.
#include "engine/fake_engine.h"
#include "shell/studiowindow.h"

#include <QDir>
#include <QGuiApplication>
#include <QQuickItem>
#include <QQuickWindow>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <cstdio>

using namespace dice;
using namespace std::chrono_literals;

namespace {

// Every page is shown in each of them, one after the other.
struct Looks
{
    QStringList themes{QStringLiteral("dark"), QStringLiteral("light")},
        languages{QStringLiteral("en"), QStringLiteral("de"), QStringLiteral("ar")};
};

class Studio
{
public:
    Studio(QString folder, Looks looks)
        : m_out(std::move(folder)), m_looks(std::move(looks)), m_services(factory(), places()), m_studio(m_services)
    {
    }
    StudioWindow& studio() { return m_studio; }
    Services& services() { return m_services; }
    QQuickItem* item(const char* name) { return m_studio.window()->findChild<QQuickItem*>(QString::fromLatin1(name)); }
    // FOLDER/NAME-THEME-LANGUAGE[-SCALE].png
    void shot(const QString& name)
    {
        for (const QString& language : m_looks.languages)
            for (const QString& theme : m_looks.themes) {
                SettingsValues values = m_services.settings.values();
                values.language = language;
                values.theme = theme == u"light" ? ThemeChoice::Light : ThemeChoice::Dark;
                m_services.settings.change(values);
                save(QStringLiteral("%1/%2-%3-%4%5.png").arg(m_out, name, theme, language, scale()));
            }
    }
    // With this popup over the page.
    void popup(const char* popup, const QString& name)
    {
        auto* const found = m_studio.window()->findChild<QObject*>(QString::fromLatin1(popup));
        if (found == nullptr)
            qFatal("no popup is called %s", popup);
        QMetaObject::invokeMethod(found, "open");
        shot(name);
        QMetaObject::invokeMethod(found, "close");
    }
    void page(const QString& page) { m_studio.navigator().setPage(page); }
    void rest()
    {
        (void)QTest::qWaitFor(
            [&] {
                return m_services.queue.running() == 0 && m_services.queue.waiting() == 0 && !m_studio.create().model()->detail().isEmpty();
            },
            600000);
    }

    void resize(int width, int height)
    {
        m_studio.window()->resize(width, height);
        QTest::qWait(100);
    }
    // As a person writes, so that what comes up meanwhile is seen.
    void type(const char* editor, const QString& before, int keys)
    {
        m_studio.create().editor()->setPrompt(before.chopped(keys));
        QMetaObject::invokeMethod(item(editor), "focusEditor");
        for (const QChar c : before.right(keys))
            QTest::keyClick(m_studio.window(), c.toLatin1());
        QTest::qWait(300);
    }
    void scroll(const char* flickable, double y)
    {
        if (QQuickItem* const item = this->item(flickable))
            item->setProperty("contentY", std::clamp(y, 0.0, std::max(0.0, item->property("contentHeight").toDouble() - item->height())));
    }

private:
    static QString scale()
    {
        const double factor = qEnvironmentVariable("QT_SCALE_FACTOR", QStringLiteral("1")).toDouble();
        return factor == 1 ? QString() : QStringLiteral("-%1").arg(qRound(100 * factor));
    }
    void save(const QString& file)
    {
        QEvent leave(QEvent::Leave); // the pointer rests on the rail, which would show its tip
        QCoreApplication::sendEvent(m_studio.window(), &leave);
        QTest::qWait(450); // until fonts, pictures and motion are at rest
        std::puts(qPrintable(m_studio.window()->grabWindow().save(file) ? file : QStringLiteral("cannot write ") + file));
    }
    // The real engine where there is the starter model: screenshots want pictures that mean something
    static EngineFactory factory()
    {
        if (qEnvironmentVariableIsSet("DICE_FAKE"))
            return [] {
                return makeFakeEngine({20ms, {}, {}, false,
                    {say(DICE_SENTENCE("lora-applied", "Applied {} of {} layers of {}."), 192, 192, "flat-color"),
                        say(DICE_SENTENCE("decoded-in-tiles", "The picture was decoded in tiles of {} x {} pixels to fit into memory."),
                            512, 512)}});
            };
        return [] {
            EngineOptions options;
            options.resources = DICE_RESOURCES;
            return makeEngine(std::move(options));
        };
    }
    ServiceFolders places() const
    {
        ServiceFolders where = ServiceFolders::below(m_data.path());
        where.resources = DICE_RESOURCES;
        for (const char* file : {"loras/flat-color.safetensors", "loras/ink and wash.safetensors", "loras/film-grain-v2.safetensors",
                 "embeddings/easynegative.safetensors"}) {
            const QString path = where.data + u'/' + QLatin1String(file);
            QDir().mkpath(QFileInfo(path).path());
            QFile::copy(QStringLiteral(DICE_FIXTURES "/lora/kohya.safetensors"), path);
        }
        return where;
    }
    QString m_out;
    Looks m_looks;
    QTemporaryDir m_data;
    Services m_services;
    StudioWindow m_studio;
};

void fill(Studio& studio)
{
    CreateViewModel& create = studio.studio().create();
    create.sampling()->setSteps(12);
    for (const char* prompt :
        {"a castle at sunset", "a large owl at night", "a sailboat on the beach", "a rocket at night", "a red apple on a blue background",
            "a cherry on a white background", "a unicorn on a yellow background", "a large fox on a meadow"}) {
        create.editor()->setPrompt(QString::fromLatin1(prompt));
        create.generate();
    }
    studio.rest();
}

void createPages(Studio& studio)
{
    CreateViewModel& create = studio.studio().create();
    studio.rest();
    studio.shot(QStringLiteral("create-first"));
    fill(studio);
    create.editor()->setPrompt(
        QStringLiteral("a large fox on a meadow, (soft morning light:1.2), looking at the viewer, <lora:flat-color:0.6> {red|orange}"));
    create.editor()->setNegative(QStringLiteral("blurry, snow"));
    studio.shot(QStringLiteral("create"));
    studio.item("more")->setProperty("open", true);
    studio.shot(QStringLiteral("create-more"));
    studio.item("more")->setProperty("open", false);
    studio.popup("historyPopup", QStringLiteral("create-history"));
    create.editor()->setPrompt(QStringLiteral("a large fox on a meadow"));
    studio.services().queue.pause();
    for (int i = 0; i < 3; ++i)
        create.generate();
    studio.popup("queuePopup", QStringLiteral("create-queue"));
    studio.services().queue.cancelAll();
    studio.services().queue.resume();
    create.sampling()->setSteps(150);
    create.generate();
    QTest::qWait(900);
    studio.shot(QStringLiteral("create-running"));
    studio.services().queue.cancelAll();
    create.sampling()->setSteps(12);
    studio.rest();
    create.shelf()->keepStyle(QStringLiteral("Watercolour"));
    create.shelf()->keepStyle(QStringLiteral("Night scene"));
    studio.popup("stylesPopup", QStringLiteral("create-styles"));
    studio.popup("filesPopup", QStringLiteral("create-files"));
    create.intake()->takeText(QStringLiteral(
        "a lighthouse at dusk, long exposure, film grain\nNegative prompt: people\nSteps: 28, Sampler: DPM++ 2M Karras, CFG scale: 6, Seed: 77, "
        "Size: 96x96, Hires upscale: 2, Hires upscaler: Latent, ADetailer model: face_yolov8n.pt"));
    studio.shot(QStringLiteral("create-offer"));
    create.intake()->dismissOffer();
    create.intake()->takeFile(QUrl::fromLocalFile(QStringLiteral("/missing/castle.png")));
    studio.shot(QStringLiteral("create-problem"));
    create.job()->dismissProblem();
    studio.type("prompt", QStringLiteral("a rocket"), 3);
    studio.shot(QStringLiteral("create-completion"));
    create.editor()->forgetCompletions();
    create.editor()->setPrompt(QStringLiteral("a large fox on a meadow"));
    studio.resize(1024, 640);
    studio.shot(QStringLiteral("create-small"));
    studio.resize(1440, 900);
}

// The pictures of README.md, with seeds that came out well: nothing but what the starter model makes.
void readmePages(Studio& studio)
{
    CreateViewModel& create = studio.studio().create();
    studio.rest();
    for (const auto& [prompt, seed] : {std::pair("a castle at sunset", 3), std::pair("a large owl at night", 2),
             std::pair("a rocket at night", 2), std::pair("a red apple on a blue background", 2), std::pair("a large fox on a meadow", 3),
             std::pair("a unicorn on a yellow background", 4), std::pair("a castle at sunset", 8), std::pair("a rocket at night", 5),
             std::pair("a cherry on a white background", 3), std::pair("a sailboat on the beach", 6)}) {
        create.editor()->setPrompt(QString::fromLatin1(prompt));
        create.sampling()->setSeedText(QString::number(seed));
        create.generate();
    }
    studio.rest();
    studio.page(QStringLiteral("edit"));
    create.edit();
    EditViewModel& edit = studio.studio().edit();
    edit.setMargin(EditViewModel::Side::Right, 48);
    edit.generate();
    studio.rest();
    edit.setShownResult(-1);
    studio.shot(QStringLiteral("edit"));
    edit.setShownResult(0);
    studio.shot(QStringLiteral("edit-result"));
    studio.page(QStringLiteral("create"));
    create.editor()->setPrompt(QStringLiteral("a large fox on a meadow"));
    create.sampling()->setSeedText(QStringLiteral("7"));
    create.dial()->setPasses(23);
    create.generate();
    studio.rest();
    studio.shot(QStringLiteral("create"));
    studio.page(QStringLiteral("gallery"));
    studio.studio().gallery().select(4, false, false); // a rocket
    studio.studio().gallery().toggleStar();
    studio.shot(QStringLiteral("gallery"));
    create.dial()->setPasses(20);
    create.compare(false);
    studio.rest();
    studio.studio().compare().setNumbersShown(true);
    studio.studio().compare().tryDial();
    studio.rest();
    studio.shot(QStringLiteral("compare"));
}

void comparePages(Studio& studio)
{
    studio.page(QStringLiteral("compare"));
    studio.shot(QStringLiteral("compare-first"));
    studio.studio().create().compare(false);
    studio.rest();
    CompareViewModel& compare = studio.studio().compare();
    compare.setNumbersShown(true);
    for (const auto& [view, name] : {std::pair(CompareViewModel::View::Split, "split"), std::pair(CompareViewModel::View::Side, "side"),
             std::pair(CompareViewModel::View::Flip, "flip"), std::pair(CompareViewModel::View::Difference, "difference")}) {
        compare.setView(view);
        studio.shot(QStringLiteral("compare-") + QString::fromLatin1(name));
    }
    compare.setView(CompareViewModel::View::Split);
    studio.item("comparePage")->setProperty("gridShown", true);
    studio.shot(QStringLiteral("grid-first"));
    studio.studio().compare().grid()->startFromDraft();
    studio.rest();
    studio.shot(QStringLiteral("grid"));
}

void editPages(Studio& studio)
{
    studio.page(QStringLiteral("edit"));
    studio.shot(QStringLiteral("edit-first"));
    studio.page(QStringLiteral("create"));
    studio.studio().create().canvas()->show(0);
    studio.studio().create().edit();
    EditViewModel& edit = studio.studio().edit();
    const QSizeF size = edit.size();
    edit.setBrushSize(qRound(size.width() / 6));
    edit.beginStroke();
    edit.stroke({size.width() * 0.3, size.height() * 0.3}, {size.width() * 0.6, size.height() * 0.35}, 1);
    edit.stroke({size.width() * 0.6, size.height() * 0.35}, {size.width() * 0.5, size.height() * 0.55}, 1);
    edit.endStroke();
    edit.editor()->setPrompt(QStringLiteral("a large fox on a meadow with a red balloon"));
    studio.shot(QStringLiteral("edit-mask"));
    edit.clear();
    edit.setMargin(EditViewModel::Side::Right, size.toSize().width() / 2);
    studio.shot(QStringLiteral("edit-edges"));
    edit.generate();
    studio.rest();
    studio.shot(QStringLiteral("edit-wider"));
    edit.setShownResult(-1);
    edit.setMargin(EditViewModel::Side::Right, 0);
    edit.undo();
    edit.generate();
    studio.rest();
    studio.shot(QStringLiteral("edit-result"));
    studio.resize(1024, 640);
    studio.shot(QStringLiteral("edit-small"));
    studio.resize(1440, 900);
}

void galleryPages(Studio& studio)
{
    studio.page(QStringLiteral("gallery"));
    studio.shot(QStringLiteral("gallery-none-chosen"));
    studio.studio().gallery().select(2, false, false);
    studio.studio().gallery().toggleStar();
    studio.shot(QStringLiteral("gallery"));
    studio.studio().gallery().addBoard(QStringLiteral("Covers"));
    studio.studio().gallery().addBoard(QStringLiteral("For the autumn catalogue, second round"));
    studio.popup("boardChoices", QStringLiteral("gallery-boards"));
    studio.popup("boardPopup", QStringLiteral("gallery-onto-board"));
    studio.resize(1024, 640);
    studio.shot(QStringLiteral("gallery-small"));
    studio.resize(1440, 900);
    studio.studio().gallery().setWords(QStringLiteral("dragon"));
    studio.shot(QStringLiteral("gallery-nothing-found"));
    studio.studio().gallery().clearFilters();
}

void modelPages(Studio& studio)
{
    studio.page(QStringLiteral("models"));
    studio.shot(QStringLiteral("models-first"));
    studio.services().library.addFolder(QStringLiteral(DICE_FIXTURES "/pipeline"));
    (void)QTest::qWaitFor([&] { return !studio.services().library.scanning(); }, 10000);
    studio.studio().models().setCurrent(1);
    studio.studio().models().hash();
    studio.shot(QStringLiteral("models"));
    studio.popup("foldersPopup", QStringLiteral("models-folders"));
}

void settingsPages(Studio& studio)
{
    studio.page(QStringLiteral("settings"));
    studio.shot(QStringLiteral("settings"));
    studio.studio().settings().runSelftest();
    (void)QTest::qWaitFor([&] { return !studio.studio().settings().testing(); }, 60000);
    studio.scroll("settingsScroll", 420);
    studio.shot(QStringLiteral("settings-machine"));
    studio.scroll("settingsScroll", 4000);
    studio.shot(QStringLiteral("settings-about"));
}

// The wizard from end to end, then DICE on the pages that have it.
void distillPages(Studio& studio)
{
    DistillViewModel& distill = studio.studio().distill();
    const Distiller& distiller = studio.services().distiller;
    const auto reach = [&](auto reached) { (void)QTest::qWaitFor(reached, 600000); };
    studio.page(QStringLiteral("distill"));
    reach([&] { return distill.obstacle().isEmpty() && distill.model() >= 0; });
    studio.shot(QStringLiteral("distill-choose"));
    distill.setMinutes(1);
    distill.check();
    reach([&] { return !distill.planning(); });
    studio.shot(QStringLiteral("distill-check"));
    distill.train();
    // On a busy machine it may be over before anybody looks
    const auto over = [&] { return distill.step() == DistillViewModel::Step::Review; };
    reach([&] {
        return over() || (distiller.run().updates > distiller.run().budget.updates / 2 && distiller.samples().constFirst().diceUpdate > 0);
    });
    distill.pause();
    reach([&] { return over() || distill.paused(); });
    studio.shot(QStringLiteral("distill-train"));
    if (distill.paused())
        distill.train();
    reach([&] {
        return distill.step() == DistillViewModel::Step::Review && distiller.samples().constLast().diceUpdate == distiller.run().updates;
    });
    reach([&] { return studio.services().reporter.measuring() || distill.report()->there(); });
    studio.shot(QStringLiteral("distill-review"));
    reach([&] { return distill.report()->there() || !distill.report()->problem().isEmpty(); });
    for (const auto& [name, y] : {std::pair("report", 560), std::pair("report-figures", 1200), std::pair("report-worst", 9000)}) {
        studio.scroll("distillScroll", y);
        studio.shot(QStringLiteral("distill-") + QString::fromLatin1(name));
    }
    distill.accept();
    distill.setNote(QStringLiteral("for portraits"));
    studio.shot(QStringLiteral("distill-install"));
    distill.install();
    studio.shot(QStringLiteral("distill-installed"));
    CreateViewModel& create = studio.studio().create();
    if (QQuickItem* const page = studio.item("comparePage"))
        page->setProperty("gridShown", false);
    reach([&] { return create.model()->diceReason().isEmpty(); });
    studio.page(QStringLiteral("create"));
    create.editor()->setPrompt(QStringLiteral("a large fox on a meadow"));
    create.dial()->setPasses(23);
    create.generate();
    studio.rest();
    studio.shot(QStringLiteral("create-dice"));
    create.compare(true);
    studio.rest();
    studio.studio().compare().tryStrengths();
    studio.studio().compare().tryDial();
    studio.rest();
    studio.studio().compare().setView(CompareViewModel::View::Split);
    studio.shot(QStringLiteral("compare-dice"));
    studio.page(QStringLiteral("models"));
    studio.shot(QStringLiteral("models-dice"));
}

} // namespace

int main(int argc, char** argv)
{
    qputenv("FREETYPE_PROPERTIES", "cff:no-stem-darkening=1");
    QGuiApplication app(argc, argv);
    QGuiApplication::setApplicationName(QStringLiteral("dice-studio"));
    const QStringList arguments = QGuiApplication::arguments();
    if (arguments.size() < 2) {
        std::fputs("screenshots FOLDER [dark,light] [en,de,ar] [create|compare|edit|gallery|models|distill|settings|readme]\n", stderr);
        return 2;
    }
    QDir().mkpath(arguments[1]);
    Looks looks;
    if (arguments.size() > 2)
        looks.themes = arguments[2].split(u',');
    if (arguments.size() > 3)
        looks.languages = arguments[3].split(u',');
    const QString part = arguments.value(4);
    Studio studio(arguments[1], looks);
    studio.rest();
    const auto wanted = [&](const char* name) { return part.isEmpty() || part == QLatin1String(name); };
    if (wanted("create")) {
        studio.page(QStringLiteral("gallery"));
        studio.shot(QStringLiteral("gallery-empty"));
        studio.page(QStringLiteral("create"));
        createPages(studio);
    } else if (part == u"readme")
        readmePages(studio);
    else if (part != u"distill" && part != u"settings")
        fill(studio);
    const struct
    {
        const char* name;
        void (*pages)(Studio&);
    } parts[] = {{"compare", comparePages}, {"edit", editPages}, {"gallery", galleryPages}, {"models", modelPages},
        {"distill", distillPages}, {"settings", settingsPages}};
    for (const auto& [name, pages] : parts)
        if (wanted(name))
            pages(studio);
    return 0;
}
