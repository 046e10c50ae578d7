#pragma once
// Names the LoRAs, embeddings and autoencoders that the engine finds for a model. Folders are read beside the window.
#include <QObject>
#include <QStringList>
#include <QThreadPool>

#include <filesystem>

namespace dice {

class ModelFiles : public QObject
{
    Q_OBJECT

public:
    explicit ModelFiles(QObject* parent = nullptr);
    ~ModelFiles() override;

    /// Looks around the model's folder and into the user's; changed() says when it is done.
    void look(const std::filesystem::path& model);
    [[nodiscard]] const QStringList& loras() const { return m_loras; }
    [[nodiscard]] const QStringList& embeddings() const { return m_embeddings; }
    [[nodiscard]] const QStringList& autoencoders() const { return m_autoencoders; }

Q_SIGNALS:
    void changed();

private:
    std::filesystem::path m_model;
    QStringList m_loras, m_embeddings, m_autoencoders;
    bool m_looks = false, m_looksAgain = false;
    QThreadPool m_pool; // the first to go
};

} // namespace dice
