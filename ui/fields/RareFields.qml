// What few pictures need, each shown where the model, the sampler or the guidance reads it.
import QtQuick
import QtQuick.Layouts
import DiceStudio.Fields
import DiceStudio.Theme

ColumnLayout {
    id: root

    required property SamplingFields sampling
    required property GuidanceDial dial
    required property ModelChoice model
    required property Draft draft

    readonly property int wordsWidth: Math.max(begin.wordWidth, end.wordWidth, eta.wordWidth, agreement.wordWidth)

    spacing: Theme.gapSmall

    RequestField { id: noise; draft: root.draft; key: "noise" }
    RequestField { id: emphasis; draft: root.draft; key: "weights" }
    RequestField { id: batch; draft: root.draft; key: "batch" }
    RequestField { id: etaField; draft: root.draft; key: "eta" }
    RequestField { id: beginField; draft: root.draft; key: "guidance.interval_begin" }
    RequestField { id: endField; draft: root.draft; key: "guidance.interval_end" }
    RequestField { id: adaptive; draft: root.draft; key: "guidance.adaptive_threshold" }
    RequestField { id: bins; draft: root.draft; key: "aspect_bins" }

    GridLayout {
        Layout.fillWidth: true
        columns: 2
        columnSpacing: Theme.gap
        rowSpacing: Theme.gapSmall
        FieldLabel { text: qsTr("Noise") }
        FieldLabel { text: qsTr("Emphasis") }
        ChoiceField {
            objectName: "noise"
            Layout.fillWidth: true
            Layout.preferredWidth: 100
            name: qsTr("Noise, which decides what a seed looks like")
            model: [qsTr("As on a CPU"), qsTr("As on NVIDIA")]
            chosen: noise.text === "nv" ? 1 : 0
            onActivated: index => noise.text = index === 1 ? "nv" : "cpu"
        }
        ChoiceField {
            objectName: "emphasis"
            Layout.fillWidth: true
            Layout.preferredWidth: 100
            name: qsTr("Emphasis: what a weight like (word:1.2) does")
            model: [qsTr("Like A1111"), qsTr("Like ComfyUI")]
            chosen: emphasis.text === "comfy" ? 1 : 0
            onActivated: index => emphasis.text = index === 1 ? "comfy" : "a1111"
        }
    }
    RowLayout {
        visible: root.sampling.batches
        spacing: Theme.gap
        Text {
            Layout.fillWidth: true
            text: qsTr("Pictures at the same time")
            color: Theme.quietText
            font.pixelSize: Theme.textSize
            horizontalAlignment: Text.AlignLeft
            elide: Text.ElideRight
            Accessible.ignored: true
        }
        NumberField {
            objectName: "batch"
            name: qsTr("Pictures at the same time; more need more memory")
            from: batch.least
            to: batch.most
            value: batch.value
            onEdited: value => batch.value = value
        }
    }
    FieldSlider {
        id: eta
        visible: root.sampling.readsEta
        sliderName: "eta"
        Layout.fillWidth: true
        field: etaField
        word: qsTr("Randomness")
        name: qsTr("Randomness of the sampler, called eta")
        wordsWidth: root.wordsWidth
    }
    FieldSlider {
        id: begin
        visible: root.dial.guided
        sliderName: "intervalBegin"
        Layout.fillWidth: true
        field: beginField
        to: endField.value
        word: qsTr("Guided from")
        name: qsTr("Guided from this share of the steps on")
        percent: true
        wordsWidth: root.wordsWidth
    }
    FieldSlider {
        id: end
        visible: root.dial.guided
        sliderName: "intervalEnd"
        Layout.fillWidth: true
        field: endField
        from: beginField.value
        word: qsTr("Guided until")
        name: qsTr("Guided until this share of the steps")
        percent: true
        wordsWidth: root.wordsWidth
    }
    ToggleSwitch {
        objectName: "adaptive"
        visible: root.dial.measures
        Layout.fillWidth: true
        text: qsTr("Stop guiding when it changes little")
        checked: adaptive.value > 0
        onToggled: adaptive.value = checked ? 0.9995 : 0
    }
    FieldSlider {
        id: agreement
        visible: root.dial.measures && adaptive.value > 0
        sliderName: "adaptiveThreshold"
        Layout.fillWidth: true
        field: adaptive
        from: Math.min(0.99, adaptive.value)
        step: 0.0001
        word: qsTr("Agreement")
        name: qsTr("How far the passes with and without the prompt must agree before guiding stops")
        wordsWidth: root.wordsWidth
    }
    ToggleSwitch {
        objectName: "aspectBins"
        visible: root.model.hasAspectBins
        Layout.fillWidth: true
        text: qsTr("Make it in a size of the training")
        checked: bins.text === "true"
        onToggled: bins.text = checked ? "true" : "false"
    }
    SizeHintFields {
        visible: root.model.tellsSizes
        Layout.fillWidth: true
        draft: root.draft
    }
}
