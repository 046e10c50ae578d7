// What is in the primary button: what it does, and smaller what that costs; under it where both are too wide for one line.
import QtQuick
import DiceStudio.Theme

Item {
    id: root

    required property string verb
    required property string cost

    readonly property real together: verbText.implicitWidth + (cost === "" ? 0 : Theme.gapSmall + measure.advanceWidth)
    readonly property bool stacked: cost !== "" && width > 0 && together > width - 2 * Theme.gapSmall

    implicitWidth: verbText.implicitWidth
    implicitHeight: verbText.implicitHeight

    TextMetrics {
        id: measure
        text: root.cost
        font.family: Theme.fontFamily
        font.pixelSize: Theme.textSize
    }
    Text {
        id: verbText
        x: root.stacked ? (root.width - width) / 2 : Theme.mirrored ? (root.width + root.together) / 2 - width : (root.width - root.together) / 2
        y: root.stacked ? root.height / 2 - height + 1 : (root.height - height) / 2
        text: root.verb
        color: Theme.accentText
        font.pixelSize: Theme.titleSize
        font.weight: Font.DemiBold
        Accessible.ignored: true
    }
    Text {
        id: costText
        visible: text !== ""
        x: root.stacked ? (root.width - width) / 2 : Theme.mirrored ? (root.width - root.together) / 2 : (root.width + root.together) / 2 - width
        y: root.stacked ? root.height / 2 + 1 : verbText.y + verbText.baselineOffset - baselineOffset
        text: root.cost
        color: Theme.accentText
        font.pixelSize: root.stacked ? Theme.smallSize : Theme.textSize
        Accessible.ignored: true
    }
}
