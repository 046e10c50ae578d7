// One setting: its name and what it does on the left, its control on the right.
import QtQuick
import DiceStudio.Theme

Item {
    id: root

    required property string title
    property string hint
    property bool last: false
    default property alias control: holder.data

    width: parent ? parent.width : 0
    implicitHeight: Math.max(words.implicitHeight, holder.childrenRect.height) + 2 * Theme.gap

    Column {
        id: words
        spacing: 2
        anchors {
            left: parent.left
            right: holder.left
            rightMargin: Theme.gapHuge
            verticalCenter: parent.verticalCenter
        }
        Text {
            width: parent.width
            horizontalAlignment: Text.AlignLeft
            text: root.title
            color: Theme.text
            font.pixelSize: Theme.textSize
            wrapMode: Text.Wrap
        }
        Text {
            width: parent.width
            visible: text !== ""
            horizontalAlignment: Text.AlignLeft
            text: root.hint
            color: Theme.quietText
            font.pixelSize: Theme.smallSize
            wrapMode: Text.Wrap
        }
    }
    Item {
        id: holder
        width: childrenRect.width
        height: childrenRect.height
        anchors {
            right: parent.right
            verticalCenter: parent.verticalCenter
        }
    }
    Hairline {
        visible: !root.last
        width: parent.width
        anchors.bottom: parent.bottom
    }
}
