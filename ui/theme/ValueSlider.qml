// A slider; the value beside it is the page's affair.
import QtQuick
import QtQuick.Templates as T
import DiceStudio.Theme

T.Slider {
    id: root

    property string name
    property color fill: Theme.accent
    readonly property int handleSize: 16

    implicitHeight: Theme.smallControlHeight
    implicitWidth: 160
    hoverEnabled: true
    focusPolicy: Qt.TabFocus
    Accessible.role: Accessible.Slider
    Accessible.name: name

    background: Item {
        Rectangle {
            x: root.handleSize / 2
            width: parent.width - root.handleSize
            height: 4
            radius: 2
            anchors.verticalCenter: parent.verticalCenter
            color: Theme.controlLine
            Rectangle {
                x: root.mirrored ? parent.width - width : 0
                width: root.position * parent.width
                height: parent.height
                radius: parent.radius
                color: root.enabled ? root.fill : Theme.controlLine
            }
        }
    }
    handle: Rectangle {
        x: root.visualPosition * (root.availableWidth - width)
        y: (root.height - height) / 2
        width: root.handleSize
        height: root.handleSize
        radius: width / 2
        color: "#FFFFFF"
        border.width: Theme.hairline
        border.color: Theme.controlLine
        FocusRing {
            shown: root.visualFocus
            radius: parent.radius + distance
        }
    }
}
