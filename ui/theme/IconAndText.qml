// What is in a button: an icon, a word or both.
import QtQuick
import DiceStudio.Theme

Item {
    id: root

    required property string iconName
    required property string text
    required property color iconColor

    implicitWidth: row.implicitWidth
    implicitHeight: row.implicitHeight

    Row {
        id: row
        anchors.centerIn: parent
        spacing: Theme.gapSmall
        Icon {
            visible: root.iconName !== ""
            name: root.iconName
            color: root.iconColor
            anchors.verticalCenter: parent.verticalCenter
            width: 18
            height: 18
        }
        Text {
            visible: root.text !== ""
            text: root.text
            color: Theme.text
            font.pixelSize: Theme.textSize
            anchors.verticalCenter: parent.verticalCenter
            Accessible.ignored: true
        }
    }
}
