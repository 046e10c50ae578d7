// What is rarely changed: sampler, schedule, clip skip, autoencoder, variation.
import QtQuick
import QtQuick.Layouts
import DiceStudio.Fields
import DiceStudio.Theme

GridLayout {
    id: root

    required property SamplingFields sampling
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
    RowLayout {
        Layout.columnSpan: 2
        Layout.topMargin: 4
        spacing: Theme.gap
        Text {
            text: qsTr("Variation")
            color: Theme.quietText
            font.pixelSize: Theme.textSize
            Accessible.ignored: true
        }
        ValueSlider {
            objectName: "variation"
            Layout.fillWidth: true
            name: qsTr("How far the noise goes towards that of the variation seed")
            from: variation.least
            to: variation.most
            stepSize: 0.01
            value: variation.value
            onMoved: variation.value = Math.round(value * 100) / 100
        }
        Text {
            Layout.preferredWidth: 32
            text: Number(variation.value).toLocaleString(Qt.locale(), "f", 2)
            horizontalAlignment: Text.AlignRight
            color: Theme.text
            font.pixelSize: Theme.textSize
            Accessible.ignored: true
        }
    }
}
