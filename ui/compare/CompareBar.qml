// How one looks, what is compared, and what can be done with it.
import QtQuick
import QtQuick.Layouts
import DiceStudio.Compare
import DiceStudio.Theme

Rectangle {
    id: root

    required property CompareViewModel viewModel
    required property bool gridShown
    required property bool exportable

    signal viewPicked(int view)
    signal gridPicked
    signal exportAsked

    color: Theme.panel

    RowLayout {
        anchors.fill: parent
        anchors.leftMargin: Theme.gapLarge
        anchors.rightMargin: Theme.gapLarge
        spacing: Theme.gap

        SegmentedControl {
            objectName: "compareViews"
            Layout.preferredWidth: Math.max(460, implicitWidth)
            name: qsTr("How to look at the difference")
            Segment {
                text: qsTr("Split")
                marked: false
                taken: !root.gridShown && root.viewModel.view === CompareViewModel.Split
                onPicked: root.viewPicked(CompareViewModel.Split)
            }
            Segment {
                text: qsTr("Side by side")
                marked: false
                taken: !root.gridShown && root.viewModel.view === CompareViewModel.Side
                onPicked: root.viewPicked(CompareViewModel.Side)
            }
            Segment {
                text: qsTr("Flip")
                marked: false
                taken: !root.gridShown && root.viewModel.view === CompareViewModel.Flip
                onPicked: root.viewPicked(CompareViewModel.Flip)
            }
            Segment {
                text: qsTr("Difference")
                marked: false
                taken: !root.gridShown && root.viewModel.view === CompareViewModel.Difference
                onPicked: root.viewPicked(CompareViewModel.Difference)
            }
            Segment {
                text: qsTr("X/Y grid")
                marked: false
                taken: root.gridShown
                onPicked: root.gridPicked()
            }
        }
        Text {
            Layout.fillWidth: true
            visible: !root.gridShown
            text: root.viewModel.summary
            horizontalAlignment: Text.AlignLeft
            color: Theme.quietText
            font.pixelSize: Theme.textSize
            elide: Text.ElideRight
        }
        Item {
            Layout.fillWidth: true
            visible: root.gridShown
        }
        QuietButton {
            objectName: "newSeed"
            visible: !root.gridShown
            enabled: root.viewModel.started
            text: qsTr("New seed")
            iconName: "reuse"
            tip: qsTr("The same request at another seed")
            onClicked: root.viewModel.newSeed()
        }
        QuietButton {
            objectName: "exportSheet"
            enabled: root.exportable
            text: qsTr("Export")
            iconName: "export"
            tip: qsTr("All of them as one labelled picture")
            onClicked: root.exportAsked()
        }
    }
    Hairline {
        width: parent.width
        anchors.bottom: parent.bottom
    }
}
