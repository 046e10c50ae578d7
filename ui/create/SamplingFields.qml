// Steps and seed.
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

    FieldLabel { text: qsTr("Steps") }
    FieldLabel { text: qsTr("Seed") }
    NumberField {
        objectName: "steps"
        Layout.preferredWidth: 72
        name: qsTr("Steps")
        from: 1
        to: 1000
        value: root.viewModel.steps
        onValueModified: root.viewModel.steps = value
    }
    RowLayout {
        spacing: Theme.gapSmall
        LineField {
            objectName: "seed"
            Layout.fillWidth: true
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
