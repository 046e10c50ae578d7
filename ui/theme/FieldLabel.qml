import QtQuick
import DiceStudio.Theme

Text {
    color: Theme.text
    font.pixelSize: Theme.textSize
    font.weight: Theme.mediumWeight
    elide: Text.ElideRight
    Accessible.ignored: true // the control it belongs to carries the name
}
