<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es">
<context>
    <name>AboutSection</name>
    <message>
        <source>Privacy</source>
        <translation>Privacidad</translation>
    </message>
    <message>
        <source>Addresses contacted</source>
        <translation>Direcciones contactadas</translation>
    </message>
    <message>
        <source>This program sends nothing and asks nothing from any server.</source>
        <translation>Este programa no envía nada ni pide nada a ningún servidor.</translation>
    </message>
    <message>
        <source>none</source>
        <translation>ninguno</translation>
    </message>
    <message>
        <source>Files of the program</source>
        <translation>Archivos del programa</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>Export …</source>
        <translation>Exportar…</translation>
    </message>
    <message>
        <source>Import …</source>
        <translation>Importar…</translation>
    </message>
    <message>
        <source>Defaults</source>
        <translation>Predeterminados</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Registro</translation>
    </message>
    <message>
        <source>No file is written in this session.</source>
        <translation>En esta sesión no se escribe ningún archivo.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Acerca de</translation>
    </message>
    <message>
        <source>Licences</source>
        <translation>Licencias</translation>
    </message>
    <message>
        <source>Export the settings</source>
        <translation>Exportar los ajustes</translation>
    </message>
    <message>
        <source>Settings (*.json)</source>
        <translation>Ajustes (*.json)</translation>
    </message>
    <message>
        <source>Import settings</source>
        <translation>Importar ajustes</translation>
    </message>
</context>
<context>
    <name>BoardsPopup</name>
    <message>
        <source>Name of a new board</source>
        <translation>Nombre de una colección nueva</translation>
    </message>
    <message>
        <source>Onto a new board …</source>
        <translation>A una colección nueva…</translation>
    </message>
    <message>
        <source>New board with the selection …</source>
        <translation>Colección nueva con la selección…</translation>
    </message>
</context>
<context>
    <name>CheckStep</name>
    <message>
        <source>Trying it out</source>
        <translation>Probando</translation>
    </message>
    <message>
        <source>This is what it takes</source>
        <translation>Esto es lo que hace falta</translation>
    </message>
    <message>
        <source>A few records and updates are timed on this machine. The first time with a checkpoint, its prompts are read as well.</source>
        <translation>Se cronometran unos pocos registros y actualizaciones en este equipo. La primera vez con un checkpoint se leen también sus prompts.</translation>
    </message>
    <message>
        <source>%1 …</source>
        <translation>%1…</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>Train</source>
        <translation>Entrenar</translation>
    </message>
</context>
<context>
    <name>ChooseStep</name>
    <message>
        <source>Half of the work, nearly the same pictures</source>
        <translation>La mitad del trabajo, casi las mismas imágenes</translation>
    </message>
    <message>
        <source>CFG runs the model twice per step. A small network, trained from the checkpoint itself, changes the prompt&apos;s embedding so that one run lands close to where two did. No data set is needed, and the checkpoint&apos;s file is not changed.</source>
        <translation>CFG ejecuta el modelo dos veces por paso. Una red pequeña, entrenada con el propio checkpoint, cambia el embedding del prompt para que una sola pasada llegue cerca de donde llegaban dos. No hace falta ningún conjunto de datos, y el archivo del checkpoint no cambia.</translation>
    </message>
    <message>
        <source>Checkpoint</source>
        <translation>Checkpoint</translation>
    </message>
    <message>
        <source>What is trained</source>
        <translation>Qué se entrena</translation>
    </message>
    <message>
        <source>Full: closest to CFG</source>
        <translation>Completo: lo más cercano a CFG</translation>
    </message>
    <message>
        <source>Embedding only</source>
        <translation>Solo el embedding</translation>
    </message>
    <message>
        <source>The enhancer, and a small change of the denoiser that is merged in memory before sampling.</source>
        <translation>El enhancer y un pequeño cambio del denoiser que se fusiona en memoria antes del muestreo.</translation>
    </message>
    <message>
        <source>The enhancer alone; the denoiser stays untouched, as in the paper.</source>
        <translation>Solo el enhancer; el denoiser queda intacto, como en el artículo.</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Tiempo</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message numerus="yes">
        <source>%Ln hours</source>
        <translation>
            <numerusform>%Ln hora</numerusform>
            <numerusform>%Ln horas</numerusform>
        </translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>Minutos</translation>
    </message>
    <message>
        <source>minutes</source>
        <translation>minutos</translation>
    </message>
    <message>
        <source>Longer comes closer to CFG. It works while nothing else does, can be paused, and survives closing the window.</source>
        <translation>Cuanto más tiempo, más cerca de CFG. Trabaja mientras no haya otra cosa, se puede pausar y sobrevive al cierre de la ventana.</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Comprobar</translation>
    </message>
</context>
<context>
    <name>ClosenessCard</name>
    <message>
        <source>How close</source>
        <translation>Cercanía</translation>
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
        <translation>Tiempo</translation>
    </message>
</context>
<context>
    <name>CompareBar</name>
    <message>
        <source>How to look at the difference</source>
        <translation>Cómo ver la diferencia</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>Dividido</translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>Lado a lado</translation>
    </message>
    <message>
        <source>Flip</source>
        <translation>Alternar</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Diferencia</translation>
    </message>
    <message>
        <source>X/Y grid</source>
        <translation>Cuadrícula X/Y</translation>
    </message>
    <message>
        <source>New seed</source>
        <translation>Semilla nueva</translation>
    </message>
    <message>
        <source>The same request at another seed</source>
        <translation>La misma petición con otra semilla</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportar</translation>
    </message>
    <message>
        <source>All of them as one labelled picture</source>
        <translation>Todas en una sola imagen rotulada</translation>
    </message>
</context>
<context>
    <name>ComparePage</name>
    <message>
        <source>Made one after the other by the ordinary queue · Esc cancels</source>
        <translation>Se hacen una tras otra en la cola de siempre · Esc cancela</translation>
    </message>
    <message>
        <source>Hold Space to flip · scroll to zoom · drag to pan</source>
        <translation>Mantén Espacio para alternar · rueda para ampliar · arrastra para mover</translation>
    </message>
    <message>
        <source>Scroll to zoom · drag to pan · double-click shows all</source>
        <translation>Rueda para ampliar · arrastra para mover · doble clic para ver todo</translation>
    </message>
    <message>
        <source>See what guidance does</source>
        <translation>Mira lo que hace la guía</translation>
    </message>
    <message>
        <source>Makes the request of the Create page with DICE, with CFG and without guidance, at the same seed.</source>
        <translation>Hace la petición de la página Crear con DICE, con CFG y sin guía, con la misma semilla.</translation>
    </message>
    <message>
        <source>Makes the request of the Create page with CFG and without guidance, at the same seed. With an enhancer for the model, DICE joins them.</source>
        <translation>Hace la petición de la página Crear con CFG y sin guía, con la misma semilla. Si el modelo tiene un enhancer, se suma DICE.</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Comparar</translation>
    </message>
    <message>
        <source>Save as one labelled picture</source>
        <translation>Guardar como una sola imagen rotulada</translation>
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
            <numerusform>%Ln imagen esperaba cuando el programa terminó.</numerusform>
            <numerusform>%Ln imágenes esperaban cuando el programa terminó.</numerusform>
        </translation>
    </message>
    <message>
        <source>Make them</source>
        <translation>Hacerlas</translation>
    </message>
    <message>
        <source>Forget them</source>
        <translation>Olvidarlas</translation>
    </message>
    <message>
        <source>Save a copy of the picture</source>
        <translation>Guardar una copia de la imagen</translation>
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
        <translation>Hacia CFG</translation>
    </message>
    <message>
        <source>Closer to CFG: %1</source>
        <translation>Hacia CFG: %1</translation>
    </message>
</context>
<context>
    <name>DifferenceView</name>
    <message>
        <source>Difference between %1 and %2</source>
        <translation>Diferencia entre %1 y %2</translation>
    </message>
    <message>
        <source>The difference is shown once both pictures are there.</source>
        <translation>La diferencia se muestra cuando estén las dos imágenes.</translation>
    </message>
    <message>
        <source>same</source>
        <translation>igual</translation>
    </message>
    <message>
        <source>%1 of 255 levels apart, or more</source>
        <translation>%1 de 255 niveles de diferencia, o más</translation>
    </message>
    <message>
        <source>How many times the difference is enlarged</source>
        <translation>Cuántas veces se amplía la diferencia</translation>
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
        <translation>Un resultado</translation>
    </message>
    <message>
        <source>The picture and its mask</source>
        <translation>La imagen y su máscara</translation>
    </message>
    <message>
        <source>Back to the mask</source>
        <translation>Volver a la máscara</translation>
    </message>
    <message>
        <source>Go on with this one</source>
        <translation>Seguir con esta</translation>
    </message>
    <message>
        <source>%1 %  ·  paint what is to change  ·  [ and ] size the brush  ·  scroll zooms, the middle button pans</source>
        <translation>%1 %  ·  pinta lo que debe cambiar  ·  [ y ] cambian el pincel  ·  la rueda amplía, el botón central mueve</translation>
    </message>
</context>
<context>
    <name>EditPage</name>
    <message>
        <source>Start from a picture</source>
        <translation>Partir de una imagen</translation>
    </message>
    <message>
        <source>Open one, drop one here, or press Edit under a picture in Create or in the gallery. Paint a mask to change only a part of it.</source>
        <translation>Abre una, suéltala aquí o pulsa Editar bajo una imagen en Crear o en la galería. Pinta una máscara para cambiar solo una parte.</translation>
    </message>
    <message>
        <source>Open a picture …</source>
        <translation>Abrir una imagen…</translation>
    </message>
    <message>
        <source>Open a picture</source>
        <translation>Abrir una imagen</translation>
    </message>
    <message>
        <source>Pictures (*.png *.jpg *.jpeg *.bmp)</source>
        <translation>Imágenes (*.png *.jpg *.jpeg *.bmp)</translation>
    </message>
</context>
<context>
    <name>EditPanel</name>
    <message>
        <source>Open …</source>
        <translation>Abrir…</translation>
    </message>
    <message>
        <source>Prompt</source>
        <translation>Prompt</translation>
    </message>
    <message>
        <source>What it shows afterwards</source>
        <translation>Lo que mostrará después</translation>
    </message>
    <message>
        <source>Negative</source>
        <translation>Negativo</translation>
    </message>
    <message>
        <source>Negative prompt</source>
        <translation>Prompt negativo</translation>
    </message>
    <message>
        <source>What it does not show</source>
        <translation>Lo que no muestra</translation>
    </message>
    <message>
        <source>How far it goes</source>
        <translation>Cuánto cambia</translation>
    </message>
    <message>
        <source>How far the picture may change; 0 keeps it, 1 ignores it</source>
        <translation>Cuánto puede cambiar la imagen; 0 la conserva, 1 no la tiene en cuenta</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>keeps it</source>
        <translation>la conserva</translation>
    </message>
    <message>
        <source>ignores it</source>
        <translation>no la tiene en cuenta</translation>
    </message>
    <message>
        <source>What is outside the mask stays; its edge is softened a little.</source>
        <translation>Lo que está fuera de la máscara se queda; su borde se suaviza un poco.</translation>
    </message>
    <message>
        <source>Without a mask the whole picture changes. Model, guidance, steps and seed are those of the Create page.</source>
        <translation>Sin máscara cambia toda la imagen. Modelo, guía, pasos y semilla son los de la página Crear.</translation>
    </message>
    <message>
        <source>%1 · Esc cancels</source>
        <translation>%1 · Esc cancela</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Ctrl+Intro</translation>
    </message>
    <message>
        <source>Only the masked part</source>
        <translation>Solo la parte con máscara</translation>
    </message>
    <message>
        <source>The new edges are painted anew, so this does not count for them.</source>
        <translation>Los bordes nuevos se pintan por completo; este valor no cuenta para ellos.</translation>
    </message>
    <message>
        <source>Add at the edges</source>
        <translation>Añadir en los bordes</translation>
    </message>
    <message>
        <source>%1 × %2 px afterwards</source>
        <translation>después %1 × %2 px</translation>
    </message>
    <message>
        <source>Or drag a handle beside the picture.</source>
        <translation>O arrastre un tirador junto a la imagen.</translation>
    </message>
</context>
<context>
    <name>EditTools</name>
    <message>
        <source>Brush (B): marks what is repainted</source>
        <translation>Pincel (B): marca lo que se repinta</translation>
    </message>
    <message>
        <source>Eraser (E)</source>
        <translation>Borrador (E)</translation>
    </message>
    <message>
        <source>Lasso (L)</source>
        <translation>Lazo (L)</translation>
    </message>
    <message>
        <source>Rectangle (R)</source>
        <translation>Rectángulo (R)</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Tamaño</translation>
    </message>
    <message>
        <source>Size of the brush in pixels</source>
        <translation>Tamaño del pincel en píxeles</translation>
    </message>
    <message>
        <source>Hardness</source>
        <translation>Dureza</translation>
    </message>
    <message>
        <source>Hardness of the brush&apos;s edge</source>
        <translation>Dureza del borde del pincel</translation>
    </message>
    <message>
        <source>Invert the mask (I)</source>
        <translation>Invertir la máscara (I)</translation>
    </message>
    <message>
        <source>Feather</source>
        <translation>Suavizar</translation>
    </message>
    <message>
        <source>Softens the mask&apos;s edges over so many pixels</source>
        <translation>Suaviza los bordes de la máscara en estos píxeles</translation>
    </message>
    <message>
        <source>Pixels to feather over</source>
        <translation>Píxeles de suavizado</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Vaciar</translation>
    </message>
    <message>
        <source>Undo (Ctrl+Z)</source>
        <translation>Deshacer (Ctrl+Z)</translation>
    </message>
    <message>
        <source>Redo (Ctrl+Shift+Z)</source>
        <translation>Rehacer (Ctrl+Mayús+Z)</translation>
    </message>
