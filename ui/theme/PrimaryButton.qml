// The one button of a page that does the work: a verb, and what it costs.
import QtQuick
import QtQuick.Templates as T
import DiceStudio.Theme

T.Button {
    id: root

    property string cost

    implicitHeight: Theme.buttonHeight
    implicitWidth: implicitContentWidth + 2 * Theme.gapLarge
    hoverEnabled: true
    focusPolicy: Qt.TabFocus
    opacity: enabled ? 1 : 0.45
    Accessible.role: Accessible.Button
    Accessible.name: cost === "" ? text : text + " · " + cost

    contentItem: VerbAndCost {
        verb: root.text
        cost: root.cost
    }
    background: Rectangle {
        radius: Theme.radius + 2
        color: root.down || root.hovered ? Theme.accentHovered : Theme.accent
        FocusRing {
            shown: root.visualFocus
            distance: 2 * Theme.focusRing
        }
    }
}
