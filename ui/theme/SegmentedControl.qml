// A row of Segments of which one is taken. Left and Right move the choice; it is one stop of the Tab key.
import QtQuick
import DiceStudio.Theme

FocusScope {
    id: root

    property string name
    default property alias segments: row.data

    readonly property int inset: 2

    implicitHeight: Theme.controlHeight + 2 * inset
    implicitWidth: Math.max(240, row.children.length * widest() + 2 * inset)
    activeFocusOnTab: true
    Accessible.role: Accessible.Grouping
    Accessible.name: name
    Accessible.focusable: true

    // All are as wide as the longest word needs
    function widest(): real {
        let most = 0
        for (let i = 0; i < row.children.length; ++i)
            most = Math.max(most, row.children[i].implicitWidth)
        return most
    }
    function segment(at: int): Segment {
        return row.children[at] as Segment
    }
    function move(by: int) {
        let at = 0
        while (at < row.children.length && !segment(at).taken)
            ++at
        for (at += by; at >= 0 && at < row.children.length; at += by)
            if (segment(at).available)
                return segment(at).picked()
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
    }
}
