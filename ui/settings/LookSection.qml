// Theme, language, scale and motion.
import QtQuick
import DiceStudio.Settings
import DiceStudio.Theme

SettingsSection {
    id: root

    required property SettingsViewModel viewModel

    title: qsTr("Look")

    SettingRow {
        title: qsTr("Theme")
        SegmentedControl {
            objectName: "themeChoice"
            width: Math.max(270, implicitWidth)
            name: qsTr("Theme")
            Segment {
                text: qsTr("Dark")
                marked: false
                taken: root.viewModel.values.theme === 0
                onPicked: root.viewModel.change("theme", 0)
            }
            Segment {
                text: qsTr("Light")
                marked: false
                taken: root.viewModel.values.theme === 1
                onPicked: root.viewModel.change("theme", 1)
            }
            Segment {
                text: qsTr("System")
                marked: false
                taken: root.viewModel.values.theme === 2
                onPicked: root.viewModel.change("theme", 2)
            }
        }
    }
    SettingRow {
        title: qsTr("Language")
        ChoiceField {
            objectName: "language"
            width: 200
            name: qsTr("Language")
            model: root.viewModel.languages
            chosen: root.viewModel.language
            onActivated: index => root.viewModel.language = index
        }
    }
    SettingRow {
        title: qsTr("Scale")
        hint: root.viewModel.scaleWaits ? qsTr("Holds from the next start on.") : qsTr("75 to 250 percent")
        Row {
            spacing: Theme.gap
            ValueSlider {
                objectName: "scalePercent"
                width: 180
                name: qsTr("Scale of the window in percent")
                from: 75
                to: 250
                stepSize: 5
                value: root.viewModel.values.scalePercent
                onMoved: root.viewModel.change("scalePercent", Math.round(value))
            }
            Text {
                width: 44
                text: qsTr("%1 %").arg(root.viewModel.values.scalePercent)
                color: Theme.text
                font.pixelSize: Theme.textSize
                horizontalAlignment: Text.AlignRight
                anchors.verticalCenter: parent.verticalCenter
            }
        }
    }
    SettingRow {
        last: true
        title: qsTr("Less motion")
        hint: qsTr("Nothing slides or fades.")
        ToggleSwitch {
            objectName: "reducedMotion"
            name: qsTr("Less motion")
            checked: root.viewModel.values.reducedMotion
            onToggled: root.viewModel.change("reducedMotion", checked)
        }
    }
}
