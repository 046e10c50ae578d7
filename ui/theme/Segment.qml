// One choice of a SegmentedControl: a mark in the colour and shape of its meaning, and the word.
import QtQuick
import DiceStudio.Theme

Rectangle {
    id: root

    required property string text
    required property bool taken
    property color mark
    property bool marked: true
    property bool roundMark: true
    property string reason // why the choice cannot be taken now; empty if it can

    readonly property bool available: reason === ""

    signal picked

    implicitWidth: words.implicitWidth + 2 * Theme.gap
    width: parent ? parent.width / parent.children.length : 0
    height: parent ? parent.height : 0
    radius: Theme.radius
    color: taken ? Theme.chosen : hover.hovered && available ? Theme.hovered : "transparent"
    Accessible.role: Accessible.RadioButton
    Accessible.name: text
    Accessible.description: reason
    Accessible.checkable: true
    Accessible.checked: taken
    Accessible.onPressAction: if (available) picked()

    Row {
        id: words
        anchors.centerIn: parent
        spacing: Theme.gapSmall
        opacity: root.available ? 1 : 0.5
        Rectangle {
            visible: root.marked
            width: 8
            height: 8
            radius: root.roundMark ? 4 : 1
            color: root.mark
            anchors.verticalCenter: parent.verticalCenter
        }
        Text {
            text: root.text
            color: root.taken ? Theme.text : Theme.quietText
            font.pixelSize: Theme.textSize
            font.weight: root.taken ? Theme.mediumWeight : Font.Normal
        }
    }
    HoverHandler { id: hover }
    TapHandler {
        enabled: root.available
        onTapped: root.picked()
    }
    Tip {
        text: root.reason
        visible: hover.hovered && !root.available
    }
}
