#include "studiowindow.h"

#include "announce.h"
#include "fonts.h"
#include "library/weightsfile.h"
#include "support/pictureprovider.h"
#include "support/thumbnailprovider.h"
#include "support/wording.h"
#include "theme/iconprovider.h"

#include <QFileInfo>
#include <QGuiApplication>
#include <QQuickWindow>

namespace dice {

StudioWindow::StudioWindow(Services& services) : m_services(services), m_navigator(services), m_pages(services, m_store), m_status(services)
{
    speak();
    connect(&services.language, &Language::changed, this, &StudioWindow::speak);
    m_engine.addImportPath(QStringLiteral("qrc:/qt/qml"));
    m_engine.addImageProvider(QStringLiteral("icons"), new IconProvider);
    m_engine.addImageProvider(QStringLiteral("pictures"), new PictureProvider(m_store));
    m_engine.addImageProvider(QStringLiteral("thumbnails"), new ThumbnailProvider(services.thumbnails));
    m_engine.setInitialProperties({{QStringLiteral("navigator"), QVariant::fromValue(&m_navigator)},
        {QStringLiteral("pages"), QVariant::fromValue(&m_pages)}, {QStringLiteral("status"), QVariant::fromValue(&m_status)}});
    m_engine.load(QUrl(QStringLiteral("qrc:/qt/qml/DiceStudio/Shell/Main.qml")));
    connectPages();
    m_pages.shared.model.describe();
    services.library.scan();
}

// Texts of QML are asked for again by the engine; those of the view-models when they say that they changed.
void StudioWindow::speak()
{
    QGuiApplication::setLayoutDirection(m_services.language.rightToLeft() ? Qt::RightToLeft : Qt::LeftToRight);
    chooseFonts(m_services.language.code());
    m_engine.retranslate();
    for (QObject* const viewModel : std::initializer_list<QObject*>{&m_navigator, &m_pages, &m_status})
        announceAll(*viewModel);
    for (const PageRow& page : m_pages.rows())
        announceAll(*page.viewModel);
}

// Where one page hands its work to another.
void StudioWindow::connectPages()
{
    connect(&m_pages.gallery, &GalleryViewModel::loadRequested, this, [this](const GenerationRequest& request, int part) {
        m_pages.create.intake()->take(request, static_cast<Intake::Part>(part));
        m_navigator.setPage(QStringLiteral("create"));
    });
    connect(&m_pages.models, &ModelsViewModel::useRequested, this, [this](const QString& path) {
        m_pages.shared.model.choose(path);
        m_navigator.setPage(QStringLiteral("create"));
    });
    for (const JobStatus* job : {m_pages.create.job(), m_pages.edit.job(), m_pages.compare.job()})
        connect(job, &JobStatus::pageAsked, &m_navigator, &Navigator::setPage);
    connect(&m_pages.distill, &DistillViewModel::pageAsked, &m_navigator, &Navigator::setPage);
    connect(&m_pages.models, &ModelsViewModel::notice, this, [this](const QString& sentence) { m_navigator.tell(sentence); });
    connectDistill();
    const auto compare = [this](const GenerationRequest& request) {
        m_pages.compare.start(request);
        m_navigator.setPage(QStringLiteral("compare"));
    };
    connect(&m_pages.create, &CreateViewModel::compareRequested, this, compare);
    connect(&m_pages.gallery, &GalleryViewModel::compareRequested, this, compare);
    const auto edit = [this](const QString& file) {
        m_pages.edit.open(file);
        m_navigator.setPage(QStringLiteral("edit"));
    };
    connect(&m_pages.create, &CreateViewModel::editRequested, this, edit);
    connect(&m_pages.gallery, &GalleryViewModel::editRequested, this, edit);
}

void StudioWindow::connectDistill()
{
    const auto distill = [this](const QString& path) {
        m_pages.distill.choose(path);
        m_navigator.setPage(QStringLiteral("distill"));
    };
    connect(&m_pages.models, &ModelsViewModel::distillRequested, this, distill);
    connect(&m_pages.create, &CreateViewModel::distillRequested, this, distill);
    connect(&m_pages.distill, &DistillViewModel::createRequested, this, [this] { m_navigator.setPage(QStringLiteral("create")); });
    connect(&m_services.distiller, &Distiller::installed, this, [this](const QString& model, const QString& file) {
        m_services.library.renew(model);
        m_pages.shared.model.chooseEnhancer(model, file);
    });
    if (m_services.distiller.cameBack())
        m_navigator.tell(tr("Making “%1” CFG-free was interrupted at %2 %. Nothing is lost.")
                             .arg(Wording::model(m_services.distiller.run().modelName))
                             .arg(qRound(100 * m_services.distiller.run().share())),
            tr("Go on"), [this] {
                m_navigator.setPage(QStringLiteral("distill"));
                m_pages.distill.train();
            });
}

QQuickWindow* StudioWindow::window() const
{
    return m_engine.rootObjects().isEmpty() ? nullptr : qobject_cast<QQuickWindow*>(m_engine.rootObjects().constFirst());
}

void StudioWindow::open(const QStringList& files)
{
    QStringList pictures;
    for (const QString& file : files) {
        const QFileInfo info(file);
        if (info.isDir()) {
            m_services.library.addFolder(info.absoluteFilePath());
            m_navigator.setPage(QStringLiteral("models"));
        } else if (looksLikeWeights(file)) {
            m_pages.create.intake()->takeFile(QUrl::fromLocalFile(info.absoluteFilePath()));
            m_navigator.setPage(QStringLiteral("create"));
        } else {
            pictures.append(info.absoluteFilePath());
        }
    }
    if (!pictures.isEmpty()) {
        m_services.gallery.importFiles(pictures);
        m_pages.create.intake()->takeFile(QUrl::fromLocalFile(pictures.constFirst()));
        m_navigator.setPage(QStringLiteral("create"));
    }
    if (window() != nullptr) {
        if (QGuiApplication::platformName() == u"xcb") // elsewhere activating does it, or is not allowed
            window()->raise();
        window()->requestActivate();
    }
}

} // namespace dice
