// The picture with its mask, or one of the results. The wheel zooms, the middle button pans.
import QtQuick
import DiceStudio.Edit
import DiceStudio.Theme

FocusScope {
    id: root

    required property EditViewModel viewModel

    readonly property bool showsResult: viewModel.shownResult >= 0
    readonly property int shownWidth: showsResult ? viewModel.resultSize.width : viewModel.wholeSize.width
    readonly property int shownHeight: showsResult ? viewModel.resultSize.height : viewModel.wholeSize.height

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
        anchors.bottomMargin: foot.height + remarks.height
        visible: root.viewModel.opened
        contentWidth: root.shownWidth
        contentHeight: root.shownHeight
        dragPans: false

        // Room that is still to be painted
        Rectangle {
            id: room
            anchors.fill: parent
            visible: !root.showsResult && root.viewModel.wider
            color: Theme.diceSurface
            border.width: Theme.hairline
            border.color: Theme.accent
        }
        Item {
            id: place
            LayoutMirroring.enabled: false
            LayoutMirroring.childrenInherit: true
            visible: !root.showsResult
            x: root.viewModel.margins[0] * area.shownScale
            y: root.viewModel.margins[1] * area.shownScale
            width: Math.round(root.viewModel.size.width * area.shownScale)
            height: Math.round(root.viewModel.size.height * area.shownScale)

            Image {
                anchors.fill: parent
                source: root.viewModel.source
                asynchronous: true
                autoTransform: true
                cache: false
                smooth: area.shownScale < 12
            }
            MaskItem {
                id: mask
                objectName: "mask"
                anchors.fill: parent
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
        Image {
            objectName: "editResult"
            anchors.fill: parent
            visible: root.showsResult
            source: root.viewModel.resultSource
            cache: false
            smooth: area.shownScale < 12
        }
    }
    Item {
        id: whole
        x: area.x + area.frameX
        y: area.y + area.frameY
        width: area.frameWidth
        height: area.frameHeight
    }
    Repeater {
        model: 4
        // qmllint disable unqualified
        delegate: GrowHandle {
            required property int index
            objectName: "grow" + index
            visible: root.viewModel.opened && !root.showsResult && !root.viewModel.job.running && area.zoom === 1
            viewModel: root.viewModel
            side: index
            frame: whole
            shownScale: area.shownScale
        }
        // qmllint enable unqualified
    }
    Remarks {
        id: remarks
        objectName: "editNotes"
        text: root.viewModel.resultNotes
        anchors {
            left: parent.left
            right: parent.right
            bottom: foot.top
        }
    }
    // Under the picture: what can be done with a result, or how one paints
    Item {
        id: foot
        visible: root.viewModel.opened
        height: 56
        anchors {
            left: parent.left
            right: parent.right
            bottom: parent.bottom
        }
        Row {
            visible: root.showsResult
            spacing: Theme.gapSmall
            anchors.centerIn: parent
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
            visible: !root.showsResult
            width: parent.width - 2 * Theme.gap
            text: qsTr("%1 %  ·  paint what is to change  ·  [ and ] size the brush  ·  scroll zooms, the middle button pans").arg(Math.round(area.shownScale * 100))
            color: Theme.quietText
            font.pixelSize: Theme.smallSize
            horizontalAlignment: Text.AlignHCenter
            elide: Text.ElideRight
            anchors.centerIn: parent
        }
    }
    Rectangle {
        visible: root.viewModel.job.running
        height: 3
        color: Theme.accent
        width: parent.width
        opacity: 0.6
        anchors.bottom: parent.bottom
        Accessible.role: Accessible.ProgressBar
        Accessible.name: root.viewModel.job.progressText
    }
}
