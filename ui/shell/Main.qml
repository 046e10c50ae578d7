// The window: rail, page, status line.
import QtQuick
import DiceStudio.Create
import DiceStudio.Shell
import DiceStudio.Theme

Window {
    id: root

    required property CreateViewModel create
    required property StatusViewModel status
    property bool dark: true
    property bool mirrored: false // right-to-left languages

    width: 1440
    height: 900
    minimumWidth: 1024
    minimumHeight: 640
    visible: true
    title: qsTr("Dice Studio")
    color: Theme.window

    Binding {
        target: Theme
        property: "dark"
        value: root.dark
    }

    Item {
        anchors.fill: parent
        LayoutMirroring.enabled: root.mirrored
        LayoutMirroring.childrenInherit: true

        Rail {
            id: rail
            width: Theme.railWidth
            onThemeSwitched: root.dark = !root.dark
            anchors {
                left: parent.left
                top: parent.top
                bottom: status.top
            }
        }
        CreatePage {
            id: page
            viewModel: root.create
            focus: true
            anchors {
                left: rail.right
                right: parent.right
                top: parent.top
                bottom: status.top
            }
            Component.onCompleted: focusPrompt()
        }
        StatusLine {
            id: status
            viewModel: root.status
            height: Theme.statusHeight
            anchors {
                left: parent.left
                right: parent.right
                bottom: parent.bottom
            }
        }
    }
}
