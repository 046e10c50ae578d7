// On or off, with its words.
import QtQuick
import QtQuick.Templates as T
import DiceStudio.Theme

T.Switch {
    id: root

    property string name: text

    implicitHeight: Theme.controlHeight
    implicitWidth: 36 + (label.text === "" ? 0 : label.implicitWidth)
    hoverEnabled: true
    focusPolicy: Qt.TabFocus
    opacity: enabled ? 1 : 0.45
    Accessible.role: Accessible.CheckBox
    Accessible.name: name
    Accessible.checkable: true
    Accessible.checked: checked

    indicator: Rectangle {
        x: root.mirrored ? root.width - width : 0
        y: (root.height - height) / 2
        width: 36
        height: 20
        radius: 10
        color: root.checked ? Theme.accent : Theme.controlLine
        FocusRing {
            shown: root.visualFocus
            radius: parent.radius + distance
        }
        Rectangle {
            x: root.checked !== root.mirrored ? parent.width - width - 2 : 2
            y: 2
            width: 16
            height: 16
            radius: 8
            color: "#FFFFFF"
            Behavior on x { NumberAnimation { duration: Theme.motion; easing.type: Easing.OutQuad } }
        }
    }
    // qmllint disable deferred-property-id
    contentItem: Text {
        id: label
        leftPadding: root.mirrored ? 0 : 44
        rightPadding: root.mirrored ? 44 : 0
        text: root.text
        color: Theme.text
        font.pixelSize: Theme.textSize
        verticalAlignment: Text.AlignVCenter
        elide: Text.ElideRight
        Accessible.ignored: true
    }
}
