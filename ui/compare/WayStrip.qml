// All ways, small: a press puts one on the left, a press with Shift on the right.
import QtQuick
import QtQuick.Templates as T
import DiceStudio.Compare
import DiceStudio.Theme

Rectangle {
    id: root

    required property CompareViewModel viewModel

    color: Theme.panel

    Hairline { width: parent.width }
    Column {
        id: words
        spacing: 6
        width: Math.max(148, title.implicitWidth, strengths.implicitWidth, dial.implicitWidth)
        anchors {
            left: parent.left
            leftMargin: Theme.gapLarge
            verticalCenter: parent.verticalCenter
        }
        FieldLabel {
            id: title
            width: parent.width
            text: qsTr("Same seed and noise")
        }
        QuietButton {
            id: strengths
            objectName: "tryStrengths"
            width: parent.width
            visible: root.viewModel.model.diceReason === ""
            enabled: root.viewModel.strengthsLeft
            text: qsTr("Try strengths")
            tip: qsTr("DICE with a strength of 0, 0.5, 1 and 1.5; 1 is as it was trained")
            onClicked: root.viewModel.tryStrengths()
        }
        QuietButton {
            id: dial
            objectName: "tryDial"
            width: parent.width
            enabled: root.viewModel.dialLeft
            text: qsTr("Try the dial")
            tip: qsTr("A few numbers of passes between the ends: the more, the closer to CFG")
            onClicked: root.viewModel.tryDial()
        }
    }
    Flickable {
        id: scroll
        clip: true
        contentWidth: ways.width + 6
        boundsBehavior: Flickable.StopAtBounds
        anchors {
            left: words.right
            leftMargin: Theme.gapLarge
            right: close.left
            rightMargin: Theme.gap
            top: parent.top
            bottom: parent.bottom
        }
        contentHeight: height
        T.ScrollBar.horizontal: ThinScrollBar {}
        Row {
            id: ways
            x: Theme.mirrored ? Math.max(4, scroll.width - width - 4) : 4
            anchors.verticalCenter: parent.verticalCenter
            spacing: Theme.gapHuge
            Repeater {
                model: root.viewModel.ways
                // qmllint disable unqualified
                delegate: Item {
                    id: way
                    required property int index
                    required property string mode
                    required property string source
                    required property string label
                    required property string detail
                    required property bool ready
                    required property bool base
                    readonly property bool isLeft: index === root.viewModel.left
                    readonly property bool isRight: index === root.viewModel.right
                    width: Math.max(164, mark.width + 6 + labelText.implicitWidth) // no label is cut
                    height: 106
                    Rectangle {
                        id: frame
                        anchors.left: parent.left
                        y: 3
                        width: 80
                        height: 80
                        color: Theme.raised
                        Image {
                            anchors.fill: parent
                            source: way.source
                            fillMode: Image.PreserveAspectCrop
                            cache: false
                        }
                        Text {
                            visible: !way.ready
                            anchors.fill: parent
                            anchors.margins: 4
                            text: way.detail
                            color: Theme.quietText
                            font.pixelSize: Theme.smallSize - 1
                            wrapMode: Text.Wrap
                            elide: Text.ElideRight
                            horizontalAlignment: Text.AlignHCenter
                            verticalAlignment: Text.AlignVCenter
                        }
                        Rectangle {
                            anchors.fill: parent
                            anchors.margins: -3
                            color: "transparent"
                            radius: 4
                            border.width: way.isLeft || way.isRight ? Theme.focusRing : 0
                            border.color: Theme.accent
                        }
                    }
                    Column {
                        spacing: 4
                        anchors {
                            left: frame.right
                            leftMargin: Theme.gapSmall
                            verticalCenter: frame.verticalCenter
                        }
                        Chip {
                            implicitHeight: 26
                            text: qsTr("Left")
                            checked: way.isLeft
                            onClicked: root.viewModel.left = way.index
                        }
                        Chip {
                            implicitHeight: 26
                            text: qsTr("Right")
                            checked: way.isRight
                            onClicked: root.viewModel.right = way.index
                        }
                    }
                    Row {
                        spacing: 6
                        anchors {
                            left: parent.left
                            top: frame.bottom
                            topMargin: 6
                        }
                        GuidanceMark {
                            id: mark
                            guidance: way.mode
                            anchors.verticalCenter: parent.verticalCenter
                        }
                        Text {
                            id: labelText
                            text: way.label
                            color: Theme.quietText
                            font.pixelSize: Theme.smallSize
                        }
                    }
                }
                // qmllint enable unqualified
            }
        }
    }
    ClosenessCard {
        id: close
        viewModel: root.viewModel
        width: 210
        anchors {
            right: parent.right
            rightMargin: Theme.gapLarge
            verticalCenter: parent.verticalCenter
        }
    }
}
