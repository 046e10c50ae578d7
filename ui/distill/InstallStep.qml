// A name, a note, and where the enhancer lies.
import QtQuick
import QtQuick.Layouts
import DiceStudio.Distill
import DiceStudio.Theme

FocusScope {
    id: root

    required property DistillViewModel viewModel

    implicitHeight: column.implicitHeight

    ColumnLayout {
        id: column
        width: Math.min(parent.width, 720)
        anchors.left: parent.left
        spacing: Theme.gapLarge

        StepCard {
            Layout.fillWidth: true
            title: root.viewModel.done ? qsTr("It is installed, and Create uses it") : qsTr("Install the enhancer")
            subtitle: root.viewModel.done ? "" : qsTr("Create uses it at once. The checkpoint knows it by its hash, wherever the checkpoint lies. Models shows the note.")

            FieldLabel { text: qsTr("Name"); Layout.topMargin: Theme.gapSmall }
            LineField {
                objectName: "enhancerName"
                Layout.fillWidth: true
                focus: true
                name: qsTr("Name of the enhancer")
                readOnly: root.viewModel.done
                text: root.viewModel.name
                onTextEdited: root.viewModel.name = text
                onAccepted: if (!root.viewModel.done) root.viewModel.install()
            }
            FieldLabel {
                visible: !root.viewModel.done || root.viewModel.note !== ""
                text: qsTr("Note")
            }
            LineField {
                objectName: "enhancerNote"
                visible: !root.viewModel.done || text !== ""
                Layout.fillWidth: true
                name: qsTr("Note about the enhancer")
                readOnly: root.viewModel.done
                placeholderText: qsTr("What it is for")
                text: root.viewModel.note
                onTextEdited: root.viewModel.note = text
            }
            DetailRow {
                Layout.fillWidth: true
                Layout.topMargin: Theme.gapSmall
                name: root.viewModel.done ? qsTr("File") : qsTr("Folder")
                value: root.viewModel.place
                reason: root.viewModel.freed
            }
        }
        RowLayout {
            Layout.alignment: Qt.AlignRight
            spacing: Theme.gapSmall
            QuietButton {
                visible: !root.viewModel.done
                implicitHeight: 40
                text: qsTr("Back")
                onClicked: root.viewModel.back()
            }
            QuietButton {
                visible: root.viewModel.done
                implicitHeight: 40
                text: qsTr("Show its folder")
                iconName: "folder"
                onClicked: root.viewModel.showFolder()
            }
            QuietButton {
                objectName: "distillAnother"
                visible: root.viewModel.done
                implicitHeight: 40
                text: qsTr("Another checkpoint")
                onClicked: root.viewModel.another()
            }
            PrimaryButton {
                objectName: root.viewModel.done ? "distillCreate" : "distillInstall"
                implicitHeight: 40
                text: root.viewModel.done ? qsTr("Make a picture with it") : qsTr("Install")
                onClicked: root.viewModel.done ? root.viewModel.openCreate() : root.viewModel.install()
            }
        }
    }
}
