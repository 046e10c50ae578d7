// What is rarely changed: sampler, schedule, clip skip, autoencoder, variation, and what few pictures need.
import QtQuick
import QtQuick.Layouts
import DiceStudio.Fields
import DiceStudio.Theme

GridLayout {
    id: root

    required property SamplingFields sampling
    required property GuidanceDial dial
    required property ModelChoice model
    required property Draft draft

    columns: 2
    columnSpacing: Theme.gap
    rowSpacing: Theme.gapSmall

    RequestField { id: clipSkip; draft: root.draft; key: "clip_skip" }
    RequestField { id: variationSeed; draft: root.draft; key: "variation_seed" }
    RequestField { id: variation; draft: root.draft; key: "variation_strength" }

    FieldLabel { text: qsTr("Sampler") }
    FieldLabel { text: qsTr("Schedule") }
    ChoiceField {
        objectName: "sampler"
        Layout.fillWidth: true
        name: qsTr("Sampler")
        model: root.sampling.samplers
        chosen: root.sampling.samplerIndex
        onActivated: index => root.sampling.samplerIndex = index
    }
    ChoiceField {
        objectName: "schedule"
        Layout.fillWidth: true
        name: qsTr("Schedule")
        model: root.sampling.schedules
        chosen: root.sampling.scheduleIndex
        onActivated: index => root.sampling.scheduleIndex = index
    }
    FieldLabel {
        Layout.topMargin: Theme.gapSmall
        text: qsTr("Variation seed")
    }
    FieldLabel {
        Layout.topMargin: Theme.gapSmall
        text: qsTr("Clip skip")
    }
    LineField {
        objectName: "variationSeed"
        Layout.fillWidth: true
        name: qsTr("Variation seed")
        inputMethodHints: Qt.ImhDigitsOnly
        horizontalAlignment: TextInput.AlignHCenter
        validator: RegularExpressionValidator { regularExpression: /-?\d{0,18}/ }
        text: variationSeed.text
        onTextEdited: variationSeed.text = text
    }
    NumberField {
        objectName: "clipSkip"
        Layout.fillWidth: true
        name: qsTr("Clip skip; 1 is the text encoder's last layer")
        from: clipSkip.least
        to: clipSkip.most
        value: clipSkip.value
        onEdited: value => clipSkip.value = value
    }
    FieldLabel {
        Layout.columnSpan: 2
        Layout.topMargin: Theme.gapSmall
        text: qsTr("Autoencoder (VAE)")
    }
    ChoiceField {
        objectName: "autoencoder"
        Layout.columnSpan: 2
        Layout.fillWidth: true
        name: qsTr("Autoencoder (VAE)")
        model: root.model.autoencoders
        chosen: root.model.autoencoderIndex
        onActivated: index => root.model.autoencoderIndex = index
    }
    FieldSlider {
        sliderName: "variation"
        textName: "variationText"
        Layout.columnSpan: 2
        Layout.fillWidth: true
        Layout.topMargin: 4
        field: variation
        word: qsTr("Variation")
        name: qsTr("How far the noise goes towards that of the variation seed")
    }
    RareFields {
        Layout.columnSpan: 2
        Layout.fillWidth: true
        Layout.topMargin: Theme.gapSmall
        sampling: root.sampling
        dial: root.dial
        model: root.model
        draft: root.draft
    }
}
