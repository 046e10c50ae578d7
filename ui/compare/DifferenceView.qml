// What is different, enlarged; black where nothing is.
import QtQuick
import DiceStudio.Compare
import DiceStudio.Theme

FocusScope {
    id: root

    required property CompareViewModel viewModel

    ZoomArea {
        id: area
        anchors {
            fill: parent
            bottomMargin: 52
        }
        contentWidth: root.viewModel.size.width
        contentHeight: root.viewModel.size.height
        margin: Theme.gapLarge
        Image {
            objectName: "differencePicture"
            anchors.fill: parent
            source: root.viewModel.differenceSource
            cache: false
            smooth: area.shownScale < 12
            Accessible.role: Accessible.Graphic
            Accessible.name: qsTr("Difference between %1 and %2").arg(root.viewModel.leftLabel).arg(root.viewModel.rightLabel)
        }
    }
    Text {
        visible: !root.viewModel.ready
        anchors.centerIn: area
        text: qsTr("The difference is shown once both pictures are there.")
        color: Theme.quietText
        font.pixelSize: Theme.textSize
    }
    Row {
        spacing: Theme.gap
        anchors {
            horizontalCenter: parent.horizontalCenter
            bottom: parent.bottom
            bottomMargin: Theme.gapSmall
        }
        Text {
            text: qsTr("same")
            color: Theme.quietText
            font.pixelSize: Theme.smallSize
            anchors.verticalCenter: parent.verticalCenter
        }
        Rectangle {
            width: 160
            height: 12
            radius: 2
            border.width: Theme.hairline
            border.color: Theme.controlLine
            anchors.verticalCenter: parent.verticalCenter
            gradient: Gradient {
                orientation: Gradient.Horizontal
                GradientStop { position: 0; color: Theme.mirrored ? "#FFFFFF" : "#000000" }
                GradientStop { position: 1; color: Theme.mirrored ? "#000000" : "#FFFFFF" }
            }
        }
        Text {
            text: qsTr("%1 of 255 levels apart, or more").arg(Math.round(255 / root.viewModel.gain))
            color: Theme.quietText
            font.pixelSize: Theme.smallSize
            anchors.verticalCenter: parent.verticalCenter
        }
        ValueSlider {
            name: qsTr("How many times the difference is enlarged")
            width: 120
            fill: Theme.controlLine
            from: 1
            to: 32
            stepSize: 1
            value: root.viewModel.gain
            onMoved: root.viewModel.gain = value
            anchors.verticalCenter: parent.verticalCenter
        }
        Text {
            text: qsTr("× %1").arg(root.viewModel.gain)
            color: Theme.text
            font.pixelSize: Theme.textSize
            anchors.verticalCenter: parent.verticalCenter
        }
    }
}
