// One sentence over a page, with what can be done about it. It waits and asks nothing.
import QtQuick
import DiceStudio.Theme

Rectangle {
    id: root

    required property string text
    property string action
    property string secondAction

    readonly property real mostWidth: parent ? parent.width - 4 * Theme.gapHuge : 900

    signal acted
    signal actedSecond
    signal dismissed

    implicitHeight: Math.max(44, words.implicitHeight + 2 * Theme.gap)
    implicitWidth: row.width + 2 * Theme.gap
    radius: Theme.cardRadius
    color: Theme.panel
    border.width: Theme.hairline
    border.color: Theme.dark ? Theme.controlLine : Theme.line
    Accessible.role: Accessible.AlertMessage
    Accessible.name: text

    Row {
        id: row
        anchors.centerIn: parent
        spacing: Theme.gap
        Text {
            id: words
            width: Math.min(implicitWidth, root.mostWidth - buttons.width - 3 * Theme.gap)
            text: root.text
            horizontalAlignment: Text.AlignLeft
            wrapMode: Text.Wrap
            color: Theme.text
            font.pixelSize: Theme.textSize
            anchors.verticalCenter: parent.verticalCenter
            Accessible.ignored: true
        }
        Row {
            id: buttons
            spacing: Theme.gapSmall
            anchors.verticalCenter: parent.verticalCenter
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
}
