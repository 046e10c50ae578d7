// A button that steps back: an icon, a word or both.
import QtQuick
import QtQuick.Templates as T
import DiceStudio.Theme

T.Button {
    id: root

    property string iconName
    property string tip
    property bool flatWhenIdle: false

    implicitHeight: Theme.controlHeight
    implicitWidth: Math.max(Theme.controlHeight, row.implicitWidth + leftPadding + rightPadding)
    leftPadding: text === "" ? 6 : Theme.gap
    rightPadding: leftPadding
    hoverEnabled: true
    focusPolicy: Qt.TabFocus
    opacity: enabled ? 1 : 0.45
    Accessible.role: Accessible.Button
    Accessible.name: text !== "" ? text : tip
    Accessible.description: tip

    contentItem: Item {
        implicitWidth: row.implicitWidth
        Row {
            id: row
            anchors.centerIn: parent
            spacing: Theme.gapSmall
            Icon {
                visible: root.iconName !== ""
                name: root.iconName !== "" ? root.iconName : "create"
                color: root.checked ? Theme.accent : Theme.text
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
            }
        }
    }
    background: Rectangle {
        radius: Theme.radius
        color: root.down || root.checked ? Theme.chosen : root.hovered ? Theme.hovered : root.flatWhenIdle ? "transparent" : Theme.raised
        border.width: Theme.dark || root.flatWhenIdle ? 0 : Theme.hairline
        border.color: Theme.line
        FocusRing { shown: root.visualFocus }
    }
    Tip {
        text: root.tip
        visible: root.tip !== "" && (root.hovered || root.visualFocus)
    }
}
