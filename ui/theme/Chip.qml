// A filter that is on or off, as a pill; with a cross where pressing takes it away.
import QtQuick
import QtQuick.Templates as T
import DiceStudio.Theme

T.AbstractButton {
    id: root

    property bool removable: false
    property color mark: "transparent"
    property bool roundMark: true

    implicitHeight: Theme.smallControlHeight
    implicitWidth: row.implicitWidth + 2 * Theme.gap
    hoverEnabled: true
    focusPolicy: Qt.TabFocus
    checkable: true
    Accessible.role: checkable ? Accessible.CheckBox : Accessible.Button
    Accessible.name: text
    Accessible.checkable: checkable
    Accessible.checked: checked

    background: Rectangle {
        radius: height / 2
        color: root.checked ? Theme.chosen : root.hovered ? Theme.hovered : "transparent"
        border.width: Theme.hairline
        border.color: root.checked ? Theme.controlLine : Theme.line
        FocusRing {
            shown: root.visualFocus
            radius: parent.radius + distance
        }
    }
    // qmllint disable deferred-property-id
    contentItem: Item {
        Row {
            id: row
            anchors.centerIn: parent
            spacing: 6
            Rectangle {
                visible: root.mark.a > 0
                width: 8
                height: 8
                radius: root.roundMark ? 4 : 1
                color: root.mark
                anchors.verticalCenter: parent.verticalCenter
            }
            Text {
                text: root.text
                color: root.checked ? Theme.text : Theme.quietText
                font.pixelSize: Theme.textSize
                anchors.verticalCenter: parent.verticalCenter
                Accessible.ignored: true
            }
            Icon {
                visible: root.removable && root.checked
                name: "close"
                color: Theme.quietText
                width: 14
                height: 14
                anchors.verticalCenter: parent.verticalCenter
            }
        }
    }
}
