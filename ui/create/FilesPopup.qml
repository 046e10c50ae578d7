// LoRAs and embeddings of the library, found as one types; what is taken goes into the prompt.
import QtQuick
import QtQuick.Templates as T
import DiceStudio.Create
import DiceStudio.Theme

T.Popup {
    id: root

    required property CreateViewModel viewModel

    padding: Theme.gapSmall
    implicitHeight: Math.max(140, Math.min(320, words.implicitHeight + list.contentHeight + 3 * Theme.gapSmall))
    focus: true
    background: PopupSurface {}
    onOpened: {
        words.clear()
        viewModel.searchFiles("")
        words.forceActiveFocus()
    }

    // qmllint disable deferred-property-id
    contentItem: Item {
        SearchField {
            id: words
            objectName: "filesSearch"
            name: qsTr("Search LoRAs and embeddings")
            placeholderText: qsTr("Search LoRAs and embeddings")
            anchors {
                left: parent.left
                right: parent.right
                top: parent.top
            }
            onTextEdited: root.viewModel.searchFiles(text)
            Keys.onDownPressed: list.incrementCurrentIndex()
            Keys.onUpPressed: list.decrementCurrentIndex()
            onAccepted: {
                root.viewModel.useFile(Math.max(0, list.currentIndex))
                root.close()
            }
        }
        PickList {
            id: list
            objectName: "filesList"
            entries: root.viewModel.files // qmllint disable type
            current: -1
            anchors {
                left: parent.left
                right: parent.right
                top: words.bottom
                bottom: parent.bottom
                topMargin: Theme.gapSmall
            }
            onPicked: index => {
                root.viewModel.useFile(index)
                root.close()
            }
        }
        Text {
            visible: list.count === 0
            anchors.centerIn: list
            width: parent.width - 2 * Theme.gapHuge
            text: words.text === "" ? qsTr("No LoRA or embedding yet. Add their folder on the Models page, or drop a file here.") : qsTr("No LoRA or embedding is called so.")
            color: Theme.quietText
            font.pixelSize: Theme.textSize
            wrapMode: Text.Wrap
            horizontalAlignment: Text.AlignHCenter
        }
    }
}
