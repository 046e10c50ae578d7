// What is rarely changed: sampler, schedule, clip skip, autoencoder, variation.
import QtQuick
import QtQuick.Layouts
import DiceStudio.Create
import DiceStudio.Theme

GridLayout {
    id: root

    required property CreateViewModel viewModel

    columns: 2
    columnSpacing: Theme.gap
    rowSpacing: Theme.gapSmall

    FieldLabel { text: qsTr("Sampler") }
    FieldLabel { text: qsTr("Schedule") }
    ChoiceField {
        objectName: "sampler"
        Layout.fillWidth: true
        name: qsTr("Sampler")
        model: root.viewModel.samplers
        chosen: root.viewModel.samplerIndex
        onActivated: index => root.viewModel.samplerIndex = index
    }
    ChoiceField {
        objectName: "schedule"
        Layout.fillWidth: true
        name: qsTr("Schedule")
        model: root.viewModel.schedules
        chosen: root.viewModel.scheduleIndex
        onActivated: index => root.viewModel.scheduleIndex = index
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
        text: root.viewModel.variationSeed
        onTextEdited: root.viewModel.variationSeed = text
    }
    NumberField {
        objectName: "clipSkip"
        Layout.fillWidth: true
        name: qsTr("Clip skip; 1 is the text encoder's last layer")
        from: root.viewModel.least("clip_skip")
        to: root.viewModel.most("clip_skip")
        value: root.viewModel.clipSkip
        onEdited: value => root.viewModel.clipSkip = value
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
        model: root.viewModel.autoencoders
        chosen: root.viewModel.autoencoderIndex
        onActivated: index => root.viewModel.autoencoderIndex = index
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
            from: 0
            to: 1
            stepSize: 0.01
            value: root.viewModel.variationStrength
            onMoved: root.viewModel.variationStrength = Math.round(value * 100) / 100
        }
        Text {
            Layout.preferredWidth: 32
            text: Number(root.viewModel.variationStrength).toLocaleString(Qt.locale(), "f", 2)
            horizontalAlignment: Text.AlignRight
            color: Theme.text
            font.pixelSize: Theme.textSize
            Accessible.ignored: true
        }
    }
}
