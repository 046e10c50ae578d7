// The picture, as large as it fits; while one is made, its preview and how far it is.
import QtQuick
import QtQuick.Layouts
import DiceStudio.Create
import DiceStudio.Theme

Rectangle {
    id: root

    required property CreateViewModel viewModel

    readonly property bool previews: viewModel.previewSource !== ""
    readonly property bool empty: viewModel.canvasSource === "" && !previews

    color: Theme.canvas
    clip: true

    ZoomArea {
        id: area
        objectName: "zoomArea"
        contentWidth: root.viewModel.canvasSize.width
        contentHeight: root.viewModel.canvasSize.height
        visible: !root.empty
        anchors {
            top: parent.top
            left: parent.left
            right: parent.right
            bottom: foot.top
        }

        Image {
            objectName: "picture"
            anchors.fill: parent
            source: root.viewModel.canvasSource
            visible: root.viewModel.canvasSource !== "" && !root.previews
            cache: false
            smooth: area.shownScale < 12 // beyond, one wants to see the pixels
            Accessible.role: Accessible.Graphic
            Accessible.name: qsTr("The picture")
            Accessible.description: root.viewModel.canvasLabel + ", " + root.viewModel.canvasDetail
        }
        Image {
            objectName: "preview"
            anchors.fill: parent
            source: root.viewModel.previewSource
            visible: root.previews
            cache: false
            Accessible.role: Accessible.Graphic
            Accessible.name: qsTr("Preview of the picture that is being made")
        }
    }
    PictureLabel {
        x: Math.max(area.frameX, 0) + Theme.gap
        y: Math.max(area.frameY, 0) + Theme.gap
        guidance: root.viewModel.canvasGuidance
        text: root.viewModel.canvasLabel
        visible: text !== ""
    }
    EmptyCanvas {
        anchors.centerIn: area
        width: Math.min(area.width - 2 * Theme.gapHuge, 360)
        visible: root.empty
        running: root.viewModel.running
    }

    ColumnLayout {
        id: foot
        height: 80
        spacing: Theme.gap
        anchors {
            left: parent.left
            right: parent.right
            bottom: parent.bottom
        }

        Row {
            Layout.alignment: Qt.AlignHCenter
            spacing: Theme.gapSmall
            opacity: root.viewModel.current >= 0 ? 1 : 0
            enabled: opacity > 0
            QuietButton {
                objectName: "useSettings"
                text: qsTr("Use settings")
                iconName: "reuse"
                tip: qsTr("Prompt, guidance, steps and seed of this picture into the editors")
                onClicked: root.viewModel.useSettings()
            }
            QuietButton {
                text: qsTr("Copy")
                iconName: "copy"
                tip: qsTr("The picture to the clipboard")
                onClicked: root.viewModel.copyPicture()
            }
            QuietButton {
                text: qsTr("Show folder")
                iconName: "folder"
                tip: qsTr("Every picture is saved there as it is made")
                onClicked: root.viewModel.openFolder()
            }
        }
        Text {
            objectName: "progressText"
            Layout.alignment: Qt.AlignHCenter
            Layout.fillHeight: true
            text: root.viewModel.running ? qsTr("%1  ·  Esc cancels").arg(root.viewModel.progressText)
                : root.empty ? "" : qsTr("%1 %  ·  %2").arg(Math.round(area.shownScale * 100)).arg(root.viewModel.canvasDetail)
            color: Theme.quietText
            font.pixelSize: Theme.smallSize
        }
    }

    Rectangle {
        id: progressLine
        anchors {
            left: parent.left
            right: parent.right
            bottom: parent.bottom
        }
        height: 3
        visible: root.viewModel.running
        color: Theme.line
        Accessible.role: Accessible.ProgressBar
        Accessible.name: root.viewModel.progressText
        Rectangle {
            width: root.viewModel.progress * parent.width
            height: parent.height
            color: Theme.accent
            Behavior on width {
                enabled: root.viewModel.progress > 0
                NumberAnimation {
                    duration: Theme.motion
                    easing.type: Easing.OutQuad
                }
            }
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
