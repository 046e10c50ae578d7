// A scroll bar that is there only where there is more than one sees.
import QtQuick
import QtQuick.Templates as T
import DiceStudio.Theme

T.ScrollBar {
    id: root

    implicitWidth: 8
    implicitHeight: 8
    padding: 2
    minimumSize: 0.1
    visible: size < 1

    contentItem: Rectangle {
        implicitWidth: 4
        radius: width / 2
        color: Theme.quietText
        opacity: root.pressed || root.hovered ? 0.8 : 0.4
    }
}
