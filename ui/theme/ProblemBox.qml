// A sentence that says what went wrong, where it went wrong.
import QtQuick
import DiceStudio.Theme

Rectangle {
    id: root

    required property string problem

    signal dismissed

    visible: problem !== ""
    implicitHeight: visible ? words.implicitHeight + 2 * Theme.gap : 0
    radius: Theme.radius
    color: Theme.dangerSurface
    border.width: Theme.hairline
    border.color: Theme.danger
    Accessible.role: Accessible.AlertMessage
    Accessible.name: problem

    Icon {
        id: sign
        name: "warning"
        color: Theme.danger
        anchors {
            left: parent.left
            top: parent.top
            margins: Theme.gap
        }
    }
    Text {
        id: words
        text: root.problem
        horizontalAlignment: Text.AlignLeft
        color: Theme.text
        font.pixelSize: Theme.textSize
        wrapMode: Text.Wrap
        anchors {
            left: sign.right
            right: close.left
            top: parent.top
            leftMargin: Theme.gapSmall
            topMargin: Theme.gap
        }
        Accessible.ignored: true
    }
    QuietButton {
        id: close
        iconName: "close"
        tip: qsTr("Dismiss")
        flatWhenIdle: true
        implicitHeight: Theme.smallControlHeight
        anchors {
            right: parent.right
            top: parent.top
            margins: Theme.gapSmall
        }
        onClicked: root.dismissed()
    }
}
