// The one button of a page that does the work: a verb, and what it costs.
import QtQuick
import QtQuick.Templates as T
import DiceStudio.Theme

T.Button {
    id: root

    property string cost

    implicitHeight: Theme.buttonHeight
    implicitWidth: row.implicitWidth + 2 * Theme.gapLarge
    hoverEnabled: true
    focusPolicy: Qt.TabFocus
    opacity: enabled ? 1 : 0.45
    Accessible.role: Accessible.Button
    Accessible.name: cost === "" ? text : text + " · " + cost

    contentItem: Item {
        Row {
            id: row
            anchors.centerIn: parent
            spacing: Theme.gapSmall
            Text {
                id: verb
                text: root.text
                color: Theme.accentText
                font.pixelSize: Theme.titleSize
                font.weight: Font.DemiBold
            }
            Text {
                visible: text !== ""
                text: root.cost
                color: Theme.accentText
                font.pixelSize: Theme.textSize
                anchors.baseline: verb.baseline
            }
        }
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
