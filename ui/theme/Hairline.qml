// A line of one pixel between two parts.
import QtQuick
import DiceStudio.Theme

Rectangle {
    implicitWidth: Theme.hairline
    implicitHeight: Theme.hairline
    color: Theme.line
}
