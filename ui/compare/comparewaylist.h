#pragma once
// The ways in which one request is made: off, CFG, DICE, then strengths and places on the dial that were tried; each with its picture once it is there.
#include "support/pictureprovider.h"

#include <QAbstractListModel>
#include <QSize>
#include <QtQml/qqmlregistration.h>

namespace dice {

class CompareWayList : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by CompareViewModel")

    Q_PROPERTY(int count READ count NOTIFY changed)

public:
    enum Role { ModeRole = Qt::UserRole, SourceRole, LabelRole, DetailRole, ReadyRole, BaseRole };

    struct Way
    {
        GuidanceMode mode = GuidanceMode::Cfg;
        QString name;     ///< what is said of it; empty = its guidance
        bool base = true; ///< one of the ways that every comparison has; else it was tried along the strip
        qint64 job = 0;
        QString source, detail; ///< detail: what goes on, or what went wrong
        std::shared_ptr<const Pixels> pixels;
        MadePicture made;
        [[nodiscard]] bool ready() const { return pixels != nullptr; }
        /// Its name, or what its guidance is called.
        [[nodiscard]] QString title() const;
        /// The title; once it is ready, with passes and seconds.
        [[nodiscard]] QString label() const;
    };

    explicit CompareWayList(std::shared_ptr<PictureStore> store, QObject* parent = nullptr)
        : QAbstractListModel(parent), m_store(std::move(store))
    {
    }

    void reset(const QList<Way>& ways);
    /// Its row.
    int append(const Way& way);
    void setJob(int row, qint64 job) { m_ways[row].job = job; }
    void setDetail(int row, const QString& detail);
    void setPicture(int row, const MadePicture& made);
    [[nodiscard]] int rowOf(qint64 job) const;
    /// What the engine remarked on these of the ways, a line each; with their names where it was not said of all that are ready.
    [[nodiscard]] QString notes(const QList<int>& rows) const;
    [[nodiscard]] const Way& at(int row) const { return m_ways[row]; }
    [[nodiscard]] int count() const { return static_cast<int>(m_ways.size()); }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : count(); }
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

Q_SIGNALS:
    void changed();

private:
    std::shared_ptr<PictureStore> m_store;
    QList<Way> m_ways;
};

} // namespace dice
