<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr">
<context>
    <name>AboutSection</name>
    <message>
        <source>Privacy</source>
        <translation>Confidentialité</translation>
    </message>
    <message>
        <source>Addresses contacted</source>
        <translation>Adresses contactées</translation>
    </message>
    <message>
        <source>This program sends nothing and asks nothing from any server.</source>
        <translation>Ce programme n’envoie rien et ne demande rien à aucun serveur.</translation>
    </message>
    <message>
        <source>none</source>
        <translation>aucune</translation>
    </message>
    <message>
        <source>Files of the program</source>
        <translation>Fichiers du programme</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Réglages</translation>
    </message>
    <message>
        <source>Export …</source>
        <translation>Exporter…</translation>
    </message>
    <message>
        <source>Import …</source>
        <translation>Importer…</translation>
    </message>
    <message>
        <source>Defaults</source>
        <translation>Par défaut</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Journal</translation>
    </message>
    <message>
        <source>No file is written in this session.</source>
        <translation>Aucun fichier n’est écrit pendant cette session.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>About</source>
        <translation>À propos</translation>
    </message>
    <message>
        <source>Licences</source>
        <translation>Licences</translation>
    </message>
    <message>
        <source>Export the settings</source>
        <translation>Exporter les réglages</translation>
    </message>
    <message>
        <source>Settings (*.json)</source>
        <translation>Réglages (*.json)</translation>
    </message>
    <message>
        <source>Import settings</source>
        <translation>Importer des réglages</translation>
    </message>
</context>
<context>
    <name>BoardsPopup</name>
    <message>
        <source>Name of a new board</source>
        <translation>Nom d’une nouvelle collection</translation>
    </message>
    <message>
        <source>Onto a new board …</source>
        <translation>Dans une nouvelle collection…</translation>
    </message>
    <message>
        <source>New board with the selection …</source>
        <translation>Nouvelle collection avec la sélection…</translation>
    </message>
</context>
<context>
    <name>CheckStep</name>
    <message>
        <source>Trying it out</source>
        <translation>Essai en cours</translation>
    </message>
    <message>
        <source>This is what it takes</source>
        <translation>Voici ce qu’il faut</translation>
    </message>
    <message>
        <source>A few records and updates are timed on this machine. The first time with a checkpoint, its prompts are read as well.</source>
        <translation>Quelques enregistrements et mises à jour sont chronométrés sur cette machine. La première fois, les prompts du checkpoint sont lus aussi.</translation>
    </message>
    <message>
        <source>%1 …</source>
        <translation>%1…</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
    <message>
        <source>Train</source>
        <translation>Entraîner</translation>
    </message>
</context>
<context>
    <name>ChooseStep</name>
    <message>
        <source>Half of the work, nearly the same pictures</source>
        <translation>Moitié moins de travail, presque les mêmes images</translation>
    </message>
    <message>
        <source>CFG runs the model twice per step. A small network, trained from the checkpoint itself, changes the prompt&apos;s embedding so that one run lands close to where two did. No data set is needed, and the checkpoint&apos;s file is not changed.</source>
        <translation>La CFG fait passer le modèle deux fois par étape. Un petit réseau, entraîné à partir du checkpoint lui-même, modifie l’embedding du prompt pour qu’une seule passe arrive presque là où deux arrivaient. Aucun jeu de données n’est nécessaire, et le fichier du checkpoint reste intact.</translation>
    </message>
    <message>
        <source>Checkpoint</source>
        <translation>Checkpoint</translation>
    </message>
    <message>
        <source>What is trained</source>
        <translation>Ce qui est entraîné</translation>
    </message>
    <message>
        <source>Full: closest to CFG</source>
        <translation>Complet : au plus près de la CFG</translation>
    </message>
    <message>
        <source>Embedding only</source>
        <translation>Embedding seul</translation>
    </message>
    <message>
        <source>The enhancer, and a small change of the denoiser that is merged in memory before sampling.</source>
        <translation>L’enhancer, et une petite modification du débruiteur fusionnée en mémoire avant l’échantillonnage.</translation>
    </message>
    <message>
        <source>The enhancer alone; the denoiser stays untouched, as in the paper.</source>
        <translation>L’enhancer seul ; le débruiteur reste intact, comme dans l’article.</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Temps</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message numerus="yes">
        <source>%Ln hours</source>
        <translation>
            <numerusform>%Ln heure</numerusform>
            <numerusform>%Ln heures</numerusform>
        </translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>Minutes</translation>
    </message>
    <message>
        <source>minutes</source>
        <translation>minutes</translation>
    </message>
    <message>
        <source>Longer comes closer to CFG. It works while nothing else does, can be paused, and survives closing the window.</source>
        <translation>Plus c’est long, plus on s’approche de la CFG. Le calcul avance quand rien d’autre ne tourne, peut être mis en pause et survit à la fermeture de la fenêtre.</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Vérifier</translation>
    </message>
</context>
<context>
    <name>ClosenessCard</name>
    <message>
        <source>How close</source>
        <translation>Proximité</translation>
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
        <translation>Temps</translation>
    </message>
</context>
<context>
    <name>CompareBar</name>
    <message>
        <source>How to look at the difference</source>
        <translation>Comment voir la différence</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>Partagé</translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>Côte à côte</translation>
    </message>
    <message>
        <source>Flip</source>
        <translation>Bascule</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Différence</translation>
    </message>
    <message>
        <source>X/Y grid</source>
        <translation>Grille X/Y</translation>
    </message>
    <message>
        <source>New seed</source>
        <translation>Nouveau seed</translation>
    </message>
    <message>
        <source>The same request at another seed</source>
        <translation>La même demande avec un autre seed</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exporter</translation>
    </message>
    <message>
        <source>All of them as one labelled picture</source>
        <translation>Toutes réunies en une image légendée</translation>
    </message>
</context>
<context>
    <name>ComparePage</name>
    <message>
        <source>Made one after the other by the ordinary queue · Esc cancels</source>
        <translation>Faites l’une après l’autre par la file habituelle · Échap annule</translation>
    </message>
    <message>
        <source>Hold Space to flip · scroll to zoom · drag to pan</source>
        <translation>Maintenir Espace pour basculer · molette pour zoomer · glisser pour déplacer</translation>
    </message>
    <message>
        <source>Scroll to zoom · drag to pan · double-click shows all</source>
        <translation>Molette pour zoomer · glisser pour déplacer · double-clic pour tout voir</translation>
    </message>
    <message>
        <source>See what guidance does</source>
        <translation>Voyez ce que fait le guidage</translation>
    </message>
    <message>
        <source>Makes the request of the Create page with DICE, with CFG and without guidance, at the same seed.</source>
        <translation>Réalise la demande de la page Créer avec DICE, avec la CFG et sans guidage, avec le même seed.</translation>
    </message>
    <message>
        <source>Makes the request of the Create page with CFG and without guidance, at the same seed. With an enhancer for the model, DICE joins them.</source>
        <translation>Réalise la demande de la page Créer avec la CFG et sans guidage, avec le même seed. Si le modèle a un enhancer, DICE s’y joint.</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Comparer</translation>
    </message>
    <message>
        <source>Save as one labelled picture</source>
        <translation>Enregistrer en une image légendée</translation>
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
            <numerusform>%Ln image attendait quand le programme s’est arrêté.</numerusform>
            <numerusform>%Ln images attendaient quand le programme s’est arrêté.</numerusform>
        </translation>
    </message>
    <message>
        <source>Make them</source>
        <translation>Les faire</translation>
    </message>
    <message>
        <source>Forget them</source>
        <translation>Les oublier</translation>
    </message>
    <message>
        <source>Save a copy of the picture</source>
        <translation>Enregistrer une copie de l’image</translation>
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
        <translation>Vers la CFG</translation>
    </message>
    <message>
        <source>Closer to CFG: %1</source>
        <translation>Vers la CFG : %1</translation>
    </message>
</context>
<context>
    <name>DifferenceView</name>
    <message>
        <source>Difference between %1 and %2</source>
        <translation>Différence entre %1 et %2</translation>
    </message>
    <message>
        <source>The difference is shown once both pictures are there.</source>
        <translation>La différence s’affiche dès que les deux images sont là.</translation>
    </message>
    <message>
        <source>same</source>
        <translation>identique</translation>
    </message>
    <message>
        <source>%1 of 255 levels apart, or more</source>
        <translation>écart de %1 niveaux sur 255, ou plus</translation>
    </message>
    <message>
        <source>How many times the difference is enlarged</source>
        <translation>Facteur d’agrandissement de la différence</translation>
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
        <translation>Un résultat</translation>
    </message>
    <message>
        <source>The picture and its mask</source>
        <translation>L’image et son masque</translation>
    </message>
    <message>
        <source>Back to the mask</source>
        <translation>Retour au masque</translation>
    </message>
    <message>
        <source>Go on with this one</source>
        <translation>Continuer avec celle-ci</translation>
    </message>
    <message>
        <source>%1 %  ·  paint what is to change  ·  [ and ] size the brush  ·  scroll zooms, the middle button pans</source>
        <translation>%1 %  ·  peignez ce qui doit changer  ·  [ et ] règlent le pinceau  ·  la molette zoome, le bouton central déplace</translation>
    </message>
</context>
<context>
    <name>EditPage</name>
    <message>
        <source>Start from a picture</source>
        <translation>Partir d’une image</translation>
    </message>
    <message>
        <source>Open one, drop one here, or press Edit under a picture in Create or in the gallery. Paint a mask to change only a part of it.</source>
        <translation>Ouvrez-en une, déposez-la ici, ou appuyez sur Modifier sous une image de Créer ou de la galerie. Peignez un masque pour n’en changer qu’une partie.</translation>
    </message>
    <message>
        <source>Open a picture …</source>
        <translation>Ouvrir une image…</translation>
    </message>
    <message>
        <source>Open a picture</source>
        <translation>Ouvrir une image</translation>
    </message>
    <message>
        <source>Pictures (*.png *.jpg *.jpeg *.bmp)</source>
        <translation>Images (*.png *.jpg *.jpeg *.bmp)</translation>
    </message>
</context>
<context>
    <name>EditPanel</name>
    <message>
        <source>Open …</source>
        <translation>Ouvrir…</translation>
    </message>
    <message>
        <source>Prompt</source>
        <translation>Prompt</translation>
    </message>
    <message>
        <source>What it shows afterwards</source>
        <translation>Ce qu’elle montrera ensuite</translation>
    </message>
    <message>
        <source>Negative</source>
        <translation>Négatif</translation>
    </message>
    <message>
        <source>Negative prompt</source>
        <translation>Prompt négatif</translation>
    </message>
    <message>
        <source>What it does not show</source>
        <translation>Ce qu’elle ne montre pas</translation>
    </message>
    <message>
        <source>How far it goes</source>
        <translation>Ampleur du changement</translation>
    </message>
    <message>
        <source>How far the picture may change; 0 keeps it, 1 ignores it</source>
        <translation>À quel point l’image peut changer ; 0 la garde, 1 l’ignore</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>keeps it</source>
        <translation>la garde</translation>
    </message>
    <message>
        <source>ignores it</source>
        <translation>l’ignore</translation>
    </message>
    <message>
        <source>What is outside the mask stays; its edge is softened a little.</source>
        <translation>Ce qui est hors du masque reste ; son bord est un peu adouci.</translation>
    </message>
    <message>
        <source>Without a mask the whole picture changes. Model, guidance, steps and seed are those of the Create page.</source>
        <translation>Sans masque, toute l’image change. Modèle, guidage, étapes et seed sont ceux de la page Créer.</translation>
    </message>
    <message>
        <source>%1 · Esc cancels</source>
        <translation>%1 · Échap annule</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Ctrl+Entrée</translation>
    </message>
    <message>
        <source>Only the masked part</source>
        <translation>Seulement la partie masquée</translation>
    </message>
    <message>
        <source>The new edges are painted anew, so this does not count for them.</source>
        <translation>Les nouveaux bords sont entièrement repeints ; ce réglage ne s’y applique pas.</translation>
    </message>
    <message>
        <source>Add at the edges</source>
        <translation>Ajouter aux bords</translation>
    </message>
    <message>
        <source>%1 × %2 px afterwards</source>
        <translation>ensuite %1 × %2 px</translation>
    </message>
    <message>
        <source>Or drag a handle beside the picture.</source>
        <translation>Ou tirez une poignée à côté de l’image.</translation>
    </message>
</context>
<context>
    <name>EditTools</name>
    <message>
        <source>Brush (B): marks what is repainted</source>
        <translation>Pinceau (B) : marque ce qui est repeint</translation>
    </message>
    <message>
        <source>Eraser (E)</source>
        <translation>Gomme (E)</translation>
    </message>
    <message>
        <source>Lasso (L)</source>
        <translation>Lasso (L)</translation>
    </message>
    <message>
        <source>Rectangle (R)</source>
        <translation>Rectangle (R)</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Taille</translation>
    </message>
    <message>
        <source>Size of the brush in pixels</source>
        <translation>Taille du pinceau en pixels</translation>
    </message>
    <message>
        <source>Hardness</source>
        <translation>Dureté</translation>
    </message>
    <message>
        <source>Hardness of the brush&apos;s edge</source>
        <translation>Dureté du bord du pinceau</translation>
    </message>
    <message>
        <source>Invert the mask (I)</source>
        <translation>Inverser le masque (I)</translation>
    </message>
    <message>
        <source>Feather</source>
        <translation>Adoucir</translation>
    </message>
    <message>
        <source>Softens the mask&apos;s edges over so many pixels</source>
        <translation>Adoucit les bords du masque sur ce nombre de pixels</translation>
    </message>
    <message>
        <source>Pixels to feather over</source>
        <translation>Pixels d’adoucissement</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Vider</translation>
    </message>
    <message>
        <source>Undo (Ctrl+Z)</source>
        <translation>Annuler (Ctrl+Z)</translation>
    </message>
    <message>
        <source>Redo (Ctrl+Shift+Z)</source>
        <translation>Rétablir (Ctrl+Maj+Z)</translation>
    </message>
