// The tools for the mask.
import QtQuick
import QtQuick.Layouts
import DiceStudio.Edit
import DiceStudio.Theme

Rectangle {
    id: root

    required property EditViewModel viewModel

    color: Theme.panel

    RowLayout {
        anchors.fill: parent
        anchors.leftMargin: Theme.gap
        anchors.rightMargin: Theme.gap
        spacing: 6

        QuietButton {
            objectName: "toolBrush"
            iconName: "brush"
            tip: qsTr("Brush (B): marks what is repainted")
            checked: root.viewModel.tool === EditViewModel.Brush
            onClicked: root.viewModel.tool = EditViewModel.Brush
        }
        QuietButton {
            objectName: "toolEraser"
            iconName: "eraser"
            tip: qsTr("Eraser (E)")
            checked: root.viewModel.tool === EditViewModel.Eraser
            onClicked: root.viewModel.tool = EditViewModel.Eraser
        }
        QuietButton {
            objectName: "toolLasso"
            iconName: "lasso"
            tip: qsTr("Lasso (L)")
            checked: root.viewModel.tool === EditViewModel.Lasso
            onClicked: root.viewModel.tool = EditViewModel.Lasso
        }
        QuietButton {
            objectName: "toolRectangle"
            iconName: "rectangle"
            tip: qsTr("Rectangle (R)")
            checked: root.viewModel.tool === EditViewModel.Rectangle
            onClicked: root.viewModel.tool = EditViewModel.Rectangle
        }
        Hairline {
            Layout.preferredHeight: 24
            Layout.leftMargin: 6
            Layout.rightMargin: 6
        }
        Text {
            text: qsTr("Size")
            color: Theme.quietText
            font.pixelSize: Theme.textSize
        }
        ValueSlider {
            objectName: "brushSize"
            Layout.preferredWidth: 100
            Layout.fillWidth: true
            Layout.maximumWidth: 140
            name: qsTr("Size of the brush in pixels")
            enabled: root.viewModel.tool <= EditViewModel.Eraser
            fill: Theme.controlLine
            from: 1
            to: 300
            stepSize: 1
            value: root.viewModel.brushSize
            onMoved: root.viewModel.brushSize = Math.round(value)
        }
        Text {
            Layout.preferredWidth: 30
            text: root.viewModel.brushSize
            color: Theme.text
            font.pixelSize: Theme.textSize
        }
        Text {
            text: qsTr("Hardness")
            color: Theme.quietText
            font.pixelSize: Theme.textSize
        }
        ValueSlider {
            objectName: "hardness"
            Layout.preferredWidth: 80
            name: qsTr("Hardness of the brush's edge")
            enabled: root.viewModel.tool <= EditViewModel.Eraser
            fill: Theme.controlLine
            from: 0
            to: 1
            stepSize: 0.05
            value: root.viewModel.hardness
            onMoved: root.viewModel.hardness = value
        }
        Item { Layout.fillWidth: true }
        QuietButton {
            objectName: "invertMask"
            iconName: "invert"
            tip: qsTr("Invert the mask (I)")
            onClicked: root.viewModel.invert()
        }
        QuietButton {
            objectName: "featherMask"
            text: qsTr("Feather")
            tip: qsTr("Softens the mask's edges over so many pixels")
            enabled: root.viewModel.masked
            onClicked: root.viewModel.feather()
        }
        NumberField {
            Layout.preferredWidth: 52
            name: qsTr("Pixels to feather over")
            from: 1
            to: 200
            value: root.viewModel.featherSize
            onEdited: value => root.viewModel.featherSize = value
        }
        QuietButton {
            objectName: "clearMask"
            text: qsTr("Clear")
            enabled: root.viewModel.masked
            onClicked: root.viewModel.clear()
        }
        QuietButton {
            objectName: "undoMask"
            iconName: "undo"
            tip: qsTr("Undo (Ctrl+Z)")
            enabled: root.viewModel.canUndo
            onClicked: root.viewModel.undo()
        }
        QuietButton {
            objectName: "redoMask"
            iconName: "redo"
            tip: qsTr("Redo (Ctrl+Shift+Z)")
            enabled: root.viewModel.canRedo
            onClicked: root.viewModel.redo()
        }
    }
    Hairline {
        width: parent.width
        anchors.bottom: parent.bottom
    }
}
