// The picture, as large as it fits; while one is made, its preview and how far it is.
import QtQuick
import QtQuick.Layouts
import DiceStudio.Create
import DiceStudio.Theme

Rectangle {
    id: root

    required property CreateViewModel viewModel

    readonly property bool previews: viewModel.canvas.previewSource !== ""
    readonly property bool empty: viewModel.canvas.source === "" && !previews

    signal saveAsked
    signal compareAsked
    signal editAsked

    color: Theme.canvas
    clip: true

    ZoomArea {
        id: area
        objectName: "zoomArea"
        contentWidth: root.viewModel.canvas.size.width
        contentHeight: root.viewModel.canvas.size.height
        visible: !root.empty
        anchors {
            top: parent.top
            left: parent.left
            right: parent.right
            bottom: remarks.top
        }

        Image {
            objectName: "picture"
            anchors.fill: parent
            source: root.viewModel.canvas.source
            visible: root.viewModel.canvas.source !== "" && !root.previews
            cache: false
            smooth: area.shownScale < 12 // beyond, one wants to see the pixels
            Accessible.role: Accessible.Graphic
            Accessible.name: qsTr("The picture")
            Accessible.description: root.viewModel.canvas.label + ", " + root.viewModel.canvas.detail
        }
        Image {
            objectName: "preview"
            anchors.fill: parent
            source: root.viewModel.canvas.previewSource
            visible: root.previews
            cache: false
            Accessible.role: Accessible.Graphic
            Accessible.name: qsTr("Preview of the picture that is being made")
        }
    }
    PictureLabel {
        x: Math.max(area.frameX, 0) + Theme.gap
        y: Math.max(area.frameY, 0) + Theme.gap
        guidance: root.viewModel.canvas.guidance
        text: root.viewModel.canvas.label
        visible: text !== ""
    }
    EmptyCanvas {
        anchors.centerIn: area
        width: Math.min(area.width - 2 * Theme.gapHuge, 360)
        visible: root.empty
        running: root.viewModel.job.running
    }

    Remarks {
        id: remarks
        objectName: "canvasNotes"
        text: root.viewModel.canvas.notes
        anchors {
            left: parent.left
            right: parent.right
            bottom: foot.top
        }
    }
    ColumnLayout {
        id: foot
        height: 84
        spacing: Theme.gap
        anchors {
            left: parent.left
            right: parent.right
            bottom: parent.bottom
        }

        Row {
            id: actionRow
            // Words where they fit, icons alone where not
            readonly property bool wordless: {
                let wanted = 0
                for (let i = 0; i < children.length; ++i)
                    wanted += (children[i] as QuietButton).fullWidth + spacing
                return wanted > root.width - 2 * Theme.gapSmall
            }
            Layout.alignment: Qt.AlignHCenter
            Layout.topMargin: Theme.gap
            spacing: Theme.gapSmall
            opacity: root.viewModel.canvas.current >= 0 ? 1 : 0
            enabled: opacity > 0
            QuietButton {
                objectName: "star"
                iconName: root.viewModel.canvas.starred ? "star-filled" : "star"
                checked: root.viewModel.canvas.starred
                tip: root.viewModel.canvas.starred ? qsTr("Starred; press to take the star away") : qsTr("Star this picture")
                onClicked: root.viewModel.canvas.toggleStar()
            }
            QuietButton {
                objectName: "save"
                wordless: actionRow.wordless
                text: qsTr("Save")
                iconName: "save"
                tip: qsTr("A copy under a name of your own; the picture itself is saved already")
                onClicked: root.saveAsked()
            }
            QuietButton {
                objectName: "compare"
                wordless: actionRow.wordless
                text: qsTr("Compare")
                iconName: "compare"
                tip: qsTr("The same request and seed with other guidance")
                onClicked: root.compareAsked()
            }
            QuietButton {
                objectName: "edit"
                wordless: actionRow.wordless
                text: qsTr("Edit")
                iconName: "edit"
                tip: qsTr("Start from this picture, or repaint a part of it")
                onClicked: root.editAsked()
            }
            QuietButton {
                objectName: "vary"
                wordless: actionRow.wordless
                text: qsTr("Vary")
                iconName: "vary"
                tip: qsTr("A picture near this one")
                onClicked: root.viewModel.vary()
            }
            QuietButton {
                objectName: "useSettings"
                wordless: actionRow.wordless
                text: qsTr("Use settings")
                iconName: "reuse"
                tip: qsTr("Prompt, guidance, steps and seed of this picture into the editors")
                onClicked: root.viewModel.useSettings()
            }
            QuietButton {
                id: moreButton
                objectName: "moreActions"
                iconName: "more"
                tip: qsTr("More")
                onClicked: actions.open()
                ListPopup {
                    id: actions
                    y: -height - 4
                    x: Theme.mirrored ? 0 : Math.min(0, parent.width - width)
                    entries: [qsTr("Copy to the clipboard"), qsTr("Copy its parameters as text"), qsTr("Show its folder"), qsTr("Move to the trash")]
                    current: -1
                    onPicked: index => [root.viewModel.canvas.copyPicture, root.viewModel.canvas.copyParameters, root.viewModel.canvas.openFolder, root.viewModel.canvas.removePicture][index]()
                }
            }
        }
        Text {
            objectName: "progressText"
            Layout.alignment: Qt.AlignHCenter
            Layout.maximumWidth: root.width - 2 * Theme.gapSmall
            Layout.fillHeight: true
            elide: Text.ElideRight
            text: root.viewModel.job.running ? qsTr("%1  ·  Esc cancels").arg(root.viewModel.job.progressText)
                : root.empty ? "" : qsTr("%1 %  ·  %2").arg(Math.round(area.shownScale * 100)).arg(root.viewModel.canvas.detail)
            color: Theme.quietText
            font.pixelSize: Theme.smallSize
        }
    }

    ProgressLine {
        visible: root.viewModel.job.running
        height: 3
        radius: 0
        share: root.viewModel.job.progress
        name: root.viewModel.job.progressText
        anchors {
            left: parent.left
            right: parent.right
            bottom: parent.bottom
        }
    }

    Shortcut {
        sequences: ["Ctrl++", "Ctrl+="]
        onActivated: area.zoomBy(1.25, area.width / 2, area.height / 2)
    }
    Shortcut {
        sequence: "Ctrl+-"
        onActivated: area.zoomBy(0.8, area.width / 2, area.height / 2)
    }
    Shortcut {
        sequence: "Ctrl+0"
        onActivated: area.showAll()
    }
}
