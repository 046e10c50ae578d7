// What fits, what it needs and how long it takes, in words, before anything is spent.
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
            title: root.viewModel.planning ? qsTr("Trying it out") : qsTr("This is what it takes")
            subtitle: root.viewModel.planning ? qsTr("A few records and updates are timed on this machine. The first time with a checkpoint, its prompts are read as well.") : ""

            Text {
                Layout.fillWidth: true
                visible: root.viewModel.planning
                text: qsTr("%1 …").arg(root.viewModel.stateText)
                horizontalAlignment: Text.AlignLeft
                color: Theme.text
                font.pixelSize: Theme.textSize
            }
            Repeater {
                model: root.viewModel.planning ? [] : root.viewModel.findingTexts
                // qmllint disable unqualified
                delegate: RowLayout {
                    id: finding
                    required property int index
                    required property string modelData
                    readonly property bool good: root.viewModel.findingsGood[index] ?? true
                    Layout.fillWidth: true
                    Layout.topMargin: Theme.gapSmall
                    spacing: Theme.gap
                    Accessible.role: Accessible.StaticText
                    Accessible.name: modelData
                    Icon {
                        Layout.alignment: Qt.AlignTop
                        name: finding.good ? "check" : "warning"
                        color: finding.good ? Theme.accent : Theme.cfg
                        Layout.preferredWidth: 18
                        Layout.preferredHeight: 18
                    }
                    FieldLabel {
                        Layout.alignment: Qt.AlignTop
                        Layout.preferredWidth: 72
                        text: root.viewModel.findingNames[finding.index] ?? ""
                    }
                    Text {
                        Layout.fillWidth: true
                        text: finding.modelData
                        horizontalAlignment: Text.AlignLeft
                        color: Theme.text
                        font.pixelSize: Theme.textSize
                        wrapMode: Text.Wrap
                        Accessible.ignored: true
                    }
                }
                // qmllint enable unqualified
            }
        }
        RowLayout {
            Layout.alignment: Qt.AlignRight
            spacing: Theme.gapSmall
            QuietButton {
                objectName: "distillBack"
                implicitHeight: 40
                text: qsTr("Back")
                onClicked: root.viewModel.back()
            }
            PrimaryButton {
                objectName: "distillTrain"
                focus: true
                implicitHeight: 40
                enabled: !root.viewModel.planning && root.viewModel.findingTexts.length > 0
                text: qsTr("Train")
                onClicked: root.viewModel.train()
            }
        }
    }
}
