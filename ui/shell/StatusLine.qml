// Where the work is done, with what, and what goes on.
import QtQuick
import DiceStudio.Shell
import DiceStudio.Theme

Rectangle {
    id: root

    required property StatusViewModel viewModel

    color: Theme.window
    Accessible.role: Accessible.StatusBar
    Accessible.name: viewModel.spoken

    Rectangle {
        width: parent.width
        height: Theme.hairline
        color: Theme.line
    }
    Row {
        spacing: Theme.gapHuge
        anchors {
            left: parent.left
            leftMargin: Theme.gapLarge
            verticalCenter: parent.verticalCenter
        }
        Repeater {
            model: root.viewModel.parts
            delegate: Text {
                required property string modelData
                text: modelData
                color: Theme.quietText
                font.pixelSize: Theme.smallSize
            }
        }
    }
    Row {
        spacing: Theme.gapSmall
        visible: root.viewModel.saved !== ""
        anchors {
            right: parent.right
            rightMargin: Theme.gapLarge
            verticalCenter: parent.verticalCenter
        }
        GuidanceMark {
            guidance: "dice"
            anchors.verticalCenter: parent.verticalCenter
        }
        Text {
            objectName: "saved"
            text: root.viewModel.saved
            color: Theme.quietText
            font.pixelSize: Theme.smallSize
        }
    }
}
