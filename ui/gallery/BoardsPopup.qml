// The boards: to look at one, or to put the selected pictures on one; and a new one.
import QtQuick
import QtQuick.Templates as T
import DiceStudio.Gallery
import DiceStudio.Theme

T.Popup {
    id: root

    required property GalleryViewModel viewModel
    required property bool adds // puts the selection on the board, instead of showing the board

    padding: Theme.gapSmall
    width: 260
    implicitHeight: Math.min(320, 68 + list.contentHeight)
    margins: Theme.gapSmall
    focus: true
    background: PopupSurface {}
    onOpened: name.forceActiveFocus()

    // qmllint disable deferred-property-id
    contentItem: Item {
        PickList {
            id: list
            entries: root.viewModel.boards // qmllint disable type
            current: root.adds ? -1 : root.viewModel.board
            anchors {
                left: parent.left
                right: parent.right
                top: parent.top
                bottom: name.top
                bottomMargin: Theme.gapSmall
            }
            onPicked: index => {
                root.close()
                if (root.adds)
                    root.viewModel.addToBoard(index)
                else
                    root.viewModel.board = index
            }
        }
        LineField {
            id: name
            objectName: "boardName"
            name: qsTr("Name of a new board")
            placeholderText: root.adds ? qsTr("Onto a new board …") : qsTr("New board with the selection …")
            anchors {
                left: parent.left
                right: parent.right
                bottom: parent.bottom
            }
            onAccepted: {
                root.viewModel.addBoard(text)
                clear()
                root.close()
            }
        }
    }
}
