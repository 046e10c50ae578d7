// Prompts of earlier pictures, found as one types.
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
        viewModel.searchHistory("")
        words.forceActiveFocus()
    }

    // qmllint disable deferred-property-id
    contentItem: Item {
        SearchField {
            id: words
            objectName: "historySearch"
            name: qsTr("Search earlier prompts")
            placeholderText: qsTr("Search earlier prompts")
            anchors {
                left: parent.left
                right: parent.right
                top: parent.top
            }
            onTextEdited: root.viewModel.searchHistory(text)
            Keys.onDownPressed: list.incrementCurrentIndex()
            Keys.onUpPressed: list.decrementCurrentIndex()
            onAccepted: {
                root.viewModel.useHistory(list.currentIndex)
                root.close()
            }
        }
        PickList {
            id: list
            entries: root.viewModel.history // qmllint disable type
            current: -1
            twoLines: true
            anchors {
                left: parent.left
                right: parent.right
                top: words.bottom
                bottom: parent.bottom
                topMargin: Theme.gapSmall
            }
            onPicked: index => {
                root.viewModel.useHistory(index)
                root.close()
            }
        }
        Text {
            visible: list.count === 0
            anchors.centerIn: list
            width: parent.width - 2 * Theme.gapHuge
            text: words.text === "" ? qsTr("Prompts gather here once pictures were made.") : qsTr("No earlier prompt holds these words.")
            color: Theme.quietText
            font.pixelSize: Theme.textSize
            wrapMode: Text.Wrap
            horizontalAlignment: Text.AlignHCenter
        }
    }
}
