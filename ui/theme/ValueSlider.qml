// A slider; the value beside it is the page's affair.
import QtQuick
import QtQuick.Templates as T
import DiceStudio.Theme

T.Slider {
    id: root

    property string name
    property color fill: Theme.accent
    property list<real> marks // values worth a stop, shown under the groove
    readonly property int handleSize: 16
    readonly property real minimumValue: from // what screen readers ask for
    readonly property real maximumValue: to

    implicitHeight: Theme.smallControlHeight
    implicitWidth: 160
    hoverEnabled: true
    focusPolicy: Qt.TabFocus
    Accessible.role: Accessible.Slider
    Accessible.name: name

    background: Item {
        Repeater {
            model: root.marks // qmllint disable type
            // qmllint disable unqualified
            delegate: Rectangle {
                required property real modelData
                readonly property real share: (modelData - root.from) / Math.max(1e-9, root.to - root.from)
                x: root.handleSize / 2 + (root.mirrored ? 1 - share : share) * (root.availableWidth - root.handleSize) - width / 2
                y: parent.height / 2 + 5
                width: 2
                height: 5
                color: Theme.controlLine
            }
            // qmllint enable unqualified
        }
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
