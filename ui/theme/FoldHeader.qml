// A heading that opens and closes what is under it, with a few words about that while it is closed.
import QtQuick
import QtQuick.Templates as T
import DiceStudio.Theme

T.AbstractButton {
    id: root

    property string summary
    property bool open: false

    implicitHeight: Theme.smallControlHeight
    implicitWidth: 200
    hoverEnabled: true
    focusPolicy: Qt.TabFocus
    Accessible.role: Accessible.Button
    Accessible.name: text
    Accessible.description: open ? qsTr("open") : summary
    onClicked: open = !open

    background: Rectangle {
        radius: Theme.radius
        color: root.hovered ? Theme.hovered : "transparent"
        anchors.leftMargin: -4
        FocusRing { shown: root.visualFocus }
    }
    // qmllint disable deferred-property-id
    contentItem: Item {
        Icon {
            id: sign
            name: root.open ? "chevron-down" : root.mirrored ? "chevron-left" : "chevron-right"
            color: Theme.quietText
            width: 16
            height: 16
            anchors {
                left: parent.left
                verticalCenter: parent.verticalCenter
            }
        }
        FieldLabel {
            id: label
            text: root.text
            anchors {
                left: sign.right
                leftMargin: 4
                verticalCenter: parent.verticalCenter
            }
        }
        Text {
            visible: !root.open
            text: root.summary
            horizontalAlignment: Text.AlignLeft
            color: Theme.quietText
            font.pixelSize: Theme.smallSize
            elide: Text.ElideRight
            anchors {
                left: label.right
                leftMargin: Theme.gapSmall
                right: parent.right
                verticalCenter: parent.verticalCenter
            }
            Accessible.ignored: true
        }
    }
}
