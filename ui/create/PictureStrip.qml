// What runs and waits, and under it the last pictures. Up and Down walk through them.
import QtQuick
import QtQuick.Templates as T
import DiceStudio.Create
import DiceStudio.Theme

Rectangle {
    id: root

    required property CreateViewModel viewModel

    readonly property int cellSize: width - 2 * Theme.gap

    color: Theme.window

    Column {
        id: queue
        visible: root.viewModel.queue.count > 0
        x: Theme.gap
        y: Theme.gapLarge
        width: root.cellSize
        spacing: 4
        Text {
            width: parent.width
            height: Theme.smallControlHeight
            verticalAlignment: Text.AlignVCenter
            horizontalAlignment: Text.AlignLeft
            text: qsTr("Queue")
            color: Theme.quietText
            font.pixelSize: Theme.smallSize
        }
        RunningCard {
            visible: root.viewModel.job.running
            width: parent.width
            job: root.viewModel.job
            canvas: root.viewModel.canvas
        }
        QuietButton {
            objectName: "queueButton"
            width: parent.width
            implicitHeight: Theme.smallControlHeight
            leftPadding: 2
            rightPadding: 2
            text: root.viewModel.job.waiting > 0 ? qsTr("%Ln waiting", "pictures", root.viewModel.job.waiting) : qsTr("Queue")
            tip: qsTr("What runs, waits and failed")
            onClicked: queuePopup.open()
        }
    }
    QueuePopup {
        id: queuePopup
        objectName: "queuePopup"
        x: Theme.mirrored ? root.width + Theme.gapSmall : -width - Theme.gapSmall
        y: Theme.gapLarge
        queue: root.viewModel.queue
    }
    Text {
        id: title
        x: Theme.gap
        y: queue.visible ? queue.y + queue.height + Theme.gapSmall : Theme.gapLarge
        width: root.cellSize
        height: Theme.smallControlHeight
        verticalAlignment: Text.AlignVCenter
        horizontalAlignment: Text.AlignLeft
        text: qsTr("Latest")
        color: Theme.quietText
        font.pixelSize: Theme.smallSize
    }
    Text {
        x: Theme.gap
        width: root.cellSize
        anchors.top: title.bottom
        anchors.topMargin: 4
        visible: list.count === 0
        horizontalAlignment: Text.AlignLeft
        text: qsTr("Your pictures gather here, and in the pictures folder")
        color: Theme.quietText
        font.pixelSize: Theme.smallSize
        wrapMode: Text.Wrap
    }
    ListView {
        id: list
        objectName: "strip"
        anchors {
            top: title.bottom
            topMargin: 4
            left: parent.left
            right: parent.right
            bottom: parent.bottom
        }
        clip: true
        spacing: Theme.gapSmall
        boundsBehavior: Flickable.StopAtBounds
        activeFocusOnTab: count > 0
        currentIndex: root.viewModel.canvas.current
        keyNavigationEnabled: false
        Keys.onUpPressed: root.viewModel.canvas.show(root.viewModel.canvas.current - 1)
        Keys.onDownPressed: root.viewModel.canvas.show(root.viewModel.canvas.current + 1)
        Accessible.role: Accessible.List
        Accessible.name: qsTr("Latest pictures")
        T.ScrollBar.vertical: ThinScrollBar {}

        model: root.viewModel.canvas.pictures
        // The ids around a delegate become known to qmllint with Qt 6.5 (ComponentBehavior: Bound)
        // qmllint disable unqualified
        delegate: StripPicture {
            x: Theme.gap
            width: root.cellSize
            height: root.cellSize
            taken: index === root.viewModel.canvas.current
            focused: taken && list.activeFocus
            onClicked: root.viewModel.canvas.show(index)
        }
        // qmllint enable unqualified
    }
}