</context>
<context>
    <name>EmptyCanvas</name>
    <message>
        <source>Your first picture is on its way</source>
        <translation>Votre première image est en route</translation>
    </message>
    <message>
        <source>Say what you want to see, then press Ctrl+Enter</source>
        <translation>Dites ce que vous voulez voir, puis appuyez sur Ctrl+Entrée</translation>
    </message>
    <message>
        <source>The starter model draws one thing in a small picture, like a fox, a boat or an apple.</source>
        <translation>Le modèle de départ dessine une seule chose dans une petite image, comme un renard, un bateau ou une pomme. Il lit l’anglais.</translation>
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
        <translation>Chercher dans les LoRA et embeddings</translation>
    </message>
    <message>
        <source>No LoRA or embedding yet. Add their folder on the Models page, or drop a file here.</source>
        <translation>Aucun LoRA ni embedding pour l’instant. Ajoutez leur dossier sur la page Modèles, ou déposez un fichier ici.</translation>
    </message>
    <message>
        <source>No LoRA or embedding is called so.</source>
        <translation>Aucun LoRA ni embedding ne porte ce nom.</translation>
    </message>
</context>
<context>
    <name>FoldHeader</name>
    <message>
        <source>open</source>
        <translation>ouvert</translation>
    </message>
</context>
<context>
    <name>FolderSection</name>
    <message>
        <source>Pictures</source>
        <translation>Images</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Dossier</translation>
    </message>
    <message>
        <source>Choose …</source>
        <translation>Choisir…</translation>
    </message>
    <message>
        <source>Default</source>
        <translation>Par défaut</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>Noms</translation>
    </message>
    <message>
        <source>[date] [time] [seed] [prompt] [model] [steps] [guidance]; a slash makes a folder. Next: %1</source>
        <translation>[date] [time] [seed] [prompt] [model] [steps] [guidance] ; une barre oblique crée un dossier. Prochain : %1</translation>
    </message>
    <message>
        <source>Pattern of the names of pictures</source>
        <translation>Modèle des noms d’images</translation>
    </message>
    <message>
        <source>Save pictures in</source>
        <translation>Enregistrer les images dans</translation>
    </message>
</context>
<context>
    <name>FoldersPopup</name>
    <message>
        <source>No folder yet. Models are used where they lie; nothing is copied.</source>
        <translation>Aucun dossier pour l’instant. Les modèles sont utilisés là où ils sont ; rien n’est copié.</translation>
    </message>
    <message>
        <source>Models are used where they lie. Taking a folder off the list leaves its files alone.</source>
        <translation>Les modèles sont utilisés là où ils sont. Retirer un dossier de la liste ne touche pas à ses fichiers.</translation>
    </message>
    <message>
        <source>Take %1 off the list</source>
        <translation>Retirer %1 de la liste</translation>
    </message>
    <message>
        <source>Add a folder …</source>
        <translation>Ajouter un dossier…</translation>
    </message>
</context>
<context>
    <name>GalleryDetailsPane</name>
    <message>
        <source>Choose a picture to see how it was made.</source>
        <translation>Choisissez une image pour voir comment elle a été faite.</translation>
    </message>
    <message>
        <source>The file is gone. What was known about it is still here.</source>
        <translation>Le fichier a disparu. Ce qu’on en savait est toujours là.</translation>
    </message>
    <message>
        <source>Load all</source>
        <translation>Tout charger</translation>
    </message>
    <message>
        <source>All settings of this picture into Create (Enter)</source>
        <translation>Tous les réglages de cette image dans Créer (Entrée)</translation>
    </message>
    <message>
        <source>Prompt</source>
        <translation>Prompt</translation>
    </message>
    <message>
        <source>The prompts alone</source>
        <translation>Les prompts seuls</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Seed</translation>
    </message>
    <message>
        <source>The seed alone</source>
        <translation>Le seed seul</translation>
    </message>
    <message>
        <source>Take the star away (S)</source>
        <translation>Retirer l’étoile (S)</translation>
    </message>
    <message>
        <source>Star (S)</source>
        <translation>Étoile (S)</translation>
    </message>
    <message>
        <source>To the trash (Del); it can be undone</source>
        <translation>Vers la corbeille (Suppr) ; peut être annulé</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Comparer</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Modifier</translation>
    </message>
    <message>
        <source>Onto a board</source>
        <translation>Dans une collection</translation>
    </message>
    <message>
        <source>Copy to the clipboard</source>
        <translation>Copier dans le presse-papiers</translation>
    </message>
    <message>
        <source>Show its folder</source>
        <translation>Montrer son dossier</translation>
    </message>
    <message numerus="yes">
        <source>%Ln pictures are selected; star, trash and boards are for all of them.</source>
        <translation>
            <numerusform>%Ln image est sélectionnée ; étoile, corbeille et collections la concernent.</numerusform>
            <numerusform>%Ln images sont sélectionnées ; étoile, corbeille et collections les concernent toutes.</numerusform>
        </translation>
    </message>
    <message>
        <source>Negative  %1</source>
        <translation>Négatif  %1</translation>
    </message>
    <message>
        <source>Guidance</source>
        <translation>Guidage</translation>
    </message>
    <message>
        <source>Passes</source>
        <translation>Passes</translation>
    </message>
    <message>
        <source>Sampler</source>
        <translation>Sampler</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modèle</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Taille</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>Créée</translation>
    </message>
    <message>
        <source>From</source>
        <translation>De</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Fichier</translation>
    </message>
</context>
<context>
    <name>GalleryFilters</name>
    <message>
        <source>Search by words of the prompt</source>
        <translation>Chercher par mots du prompt</translation>
    </message>
    <message>
        <source>Starred</source>
        <translation>Étoilées</translation>
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
        <translation>Tout modèle</translation>
    </message>
    <message>
        <source>Starter model</source>
        <translation>Modèle de départ</translation>
    </message>
    <message>
        <source>This month</source>
        <translation>Ce mois-ci</translation>
    </message>
    <message>
        <source>Boards</source>
        <translation>Collections</translation>
    </message>
    <message>
        <source>Size of the thumbnails</source>
        <translation>Taille des vignettes</translation>
    </message>
</context>
<context>
    <name>GalleryGrid</name>
    <message>
        <source>Pictures</source>
        <translation>Images</translation>
    </message>
</context>
<context>
    <name>GalleryPage</name>
    <message>
        <source>No pictures yet</source>
        <translation>Pas encore d’images</translation>
    </message>
    <message>
        <source>Every picture you make is kept here. Drop pictures of other programs to bring them in with their prompts.</source>
        <translation>Chaque image que vous faites est gardée ici. Déposez des images d’autres programmes pour les importer avec leurs prompts.</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Rien trouvé</translation>
    </message>
    <message>
        <source>No picture fits the search and the filters.</source>
        <translation>Aucune image ne correspond à la recherche et aux filtres.</translation>
    </message>
    <message>
        <source>Clear search and filters</source>
        <translation>Effacer recherche et filtres</translation>
    </message>
</context>
<context>
    <name>GridAxis</name>
    <message>
        <source>Values of %1</source>
        <translation>Valeurs de %1</translation>
    </message>
</context>
<context>
    <name>GridPage</name>
    <message>
        <source>The request of the Create page, with two of its values varied.</source>
        <translation>La demande de la page Créer, dont deux valeurs varient.</translation>
    </message>
    <message>
        <source>Across</source>
        <translation>Horizontalement</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Verticalement</translation>
    </message>
    <message>
        <source>Make the grid</source>
        <translation>Faire la grille</translation>
    </message>
    <message>
        <source>Cancel what is left</source>
        <translation>Annuler le reste</translation>
    </message>
    <message>
        <source>A sheet of variations</source>
        <translation>Une planche de variations</translation>
    </message>
    <message>
        <source>See at once what a setting does: the pictures come in one after the other, and the sheet can be saved with its labels.</source>
        <translation>Voyez d’un coup ce que fait un réglage : les images arrivent l’une après l’autre, et la planche peut être enregistrée avec ses légendes.</translation>
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
        <translation>Tirez vers l’extérieur pour peindre au-delà du bord</translation>
    </message>
</context>
<context>
    <name>GuidanceFields</name>
    <message>
        <source>Guidance</source>
        <translation>Guidage</translation>
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
        <translation>Aucun</translation>
    </message>
    <message>
        <source>Make it CFG-free</source>
        <translation>Libérer de la CFG</translation>
    </message>
    <message>
        <source>Trains an enhancer from the checkpoint itself</source>
        <translation>Entraîne un enhancer à partir du checkpoint lui-même</translation>
    </message>
    <message>
        <source>Strength</source>
        <translation>Force</translation>
    </message>
    <message>
        <source>Strength, as the CFG scale that it stands for</source>
        <translation>Force, en échelle CFG équivalente</translation>
    </message>
    <message>
        <source>Strength, the CFG scale</source>
        <translation>Force, l’échelle CFG</translation>
    </message>
</context>
<context>
    <name>HistoryPopup</name>
    <message>
        <source>Search earlier prompts</source>
        <translation>Chercher dans les prompts précédents</translation>
    </message>
    <message>
        <source>Prompts gather here once pictures were made.</source>
        <translation>Les prompts s’accumulent ici dès que des images sont faites.</translation>
    </message>
    <message>
        <source>No earlier prompt holds these words.</source>
        <translation>Aucun prompt précédent ne contient ces mots.</translation>
    </message>
</context>
<context>
    <name>InstallStep</name>
    <message>
        <source>It is installed, and Create uses it</source>
        <translation>Il est installé, et Créer l’utilise</translation>
    </message>
    <message>
        <source>Install the enhancer</source>
        <translation>Installer l’enhancer</translation>
    </message>
    <message>
        <source>Create uses it at once. The checkpoint knows it by its hash, wherever the checkpoint lies. Models shows the note.</source>
        <translation>Créer l’utilise aussitôt. Le checkpoint est reconnu à son hash, où qu’il se trouve. La page Modèles affiche la note.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Name of the enhancer</source>
        <translation>Nom de l’enhancer</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Note about the enhancer</source>
        <translation>Note sur l’enhancer</translation>
    </message>
    <message>
        <source>What it is for</source>
        <translation>À quoi il sert</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Fichier</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Dossier</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
    <message>
        <source>Show its folder</source>
        <translation>Montrer son dossier</translation>
    </message>
    <message>
        <source>Another checkpoint</source>
        <translation>Un autre checkpoint</translation>
    </message>
    <message>
        <source>Make a picture with it</source>
        <translation>Faire une image avec</translation>
    </message>
    <message>
        <source>Install</source>
        <translation>Installer</translation>
    </message>
</context>
<context>
    <name>LookSection</name>
    <message>
        <source>Look</source>
        <translation>Apparence</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Thème</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Sombre</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Clair</translation>
    </message>
    <message>
        <source>System</source>
        <translation>Système</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>Échelle</translation>
    </message>
    <message>
        <source>Holds from the next start on.</source>
        <translation>Valable au prochain démarrage.</translation>
    </message>
    <message>
        <source>75 to 250 percent</source>
        <translation>De 75 à 250 pour cent</translation>
    </message>
    <message>
        <source>Scale of the window in percent</source>
        <translation>Échelle de la fenêtre en pour cent</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Less motion</source>
        <translation>Moins de mouvement</translation>
    </message>
    <message>
        <source>Nothing slides or fades.</source>
        <translation>Rien ne glisse ni ne s’estompe.</translation>
    </message>
</context>
<context>
    <name>MachineSection</name>
    <message>
        <source>This machine</source>
        <translation>Cette machine</translation>
    </message>
    <message>
        <source>Compute on</source>
        <translation>Calculer sur</translation>
    </message>
    <message>
        <source>Device to compute on</source>
        <translation>Appareil de calcul</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>Précision</translation>
    </message>
    <message>
        <source>Precision of the networks</source>
        <translation>Précision des réseaux</translation>
    </message>
    <message>
        <source>Memory for loaded models</source>
        <translation>Mémoire pour les modèles chargés</translation>
    </message>
    <message>
        <source>MiB; 0 takes half of what is free. Holds from the next start on.</source>
        <translation>Mio ; 0 prend la moitié de ce qui est libre. Valable au prochain démarrage.</translation>
    </message>
    <message>
        <source>MiB. Holds from the next start on.</source>
        <translation>Mio. Valable au prochain démarrage.</translation>
    </message>
    <message>
        <source>Free it now</source>
        <translation>Libérer maintenant</translation>
    </message>
    <message>
        <source>Memory for loaded models in MiB</source>
        <translation>Mémoire pour les modèles chargés, en Mio</translation>
    </message>
    <message>
        <source>Previews a second</source>
        <translation>Aperçus par seconde</translation>
    </message>
    <message>
        <source>No preview while a picture is made</source>
        <translation>Aucun aperçu pendant qu’une image se fait</translation>
    </message>
    <message>
        <source>They cost next to nothing.</source>
        <translation>Ils ne coûtent presque rien.</translation>
    </message>
    <message>
        <source>Self-test</source>
        <translation>Autotest</translation>
    </message>
    <message>
        <source>Testing …</source>
        <translation>Test en cours…</translation>
    </message>
    <message>
        <source>What this machine can do, whether it computes right, and what to do if not.</source>
        <translation>Ce que cette machine sait faire, si elle calcule juste, et que faire sinon.</translation>
    </message>
    <message>
        <source>Test this machine</source>
        <translation>Tester cette machine</translation>
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
        <translation>Gauche</translation>
    </message>
    <message>
        <source>Top</source>
        <translation>Haut</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Droite</translation>
    </message>
    <message>
        <source>Bottom</source>
        <translation>Bas</translation>
    </message>
    <message>
        <source>Pixels to add at the left</source>
        <translation>Pixels à ajouter à gauche</translation>
    </message>
    <message>
        <source>Pixels to add at the top</source>
        <translation>Pixels à ajouter en haut</translation>
    </message>
    <message>
        <source>Pixels to add at the right</source>
        <translation>Pixels à ajouter à droite</translation>
    </message>
    <message>
        <source>Pixels to add at the bottom</source>
        <translation>Pixels à ajouter en bas</translation>
    </message>
