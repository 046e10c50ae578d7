// The queue: what runs, what waits in which order, what failed and why.
import QtQuick
import QtQuick.Templates as T
import DiceStudio.Create
import DiceStudio.Theme

T.Popup {
    id: root

    required property QueueList queue

    padding: Theme.gap
    width: 400
    implicitHeight: Math.min(460, 52 + list.contentHeight + 2 * padding)
    focus: true
    background: PopupSurface {}

    // qmllint disable deferred-property-id
    contentItem: Item {
        FieldLabel {
            text: root.queue.paused ? qsTr("Queue, paused") : qsTr("Queue")
            font.pixelSize: Theme.titleSize
            anchors {
                left: parent.left
                verticalCenter: buttons.verticalCenter
            }
        }
        Row {
            id: buttons
            spacing: Theme.gapSmall
            anchors.right: parent.right
            QuietButton {
                objectName: "pauseQueue"
                text: root.queue.paused ? qsTr("Go on") : qsTr("Pause")
                iconName: root.queue.paused ? "play" : "pause"
                tip: root.queue.paused ? qsTr("Starts what waits") : qsTr("What runs is finished, nothing else begins")
                onClicked: root.queue.paused ? root.queue.resume() : root.queue.pause()
            }
            QuietButton {
                objectName: "cancelAll"
                text: qsTr("Cancel all")
                onClicked: root.queue.cancelAll()
            }
        }
        ListView {
            id: list
            objectName: "queueList"
            clip: true
            spacing: 2
            boundsBehavior: Flickable.StopAtBounds
            model: root.queue
            anchors {
                left: parent.left
                right: parent.right
                top: buttons.bottom
                topMargin: Theme.gap
                bottom: parent.bottom
            }
            T.ScrollBar.vertical: ThinScrollBar {}
            // qmllint disable unqualified
            delegate: QueueRow {
                width: ListView.view.width
                onMoved: by => root.queue.move(index, by)
                onRetried: root.queue.retry(index)
                onDuplicated: root.queue.duplicate(index)
                onCancelled: root.queue.cancel(index)
            }
            // qmllint enable unqualified
        }
    }
}
