// A word in a tinted pill: DICE, CFG.
import QtQuick
import DiceStudio.Theme

Rectangle {
    id: root

    required property string text
    required property int guidance // 1 CFG, 2 DICE

    implicitHeight: 20
    implicitWidth: label.implicitWidth + 16
    radius: height / 2
    color: guidance === 2 ? Theme.diceSurface : Theme.cfgSurface

    Text {
        id: label
        anchors.centerIn: parent
        text: root.text
        color: root.guidance === 2 ? Theme.diceText : Theme.cfgText
        font.pixelSize: Theme.smallSize - 1
        font.weight: Font.DemiBold
        Accessible.ignored: true
    }
}