</context>
<context>
    <name>ModelCard</name>
    <message>
        <source>Model: %1, %2</source>
        <translation>Modèle : %1, %2</translation>
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
        <translation>Dans Créer</translation>
    </message>
    <message>
        <source>Make CFG-free</source>
        <translation>Libérer de la CFG</translation>
    </message>
    <message>
        <source>Trains an enhancer from the checkpoint itself; with it DICE guides with one pass per step</source>
        <translation>Entraîne un enhancer à partir du checkpoint lui-même ; avec lui, DICE guide en une passe par étape</translation>
    </message>
    <message>
        <source>Show its folder</source>
        <translation>Montrer son dossier</translation>
    </message>
    <message>
        <source>What it is, and why we think so</source>
        <translation>Ce que c’est, et à quoi on le reconnaît</translation>
    </message>
    <message>
        <source>Family</source>
        <translation>Famille</translation>
    </message>
    <message>
        <source>Predicts</source>
        <translation>Prédit</translation>
    </message>
    <message>
        <source>scheduler_config.json</source>
        <translation>scheduler_config.json</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Images</translation>
    </message>
    <message>
        <source>unet/config.json and the VAE&apos;s factor</source>
        <translation>unet/config.json et le facteur du VAE</translation>
    </message>
    <message>
        <source>Denoiser</source>
        <translation>Débruiteur</translation>
    </message>
    <message>
        <source>counted in its files</source>
        <translation>comptés dans ses fichiers</translation>
    </message>
    <message>
        <source>Strength</source>
        <translation>Force</translation>
    </message>
    <message>
        <source>where it starts</source>
        <translation>valeur de départ</translation>
    </message>
    <message>
        <source>Enhancer</source>
        <translation>Enhancer</translation>
    </message>
    <message>
        <source>found by the denoiser&apos;s hash</source>
        <translation>trouvé par le hash du débruiteur</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Laisser tel quel</translation>
    </message>
    <message>
        <source>Correct this</source>
        <translation>Corriger</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Name of the model</source>
        <translation>Nom du modèle</translation>
    </message>
    <message>
        <source>Family of the model</source>
        <translation>Famille du modèle</translation>
    </message>
    <message>
        <source>Keep; new scans leave it</source>
        <translation>Garder, même après un nouveau scan</translation>
    </message>
    <message>
        <source>Trigger words</source>
        <translation>Mots déclencheurs</translation>
    </message>
    <message>
        <source>Words that this model knows best</source>
        <translation>Les mots que ce modèle connaît le mieux</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notes</translation>
    </message>
    <message>
        <source>What it is good at</source>
        <translation>Ce qu’il fait bien</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Fichiers</translation>
    </message>
    <message>
        <source>In place</source>
        <translation>Emplacement</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Taille</translation>
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
        <translation>Identique à</translation>
    </message>
    <message>
        <source>Compute its hash</source>
        <translation>Calculer son hash</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Mémoire</translation>
    </message>
    <message>
        <source>told by the headers of its files</source>
        <translation>d’après les en-têtes de ses fichiers</translation>
    </message>
    <message>
        <source>Other parts</source>
        <translation>Autres parties</translation>
    </message>
    <message>
        <source>a model of the library that has what this file lacks</source>
        <translation>un modèle de la bibliothèque qui a ce qui manque à ce fichier</translation>
    </message>
</context>
<context>
    <name>ModelsPage</name>
    <message>
        <source>Search models</source>
        <translation>Chercher des modèles</translation>
    </message>
    <message>
        <source>Search models, notes and trigger words</source>
        <translation>Chercher modèles, notes et mots déclencheurs</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Tous</translation>
    </message>
    <message>
        <source>Checkpoints</source>
        <translation>Checkpoints</translation>
    </message>
    <message>
        <source>Not usable</source>
        <translation>Inutilisables</translation>
    </message>
    <message>
        <source>Looking through the folders …</source>
        <translation>Parcours des dossiers…</translation>
    </message>
    <message>
        <source>Stop hashing</source>
        <translation>Arrêter le hachage</translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>Dossiers</translation>
    </message>
    <message>
        <source>Where models are looked for; they are used in place</source>
        <translation>Où chercher les modèles ; ils sont utilisés sur place</translation>
    </message>
    <message>
        <source>Rescan</source>
        <translation>Rescanner</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modèles</translation>
    </message>
    <message>
        <source>No model fits</source>
        <translation>Aucun modèle ne correspond</translation>
    </message>
    <message>
        <source>No model fits the search and the filter.</source>
        <translation>Aucun modèle ne correspond à la recherche et au filtre.</translation>
    </message>
    <message>
        <source>Use the models you have</source>
        <translation>Utilisez les modèles que vous avez</translation>
    </message>
    <message>
        <source>Add a folder with models in the diffusers layout, or drop one here. Nothing is copied or moved.</source>
        <translation>Ajoutez un dossier de modèles au format diffusers, ou déposez-en un ici. Rien n’est copié ni déplacé.</translation>
    </message>
    <message>
        <source>Add a folder …</source>
        <translation>Ajouter un dossier…</translation>
    </message>
    <message>
        <source>Add a folder with models</source>
        <translation>Ajouter un dossier de modèles</translation>
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
        <translation>Scheduler</translation>
    </message>
    <message>
        <source>Variation seed</source>
        <translation>Seed de variation</translation>
    </message>
    <message>
        <source>Clip skip</source>
        <translation>Clip skip</translation>
    </message>
    <message>
        <source>Clip skip; 1 is the text encoder&apos;s last layer</source>
        <translation>Clip skip ; 1 est la dernière couche de l’encodeur de texte</translation>
    </message>
    <message>
        <source>Variation</source>
        <translation>Variation</translation>
    </message>
    <message>
        <source>How far the noise goes towards that of the variation seed</source>
        <translation>Jusqu’où le bruit va vers celui du seed de variation</translation>
    </message>
    <message>
        <source>Autoencoder (VAE)</source>
        <translation>Autoencodeur (VAE)</translation>
    </message>
</context>
<context>
    <name>OfferCard</name>
    <message>
        <source>Take nothing (Esc)</source>
        <translation>Ne rien reprendre (Échap)</translation>
    </message>
    <message>
        <source>Take over all</source>
        <translation>Tout reprendre</translation>
    </message>
    <message>
        <source>Prompt only</source>
        <translation>Le prompt seul</translation>
    </message>
    <message>
        <source>Seed only</source>
        <translation>Le seed seul</translation>
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
        <translation>Ce que montre l’image</translation>
    </message>
    <message>
        <source>Negative</source>
        <translation>Négatif</translation>
    </message>
    <message>
        <source>none</source>
        <translation>aucune</translation>
    </message>
    <message>
        <source>Negative prompt</source>
        <translation>Prompt négatif</translation>
    </message>
    <message>
        <source>What it does not show</source>
        <translation>Ce qu’elle ne montre pas</translation>
    </message>
    <message>
        <source>Without guidance the negative prompt has no effect.</source>
        <translation>Sans guidage, le prompt négatif n’a aucun effet.</translation>
    </message>
    <message>
        <source>Generate</source>
        <translation>Générer</translation>
    </message>
    <message>
        <source>Ctrl+Enter adds another · Esc cancels</source>
        <translation>Ctrl+Entrée en ajoute une · Échap annule</translation>
    </message>
    <message>
        <source>Ctrl+Enter · Ctrl+Shift+Enter compares</source>
        <translation>Ctrl+Entrée · Ctrl+Maj+Entrée compare</translation>
    </message>
</context>
<context>
    <name>PictureCanvas</name>
    <message>
        <source>The picture</source>
        <translation>L’image</translation>
    </message>
    <message>
        <source>Preview of the picture that is being made</source>
        <translation>Aperçu de l’image en cours</translation>
    </message>
    <message>
        <source>Starred; press to take the star away</source>
        <translation>Étoilée ; appuyer pour retirer l’étoile</translation>
    </message>
    <message>
        <source>Star this picture</source>
        <translation>Mettre une étoile à cette image</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>A copy under a name of your own; the picture itself is saved already</source>
        <translation>Une copie sous un nom à vous ; l’image elle-même est déjà enregistrée</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Comparer</translation>
    </message>
    <message>
        <source>The same request and seed with other guidance</source>
        <translation>La même demande et le même seed avec un autre guidage</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Modifier</translation>
    </message>
    <message>
        <source>Start from this picture, or repaint a part of it</source>
        <translation>Partir de cette image, ou en repeindre une partie</translation>
    </message>
    <message>
        <source>Vary</source>
        <translation>Varier</translation>
    </message>
    <message>
        <source>A picture near this one</source>
        <translation>Une image proche de celle-ci</translation>
    </message>
    <message>
        <source>Use settings</source>
        <translation>Reprendre</translation>
    </message>
    <message>
        <source>Prompt, guidance, steps and seed of this picture into the editors</source>
        <translation>Prompt, guidage, étapes et seed de cette image dans les champs</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Plus</translation>
    </message>
    <message>
        <source>Copy to the clipboard</source>
        <translation>Copier dans le presse-papiers</translation>
    </message>
    <message>
        <source>Copy its parameters as text</source>
        <translation>Copier ses paramètres en texte</translation>
    </message>
    <message>
        <source>Show its folder</source>
        <translation>Montrer son dossier</translation>
    </message>
    <message>
        <source>Move to the trash</source>
        <translation>Mettre à la corbeille</translation>
    </message>
    <message>
        <source>%1  ·  Esc cancels</source>
        <translation>%1  ·  Échap annule</translation>
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
        <translation>File</translation>
    </message>
    <message numerus="yes">
        <source>%Ln waiting</source>
        <comment>pictures</comment>
        <translation>
            <numerusform>%Ln en attente</numerusform>
            <numerusform>%Ln en attente</numerusform>
        </translation>
    </message>
    <message>
        <source>What runs, waits and failed</source>
        <translation>Ce qui tourne, attend ou a échoué</translation>
    </message>
    <message>
        <source>Latest</source>
        <translation>Récentes</translation>
    </message>
    <message>
        <source>Your pictures gather here, and in the pictures folder</source>
        <translation>Vos images s’accumulent ici, et dans le dossier des images</translation>
    </message>
    <message>
        <source>Latest pictures</source>
        <translation>Images récentes</translation>
    </message>
</context>
<context>
    <name>ProblemBox</name>
    <message>
        <source>Dismiss</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Hide details</source>
        <translation>Masquer les détails</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Détails</translation>
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
        <translation>Prompts d’images précédentes</translation>
    </message>
    <message>
        <source>Styles</source>
        <translation>Styles</translation>
    </message>
    <message>
        <source>This style is added to the prompt</source>
        <translation>Ce style est ajouté au prompt</translation>
    </message>
    <message>
        <source>LoRAs and embeddings</source>
        <translation>LoRA et embeddings</translation>
    </message>
</context>
<context>
    <name>QueuePopup</name>
    <message>
        <source>Queue, paused</source>
        <translation>File, en pause</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>File</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Reprendre</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Starts what waits</source>
        <translation>Lance ce qui attend</translation>
    </message>
    <message>
        <source>What runs is finished, nothing else begins</source>
        <translation>Ce qui tourne se termine, rien d’autre ne commence</translation>
    </message>
    <message>
        <source>Cancel all</source>
        <translation>Tout annuler</translation>
    </message>
</context>
<context>
    <name>QueueRow</name>
    <message>
        <source>Earlier</source>
        <translation>Plus tôt</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Plus tard</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>The same once more</source>
        <translation>La même encore une fois</translation>
    </message>
    <message>
        <source>Forget it</source>
        <translation>Oublier</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>QuietBar</name>
    <message>
        <source>Dismiss</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>Pages</source>
        <translation>Pages</translation>
    </message>
</context>
<context>
    <name>RareFields</name>
    <message>
        <source>Noise</source>
        <translation>Bruit</translation>
    </message>
    <message>
        <source>Emphasis</source>
        <translation>Accentuation</translation>
    </message>
    <message>
        <source>Noise, which decides what a seed looks like</source>
        <translation>Bruit, qui décide de l’aspect d’un seed</translation>
    </message>
    <message>
        <source>As on a CPU</source>
        <translation>Comme sur un CPU</translation>
    </message>
    <message>
        <source>As on NVIDIA</source>
        <translation>Comme sur NVIDIA</translation>
    </message>
    <message>
        <source>Emphasis: what a weight like (word:1.2) does</source>
        <translation>Accentuation : l’effet d’un poids comme (mot:1.2)</translation>
    </message>
    <message>
        <source>Like A1111</source>
        <translation>Comme A1111</translation>
    </message>
    <message>
        <source>Like ComfyUI</source>
        <translation>Comme ComfyUI</translation>
    </message>
    <message>
        <source>Pictures at the same time</source>
        <translation>Images à la fois</translation>
    </message>
    <message>
        <source>Pictures at the same time; more need more memory</source>
        <translation>Images à la fois ; davantage demande plus de mémoire</translation>
    </message>
    <message>
        <source>Randomness</source>
        <translation>Hasard</translation>
    </message>
    <message>
        <source>Randomness of the sampler, called eta</source>
        <translation>Hasard du sampler, appelé eta</translation>
    </message>
    <message>
        <source>Guided from</source>
        <translation>Guidage dès</translation>
    </message>
    <message>
        <source>Guided from this share of the steps on</source>
        <translation>Guidage à partir de cette part des étapes</translation>
    </message>
    <message>
        <source>Guided until</source>
        <translation>Guidage jusqu’à</translation>
    </message>
    <message>
        <source>Guided until this share of the steps</source>
        <translation>Guidage jusqu’à cette part des étapes</translation>
    </message>
    <message>
        <source>Stop guiding when it changes little</source>
        <translation>Cesser de guider quand cela change peu</translation>
    </message>
    <message>
        <source>Agreement</source>
        <translation>Accord</translation>
    </message>
    <message>
        <source>How far the passes with and without the prompt must agree before guiding stops</source>
        <translation>À quel point les passes avec et sans prompt doivent s’accorder avant que le guidage cesse</translation>
    </message>
    <message>
        <source>Make it in a size of the training</source>
        <translation>Créer dans une taille de l’entraînement</translation>
    </message>
