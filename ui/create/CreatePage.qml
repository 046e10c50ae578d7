// Prompt to picture.
import QtQuick
import DiceStudio.Create
import DiceStudio.Theme

FocusScope {
    id: root

    required property CreateViewModel viewModel

    function focusPrompt() {
        panel.focusPrompt()
    }

    ParameterPanel {
        id: panel
        viewModel: root.viewModel
        width: Theme.panelWidth
        anchors {
            left: parent.left
            top: parent.top
            bottom: parent.bottom
        }
    }
    PictureCanvas {
        viewModel: root.viewModel
        anchors {
            left: panel.right
            right: strip.left
            top: parent.top
            bottom: parent.bottom
        }
    }
    PictureStrip {
        id: strip
        viewModel: root.viewModel
        width: Theme.stripWidth
        anchors {
            right: parent.right
            top: parent.top
            bottom: parent.bottom
        }
    }
    Rectangle {
        width: Theme.hairline
        height: parent.height
        color: Theme.line
        anchors.right: panel.right
    }
    Rectangle {
        width: Theme.hairline
        height: parent.height
        color: Theme.line
        anchors.left: strip.left
    }

    Shortcut {
        sequences: ["Ctrl+Return", "Ctrl+Enter"]
        onActivated: root.viewModel.generate()
    }
    Shortcut {
        sequence: "Esc"
        enabled: root.viewModel.running
        onActivated: root.viewModel.cancel()
    }
}
