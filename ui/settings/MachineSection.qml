// What the engine computes on, how much memory it may take, and the self-test.
import QtQuick
import DiceStudio.Settings
import DiceStudio.Theme

SettingsSection {
    id: root

    required property SettingsViewModel viewModel

    title: qsTr("This machine")

    SettingRow {
        title: qsTr("Compute on")
        ChoiceField {
            objectName: "device"
            width: 240
            name: qsTr("Device to compute on")
            model: root.viewModel.devices
            chosen: root.viewModel.device
            onActivated: index => root.viewModel.device = index
        }
    }
    SettingRow {
        title: qsTr("Precision")
        ChoiceField {
            objectName: "precision"
            width: 240
            name: qsTr("Precision of the networks")
            model: root.viewModel.precisions
            chosen: root.viewModel.precision
            onActivated: index => root.viewModel.precision = index
        }
    }
    SettingRow {
        title: qsTr("Memory for loaded models")
        hint: root.viewModel.values.memoryLimitMib === 0 ? qsTr("MiB; 0 takes half of what is free. Holds from the next start on.") : qsTr("MiB. Holds from the next start on.")
        Row {
            spacing: Theme.gapSmall
            QuietButton {
                text: qsTr("Free it now")
                onClicked: root.viewModel.freeMemory()
            }
            NumberField {
                objectName: "memoryLimit"
                width: 90
                name: qsTr("Memory for loaded models in MiB")
                from: 0
                to: 1048576
                stepSize: 512
                value: root.viewModel.values.memoryLimitMib
                onEdited: value => root.viewModel.change("memoryLimitMib", value)
            }
        }
    }
    SettingRow {
        title: qsTr("Previews a second")
        hint: root.viewModel.values.previewsPerSecond === 0 ? qsTr("No preview while a picture is made") : qsTr("They cost next to nothing.")
        NumberField {
            objectName: "previews"
            width: 64
            name: qsTr("Previews a second")
            from: 0
            to: 5
            value: root.viewModel.values.previewsPerSecond
            onEdited: value => root.viewModel.change("previewsPerSecond", value)
        }
    }
    SettingRow {
        title: qsTr("Self-test")
        hint: root.viewModel.testing ? qsTr("Testing …") : root.viewModel.selftest.length === 0 ? qsTr("What this machine can do, whether it computes right, and what to do if not.") : ""
        last: root.viewModel.selftest.length === 0
        QuietButton {
            objectName: "runSelftest"
            enabled: !root.viewModel.testing
            text: qsTr("Test this machine")
            onClicked: root.viewModel.runSelftest()
        }
    }
    Column {
        objectName: "selftestLines"
        visible: root.viewModel.selftest.length > 0
        width: parent ? parent.width : 0
        topPadding: Theme.gapSmall
        bottomPadding: Theme.gapSmall
        spacing: Theme.gapSmall
        Repeater {
            model: root.viewModel.selftest
            // qmllint disable unqualified
            delegate: Item {
                required property string modelData
                readonly property list<string> parts: modelData.split("|")
                width: parent ? parent.width : 0
                height: sentence.implicitHeight
                Icon {
                    id: sign
                    width: 16
                    height: 16
                    name: parent.parts[0] === "good" ? "check" : parent.parts[0] === "note" ? "info" : "warning"
                    color: parent.parts[0] === "good" ? Theme.dice : parent.parts[0] === "note" ? Theme.quietText : Theme.danger
                    anchors.left: parent.left
                }
                Text {
                    id: what
                    width: 110
                    horizontalAlignment: Text.AlignLeft
                    text: parent.parts[1]
                    color: Theme.quietText
                    font.pixelSize: Theme.textSize
                    elide: Text.ElideRight
                    anchors {
                        left: sign.right
                        leftMargin: Theme.gapSmall
                    }
                }
                Text {
                    id: sentence
                    horizontalAlignment: Text.AlignLeft
                    text: parent.parts.slice(2).join("|")
                    color: Theme.text
                    font.pixelSize: Theme.textSize
                    wrapMode: Text.Wrap
                    anchors {
                        left: what.right
                        leftMargin: Theme.gapSmall
                        right: parent.right
                    }
                }
            }
            // qmllint enable unqualified
        }
    }
}