</context>
<context>
    <name>EmptyCanvas</name>
    <message>
        <source>Your first picture is on its way</source>
        <translation>Tu primera imagen está en camino</translation>
    </message>
    <message>
        <source>Say what you want to see, then press Ctrl+Enter</source>
        <translation>Di lo que quieres ver y pulsa Ctrl+Intro</translation>
    </message>
    <message>
        <source>The starter model draws one thing in a small picture, like a fox, a boat or an apple.</source>
        <translation>El modelo inicial dibuja una sola cosa en una imagen pequeña, como un zorro, un barco o una manzana. Lee inglés.</translation>
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
        <translation>Buscar LoRA y embeddings</translation>
    </message>
    <message>
        <source>No LoRA or embedding yet. Add their folder on the Models page, or drop a file here.</source>
        <translation>Aún no hay LoRA ni embeddings. Añada su carpeta en la página Modelos o suelte un archivo aquí.</translation>
    </message>
    <message>
        <source>No LoRA or embedding is called so.</source>
        <translation>Ningún LoRA ni embedding se llama así.</translation>
    </message>
</context>
<context>
    <name>FoldHeader</name>
    <message>
        <source>open</source>
        <translation>abierto</translation>
    </message>
</context>
<context>
    <name>FolderSection</name>
    <message>
        <source>Pictures</source>
        <translation>Imágenes</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Carpeta</translation>
    </message>
    <message>
        <source>Choose …</source>
        <translation>Elegir…</translation>
    </message>
    <message>
        <source>Default</source>
        <translation>Predeterminada</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>Nombres</translation>
    </message>
    <message>
        <source>[date] [time] [seed] [prompt] [model] [steps] [guidance]; a slash makes a folder. Next: %1</source>
        <translation>[date] [time] [seed] [prompt] [model] [steps] [guidance]; una barra crea una carpeta. Siguiente: %1</translation>
    </message>
    <message>
        <source>Pattern of the names of pictures</source>
        <translation>Patrón de los nombres de las imágenes</translation>
    </message>
    <message>
        <source>Save pictures in</source>
        <translation>Guardar imágenes en</translation>
    </message>
</context>
<context>
    <name>FoldersPopup</name>
    <message>
        <source>No folder yet. Models are used where they lie; nothing is copied.</source>
        <translation>Aún no hay carpetas. Los modelos se usan donde están; no se copia nada.</translation>
    </message>
    <message>
        <source>Models are used where they lie. Taking a folder off the list leaves its files alone.</source>
        <translation>Los modelos se usan donde están. Quitar una carpeta de la lista no toca sus archivos.</translation>
    </message>
    <message>
        <source>Take %1 off the list</source>
        <translation>Quitar %1 de la lista</translation>
    </message>
    <message>
        <source>Add a folder …</source>
        <translation>Añadir una carpeta…</translation>
    </message>
</context>
<context>
    <name>GalleryDetailsPane</name>
    <message>
        <source>Choose a picture to see how it was made.</source>
        <translation>Elige una imagen para ver cómo se hizo.</translation>
    </message>
    <message>
        <source>The file is gone. What was known about it is still here.</source>
        <translation>El archivo ya no está. Lo que se sabía de él sigue aquí.</translation>
    </message>
    <message>
        <source>Load all</source>
        <translation>Cargar todo</translation>
    </message>
    <message>
        <source>All settings of this picture into Create (Enter)</source>
        <translation>Todos los ajustes de esta imagen en Crear (Intro)</translation>
    </message>
    <message>
        <source>Prompt</source>
        <translation>Prompt</translation>
    </message>
    <message>
        <source>The prompts alone</source>
        <translation>Solo los prompts</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Semilla</translation>
    </message>
    <message>
        <source>The seed alone</source>
        <translation>Solo la semilla</translation>
    </message>
    <message>
        <source>Take the star away (S)</source>
        <translation>Quitar la estrella (S)</translation>
    </message>
    <message>
        <source>Star (S)</source>
        <translation>Estrella (S)</translation>
    </message>
    <message>
        <source>To the trash (Del); it can be undone</source>
        <translation>A la papelera (Supr); se puede deshacer</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Comparar</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Editar</translation>
    </message>
    <message>
        <source>Onto a board</source>
        <translation>A una colección</translation>
    </message>
    <message>
        <source>Copy to the clipboard</source>
        <translation>Copiar al portapapeles</translation>
    </message>
    <message>
        <source>Show its folder</source>
        <translation>Mostrar su carpeta</translation>
    </message>
    <message numerus="yes">
        <source>%Ln pictures are selected; star, trash and boards are for all of them.</source>
        <translation>
            <numerusform>%Ln imagen seleccionada; estrella, papelera y colecciones son para ella.</numerusform>
            <numerusform>%Ln imágenes seleccionadas; estrella, papelera y colecciones son para todas.</numerusform>
        </translation>
    </message>
    <message>
        <source>Negative  %1</source>
        <translation>Negativo  %1</translation>
    </message>
    <message>
        <source>Guidance</source>
        <translation>Guía</translation>
    </message>
    <message>
        <source>Passes</source>
        <translation>Pasadas</translation>
    </message>
    <message>
        <source>Sampler</source>
        <translation>Sampler</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modelo</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Tamaño</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>Creada</translation>
    </message>
    <message>
        <source>From</source>
        <translation>De</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Archivo</translation>
    </message>
</context>
<context>
    <name>GalleryFilters</name>
    <message>
        <source>Search by words of the prompt</source>
        <translation>Buscar por palabras del prompt</translation>
    </message>
    <message>
        <source>Starred</source>
        <translation>Con estrella</translation>
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
        <translation>Cualquier modelo</translation>
    </message>
    <message>
        <source>Starter model</source>
        <translation>Modelo inicial</translation>
    </message>
    <message>
        <source>This month</source>
        <translation>Este mes</translation>
    </message>
    <message>
        <source>Boards</source>
        <translation>Colecciones</translation>
    </message>
    <message>
        <source>Size of the thumbnails</source>
        <translation>Tamaño de las miniaturas</translation>
    </message>
</context>
<context>
    <name>GalleryGrid</name>
    <message>
        <source>Pictures</source>
        <translation>Imágenes</translation>
    </message>
</context>
<context>
    <name>GalleryPage</name>
    <message>
        <source>No pictures yet</source>
        <translation>Aún no hay imágenes</translation>
    </message>
    <message>
        <source>Every picture you make is kept here. Drop pictures of other programs to bring them in with their prompts.</source>
        <translation>Aquí se guarda cada imagen que haces. Suelta imágenes de otros programas para traerlas con sus prompts.</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>No se encontró nada</translation>
    </message>
    <message>
        <source>No picture fits the search and the filters.</source>
        <translation>Ninguna imagen coincide con la búsqueda y los filtros.</translation>
    </message>
    <message>
        <source>Clear search and filters</source>
        <translation>Borrar búsqueda y filtros</translation>
    </message>
</context>
<context>
    <name>GridAxis</name>
    <message>
        <source>Values of %1</source>
        <translation>Valores de %1</translation>
    </message>
</context>
<context>
    <name>GridPage</name>
    <message>
        <source>The request of the Create page, with two of its values varied.</source>
        <translation>La petición de la página Crear, con dos de sus valores variados.</translation>
    </message>
    <message>
        <source>Across</source>
        <translation>En horizontal</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>En vertical</translation>
    </message>
    <message>
        <source>Make the grid</source>
        <translation>Hacer la cuadrícula</translation>
    </message>
    <message>
        <source>Cancel what is left</source>
        <translation>Cancelar lo que queda</translation>
    </message>
    <message>
        <source>A sheet of variations</source>
        <translation>Una hoja de variaciones</translation>
    </message>
    <message>
        <source>See at once what a setting does: the pictures come in one after the other, and the sheet can be saved with its labels.</source>
        <translation>Mira de un vistazo lo que hace un ajuste: las imágenes llegan una tras otra, y la hoja se puede guardar con sus rótulos.</translation>
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
        <translation>Arrastre hacia fuera para pintar más allá del borde</translation>
    </message>
</context>
<context>
    <name>GuidanceFields</name>
    <message>
        <source>Guidance</source>
        <translation>Guía</translation>
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
        <translation>No</translation>
    </message>
    <message>
        <source>Make it CFG-free</source>
        <translation>Liberar de CFG</translation>
    </message>
    <message>
        <source>Trains an enhancer from the checkpoint itself</source>
        <translation>Entrena un enhancer con el propio checkpoint</translation>
    </message>
    <message>
        <source>Strength</source>
        <translation>Fuerza</translation>
    </message>
    <message>
        <source>Strength, as the CFG scale that it stands for</source>
        <translation>Fuerza, como la escala CFG a la que equivale</translation>
    </message>
    <message>
        <source>Strength, the CFG scale</source>
        <translation>Fuerza, la escala CFG</translation>
    </message>
</context>
<context>
    <name>HistoryPopup</name>
    <message>
        <source>Search earlier prompts</source>
        <translation>Buscar prompts anteriores</translation>
    </message>
    <message>
        <source>Prompts gather here once pictures were made.</source>
        <translation>Los prompts se reúnen aquí en cuanto haya imágenes.</translation>
    </message>
    <message>
        <source>No earlier prompt holds these words.</source>
        <translation>Ningún prompt anterior contiene estas palabras.</translation>
    </message>
</context>
<context>
    <name>InstallStep</name>
    <message>
        <source>It is installed, and Create uses it</source>
        <translation>Está instalado, y Crear lo usa</translation>
    </message>
    <message>
        <source>Install the enhancer</source>
        <translation>Instalar el enhancer</translation>
    </message>
    <message>
        <source>Create uses it at once. The checkpoint knows it by its hash, wherever the checkpoint lies. Models shows the note.</source>
        <translation>Crear lo usa enseguida. El checkpoint se reconoce por su hash, esté donde esté. Modelos muestra la nota.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Name of the enhancer</source>
        <translation>Nombre del enhancer</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>Note about the enhancer</source>
        <translation>Nota sobre el enhancer</translation>
    </message>
    <message>
        <source>What it is for</source>
        <translation>Para qué sirve</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Archivo</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Carpeta</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>Show its folder</source>
        <translation>Mostrar su carpeta</translation>
    </message>
    <message>
        <source>Another checkpoint</source>
        <translation>Otro checkpoint</translation>
    </message>
    <message>
        <source>Make a picture with it</source>
        <translation>Hacer una imagen con él</translation>
    </message>
    <message>
        <source>Install</source>
        <translation>Instalar</translation>
    </message>
</context>
<context>
    <name>LookSection</name>
    <message>
        <source>Look</source>
        <translation>Aspecto</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Tema</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Oscuro</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Claro</translation>
    </message>
    <message>
        <source>System</source>
        <translation>Sistema</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>Escala</translation>
    </message>
    <message>
        <source>Holds from the next start on.</source>
        <translation>Vale desde el próximo inicio.</translation>
    </message>
    <message>
        <source>75 to 250 percent</source>
        <translation>De 75 a 250 por ciento</translation>
    </message>
    <message>
        <source>Scale of the window in percent</source>
        <translation>Escala de la ventana en porcentaje</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Less motion</source>
        <translation>Menos movimiento</translation>
    </message>
    <message>
        <source>Nothing slides or fades.</source>
        <translation>Nada se desliza ni se desvanece.</translation>
    </message>
</context>
<context>
    <name>MachineSection</name>
    <message>
        <source>This machine</source>
        <translation>Este equipo</translation>
    </message>
    <message>
        <source>Compute on</source>
        <translation>Calcular en</translation>
    </message>
    <message>
        <source>Device to compute on</source>
        <translation>Dispositivo de cálculo</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>Precisión</translation>
    </message>
    <message>
        <source>Precision of the networks</source>
        <translation>Precisión de las redes</translation>
    </message>
    <message>
        <source>Memory for loaded models</source>
        <translation>Memoria para modelos cargados</translation>
    </message>
    <message>
        <source>MiB; 0 takes half of what is free. Holds from the next start on.</source>
        <translation>MiB; 0 toma la mitad de lo que está libre. Vale desde el próximo inicio.</translation>
    </message>
    <message>
        <source>MiB. Holds from the next start on.</source>
        <translation>MiB. Vale desde el próximo inicio.</translation>
    </message>
    <message>
        <source>Free it now</source>
        <translation>Liberar ahora</translation>
    </message>
    <message>
        <source>Memory for loaded models in MiB</source>
        <translation>Memoria para modelos cargados en MiB</translation>
    </message>
    <message>
        <source>Previews a second</source>
        <translation>Vistas previas por segundo</translation>
    </message>
    <message>
        <source>No preview while a picture is made</source>
        <translation>Sin vista previa mientras se hace una imagen</translation>
    </message>
    <message>
        <source>They cost next to nothing.</source>
        <translation>Apenas cuestan nada.</translation>
    </message>
    <message>
        <source>Self-test</source>
        <translation>Autoprueba</translation>
    </message>
    <message>
        <source>Testing …</source>
        <translation>Probando…</translation>
    </message>
    <message>
        <source>What this machine can do, whether it computes right, and what to do if not.</source>
        <translation>Qué puede hacer este equipo, si calcula bien y qué hacer si no.</translation>
    </message>
    <message>
        <source>Test this machine</source>
        <translation>Probar este equipo</translation>
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
        <translation>Izquierda</translation>
    </message>
    <message>
        <source>Top</source>
        <translation>Arriba</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Derecha</translation>
    </message>
    <message>
        <source>Bottom</source>
        <translation>Abajo</translation>
    </message>
    <message>
        <source>Pixels to add at the left</source>
        <translation>Píxeles que añadir a la izquierda</translation>
    </message>
    <message>
        <source>Pixels to add at the top</source>
        <translation>Píxeles que añadir arriba</translation>
    </message>
    <message>
        <source>Pixels to add at the right</source>
        <translation>Píxeles que añadir a la derecha</translation>
    </message>
    <message>
        <source>Pixels to add at the bottom</source>
        <translation>Píxeles que añadir abajo</translation>
    </message>
