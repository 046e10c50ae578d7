// How far something is, as a line that fills in the direction of reading.
import QtQuick
import DiceStudio.Theme

Rectangle {
    id: root

    required property real share // 0 ... 1
    required property string name

    // What screen readers ask for
    readonly property int value: Math.round(100 * share)
    readonly property int minimumValue: 0
    readonly property int maximumValue: 100

    implicitHeight: 6
    implicitWidth: 120
    radius: height / 2
    color: Theme.line
    Accessible.role: Accessible.ProgressBar
    Accessible.name: name

    Rectangle {
        anchors.left: parent.left
        width: Math.max(0, Math.min(1, root.share)) * parent.width
        height: parent.height
        radius: parent.radius
        color: Theme.accent
        Behavior on width {
            enabled: root.share > 0
            NumberAnimation {
                duration: Theme.motion
                easing.type: Easing.OutQuad
            }
        }
    }
}
