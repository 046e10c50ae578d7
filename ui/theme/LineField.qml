// One line of text.
import QtQuick
import QtQuick.Templates as T
import DiceStudio.Theme

T.TextField {
    id: root

    property string name

    implicitHeight: Theme.controlHeight
    implicitWidth: 110
    leftPadding: Theme.gapSmall
    rightPadding: Theme.gapSmall
    color: Theme.text
    placeholderTextColor: Theme.quietText
    selectionColor: Theme.selection
    selectedTextColor: Theme.text
    selectByMouse: true
    font.family: Theme.fontFamily
    font.pixelSize: Theme.textSize
    LayoutMirroring.enabled: false // the alignment below says it, and holds when the language changes
    horizontalAlignment: Theme.mirrored ? TextInput.AlignRight : TextInput.AlignLeft
    verticalAlignment: TextInput.AlignVCenter
    Accessible.role: Accessible.EditableText
    Accessible.name: name

    Text {
        LayoutMirroring.enabled: false
        visible: root.length === 0 && root.preeditText === ""
        anchors.fill: parent
        leftPadding: root.leftPadding
        rightPadding: root.rightPadding
        text: root.placeholderText
        color: Theme.quietText
        font: root.font
        elide: Text.ElideRight
        horizontalAlignment: root.horizontalAlignment
        verticalAlignment: Text.AlignVCenter
        Accessible.ignored: true
    }
    background: Rectangle {
        color: Theme.field
        radius: Theme.radius
        border.width: root.activeFocus ? Theme.focusRing : Theme.hairline
        border.color: root.activeFocus ? Theme.accent : Theme.controlLine
    }
}
