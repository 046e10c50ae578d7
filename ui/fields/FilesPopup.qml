// LoRAs and embeddings of the library; what is taken goes into the prompt.
import DiceStudio.Fields
import DiceStudio.Theme

SearchPopup {
    required property PromptShelf shelf

    name: qsTr("Search LoRAs and embeddings")
    searchName: "filesSearch"
    entries: shelf.files // qmllint disable type
    emptyText: qsTr("No LoRA or embedding yet. Add their folder on the Models page, or drop a file here.")
    nothingFoundText: qsTr("No LoRA or embedding is called so.")
    onSearched: words => shelf.searchFiles(words)
    onTaken: index => shelf.useFile(index)
}
