// Prompts of earlier pictures.
import DiceStudio.Create
import DiceStudio.Theme

SearchPopup {
    required property CreateViewModel viewModel

    name: qsTr("Search earlier prompts")
    searchName: "historySearch"
    entries: viewModel.history // qmllint disable type
    twoLines: true
    emptyText: qsTr("Prompts gather here once pictures were made.")
    nothingFoundText: qsTr("No earlier prompt holds these words.")
    onSearched: words => viewModel.searchHistory(words)
    onTaken: index => viewModel.useHistory(index)
}
