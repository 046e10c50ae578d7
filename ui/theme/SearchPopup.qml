// A list that is searched as one types: arrows choose, Enter or a press takes.
import QtQuick
import QtQuick.Templates as T
import DiceStudio.Theme

T.Popup {
    id: root

    required property string name // of the search, for the field and for screen readers
    required property list<string> entries
    required property string emptyText // where there is nothing at all
    required property string nothingFoundText // where nothing has the words
    property string searchName: "" // object names, for tests
    property alias twoLines: list.twoLines

    signal searched(string words)
    signal taken(int index)

    function take(index: int) {
        if (index < 0 || index >= list.count)
            return
        root.taken(index)
        root.close()
    }

    padding: Theme.gapSmall
    implicitHeight: Math.max(140, Math.min(320, words.implicitHeight + list.contentHeight + 3 * Theme.gapSmall))
    focus: true
    background: PopupSurface {}
    onOpened: {
        words.clear()
        root.searched("")
        list.currentIndex = 0
        words.forceActiveFocus()
    }

    // qmllint disable deferred-property-id
    contentItem: Item {
        SearchField {
            id: words
            objectName: root.searchName
            name: root.name
            placeholderText: root.name
            anchors {
                left: parent.left
                right: parent.right
                top: parent.top
            }
            onTextEdited: {
                root.searched(text)
                list.currentIndex = 0
            }
            Keys.onDownPressed: list.incrementCurrentIndex()
            Keys.onUpPressed: list.decrementCurrentIndex()
            onAccepted: root.take(Math.max(0, list.currentIndex))
        }
        PickList {
            id: list
            entries: root.entries // qmllint disable type
            current: -1
            marksCurrent: words.activeFocus
            anchors {
                left: parent.left
                right: parent.right
                top: words.bottom
                bottom: parent.bottom
                topMargin: Theme.gapSmall
            }
            onPicked: index => root.take(index)
        }
        Text {
            visible: list.count === 0
            anchors.centerIn: list
            width: parent.width - 2 * Theme.gapHuge
            text: words.text === "" ? root.emptyText : root.nothingFoundText
            color: Theme.quietText
            font.pixelSize: Theme.textSize
            wrapMode: Text.Wrap
            horizontalAlignment: Text.AlignHCenter
        }
    }
}
