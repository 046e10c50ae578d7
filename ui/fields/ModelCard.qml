// Which model makes the pictures; pressed, it lists the others.
import QtQuick
import QtQuick.Templates as T
import DiceStudio.Fields
import DiceStudio.Theme

T.AbstractButton {
    id: root

    required property ModelChoice model

    implicitHeight: 60
    implicitWidth: 300
    hoverEnabled: true
    focusPolicy: Qt.TabFocus
    Accessible.role: Accessible.ComboBox
    Accessible.name: qsTr("Model: %1, %2").arg(model.name).arg(model.detail)
    onClicked: choices.open()

    background: Rectangle {
        radius: Theme.cardRadius - 2
        color: root.hovered ? Theme.hovered : Theme.raised
        border.width: Theme.dark ? 0 : Theme.hairline
        border.color: Theme.line
        FocusRing { shown: root.visualFocus }
    }
    // qmllint disable deferred-property-id
    contentItem: Item {
        Rectangle {
            id: thumbnail
            width: 44
            height: 44
            radius: Theme.radius
            color: Theme.chosen
            anchors {
                left: parent.left
                leftMargin: Theme.gapSmall
                verticalCenter: parent.verticalCenter
            }
            Image {
                id: made
                anchors.fill: parent
                source: root.model.thumbnail
                fillMode: Image.PreserveAspectCrop
                asynchronous: true
            }
            Icon {
                visible: made.status !== Image.Ready
                anchors.centerIn: parent
                name: "model"
                color: Theme.quietText
                width: 22
                height: 22
            }
        }
        Column {
            spacing: 2
            anchors {
                left: thumbnail.right
                leftMargin: Theme.gap
                right: badge.left
                rightMargin: Theme.gapSmall
                verticalCenter: parent.verticalCenter
            }
            FieldLabel {
                width: parent.width
                text: root.model.name
            }
            Text {
                width: parent.width
                text: root.model.detail
                horizontalAlignment: Text.AlignLeft
                color: Theme.quietText
                font.pixelSize: Theme.smallSize
                elide: Text.ElideRight
                Accessible.ignored: true
            }
        }
        Badge {
            id: badge
            text: root.model.diceReason === "" ? qsTr("DICE") : qsTr("CFG")
            guidance: root.model.diceReason === "" ? "dice" : "cfg"
            anchors {
                right: sign.left
                rightMargin: 4
                verticalCenter: parent.verticalCenter
            }
        }
        Icon {
            id: sign
            name: "chevron-down"
            color: Theme.quietText
            width: 16
            height: 16
            anchors {
                right: parent.right
                rightMargin: Theme.gap
                verticalCenter: parent.verticalCenter
            }
        }
    }
    ListPopup {
        id: choices
        y: root.height + 4
        width: root.width
        entries: root.model.names // qmllint disable type
        current: root.model.index
        onPicked: index => root.model.use(index)
    }
}
