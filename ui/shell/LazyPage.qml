// A page that is made when it is first shown, and kept from then on.
import QtQuick

Loader {
    id: root

    required property bool shown
    property bool wanted: false

    anchors.fill: parent
    active: wanted
    visible: shown
    focus: shown
    onShownChanged: {
        if (shown)
            wanted = true
        takeFocus()
    }
    onLoaded: takeFocus()
    Component.onCompleted: wanted = shown

    function takeFocus() {
        if (shown && item !== null)
            (item as Item).forceActiveFocus(Qt.OtherFocusReason)
    }
}
