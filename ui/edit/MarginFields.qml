// How much is added at each side of the picture, in pixels; the handles on the canvas do the same.
import QtQuick
import QtQuick.Layouts
import DiceStudio.Edit
import DiceStudio.Theme

GridLayout {
    id: root

    required property EditViewModel viewModel

    readonly property list<string> names: [qsTr("Left"), qsTr("Top"), qsTr("Right"), qsTr("Bottom")]
    readonly property list<string> spoken: [qsTr("Pixels to add at the left"), qsTr("Pixels to add at the top"), qsTr("Pixels to add at the right"), qsTr("Pixels to add at the bottom")]

    LayoutMirroring.enabled: false // a picture's left is left in every language
    LayoutMirroring.childrenInherit: true
    columns: 4
    columnSpacing: Theme.gapSmall
    rowSpacing: 4

    Repeater {
        model: root.names
        // qmllint disable unqualified
        delegate: Text {
            required property string modelData
            Layout.fillWidth: true
            Layout.preferredWidth: 1
            text: modelData
            color: Theme.quietText
            font.pixelSize: Theme.smallSize
            horizontalAlignment: Text.AlignLeft
            elide: Text.ElideRight
            Accessible.ignored: true
        }
    }
    Repeater {
        model: 4
        delegate: NumberField {
            required property int index
            objectName: "margin" + index
            Layout.fillWidth: true
            Layout.preferredWidth: 1
            name: root.spoken[index]
            from: 0
            to: 1024
            stepSize: 8
            value: root.viewModel.margins[index]
            onEdited: value => root.viewModel.setMargin(index, value)
        }
        // qmllint enable unqualified
    }
}
