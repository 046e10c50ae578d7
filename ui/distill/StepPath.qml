// The five steps, and which one it is.
import QtQuick
import DiceStudio.Distill
import DiceStudio.Theme

Row {
    id: root

    required property int step
    required property bool finished

    readonly property list<string> names: [qsTr("Choose"), qsTr("Check"), qsTr("Train"), qsTr("Review"), qsTr("Install")]

    spacing: Theme.gap
    Accessible.role: Accessible.StaticText
    Accessible.name: qsTr("Step %1 of 5: %2").arg(step + 1).arg(names[step])

    Repeater {
        model: root.names
        // qmllint disable unqualified
        delegate: StepMark {
            required property int index
            required property string modelData
            number: index + 1
            name: modelData
            past: index < root.step || root.finished
            present: index === root.step && !root.finished
            last: index === root.names.length - 1
        }
        // qmllint enable unqualified
    }
}
