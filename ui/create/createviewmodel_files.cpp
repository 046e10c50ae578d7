// The artist's own files: LoRAs, embeddings, autoencoders, and models that are handed over.
#include "createviewmodel.h"

#include "assets/artist_files.h"
#include "base/user_folders.h"

#include <QDir>
#include <QFileInfo>

#include <utility>

namespace dice {
namespace fs = std::filesystem;
namespace {

QStringList namesOf(AssetKind kind, const fs::path& model)
{
    QStringList names;
    try {
        for (const fs::path& file : artistFilesIn(kind, model))
            names.append(QString::fromStdString(file.stem().string()));
    } catch (const std::exception& error) { // a folder that cannot be read has nothing to offer
        qWarning("%s", error.what());
    }
    names.removeDuplicates();
    return names;
}

// Whether the engine finds this very file by its name alone.
bool isFoundByName(const QString& path, std::optional<AssetKind> kind, const fs::path& model)
{
    try {
        const fs::path file(path.toStdString());
        return kind && !traitsOf(*kind).aroundModel.empty() && fs::equivalent(findArtistFile(*kind, file.stem().string(), model), file);
    } catch (const std::exception&) {
        return false;
    }
}

} // namespace

void CreateViewModel::lookForFiles()
{
    if (std::exchange(m_looksForFiles, true)) { // a scan of the library tells of every single model
        m_looksAgain = true;
        return;
    }
    m_pool.start([this, model = fs::path(m_model.path)] {
        const QStringList loras = namesOf(AssetKind::Lora, model), embeddings = namesOf(AssetKind::Embedding, model),
                          vaes = namesOf(AssetKind::Autoencoder, model);
        QMetaObject::invokeMethod(this, [this, loras, embeddings, vaes] {
            m_sources.loras = loras;
            m_sources.embeddings = embeddings;
            m_vaes = vaes;
            searchFiles(m_fileWords);
            m_looksForFiles = false;
            if (std::exchange(m_looksAgain, false))
                lookForFiles();
        });
    });
}

void CreateViewModel::searchFiles(const QString& words)
{
    m_fileWords = words;
    m_files.clear();
    for (const auto& [kind, names] :
        {std::pair{Completion::Kind::Lora, m_sources.loras}, {Completion::Kind::Embedding, m_sources.embeddings}})
        for (const QString& name : names)
            if (name.contains(words.trimmed(), Qt::CaseInsensitive))
                m_files.append({kind, name, kind == Completion::Kind::Lora ? loraTag(name) : name, 0, 0});
    Q_EMIT filesChanged();
}

QStringList CreateViewModel::files() const
{
    QStringList names;
    for (const Completion& file : m_files)
        names.append(file.kind == Completion::Kind::Lora ? tr("%1 · LoRA").arg(file.name) : tr("%1 · embedding").arg(file.name));
    return names;
}

void CreateViewModel::useFile(int row)
{
    if (row >= 0 && row < m_files.size())
        append(m_files[row].text);
}

void CreateViewModel::append(const QString& words)
{
    const QString prompt = this->prompt().trimmed();
    const QString between = prompt.isEmpty() ? QString() : words.startsWith(u'<') ? QStringLiteral(" ") : QStringLiteral(", ");
    change(QStringLiteral("file"), m_draft.request.text.prompt, (prompt + between + words).toStdString()); // a step of its own for Ctrl+Z
}

QStringList CreateViewModel::autoencoders() const
{
    QStringList names = {tr("The model's own")};
    names += m_vaes;
    if (const QString chosen = autoencoder(); !chosen.isEmpty() && !m_vaes.contains(chosen))
        names.append(QFileInfo(chosen).fileName());
    return names;
}

int CreateViewModel::autoencoderIndex() const
{
    if (autoencoder().isEmpty())
        return 0;
    const qsizetype known = m_vaes.indexOf(autoencoder());
    return static_cast<int>(1 + (known >= 0 ? known : m_vaes.size()));
}

QString CreateViewModel::autoencoder() const { return QString::fromStdString(m_draft.request.model.vae.file); }

void CreateViewModel::chooseAutoencoder(const QString& file)
{
    change(QStringLiteral("autoencoder"), m_draft.request.model.vae, AssetRef{file.toStdString(), {}});
}

void CreateViewModel::setAutoencoderIndex(int index)
{
    if (index <= m_vaes.size()) // the one behind them is the file that was handed over, and chosen already
        chooseAutoencoder(index <= 0 ? QString() : m_vaes[index - 1]);
    Q_EMIT filesChanged();
}

void CreateViewModel::takeWeights(const QString& path)
{
    m_pool.start([this, path, model = fs::path(m_model.path)] {
        const WeightsFile file = identifyWeights(path);
        const bool found = isFoundByName(path, file.kind, model);
        QMetaObject::invokeMethod(this, [this, path, file, found] { useWeights(path, file, found); });
    });
}

void CreateViewModel::useWeights(const QString& path, const WeightsFile& file, bool foundByName)
{
    const QFileInfo info(path);
    if (!file.kind)
        return setProblem(
            file.refusal.isEmpty() ? Problem(tr("%1 holds weights that have no use here.").arg(info.fileName())) : file.refusal);
    switch (*file.kind) {
    case AssetKind::Model:
        m_awaitedModel = info.absoluteFilePath();
        m_services.library.addFolder(m_awaitedModel);
        return useAwaitedModel();
    case AssetKind::Lora:
        return append(loraTag(foundByName ? info.completeBaseName() : path));
    case AssetKind::Embedding:
        if (foundByName)
            return append(info.completeBaseName());
        return setProblem(tr(
            "%1 is an embedding. Prompts name embeddings, so they are found in folders alone: add its folder on the Models page, or put it into %2.")
                              .arg(info.fileName(), QDir::toNativeSeparators(QString::fromStdString(userFolder("embeddings").string()))));
    case AssetKind::Autoencoder:
        chooseAutoencoder(foundByName ? info.completeBaseName() : path);
        return Q_EMIT filesChanged();
    case AssetKind::Enhancer:
        return setProblem(tr("%1 is an enhancer. Put it into %2, and the model that it was made for finds it.")
                              .arg(info.fileName(), QDir::toNativeSeparators(QString::fromStdString(userFolder("enhancers").string()))));
    }
}

void CreateViewModel::useAwaitedModel()
{
    const auto model = m_awaitedModel.isEmpty() ? std::nullopt : m_services.library.model(m_awaitedModel);
    if (!model || !(model->inspected || !model->problem.isEmpty()))
        return;
    m_awaitedModel.clear();
    if (!model->problem.isEmpty())
        return setProblem(model->problem);
    chooseModel(model->path);
}

} // namespace dice
