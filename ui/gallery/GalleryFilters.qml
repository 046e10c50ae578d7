// The line over the grid: words to search for, filters, how many there are, how large they are shown.
import QtQuick
import QtQuick.Layouts
import DiceStudio.Gallery
import DiceStudio.Theme

Rectangle {
    id: root

    required property GalleryViewModel viewModel

    color: Theme.panel

    function focusSearch() {
        search.forceActiveFocus(Qt.ShortcutFocusReason)
        search.selectAll()
    }

    RowLayout {
        anchors.fill: parent
        anchors.leftMargin: Theme.gapLarge
        anchors.rightMargin: Theme.gapLarge
        spacing: Theme.gapSmall

        SearchField {
            id: search
            objectName: "gallerySearch"
            Layout.fillWidth: true
            Layout.maximumWidth: 340
            Layout.minimumWidth: 120
            Layout.rightMargin: Theme.gapSmall
            name: qsTr("Search by words of the prompt")
            placeholderText: qsTr("Search by words of the prompt")
            text: root.viewModel.words
            found: root.viewModel.loaded ? Number(root.viewModel.found).toLocaleString(Qt.locale(), "f", 0) : ""
            onTextEdited: root.viewModel.words = text
        }
        Chip {
            objectName: "starredOnly"
            text: qsTr("Starred")
            checked: root.viewModel.starredOnly
            onToggled: root.viewModel.starredOnly = checked
        }
        Chip {
            text: qsTr("DICE")
            mark: Theme.dice
            checked: root.viewModel.guidance === "dice"
            onToggled: root.viewModel.guidance = checked ? "dice" : ""
        }
        Chip {
            objectName: "cfgOnly"
            text: qsTr("CFG")
            mark: Theme.cfg
            roundMark: false
            checked: root.viewModel.guidance === "cfg"
            onToggled: root.viewModel.guidance = checked ? "cfg" : ""
        }
        Chip {
            text: root.viewModel.model === "" ? qsTr("Any model") : root.viewModel.model === "starter-model" ? qsTr("Starter model") : root.viewModel.model
            checked: root.viewModel.model !== ""
            removable: true
            onClicked: {
                if (root.viewModel.model !== "")
                    root.viewModel.model = ""
                else
                    modelChoices.open()
            }
            ListPopup {
                id: modelChoices
                y: parent.height + 4
                entries: root.viewModel.models // qmllint disable type
                onPicked: index => root.viewModel.model = root.viewModel.models[index]
            }
        }
        Chip {
            text: qsTr("This month")
            checked: root.viewModel.thisMonth
            removable: true
            onToggled: root.viewModel.thisMonth = checked
        }
        Chip {
            objectName: "boardChip"
            text: root.viewModel.board < 0 ? qsTr("Boards") : root.viewModel.boards[root.viewModel.board]
            checked: root.viewModel.board >= 0
            removable: true
            onClicked: {
                if (root.viewModel.board >= 0)
                    root.viewModel.board = -1
                else
                    boardChoices.open()
            }
            BoardsPopup {
                id: boardChoices
                objectName: "boardChoices"
                y: parent.height + 4
                viewModel: root.viewModel
                adds: false
            }
        }
        Item { Layout.fillWidth: true }
        Text {
            visible: root.width > 1000
            text: root.viewModel.totalText
            color: Theme.quietText
            font.pixelSize: Theme.smallSize
        }
        ValueSlider {
            objectName: "tileSize"
            Layout.fillWidth: true
            Layout.minimumWidth: 56
            Layout.maximumWidth: 110
            name: qsTr("Size of the thumbnails")
            fill: Theme.controlLine
            from: 96
            to: 320
            stepSize: 8
            value: root.viewModel.tileSize
            onMoved: root.viewModel.tileSize = Math.round(value)
        }
    }
    Hairline {
        width: parent.width
        anchors.bottom: parent.bottom
    }
}
