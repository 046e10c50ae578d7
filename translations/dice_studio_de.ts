<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de">
<context>
    <name>AboutSection</name>
    <message>
        <source>Privacy</source>
        <translation>Privatsphäre</translation>
    </message>
    <message>
        <source>Addresses contacted</source>
        <translation>Kontaktierte Adressen</translation>
    </message>
    <message>
        <source>This program sends nothing and asks nothing from any server.</source>
        <translation>Dieses Programm sendet nichts und fragt bei keinem Server etwas an.</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>Files of the program</source>
        <translation>Dateien des Programms</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Export …</source>
        <translation>Exportieren …</translation>
    </message>
    <message>
        <source>Import …</source>
        <translation>Importieren …</translation>
    </message>
    <message>
        <source>Defaults</source>
        <translation>Standard</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>No file is written in this session.</source>
        <translation>In dieser Sitzung wird keine Datei geschrieben.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Über</translation>
    </message>
    <message>
        <source>Licences</source>
        <translation>Lizenzen</translation>
    </message>
    <message>
        <source>Export the settings</source>
        <translation>Einstellungen exportieren</translation>
    </message>
    <message>
        <source>Settings (*.json)</source>
        <translation>Einstellungen (*.json)</translation>
    </message>
    <message>
        <source>Import settings</source>
        <translation>Einstellungen importieren</translation>
    </message>
</context>
<context>
    <name>BoardsPopup</name>
    <message>
        <source>Name of a new board</source>
        <translation>Name einer neuen Sammlung</translation>
    </message>
    <message>
        <source>Onto a new board …</source>
        <translation>In eine neue Sammlung …</translation>
    </message>
    <message>
        <source>New board with the selection …</source>
        <translation>Neue Sammlung mit der Auswahl …</translation>
    </message>
</context>
<context>
    <name>CheckStep</name>
    <message>
        <source>Trying it out</source>
        <translation>Probelauf</translation>
    </message>
    <message>
        <source>This is what it takes</source>
        <translation>Das wird gebraucht</translation>
    </message>
    <message>
        <source>A few records and updates are timed on this machine. The first time with a checkpoint, its prompts are read as well.</source>
        <translation>Einige Aufzeichnungen und Updates werden auf diesem Rechner gestoppt. Beim ersten Mal werden auch die Prompts des Checkpoints gelesen.</translation>
    </message>
    <message>
        <source>%1 …</source>
        <translation>%1 …</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Train</source>
        <translation>Trainieren</translation>
    </message>
</context>
<context>
    <name>ChooseStep</name>
    <message>
        <source>Half of the work, nearly the same pictures</source>
        <translation>Die halbe Arbeit, fast dieselben Bilder</translation>
    </message>
    <message>
        <source>CFG runs the model twice per step. A small network, trained from the checkpoint itself, changes the prompt&apos;s embedding so that one run lands close to where two did. No data set is needed, and the checkpoint&apos;s file is not changed.</source>
        <translation>CFG lässt das Modell zweimal je Schritt laufen. Ein kleines Netz, das vom Checkpoint selbst lernt, ändert das Embedding des Prompts so, dass ein Durchlauf fast dort ankommt, wo zwei ankamen. Ein Datensatz ist nicht nötig, und die Datei des Checkpoints bleibt, wie sie ist.</translation>
    </message>
    <message>
        <source>Checkpoint</source>
        <translation>Checkpoint</translation>
    </message>
    <message>
        <source>What is trained</source>
        <translation>Was trainiert wird</translation>
    </message>
    <message>
        <source>Full: closest to CFG</source>
        <translation>Vollständig: am nächsten an CFG</translation>
    </message>
    <message>
        <source>Embedding only</source>
        <translation>Nur das Embedding</translation>
    </message>
    <message>
        <source>The enhancer, and a small change of the denoiser that is merged in memory before sampling.</source>
        <translation>Der Enhancer und eine kleine Änderung am Denoiser, die vor dem Sampling im Speicher eingerechnet wird.</translation>
    </message>
    <message>
        <source>The enhancer alone; the denoiser stays untouched, as in the paper.</source>
        <translation>Nur der Enhancer; der Denoiser bleibt unberührt, wie im Paper.</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message numerus="yes">
        <source>%Ln hours</source>
        <translation>
            <numerusform>%Ln Stunde</numerusform>
            <numerusform>%Ln Stunden</numerusform>
        </translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>Minuten</translation>
    </message>
    <message>
        <source>minutes</source>
        <translation>Minuten</translation>
    </message>
    <message>
        <source>Longer comes closer to CFG. It works while nothing else does, can be paused, and survives closing the window.</source>
        <translation>Je länger, desto näher an CFG. Es arbeitet, solange sonst nichts läuft, lässt sich anhalten und übersteht das Schließen des Fensters.</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Prüfen</translation>
    </message>
</context>
<context>
    <name>ClosenessCard</name>
    <message>
        <source>How close</source>
        <translation>Wie nah</translation>
    </message>
    <message>
        <source>PSNR</source>
        <translation>PSNR</translation>
    </message>
    <message>
        <source>SSIM</source>
        <translation>SSIM</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
</context>
<context>
    <name>CompareBar</name>
    <message>
        <source>How to look at the difference</source>
        <translation>Wie der Unterschied gezeigt wird</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>Geteilt</translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>Nebeneinander</translation>
    </message>
    <message>
        <source>Flip</source>
        <translation>Umschalten</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Differenz</translation>
    </message>
    <message>
        <source>X/Y grid</source>
        <translation>X/Y-Raster</translation>
    </message>
    <message>
        <source>New seed</source>
        <translation>Neuer Seed</translation>
    </message>
    <message>
        <source>The same request at another seed</source>
        <translation>Dieselbe Anfrage mit einem anderen Seed</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>All of them as one labelled picture</source>
        <translation>Alle zusammen als ein beschriftetes Bild</translation>
    </message>
</context>
<context>
    <name>ComparePage</name>
    <message>
        <source>Made one after the other by the ordinary queue · Esc cancels</source>
        <translation>Eins nach dem anderen über die normale Warteschlange · Esc bricht ab</translation>
    </message>
    <message>
        <source>Hold Space to flip · scroll to zoom · drag to pan</source>
        <translation>Leertaste halten schaltet um · Mausrad zoomt · Ziehen verschiebt</translation>
    </message>
    <message>
        <source>Scroll to zoom · drag to pan · double-click shows all</source>
        <translation>Mausrad zoomt · Ziehen verschiebt · Doppelklick zeigt alles</translation>
    </message>
    <message>
        <source>See what guidance does</source>
        <translation>Sehen, was Führung bewirkt</translation>
    </message>
    <message>
        <source>Makes the request of the Create page with DICE, with CFG and without guidance, at the same seed.</source>
        <translation>Macht die Anfrage der Seite „Erstellen“ mit DICE, mit CFG und ohne Führung, mit demselben Seed.</translation>
    </message>
    <message>
        <source>Makes the request of the Create page with CFG and without guidance, at the same seed. With an enhancer for the model, DICE joins them.</source>
        <translation>Macht die Anfrage der Seite „Erstellen“ mit CFG und ohne Führung, mit demselben Seed. Hat das Modell einen Enhancer, kommt DICE dazu.</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Vergleichen</translation>
    </message>
    <message>
        <source>Save as one labelled picture</source>
        <translation>Als ein beschriftetes Bild speichern</translation>
    </message>
    <message>
        <source>PNG (*.png)</source>
        <translation>PNG (*.png)</translation>
    </message>
    <message>
        <source>JPEG (*.jpg)</source>
        <translation>JPEG (*.jpg)</translation>
    </message>
</context>
<context>
    <name>CreatePage</name>
    <message numerus="yes">
        <source>%Ln pictures waited when the program ended.</source>
        <translation>
            <numerusform>%Ln Bild stand noch aus, als das Programm endete.</numerusform>
            <numerusform>%Ln Bilder standen noch aus, als das Programm endete.</numerusform>
        </translation>
    </message>
    <message>
        <source>Make them</source>
        <translation>Jetzt machen</translation>
    </message>
    <message>
        <source>Forget them</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Save a copy of the picture</source>
        <translation>Kopie des Bilds speichern</translation>
    </message>
    <message>
        <source>PNG (*.png)</source>
        <translation>PNG (*.png)</translation>
    </message>
    <message>
        <source>JPEG (*.jpg)</source>
        <translation>JPEG (*.jpg)</translation>
    </message>
    <message>
        <source>WebP (*.webp)</source>
        <translation>WebP (*.webp)</translation>
    </message>
    <message>
        <source>TIFF (*.tif)</source>
        <translation>TIFF (*.tif)</translation>
    </message>
</context>
<context>
    <name>DialField</name>
    <message>
        <source>Closer to CFG</source>
        <translation>Näher an CFG</translation>
    </message>
    <message>
        <source>Closer to CFG: %1</source>
        <translation>Näher an CFG: %1</translation>
    </message>
</context>
<context>
    <name>DifferenceView</name>
    <message>
        <source>Difference between %1 and %2</source>
        <translation>Differenz zwischen %1 und %2</translation>
    </message>
    <message>
        <source>The difference is shown once both pictures are there.</source>
        <translation>Die Differenz erscheint, sobald beide Bilder da sind.</translation>
    </message>
    <message>
        <source>same</source>
        <translation>gleich</translation>
    </message>
    <message>
        <source>%1 of 255 levels apart, or more</source>
        <translation>um %1 von 255 Stufen verschieden oder mehr</translation>
    </message>
    <message>
        <source>How many times the difference is enlarged</source>
        <translation>Wie stark die Differenz vergrößert wird</translation>
    </message>
    <message>
        <source>× %1</source>
        <translation>× %1</translation>
    </message>
</context>
<context>
    <name>EditCanvas</name>
    <message>
        <source>A result</source>
        <translation>Ein Ergebnis</translation>
    </message>
    <message>
        <source>The picture and its mask</source>
        <translation>Das Bild und seine Maske</translation>
    </message>
    <message>
        <source>Back to the mask</source>
        <translation>Zurück zur Maske</translation>
    </message>
    <message>
        <source>Go on with this one</source>
        <translation>Mit diesem weitermachen</translation>
    </message>
    <message>
        <source>%1 %  ·  paint what is to change  ·  [ and ] size the brush  ·  scroll zooms, the middle button pans</source>
        <translation>%1 %  ·  übermalen, was sich ändern soll  ·  [ und ] ändern die Pinselgröße  ·  Mausrad zoomt, mittlere Taste verschiebt</translation>
    </message>
</context>
<context>
    <name>EditPage</name>
    <message>
        <source>Start from a picture</source>
        <translation>Von einem Bild ausgehen</translation>
    </message>
    <message>
        <source>Open one, drop one here, or press Edit under a picture in Create or in the gallery. Paint a mask to change only a part of it.</source>
        <translation>Öffnen Sie eines, ziehen Sie eines hierher, oder drücken Sie „Bearbeiten“ unter einem Bild in „Erstellen“ oder in der Galerie. Malen Sie eine Maske, um nur einen Teil zu ändern.</translation>
    </message>
    <message>
        <source>Open a picture …</source>
        <translation>Bild öffnen …</translation>
    </message>
    <message>
        <source>Open a picture</source>
        <translation>Bild öffnen</translation>
    </message>
    <message>
        <source>Pictures (*.png *.jpg *.jpeg *.bmp)</source>
        <translation>Bilder (*.png *.jpg *.jpeg *.bmp)</translation>
    </message>
</context>
<context>
    <name>EditPanel</name>
    <message>
        <source>Open …</source>
        <translation>Öffnen …</translation>
    </message>
    <message>
        <source>Prompt</source>
        <translation>Prompt</translation>
    </message>
    <message>
        <source>What it shows afterwards</source>
        <translation>Was es danach zeigt</translation>
    </message>
    <message>
        <source>Negative</source>
        <translation>Negativ</translation>
    </message>
    <message>
        <source>Negative prompt</source>
        <translation>Negativer Prompt</translation>
    </message>
    <message>
        <source>What it does not show</source>
        <translation>Was es nicht zeigt</translation>
    </message>
    <message>
        <source>How far it goes</source>
        <translation>Wie weit es geht</translation>
    </message>
    <message>
        <source>How far the picture may change; 0 keeps it, 1 ignores it</source>
        <translation>Wie weit sich das Bild ändern darf; 0 behält es, 1 beachtet es nicht</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>keeps it</source>
        <translation>behält es</translation>
    </message>
    <message>
        <source>ignores it</source>
        <translation>beachtet es nicht</translation>
    </message>
    <message>
        <source>What is outside the mask stays; its edge is softened a little.</source>
        <translation>Was außerhalb der Maske liegt, bleibt; ihr Rand wird etwas weichgezeichnet.</translation>
    </message>
    <message>
        <source>Without a mask the whole picture changes. Model, guidance, steps and seed are those of the Create page.</source>
        <translation>Ohne Maske ändert sich das ganze Bild. Modell, Führung, Schritte und Seed kommen von der Seite „Erstellen“.</translation>
    </message>
    <message>
        <source>%1 · Esc cancels</source>
        <translation>%1 · Esc bricht ab</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Strg+Enter</translation>
    </message>
    <message>
        <source>Only the masked part</source>
        <translation>Nur den maskierten Teil</translation>
    </message>
    <message>
        <source>The new edges are painted anew, so this does not count for them.</source>
        <translation>Neue Ränder werden ganz neu gemalt; dieser Wert gilt für sie nicht.</translation>
    </message>
    <message>
        <source>Add at the edges</source>
        <translation>An den Rändern anfügen</translation>
    </message>
    <message>
        <source>%1 × %2 px afterwards</source>
        <translation>danach %1 × %2 px</translation>
    </message>
    <message>
        <source>Or drag a handle beside the picture.</source>
        <translation>Oder einen Griff neben dem Bild ziehen.</translation>
    </message>
</context>
<context>
    <name>EditTools</name>
    <message>
        <source>Brush (B): marks what is repainted</source>
        <translation>Pinsel (B): markiert, was neu gemalt wird</translation>
    </message>
    <message>
        <source>Eraser (E)</source>
        <translation>Radierer (E)</translation>
    </message>
    <message>
        <source>Lasso (L)</source>
        <translation>Lasso (L)</translation>
    </message>
    <message>
        <source>Rectangle (R)</source>
        <translation>Rechteck (R)</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Size of the brush in pixels</source>
        <translation>Pinselgröße in Pixeln</translation>
    </message>
    <message>
        <source>Hardness</source>
        <translation>Härte</translation>
    </message>
    <message>
        <source>Hardness of the brush&apos;s edge</source>
        <translation>Härte des Pinselrands</translation>
    </message>
    <message>
        <source>Invert the mask (I)</source>
        <translation>Maske umkehren (I)</translation>
    </message>
    <message>
        <source>Feather</source>
        <translation>Weichzeichnen</translation>
    </message>
    <message>
        <source>Softens the mask&apos;s edges over so many pixels</source>
        <translation>Zeichnet die Ränder der Maske über so viele Pixel weich</translation>
    </message>
    <message>
        <source>Pixels to feather over</source>
        <translation>Pixel für weiche Ränder</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Leeren</translation>
    </message>
    <message>
        <source>Undo (Ctrl+Z)</source>
        <translation>Rückgängig (Strg+Z)</translation>
    </message>
    <message>
        <source>Redo (Ctrl+Shift+Z)</source>
        <translation>Wiederholen (Strg+Umschalt+Z)</translation>
    </message>
