// A figure under its name.
import QtQuick
import DiceStudio.Theme

Column {
    id: root

    required property string name
    required property string value

    spacing: 2
    Accessible.role: Accessible.StaticText
    Accessible.name: name + ": " + value

    Text {
        width: root.width
        horizontalAlignment: Text.AlignLeft
        wrapMode: Text.Wrap
        text: root.name
        color: Theme.quietText
        font.pixelSize: Theme.smallSize
        Accessible.ignored: true
    }
    Text {
        width: root.width
        horizontalAlignment: Text.AlignLeft
        wrapMode: Text.Wrap
        text: root.value
        color: Theme.text
        font.pixelSize: Theme.textSize
        Accessible.ignored: true
    }
}
