// A button that steps back: an icon, a word or both.
import QtQuick
import QtQuick.Templates as T
import DiceStudio.Theme

T.Button {
    id: root

    property string iconName
    property string tip
    property bool flatWhenIdle: false
    property bool wordless: false // where there is no room; the word is in the tip then

    readonly property bool showsText: text !== "" && !wordless
    readonly property real fullWidth: iconName === "" ? measure.advanceWidth + 2 * Theme.gap
        : text === "" ? Theme.controlHeight : measure.advanceWidth + 18 + Theme.gapSmall + 2 * Theme.gap
    readonly property TextMetrics measure: TextMetrics {
        text: root.text
        font.family: Theme.fontFamily
        font.pixelSize: Theme.textSize
    }
    readonly property string explanation: wordless && text !== "" ? (tip === "" ? text : text + " · " + tip) : tip

    implicitHeight: Theme.controlHeight
    implicitWidth: Math.max(Theme.controlHeight, implicitContentWidth + leftPadding + rightPadding)
    leftPadding: showsText ? Theme.gap : 6
    rightPadding: leftPadding
    hoverEnabled: true
    focusPolicy: Qt.TabFocus
    opacity: enabled ? 1 : 0.45
    Accessible.role: Accessible.Button
    Accessible.name: text !== "" ? text : tip
    Accessible.description: tip

    contentItem: IconAndText {
        iconName: root.iconName
        text: root.showsText ? root.text : ""
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
        text: root.explanation
        visible: root.explanation !== "" && (root.hovered || root.visualFocus)
    }
}
