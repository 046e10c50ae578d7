// The tooltip of the studio: a sentence beside the control it explains.
import QtQuick
import QtQuick.Templates as T
import DiceStudio.Theme

T.ToolTip {
    id: root

    readonly property int widest: 280

    x: parent ? Math.round((parent.width - width) / 2) : 0
    y: parent ? parent.height + Theme.gapSmall : 0
    delay: 500
    margins: Theme.gapSmall
    padding: Theme.gapSmall
    implicitWidth: Math.min(measure.implicitWidth, widest) + leftPadding + rightPadding
    implicitHeight: words.implicitHeight + topPadding + bottomPadding

    contentItem: Text {
        id: words
        text: root.text
        color: Theme.text
        font.pixelSize: Theme.smallSize
        wrapMode: Text.Wrap
        Text {
            id: measure
            visible: false
            text: root.text
            font: words.font
        }
    }
    background: Rectangle {
        color: Theme.hovered
        border.width: Theme.hairline
        border.color: Theme.line
        radius: Theme.radius
    }
}
