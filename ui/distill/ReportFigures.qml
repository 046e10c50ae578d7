// Figures of the report, each with its name.
import QtQuick
import QtQuick.Layouts
import DiceStudio.Distill
import DiceStudio.Theme

StepCard {
    id: root

    required property ReportViewModel report

    title: qsTr("In figures")
    subtitle: qsTr("1 = the plain prompt, 0 = CFG, where a difference is left")

    Repeater {
        model: root.report.figureNames
        // qmllint disable unqualified
        delegate: Item {
            id: line
            required property int index
            required property string modelData
            readonly property string value: root.report.figureValues[index] ?? ""
            Layout.fillWidth: true
            implicitHeight: Math.max(28, name.implicitHeight + Theme.gapSmall)
            Accessible.role: Accessible.StaticText
            Accessible.name: modelData + ": " + value
            Text {
                id: name
                text: line.modelData
                color: Theme.quietText
                font.pixelSize: Theme.textSize
                horizontalAlignment: Text.AlignLeft
                wrapMode: Text.Wrap
                anchors {
                    left: parent.left
                    right: value.left
                    rightMargin: Theme.gap
                    verticalCenter: parent.verticalCenter
                }
                Accessible.ignored: true
            }
            Text {
                id: value
                text: line.value
                color: Theme.text
                font.pixelSize: Theme.textSize
                font.weight: Theme.mediumWeight
                anchors {
                    right: parent.right
                    verticalCenter: parent.verticalCenter
                }
                Accessible.ignored: true
            }
            Hairline {
                visible: line.index > 0
                width: parent.width
            }
        }
        // qmllint enable unqualified
    }
}
