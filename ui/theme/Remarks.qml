// What the engine did otherwise than asked, a line each: said where the picture is, and asks nothing. Takes no room where there is nothing to say.
import QtQuick
import DiceStudio.Theme

Item {
    id: root

    property string text

    height: visible ? lines.height + Theme.gap : 0
    visible: text !== ""
    Accessible.role: Accessible.StaticText
    Accessible.name: text

    Row {
        spacing: Theme.gapSmall
        anchors {
            horizontalCenter: parent.horizontalCenter
            bottom: parent.bottom
        }
        Icon {
            name: "info"
            color: Theme.quietText
            width: 16
            height: 16
        }
        Column {
            id: lines
            Repeater {
                model: root.text.split("\n")
                // qmllint disable unqualified
                delegate: Text {
                    required property string modelData
                    width: Math.min(implicitWidth, root.width - 2 * Theme.gapHuge - 24)
                    text: modelData
                    horizontalAlignment: Text.AlignLeft
                    wrapMode: Text.Wrap
                    maximumLineCount: 2
                    elide: Text.ElideRight
                    color: Theme.quietText
                    font.pixelSize: Theme.smallSize
                    Accessible.ignored: true
                }
                // qmllint enable unqualified
            }
        }
    }
}