</context>
<context>
    <name>ModelCard</name>
    <message>
        <source>Model: %1, %2</source>
        <translation>Modelo: %1, %2</translation>
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
        <translation>Usar en Crear</translation>
    </message>
    <message>
        <source>Make CFG-free</source>
        <translation>Liberar de CFG</translation>
    </message>
    <message>
        <source>Trains an enhancer from the checkpoint itself; with it DICE guides with one pass per step</source>
        <translation>Entrena un enhancer con el propio checkpoint; con él, DICE guía con una pasada por paso</translation>
    </message>
    <message>
        <source>Show its folder</source>
        <translation>Mostrar su carpeta</translation>
    </message>
    <message>
        <source>What it is, and why we think so</source>
        <translation>Qué es, y por qué lo creemos</translation>
    </message>
    <message>
        <source>Family</source>
        <translation>Familia</translation>
    </message>
    <message>
        <source>Predicts</source>
        <translation>Predice</translation>
    </message>
    <message>
        <source>scheduler_config.json</source>
        <translation>scheduler_config.json</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Imágenes</translation>
    </message>
    <message>
        <source>unet/config.json and the VAE&apos;s factor</source>
        <translation>unet/config.json y el factor del VAE</translation>
    </message>
    <message>
        <source>Denoiser</source>
        <translation>Denoiser</translation>
    </message>
    <message>
        <source>counted in its files</source>
        <translation>contados en sus archivos</translation>
    </message>
    <message>
        <source>Strength</source>
        <translation>Fuerza</translation>
    </message>
    <message>
        <source>where it starts</source>
        <translation>donde empieza</translation>
    </message>
    <message>
        <source>Enhancer</source>
        <translation>Enhancer</translation>
    </message>
    <message>
        <source>found by the denoiser&apos;s hash</source>
        <translation>encontrado por el hash del denoiser</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Dejarlo así</translation>
    </message>
    <message>
        <source>Correct this</source>
        <translation>Corregir</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Name of the model</source>
        <translation>Nombre del modelo</translation>
    </message>
    <message>
        <source>Family of the model</source>
        <translation>Familia del modelo</translation>
    </message>
    <message>
        <source>Keep; new scans leave it</source>
        <translation>Conservar, también en nuevos escaneos</translation>
    </message>
    <message>
        <source>Trigger words</source>
        <translation>Palabras de activación</translation>
    </message>
    <message>
        <source>Words that this model knows best</source>
        <translation>Las palabras que mejor conoce este modelo</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notas</translation>
    </message>
    <message>
        <source>What it is good at</source>
        <translation>Para qué es bueno</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Archivos</translation>
    </message>
    <message>
        <source>In place</source>
        <translation>Está en</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Tamaño</translation>
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
        <translation>Igual que</translation>
    </message>
    <message>
        <source>Compute its hash</source>
        <translation>Calcular su hash</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Memoria</translation>
    </message>
    <message>
        <source>told by the headers of its files</source>
        <translation>según las cabeceras de sus archivos</translation>
    </message>
    <message>
        <source>Other parts</source>
        <translation>Otras partes</translation>
    </message>
    <message>
        <source>a model of the library that has what this file lacks</source>
        <translation>un modelo de la biblioteca que tiene lo que le falta a este archivo</translation>
    </message>
</context>
<context>
    <name>ModelsPage</name>
    <message>
        <source>Search models</source>
        <translation>Buscar modelos</translation>
    </message>
    <message>
        <source>Search models, notes and trigger words</source>
        <translation>Buscar modelos, notas y palabras de activación</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Todos</translation>
    </message>
    <message>
        <source>Checkpoints</source>
        <translation>Checkpoints</translation>
    </message>
    <message>
        <source>Not usable</source>
        <translation>No utilizables</translation>
    </message>
    <message>
        <source>Looking through the folders …</source>
        <translation>Revisando las carpetas…</translation>
    </message>
    <message>
        <source>Stop hashing</source>
        <translation>Detener el hash</translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>Carpetas</translation>
    </message>
    <message>
        <source>Where models are looked for; they are used in place</source>
        <translation>Dónde se buscan modelos; se usan en su sitio</translation>
    </message>
    <message>
        <source>Rescan</source>
        <translation>Volver a escanear</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modelos</translation>
    </message>
    <message>
        <source>No model fits</source>
        <translation>Ningún modelo coincide</translation>
    </message>
    <message>
        <source>No model fits the search and the filter.</source>
        <translation>Ningún modelo coincide con la búsqueda y el filtro.</translation>
    </message>
    <message>
        <source>Use the models you have</source>
        <translation>Usa los modelos que tienes</translation>
    </message>
    <message>
        <source>Add a folder with models in the diffusers layout, or drop one here. Nothing is copied or moved.</source>
        <translation>Añade una carpeta con modelos en formato diffusers, o suelta una aquí. No se copia ni se mueve nada.</translation>
    </message>
    <message>
        <source>Add a folder …</source>
        <translation>Añadir una carpeta…</translation>
    </message>
    <message>
        <source>Add a folder with models</source>
        <translation>Añadir una carpeta con modelos</translation>
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
        <translation>Semilla de variación</translation>
    </message>
    <message>
        <source>Clip skip</source>
        <translation>Clip skip</translation>
    </message>
    <message>
        <source>Clip skip; 1 is the text encoder&apos;s last layer</source>
        <translation>Clip skip; 1 es la última capa del codificador de texto</translation>
    </message>
    <message>
        <source>Variation</source>
        <translation>Variación</translation>
    </message>
    <message>
        <source>How far the noise goes towards that of the variation seed</source>
        <translation>Cuánto se acerca el ruido al de la semilla de variación</translation>
    </message>
    <message>
        <source>Autoencoder (VAE)</source>
        <translation>Autocodificador (VAE)</translation>
    </message>
</context>
<context>
    <name>OfferCard</name>
    <message>
        <source>Take nothing (Esc)</source>
        <translation>No tomar nada (Esc)</translation>
    </message>
    <message>
        <source>Take over all</source>
        <translation>Tomar todo</translation>
    </message>
    <message>
        <source>Prompt only</source>
        <translation>Solo el prompt</translation>
    </message>
    <message>
        <source>Seed only</source>
        <translation>Solo la semilla</translation>
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
        <translation>Lo que muestra la imagen</translation>
    </message>
    <message>
        <source>Negative</source>
        <translation>Negativo</translation>
    </message>
    <message>
        <source>none</source>
        <translation>ninguno</translation>
    </message>
    <message>
        <source>Negative prompt</source>
        <translation>Prompt negativo</translation>
    </message>
    <message>
        <source>What it does not show</source>
        <translation>Lo que no muestra</translation>
    </message>
    <message>
        <source>Without guidance the negative prompt has no effect.</source>
        <translation>Sin guía, el prompt negativo no tiene efecto.</translation>
    </message>
    <message>
        <source>Generate</source>
        <translation>Generar</translation>
    </message>
    <message>
        <source>Ctrl+Enter adds another · Esc cancels</source>
        <translation>Ctrl+Intro añade otra · Esc cancela</translation>
    </message>
    <message>
        <source>Ctrl+Enter · Ctrl+Shift+Enter compares</source>
        <translation>Ctrl+Intro · Ctrl+Mayús+Intro compara</translation>
    </message>
</context>
<context>
    <name>PictureCanvas</name>
    <message>
        <source>The picture</source>
        <translation>La imagen</translation>
    </message>
    <message>
        <source>Preview of the picture that is being made</source>
        <translation>Vista previa de la imagen que se está haciendo</translation>
    </message>
    <message>
        <source>Starred; press to take the star away</source>
        <translation>Con estrella; pulsa para quitarla</translation>
    </message>
    <message>
        <source>Star this picture</source>
        <translation>Poner una estrella a esta imagen</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>A copy under a name of your own; the picture itself is saved already</source>
        <translation>Una copia con el nombre que quieras; la imagen ya está guardada</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Comparar</translation>
    </message>
    <message>
        <source>The same request and seed with other guidance</source>
        <translation>La misma petición y semilla con otra guía</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Editar</translation>
    </message>
    <message>
        <source>Start from this picture, or repaint a part of it</source>
        <translation>Partir de esta imagen, o repintar una parte</translation>
    </message>
    <message>
        <source>Vary</source>
        <translation>Variar</translation>
    </message>
    <message>
        <source>A picture near this one</source>
        <translation>Una imagen parecida a esta</translation>
    </message>
    <message>
        <source>Use settings</source>
        <translation>Usar ajustes</translation>
    </message>
    <message>
        <source>Prompt, guidance, steps and seed of this picture into the editors</source>
        <translation>Prompt, guía, pasos y semilla de esta imagen a los campos</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Más</translation>
    </message>
    <message>
        <source>Copy to the clipboard</source>
        <translation>Copiar al portapapeles</translation>
    </message>
    <message>
        <source>Copy its parameters as text</source>
        <translation>Copiar sus parámetros como texto</translation>
    </message>
    <message>
        <source>Show its folder</source>
        <translation>Mostrar su carpeta</translation>
    </message>
    <message>
        <source>Move to the trash</source>
        <translation>Mover a la papelera</translation>
    </message>
    <message>
        <source>%1  ·  Esc cancels</source>
        <translation>%1  ·  Esc cancela</translation>
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
        <translation>Cola</translation>
    </message>
    <message numerus="yes">
        <source>%Ln waiting</source>
        <comment>pictures</comment>
        <translation>
            <numerusform>%Ln en espera</numerusform>
            <numerusform>%Ln en espera</numerusform>
        </translation>
    </message>
    <message>
        <source>What runs, waits and failed</source>
        <translation>Lo que se ejecuta, espera y falló</translation>
    </message>
    <message>
        <source>Latest</source>
        <translation>Últimas</translation>
    </message>
    <message>
        <source>Your pictures gather here, and in the pictures folder</source>
        <translation>Tus imágenes se reúnen aquí y en la carpeta de imágenes</translation>
    </message>
    <message>
        <source>Latest pictures</source>
        <translation>Últimas imágenes</translation>
    </message>
</context>
<context>
    <name>ProblemBox</name>
    <message>
        <source>Dismiss</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Hide details</source>
        <translation>Ocultar detalles</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Detalles</translation>
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
        <translation>Prompts de imágenes anteriores</translation>
    </message>
    <message>
        <source>Styles</source>
        <translation>Estilos</translation>
    </message>
    <message>
        <source>This style is added to the prompt</source>
        <translation>Este estilo se añade al prompt</translation>
    </message>
    <message>
        <source>LoRAs and embeddings</source>
        <translation>LoRA y embeddings</translation>
    </message>
</context>
<context>
    <name>QueuePopup</name>
    <message>
        <source>Queue, paused</source>
        <translation>Cola, en pausa</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Cola</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Seguir</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pausar</translation>
    </message>
    <message>
        <source>Starts what waits</source>
        <translation>Empieza lo que espera</translation>
    </message>
    <message>
        <source>What runs is finished, nothing else begins</source>
        <translation>Lo que se ejecuta termina, nada más empieza</translation>
    </message>
    <message>
        <source>Cancel all</source>
        <translation>Cancelar todo</translation>
    </message>
</context>
<context>
    <name>QueueRow</name>
    <message>
        <source>Earlier</source>
        <translation>Antes</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Después</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Reintentar</translation>
    </message>
    <message>
        <source>The same once more</source>
        <translation>Lo mismo otra vez</translation>
    </message>
    <message>
        <source>Forget it</source>
        <translation>Olvidar</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
</context>
<context>
    <name>QuietBar</name>
    <message>
        <source>Dismiss</source>
        <translation>Cerrar</translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>Pages</source>
        <translation>Páginas</translation>
    </message>
</context>
<context>
    <name>RareFields</name>
    <message>
        <source>Noise</source>
        <translation>Ruido</translation>
    </message>
    <message>
        <source>Emphasis</source>
        <translation>Énfasis</translation>
    </message>
    <message>
        <source>Noise, which decides what a seed looks like</source>
        <translation>Ruido, que decide el aspecto de una semilla</translation>
    </message>
    <message>
        <source>As on a CPU</source>
        <translation>Como en una CPU</translation>
    </message>
    <message>
        <source>As on NVIDIA</source>
        <translation>Como en NVIDIA</translation>
    </message>
    <message>
        <source>Emphasis: what a weight like (word:1.2) does</source>
        <translation>Énfasis: el efecto de un peso como (palabra:1.2)</translation>
    </message>
    <message>
        <source>Like A1111</source>
        <translation>Como A1111</translation>
    </message>
    <message>
        <source>Like ComfyUI</source>
        <translation>Como ComfyUI</translation>
    </message>
    <message>
        <source>Pictures at the same time</source>
        <translation>Imágenes a la vez</translation>
    </message>
    <message>
        <source>Pictures at the same time; more need more memory</source>
        <translation>Imágenes a la vez; más necesitan más memoria</translation>
    </message>
    <message>
        <source>Randomness</source>
        <translation>Azar</translation>
    </message>
    <message>
        <source>Randomness of the sampler, called eta</source>
        <translation>Azar del sampler, llamado eta</translation>
    </message>
    <message>
        <source>Guided from</source>
        <translation>Guía desde</translation>
    </message>
    <message>
        <source>Guided from this share of the steps on</source>
        <translation>Guía a partir de esta parte de los pasos</translation>
    </message>
    <message>
        <source>Guided until</source>
        <translation>Guía hasta</translation>
    </message>
    <message>
        <source>Guided until this share of the steps</source>
        <translation>Guía hasta esta parte de los pasos</translation>
    </message>
    <message>
        <source>Stop guiding when it changes little</source>
        <translation>Dejar de guiar cuando cambia poco</translation>
    </message>
    <message>
        <source>Agreement</source>
        <translation>Acuerdo</translation>
    </message>
    <message>
        <source>How far the passes with and without the prompt must agree before guiding stops</source>
        <translation>Hasta qué punto deben coincidir las pasadas con y sin prompt para dejar de guiar</translation>
    </message>
    <message>
        <source>Make it in a size of the training</source>
        <translation>Crear en un tamaño del entrenamiento</translation>
    </message>
