#pragma once
// Pictures of a quality report: the same prompt and seed without guidance, by DICE and by CFG.
#include "distill/distillreport.h"

#include <QAbstractListModel>
#include <QtQml/qqmlregistration.h>

namespace dice {

class ReportCases : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by ReportViewModel")

    Q_PROPERTY(int count READ count NOTIFY changed)

public:
    enum Role { PromptRole = Qt::UserRole, DetailRole, OffRole, DiceRole, CfgRole };

    explicit ReportCases(QObject* parent = nullptr) : QAbstractListModel(parent) {}

    [[nodiscard]] int count() const { return static_cast<int>(m_cases.size()); }
    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : count(); }
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;
    void reset(const QList<ReportPictures>& cases);

Q_SIGNALS:
    void changed();

private:
    QList<ReportPictures> m_cases;
};

} // namespace dice
