// Drawn around its parent while the keyboard is in it.
import QtQuick
import DiceStudio.Theme

Rectangle {
    id: root

    required property bool shown
    property int distance: Theme.focusRing

    anchors.fill: parent
    anchors.margins: -distance
    visible: shown
    color: "transparent"
    radius: Theme.radius + distance
    border.width: Theme.focusRing
    border.color: Theme.accent
}
