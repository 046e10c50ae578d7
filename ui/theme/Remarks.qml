// What the engine did otherwise than asked: said where the picture is, and asks nothing. Takes no room where there is nothing to say.
import QtQuick
import DiceStudio.Theme

Item {
    id: root

    property string text

    height: visible ? words.implicitHeight + Theme.gap : 0
    visible: text !== ""
    Accessible.role: Accessible.StaticText
    Accessible.name: text

    Icon {
        name: "info"
        color: Theme.quietText
        width: 16
        height: 16
        anchors {
            right: words.left
            rightMargin: Theme.gapSmall
            top: words.top
        }
    }
    Text {
        id: words
        width: Math.min(implicitWidth, root.width - 2 * Theme.gapHuge - 24)
        anchors {
            horizontalCenter: parent.horizontalCenter
            bottom: parent.bottom
        }
        text: root.text
        horizontalAlignment: Text.AlignLeft
        wrapMode: Text.Wrap
        maximumLineCount: 4
        elide: Text.ElideRight
        color: Theme.quietText
        font.pixelSize: Theme.smallSize
        Accessible.ignored: true
    }
}
