// Every picture that was made: search, filters, a grid of any size, and what is known about one of them.
import QtQuick
import DiceStudio.Gallery
import DiceStudio.Theme

FocusScope {
    id: root

    required property GalleryViewModel viewModel

    GalleryFilters {
        id: filters
        viewModel: root.viewModel
        height: 52
        anchors {
            left: parent.left
            right: parent.right
            top: parent.top
        }
    }
    GalleryGrid {
        id: grid
        objectName: "galleryGrid"
        viewModel: root.viewModel
        focus: true
        anchors {
            left: parent.left
            right: pane.left
            top: filters.bottom
            bottom: parent.bottom
        }
    }
    GalleryDetailsPane {
        id: pane
        objectName: "galleryDetails"
        viewModel: root.viewModel
        visible: !root.viewModel.empty
        width: visible ? implicitWidth : 0
        anchors {
            right: parent.right
            top: filters.bottom
            bottom: parent.bottom
        }
    }
    EmptyState {
        objectName: "galleryEmpty"
        visible: root.viewModel.empty
        anchors.centerIn: grid
        iconName: "gallery"
        title: qsTr("No pictures yet")
        text: qsTr("Every picture you make is kept here. Drop pictures of other programs to bring them in with their prompts.")
    }
    EmptyState {
        visible: root.viewModel.loaded && !root.viewModel.empty && root.viewModel.found === 0
        anchors.centerIn: grid
        iconName: "search"
        title: qsTr("Nothing found")
        text: qsTr("No picture fits the search and the filters.")
        QuietButton {
            text: qsTr("Clear search and filters")
            onClicked: root.viewModel.clearFilters()
        }
    }
    Rectangle {
        visible: drop.containsDrag
        anchors.fill: grid
        anchors.margins: Theme.gap
        color: "transparent"
        radius: Theme.cardRadius
        border.width: Theme.focusRing
        border.color: Theme.accent
    }
    DropArea {
        id: drop
        anchors.fill: grid
        keys: ["text/uri-list"]
        onDropped: event => {
            if (event.hasUrls)
                root.viewModel.importFiles(event.urls)
        }
    }
    Shortcut {
        enabled: root.visible
        sequence: "Ctrl+F"
        onActivated: filters.focusSearch()
    }
    Shortcut {
        enabled: root.visible
        sequence: "Ctrl+A"
        onActivated: root.viewModel.selectAll()
    }
}