</context>
<context>
    <name>EmptyCanvas</name>
    <message>
        <source>Your first picture is on its way</source>
        <translation>Ihr erstes Bild ist unterwegs</translation>
    </message>
    <message>
        <source>Say what you want to see, then press Ctrl+Enter</source>
        <translation>Beschreiben Sie, was Sie sehen möchten, und drücken Sie Strg+Enter</translation>
    </message>
    <message>
        <source>The starter model draws one thing in a small picture, like a fox, a boat or an apple.</source>
        <translation>Das Startmodell malt eine Sache in einem kleinen Bild, etwa einen Fuchs, ein Boot oder einen Apfel. Es liest Englisch.</translation>
    </message>
</context>
<context>
    <name>FieldSlider</name>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
</context>
<context>
    <name>FilesPopup</name>
    <message>
        <source>Search LoRAs and embeddings</source>
        <translation>LoRAs und Embeddings suchen</translation>
    </message>
    <message>
        <source>No LoRA or embedding yet. Add their folder on the Models page, or drop a file here.</source>
        <translation>Noch keine LoRA und kein Embedding. Fügen Sie ihren Ordner auf der Seite Modelle hinzu, oder legen Sie eine Datei hier ab.</translation>
    </message>
    <message>
        <source>No LoRA or embedding is called so.</source>
        <translation>Keine LoRA und kein Embedding heißt so.</translation>
    </message>
</context>
<context>
    <name>FoldHeader</name>
    <message>
        <source>open</source>
        <translation>offen</translation>
    </message>
</context>
<context>
    <name>FolderSection</name>
    <message>
        <source>Pictures</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Choose …</source>
        <translation>Wählen …</translation>
    </message>
    <message>
        <source>Default</source>
        <translation>Standard</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>Namen</translation>
    </message>
    <message>
        <source>[date] [time] [seed] [prompt] [model] [steps] [guidance]; a slash makes a folder. Next: %1</source>
        <translation>[date] [time] [seed] [prompt] [model] [steps] [guidance]; ein Schrägstrich macht einen Ordner. Nächster: %1</translation>
    </message>
    <message>
        <source>Pattern of the names of pictures</source>
        <translation>Muster für die Namen der Bilder</translation>
    </message>
    <message>
        <source>Save pictures in</source>
        <translation>Bilder speichern in</translation>
    </message>
</context>
<context>
    <name>FoldersPopup</name>
    <message>
        <source>No folder yet. Models are used where they lie; nothing is copied.</source>
        <translation>Noch kein Ordner. Modelle werden dort benutzt, wo sie liegen; nichts wird kopiert.</translation>
    </message>
    <message>
        <source>Models are used where they lie. Taking a folder off the list leaves its files alone.</source>
        <translation>Modelle werden dort benutzt, wo sie liegen. Einen Ordner von der Liste zu nehmen lässt seine Dateien unberührt.</translation>
    </message>
    <message>
        <source>Take %1 off the list</source>
        <translation>%1 von der Liste nehmen</translation>
    </message>
    <message>
        <source>Add a folder …</source>
        <translation>Ordner hinzufügen …</translation>
    </message>
</context>
<context>
    <name>GalleryDetailsPane</name>
    <message>
        <source>Choose a picture to see how it was made.</source>
        <translation>Wählen Sie ein Bild, um zu sehen, wie es entstand.</translation>
    </message>
    <message>
        <source>The file is gone. What was known about it is still here.</source>
        <translation>Die Datei ist weg. Was über sie bekannt war, steht noch hier.</translation>
    </message>
    <message>
        <source>Load all</source>
        <translation>Alles laden</translation>
    </message>
    <message>
        <source>All settings of this picture into Create (Enter)</source>
        <translation>Alle Einstellungen dieses Bilds nach „Erstellen“ (Enter)</translation>
    </message>
    <message>
        <source>Prompt</source>
        <translation>Prompt</translation>
    </message>
    <message>
        <source>The prompts alone</source>
        <translation>Nur die Prompts</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Seed</translation>
    </message>
    <message>
        <source>The seed alone</source>
        <translation>Nur den Seed</translation>
    </message>
    <message>
        <source>Take the star away (S)</source>
        <translation>Stern wegnehmen (S)</translation>
    </message>
    <message>
        <source>Star (S)</source>
        <translation>Stern (S)</translation>
    </message>
    <message>
        <source>To the trash (Del); it can be undone</source>
        <translation>In den Papierkorb (Entf); lässt sich rückgängig machen</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Vergleichen</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Bearbeiten</translation>
    </message>
    <message>
        <source>Onto a board</source>
        <translation>In eine Sammlung</translation>
    </message>
    <message>
        <source>Copy to the clipboard</source>
        <translation>In die Zwischenablage kopieren</translation>
    </message>
    <message>
        <source>Show its folder</source>
        <translation>Ordner zeigen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln pictures are selected; star, trash and boards are for all of them.</source>
        <translation>
            <numerusform>%Ln Bild ist ausgewählt; Stern, Papierkorb und Sammlungen gelten dafür.</numerusform>
            <numerusform>%Ln Bilder sind ausgewählt; Stern, Papierkorb und Sammlungen gelten für alle.</numerusform>
        </translation>
    </message>
    <message>
        <source>Negative  %1</source>
        <translation>Negativ  %1</translation>
    </message>
    <message>
        <source>Guidance</source>
        <translation>Führung</translation>
    </message>
    <message>
        <source>Passes</source>
        <translation>Durchläufe</translation>
    </message>
    <message>
        <source>Sampler</source>
        <translation>Sampler</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>Erstellt</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
</context>
<context>
    <name>GalleryFilters</name>
    <message>
        <source>Search by words of the prompt</source>
        <translation>Nach Wörtern im Prompt suchen</translation>
    </message>
    <message>
        <source>Starred</source>
        <translation>Mit Stern</translation>
    </message>
    <message>
        <source>DICE</source>
        <translation>DICE</translation>
    </message>
    <message>
        <source>CFG</source>
        <translation>CFG</translation>
    </message>
    <message>
        <source>Any model</source>
        <translation>Jedes Modell</translation>
    </message>
    <message>
        <source>Starter model</source>
        <translation>Startmodell</translation>
    </message>
    <message>
        <source>This month</source>
        <translation>Diesen Monat</translation>
    </message>
    <message>
        <source>Boards</source>
        <translation>Sammlungen</translation>
    </message>
    <message>
        <source>Size of the thumbnails</source>
        <translation>Größe der Vorschaubilder</translation>
    </message>
</context>
<context>
    <name>GalleryGrid</name>
    <message>
        <source>Pictures</source>
        <translation>Bilder</translation>
    </message>
</context>
<context>
    <name>GalleryPage</name>
    <message>
        <source>No pictures yet</source>
        <translation>Noch keine Bilder</translation>
    </message>
    <message>
        <source>Every picture you make is kept here. Drop pictures of other programs to bring them in with their prompts.</source>
        <translation>Jedes Bild, das Sie machen, bleibt hier. Ziehen Sie Bilder anderer Programme hierher, um sie mit ihren Prompts zu übernehmen.</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Nichts gefunden</translation>
    </message>
    <message>
        <source>No picture fits the search and the filters.</source>
        <translation>Kein Bild passt zu Suche und Filtern.</translation>
    </message>
    <message>
        <source>Clear search and filters</source>
        <translation>Suche und Filter löschen</translation>
    </message>
</context>
<context>
    <name>GridAxis</name>
    <message>
        <source>Values of %1</source>
        <translation>Werte für %1</translation>
    </message>
</context>
<context>
    <name>GridPage</name>
    <message>
        <source>The request of the Create page, with two of its values varied.</source>
        <translation>Die Anfrage der Seite „Erstellen“, in der zwei Werte variieren.</translation>
    </message>
    <message>
        <source>Across</source>
        <translation>Waagerecht</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Senkrecht</translation>
    </message>
    <message>
        <source>Make the grid</source>
        <translation>Raster machen</translation>
    </message>
    <message>
        <source>Cancel what is left</source>
        <translation>Den Rest abbrechen</translation>
    </message>
    <message>
        <source>A sheet of variations</source>
        <translation>Ein Bogen mit Variationen</translation>
    </message>
    <message>
        <source>See at once what a setting does: the pictures come in one after the other, and the sheet can be saved with its labels.</source>
        <translation>Auf einen Blick sehen, was eine Einstellung bewirkt: Die Bilder kommen eins nach dem anderen, und der Bogen lässt sich mit Beschriftung speichern.</translation>
    </message>
</context>
<context>
    <name>GrowHandle</name>
    <message>
        <source>%1 px</source>
        <translation>%1 px</translation>
    </message>
    <message>
        <source>Drag outwards to paint beyond the edge</source>
        <translation>Nach außen ziehen, um über den Rand hinaus zu malen</translation>
    </message>
</context>
<context>
    <name>GuidanceFields</name>
    <message>
        <source>Guidance</source>
        <translation>Führung</translation>
    </message>
    <message>
        <source>DICE</source>
        <translation>DICE</translation>
    </message>
    <message>
        <source>CFG</source>
        <translation>CFG</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Aus</translation>
    </message>
    <message>
        <source>Make it CFG-free</source>
        <translation>CFG-frei machen</translation>
    </message>
    <message>
        <source>Trains an enhancer from the checkpoint itself</source>
        <translation>Trainiert einen Enhancer aus dem Checkpoint selbst</translation>
    </message>
    <message>
        <source>Strength</source>
        <translation>Stärke</translation>
    </message>
    <message>
        <source>Strength, as the CFG scale that it stands for</source>
        <translation>Stärke, als der CFG-Wert, für den sie steht</translation>
    </message>
    <message>
        <source>Strength, the CFG scale</source>
        <translation>Stärke, der CFG-Wert</translation>
    </message>
</context>
<context>
    <name>HistoryPopup</name>
    <message>
        <source>Search earlier prompts</source>
        <translation>Frühere Prompts suchen</translation>
    </message>
    <message>
        <source>Prompts gather here once pictures were made.</source>
        <translation>Hier sammeln sich Prompts, sobald Bilder gemacht wurden.</translation>
    </message>
    <message>
        <source>No earlier prompt holds these words.</source>
        <translation>Kein früherer Prompt enthält diese Wörter.</translation>
    </message>
</context>
<context>
    <name>InstallStep</name>
    <message>
        <source>It is installed, and Create uses it</source>
        <translation>Er ist installiert, und „Erstellen“ benutzt ihn</translation>
    </message>
    <message>
        <source>Install the enhancer</source>
        <translation>Enhancer installieren</translation>
    </message>
    <message>
        <source>Create uses it at once. The checkpoint knows it by its hash, wherever the checkpoint lies. Models shows the note.</source>
        <translation>„Erstellen“ benutzt ihn sofort. Der Checkpoint wird an seinem Hash erkannt, wo immer er liegt. Die Notiz steht unter „Modelle“.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Name of the enhancer</source>
        <translation>Name des Enhancers</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Note about the enhancer</source>
        <translation>Notiz zum Enhancer</translation>
    </message>
    <message>
        <source>What it is for</source>
        <translation>Wofür er gut ist</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Show its folder</source>
        <translation>Ordner zeigen</translation>
    </message>
    <message>
        <source>Another checkpoint</source>
        <translation>Anderer Checkpoint</translation>
    </message>
    <message>
        <source>Make a picture with it</source>
        <translation>Ein Bild damit machen</translation>
    </message>
    <message>
        <source>Install</source>
        <translation>Installieren</translation>
    </message>
</context>
<context>
    <name>LookSection</name>
    <message>
        <source>Look</source>
        <translation>Aussehen</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Farbschema</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>System</source>
        <translation>System</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>Skalierung</translation>
    </message>
    <message>
        <source>Holds from the next start on.</source>
        <translation>Gilt ab dem nächsten Start.</translation>
    </message>
    <message>
        <source>75 to 250 percent</source>
        <translation>75 bis 250 Prozent</translation>
    </message>
    <message>
        <source>Scale of the window in percent</source>
        <translation>Skalierung des Fensters in Prozent</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Less motion</source>
        <translation>Weniger Bewegung</translation>
    </message>
    <message>
        <source>Nothing slides or fades.</source>
        <translation>Nichts gleitet oder blendet ein.</translation>
    </message>
</context>
<context>
    <name>MachineSection</name>
    <message>
        <source>This machine</source>
        <translation>Dieser Rechner</translation>
    </message>
    <message>
        <source>Compute on</source>
        <translation>Rechnen auf</translation>
    </message>
    <message>
        <source>Device to compute on</source>
        <translation>Gerät, auf dem gerechnet wird</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>Genauigkeit</translation>
    </message>
    <message>
        <source>Precision of the networks</source>
        <translation>Genauigkeit der Netze</translation>
    </message>
    <message>
        <source>Memory for loaded models</source>
        <translation>Speicher für geladene Modelle</translation>
    </message>
    <message>
        <source>MiB; 0 takes half of what is free. Holds from the next start on.</source>
        <translation>MiB; 0 nimmt die Hälfte des freien Speichers. Gilt ab dem nächsten Start.</translation>
    </message>
    <message>
        <source>MiB. Holds from the next start on.</source>
        <translation>MiB. Gilt ab dem nächsten Start.</translation>
    </message>
    <message>
        <source>Free it now</source>
        <translation>Jetzt freigeben</translation>
    </message>
    <message>
        <source>Memory for loaded models in MiB</source>
        <translation>Speicher für geladene Modelle in MiB</translation>
    </message>
    <message>
        <source>Previews a second</source>
        <translation>Vorschauen je Sekunde</translation>
    </message>
    <message>
        <source>No preview while a picture is made</source>
        <translation>Keine Vorschau, während ein Bild entsteht</translation>
    </message>
    <message>
        <source>They cost next to nothing.</source>
        <translation>Sie kosten so gut wie nichts.</translation>
    </message>
    <message>
        <source>Self-test</source>
        <translation>Selbsttest</translation>
    </message>
    <message>
        <source>Testing …</source>
        <translation>Der Test läuft …</translation>
    </message>
    <message>
        <source>What this machine can do, whether it computes right, and what to do if not.</source>
        <translation>Was dieser Rechner kann, ob er richtig rechnet und was sonst zu tun ist.</translation>
    </message>
    <message>
        <source>Test this machine</source>
        <translation>Diesen Rechner testen</translation>
    </message>
</context>
<context>
    <name>Main</name>
    <message>
        <source>Dice Studio</source>
        <translation>Dice Studio</translation>
    </message>
</context>
<context>
    <name>MarginFields</name>
    <message>
        <source>Left</source>
        <translation>Links</translation>
    </message>
    <message>
        <source>Top</source>
        <translation>Oben</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Rechts</translation>
    </message>
    <message>
        <source>Bottom</source>
        <translation>Unten</translation>
    </message>
    <message>
        <source>Pixels to add at the left</source>
        <translation>Pixel, die links angefügt werden</translation>
    </message>
    <message>
        <source>Pixels to add at the top</source>
        <translation>Pixel, die oben angefügt werden</translation>
    </message>
    <message>
        <source>Pixels to add at the right</source>
        <translation>Pixel, die rechts angefügt werden</translation>
    </message>
    <message>
        <source>Pixels to add at the bottom</source>
        <translation>Pixel, die unten angefügt werden</translation>
    </message>
</context>
<context>
    <name>ModelCard</name>
    <message>
        <source>Model: %1, %2</source>
        <translation>Modell: %1, %2</translation>
    </message>
    <message>
        <source>DICE</source>
        <translation>DICE</translation>
    </message>
    <message>
        <source>CFG</source>
        <translation>CFG</translation>
    </message>
