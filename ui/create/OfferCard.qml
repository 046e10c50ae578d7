// A picture came in from elsewhere: what of it is to be taken over, and what has no place here.
import QtQuick
import QtQuick.Layouts
import DiceStudio.Create
import DiceStudio.Theme

Rectangle {
    id: root

    required property Intake intake

    visible: intake.offer !== ""
    implicitWidth: 480
    implicitHeight: column.implicitHeight + 2 * Theme.gapLarge
    radius: Theme.cardRadius
    color: Theme.panel
    border.width: Theme.hairline
    border.color: Theme.dark ? Theme.controlLine : Theme.line
    Accessible.role: Accessible.AlertMessage
    Accessible.name: intake.offer + ". " + intake.offerLeftOut
    onVisibleChanged: if (visible) all.forceActiveFocus(Qt.TabFocusReason)
    Keys.onEscapePressed: intake.dismissOffer()

    ColumnLayout {
        id: column
        spacing: Theme.gapSmall
        anchors {
            left: parent.left
            right: parent.right
            top: parent.top
            margins: Theme.gapLarge
        }
        Item {
            Layout.fillWidth: true
            implicitHeight: Theme.smallControlHeight
            FieldLabel {
                objectName: "offerTitle"
                text: root.intake.offer
                elide: Text.ElideMiddle
                anchors {
                    left: parent.left
                    right: dismiss.left
                    verticalCenter: parent.verticalCenter
                }
            }
            QuietButton {
                id: dismiss
                objectName: "offerDismiss"
                iconName: "close"
                tip: qsTr("Take nothing (Esc)")
                flatWhenIdle: true
                implicitWidth: Theme.smallControlHeight
                implicitHeight: Theme.smallControlHeight
                leftPadding: 4
                rightPadding: 4
                anchors.right: parent.right
                onClicked: root.intake.dismissOffer()
            }
        }
        Text {
            Layout.fillWidth: true
            visible: text !== ""
            text: root.intake.offerPrompt
            color: Theme.text
            font.pixelSize: Theme.textSize
            horizontalAlignment: Text.AlignLeft
            wrapMode: Text.Wrap
            maximumLineCount: 4
            elide: Text.ElideRight
        }
        Text {
            objectName: "offerLeftOut"
            Layout.fillWidth: true
            visible: text !== ""
            text: root.intake.offerLeftOut
            color: Theme.quietText
            font.pixelSize: Theme.smallSize
            horizontalAlignment: Text.AlignLeft
            wrapMode: Text.Wrap
            maximumLineCount: 6
            elide: Text.ElideRight
        }
        Flow {
            Layout.fillWidth: true
            Layout.topMargin: 4
            spacing: Theme.gapSmall
            PrimaryButton {
                id: all
                objectName: "offerAll"
                implicitHeight: Theme.controlHeight
                text: qsTr("Take over all")
                onClicked: root.intake.takeOffer(Intake.All)
            }
            QuietButton {
                objectName: "offerPrompt"
                text: qsTr("Prompt only")
                onClicked: root.intake.takeOffer(Intake.Prompt)
            }
            QuietButton {
                objectName: "offerSeed"
                text: qsTr("Seed only")
                onClicked: root.intake.takeOffer(Intake.Seed)
            }
        }
    }
}
