// A plain text field of several lines that grows with its text up to a limit, then scrolls. Tab leaves it.
import QtQuick
import QtQuick.Templates as T
import DiceStudio.Theme

Rectangle {
    id: root

    property alias text: area.text
    property alias cursorPosition: area.cursorPosition
    readonly property alias textDocument: area.textDocument
    property string placeholder
    property string name
    property bool completing: false // a list lies under the caret: the keys that walk through it are its own
    property int fewestLines: 2
    property int mostLines: 10

    readonly property real lineHeight: metrics.lineSpacing
    readonly property alias editing: area.activeFocus
    readonly property rect caret: Qt.rect(area.cursorRectangle.x + flick.x - flick.contentX, area.cursorRectangle.y + flick.y - flick.contentY, 1, area.cursorRectangle.height)

    signal edited(string text)
    signal typed // by keys, after which the text is edited
    signal caretMoved // by other than typing
    signal completionMoved(int by)
    signal completionTaken
    signal completionLeft
    signal weighed(int start, int end, real by)
    signal undone
    signal redone

    implicitHeight: Math.ceil(Math.min(Math.max(area.contentHeight, fewestLines * lineHeight), mostLines * lineHeight)) + 2 * Theme.gapSmall
    implicitWidth: 200
    color: Theme.field
    radius: Theme.radius
    border.width: area.activeFocus ? Theme.focusRing : Theme.hairline
    border.color: area.activeFocus ? Theme.accent : Theme.controlLine
    activeFocusOnTab: false

    function focusEditor() {
        area.cursorPosition = area.length
        area.forceActiveFocus(Qt.TabFocusReason)
    }

    function select(start: int, end: int) {
        area.select(start, end)
    }
    // True if the key means something else here than to the text field
    function takeKey(key: int, modifiers: int): bool {
        const control = modifiers === Qt.ControlModifier
        if (completing && modifiers === Qt.NoModifier && takeCompletionKey(key))
            return true
        if (control && (key === Qt.Key_Up || key === Qt.Key_Down))
            weighed(area.selectionStart, area.selectionEnd, key === Qt.Key_Up ? 0.1 : -0.1)
        else if (control && key === Qt.Key_Z)
            undone()
        else if ((control && key === Qt.Key_Y) || (modifiers === (Qt.ControlModifier | Qt.ShiftModifier) && key === Qt.Key_Z))
            redone()
        else
            return false
        return true
    }

    function takeCompletionKey(key: int): bool {
        area.keyed = false // what is written now is the list's
        if (key === Qt.Key_Up || key === Qt.Key_Down)
            completionMoved(key === Qt.Key_Up ? -1 : 1)
        else if (key === Qt.Key_Return || key === Qt.Key_Enter)
            completionTaken()
        else if (key === Qt.Key_Escape)
            completionLeft()
        else
            return false
        return true
    }

    FontMetrics {
        id: metrics
        font: area.font
    }

    Flickable {
        id: flick
        anchors.fill: parent
        anchors.margins: Theme.focusRing
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        T.ScrollBar.vertical: ThinScrollBar {}

        T.TextArea.flickable: T.TextArea {
            id: area
            leftPadding: Theme.gapSmall
            rightPadding: Theme.gap
            topPadding: Theme.gapSmall - Theme.focusRing
            bottomPadding: topPadding
            color: Theme.text
            selectionColor: Theme.selection
            selectedTextColor: Theme.text
            font.family: Theme.fontFamily
            font.pixelSize: Theme.textSize
            wrapMode: TextEdit.Wrap
            textFormat: TextEdit.PlainText
            selectByMouse: true
            activeFocusOnTab: true
            Accessible.role: Accessible.EditableText
            Accessible.name: root.name
            Accessible.multiLine: true
            KeyNavigation.priority: KeyNavigation.BeforeItem
            Keys.onTabPressed: root.completing ? root.completionTaken() : nextItemInFocusChain(true).forceActiveFocus(Qt.TabFocusReason)
            Keys.onBacktabPressed: nextItemInFocusChain(false).forceActiveFocus(Qt.BacktabFocusReason)
            property bool keyed: false // a key that writes is down
            property int knownLength: 0
            Keys.onPressed: event => {
                keyed = (event.modifiers & Qt.ControlModifier) === 0
                event.accepted = root.takeKey(event.key, event.modifiers)
            }
            Keys.onReleased: keyed = false
            onTextChanged: {
                knownLength = length
                root.edited(text)
                if (keyed)
                    root.typed()
            }
            onCursorPositionChanged: if (length === knownLength) root.caretMoved()

            Text {
                visible: area.length === 0 && area.preeditText === ""
                x: area.leftPadding
                y: area.topPadding
                width: area.width - area.leftPadding - area.rightPadding
                text: root.placeholder
                horizontalAlignment: Text.AlignLeft
                color: Theme.quietText
                font: area.font
                wrapMode: Text.Wrap
                Accessible.ignored: true
            }
        }
    }
}
