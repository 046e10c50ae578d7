// Styles: one can be put on the prompt; the prompt as it is can become one.
import QtQuick
import QtQuick.Templates as T
import DiceStudio.Fields
import DiceStudio.Theme

T.Popup {
    id: root

    required property PromptShelf shelf

    padding: Theme.gapSmall
    implicitHeight: Math.min(340, 92 + list.contentHeight)
    focus: true
    background: PopupSurface {}
    onOpened: name.forceActiveFocus()

    // qmllint disable deferred-property-id
    contentItem: Item {
        PickList {
            id: list
            entries: root.shelf.styleChoices // qmllint disable type
            current: root.shelf.styleIndex
            anchors {
                left: parent.left
                right: parent.right
                top: parent.top
                bottom: line.top
                bottomMargin: Theme.gapSmall
            }
            onPicked: index => {
                root.shelf.chooseStyle(index)
                root.close()
            }
        }
        Hairline {
            id: line
            anchors {
                left: parent.left
                right: parent.right
                bottom: name.top
                bottomMargin: Theme.gapSmall
            }
        }
        LineField {
            id: name
            objectName: "styleName"
            name: qsTr("Name of the new style")
            placeholderText: qsTr("Keep this prompt as a style …")
            anchors {
                left: parent.left
                right: keep.left
                rightMargin: Theme.gapSmall
                bottom: parent.bottom
            }
            onAccepted: keep.clicked()
        }
        QuietButton {
            id: keep
            text: qsTr("Keep")
            enabled: name.text.trim() !== ""
            anchors {
                right: parent.right
                bottom: parent.bottom
            }
            onClicked: {
                root.shelf.keepStyle(name.text)
                name.clear()
            }
        }
    }
}