</context>
<context>
    <name>ReportCard</name>
    <message>
        <source>%1, without guidance</source>
        <translation>%1, sans guidage</translation>
    </message>
    <message>
        <source>%1, with DICE</source>
        <translation>%1, avec DICE</translation>
    </message>
    <message>
        <source>%1, with CFG</source>
        <translation>%1, avec la CFG</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Aucun</translation>
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
        <translation>En chiffres</translation>
    </message>
    <message>
        <source>1 = the plain prompt, 0 = CFG, where a difference is left</source>
        <translation>1 = le prompt seul, 0 = la CFG, pour ce qui reste de différence</translation>
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
        <translation>Courbes</translation>
    </message>
    <message>
        <source>What is left of the difference, over the steps</source>
        <translation>Ce qui reste de la différence, au fil des étapes</translation>
    </message>
    <message>
        <source>clean picture</source>
        <translation>image nette</translation>
    </message>
    <message>
        <source>noise</source>
        <translation>bruit</translation>
    </message>
    <message>
        <source>What is left of the difference, from the clean picture to noise</source>
        <translation>Ce qui reste de la différence, de l’image nette au bruit</translation>
    </message>
    <message>
        <source>How certain the judge is, by strength</source>
        <translation>Certitude du juge, selon la force</translation>
    </message>
    <message>
        <source>CFG scale %1</source>
        <translation>Échelle CFG %1</translation>
    </message>
    <message>
        <source>How certain the judge is that pictures show what was asked for, by strength: DICE and CFG</source>
        <translation>Certitude du juge que les images montrent ce qui est demandé, selon la force : DICE et CFG</translation>
    </message>
    <message>
        <source>How colourful pictures are, by strength</source>
        <translation>Vivacité des couleurs, selon la force</translation>
    </message>
    <message>
        <source>How colourful pictures are, by strength: DICE and CFG</source>
        <translation>Vivacité des couleurs, selon la force : DICE et CFG</translation>
    </message>
    <message>
        <source>How close the dial comes to CFG&apos;s picture (PSNR, dB), by passes</source>
        <translation>À quel point le curseur approche l’image de CFG (PSNR, dB), selon les passes</translation>
    </message>
    <message>
        <source>with DICE</source>
        <translation>avec DICE</translation>
    </message>
    <message>
        <source>without training</source>
        <translation>sans entraînement</translation>
    </message>
    <message>
        <source>How close the dial comes to CFG&apos;s picture, by passes: with DICE and without training</source>
        <translation>À quel point le curseur approche l’image de CFG, selon les passes : avec DICE et sans entraînement</translation>
    </message>
</context>
<context>
    <name>ReportSection</name>
    <message>
        <source>The report</source>
        <translation>Le rapport</translation>
    </message>
    <message>
        <source>Open as a page</source>
        <translation>Ouvrir comme page</translation>
    </message>
    <message>
        <source>In the browser, to print it or to pass it on</source>
        <translation>Dans le navigateur, pour l’imprimer ou le transmettre</translation>
    </message>
    <message>
        <source>It is measured on prompts that the enhancer has never seen. Pictures you ask for go first; you need not wait for it.</source>
        <translation>Il est mesuré sur des prompts que l’enhancer n’a jamais vus. Les images que vous demandez passent devant ; inutile d’attendre.</translation>
    </message>
    <message>
        <source>Pictures and figures on prompts that the enhancer has never seen.</source>
        <translation>Images et chiffres sur des prompts que l’enhancer n’a jamais vus.</translation>
    </message>
    <message>
        <source>Stop measuring</source>
        <translation>Arrêter la mesure</translation>
    </message>
    <message>
        <source>Measure it</source>
        <translation>Mesurer</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Images</translation>
    </message>
    <message>
        <source>The same seed without guidance, with DICE and with CFG</source>
        <translation>Le même seed sans guidage, avec DICE et avec la CFG</translation>
    </message>
    <message>
        <source>Where DICE is farthest from CFG</source>
        <translation>Là où DICE est le plus loin de la CFG</translation>
    </message>
    <message>
        <source>Measuring the report</source>
        <translation>Mesure du rapport</translation>
    </message>
</context>
<context>
    <name>ReportTable</name>
    <message>
        <source>Off</source>
        <translation>Aucun</translation>
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
        <translation>Résultats</translation>
    </message>
    <message>
        <source>What you make of the picture gathers here, and in the gallery</source>
        <translation>Ce que vous faites de l’image s’accumule ici, et dans la galerie</translation>
    </message>
    <message>
        <source>Result %1</source>
        <translation>Résultat %1</translation>
    </message>
</context>
<context>
    <name>ReviewStep</name>
    <message>
        <source>Same seed, three ways</source>
        <translation>Même seed, trois façons</translation>
    </message>
    <message>
        <source>How close it comes</source>
        <translation>À quel point c’est proche</translation>
    </message>
    <message>
        <source>What is left of the difference, over the steps</source>
        <translation>Ce qui reste de la différence, au fil des étapes</translation>
    </message>
    <message>
        <source>clean picture</source>
        <translation>image nette</translation>
    </message>
    <message>
        <source>noise</source>
        <translation>bruit</translation>
    </message>
    <message>
        <source>What is left of the difference, from the clean picture to noise</source>
        <translation>Ce qui reste de la différence, de l’image nette au bruit</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Abandonner</translation>
    </message>
    <message>
        <source>Discard this enhancer</source>
        <translation>Abandonner cet enhancer</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Le garder</translation>
    </message>
    <message>
        <source>Train on</source>
        <translation>Entraîner encore</translation>
    </message>
    <message>
        <source>Go on to install</source>
        <translation>Passer à l’installation</translation>
    </message>
</context>
<context>
    <name>RunningCard</name>
    <message>
        <source>Cancel this picture (Esc)</source>
        <translation>Annuler cette image (Échap)</translation>
    </message>
</context>
<context>
    <name>SampleCell</name>
    <message>
        <source>%1, not made yet</source>
        <translation>%1, pas encore faite</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>pas encore</translation>
    </message>
</context>
<context>
    <name>SampleGrid</name>
    <message>
        <source>%1, without guidance</source>
        <translation>%1, sans guidage</translation>
    </message>
    <message>
        <source>%1, with DICE</source>
        <translation>%1, avec DICE</translation>
    </message>
    <message>
        <source>%1, with CFG</source>
        <translation>%1, avec la CFG</translation>
    </message>
</context>
<context>
    <name>SamplingSection</name>
    <message>
        <source>Size</source>
        <translation>Taille</translation>
    </message>
    <message>
        <source>Pixels</source>
        <translation>Pixels</translation>
    </message>
    <message>
        <source>Width in pixels</source>
        <translation>Largeur en pixels</translation>
    </message>
    <message>
        <source>Height in pixels</source>
        <translation>Hauteur en pixels</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Étapes</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Seed</translation>
    </message>
    <message>
        <source>random</source>
        <translation>aléatoire</translation>
    </message>
    <message>
        <source>Another seed</source>
        <translation>Un autre seed</translation>
    </message>
    <message>
        <source>The seed is kept for the next picture</source>
        <translation>Le seed est gardé pour la prochaine image</translation>
    </message>
    <message>
        <source>Every picture gets a random seed; press to keep this one</source>
        <translation>Chaque image reçoit un seed aléatoire ; appuyer pour garder celui-ci</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Images</translation>
    </message>
    <message>
        <source>Number of pictures</source>
        <translation>Nombre d’images</translation>
    </message>
    <message>
        <source>Way of sampling</source>
        <translation>Manière d&apos;échantillonner</translation>
    </message>
    <message>
        <source>Default</source>
        <translation>Normale</translation>
    </message>
    <message>
        <source>Creative</source>
        <translation>Créative</translation>
    </message>
    <message>
        <source>Fast</source>
        <translation>Rapide</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Plus</translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>Clear the search</source>
        <translation>Effacer la recherche</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>Réglages</translation>
    </message>
</context>
<context>
    <name>SizeChips</name>
    <message>
        <source>Square, 1:1</source>
        <translation>Carré, 1:1</translation>
    </message>
    <message>
        <source>Portrait, 3:4</source>
        <translation>Portrait, 3:4</translation>
    </message>
    <message>
        <source>Landscape, 4:3</source>
        <translation>Paysage, 4:3</translation>
    </message>
    <message>
        <source>Tall, 9:16</source>
        <translation>Haut, 9:16</translation>
    </message>
    <message>
        <source>Wide, 16:9</source>
        <translation>Large, 16:9</translation>
    </message>
    <message>
        <source>Proportions</source>
        <translation>Proportions</translation>
    </message>
</context>
<context>
    <name>SizeHintFields</name>
    <message>
        <source>Sizes that the model is told</source>
        <translation>Tailles indiquées au modèle</translation>
    </message>
    <message>
        <source>Original</source>
        <translation>Original</translation>
    </message>
    <message>
        <source>Original width in pixels; 0 is the picture&apos;s own</source>
        <translation>Largeur d’origine en pixels ; 0 est celle de l’image</translation>
    </message>
    <message>
        <source>Original height in pixels; 0 is the picture&apos;s own</source>
        <translation>Hauteur d’origine en pixels ; 0 est celle de l’image</translation>
    </message>
    <message>
        <source>Cropped at</source>
        <translation>Rogné à</translation>
    </message>
    <message>
        <source>Pixels that were cut off at the left</source>
        <translation>Pixels coupés à gauche</translation>
    </message>
    <message>
        <source>Pixels that were cut off at the top</source>
        <translation>Pixels coupés en haut</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Cible</translation>
    </message>
    <message>
        <source>Target width in pixels; 0 is the picture&apos;s own</source>
        <translation>Largeur cible en pixels ; 0 est celle de l’image</translation>
    </message>
    <message>
        <source>Target height in pixels; 0 is the picture&apos;s own</source>
        <translation>Hauteur cible en pixels ; 0 est celle de l’image</translation>
    </message>
</context>
<context>
    <name>SplitHandle</name>
    <message>
        <source>Where the split is, %1 percent</source>
        <translation>Position du partage, %1 pour cent</translation>
    </message>
</context>
<context>
    <name>StepPath</name>
    <message>
        <source>Choose</source>
        <translation>Choisir</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Vérifier</translation>
    </message>
    <message>
        <source>Train</source>
        <translation>Entraîner</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Revoir</translation>
    </message>
    <message>
        <source>Install</source>
        <translation>Installer</translation>
    </message>
    <message>
        <source>Step %1 of 5: %2</source>
        <translation>Étape %1 sur 5 : %2</translation>
    </message>
</context>
<context>
    <name>StylesPopup</name>
    <message>
        <source>Name of the new style</source>
        <translation>Nom du nouveau style</translation>
    </message>
    <message>
        <source>Keep this prompt as a style …</source>
        <translation>Garder ce prompt comme style…</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Garder</translation>
    </message>
</context>
<context>
    <name>TokenCount</name>
    <message>
        <source>%1 tokens</source>
        <translation>%1 tokens</translation>
    </message>
</context>
<context>
    <name>TrainStep</name>
    <message>
        <source>Distance to CFG</source>
        <translation>Distance à la CFG</translation>
    </message>
    <message>
        <source>on prompts it has never seen · 1 = no guidance, 0 = CFG</source>
        <translation>sur des prompts jamais vus · 1 = sans guidage, 0 = CFG</translation>
    </message>
    <message numerus="yes">
        <source>%Ln updates</source>
        <translation>
            <numerusform>%Ln mise à jour</numerusform>
            <numerusform>%Ln mises à jour</numerusform>
        </translation>
    </message>
    <message>
        <source>Distance to CFG, not measured yet</source>
        <translation>Distance à la CFG, pas encore mesurée</translation>
    </message>
    <message>
        <source>Distance to CFG: %1</source>
        <translation>Distance à la CFG : %1</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>Perte</translation>
    </message>
    <message>
        <source>Loss: %1</source>
        <translation>Perte : %1</translation>
    </message>
    <message>
        <source>Update</source>
        <translation>Mise à jour</translation>
    </message>
    <message>
        <source>Time left</source>
        <translation>Temps restant</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Mémoire</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>Enregistrements</translation>
    </message>
    <message>
        <source>%1 · %2 %</source>
        <translation>%1 · %2 %</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Reprendre</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Stop and keep</source>
        <translation>Arrêter et garder</translation>
    </message>
    <message>
        <source>Goes on to the review with what it has learned so far</source>
        <translation>Passe à la revue avec ce qui a été appris jusqu’ici</translation>
    </message>
    <message>
        <source>There is nothing to keep yet</source>
        <translation>Il n’y a encore rien à garder</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Abandonner</translation>
    </message>
    <message>
        <source>Discard %1 % of the work</source>
        <translation>Abandonner %1 % du travail</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Le garder</translation>
    </message>
    <message>
        <source>You can go on working: a picture you ask for goes first, training waits for it. Closing the window loses nothing.</source>
        <translation>Vous pouvez continuer à travailler : une image demandée passe devant, l’entraînement attend. Fermer la fenêtre ne perd rien.</translation>
    </message>
    <message>
        <source>Same seed, three ways</source>
        <translation>Même seed, trois façons</translation>
    </message>
</context>
<context>
    <name>WayStrip</name>
    <message>
        <source>Same seed and noise</source>
        <translation>Même seed et même bruit</translation>
    </message>
    <message>
        <source>Try strengths</source>
        <translation>Essayer des forces</translation>
    </message>
    <message>
        <source>DICE with a strength of 0, 0.5, 1 and 1.5; 1 is as it was trained</source>
        <translation>DICE avec une force de 0, 0,5, 1 et 1,5 ; 1 est celle de l’entraînement</translation>
    </message>
    <message>
        <source>Try the dial</source>
        <translation>Essayer le curseur</translation>
    </message>
    <message>
        <source>A few numbers of passes between the ends: the more, the closer to CFG</source>
        <translation>Quelques nombres de passes entre les extrêmes : plus il y en a, plus on est près de la CFG</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Gauche</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Droite</translation>
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
        <translation>Compléter pendant la saisie</translation>
    </message>
    <message>
        <source>Offers embeddings, LoRAs and phrases of earlier prompts under the caret; Tab takes one.</source>
        <translation>Propose embeddings, LoRA et passages d’anciens prompts sous le curseur ; Tab en prend un.</translation>
    </message>
</context>
<context>
    <name>and-is-text</name>
    <message>
        <source>AND does not compose prompts here: it is read as a word, and weights behind a colon as text.</source>
        <translation>AND ne compose pas de prompts ici : il est lu comme un mot, et les poids après deux-points comme du texte.</translation>
    </message>
