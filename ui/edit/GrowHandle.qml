// At the middle of one edge of the picture: dragged outwards it adds room there, dragged back it takes it away.
import QtQuick
import DiceStudio.Edit
import DiceStudio.Theme

Item {
    id: root

    required property EditViewModel viewModel
    required property int side // as EditViewModel.Side
    required property Item frame // the picture with what is added
    required property real shownScale // screen pixels of one of the picture

    readonly property bool across: side === EditViewModel.Left || side === EditViewModel.Right
    readonly property bool outwardsIsLess: side === EditViewModel.Left || side === EditViewModel.Top
    readonly property int there: viewModel.margins[side]
    readonly property int wanted: Math.max(0, Math.round((there + pulled / Math.max(0.001, shownScale)) / 8) * 8)
    readonly property real pulled: !drag.active ? 0 : (across ? drag.activeTranslation.x : drag.activeTranslation.y) * (outwardsIsLess ? -1 : 1)
    readonly property real roomWidth: (wanted - there) * shownScale

    LayoutMirroring.enabled: false // a picture's left is left in every language
    LayoutMirroring.childrenInherit: true
    width: across ? 20 : 56
    height: across ? 56 : 20
    x: side === EditViewModel.Left ? frame.x - width : side === EditViewModel.Right ? frame.x + frame.width : frame.x + (frame.width - width) / 2
    y: side === EditViewModel.Top ? frame.y - height : side === EditViewModel.Bottom ? frame.y + frame.height : frame.y + (frame.height - height) / 2

    // What will be there when it is let go
    Rectangle {
        visible: drag.active && root.wanted !== root.there
        readonly property real depth: Math.abs(root.roomWidth)
        readonly property bool before: root.outwardsIsLess === root.roomWidth > 0 // of the frame's edge, on the screen
        readonly property real edge: root.across ? (root.outwardsIsLess ? root.width : 0) : (root.outwardsIsLess ? root.height : 0)
        x: root.across ? edge - (before ? depth : 0) : (root.width - root.frame.width) / 2
        y: root.across ? (root.height - root.frame.height) / 2 : edge - (before ? depth : 0)
        width: root.across ? depth : root.frame.width
        height: root.across ? root.frame.height : depth
        color: Theme.diceSurface
        opacity: 0.85
        border.width: Theme.hairline
        border.color: Theme.accent
    }
    Rectangle {
        anchors.centerIn: parent
        width: root.across ? 6 : 40
        height: root.across ? 40 : 6
        radius: 3
        color: drag.active || hover.hovered ? Theme.accent : Theme.quietText
    }
    PictureLabel {
        visible: drag.active
        text: qsTr("%1 px").arg(root.wanted > root.there ? "+" + (root.wanted - root.there) : root.wanted - root.there)
        guidance: ""
        x: root.across ? (root.outwardsIsLess ? root.width + Theme.gapSmall : -width - Theme.gapSmall) : (root.width - width) / 2
        y: root.across ? (root.height - height) / 2 : (root.outwardsIsLess ? root.height + Theme.gapSmall : -height - Theme.gapSmall)
    }
    HoverHandler {
        id: hover
        cursorShape: root.across ? Qt.SizeHorCursor : Qt.SizeVerCursor
    }
    Tip {
        text: qsTr("Drag outwards to paint beyond the edge")
        visible: hover.hovered && !drag.active
    }
    DragHandler {
        id: drag
        property int last
        target: null
        cursorShape: root.across ? Qt.SizeHorCursor : Qt.SizeVerCursor
        onActiveTranslationChanged: if (active) last = root.wanted
        onActiveChanged: {
            if (active)
                last = root.there
            else
                root.viewModel.setMargin(root.side, last)
        }
    }
}
