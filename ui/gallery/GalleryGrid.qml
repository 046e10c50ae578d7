// The grid. Its tiles are a fixed number of slots that move along as it scrolls, so a hundred thousand pictures cost no more than a hundred.
import QtQuick
import QtQuick.Templates as T
import DiceStudio.Gallery
import DiceStudio.Theme

FocusScope {
    id: root

    required property GalleryViewModel viewModel

    readonly property int side: Theme.gapLarge + 4
    readonly property alias contentY: flick.contentY
    readonly property int columns: viewModel.tiles.columns

    function go(to: int) {
        viewModel.current = to
        const rect = viewModel.tiles.rectAt(viewModel.current)
        if (rect.height === 0)
            return
        const room = 60
        if (rect.y < flick.contentY + room)
            flick.contentY = Math.max(0, rect.y - room)
        else if (rect.y + rect.height > flick.contentY + flick.height - Theme.gap)
            flick.contentY = Math.min(rect.y + rect.height - flick.height + Theme.gap, flick.contentHeight - flick.height)
    }
    function scrollTo(y: real) {
        flick.contentY = Math.max(0, Math.min(y, flick.contentHeight - flick.height))
    }

    clip: true
    activeFocusOnTab: true
    Accessible.role: Accessible.List
    Accessible.name: qsTr("Pictures")
    Accessible.focusable: true
    Keys.onPressed: event => {
        const row = Math.max(1, Math.floor(flick.height / (viewModel.tileSize + Theme.gap))) * columns
        const steps = { [Qt.Key_Left]: LayoutMirroring.enabled ? 1 : -1, [Qt.Key_Right]: LayoutMirroring.enabled ? -1 : 1, [Qt.Key_Up]: -columns,
            [Qt.Key_Down]: columns, [Qt.Key_PageUp]: -row, [Qt.Key_PageDown]: row, [Qt.Key_Home]: -viewModel.found, [Qt.Key_End]: viewModel.found }
        if (steps[event.key] !== undefined)
            go(viewModel.current + steps[event.key])
        else if (event.key === Qt.Key_Delete)
            viewModel.remove()
        else if (event.key === Qt.Key_S && event.modifiers === Qt.NoModifier)
            viewModel.toggleStar()
        else if (event.key === Qt.Key_Return || event.key === Qt.Key_Enter)
            viewModel.load(0)
        else
            return
        event.accepted = true
    }

    Binding {
        target: flick
        property: "contentHeight"
        value: root.viewModel.tiles.contentHeight + Theme.gap
    }
    Flickable {
        id: flick
        objectName: "galleryFlick"
        anchors.fill: parent
        anchors.leftMargin: root.side
        boundsBehavior: Flickable.StopAtBounds
        flickDeceleration: 4000
        contentWidth: width
        T.ScrollBar.vertical: ThinScrollBar { implicitWidth: 10 }

        readonly property real usable: width - root.side
        onUsableChanged: root.viewModel.tiles.setLayout(usable, root.viewModel.tileSize)
        onContentYChanged: root.viewModel.tiles.setVisible(contentY, height)
        onHeightChanged: root.viewModel.tiles.setVisible(contentY, height)
        Connections {
            target: root.viewModel
            function onTileSizeChanged() {
                root.viewModel.tiles.setLayout(flick.usable, root.viewModel.tileSize)
            }
        }

        Repeater {
            model: days.lines
            // qmllint disable unqualified
            delegate: Row {
                required property string modelData
                readonly property list<string> parts: modelData.split("|")
                x: Theme.mirrored ? flick.usable - width : 0
                y: Number(parts[0]) + 16
                spacing: Theme.gapSmall
                Text {
                    text: parent.parts[1]
                    color: Theme.text
                    font.pixelSize: Theme.textSize
                    font.weight: Theme.mediumWeight
                }
                Text {
                    text: parent.parts[2]
                    color: Theme.quietText
                    font.pixelSize: Theme.textSize
                }
            }
            // qmllint enable unqualified
        }
        Repeater {
            objectName: "galleryTiles"
            model: root.viewModel.tiles
            // qmllint disable unqualified
            delegate: GalleryTile {
                x: Theme.mirrored ? flick.usable - tileX - width : tileX
                y: tileY
                width: root.viewModel.tileSize
                height: root.viewModel.tileSize
                focused: root.activeFocus && place === root.viewModel.current
                onClicked: modifiers => {
                    root.forceActiveFocus(Qt.MouseFocusReason)
                    root.viewModel.select(place, (modifiers & Qt.ControlModifier) !== 0, (modifiers & Qt.ShiftModifier) !== 0)
                }
                onOpened: root.viewModel.load(0)
                onDragStarted: {
                    if (!selected)
                        root.viewModel.select(place, false, false)
                    dragged = root.viewModel.selectedFiles().join("\r\n")
                }
                onStarToggled: root.viewModel.toggleStarAt(place)
            }
            // qmllint enable unqualified
        }
    }
    QtObject {
        id: days
        property list<string> lines
        function look() {
            const now = root.viewModel.headers(flick.contentY, flick.contentY + flick.height)
            if (String(now) !== String(lines))
                lines = now
        }
    }
    Connections {
        target: root.viewModel.tiles // qmllint disable type
        function onHeadersChanged() {
            days.look()
        }
    }
    Connections {
        target: root.viewModel
        function onResultChanged() {
            days.look()
        }
    }
    Component.onCompleted: {
        viewModel.tiles.setLayout(flick.usable, viewModel.tileSize)
        viewModel.tiles.setVisible(flick.contentY, flick.height)
        days.look()
    }
}