</context>
<context>
    <name>ReportCard</name>
    <message>
        <source>%1, without guidance</source>
        <translation>%1, sin guía</translation>
    </message>
    <message>
        <source>%1, with DICE</source>
        <translation>%1, con DICE</translation>
    </message>
    <message>
        <source>%1, with CFG</source>
        <translation>%1, con CFG</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>No</translation>
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
        <translation>En cifras</translation>
    </message>
    <message>
        <source>1 = the plain prompt, 0 = CFG, where a difference is left</source>
        <translation>1 = el prompt solo, 0 = CFG, en lo que queda de diferencia</translation>
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
        <translation>Curvas</translation>
    </message>
    <message>
        <source>What is left of the difference, over the steps</source>
        <translation>Lo que queda de la diferencia, a lo largo de los pasos</translation>
    </message>
    <message>
        <source>clean picture</source>
        <translation>imagen limpia</translation>
    </message>
    <message>
        <source>noise</source>
        <translation>ruido</translation>
    </message>
    <message>
        <source>What is left of the difference, from the clean picture to noise</source>
        <translation>Lo que queda de la diferencia, de la imagen limpia al ruido</translation>
    </message>
    <message>
        <source>How certain the judge is, by strength</source>
        <translation>Certeza del juez, según la fuerza</translation>
    </message>
    <message>
        <source>CFG scale %1</source>
        <translation>Escala CFG %1</translation>
    </message>
    <message>
        <source>How certain the judge is that pictures show what was asked for, by strength: DICE and CFG</source>
        <translation>Certeza del juez de que las imágenes muestran lo pedido, según la fuerza: DICE y CFG</translation>
    </message>
    <message>
        <source>How colourful pictures are, by strength</source>
        <translation>Colorido de las imágenes, según la fuerza</translation>
    </message>
    <message>
        <source>How colourful pictures are, by strength: DICE and CFG</source>
        <translation>Colorido de las imágenes, según la fuerza: DICE y CFG</translation>
    </message>
    <message>
        <source>How close the dial comes to CFG&apos;s picture (PSNR, dB), by passes</source>
        <translation>Cuánto se acerca el dial a la imagen de CFG (PSNR, dB), según las pasadas</translation>
    </message>
    <message>
        <source>with DICE</source>
        <translation>con DICE</translation>
    </message>
    <message>
        <source>without training</source>
        <translation>sin entrenamiento</translation>
    </message>
    <message>
        <source>How close the dial comes to CFG&apos;s picture, by passes: with DICE and without training</source>
        <translation>Cuánto se acerca el dial a la imagen de CFG, según las pasadas: con DICE y sin entrenamiento</translation>
    </message>
</context>
<context>
    <name>ReportSection</name>
    <message>
        <source>The report</source>
        <translation>El informe</translation>
    </message>
    <message>
        <source>Open as a page</source>
        <translation>Abrir como página</translation>
    </message>
    <message>
        <source>In the browser, to print it or to pass it on</source>
        <translation>En el navegador, para imprimirlo o compartirlo</translation>
    </message>
    <message>
        <source>It is measured on prompts that the enhancer has never seen. Pictures you ask for go first; you need not wait for it.</source>
        <translation>Se mide con prompts que el enhancer nunca ha visto. Las imágenes que pidas van primero; no hace falta esperar.</translation>
    </message>
    <message>
        <source>Pictures and figures on prompts that the enhancer has never seen.</source>
        <translation>Imágenes y cifras con prompts que el enhancer nunca ha visto.</translation>
    </message>
    <message>
        <source>Stop measuring</source>
        <translation>Dejar de medir</translation>
    </message>
    <message>
        <source>Measure it</source>
        <translation>Medir</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Imágenes</translation>
    </message>
    <message>
        <source>The same seed without guidance, with DICE and with CFG</source>
        <translation>La misma semilla sin guía, con DICE y con CFG</translation>
    </message>
    <message>
        <source>Where DICE is farthest from CFG</source>
        <translation>Donde DICE está más lejos de CFG</translation>
    </message>
    <message>
        <source>Measuring the report</source>
        <translation>Midiendo el informe</translation>
    </message>
</context>
<context>
    <name>ReportTable</name>
    <message>
        <source>Off</source>
        <translation>No</translation>
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
        <translation>Resultados</translation>
    </message>
    <message>
        <source>What you make of the picture gathers here, and in the gallery</source>
        <translation>Lo que hagas con la imagen se reúne aquí y en la galería</translation>
    </message>
    <message>
        <source>Result %1</source>
        <translation>Resultado %1</translation>
    </message>
</context>
<context>
    <name>ReviewStep</name>
    <message>
        <source>Same seed, three ways</source>
        <translation>La misma semilla, de tres maneras</translation>
    </message>
    <message>
        <source>How close it comes</source>
        <translation>Cuánto se acerca</translation>
    </message>
    <message>
        <source>What is left of the difference, over the steps</source>
        <translation>Lo que queda de la diferencia, a lo largo de los pasos</translation>
    </message>
    <message>
        <source>clean picture</source>
        <translation>imagen limpia</translation>
    </message>
    <message>
        <source>noise</source>
        <translation>ruido</translation>
    </message>
    <message>
        <source>What is left of the difference, from the clean picture to noise</source>
        <translation>Lo que queda de la diferencia, de la imagen limpia al ruido</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Descartar</translation>
    </message>
    <message>
        <source>Discard this enhancer</source>
        <translation>Descartar este enhancer</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Conservarlo</translation>
    </message>
    <message>
        <source>Train on</source>
        <translation>Seguir entrenando</translation>
    </message>
    <message>
        <source>Go on to install</source>
        <translation>Pasar a instalar</translation>
    </message>
</context>
<context>
    <name>RunningCard</name>
    <message>
        <source>Cancel this picture (Esc)</source>
        <translation>Cancelar esta imagen (Esc)</translation>
    </message>
</context>
<context>
    <name>SampleCell</name>
    <message>
        <source>%1, not made yet</source>
        <translation>%1, aún no hecha</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>aún no</translation>
    </message>
</context>
<context>
    <name>SampleGrid</name>
    <message>
        <source>%1, without guidance</source>
        <translation>%1, sin guía</translation>
    </message>
    <message>
        <source>%1, with DICE</source>
        <translation>%1, con DICE</translation>
    </message>
    <message>
        <source>%1, with CFG</source>
        <translation>%1, con CFG</translation>
    </message>
</context>
<context>
    <name>SamplingSection</name>
    <message>
        <source>Size</source>
        <translation>Tamaño</translation>
    </message>
    <message>
        <source>Pixels</source>
        <translation>Píxeles</translation>
    </message>
    <message>
        <source>Width in pixels</source>
        <translation>Ancho en píxeles</translation>
    </message>
    <message>
        <source>Height in pixels</source>
        <translation>Alto en píxeles</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Pasos</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Semilla</translation>
    </message>
    <message>
        <source>random</source>
        <translation>aleatoria</translation>
    </message>
    <message>
        <source>Another seed</source>
        <translation>Otra semilla</translation>
    </message>
    <message>
        <source>The seed is kept for the next picture</source>
        <translation>La semilla se conserva para la próxima imagen</translation>
    </message>
    <message>
        <source>Every picture gets a random seed; press to keep this one</source>
        <translation>Cada imagen recibe una semilla aleatoria; pulsa para conservar esta</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Imágenes</translation>
    </message>
    <message>
        <source>Number of pictures</source>
        <translation>Número de imágenes</translation>
    </message>
    <message>
        <source>Way of sampling</source>
        <translation>Modo de muestreo</translation>
    </message>
    <message>
        <source>Default</source>
        <translation>Normal</translation>
    </message>
    <message>
        <source>Creative</source>
        <translation>Creativo</translation>
    </message>
    <message>
        <source>Fast</source>
        <translation>Rápido</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Más</translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>Clear the search</source>
        <translation>Borrar la búsqueda</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
</context>
<context>
    <name>SizeChips</name>
    <message>
        <source>Square, 1:1</source>
        <translation>Cuadrado, 1:1</translation>
    </message>
    <message>
        <source>Portrait, 3:4</source>
        <translation>Vertical, 3:4</translation>
    </message>
    <message>
        <source>Landscape, 4:3</source>
        <translation>Horizontal, 4:3</translation>
    </message>
    <message>
        <source>Tall, 9:16</source>
        <translation>Alto, 9:16</translation>
    </message>
    <message>
        <source>Wide, 16:9</source>
        <translation>Ancho, 16:9</translation>
    </message>
    <message>
        <source>Proportions</source>
        <translation>Proporciones</translation>
    </message>
</context>
<context>
    <name>SizeHintFields</name>
    <message>
        <source>Sizes that the model is told</source>
        <translation>Tamaños que se indican al modelo</translation>
    </message>
    <message>
        <source>Original</source>
        <translation>Original</translation>
    </message>
    <message>
        <source>Original width in pixels; 0 is the picture&apos;s own</source>
        <translation>Ancho original en píxeles; 0 es el de la imagen</translation>
    </message>
    <message>
        <source>Original height in pixels; 0 is the picture&apos;s own</source>
        <translation>Alto original en píxeles; 0 es el de la imagen</translation>
    </message>
    <message>
        <source>Cropped at</source>
        <translation>Recortado en</translation>
    </message>
    <message>
        <source>Pixels that were cut off at the left</source>
        <translation>Píxeles cortados a la izquierda</translation>
    </message>
    <message>
        <source>Pixels that were cut off at the top</source>
        <translation>Píxeles cortados arriba</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Destino</translation>
    </message>
    <message>
        <source>Target width in pixels; 0 is the picture&apos;s own</source>
        <translation>Ancho de destino en píxeles; 0 es el de la imagen</translation>
    </message>
    <message>
        <source>Target height in pixels; 0 is the picture&apos;s own</source>
        <translation>Alto de destino en píxeles; 0 es el de la imagen</translation>
    </message>
</context>
<context>
    <name>SplitHandle</name>
    <message>
        <source>Where the split is, %1 percent</source>
        <translation>Dónde está la división, %1 por ciento</translation>
    </message>
</context>
<context>
    <name>StepPath</name>
    <message>
        <source>Choose</source>
        <translation>Elegir</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Comprobar</translation>
    </message>
    <message>
        <source>Train</source>
        <translation>Entrenar</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Revisar</translation>
    </message>
    <message>
        <source>Install</source>
        <translation>Instalar</translation>
    </message>
    <message>
        <source>Step %1 of 5: %2</source>
        <translation>Paso %1 de 5: %2</translation>
    </message>
</context>
<context>
    <name>StylesPopup</name>
    <message>
        <source>Name of the new style</source>
        <translation>Nombre del estilo nuevo</translation>
    </message>
    <message>
        <source>Keep this prompt as a style …</source>
        <translation>Conservar este prompt como estilo…</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Conservar</translation>
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
        <translation>Distancia a CFG</translation>
    </message>
    <message>
        <source>on prompts it has never seen · 1 = no guidance, 0 = CFG</source>
        <translation>con prompts nunca vistos · 1 = sin guía, 0 = CFG</translation>
    </message>
    <message numerus="yes">
        <source>%Ln updates</source>
        <translation>
            <numerusform>%Ln actualización</numerusform>
            <numerusform>%Ln actualizaciones</numerusform>
        </translation>
    </message>
    <message>
        <source>Distance to CFG, not measured yet</source>
        <translation>Distancia a CFG, aún sin medir</translation>
    </message>
    <message>
        <source>Distance to CFG: %1</source>
        <translation>Distancia a CFG: %1</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>Pérdida</translation>
    </message>
    <message>
        <source>Loss: %1</source>
        <translation>Pérdida: %1</translation>
    </message>
    <message>
        <source>Update</source>
        <translation>Actualización</translation>
    </message>
    <message>
        <source>Time left</source>
        <translation>Tiempo restante</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Memoria</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>Registros</translation>
    </message>
    <message>
        <source>%1 · %2 %</source>
        <translation>%1 · %2 %</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Seguir</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pausar</translation>
    </message>
    <message>
        <source>Stop and keep</source>
        <translation>Parar y conservar</translation>
    </message>
    <message>
        <source>Goes on to the review with what it has learned so far</source>
        <translation>Pasa a la revisión con lo aprendido hasta ahora</translation>
    </message>
    <message>
        <source>There is nothing to keep yet</source>
        <translation>Aún no hay nada que conservar</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Descartar</translation>
    </message>
    <message>
        <source>Discard %1 % of the work</source>
        <translation>Descartar el %1 % del trabajo</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Conservarlo</translation>
    </message>
    <message>
        <source>You can go on working: a picture you ask for goes first, training waits for it. Closing the window loses nothing.</source>
        <translation>Puedes seguir trabajando: una imagen que pidas va primero y el entrenamiento espera. Cerrar la ventana no pierde nada.</translation>
    </message>
    <message>
        <source>Same seed, three ways</source>
        <translation>La misma semilla, de tres maneras</translation>
    </message>
</context>
<context>
    <name>WayStrip</name>
    <message>
        <source>Same seed and noise</source>
        <translation>Misma semilla y mismo ruido</translation>
    </message>
    <message>
        <source>Try strengths</source>
        <translation>Probar fuerzas</translation>
    </message>
    <message>
        <source>DICE with a strength of 0, 0.5, 1 and 1.5; 1 is as it was trained</source>
        <translation>DICE con una fuerza de 0, 0,5, 1 y 1,5; 1 es la del entrenamiento</translation>
    </message>
    <message>
        <source>Try the dial</source>
        <translation>Probar el dial</translation>
    </message>
    <message>
        <source>A few numbers of passes between the ends: the more, the closer to CFG</source>
        <translation>Algunos números de pasadas entre los extremos: cuantas más, más cerca de CFG</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Izquierda</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Derecha</translation>
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
        <translation>Completar al escribir</translation>
    </message>
    <message>
        <source>Offers embeddings, LoRAs and phrases of earlier prompts under the caret; Tab takes one.</source>
        <translation>Ofrece embeddings, LoRA y partes de prompts anteriores bajo el cursor; Tab toma una.</translation>
    </message>
