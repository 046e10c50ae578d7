// One of the last pictures.
import QtQuick
import DiceStudio.Theme

Item {
    id: root

    required property int index
    required property string source
    required property string description
    required property bool taken
    required property bool focused

    signal clicked

    Accessible.role: Accessible.ListItem
    Accessible.name: description
    Accessible.selected: taken
    Accessible.onPressAction: clicked()

    Image {
        anchors.fill: parent
        anchors.margins: 3
        source: root.source
        sourceSize.width: width * Screen.devicePixelRatio
        sourceSize.height: height * Screen.devicePixelRatio
        fillMode: Image.PreserveAspectCrop
        cache: false
        asynchronous: String(root.source).startsWith("file:")
        opacity: root.taken || hover.hovered ? 1 : 0.85
    }
    Rectangle {
        anchors.fill: parent
        color: "transparent"
        radius: Theme.radius - 2
        visible: root.taken || hover.hovered
        border.width: Theme.focusRing
        border.color: root.taken ? Theme.accent : Theme.controlLine
    }
    FocusRing {
        shown: root.focused
        distance: 1
    }
    HoverHandler { id: hover }
    TapHandler { onTapped: root.clicked() }
}
