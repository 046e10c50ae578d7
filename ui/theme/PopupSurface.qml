// Behind everything that opens over the page.
import QtQuick
import DiceStudio.Theme

Rectangle {
    color: Theme.panel
    radius: Theme.radius + 2
    border.width: Theme.hairline
    border.color: Theme.dark ? Theme.controlLine : Theme.line

    Rectangle {
        z: -1
        anchors.fill: parent
        anchors.margins: -1
        anchors.topMargin: 3
        anchors.bottomMargin: -4
        radius: parent.radius + 2
        color: "#000000"
        opacity: Theme.dark ? 0.35 : 0.12
    }
}
