import QtQuick

QtObject {
    required property int value
    required property string text
    property color color: "transparent"
    property bool round: true
    property string reason
}
