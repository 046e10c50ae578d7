// A line to search with: a glass, the words, how many were found, and a cross that clears it.
import QtQuick
import DiceStudio.Theme

LineField {
    id: root

    property string found // at the end of the line; empty for nothing

    readonly property real glassPadding: 36
    readonly property real endPadding: Theme.gap + (cross.visible ? cross.width : 0) + (count.visible ? count.width + Theme.gapSmall : 0)

    implicitWidth: 340
    implicitHeight: Theme.controlHeight + 2
    leftPadding: Theme.mirrored ? endPadding : glassPadding
    rightPadding: Theme.mirrored ? glassPadding : endPadding
    Keys.onEscapePressed: event => {
        event.accepted = text !== ""
        if (text !== "") {
            clear()
            textEdited()
        }
    }

    Icon {
        name: "search"
        color: Theme.quietText
        width: 18
        height: 18
        anchors {
            left: parent.left
            leftMargin: 10
            verticalCenter: parent.verticalCenter
        }
    }
    Text {
        id: count
        visible: text !== "" && root.text !== ""
        text: root.found
        color: Theme.quietText
        font.pixelSize: Theme.smallSize
        anchors {
            right: cross.visible ? cross.left : parent.right
            rightMargin: 4
            verticalCenter: parent.verticalCenter
        }
        Accessible.ignored: true
    }
    QuietButton {
        id: cross
        visible: root.text !== ""
        iconName: "close"
        tip: qsTr("Clear the search")
        flatWhenIdle: true
        implicitHeight: 26
        implicitWidth: 26
        leftPadding: 4
        rightPadding: 4
        focusPolicy: Qt.NoFocus
        anchors {
            right: parent.right
            rightMargin: 4
            verticalCenter: parent.verticalCenter
        }
        onClicked: {
            root.clear()
            root.textEdited()
        }
    }
}
