// The tools for the mask: those that paint, and what is done with all of it. They take a second line where the first is too short.
import QtQuick
import DiceStudio.Edit
import DiceStudio.Theme

Rectangle {
    id: root

    required property EditViewModel viewModel

    readonly property bool oneLine: paintTools.roomyWidth + maskTools.implicitWidth + Theme.gapHuge + 2 * Theme.gap <= width
    readonly property real spare: oneLine ? Math.min(1, (width - paintTools.roomyWidth - maskTools.implicitWidth - Theme.gapHuge - 2 * Theme.gap) / 78) : 0
    readonly property int lineHeight: 52

    implicitHeight: oneLine ? lineHeight : 2 * lineHeight - Theme.gapSmall
    color: Theme.panel

    Row {
        id: paintTools
        readonly property real roomyWidth: tools.implicitWidth + 2 * spacing + sizeWord.implicitWidth + hardnessWord.implicitWidth + 72 + 26 + 60 + 6 * spacing + 1
        spacing: Theme.gapSmall
        height: Theme.controlHeight
        anchors {
            left: parent.left
            leftMargin: Theme.gap
            top: parent.top
            topMargin: 10
        }
        Row {
            id: tools
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
        }
        Hairline {
            height: Theme.gapHuge
            anchors.verticalCenter: parent.verticalCenter
        }
        Text {
            id: sizeWord
            text: qsTr("Size")
            color: Theme.quietText
            font.pixelSize: Theme.textSize
            anchors.verticalCenter: parent.verticalCenter
            Accessible.ignored: true
        }
        ValueSlider {
            objectName: "brushSize"
            width: 72 + 48 * root.spare
            name: qsTr("Size of the brush in pixels")
            enabled: root.viewModel.tool <= EditViewModel.Eraser
            fill: Theme.controlLine
            from: 1
            to: 300
            stepSize: 1
            value: root.viewModel.brushSize
            onMoved: root.viewModel.brushSize = Math.round(value)
            anchors.verticalCenter: parent.verticalCenter
        }
        Text {
            width: 26
            text: root.viewModel.brushSize
            color: Theme.text
            font.pixelSize: Theme.textSize
            horizontalAlignment: Text.AlignLeft
            anchors.verticalCenter: parent.verticalCenter
            Accessible.ignored: true
        }
        Text {
            id: hardnessWord
            text: qsTr("Hardness")
            color: Theme.quietText
            font.pixelSize: Theme.textSize
            anchors.verticalCenter: parent.verticalCenter
            Accessible.ignored: true
        }
        ValueSlider {
            objectName: "hardness"
            width: 60 + 30 * root.spare
            name: qsTr("Hardness of the brush's edge")
            enabled: root.viewModel.tool <= EditViewModel.Eraser
            fill: Theme.controlLine
            from: 0
            to: 1
            stepSize: 0.05
            value: root.viewModel.hardness
            onMoved: root.viewModel.hardness = value
            anchors.verticalCenter: parent.verticalCenter
        }
    }
    Row {
        id: maskTools
        spacing: 6
        x: root.oneLine !== LayoutMirroring.enabled ? root.width - implicitWidth - Theme.gap : Theme.gap
        anchors {
            bottom: parent.bottom
            bottomMargin: 10
        }
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
            width: 52
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
