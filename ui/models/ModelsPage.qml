// The models on this machine, in their own folders, and what is known about each.
import QtQuick
import QtQuick.Dialogs
import QtQuick.Layouts
import QtQuick.Templates as T
import DiceStudio.Models
import DiceStudio.Theme

FocusScope {
    id: root

    required property ModelsViewModel viewModel

    Rectangle {
        id: bar
        height: 52
        color: Theme.panel
        anchors {
            left: parent.left
            right: parent.right
            top: parent.top
        }
        RowLayout {
            anchors.fill: parent
            anchors.leftMargin: Theme.gapLarge
            anchors.rightMargin: Theme.gapLarge
            spacing: Theme.gapSmall
            SearchField {
                id: search
                objectName: "modelSearch"
                Layout.preferredWidth: 340
                Layout.rightMargin: Theme.gapSmall
                name: qsTr("Search models")
                placeholderText: qsTr("Search models, notes and trigger words")
                found: Number(root.viewModel.found).toLocaleString(Qt.locale(), "f", 0)
                text: root.viewModel.words
                onTextEdited: root.viewModel.words = text
            }
            Chip {
                text: qsTr("All")
                checked: root.viewModel.filter === ModelsViewModel.All
                onClicked: root.viewModel.filter = ModelsViewModel.All
            }
            Chip {
                text: qsTr("Checkpoints")
                checked: root.viewModel.filter === ModelsViewModel.Usable
                onClicked: root.viewModel.filter = ModelsViewModel.Usable
            }
            Chip {
                text: qsTr("Not usable")
                checked: root.viewModel.filter === ModelsViewModel.NotUsable
                onClicked: root.viewModel.filter = ModelsViewModel.NotUsable
            }
            Text {
                Layout.fillWidth: true
                Layout.leftMargin: Theme.gapSmall
                text: root.viewModel.hashing ? root.viewModel.hashText : root.viewModel.scanning ? qsTr("Looking through the folders …") : root.viewModel.missingText
                horizontalAlignment: Text.AlignLeft
                color: Theme.quietText
                font.pixelSize: Theme.smallSize
                elide: Text.ElideRight
            }
            QuietButton {
                visible: root.viewModel.hashing
                text: qsTr("Stop hashing")
                onClicked: root.viewModel.stopHashing()
            }
            QuietButton {
                objectName: "foldersButton"
                text: qsTr("Folders")
                iconName: "folder"
                tip: qsTr("Where models are looked for; they are used in place")
                onClicked: folders.open()
                FoldersPopup {
                    id: folders
                    objectName: "foldersPopup"
                    x: Theme.mirrored ? 0 : parent.width - width
                    y: parent.height + 4
                    viewModel: root.viewModel
                    onAddAsked: folderDialog.open()
                }
            }
            QuietButton {
                text: qsTr("Rescan")
                iconName: "reuse"
                onClicked: root.viewModel.rescan()
            }
        }
        Hairline {
            width: parent.width
            anchors.bottom: parent.bottom
        }
    }
    GridView {
        id: cards
        objectName: "modelCards"
        readonly property int perRow: Math.max(1, Math.floor((width - Theme.gapLarge) / 222))
        cellWidth: Math.floor((width - Theme.gapLarge) / perRow)
        cellHeight: cellWidth * 0.82 + 92
        leftMargin: Theme.gapLarge
        topMargin: Theme.gapLarge
        clip: true
        focus: true
        boundsBehavior: Flickable.StopAtBounds
        activeFocusOnTab: true
        keyNavigationEnabled: false
        model: root.viewModel.cards
        Accessible.role: Accessible.List
        Accessible.name: qsTr("Models")
        Keys.onLeftPressed: root.viewModel.current = Math.max(0, root.viewModel.current - 1)
        Keys.onRightPressed: root.viewModel.current = root.viewModel.current + 1
        Keys.onUpPressed: root.viewModel.current = Math.max(0, root.viewModel.current - perRow)
        Keys.onDownPressed: root.viewModel.current = root.viewModel.current + perRow
        Keys.onReturnPressed: root.viewModel.use()
        T.ScrollBar.vertical: ThinScrollBar {}
        anchors {
            left: parent.left
            right: pane.left
            top: bar.bottom
            bottom: parent.bottom
        }
        // qmllint disable unqualified
        delegate: ModelTile {
            width: cards.cellWidth - Theme.gapLarge
            height: cards.cellHeight - Theme.gapLarge
            taken: index === root.viewModel.current
            focused: taken && cards.activeFocus
            onClicked: {
                cards.forceActiveFocus(Qt.MouseFocusReason)
                root.viewModel.current = index
            }
            onOpened: root.viewModel.use()
        }
        // qmllint enable unqualified
    }
    EmptyState {
        visible: root.viewModel.found === 0
        anchors.centerIn: cards
        iconName: "search"
        title: qsTr("No model fits")
        text: qsTr("No model fits the search and the filter.")
    }
    EmptyState {
        objectName: "modelsHint"
        visible: root.viewModel.folders.length === 0 && root.viewModel.words === "" && root.viewModel.filter === ModelsViewModel.All && cards.height > 600
        iconName: "folder-add"
        title: qsTr("Use the models you have")
        text: qsTr("Add a folder with models in the diffusers layout, or drop one here. Nothing is copied or moved.")
        anchors {
            horizontalCenter: cards.horizontalCenter
            bottom: cards.bottom
            bottomMargin: 80
        }
        QuietButton {
            text: qsTr("Add a folder …")
            iconName: "folder-add"
            onClicked: folderDialog.open()
        }
    }
    ModelDetailsPane {
        id: pane
        objectName: "modelDetails"
        viewModel: root.viewModel
        width: 404
        anchors {
            right: parent.right
            top: bar.bottom
            bottom: parent.bottom
        }
    }
    FolderDialog {
        id: folderDialog
        title: qsTr("Add a folder with models")
        onAccepted: root.viewModel.addFolder(selectedFolder)
    }
    DropArea {
        anchors.fill: parent
        keys: ["text/uri-list"]
        onDropped: event => {
            for (const url of event.urls)
                root.viewModel.addFolder(url)
        }
    }
    Component.onCompleted: if (viewModel.current < 0) viewModel.current = 0
}
