// Prompt to picture.
import QtQuick
import QtQuick.Dialogs
import DiceStudio.Create
import DiceStudio.Theme

FocusScope {
    id: root

    required property CreateViewModel viewModel

    objectName: "createPage"
    onVisibleChanged: if (visible) panel.focusPrompt()
    Component.onCompleted: panel.focusPrompt()

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
        id: canvas
        viewModel: root.viewModel
        onSaveAsked: saveDialog.open()
        onCompareAsked: root.viewModel.compare(true)
        onEditAsked: root.viewModel.edit()
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
    Hairline {
        height: parent.height
        anchors.right: panel.right
    }
    Hairline {
        height: parent.height
        anchors.left: strip.left
    }
    QuietBar {
        objectName: "restoredBar"
        visible: root.viewModel.queue.restored > 0
        text: qsTr("%Ln pictures waited when the program ended.", "", root.viewModel.queue.restored)
        action: qsTr("Make them")
        secondAction: qsTr("Forget them")
        onActed: root.viewModel.queue.resume()
        onActedSecond: root.viewModel.queue.forgetRestored()
        onDismissed: visible = false
        anchors {
            top: canvas.top
            topMargin: Theme.gap
            horizontalCenter: canvas.horizontalCenter
        }
    }
    OfferCard {
        objectName: "offerCard"
        intake: root.viewModel.intake
        width: Math.min(implicitWidth, canvas.width - 2 * Theme.gapLarge)
        anchors {
            top: canvas.top
            topMargin: 2 * Theme.gapHuge
            horizontalCenter: canvas.horizontalCenter
        }
    }

    FileDialog {
        id: saveDialog
        title: qsTr("Save a copy of the picture")
        fileMode: FileDialog.SaveFile
        defaultSuffix: "png"
        nameFilters: [qsTr("PNG (*.png)"), qsTr("JPEG (*.jpg)"), qsTr("WebP (*.webp)"), qsTr("TIFF (*.tif)")]
        onAccepted: root.viewModel.canvas.savePicture(selectedFile)
    }
    DropArea {
        anchors.fill: parent
        onDropped: drop => {
            for (const url of drop.urls)
                root.viewModel.intake.takeFile(url)
            if (!drop.hasUrls && drop.hasText)
                root.viewModel.intake.takeText(drop.text)
        }
    }
    Shortcut {
        enabled: root.visible
        sequences: ["Ctrl+Return", "Ctrl+Enter"]
        onActivated: root.viewModel.generate()
    }
    Shortcut {
        enabled: root.visible
        sequences: ["Ctrl+Shift+Return", "Ctrl+Shift+Enter"]
        onActivated: root.viewModel.compare(false)
    }
    Shortcut {
        sequence: "Esc"
        enabled: root.visible && root.viewModel.job.running
        onActivated: root.viewModel.job.cancel()
    }
    Shortcut {
        enabled: root.visible && root.viewModel.draft.canUndo
        sequence: "Ctrl+Z"
        onActivated: root.viewModel.draft.undo()
    }
    Shortcut {
        enabled: root.visible && root.viewModel.draft.canRedo
        sequences: ["Ctrl+Shift+Z", "Ctrl+Y"]
        onActivated: root.viewModel.draft.redo()
    }
}
