// A prompt as it is written: tinted, with weights by Ctrl+Up and Ctrl+Down, and the page's own undo.
import QtQuick
import DiceStudio.Create
import DiceStudio.Theme

TextEditor {
    id: root

    required property CreateViewModel viewModel
    property bool negative: false

    onWeighed: (start, end, by) => viewModel.weigh(negative, start, end, by)
    onUndone: viewModel.undo()
    onRedone: viewModel.redo()

    PromptPainter {
        target: root.textDocument
        weightColor: Theme.promptWeight
        loraColor: Theme.promptLora
        choiceColor: Theme.promptChoice
        commentColor: Theme.quietText
    }
    Connections {
        target: root.viewModel
        function onSelectionMade(negative: bool, start: int, end: int) {
            if (negative === root.negative)
                root.select(start, end)
        }
    }
}
