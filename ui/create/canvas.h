#pragma once
// Shows a picture, a chosen one or the preview of the one that is being made, and does what can be done with it.
#include "fields/modelchoice.h"
#include "picturelist.h"

#include <QUrl>

namespace dice {

class Canvas : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by CreateViewModel")

    Q_PROPERTY(dice::PictureList* pictures READ pictures CONSTANT)
    Q_PROPERTY(int current READ current NOTIFY changed)
    Q_PROPERTY(QString source READ source NOTIFY changed)
    Q_PROPERTY(QString previewSource READ previewSource NOTIFY changed)
    Q_PROPERTY(QSize size READ size NOTIFY changed)
    Q_PROPERTY(QString label READ label NOTIFY changed)
    Q_PROPERTY(QString guidance READ guidance NOTIFY changed)
    Q_PROPERTY(QString detail READ detail NOTIFY changed)
    Q_PROPERTY(QString notes READ notes NOTIFY changed)
    Q_PROPERTY(bool starred READ starred NOTIFY changed)
    Q_PROPERTY(QUrl file READ file NOTIFY changed)

public:
    /// It follows the jobs of this purpose, and begins with the last pictures of the gallery.
    Canvas(Services& services, std::shared_ptr<PictureStore> store, ModelChoice& model, QString purpose, QObject* parent = nullptr);

    [[nodiscard]] PictureList* pictures() { return &m_pictures; }
    [[nodiscard]] int current() const { return m_current; }
    [[nodiscard]] QString source() const;
    /// Empty unless a preview of the running job is to be seen.
    [[nodiscard]] QString previewSource() const { return m_follows ? m_previewSource : QString(); }
    [[nodiscard]] QSize size() const;
    /// "CFG 5 · 40 passes · 3.1 s"
    [[nodiscard]] QString label() const;
    /// Of the shown picture: "none", "cfg" or "dice"; empty while there is none.
    [[nodiscard]] QString guidance() const;
    [[nodiscard]] QString detail() const;
    /// What the engine remarked on the shown picture, a line each; mostly empty.
    [[nodiscard]] QString notes() const;
    [[nodiscard]] bool starred() const;
    [[nodiscard]] QUrl file() const;
    /// The shown picture; null while there is none.
    [[nodiscard]] const MadePicture* shown() const;

    Q_INVOKABLE void show(int row);
    /// The picture, and the file with its parameters for programs that take files.
    Q_INVOKABLE void copyPicture() const;
    Q_INVOKABLE void copyParameters() const;
    /// A copy of the shown picture, with its parameters, under a name of one's own; the extension decides the format.
    Q_INVOKABLE void savePicture(const QUrl& file);
    Q_INVOKABLE void openFolder() const;
    Q_INVOKABLE void toggleStar();
    Q_INVOKABLE void removePicture();

Q_SIGNALS:
    void changed();
    void failed(const dice::Problem& problem);

private:
    void restore();
    void connectQueue();
    void addPicture(const MadePicture& made);
    void setPreview(std::shared_ptr<const Pixels> pixels);
    /// There is one, and no preview over it.
    [[nodiscard]] bool isSeen() const { return shown() != nullptr && previewSource().isEmpty(); }

    Services& m_services;
    std::shared_ptr<PictureStore> m_store;
    ModelChoice& m_model;
    const QString m_purpose;
    PictureList m_pictures;
    int m_current = -1;
    bool m_follows = false; ///< shows the running job rather than a chosen picture
    QString m_previewSource;
    QSize m_previewSize;
};

} // namespace dice
