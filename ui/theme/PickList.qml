// Lines of which one is picked by a press or Enter.
import QtQuick
import QtQuick.Templates as T
import DiceStudio.Theme

ListView {
    id: root

    required property list<string> entries
    required property int current // shown as taken; -1 for none
    property bool twoLines: false
    property bool marksCurrent: activeFocus // also while another field sends it the arrow keys

    signal picked(int index)

    clip: true
    implicitHeight: contentHeight
    boundsBehavior: Flickable.StopAtBounds
    keyNavigationEnabled: true
    currentIndex: 0
    model: entries
    Accessible.role: Accessible.List
    Keys.onReturnPressed: if (currentIndex >= 0) picked(currentIndex)
    Keys.onEnterPressed: if (currentIndex >= 0) picked(currentIndex)
    T.ScrollBar.vertical: ThinScrollBar {}

    // qmllint disable unqualified
    delegate: Rectangle {
        id: line
        required property int index
        required property string modelData
        width: ListView.view.width
        height: label.implicitHeight + 2 * 6
        radius: Theme.radius - 2
        color: hover.hovered || (root.marksCurrent && ListView.isCurrentItem) ? Theme.chosen : "transparent"
        Accessible.role: Accessible.ListItem
        Accessible.name: modelData
        Accessible.selected: root.current === index
        Accessible.onPressAction: root.picked(index)
        Text {
            id: label
            text: line.modelData
            horizontalAlignment: Text.AlignLeft
            color: Theme.text
            font.pixelSize: Theme.textSize
            font.weight: root.current === line.index ? Theme.mediumWeight : Font.Normal
            wrapMode: root.twoLines ? Text.Wrap : Text.NoWrap
            maximumLineCount: root.twoLines ? 2 : 1
            elide: Text.ElideRight
            anchors {
                left: parent.left
                right: check.left
                leftMargin: 10
                rightMargin: 6
                verticalCenter: parent.verticalCenter
            }
        }
        Icon {
            id: check
            name: root.current === line.index ? "check" : ""
            color: Theme.accent
            width: 16
            height: 16
            anchors {
                right: parent.right
                rightMargin: 10
                verticalCenter: parent.verticalCenter
            }
        }
        HoverHandler { id: hover }
        TapHandler { onTapped: root.picked(line.index) }
    }
    // qmllint enable unqualified
}
