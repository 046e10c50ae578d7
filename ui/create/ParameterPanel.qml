// The request as it is edited, and the button that makes a picture of it.
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import DiceStudio.Create
import DiceStudio.Fields
import DiceStudio.Theme

Rectangle {
    id: root

    required property CreateViewModel viewModel

    color: Theme.panel

    function focusPrompt() {
        prompt.focusEditor()
    }

    Flickable {
        id: scroll
        anchors {
            top: parent.top
            left: parent.left
            right: parent.right
            bottom: foot.top
            bottomMargin: Theme.gap
        }
        property bool unfolds: false // until the layout has made room for what was unfolded
        onContentHeightChanged: {
            if (unfolds)
                contentY = Math.max(0, contentHeight - height)
            unfolds = false
        }
        contentHeight: fields.implicitHeight + 2 * Theme.gapLarge
        boundsBehavior: Flickable.StopAtBounds
        clip: true
        T.ScrollBar.vertical: ThinScrollBar {}

        FocusFollower { view: scroll }
        ColumnLayout {
            id: fields
            x: Theme.gapLarge
            y: Theme.gapLarge
            width: scroll.width - 2 * Theme.gapLarge
            spacing: Theme.gapSmall

            PromptHead {
                Layout.fillWidth: true
                editor: root.viewModel.editor
                shelf: root.viewModel.shelf
            }
            PromptField {
                id: prompt
                objectName: "prompt"
                Layout.fillWidth: true
                editor: root.viewModel.editor
                name: qsTr("Prompt")
                placeholder: qsTr("What the picture shows")
                fewestLines: 4
                mostLines: 10
            }

            RowLayout {
                Layout.topMargin: Theme.gapSmall
                Layout.fillWidth: true
                FoldHeader {
                    id: negativeHead
                    objectName: "negativeHead"
                    Layout.fillWidth: true
                    text: qsTr("Negative")
                    summary: root.viewModel.editor.negative === "" ? qsTr("none") : root.viewModel.editor.negative
                    open: true
                }
                TokenCount {
                    visible: negativeHead.open
                    text: root.viewModel.editor.negativeTokens
                }
            }
            PromptField {
                objectName: "negative"
                Layout.fillWidth: true
                visible: negativeHead.open
                editor: root.viewModel.editor
                negative: true
                name: qsTr("Negative prompt")
                placeholder: qsTr("What it does not show")
                fewestLines: 2
                mostLines: 6
            }
            Text {
                Layout.fillWidth: true
                visible: root.viewModel.editor.negative !== "" && !root.viewModel.dial.guided
                text: qsTr("Without guidance the negative prompt has no effect.")
                horizontalAlignment: Text.AlignLeft
                color: Theme.quietText
                font.pixelSize: Theme.smallSize
                wrapMode: Text.Wrap
            }

            ModelCard {
                Layout.fillWidth: true
                Layout.topMargin: Theme.gapSmall
                objectName: "model"
                model: root.viewModel.model
            }

            GuidanceFields {
                Layout.fillWidth: true
                Layout.topMargin: Theme.gapSmall
                dial: root.viewModel.dial
                model: root.viewModel.model
                onDistillAsked: root.viewModel.distill()
            }

            SamplingSection {
                onUnfolded: scroll.unfolds = true
                Layout.fillWidth: true
                Layout.topMargin: Theme.gapSmall
                sampling: root.viewModel.sampling
                dial: root.viewModel.dial
                model: root.viewModel.model
                draft: root.viewModel.draft
            }
        }
    }

    Rectangle {
        y: scroll.height
        width: parent.width
        height: Theme.hairline
        color: Theme.line
        visible: scroll.contentHeight > scroll.height
    }
    ColumnLayout {
        id: foot
        anchors {
            left: parent.left
            right: parent.right
            bottom: parent.bottom
            margins: Theme.gapLarge
        }
        spacing: Theme.gapSmall

        ProblemBox {
            objectName: "problem"
            Layout.fillWidth: true
            problem: root.viewModel.job.problem
            details: root.viewModel.job.problemDetails
            nextStep: root.viewModel.job.nextStep
            onStepTaken: root.viewModel.job.takeNextStep()
            onDismissed: root.viewModel.job.dismissProblem()
        }
        PrimaryButton {
            objectName: "generate"
            Layout.fillWidth: true
            text: qsTr("Generate")
            cost: root.viewModel.dial.cost
            onClicked: root.viewModel.generate()
        }
        Text {
            Layout.fillWidth: true
            horizontalAlignment: Text.AlignHCenter
            objectName: "otherCost"
            wrapMode: Text.Wrap
            text: root.viewModel.job.running ? qsTr("Ctrl+Enter adds another · Esc cancels")
                : root.viewModel.dial.otherCost !== "" ? root.viewModel.dial.otherCost : qsTr("Ctrl+Enter · Ctrl+Shift+Enter compares")
            color: Theme.quietText
            font.pixelSize: Theme.smallSize
        }
    }
}
