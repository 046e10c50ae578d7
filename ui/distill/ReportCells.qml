// Figures beside each other, each as wide as the others.
import QtQuick
import DiceStudio.Theme

Row {
    id: root

    required property list<string> texts
    required property real cellWidth
    property bool heading: false

    Repeater {
        model: root.texts
        // qmllint disable unqualified
        delegate: Text {
            required property string modelData
            width: root.cellWidth
            text: modelData
            color: root.heading ? Theme.quietText : Theme.text
            font.pixelSize: root.heading ? Theme.smallSize : Theme.textSize
            horizontalAlignment: Text.AlignRight
            leftPadding: 4
            wrapMode: root.heading ? Text.Wrap : Text.NoWrap
            Accessible.ignored: true
        }
        // qmllint enable unqualified
    }
}
