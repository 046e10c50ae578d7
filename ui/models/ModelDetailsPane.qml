// One model: what it is and why we think so, what was written about it, its files.
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import DiceStudio.Models
import DiceStudio.Theme

Rectangle {
    id: root

    required property ModelsViewModel viewModel
    property bool correcting: false

    color: Theme.panel

    Connections {
        target: root.viewModel
        function onChanged() {
            if (!notes.activeFocus)
                notes.text = root.viewModel.notes
            if (!triggers.activeFocus)
                triggers.text = root.viewModel.triggers
        }
    }

    Hairline {
        height: parent.height
        anchors.left: parent.left
    }
    Flickable {
        id: scroll
        visible: root.viewModel.there
        anchors.fill: parent
        contentHeight: column.implicitHeight + 2 * Theme.gapLarge
        boundsBehavior: Flickable.StopAtBounds
        clip: true
        T.ScrollBar.vertical: ThinScrollBar {}

        FocusFollower { view: scroll }
        ColumnLayout {
            id: column
            x: Theme.gapHuge
            y: Theme.gapLarge
            width: root.width - 2 * Theme.gapHuge
            spacing: Theme.gap

            RowLayout {
                Layout.fillWidth: true
                spacing: Theme.gap
                Rectangle {
                    Layout.preferredWidth: 64
                    Layout.preferredHeight: 64
                    radius: Theme.radius
                    color: Theme.chosen
                    Image {
                        id: made
                        anchors.fill: parent
                        source: root.viewModel.thumbnail
                        fillMode: Image.PreserveAspectCrop
                        asynchronous: true
                    }
                    Icon {
                        visible: made.status !== Image.Ready
                        anchors.centerIn: parent
                        name: "model"
                        color: Theme.quietText
                        width: 30
                        height: 30
                    }
                }
                ColumnLayout {
                    Layout.fillWidth: true
                    spacing: 4
                    Text {
                        objectName: "modelName"
                        Layout.fillWidth: true
                        text: root.viewModel.name
                        horizontalAlignment: Text.AlignLeft
                        color: Theme.text
                        font.pixelSize: Theme.pageTitleSize
                        font.weight: Theme.mediumWeight
                        elide: Text.ElideRight
                    }
                    Text {
                        Layout.fillWidth: true
                        text: root.viewModel.subtitle
                        horizontalAlignment: Text.AlignLeft
                        color: Theme.quietText
                        font.pixelSize: Theme.textSize
                        elide: Text.ElideRight
                    }
                }
            }
            Flow {
                Layout.fillWidth: true
                spacing: Theme.gapSmall
                PrimaryButton {
                    objectName: "useModel"
                    implicitHeight: 36
                    enabled: root.viewModel.usable
                    text: qsTr("Use in Create")
                    onClicked: root.viewModel.use()
                }
                QuietButton {
                    objectName: "distillFromModels"
                    implicitHeight: 36
                    enabled: root.viewModel.usable
                    text: qsTr("Make CFG-free")
                    tip: qsTr("Trains an enhancer from the checkpoint itself; with it DICE guides with one pass per step")
                    onClicked: root.viewModel.distill()
                }
                QuietButton {
                    visible: !root.viewModel.builtIn
                    implicitHeight: 36
                    iconName: "folder"
                    tip: qsTr("Show its folder")
                    onClicked: root.viewModel.showFolder()
                }
            }
            Text {
                Layout.fillWidth: true
                visible: text !== ""
                text: root.viewModel.problem
                horizontalAlignment: Text.AlignLeft
                color: Theme.danger
                font.pixelSize: Theme.textSize
                wrapMode: Text.Wrap
            }
            Hairline { Layout.fillWidth: true }
            FieldLabel { text: qsTr("What it is, and why we think so") }
            DetailRow { Layout.fillWidth: true; name: qsTr("Family"); value: root.viewModel.family; reason: root.viewModel.familyReason }
            DetailRow { Layout.fillWidth: true; name: qsTr("Predicts"); value: root.viewModel.predicts; reason: root.viewModel.isFolder ? qsTr("scheduler_config.json") : ""; trailing: false }
            DetailRow { Layout.fillWidth: true; name: qsTr("Pictures"); value: root.viewModel.size; reason: root.viewModel.isFolder ? qsTr("unet/config.json and the VAE's factor") : ""; trailing: false }
            DetailRow { Layout.fillWidth: true; name: qsTr("Denoiser"); value: root.viewModel.denoiser; reason: qsTr("counted in its files") }
            DetailRow { Layout.fillWidth: true; name: qsTr("Memory"); value: root.viewModel.memory; reason: qsTr("told by the headers of its files") }
            DetailRow { Layout.fillWidth: true; name: qsTr("Other parts"); value: root.viewModel.partsFrom; reason: qsTr("a model of the library that has what this file lacks") }
            DetailRow { Layout.fillWidth: true; name: qsTr("Strength"); value: root.viewModel.strength; reason: qsTr("where it starts") }
            DetailRow { Layout.fillWidth: true; name: qsTr("Enhancer"); value: root.viewModel.enhancer; reason: root.viewModel.enhancerNote !== "" ? root.viewModel.enhancerNote : root.viewModel.enhanced ? qsTr("found by the denoiser's hash") : ""; trailing: false }
            QuietButton {
                objectName: "correct"
                Layout.leftMargin: -Theme.gap // its words begin where the rows do
                visible: !root.viewModel.builtIn
                text: root.correcting ? qsTr("Leave it") : qsTr("Correct this")
                iconName: "edit"
                flatWhenIdle: true
                onClicked: {
                    root.correcting = !root.correcting
                    ownName.text = root.viewModel.name
                    ownFamily.text = root.viewModel.family
                }
            }
            GridLayout {
                visible: root.correcting && !root.viewModel.builtIn
                Layout.fillWidth: true
                columns: 2
                columnSpacing: Theme.gap
                rowSpacing: Theme.gapSmall
                FieldLabel { text: qsTr("Name") }
                LineField {
                    id: ownName
                    objectName: "ownName"
                    Layout.fillWidth: true
                    name: qsTr("Name of the model")
                }
                FieldLabel { text: qsTr("Family") }
                LineField {
                    id: ownFamily
                    Layout.fillWidth: true
                    name: qsTr("Family of the model")
                }
                Item {}
                QuietButton {
                    objectName: "keepCorrection"
                    text: qsTr("Keep; new scans leave it")
                    onClicked: {
                        root.viewModel.correct(ownName.text, ownFamily.text)
                        root.correcting = false
                    }
                }
            }
            Hairline { Layout.fillWidth: true }
            FieldLabel { text: qsTr("Trigger words") }
            LineField {
                id: triggers
                objectName: "triggers"
                Layout.fillWidth: true
                name: qsTr("Trigger words")
                placeholderText: qsTr("Words that this model knows best")
                onTextEdited: root.viewModel.setTriggers(text)
            }
            FieldLabel { text: qsTr("Notes") }
            TextEditor {
                id: notes
                objectName: "notes"
                Layout.fillWidth: true
                name: qsTr("Notes")
                placeholder: qsTr("What it is good at")
                fewestLines: 2
                mostLines: 8
                onEdited: text => {
                    if (text !== root.viewModel.notes)
                        root.viewModel.setNotes(text)
                }
            }
            Hairline { Layout.fillWidth: true }
            FieldLabel { text: qsTr("Files") }
            DetailRow { Layout.fillWidth: true; name: qsTr("In place"); value: root.viewModel.place }
            DetailRow { Layout.fillWidth: true; name: qsTr("Size"); value: root.viewModel.bytes }
            DetailRow { Layout.fillWidth: true; name: qsTr("SHA-256"); value: root.viewModel.sha256 === "" ? "" : root.viewModel.sha256.slice(0, 8) + " … " + root.viewModel.sha256.slice(-8) }
            DetailRow { Layout.fillWidth: true; name: qsTr("AutoV2"); value: root.viewModel.autoV2 }
            DetailRow { Layout.fillWidth: true; name: qsTr("Same as"); value: root.viewModel.duplicates }
            QuietButton {
                objectName: "hash"
                visible: !root.viewModel.builtIn && root.viewModel.sha256 === ""
                enabled: !root.viewModel.hashing
                text: root.viewModel.hashing ? root.viewModel.hashText : qsTr("Compute its hash")
                onClicked: root.viewModel.hash()
            }
        }
    }
}
