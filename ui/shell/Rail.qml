// The pages of the studio: icon and word. Up and Down walk through them.
import QtQuick
import DiceStudio.Shell
import DiceStudio.Theme

Rectangle {
    id: root

    required property Navigator navigator
    required property Pages pages

    implicitWidth: {
        let most = 0
        for (let i = 0; i < buttons.count; ++i)
            most = Math.max(most, (buttons.objectAt(i) as Item)?.implicitWidth ?? 0)
        return most
    }
    color: Theme.window
    Accessible.role: Accessible.PageTabList
    Accessible.name: qsTr("Pages")

    // qmllint disable
    Instantiator {
        id: buttons
        model: root.pages
        delegate: RailButton {
            required property int index
            required property string name
            required property string title
            required property bool atTheFoot
            objectName: "rail-" + name
            text: title
            checked: root.navigator.page === name
            y: atTheFoot ? root.height - height - Theme.gapSmall : Theme.gapSmall + index * height
            onClicked: root.navigator.page = name
        }
        onObjectAdded: (index, button) => (button as Item).parent = root
    }
    // qmllint enable
    Hairline {
        height: parent.height
        anchors.right: parent.right
    }
}
