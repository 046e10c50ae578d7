// A row of choices of which one is taken. Left and Right move the choice; it is one stop of the Tab key.
import QtQuick
import DiceStudio.Theme

FocusScope {
    id: root

    /// Of { value, text, color, round, reason }: a reason says why the choice cannot be taken now.
    property list<Choice> choices
    property int value
    property string name

    signal picked(int value)

    implicitHeight: Theme.controlHeight + 2 * inset
    implicitWidth: 240
    activeFocusOnTab: true
    Accessible.role: Accessible.RadioButton
    Accessible.name: name + ": " + currentText()
    Accessible.focusable: true

    readonly property int inset: 2

    function currentText(): string {
        for (let i = 0; i < choices.length; ++i)
            if (choices[i].value === value)
                return choices[i].text
        return ""
    }
    function move(by: int) {
        let at = 0
        for (let i = 0; i < choices.length; ++i)
            if (choices[i].value === value)
                at = i
        for (at += by; at >= 0 && at < choices.length; at += by)
            if (choices[at].reason === "")
                return picked(choices[at].value)
    }

    Keys.onLeftPressed: move(LayoutMirroring.enabled ? 1 : -1)
    Keys.onRightPressed: move(LayoutMirroring.enabled ? -1 : 1)

    Rectangle {
        anchors.fill: parent
        radius: Theme.radius + root.inset
        color: Theme.window
        border.width: Theme.hairline
        border.color: Theme.line
        FocusRing { shown: root.activeFocus }
    }
    Row {
        id: row
        anchors.fill: parent
        anchors.margins: root.inset
        Repeater {
            model: root.choices
            delegate: Segment {
                id: segment
                width: row.width / root.choices.length
                height: row.height
                taken: segment.choice.value === root.value
                onClicked: {
                    root.forceActiveFocus(Qt.MouseFocusReason)
                    root.picked(segment.choice.value)
                }
            }
        }
    }
}
