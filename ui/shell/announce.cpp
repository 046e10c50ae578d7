#include "announce.h"

#include <QAbstractItemModel>
#include <QMetaProperty>
#include <QSet>

namespace dice {
namespace {

void announceRows(QAbstractItemModel& list)
{
    if (list.rowCount() > 0)
        Q_EMIT list.dataChanged(list.index(0, 0), list.index(list.rowCount() - 1, 0));
}

} // namespace

void announceAll(QObject& viewModel)
{
    const QMetaObject& meta = *viewModel.metaObject();
    QSet<int> told;
    for (int i = QObject::staticMetaObject.propertyCount(); i < meta.propertyCount(); ++i) {
        const QMetaProperty property = meta.property(i);
        if (auto* const held = qvariant_cast<QObject*>(property.read(&viewModel)))
            announceAll(*held);
        if (!property.hasNotifySignal() || told.contains(property.notifySignalIndex()))
            continue;
        told.insert(property.notifySignalIndex());
        if (property.notifySignal().parameterCount() == 0)
            property.notifySignal().invoke(&viewModel, Qt::DirectConnection);
    }
    if (auto* const list = qobject_cast<QAbstractItemModel*>(&viewModel))
        announceRows(*list);
}

} // namespace dice
