// One job of the queue: what it is, how it stands, and what can be done with it.
import QtQuick
import DiceStudio.Theme

Rectangle {
    id: root

    required property int index
    required property string title
    required property string stateText
    required property string detail
    required property bool isRunning
    required property bool isWaiting

    readonly property bool ended: !isRunning && !isWaiting

    signal moved(int by)
    signal retried
    signal duplicated
    signal cancelled

    implicitHeight: words.implicitHeight + 2 * Theme.gapSmall
    radius: Theme.radius
    color: hover.hovered ? Theme.hovered : "transparent"
    Accessible.role: Accessible.ListItem
    Accessible.name: stateText + ": " + title

    HoverHandler { id: hover }
    Column {
        id: words
        spacing: 2
        anchors {
            left: parent.left
            leftMargin: Theme.gapSmall
            right: buttons.left
            rightMargin: Theme.gapSmall
            verticalCenter: parent.verticalCenter
        }
        Text {
            width: parent.width
            text: root.title
            horizontalAlignment: Text.AlignLeft
            color: Theme.text
            font.pixelSize: Theme.textSize
            elide: Text.ElideRight
        }
        Text {
            width: parent.width
            text: root.ended ? root.stateText + ". " + root.detail : root.stateText + " · " + root.detail
            horizontalAlignment: Text.AlignLeft
            color: root.ended ? Theme.danger : Theme.quietText
            font.pixelSize: Theme.smallSize
            wrapMode: root.ended ? Text.Wrap : Text.NoWrap
            elide: Text.ElideRight
            maximumLineCount: 3
        }
    }
    Row {
        id: buttons
        spacing: 0
        anchors {
            right: parent.right
            rightMargin: 4
            verticalCenter: parent.verticalCenter
        }
        QuietButton {
            visible: root.isWaiting
            iconName: "chevron-down"
            rotation: 180
            tip: qsTr("Earlier")
            flatWhenIdle: true
            onClicked: root.moved(-1)
        }
        QuietButton {
            visible: root.isWaiting
            iconName: "chevron-down"
            tip: qsTr("Later")
            flatWhenIdle: true
            onClicked: root.moved(1)
        }
        QuietButton {
            visible: root.ended
            iconName: "reuse"
            tip: qsTr("Try again")
            flatWhenIdle: true
            onClicked: root.retried()
        }
        QuietButton {
            visible: !root.ended
            iconName: "copy"
            tip: qsTr("The same once more")
            flatWhenIdle: true
            onClicked: root.duplicated()
        }
        QuietButton {
            iconName: "close"
            tip: root.ended ? qsTr("Forget it") : qsTr("Cancel")
            flatWhenIdle: true
            onClicked: root.cancelled()
        }
    }
}
