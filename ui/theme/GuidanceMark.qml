// DICE round in teal, CFG square in amber, off round in grey.
import QtQuick
import DiceStudio.Theme

Rectangle {
    id: root

    required property int guidance // 0 off, 1 CFG, 2 DICE
    property bool overlaid: false // on the dark label that lies on pictures in both themes

    width: 8
    height: 8
    radius: guidance === 1 ? 1 : 4
    color: overlaid ? (guidance === 1 ? Theme.labelCfg : guidance === 2 ? Theme.labelDice : Theme.labelOff)
        : guidance === 1 ? Theme.cfg : guidance === 2 ? Theme.dice : Theme.off
}
