// Where pictures are saved and how they are named.
import QtQuick
import QtQuick.Dialogs
import DiceStudio.Settings
import DiceStudio.Theme

SettingsSection {
    id: root

    required property SettingsViewModel viewModel

    title: qsTr("Pictures")

    SettingRow {
        title: qsTr("Folder")
        hint: root.viewModel.picturesFolder
        Row {
            spacing: Theme.gapSmall
            QuietButton {
                objectName: "choosePictures"
                text: qsTr("Choose …")
                onClicked: folderDialog.open()
            }
            QuietButton {
                text: qsTr("Default")
                flatWhenIdle: true
                onClicked: root.viewModel.useDefaultPicturesFolder()
            }
        }
    }
    SettingRow {
        last: true
        title: qsTr("Names")
        hint: qsTr("[date] [time] [seed] [prompt] [model] [steps] [guidance]; a slash makes a folder. Next: %1").arg(root.viewModel.nameExample)
        LineField {
            objectName: "namePattern"
            width: 280
            name: qsTr("Pattern of the names of pictures")
            text: root.viewModel.values.namePattern
            onTextEdited: root.viewModel.change("namePattern", text)
        }
    }
    FolderDialog {
        id: folderDialog
        title: qsTr("Save pictures in")
        onAccepted: root.viewModel.choosePicturesFolder(selectedFolder)
    }
}
