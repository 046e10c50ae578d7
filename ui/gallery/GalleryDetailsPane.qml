// The current picture: large, what can be done with it, and all that is known.
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import DiceStudio.Gallery
import DiceStudio.Theme

Rectangle {
    id: root

    required property GalleryViewModel viewModel

    readonly property galleryDetails details: viewModel.details

    implicitWidth: Math.max(348, loadButtons.implicitWidth + 2 * Theme.gapLarge, workButtons.implicitWidth + 2 * Theme.gapLarge) // no button is cut
    color: Theme.panel

    Hairline {
        height: parent.height
        anchors.left: parent.left
    }
    Text {
        visible: !root.details.there
        anchors.centerIn: parent
        width: parent.width - 3 * Theme.gapHuge
        text: root.viewModel.found > 0 ? qsTr("Choose a picture to see how it was made.") : ""
        color: Theme.quietText
        font.pixelSize: Theme.textSize
        wrapMode: Text.Wrap
        horizontalAlignment: Text.AlignHCenter
    }
    Flickable {
        id: scroll
        visible: root.details.there
        anchors.fill: parent
        contentHeight: column.implicitHeight + 2 * Theme.gapLarge
        boundsBehavior: Flickable.StopAtBounds
        clip: true
        T.ScrollBar.vertical: ThinScrollBar {}

        FocusFollower { view: scroll }
        ColumnLayout {
            id: column
            x: Theme.gapLarge
            y: Theme.gapLarge
            width: root.width - 2 * Theme.gapLarge
            spacing: Theme.gapSmall

            Rectangle {
                Layout.fillWidth: true
                Layout.preferredHeight: root.details.size.width > 0 ? Math.min(width * root.details.size.height / root.details.size.width, 420) : width
                color: Theme.canvas
                Image {
                    anchors.fill: parent
                    source: root.details.there && !root.details.missing ? root.details.source : ""
                    sourceSize.width: 2 * root.width
                    fillMode: Image.PreserveAspectFit
                    asynchronous: true
                    Accessible.role: Accessible.Graphic
                    Accessible.name: root.details.prompt
                }
                Text {
                    visible: root.details.missing
                    anchors.centerIn: parent
                    width: parent.width - 2 * Theme.gapHuge
                    text: qsTr("The file is gone. What was known about it is still here.")
                    color: Theme.quietText
                    font.pixelSize: Theme.textSize
                    wrapMode: Text.Wrap
                    horizontalAlignment: Text.AlignHCenter
                }
            }
            RowLayout {
                id: loadButtons
                Layout.fillWidth: true
                Layout.topMargin: 4
                spacing: 6
                QuietButton {
                    objectName: "loadAll"
                    text: qsTr("Load all")
                    enabled: root.details.hasParameters
                    tip: qsTr("All settings of this picture into Create (Enter)")
                    onClicked: root.viewModel.load(0)
                }
                QuietButton {
                    objectName: "loadPrompt"
                    text: qsTr("Prompt")
                    enabled: root.details.hasParameters
                    tip: qsTr("The prompts alone")
                    onClicked: root.viewModel.load(1)
                }
                QuietButton {
                    objectName: "loadSeed"
                    text: qsTr("Seed")
                    enabled: root.details.hasParameters
                    tip: qsTr("The seed alone")
                    onClicked: root.viewModel.load(2)
                }
                Item { Layout.fillWidth: true }
                QuietButton {
                    objectName: "detailsStar"
                    iconName: root.details.starred ? "star-filled" : "star"
                    checked: root.details.starred
                    tip: root.details.starred ? qsTr("Take the star away (S)") : qsTr("Star (S)")
                    onClicked: root.viewModel.toggleStar()
                }
                QuietButton {
                    objectName: "detailsRemove"
                    iconName: "trash"
                    tip: qsTr("To the trash (Del); it can be undone")
                    onClicked: root.viewModel.remove()
                }
            }
            RowLayout {
                id: workButtons
                Layout.fillWidth: true
                spacing: 6
                QuietButton {
                    text: qsTr("Compare")
                    iconName: "compare"
                    enabled: root.details.hasParameters
                    onClicked: root.viewModel.compare()
                }
                QuietButton {
                    text: qsTr("Edit")
                    iconName: "edit"
                    enabled: !root.details.missing
                    onClicked: root.viewModel.edit()
                }
                Item { Layout.fillWidth: true }
                QuietButton {
                    objectName: "boardButton"
                    iconName: "board"
                    tip: qsTr("Onto a board")
                    onClicked: boards.open()
                    BoardsPopup {
                        id: boards
                        objectName: "boardPopup"
                        x: Theme.mirrored ? 0 : parent.width - width
                        y: parent.height + 4
                        viewModel: root.viewModel
                        adds: true
                    }
                }
                QuietButton {
                    iconName: "copy"
                    tip: qsTr("Copy to the clipboard")
                    onClicked: root.viewModel.copyPicture()
                }
                QuietButton {
                    iconName: "folder"
                    tip: qsTr("Show its folder")
                    onClicked: root.viewModel.showFolder()
                }
            }
            Text {
                Layout.fillWidth: true
                visible: root.viewModel.selectedCount > 1
                text: qsTr("%Ln pictures are selected; star, trash and boards are for all of them.", "", root.viewModel.selectedCount)
                horizontalAlignment: Text.AlignLeft
                color: Theme.quietText
                font.pixelSize: Theme.smallSize
                wrapMode: Text.Wrap
            }
            TextEdit {
                Layout.fillWidth: true
                Layout.topMargin: 4
                visible: text !== ""
                text: root.details.prompt
                readOnly: true
                selectByMouse: true
                wrapMode: TextEdit.Wrap
                textFormat: TextEdit.PlainText
                horizontalAlignment: TextEdit.AlignLeft
                color: Theme.text
                selectionColor: Theme.selection
                selectedTextColor: Theme.text
                font.family: Theme.fontFamily
                font.pixelSize: Theme.textSize
                font.weight: Theme.mediumWeight
                Accessible.role: Accessible.StaticText
                Accessible.name: text
            }
            Text {
                Layout.fillWidth: true
                visible: root.details.negative !== ""
                text: qsTr("Negative  %1").arg(root.details.negative)
                horizontalAlignment: Text.AlignLeft
                color: Theme.quietText
                font.pixelSize: Theme.textSize
                wrapMode: Text.Wrap
            }
            Hairline {
                Layout.fillWidth: true
                Layout.topMargin: 4
                Layout.bottomMargin: 4
            }
            DetailRow { Layout.fillWidth: true; name: qsTr("Guidance"); value: root.details.guidance }
            DetailRow { Layout.fillWidth: true; name: qsTr("Passes"); value: root.details.passes }
            DetailRow { Layout.fillWidth: true; name: qsTr("Sampler"); value: root.details.sampler }
            DetailRow { Layout.fillWidth: true; name: qsTr("Seed"); value: root.details.seed }
            DetailRow { Layout.fillWidth: true; name: qsTr("Model"); value: root.details.model }
            DetailRow { Layout.fillWidth: true; name: qsTr("Size"); value: root.details.pixels }
            DetailRow { Layout.fillWidth: true; name: qsTr("Made"); value: root.details.made }
            DetailRow { Layout.fillWidth: true; name: qsTr("From"); value: root.details.generator }
            DetailRow { Layout.fillWidth: true; name: qsTr("File"); value: root.details.file }
        }
    }
}
