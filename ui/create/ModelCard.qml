// Which model makes the pictures.
import QtQuick
import DiceStudio.Theme

Rectangle {
    id: root

    required property string name
    required property string detail

    implicitHeight: 60
    radius: Theme.cardRadius - 2
    color: Theme.raised
    border.width: Theme.dark ? 0 : Theme.hairline
    border.color: Theme.line
    Accessible.role: Accessible.StaticText
    Accessible.name: qsTr("Model: %1, %2").arg(name).arg(detail)

    Rectangle {
        id: thumbnail
        width: 44
        height: 44
        radius: Theme.radius
        color: Theme.chosen
        anchors {
            left: parent.left
            leftMargin: Theme.gapSmall
            verticalCenter: parent.verticalCenter
        }
        Icon {
            anchors.centerIn: parent
            name: "model"
            color: Theme.quietText
            width: 22
            height: 22
        }
    }
    Column {
        spacing: 2
        anchors {
            left: thumbnail.right
            leftMargin: Theme.gap
            right: parent.right
            rightMargin: Theme.gap
            verticalCenter: parent.verticalCenter
        }
        FieldLabel {
            width: parent.width
            text: root.name
        }
        Text {
            width: parent.width
            text: root.detail
            color: Theme.quietText
            font.pixelSize: Theme.smallSize
            elide: Text.ElideRight
            Accessible.ignored: true
        }
    }
}
