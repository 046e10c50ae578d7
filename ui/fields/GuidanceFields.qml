// How the prompt is enforced, and how strongly.
import QtQuick
import QtQuick.Layouts
import DiceStudio.Fields
import DiceStudio.Theme

ColumnLayout {
    id: root

    required property GuidanceDial dial
    required property ModelChoice model

    readonly property int wordsWidth: Math.max(strengthWord.implicitWidth, dialField.wordWidth)

    signal distillAsked

    spacing: Theme.gapSmall

    FieldLabel { text: qsTr("Guidance") }
    SegmentedControl {
        objectName: "guidance"
        Layout.fillWidth: true
        name: qsTr("Guidance")

        Segment {
            taken: root.dial.mode === "dice"
            onPicked: root.dial.mode = "dice"
            text: qsTr("DICE")
            mark: Theme.dice
            reason: root.model.diceReason
        }
        Segment {
            taken: root.dial.mode === "cfg"
            onPicked: root.dial.mode = "cfg"
            text: qsTr("CFG")
            mark: Theme.cfg
            roundMark: false
        }
        Segment {
            taken: root.dial.mode === "none"
            onPicked: root.dial.mode = "none"
            text: qsTr("Off")
            mark: Theme.off
        }
    }
    // Why there is no DICE, and the way to it
    ColumnLayout {
        visible: root.model.diceReason !== ""
        spacing: Theme.gapSmall
        Text {
            Layout.fillWidth: true
            text: root.model.diceReason
            color: Theme.quietText
            font.pixelSize: Theme.smallSize
            horizontalAlignment: Text.AlignLeft
            wrapMode: Text.Wrap
        }
        QuietButton {
            objectName: "distillFromCreate"
            text: qsTr("Make it CFG-free")
            tip: qsTr("Trains an enhancer from the checkpoint itself")
            onClicked: root.distillAsked()
        }
    }
    RowLayout {
        spacing: Theme.gap
        enabled: root.dial.guided
        opacity: root.dial.guided ? 1 : 0.45
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
            name: root.dial.mode === "dice" ? qsTr("Strength, as the CFG scale that it stands for") : qsTr("Strength, the CFG scale")
            fill: dialField.tint
            from: 1
            to: 15
            stepSize: 0.1
            value: root.dial.scale
            onMoved: root.dial.scale = Math.round(value * 10) / 10
        }
        Text {
            Layout.preferredWidth: 32
            text: Number(root.dial.scale).toLocaleString(Qt.locale(), "f", 1)
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
        text: root.dial.strengthHint
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
        dial: root.dial
    }
}
