// Over the prompt: its name, history and styles, and how many tokens it has.
import QtQuick
import DiceStudio.Fields
import DiceStudio.Theme

Item {
    id: root

    required property PromptEditor editor
    required property PromptShelf shelf

    implicitHeight: Theme.smallControlHeight
    implicitWidth: 300

    FieldLabel {
        text: qsTr("Prompt")
        anchors {
            left: parent.left
            verticalCenter: parent.verticalCenter
        }
    }
    Row {
        spacing: 2
        anchors {
            right: tokens.left
            rightMargin: Theme.gapSmall
            verticalCenter: parent.verticalCenter
        }
        QuietButton {
            objectName: "historyButton"
            iconName: "history"
            tip: qsTr("Prompts of earlier pictures")
            flatWhenIdle: true
            implicitHeight: Theme.smallControlHeight
            implicitWidth: Theme.smallControlHeight
            leftPadding: 4
            rightPadding: 4
            focusPolicy: Qt.NoFocus
            onClicked: historyPopup.open()
        }
        QuietButton {
            objectName: "filesButton"
            iconName: "layers"
            tip: qsTr("LoRAs and embeddings")
            flatWhenIdle: true
            implicitHeight: Theme.smallControlHeight
            implicitWidth: Theme.smallControlHeight
            leftPadding: 4
            rightPadding: 4
            focusPolicy: Qt.NoFocus
            onClicked: filesPopup.open()
        }
        QuietButton {
            objectName: "stylesButton"
            iconName: "style"
            text: root.shelf.style
            tip: root.shelf.style === "" ? qsTr("Styles") : qsTr("This style is added to the prompt")
            flatWhenIdle: root.shelf.style === ""
            implicitHeight: Theme.smallControlHeight
            leftPadding: root.shelf.style === "" ? 4 : Theme.gapSmall
            rightPadding: leftPadding
            focusPolicy: Qt.NoFocus
            onClicked: stylesPopup.open()
        }
    }
    TokenCount {
        id: tokens
        objectName: "tokens"
        text: root.editor.promptTokens
        anchors {
            right: parent.right
            verticalCenter: parent.verticalCenter
        }
    }
    HistoryPopup {
        id: historyPopup
        objectName: "historyPopup"
        y: root.height + 4
        width: root.width
        shelf: root.shelf
    }
    FilesPopup {
        id: filesPopup
        objectName: "filesPopup"
        y: root.height + 4
        width: root.width
        shelf: root.shelf
    }
    StylesPopup {
        id: stylesPopup
        objectName: "stylesPopup"
        y: root.height + 4
        width: root.width
        shelf: root.shelf
    }
}
