// The picture with its mask, or one of the results. The wheel zooms, the middle button pans.
import QtQuick
import DiceStudio.Edit
import DiceStudio.Theme

FocusScope {
    id: root

    required property EditViewModel viewModel

    readonly property bool showsResult: viewModel.shownResult >= 0

    activeFocusOnTab: viewModel.opened
    clip: true
    Accessible.role: Accessible.Graphic
    Accessible.name: showsResult ? qsTr("A result") : qsTr("The picture and its mask")
    Accessible.description: viewModel.title
    Keys.onPressed: event => {
        const tools = { [Qt.Key_B]: EditViewModel.Brush, [Qt.Key_E]: EditViewModel.Eraser, [Qt.Key_L]: EditViewModel.Lasso, [Qt.Key_R]: EditViewModel.Rectangle }
        event.accepted = true
        if (event.modifiers !== Qt.NoModifier)
            event.accepted = false
        else if (tools[event.key] !== undefined)
            viewModel.tool = tools[event.key]
        else if (event.key === Qt.Key_BracketLeft || event.key === Qt.Key_BracketRight)
            viewModel.brushSize = Math.round(viewModel.brushSize * (event.key === Qt.Key_BracketLeft ? 0.85 : 1.18)) + (event.key === Qt.Key_BracketLeft ? 0 : 1)
        else if (event.key === Qt.Key_I)
            viewModel.invert()
        else
            event.accepted = false
    }

    Rectangle {
        anchors.fill: parent
        color: Theme.canvas
    }
    ZoomArea {
        id: area
        objectName: "editZoom"
        anchors.fill: parent
        anchors.bottomMargin: 36
        visible: root.viewModel.opened
        contentWidth: root.viewModel.size.width
        contentHeight: root.viewModel.size.height
        dragPans: false

        Image {
            anchors.fill: parent
            source: root.viewModel.source
            asynchronous: true
            autoTransform: true
            cache: false
            smooth: area.shownScale < 12
        }
        Image {
            objectName: "editResult"
            anchors.fill: parent
            visible: root.showsResult
            source: root.viewModel.resultSource
            cache: false
            smooth: area.shownScale < 12
        }
        MaskItem {
            id: mask
            objectName: "mask"
            anchors.fill: parent
            visible: !root.showsResult
            viewModel: root.viewModel
            tint: Theme.accent
        }
        Rectangle {
            readonly property real side: root.viewModel.brushSize * area.shownScale
            visible: mask.visible && mask.pointed && root.viewModel.tool <= EditViewModel.Eraser
            x: mask.pointer.x - side / 2
            y: mask.pointer.y - side / 2
            width: side
            height: side
            radius: side / 2
            color: "transparent"
            border.width: 1.5
            border.color: "#FFFFFF"
            Rectangle {
                anchors.fill: parent
                anchors.margins: -1
                radius: width / 2
                color: "transparent"
                border.width: 1
                border.color: "#80000000"
            }
        }
    }
    Row {
        visible: root.showsResult
        spacing: Theme.gapSmall
        anchors {
            horizontalCenter: parent.horizontalCenter
            top: parent.top
            topMargin: Theme.gapSmall
        }
        QuietButton {
            objectName: "backToMask"
            text: qsTr("Back to the mask")
            iconName: "brush"
            onClicked: root.viewModel.shownResult = -1
        }
        QuietButton {
            objectName: "goOn"
            text: qsTr("Go on with this one")
            iconName: "edit"
            onClicked: root.viewModel.goOnWithResult()
        }
    }
    Text {
        visible: root.viewModel.opened
        text: root.showsResult ? qsTr("%1 %").arg(Math.round(area.shownScale * 100)) : qsTr("%1 %  ·  paint what is to change  ·  [ and ] size the brush  ·  scroll zooms, the middle button pans").arg(Math.round(area.shownScale * 100))
        color: Theme.quietText
        font.pixelSize: Theme.smallSize
        anchors {
            horizontalCenter: parent.horizontalCenter
            bottom: parent.bottom
            bottomMargin: Theme.gap
        }
    }
    Rectangle {
        visible: root.viewModel.running
        height: 3
        color: Theme.accent
        width: parent.width
        opacity: 0.6
        anchors.bottom: parent.bottom
        Accessible.role: Accessible.ProgressBar
        Accessible.name: root.viewModel.progressText
    }
}
