// DICE round in teal, CFG square in amber, off round in grey.
import QtQuick
import DiceStudio.Theme

Rectangle {
    id: root

    required property string guidance // "none", "cfg" or "dice", as a request has it
    property bool overlaid: false // on the dark label that lies on pictures in both themes

    width: 8
    height: 8
    radius: guidance === "cfg" ? 1 : 4
    color: overlaid ? (guidance === "cfg" ? Theme.labelCfg : guidance === "dice" ? Theme.labelDice : Theme.labelOff)
        : guidance === "cfg" ? Theme.cfg : guidance === "dice" ? Theme.dice : Theme.off
}
