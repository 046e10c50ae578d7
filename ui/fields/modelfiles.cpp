#include "modelfiles.h"

#include "assets/artist_files.h"

#include <map>
#include <utility>

namespace dice {
namespace fs = std::filesystem;
namespace {

// With its folder only where another file has the same name.
QStringList namesOf(AssetKind kind, const fs::path& model)
{
    QStringList names;
    try {
        const std::vector<ArtistFile> files = artistFilesIn(kind, model);
        const auto nameOf = [](const ArtistFile& file) { return file.file.stem().string(); };
        std::map<std::string, int> counts;
        for (const ArtistFile& file : files)
            ++counts[nameOf(file)];
        for (const ArtistFile& file : files)
            names.append(QString::fromStdString(counts[nameOf(file)] > 1 ? file.stem() : nameOf(file)));
    } catch (const std::exception& error) { // a folder that cannot be read has nothing to offer
        qWarning("%s", error.what());
    }
    names.removeDuplicates();
    return names;
}

} // namespace

ModelFiles::ModelFiles(QObject* parent) : QObject(parent) { m_pool.setMaxThreadCount(1); }

ModelFiles::~ModelFiles() { m_pool.waitForDone(); }

void ModelFiles::look(const fs::path& model)
{
    m_model = model;
    if (std::exchange(m_looks, true)) { // a scan of the library tells of every single model
        m_looksAgain = true;
        return;
    }
    m_pool.start([this, model] {
        const QStringList loras = namesOf(AssetKind::Lora, model), embeddings = namesOf(AssetKind::Embedding, model),
                          autoencoders = namesOf(AssetKind::Autoencoder, model);
        QMetaObject::invokeMethod(this, [this, loras, embeddings, autoencoders] {
            m_loras = loras;
            m_embeddings = embeddings;
            m_autoencoders = autoencoders;
            Q_EMIT changed();
            m_looks = false;
            if (std::exchange(m_looksAgain, false))
                look(m_model);
        });
    });
}

} // namespace dice
