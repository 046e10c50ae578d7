// The picture that is being made, small: how far it is, and a way to stop it.
import QtQuick
import DiceStudio.Create
import DiceStudio.Fields
import DiceStudio.Theme

Rectangle {
    id: root

    required property JobStatus job
    required property Canvas canvas

    height: width
    radius: Theme.radius
    color: Theme.panel
    Accessible.role: Accessible.StaticText
    Accessible.name: job.progressText

    Image {
        anchors.fill: parent
        source: root.canvas.previewSource
        visible: root.canvas.previewSource !== ""
        fillMode: Image.PreserveAspectCrop
        cache: false
        opacity: 0.5
    }
    Text {
        anchors.centerIn: parent
        text: root.job.stepText
        visible: text !== ""
        color: Theme.text
        font.pixelSize: Theme.textSize
        font.weight: Theme.mediumWeight
        Accessible.ignored: true
    }
    QuietButton {
        objectName: "cancel"
        anchors {
            top: parent.top
            right: parent.right
            margins: 4
        }
        implicitWidth: Theme.smallControlHeight
        implicitHeight: Theme.smallControlHeight
        leftPadding: 4
        iconName: "close"
        tip: qsTr("Cancel this picture (Esc)")
        onClicked: root.job.cancel()
    }
    ProgressLine {
        height: 4
        share: root.job.progress
        name: root.job.progressText
        anchors {
            left: parent.left
            right: parent.right
            bottom: parent.bottom
            margins: Theme.gapSmall
        }
    }
}
