// Scrolls a page so far that the control with the keyboard's focus is seen. Lies in the Flickable.
import QtQuick
import DiceStudio.Theme

Item {
    id: root

    required property Flickable view

    readonly property Item focused: Window.activeFocusItem
    readonly property int margin: Theme.gapHuge

    onFocusedChanged: {
        if (holds(focused))
            soon.start()
    }

    function holds(item: Item): bool {
        let at = item
        while (at !== null && at !== view.contentItem)
            at = at.parent
        return at !== null
    }
    function show() {
        if (!holds(focused) || focused.height > view.height)
            return
        const top = focused.mapToItem(view.contentItem, 0, 0).y, bottom = top + focused.height
        if (top < view.contentY)
            view.contentY = Math.max(0, top - margin)
        else if (bottom > view.contentY + view.height)
            view.contentY = Math.max(0, Math.min(view.contentHeight - view.height, bottom + margin - view.height))
    }

    // Once the page has its new layout
    Timer {
        id: soon
        interval: 0
        onTriggered: root.show()
    }
}
