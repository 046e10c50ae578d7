// The picture itself, and under it what was made of it.
import QtQuick
import QtQuick.Templates as T
import DiceStudio.Edit
import DiceStudio.Theme

Rectangle {
    id: root

    required property EditViewModel viewModel

    readonly property int side: width - 2 * Theme.gap

    color: Theme.window

    Text {
        id: title
        x: Theme.gap
        y: Theme.gapLarge
        width: root.side
        height: Theme.smallControlHeight
        verticalAlignment: Text.AlignVCenter
        horizontalAlignment: Text.AlignLeft
        text: qsTr("Results")
        color: Theme.quietText
        font.pixelSize: Theme.smallSize
    }
    Text {
        visible: list.count === 0
        x: Theme.gap
        width: root.side
        anchors.top: title.bottom
        anchors.topMargin: 4
        text: qsTr("What you make of the picture gathers here, and in the gallery")
        horizontalAlignment: Text.AlignLeft
        color: Theme.quietText
        font.pixelSize: Theme.smallSize
        wrapMode: Text.Wrap
    }
    ListView {
        id: list
        objectName: "editResults"
        clip: true
        spacing: Theme.gapSmall
        boundsBehavior: Flickable.StopAtBounds
        activeFocusOnTab: count > 0
        model: root.viewModel.results
        Keys.onUpPressed: root.viewModel.shownResult = root.viewModel.shownResult - 1
        Keys.onDownPressed: root.viewModel.shownResult = Math.min(count - 1, root.viewModel.shownResult + 1)
        Accessible.role: Accessible.List
        Accessible.name: qsTr("Results")
        T.ScrollBar.vertical: ThinScrollBar {}
        anchors {
            top: title.bottom
            topMargin: 4
            left: parent.left
            right: parent.right
            bottom: parent.bottom
        }
        // qmllint disable unqualified
        delegate: Item {
            required property int index
            required property string modelData
            x: Theme.gap
            width: root.side
            height: root.side
            Accessible.role: Accessible.ListItem
            Accessible.name: qsTr("Result %1").arg(index + 1)
            Accessible.selected: index === root.viewModel.shownResult
            Image {
                anchors.fill: parent
                anchors.margins: 3
                source: parent.modelData
                fillMode: Image.PreserveAspectCrop
                cache: false
            }
            Rectangle {
                anchors.fill: parent
                color: "transparent"
                radius: 4
                visible: parent.index === root.viewModel.shownResult
                border.width: Theme.focusRing
                border.color: Theme.accent
            }
            TapHandler { onTapped: root.viewModel.shownResult = parent.index }
        }
        // qmllint enable unqualified
    }
}
