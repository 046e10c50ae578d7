// What helps while a prompt is written.
import QtQuick
import DiceStudio.Settings
import DiceStudio.Theme

SettingsSection {
    id: root

    required property SettingsViewModel viewModel

    title: qsTr("Prompts")

    SettingRow {
        last: true
        title: qsTr("Complete while writing")
        hint: qsTr("Offers embeddings, LoRAs and phrases of earlier prompts under the caret; Tab takes one.")
        ToggleSwitch {
            objectName: "completion"
            name: qsTr("Complete while writing")
            checked: root.viewModel.values.completion
            onToggled: root.viewModel.change("completion", checked)
        }
    }
}
