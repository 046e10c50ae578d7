// What is chosen once for the whole program.
import QtQuick
import QtQuick.Templates as T
import DiceStudio.Settings
import DiceStudio.Theme

FocusScope {
    id: root

    required property SettingsViewModel viewModel

    Flickable {
        id: scroll
        objectName: "settingsScroll"
        anchors.fill: parent
        contentHeight: column.implicitHeight + 2 * Theme.gapHuge
        boundsBehavior: Flickable.StopAtBounds
        T.ScrollBar.vertical: ThinScrollBar {}

        FocusFollower { view: scroll }

        Column {
            id: column
            y: Theme.gapHuge
            width: Math.min(720, scroll.width - 2 * Theme.gapHuge)
            spacing: Theme.gapHuge
            anchors.horizontalCenter: parent.horizontalCenter

            Text {
                width: parent.width
                text: qsTr("Settings")
                horizontalAlignment: Text.AlignLeft
                color: Theme.text
                font.pixelSize: Theme.pageTitleSize
                font.weight: Theme.mediumWeight
                Accessible.role: Accessible.Heading
                Accessible.name: text
            }
            LookSection {
                width: parent.width
                viewModel: root.viewModel
            }
            FolderSection {
                width: parent.width
                viewModel: root.viewModel
            }
            WritingSection {
                width: parent.width
                viewModel: root.viewModel
            }
            MachineSection {
                width: parent.width
                viewModel: root.viewModel
            }
            AboutSection {
                width: parent.width
                viewModel: root.viewModel
            }
        }
    }
}
