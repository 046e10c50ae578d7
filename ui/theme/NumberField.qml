// A whole number that is typed, or turned with the arrow keys and the wheel.
import QtQuick
import QtQuick.Templates as T
import DiceStudio.Theme

T.SpinBox {
    id: root

    property string name

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
    }
    background: Rectangle {
        color: Theme.field
        radius: Theme.radius
        border.width: root.activeFocus ? Theme.focusRing : Theme.hairline
        border.color: root.activeFocus ? Theme.accent : Theme.controlLine
    }
}
