// A prompt as it is written: tinted, completed, with weights by Ctrl+Up and Ctrl+Down, and the page's own undo.
import QtQuick
import DiceStudio.Create
import DiceStudio.Theme

TextEditor {
    id: root

    required property CreateViewModel viewModel
    property bool negative: false

    readonly property bool offers: editing && viewModel.completesNegative === negative && viewModel.completionNames.length > 0

    completing: offers
    onWeighed: (start, end, by) => viewModel.weigh(negative, start, end, by)
    onUndone: viewModel.undo()
    onRedone: viewModel.redo()
    onTyped: look.restart()
    onCaretMoved: viewModel.forgetCompletions()
    onEditingChanged: if (!editing) viewModel.forgetCompletions()
    onCompletionMoved: by => popup.move(by)
    onCompletionTaken: viewModel.useCompletion(popup.current)
    onCompletionLeft: viewModel.forgetCompletions()

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
        onTriggered: if (root.editing) root.viewModel.complete(root.negative, root.cursorPosition)
    }
    CompletionPopup {
        id: popup
        objectName: root.negative ? "negativeCompletions" : "completions"
        viewModel: root.viewModel
        visible: root.offers
        x: Math.max(0, Math.min(root.caret.x, root.width - width))
        y: root.caret.y + root.caret.height + 4
    }
    Connections {
        target: root.viewModel
        function onSelectionMade(negative: bool, start: int, end: int) {
            if (negative === root.negative)
                root.select(start, end)
        }
    }
}