</context>
<context>
    <name>and-is-text</name>
    <message>
        <source>AND does not compose prompts here: it is read as a word, and weights behind a colon as text.</source>
        <translation>AND no combina prompts aquí: se lee como una palabra, y los pesos tras dos puntos como texto.</translation>
    </message>
</context>
<context>
    <name>another-file</name>
    <message>
        <source>This file is not the one that the picture was made with: {}.</source>
        <translation>Este archivo no es aquel con el que se hizo la imagen: {0}.</translation>
    </message>
</context>
<context>
    <name>bad-file</name>
    <message>
        <source>A file is damaged, or it is something else than its name says.</source>
        <translation>Un archivo está dañado, o es algo distinto de lo que dice su nombre.</translation>
    </message>
</context>
<context>
    <name>bad-request</name>
    <message>
        <source>This cannot be done as it is set.</source>
        <translation>Esto no se puede hacer tal como está ajustado.</translation>
    </message>
</context>
<context>
    <name>bins-in-edit</name>
    <message>
        <source>Sizes by aspect ratio are for new pictures; an edit keeps the size of its own.</source>
        <translation>Los tamaños según las proporciones son para imágenes nuevas; al editar, la imagen conserva el suyo.</translation>
    </message>
</context>
<context>
    <name>captions-left-out</name>
    <message>
        <source>{} pictures are left out, since their caption files are empty or cannot be read: {}.</source>
        <translation>Se omiten {0} imágenes porque sus archivos de descripción están vacíos o no se pueden leer: {1}.</translation>
    </message>
</context>
<context>
    <name>decoded-again-in-tiles</name>
    <message>
        <source>Memory ran out while decoding; it was done again in tiles of {} x {} pixels.</source>
        <translation>La memoria se agotó al decodificar; se repitió en teselas de {0} × {1} píxeles.</translation>
    </message>
</context>
<context>
    <name>decoded-in-fp32</name>
    <message>
        <source>The picture was not finite in half precision and was decoded again in fp32.</source>
        <translation>La imagen no era finita en media precisión y se decodificó de nuevo en fp32.</translation>
    </message>
</context>
<context>
    <name>decoded-in-tiles</name>
    <message>
        <source>The picture was decoded in tiles of {} x {} pixels to fit into memory.</source>
        <translation>La imagen se decodificó en teselas de {0} × {1} píxeles para caber en la memoria.</translation>
    </message>
</context>
<context>
    <name>decoded-not-finite</name>
    <message>
        <source>The decoded picture is not finite, even when decoded in fp32; the autoencoder&apos;s weights may be damaged.</source>
        <translation>La imagen decodificada no es finita, ni siquiera en fp32; puede que los pesos del autocodificador estén dañados.</translation>
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
        <translation>%1 · semilla %2</translation>
    </message>
</context>
<context>
    <name>dice::CompareViewModel</name>
    <message>
        <source>Cancelled</source>
        <translation>Cancelada</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>En espera</translation>
    </message>
    <message>
        <source>DICE × %1</source>
        <translation>DICE × %1</translation>
    </message>
    <message>
        <source>seed %1 · %2 · %3</source>
        <translation>semilla %1 · %2 · %3</translation>
    </message>
    <message>
        <source>the same</source>
        <translation>iguales</translation>
    </message>
    <message>
        <source>%1 dB</source>
        <translation>%1 dB</translation>
    </message>
    <message>
        <source>%1 × faster</source>
        <translation>%1 × más rápido</translation>
    </message>
    <message>
        <source>%1 × slower</source>
        <translation>%1 × más lento</translation>
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
        <translation>No se pudo usar la base de datos: %1 (%2).</translation>
    </message>
    <message>
        <source>%1 was written by a newer version of Dice Studio and is left as it is: %2.</source>
        <translation>%1: escrito por una versión más nueva de Dice Studio; se deja como está: %2.</translation>
    </message>
    <message>
        <source>%1 cannot be written, so changes last only until you quit: %2 is read-only.</source>
        <translation>%1: no se puede escribir, así que los cambios duran solo hasta salir: %2 es de solo lectura.</translation>
    </message>
    <message>
        <source>%1 is in use by another program, so changes last only until you quit: %2.</source>
        <translation>%1: lo usa otro programa, así que los cambios duran solo hasta salir: %2.</translation>
    </message>
    <message>
        <source>%1 cannot be opened, so changes last only until you quit: %2 (%3).</source>
        <translation>%1: no se puede abrir, así que los cambios duran solo hasta salir: %2 (%3).</translation>
    </message>
    <message>
        <source>it is damaged and cannot be moved aside</source>
        <translation>está dañada y no se puede apartar</translation>
    </message>
    <message>
        <source>%1 was damaged. It was moved to %2, and a new one was begun.</source>
        <translation>%1: archivo dañado. Se movió a %2 y se empezó uno nuevo.</translation>
    </message>
    <message>
        <source>Expected to keep a copy before the change to a newer version, found no way to write it: %1.</source>
        <translation>Antes de pasar a una versión más nueva debía guardarse una copia, pero no se pudo escribir: %1.</translation>
    </message>
</context>
<context>
    <name>dice::DistillFigures</name>
    <message>
        <source>This model is still being read.</source>
        <translation>Este modelo aún se está leyendo.</translation>
    </message>
    <message>
        <source>Models made for inpainting cannot be distilled yet.</source>
        <translation>Los modelos de inpainting aún no se pueden destilar.</translation>
    </message>
    <message>
        <source>This model predicts neither noise nor velocity, so it cannot be distilled.</source>
        <translation>Este modelo no predice ni ruido ni velocidad, así que no se puede destilar.</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modelo</translation>
    </message>
    <message>
        <source>%1 fits: %2, with pictures of %3.</source>
        <translation>%1 sirve: %2, con imágenes de %3.</translation>
    </message>
    <message>
        <source>Enhancer</source>
        <translation>Enhancer</translation>
    </message>
    <message>
        <source>It has one already: %1. The new one takes its place when you install it; the old one is kept aside.</source>
        <translation>Ya tiene uno: %1. El nuevo ocupa su lugar cuando lo instales; el antiguo se guarda aparte.</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Memoria</translation>
    </message>
    <message>
        <source>About %1 needed; %2 are free.</source>
        <translation>Hacen falta unos %1; hay %2 libres.</translation>
    </message>
    <message>
        <source>About %1 needed, and only %2 are free. Close other programs first.</source>
        <translation>Hacen falta unos %1 y solo hay %2 libres. Cierra antes otros programas.</translation>
    </message>
    <message>
        <source>Disk</source>
        <translation>Disco</translation>
    </message>
    <message>
        <source>%1 for records while it is made, in %2; they are removed at the end. %3 are free.</source>
        <translation>%1 para registros mientras se hace, en %2; se borran al final. Hay %3 libres.</translation>
    </message>
    <message>
        <source>%1 are needed for records, and only %2 are free in %3. Choose a shorter time, or make room.</source>
        <translation>Hacen falta %1 para registros y solo hay %2 libres en %3. Elige un tiempo más corto o haz sitio.</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Tiempo</translation>
    </message>
    <message>
        <source>%1 to record %2 of the model&apos;s own CFG, then %3 for %4; measured on this machine just now. Pictures you ask for meanwhile go first.</source>
        <translation>%1 para registrar %2 de la CFG del modelo, luego %3 para %4; medido ahora en este equipo. Las imágenes que pidas mientras tanto van primero.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln states</source>
        <translation>
            <numerusform>%Ln estado</numerusform>
            <numerusform>%Ln estados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln updates</source>
        <translation>
            <numerusform>%Ln actualización</numerusform>
            <numerusform>%Ln actualizaciones</numerusform>
        </translation>
    </message>
    <message>
        <source>How close it comes was not measured before it was stopped.</source>
        <translation>No se midió cuánto se acerca antes de parar.</translation>
    </message>
    <message>
        <source>It leaves %1 % of the squared difference that CFG makes, on prompts it has never seen: much of CFG&apos;s effect is missing. A longer training helps.</source>
        <translation>Deja el %1 % de la diferencia al cuadrado que hace CFG, con prompts nunca vistos: falta gran parte de su efecto. Un entrenamiento más largo ayuda.</translation>
    </message>
    <message>
        <source>It leaves %1 % of the squared difference that CFG makes, on prompts it has never seen. Expect pictures near CFG&apos;s, not the same: small subjects and weak colours can fail.</source>
        <translation>Deja el %1 % de la diferencia al cuadrado que hace CFG, con prompts nunca vistos. Espera imágenes cercanas a las de CFG, no las mismas: pueden fallar motivos pequeños y colores débiles.</translation>
    </message>
    <message>
        <source>It leaves %1 % of the squared difference that CFG makes, on prompts it has never seen. Most pictures come close to CFG&apos;s; they are not the same.</source>
        <translation>Deja el %1 % de la diferencia al cuadrado que hace CFG, con prompts nunca vistos. La mayoría de las imágenes se acerca a las de CFG; no son las mismas.</translation>
    </message>
    <message numerus="yes">
        <source>It was stopped after %1 of %Ln updates.</source>
        <translation>
            <numerusform>Se paró tras %1 de %Ln actualización.</numerusform>
            <numerusform>Se paró tras %1 de %Ln actualizaciones.</numerusform>
        </translation>
    </message>
    <message>
        <source>Where it matters, the dial on the Create page adds a few passes of CFG.</source>
        <translation>Donde importa, el dial de la página Crear añade unas pasadas de CFG.</translation>
    </message>
</context>
<context>
    <name>dice::DistillStore</name>
    <message>
        <source>The list of distillations</source>
        <translation>La lista de destilaciones</translation>
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
        <translation>Liberar un checkpoint de CFG</translation>
    </message>
    <message>
        <source>Make “%1” CFG-free</source>
        <translation>Liberar «%1» de CFG</translation>
    </message>
    <message>
        <source>Stopped by a fault</source>
        <translation>Parado por un fallo</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>En pausa</translation>
    </message>
    <message>
        <source>A picture goes first</source>
        <translation>Una imagen va primero</translation>
    </message>
    <message>
        <source>Reading the model</source>
        <translation>Leyendo el modelo</translation>
    </message>
    <message>
        <source>Timing a few records and updates</source>
        <translation>Cronometrando unos registros y actualizaciones</translation>
    </message>
    <message>
        <source>Recording the model&apos;s own CFG</source>
        <translation>Registrando la CFG del modelo</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Entrenamiento</translation>
    </message>
    <message>
        <source>Measuring what came out</source>
        <translation>Midiendo el resultado</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message numerus="yes">
        <source>DICE after %Ln updates</source>
        <translation>
            <numerusform>DICE tras %Ln actualización</numerusform>
            <numerusform>DICE tras %Ln actualizaciones</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>DICE as it was after %Ln updates; made again at every quarter of the training</source>
        <translation>
            <numerusform>DICE tras %Ln actualización; se rehace en cada cuarto del entrenamiento</numerusform>
            <numerusform>DICE tras %Ln actualizaciones; se rehace en cada cuarto del entrenamiento</numerusform>
        </translation>
    </message>
    <message>
        <source>DICE joins them after a quarter of the training</source>
        <translation>DICE se suma tras un cuarto del entrenamiento</translation>
    </message>
    <message>
        <source>Left of the difference</source>
        <translation>Resto de la diferencia</translation>
    </message>
    <message>
        <source>No negative prompt</source>
        <translation>Sin prompt negativo</translation>
    </message>
    <message>
        <source>Negative prompt</source>
        <translation>Prompt negativo</translation>
    </message>
    <message>
        <source>Direction (cosine)</source>
        <translation>Dirección (coseno)</translation>
    </message>
    <message>
        <source>Updates</source>
        <translation>Actualizaciones</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>Registros</translation>
    </message>
    <message>
        <source>Training time</source>
        <translation>Tiempo de entrenamiento</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Tamaño</translation>
    </message>
    <message>
        <source>%1 million parameters</source>
        <translation>%1 millones de parámetros</translation>
    </message>
    <message>
        <source>Its records, %1, are removed.</source>
        <translation>Sus registros, %1, se borran.</translation>
    </message>
</context>
<context>
    <name>dice::EditViewModel</name>
    <message>
        <source>This is no picture that can be edited: %1.</source>
        <translation>Esta no es una imagen que se pueda editar: %1.</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>The mask could not be saved: %1.</source>
        <translation>No se pudo guardar la máscara: %1.</translation>
    </message>
    <message>
        <source>Repaint the mask</source>
        <translation>Repintar la máscara</translation>
    </message>
    <message>
        <source>Change the picture</source>
        <translation>Cambiar la imagen</translation>
    </message>
    <message>
        <source>The wider picture could not be saved: %1.</source>
        <translation>No se pudo guardar la imagen ampliada: %1.</translation>
    </message>
    <message>
        <source>Paint the new edges</source>
        <translation>Pintar los bordes nuevos</translation>
    </message>
</context>
<context>
    <name>dice::Gallery</name>
    <message>
        <source>The gallery</source>
        <translation>La galería</translation>
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
        <translation>hoy</translation>
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
        <translation>%1, CFG necesita %2</translation>
    </message>
    <message>
        <source>no parameters in it</source>
        <translation>sin parámetros</translation>
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
        <translation>Hoy</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Ayer</translation>
    </message>
