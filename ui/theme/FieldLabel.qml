// The name above a field.
import QtQuick
import DiceStudio.Theme

Text {
    color: Theme.text
    font.pixelSize: Theme.textSize
    font.weight: Theme.mediumWeight
    elide: Text.ElideRight
    horizontalAlignment: Text.AlignLeft // also where its letters run the other way
    Accessible.ignored: true // the control it belongs to carries the name
}
