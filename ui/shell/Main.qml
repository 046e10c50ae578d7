// The window: rail, page, status line. A page is made when it is first opened, and kept.
import QtQuick
import QtQuick.Dialogs
import DiceStudio.Compare
import DiceStudio.Create
import DiceStudio.Distill
import DiceStudio.Edit
import DiceStudio.Gallery
import DiceStudio.Models
import DiceStudio.Settings
import DiceStudio.Shell
import DiceStudio.Theme

Window {
    id: root

    required property Navigator navigator
    required property CreateViewModel create
    required property CompareViewModel compare
    required property GridViewModel grid
    required property EditViewModel edit
    required property GalleryViewModel gallery
    required property ModelsViewModel models
    required property DistillViewModel distill
    required property SettingsViewModel settings
    required property StatusViewModel status

    readonly property bool isMaximized: visibility === Window.Maximized || visibility === Window.FullScreen
    readonly property rect place: Qt.rect(x, y, width, height)

    width: navigator.geometry.width > 0 ? navigator.geometry.width : 1440
    height: navigator.geometry.height > 0 ? navigator.geometry.height : 900
    minimumWidth: 1024
    minimumHeight: 640
    visible: true
    title: qsTr("Dice Studio")
    color: Theme.window
    LayoutMirroring.enabled: navigator.mirrored // of the popups too, which lie beside the pages
    LayoutMirroring.childrenInherit: true
    Component.onCompleted: if (navigator.maximized) showMaximized()
    onPlaceChanged: navigator.keepGeometry(place, isMaximized)
    onIsMaximizedChanged: navigator.keepGeometry(place, isMaximized)

    Binding {
        target: Theme
        property: "dark"
        value: root.navigator.dark
    }
    Binding {
        target: Theme
        property: "reducedMotion"
        value: root.navigator.reducedMotion
    }

    Binding {
        target: Theme
        property: "mirrored"
        value: root.navigator.mirrored
    }
    Binding {
        target: Theme
        property: "language"
        value: root.navigator.language
    }

    Item {
        anchors.fill: parent

        Rail {
            id: rail
            navigator: root.navigator
            width: Math.max(Theme.railWidth, implicitWidth)
            anchors {
                left: parent.left
                top: parent.top
                bottom: status.top
            }
        }
        Item {
            id: pages
            anchors {
                left: rail.right
                right: parent.right
                top: parent.top
                bottom: status.top
            }

            CreatePage {
                id: page
                objectName: "createPage"
                anchors.fill: parent
                viewModel: root.create
                focus: visible
                visible: root.navigator.page === Navigator.Create
                onVisibleChanged: if (visible) focusPrompt()
                Component.onCompleted: focusPrompt()
                onSaveAsked: saveDialog.open()
                onCompareAsked: root.create.compare(false)
                onCompareShownAsked: root.create.compare(true)
                onEditAsked: root.create.edit()
            }
            // qmllint disable unqualified
            LazyPage {
                shown: root.navigator.page === Navigator.Compare
                sourceComponent: ComparePage {
                    objectName: "comparePage"
                    viewModel: root.compare
                    grid: root.grid
                    onStartAsked: root.create.compare(false)
                    onGridStartAsked: root.create.makeGrid()
                }
            }
            LazyPage {
                shown: root.navigator.page === Navigator.Edit
                sourceComponent: EditPage { viewModel: root.edit }
            }
            LazyPage {
                shown: root.navigator.page === Navigator.Gallery
                sourceComponent: GalleryPage { viewModel: root.gallery }
            }
            LazyPage {
                shown: root.navigator.page === Navigator.Models
                sourceComponent: ModelsPage { viewModel: root.models }
            }
            LazyPage {
                shown: root.navigator.page === Navigator.Distill
                sourceComponent: DistillPage { viewModel: root.distill }
            }
            LazyPage {
                shown: root.navigator.page === Navigator.Settings
                sourceComponent: SettingsPage { viewModel: root.settings }
            }
            // qmllint enable unqualified
        }
        QuietBar {
            objectName: "notice"
            visible: root.navigator.notice !== ""
            text: root.navigator.notice
            action: root.navigator.noticeAction
            onActed: root.navigator.act()
            onDismissed: root.navigator.dismiss()
            anchors {
                bottom: pages.bottom
                bottomMargin: Theme.gapHuge
                horizontalCenter: pages.horizontalCenter
            }
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
    FileDialog {
        id: saveDialog
        title: qsTr("Save a copy of the picture")
        fileMode: FileDialog.SaveFile
        defaultSuffix: "png"
        nameFilters: [qsTr("PNG (*.png)"), qsTr("JPEG (*.jpg)"), qsTr("WebP (*.webp)"), qsTr("TIFF (*.tif)")]
        onAccepted: root.create.canvas.savePicture(selectedFile)
    }
}
