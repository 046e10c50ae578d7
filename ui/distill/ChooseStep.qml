// Which checkpoint, what is trained, and for how long.
import QtQuick
import QtQuick.Layouts
import DiceStudio.Distill
import DiceStudio.Theme

FocusScope {
    id: root

    required property DistillViewModel viewModel

    implicitHeight: column.implicitHeight

    ColumnLayout {
        id: column
        width: Math.min(parent.width, 720)
        anchors.left: parent.left
        spacing: Theme.gapLarge

        StepCard {
            Layout.fillWidth: true
            title: qsTr("Half of the work, nearly the same pictures")
            subtitle: qsTr("CFG runs the model twice per step. A small network, trained from the checkpoint itself, changes the prompt's embedding so that one run lands close to where two did. No data set is needed, and the checkpoint's file is not changed.")

            FieldLabel { text: qsTr("Checkpoint"); Layout.topMargin: Theme.gapSmall }
            ChoiceField {
                objectName: "distillModel"
                Layout.fillWidth: true
                focus: true
                name: qsTr("Checkpoint")
                model: root.viewModel.models
                chosen: root.viewModel.model
                onActivated: index => root.viewModel.model = index
            }
            Text {
                Layout.fillWidth: true
                visible: text !== ""
                text: root.viewModel.obstacle
                horizontalAlignment: Text.AlignLeft
                color: Theme.danger
                font.pixelSize: Theme.textSize
                wrapMode: Text.Wrap
            }
            FieldLabel { text: qsTr("What is trained"); Layout.topMargin: Theme.gapSmall }
            SegmentedControl {
                objectName: "distillKind"
                Layout.fillWidth: true
                name: qsTr("What is trained")
                Segment {
                    text: qsTr("Full: closest to CFG")
                    marked: false
                    taken: root.viewModel.kind === 0
                    onPicked: root.viewModel.kind = 0
                }
                Segment {
                    text: qsTr("Embedding only")
                    marked: false
                    taken: root.viewModel.kind === 1
                    onPicked: root.viewModel.kind = 1
                }
            }
            Text {
                Layout.fillWidth: true
                text: root.viewModel.kind === 0 ? qsTr("The enhancer, and a small change of the denoiser that is merged in memory before sampling.")
                    : qsTr("The enhancer alone; the denoiser stays untouched, as in the paper.")
                horizontalAlignment: Text.AlignLeft
                color: Theme.quietText
                font.pixelSize: Theme.smallSize
                wrapMode: Text.Wrap
            }
            FieldLabel { text: qsTr("Time"); Layout.topMargin: Theme.gapSmall }
            RowLayout {
                spacing: Theme.gapSmall
                Repeater {
                    model: [10, 30, 60, 180]
                    // qmllint disable unqualified
                    delegate: Chip {
                        required property int modelData
                        implicitHeight: Theme.controlHeight
                        text: modelData < 60 ? qsTr("%1 min").arg(modelData) : qsTr("%Ln hours", "", modelData / 60)
                        checkable: false
                        checked: root.viewModel.minutes === modelData
                        onClicked: root.viewModel.minutes = modelData
                    }
                    // qmllint enable unqualified
                }
                NumberField {
                    objectName: "distillMinutes"
                    implicitWidth: 72
                    name: qsTr("Minutes")
                    from: 1
                    to: 10000
                    value: root.viewModel.minutes
                    onEdited: value => root.viewModel.minutes = value
                }
                Text {
                    text: qsTr("minutes")
                    color: Theme.quietText
                    font.pixelSize: Theme.textSize
                }
            }
            Text {
                Layout.fillWidth: true
                text: qsTr("Longer comes closer to CFG. It works while nothing else does, can be paused, and survives closing the window.")
                horizontalAlignment: Text.AlignLeft
                color: Theme.quietText
                font.pixelSize: Theme.smallSize
                wrapMode: Text.Wrap
            }
        }
        PrimaryButton {
            objectName: "distillCheck"
            Layout.alignment: Qt.AlignRight
            implicitHeight: 40
            enabled: root.viewModel.obstacle === "" && root.viewModel.model >= 0
            text: qsTr("Check")
            onClicked: root.viewModel.check()
        }
    }
}