</context>
<context>
    <name>ModelDetailsPane</name>
    <message>
        <source>Use in Create</source>
        <translation>In „Erstellen“</translation>
    </message>
    <message>
        <source>Make CFG-free</source>
        <translation>CFG-frei machen</translation>
    </message>
    <message>
        <source>Trains an enhancer from the checkpoint itself; with it DICE guides with one pass per step</source>
        <translation>Trainiert einen Enhancer aus dem Checkpoint selbst; mit ihm führt DICE mit einem Durchlauf je Schritt</translation>
    </message>
    <message>
        <source>Show its folder</source>
        <translation>Ordner zeigen</translation>
    </message>
    <message>
        <source>What it is, and why we think so</source>
        <translation>Was es ist, und woran man es erkennt</translation>
    </message>
    <message>
        <source>Family</source>
        <translation>Familie</translation>
    </message>
    <message>
        <source>Predicts</source>
        <translation>Sagt vorher</translation>
    </message>
    <message>
        <source>scheduler_config.json</source>
        <translation>scheduler_config.json</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>unet/config.json and the VAE&apos;s factor</source>
        <translation>unet/config.json und der Faktor des VAE</translation>
    </message>
    <message>
        <source>Denoiser</source>
        <translation>Denoiser</translation>
    </message>
    <message>
        <source>counted in its files</source>
        <translation>in seinen Dateien gezählt</translation>
    </message>
    <message>
        <source>Strength</source>
        <translation>Stärke</translation>
    </message>
    <message>
        <source>where it starts</source>
        <translation>womit es beginnt</translation>
    </message>
    <message>
        <source>Enhancer</source>
        <translation>Enhancer</translation>
    </message>
    <message>
        <source>found by the denoiser&apos;s hash</source>
        <translation>am Hash des Denoisers erkannt</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>So lassen</translation>
    </message>
    <message>
        <source>Correct this</source>
        <translation>Korrigieren</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Name of the model</source>
        <translation>Name des Modells</translation>
    </message>
    <message>
        <source>Family of the model</source>
        <translation>Familie des Modells</translation>
    </message>
    <message>
        <source>Keep; new scans leave it</source>
        <translation>Behalten, auch beim nächsten Scan</translation>
    </message>
    <message>
        <source>Trigger words</source>
        <translation>Triggerwörter</translation>
    </message>
    <message>
        <source>Words that this model knows best</source>
        <translation>Wörter, die dieses Modell am besten kennt</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <source>What it is good at</source>
        <translation>Wofür es gut ist</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Dateien</translation>
    </message>
    <message>
        <source>In place</source>
        <translation>Liegt in</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>AutoV2</source>
        <translation>AutoV2</translation>
    </message>
    <message>
        <source>Same as</source>
        <translation>Gleich mit</translation>
    </message>
    <message>
        <source>Compute its hash</source>
        <translation>Hash berechnen</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Speicher</translation>
    </message>
    <message>
        <source>told by the headers of its files</source>
        <translation>aus den Kopfdaten seiner Dateien</translation>
    </message>
    <message>
        <source>Other parts</source>
        <translation>Andere Teile</translation>
    </message>
    <message>
        <source>a model of the library that has what this file lacks</source>
        <translation>ein Modell der Bibliothek, das hat, was dieser Datei fehlt</translation>
    </message>
</context>
<context>
    <name>ModelsPage</name>
    <message>
        <source>Search models</source>
        <translation>Modelle suchen</translation>
    </message>
    <message>
        <source>Search models, notes and trigger words</source>
        <translation>Modelle, Notizen und Triggerwörter durchsuchen</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Checkpoints</source>
        <translation>Checkpoints</translation>
    </message>
    <message>
        <source>Not usable</source>
        <translation>Nicht nutzbar</translation>
    </message>
    <message>
        <source>Looking through the folders …</source>
        <translation>Ordner werden durchgesehen …</translation>
    </message>
    <message>
        <source>Stop hashing</source>
        <translation>Hashen beenden</translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Where models are looked for; they are used in place</source>
        <translation>Wo nach Modellen gesucht wird; sie werden an Ort und Stelle benutzt</translation>
    </message>
    <message>
        <source>Rescan</source>
        <translation>Neu einlesen</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modelle</translation>
    </message>
    <message>
        <source>No model fits</source>
        <translation>Kein Modell passt</translation>
    </message>
    <message>
        <source>No model fits the search and the filter.</source>
        <translation>Kein Modell passt zu Suche und Filter.</translation>
    </message>
    <message>
        <source>Use the models you have</source>
        <translation>Benutzen Sie die Modelle, die Sie haben</translation>
    </message>
    <message>
        <source>Add a folder with models in the diffusers layout, or drop one here. Nothing is copied or moved.</source>
        <translation>Fügen Sie einen Ordner mit Modellen im diffusers-Format hinzu, oder ziehen Sie einen hierher. Nichts wird kopiert oder verschoben.</translation>
    </message>
    <message>
        <source>Add a folder …</source>
        <translation>Ordner hinzufügen …</translation>
    </message>
    <message>
        <source>Add a folder with models</source>
        <translation>Ordner mit Modellen hinzufügen</translation>
    </message>
</context>
<context>
    <name>MoreFields</name>
    <message>
        <source>Sampler</source>
        <translation>Sampler</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>Schedule</translation>
    </message>
    <message>
        <source>Variation seed</source>
        <translation>Variations-Seed</translation>
    </message>
    <message>
        <source>Clip skip</source>
        <translation>Clip Skip</translation>
    </message>
    <message>
        <source>Clip skip; 1 is the text encoder&apos;s last layer</source>
        <translation>Clip Skip; 1 ist die letzte Schicht des Text-Encoders</translation>
    </message>
    <message>
        <source>Variation</source>
        <translation>Variation</translation>
    </message>
    <message>
        <source>How far the noise goes towards that of the variation seed</source>
        <translation>Wie weit das Rauschen zu dem des Variations-Seeds geht</translation>
    </message>
    <message>
        <source>Autoencoder (VAE)</source>
        <translation>Autoencoder (VAE)</translation>
    </message>
</context>
<context>
    <name>OfferCard</name>
    <message>
        <source>Take nothing (Esc)</source>
        <translation>Nichts übernehmen (Esc)</translation>
    </message>
    <message>
        <source>Take over all</source>
        <translation>Alles übernehmen</translation>
    </message>
    <message>
        <source>Prompt only</source>
        <translation>Nur den Prompt</translation>
    </message>
    <message>
        <source>Seed only</source>
        <translation>Nur den Seed</translation>
    </message>
</context>
<context>
    <name>ParameterPanel</name>
    <message>
        <source>Prompt</source>
        <translation>Prompt</translation>
    </message>
    <message>
        <source>What the picture shows</source>
        <translation>Was das Bild zeigt</translation>
    </message>
    <message>
        <source>Negative</source>
        <translation>Negativ</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>Negative prompt</source>
        <translation>Negativer Prompt</translation>
    </message>
    <message>
        <source>What it does not show</source>
        <translation>Was es nicht zeigt</translation>
    </message>
    <message>
        <source>Without guidance the negative prompt has no effect.</source>
        <translation>Ohne Führung hat der negative Prompt keine Wirkung.</translation>
    </message>
    <message>
        <source>Generate</source>
        <translation>Generieren</translation>
    </message>
    <message>
        <source>Ctrl+Enter adds another · Esc cancels</source>
        <translation>Strg+Enter fügt eins hinzu · Esc bricht ab</translation>
    </message>
    <message>
        <source>Ctrl+Enter · Ctrl+Shift+Enter compares</source>
        <translation>Strg+Enter · Strg+Umschalt+Enter vergleicht</translation>
    </message>
</context>
<context>
    <name>PictureCanvas</name>
    <message>
        <source>The picture</source>
        <translation>Das Bild</translation>
    </message>
    <message>
        <source>Preview of the picture that is being made</source>
        <translation>Vorschau des Bilds, das gerade entsteht</translation>
    </message>
    <message>
        <source>Starred; press to take the star away</source>
        <translation>Mit Stern; drücken, um ihn wegzunehmen</translation>
    </message>
    <message>
        <source>Star this picture</source>
        <translation>Dieses Bild mit einem Stern versehen</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>A copy under a name of your own; the picture itself is saved already</source>
        <translation>Eine Kopie unter eigenem Namen; das Bild selbst ist schon gespeichert</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Vergleichen</translation>
    </message>
    <message>
        <source>The same request and seed with other guidance</source>
        <translation>Dieselbe Anfrage und derselbe Seed mit anderer Führung</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Bearbeiten</translation>
    </message>
    <message>
        <source>Start from this picture, or repaint a part of it</source>
        <translation>Von diesem Bild ausgehen oder einen Teil neu malen</translation>
    </message>
    <message>
        <source>Vary</source>
        <translation>Variieren</translation>
    </message>
    <message>
        <source>A picture near this one</source>
        <translation>Ein Bild nahe an diesem</translation>
    </message>
    <message>
        <source>Use settings</source>
        <translation>Übernehmen</translation>
    </message>
    <message>
        <source>Prompt, guidance, steps and seed of this picture into the editors</source>
        <translation>Prompt, Führung, Schritte und Seed dieses Bilds in die Felder</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <source>Copy to the clipboard</source>
        <translation>In die Zwischenablage kopieren</translation>
    </message>
    <message>
        <source>Copy its parameters as text</source>
        <translation>Parameter als Text kopieren</translation>
    </message>
    <message>
        <source>Show its folder</source>
        <translation>Ordner zeigen</translation>
    </message>
    <message>
        <source>Move to the trash</source>
        <translation>In den Papierkorb legen</translation>
    </message>
    <message>
        <source>%1  ·  Esc cancels</source>
        <translation>%1  ·  Esc bricht ab</translation>
    </message>
    <message>
        <source>%1 %  ·  %2</source>
        <translation>%1 %  ·  %2</translation>
    </message>
</context>
<context>
    <name>PictureStrip</name>
    <message>
        <source>Queue</source>
        <translation>Warteschlange</translation>
    </message>
    <message numerus="yes">
        <source>%Ln waiting</source>
        <comment>pictures</comment>
        <translation>
            <numerusform>%Ln wartet</numerusform>
            <numerusform>%Ln warten</numerusform>
        </translation>
    </message>
    <message>
        <source>What runs, waits and failed</source>
        <translation>Was läuft, wartet und misslang</translation>
    </message>
    <message>
        <source>Latest</source>
        <translation>Neueste</translation>
    </message>
    <message>
        <source>Your pictures gather here, and in the pictures folder</source>
        <translation>Ihre Bilder sammeln sich hier und im Bilderordner</translation>
    </message>
    <message>
        <source>Latest pictures</source>
        <translation>Neueste Bilder</translation>
    </message>
</context>
<context>
    <name>ProblemBox</name>
    <message>
        <source>Dismiss</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Hide details</source>
        <translation>Einzelheiten ausblenden</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Einzelheiten</translation>
    </message>
</context>
<context>
    <name>PromptHead</name>
    <message>
        <source>Prompt</source>
        <translation>Prompt</translation>
    </message>
    <message>
        <source>Prompts of earlier pictures</source>
        <translation>Prompts früherer Bilder</translation>
    </message>
    <message>
        <source>Styles</source>
        <translation>Stile</translation>
    </message>
    <message>
        <source>This style is added to the prompt</source>
        <translation>Dieser Stil wird dem Prompt hinzugefügt</translation>
    </message>
    <message>
        <source>LoRAs and embeddings</source>
        <translation>LoRAs und Embeddings</translation>
    </message>
</context>
<context>
    <name>QueuePopup</name>
    <message>
        <source>Queue, paused</source>
        <translation>Warteschlange, angehalten</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Warteschlange</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Starts what waits</source>
        <translation>Beginnt mit dem, was wartet</translation>
    </message>
    <message>
        <source>What runs is finished, nothing else begins</source>
        <translation>Was läuft, wird fertig; nichts anderes beginnt</translation>
    </message>
    <message>
        <source>Cancel all</source>
        <translation>Alle abbrechen</translation>
    </message>
</context>
<context>
    <name>QueueRow</name>
    <message>
        <source>Earlier</source>
        <translation>Früher</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Später</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal versuchen</translation>
    </message>
    <message>
        <source>The same once more</source>
        <translation>Dasselbe noch einmal</translation>
    </message>
    <message>
        <source>Forget it</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>QuietBar</name>
    <message>
        <source>Dismiss</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
</context>
<context>
    <name>RareFields</name>
    <message>
        <source>Noise</source>
        <translation>Rauschen</translation>
    </message>
    <message>
        <source>Emphasis</source>
        <translation>Betonung</translation>
    </message>
    <message>
        <source>Noise, which decides what a seed looks like</source>
        <translation>Rauschen; es bestimmt, wie ein Seed aussieht</translation>
    </message>
    <message>
        <source>As on a CPU</source>
        <translation>Wie auf der CPU</translation>
    </message>
    <message>
        <source>As on NVIDIA</source>
        <translation>Wie auf NVIDIA</translation>
    </message>
    <message>
        <source>Emphasis: what a weight like (word:1.2) does</source>
        <translation>Betonung: was ein Gewicht wie (Wort:1.2) bewirkt</translation>
    </message>
    <message>
        <source>Like A1111</source>
        <translation>Wie A1111</translation>
    </message>
    <message>
        <source>Like ComfyUI</source>
        <translation>Wie ComfyUI</translation>
    </message>
    <message>
        <source>Pictures at the same time</source>
        <translation>Bilder gleichzeitig</translation>
    </message>
    <message>
        <source>Pictures at the same time; more need more memory</source>
        <translation>Bilder gleichzeitig; mehr brauchen mehr Speicher</translation>
    </message>
    <message>
        <source>Randomness</source>
        <translation>Zufall</translation>
    </message>
    <message>
        <source>Randomness of the sampler, called eta</source>
        <translation>Zufall des Samplers, genannt eta</translation>
    </message>
    <message>
        <source>Guided from</source>
        <translation>Führung ab</translation>
    </message>
    <message>
        <source>Guided from this share of the steps on</source>
        <translation>Führung ab diesem Anteil der Schritte</translation>
    </message>
    <message>
        <source>Guided until</source>
        <translation>Führung bis</translation>
    </message>
    <message>
        <source>Guided until this share of the steps</source>
        <translation>Führung bis zu diesem Anteil der Schritte</translation>
    </message>
    <message>
        <source>Stop guiding when it changes little</source>
        <translation>Nicht mehr führen, wenn es wenig ändert</translation>
    </message>
    <message>
        <source>Agreement</source>
        <translation>Gleichheit</translation>
    </message>
    <message>
        <source>How far the passes with and without the prompt must agree before guiding stops</source>
        <translation>Wie weit die Durchläufe mit und ohne Prompt übereinstimmen müssen, bis die Führung endet</translation>
    </message>
    <message>
        <source>Make it in a size of the training</source>
        <translation>In einer Größe des Trainings erzeugen</translation>
    </message>
</context>
<context>
    <name>ReportCard</name>
    <message>
        <source>%1, without guidance</source>
        <translation>%1, ohne Führung</translation>
    </message>
    <message>
        <source>%1, with DICE</source>
        <translation>%1, mit DICE</translation>
    </message>
    <message>
        <source>%1, with CFG</source>
        <translation>%1, mit CFG</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Aus</translation>
    </message>
    <message>
        <source>DICE</source>
        <translation>DICE</translation>
    </message>
    <message>
        <source>CFG</source>
        <translation>CFG</translation>
    </message>
