// The tooltip of the studio: a sentence beside the control it explains.
import QtQuick
import QtQuick.Templates as T
import DiceStudio.Theme

T.ToolTip {
    id: root

    readonly property int widest: 280
    readonly property TextMetrics measure: TextMetrics {
        text: root.text
        font.family: Theme.fontFamily
        font.pixelSize: Theme.smallSize
    }

    x: parent ? Math.round((parent.width - width) / 2) : 0
    y: parent ? parent.height + Theme.gapSmall : 0
    delay: 500
    margins: Theme.gapSmall
    padding: Theme.gapSmall
    implicitWidth: Math.min(Math.ceil(measure.advanceWidth) + 1, widest) + leftPadding + rightPadding
    implicitHeight: implicitContentHeight + topPadding + bottomPadding

    contentItem: Text {
        horizontalAlignment: Text.AlignLeft
        text: root.text
        color: Theme.text
        font.family: Theme.fontFamily
        font.pixelSize: Theme.smallSize
        wrapMode: Text.Wrap
    }
    background: Rectangle {
        color: Theme.hovered
        border.width: Theme.hairline
        border.color: Theme.line
        radius: Theme.radius
    }
}
