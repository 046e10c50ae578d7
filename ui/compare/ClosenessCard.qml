// Numbers, for those who want them.
import QtQuick
import DiceStudio.Compare
import DiceStudio.Theme

Rectangle {
    id: root

    required property CompareViewModel viewModel

    height: column.implicitHeight + 2 * Theme.gap
    radius: Theme.cardRadius
    color: Theme.window
    border.width: Theme.dark ? 0 : Theme.hairline
    border.color: Theme.line

    Column {
        id: column
        spacing: 5
        x: Theme.gap
        y: Theme.gap
        width: parent.width - 2 * Theme.gap

        ToggleSwitch {
            objectName: "numbers"
            width: parent.width
            implicitHeight: 24
            text: qsTr("How close")
            checked: root.viewModel.numbersShown
            onToggled: root.viewModel.numbersShown = checked
        }
        DetailRow {
            width: parent.width
            visible: root.viewModel.numbersShown
            nameWidth: 56
            name: qsTr("PSNR")
            value: root.viewModel.psnr === "" ? "–" : root.viewModel.psnr
        }
        DetailRow {
            width: parent.width
            visible: root.viewModel.numbersShown
            nameWidth: 56
            name: qsTr("SSIM")
            value: root.viewModel.ssim === "" ? "–" : root.viewModel.ssim
        }
        DetailRow {
            width: parent.width
            visible: root.viewModel.numbersShown && root.viewModel.times !== ""
            nameWidth: 56
            name: qsTr("Time")
            value: root.viewModel.times
        }
    }
}
