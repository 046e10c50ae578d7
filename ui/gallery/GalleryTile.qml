// One picture of the grid.
import QtQuick
import DiceStudio.Theme

Item {
    id: root

    required property int place
    required property real tileX
    required property real tileY
    required property string source
    required property string description
    required property bool starred
    required property string guidance
    required property bool selected
    required property bool focused
    property string dragged // the files that go along, one a line

    signal clicked(int modifiers)
    signal opened
    signal starToggled
    signal dragStarted // time to set `dragged`

    visible: place >= 0
    Accessible.role: Accessible.ListItem
    Accessible.name: description
    Accessible.selected: selected
    Accessible.onPressAction: clicked(Qt.NoModifier)

    Rectangle {
        anchors.fill: parent
        color: Theme.raised
        visible: picture.status !== Image.Ready
        Icon {
            visible: picture.status === Image.Error
            anchors.centerIn: parent
            name: visible ? "broken" : ""
            color: Theme.quietText
            width: 28
            height: 28
        }
    }
    Image {
        id: picture
        anchors.fill: parent
        source: root.visible ? root.source : ""
        fillMode: Image.PreserveAspectCrop
        asynchronous: true
        cache: true
        mipmap: true
    }
    Rectangle {
        visible: root.guidance !== ""
        width: 14
        height: 14
        radius: root.guidance === "cfg" ? 3 : 7
        color: Theme.label
        anchors {
            left: parent.left
            bottom: parent.bottom
            margins: 5
        }
        GuidanceMark {
            anchors.centerIn: parent
            guidance: root.guidance
            overlaid: true
        }
    }
    Rectangle {
        visible: root.starred || hover.hovered
        width: 26
        height: 26
        radius: 13
        color: root.starred || starHover.hovered ? Theme.label : "transparent"
        anchors {
            right: parent.right
            top: parent.top
            margins: 4
        }
        Icon {
            anchors.centerIn: parent
            name: root.starred ? "star-filled" : "star"
            color: Theme.labelText
            width: 16
            height: 16
        }
        HoverHandler { id: starHover }
        TapHandler { onTapped: root.starToggled() }
    }
    Rectangle {
        anchors.fill: parent
        anchors.margins: -3
        color: "transparent"
        radius: 4
        visible: root.selected || hover.hovered
        border.width: Theme.focusRing
        border.color: root.selected ? Theme.accent : Theme.controlLine
    }
    FocusRing {
        shown: root.focused && !root.selected
        distance: 3
    }
    // Out of the window: as files
    Drag.dragType: Drag.Automatic
    Drag.supportedActions: Qt.CopyAction
    Drag.mimeData: { "text/uri-list": root.dragged }
    DragHandler {
        target: null
        acceptedDevices: PointerDevice.Mouse
        grabPermissions: PointerHandler.CanTakeOverFromHandlersOfDifferentType | PointerHandler.CanTakeOverFromItems
        onActiveChanged: {
            if (active)
                root.dragStarted()
            root.Drag.active = active
        }
    }
    HoverHandler { id: hover }
    TapHandler {
        onTapped: (point, button) => root.clicked(point.modifiers)
        onDoubleTapped: root.opened()
    }
}