</context>
<context>
    <name>dice::GalleryWorker</name>
    <message>
        <source>The gallery</source>
        <translation>La galería</translation>
    </message>
    <message>
        <source>%1 could not be moved to the trash; it was left where it is.</source>
        <translation>%1 no se pudo mover a la papelera; se dejó donde estaba.</translation>
    </message>
    <message>
        <source>%1 could not be brought back from the trash.</source>
        <translation>%1 no se pudo recuperar de la papelera.</translation>
    </message>
</context>
<context>
    <name>dice::GridViewModel</name>
    <message>
        <source>Cancelled</source>
        <translation>Cancelada</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>Nada</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Semilla</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Pasos</translation>
    </message>
    <message>
        <source>CFG scale</source>
        <translation>Escala CFG</translation>
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
        <translation>Una parte del prompt</translation>
    </message>
    <message>
        <source>DICE strength</source>
        <translation>Fuerza de DICE</translation>
    </message>
    <message>
        <source>DICE negative strength</source>
        <translation>Fuerza negativa de DICE</translation>
    </message>
    <message>
        <source>Passes</source>
        <translation>Pasadas</translation>
    </message>
    <message>
        <source>1, 2, 3 or 1-8</source>
        <translation>1, 2, 3 o 1-8</translation>
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
        <translation>20, 22, 27, 40 o 20-28</translation>
    </message>
    <message>
        <source>fox, owl, cat — the first is looked for in the prompt</source>
        <translation>fox, owl, cat — el primero se busca en el prompt</translation>
    </message>
    <message>
        <source>Choose two different things to vary.</source>
        <translation>Elige dos cosas distintas que variar.</translation>
    </message>
    <message>
        <source>%1: this model has no enhancer yet; Distill makes one.</source>
        <translation>%1: este modelo aún no tiene enhancer; Destilar hace uno.</translation>
    </message>
    <message>
        <source>%1: write the values, with commas between them.</source>
        <translation>%1: escribe los valores separados por comas.</translation>
    </message>
    <message>
        <source>%1 cannot be &quot;%2&quot;.</source>
        <translation>%1 no puede ser «%2».</translation>
    </message>
    <message numerus="yes">
        <source>These are %Ln pictures; at most %1 make a grid.</source>
        <translation>
            <numerusform>Es %Ln imagen; una cuadrícula tiene como máximo %1.</numerusform>
            <numerusform>Son %Ln imágenes; una cuadrícula tiene como máximo %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>En espera</translation>
    </message>
</context>
<context>
    <name>dice::GuidanceDial</name>
    <message>
        <source>%1 × as trained, from the picture</source>
        <translation>%1 × lo entrenado, según la imagen</translation>
    </message>
    <message>
        <source>%1 · about %2</source>
        <translation>%1 · unos %2</translation>
    </message>
    <message>
        <source>CFG would take %1</source>
        <translation>CFG necesitaría %1</translation>
    </message>
    <message>
        <source>%1 % of the way to CFG</source>
        <translation>%1 % del camino a CFG</translation>
    </message>
    <message>
        <source>%1 dB from CFG</source>
        <translation>a %1 dB de CFG</translation>
    </message>
    <message>
        <source>%1, measured on whole pictures</source>
        <translation>%1, medido en imágenes completas</translation>
    </message>
    <message>
        <source>CFG itself</source>
        <translation>CFG misma</translation>
    </message>
    <message>
        <source>no guidance</source>
        <translation>sin guía</translation>
    </message>
    <message>
        <source>DICE alone</source>
        <translation>solo DICE</translation>
    </message>
    <message>
        <source>not measured on this model</source>
        <translation>sin medir en este modelo</translation>
    </message>
    <message>
        <source>%1 · no guidance</source>
        <translation>%1 · sin guía</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1 · about %2 · %3</source>
        <translation>%1 · unos %2 · %3</translation>
    </message>
</context>
<context>
    <name>dice::Intake</name>
    <message>
        <source>This picture was made by DICE, and the model has no enhancer here, so CFG is used.</source>
        <translation>Esta imagen se hizo con DICE, y aquí el modelo no tiene enhancer, así que se usa CFG.</translation>
    </message>
    <message>
        <source>This picture carries no parameters: %1.</source>
        <translation>Esta imagen no lleva parámetros: %1.</translation>
    </message>
    <message>
        <source>Parameters from a text</source>
        <translation>Parámetros de un texto</translation>
    </message>
    <message>
        <source>%1 · by %2</source>
        <translation>%1 · de %2</translation>
    </message>
    <message>
        <source>Has no place here: %1</source>
        <translation>No tiene lugar aquí: %1</translation>
    </message>
    <message>
        <source>%1 is an embedding. Prompts name embeddings, so they are found in folders alone: add its folder on the Models page, or put it into %2.</source>
        <translation>%1 es un embedding. Los prompts los llaman por su nombre, así que solo se encuentran en carpetas: añada su carpeta en la página Modelos o póngalo en %2.</translation>
    </message>
    <message>
        <source>%1 is an enhancer. Put it into %2, and the model that it was made for finds it.</source>
        <translation>%1 es un enhancer. Póngalo en %2 y el modelo para el que se hizo lo encontrará.</translation>
    </message>
    <message>
        <source>%1 holds weights that have no use here.</source>
        <translation>%1 contiene pesos que aquí no sirven.</translation>
    </message>
    <message>
        <source>Left unsaid, so as its program has it: %1</source>
        <translation>No lo dice, así que como lo hace su programa: %1</translation>
    </message>
</context>
<context>
    <name>dice::JobStatus</name>
    <message>
        <source>Waiting</source>
        <translation>En espera</translation>
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
        <translation>faltan unos %1</translation>
    </message>
</context>
<context>
    <name>dice::JobStore</name>
    <message>
        <source>The queue</source>
        <translation>La cola</translation>
    </message>
</context>
<context>
    <name>dice::JsonFile</name>
    <message>
        <source>Expected a JSON object, found something else (%1): %2.</source>
        <translation>Se esperaba un objeto JSON, se encontró otra cosa (%1): %2.</translation>
    </message>
    <message>
        <source>Expected version 1 to %1, found version %2: %3.</source>
        <translation>Se esperaba la versión 1 a %1, se encontró la versión %2: %3.</translation>
    </message>
    <message>
        <source>%1 could not be read and were moved to %2; the defaults are used.</source>
        <translation>%1: no se pudo leer y se movió a %2; se usan los valores predeterminados.</translation>
    </message>
    <message>
        <source>%1 could not be read and are left as they are; changes last only until you quit. %2</source>
        <translation>%1: no se pudo leer y se deja como está; los cambios duran solo hasta salir. %2</translation>
    </message>
    <message>
        <source>%1 could not be saved: %2 (%3).</source>
        <translation>%1: no se pudo guardar: %2 (%3).</translation>
    </message>
</context>
<context>
    <name>dice::LabelledSheet</name>
    <message>
        <source>The picture could not be saved: %1 (%2).</source>
        <translation>No se pudo guardar la imagen: %1 (%2).</translation>
    </message>
</context>
<context>
    <name>dice::Licences</name>
    <message>
        <source>this program, its icons and the starter model</source>
        <translation>este programa, sus iconos y el modelo inicial</translation>
    </message>
    <message>
        <source>the window, the databases</source>
        <translation>la ventana, las bases de datos</translation>
    </message>
    <message>
        <source>the networks</source>
        <translation>las redes</translation>
    </message>
    <message>
        <source>picture files</source>
        <translation>archivos de imagen</translation>
    </message>
    <message>
        <source>reading prompts</source>
        <translation>lectura de prompts</translation>
    </message>
    <message>
        <source>log, formats, the command line</source>
        <translation>registro, formatos, línea de comandos</translation>
    </message>
    <message>
        <source>hashes</source>
        <translation>hashes</translation>
    </message>
    <message>
        <source>tokens</source>
        <translation>tokens</translation>
    </message>
    <message>
        <source>the font, where the system has it</source>
        <translation>la fuente, si el sistema la tiene</translation>
    </message>
</context>
<context>
    <name>dice::ModelCards</name>
    <message>
        <source>cannot be used</source>
        <translation>no se puede usar</translation>
    </message>
    <message>
        <source>being read …</source>
        <translation>leyéndose…</translation>
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
        <translation>Leyendo el modelo…</translation>
    </message>
    <message>
        <source>%1 shape · %2</source>
        <translation>Tipo %1 · %2</translation>
    </message>
    <message>
        <source>This model has no enhancer yet. With one, DICE guides with one pass per step instead of two.</source>
        <translation>Este modelo aún no tiene enhancer. Con uno, DICE guía con una pasada por paso en vez de dos.</translation>
    </message>
    <message>
        <source>The model&apos;s own</source>
        <translation>El del modelo</translation>
    </message>
</context>
<context>
    <name>dice::ModelLibrary</name>
    <message>
        <source>The model library</source>
        <translation>La biblioteca de modelos</translation>
    </message>
</context>
<context>
    <name>dice::ModelsViewModel</name>
    <message>
        <source>Hashing %1, %2 %</source>
        <translation>Calculando el hash de %1, %2 %</translation>
    </message>
    <message>
        <source>Starter model</source>
        <translation>Modelo inicial</translation>
    </message>
    <message>
        <source>diffusers folder</source>
        <translation>carpeta diffusers</translation>
    </message>
    <message>
        <source>single file</source>
        <translation>archivo único</translation>
    </message>
    <message>
        <source>%1 shape · %2</source>
        <translation>Tipo %1 · %2</translation>
    </message>
    <message>
        <source>corrected by you; detected was %1</source>
        <translation>corregido por ti; se detectó %1</translation>
    </message>
    <message numerus="yes">
        <source>model_index.json: %1, %Ln latent channels</source>
        <translation>
            <numerusform>model_index.json: %1, %Ln canal latente</numerusform>
            <numerusform>model_index.json: %1, %Ln canales latentes</numerusform>
        </translation>
    </message>
    <message>
        <source>noise</source>
        <translation>ruido</translation>
    </message>
    <message>
        <source>velocity</source>
        <translation>velocidad</translation>
    </message>
    <message>
        <source>%1 million parameters</source>
        <translation>%1 millones de parámetros</translation>
    </message>
    <message>
        <source>CFG %1</source>
        <translation>CFG %1</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>aún ninguno</translation>
    </message>
    <message>
        <source>comes with the program</source>
        <translation>viene con el programa</translation>
    </message>
    <message>
        <source>%1 is in the list already, or is no folder.</source>
        <translation>%1 ya está en la lista, o no es una carpeta.</translation>
    </message>
    <message>
        <source>about %1 for one picture</source>
        <translation>unos %1 para una imagen</translation>
    </message>
    <message>
        <source>These folders are named in a list of folders, but are not there: %1</source>
        <translation>Estas carpetas figuran en una lista de carpetas, pero no existen: %1</translation>
    </message>
</context>
<context>
    <name>dice::Navigator</name>
    <message numerus="yes">
        <source>%Ln pictures moved to the trash.</source>
        <translation>
            <numerusform>%Ln imagen movida a la papelera.</numerusform>
            <numerusform>%Ln imágenes movidas a la papelera.</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
</context>
<context>
    <name>dice::Pages</name>
    <message>
        <source>Create</source>
        <translation>Crear</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Comparar</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Editar</translation>
    </message>
    <message>
        <source>Gallery</source>
        <translation>Galería</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modelos</translation>
    </message>
    <message>
        <source>Distill</source>
        <translation>Destilar</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
</context>
<context>
    <name>dice::PictureList</name>
    <message>
        <source>%1, seed %2</source>
        <translation>%1, semilla %2</translation>
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
        <translation>anterior</translation>
    </message>
</context>
<context>
    <name>dice::PromptHistory</name>
    <message>
        <source>The history of prompts</source>
        <translation>El historial de prompts</translation>
    </message>
</context>
<context>
    <name>dice::PromptShelf</name>
    <message>
        <source>%1 — without %2</source>
        <translation>%1 — sin %2</translation>
    </message>
    <message>
        <source>The styles could not be saved.</source>
        <translation>No se pudieron guardar los estilos.</translation>
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
        <translation>Sin estilo</translation>
    </message>