</context>
<context>
    <name>another-file</name>
    <message>
        <source>This file is not the one that the picture was made with: {}.</source>
        <translation>Ce fichier n’est pas celui avec lequel l’image a été faite : {0}.</translation>
    </message>
</context>
<context>
    <name>bad-file</name>
    <message>
        <source>A file is damaged, or it is something else than its name says.</source>
        <translation>Un fichier est endommagé, ou il est autre chose que ce que dit son nom.</translation>
    </message>
</context>
<context>
    <name>bad-request</name>
    <message>
        <source>This cannot be done as it is set.</source>
        <translation>Cela ne peut pas se faire avec ces réglages.</translation>
    </message>
</context>
<context>
    <name>bins-in-edit</name>
    <message>
        <source>Sizes by aspect ratio are for new pictures; an edit keeps the size of its own.</source>
        <translation>Les tailles selon les proportions sont pour les nouvelles images ; une image modifiée garde la sienne.</translation>
    </message>
</context>
<context>
    <name>captions-left-out</name>
    <message>
        <source>{} pictures are left out, since their caption files are empty or cannot be read: {}.</source>
        <translation>{0} images sont laissées de côté, car leurs fichiers de légende sont vides ou illisibles : {1}.</translation>
    </message>
</context>
<context>
    <name>decoded-again-in-tiles</name>
    <message>
        <source>Memory ran out while decoding; it was done again in tiles of {} x {} pixels.</source>
        <translation>La mémoire a manqué pendant le décodage ; il a été refait par tuiles de {0} × {1} pixels.</translation>
    </message>
</context>
<context>
    <name>decoded-in-fp32</name>
    <message>
        <source>The picture was not finite in half precision and was decoded again in fp32.</source>
        <translation>L’image n’était pas finie en demi-précision et a été décodée de nouveau en fp32.</translation>
    </message>
</context>
<context>
    <name>decoded-in-tiles</name>
    <message>
        <source>The picture was decoded in tiles of {} x {} pixels to fit into memory.</source>
        <translation>L’image a été décodée par tuiles de {0} × {1} pixels pour tenir en mémoire.</translation>
    </message>
</context>
<context>
    <name>decoded-not-finite</name>
    <message>
        <source>The decoded picture is not finite, even when decoded in fp32; the autoencoder&apos;s weights may be damaged.</source>
        <translation>L’image décodée n’est pas finie, même en fp32 ; les poids de l’autoencodeur sont peut-être endommagés.</translation>
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
        <translation>%1 · seed %2</translation>
    </message>
</context>
<context>
    <name>dice::CompareViewModel</name>
    <message>
        <source>Cancelled</source>
        <translation>Annulé</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>En attente</translation>
    </message>
    <message>
        <source>DICE × %1</source>
        <translation>DICE × %1</translation>
    </message>
    <message>
        <source>seed %1 · %2 · %3</source>
        <translation>seed %1 · %2 · %3</translation>
    </message>
    <message>
        <source>the same</source>
        <translation>identiques</translation>
    </message>
    <message>
        <source>%1 dB</source>
        <translation>%1 dB</translation>
    </message>
    <message>
        <source>%1 × faster</source>
        <translation>%1 × plus rapide</translation>
    </message>
    <message>
        <source>%1 × slower</source>
        <translation>%1 × plus lent</translation>
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
        <translation>La base de données n’a pas pu être utilisée : %1 (%2).</translation>
    </message>
    <message>
        <source>%1 was written by a newer version of Dice Studio and is left as it is: %2.</source>
        <translation>%1 : écrit par une version plus récente de Dice Studio, laissé tel quel : %2.</translation>
    </message>
    <message>
        <source>%1 cannot be written, so changes last only until you quit: %2 is read-only.</source>
        <translation>%1 : écriture impossible, les changements ne durent que jusqu’à la fermeture : %2 est en lecture seule.</translation>
    </message>
    <message>
        <source>%1 is in use by another program, so changes last only until you quit: %2.</source>
        <translation>%1 : utilisé par un autre programme, les changements ne durent que jusqu’à la fermeture : %2.</translation>
    </message>
    <message>
        <source>%1 cannot be opened, so changes last only until you quit: %2 (%3).</source>
        <translation>%1 : ouverture impossible, les changements ne durent que jusqu’à la fermeture : %2 (%3).</translation>
    </message>
    <message>
        <source>it is damaged and cannot be moved aside</source>
        <translation>le fichier est endommagé et ne peut pas être mis de côté</translation>
    </message>
    <message>
        <source>%1 was damaged. It was moved to %2, and a new one was begun.</source>
        <translation>%1 : fichier endommagé. Il a été déplacé vers %2, et un nouveau a été commencé.</translation>
    </message>
    <message>
        <source>Expected to keep a copy before the change to a newer version, found no way to write it: %1.</source>
        <translation>Une copie devait être gardée avant le passage à une version plus récente, mais elle n’a pas pu être écrite : %1.</translation>
    </message>
</context>
<context>
    <name>dice::DistillFigures</name>
    <message>
        <source>This model is still being read.</source>
        <translation>Ce modèle est encore en cours de lecture.</translation>
    </message>
    <message>
        <source>Models made for inpainting cannot be distilled yet.</source>
        <translation>Les modèles d’inpainting ne peuvent pas encore être distillés.</translation>
    </message>
    <message>
        <source>This model predicts neither noise nor velocity, so it cannot be distilled.</source>
        <translation>Ce modèle ne prédit ni bruit ni vélocité ; il ne peut donc pas être distillé.</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modèle</translation>
    </message>
    <message>
        <source>%1 fits: %2, with pictures of %3.</source>
        <translation>%1 convient : %2, avec des images de %3.</translation>
    </message>
    <message>
        <source>Enhancer</source>
        <translation>Enhancer</translation>
    </message>
    <message>
        <source>It has one already: %1. The new one takes its place when you install it; the old one is kept aside.</source>
        <translation>Il en a déjà un : %1. Le nouveau prend sa place quand vous l’installez ; l’ancien est mis de côté.</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Mémoire</translation>
    </message>
    <message>
        <source>About %1 needed; %2 are free.</source>
        <translation>Environ %1 nécessaires ; %2 libres.</translation>
    </message>
    <message>
        <source>About %1 needed, and only %2 are free. Close other programs first.</source>
        <translation>Environ %1 nécessaires, et seulement %2 libres. Fermez d’abord d’autres programmes.</translation>
    </message>
    <message>
        <source>Disk</source>
        <translation>Disque</translation>
    </message>
    <message>
        <source>%1 for records while it is made, in %2; they are removed at the end. %3 are free.</source>
        <translation>%1 pour les enregistrements pendant le travail, dans %2 ; ils sont supprimés à la fin. %3 libres.</translation>
    </message>
    <message>
        <source>%1 are needed for records, and only %2 are free in %3. Choose a shorter time, or make room.</source>
        <translation>%1 sont nécessaires pour les enregistrements, et seulement %2 sont libres dans %3. Choisissez un temps plus court, ou faites de la place.</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Temps</translation>
    </message>
    <message>
        <source>%1 to record %2 of the model&apos;s own CFG, then %3 for %4; measured on this machine just now. Pictures you ask for meanwhile go first.</source>
        <translation>%1 pour enregistrer %2 de la CFG du modèle, puis %3 pour %4 ; mesuré à l’instant sur cette machine. Les images demandées entre-temps passent devant.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln states</source>
        <translation>
            <numerusform>%Ln état</numerusform>
            <numerusform>%Ln états</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln updates</source>
        <translation>
            <numerusform>%Ln mise à jour</numerusform>
            <numerusform>%Ln mises à jour</numerusform>
        </translation>
    </message>
    <message>
        <source>How close it comes was not measured before it was stopped.</source>
        <translation>La proximité n’a pas été mesurée avant l’arrêt.</translation>
    </message>
    <message>
        <source>It leaves %1 % of the squared difference that CFG makes, on prompts it has never seen: much of CFG&apos;s effect is missing. A longer training helps.</source>
        <translation>Il laisse %1 % de la différence au carré que fait la CFG, sur des prompts jamais vus : une grande part de son effet manque. Un entraînement plus long aide.</translation>
    </message>
    <message>
        <source>It leaves %1 % of the squared difference that CFG makes, on prompts it has never seen. Expect pictures near CFG&apos;s, not the same: small subjects and weak colours can fail.</source>
        <translation>Il laisse %1 % de la différence au carré que fait la CFG, sur des prompts jamais vus. Attendez-vous à des images proches de la CFG, pas identiques : petits sujets et couleurs faibles peuvent manquer.</translation>
    </message>
    <message>
        <source>It leaves %1 % of the squared difference that CFG makes, on prompts it has never seen. Most pictures come close to CFG&apos;s; they are not the same.</source>
        <translation>Il laisse %1 % de la différence au carré que fait la CFG, sur des prompts jamais vus. La plupart des images s’approchent de la CFG ; elles ne sont pas identiques.</translation>
    </message>
    <message numerus="yes">
        <source>It was stopped after %1 of %Ln updates.</source>
        <translation>
            <numerusform>Arrêté après %1 mise à jour sur %Ln.</numerusform>
            <numerusform>Arrêté après %1 mises à jour sur %Ln.</numerusform>
        </translation>
    </message>
    <message>
        <source>Where it matters, the dial on the Create page adds a few passes of CFG.</source>
        <translation>Là où c’est important, le curseur de la page Créer ajoute quelques passes de CFG.</translation>
    </message>
</context>
<context>
    <name>dice::DistillStore</name>
    <message>
        <source>The list of distillations</source>
        <translation>La liste des distillations</translation>
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
        <translation>Libérer un checkpoint de la CFG</translation>
    </message>
    <message>
        <source>Make “%1” CFG-free</source>
        <translation>Libérer « %1 » de la CFG</translation>
    </message>
    <message>
        <source>Stopped by a fault</source>
        <translation>Arrêté par une erreur</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>En pause</translation>
    </message>
    <message>
        <source>A picture goes first</source>
        <translation>Une image passe devant</translation>
    </message>
    <message>
        <source>Reading the model</source>
        <translation>Lecture du modèle</translation>
    </message>
    <message>
        <source>Timing a few records and updates</source>
        <translation>Chronométrage de quelques enregistrements et mises à jour</translation>
    </message>
    <message>
        <source>Recording the model&apos;s own CFG</source>
        <translation>Enregistrement de la CFG du modèle</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Entraînement</translation>
    </message>
    <message>
        <source>Measuring what came out</source>
        <translation>Mesure du résultat</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 sur %2</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message numerus="yes">
        <source>DICE after %Ln updates</source>
        <translation>
            <numerusform>DICE après %Ln mise à jour</numerusform>
            <numerusform>DICE après %Ln mises à jour</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>DICE as it was after %Ln updates; made again at every quarter of the training</source>
        <translation>
            <numerusform>DICE après %Ln mise à jour ; refait à chaque quart de l’entraînement</numerusform>
            <numerusform>DICE après %Ln mises à jour ; refait à chaque quart de l’entraînement</numerusform>
        </translation>
    </message>
    <message>
        <source>DICE joins them after a quarter of the training</source>
        <translation>DICE s’y joint après un quart de l’entraînement</translation>
    </message>
    <message>
        <source>Left of the difference</source>
        <translation>Reste de la différence</translation>
    </message>
    <message>
        <source>No negative prompt</source>
        <translation>Sans prompt négatif</translation>
    </message>
    <message>
        <source>Negative prompt</source>
        <translation>Prompt négatif</translation>
    </message>
    <message>
        <source>Direction (cosine)</source>
        <translation>Direction (cosinus)</translation>
    </message>
    <message>
        <source>Updates</source>
        <translation>Mises à jour</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>Enregistrements</translation>
    </message>
    <message>
        <source>Training time</source>
        <translation>Durée d’entraînement</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Taille</translation>
    </message>
    <message>
        <source>%1 million parameters</source>
        <translation>%1 millions de paramètres</translation>
    </message>
    <message>
        <source>Its records, %1, are removed.</source>
        <translation>Ses enregistrements, %1, sont supprimés.</translation>
    </message>
</context>
<context>
    <name>dice::EditViewModel</name>
    <message>
        <source>This is no picture that can be edited: %1.</source>
        <translation>Ce n’est pas une image modifiable : %1.</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>The mask could not be saved: %1.</source>
        <translation>Le masque n’a pas pu être enregistré : %1.</translation>
    </message>
    <message>
        <source>Repaint the mask</source>
        <translation>Repeindre le masque</translation>
    </message>
    <message>
        <source>Change the picture</source>
        <translation>Changer l’image</translation>
    </message>
    <message>
        <source>The wider picture could not be saved: %1.</source>
        <translation>L’image élargie n’a pas pu être enregistrée : %1.</translation>
    </message>
    <message>
        <source>Paint the new edges</source>
        <translation>Peindre les nouveaux bords</translation>
    </message>
</context>
<context>
    <name>dice::Gallery</name>
    <message>
        <source>The gallery</source>
        <translation>La galerie</translation>
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
        <translation>aujourd’hui</translation>
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
        <translation>%1, la CFG en demande %2</translation>
    </message>
    <message>
        <source>no parameters in it</source>
        <translation>aucun paramètre</translation>
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
        <translation>Aujourd’hui</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Hier</translation>
    </message>
</context>
<context>
    <name>dice::GalleryWorker</name>
    <message>
        <source>The gallery</source>
        <translation>La galerie</translation>
    </message>
    <message>
        <source>%1 could not be moved to the trash; it was left where it is.</source>
        <translation>%1 n’a pas pu être mis à la corbeille et est resté en place.</translation>
    </message>
    <message>
        <source>%1 could not be brought back from the trash.</source>
        <translation>%1 n’a pas pu être sorti de la corbeille.</translation>
    </message>
