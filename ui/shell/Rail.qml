// The pages of the studio: icon and word. Up and Down walk through them.
import QtQuick
import DiceStudio.Shell
import DiceStudio.Theme

Rectangle {
    id: root

    required property Navigator navigator

    implicitWidth: {
        let most = settings.implicitWidth
        for (let i = 0; i < pages.children.length; ++i)
            most = Math.max(most, pages.children[i].implicitWidth)
        return most
    }
    color: Theme.window
    Accessible.role: Accessible.PageTabList
    Accessible.name: qsTr("Pages")

    Column {
        id: pages
        width: parent.width
        y: Theme.gapSmall
        RailButton {
            objectName: "railCreate"
            text: qsTr("Create")
            iconName: "create"
            shortcut: "Ctrl+1"
            checked: root.navigator.page === Navigator.Create
            onClicked: root.navigator.page = Navigator.Create
        }
        RailButton {
            objectName: "railCompare"
            text: qsTr("Compare")
            iconName: "compare"
            shortcut: "Ctrl+2"
            checked: root.navigator.page === Navigator.Compare
            onClicked: root.navigator.page = Navigator.Compare
        }
        RailButton {
            objectName: "railEdit"
            text: qsTr("Edit")
            iconName: "edit"
            shortcut: "Ctrl+3"
            checked: root.navigator.page === Navigator.Edit
            onClicked: root.navigator.page = Navigator.Edit
        }
        RailButton {
            objectName: "railGallery"
            text: qsTr("Gallery")
            iconName: "gallery"
            shortcut: "Ctrl+4"
            checked: root.navigator.page === Navigator.Gallery
            onClicked: root.navigator.page = Navigator.Gallery
        }
        RailButton {
            objectName: "railModels"
            text: qsTr("Models")
            iconName: "model"
            shortcut: "Ctrl+5"
            checked: root.navigator.page === Navigator.Models
            onClicked: root.navigator.page = Navigator.Models
        }
        RailButton {
            objectName: "railDistill"
            text: qsTr("Distill")
            iconName: "distill"
            shortcut: "Ctrl+6"
            checked: root.navigator.page === Navigator.Distill
            onClicked: root.navigator.page = Navigator.Distill
        }
    }
    RailButton {
        id: settings
        objectName: "railSettings"
        text: qsTr("Settings")
        iconName: "settings"
        shortcut: "Ctrl+7"
        checked: root.navigator.page === Navigator.Settings
        onClicked: root.navigator.page = Navigator.Settings
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.gapSmall
    }
    Hairline {
        height: parent.height
        anchors.right: parent.right
    }
}
