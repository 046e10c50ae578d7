// The same prompts and seeds in three ways.
import QtQuick
import DiceStudio.Distill
import DiceStudio.Theme

Column {
    id: root

    required property SampleList samples

    readonly property int wordsWidth: 104
    readonly property int side: Math.max(64, Math.min(190, (width - wordsWidth - 3 * Theme.gap) / 3))

    spacing: Theme.gap

    Row {
        spacing: Theme.gap
        Item {
            width: root.wordsWidth
            height: 1
        }
        GuidanceHeading { guidance: "none"; text: root.samples.offTitle; width: root.side }
        GuidanceHeading { guidance: "dice"; text: root.samples.diceTitle; width: root.side }
        GuidanceHeading { guidance: "cfg"; text: root.samples.cfgTitle; width: root.side }
    }
    Repeater {
        model: root.samples
        // qmllint disable unqualified
        delegate: Row {
            id: line
            required property string prompt
            required property string off
            required property string dice
            required property string cfg
            spacing: Theme.gap
            Text {
                width: root.wordsWidth
                height: root.side
                text: line.prompt
                color: Theme.quietText
                font.pixelSize: Theme.smallSize
                wrapMode: Text.Wrap
                elide: Text.ElideRight
                horizontalAlignment: Text.AlignLeft
                verticalAlignment: Text.AlignVCenter
            }
            SampleCell { width: root.side; height: root.side; source: line.off; description: qsTr("%1, without guidance").arg(line.prompt) }
            SampleCell { width: root.side; height: root.side; source: line.dice; description: qsTr("%1, with DICE").arg(line.prompt) }
            SampleCell { width: root.side; height: root.side; source: line.cfg; description: qsTr("%1, with CFG").arg(line.prompt) }
        }
        // qmllint enable unqualified
    }
}
