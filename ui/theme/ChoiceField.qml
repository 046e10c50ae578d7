// One of several words, in a list that opens.
import QtQuick
import QtQuick.Templates as T
import DiceStudio.Theme

T.ComboBox {
    id: root

    property string name
    property int chosen: -1 // the page's; a list whose words change begins at its first one otherwise

    currentIndex: chosen
    onChosenChanged: currentIndex = chosen
    onModelChanged: currentIndex = chosen
    implicitHeight: Theme.controlHeight
    implicitWidth: 150
    hoverEnabled: true
    focusPolicy: Qt.TabFocus
    wheelEnabled: false // a page that scrolls must not change what lies under the pointer
    leftPadding: mirrored ? 30 : 10
    rightPadding: mirrored ? 10 : 30
    Accessible.role: Accessible.ComboBox
    Accessible.name: name
    Accessible.description: displayText

    contentItem: Text {
        text: root.displayText
        color: Theme.text
        font.pixelSize: Theme.textSize
        verticalAlignment: Text.AlignVCenter
        horizontalAlignment: Text.AlignLeft
        elide: Text.ElideRight
        Accessible.ignored: true
    }
    indicator: Icon {
        x: root.mirrored ? 8 : root.width - width - 8
        y: (root.height - height) / 2
        name: "chevron-down"
        color: Theme.quietText
        width: 16
        height: 16
    }
    background: Rectangle {
        radius: Theme.radius
        color: root.hovered ? Theme.hovered : Theme.field
        border.width: Theme.hairline
        border.color: Theme.controlLine
        FocusRing { shown: root.visualFocus }
    }
    // qmllint disable unqualified
    delegate: T.ItemDelegate {
        id: choice
        required property int index
        required property string modelData
        width: ListView.view ? ListView.view.width : implicitWidth
        implicitHeight: Theme.smallControlHeight
        hoverEnabled: true
        highlighted: root.highlightedIndex === index
        Accessible.role: Accessible.ListItem
        Accessible.name: modelData
        contentItem: Text {
            text: choice.modelData
            color: Theme.text
            font.pixelSize: Theme.textSize
            font.weight: root.currentIndex === choice.index ? Theme.mediumWeight : Font.Normal
            verticalAlignment: Text.AlignVCenter
            horizontalAlignment: Text.AlignLeft
            leftPadding: 10
            rightPadding: 10
            elide: Text.ElideRight
        }
        background: Rectangle {
            radius: Theme.radius - 2
            color: choice.highlighted ? Theme.chosen : "transparent"
        }
    }
    // qmllint enable unqualified
    popup: T.Popup {
        y: root.height + 4
        width: Math.max(root.width, 140)
        implicitHeight: Math.min(contentItem.implicitHeight + 8, 320)
        padding: 4
        margins: Theme.gapSmall
        contentItem: ListView {
            clip: true
            implicitHeight: contentHeight
            model: root.popup.visible ? root.delegateModel : null // qmllint disable type
            currentIndex: root.highlightedIndex
            boundsBehavior: Flickable.StopAtBounds
            T.ScrollBar.vertical: ThinScrollBar {}
        }
        background: PopupSurface {}
    }
}
