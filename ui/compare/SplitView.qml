// Two pictures, one over the other, with a line between them that can be dragged, or moved with the arrow keys.
import QtQuick
import DiceStudio.Compare
import DiceStudio.Theme

FocusScope {
    id: root

    required property CompareViewModel viewModel
    property real share: 0.5

    ZoomArea {
        id: area
        anchors.fill: parent
        contentWidth: root.viewModel.size.width
        contentHeight: root.viewModel.size.height
        margin: Theme.gapLarge

        Image {
            anchors.fill: parent
            source: root.viewModel.rightSource
            cache: false
            smooth: area.shownScale < 12
            Accessible.role: Accessible.Graphic
            Accessible.name: root.viewModel.rightLabel
        }
        Item {
            width: parent.width * root.share
            height: parent.height
            clip: true
            Image {
                width: area.frameWidth
                height: area.frameHeight
                source: root.viewModel.leftSource
                cache: false
                smooth: area.shownScale < 12
                Accessible.role: Accessible.Graphic
                Accessible.name: root.viewModel.leftLabel
            }
        }
    }
    PictureLabel {
        x: Math.max(area.frameX, 0) + Theme.gap
        y: Math.max(area.frameY, 0) + Theme.gap
        guidance: root.viewModel.leftMode
        text: root.viewModel.leftLabel
    }
    PictureLabel {
        x: Math.min(area.frameX + area.frameWidth, root.width) - width - Theme.gap
        y: Math.max(area.frameY, 0) + Theme.gap
        guidance: root.viewModel.rightMode
        text: root.viewModel.rightLabel
    }
    SplitHandle {
        objectName: "splitHandle"
        focus: true
        visible: root.viewModel.ready
        x: area.frameX + area.frameWidth * root.share - width / 2
        y: Math.max(area.frameY, 0)
        height: Math.min(area.frameY + area.frameHeight, root.height) - y
        share: root.share
        onMovedTo: x => root.share = Math.max(0, Math.min(1, (x - area.frameX) / area.frameWidth))
        onShifted: by => root.share = Math.max(0, Math.min(1, root.share + by))
    }
}
