#pragma once
// An X/Y grid: one request with two of its values varied, as a labelled sheet.
#include "fields/jobstatus.h"
#include "fields/shareddraft.h"
#include "support/pictureprovider.h"

#include <QAbstractListModel>
#include <QUrl>
#include <QtQml/qqmlregistration.h>

namespace dice {

class GridViewModel : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by StudioWindow")

    Q_PROPERTY(QStringList axes READ axes NOTIFY axesChanged)
    Q_PROPERTY(int xAxis READ xAxis WRITE setXAxis NOTIFY axesChanged)
    Q_PROPERTY(int yAxis READ yAxis WRITE setYAxis NOTIFY axesChanged)
    Q_PROPERTY(QString xValues READ xValues WRITE setXValues NOTIFY axesChanged)
    Q_PROPERTY(QString yValues READ yValues WRITE setYValues NOTIFY axesChanged)
    Q_PROPERTY(QString xHint READ xHint NOTIFY axesChanged)
    Q_PROPERTY(QString yHint READ yHint NOTIFY axesChanged)
    Q_PROPERTY(QString problem READ problem NOTIFY axesChanged)
    Q_PROPERTY(QString cost READ cost NOTIFY axesChanged)
    Q_PROPERTY(QStringList columnLabels READ columnLabels NOTIFY startedChanged)
    Q_PROPERTY(QStringList rowLabels READ rowLabels NOTIFY startedChanged)
    Q_PROPERTY(bool started READ started NOTIFY startedChanged)
    Q_PROPERTY(dice::JobStatus* job READ job CONSTANT)

public:
    enum class Axis { None, Seed, Steps, Scale, Sampler, Schedule, ClipSkip, PromptPart, Alpha, Beta, Passes };
    enum Role { SourceRole = Qt::UserRole, DetailRole };
    static constexpr int kMostCells = 100;

    GridViewModel(Services& services, std::shared_ptr<PictureStore> store, SharedDraft& shared, QObject* parent = nullptr);

    [[nodiscard]] static QStringList axes();
    [[nodiscard]] int xAxis() const { return static_cast<int>(m_axis[0]); }
    [[nodiscard]] int yAxis() const { return static_cast<int>(m_axis[1]); }
    void setXAxis(int axis) { setAxis(0, axis); }
    void setYAxis(int axis) { setAxis(1, axis); }
    [[nodiscard]] QString xValues() const { return m_values[0]; }
    [[nodiscard]] QString yValues() const { return m_values[1]; }
    void setXValues(const QString& values) { setValues(0, values); }
    void setYValues(const QString& values) { setValues(1, values); }
    [[nodiscard]] QString xHint() const { return hint(m_axis[0]); }
    [[nodiscard]] QString yHint() const { return hint(m_axis[1]); }
    /// Why it cannot be started; empty if it can.
    [[nodiscard]] QString problem() const;
    /// "12 pictures"
    [[nodiscard]] QString cost() const;
    [[nodiscard]] QStringList columnLabels() const { return labels(0); }
    [[nodiscard]] QStringList rowLabels() const { return labels(1); }
    [[nodiscard]] bool started() const { return !m_cells.isEmpty(); }
    [[nodiscard]] JobStatus* job() { return &m_job; }

    /// Everything that no axis varies comes from the request.
    void start(const GenerationRequest& request);
    /// With the request of the Create page.
    Q_INVOKABLE void startFromDraft() { start(m_shared.requests.next()); }
    Q_INVOKABLE void exportTo(const QUrl& file);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override
    {
        return parent.isValid() ? 0 : static_cast<int>(m_cells.size());
    }
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override { return {{SourceRole, "source"}, {DetailRole, "detail"}}; }

Q_SIGNALS:
    void axesChanged();
    void startedChanged();

private:
    struct Cell
    {
        qint64 job = 0;
        QString source, detail;
    };
    void setAxis(int which, int axis);
    void setValues(int which, const QString& values);
    [[nodiscard]] static QString hint(Axis axis);
    /// The values of an axis; one empty text where the axis is none. "1-4" of whole numbers is 1, 2, 3, 4.
    [[nodiscard]] QStringList valuesOf(int which) const;
    /// False where the value cannot be one of the axis.
    [[nodiscard]] static bool apply(Axis axis, const QStringList& values, const QString& value, GenerationRequest& request);
    /// What the started grid has along one of its edges.
    [[nodiscard]] QStringList labels(int which) const;
    void setCell(qint64 job, const QString& source, const QString& detail, bool ended);

    std::shared_ptr<PictureStore> m_store;
    SharedDraft& m_shared; ///< without an enhancer of its model DICE's strengths cannot be varied
    JobStatus m_job;
    Axis m_axis[2] = {Axis::Scale, Axis::Seed};
    QString m_values[2] = {QStringLiteral("2, 5, 8"), QStringLiteral("1-3")};
    Axis m_startedAxis[2] = {Axis::None, Axis::None};
    QStringList m_startedValues[2];
    QList<Cell> m_cells;
    GenerationRequest m_request;
};

} // namespace dice
