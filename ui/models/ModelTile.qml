// One model as a card.
import QtQuick
import DiceStudio.Theme

Rectangle {
    id: root

    required property int index
    required property string name
    required property string detail
    required property string badge
    required property bool usable
    required property bool cfgFree
    required property string thumbnail
    required property bool taken
    required property bool focused

    signal clicked
    signal opened

    radius: Theme.cardRadius
    color: hover.hovered ? Theme.hovered : Theme.panel
    border.width: taken ? (focused ? Theme.focusRing + 1 : Theme.focusRing) : Theme.dark ? 0 : Theme.hairline
    border.color: taken ? Theme.accent : Theme.line
    Accessible.role: Accessible.ListItem
    Accessible.name: name + ", " + detail
    Accessible.selected: taken
    Accessible.onPressAction: clicked()

    Rectangle {
        id: picture
        height: parent.height - 92
        radius: Theme.radius
        color: Theme.chosen
        anchors {
            left: parent.left
            right: parent.right
            top: parent.top
            margins: 6
        }
        Image {
            id: made
            anchors.fill: parent
            source: root.thumbnail
            fillMode: Image.PreserveAspectCrop
            asynchronous: true
        }
        Icon {
            visible: made.status !== Image.Ready
            anchors.centerIn: parent
            name: root.usable ? "model" : "warning"
            color: root.usable ? Theme.quietText : Theme.danger
            width: 32
            height: 32
        }
    }
    Column {
        spacing: 4
        anchors {
            left: parent.left
            right: parent.right
            top: picture.bottom
            margins: Theme.gap
            topMargin: 10
        }
        FieldLabel {
            width: parent.width
            text: root.name
        }
        Text {
            width: parent.width
            text: root.detail
            horizontalAlignment: Text.AlignLeft
            color: Theme.quietText
            font.pixelSize: Theme.smallSize
            elide: Text.ElideRight
        }
        Badge {
            anchors.left: parent.left
            visible: root.badge !== ""
            text: root.badge
            guidance: root.cfgFree ? "dice" : "cfg"
        }
    }
    FocusRing {
        shown: root.focused && !root.taken
        radius: parent.radius + distance
    }
    HoverHandler { id: hover }
    TapHandler {
        onTapped: root.clicked()
        onDoubleTapped: root.opened()
    }
}
