// Size, steps, seed, number of pictures, and the rest under "More".
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

    signal unfolded // what is under "More" is to be seen

    spacing: Theme.gapLarge

    RequestField { id: widthField; draft: root.draft; key: "width" }
    RequestField { id: heightField; draft: root.draft; key: "height" }
    RequestField { id: steps; draft: root.draft; key: "steps" }
    RequestField { id: count; draft: root.draft; key: "count" }

    RowLayout {
        spacing: Theme.gap
        Layout.fillWidth: true
        ColumnLayout {
            spacing: Theme.gapSmall
            FieldLabel { text: qsTr("Size") }
            SizeChips {
                objectName: "ratios"
                sampling: root.sampling
            }
        }
        ColumnLayout {
            spacing: Theme.gapSmall
            FieldLabel { text: qsTr("Pixels") }
            RowLayout {
                spacing: 4
                NumberField {
                    objectName: "width"
                    Layout.fillWidth: true
                    Layout.minimumWidth: 48
                    name: qsTr("Width in pixels")
                    from: 8
                    to: widthField.most
                    stepSize: 8
                    value: root.sampling.pictureWidth
                    onEdited: value => root.sampling.pictureWidth = value
                }
                Text {
                    text: "×"
                    color: Theme.quietText
                    font.pixelSize: Theme.textSize
                    Accessible.ignored: true
                }
                NumberField {
                    objectName: "height"
                    Layout.fillWidth: true
                    Layout.minimumWidth: 48
                    name: qsTr("Height in pixels")
                    from: 8
                    to: heightField.most
                    stepSize: 8
                    value: root.sampling.pictureHeight
                    onEdited: value => root.sampling.pictureHeight = value
                }
            }
        }
    }

    RowLayout {
        spacing: Theme.gap
        ColumnLayout {
            spacing: Theme.gapSmall
            FieldLabel { text: qsTr("Steps") }
            NumberField {
                objectName: "steps"
                Layout.preferredWidth: 60
                name: qsTr("Steps")
                from: steps.least
                to: steps.most
                value: root.sampling.steps
                onEdited: value => root.sampling.steps = value
            }
        }
        ColumnLayout {
            spacing: Theme.gapSmall
            FieldLabel { text: qsTr("Seed") }
            RowLayout {
                spacing: 6
                LineField {
                    objectName: "seed"
                    Layout.fillWidth: true
                    Layout.minimumWidth: 80
                    name: qsTr("Seed")
                    placeholderText: qsTr("random")
                    horizontalAlignment: TextInput.AlignHCenter
                    inputMethodHints: Qt.ImhDigitsOnly
                    validator: RegularExpressionValidator { regularExpression: /-?\d{0,18}/ }
                    text: root.sampling.seedText
                    onTextEdited: root.sampling.seedText = text
                }
                QuietButton {
                    objectName: "rollSeed"
                    iconName: "die"
                    tip: qsTr("Another seed")
                    onClicked: root.sampling.rollSeed()
                }
                QuietButton {
                    objectName: "keepSeed"
                    iconName: "lock"
                    tip: checked ? qsTr("The seed is kept for the next picture") : qsTr("Every picture gets a random seed; press to keep this one")
                    checkable: true
                    checked: root.sampling.seedKept
                    onToggled: root.sampling.seedKept = checked
                }
            }
        }
        ColumnLayout {
            spacing: Theme.gapSmall
            FieldLabel { text: qsTr("Pictures") }
            NumberField {
                objectName: "count"
                Layout.preferredWidth: 56
                name: qsTr("Number of pictures")
                from: count.least
                to: count.most
                value: count.value
                onEdited: value => count.value = value
            }
        }
    }

    ColumnLayout {
        spacing: Theme.gapSmall
        Layout.fillWidth: true
        FieldLabel { text: qsTr("Way of sampling") }
        SegmentedControl {
            objectName: "presets"
            Layout.fillWidth: true
            name: qsTr("Way of sampling")
            Segment {
                text: qsTr("Default")
                marked: false
                taken: root.sampling.preset === "default"
                onPicked: root.sampling.preset = "default"
            }
            Segment {
                text: qsTr("Creative")
                marked: false
                taken: root.sampling.preset === "creative"
                onPicked: root.sampling.preset = "creative"
            }
            Segment {
                text: qsTr("Fast")
                marked: false
                taken: root.sampling.preset === "fast"
                onPicked: root.sampling.preset = "fast"
            }
        }
    }

    FoldHeader {
        id: more
        objectName: "more"
        Layout.fillWidth: true
        text: qsTr("More")
        summary: root.sampling.summary
        onOpenChanged: if (open) root.unfolded()
    }
    MoreFields {
        Layout.fillWidth: true
        Layout.topMargin: -Theme.gapSmall
        visible: more.open
        sampling: root.sampling
        dial: root.dial
        model: root.model
        draft: root.draft
    }
}
