#pragma once
// Chooses the model that makes the pictures, and knows of it what the engine says: its size and scale, its enhancer, its
// measured dial, how long a pass takes.
#include "draft.h"
#include "modelfiles.h"
#include "services/services.h"

#include <QSize>

namespace dice {

class ModelChoice : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by SharedDraft")

    Q_PROPERTY(QString name READ name NOTIFY changed)
    Q_PROPERTY(QString detail READ detail NOTIFY changed)
    Q_PROPERTY(QString thumbnail READ thumbnail NOTIFY changed)
    Q_PROPERTY(QString diceReason READ diceReason NOTIFY changed)
    Q_PROPERTY(bool tellsSizes READ tellsSizes NOTIFY changed)
    Q_PROPERTY(bool hasAspectBins READ hasAspectBins NOTIFY changed)
    Q_PROPERTY(QStringList names READ names NOTIFY listChanged)
    Q_PROPERTY(int index READ index NOTIFY listChanged)
    Q_PROPERTY(QStringList autoencoders READ autoencoders NOTIFY autoencodersChanged)
    Q_PROPERTY(int autoencoderIndex READ autoencoderIndex WRITE setAutoencoderIndex NOTIFY autoencoderChanged)

public:
    /// `path` as the last session left it; empty = the starter model.
    ModelChoice(Services& services, Draft& draft, QString path, QObject* parent = nullptr);

    [[nodiscard]] QString name() const;
    /// "SD 1.5 shape · 512 × 512 px"
    [[nodiscard]] QString detail() const;
    /// The last picture that it made, small; empty if there is none.
    [[nodiscard]] QString thumbnail() const;
    /// Why DICE cannot be taken; empty if it can.
    [[nodiscard]] QString diceReason() const;
    /// It is told the picture's original and target size.
    [[nodiscard]] bool tellsSizes() const;
    /// It was trained in a list of sizes.
    [[nodiscard]] bool hasAspectBins() const;
    /// Those of the library that can be read, and which of them it is.
    [[nodiscard]] QStringList names() const;
    [[nodiscard]] int index() const;
    /// The model's own first.
    [[nodiscard]] QStringList autoencoders() const;
    [[nodiscard]] int autoencoderIndex() const;
    void setAutoencoderIndex(int index);

    [[nodiscard]] const QString& path() const { return m_path; }
    [[nodiscard]] const ModelSummary& summary() const { return m_summary; }
    /// It was described, or the reason why not was said.
    [[nodiscard]] bool answered() const { return m_answered; }
    [[nodiscard]] ModelFiles& files() { return m_files; }
    [[nodiscard]] const ModelDial& dial() const { return m_dial; }
    /// An enhancer for it is known, or named by the draft.
    [[nodiscard]] bool hasEnhancer() const;
    /// Of the request's picture: the model's own where none is chosen.
    [[nodiscard]] QSize sizeOf(const GenerationRequest& request) const;
    /// About how long so many passes of a picture of that size take; 0 = nothing was timed yet.
    [[nodiscard]] double secondsFor(int passes, const QSize& size) const;

    /// By its place among the names.
    Q_INVOKABLE void use(int index);
    /// Another model from now on, with its own size and guidance.
    void choose(const QString& path);
    /// The model of a request that was taken over with all that belongs to it.
    void follow(const QString& path);
    /// DICE with this enhancer from now on, if its model is the one in use.
    void chooseEnhancer(const QString& model, const QString& file);
    void chooseAutoencoder(const QString& file);
    /// Asks the engine about the model; what it says arrives later.
    void describe();
    /// DICE where an enhancer is there and nothing else was chosen; not DICE where there is none.
    void settleGuidance();

Q_SIGNALS:
    void changed();
    void listChanged();
    void autoencodersChanged();
    void autoencoderChanged();
    /// The engine has said what the model is, and the draft has its own values; or it said why it cannot be read.
    void described();
    void unreadable(const dice::Problem& problem);

private:
    void take(const ModelSummary& summary);
    void readTime(const MadePicture& made);
    void lookForEnhancer();
    [[nodiscard]] QString autoencoder() const { return QString::fromStdString(m_draft.request().model.vae.file); }

    Services& m_services;
    Draft& m_draft;
    QString m_path;
    ModelSummary m_summary;
    ModelDial m_dial;
    bool m_answered = false, m_hadEnhancer = false;
    double m_secondsPerPass = 0; ///< and pixel
    ModelFiles m_files;
};

} // namespace dice