</context>
<context>
    <name>ReportFigures</name>
    <message>
        <source>In figures</source>
        <translation>In Zahlen</translation>
    </message>
    <message>
        <source>1 = the plain prompt, 0 = CFG, where a difference is left</source>
        <translation>1 = der bloße Prompt, 0 = CFG, wo ein Unterschied bleibt</translation>
    </message>
</context>
<context>
    <name>ReportPlots</name>
    <message>
        <source>DICE</source>
        <translation>DICE</translation>
    </message>
    <message>
        <source>CFG</source>
        <translation>CFG</translation>
    </message>
    <message>
        <source>Curves</source>
        <translation>Kurven</translation>
    </message>
    <message>
        <source>What is left of the difference, over the steps</source>
        <translation>Was vom Unterschied bleibt, über die Schritte</translation>
    </message>
    <message>
        <source>clean picture</source>
        <translation>fertiges Bild</translation>
    </message>
    <message>
        <source>noise</source>
        <translation>Rauschen</translation>
    </message>
    <message>
        <source>What is left of the difference, from the clean picture to noise</source>
        <translation>Was vom Unterschied bleibt, vom fertigen Bild bis zum Rauschen</translation>
    </message>
    <message>
        <source>How certain the judge is, by strength</source>
        <translation>Wie sicher der Prüfer ist, nach Stärke</translation>
    </message>
    <message>
        <source>CFG scale %1</source>
        <translation>CFG-Wert %1</translation>
    </message>
    <message>
        <source>How certain the judge is that pictures show what was asked for, by strength: DICE and CFG</source>
        <translation>Wie sicher der Prüfer ist, dass Bilder das Verlangte zeigen, nach Stärke: DICE und CFG</translation>
    </message>
    <message>
        <source>How colourful pictures are, by strength</source>
        <translation>Wie farbig die Bilder sind, nach Stärke</translation>
    </message>
    <message>
        <source>How colourful pictures are, by strength: DICE and CFG</source>
        <translation>Wie farbig die Bilder sind, nach Stärke: DICE und CFG</translation>
    </message>
    <message>
        <source>How close the dial comes to CFG&apos;s picture (PSNR, dB), by passes</source>
        <translation>Wie nah der Regler CFGs Bild kommt (PSNR, dB), nach Durchläufen</translation>
    </message>
    <message>
        <source>with DICE</source>
        <translation>mit DICE</translation>
    </message>
    <message>
        <source>without training</source>
        <translation>ohne Training</translation>
    </message>
    <message>
        <source>How close the dial comes to CFG&apos;s picture, by passes: with DICE and without training</source>
        <translation>Wie nah der Regler CFGs Bild kommt, nach Durchläufen: mit DICE und ohne Training</translation>
    </message>
</context>
<context>
    <name>ReportSection</name>
    <message>
        <source>The report</source>
        <translation>Der Bericht</translation>
    </message>
    <message>
        <source>Open as a page</source>
        <translation>Als Seite öffnen</translation>
    </message>
    <message>
        <source>In the browser, to print it or to pass it on</source>
        <translation>Im Browser, zum Drucken oder Weitergeben</translation>
    </message>
    <message>
        <source>It is measured on prompts that the enhancer has never seen. Pictures you ask for go first; you need not wait for it.</source>
        <translation>Gemessen wird mit Prompts, die der Enhancer nie gesehen hat. Bilder, die Sie verlangen, gehen vor; Sie müssen nicht darauf warten.</translation>
    </message>
    <message>
        <source>Pictures and figures on prompts that the enhancer has never seen.</source>
        <translation>Bilder und Zahlen zu Prompts, die der Enhancer nie gesehen hat.</translation>
    </message>
    <message>
        <source>Stop measuring</source>
        <translation>Messung beenden</translation>
    </message>
    <message>
        <source>Measure it</source>
        <translation>Messen</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>The same seed without guidance, with DICE and with CFG</source>
        <translation>Derselbe Seed ohne Führung, mit DICE und mit CFG</translation>
    </message>
    <message>
        <source>Where DICE is farthest from CFG</source>
        <translation>Wo DICE am weitesten von CFG entfernt ist</translation>
    </message>
    <message>
        <source>Measuring the report</source>
        <translation>Bericht wird gemessen</translation>
    </message>
</context>
<context>
    <name>ReportTable</name>
    <message>
        <source>Off</source>
        <translation>Aus</translation>
    </message>
    <message>
        <source>DICE</source>
        <translation>DICE</translation>
    </message>
    <message>
        <source>CFG</source>
        <translation>CFG</translation>
    </message>
</context>
<context>
    <name>ResultStrip</name>
    <message>
        <source>Results</source>
        <translation>Ergebnisse</translation>
    </message>
    <message>
        <source>What you make of the picture gathers here, and in the gallery</source>
        <translation>Was Sie aus dem Bild machen, sammelt sich hier und in der Galerie</translation>
    </message>
    <message>
        <source>Result %1</source>
        <translation>Ergebnis %1</translation>
    </message>
</context>
<context>
    <name>ReviewStep</name>
    <message>
        <source>Same seed, three ways</source>
        <translation>Derselbe Seed auf drei Arten</translation>
    </message>
    <message>
        <source>How close it comes</source>
        <translation>Wie nah es kommt</translation>
    </message>
    <message>
        <source>What is left of the difference, over the steps</source>
        <translation>Was vom Unterschied bleibt, über die Schritte</translation>
    </message>
    <message>
        <source>clean picture</source>
        <translation>fertiges Bild</translation>
    </message>
    <message>
        <source>noise</source>
        <translation>Rauschen</translation>
    </message>
    <message>
        <source>What is left of the difference, from the clean picture to noise</source>
        <translation>Was vom Unterschied bleibt, vom fertigen Bild bis zum Rauschen</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Discard this enhancer</source>
        <translation>Diesen Enhancer verwerfen</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Train on</source>
        <translation>Weiter trainieren</translation>
    </message>
    <message>
        <source>Go on to install</source>
        <translation>Weiter zur Installation</translation>
    </message>
</context>
<context>
    <name>RunningCard</name>
    <message>
        <source>Cancel this picture (Esc)</source>
        <translation>Dieses Bild abbrechen (Esc)</translation>
    </message>
</context>
<context>
    <name>SampleCell</name>
    <message>
        <source>%1, not made yet</source>
        <translation>%1, noch nicht gemacht</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>noch nicht</translation>
    </message>
</context>
<context>
    <name>SampleGrid</name>
    <message>
        <source>%1, without guidance</source>
        <translation>%1, ohne Führung</translation>
    </message>
    <message>
        <source>%1, with DICE</source>
        <translation>%1, mit DICE</translation>
    </message>
    <message>
        <source>%1, with CFG</source>
        <translation>%1, mit CFG</translation>
    </message>
</context>
<context>
    <name>SamplingSection</name>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Pixels</source>
        <translation>Pixel</translation>
    </message>
    <message>
        <source>Width in pixels</source>
        <translation>Breite in Pixeln</translation>
    </message>
    <message>
        <source>Height in pixels</source>
        <translation>Höhe in Pixeln</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Seed</translation>
    </message>
    <message>
        <source>random</source>
        <translation>zufällig</translation>
    </message>
    <message>
        <source>Another seed</source>
        <translation>Anderer Seed</translation>
    </message>
    <message>
        <source>The seed is kept for the next picture</source>
        <translation>Der Seed bleibt für das nächste Bild</translation>
    </message>
    <message>
        <source>Every picture gets a random seed; press to keep this one</source>
        <translation>Jedes Bild bekommt einen zufälligen Seed; drücken, um diesen zu behalten</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>Number of pictures</source>
        <translation>Anzahl der Bilder</translation>
    </message>
    <message>
        <source>Way of sampling</source>
        <translation>Art der Abtastung</translation>
    </message>
    <message>
        <source>Default</source>
        <translation>Normal</translation>
    </message>
    <message>
        <source>Creative</source>
        <translation>Kreativ</translation>
    </message>
    <message>
        <source>Fast</source>
        <translation>Schnell</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>Clear the search</source>
        <translation>Suche löschen</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
</context>
<context>
    <name>SizeChips</name>
    <message>
        <source>Square, 1:1</source>
        <translation>Quadrat, 1:1</translation>
    </message>
    <message>
        <source>Portrait, 3:4</source>
        <translation>Hochformat, 3:4</translation>
    </message>
    <message>
        <source>Landscape, 4:3</source>
        <translation>Querformat, 4:3</translation>
    </message>
    <message>
        <source>Tall, 9:16</source>
        <translation>Hoch, 9:16</translation>
    </message>
    <message>
        <source>Wide, 16:9</source>
        <translation>Breit, 16:9</translation>
    </message>
    <message>
        <source>Proportions</source>
        <translation>Seitenverhältnis</translation>
    </message>
</context>
<context>
    <name>SizeHintFields</name>
    <message>
        <source>Sizes that the model is told</source>
        <translation>Größen, die dem Modell genannt werden</translation>
    </message>
    <message>
        <source>Original</source>
        <translation>Original</translation>
    </message>
    <message>
        <source>Original width in pixels; 0 is the picture&apos;s own</source>
        <translation>Ursprüngliche Breite in Pixeln; 0 ist die des Bildes</translation>
    </message>
    <message>
        <source>Original height in pixels; 0 is the picture&apos;s own</source>
        <translation>Ursprüngliche Höhe in Pixeln; 0 ist die des Bildes</translation>
    </message>
    <message>
        <source>Cropped at</source>
        <translation>Beschnitten bei</translation>
    </message>
    <message>
        <source>Pixels that were cut off at the left</source>
        <translation>Pixel, die links abgeschnitten wurden</translation>
    </message>
    <message>
        <source>Pixels that were cut off at the top</source>
        <translation>Pixel, die oben abgeschnitten wurden</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>Target width in pixels; 0 is the picture&apos;s own</source>
        <translation>Zielbreite in Pixeln; 0 ist die des Bildes</translation>
    </message>
    <message>
        <source>Target height in pixels; 0 is the picture&apos;s own</source>
        <translation>Zielhöhe in Pixeln; 0 ist die des Bildes</translation>
    </message>
</context>
<context>
    <name>SplitHandle</name>
    <message>
        <source>Where the split is, %1 percent</source>
        <translation>Wo die Teilung liegt, %1 Prozent</translation>
    </message>
</context>
<context>
    <name>StepPath</name>
    <message>
        <source>Choose</source>
        <translation>Wählen</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <source>Train</source>
        <translation>Trainieren</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Ansehen</translation>
    </message>
    <message>
        <source>Install</source>
        <translation>Installieren</translation>
    </message>
    <message>
        <source>Step %1 of 5: %2</source>
        <translation>Schritt %1 von 5: %2</translation>
    </message>
</context>
<context>
    <name>StylesPopup</name>
    <message>
        <source>Name of the new style</source>
        <translation>Name des neuen Stils</translation>
    </message>
    <message>
        <source>Keep this prompt as a style …</source>
        <translation>Diesen Prompt als Stil behalten …</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Behalten</translation>
    </message>
</context>
<context>
    <name>TokenCount</name>
    <message>
        <source>%1 tokens</source>
        <translation>%1 Tokens</translation>
    </message>
</context>
<context>
    <name>TrainStep</name>
    <message>
        <source>Distance to CFG</source>
        <translation>Abstand zu CFG</translation>
    </message>
    <message>
        <source>on prompts it has never seen · 1 = no guidance, 0 = CFG</source>
        <translation>bei Prompts, die er nie gesehen hat · 1 = ohne Führung, 0 = CFG</translation>
    </message>
    <message numerus="yes">
        <source>%Ln updates</source>
        <translation>
            <numerusform>%Ln Update</numerusform>
            <numerusform>%Ln Updates</numerusform>
        </translation>
    </message>
    <message>
        <source>Distance to CFG, not measured yet</source>
        <translation>Abstand zu CFG, noch nicht gemessen</translation>
    </message>
    <message>
        <source>Distance to CFG: %1</source>
        <translation>Abstand zu CFG: %1</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>Loss</translation>
    </message>
    <message>
        <source>Loss: %1</source>
        <translation>Loss: %1</translation>
    </message>
    <message>
        <source>Update</source>
        <translation>Update</translation>
    </message>
    <message>
        <source>Time left</source>
        <translation>Restzeit</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Speicher</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>Aufzeichnungen</translation>
    </message>
    <message>
        <source>%1 · %2 %</source>
        <translation>%1 · %2 %</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Stop and keep</source>
        <translation>Beenden und behalten</translation>
    </message>
    <message>
        <source>Goes on to the review with what it has learned so far</source>
        <translation>Geht mit dem bisher Gelernten weiter zur Ansicht</translation>
    </message>
    <message>
        <source>There is nothing to keep yet</source>
        <translation>Es gibt noch nichts zu behalten</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Discard %1 % of the work</source>
        <translation>%1 % der Arbeit verwerfen</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>You can go on working: a picture you ask for goes first, training waits for it. Closing the window loses nothing.</source>
        <translation>Sie können weiterarbeiten: Ein Bild, das Sie verlangen, geht vor, das Training wartet so lange. Beim Schließen des Fensters geht nichts verloren.</translation>
    </message>
    <message>
        <source>Same seed, three ways</source>
        <translation>Derselbe Seed auf drei Arten</translation>
    </message>
</context>
<context>
    <name>WayStrip</name>
    <message>
        <source>Same seed and noise</source>
        <translation>Gleicher Seed, gleiches Rauschen</translation>
    </message>
    <message>
        <source>Try strengths</source>
        <translation>Stärken probieren</translation>
    </message>
    <message>
        <source>DICE with a strength of 0, 0.5, 1 and 1.5; 1 is as it was trained</source>
        <translation>DICE mit einer Stärke von 0, 0,5, 1 und 1,5; 1 ist wie trainiert</translation>
    </message>
    <message>
        <source>Try the dial</source>
        <translation>Regler probieren</translation>
    </message>
    <message>
        <source>A few numbers of passes between the ends: the more, the closer to CFG</source>
        <translation>Einige Zahlen von Durchläufen zwischen den Enden: je mehr, desto näher an CFG</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Links</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Rechts</translation>
    </message>
</context>
<context>
    <name>WritingSection</name>
    <message>
        <source>Prompts</source>
        <translation>Prompts</translation>
    </message>
    <message>
        <source>Complete while writing</source>
        <translation>Beim Schreiben ergänzen</translation>
    </message>
    <message>
        <source>Offers embeddings, LoRAs and phrases of earlier prompts under the caret; Tab takes one.</source>
        <translation>Bietet Embeddings, LoRAs und Stücke früherer Prompts unter der Schreibmarke an; Tab übernimmt.</translation>
    </message>
</context>
<context>
    <name>and-is-text</name>
    <message>
        <source>AND does not compose prompts here: it is read as a word, and weights behind a colon as text.</source>
        <translation>AND setzt hier keine Prompts zusammen: Es wird als Wort gelesen, und Gewichte hinter einem Doppelpunkt als Text.</translation>
    </message>
</context>
<context>
    <name>another-file</name>
    <message>
        <source>This file is not the one that the picture was made with: {}.</source>
        <translation>Dies ist nicht die Datei, mit der das Bild gemacht wurde: {0}.</translation>
    </message>
</context>
<context>
    <name>bad-file</name>
    <message>
        <source>A file is damaged, or it is something else than its name says.</source>
        <translation>Eine Datei ist beschädigt, oder sie ist etwas anderes, als ihr Name sagt.</translation>
    </message>
</context>
<context>
    <name>bad-request</name>
    <message>
        <source>This cannot be done as it is set.</source>
        <translation>So, wie es eingestellt ist, geht das nicht.</translation>
    </message>
