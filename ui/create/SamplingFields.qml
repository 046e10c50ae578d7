// Size, steps, seed, number of pictures, and the rest under "More".
import QtQuick
import QtQuick.Layouts
import DiceStudio.Create
import DiceStudio.Theme

ColumnLayout {
    id: root

    required property CreateViewModel viewModel

    signal unfolded // what is under "More" is to be seen

    spacing: Theme.gapLarge

    RowLayout {
        spacing: Theme.gap
        Layout.fillWidth: true
        ColumnLayout {
            spacing: Theme.gapSmall
            FieldLabel { text: qsTr("Size") }
            SizeChips {
                objectName: "ratios"
                viewModel: root.viewModel
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
                    to: root.viewModel.most("width")
                    stepSize: 8
                    value: root.viewModel.pictureWidth
                    onEdited: value => root.viewModel.pictureWidth = value
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
                    to: root.viewModel.most("height")
                    stepSize: 8
                    value: root.viewModel.pictureHeight
                    onEdited: value => root.viewModel.pictureHeight = value
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
                from: root.viewModel.least("steps")
                to: root.viewModel.most("steps")
                value: root.viewModel.steps
                onEdited: value => root.viewModel.steps = value
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
                    text: root.viewModel.seedText
                    onTextEdited: root.viewModel.seedText = text
                }
                QuietButton {
                    objectName: "rollSeed"
                    iconName: "die"
                    tip: qsTr("Another seed")
                    onClicked: root.viewModel.rollSeed()
                }
                QuietButton {
                    objectName: "keepSeed"
                    iconName: "lock"
                    tip: checked ? qsTr("The seed is kept for the next picture") : qsTr("Every picture gets a random seed; press to keep this one")
                    checkable: true
                    checked: root.viewModel.seedKept
                    onToggled: root.viewModel.seedKept = checked
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
                from: root.viewModel.least("count")
                to: root.viewModel.most("count")
                value: root.viewModel.count
                onEdited: value => root.viewModel.count = value
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
                taken: root.viewModel.preset === "default"
                onPicked: root.viewModel.preset = "default"
            }
            Segment {
                text: qsTr("Creative")
                marked: false
                taken: root.viewModel.preset === "creative"
                onPicked: root.viewModel.preset = "creative"
            }
            Segment {
                text: qsTr("Fast")
                marked: false
                taken: root.viewModel.preset === "fast"
                onPicked: root.viewModel.preset = "fast"
            }
        }
    }

    FoldHeader {
        id: more
        objectName: "more"
        Layout.fillWidth: true
        text: qsTr("More")
        summary: root.viewModel.moreSummary
        onOpenChanged: if (open) root.unfolded()
    }
    MoreFields {
        Layout.fillWidth: true
        Layout.topMargin: -Theme.gapSmall
        visible: more.open
        viewModel: root.viewModel
    }
}
