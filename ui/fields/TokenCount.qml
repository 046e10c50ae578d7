// How many tokens a prompt has, of how many that fit.
import QtQuick
import DiceStudio.Theme

Text {
    color: Theme.quietText
    font.pixelSize: Theme.smallSize
    Accessible.name: qsTr("%1 tokens").arg(text)
}
