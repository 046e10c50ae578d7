// Over the prompt: its name, history and styles, and how many tokens it has.
import QtQuick
import DiceStudio.Create
import DiceStudio.Theme

Item {
    id: root

    required property CreateViewModel viewModel

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
            text: root.viewModel.style
            tip: root.viewModel.style === "" ? qsTr("Styles") : qsTr("This style is added to the prompt")
            flatWhenIdle: root.viewModel.style === ""
            implicitHeight: Theme.smallControlHeight
            leftPadding: root.viewModel.style === "" ? 4 : Theme.gapSmall
            rightPadding: leftPadding
            focusPolicy: Qt.NoFocus
            onClicked: stylesPopup.open()
        }
    }
    Text {
        id: tokens
        objectName: "tokens"
        text: root.viewModel.promptTokens
        color: Theme.quietText
        font.pixelSize: Theme.smallSize
        anchors {
            right: parent.right
            verticalCenter: parent.verticalCenter
        }
        Accessible.name: qsTr("%1 tokens").arg(text)
    }
    HistoryPopup {
        id: historyPopup
        objectName: "historyPopup"
        y: root.height + 4
        width: root.width
        viewModel: root.viewModel
    }
    FilesPopup {
        id: filesPopup
        objectName: "filesPopup"
        y: root.height + 4
        width: root.width
        viewModel: root.viewModel
    }
    StylesPopup {
        id: stylesPopup
        objectName: "stylesPopup"
        y: root.height + 4
        width: root.width
        viewModel: root.viewModel
    }
}
