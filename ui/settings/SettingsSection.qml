// A part of the settings: a title and its rows on a card.
import QtQuick
import DiceStudio.Theme

Column {
    id: root

    required property string title
    default property alias rows: inside.data

    spacing: Theme.gapSmall

    Text {
        width: parent.width
        text: root.title
        horizontalAlignment: Text.AlignLeft
        color: Theme.text
        font.pixelSize: Theme.titleSize
        font.weight: Theme.mediumWeight
        Accessible.role: Accessible.Heading
        Accessible.name: text
    }
    Rectangle {
        width: parent.width
        height: inside.implicitHeight + 2 * Theme.gapSmall
        radius: Theme.cardRadius
        color: Theme.panel
        border.width: Theme.dark ? 0 : Theme.hairline
        border.color: Theme.line
        Column {
            id: inside
            x: Theme.gapLarge
            y: Theme.gapSmall
            width: parent.width - 2 * Theme.gapLarge
        }
    }
}
