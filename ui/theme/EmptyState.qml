// A page without contents says what to do next.
import QtQuick
import DiceStudio.Theme

Column {
    id: root

    required property string iconName
    required property string title
    required property string text
    default property alias actions: row.data

    spacing: Theme.gap
    width: 400

    Icon {
        name: root.iconName
        color: Theme.quietText
        width: 32
        height: 32
        anchors.horizontalCenter: parent.horizontalCenter
    }
    Text {
        width: parent.width
        horizontalAlignment: Text.AlignHCenter
        text: root.title
        color: Theme.text
        font.pixelSize: Theme.titleSize
        font.weight: Theme.mediumWeight
        wrapMode: Text.Wrap
    }
    Text {
        width: parent.width
        horizontalAlignment: Text.AlignHCenter
        text: root.text
        color: Theme.quietText
        font.pixelSize: Theme.textSize
        wrapMode: Text.Wrap
    }
    Row {
        id: row
        topPadding: Theme.gapSmall
        spacing: Theme.gapSmall
        anchors.horizontalCenter: parent.horizontalCenter
    }
}
