// A line icon from this module's icons folder, in the colour of the text beside it.
import QtQuick
import DiceStudio.Theme

Image {
    id: root

    required property string name
    readonly property bool directed: name === "undo" || name === "redo" // points where the text comes from or goes to
    property color color: Theme.text

    source: name === "" ? "" : "image://icons/" + name + "/" + color.toString().slice(-6)
    sourceSize.width: width * Screen.devicePixelRatio
    sourceSize.height: height * Screen.devicePixelRatio
    mirror: directed && Theme.mirrored
    width: Theme.iconSize
    height: Theme.iconSize
    Accessible.ignored: true
}
