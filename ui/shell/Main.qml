// The window: rail, page, status line. A page is made when it is first opened, and kept.
import QtQuick
import DiceStudio.Shell
import DiceStudio.Theme

Window {
    id: root

    required property Navigator navigator
    required property Pages pages
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
            pages: root.pages
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

            // Pages that a Repeater made would be no children of the window. qmllint 6.4 knows Instantiator only with a further package
            // qmllint disable
            Instantiator {
                model: root.pages
                delegate: LazyPage {
                    required property string name
                    shown: root.navigator.page === name
                }
                onObjectAdded: (index, page) => (page as Item).parent = pages
            }
            // qmllint enable
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
}
