// Privacy, the files of the program, its version and licences.
import QtQuick
import QtQuick.Dialogs
import DiceStudio.Settings
import DiceStudio.Theme

Column {
    id: root

    required property SettingsViewModel viewModel

    spacing: Theme.gapHuge

    SettingsSection {
        width: parent.width
        title: qsTr("Privacy")
        SettingRow {
            last: true
            title: qsTr("Addresses contacted")
            hint: qsTr("This program sends nothing and asks nothing from any server.")
            Text {
                objectName: "addresses"
                text: qsTr("none")
                color: Theme.text
                font.pixelSize: Theme.textSize
                font.weight: Theme.mediumWeight
            }
        }
    }
    SettingsSection {
        width: parent.width
        title: qsTr("Files of the program")
        SettingRow {
            title: qsTr("Settings")
            hint: root.viewModel.message !== "" ? root.viewModel.message : root.viewModel.settingsFile
            Row {
                spacing: Theme.gapSmall
                QuietButton {
                    objectName: "exportSettings"
                    text: qsTr("Export …")
                    onClicked: exportDialog.open()
                }
                QuietButton {
                    text: qsTr("Import …")
                    onClicked: importDialog.open()
                }
                QuietButton {
                    text: qsTr("Defaults")
                    flatWhenIdle: true
                    onClicked: root.viewModel.reset()
                }
            }
        }
        SettingRow {
            last: true
            title: qsTr("Log")
            hint: root.viewModel.logFile === "" ? qsTr("No file is written in this session.") : root.viewModel.logFile
            QuietButton {
                text: qsTr("Open")
                enabled: root.viewModel.logFile !== ""
                onClicked: root.viewModel.openLog()
            }
        }
    }
    SettingsSection {
        width: parent.width
        title: qsTr("About")
        SettingRow {
            title: root.viewModel.version.split("\n")[0]
            hint: root.viewModel.version.split("\n").slice(1).join(" · ")
        }
        SettingRow {
            last: true
            title: qsTr("Licences")
            hint: root.viewModel.licences
        }
    }
    FileDialog {
        id: exportDialog
        title: qsTr("Export the settings")
        fileMode: FileDialog.SaveFile
        defaultSuffix: "json"
        nameFilters: [qsTr("Settings (*.json)")]
        onAccepted: root.viewModel.exportTo(selectedFile)
    }
    FileDialog {
        id: importDialog
        title: qsTr("Import settings")
        nameFilters: [qsTr("Settings (*.json)")]
        onAccepted: root.viewModel.importFrom(selectedFile)
    }
}
