// Prompts of earlier pictures.
import DiceStudio.Fields
import DiceStudio.Theme

SearchPopup {
    required property PromptShelf shelf

    name: qsTr("Search earlier prompts")
    searchName: "historySearch"
    entries: shelf.history // qmllint disable type
    twoLines: true
    emptyText: qsTr("Prompts gather here once pictures were made.")
    nothingFoundText: qsTr("No earlier prompt holds these words.")
    onSearched: words => shelf.searchHistory(words)
    onTaken: index => shelf.useHistory(index)
}
