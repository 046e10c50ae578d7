// One step of the path: its number, or a tick once it lies behind, and its name.
import QtQuick
import DiceStudio.Theme

Row {
    id: root

    required property int number
    required property string name
    required property bool past
    required property bool present
    required property bool last

    spacing: Theme.gapSmall

    Rectangle {
        width: 24
        height: 24
        radius: 12
        color: root.present ? Theme.accent : root.past ? Theme.selection : Theme.chosen
        Text {
            visible: !root.past
            anchors.centerIn: parent
            text: root.number
            color: root.present ? Theme.accentText : Theme.quietText
            font.pixelSize: Theme.smallSize
            font.weight: Font.DemiBold
            Accessible.ignored: true
        }
        Icon {
            visible: root.past
            anchors.centerIn: parent
            name: "check"
            color: Theme.text
            width: 14
            height: 14
        }
    }
    Text {
        text: root.name
        color: root.present ? Theme.text : Theme.quietText
        font.pixelSize: Theme.textSize
        font.weight: root.present ? Theme.mediumWeight : Font.Normal
        anchors.verticalCenter: parent.verticalCenter
        Accessible.ignored: true
    }
    Rectangle {
        visible: !root.last
        width: 40
        height: Theme.hairline
        color: Theme.controlLine
        anchors.verticalCenter: parent.verticalCenter
    }
}
