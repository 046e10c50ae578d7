// A way of guidance with its mark, over a column of pictures or curves.
import QtQuick
import DiceStudio.Theme

Item {
    id: root

    required property string guidance // "none", "cfg" or "dice"
    required property string text

    implicitWidth: 8 + 6 + words.implicitWidth
    implicitHeight: words.implicitHeight

    GuidanceMark {
        id: mark
        guidance: root.guidance
        anchors {
            left: parent.left
            verticalCenter: parent.verticalCenter
        }
    }
    Text {
        id: words
        text: root.text
        color: Theme.text
        font.pixelSize: Theme.smallSize
        horizontalAlignment: Text.AlignLeft
        elide: Text.ElideRight
        anchors {
            left: mark.right
            leftMargin: 6
            right: parent.right
        }
        Accessible.ignored: true
    }
}
