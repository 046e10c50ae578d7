// How the training goes: the distance to CFG, the loss, and pictures of what there is so far.
import QtQuick
import QtQuick.Layouts
import DiceStudio.Distill
import DiceStudio.Theme

FocusScope {
    id: root

    required property DistillViewModel viewModel
    required property bool roomy
    property bool asksToDiscard: false

    implicitHeight: grid.implicitHeight

    GridLayout {
        id: grid
        width: parent.width
        columns: root.roomy ? 2 : 1
        columnSpacing: Theme.gapLarge
        rowSpacing: Theme.gapLarge

        StepCard {
            Layout.fillWidth: true
            Layout.preferredWidth: 1
            Layout.fillHeight: true
            title: qsTr("Distance to CFG")
            subtitle: qsTr("on prompts it has never seen · 1 = no guidance, 0 = CFG")

            CurvePlot {
                objectName: "residualPlot"
                Layout.fillWidth: true
                Layout.topMargin: Theme.gapSmall
                implicitHeight: 216
                points: root.viewModel.residuals
                mostX: root.viewModel.mostUpdates
                mostY: 1
                tint: Theme.dice
                latest: root.viewModel.residualText
                endText: qsTr("%Ln updates", "", root.viewModel.mostUpdates)
                spoken: root.viewModel.residualText === "" ? qsTr("Distance to CFG, not measured yet") : qsTr("Distance to CFG: %1").arg(root.viewModel.residualText)
            }
            FieldLabel {
                Layout.topMargin: Theme.gapSmall
                text: qsTr("Loss")
            }
            CurvePlot {
                objectName: "lossPlot"
                Layout.fillWidth: true
                implicitHeight: 112
                lines: 2
                points: root.viewModel.losses
                mostX: root.viewModel.mostUpdates
                mostY: root.viewModel.mostLoss
                tint: Theme.quietText
                latest: root.viewModel.lossText
                endText: ""
                spoken: qsTr("Loss: %1").arg(root.viewModel.lossText)
            }
            Hairline { Layout.fillWidth: true }
            RowLayout {
                Layout.fillWidth: true
                FigureText { Layout.fillWidth: true; Layout.preferredWidth: 1; name: qsTr("Update"); value: root.viewModel.updatesText }
                FigureText { Layout.fillWidth: true; Layout.preferredWidth: 1; name: qsTr("Time left"); value: root.viewModel.timeLeft }
                FigureText { Layout.fillWidth: true; Layout.preferredWidth: 1; name: qsTr("Memory"); value: root.viewModel.memory }
                FigureText { Layout.fillWidth: true; Layout.preferredWidth: 1; name: qsTr("Records"); value: root.viewModel.records }
            }
            ProgressLine {
                Layout.fillWidth: true
                Layout.topMargin: 4
                share: root.viewModel.share
                name: root.viewModel.stateText
            }
            Text {
                objectName: "distillState"
                Layout.fillWidth: true
                text: qsTr("%1 · %2 %").arg(root.viewModel.stateText).arg(Math.round(100 * root.viewModel.share))
                horizontalAlignment: Text.AlignLeft
                color: Theme.quietText
                font.pixelSize: Theme.smallSize
            }
            Flow {
                Layout.fillWidth: true
                spacing: Theme.gapSmall
                QuietButton {
                    objectName: "distillPause"
                    focus: true
                    text: root.viewModel.paused ? qsTr("Go on") : qsTr("Pause")
                    iconName: root.viewModel.paused ? "play" : "pause"
                    onClicked: root.viewModel.paused ? root.viewModel.train() : root.viewModel.pause()
                }
                QuietButton {
                    objectName: "distillStop"
                    enabled: root.viewModel.keepable
                    text: qsTr("Stop and keep")
                    iconName: "stop"
                    tip: enabled ? qsTr("Goes on to the review with what it has learned so far") : qsTr("There is nothing to keep yet")
                    onClicked: root.viewModel.stopAndKeep()
                }
                QuietButton {
                    objectName: "distillDiscard"
                    visible: !root.asksToDiscard
                    text: qsTr("Discard")
                    flatWhenIdle: true
                    onClicked: root.asksToDiscard = true
                }
                QuietButton {
                    objectName: "distillReallyDiscard"
                    visible: root.asksToDiscard
                    text: qsTr("Discard %1 % of the work").arg(Math.round(100 * root.viewModel.share))
                    iconName: "trash"
                    onClicked: root.viewModel.discard()
                }
                QuietButton {
                    visible: root.asksToDiscard
                    text: qsTr("Keep it")
                    flatWhenIdle: true
                    onClicked: root.asksToDiscard = false
                }
            }
            Text {
                Layout.fillWidth: true
                text: qsTr("You can go on working: a picture you ask for goes first, training waits for it. Closing the window loses nothing.")
                horizontalAlignment: Text.AlignLeft
                color: Theme.quietText
                font.pixelSize: Theme.smallSize
                wrapMode: Text.Wrap
            }
        }
        StepCard {
            Layout.fillWidth: true
            Layout.preferredWidth: 1
            Layout.fillHeight: true
            title: qsTr("Same seed, three ways")
            subtitle: root.viewModel.samplesText
            SampleGrid {
                Layout.fillWidth: true
                Layout.topMargin: Theme.gapSmall
                samples: root.viewModel.samples
            }
        }
    }
}
