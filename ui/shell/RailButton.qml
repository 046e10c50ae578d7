// One page of the rail: icon and word.
import QtQuick
import QtQuick.Templates as T
import DiceStudio.Theme

T.AbstractButton {
    id: root

    required property string iconName
    required property string shortcut // its key, which also works

    implicitWidth: Math.max(Theme.railWidth, label.implicitWidth + 2 * Theme.gapSmall)
    width: parent ? Math.max(implicitWidth, parent.width) : implicitWidth
    implicitHeight: 60
    hoverEnabled: true
    focusPolicy: Qt.TabFocus
    Accessible.role: Accessible.PageTab
    Accessible.name: text
    Accessible.description: shortcut
    Accessible.checkable: true
    Accessible.checked: checked

    background: Item {
        Rectangle {
            anchors.fill: parent
            anchors.margins: 6
            radius: Theme.radius
            color: root.checked ? Theme.raised : root.hovered ? Theme.hovered : "transparent"
            FocusRing { shown: root.visualFocus }
        }
        Rectangle {
            visible: root.checked
            width: 3
            height: 24
            radius: 1.5
            color: Theme.accent
            anchors.left: parent.left
            anchors.verticalCenter: parent.verticalCenter
        }
    }
    // qmllint disable deferred-property-id
    contentItem: Item {
        Column {
            anchors.centerIn: parent
            spacing: 4
            Icon {
                name: root.iconName
                color: root.checked ? Theme.text : Theme.quietText
                anchors.horizontalCenter: parent.horizontalCenter
            }
            Text {
                id: label
                text: root.text
                color: root.checked ? Theme.text : Theme.quietText
                font.pixelSize: Theme.smallSize - 1
                anchors.horizontalCenter: parent.horizontalCenter
            }
        }
    }
    Tip {
        text: root.shortcut
        visible: root.hovered
        x: Theme.mirrored ? -width : root.width
        y: (root.height - height) / 2
    }
    Shortcut {
        sequence: root.shortcut
        onActivated: root.clicked()
    }
}
