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
    implicitWidth: Math.max(Theme.controlHeight, implicitContentWidth + leftPadding + rightPadding)
    leftPadding: text === "" ? 6 : Theme.gap
    rightPadding: leftPadding
    hoverEnabled: true
    focusPolicy: Qt.TabFocus
    opacity: enabled ? 1 : 0.45
    Accessible.role: Accessible.Button
    Accessible.name: text !== "" ? text : tip
    Accessible.description: tip

    contentItem: IconAndText {
        iconName: root.iconName
        text: root.text
        iconColor: root.checked ? Theme.accent : Theme.text
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
