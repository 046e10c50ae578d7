// One picture of the comparison, or the place where it will be.
import QtQuick
import DiceStudio.Theme

Rectangle {
    id: root

    required property string source
    required property string description

    color: Theme.raised
    radius: 2
    Accessible.role: Accessible.Graphic
    Accessible.name: source === "" ? qsTr("%1, not made yet").arg(description) : description

    Image {
        anchors.fill: parent
        source: root.source
        fillMode: Image.PreserveAspectFit
        cache: false
    }
    Text {
        visible: root.source === ""
        anchors.centerIn: parent
        text: qsTr("not yet")
        color: Theme.quietText
        font.pixelSize: Theme.smallSize
        Accessible.ignored: true
    }
}