</context>
<context>
    <name>bins-in-edit</name>
    <message>
        <source>Sizes by aspect ratio are for new pictures; an edit keeps the size of its own.</source>
        <translation>Größen nach Seitenverhältnis sind für neue Bilder; beim Bearbeiten behält das Bild seine eigene.</translation>
    </message>
</context>
<context>
    <name>captions-left-out</name>
    <message>
        <source>{} pictures are left out, since their caption files are empty or cannot be read: {}.</source>
        <translation>{0} Bilder werden weggelassen, weil ihre Textdateien leer oder nicht lesbar sind: {1}.</translation>
    </message>
</context>
<context>
    <name>decoded-again-in-tiles</name>
    <message>
        <source>Memory ran out while decoding; it was done again in tiles of {} x {} pixels.</source>
        <translation>Beim Dekodieren ging der Speicher aus; es wurde in Kacheln von {0} × {1} Pixeln wiederholt.</translation>
    </message>
</context>
<context>
    <name>decoded-in-fp32</name>
    <message>
        <source>The picture was not finite in half precision and was decoded again in fp32.</source>
        <translation>Das Bild war in halber Genauigkeit nicht endlich und wurde in fp32 noch einmal dekodiert.</translation>
    </message>
</context>
<context>
    <name>decoded-in-tiles</name>
    <message>
        <source>The picture was decoded in tiles of {} x {} pixels to fit into memory.</source>
        <translation>Das Bild wurde in Kacheln von {0} × {1} Pixeln dekodiert, damit es in den Speicher passt.</translation>
    </message>
</context>
<context>
    <name>decoded-not-finite</name>
    <message>
        <source>The decoded picture is not finite, even when decoded in fp32; the autoencoder&apos;s weights may be damaged.</source>
        <translation>Das dekodierte Bild ist nicht endlich, auch nicht in fp32; die Gewichte des Autoencoders sind vielleicht beschädigt.</translation>
    </message>
</context>
<context>
    <name>dice::Canvas</name>
    <message>
        <source>%1 · %2 · %3</source>
        <translation>%1 · %2 · %3</translation>
    </message>
    <message>
        <source>%1 · seed %2</source>
        <translation>%1 · Seed %2</translation>
    </message>
</context>
<context>
    <name>dice::CompareViewModel</name>
    <message>
        <source>Cancelled</source>
        <translation>Abgebrochen</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>DICE × %1</source>
        <translation>DICE × %1</translation>
    </message>
    <message>
        <source>seed %1 · %2 · %3</source>
        <translation>Seed %1 · %2 · %3</translation>
    </message>
    <message>
        <source>the same</source>
        <translation>gleich</translation>
    </message>
    <message>
        <source>%1 dB</source>
        <translation>%1 dB</translation>
    </message>
    <message>
        <source>%1 × faster</source>
        <translation>%1-mal so schnell</translation>
    </message>
    <message>
        <source>%1 × slower</source>
        <translation>%1-mal so langsam</translation>
    </message>
    <message>
        <source>%1 — %2</source>
        <translation>%1 — %2</translation>
    </message>
</context>
<context>
    <name>dice::CompareWayList</name>
    <message>
        <source>CFG</source>
        <translation>CFG</translation>
    </message>
    <message>
        <source>%1 · %2 · %3</source>
        <translation>%1 · %2 · %3</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
</context>
<context>
    <name>dice::Database</name>
    <message>
        <source>The database could not be used: %1 (%2).</source>
        <translation>Die Datenbank konnte nicht benutzt werden: %1 (%2).</translation>
    </message>
    <message>
        <source>%1 was written by a newer version of Dice Studio and is left as it is: %2.</source>
        <translation>%1 wurde von einer neueren Version von Dice Studio geschrieben und bleibt, wie es ist: %2.</translation>
    </message>
    <message>
        <source>%1 cannot be written, so changes last only until you quit: %2 is read-only.</source>
        <translation>%1 lässt sich nicht schreiben; Änderungen gelten nur bis zum Beenden: %2 ist schreibgeschützt.</translation>
    </message>
    <message>
        <source>%1 is in use by another program, so changes last only until you quit: %2.</source>
        <translation>%1 wird von einem anderen Programm benutzt; Änderungen gelten nur bis zum Beenden: %2.</translation>
    </message>
    <message>
        <source>%1 cannot be opened, so changes last only until you quit: %2 (%3).</source>
        <translation>%1 lässt sich nicht öffnen; Änderungen gelten nur bis zum Beenden: %2 (%3).</translation>
    </message>
    <message>
        <source>it is damaged and cannot be moved aside</source>
        <translation>sie ist beschädigt und lässt sich nicht beiseitelegen</translation>
    </message>
    <message>
        <source>%1 was damaged. It was moved to %2, and a new one was begun.</source>
        <translation>%1 war beschädigt. Die Datei liegt jetzt in %2, eine neue wurde begonnen.</translation>
    </message>
    <message>
        <source>Expected to keep a copy before the change to a newer version, found no way to write it: %1.</source>
        <translation>Vor der Umstellung auf eine neuere Version sollte eine Kopie bleiben, sie ließ sich aber nicht schreiben: %1.</translation>
    </message>
</context>
<context>
    <name>dice::DistillFigures</name>
    <message>
        <source>This model is still being read.</source>
        <translation>Dieses Modell wird noch gelesen.</translation>
    </message>
    <message>
        <source>Models made for inpainting cannot be distilled yet.</source>
        <translation>Modelle für Inpainting lassen sich noch nicht destillieren.</translation>
    </message>
    <message>
        <source>This model predicts neither noise nor velocity, so it cannot be distilled.</source>
        <translation>Dieses Modell sagt weder Rauschen noch Geschwindigkeit vorher und lässt sich deshalb nicht destillieren.</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>%1 fits: %2, with pictures of %3.</source>
        <translation>%1 passt: %2, mit Bildern von %3.</translation>
    </message>
    <message>
        <source>Enhancer</source>
        <translation>Enhancer</translation>
    </message>
    <message>
        <source>It has one already: %1. The new one takes its place when you install it; the old one is kept aside.</source>
        <translation>Es hat schon einen: %1. Der neue tritt an seine Stelle, wenn Sie ihn installieren; der alte wird beiseitegelegt.</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Speicher</translation>
    </message>
    <message>
        <source>About %1 needed; %2 are free.</source>
        <translation>Etwa %1 nötig; %2 sind frei.</translation>
    </message>
    <message>
        <source>About %1 needed, and only %2 are free. Close other programs first.</source>
        <translation>Etwa %1 nötig, und nur %2 sind frei. Schließen Sie zuerst andere Programme.</translation>
    </message>
    <message>
        <source>Disk</source>
        <translation>Platte</translation>
    </message>
    <message>
        <source>%1 for records while it is made, in %2; they are removed at the end. %3 are free.</source>
        <translation>%1 für Aufzeichnungen, solange es läuft, in %2; am Ende werden sie entfernt. %3 sind frei.</translation>
    </message>
    <message>
        <source>%1 are needed for records, and only %2 are free in %3. Choose a shorter time, or make room.</source>
        <translation>%1 werden für Aufzeichnungen gebraucht, und nur %2 sind frei in %3. Wählen Sie eine kürzere Zeit, oder schaffen Sie Platz.</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>%1 to record %2 of the model&apos;s own CFG, then %3 for %4; measured on this machine just now. Pictures you ask for meanwhile go first.</source>
        <translation>%1, um %2 von der eigenen CFG des Modells aufzuzeichnen, dann %3 für %4; eben auf diesem Rechner gemessen. Bilder, die Sie inzwischen verlangen, gehen vor.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln states</source>
        <translation>
            <numerusform>%Ln Zustand</numerusform>
            <numerusform>%Ln Zustände</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln updates</source>
        <translation>
            <numerusform>%Ln Update</numerusform>
            <numerusform>%Ln Updates</numerusform>
        </translation>
    </message>
    <message>
        <source>How close it comes was not measured before it was stopped.</source>
        <translation>Wie nah es kommt, wurde vor dem Beenden nicht gemessen.</translation>
    </message>
    <message>
        <source>It leaves %1 % of the squared difference that CFG makes, on prompts it has never seen: much of CFG&apos;s effect is missing. A longer training helps.</source>
        <translation>Es lässt %1 % der quadrierten Differenz übrig, die CFG macht, bei Prompts, die es nie gesehen hat: Viel von der Wirkung von CFG fehlt. Ein längeres Training hilft.</translation>
    </message>
    <message>
        <source>It leaves %1 % of the squared difference that CFG makes, on prompts it has never seen. Expect pictures near CFG&apos;s, not the same: small subjects and weak colours can fail.</source>
        <translation>Es lässt %1 % der quadrierten Differenz übrig, die CFG macht, bei Prompts, die es nie gesehen hat. Erwarten Sie Bilder nahe an CFG, nicht dieselben: Kleine Motive und schwache Farben können misslingen.</translation>
    </message>
    <message>
        <source>It leaves %1 % of the squared difference that CFG makes, on prompts it has never seen. Most pictures come close to CFG&apos;s; they are not the same.</source>
        <translation>Es lässt %1 % der quadrierten Differenz übrig, die CFG macht, bei Prompts, die es nie gesehen hat. Die meisten Bilder kommen CFG nahe; es sind nicht dieselben.</translation>
    </message>
    <message numerus="yes">
        <source>It was stopped after %1 of %Ln updates.</source>
        <translation>
            <numerusform>Es wurde nach %1 von %Ln Update beendet.</numerusform>
            <numerusform>Es wurde nach %1 von %Ln Updates beendet.</numerusform>
        </translation>
    </message>
    <message>
        <source>Where it matters, the dial on the Create page adds a few passes of CFG.</source>
        <translation>Wo es darauf ankommt, gibt der Regler auf der Seite „Erstellen“ einige Durchläufe CFG dazu.</translation>
    </message>
</context>
<context>
    <name>dice::DistillStore</name>
    <message>
        <source>The list of distillations</source>
        <translation>Die Liste der Destillationen</translation>
    </message>
</context>
<context>
    <name>dice::DistillViewModel</name>
    <message>
        <source>%1 DICE</source>
        <translation>%1 DICE</translation>
    </message>
    <message>
        <source>Make a checkpoint CFG-free</source>
        <translation>Einen Checkpoint CFG-frei machen</translation>
    </message>
    <message>
        <source>Make “%1” CFG-free</source>
        <translation>„%1“ CFG-frei machen</translation>
    </message>
    <message>
        <source>Stopped by a fault</source>
        <translation>Durch einen Fehler beendet</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>A picture goes first</source>
        <translation>Ein Bild geht vor</translation>
    </message>
    <message>
        <source>Reading the model</source>
        <translation>Modell wird gelesen</translation>
    </message>
    <message>
        <source>Timing a few records and updates</source>
        <translation>Einige Aufzeichnungen und Updates werden gestoppt</translation>
    </message>
    <message>
        <source>Recording the model&apos;s own CFG</source>
        <translation>Die eigene CFG des Modells wird aufgezeichnet</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>Measuring what came out</source>
        <translation>Das Ergebnis wird gemessen</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message numerus="yes">
        <source>DICE after %Ln updates</source>
        <translation>
            <numerusform>DICE nach %Ln Update</numerusform>
            <numerusform>DICE nach %Ln Updates</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>DICE as it was after %Ln updates; made again at every quarter of the training</source>
        <translation>
            <numerusform>DICE nach %Ln Update; neu gemacht nach jedem Viertel des Trainings</numerusform>
            <numerusform>DICE nach %Ln Updates; neu gemacht nach jedem Viertel des Trainings</numerusform>
        </translation>
    </message>
    <message>
        <source>DICE joins them after a quarter of the training</source>
        <translation>DICE kommt nach einem Viertel des Trainings dazu</translation>
    </message>
    <message>
        <source>Left of the difference</source>
        <translation>Rest der Differenz</translation>
    </message>
    <message>
        <source>No negative prompt</source>
        <translation>Ohne negativen Prompt</translation>
    </message>
    <message>
        <source>Negative prompt</source>
        <translation>Negativer Prompt</translation>
    </message>
    <message>
        <source>Direction (cosine)</source>
        <translation>Richtung (Kosinus)</translation>
    </message>
    <message>
        <source>Updates</source>
        <translation>Updates</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>Aufzeichnungen</translation>
    </message>
    <message>
        <source>Training time</source>
        <translation>Trainingszeit</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>%1 million parameters</source>
        <translation>%1 Millionen Parameter</translation>
    </message>
    <message>
        <source>Its records, %1, are removed.</source>
        <translation>Die Aufzeichnungen, %1, werden entfernt.</translation>
    </message>
</context>
<context>
    <name>dice::EditViewModel</name>
    <message>
        <source>This is no picture that can be edited: %1.</source>
        <translation>Das ist kein Bild, das sich bearbeiten lässt: %1.</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>The mask could not be saved: %1.</source>
        <translation>Die Maske konnte nicht gespeichert werden: %1.</translation>
    </message>
    <message>
        <source>Repaint the mask</source>
        <translation>Maske neu malen</translation>
    </message>
    <message>
        <source>Change the picture</source>
        <translation>Bild ändern</translation>
    </message>
    <message>
        <source>The wider picture could not be saved: %1.</source>
        <translation>Das erweiterte Bild ließ sich nicht speichern: %1.</translation>
    </message>
    <message>
        <source>Paint the new edges</source>
        <translation>Neue Ränder malen</translation>
    </message>
</context>
<context>
    <name>dice::Gallery</name>
    <message>
        <source>The gallery</source>
        <translation>Die Galerie</translation>
    </message>
</context>
<context>
    <name>dice::GalleryDetails</name>
    <message>
        <source>%1 · %2 · %3</source>
        <translation>%1 · %2 · %3</translation>
    </message>
    <message>
        <source>today</source>
        <translation>heute</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1, CFG needs %2</source>
        <translation>%1, CFG braucht %2</translation>
    </message>
    <message>
        <source>no parameters in it</source>
        <translation>keine Parameter enthalten</translation>
    </message>
</context>
<context>
    <name>dice::GalleryViewModel</name>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Gestern</translation>
    </message>
</context>
<context>
    <name>dice::GalleryWorker</name>
    <message>
        <source>The gallery</source>
        <translation>Die Galerie</translation>
    </message>
    <message>
        <source>%1 could not be moved to the trash; it was left where it is.</source>
        <translation>%1 konnte nicht in den Papierkorb gelegt werden und blieb, wo es war.</translation>
    </message>
    <message>
        <source>%1 could not be brought back from the trash.</source>
        <translation>%1 konnte nicht aus dem Papierkorb zurückgeholt werden.</translation>
    </message>
