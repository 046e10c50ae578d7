// The folders in which models are looked for.
import QtQuick
import QtQuick.Templates as T
import DiceStudio.Models
import DiceStudio.Theme

T.Popup {
    id: root

    required property ModelsViewModel viewModel

    signal addAsked

    padding: Theme.gap
    width: 420
    implicitHeight: column.implicitHeight + 2 * padding
    focus: true
    background: PopupSurface {}

    // qmllint disable deferred-property-id
    contentItem: Column {
        id: column
        spacing: Theme.gapSmall
        Text {
            width: parent.width
            text: root.viewModel.folders.length === 0 ? qsTr("No folder yet. Models are used where they lie; nothing is copied.")
                : qsTr("Models are used where they lie. Taking a folder off the list leaves its files alone.")
            horizontalAlignment: Text.AlignLeft
            color: Theme.quietText
            font.pixelSize: Theme.smallSize
            wrapMode: Text.Wrap
        }
        Repeater {
            model: root.viewModel.folders
            // qmllint disable unqualified
            delegate: Item {
                required property int index
                required property string modelData
                width: column.width
                height: Theme.controlHeight
                Text {
                    text: parent.modelData
                    horizontalAlignment: Text.AlignLeft
                    color: Theme.text
                    font.pixelSize: Theme.textSize
                    elide: Text.ElideMiddle
                    anchors {
                        left: parent.left
                        right: take.left
                        rightMargin: Theme.gapSmall
                        verticalCenter: parent.verticalCenter
                    }
                }
                QuietButton {
                    id: take
                    anchors.right: parent.right
                    iconName: "close"
                    tip: qsTr("Take %1 off the list").arg(parent.modelData)
                    flatWhenIdle: true
                    onClicked: root.viewModel.removeFolder(parent.index)
                }
            }
            // qmllint enable unqualified
        }
        Text {
            objectName: "missingFolders"
            width: parent.width
            visible: text !== ""
            text: root.viewModel.missingText
            horizontalAlignment: Text.AlignLeft
            color: Theme.text
            font.pixelSize: Theme.smallSize
            wrapMode: Text.Wrap
        }
        QuietButton {
            objectName: "addFolder"
            text: qsTr("Add a folder …")
            iconName: "folder-add"
            onClicked: {
                root.close()
                root.addAsked()
            }
        }
    }
}
