// What is in the primary button: what it does, and smaller what that costs.
import QtQuick
import DiceStudio.Theme

Item {
    id: root

    required property string verb
    required property string cost

    implicitWidth: row.implicitWidth
    implicitHeight: row.implicitHeight

    Row {
        id: row
        anchors.centerIn: parent
        spacing: Theme.gapSmall
        Text {
            id: verbText
            text: root.verb
            color: Theme.accentText
            font.pixelSize: Theme.titleSize
            font.weight: Font.DemiBold
            Accessible.ignored: true
        }
        Text {
            visible: text !== ""
            text: root.cost
            color: Theme.accentText
            font.pixelSize: Theme.textSize
            anchors.baseline: verbText.baseline
            Accessible.ignored: true
        }
    }
}
