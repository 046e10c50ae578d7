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
    property int fewestLines: 2
    property int mostLines: 10

    readonly property real lineHeight: metrics.lineSpacing

    signal edited(string text)
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
            Keys.onTabPressed: nextItemInFocusChain(true).forceActiveFocus(Qt.TabFocusReason)
            Keys.onBacktabPressed: nextItemInFocusChain(false).forceActiveFocus(Qt.BacktabFocusReason)
            Keys.onPressed: event => event.accepted = root.takeKey(event.key, event.modifiers)
            onTextChanged: root.edited(text)

            Text {
                visible: area.length === 0 && area.preeditText === ""
                x: area.leftPadding
                y: area.topPadding
                width: area.width - area.leftPadding - area.rightPadding
                text: root.placeholder
                color: Theme.quietText
                font: area.font
                wrapMode: Text.Wrap
                Accessible.ignored: true
            }
        }
    }
}
