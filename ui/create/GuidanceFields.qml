// How the prompt is enforced, and how strongly.
import QtQuick
import QtQuick.Layouts
import DiceStudio.Create
import DiceStudio.Theme

ColumnLayout {
    id: root

    required property CreateViewModel viewModel

    readonly property bool guided: viewModel.guidance !== CreateViewModel.Off

    spacing: Theme.gapSmall

    FieldLabel { text: qsTr("Guidance") }
    SegmentedControl {
        objectName: "guidance"
        Layout.fillWidth: true
        name: qsTr("Guidance")

        Segment {
            taken: root.viewModel.guidance === CreateViewModel.Dice
            onPicked: root.viewModel.guidance = CreateViewModel.Dice
            text: qsTr("DICE")
            mark: Theme.dice
            reason: root.viewModel.diceReason
        }
        Segment {
            taken: root.viewModel.guidance === CreateViewModel.Cfg
            onPicked: root.viewModel.guidance = CreateViewModel.Cfg
            text: qsTr("CFG")
            mark: Theme.cfg
            roundMark: false
        }
        Segment {
            taken: root.viewModel.guidance === CreateViewModel.Off
            onPicked: root.viewModel.guidance = CreateViewModel.Off
            text: qsTr("Off")
            mark: Theme.off
        }
    }
    RowLayout {
        spacing: Theme.gap
        enabled: root.guided
        opacity: root.guided ? 1 : 0.45
        Text {
            text: qsTr("Strength")
            color: Theme.quietText
            font.pixelSize: Theme.textSize
            Accessible.ignored: true
        }
        ValueSlider {
            id: slider
            objectName: "scale"
            Layout.fillWidth: true
            name: qsTr("Strength, the CFG scale")
            fill: root.viewModel.guidance === CreateViewModel.Dice ? Theme.dice : Theme.cfg
            from: 1
            to: 15
            stepSize: 0.1
            value: root.viewModel.scale
            onMoved: root.viewModel.scale = Math.round(value * 10) / 10
        }
        Text {
            Layout.preferredWidth: 32
            text: Number(root.viewModel.scale).toLocaleString(Qt.locale(), "f", 1)
            horizontalAlignment: Text.AlignRight
            color: Theme.text
            font.pixelSize: Theme.textSize
            Accessible.ignored: true
        }
    }
    // "Closer to CFG", the dial between DICE and CFG, has its place here
}
