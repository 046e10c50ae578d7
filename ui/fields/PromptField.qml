// A prompt as it is written: tinted, completed, with weights by Ctrl+Up and Ctrl+Down, and the page's own undo.
import QtQuick
import DiceStudio.Fields
import DiceStudio.Theme

TextEditor {
    id: root

    required property PromptEditor editor
    property bool negative: false

    readonly property bool offers: editing && editor.completesNegative === negative && editor.completionNames.length > 0

    text: negative ? editor.negative : editor.prompt
    completing: offers
    onEdited: text => {
        if (negative && text !== editor.negative)
            editor.negative = text
        if (!negative && text !== editor.prompt)
            editor.prompt = text
    }
    onWeighed: (start, end, by) => editor.weigh(negative, start, end, by)
    onUndone: editor.undo()
    onRedone: editor.redo()
    onTyped: look.restart()
    onCaretMoved: editor.forgetCompletions()
    onEditingChanged: if (!editing) editor.forgetCompletions()
    onCompletionMoved: by => popup.move(by)
    onCompletionTaken: editor.useCompletion(popup.current)
    onCompletionLeft: editor.forgetCompletions()

    PromptPainter {
        target: root.textDocument
        weightColor: Theme.promptWeight
        loraColor: Theme.promptLora
        choiceColor: Theme.promptChoice
        commentColor: Theme.quietText
    }
    Timer {
        id: look
        interval: 120 // until the fingers rest
        onTriggered: if (root.editing) root.editor.complete(root.negative, root.cursorPosition)
    }
    CompletionPopup {
        id: popup
        objectName: root.negative ? "negativeCompletions" : "completions"
        editor: root.editor
        visible: root.offers
        x: Math.max(0, Math.min(root.caret.x, root.width - width))
        y: root.caret.y + root.caret.height + 4
    }
    Connections {
        target: root.editor
        function onSelectionMade(negative: bool, start: int, end: int) {
            if (negative === root.negative)
                root.select(start, end)
        }
    }
}
