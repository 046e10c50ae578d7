// Two values of a request varied: one across, one down.
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import DiceStudio.Compare
import DiceStudio.Theme

FocusScope {
    id: root

    required property GridViewModel viewModel

    signal startAsked

    Rectangle {
        id: panel
        width: Theme.panelWidth
        height: parent.height
        color: Theme.panel
        anchors.left: parent.left

        ColumnLayout {
            spacing: Theme.gapLarge
            anchors {
                left: parent.left
                right: parent.right
                top: parent.top
                margins: Theme.gapLarge
            }
            Text {
                Layout.fillWidth: true
                text: qsTr("The request of the Create page, with two of its values varied.")
                horizontalAlignment: Text.AlignLeft
                color: Theme.quietText
                font.pixelSize: Theme.textSize
                wrapMode: Text.Wrap
            }
            GridAxis {
                objectName: "gridX"
                Layout.fillWidth: true
                title: qsTr("Across")
                axes: root.viewModel.axes // qmllint disable type
                axis: root.viewModel.xAxis
                values: root.viewModel.xValues
                hint: root.viewModel.xHint
                onAxisPicked: axis => root.viewModel.xAxis = axis
                onValuesTyped: values => root.viewModel.xValues = values
            }
            GridAxis {
                objectName: "gridY"
                Layout.fillWidth: true
                title: qsTr("Down")
                axes: root.viewModel.axes // qmllint disable type
                axis: root.viewModel.yAxis
                values: root.viewModel.yValues
                hint: root.viewModel.yHint
                onAxisPicked: axis => root.viewModel.yAxis = axis
                onValuesTyped: values => root.viewModel.yValues = values
            }
            PrimaryButton {
                objectName: "gridStart"
                Layout.fillWidth: true
                enabled: root.viewModel.problem === ""
                text: qsTr("Make the grid")
                cost: root.viewModel.cost
                onClicked: root.startAsked()
            }
            Text {
                Layout.fillWidth: true
                visible: text !== ""
                text: root.viewModel.problem
                horizontalAlignment: Text.AlignLeft
                color: Theme.quietText
                font.pixelSize: Theme.smallSize
                wrapMode: Text.Wrap
            }
            QuietButton {
                visible: root.viewModel.job.running
                text: qsTr("Cancel what is left")
                iconName: "close"
                onClicked: root.viewModel.job.cancel()
            }
        }
        Hairline {
            height: parent.height
            anchors.right: parent.right
        }
    }
    EmptyState {
        visible: !root.viewModel.started
        anchors.centerIn: sheet
        iconName: "grid"
        title: qsTr("A sheet of variations")
        text: qsTr("See at once what a setting does: the pictures come in one after the other, and the sheet can be saved with its labels.")
    }
    Flickable {
        id: sheet
        contentWidth: content.width
        contentHeight: content.height
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        anchors {
            left: panel.right
            right: parent.right
            top: parent.top
            bottom: parent.bottom
        }
        T.ScrollBar.vertical: ThinScrollBar {}
        T.ScrollBar.horizontal: ThinScrollBar {}

        Item {
            id: content
            LayoutMirroring.enabled: false // as the sheet that is saved
            LayoutMirroring.childrenInherit: true
            readonly property int columns: Math.max(1, root.viewModel.columnLabels.length)
            readonly property int side: Math.max(120, Math.min(320, (sheet.width - 2 * Theme.gapHuge - 110 - columns * Theme.gapSmall) / columns))
            width: 110 + columns * (side + Theme.gapSmall) + 2 * Theme.gapHuge
            height: 30 + root.viewModel.rowLabels.length * (side + Theme.gapSmall) + 2 * Theme.gapHuge

            Repeater {
                model: root.viewModel.columnLabels
                // qmllint disable unqualified
                delegate: Text {
                    required property int index
                    required property string modelData
                    x: Theme.gapHuge + 110 + index * (content.side + Theme.gapSmall)
                    y: Theme.gapHuge
                    width: content.side
                    text: modelData
                    color: Theme.text
                    font.pixelSize: Theme.textSize
                    elide: Text.ElideRight
                    horizontalAlignment: Text.AlignHCenter
                }
                // qmllint enable unqualified
            }
            Repeater {
                model: root.viewModel.rowLabels
                // qmllint disable unqualified
                delegate: Text {
                    required property int index
                    required property string modelData
                    x: Theme.gapHuge
                    y: Theme.gapHuge + 30 + index * (content.side + Theme.gapSmall)
                    width: 98
                    height: content.side
                    text: modelData
                    color: Theme.text
                    font.pixelSize: Theme.textSize
                    wrapMode: Text.Wrap
                    verticalAlignment: Text.AlignVCenter
                    horizontalAlignment: Text.AlignRight
                }
                // qmllint enable unqualified
            }
            Repeater {
                model: root.viewModel
                // qmllint disable unqualified
                delegate: Rectangle {
                    id: cell
                    required property int index
                    required property string source
                    required property string detail
                    x: Theme.gapHuge + 110 + (index % content.columns) * (content.side + Theme.gapSmall)
                    y: Theme.gapHuge + 30 + Math.floor(index / content.columns) * (content.side + Theme.gapSmall)
                    width: content.side
                    height: content.side
                    color: Theme.panel
                    Image {
                        anchors.fill: parent
                        source: cell.source
                        fillMode: Image.PreserveAspectFit
                        cache: false
                    }
                    Text {
                        visible: cell.source === ""
                        anchors.fill: parent
                        anchors.margins: Theme.gapSmall
                        text: cell.detail
                        color: Theme.quietText
                        font.pixelSize: Theme.smallSize
                        wrapMode: Text.Wrap
                        elide: Text.ElideRight
                        horizontalAlignment: Text.AlignHCenter
                        verticalAlignment: Text.AlignVCenter
                    }
                }
                // qmllint enable unqualified
            }
        }
    }
}
