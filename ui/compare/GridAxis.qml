// What one direction of the grid varies, and through which values.
import QtQuick
import DiceStudio.Theme

Column {
    id: root

    required property string title
    required property list<string> axes
    required property int axis
    required property string values
    required property string hint

    signal axisPicked(int axis)
    signal valuesTyped(string values)

    spacing: Theme.gapSmall

    FieldLabel {
        width: parent.width
        text: root.title
    }
    ChoiceField {
        width: parent.width
        name: root.title
        model: root.axes
        chosen: root.axis
        onActivated: index => root.axisPicked(index)
    }
    LineField {
        width: parent.width
        visible: root.axis !== 0
        name: qsTr("Values of %1").arg(root.title)
        placeholderText: root.hint
        text: root.values
        onTextEdited: root.valuesTyped(text)
    }
}
