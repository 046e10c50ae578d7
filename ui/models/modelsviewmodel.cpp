#include "modelsviewmodel.h"

#include "support/enginesentences.h"
#include "support/wording.h"

#include <QDesktopServices>
#include <QDir>
#include <QFileInfo>
#include <QLocale>

namespace dice {

ModelsViewModel::ModelsViewModel(Services& services, QObject* parent) : QObject(parent), m_services(services), m_cards(services.gallery)
{
    connect(&services.library, &ModelLibrary::changed, this, &ModelsViewModel::reload);
    connect(&services.library, &ModelLibrary::hashProgressed, this, [this](const QString& path, double share) {
        const auto model = m_services.library.model(path);
        m_hashText = model ? tr("Hashing %1, %2 %").arg(model->name).arg(qRound(share * 100)) : QString();
        Q_EMIT hashChanged();
    });
    reload();
}

void ModelsViewModel::reload()
{
    const QList<ModelEntry> all = m_services.library.models();
    m_total = static_cast<int>(all.size());
    QList<ModelEntry> shown;
    for (const ModelEntry& model : all) {
        const QString text = model.name + u' ' + model.family + u' ' + model.path + u' ' + model.notes + u' ' + model.triggers +
                             (model.builtIn() ? tr("Starter model") : QString());
        const bool fits = m_filter == Filter::All || (m_filter == Filter::Usable) == model.problem.isEmpty();
        if (fits && text.contains(m_words, Qt::CaseInsensitive))
            shown.append(model);
    }
    m_cards.setModels(shown);
    if (!hashing())
        m_hashText.clear();
    Q_EMIT hashChanged();
    Q_EMIT changed();
}

const ModelEntry& ModelsViewModel::model() const
{
    static const ModelEntry none;
    const int row = current();
    return row < 0 ? none : m_cards.models()[row];
}

void ModelsViewModel::setWords(const QString& words)
{
    m_words = words;
    reload();
}

void ModelsViewModel::setFilter(Filter filter)
{
    m_filter = filter;
    reload();
}

void ModelsViewModel::setCurrent(int row)
{
    if (row < 0 || row >= found())
        return;
    m_path = m_cards.models()[row].path;
    Q_EMIT changed();
}

QString ModelsViewModel::name() const { return Wording::model(builtIn() ? QStringLiteral("starter-model") : model().name); }

QString ModelsViewModel::problem() const { return EngineSentences::said(model().problem); }

QString ModelsViewModel::subtitle() const
{
    const QString kind = isFolder() ? tr("diffusers folder") : tr("single file");
    return model().family.isEmpty() ? kind : tr("%1 shape · %2").arg(model().family, kind);
}

bool ModelsViewModel::isFolder() const { return builtIn() || QFileInfo(model().path).isDir(); }

QString ModelsViewModel::memory() const
{
    return usable() && model().memory > 0 ? tr("about %1 for one picture").arg(Wording::bytes(model().memory)) : QString();
}

QString ModelsViewModel::partsFrom() const
{
    return usable() && !model().partsFrom.isEmpty() ? QFileInfo(model().partsFrom).completeBaseName() : QString();
}

QString ModelsViewModel::familyReason() const
{
    if (!usable())
        return {};
    if (corrected() && model().family != model().detectedFamily)
        return tr("corrected by you; detected was %1").arg(model().detectedFamily);
    return !isFolder() && !model().reasons.isEmpty()
               ? QString(model().reasons).replace(u'\n', QStringLiteral("; "))
               : tr("model_index.json: %1, %Ln latent channels", nullptr, model().latentChannels).arg(model().pipeline);
}

QString ModelsViewModel::predicts() const
{
    return !usable()                               ? QString()
           : model().prediction == u"epsilon"      ? tr("noise")
           : model().prediction == u"v_prediction" ? tr("velocity")
                                                   : model().prediction;
}

QString ModelsViewModel::size() const { return usable() ? Wording::pixels(model().width, model().height) : QString(); }

QString ModelsViewModel::denoiser() const
{
    return usable() && model().parameters > 0
               ? tr("%1 million parameters").arg(QLocale().toString(static_cast<double>(model().parameters) / 1e6, 'f', 1))
               : QString();
}

QString ModelsViewModel::strength() const
{
    return usable() ? tr("CFG %1").arg(QLocale().toString(model().defaultScale, 'f', 1)) : QString();
}

QString ModelsViewModel::enhancer() const
{
    return !usable() ? QString() : model().enhancer.isEmpty() ? tr("none yet") : QFileInfo(model().enhancer).fileName();
}

QString ModelsViewModel::enhancerNote() const
{
    return !usable() || model().enhancer.isEmpty() ? QString() : m_services.distiller.noteOn(model().enhancer);
}

QString ModelsViewModel::missingText() const
{
    const QStringList missing = m_services.library.missingFolders();
    return missing.isEmpty() ? QString()
                             : tr("These folders are named in a list of folders, but are not there: %1")
                                   .arg(QDir::toNativeSeparators(missing.join(QStringLiteral(", "))));
}

QString ModelsViewModel::place() const { return builtIn() ? tr("comes with the program") : QDir::toNativeSeparators(model().path); }

QString ModelsViewModel::bytes() const { return model().bytes > 0 ? Wording::bytes(model().bytes) : QString(); }

void ModelsViewModel::addFolder(const QUrl& folder)
{
    if (!m_services.library.addFolder(folder.toLocalFile()))
        Q_EMIT notice(tr("%1 is in the list already, or is no folder.").arg(folder.toLocalFile()));
}

void ModelsViewModel::removeFolder(int row)
{
    if (row >= 0 && row < folders().size())
        m_services.library.removeFolder(folders()[row]);
}

void ModelsViewModel::use()
{
    if (usable())
        Q_EMIT useRequested(m_path);
}

void ModelsViewModel::showFolder() const
{
    const QFileInfo info(model().path);
    QDesktopServices::openUrl(QUrl::fromLocalFile(info.isDir() ? info.absoluteFilePath() : info.absolutePath()));
}

} // namespace dice