</context>
<context>
    <name>dice::GridViewModel</name>
    <message>
        <source>Cancelled</source>
        <translation>Abgebrochen</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>Nichts</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Seed</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>CFG scale</source>
        <translation>CFG-Wert</translation>
    </message>
    <message>
        <source>Sampler</source>
        <translation>Sampler</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>Schedule</translation>
    </message>
    <message>
        <source>Clip skip</source>
        <translation>Clip Skip</translation>
    </message>
    <message>
        <source>A part of the prompt</source>
        <translation>Ein Teil des Prompts</translation>
    </message>
    <message>
        <source>DICE strength</source>
        <translation>DICE-Stärke</translation>
    </message>
    <message>
        <source>DICE negative strength</source>
        <translation>DICE-Stärke negativ</translation>
    </message>
    <message>
        <source>Passes</source>
        <translation>Durchläufe</translation>
    </message>
    <message>
        <source>1, 2, 3 or 1-8</source>
        <translation>1, 2, 3 oder 1-8</translation>
    </message>
    <message>
        <source>10, 20, 30</source>
        <translation>10, 20, 30</translation>
    </message>
    <message>
        <source>1, 3, 5, 7.5</source>
        <translation>1, 3, 5, 7.5</translation>
    </message>
    <message>
        <source>Euler, DPM++ 2M, UniPC</source>
        <translation>Euler, DPM++ 2M, UniPC</translation>
    </message>
    <message>
        <source>Karras, Normal</source>
        <translation>Karras, Normal</translation>
    </message>
    <message>
        <source>1, 2</source>
        <translation>1, 2</translation>
    </message>
    <message>
        <source>0, 0.5, 1, 1.5</source>
        <translation>0, 0.5, 1, 1.5</translation>
    </message>
    <message>
        <source>0, 0.5, 1</source>
        <translation>0, 0.5, 1</translation>
    </message>
    <message>
        <source>20, 22, 27, 40 or 20-28</source>
        <translation>20, 22, 27, 40 oder 20-28</translation>
    </message>
    <message>
        <source>fox, owl, cat — the first is looked for in the prompt</source>
        <translation>fox, owl, cat — das erste wird im Prompt gesucht</translation>
    </message>
    <message>
        <source>Choose two different things to vary.</source>
        <translation>Wählen Sie zwei verschiedene Dinge.</translation>
    </message>
    <message>
        <source>%1: this model has no enhancer yet; Distill makes one.</source>
        <translation>%1: Dieses Modell hat noch keinen Enhancer; „Destillieren“ macht einen.</translation>
    </message>
    <message>
        <source>%1: write the values, with commas between them.</source>
        <translation>%1: Schreiben Sie die Werte mit Kommas dazwischen.</translation>
    </message>
    <message>
        <source>%1 cannot be &quot;%2&quot;.</source>
        <translation>%1 kann nicht „%2“ sein.</translation>
    </message>
    <message numerus="yes">
        <source>These are %Ln pictures; at most %1 make a grid.</source>
        <translation>
            <numerusform>Das ist %Ln Bild; ein Raster hat höchstens %1.</numerusform>
            <numerusform>Das sind %Ln Bilder; ein Raster hat höchstens %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Wartet</translation>
    </message>
</context>
<context>
    <name>dice::GuidanceDial</name>
    <message>
        <source>%1 × as trained, from the picture</source>
        <translation>%1 × wie trainiert, aus dem Bild</translation>
    </message>
    <message>
        <source>%1 · about %2</source>
        <translation>%1 · etwa %2</translation>
    </message>
    <message>
        <source>CFG would take %1</source>
        <translation>CFG bräuchte %1</translation>
    </message>
    <message>
        <source>%1 % of the way to CFG</source>
        <translation>%1 % des Wegs zu CFG</translation>
    </message>
    <message>
        <source>%1 dB from CFG</source>
        <translation>%1 dB von CFG entfernt</translation>
    </message>
    <message>
        <source>%1, measured on whole pictures</source>
        <translation>%1, an ganzen Bildern gemessen</translation>
    </message>
    <message>
        <source>CFG itself</source>
        <translation>CFG selbst</translation>
    </message>
    <message>
        <source>no guidance</source>
        <translation>ohne Führung</translation>
    </message>
    <message>
        <source>DICE alone</source>
        <translation>nur DICE</translation>
    </message>
    <message>
        <source>not measured on this model</source>
        <translation>für dieses Modell nicht gemessen</translation>
    </message>
    <message>
        <source>%1 · no guidance</source>
        <translation>%1 · ohne Führung</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1 · about %2 · %3</source>
        <translation>%1 · etwa %2 · %3</translation>
    </message>
</context>
<context>
    <name>dice::Intake</name>
    <message>
        <source>This picture was made by DICE, and the model has no enhancer here, so CFG is used.</source>
        <translation>Dieses Bild entstand mit DICE, und das Modell hat hier keinen Enhancer; deshalb wird CFG benutzt.</translation>
    </message>
    <message>
        <source>This picture carries no parameters: %1.</source>
        <translation>Dieses Bild enthält keine Parameter: %1.</translation>
    </message>
    <message>
        <source>Parameters from a text</source>
        <translation>Parameter aus einem Text</translation>
    </message>
    <message>
        <source>%1 · by %2</source>
        <translation>%1 · von %2</translation>
    </message>
    <message>
        <source>Has no place here: %1</source>
        <translation>Hat hier keinen Platz: %1</translation>
    </message>
    <message>
        <source>%1 is an embedding. Prompts name embeddings, so they are found in folders alone: add its folder on the Models page, or put it into %2.</source>
        <translation>%1 ist ein Embedding. Prompts nennen Embeddings beim Namen, deshalb werden sie nur in Ordnern gefunden: Fügen Sie den Ordner auf der Seite Modelle hinzu, oder legen Sie die Datei in %2.</translation>
    </message>
    <message>
        <source>%1 is an enhancer. Put it into %2, and the model that it was made for finds it.</source>
        <translation>%1 ist ein Enhancer. Legen Sie ihn in %2; das Modell, für das er gemacht ist, findet ihn dort.</translation>
    </message>
    <message>
        <source>%1 holds weights that have no use here.</source>
        <translation>%1 enthält Gewichte, die hier keinen Zweck haben.</translation>
    </message>
    <message>
        <source>Left unsaid, so as its program has it: %1</source>
        <translation>Nicht gesagt, also wie sein Programm es hält: %1</translation>
    </message>
</context>
<context>
    <name>dice::JobStatus</name>
    <message>
        <source>Waiting</source>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1 / %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>about %1 left</source>
        <translation>noch etwa %1</translation>
    </message>
</context>
<context>
    <name>dice::JobStore</name>
    <message>
        <source>The queue</source>
        <translation>Die Warteschlange</translation>
    </message>
</context>
<context>
    <name>dice::JsonFile</name>
    <message>
        <source>Expected a JSON object, found something else (%1): %2.</source>
        <translation>Erwartet wurde ein JSON-Objekt, gefunden etwas anderes (%1): %2.</translation>
    </message>
    <message>
        <source>Expected version 1 to %1, found version %2: %3.</source>
        <translation>Erwartet wurde Version 1 bis %1, gefunden Version %2: %3.</translation>
    </message>
    <message>
        <source>%1 could not be read and were moved to %2; the defaults are used.</source>
        <translation>%1 waren nicht lesbar und liegen jetzt in %2; die Vorgaben gelten.</translation>
    </message>
    <message>
        <source>%1 could not be read and are left as they are; changes last only until you quit. %2</source>
        <translation>%1 waren nicht lesbar und bleiben, wie sie sind; Änderungen gelten nur bis zum Beenden. %2</translation>
    </message>
    <message>
        <source>%1 could not be saved: %2 (%3).</source>
        <translation>%1 konnten nicht gespeichert werden: %2 (%3).</translation>
    </message>
</context>
<context>
    <name>dice::LabelledSheet</name>
    <message>
        <source>The picture could not be saved: %1 (%2).</source>
        <translation>Das Bild konnte nicht gespeichert werden: %1 (%2).</translation>
    </message>
</context>
<context>
    <name>dice::Licences</name>
    <message>
        <source>this program, its icons and the starter model</source>
        <translation>dieses Programm, seine Symbole und das Startmodell</translation>
    </message>
    <message>
        <source>the window, the databases</source>
        <translation>das Fenster, die Datenbanken</translation>
    </message>
    <message>
        <source>the networks</source>
        <translation>die Netze</translation>
    </message>
    <message>
        <source>picture files</source>
        <translation>Bilddateien</translation>
    </message>
    <message>
        <source>reading prompts</source>
        <translation>Lesen der Prompts</translation>
    </message>
    <message>
        <source>log, formats, the command line</source>
        <translation>Protokoll, Formate, Befehlszeile</translation>
    </message>
    <message>
        <source>hashes</source>
        <translation>Hashes</translation>
    </message>
    <message>
        <source>tokens</source>
        <translation>Tokens</translation>
    </message>
    <message>
        <source>the font, where the system has it</source>
        <translation>die Schrift, wo das System sie hat</translation>
    </message>
</context>
<context>
    <name>dice::ModelCards</name>
    <message>
        <source>cannot be used</source>
        <translation>nicht nutzbar</translation>
    </message>
    <message>
        <source>being read …</source>
        <translation>wird gelesen …</translation>
    </message>
    <message>
        <source>CFG</source>
        <translation>CFG</translation>
    </message>
    <message>
        <source>DICE</source>
        <translation>DICE</translation>
    </message>
</context>
<context>
    <name>dice::ModelChoice</name>
    <message>
        <source>Reading the model …</source>
        <translation>Modell wird gelesen …</translation>
    </message>
    <message>
        <source>%1 shape · %2</source>
        <translation>Bauart %1 · %2</translation>
    </message>
    <message>
        <source>This model has no enhancer yet. With one, DICE guides with one pass per step instead of two.</source>
        <translation>Dieses Modell hat noch keinen Enhancer. Mit einem führt DICE mit einem Durchlauf je Schritt statt mit zweien.</translation>
    </message>
    <message>
        <source>The model&apos;s own</source>
        <translation>Der des Modells</translation>
    </message>
</context>
<context>
    <name>dice::ModelLibrary</name>
    <message>
        <source>The model library</source>
        <translation>Die Modellsammlung</translation>
    </message>
</context>
<context>
    <name>dice::ModelsViewModel</name>
    <message>
        <source>Hashing %1, %2 %</source>
        <translation>%1 wird gehasht, %2 %</translation>
    </message>
    <message>
        <source>Starter model</source>
        <translation>Startmodell</translation>
    </message>
    <message>
        <source>diffusers folder</source>
        <translation>diffusers-Ordner</translation>
    </message>
    <message>
        <source>single file</source>
        <translation>einzelne Datei</translation>
    </message>
    <message>
        <source>%1 shape · %2</source>
        <translation>Bauart %1 · %2</translation>
    </message>
    <message>
        <source>corrected by you; detected was %1</source>
        <translation>von Ihnen korrigiert; erkannt wurde %1</translation>
    </message>
    <message numerus="yes">
        <source>model_index.json: %1, %Ln latent channels</source>
        <translation>
            <numerusform>model_index.json: %1, %Ln latenter Kanal</numerusform>
            <numerusform>model_index.json: %1, %Ln latente Kanäle</numerusform>
        </translation>
    </message>
    <message>
        <source>noise</source>
        <translation>Rauschen</translation>
    </message>
    <message>
        <source>velocity</source>
        <translation>Geschwindigkeit</translation>
    </message>
    <message>
        <source>%1 million parameters</source>
        <translation>%1 Millionen Parameter</translation>
    </message>
    <message>
        <source>CFG %1</source>
        <translation>CFG %1</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>noch keiner</translation>
    </message>
    <message>
        <source>comes with the program</source>
        <translation>gehört zum Programm</translation>
    </message>
    <message>
        <source>%1 is in the list already, or is no folder.</source>
        <translation>%1 ist schon in der Liste oder kein Ordner.</translation>
    </message>
    <message>
        <source>about %1 for one picture</source>
        <translation>etwa %1 für ein Bild</translation>
    </message>
    <message>
        <source>These folders are named in a list of folders, but are not there: %1</source>
        <translation>Diese Ordner stehen in einer Ordnerliste, sind aber nicht da: %1</translation>
    </message>
</context>
<context>
    <name>dice::Navigator</name>
    <message numerus="yes">
        <source>%Ln pictures moved to the trash.</source>
        <translation>
            <numerusform>%Ln Bild in den Papierkorb gelegt.</numerusform>
            <numerusform>%Ln Bilder in den Papierkorb gelegt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
</context>
<context>
    <name>dice::Pages</name>
    <message>
        <source>Create</source>
        <translation>Erstellen</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Vergleichen</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Bearbeiten</translation>
    </message>
    <message>
        <source>Gallery</source>
        <translation>Galerie</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modelle</translation>
    </message>
    <message>
        <source>Distill</source>
        <translation>Destillieren</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
</context>
<context>
    <name>dice::PictureList</name>
    <message>
        <source>%1, seed %2</source>
        <translation>%1, Seed %2</translation>
    </message>
</context>
<context>
    <name>dice::PromptEditor</name>
    <message>
        <source>%1 / %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>LoRA</source>
        <translation>LoRA</translation>
    </message>
    <message>
        <source>embedding</source>
        <translation>Embedding</translation>
    </message>
    <message>
        <source>earlier</source>
        <translation>früher</translation>
    </message>
</context>
<context>
    <name>dice::PromptHistory</name>
    <message>
        <source>The history of prompts</source>
        <translation>Der Verlauf der Prompts</translation>
    </message>
</context>
<context>
    <name>dice::PromptShelf</name>
    <message>
        <source>%1 — without %2</source>
        <translation>%1 — ohne %2</translation>
    </message>
    <message>
        <source>The styles could not be saved.</source>
        <translation>Die Stile konnten nicht gespeichert werden.</translation>
    </message>
    <message>
        <source>%1 · LoRA</source>
        <translation>%1 · LoRA</translation>
    </message>
    <message>
        <source>%1 · embedding</source>
        <translation>%1 · Embedding</translation>
    </message>
    <message>
        <source>No style</source>
        <translation>Kein Stil</translation>
    </message>
</context>
<context>
    <name>dice::QueueList</name>
    <message>
        <source>Running</source>
        <translation>Läuft</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Misslungen</translation>
    </message>
    <message>
        <source>Set aside</source>
        <translation>Zurückgestellt</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
</context>
<context>
    <name>dice::ReportCases</name>
    <message>
        <source>seed %1 · DICE to CFG %2 dB</source>
        <translation>Seed %1 · DICE zu CFG %2 dB</translation>
    </message>
    <message>
        <source>seed %1 · the same as CFG</source>
        <translation>Seed %1 · gleich mit CFG</translation>
    </message>
