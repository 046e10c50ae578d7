// The request as it is edited, and the button that makes a picture of it.
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import DiceStudio.Create
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
                viewModel: root.viewModel
            }
            PromptEditor {
                id: prompt
                objectName: "prompt"
                Layout.fillWidth: true
                viewModel: root.viewModel
                name: qsTr("Prompt")
                placeholder: qsTr("What the picture shows")
                fewestLines: 4
                mostLines: 10
                text: root.viewModel.prompt
                onEdited: text => root.viewModel.prompt = text
            }

            RowLayout {
                Layout.topMargin: Theme.gapSmall
                Layout.fillWidth: true
                FoldHeader {
                    id: negativeHead
                    objectName: "negativeHead"
                    Layout.fillWidth: true
                    text: qsTr("Negative")
                    summary: root.viewModel.negative === "" ? qsTr("none") : root.viewModel.negative
                    open: true
                }
                Text {
                    visible: negativeHead.open
                    text: root.viewModel.negativeTokens
                    color: Theme.quietText
                    font.pixelSize: Theme.smallSize
                    Accessible.name: qsTr("%1 tokens").arg(text)
                }
            }
            PromptEditor {
                objectName: "negative"
                Layout.fillWidth: true
                visible: negativeHead.open
                viewModel: root.viewModel
                negative: true
                name: qsTr("Negative prompt")
                placeholder: qsTr("What it does not show")
                fewestLines: 2
                mostLines: 6
                text: root.viewModel.negative
                onEdited: text => root.viewModel.negative = text
            }
            Text {
                Layout.fillWidth: true
                visible: root.viewModel.negative !== "" && root.viewModel.guidance === CreateViewModel.Off
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
                viewModel: root.viewModel
            }

            GuidanceFields {
                Layout.fillWidth: true
                Layout.topMargin: Theme.gapSmall
                viewModel: root.viewModel
            }

            SamplingFields {
                onUnfolded: scroll.unfolds = true
                Layout.fillWidth: true
                Layout.topMargin: Theme.gapSmall
                viewModel: root.viewModel
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
            problem: root.viewModel.problem
            onDismissed: root.viewModel.dismissProblem()
        }
        PrimaryButton {
            objectName: "generate"
            Layout.fillWidth: true
            text: qsTr("Generate")
            cost: root.viewModel.cost
            onClicked: root.viewModel.generate()
        }
        Text {
            Layout.fillWidth: true
            horizontalAlignment: Text.AlignHCenter
            objectName: "otherCost"
            wrapMode: Text.Wrap
            text: root.viewModel.running ? qsTr("Ctrl+Enter adds another · Esc cancels")
                : root.viewModel.otherCost !== "" ? root.viewModel.otherCost : qsTr("Ctrl+Enter · Ctrl+Shift+Enter compares")
            color: Theme.quietText
            font.pixelSize: Theme.smallSize
        }
    }
}
