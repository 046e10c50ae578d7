// A name and what it is, in a pane of details.
import QtQuick
import DiceStudio.Theme

Item {
    id: root

    required property string name
    required property string value
    property int nameWidth: 96
    property bool trailing: reason === "" // the value stands at the far edge
    property string reason // smaller, under the value

    implicitHeight: Math.max(label.implicitHeight, column.implicitHeight)
    implicitWidth: 200
    visible: value !== ""
    Accessible.role: Accessible.StaticText
    Accessible.name: name + ": " + value

    Text {
        id: label
        width: root.nameWidth
        text: root.name
        color: Theme.quietText
        font.pixelSize: Theme.textSize
        elide: Text.ElideRight
        horizontalAlignment: Text.AlignLeft
        anchors.left: parent.left
        Accessible.ignored: true
    }
    Column {
        id: column
        spacing: 1
        anchors {
            left: label.right
            right: parent.right
            leftMargin: Theme.gapSmall
        }
        Text {
            width: parent.width
            text: root.value
            color: Theme.text
            font.pixelSize: Theme.textSize
            horizontalAlignment: root.trailing ? Text.AlignRight : Text.AlignLeft
            wrapMode: Text.Wrap
            maximumLineCount: 3
            elide: Text.ElideRight
            Accessible.ignored: true
        }
        Text {
            width: parent.width
            visible: text !== ""
            horizontalAlignment: Text.AlignLeft
            text: root.reason
            color: Theme.quietText
            font.pixelSize: Theme.smallSize
            wrapMode: Text.Wrap
            Accessible.ignored: true
        }
    }
}
