// Cases of the report on a card: each prompt at one seed without guidance, by DICE and by CFG.
import QtQuick
import QtQuick.Layouts
import DiceStudio.Distill
import DiceStudio.Theme

StepCard {
    id: root

    required property ReportCases cases
    readonly property int perRow: Math.max(1, Math.floor(width / 400))
    readonly property real caseWidth: (width - 2 * Theme.gapLarge - (perRow - 1) * Theme.gapHuge) / perRow
    readonly property real side: (caseWidth - 2 * Theme.gapSmall) / 3

    Flow {
        Layout.fillWidth: true
        Layout.topMargin: Theme.gapSmall
        spacing: Theme.gapHuge
        Repeater {
            model: root.cases
            // qmllint disable unqualified
            delegate: Column {
                id: one
                required property string prompt
                required property string detail
                required property string off
                required property string dice
                required property string cfg
                width: Math.floor(root.caseWidth)
                spacing: 6
                Row {
                    spacing: Theme.gapSmall
                    SampleCell { width: root.side; height: root.side; source: one.off; description: qsTr("%1, without guidance").arg(one.prompt) }
                    SampleCell { width: root.side; height: root.side; source: one.dice; description: qsTr("%1, with DICE").arg(one.prompt) }
                    SampleCell { width: root.side; height: root.side; source: one.cfg; description: qsTr("%1, with CFG").arg(one.prompt) }
                }
                Row {
                    spacing: Theme.gapSmall
                    GuidanceHeading { guidance: "none"; text: qsTr("Off"); width: root.side }
                    GuidanceHeading { guidance: "dice"; text: qsTr("DICE"); width: root.side }
                    GuidanceHeading { guidance: "cfg"; text: qsTr("CFG"); width: root.side }
                }
                Text {
                    width: parent.width
                    text: one.prompt
                    color: Theme.text
                    font.pixelSize: Theme.textSize
                    horizontalAlignment: Text.AlignLeft
                    elide: Text.ElideRight
                }
                Text {
                    width: parent.width
                    text: one.detail
                    color: Theme.quietText
                    font.pixelSize: Theme.smallSize
                    horizontalAlignment: Text.AlignLeft
                    elide: Text.ElideRight
                }
            }
            // qmllint enable unqualified
        }
    }
}
