// A picture to start from: changed as a whole, or repainted where the mask is.
import QtQuick
import QtQuick.Dialogs
import DiceStudio.Edit
import DiceStudio.Theme

FocusScope {
    id: root

    required property EditViewModel viewModel

    EditPanel {
        id: panel
        viewModel: root.viewModel
        width: Theme.panelWidth
        onOpenAsked: openDialog.open()
        anchors {
            left: parent.left
            top: parent.top
            bottom: parent.bottom
        }
    }
    EditTools {
        id: tools
        viewModel: root.viewModel
        visible: root.viewModel.opened
        height: implicitHeight
        anchors {
            left: panel.right
            right: strip.left
            top: parent.top
        }
    }
    EditCanvas {
        id: canvas
        objectName: "editCanvas"
        viewModel: root.viewModel
        focus: true
        anchors {
            left: panel.right
            right: strip.left
            top: tools.visible ? tools.bottom : parent.top
            bottom: parent.bottom
        }
    }
    EmptyState {
        objectName: "editEmpty"
        visible: !root.viewModel.opened
        anchors.centerIn: canvas
        iconName: "edit"
        title: qsTr("Start from a picture")
        text: qsTr("Open one, drop one here, or press Edit under a picture in Create or in the gallery. Paint a mask to change only a part of it.")
        QuietButton {
            objectName: "openPicture"
            text: qsTr("Open a picture …")
            iconName: "open"
            onClicked: openDialog.open()
        }
    }
    ResultStrip {
        id: strip
        viewModel: root.viewModel
        width: Theme.stripWidth
        anchors {
            right: parent.right
            top: parent.top
            bottom: parent.bottom
        }
    }
    Hairline {
        height: parent.height
        anchors.right: panel.right
    }
    Hairline {
        height: parent.height
        anchors.left: strip.left
    }
    DropArea {
        anchors.fill: parent
        keys: ["text/uri-list"]
        onDropped: event => {
            if (event.hasUrls)
                root.viewModel.openUrl(event.urls[0])
        }
    }
    FileDialog {
        id: openDialog
        title: qsTr("Open a picture")
        nameFilters: [qsTr("Pictures (*.png *.jpg *.jpeg *.bmp)")]
        onAccepted: root.viewModel.openUrl(selectedFile)
    }
    Shortcut {
        enabled: root.visible && root.viewModel.opened
        sequences: ["Ctrl+Return", "Ctrl+Enter"]
        onActivated: root.viewModel.generate()
    }
    Shortcut {
        enabled: root.visible && root.viewModel.job.running
        sequence: "Esc"
        onActivated: root.viewModel.job.cancel()
    }
    Shortcut {
        enabled: root.visible && root.viewModel.canUndo
        sequence: "Ctrl+Z"
        onActivated: root.viewModel.undo()
    }
    Shortcut {
        enabled: root.visible && root.viewModel.canRedo
        sequences: ["Ctrl+Shift+Z", "Ctrl+Y"]
        onActivated: root.viewModel.redo()
    }
}