</context>
<context>
    <name>dice::ReportViewModel</name>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>DICE is very near to CFG on this model: it closes %1 of the gap between the plain prompt and CFG.</source>
        <translation>DICE ist bei diesem Modell sehr nah an CFG: Es schließt %1 der Lücke zwischen dem bloßen Prompt und CFG.</translation>
    </message>
    <message>
        <source>DICE is near to CFG on this model: it closes %1 of the gap between the plain prompt and CFG.</source>
        <translation>DICE ist bei diesem Modell nah an CFG: Es schließt %1 der Lücke zwischen dem bloßen Prompt und CFG.</translation>
    </message>
    <message>
        <source>DICE is halfway between the plain prompt and CFG on this model: it closes %1 of the gap.</source>
        <translation>DICE liegt bei diesem Modell auf halbem Weg zwischen dem bloßen Prompt und CFG: Es schließt %1 der Lücke.</translation>
    </message>
    <message>
        <source>DICE is far from CFG on this model: it closes %1 of the gap between the plain prompt and CFG.</source>
        <translation>DICE ist bei diesem Modell weit von CFG entfernt: Es schließt %1 der Lücke zwischen dem bloßen Prompt und CFG.</translation>
    </message>
    <message>
        <source>It needs %1 instead of %2 and is %3 times as fast.</source>
        <translation>Es braucht %1 statt %2 und ist %3-mal so schnell.</translation>
    </message>
    <message>
        <source>CFG wins where the prompt must be obeyed to the letter: %1 of its pictures are right, %2 of DICE&apos;s.</source>
        <translation>CFG gewinnt, wo der Prompt aufs Wort befolgt werden muss: %1 seiner Bilder stimmen, %2 der Bilder von DICE.</translation>
    </message>
    <message>
        <source>Negative prompts are obeyed in %1 of the cases, with CFG in %2.</source>
        <translation>Negative Prompts werden in %1 der Fälle befolgt, mit CFG in %2.</translation>
    </message>
    <message>
        <source>%1 of prompts that it has never seen · %2 · CFG %3</source>
        <translation>%1 zu Prompts, die er nie gesehen hat · %2 · CFG %3</translation>
    </message>
    <message>
        <source>Passes</source>
        <translation>Durchläufe</translation>
    </message>
    <message>
        <source>Denoising</source>
        <translation>Entrauschen</translation>
    </message>
    <message>
        <source>PSNR to CFG</source>
        <translation>PSNR zu CFG</translation>
    </message>
    <message>
        <source>SSIM</source>
        <translation>SSIM</translation>
    </message>
    <message>
        <source>Latent error</source>
        <translation>Latenter Fehler</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>Stimmt</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Farbe</translation>
    </message>
    <message>
        <source>Contrast</source>
        <translation>Kontrast</translation>
    </message>
    <message>
        <source>Sharpness</source>
        <translation>Schärfe</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 dB</source>
        <translation>%1 dB</translation>
    </message>
    <message>
        <source>Gap closed, by what pictures show</source>
        <translation>Geschlossene Lücke, nach dem Bildinhalt</translation>
    </message>
    <message>
        <source>Gap closed, by the predictions</source>
        <translation>Geschlossene Lücke, nach den Vorhersagen</translation>
    </message>
    <message>
        <source>Left of the difference, with a negative prompt</source>
        <translation>Rest der Differenz, mit negativem Prompt</translation>
    </message>
    <message>
        <source>Left of the difference, without one</source>
        <translation>Rest der Differenz, ohne ihn</translation>
    </message>
    <message>
        <source>Direction (cosine)</source>
        <translation>Richtung (Kosinus)</translation>
    </message>
    <message>
        <source>Negative prompts obeyed, DICE / CFG</source>
        <translation>Negative Prompts befolgt, DICE / CFG</translation>
    </message>
    <message>
        <source>%1 / %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>Strength follows CFG&apos;s scale (rank correlation)</source>
        <translation>Die Stärke folgt dem CFG-Wert (Rangkorrelation)</translation>
    </message>
    <message>
        <source>Words and padding stay alike (cosine)</source>
        <translation>Wörter und Auffüllung bleiben ähnlich (Kosinus)</translation>
    </message>
</context>
<context>
    <name>dice::SampleList</name>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Aus</translation>
    </message>
    <message>
        <source>DICE</source>
        <translation>DICE</translation>
    </message>
    <message>
        <source>CFG</source>
        <translation>CFG</translation>
    </message>
</context>
<context>
    <name>dice::SamplingFields</name>
    <message>
        <source>variation %1</source>
        <translation>Variation %1</translation>
    </message>
    <message>
        <source>variation off</source>
        <translation>ohne Variation</translation>
    </message>
    <message>
        <source>%1 · %2 · %3</source>
        <translation>%1 · %2 · %3</translation>
    </message>
</context>
<context>
    <name>dice::Session</name>
    <message>
        <source>The window&apos;s state</source>
        <translation>Der Zustand des Fensters</translation>
    </message>
</context>
<context>
    <name>dice::Settings</name>
    <message>
        <source>The settings</source>
        <translation>Die Einstellungen</translation>
    </message>
    <message>
        <source>The settings could not be read: %1 (%2).</source>
        <translation>Die Einstellungen konnten nicht gelesen werden: %1 (%2).</translation>
    </message>
</context>
<context>
    <name>dice::SettingsViewModel</name>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>a large fox on a meadow</source>
        <translation>ein großer Fuchs auf einer Wiese</translation>
    </message>
    <message>
        <source>The fastest</source>
        <translation>Das schnellste</translation>
    </message>
    <message>
        <source>CPU</source>
        <translation>CPU</translation>
    </message>
    <message>
        <source>NVIDIA GPU</source>
        <translation>NVIDIA-GPU</translation>
    </message>
    <message>
        <source>What the device does best</source>
        <translation>Was das Gerät am besten kann</translation>
    </message>
    <message>
        <source>fp32: slow and exact</source>
        <translation>fp32: langsam und genau</translation>
    </message>
    <message>
        <source>bf16</source>
        <translation>bf16</translation>
    </message>
    <message>
        <source>fp16: GPU only</source>
        <translation>fp16: nur GPU</translation>
    </message>
    <message>
        <source>Pictures cannot be saved there: %1 cannot be written.</source>
        <translation>Dort lassen sich keine Bilder speichern: %1 ist nicht beschreibbar.</translation>
    </message>
    <message>
        <source>self-test</source>
        <translation>Selbsttest</translation>
    </message>
    <message>
        <source>The settings were saved as %1.</source>
        <translation>Die Einstellungen wurden als %1 gespeichert.</translation>
    </message>
    <message>
        <source>The settings were taken from %1.</source>
        <translation>Die Einstellungen wurden aus %1 übernommen.</translation>
    </message>
</context>
<context>
    <name>dice::StatusViewModel</name>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Training · %1 %</source>
        <translation>Training · %1 %</translation>
    </message>
    <message numerus="yes">
        <source>Hashing, %Ln left</source>
        <translation>
            <numerusform>Hashen, noch %Ln</numerusform>
            <numerusform>Hashen, noch %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln passes saved</source>
        <translation>
            <numerusform>%Ln Durchlauf gespart</numerusform>
            <numerusform>%Ln Durchläufe gespart</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Queue paused, %Ln waiting</source>
        <translation>
            <numerusform>Warteschlange angehalten, %Ln wartet</numerusform>
            <numerusform>Warteschlange angehalten, %Ln warten</numerusform>
        </translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Bereit</translation>
    </message>
    <message>
        <source>Working</source>
        <translation>Arbeitet</translation>
    </message>
    <message numerus="yes">
        <source>Working · %Ln waiting</source>
        <translation>
            <numerusform>Arbeitet · %Ln wartet</numerusform>
            <numerusform>Arbeitet · %Ln warten</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dice::StudioWindow</name>
    <message>
        <source>Making “%1” CFG-free was interrupted at %2 %. Nothing is lost.</source>
        <translation>„%1“ CFG-frei zu machen wurde bei %2 % unterbrochen. Nichts ist verloren.</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Weiter</translation>
    </message>
</context>
<context>
    <name>dice::Wildcards</name>
    <message>
        <source>There is no list &quot;%1&quot; in %2.</source>
        <translation>Es gibt keine Liste „%1“ in %2.</translation>
    </message>
</context>
<context>
    <name>dice::Wording</name>
    <message numerus="yes">
        <source>%Ln passes</source>
        <translation>
            <numerusform>%Ln Durchlauf</numerusform>
            <numerusform>%Ln Durchläufe</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln steps</source>
        <translation>
            <numerusform>%Ln Schritt</numerusform>
            <numerusform>%Ln Schritte</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln pictures</source>
        <translation>
            <numerusform>%Ln Bild</numerusform>
            <numerusform>%Ln Bilder</numerusform>
        </translation>
    </message>
    <message>
        <source>less than 0.1 s</source>
        <translation>weniger als 0,1 s</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1 min %2 s</translation>
    </message>
    <message>
        <source>%1 × %2 px</source>
        <translation>%1 × %2 px</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Aus</translation>
    </message>
    <message>
        <source>DICE</source>
        <translation>DICE</translation>
    </message>
    <message>
        <source>CFG %1</source>
        <translation>CFG %1</translation>
    </message>
    <message>
        <source>Starter model</source>
        <translation>Startmodell</translation>
    </message>
    <message>
        <source>Automatic</source>
        <comment>schedule</comment>
        <translation>Automatisch</translation>
    </message>
    <message>
        <source>The model&apos;s own</source>
        <comment>schedule</comment>
        <translation>Der des Modells</translation>
    </message>
    <message>
        <source>GPU %1</source>
        <translation>GPU %1</translation>
    </message>
    <message>
        <source>CPU</source>
        <translation>CPU</translation>
    </message>
    <message>
        <source>Loading the model</source>
        <translation>Modell wird geladen</translation>
    </message>
    <message>
        <source>Reading the prompt</source>
        <translation>Prompt wird gelesen</translation>
    </message>
    <message>
        <source>Step %1 of %2</source>
        <translation>Schritt %1 von %2</translation>
    </message>
    <message>
        <source>Finishing the picture</source>
        <translation>Bild wird fertiggestellt</translation>
    </message>
</context>
<context>
    <name>disk</name>
    <message>
        <source>A file could not be read or written.</source>
        <translation>Eine Datei konnte nicht gelesen oder geschrieben werden.</translation>
    </message>
</context>
<context>
    <name>embedding-half</name>
    <message>
        <source>The embedding {} has vectors for one of the two text encoders; the other one reads zeros in its place.</source>
        <translation>Das Embedding {0} hat Vektoren für einen der beiden Text-Encoder; der andere liest an ihrer Stelle Nullen.</translation>
    </message>
</context>
<context>
    <name>embedding-of-other-width</name>
    <message>
        <source>The embedding {} is left out: its vectors have the width {}, the model&apos;s text encoders read {}.</source>
        <translation>Das Embedding {0} wird weggelassen: Seine Vektoren haben die Breite {1}, die Text-Encoder des Modells lesen {2}.</translation>
    </message>
</context>
<context>
    <name>embedding-unreadable</name>
    <message>
        <source>{} is no embedding that can be read; its name is read as a word.</source>
        <translation>{0} ist kein lesbares Embedding; der Name wird als Wort gelesen.</translation>
    </message>
</context>
<context>
    <name>embedding-unusable</name>
    <message>
        <source>The embedding {} cannot be used.</source>
        <translation>Das Embedding {0} kann nicht benutzt werden.</translation>
    </message>
</context>
<context>
    <name>embeddings-left-out</name>
    <message>
        <source>{} brings embeddings along, which a model cannot hold: they are left out.</source>
        <translation>{0} bringt Embeddings mit, die ein Modell nicht aufnehmen kann: Sie werden weggelassen.</translation>
    </message>
</context>
<context>
    <name>empty-negative-unsaid</name>
    <message>
        <source>This model encodes the empty negative prompt, and a single file cannot say so: programs decide that themselves.</source>
        <translation>Dieses Modell kodiert den leeren negativen Prompt, und eine einzelne Datei kann das nicht angeben: Programme entscheiden es selbst.</translation>
    </message>
</context>
<context>
    <name>enhancer-borrowed</name>
    <message>
        <source>The enhancer is borrowed: it was made for another model ({}). On a few probes it leaves {} % of the difference that guidance makes.</source>
        <translation>Der Enhancer ist geliehen: Er wurde für ein anderes Modell gemacht ({0}). In einigen Proben lässt er {1} % des Unterschieds übrig, den die Führung macht.</translation>
    </message>
</context>
<context>
    <name>enhancer-borrowed-for-report</name>
    <message>
        <source>The enhancer is borrowed: it was made for another model ({}).</source>
        <translation>Der Enhancer ist geliehen: Er wurde für ein anderes Modell gemacht ({0}).</translation>
    </message>
</context>
<context>
    <name>enhancer-does-not-fit</name>
    <message>
        <source>The enhancer does not fit this model, so CFG is used. {}</source>
        <translation>Der Enhancer passt nicht zu diesem Modell, daher wird CFG verwendet. {0}</translation>
    </message>
</context>
<context>
    <name>enhancer-not-moved</name>
    <message>
        <source>The enhancer could not be moved to {}.</source>
        <translation>Der Enhancer konnte nicht nach {0} verschoben werden.</translation>
    </message>
</context>
<context>
    <name>enhancer-not-taken-along</name>
    <message>
        <source>Its enhancer was not taken along. {}</source>
        <translation>Sein Enhancer wurde nicht mitgenommen. {0}</translation>
    </message>
</context>
<context>
    <name>enhancer-of-no-help</name>
    <message>
        <source>The enhancer was made for another model ({}) and does not help this one (it leaves {} % of the difference that guidance makes); CFG is used: {}.</source>
        <translation>Der Enhancer wurde für ein anderes Modell gemacht ({0}) und hilft diesem nicht (er lässt {1} % des Unterschieds übrig, den die Führung macht); CFG wird verwendet: {2}.</translation>
    </message>
</context>
<context>
    <name>enhancer-taken-along</name>
    <message>
        <source>Its enhancer was taken along: {}.</source>
        <translation>Sein Enhancer wurde mitgenommen: {0}.</translation>
    </message>
</context>
<context>
    <name>enhancer-unsaid</name>
    <message>
        <source>The enhancer does not say which model it was made for; it has this one&apos;s width and is used. On a few probes it leaves {} % of the difference that guidance makes.</source>
        <translation>Der Enhancer sagt nicht, für welches Modell er gemacht wurde; er hat die Breite dieses Modells und wird verwendet. Bei einigen Proben lässt er {0} % des Unterschieds übrig, den Guidance macht.</translation>
    </message>
</context>
<context>
    <name>enhancer-unusable</name>
    <message>
        <source>The enhancer {} cannot be used.</source>
        <translation>Der Enhancer {0} kann nicht benutzt werden.</translation>
    </message>
</context>
<context>
    <name>foreign-tensors</name>
    <message>
        <source>Tensors of the model&apos;s files that no part of it has a use for are left out: {}, such as {}.</source>
        <translation>Tensoren in den Dateien des Modells, für die kein Teil von ihm Verwendung hat, werden weggelassen: {0}, etwa {1}.</translation>
    </message>
</context>
<context>
    <name>guidance-measured-anew</name>
    <message>
        <source>The prompt changes where the plan carries guidance on; {} passes more were taken to measure it anew.</source>
        <translation>Der Prompt wechselt, wo der Plan die Führung weiterträgt; um sie neu zu messen, kamen {0} Durchläufe hinzu.</translation>
    </message>
</context>
<context>
    <name>internal</name>
    <message>
        <source>Something went wrong inside Dice Studio.</source>
        <translation>In Dice Studio ist etwas schiefgegangen.</translation>
    </message>
</context>
<context>
    <name>job-ended-program</name>
    <message>
        <source>The program ended twice while this was made, so it was set aside. Try it with a smaller size.</source>
        <translation>Das Programm brach zweimal dabei ab, deshalb wurde es zurückgestellt. Versuchen Sie es mit einer kleineren Größe.</translation>
    </message>
</context>
<context>
    <name>job-of-newer-version</name>
    <message>
        <source>This job was made by a newer version of Dice Studio.</source>
        <translation>Dieser Auftrag stammt von einer neueren Version von Dice Studio.</translation>
    </message>
</context>
<context>
    <name>lora-applied</name>
    <message>
        <source>Applied {} of {} layers of {}.</source>
        <translation>{0} von {1} Schichten von {2} angewendet.</translation>
    </message>
</context>
<context>
    <name>lora-layer-misfit</name>
    <message>
        <source>{} of {} does not fit this model&apos;s layer and is left out.</source>
        <translation>{0} von {1} passt nicht zur Schicht dieses Modells und wird weggelassen.</translation>
    </message>
</context>
<context>
    <name>lora-layer-unmatched</name>
    <message>
        <source>Applied {} of {} layers of {}; the model has no {}.</source>
        <translation>{0} von {1} Schichten von {2} angewendet; {3} fehlt dem Modell.</translation>
    </message>
