// The same request and seed in several ways: split, side by side, flipped, or as a difference. One zoom and pan for all of them.
import QtQuick
import QtQuick.Dialogs
import DiceStudio.Compare
import DiceStudio.Theme

FocusScope {
    id: root

    required property CompareViewModel viewModel
    readonly property GridViewModel grid: viewModel.grid
    property bool gridShown: false

    objectName: "comparePage"

    CompareBar {
        id: bar
        viewModel: root.viewModel
        gridShown: root.gridShown
        exportable: root.gridShown ? root.grid.started : root.viewModel.started
        height: 52
        anchors {
            left: parent.left
            right: parent.right
            top: parent.top
        }
        onGridPicked: root.gridShown = true
        onViewPicked: view => {
            root.gridShown = false
            root.viewModel.view = view
        }
        onExportAsked: exportDialog.open()
    }
    Rectangle {
        id: canvas
        visible: !root.gridShown
        color: Theme.canvas
        anchors {
            left: parent.left
            right: parent.right
            top: bar.bottom
            bottom: strip.top
        }
        Loader {
            id: view
            objectName: "compareView"
            anchors.fill: parent
            anchors.bottomMargin: 36 + remarks.height
            active: root.viewModel.started
            focus: true
            sourceComponent: root.viewModel.view === CompareViewModel.Split ? split : root.viewModel.view === CompareViewModel.Side ? side
                : root.viewModel.view === CompareViewModel.Flip ? flip : difference
        }
        // qmllint disable unqualified
        Component { id: split; SplitView { viewModel: root.viewModel } }
        Component { id: side; SideView { viewModel: root.viewModel } }
        Component { id: flip; FlipView { viewModel: root.viewModel } }
        Component { id: difference; DifferenceView { viewModel: root.viewModel } }
        // qmllint enable unqualified
        Remarks {
            id: remarks
            objectName: "compareNotes"
            text: root.viewModel.notes
            anchors {
                left: parent.left
                right: parent.right
                bottom: hint.top
                bottomMargin: visible ? Theme.gapSmall : 0
            }
        }
        Text {
            id: hint
            visible: root.viewModel.started
            text: root.viewModel.job.running ? qsTr("Made one after the other by the ordinary queue · Esc cancels")
                : root.viewModel.view === CompareViewModel.Flip ? qsTr("Hold Space to flip · scroll to zoom · drag to pan")
                : qsTr("Scroll to zoom · drag to pan · double-click shows all")
            color: Theme.quietText
            font.pixelSize: Theme.smallSize
            anchors {
                horizontalCenter: parent.horizontalCenter
                bottom: parent.bottom
                bottomMargin: Theme.gap
            }
        }
        EmptyState {
            objectName: "compareEmpty"
            visible: !root.viewModel.started
            anchors.centerIn: parent
            iconName: "compare"
            title: qsTr("See what guidance does")
            text: root.viewModel.model.diceReason === ""
                ? qsTr("Makes the request of the Create page with DICE, with CFG and without guidance, at the same seed.")
                : qsTr("Makes the request of the Create page with CFG and without guidance, at the same seed. With an enhancer for the model, DICE joins them.")
            PrimaryButton {
                objectName: "compareStart"
                implicitHeight: 40
                text: qsTr("Compare")
                onClicked: root.viewModel.startFromDraft()
            }
        }
    }
    WayStrip {
        id: strip
        viewModel: root.viewModel
        visible: !root.gridShown && root.viewModel.started
        height: visible ? 132 : 0
        anchors {
            left: parent.left
            right: parent.right
            bottom: parent.bottom
        }
    }
    GridPage {
        objectName: "gridPage"
        visible: root.gridShown
        viewModel: root.grid
        onStartAsked: root.grid.startFromDraft()
        anchors {
            left: parent.left
            right: parent.right
            top: bar.bottom
            bottom: parent.bottom
        }
    }
    FileDialog {
        id: exportDialog
        title: qsTr("Save as one labelled picture")
        fileMode: FileDialog.SaveFile
        defaultSuffix: "png"
        nameFilters: [qsTr("PNG (*.png)"), qsTr("JPEG (*.jpg)")]
        onAccepted: root.gridShown ? root.grid.exportTo(selectedFile) : root.viewModel.exportTo(selectedFile)
    }
    Shortcut {
        enabled: root.visible && root.viewModel.job.running
        sequence: "Esc"
        onActivated: root.viewModel.job.cancel()
    }
    Shortcut {
        enabled: root.visible && !root.gridShown
        sequences: ["Ctrl+Return", "Ctrl+Enter"]
        onActivated: root.viewModel.startFromDraft()
    }
}
