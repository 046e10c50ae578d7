// How the prompt is enforced, and how strongly.
import QtQuick
import QtQuick.Layouts
import DiceStudio.Create
import DiceStudio.Theme

ColumnLayout {
    id: root

    required property CreateViewModel viewModel

    readonly property bool guided: viewModel.guidance !== CreateViewModel.Off
    readonly property color tint: viewModel.guidance === CreateViewModel.Dice ? Theme.dice : Theme.cfg
    readonly property int wordsWidth: Math.max(strengthWord.implicitWidth, dialField.wordWidth)

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
    // Why there is no DICE, and the way to it
    ColumnLayout {
        visible: root.viewModel.diceReason !== ""
        spacing: Theme.gapSmall
        Text {
            Layout.fillWidth: true
            text: root.viewModel.diceReason
            color: Theme.quietText
            font.pixelSize: Theme.smallSize
            horizontalAlignment: Text.AlignLeft
            wrapMode: Text.Wrap
        }
        QuietButton {
            objectName: "distillFromCreate"
            text: qsTr("Make it CFG-free")
            tip: qsTr("Trains an enhancer from the checkpoint itself")
            onClicked: root.viewModel.distill()
        }
    }
    RowLayout {
        spacing: Theme.gap
        enabled: root.guided
        opacity: root.guided ? 1 : 0.45
        Text {
            id: strengthWord
            Layout.preferredWidth: root.wordsWidth
            text: qsTr("Strength")
            color: Theme.quietText
            font.pixelSize: Theme.textSize
            Accessible.ignored: true
        }
        ValueSlider {
            id: slider
            objectName: "scale"
            Layout.fillWidth: true
            name: root.viewModel.guidance === CreateViewModel.Dice ? qsTr("Strength, as the CFG scale that it stands for") : qsTr("Strength, the CFG scale")
            fill: root.tint
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
    Text {
        Layout.fillWidth: true
        Layout.leftMargin: root.wordsWidth + Theme.gap
        visible: text !== ""
        text: root.viewModel.strengthHint
        horizontalAlignment: Text.AlignLeft
        color: Theme.quietText
        font.pixelSize: Theme.smallSize
        elide: Text.ElideRight
    }
    DialField {
        id: dialField
        Layout.fillWidth: true
        sliderName: "dial"
        textName: "dialText"
        wordsWidth: root.wordsWidth
        guided: root.guided
        tint: root.tint
        passes: root.viewModel.passes
        fewest: root.viewModel.fewestPasses
        most: root.viewModel.mostPasses
        marks: root.viewModel.passMarks
        explained: root.viewModel.passesText
        onMoved: passes => root.viewModel.passes = passes
    }
}
