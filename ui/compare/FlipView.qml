// One picture; while Space is held, the other. Both are there all the time, so that nothing flickers.
import QtQuick
import DiceStudio.Compare
import DiceStudio.Theme

FocusScope {
    id: root

    required property CompareViewModel viewModel
    property bool flipped: false

    activeFocusOnTab: true
    Accessible.role: Accessible.Graphic
    Accessible.name: flipped ? viewModel.rightLabel : viewModel.leftLabel
    Accessible.focusable: true
    Keys.onPressed: event => {
        if (event.key === Qt.Key_Space) {
            flipped = true
            event.accepted = true
        }
    }
    Keys.onReleased: event => {
        if (event.key === Qt.Key_Space && !event.isAutoRepeat) {
            flipped = false
            event.accepted = true
        }
    }
    onActiveFocusChanged: if (!activeFocus) flipped = false
    Component.onCompleted: forceActiveFocus(Qt.OtherFocusReason)

    ZoomArea {
        id: area
        anchors.fill: parent
        contentWidth: root.viewModel.size.width
        contentHeight: root.viewModel.size.height
        margin: Theme.gapLarge
        Image {
            anchors.fill: parent
            source: root.viewModel.leftSource
            cache: false
            smooth: area.shownScale < 12
            opacity: root.flipped ? 0 : 1
        }
        Image {
            objectName: "flippedPicture"
            anchors.fill: parent
            source: root.viewModel.rightSource
            cache: false
            smooth: area.shownScale < 12
            opacity: root.flipped ? 1 : 0
        }
    }
    PictureLabel {
        x: Math.max(area.frameX, 0) + Theme.gap
        y: Math.max(area.frameY, 0) + Theme.gap
        guidance: root.flipped ? root.viewModel.rightMode : root.viewModel.leftMode
        text: root.flipped ? root.viewModel.rightLabel : root.viewModel.leftLabel
    }
}
