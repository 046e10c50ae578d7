// A whole number that is typed, or turned with the arrow keys and the wheel.
import QtQuick
import QtQuick.Templates as T
import DiceStudio.Theme

T.SpinBox {
    id: root

    property string name
    readonly property int minimumValue: from // what screen readers ask for
    readonly property int maximumValue: to

    // With every digit that makes a number in range, so that a key press elsewhere finds it
    signal edited(int value)

    implicitHeight: Theme.controlHeight
    implicitWidth: 64
    leftPadding: Theme.gapSmall
    rightPadding: Theme.gapSmall
    editable: true
    wheelEnabled: true
    hoverEnabled: true
    focusPolicy: Qt.StrongFocus
    Accessible.role: Accessible.SpinBox
    Accessible.name: name
    textFromValue: value => value.toString()
    valueFromText: text => parseInt(text)
    onValueModified: edited(value)
    validator: IntValidator {
        bottom: root.from
        top: root.to
    }

    contentItem: TextInput {
        text: root.displayText
        color: Theme.text
        selectionColor: Theme.selection
        selectedTextColor: Theme.text
        font.family: Theme.fontFamily
        font.pixelSize: Theme.textSize
        horizontalAlignment: Qt.AlignHCenter
        verticalAlignment: Qt.AlignVCenter
        readOnly: !root.editable
        selectByMouse: true
        validator: root.validator
        inputMethodHints: Qt.ImhDigitsOnly
        Accessible.role: Accessible.EditableText
        Accessible.name: root.name
        onTextEdited: if (acceptableInput) root.edited(parseInt(text))
    }
    // Without indicators a SpinBox ignores the arrow keys
    up.indicator: Item {}
    down.indicator: Item {}
    background: Rectangle {
        color: Theme.field
        radius: Theme.radius
        border.width: root.activeFocus ? Theme.focusRing : Theme.hairline
        border.color: root.activeFocus ? Theme.accent : Theme.controlLine
    }
}
