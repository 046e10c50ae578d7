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
    readonly property size pictureSize: viewModel.canvasSize
    readonly property real fit: pictureSize.width > 0 && pictureSize.height > 0
        ? Math.min(space.width / pictureSize.width, space.height / pictureSize.height) : 1

    color: Theme.canvas
    clip: true

    Item {
        id: space
        anchors {
            top: parent.top
            left: parent.left
            right: parent.right
            bottom: foot.top
            margins: Theme.gapHuge
            bottomMargin: Theme.gapLarge
        }

        Item {
            id: frame
            anchors.centerIn: parent
            width: Math.round(root.pictureSize.width * root.fit)
            height: Math.round(root.pictureSize.height * root.fit)
            visible: !root.empty

            Image {
                objectName: "picture"
                anchors.fill: parent
                source: root.viewModel.canvasSource
                visible: source.toString() !== "" && !root.previews
                cache: false
                smooth: true
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
                smooth: true
                Accessible.role: Accessible.Graphic
                Accessible.name: qsTr("Preview of the picture that is being made")
            }
            PictureLabel {
                x: Theme.gap
                y: Theme.gap
                guidance: root.viewModel.canvasGuidance
                text: root.viewModel.canvasLabel
                visible: text !== ""
            }
        }

        EmptyCanvas {
            anchors.centerIn: parent
            width: Math.min(parent.width, 360)
            visible: root.empty
            running: root.viewModel.running
        }
    }

    ColumnLayout {
        id: foot
        height: 96
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
            text: root.viewModel.running ? [root.viewModel.progressText, root.viewModel.timeLeft, qsTr("Esc cancels")].filter(part => part !== "").join("  ·  ")
                : root.empty ? "" : qsTr("Fit  ·  %1 %  ·  %2").arg(Math.round(root.fit * 100)).arg(root.viewModel.canvasDetail)
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
}
