// The handle on the line between two pictures: dragged, or moved by the arrow keys.
import QtQuick
import DiceStudio.Theme

Item {
    id: root

    required property real share
    readonly property real value: share // what screen readers ask for
    readonly property real minimumValue: 0
    readonly property real maximumValue: 1

    signal movedTo(real x)
    signal shifted(real by)

    width: 36
    activeFocusOnTab: true
    Accessible.role: Accessible.Slider
    Accessible.name: qsTr("Where the split is, %1 percent").arg(Math.round(share * 100))
    Accessible.focusable: true
    Keys.onLeftPressed: event => shifted(event.modifiers & Qt.ShiftModifier ? -0.1 : -0.01)
    Keys.onRightPressed: event => shifted(event.modifiers & Qt.ShiftModifier ? 0.1 : 0.01)

    Rectangle {
        anchors.horizontalCenter: parent.horizontalCenter
        width: 2
        height: parent.height
        color: "#FFFFFF"
    }
    Rectangle {
        anchors.centerIn: parent
        width: 36
        height: 36
        radius: 18
        color: "#FFFFFF"
        border.width: root.activeFocus ? 3 : 1
        border.color: root.activeFocus ? Theme.accent : "#80101113"
        Icon {
            anchors.centerIn: parent
            name: "split"
            color: "#1A1C1F"
        }
    }
    MouseArea {
        anchors.fill: parent
        cursorShape: Qt.SplitHCursor
        preventStealing: true
        onPressed: root.forceActiveFocus(Qt.MouseFocusReason)
        onPositionChanged: event => root.movedTo(mapToItem(root.parent, event.x, 0).x)
    }
}
