// LoRAs and embeddings of the library; what is taken goes into the prompt.
import DiceStudio.Create
import DiceStudio.Theme

SearchPopup {
    required property CreateViewModel viewModel

    name: qsTr("Search LoRAs and embeddings")
    searchName: "filesSearch"
    entries: viewModel.files // qmllint disable type
    emptyText: qsTr("No LoRA or embedding yet. Add their folder on the Models page, or drop a file here.")
    nothingFoundText: qsTr("No LoRA or embedding is called so.")
    onSearched: words => viewModel.searchFiles(words)
    onTaken: index => viewModel.useFile(index)
}
