// What the picture becomes, and how far it may go.
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import DiceStudio.Edit
import DiceStudio.Fields
import DiceStudio.Theme

Rectangle {
    id: root

    required property EditViewModel viewModel

    signal openAsked

    color: Theme.panel

    Flickable {
        id: scroll
        anchors {
            left: parent.left
            right: parent.right
            top: parent.top
            bottom: foot.top
            bottomMargin: Theme.gap
        }
        contentHeight: fields.implicitHeight + 2 * Theme.gapLarge
        boundsBehavior: Flickable.StopAtBounds
        clip: true
        T.ScrollBar.vertical: ThinScrollBar {}

        FocusFollower { view: scroll }
        ColumnLayout {
            id: fields
            spacing: Theme.gapSmall
            enabled: root.viewModel.opened
            opacity: enabled ? 1 : 0.45
            x: Theme.gapLarge
            y: Theme.gapLarge
            width: scroll.width - 2 * Theme.gapLarge
            RowLayout {
                Layout.fillWidth: true
                Text {
                    objectName: "editTitle"
                    Layout.fillWidth: true
                    text: root.viewModel.title
                    horizontalAlignment: Text.AlignLeft
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
            RowLayout {
                Layout.fillWidth: true
                FieldLabel {
                    Layout.fillWidth: true
                    text: qsTr("Prompt")
                }
                TokenCount { text: root.viewModel.editor.promptTokens }
            }
            PromptField {
                objectName: "editPrompt"
                Layout.fillWidth: true
                editor: root.viewModel.editor
                name: qsTr("Prompt")
                placeholder: qsTr("What it shows afterwards")
                fewestLines: 4
                mostLines: 10
            }
            RowLayout {
                Layout.fillWidth: true
                Layout.topMargin: Theme.gapSmall
                FieldLabel {
                    Layout.fillWidth: true
                    text: qsTr("Negative")
                }
                TokenCount { text: root.viewModel.editor.negativeTokens }
            }
            PromptField {
                objectName: "editNegative"
                Layout.fillWidth: true
                editor: root.viewModel.editor
                negative: true
                name: qsTr("Negative prompt")
                placeholder: qsTr("What it does not show")
                fewestLines: 2
                mostLines: 6
            }
            FieldLabel {
                Layout.topMargin: Theme.gapSmall
                text: qsTr("How far it goes")
            }
            RowLayout {
                Layout.fillWidth: true
                spacing: Theme.gap
                enabled: !root.viewModel.wider
                opacity: enabled ? 1 : 0.45
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
                enabled: root.viewModel.masked && !root.viewModel.wider
                text: qsTr("Only the masked part")
                checked: root.viewModel.onlyMasked
                onToggled: root.viewModel.onlyMasked = checked
            }
            Text {
                Layout.fillWidth: true
                text: root.viewModel.wider ? qsTr("The new edges are painted anew, so this does not count for them.") : root.viewModel.masked ? qsTr("What is outside the mask stays; its edge is softened a little.") : qsTr("Without a mask the whole picture changes. Model, guidance, steps and seed are those of the Create page.")
                horizontalAlignment: Text.AlignLeft
                color: Theme.quietText
                font.pixelSize: Theme.smallSize
                wrapMode: Text.Wrap
            }
            DialField {
                Layout.fillWidth: true
                Layout.topMargin: Theme.gapSmall
                sliderName: "editDial"
                textName: "editDialText"
                dial: root.viewModel.dial
            }
            FieldLabel {
                Layout.topMargin: Theme.gapSmall
                text: qsTr("Add at the edges")
            }
            MarginFields {
                Layout.fillWidth: true
                viewModel: root.viewModel
            }
            Text {
                Layout.fillWidth: true
                text: root.viewModel.wider ? qsTr("%1 × %2 px afterwards").arg(root.viewModel.wholeSize.width).arg(root.viewModel.wholeSize.height) : qsTr("Or drag a handle beside the picture.")
                color: Theme.quietText
                font.pixelSize: Theme.smallSize
                horizontalAlignment: Text.AlignLeft
                wrapMode: Text.Wrap
            }
        }
    }
    Hairline {
        y: scroll.height
        width: parent.width
        visible: scroll.contentHeight > scroll.height
    }
    ColumnLayout {
        id: foot
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
            problem: root.viewModel.job.problem
            details: root.viewModel.job.problemDetails
            nextStep: root.viewModel.job.nextStep
            onStepTaken: root.viewModel.job.takeNextStep()
            onDismissed: root.viewModel.job.dismissProblem()
        }
        PrimaryButton {
            objectName: "editGenerate"
            Layout.fillWidth: true
            enabled: root.viewModel.opened && !root.viewModel.job.running
            text: root.viewModel.action
            cost: root.viewModel.dial.cost
            onClicked: root.viewModel.generate()
        }
        Text {
            Layout.fillWidth: true
            horizontalAlignment: Text.AlignHCenter
            text: root.viewModel.job.running ? qsTr("%1 · Esc cancels").arg(root.viewModel.job.progressText) : qsTr("Ctrl+Enter")
            color: Theme.quietText
            font.pixelSize: Theme.smallSize
        }
    }
}
