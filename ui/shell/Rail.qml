// The pages of the studio. Only what exists is here.
import QtQuick
import DiceStudio.Theme

Rectangle {
    id: root

    signal themeSwitched

    color: Theme.window

    RailButton {
        y: Theme.gapSmall
        text: qsTr("Create")
        iconName: "create"
        checked: true
    }
    RailButton {
        objectName: "themeSwitch"
        text: Theme.dark ? qsTr("Light") : qsTr("Dark")
        iconName: Theme.dark ? "light" : "dark"
        tip: Theme.dark ? qsTr("Light theme") : qsTr("Dark theme")
        Accessible.role: Accessible.Button
        onClicked: root.themeSwitched()
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.gapSmall
    }
    Rectangle {
        width: Theme.hairline
        height: parent.height
        color: Theme.line
        anchors.right: parent.right
    }
}
