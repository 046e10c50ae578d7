// How a picture was made: a mark of its guidance and the words. It lies on the picture.
import QtQuick
import DiceStudio.Theme

Rectangle {
    id: root

    required property string guidance // "none", "cfg" or "dice"; empty = words alone
    required property string text

    implicitWidth: row.implicitWidth + 2 * Theme.gap
    implicitHeight: 24
    radius: height / 2
    color: Theme.label

    Row {
        id: row
        anchors.centerIn: parent
        spacing: Theme.gapSmall
        GuidanceMark {
            visible: root.guidance !== ""
            guidance: root.guidance
            overlaid: true
            anchors.verticalCenter: parent.verticalCenter
        }
        Text {
            text: root.text
            color: Theme.labelText
            font.pixelSize: Theme.smallSize
        }
    }
}
