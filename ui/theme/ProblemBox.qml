// What went wrong, where it went wrong: a sentence, what helps, and the details for whoever asks.
import QtQuick
import DiceStudio.Theme

Rectangle {
    id: root

    required property string problem
    property string details
    property string nextStep
    property bool open: false // the details

    signal dismissed
    signal stepTaken

    readonly property bool hasButtons: nextStep !== "" || details !== ""

    onProblemChanged: open = false

    visible: problem !== ""
    implicitHeight: visible ? content.implicitHeight + 2 * Theme.gap : 0
    radius: Theme.radius
    color: Theme.dangerSurface
    border.width: Theme.hairline
    border.color: Theme.danger
    Accessible.role: Accessible.AlertMessage
    Accessible.name: problem
    Accessible.description: details

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
    Column {
        id: content
        spacing: Theme.gapSmall
        anchors {
            left: sign.right
            right: close.left
            top: parent.top
            leftMargin: Theme.gapSmall
            topMargin: Theme.gap
        }

        Text {
            width: parent.width
            text: root.problem
            horizontalAlignment: Text.AlignLeft
            color: Theme.text
            font.pixelSize: Theme.textSize
            wrapMode: Text.Wrap
            Accessible.ignored: true
        }
        TextEdit {
            objectName: "problemDetails"
            visible: root.open
            width: parent.width
            text: root.details
            readOnly: true
            selectByMouse: true
            horizontalAlignment: TextEdit.AlignLeft
            color: Theme.quietText
            selectionColor: Theme.accent
            font.pixelSize: Theme.textSize - 1
            wrapMode: TextEdit.Wrap
        }
        Flow {
            visible: root.hasButtons
            width: parent.width
            spacing: Theme.gapSmall

            QuietButton {
                objectName: "problemStep"
                visible: root.nextStep !== ""
                text: root.nextStep
                implicitHeight: Theme.smallControlHeight
                onClicked: root.stepTaken()
            }
            QuietButton {
                objectName: "problemDetailsButton"
                visible: root.details !== ""
                text: root.open ? qsTr("Hide details") : qsTr("Details")
                implicitHeight: Theme.smallControlHeight
                onClicked: root.open = !root.open
            }
        }
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
