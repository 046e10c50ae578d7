// What the prompt could go on with, under the caret. The keyboard stays in the editor.
import QtQuick
import QtQuick.Templates as T
import DiceStudio.Fields
import DiceStudio.Theme

T.Popup {
    id: root

    required property PromptEditor editor

    readonly property int count: editor.completionNames.length
    property int current: 0

    function move(by: int) {
        current = (current + by + count) % count
    }

    padding: 4
    margins: Theme.gapSmall
    implicitWidth: 280
    implicitHeight: column.implicitHeight + 2 * padding
    focus: false
    closePolicy: T.Popup.NoAutoClose
    background: PopupSurface {}
    onOpened: current = 0

    // qmllint disable deferred-property-id
    contentItem: Column {
        id: column
        Repeater {
            model: root.editor.completionNames
            // qmllint disable unqualified
            delegate: Rectangle {
                id: line
                required property int index
                required property string modelData
                width: column.width
                height: Theme.smallControlHeight
                radius: Theme.radius - 2
                color: root.current === index ? Theme.chosen : hover.hovered ? Theme.hovered : "transparent"
                Accessible.role: Accessible.ListItem
                Accessible.name: modelData + ", " + kind.text
                Accessible.selected: root.current === index
                Accessible.onPressAction: root.editor.useCompletion(index)
                Text {
                    text: line.modelData
                    color: Theme.text
                    font.pixelSize: Theme.textSize
                    horizontalAlignment: Text.AlignLeft
                    elide: Text.ElideRight
                    anchors {
                        left: parent.left
                        right: kind.left
                        leftMargin: Theme.gapSmall
                        rightMargin: Theme.gapSmall
                        verticalCenter: parent.verticalCenter
                    }
                }
                Text {
                    id: kind
                    text: root.editor.completionKinds[line.index] ?? ""
                    color: Theme.quietText
                    font.pixelSize: Theme.smallSize
                    anchors {
                        right: parent.right
                        rightMargin: Theme.gapSmall
                        verticalCenter: parent.verticalCenter
                    }
                }
                HoverHandler { id: hover }
                TapHandler { onTapped: root.editor.useCompletion(line.index) }
            }
            // qmllint enable unqualified
        }
    }
}
