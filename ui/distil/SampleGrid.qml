// The same prompts and seeds in three ways.
import QtQuick
import DiceStudio.Distil
import DiceStudio.Theme

Item {
    id: root

    required property SampleList samples

    readonly property int wordsWidth: 104
    readonly property int side: Math.max(64, Math.min(190, (width - wordsWidth - 3 * Theme.gap) / 3))

    component Heading: Row {
        id: heading
        required property int guidance
        required property string text
        spacing: 6
        GuidanceMark {
            guidance: heading.guidance
            anchors.verticalCenter: parent.verticalCenter
        }
        Text {
            text: heading.text
            color: Theme.text
            font.pixelSize: Theme.smallSize
        }
    }

    implicitHeight: 28 + samples.count * (side + Theme.gap)

    Heading { guidance: 0; text: qsTr("Off · 20 passes"); x: root.wordsWidth + Theme.gap }
    Heading { guidance: 2; text: qsTr("DICE · 20 passes"); x: root.wordsWidth + 2 * Theme.gap + root.side }
    Heading { guidance: 1; text: qsTr("CFG · 40 passes"); x: root.wordsWidth + 3 * Theme.gap + 2 * root.side }
    Column {
        y: 28
        spacing: Theme.gap
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
                    verticalAlignment: Text.AlignVCenter
                }
                SampleCell { width: root.side; height: root.side; source: line.off; description: qsTr("%1, without guidance").arg(line.prompt) }
                SampleCell { width: root.side; height: root.side; source: line.dice; description: qsTr("%1, with DICE").arg(line.prompt) }
                SampleCell { width: root.side; height: root.side; source: line.cfg; description: qsTr("%1, with CFG").arg(line.prompt) }
            }
            // qmllint enable unqualified
        }
    }
}
