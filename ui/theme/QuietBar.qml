// One sentence over a page, with what can be done about it. It waits and asks nothing.
import QtQuick
import DiceStudio.Theme

Rectangle {
    id: root

    required property string text
    property string action
    property string secondAction

    signal acted
    signal actedSecond
    signal dismissed

    implicitHeight: 44
    implicitWidth: row.width + 2 * Theme.gap
    radius: Theme.cardRadius
    color: Theme.raised
    border.width: Theme.hairline
    border.color: Theme.dark ? Theme.controlLine : Theme.line
    Accessible.role: Accessible.AlertMessage
    Accessible.name: text

    Row {
        id: row
        anchors.centerIn: parent
        spacing: Theme.gap
        Text {
            text: root.text
            color: Theme.text
            font.pixelSize: Theme.textSize
            anchors.verticalCenter: parent.verticalCenter
            Accessible.ignored: true
        }
        QuietButton {
            objectName: "barAction"
            visible: root.action !== ""
            text: root.action
            onClicked: root.acted()
        }
        QuietButton {
            visible: root.secondAction !== ""
            text: root.secondAction
            onClicked: root.actedSecond()
        }
        QuietButton {
            iconName: "close"
            tip: qsTr("Dismiss")
            flatWhenIdle: true
            onClicked: root.dismissed()
        }
    }
}
