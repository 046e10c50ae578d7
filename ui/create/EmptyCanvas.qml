// What to do while there is no picture yet.
import QtQuick
import DiceStudio.Theme

Column {
    id: root

    required property bool running

    spacing: Theme.gap

    Icon {
        name: "create"
        color: Theme.quietText
        width: 32
        height: 32
        anchors.horizontalCenter: parent.horizontalCenter
    }
    Text {
        width: parent.width
        horizontalAlignment: Text.AlignHCenter
        text: root.running ? qsTr("Your first picture is on its way") : qsTr("Say what you want to see, then press Ctrl+Enter")
        color: Theme.text
        font.pixelSize: Theme.titleSize
        font.weight: Theme.mediumWeight
        wrapMode: Text.Wrap
    }
    Text {
        width: parent.width
        horizontalAlignment: Text.AlignHCenter
        text: qsTr("The starter model draws one thing in a small picture, like a fox, a boat or an apple.")
        color: Theme.quietText
        font.pixelSize: Theme.textSize
        wrapMode: Text.Wrap
    }
}