</context>
<context>
    <name>lora-layers-misfit</name>
    <message>
        <source>{} layers of {} do not fit this model&apos;s and are left out, such as {}.</source>
        <translation>{0} Schichten von {1} passen nicht zu denen dieses Modells und werden weggelassen, etwa {2}.</translation>
    </message>
</context>
<context>
    <name>lora-layers-unmatched</name>
    <message>
        <source>Applied {} of {} layers of {}; the model has no {} and others.</source>
        <translation>{0} von {1} Schichten von {2} angewendet; {3} und andere fehlen dem Modell.</translation>
    </message>
</context>
<context>
    <name>lora-tag-part-left-out</name>
    <message>
        <source>Of the tag of the LoRA {} this is not understood and left out: {}.</source>
        <translation>Vom Tag der LoRA {} wird dies nicht verstanden und weggelassen: {}.</translation>
    </message>
</context>
<context>
    <name>lora-tags-in-negative</name>
    <message>
        <source>LoRA tags count in the prompt alone; those in the negative prompt are left out.</source>
        <translation>LoRA-Angaben gelten nur im Prompt; die im negativen Prompt werden weggelassen.</translation>
    </message>
</context>
<context>
    <name>lora-tensors-unread</name>
    <message>
        <source>Tensors of {} that change no layer are left out: {}, such as {}.</source>
        <translation>Tensoren von {0}, die keine Schicht ändern, werden weggelassen: {1}, etwa {2}.</translation>
    </message>
</context>
<context>
    <name>lora-unusable</name>
    <message>
        <source>The LoRA {} cannot be used.</source>
        <translation>Die LoRA {0} kann nicht benutzt werden.</translation>
    </message>
</context>
<context>
    <name>made-as-by-ddim</name>
    <message>
        <source>{} goes by the negative prompt&apos;s prediction as well, and without CFG there is none: this picture was made as by DDIM.</source>
        <translation>{0} richtet sich auch nach der Vorhersage zum negativen Prompt, und ohne CFG gibt es keine: Dieses Bild wurde wie mit DDIM gemacht.</translation>
    </message>
</context>
<context>
    <name>mask-of-other-size</name>
    <message>
        <source>Expected a mask of the picture&apos;s size {} x {}, found {} x {}.</source>
        <translation>Erwartet wurde eine Maske in der Größe des Bilds, {0} × {1}, gefunden {2} × {3}.</translation>
    </message>
</context>
<context>
    <name>mask-unreadable</name>
    <message>
        <source>The mask {} cannot be read.</source>
        <translation>Die Maske {0} lässt sich nicht lesen.</translation>
    </message>
</context>
<context>
    <name>model-too-large</name>
    <message>
        <source>Expected {} of free memory for the model&apos;s weights, found {}. Another precision may need less; so may closing other programs.</source>
        <translation>Für die Gewichte des Modells wird {0} freier Speicher gebraucht, da sind {1}. Eine andere Genauigkeit braucht vielleicht weniger; auch andere Programme zu schließen kann helfen.</translation>
    </message>
</context>
<context>
    <name>model-unusable</name>
    <message>
        <source>The model {} cannot be used.</source>
        <translation>Das Modell {0} kann nicht benutzt werden.</translation>
    </message>
</context>
<context>
    <name>more-captions-left-out</name>
    <message>
        <source>{} pictures are left out, since their caption files are empty or cannot be read: {} and others.</source>
        <translation>{0} Bilder werden weggelassen, weil ihre Textdateien leer oder nicht lesbar sind: {1} und andere.</translation>
    </message>
</context>
<context>
    <name>more-pictures-left-out</name>
    <message>
        <source>{} pictures could not be read and are left out: {} and others.</source>
        <translation>{0} Bilder waren nicht lesbar und werden weggelassen: {1} und andere.</translation>
    </message>
</context>
<context>
    <name>nameless-lora</name>
    <message>
        <source>Expected a name or file for every LoRA, found one without.</source>
        <translation>Erwartet wurde für jede LoRA ein Name oder eine Datei, bei einer fehlt beides.</translation>
    </message>
</context>
<context>
    <name>needs-picture-and-mask</name>
    <message>
        <source>This model is made for inpainting: it needs a picture and a mask.</source>
        <translation>Dieses Modell ist zum Übermalen gemacht: Es braucht ein Bild und eine Maske.</translation>
    </message>
</context>
<context>
    <name>no-enhancer</name>
    <message>
        <source>There is no enhancer for this model yet, so CFG is used; `dice distill` makes one.</source>
        <translation>Für dieses Modell gibt es noch keinen Enhancer, daher wird CFG verwendet; die Seite „Destillieren“ macht einen.</translation>
    </message>
</context>
<context>
    <name>no-mask</name>
    <message>
        <source>Repainting only the masked area needs a mask, found none.</source>
        <translation>Um nur den maskierten Teil neu zu malen, braucht es eine Maske; es ist keine da.</translation>
    </message>
</context>
<context>
    <name>no-multiple</name>
    <message>
        <source>Expected a {} that is a multiple of {} pixels for this model, found {}; {} and {} are the nearest.</source>
        <translation>Erwartet wurde für dieses Modell {0} als Vielfaches von {1} Pixeln, gefunden {2}; am nächsten liegen {3} und {4}.</translation>
    </message>
</context>
<context>
    <name>no-picture</name>
    <message>
        <source>Expected a picture to edit, found none.</source>
        <translation>Erwartet wurde ein Bild zum Bearbeiten, es ist keines da.</translation>
    </message>
</context>
<context>
    <name>no-picture-files</name>
    <message>
        <source>This build has no picture files, so it cannot edit pictures.</source>
        <translation>Diese Fassung kann nicht mit Bilddateien umgehen und deshalb keine Bilder bearbeiten.</translation>
    </message>
</context>
<context>
    <name>no-room-for-text-encoder</name>
    <message>
        <source>Expected {} of free memory for one layer of the text encoder, found {}; closing other programs may help.</source>
        <translation>Für eine Schicht des Textencoders wird {0} freier Speicher gebraucht, da sind {1}; andere Programme zu schließen kann helfen.</translation>
    </message>
</context>
<context>
    <name>no-room-to-decode</name>
    <message>
        <source>Decoding the picture ran out of memory, even in tiles of {} x {} pixels.</source>
        <translation>Beim Dekodieren des Bilds ging der Speicher aus, auch in Kacheln von {0} × {1} Pixeln.</translation>
    </message>
</context>
<context>
    <name>no-such-choice</name>
    <message>
        <source>Expected a {} out of {}, found &quot;{}&quot;.</source>
        <translation>Erwartet wurde {0} aus {1}, gefunden „{2}“.</translation>
    </message>
</context>
<context>
    <name>no-such-embedding</name>
    <message>
        <source>There is no embedding called {}.</source>
        <translation>Es gibt kein Embedding namens {0}.</translation>
    </message>
</context>
<context>
    <name>no-such-enhancer</name>
    <message>
        <source>There is no enhancer called {}.</source>
        <translation>Es gibt keinen Enhancer namens {0}.</translation>
    </message>
</context>
<context>
    <name>no-such-lora</name>
    <message>
        <source>There is no LoRA called {}.</source>
        <translation>Es gibt keine LoRA namens {0}.</translation>
    </message>
</context>
<context>
    <name>no-such-model</name>
    <message>
        <source>There is no model called {}.</source>
        <translation>Es gibt kein Modell namens {0}.</translation>
    </message>
</context>
<context>
    <name>no-such-plan</name>
    <message>
        <source>The file of measured plans has none for these settings, so the default plan is used. {}</source>
        <translation>Die Datei der gemessenen Pläne hat keinen für diese Einstellungen, daher wird der Standardplan verwendet. {0}</translation>
    </message>
</context>
<context>
    <name>no-such-vae</name>
    <message>
        <source>There is no VAE called {}.</source>
        <translation>Es gibt keinen VAE namens {0}.</translation>
    </message>
</context>
<context>
    <name>not-finite</name>
    <message>
        <source>The denoiser&apos;s result is not finite; try precision fp32, another sampler or a lower scale.</source>
        <translation>Das Ergebnis des Denoisers ist nicht endlich; versuchen Sie die Genauigkeit fp32, einen anderen Sampler oder eine kleinere Stärke.</translation>
    </message>
</context>
<context>
    <name>not-found</name>
    <message>
        <source>Something that is needed is not there.</source>
        <translation>Etwas, das gebraucht wird, ist nicht da.</translation>
    </message>
</context>
<context>
    <name>nothing-in-mask</name>
    <message>
        <source>Expected something white in the mask, found nothing.</source>
        <translation>In der Maske wurde etwas Weißes erwartet, gefunden nichts.</translation>
    </message>
</context>
<context>
    <name>nothing-to-report-on</name>
    <message>
        <source>There is no enhancer to report on: none was made for this model.</source>
        <translation>Es gibt keinen Enhancer, über den zu berichten wäre: Für dieses Modell wurde keiner gemacht.</translation>
    </message>
</context>
<context>
    <name>out-of-memory</name>
    <message>
        <source>Memory ran out; try a smaller picture or batch, or close other programs.</source>
        <translation>Der Speicher ging aus; versuchen Sie ein kleineres Bild oder weniger zugleich, oder schließen Sie andere Programme.</translation>
    </message>
</context>
<context>
    <name>out-of-range</name>
    <message>
        <source>Expected {} from {} to {}, found {}.</source>
        <translation>Erwartet wurde {0} von {1} bis {2}, gefunden {3}.</translation>
    </message>
</context>
<context>
    <name>parts-taken</name>
    <message>
        <source>What the model&apos;s file lacks is taken from {}.</source>
        <translation>Was der Datei des Modells fehlt, kommt aus {0}.</translation>
    </message>
</context>
<context>
    <name>passes-without-guidance</name>
    <message>
        <source>Expected guidance cfg or dice for a number of passes or a plan, found none, which takes one pass per model evaluation.</source>
        <translation>Eine Zahl von Durchläufen oder ein Plan braucht die Führung cfg oder dice; eingestellt ist keine, und dann nimmt jede Auswertung des Modells einen Durchlauf.</translation>
    </message>
</context>
<context>
    <name>picture-not-saved</name>
    <message>
        <source>The picture could not be saved.</source>
        <translation>Das Bild konnte nicht gespeichert werden.</translation>
    </message>
</context>
<context>
    <name>picture-too-large</name>
    <message>
        <source>Expected {} of free memory for a picture of {} x {} pixels beside the model, found {}; a smaller picture needs less.</source>
        <translation>Für ein Bild von {1} × {2} Pixeln wird neben dem Modell {0} freier Speicher gebraucht, da sind {3}; ein kleineres Bild braucht weniger.</translation>
    </message>
</context>
<context>
    <name>picture-unreadable</name>
    <message>
        <source>The picture {} cannot be read.</source>
        <translation>Das Bild {0} lässt sich nicht lesen.</translation>
    </message>
</context>
<context>
    <name>pictures-left-out</name>
    <message>
        <source>{} pictures could not be read and are left out: {}.</source>
        <translation>{0} Bilder waren nicht lesbar und werden weggelassen: {1}.</translation>
    </message>
</context>
<context>
    <name>plan-needs-dice</name>
    <message>
        <source>Expected guidance dice for the plan &quot;{}&quot;, which has evaluations by DICE (D), found cfg.</source>
        <translation>Der Plan „{0}“ enthält Auswertungen mit DICE (D) und braucht die Führung dice, gefunden wurde cfg.</translation>
    </message>
</context>
<context>
    <name>plan-unreadable</name>
    <message>
        <source>The file of measured plans cannot be read, so the default plan is used. {}</source>
        <translation>Die Datei der gemessenen Pläne lässt sich nicht lesen, daher wird der Standardplan verwendet. {0}</translation>
    </message>
</context>
<context>
    <name>schedule-unsaid</name>
    <message>
        <source>The noise schedule of this model is not Stable Diffusion&apos;s, and a single file cannot say so: programs will assume the usual one.</source>
        <translation>Der Rausch-Schedule dieses Modells ist nicht der von Stable Diffusion, und eine einzelne Datei kann das nicht angeben: Programme werden den üblichen annehmen.</translation>
    </message>
</context>
<context>
    <name>search-begins-anew</name>
    <message>
        <source>Nothing to go on with: expected the state of an equal search in {}, found none; it begins anew.</source>
        <translation>Nichts zum Fortsetzen: Der Stand einer gleichen Suche wurde in {0} erwartet, aber nicht gefunden; sie beginnt von vorn.</translation>
    </message>
</context>
<context>
    <name>several-files</name>
    <message>
        <source>The name {} belongs to {} files.</source>
        <translation>Den Namen {0} tragen {1} Dateien.</translation>
    </message>
</context>
<context>
    <name>several-models</name>
    <message>
        <source>The name {} belongs to {} models of the library.</source>
        <translation>Den Namen {0} tragen {1} Modelle der Bibliothek.</translation>
    </message>
</context>
<context>
    <name>smaller-batch</name>
    <message>
        <source>{} of {} pictures were made at once: one more did not fit into the free memory ({}).</source>
        <translation>{0} von {1} Bildern wurden zugleich gemacht: Eines mehr passte nicht in den freien Speicher ({2}).</translation>
    </message>
</context>
<context>
    <name>step-distill</name>
    <message>
        <source>Make an enhancer</source>
        <translation>Enhancer machen</translation>
    </message>
</context>
<context>
    <name>step-mask</name>
    <message>
        <source>Draw a mask</source>
        <translation>Maske malen</translation>
    </message>
</context>
<context>
    <name>step-models</name>
    <message>
        <source>Open Models</source>
        <translation>Modelle öffnen</translation>
    </message>
</context>
<context>
    <name>step-settings</name>
    <message>
        <source>Open Settings</source>
        <translation>Einstellungen öffnen</translation>
    </message>
</context>
<context>
    <name>tag-left-out</name>
    <message>
        <source>The tag {} means nothing here; it is left out of the text.</source>
        <translation>Der Tag {} bedeutet hier nichts; er wird aus dem Text weggelassen.</translation>
    </message>
</context>
<context>
    <name>text-cut</name>
    <message>
        <source>The text is cut: the last {} of its {} tokens are not read, as this model reads {}.</source>
        <translation>Der Text ist abgeschnitten: Die letzten {} seiner {} Tokens werden nicht gelesen, da dieses Modell {} liest.</translation>
    </message>
</context>
<context>
    <name>text-encoder-read-anew</name>
    <message>
        <source>The text encoder&apos;s weights ({}) do not fit into the free memory ({}); they are read from the disk anew for each text.</source>
        <translation>Die Gewichte des Textencoders ({0}) passen nicht in den freien Speicher ({1}); sie werden für jeden Text neu von der Platte gelesen.</translation>
    </message>
</context>
<context>
    <name>too-many-pixels</name>
    <message>
        <source>Expected a picture of at most {} million pixels, found {} x {}.</source>
        <translation>Erwartet wurde ein Bild mit höchstens {0} Millionen Pixeln, gefunden {1} × {2}.</translation>
    </message>
</context>
<context>
    <name>unsupported</name>
    <message>
        <source>Dice Studio does not know how to do this.</source>
        <translation>Dice Studio kann das nicht.</translation>
    </message>
</context>
<context>
    <name>vae-unusable</name>
    <message>
        <source>The VAE {} cannot be used.</source>
        <translation>Der VAE {0} kann nicht benutzt werden.</translation>
    </message>
</context>
<context>
    <name>weights-of-no-use</name>
    <message>
        <source>{} cannot be used.</source>
        <translation>{0} kann nicht benutzt werden.</translation>
    </message>
</context>
</TS>
