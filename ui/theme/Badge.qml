// A word in a tinted pill: DICE, CFG.
import QtQuick
import DiceStudio.Theme

Rectangle {
    id: root

    required property string text
    required property string guidance // "cfg" or "dice", as a request has it

    implicitHeight: 20
    implicitWidth: label.implicitWidth + 16
    radius: height / 2
    color: guidance === "dice" ? Theme.diceSurface : Theme.cfgSurface

    Text {
        id: label
        anchors.centerIn: parent
        text: root.text
        color: root.guidance === "dice" ? Theme.diceText : Theme.cfgText
        font.pixelSize: Theme.smallSize - 1
        font.weight: Font.DemiBold
        Accessible.ignored: true
    }
}
