// What the picture becomes, and how far it may go.
import QtQuick
import QtQuick.Layouts
import DiceStudio.Edit
import DiceStudio.Theme

Rectangle {
    id: root

    required property EditViewModel viewModel

    signal openAsked

    color: Theme.panel

    ColumnLayout {
        spacing: Theme.gapSmall
        enabled: root.viewModel.opened
        opacity: enabled ? 1 : 0.45
        anchors {
            left: parent.left
            right: parent.right
            top: parent.top
            margins: Theme.gapLarge
        }
        RowLayout {
            Layout.fillWidth: true
            Text {
                objectName: "editTitle"
                Layout.fillWidth: true
                text: root.viewModel.title
                color: Theme.quietText
                font.pixelSize: Theme.smallSize
                elide: Text.ElideMiddle
            }
            QuietButton {
                text: qsTr("Open …")
                implicitHeight: Theme.smallControlHeight
                flatWhenIdle: true
                visible: root.viewModel.opened
                onClicked: root.openAsked()
            }
        }
        FieldLabel { text: qsTr("Prompt") }
        TextEditor {
            objectName: "editPrompt"
            Layout.fillWidth: true
            name: qsTr("Prompt")
            placeholder: qsTr("What it shows afterwards")
            fewestLines: 4
            mostLines: 10
            text: root.viewModel.prompt
            onEdited: text => {
                if (text !== root.viewModel.prompt)
                    root.viewModel.prompt = text
            }
        }
        FieldLabel {
            Layout.topMargin: Theme.gapSmall
            text: qsTr("Negative")
        }
        TextEditor {
            objectName: "editNegative"
            Layout.fillWidth: true
            name: qsTr("Negative prompt")
            placeholder: qsTr("What it does not show")
            fewestLines: 2
            mostLines: 6
            text: root.viewModel.negative
            onEdited: text => {
                if (text !== root.viewModel.negative)
                    root.viewModel.negative = text
            }
        }
        FieldLabel {
            Layout.topMargin: Theme.gapSmall
            text: qsTr("How far it goes")
        }
        RowLayout {
            Layout.fillWidth: true
            spacing: Theme.gap
            ValueSlider {
                objectName: "editStrength"
                Layout.fillWidth: true
                name: qsTr("How far the picture may change; 0 keeps it, 1 ignores it")
                from: 0
                to: 1
                stepSize: 0.01
                value: root.viewModel.strength
                onMoved: root.viewModel.strength = Math.round(value * 100) / 100
            }
            Text {
                Layout.preferredWidth: 40
                text: qsTr("%1 %").arg(Math.round(root.viewModel.strength * 100))
                horizontalAlignment: Text.AlignRight
                color: Theme.text
                font.pixelSize: Theme.textSize
            }
        }
        RowLayout {
            Layout.fillWidth: true
            Text {
                text: qsTr("keeps it")
                color: Theme.quietText
                font.pixelSize: Theme.smallSize
            }
            Item { Layout.fillWidth: true }
            Text {
                Layout.rightMargin: 52
                text: qsTr("ignores it")
                color: Theme.quietText
                font.pixelSize: Theme.smallSize
            }
        }
        ToggleSwitch {
            objectName: "onlyMasked"
            Layout.fillWidth: true
            Layout.topMargin: Theme.gapSmall
            enabled: root.viewModel.masked
            text: qsTr("Only the masked part")
            checked: root.viewModel.onlyMasked
            onToggled: root.viewModel.onlyMasked = checked
        }
        Text {
            Layout.fillWidth: true
            text: root.viewModel.masked ? qsTr("What is outside the mask stays; its edge is softened a little.") : qsTr("Without a mask the whole picture changes. Model, guidance, steps and seed are those of the Create page.")
            color: Theme.quietText
            font.pixelSize: Theme.smallSize
            wrapMode: Text.Wrap
        }
    }
    ColumnLayout {
        spacing: Theme.gapSmall
        anchors {
            left: parent.left
            right: parent.right
            bottom: parent.bottom
            margins: Theme.gapLarge
        }
        ProblemBox {
            objectName: "editProblem"
            Layout.fillWidth: true
            problem: root.viewModel.problem
            onDismissed: root.viewModel.dismissProblem()
        }
        PrimaryButton {
            objectName: "editGenerate"
            Layout.fillWidth: true
            enabled: root.viewModel.opened && !root.viewModel.running
            text: root.viewModel.action
            onClicked: root.viewModel.generate()
        }
        Text {
            Layout.fillWidth: true
            horizontalAlignment: Text.AlignHCenter
            text: root.viewModel.running ? qsTr("%1 · Esc cancels").arg(root.viewModel.progressText) : qsTr("Ctrl+Enter")
            color: Theme.quietText
            font.pixelSize: Theme.smallSize
        }
    }
}