</context>
<context>
    <name>dice::QueueList</name>
    <message>
        <source>Running</source>
        <translation>En curso</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>En espera</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Falló</translation>
    </message>
    <message>
        <source>Set aside</source>
        <translation>Apartado</translation>
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
        <translation>semilla %1 · DICE a %2 dB de CFG</translation>
    </message>
    <message>
        <source>seed %1 · the same as CFG</source>
        <translation>semilla %1 · igual que CFG</translation>
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
        <translation>DICE está muy cerca de CFG en este modelo: cierra el %1 de la distancia entre el prompt solo y CFG.</translation>
    </message>
    <message>
        <source>DICE is near to CFG on this model: it closes %1 of the gap between the plain prompt and CFG.</source>
        <translation>DICE está cerca de CFG en este modelo: cierra el %1 de la distancia entre el prompt solo y CFG.</translation>
    </message>
    <message>
        <source>DICE is halfway between the plain prompt and CFG on this model: it closes %1 of the gap.</source>
        <translation>DICE está a medio camino entre el prompt solo y CFG en este modelo: cierra el %1 de la distancia.</translation>
    </message>
    <message>
        <source>DICE is far from CFG on this model: it closes %1 of the gap between the plain prompt and CFG.</source>
        <translation>DICE está lejos de CFG en este modelo: cierra el %1 de la distancia entre el prompt solo y CFG.</translation>
    </message>
    <message>
        <source>It needs %1 instead of %2 and is %3 times as fast.</source>
        <translation>Necesita %1 en vez de %2 y es %3 veces más rápido.</translation>
    </message>
    <message>
        <source>CFG wins where the prompt must be obeyed to the letter: %1 of its pictures are right, %2 of DICE&apos;s.</source>
        <translation>CFG gana donde el prompt debe cumplirse al pie de la letra: acierta el %1 de sus imágenes, y DICE el %2.</translation>
    </message>
    <message>
        <source>Negative prompts are obeyed in %1 of the cases, with CFG in %2.</source>
        <translation>Los prompts negativos se cumplen en el %1 de los casos, con CFG en el %2.</translation>
    </message>
    <message>
        <source>%1 of prompts that it has never seen · %2 · CFG %3</source>
        <translation>%1 de prompts nunca vistos · %2 · CFG %3</translation>
    </message>
    <message>
        <source>Passes</source>
        <translation>Pasadas</translation>
    </message>
    <message>
        <source>Denoising</source>
        <translation>Denoising</translation>
    </message>
    <message>
        <source>PSNR to CFG</source>
        <translation>PSNR con CFG</translation>
    </message>
    <message>
        <source>SSIM</source>
        <translation>SSIM</translation>
    </message>
    <message>
        <source>Latent error</source>
        <translation>Error latente</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>Aciertos</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Color</translation>
    </message>
    <message>
        <source>Contrast</source>
        <translation>Contraste</translation>
    </message>
    <message>
        <source>Sharpness</source>
        <translation>Nitidez</translation>
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
        <translation>Distancia cerrada, según las imágenes</translation>
    </message>
    <message>
        <source>Gap closed, by the predictions</source>
        <translation>Distancia cerrada, según las predicciones</translation>
    </message>
    <message>
        <source>Left of the difference, with a negative prompt</source>
        <translation>Resto de la diferencia, con prompt negativo</translation>
    </message>
    <message>
        <source>Left of the difference, without one</source>
        <translation>Resto de la diferencia, sin él</translation>
    </message>
    <message>
        <source>Direction (cosine)</source>
        <translation>Dirección (coseno)</translation>
    </message>
    <message>
        <source>Negative prompts obeyed, DICE / CFG</source>
        <translation>Prompts negativos cumplidos, DICE / CFG</translation>
    </message>
    <message>
        <source>%1 / %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>Strength follows CFG&apos;s scale (rank correlation)</source>
        <translation>La fuerza sigue la escala CFG (correlación de rangos)</translation>
    </message>
    <message>
        <source>Words and padding stay alike (cosine)</source>
        <translation>Palabras y relleno siguen parecidos (coseno)</translation>
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
        <translation>No</translation>
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
        <translation>variación %1</translation>
    </message>
    <message>
        <source>variation off</source>
        <translation>sin variación</translation>
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
        <translation>El estado de la ventana</translation>
    </message>
</context>
<context>
    <name>dice::Settings</name>
    <message>
        <source>The settings</source>
        <translation>Los ajustes</translation>
    </message>
    <message>
        <source>The settings could not be read: %1 (%2).</source>
        <translation>No se pudieron leer los ajustes: %1 (%2).</translation>
    </message>
</context>
<context>
    <name>dice::SettingsViewModel</name>
    <message>
        <source>As the system</source>
        <translation>Como el sistema</translation>
    </message>
    <message>
        <source>a large fox on a meadow</source>
        <translation>un zorro grande en un prado</translation>
    </message>
    <message>
        <source>The fastest</source>
        <translation>El más rápido</translation>
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
        <translation>Lo que mejor hace el dispositivo</translation>
    </message>
    <message>
        <source>fp32: slow and exact</source>
        <translation>fp32: lento y exacto</translation>
    </message>
    <message>
        <source>bf16</source>
        <translation>bf16</translation>
    </message>
    <message>
        <source>fp16: GPU only</source>
        <translation>fp16: solo GPU</translation>
    </message>
    <message>
        <source>Pictures cannot be saved there: %1 cannot be written.</source>
        <translation>Ahí no se pueden guardar imágenes: %1 no admite escritura.</translation>
    </message>
    <message>
        <source>self-test</source>
        <translation>autoprueba</translation>
    </message>
    <message>
        <source>The settings were saved as %1.</source>
        <translation>Los ajustes se guardaron como %1.</translation>
    </message>
    <message>
        <source>The settings were taken from %1.</source>
        <translation>Los ajustes se tomaron de %1.</translation>
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
        <translation>Entrenamiento · %1 %</translation>
    </message>
    <message numerus="yes">
        <source>Hashing, %Ln left</source>
        <translation>
            <numerusform>Hash, falta %Ln</numerusform>
            <numerusform>Hash, faltan %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln passes saved</source>
        <translation>
            <numerusform>%Ln pasada ahorrada</numerusform>
            <numerusform>%Ln pasadas ahorradas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Queue paused, %Ln waiting</source>
        <translation>
            <numerusform>Cola en pausa, %Ln en espera</numerusform>
            <numerusform>Cola en pausa, %Ln en espera</numerusform>
        </translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Listo</translation>
    </message>
    <message>
        <source>Working</source>
        <translation>Trabajando</translation>
    </message>
    <message numerus="yes">
        <source>Working · %Ln waiting</source>
        <translation>
            <numerusform>Trabajando · %Ln en espera</numerusform>
            <numerusform>Trabajando · %Ln en espera</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dice::StudioWindow</name>
    <message>
        <source>Making “%1” CFG-free was interrupted at %2 %. Nothing is lost.</source>
        <translation>Liberar «%1» de CFG se interrumpió al %2 %. No se perdió nada.</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Seguir</translation>
    </message>
</context>
<context>
    <name>dice::Wildcards</name>
    <message>
        <source>There is no list &quot;%1&quot; in %2.</source>
        <translation>No hay ninguna lista «%1» en %2.</translation>
    </message>
</context>
<context>
    <name>dice::Wording</name>
    <message numerus="yes">
        <source>%Ln passes</source>
        <translation>
            <numerusform>%Ln pasada</numerusform>
            <numerusform>%Ln pasadas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln steps</source>
        <translation>
            <numerusform>%Ln paso</numerusform>
            <numerusform>%Ln pasos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln pictures</source>
        <translation>
            <numerusform>%Ln imagen</numerusform>
            <numerusform>%Ln imágenes</numerusform>
        </translation>
    </message>
    <message>
        <source>less than 0.1 s</source>
        <translation>menos de 0,1 s</translation>
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
        <translation>No</translation>
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
        <translation>Modelo inicial</translation>
    </message>
    <message>
        <source>Automatic</source>
        <comment>schedule</comment>
        <translation>Automático</translation>
    </message>
    <message>
        <source>The model&apos;s own</source>
        <comment>schedule</comment>
        <translation>El del modelo</translation>
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
        <translation>Cargando el modelo</translation>
    </message>
    <message>
        <source>Reading the prompt</source>
        <translation>Leyendo el prompt</translation>
    </message>
    <message>
        <source>Step %1 of %2</source>
        <translation>Paso %1 de %2</translation>
    </message>
    <message>
        <source>Finishing the picture</source>
        <translation>Terminando la imagen</translation>
    </message>
</context>
<context>
    <name>disk</name>
    <message>
        <source>A file could not be read or written.</source>
        <translation>No se pudo leer o escribir un archivo.</translation>
    </message>
</context>
<context>
    <name>embedding-half</name>
    <message>
        <source>The embedding {} has vectors for one of the two text encoders; the other one reads zeros in its place.</source>
        <translation>El embedding {0} tiene vectores para uno de los dos codificadores de texto; el otro lee ceros en su lugar.</translation>
    </message>
</context>
<context>
    <name>embedding-of-other-width</name>
    <message>
        <source>The embedding {} is left out: its vectors have the width {}, the model&apos;s text encoders read {}.</source>
        <translation>El embedding {0} se omite: sus vectores tienen el ancho {1}; los codificadores de texto del modelo leen {2}.</translation>
    </message>
</context>
<context>
    <name>embedding-unreadable</name>
    <message>
        <source>{} is no embedding that can be read; its name is read as a word.</source>
        <translation>{0} no es un embedding que se pueda leer; su nombre se lee como una palabra.</translation>
    </message>
</context>
<context>
    <name>embedding-unusable</name>
    <message>
        <source>The embedding {} cannot be used.</source>
        <translation>El embedding {0} no se puede usar.</translation>
    </message>
</context>
<context>
    <name>embeddings-left-out</name>
    <message>
        <source>{} brings embeddings along, which a model cannot hold: they are left out.</source>
        <translation>{0} trae embeddings, que un modelo no puede contener: se omiten.</translation>
    </message>
</context>
<context>
    <name>empty-negative-unsaid</name>
    <message>
        <source>This model encodes the empty negative prompt, and a single file cannot say so: programs decide that themselves.</source>
        <translation>Este modelo codifica el prompt negativo vacío, y un archivo único no puede indicarlo: los programas lo deciden por su cuenta.</translation>
    </message>
</context>
<context>
    <name>enhancer-borrowed</name>
    <message>
        <source>The enhancer is borrowed: it was made for another model ({}). On a few probes it leaves {} % of the difference that guidance makes.</source>
        <translation>El enhancer es prestado: se hizo para otro modelo ({0}). En unas pruebas deja un {1} % de la diferencia que produce la guía.</translation>
    </message>
</context>
<context>
    <name>enhancer-borrowed-for-report</name>
    <message>
        <source>The enhancer is borrowed: it was made for another model ({}).</source>
        <translation>El enhancer es prestado: se hizo para otro modelo ({0}).</translation>
    </message>
</context>
<context>
    <name>enhancer-does-not-fit</name>
    <message>
        <source>The enhancer does not fit this model, so CFG is used. {}</source>
        <translation>El enhancer no es compatible con este modelo, así que se usa CFG. {0}</translation>
    </message>
</context>
<context>
    <name>enhancer-not-moved</name>
    <message>
        <source>The enhancer could not be moved to {}.</source>
        <translation>No se pudo mover el enhancer a {0}.</translation>
    </message>
</context>
<context>
    <name>enhancer-not-taken-along</name>
    <message>
        <source>Its enhancer was not taken along. {}</source>
        <translation>Su enhancer no se incluyó. {0}</translation>
    </message>
</context>
<context>
    <name>enhancer-of-no-help</name>
    <message>
        <source>The enhancer was made for another model ({}) and does not help this one (it leaves {} % of the difference that guidance makes); CFG is used: {}.</source>
        <translation>El enhancer se hizo para otro modelo ({0}) y no ayuda a este (deja un {1} % de la diferencia que produce la guía); se usa CFG: {2}.</translation>
    </message>
</context>
<context>
    <name>enhancer-taken-along</name>
    <message>
        <source>Its enhancer was taken along: {}.</source>
        <translation>Su enhancer también se incluyó: {0}.</translation>
    </message>
</context>
<context>
    <name>enhancer-unsaid</name>
    <message>
        <source>The enhancer does not say which model it was made for; it has this one&apos;s width and is used. On a few probes it leaves {} % of the difference that guidance makes.</source>
        <translation>El enhancer no dice para qué modelo se hizo; tiene el ancho de este y se usa. En unas pocas pruebas deja un {0} % de la diferencia que produce la guía.</translation>
    </message>
</context>
<context>
    <name>enhancer-unusable</name>
    <message>
        <source>The enhancer {} cannot be used.</source>
        <translation>El enhancer {0} no se puede usar.</translation>
    </message>
</context>
<context>
    <name>foreign-tensors</name>
    <message>
        <source>Tensors of the model&apos;s files that no part of it has a use for are left out: {}, such as {}.</source>
        <translation>Se omiten los tensores de los archivos del modelo que ninguna de sus partes usa: {0}, como {1}.</translation>
    </message>
</context>
<context>
    <name>guidance-measured-anew</name>
    <message>
        <source>The prompt changes where the plan carries guidance on; {} passes more were taken to measure it anew.</source>
        <translation>El prompt cambia donde el plan mantiene la guía; se hicieron {0} pasadas más para medirla de nuevo.</translation>
    </message>
</context>
<context>
    <name>internal</name>
    <message>
        <source>Something went wrong inside Dice Studio.</source>
        <translation>Algo salió mal dentro de Dice Studio.</translation>
    </message>
</context>
<context>
    <name>job-ended-program</name>
    <message>
        <source>The program ended twice while this was made, so it was set aside. Try it with a smaller size.</source>
        <translation>El programa terminó dos veces mientras se hacía, así que se apartó. Prueba con un tamaño menor.</translation>
    </message>
</context>
<context>
    <name>job-of-newer-version</name>
    <message>
        <source>This job was made by a newer version of Dice Studio.</source>
        <translation>Este trabajo es de una versión más nueva de Dice Studio.</translation>
    </message>
</context>
<context>
    <name>lora-applied</name>
    <message>
        <source>Applied {} of {} layers of {}.</source>
        <translation>Se aplicaron {0} de {1} capas de {2}.</translation>
    </message>
</context>
<context>
    <name>lora-layer-misfit</name>
    <message>
        <source>{} of {} does not fit this model&apos;s layer and is left out.</source>
        <translation>{0} de {1} no encaja en la capa de este modelo y se omite.</translation>
    </message>
</context>
<context>
    <name>lora-layer-unmatched</name>
    <message>
        <source>Applied {} of {} layers of {}; the model has no {}.</source>
        <translation>Se aplicaron {0} de {1} capas de {2}; el modelo no tiene {3}.</translation>
    </message>
</context>
<context>
    <name>lora-layers-misfit</name>
    <message>
        <source>{} layers of {} do not fit this model&apos;s and are left out, such as {}.</source>
        <translation>{0} capas de {1} no encajan en las de este modelo y se omiten, como {2}.</translation>
    </message>
</context>
<context>
    <name>lora-layers-unmatched</name>
    <message>
        <source>Applied {} of {} layers of {}; the model has no {} and others.</source>
        <translation>Se aplicaron {0} de {1} capas de {2}; el modelo no tiene {3} ni otras.</translation>
    </message>
</context>
<context>
    <name>lora-tag-part-left-out</name>
    <message>
        <source>Of the tag of the LoRA {} this is not understood and left out: {}.</source>
        <translation>De la etiqueta de la LoRA {} esto no se entiende y se omite: {}.</translation>
    </message>
