// How the shown picture was made: a mark of its guidance and the words.
import QtQuick
import DiceStudio.Create
import DiceStudio.Theme

Rectangle {
    id: root

    required property int guidance
    required property string text

    implicitWidth: row.implicitWidth + 2 * Theme.gap
    implicitHeight: 24
    radius: height / 2
    color: Theme.label

    Row {
        id: row
        anchors.centerIn: parent
        spacing: Theme.gapSmall
        Rectangle {
            width: 8
            height: 8
            radius: root.guidance === CreateViewModel.Cfg ? 1 : 4
            color: root.guidance === CreateViewModel.Cfg ? Theme.cfg : root.guidance === CreateViewModel.Dice ? Theme.dice : Theme.off
            anchors.verticalCenter: parent.verticalCenter
        }
        Text {
            text: root.text
            color: Theme.labelText
            font.pixelSize: Theme.smallSize
        }
    }
}
