// One choice of a SegmentedControl: a mark in the colour and shape of its meaning, and the word.
import QtQuick
import DiceStudio.Theme

Rectangle {
    id: root

    required property Choice modelData
    required property bool taken

    signal clicked

    readonly property Choice choice: modelData
    readonly property bool available: choice.reason === ""

    radius: Theme.radius
    color: taken ? Theme.chosen : hover.hovered && available ? Theme.hovered : "transparent"
    Accessible.role: Accessible.RadioButton
    Accessible.name: choice.text
    Accessible.description: choice.reason
    Accessible.checked: taken
    Accessible.onPressAction: if (root.available) root.clicked()

    Row {
        anchors.centerIn: parent
        spacing: Theme.gapSmall
        opacity: root.available ? 1 : 0.45
        Rectangle {
            width: 8
            height: 8
            radius: root.choice.round ? 4 : 1
            color: root.choice.color
            anchors.verticalCenter: parent.verticalCenter
        }
        Text {
            text: root.choice.text
            color: root.taken ? Theme.text : Theme.quietText
            font.pixelSize: Theme.textSize
            font.weight: root.taken ? Theme.mediumWeight : Font.Normal
        }
    }
    HoverHandler { id: hover }
    TapHandler {
        enabled: root.available
        onTapped: root.clicked()
    }
    Tip {
        text: root.choice.reason
        visible: hover.hovered && !root.available
    }
}