</context>
<context>
    <name>dice::GridViewModel</name>
    <message>
        <source>Cancelled</source>
        <translation>Annulé</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>Rien</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Seed</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Étapes</translation>
    </message>
    <message>
        <source>CFG scale</source>
        <translation>Échelle CFG</translation>
    </message>
    <message>
        <source>Sampler</source>
        <translation>Sampler</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>Scheduler</translation>
    </message>
    <message>
        <source>Clip skip</source>
        <translation>Clip skip</translation>
    </message>
    <message>
        <source>A part of the prompt</source>
        <translation>Une partie du prompt</translation>
    </message>
    <message>
        <source>DICE strength</source>
        <translation>Force de DICE</translation>
    </message>
    <message>
        <source>DICE negative strength</source>
        <translation>Force négative de DICE</translation>
    </message>
    <message>
        <source>Passes</source>
        <translation>Passes</translation>
    </message>
    <message>
        <source>1, 2, 3 or 1-8</source>
        <translation>1, 2, 3 ou 1-8</translation>
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
        <translation>20, 22, 27, 40 ou 20-28</translation>
    </message>
    <message>
        <source>fox, owl, cat — the first is looked for in the prompt</source>
        <translation>fox, owl, cat — le premier est cherché dans le prompt</translation>
    </message>
    <message>
        <source>Choose two different things to vary.</source>
        <translation>Choisissez deux choses différentes à faire varier.</translation>
    </message>
    <message>
        <source>%1: this model has no enhancer yet; Distill makes one.</source>
        <translation>%1 : ce modèle n’a pas encore d’enhancer ; Distiller en fait un.</translation>
    </message>
    <message>
        <source>%1: write the values, with commas between them.</source>
        <translation>%1 : écrivez les valeurs, séparées par des virgules.</translation>
    </message>
    <message>
        <source>%1 cannot be &quot;%2&quot;.</source>
        <translation>%1 ne peut pas être « %2 ».</translation>
    </message>
    <message numerus="yes">
        <source>These are %Ln pictures; at most %1 make a grid.</source>
        <translation>
            <numerusform>Cela fait %Ln image ; une grille en compte au plus %1.</numerusform>
            <numerusform>Cela fait %Ln images ; une grille en compte au plus %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>En attente</translation>
    </message>
</context>
<context>
    <name>dice::GuidanceDial</name>
    <message>
        <source>%1 × as trained, from the picture</source>
        <translation>%1 × l’entraînement, d’après l’image</translation>
    </message>
    <message>
        <source>%1 · about %2</source>
        <translation>%1 · environ %2</translation>
    </message>
    <message>
        <source>CFG would take %1</source>
        <translation>La CFG demanderait %1</translation>
    </message>
    <message>
        <source>%1 % of the way to CFG</source>
        <translation>%1 % du chemin vers la CFG</translation>
    </message>
    <message>
        <source>%1 dB from CFG</source>
        <translation>à %1 dB de la CFG</translation>
    </message>
    <message>
        <source>%1, measured on whole pictures</source>
        <translation>%1, mesuré sur des images entières</translation>
    </message>
    <message>
        <source>CFG itself</source>
        <translation>la CFG même</translation>
    </message>
    <message>
        <source>no guidance</source>
        <translation>sans guidage</translation>
    </message>
    <message>
        <source>DICE alone</source>
        <translation>DICE seul</translation>
    </message>
    <message>
        <source>not measured on this model</source>
        <translation>non mesuré sur ce modèle</translation>
    </message>
    <message>
        <source>%1 · no guidance</source>
        <translation>%1 · sans guidage</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1 · about %2 · %3</source>
        <translation>%1 · environ %2 · %3</translation>
    </message>
</context>
<context>
    <name>dice::Intake</name>
    <message>
        <source>This picture was made by DICE, and the model has no enhancer here, so CFG is used.</source>
        <translation>Cette image a été faite par DICE, et le modèle n’a pas d’enhancer ici : la CFG est utilisée.</translation>
    </message>
    <message>
        <source>This picture carries no parameters: %1.</source>
        <translation>Cette image ne contient pas de paramètres : %1.</translation>
    </message>
    <message>
        <source>Parameters from a text</source>
        <translation>Paramètres tirés d’un texte</translation>
    </message>
    <message>
        <source>%1 · by %2</source>
        <translation>%1 · par %2</translation>
    </message>
    <message>
        <source>Has no place here: %1</source>
        <translation>Sans équivalent ici : %1</translation>
    </message>
    <message>
        <source>%1 is an embedding. Prompts name embeddings, so they are found in folders alone: add its folder on the Models page, or put it into %2.</source>
        <translation>%1 est un embedding. Les prompts les appellent par leur nom, ils ne sont donc trouvés que dans des dossiers : ajoutez son dossier sur la page Modèles, ou placez-le dans %2.</translation>
    </message>
    <message>
        <source>%1 is an enhancer. Put it into %2, and the model that it was made for finds it.</source>
        <translation>%1 est un enhancer. Placez-le dans %2, et le modèle pour lequel il a été fait le trouvera.</translation>
    </message>
    <message>
        <source>%1 holds weights that have no use here.</source>
        <translation>%1 contient des poids qui n’ont pas d’usage ici.</translation>
    </message>
    <message>
        <source>Left unsaid, so as its program has it: %1</source>
        <translation>Non précisé, donc comme le fait son programme : %1</translation>
    </message>
</context>
<context>
    <name>dice::JobStatus</name>
    <message>
        <source>Waiting</source>
        <translation>En attente</translation>
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
        <translation>encore environ %1</translation>
    </message>
</context>
<context>
    <name>dice::JobStore</name>
    <message>
        <source>The queue</source>
        <translation>La file</translation>
    </message>
</context>
<context>
    <name>dice::JsonFile</name>
    <message>
        <source>Expected a JSON object, found something else (%1): %2.</source>
        <translation>Un objet JSON était attendu, autre chose a été trouvé (%1) : %2.</translation>
    </message>
    <message>
        <source>Expected version 1 to %1, found version %2: %3.</source>
        <translation>Version 1 à %1 attendue, version %2 trouvée : %3.</translation>
    </message>
    <message>
        <source>%1 could not be read and were moved to %2; the defaults are used.</source>
        <translation>%1 : lecture impossible, déplacé vers %2 ; les valeurs par défaut sont utilisées.</translation>
    </message>
    <message>
        <source>%1 could not be read and are left as they are; changes last only until you quit. %2</source>
        <translation>%1 : lecture impossible, laissé tel quel ; les changements ne durent que jusqu’à la fermeture. %2</translation>
    </message>
    <message>
        <source>%1 could not be saved: %2 (%3).</source>
        <translation>%1 : enregistrement impossible : %2 (%3).</translation>
    </message>
</context>
<context>
    <name>dice::LabelledSheet</name>
    <message>
        <source>The picture could not be saved: %1 (%2).</source>
        <translation>L’image n’a pas pu être enregistrée : %1 (%2).</translation>
    </message>
</context>
<context>
    <name>dice::Licences</name>
    <message>
        <source>this program, its icons and the starter model</source>
        <translation>ce programme, ses icônes et le modèle de départ</translation>
    </message>
    <message>
        <source>the window, the databases</source>
        <translation>la fenêtre, les bases de données</translation>
    </message>
    <message>
        <source>the networks</source>
        <translation>les réseaux</translation>
    </message>
    <message>
        <source>picture files</source>
        <translation>fichiers d’images</translation>
    </message>
    <message>
        <source>reading prompts</source>
        <translation>lecture des prompts</translation>
    </message>
    <message>
        <source>log, formats, the command line</source>
        <translation>journal, formats, ligne de commande</translation>
    </message>
    <message>
        <source>hashes</source>
        <translation>hachages</translation>
    </message>
    <message>
        <source>tokens</source>
        <translation>tokens</translation>
    </message>
    <message>
        <source>the font, where the system has it</source>
        <translation>la police, si le système la possède</translation>
    </message>
</context>
<context>
    <name>dice::ModelCards</name>
    <message>
        <source>cannot be used</source>
        <translation>inutilisable</translation>
    </message>
    <message>
        <source>being read …</source>
        <translation>lecture en cours…</translation>
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
        <translation>Lecture du modèle…</translation>
    </message>
    <message>
        <source>%1 shape · %2</source>
        <translation>Type %1 · %2</translation>
    </message>
    <message>
        <source>This model has no enhancer yet. With one, DICE guides with one pass per step instead of two.</source>
        <translation>Ce modèle n’a pas encore d’enhancer. Avec un enhancer, DICE guide en une passe par étape au lieu de deux.</translation>
    </message>
    <message>
        <source>The model&apos;s own</source>
        <translation>Celui du modèle</translation>
    </message>
</context>
<context>
    <name>dice::ModelLibrary</name>
    <message>
        <source>The model library</source>
        <translation>La bibliothèque de modèles</translation>
    </message>
</context>
<context>
    <name>dice::ModelsViewModel</name>
    <message>
        <source>Hashing %1, %2 %</source>
        <translation>Hachage de %1, %2 %</translation>
    </message>
    <message>
        <source>Starter model</source>
        <translation>Modèle de départ</translation>
    </message>
    <message>
        <source>diffusers folder</source>
        <translation>dossier diffusers</translation>
    </message>
    <message>
        <source>single file</source>
        <translation>fichier unique</translation>
    </message>
    <message>
        <source>%1 shape · %2</source>
        <translation>Type %1 · %2</translation>
    </message>
    <message>
        <source>corrected by you; detected was %1</source>
        <translation>corrigé par vous ; détecté : %1</translation>
    </message>
    <message numerus="yes">
        <source>model_index.json: %1, %Ln latent channels</source>
        <translation>
            <numerusform>model_index.json : %1, %Ln canal latent</numerusform>
            <numerusform>model_index.json : %1, %Ln canaux latents</numerusform>
        </translation>
    </message>
    <message>
        <source>noise</source>
        <translation>bruit</translation>
    </message>
    <message>
        <source>velocity</source>
        <translation>vélocité</translation>
    </message>
    <message>
        <source>%1 million parameters</source>
        <translation>%1 millions de paramètres</translation>
    </message>
    <message>
        <source>CFG %1</source>
        <translation>CFG %1</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>aucun pour l’instant</translation>
    </message>
    <message>
        <source>comes with the program</source>
        <translation>fourni avec le programme</translation>
    </message>
    <message>
        <source>%1 is in the list already, or is no folder.</source>
        <translation>%1 est déjà dans la liste, ou n’est pas un dossier.</translation>
    </message>
    <message>
        <source>about %1 for one picture</source>
        <translation>environ %1 pour une image</translation>
    </message>
    <message>
        <source>These folders are named in a list of folders, but are not there: %1</source>
        <translation>Ces dossiers figurent dans une liste de dossiers, mais n’existent pas : %1</translation>
    </message>
</context>
<context>
    <name>dice::Navigator</name>
    <message numerus="yes">
        <source>%Ln pictures moved to the trash.</source>
        <translation>
            <numerusform>%Ln image mise à la corbeille.</numerusform>
            <numerusform>%Ln images mises à la corbeille.</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>dice::Pages</name>
    <message>
        <source>Create</source>
        <translation>Créer</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Comparer</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Modifier</translation>
    </message>
    <message>
        <source>Gallery</source>
        <translation>Galerie</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modèles</translation>
    </message>
    <message>
        <source>Distill</source>
        <translation>Distiller</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Réglages</translation>
    </message>
</context>
<context>
    <name>dice::PictureList</name>
    <message>
        <source>%1, seed %2</source>
        <translation>%1, seed %2</translation>
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
        <translation>embedding</translation>
    </message>
    <message>
        <source>earlier</source>
        <translation>déjà écrit</translation>
    </message>
</context>
<context>
    <name>dice::PromptHistory</name>
    <message>
        <source>The history of prompts</source>
        <translation>L’historique des prompts</translation>
    </message>
</context>
<context>
    <name>dice::PromptShelf</name>
    <message>
        <source>%1 — without %2</source>
        <translation>%1 — sans %2</translation>
    </message>
    <message>
        <source>The styles could not be saved.</source>
        <translation>Les styles n’ont pas pu être enregistrés.</translation>
    </message>
    <message>
        <source>%1 · LoRA</source>
        <translation>%1 · LoRA</translation>
    </message>
    <message>
        <source>%1 · embedding</source>
        <translation>%1 · embedding</translation>
    </message>
    <message>
        <source>No style</source>
        <translation>Aucun style</translation>
    </message>
</context>
<context>
    <name>dice::QueueList</name>
    <message>
        <source>Running</source>
        <translation>En cours</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>En attente</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Échoué</translation>
    </message>
    <message>
        <source>Set aside</source>
        <translation>Mis de côté</translation>
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
        <translation>seed %1 · DICE à %2 dB de la CFG</translation>
    </message>
    <message>
        <source>seed %1 · the same as CFG</source>
        <translation>seed %1 · identique à la CFG</translation>
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
        <translation>DICE est très proche de la CFG sur ce modèle : il comble %1 de l’écart entre le prompt seul et la CFG.</translation>
    </message>
    <message>
        <source>DICE is near to CFG on this model: it closes %1 of the gap between the plain prompt and CFG.</source>
        <translation>DICE est proche de la CFG sur ce modèle : il comble %1 de l’écart entre le prompt seul et la CFG.</translation>
    </message>
    <message>
        <source>DICE is halfway between the plain prompt and CFG on this model: it closes %1 of the gap.</source>
        <translation>DICE est à mi-chemin entre le prompt seul et la CFG sur ce modèle : il comble %1 de l’écart.</translation>
    </message>
    <message>
        <source>DICE is far from CFG on this model: it closes %1 of the gap between the plain prompt and CFG.</source>
        <translation>DICE est loin de la CFG sur ce modèle : il comble %1 de l’écart entre le prompt seul et la CFG.</translation>
    </message>
    <message>
        <source>It needs %1 instead of %2 and is %3 times as fast.</source>
        <translation>Il lui faut %1 au lieu de %2, et il est %3 fois plus rapide.</translation>
    </message>
    <message>
        <source>CFG wins where the prompt must be obeyed to the letter: %1 of its pictures are right, %2 of DICE&apos;s.</source>
        <translation>La CFG l’emporte quand le prompt doit être suivi à la lettre : %1 de ses images sont justes, contre %2 pour DICE.</translation>
    </message>
    <message>
        <source>Negative prompts are obeyed in %1 of the cases, with CFG in %2.</source>
        <translation>Les prompts négatifs sont suivis dans %1 des cas, avec la CFG dans %2.</translation>
    </message>
    <message>
        <source>%1 of prompts that it has never seen · %2 · CFG %3</source>
        <translation>%1 de prompts jamais vus · %2 · CFG %3</translation>
    </message>
    <message>
        <source>Passes</source>
        <translation>Passes</translation>
    </message>
    <message>
        <source>Denoising</source>
        <translation>Débruitage</translation>
    </message>
    <message>
        <source>PSNR to CFG</source>
        <translation>PSNR vs CFG</translation>
    </message>
    <message>
        <source>SSIM</source>
        <translation>SSIM</translation>
    </message>
    <message>
        <source>Latent error</source>
        <translation>Erreur latente</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>Justes</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Couleur</translation>
    </message>
    <message>
        <source>Contrast</source>
        <translation>Contraste</translation>
    </message>
    <message>
        <source>Sharpness</source>
        <translation>Netteté</translation>
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
        <translation>Écart comblé, d’après les images</translation>
    </message>
    <message>
        <source>Gap closed, by the predictions</source>
        <translation>Écart comblé, d’après les prédictions</translation>
    </message>
    <message>
        <source>Left of the difference, with a negative prompt</source>
        <translation>Reste de la différence, avec prompt négatif</translation>
    </message>
    <message>
        <source>Left of the difference, without one</source>
        <translation>Reste de la différence, sans</translation>
    </message>
    <message>
        <source>Direction (cosine)</source>
        <translation>Direction (cosinus)</translation>
    </message>
    <message>
        <source>Negative prompts obeyed, DICE / CFG</source>
        <translation>Prompts négatifs suivis, DICE / CFG</translation>
    </message>
    <message>
        <source>%1 / %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>Strength follows CFG&apos;s scale (rank correlation)</source>
        <translation>La force suit l’échelle CFG (corrélation des rangs)</translation>
    </message>
    <message>
        <source>Words and padding stay alike (cosine)</source>
        <translation>Mots et remplissage restent semblables (cosinus)</translation>
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
        <translation>Aucun</translation>
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
        <translation>variation %1</translation>
    </message>
    <message>
        <source>variation off</source>
        <translation>sans variation</translation>
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
        <translation>L’état de la fenêtre</translation>
    </message>
