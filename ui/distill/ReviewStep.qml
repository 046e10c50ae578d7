// What came out: pictures first, then figures, and what to expect of it.
import QtQuick
import QtQuick.Layouts
import DiceStudio.Distill
import DiceStudio.Theme

FocusScope {
    id: root

    required property DistillViewModel viewModel
    required property bool roomy
    property bool asksToDiscard: false

    implicitHeight: column.implicitHeight

    ColumnLayout {
        id: column
        width: parent.width
        spacing: Theme.gapLarge

        GridLayout {
            Layout.fillWidth: true
            columns: root.roomy ? 2 : 1
            columnSpacing: Theme.gapLarge
            rowSpacing: Theme.gapLarge
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
            StepCard {
                Layout.fillWidth: true
                Layout.preferredWidth: 1
                Layout.fillHeight: true
                stretches: root.roomy
                title: qsTr("How close it comes")
                Text {
                    objectName: "verdict"
                    Layout.fillWidth: true
                    text: root.viewModel.verdict
                    horizontalAlignment: Text.AlignLeft
                    color: Theme.text
                    font.pixelSize: Theme.textSize
                    lineHeight: 1.25
                    wrapMode: Text.Wrap
                }
                Hairline {
                    Layout.fillWidth: true
                    Layout.topMargin: 4
                }
                GridLayout {
                    Layout.fillWidth: true
                    columns: 4
                    rowSpacing: Theme.gap
                    columnSpacing: Theme.gap
                    Repeater {
                        model: root.viewModel.figureNames
                        // qmllint disable unqualified
                        delegate: FigureText {
                            required property int index
                            required property string modelData
                            Layout.fillWidth: true
                            Layout.preferredWidth: 1
                            name: modelData
                            value: root.viewModel.figureValues[index] ?? ""
                        }
                        // qmllint enable unqualified
                    }
                }
                FieldLabel {
                    visible: root.viewModel.byTime.length > 0
                    Layout.topMargin: Theme.gapSmall
                    text: qsTr("What is left of the difference, over the steps")
                }
                CurvePlot {
                    visible: root.viewModel.byTime.length > 0
                    Layout.fillWidth: true
                    Layout.fillHeight: root.roomy
                    implicitHeight: 128
                    lines: root.roomy ? 4 : 2
                    points: root.viewModel.byTime
                    mostX: 9
                    mostY: 1
                    tint: Theme.dice
                    latest: ""
                    startText: qsTr("clean picture")
                    endText: qsTr("noise")
                    spoken: qsTr("What is left of the difference, from the clean picture to noise")
                }
            }
        }
        RowLayout {
            Layout.alignment: Qt.AlignRight
            spacing: Theme.gapSmall
            QuietButton {
                visible: !root.asksToDiscard
                implicitHeight: 40
                text: qsTr("Discard")
                flatWhenIdle: true
                onClicked: root.asksToDiscard = true
            }
            QuietButton {
                visible: root.asksToDiscard
                implicitHeight: 40
                text: qsTr("Discard this enhancer")
                iconName: "trash"
                onClicked: root.viewModel.discard()
            }
            QuietButton {
                visible: root.asksToDiscard
                implicitHeight: 40
                text: qsTr("Keep it")
                flatWhenIdle: true
                onClicked: root.asksToDiscard = false
            }
            QuietButton {
                objectName: "distillTrainOn"
                visible: root.viewModel.trainsOn
                implicitHeight: 40
                text: qsTr("Train on")
                onClicked: root.viewModel.train()
            }
            PrimaryButton {
                objectName: "distillAccept"
                focus: true
                implicitHeight: 40
                text: qsTr("Go on to install")
                onClicked: root.viewModel.accept()
            }
        }
        ReportSection {
            objectName: "report"
            Layout.fillWidth: true
            report: root.viewModel.report
            roomy: root.roomy
        }
    }
}
