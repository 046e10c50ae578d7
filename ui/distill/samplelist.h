#pragma once
// Prompts at fixed seeds: off, DICE as it is so far, and CFG beside each other.
#include "distill/distiller.h"
#include "support/pictureprovider.h"

#include <QAbstractListModel>
#include <QtQml/qqmlregistration.h>

namespace dice {

class SampleList : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by DistillViewModel")

    Q_PROPERTY(int count READ count NOTIFY changed)
    Q_PROPERTY(QString offTitle READ offTitle NOTIFY changed)
    Q_PROPERTY(QString diceTitle READ diceTitle NOTIFY changed)
    Q_PROPERTY(QString cfgTitle READ cfgTitle NOTIFY changed)

public:
    enum Role { PromptRole = Qt::UserRole, OffRole, DiceRole, CfgRole };

    SampleList(Distiller& distiller, std::shared_ptr<PictureStore> store, QObject* parent = nullptr);

    [[nodiscard]] int count() const { return static_cast<int>(m_rows.size()); }
    /// "DICE · 20 passes": the passes of the pictures as they were made.
    [[nodiscard]] QString offTitle() const { return title(tr("Off"), &DistillSample::off); }
    [[nodiscard]] QString diceTitle() const { return title(tr("DICE"), &DistillSample::dice); }
    [[nodiscard]] QString cfgTitle() const { return title(tr("CFG"), &DistillSample::cfg); }
    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : count(); }
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override
    {
        return {{PromptRole, "prompt"}, {OffRole, "off"}, {DiceRole, "dice"}, {CfgRole, "cfg"}};
    }

Q_SIGNALS:
    void changed();

private:
    struct Shown
    {
        std::shared_ptr<const Pixels> pixels;
        QString source;
    };
    struct Row
    {
        QString prompt;
        Shown off, dice, cfg;
    };
    [[nodiscard]] QString title(const QString& name, MadePicture DistillSample::*way) const;
    void renew();
    bool show(Shown& shown, const std::shared_ptr<const Pixels>& pixels);

    Distiller& m_distiller;
    std::shared_ptr<PictureStore> m_store;
    QList<Row> m_rows;
};

} // namespace dice
