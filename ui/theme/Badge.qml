// A word in a tinted pill: DICE, CFG, borrowed.
import QtQuick
import DiceStudio.Theme

Rectangle {
    id: root

    required property string text
    property color tint: Theme.quietText

    implicitHeight: 20
    implicitWidth: label.implicitWidth + 16
    radius: height / 2
    color: Qt.rgba(tint.r, tint.g, tint.b, Theme.dark ? 0.18 : 0.12)

    Text {
        id: label
        anchors.centerIn: parent
        text: root.text
        color: root.tint
        font.pixelSize: Theme.smallSize - 1
        font.weight: Font.DemiBold
    }
}
