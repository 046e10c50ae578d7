#pragma once
#include <QList>
#include <QQuickItem>

/// The item and everything below it that is shown, parents first.
inline QList<QQuickItem*> visibleItems(QQuickItem* root)
{
    QList<QQuickItem*> items{root};
    for (qsizetype i = 0; i < items.size(); ++i)
        for (QQuickItem* child : items[i]->childItems())
            if (child->isVisible())
                items.append(child);
    return items;
}