</context>
<context>
    <name>dice::Settings</name>
    <message>
        <source>The settings</source>
        <translation>Les réglages</translation>
    </message>
    <message>
        <source>The settings could not be read: %1 (%2).</source>
        <translation>Les réglages n’ont pas pu être lus : %1 (%2).</translation>
    </message>
</context>
<context>
    <name>dice::SettingsViewModel</name>
    <message>
        <source>As the system</source>
        <translation>Comme le système</translation>
    </message>
    <message>
        <source>a large fox on a meadow</source>
        <translation>un grand renard dans une prairie</translation>
    </message>
    <message>
        <source>The fastest</source>
        <translation>Le plus rapide</translation>
    </message>
    <message>
        <source>CPU</source>
        <translation>CPU</translation>
    </message>
    <message>
        <source>NVIDIA GPU</source>
        <translation>GPU NVIDIA</translation>
    </message>
    <message>
        <source>What the device does best</source>
        <translation>Le mieux pour l’appareil</translation>
    </message>
    <message>
        <source>fp32: slow and exact</source>
        <translation>fp32 : lent et exact</translation>
    </message>
    <message>
        <source>bf16</source>
        <translation>bf16</translation>
    </message>
    <message>
        <source>fp16: GPU only</source>
        <translation>fp16 : GPU seulement</translation>
    </message>
    <message>
        <source>Pictures cannot be saved there: %1 cannot be written.</source>
        <translation>Impossible d’y enregistrer des images : %1 n’est pas accessible en écriture.</translation>
    </message>
    <message>
        <source>self-test</source>
        <translation>autotest</translation>
    </message>
    <message>
        <source>The settings were saved as %1.</source>
        <translation>Les réglages ont été enregistrés sous %1.</translation>
    </message>
    <message>
        <source>The settings were taken from %1.</source>
        <translation>Les réglages ont été repris de %1.</translation>
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
        <translation>Entraînement · %1 %</translation>
    </message>
    <message numerus="yes">
        <source>Hashing, %Ln left</source>
        <translation>
            <numerusform>Hachage, encore %Ln</numerusform>
            <numerusform>Hachage, encore %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln passes saved</source>
        <translation>
            <numerusform>%Ln passe économisée</numerusform>
            <numerusform>%Ln passes économisées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Queue paused, %Ln waiting</source>
        <translation>
            <numerusform>File en pause, %Ln en attente</numerusform>
            <numerusform>File en pause, %Ln en attente</numerusform>
        </translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Prêt</translation>
    </message>
    <message>
        <source>Working</source>
        <translation>En cours</translation>
    </message>
    <message numerus="yes">
        <source>Working · %Ln waiting</source>
        <translation>
            <numerusform>En cours · %Ln en attente</numerusform>
            <numerusform>En cours · %Ln en attente</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dice::StudioWindow</name>
    <message>
        <source>Making “%1” CFG-free was interrupted at %2 %. Nothing is lost.</source>
        <translation>« %1 » : la libération de la CFG a été interrompue à %2 %. Rien n’est perdu.</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Reprendre</translation>
    </message>
</context>
<context>
    <name>dice::Wildcards</name>
    <message>
        <source>There is no list &quot;%1&quot; in %2.</source>
        <translation>Il n’y a pas de liste « %1 » dans %2.</translation>
    </message>
</context>
<context>
    <name>dice::Wording</name>
    <message numerus="yes">
        <source>%Ln passes</source>
        <translation>
            <numerusform>%Ln passe</numerusform>
            <numerusform>%Ln passes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln steps</source>
        <translation>
            <numerusform>%Ln étape</numerusform>
            <numerusform>%Ln étapes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln pictures</source>
        <translation>
            <numerusform>%Ln image</numerusform>
            <numerusform>%Ln images</numerusform>
        </translation>
    </message>
    <message>
        <source>less than 0.1 s</source>
        <translation>moins de 0,1 s</translation>
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
        <translation>Aucun</translation>
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
        <translation>Modèle de départ</translation>
    </message>
    <message>
        <source>Automatic</source>
        <comment>schedule</comment>
        <translation>Automatique</translation>
    </message>
    <message>
        <source>The model&apos;s own</source>
        <comment>schedule</comment>
        <translation>Celui du modèle</translation>
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
        <translation>Chargement du modèle</translation>
    </message>
    <message>
        <source>Reading the prompt</source>
        <translation>Lecture du prompt</translation>
    </message>
    <message>
        <source>Step %1 of %2</source>
        <translation>Étape %1 sur %2</translation>
    </message>
    <message>
        <source>Finishing the picture</source>
        <translation>Finition de l’image</translation>
    </message>
</context>
<context>
    <name>disk</name>
    <message>
        <source>A file could not be read or written.</source>
        <translation>Un fichier n’a pas pu être lu ou écrit.</translation>
    </message>
</context>
<context>
    <name>embedding-half</name>
    <message>
        <source>The embedding {} has vectors for one of the two text encoders; the other one reads zeros in its place.</source>
        <translation>L’embedding {0} a des vecteurs pour l&apos;un des deux encodeurs de texte ; l&apos;autre lit des zéros à sa place.</translation>
    </message>
</context>
<context>
    <name>embedding-of-other-width</name>
    <message>
        <source>The embedding {} is left out: its vectors have the width {}, the model&apos;s text encoders read {}.</source>
        <translation>L’embedding {0} est laissé de côté : ses vecteurs ont la largeur {1}, les encodeurs de texte du modèle lisent {2}.</translation>
    </message>
</context>
<context>
    <name>embedding-unreadable</name>
    <message>
        <source>{} is no embedding that can be read; its name is read as a word.</source>
        <translation>{0} n&apos;est pas un embedding lisible ; son nom est lu comme un mot.</translation>
    </message>
</context>
<context>
    <name>embedding-unusable</name>
    <message>
        <source>The embedding {} cannot be used.</source>
        <translation>L’embedding {0} est inutilisable.</translation>
    </message>
</context>
<context>
    <name>embeddings-left-out</name>
    <message>
        <source>{} brings embeddings along, which a model cannot hold: they are left out.</source>
        <translation>{0} apporte des embeddings, qu’un modèle ne peut pas contenir : ils sont laissés de côté.</translation>
    </message>
</context>
<context>
    <name>empty-negative-unsaid</name>
    <message>
        <source>This model encodes the empty negative prompt, and a single file cannot say so: programs decide that themselves.</source>
        <translation>Ce modèle encode le prompt négatif vide, et un fichier unique ne peut pas l’indiquer : les programmes en décident eux-mêmes.</translation>
    </message>
</context>
<context>
    <name>enhancer-borrowed</name>
    <message>
        <source>The enhancer is borrowed: it was made for another model ({}). On a few probes it leaves {} % of the difference that guidance makes.</source>
        <translation>L’enhancer est emprunté : il a été fait pour un autre modèle ({0}). Sur quelques essais, il laisse {1} % de la différence que fait le guidage.</translation>
    </message>
</context>
<context>
    <name>enhancer-borrowed-for-report</name>
    <message>
        <source>The enhancer is borrowed: it was made for another model ({}).</source>
        <translation>L’enhancer est emprunté : il a été fait pour un autre modèle ({0}).</translation>
    </message>
</context>
<context>
    <name>enhancer-does-not-fit</name>
    <message>
        <source>The enhancer does not fit this model, so CFG is used. {}</source>
        <translation>L’enhancer ne convient pas à ce modèle, la CFG est donc utilisée. {0}</translation>
    </message>
</context>
<context>
    <name>enhancer-not-moved</name>
    <message>
        <source>The enhancer could not be moved to {}.</source>
        <translation>L’enhancer n’a pas pu être déplacé vers {0}.</translation>
    </message>
</context>
<context>
    <name>enhancer-not-taken-along</name>
    <message>
        <source>Its enhancer was not taken along. {}</source>
        <translation>Son enhancer n’a pas été repris. {0}</translation>
    </message>
</context>
<context>
    <name>enhancer-of-no-help</name>
    <message>
        <source>The enhancer was made for another model ({}) and does not help this one (it leaves {} % of the difference that guidance makes); CFG is used: {}.</source>
        <translation>L’enhancer a été fait pour un autre modèle ({0}) et n’aide pas celui-ci (il laisse {1} % de la différence que fait le guidage) ; CFG est utilisé : {2}.</translation>
    </message>
</context>
<context>
    <name>enhancer-taken-along</name>
    <message>
        <source>Its enhancer was taken along: {}.</source>
        <translation>Son enhancer a été repris aussi : {0}.</translation>
    </message>
</context>
<context>
    <name>enhancer-unsaid</name>
    <message>
        <source>The enhancer does not say which model it was made for; it has this one&apos;s width and is used. On a few probes it leaves {} % of the difference that guidance makes.</source>
        <translation>L’enhancer ne dit pas pour quel modèle il a été fait ; il a la largeur de celui-ci et il est utilisé. Sur quelques essais, il laisse {0} % de la différence que fait le guidage.</translation>
    </message>
</context>
<context>
    <name>enhancer-unusable</name>
    <message>
        <source>The enhancer {} cannot be used.</source>
        <translation>L’enhancer {0} est inutilisable.</translation>
    </message>
</context>
<context>
    <name>foreign-tensors</name>
    <message>
        <source>Tensors of the model&apos;s files that no part of it has a use for are left out: {}, such as {}.</source>
        <translation>Les tenseurs des fichiers du modèle dont aucune partie ne se sert sont laissés de côté : {0}, par exemple {1}.</translation>
    </message>
</context>
<context>
    <name>guidance-measured-anew</name>
    <message>
        <source>The prompt changes where the plan carries guidance on; {} passes more were taken to measure it anew.</source>
        <translation>Le prompt change là où le plan reporte le guidage ; {0} passes de plus ont servi à le mesurer de nouveau.</translation>
    </message>
</context>
<context>
    <name>internal</name>
    <message>
        <source>Something went wrong inside Dice Studio.</source>
        <translation>Quelque chose s’est mal passé dans Dice Studio.</translation>
    </message>
</context>
<context>
    <name>job-ended-program</name>
    <message>
        <source>The program ended twice while this was made, so it was set aside. Try it with a smaller size.</source>
        <translation>Le programme s’est arrêté deux fois pendant ce travail, qui a donc été mis de côté. Essayez une taille plus petite.</translation>
    </message>
</context>
<context>
    <name>job-of-newer-version</name>
    <message>
        <source>This job was made by a newer version of Dice Studio.</source>
        <translation>Cette tâche vient d’une version plus récente de Dice Studio.</translation>
    </message>
</context>
<context>
    <name>lora-applied</name>
    <message>
        <source>Applied {} of {} layers of {}.</source>
        <translation>{0} couches sur {1} de {2} appliquées.</translation>
    </message>
</context>
<context>
    <name>lora-layer-misfit</name>
    <message>
        <source>{} of {} does not fit this model&apos;s layer and is left out.</source>
        <translation>{0} de {1} ne convient pas à la couche de ce modèle et est laissé de côté.</translation>
    </message>
</context>
<context>
    <name>lora-layer-unmatched</name>
    <message>
        <source>Applied {} of {} layers of {}; the model has no {}.</source>
        <translation>{0} couches sur {1} de {2} appliquées ; le modèle n’a pas {3}.</translation>
    </message>
</context>
<context>
    <name>lora-layers-misfit</name>
    <message>
        <source>{} layers of {} do not fit this model&apos;s and are left out, such as {}.</source>
        <translation>{0} couches de {1} ne conviennent pas à celles de ce modèle et sont laissées de côté, par exemple {2}.</translation>
    </message>
</context>
<context>
    <name>lora-layers-unmatched</name>
    <message>
        <source>Applied {} of {} layers of {}; the model has no {} and others.</source>
        <translation>{0} couches sur {1} de {2} appliquées ; le modèle n’a pas {3} ni d’autres.</translation>
    </message>
</context>
<context>
    <name>lora-tag-part-left-out</name>
    <message>
        <source>Of the tag of the LoRA {} this is not understood and left out: {}.</source>
        <translation>De la balise de la LoRA {}, ceci n'est pas compris et est laissé de côté : {}.</translation>
    </message>