</context>
<context>
    <name>lora-tags-in-negative</name>
    <message>
        <source>LoRA tags count in the prompt alone; those in the negative prompt are left out.</source>
        <translation>Las etiquetas LoRA solo cuentan en el prompt; las del prompt negativo se omiten.</translation>
    </message>
</context>
<context>
    <name>lora-tensors-unread</name>
    <message>
        <source>Tensors of {} that change no layer are left out: {}, such as {}.</source>
        <translation>Se omiten los tensores de {0} que no cambian ninguna capa: {1}, como {2}.</translation>
    </message>
</context>
<context>
    <name>lora-unusable</name>
    <message>
        <source>The LoRA {} cannot be used.</source>
        <translation>El LoRA {0} no se puede usar.</translation>
    </message>
</context>
<context>
    <name>made-as-by-ddim</name>
    <message>
        <source>{} goes by the negative prompt&apos;s prediction as well, and without CFG there is none: this picture was made as by DDIM.</source>
        <translation>{0} se guía también por la predicción del prompt negativo, y sin CFG no la hay: esta imagen se hizo como con DDIM.</translation>
    </message>
</context>
<context>
    <name>mask-of-other-size</name>
    <message>
        <source>Expected a mask of the picture&apos;s size {} x {}, found {} x {}.</source>
        <translation>Se esperaba una máscara del tamaño de la imagen, {0} × {1}, se encontró {2} × {3}.</translation>
    </message>
</context>
<context>
    <name>mask-unreadable</name>
    <message>
        <source>The mask {} cannot be read.</source>
        <translation>La máscara {0} no se puede leer.</translation>
    </message>
</context>
<context>
    <name>model-too-large</name>
    <message>
        <source>Expected {} of free memory for the model&apos;s weights, found {}. Another precision may need less; so may closing other programs.</source>
        <translation>Se necesitan {0} de memoria libre para los pesos del modelo y hay {1}. Otra precisión quizá necesite menos; cerrar otros programas también puede ayudar.</translation>
    </message>
</context>
<context>
    <name>model-unusable</name>
    <message>
        <source>The model {} cannot be used.</source>
        <translation>El modelo {0} no se puede usar.</translation>
    </message>
</context>
<context>
    <name>more-captions-left-out</name>
    <message>
        <source>{} pictures are left out, since their caption files are empty or cannot be read: {} and others.</source>
        <translation>Se omiten {0} imágenes porque sus archivos de descripción están vacíos o no se pueden leer: {1} y otras.</translation>
    </message>
</context>
<context>
    <name>more-pictures-left-out</name>
    <message>
        <source>{} pictures could not be read and are left out: {} and others.</source>
        <translation>No se pudieron leer {0} imágenes y se omiten: {1} y otras.</translation>
    </message>
</context>
<context>
    <name>nameless-lora</name>
    <message>
        <source>Expected a name or file for every LoRA, found one without.</source>
        <translation>Se esperaba un nombre o un archivo para cada LoRA, se encontró uno sin ninguno.</translation>
    </message>
</context>
<context>
    <name>needs-picture-and-mask</name>
    <message>
        <source>This model is made for inpainting: it needs a picture and a mask.</source>
        <translation>Este modelo está hecho para repintar: necesita una imagen y una máscara.</translation>
    </message>
</context>
<context>
    <name>no-enhancer</name>
    <message>
        <source>There is no enhancer for this model yet, so CFG is used; `dice distill` makes one.</source>
        <translation>Aún no hay enhancer para este modelo, así que se usa CFG; la página «Destilar» crea uno.</translation>
    </message>
</context>
<context>
    <name>no-mask</name>
    <message>
        <source>Repainting only the masked area needs a mask, found none.</source>
        <translation>Para repintar solo la parte con máscara hace falta una máscara, y no hay ninguna.</translation>
    </message>
</context>
<context>
    <name>no-multiple</name>
    <message>
        <source>Expected a {} that is a multiple of {} pixels for this model, found {}; {} and {} are the nearest.</source>
        <translation>Para este modelo se esperaba {0} como múltiplo de {1} píxeles, se encontró {2}; los más cercanos son {3} y {4}.</translation>
    </message>
</context>
<context>
    <name>no-picture</name>
    <message>
        <source>Expected a picture to edit, found none.</source>
        <translation>Se esperaba una imagen que editar, no se encontró ninguna.</translation>
    </message>
</context>
<context>
    <name>no-picture-files</name>
    <message>
        <source>This build has no picture files, so it cannot edit pictures.</source>
        <translation>Esta compilación no maneja archivos de imagen, así que no puede editar imágenes.</translation>
    </message>
</context>
<context>
    <name>no-room-for-text-encoder</name>
    <message>
        <source>Expected {} of free memory for one layer of the text encoder, found {}; closing other programs may help.</source>
        <translation>Se necesitan {0} de memoria libre para una capa del codificador de texto y hay {1}; cerrar otros programas puede ayudar.</translation>
    </message>
</context>
<context>
    <name>no-room-to-decode</name>
    <message>
        <source>Decoding the picture ran out of memory, even in tiles of {} x {} pixels.</source>
        <translation>La memoria se agotó al decodificar la imagen, incluso en teselas de {0} × {1} píxeles.</translation>
    </message>
</context>
<context>
    <name>no-such-choice</name>
    <message>
        <source>Expected a {} out of {}, found &quot;{}&quot;.</source>
        <translation>Se esperaba {0} de entre {1}, se encontró «{2}».</translation>
    </message>
</context>
<context>
    <name>no-such-embedding</name>
    <message>
        <source>There is no embedding called {}.</source>
        <translation>No hay ningún embedding llamado {0}.</translation>
    </message>
</context>
<context>
    <name>no-such-enhancer</name>
    <message>
        <source>There is no enhancer called {}.</source>
        <translation>No hay ningún enhancer llamado {0}.</translation>
    </message>
</context>
<context>
    <name>no-such-lora</name>
    <message>
        <source>There is no LoRA called {}.</source>
        <translation>No hay ningún LoRA llamado {0}.</translation>
    </message>
</context>
<context>
    <name>no-such-model</name>
    <message>
        <source>There is no model called {}.</source>
        <translation>No hay ningún modelo llamado {0}.</translation>
    </message>
</context>
<context>
    <name>no-such-plan</name>
    <message>
        <source>The file of measured plans has none for these settings, so the default plan is used. {}</source>
        <translation>El archivo de planes medidos no tiene ninguno para estos ajustes, así que se usa el plan predeterminado. {0}</translation>
    </message>
</context>
<context>
    <name>no-such-vae</name>
    <message>
        <source>There is no VAE called {}.</source>
        <translation>No hay ningún VAE llamado {0}.</translation>
    </message>
</context>
<context>
    <name>not-finite</name>
    <message>
        <source>The denoiser&apos;s result is not finite; try precision fp32, another sampler or a lower scale.</source>
        <translation>El resultado del denoiser no es finito; pruebe la precisión fp32, otro sampler o una intensidad menor.</translation>
    </message>
</context>
<context>
    <name>not-found</name>
    <message>
        <source>Something that is needed is not there.</source>
        <translation>Falta algo que se necesita.</translation>
    </message>
</context>
<context>
    <name>nothing-in-mask</name>
    <message>
        <source>Expected something white in the mask, found nothing.</source>
        <translation>Se esperaba algo blanco en la máscara, no se encontró nada.</translation>
    </message>
</context>
<context>
    <name>nothing-to-report-on</name>
    <message>
        <source>There is no enhancer to report on: none was made for this model.</source>
        <translation>No hay ningún enhancer sobre el que informar: no se hizo ninguno para este modelo.</translation>
    </message>
</context>
<context>
    <name>out-of-memory</name>
    <message>
        <source>Memory ran out; try a smaller picture or batch, or close other programs.</source>
        <translation>La memoria se agotó; pruebe con una imagen o un lote menor, o cierre otros programas.</translation>
    </message>
</context>
<context>
    <name>out-of-range</name>
    <message>
        <source>Expected {} from {} to {}, found {}.</source>
        <translation>Se esperaba {0} de {1} a {2}, se encontró {3}.</translation>
    </message>
</context>
<context>
    <name>parts-taken</name>
    <message>
        <source>What the model&apos;s file lacks is taken from {}.</source>
        <translation>Lo que le falta al archivo del modelo se toma de {0}.</translation>
    </message>
</context>
<context>
    <name>passes-without-guidance</name>
    <message>
        <source>Expected guidance cfg or dice for a number of passes or a plan, found none, which takes one pass per model evaluation.</source>
        <translation>Un número de pasadas o un plan necesita la guía cfg o dice; no hay ninguna, y así cada evaluación del modelo toma una pasada.</translation>
    </message>
</context>
<context>
    <name>picture-not-saved</name>
    <message>
        <source>The picture could not be saved.</source>
        <translation>No se pudo guardar la imagen.</translation>
    </message>
</context>
<context>
    <name>picture-too-large</name>
    <message>
        <source>Expected {} of free memory for a picture of {} x {} pixels beside the model, found {}; a smaller picture needs less.</source>
        <translation>Se necesitan {0} de memoria libre para una imagen de {1} × {2} píxeles además del modelo y hay {3}; una imagen menor necesita menos.</translation>
    </message>
</context>
<context>
    <name>picture-unreadable</name>
    <message>
        <source>The picture {} cannot be read.</source>
        <translation>La imagen {0} no se puede leer.</translation>
    </message>
</context>
<context>
    <name>pictures-left-out</name>
    <message>
        <source>{} pictures could not be read and are left out: {}.</source>
        <translation>No se pudieron leer {0} imágenes y se omiten: {1}.</translation>
    </message>
</context>
<context>
    <name>plan-needs-dice</name>
    <message>
        <source>Expected guidance dice for the plan &quot;{}&quot;, which has evaluations by DICE (D), found cfg.</source>
        <translation>El plan «{0}» tiene evaluaciones con DICE (D) y necesita la guía dice, se encontró cfg.</translation>
    </message>
</context>
<context>
    <name>plan-unreadable</name>
    <message>
        <source>The file of measured plans cannot be read, so the default plan is used. {}</source>
        <translation>El archivo de planes medidos no se puede leer, así que se usa el plan predeterminado. {0}</translation>
    </message>
</context>
<context>
    <name>schedule-unsaid</name>
    <message>
        <source>The noise schedule of this model is not Stable Diffusion&apos;s, and a single file cannot say so: programs will assume the usual one.</source>
        <translation>El scheduler de ruido de este modelo no es el de Stable Diffusion, y un archivo único no puede indicarlo: los programas supondrán el habitual.</translation>
    </message>
</context>
<context>
    <name>search-begins-anew</name>
    <message>
        <source>Nothing to go on with: expected the state of an equal search in {}, found none; it begins anew.</source>
        <translation>No hay nada que continuar: se esperaba el estado de una búsqueda igual en {0}, no se encontró ninguno; empieza de nuevo.</translation>
    </message>
</context>
<context>
    <name>several-files</name>
    <message>
        <source>The name {} belongs to {} files.</source>
        <translation>El nombre {0} corresponde a {1} archivos.</translation>
    </message>
</context>
<context>
    <name>several-models</name>
    <message>
        <source>The name {} belongs to {} models of the library.</source>
        <translation>El nombre {0} corresponde a {1} modelos de la biblioteca.</translation>
    </message>
</context>
<context>
    <name>smaller-batch</name>
    <message>
        <source>{} of {} pictures were made at once: one more did not fit into the free memory ({}).</source>
        <translation>Se hicieron {0} de {1} imágenes a la vez: una más no cabía en la memoria libre ({2}).</translation>
    </message>
</context>
<context>
    <name>step-distill</name>
    <message>
        <source>Make an enhancer</source>
        <translation>Hacer un enhancer</translation>
    </message>
</context>
<context>
    <name>step-mask</name>
    <message>
        <source>Draw a mask</source>
        <translation>Pintar una máscara</translation>
    </message>
</context>
<context>
    <name>step-models</name>
    <message>
        <source>Open Models</source>
        <translation>Abrir Modelos</translation>
    </message>
</context>
<context>
    <name>step-settings</name>
    <message>
        <source>Open Settings</source>
        <translation>Abrir Ajustes</translation>
    </message>
</context>
<context>
    <name>tag-left-out</name>
    <message>
        <source>The tag {} means nothing here; it is left out of the text.</source>
        <translation>La etiqueta {} no significa nada aquí; se omite del texto.</translation>
    </message>
</context>
<context>
    <name>text-cut</name>
    <message>
        <source>The text is cut: the last {} of its {} tokens are not read, as this model reads {}.</source>
        <translation>El texto se corta: los últimos {} de sus {} tokens no se leen, ya que este modelo lee {}.</translation>
    </message>
</context>
<context>
    <name>text-encoder-read-anew</name>
    <message>
        <source>The text encoder&apos;s weights ({}) do not fit into the free memory ({}); they are read from the disk anew for each text.</source>
        <translation>Los pesos del codificador de texto ({0}) no caben en la memoria libre ({1}); se leen del disco de nuevo para cada texto.</translation>
    </message>
</context>
<context>
    <name>too-many-pixels</name>
    <message>
        <source>Expected a picture of at most {} million pixels, found {} x {}.</source>
        <translation>Se esperaba una imagen de {0} millones de píxeles como máximo, se encontró {1} × {2}.</translation>
    </message>
</context>
<context>
    <name>unsupported</name>
    <message>
        <source>Dice Studio does not know how to do this.</source>
        <translation>Dice Studio no sabe hacer esto.</translation>
    </message>
</context>
<context>
    <name>vae-unusable</name>
    <message>
        <source>The VAE {} cannot be used.</source>
        <translation>El VAE {0} no se puede usar.</translation>
    </message>
</context>
<context>
    <name>weights-of-no-use</name>
    <message>
        <source>{} cannot be used.</source>
        <translation>{0} no se puede usar.</translation>
    </message>
</context>
</TS>
