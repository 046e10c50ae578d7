// Shows its children in a frame of the content's proportions, as large as it fits. The wheel enlarges around the
// pointer, dragging moves, a double click shows all of it again.
import QtQuick
import DiceStudio.Theme

Item {
    id: root

    property int contentWidth
    property int contentHeight
    property int margin: Theme.gapHuge
    property real zoom: 1 // 1 = all of it is seen
    property real panX
    property real panY
    property bool dragPans: true // else the middle button alone, and the left one is the content's
    default property alias content: frame.data

    readonly property real fit: contentWidth > 0 && contentHeight > 0
        ? Math.min((width - 2 * margin) / contentWidth, (height - 2 * margin) / contentHeight) : 1
    readonly property real shownScale: fit * zoom
    readonly property real largestScale: 32
    readonly property alias frameX: frame.x
    readonly property alias frameY: frame.y
    readonly property alias frameWidth: frame.width
    readonly property alias frameHeight: frame.height

    signal navigated // by the person in front of it, not by follow()

    clip: true

    function zoomBy(factor: real, x: real, y: real) {
        const before = zoom
        zoom = Math.max(1, Math.min(zoom * factor, Math.max(1, largestScale / fit)))
        const fromMiddleX = x - width / 2, fromMiddleY = y - height / 2
        moveTo((panX - fromMiddleX) * zoom / before + fromMiddleX, (panY - fromMiddleY) * zoom / before + fromMiddleY)
        navigated()
    }
    function moveTo(x: real, y: real) {
        const mostX = zoom > 1 ? Math.max(0, (frame.width - width) / 2 + margin) : 0
        const mostY = zoom > 1 ? Math.max(0, (frame.height - height) / 2 + margin) : 0
        panX = Math.max(-mostX, Math.min(x, mostX))
        panY = Math.max(-mostY, Math.min(y, mostY))
    }
    function showAll() {
        zoom = 1
        moveTo(0, 0)
        navigated()
    }
    function follow(leader: ZoomArea) {
        zoom = leader.zoom
        moveTo(leader.panX, leader.panY)
    }

    onWidthChanged: moveTo(panX, panY)
    onHeightChanged: moveTo(panX, panY)

    Item {
        id: frame
        width: Math.round(root.contentWidth * root.shownScale)
        height: Math.round(root.contentHeight * root.shownScale)
        x: Math.round((root.width - width) / 2 + root.panX)
        y: Math.round((root.height - height) / 2 + root.panY)
    }
    WheelHandler {
        acceptedDevices: PointerDevice.Mouse | PointerDevice.TouchPad
        onWheel: event => root.zoomBy(Math.pow(1.0015, event.angleDelta.y), event.x, event.y)
    }
    DragHandler {
        property real startX
        property real startY
        target: null
        enabled: root.zoom > 1
        acceptedButtons: root.dragPans ? Qt.LeftButton | Qt.MiddleButton : Qt.MiddleButton
        onActiveChanged: {
            startX = root.panX
            startY = root.panY
        }
        onActiveTranslationChanged: {
            if (!active)
                return
            root.moveTo(startX + activeTranslation.x, startY + activeTranslation.y)
            root.navigated()
        }
    }
    TapHandler {
        enabled: root.dragPans
        onDoubleTapped: root.showAll()
    }
}
