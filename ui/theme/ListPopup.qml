// A list that opens over the page, and closes with what was picked.
import QtQuick
import QtQuick.Templates as T
import DiceStudio.Theme

T.Popup {
    id: root

    required property list<string> entries
    property int current: -1

    signal picked(int index)

    padding: 4
    margins: Theme.gapSmall
    implicitWidth: 220
    implicitHeight: Math.min(list.contentHeight + 2 * padding, 340)
    focus: true
    background: PopupSurface {}
    onOpened: {
        list.currentIndex = Math.max(0, current)
        list.forceActiveFocus()
    }

    // qmllint disable deferred-property-id
    contentItem: PickList {
        id: list
        entries: root.entries
        current: root.current
        onPicked: index => {
            root.close()
            root.picked(index)
        }
    }
}
