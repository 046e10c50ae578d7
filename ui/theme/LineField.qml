// One line of text.
import QtQuick
import QtQuick.Templates as T
import DiceStudio.Theme

T.TextField {
    id: root

    property string name

    // Qt lays the line out anew when its alignment changes, not when the direction of the window does
    function alignAgain() {
        if (horizontalAlignment !== TextInput.AlignLeft)
            return
        horizontalAlignment = TextInput.AlignRight
        horizontalAlignment = TextInput.AlignLeft
    }

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
    horizontalAlignment: TextInput.AlignLeft // at the edge where one begins to read, whatever is typed
    verticalAlignment: TextInput.AlignVCenter
    Accessible.role: Accessible.EditableText
    Accessible.name: name

    Connections {
        target: Theme
        function onMirroredChanged() {
            Qt.callLater(root.alignAgain) // qmllint disable type
        }
    }
    Text {
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
