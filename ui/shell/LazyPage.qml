// A page that is made when it is first shown, and kept from then on.
import QtQuick

Loader {
    id: root

    required property url file
    required property QtObject viewModel
    required property bool shown

    anchors.fill: parent
    visible: shown
    focus: shown
    onShownChanged: {
        make()
        takeFocus()
    }
    onLoaded: takeFocus()
    Component.onCompleted: make()

    function make() {
        if (shown && status === Loader.Null)
            setSource(file, { viewModel: viewModel })
    }
    function takeFocus() {
        if (shown && item !== null)
            (item as Item).forceActiveFocus(Qt.OtherFocusReason)
    }
}
