// A card with a title and a line that explains it.
import QtQuick
import QtQuick.Layouts
import DiceStudio.Theme

Rectangle {
    id: root

    required property string title
    property string subtitle
    property bool stretches: false // its contents share the height that a taller neighbour gives
    default property alias contents: column.data

    implicitHeight: column.implicitHeight + 2 * Theme.gapLarge
    radius: Theme.cardRadius
    color: Theme.panel
    border.width: Theme.dark ? 0 : Theme.hairline
    border.color: Theme.line

    ColumnLayout {
        id: column
        spacing: Theme.gapSmall
        anchors {
            left: parent.left
            right: parent.right
            top: parent.top
            bottom: root.stretches ? parent.bottom : undefined
            margins: Theme.gapLarge
        }
        Text {
            Layout.fillWidth: true
            text: root.title
            color: Theme.text
            font.pixelSize: Theme.titleSize
            font.weight: Theme.mediumWeight
            horizontalAlignment: Text.AlignLeft
            wrapMode: Text.Wrap
        }
        Text {
            Layout.fillWidth: true
            Layout.topMargin: -4
            visible: text !== ""
            horizontalAlignment: Text.AlignLeft
            text: root.subtitle
            color: Theme.quietText
            font.pixelSize: Theme.smallSize
            wrapMode: Text.Wrap
        }
    }
}