</context>
<context>
    <name>lora-tags-in-negative</name>
    <message>
        <source>LoRA tags count in the prompt alone; those in the negative prompt are left out.</source>
        <translation>Les balises LoRA ne comptent que dans le prompt ; celles du prompt négatif sont ignorées.</translation>
    </message>
</context>
<context>
    <name>lora-tensors-unread</name>
    <message>
        <source>Tensors of {} that change no layer are left out: {}, such as {}.</source>
        <translation>Les tenseurs de {0} qui ne changent aucune couche sont laissés de côté : {1}, par exemple {2}.</translation>
    </message>
</context>
<context>
    <name>lora-unusable</name>
    <message>
        <source>The LoRA {} cannot be used.</source>
        <translation>Le LoRA {0} est inutilisable.</translation>
    </message>
</context>
<context>
    <name>made-as-by-ddim</name>
    <message>
        <source>{} goes by the negative prompt&apos;s prediction as well, and without CFG there is none: this picture was made as by DDIM.</source>
        <translation>{0} suit aussi la prédiction du prompt négatif, et sans la CFG il n’y en a pas : cette image a été faite comme avec DDIM.</translation>
    </message>
</context>
<context>
    <name>mask-of-other-size</name>
    <message>
        <source>Expected a mask of the picture&apos;s size {} x {}, found {} x {}.</source>
        <translation>Un masque à la taille de l’image, {0} × {1}, était attendu, {2} × {3} a été trouvé.</translation>
    </message>
</context>
<context>
    <name>mask-unreadable</name>
    <message>
        <source>The mask {} cannot be read.</source>
        <translation>Le masque {0} est illisible.</translation>
    </message>
</context>
<context>
    <name>model-too-large</name>
    <message>
        <source>Expected {} of free memory for the model&apos;s weights, found {}. Another precision may need less; so may closing other programs.</source>
        <translation>Il faut {0} de mémoire libre pour les poids du modèle, il y en a {1}. Une autre précision en demande peut-être moins ; fermer d’autres programmes peut aussi aider.</translation>
    </message>
</context>
<context>
    <name>model-unusable</name>
    <message>
        <source>The model {} cannot be used.</source>
        <translation>Le modèle {0} est inutilisable.</translation>
    </message>
</context>
<context>
    <name>more-captions-left-out</name>
    <message>
        <source>{} pictures are left out, since their caption files are empty or cannot be read: {} and others.</source>
        <translation>{0} images sont laissées de côté, car leurs fichiers de légende sont vides ou illisibles : {1} et d’autres.</translation>
    </message>
</context>
<context>
    <name>more-pictures-left-out</name>
    <message>
        <source>{} pictures could not be read and are left out: {} and others.</source>
        <translation>{0} images n’ont pas pu être lues et sont laissées de côté : {1} et d’autres.</translation>
    </message>
</context>
<context>
    <name>nameless-lora</name>
    <message>
        <source>Expected a name or file for every LoRA, found one without.</source>
        <translation>Chaque LoRA doit avoir un nom ou un fichier ; l’un d’eux n’en a pas.</translation>
    </message>
</context>
<context>
    <name>needs-picture-and-mask</name>
    <message>
        <source>This model is made for inpainting: it needs a picture and a mask.</source>
        <translation>Ce modèle est fait pour la retouche : il lui faut une image et un masque.</translation>
    </message>
</context>
<context>
    <name>no-enhancer</name>
    <message>
        <source>There is no enhancer for this model yet, so CFG is used; `dice distill` makes one.</source>
        <translation>Il n’y a pas encore d’enhancer pour ce modèle, CFG est donc utilisé ; la page « Distiller » en fait un.</translation>
    </message>
</context>
<context>
    <name>no-mask</name>
    <message>
        <source>Repainting only the masked area needs a mask, found none.</source>
        <translation>Pour ne repeindre que la partie masquée, il faut un masque ; il n’y en a pas.</translation>
    </message>
</context>
<context>
    <name>no-multiple</name>
    <message>
        <source>Expected a {} that is a multiple of {} pixels for this model, found {}; {} and {} are the nearest.</source>
        <translation>Pour ce modèle, {0} doit être un multiple de {1} pixels, {2} a été trouvé ; les plus proches sont {3} et {4}.</translation>
    </message>
</context>
<context>
    <name>no-picture</name>
    <message>
        <source>Expected a picture to edit, found none.</source>
        <translation>Une image à modifier était attendue, il n’y en a pas.</translation>
    </message>
</context>
<context>
    <name>no-picture-files</name>
    <message>
        <source>This build has no picture files, so it cannot edit pictures.</source>
        <translation>Cette version ne gère pas les fichiers d’images ; elle ne peut donc pas modifier d’images.</translation>
    </message>
</context>
<context>
    <name>no-room-for-text-encoder</name>
    <message>
        <source>Expected {} of free memory for one layer of the text encoder, found {}; closing other programs may help.</source>
        <translation>Il faut {0} de mémoire libre pour une couche de l’encodeur de texte, il y en a {1} ; fermer d’autres programmes peut aider.</translation>
    </message>
</context>
<context>
    <name>no-room-to-decode</name>
    <message>
        <source>Decoding the picture ran out of memory, even in tiles of {} x {} pixels.</source>
        <translation>La mémoire a manqué pendant le décodage de l’image, même par tuiles de {0} × {1} pixels.</translation>
    </message>
</context>
<context>
    <name>no-such-choice</name>
    <message>
        <source>Expected a {} out of {}, found &quot;{}&quot;.</source>
        <translation>{0} parmi {1} attendu, « {2} » trouvé.</translation>
    </message>
</context>
<context>
    <name>no-such-embedding</name>
    <message>
        <source>There is no embedding called {}.</source>
        <translation>Il n’y a pas d’embedding nommé {0}.</translation>
    </message>
</context>
<context>
    <name>no-such-enhancer</name>
    <message>
        <source>There is no enhancer called {}.</source>
        <translation>Il n’y a pas d’enhancer nommé {0}.</translation>
    </message>
</context>
<context>
    <name>no-such-lora</name>
    <message>
        <source>There is no LoRA called {}.</source>
        <translation>Il n’y a pas de LoRA nommé {0}.</translation>
    </message>
</context>
<context>
    <name>no-such-model</name>
    <message>
        <source>There is no model called {}.</source>
        <translation>Il n’y a pas de modèle nommé {0}.</translation>
    </message>
</context>
<context>
    <name>no-such-plan</name>
    <message>
        <source>The file of measured plans has none for these settings, so the default plan is used. {}</source>
        <translation>Le fichier des plans mesurés n’en a aucun pour ces réglages, le plan par défaut est donc utilisé. {0}</translation>
    </message>
</context>
<context>
    <name>no-such-vae</name>
    <message>
        <source>There is no VAE called {}.</source>
        <translation>Il n’y a pas de VAE nommé {0}.</translation>
    </message>
</context>
<context>
    <name>not-finite</name>
    <message>
        <source>The denoiser&apos;s result is not finite; try precision fp32, another sampler or a lower scale.</source>
        <translation>Le résultat du débruiteur n’est pas fini ; essayez la précision fp32, un autre échantillonneur ou une intensité plus faible.</translation>
    </message>
</context>
<context>
    <name>not-found</name>
    <message>
        <source>Something that is needed is not there.</source>
        <translation>Il manque quelque chose de nécessaire.</translation>
    </message>
</context>
<context>
    <name>nothing-in-mask</name>
    <message>
        <source>Expected something white in the mask, found nothing.</source>
        <translation>Du blanc était attendu dans le masque, il n’y en a pas.</translation>
    </message>
</context>
<context>
    <name>nothing-to-report-on</name>
    <message>
        <source>There is no enhancer to report on: none was made for this model.</source>
        <translation>Il n’y a pas d’enhancer pour ce rapport : aucun n’a été fait pour ce modèle.</translation>
    </message>
</context>
<context>
    <name>out-of-memory</name>
    <message>
        <source>Memory ran out; try a smaller picture or batch, or close other programs.</source>
        <translation>La mémoire a manqué ; essayez une image ou un lot plus petit, ou fermez d’autres programmes.</translation>
    </message>
</context>
<context>
    <name>out-of-range</name>
    <message>
        <source>Expected {} from {} to {}, found {}.</source>
        <translation>{0} de {1} à {2} attendu, {3} trouvé.</translation>
    </message>
</context>
<context>
    <name>parts-taken</name>
    <message>
        <source>What the model&apos;s file lacks is taken from {}.</source>
        <translation>Ce qui manque au fichier du modèle est pris dans {0}.</translation>
    </message>
</context>
<context>
    <name>passes-without-guidance</name>
    <message>
        <source>Expected guidance cfg or dice for a number of passes or a plan, found none, which takes one pass per model evaluation.</source>
        <translation>Un nombre de passes ou un plan demande le guidage cfg ou dice ; il n’y en a aucun, et chaque évaluation du modèle prend alors une passe.</translation>
    </message>
</context>
<context>
    <name>picture-not-saved</name>
    <message>
        <source>The picture could not be saved.</source>
        <translation>L’image n’a pas pu être enregistrée.</translation>
    </message>
</context>
<context>
    <name>picture-too-large</name>
    <message>
        <source>Expected {} of free memory for a picture of {} x {} pixels beside the model, found {}; a smaller picture needs less.</source>
        <translation>Il faut {0} de mémoire libre pour une image de {1} × {2} pixels à côté du modèle, il y en a {3} ; une image plus petite demande moins.</translation>
    </message>
</context>
<context>
    <name>picture-unreadable</name>
    <message>
        <source>The picture {} cannot be read.</source>
        <translation>L’image {0} est illisible.</translation>
    </message>
</context>
<context>
    <name>pictures-left-out</name>
    <message>
        <source>{} pictures could not be read and are left out: {}.</source>
        <translation>{0} images n’ont pas pu être lues et sont laissées de côté : {1}.</translation>
    </message>
</context>
<context>
    <name>plan-needs-dice</name>
    <message>
        <source>Expected guidance dice for the plan &quot;{}&quot;, which has evaluations by DICE (D), found cfg.</source>
        <translation>Le plan « {0} » contient des évaluations par DICE (D) et demande le guidage dice, cfg a été trouvé.</translation>
    </message>
</context>
<context>
    <name>plan-unreadable</name>
    <message>
        <source>The file of measured plans cannot be read, so the default plan is used. {}</source>
        <translation>Le fichier des plans mesurés est illisible, le plan par défaut est donc utilisé. {0}</translation>
    </message>
</context>
<context>
    <name>schedule-unsaid</name>
    <message>
        <source>The noise schedule of this model is not Stable Diffusion&apos;s, and a single file cannot say so: programs will assume the usual one.</source>
        <translation>Le scheduler de bruit de ce modèle n’est pas celui de Stable Diffusion, et un fichier unique ne peut pas l’indiquer : les programmes supposeront celui d’usage.</translation>
    </message>
</context>
<context>
    <name>search-begins-anew</name>
    <message>
        <source>Nothing to go on with: expected the state of an equal search in {}, found none; it begins anew.</source>
        <translation>Rien à reprendre : l’état d’une recherche identique était attendu dans {0}, il n’y en a pas ; elle recommence du début.</translation>
    </message>
</context>
<context>
    <name>several-files</name>
    <message>
        <source>The name {} belongs to {} files.</source>
        <translation>Le nom {0} est celui de {1} fichiers.</translation>
    </message>
</context>
<context>
    <name>several-models</name>
    <message>
        <source>The name {} belongs to {} models of the library.</source>
        <translation>Le nom {0} est celui de {1} modèles de la bibliothèque.</translation>
    </message>
</context>
<context>
    <name>smaller-batch</name>
    <message>
        <source>{} of {} pictures were made at once: one more did not fit into the free memory ({}).</source>
        <translation>{0} images sur {1} ont été faites à la fois : une de plus ne tenait pas dans la mémoire libre ({2}).</translation>
    </message>
</context>
<context>
    <name>step-distill</name>
    <message>
        <source>Make an enhancer</source>
        <translation>Faire un enhancer</translation>
    </message>
</context>
<context>
    <name>step-mask</name>
    <message>
        <source>Draw a mask</source>
        <translation>Peindre un masque</translation>
    </message>
</context>
<context>
    <name>step-models</name>
    <message>
        <source>Open Models</source>
        <translation>Ouvrir Modèles</translation>
    </message>
</context>
<context>
    <name>step-settings</name>
    <message>
        <source>Open Settings</source>
        <translation>Ouvrir Réglages</translation>
    </message>
</context>
<context>
    <name>tag-left-out</name>
    <message>
        <source>The tag {} means nothing here; it is left out of the text.</source>
        <translation>La balise {} ne signifie rien ici ; elle est retirée du texte.</translation>
    </message>
</context>
<context>
    <name>text-cut</name>
    <message>
        <source>The text is cut: the last {} of its {} tokens are not read, as this model reads {}.</source>
        <translation>Le texte est coupé : les {} derniers de ses {} jetons ne sont pas lus, car ce modèle en lit {}.</translation>
    </message>
</context>
<context>
    <name>text-encoder-read-anew</name>
    <message>
        <source>The text encoder&apos;s weights ({}) do not fit into the free memory ({}); they are read from the disk anew for each text.</source>
        <translation>Les poids de l’encodeur de texte ({0}) ne tiennent pas dans la mémoire libre ({1}) ; ils sont relus du disque pour chaque texte.</translation>
    </message>
</context>
<context>
    <name>too-many-pixels</name>
    <message>
        <source>Expected a picture of at most {} million pixels, found {} x {}.</source>
        <translation>Une image d’au plus {0} millions de pixels était attendue, {1} × {2} a été trouvé.</translation>
    </message>
</context>
<context>
    <name>unsupported</name>
    <message>
        <source>Dice Studio does not know how to do this.</source>
        <translation>Dice Studio ne sait pas faire cela.</translation>
    </message>
</context>
<context>
    <name>vae-unusable</name>
    <message>
        <source>The VAE {} cannot be used.</source>
        <translation>Le VAE {0} est inutilisable.</translation>
    </message>
</context>
<context>
    <name>weights-of-no-use</name>
    <message>
        <source>{} cannot be used.</source>
        <translation>{0} est inutilisable.</translation>
    </message>
</context>
</TS>
