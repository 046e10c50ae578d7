<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ja">
<context>
    <name>AboutSection</name>
    <message>
        <source>Privacy</source>
        <translation>プライバシー</translation>
    </message>
    <message>
        <source>Addresses contacted</source>
        <translation>接続したアドレス</translation>
    </message>
    <message>
        <source>This program sends nothing and asks nothing from any server.</source>
        <translation>このプログラムはどのサーバーにも何も送らず、何も問い合わせません。</translation>
    </message>
    <message>
        <source>none</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>Files of the program</source>
        <translation>プログラムのファイル</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>設定</translation>
    </message>
    <message>
        <source>Export …</source>
        <translation>書き出し…</translation>
    </message>
    <message>
        <source>Import …</source>
        <translation>読み込み…</translation>
    </message>
    <message>
        <source>Defaults</source>
        <translation>初期値</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>ログ</translation>
    </message>
    <message>
        <source>No file is written in this session.</source>
        <translation>このセッションではファイルは書き込まれません。</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>開く</translation>
    </message>
    <message>
        <source>About</source>
        <translation>このプログラムについて</translation>
    </message>
    <message>
        <source>Licences</source>
        <translation>ライセンス</translation>
    </message>
    <message>
        <source>Export the settings</source>
        <translation>設定を書き出す</translation>
    </message>
    <message>
        <source>Settings (*.json)</source>
        <translation>設定 (*.json)</translation>
    </message>
    <message>
        <source>Import settings</source>
        <translation>設定を読み込む</translation>
    </message>
</context>
<context>
    <name>BoardsPopup</name>
    <message>
        <source>Name of a new board</source>
        <translation>新しいボードの名前</translation>
    </message>
    <message>
        <source>Onto a new board …</source>
        <translation>新しいボードへ…</translation>
    </message>
    <message>
        <source>New board with the selection …</source>
        <translation>選択した画像で新しいボード…</translation>
    </message>
</context>
<context>
    <name>CheckStep</name>
    <message>
        <source>Trying it out</source>
        <translation>試行中</translation>
    </message>
    <message>
        <source>This is what it takes</source>
        <translation>必要なもの</translation>
    </message>
    <message>
        <source>A few records and updates are timed on this machine. The first time with a checkpoint, its prompts are read as well.</source>
        <translation>このマシンで少数の記録と更新の時間を測ります。初めてのチェックポイントでは、そのプロンプトも読み込みます。</translation>
    </message>
    <message>
        <source>%1 …</source>
        <translation>%1…</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>戻る</translation>
    </message>
    <message>
        <source>Train</source>
        <translation>学習</translation>
    </message>
</context>
<context>
    <name>ChooseStep</name>
    <message>
        <source>Half of the work, nearly the same pictures</source>
        <translation>計算は半分、画像はほぼ同じ</translation>
    </message>
    <message>
        <source>CFG runs the model twice per step. A small network, trained from the checkpoint itself, changes the prompt&apos;s embedding so that one run lands close to where two did. No data set is needed, and the checkpoint&apos;s file is not changed.</source>
        <translation>CFG は 1 ステップごとにモデルを 2 回実行します。チェックポイント自身から学習した小さなネットワークがプロンプトの埋め込みを変え、2 回分に近い結果を 1 回で出せるようにします。データセットは不要で、チェックポイントのファイルは変わりません。</translation>
    </message>
    <message>
        <source>Checkpoint</source>
        <translation>チェックポイント</translation>
    </message>
    <message>
        <source>What is trained</source>
        <translation>学習する対象</translation>
    </message>
    <message>
        <source>Full: closest to CFG</source>
        <translation>フル：CFG に最も近い</translation>
    </message>
    <message>
        <source>Embedding only</source>
        <translation>埋め込みのみ</translation>
    </message>
    <message>
        <source>The enhancer, and a small change of the denoiser that is merged in memory before sampling.</source>
        <translation>エンハンサーと、サンプリング前にメモリ上で統合されるデノイザーの小さな変更。</translation>
    </message>
    <message>
        <source>The enhancer alone; the denoiser stays untouched, as in the paper.</source>
        <translation>エンハンサーのみ。論文と同じく、デノイザーには手を加えません。</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>時間</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 分</translation>
    </message>
    <message numerus="yes">
        <source>%Ln hours</source>
        <translation>
            <numerusform>%Ln 時間</numerusform>
        </translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>分</translation>
    </message>
    <message>
        <source>minutes</source>
        <translation>分</translation>
    </message>
    <message>
        <source>Longer comes closer to CFG. It works while nothing else does, can be paused, and survives closing the window.</source>
        <translation>長いほど CFG に近づきます。ほかの処理がない間に進み、一時停止でき、ウィンドウを閉じても続きから再開できます。</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>確認</translation>
    </message>
</context>
<context>
    <name>ClosenessCard</name>
    <message>
        <source>How close</source>
        <translation>近さ</translation>
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
        <translation>時間</translation>
    </message>
</context>
<context>
    <name>CompareBar</name>
    <message>
        <source>How to look at the difference</source>
        <translation>違いの見方</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>分割</translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>並べる</translation>
    </message>
    <message>
        <source>Flip</source>
        <translation>切り替え</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>差分</translation>
    </message>
    <message>
        <source>X/Y grid</source>
        <translation>X/Y グリッド</translation>
    </message>
    <message>
        <source>New seed</source>
        <translation>新しいシード</translation>
    </message>
    <message>
        <source>The same request at another seed</source>
        <translation>同じ内容を別のシードで</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>書き出し</translation>
    </message>
    <message>
        <source>All of them as one labelled picture</source>
        <translation>すべてをラベル付きの 1 枚の画像に</translation>
    </message>
</context>
<context>
    <name>ComparePage</name>
    <message>
        <source>Made one after the other by the ordinary queue · Esc cancels</source>
        <translation>通常のキューで 1 枚ずつ作成 · Esc で中止</translation>
    </message>
    <message>
        <source>Hold Space to flip · scroll to zoom · drag to pan</source>
        <translation>スペースを押している間切り替え · スクロールで拡大 · ドラッグで移動</translation>
    </message>
    <message>
        <source>Scroll to zoom · drag to pan · double-click shows all</source>
        <translation>スクロールで拡大 · ドラッグで移動 · ダブルクリックで全体表示</translation>
    </message>
    <message>
        <source>See what guidance does</source>
        <translation>ガイダンスの効果を見る</translation>
    </message>
    <message>
        <source>Makes the request of the Create page with DICE, with CFG and without guidance, at the same seed.</source>
        <translation>「作成」ページの内容を、DICE、CFG、ガイダンスなしで、同じシードで作ります。</translation>
    </message>
    <message>
        <source>Makes the request of the Create page with CFG and without guidance, at the same seed. With an enhancer for the model, DICE joins them.</source>
        <translation>「作成」ページの内容を、CFG とガイダンスなしで、同じシードで作ります。モデルにエンハンサーがあれば DICE も加わります。</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>比較</translation>
    </message>
    <message>
        <source>Save as one labelled picture</source>
        <translation>ラベル付きの 1 枚の画像として保存</translation>
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
            <numerusform>プログラム終了時に %Ln 枚の画像が待機中でした。</numerusform>
        </translation>
    </message>
    <message>
        <source>Make them</source>
        <translation>作成する</translation>
    </message>
    <message>
        <source>Forget them</source>
        <translation>破棄する</translation>
    </message>
    <message>
        <source>Save a copy of the picture</source>
        <translation>画像のコピーを保存</translation>
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
        <translation>CFG に近づける</translation>
    </message>
    <message>
        <source>Closer to CFG: %1</source>
        <translation>CFG に近づける：%1</translation>
    </message>
</context>
<context>
    <name>DifferenceView</name>
    <message>
        <source>Difference between %1 and %2</source>
        <translation>%1 と %2 の差分</translation>
    </message>
    <message>
        <source>The difference is shown once both pictures are there.</source>
        <translation>両方の画像がそろうと差分が表示されます。</translation>
    </message>
    <message>
        <source>same</source>
        <translation>同じ</translation>
    </message>
    <message>
        <source>%1 of 255 levels apart, or more</source>
        <translation>255 段階中 %1 段階以上の違い</translation>
    </message>
    <message>
        <source>How many times the difference is enlarged</source>
        <translation>差分の拡大倍率</translation>
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
        <translation>結果</translation>
    </message>
    <message>
        <source>The picture and its mask</source>
        <translation>画像とマスク</translation>
    </message>
    <message>
        <source>Back to the mask</source>
        <translation>マスクに戻る</translation>
    </message>
    <message>
        <source>Go on with this one</source>
        <translation>これで続ける</translation>
    </message>
    <message>
        <source>%1 %  ·  paint what is to change  ·  [ and ] size the brush  ·  scroll zooms, the middle button pans</source>
        <translation>%1 %  ·  変えたい部分を塗る  ·  [ と ] でブラシサイズ  ·  スクロールで拡大、中ボタンで移動</translation>
    </message>
</context>
<context>
    <name>EditPage</name>
    <message>
        <source>Start from a picture</source>
        <translation>画像から始める</translation>
    </message>
    <message>
        <source>Open one, drop one here, or press Edit under a picture in Create or in the gallery. Paint a mask to change only a part of it.</source>
        <translation>画像を開くか、ここにドロップするか、「作成」やギャラリーの画像の下にある「編集」を押してください。マスクを塗ると一部だけを変えられます。</translation>
    </message>
    <message>
        <source>Open a picture …</source>
        <translation>画像を開く…</translation>
    </message>
    <message>
        <source>Open a picture</source>
        <translation>画像を開く</translation>
    </message>
    <message>
        <source>Pictures (*.png *.jpg *.jpeg *.bmp)</source>
        <translation>画像 (*.png *.jpg *.jpeg *.bmp)</translation>
    </message>
</context>
<context>
    <name>EditPanel</name>
    <message>
        <source>Open …</source>
        <translation>開く…</translation>
    </message>
    <message>
        <source>Prompt</source>
        <translation>プロンプト</translation>
    </message>
    <message>
        <source>What it shows afterwards</source>
        <translation>変更後に描かれるもの</translation>
    </message>
    <message>
        <source>Negative</source>
        <translation>ネガティブ</translation>
    </message>
    <message>
        <source>Negative prompt</source>
        <translation>ネガティブプロンプト</translation>
    </message>
    <message>
        <source>What it does not show</source>
        <translation>描かないもの</translation>
    </message>
    <message>
        <source>How far it goes</source>
        <translation>変化の度合い</translation>
    </message>
    <message>
        <source>How far the picture may change; 0 keeps it, 1 ignores it</source>
        <translation>画像をどれだけ変えるか。0 はそのまま、1 は元の画像を無視</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>keeps it</source>
        <translation>そのまま</translation>
    </message>
    <message>
        <source>ignores it</source>
        <translation>無視</translation>
    </message>
    <message>
        <source>What is outside the mask stays; its edge is softened a little.</source>
        <translation>マスクの外は変わりません。境界は少しぼかされます。</translation>
    </message>
    <message>
        <source>Without a mask the whole picture changes. Model, guidance, steps and seed are those of the Create page.</source>
        <translation>マスクがないと画像全体が変わります。モデル、ガイダンス、ステップ、シードは「作成」ページのものです。</translation>
    </message>
    <message>
        <source>%1 · Esc cancels</source>
        <translation>%1 · Esc で中止</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Ctrl+Enter</translation>
    </message>
    <message>
        <source>Only the masked part</source>
        <translation>マスクした部分だけ</translation>
    </message>
    <message>
        <source>The new edges are painted anew, so this does not count for them.</source>
        <translation>新しい端はすべて描き起こされるため、この値は使われません。</translation>
    </message>
    <message>
        <source>Add at the edges</source>
        <translation>端に追加</translation>
    </message>
    <message>
        <source>%1 × %2 px afterwards</source>
        <translation>完成後 %1 × %2 px</translation>
    </message>
    <message>
        <source>Or drag a handle beside the picture.</source>
        <translation>画像の横のつまみをドラッグしてもかまいません。</translation>
    </message>
</context>
<context>
    <name>EditTools</name>
    <message>
        <source>Brush (B): marks what is repainted</source>
        <translation>ブラシ (B)：描き直す部分を塗る</translation>
    </message>
    <message>
        <source>Eraser (E)</source>
        <translation>消しゴム (E)</translation>
    </message>
    <message>
        <source>Lasso (L)</source>
        <translation>投げなわ (L)</translation>
    </message>
    <message>
        <source>Rectangle (R)</source>
        <translation>矩形 (R)</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>サイズ</translation>
    </message>
    <message>
        <source>Size of the brush in pixels</source>
        <translation>ブラシサイズ（ピクセル）</translation>
    </message>
    <message>
        <source>Hardness</source>
        <translation>硬さ</translation>
    </message>
    <message>
        <source>Hardness of the brush&apos;s edge</source>
        <translation>ブラシの縁の硬さ</translation>
    </message>
    <message>
        <source>Invert the mask (I)</source>
        <translation>マスクを反転 (I)</translation>
    </message>
    <message>
        <source>Feather</source>
        <translation>ぼかす</translation>
    </message>
    <message>
        <source>Softens the mask&apos;s edges over so many pixels</source>
        <translation>マスクの縁をこのピクセル数でぼかす</translation>
    </message>
    <message>
        <source>Pixels to feather over</source>
        <translation>ぼかすピクセル数</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>消去</translation>
    </message>
    <message>
        <source>Undo (Ctrl+Z)</source>
        <translation>元に戻す (Ctrl+Z)</translation>
    </message>
    <message>
        <source>Redo (Ctrl+Shift+Z)</source>
        <translation>やり直す (Ctrl+Shift+Z)</translation>
    </message>
</context>
<context>
    <name>EmptyCanvas</name>
    <message>
        <source>Your first picture is on its way</source>
        <translation>最初の画像を作成中です</translation>
    </message>
    <message>
        <source>Say what you want to see, then press Ctrl+Enter</source>
        <translation>見たいものを書いて Ctrl+Enter を押してください</translation>
    </message>
    <message>
        <source>The starter model draws one thing in a small picture, like a fox, a boat or an apple.</source>
        <translation>スターターモデルは、キツネ、船、リンゴなどを 1 つ、小さな画像に描きます。プロンプトは英語で書きます。</translation>
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
        <translation>LoRA と埋め込みを検索</translation>
    </message>
    <message>
        <source>No LoRA or embedding yet. Add their folder on the Models page, or drop a file here.</source>
        <translation>LoRA や埋め込みはまだありません。モデルのページでフォルダーを追加するか、ファイルをここにドロップしてください。</translation>
    </message>
    <message>
        <source>No LoRA or embedding is called so.</source>
        <translation>この名前の LoRA や埋め込みはありません。</translation>
    </message>
</context>
<context>
    <name>FoldHeader</name>
    <message>
        <source>open</source>
        <translation>開いています</translation>
    </message>
</context>
<context>
    <name>FolderSection</name>
    <message>
        <source>Pictures</source>
        <translation>画像</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>フォルダー</translation>
    </message>
    <message>
        <source>Choose …</source>
        <translation>選ぶ…</translation>
    </message>
    <message>
        <source>Default</source>
        <translation>既定</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>名前</translation>
    </message>
    <message>
        <source>[date] [time] [seed] [prompt] [model] [steps] [guidance]; a slash makes a folder. Next: %1</source>
        <translation>[date] [time] [seed] [prompt] [model] [steps] [guidance]。スラッシュでフォルダーになります。次の名前：%1</translation>
    </message>
    <message>
        <source>Pattern of the names of pictures</source>
        <translation>画像の名前のパターン</translation>
    </message>
    <message>
        <source>Save pictures in</source>
        <translation>画像の保存先</translation>
    </message>
</context>
<context>
    <name>FoldersPopup</name>
    <message>
        <source>No folder yet. Models are used where they lie; nothing is copied.</source>
        <translation>フォルダーはまだありません。モデルは元の場所のまま使われ、コピーされません。</translation>
    </message>
    <message>
        <source>Models are used where they lie. Taking a folder off the list leaves its files alone.</source>
        <translation>モデルは元の場所のまま使われます。フォルダーをリストから外しても、ファイルには触れません。</translation>
    </message>
    <message>
        <source>Take %1 off the list</source>
        <translation>%1 をリストから外す</translation>
    </message>
    <message>
        <source>Add a folder …</source>
        <translation>フォルダーを追加…</translation>
    </message>
</context>
<context>
    <name>GalleryDetailsPane</name>
    <message>
        <source>Choose a picture to see how it was made.</source>
        <translation>画像を選ぶと、作り方が表示されます。</translation>
    </message>
    <message>
        <source>The file is gone. What was known about it is still here.</source>
        <translation>ファイルがなくなっています。分かっていたことはここに残っています。</translation>
    </message>
    <message>
        <source>Load all</source>
        <translation>すべて読み込む</translation>
    </message>
    <message>
        <source>All settings of this picture into Create (Enter)</source>
        <translation>この画像の設定をすべて「作成」へ (Enter)</translation>
    </message>
    <message>
        <source>Prompt</source>
        <translation>プロンプト</translation>
    </message>
    <message>
        <source>The prompts alone</source>
        <translation>プロンプトのみ</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>シード</translation>
    </message>
    <message>
        <source>The seed alone</source>
        <translation>シードのみ</translation>
    </message>
    <message>
        <source>Take the star away (S)</source>
        <translation>スターを外す (S)</translation>
    </message>
    <message>
        <source>Star (S)</source>
        <translation>スターを付ける (S)</translation>
    </message>
    <message>
        <source>To the trash (Del); it can be undone</source>
        <translation>ゴミ箱へ (Del)。元に戻せます</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>比較</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>編集</translation>
    </message>
    <message>
        <source>Onto a board</source>
        <translation>ボードへ</translation>
    </message>
    <message>
        <source>Copy to the clipboard</source>
        <translation>クリップボードにコピー</translation>
    </message>
    <message>
        <source>Show its folder</source>
        <translation>フォルダーを表示</translation>
    </message>
    <message numerus="yes">
        <source>%Ln pictures are selected; star, trash and boards are for all of them.</source>
        <translation>
            <numerusform>%Ln 枚の画像を選択中。スター、ゴミ箱、ボードはすべてに適用されます。</numerusform>
        </translation>
    </message>
    <message>
        <source>Negative  %1</source>
        <translation>ネガティブ  %1</translation>
    </message>
    <message>
        <source>Guidance</source>
        <translation>ガイダンス</translation>
    </message>
    <message>
        <source>Passes</source>
        <translation>パス</translation>
    </message>
    <message>
        <source>Sampler</source>
        <translation>サンプラー</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>モデル</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>サイズ</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>作成日</translation>
    </message>
    <message>
        <source>From</source>
        <translation>作成元</translation>
    </message>
    <message>
        <source>File</source>
        <translation>ファイル</translation>
    </message>
</context>
<context>
    <name>GalleryFilters</name>
    <message>
        <source>Search by words of the prompt</source>
        <translation>プロンプトの言葉で検索</translation>
    </message>
    <message>
        <source>Starred</source>
        <translation>スター付き</translation>
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
        <translation>すべてのモデル</translation>
    </message>
    <message>
        <source>Starter model</source>
        <translation>スターターモデル</translation>
    </message>
    <message>
        <source>This month</source>
        <translation>今月</translation>
    </message>
    <message>
        <source>Boards</source>
        <translation>ボード</translation>
    </message>
    <message>
        <source>Size of the thumbnails</source>
        <translation>サムネイルの大きさ</translation>
    </message>
</context>
<context>
    <name>GalleryGrid</name>
    <message>
        <source>Pictures</source>
        <translation>画像</translation>
    </message>
</context>
<context>
    <name>GalleryPage</name>
    <message>
        <source>No pictures yet</source>
        <translation>画像はまだありません</translation>
    </message>
    <message>
        <source>Every picture you make is kept here. Drop pictures of other programs to bring them in with their prompts.</source>
        <translation>作った画像はすべてここに残ります。ほかのプログラムの画像をドロップすると、プロンプトごと取り込めます。</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>見つかりません</translation>
    </message>
    <message>
        <source>No picture fits the search and the filters.</source>
        <translation>検索とフィルターに合う画像がありません。</translation>
    </message>
    <message>
        <source>Clear search and filters</source>
        <translation>検索とフィルターを解除</translation>
    </message>
</context>
<context>
    <name>GridAxis</name>
    <message>
        <source>Values of %1</source>
        <translation>%1 の値</translation>
    </message>
</context>
<context>
    <name>GridPage</name>
    <message>
        <source>The request of the Create page, with two of its values varied.</source>
        <translation>「作成」ページの内容のうち、2 つの値を変えて作ります。</translation>
    </message>
    <message>
        <source>Across</source>
        <translation>横</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>縦</translation>
    </message>
    <message>
        <source>Make the grid</source>
        <translation>グリッドを作る</translation>
    </message>
    <message>
        <source>Cancel what is left</source>
        <translation>残りを中止</translation>
    </message>
    <message>
        <source>A sheet of variations</source>
        <translation>バリエーション一覧</translation>
    </message>
    <message>
        <source>See at once what a setting does: the pictures come in one after the other, and the sheet can be saved with its labels.</source>
        <translation>設定の効果がひと目で分かります。画像は 1 枚ずつ届き、一覧はラベル付きで保存できます。</translation>
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
        <translation>外側へドラッグすると端の先まで描きます</translation>
    </message>
</context>
<context>
    <name>GuidanceFields</name>
    <message>
        <source>Guidance</source>
        <translation>ガイダンス</translation>
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
        <translation>オフ</translation>
    </message>
    <message>
        <source>Make it CFG-free</source>
        <translation>CFG フリーにする</translation>
    </message>
    <message>
        <source>Trains an enhancer from the checkpoint itself</source>
        <translation>チェックポイント自身からエンハンサーを学習します</translation>
    </message>
    <message>
        <source>Strength</source>
        <translation>強さ</translation>
    </message>
    <message>
        <source>Strength, as the CFG scale that it stands for</source>
        <translation>強さ（相当する CFG スケール）</translation>
    </message>
    <message>
        <source>Strength, the CFG scale</source>
        <translation>強さ（CFG スケール）</translation>
    </message>
</context>
<context>
    <name>HistoryPopup</name>
    <message>
        <source>Search earlier prompts</source>
        <translation>以前のプロンプトを検索</translation>
    </message>
    <message>
        <source>Prompts gather here once pictures were made.</source>
        <translation>画像を作ると、プロンプトがここにたまります。</translation>
    </message>
    <message>
        <source>No earlier prompt holds these words.</source>
        <translation>この言葉を含むプロンプトはありません。</translation>
    </message>
</context>
<context>
    <name>InstallStep</name>
    <message>
        <source>It is installed, and Create uses it</source>
        <translation>インストールされ、「作成」で使われています</translation>
    </message>
    <message>
        <source>Install the enhancer</source>
        <translation>エンハンサーをインストール</translation>
    </message>
    <message>
        <source>Create uses it at once. The checkpoint knows it by its hash, wherever the checkpoint lies. Models shows the note.</source>
        <translation>「作成」ですぐに使われます。チェックポイントはどこにあってもハッシュで見分けられます。メモは「モデル」に表示されます。</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名前</translation>
    </message>
    <message>
        <source>Name of the enhancer</source>
        <translation>エンハンサーの名前</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>メモ</translation>
    </message>
    <message>
        <source>Note about the enhancer</source>
        <translation>エンハンサーのメモ</translation>
    </message>
    <message>
        <source>What it is for</source>
        <translation>用途</translation>
    </message>
    <message>
        <source>File</source>
        <translation>ファイル</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>フォルダー</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>戻る</translation>
    </message>
    <message>
        <source>Show its folder</source>
        <translation>フォルダーを表示</translation>
    </message>
    <message>
        <source>Another checkpoint</source>
        <translation>別のチェックポイント</translation>
    </message>
    <message>
        <source>Make a picture with it</source>
        <translation>これで画像を作る</translation>
    </message>
    <message>
        <source>Install</source>
        <translation>インストール</translation>
    </message>
</context>
<context>
    <name>LookSection</name>
    <message>
        <source>Look</source>
        <translation>外観</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>テーマ</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>ダーク</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>ライト</translation>
    </message>
    <message>
        <source>System</source>
        <translation>システム</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>言語</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>表示倍率</translation>
    </message>
    <message>
        <source>Holds from the next start on.</source>
        <translation>次回の起動から有効です。</translation>
    </message>
    <message>
        <source>75 to 250 percent</source>
        <translation>75～250 パーセント</translation>
    </message>
    <message>
        <source>Scale of the window in percent</source>
        <translation>ウィンドウの表示倍率（パーセント）</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Less motion</source>
        <translation>動きを減らす</translation>
    </message>
    <message>
        <source>Nothing slides or fades.</source>
        <translation>スライドやフェードをしません。</translation>
    </message>
</context>
<context>
    <name>MachineSection</name>
    <message>
        <source>This machine</source>
        <translation>このマシン</translation>
    </message>
    <message>
        <source>Compute on</source>
        <translation>計算に使う装置</translation>
    </message>
    <message>
        <source>Device to compute on</source>
        <translation>計算に使う装置</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>精度</translation>
    </message>
    <message>
        <source>Precision of the networks</source>
        <translation>ネットワークの精度</translation>
    </message>
    <message>
        <source>Memory for loaded models</source>
        <translation>読み込んだモデルのメモリ</translation>
    </message>
    <message>
        <source>MiB; 0 takes half of what is free. Holds from the next start on.</source>
        <translation>MiB。0 は空きメモリの半分。次回の起動から有効です。</translation>
    </message>
    <message>
        <source>MiB. Holds from the next start on.</source>
        <translation>MiB。次回の起動から有効です。</translation>
    </message>
    <message>
        <source>Free it now</source>
        <translation>今すぐ解放</translation>
    </message>
    <message>
        <source>Memory for loaded models in MiB</source>
        <translation>読み込んだモデルのメモリ（MiB）</translation>
    </message>
    <message>
        <source>Previews a second</source>
        <translation>1 秒あたりのプレビュー</translation>
    </message>
    <message>
        <source>No preview while a picture is made</source>
        <translation>作成中のプレビューなし</translation>
    </message>
    <message>
        <source>They cost next to nothing.</source>
        <translation>負荷はほとんどありません。</translation>
    </message>
    <message>
        <source>Self-test</source>
        <translation>セルフテスト</translation>
    </message>
    <message>
        <source>Testing …</source>
        <translation>テスト中…</translation>
    </message>
    <message>
        <source>What this machine can do, whether it computes right, and what to do if not.</source>
        <translation>このマシンでできること、計算が正しいか、正しくない場合にすべきこと。</translation>
    </message>
    <message>
        <source>Test this machine</source>
        <translation>このマシンをテスト</translation>
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
        <translation>左</translation>
    </message>
    <message>
        <source>Top</source>
        <translation>上</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>右</translation>
    </message>
    <message>
        <source>Bottom</source>
        <translation>下</translation>
    </message>
    <message>
        <source>Pixels to add at the left</source>
        <translation>左に追加するピクセル数</translation>
    </message>
    <message>
        <source>Pixels to add at the top</source>
        <translation>上に追加するピクセル数</translation>
    </message>
    <message>
        <source>Pixels to add at the right</source>
        <translation>右に追加するピクセル数</translation>
    </message>
    <message>
        <source>Pixels to add at the bottom</source>
        <translation>下に追加するピクセル数</translation>
    </message>
</context>
<context>
    <name>ModelCard</name>
    <message>
        <source>Model: %1, %2</source>
        <translation>モデル：%1、%2</translation>
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
        <translation>「作成」で使う</translation>
    </message>
    <message>
        <source>Make CFG-free</source>
        <translation>CFG フリーにする</translation>
    </message>
    <message>
        <source>Trains an enhancer from the checkpoint itself; with it DICE guides with one pass per step</source>
        <translation>チェックポイント自身からエンハンサーを学習します。これがあれば DICE は 1 ステップ 1 パスで導けます</translation>
    </message>
    <message>
        <source>Show its folder</source>
        <translation>フォルダーを表示</translation>
    </message>
    <message>
        <source>What it is, and why we think so</source>
        <translation>モデルの種類と、そう判断した理由</translation>
    </message>
    <message>
        <source>Family</source>
        <translation>系統</translation>
    </message>
    <message>
        <source>Predicts</source>
        <translation>予測対象</translation>
    </message>
    <message>
        <source>scheduler_config.json</source>
        <translation>scheduler_config.json</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>画像</translation>
    </message>
    <message>
        <source>unet/config.json and the VAE&apos;s factor</source>
        <translation>unet/config.json と VAE の係数</translation>
    </message>
    <message>
        <source>Denoiser</source>
        <translation>デノイザー</translation>
    </message>
    <message>
        <source>counted in its files</source>
        <translation>ファイルから集計</translation>
    </message>
    <message>
        <source>Strength</source>
        <translation>強さ</translation>
    </message>
    <message>
        <source>where it starts</source>
        <translation>初期値</translation>
    </message>
    <message>
        <source>Enhancer</source>
        <translation>エンハンサー</translation>
    </message>
    <message>
        <source>found by the denoiser&apos;s hash</source>
        <translation>デノイザーのハッシュで検出</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>このまま</translation>
    </message>
    <message>
        <source>Correct this</source>
        <translation>訂正する</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名前</translation>
    </message>
    <message>
        <source>Name of the model</source>
        <translation>モデルの名前</translation>
    </message>
    <message>
        <source>Family of the model</source>
        <translation>モデルの系統</translation>
    </message>
    <message>
        <source>Keep; new scans leave it</source>
        <translation>保存（再スキャンでも維持）</translation>
    </message>
    <message>
        <source>Trigger words</source>
        <translation>トリガーワード</translation>
    </message>
    <message>
        <source>Words that this model knows best</source>
        <translation>このモデルが最もよく知る言葉</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>メモ</translation>
    </message>
    <message>
        <source>What it is good at</source>
        <translation>得意なこと</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>ファイル</translation>
    </message>
    <message>
        <source>In place</source>
        <translation>場所</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>サイズ</translation>
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
        <translation>同一のもの</translation>
    </message>
    <message>
        <source>Compute its hash</source>
        <translation>ハッシュを計算</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>メモリ</translation>
    </message>
    <message>
        <source>told by the headers of its files</source>
        <translation>ファイルのヘッダーから計算</translation>
    </message>
    <message>
        <source>Other parts</source>
        <translation>ほかの部品</translation>
    </message>
    <message>
        <source>a model of the library that has what this file lacks</source>
        <translation>このファイルに足りないものを持つライブラリのモデル</translation>
    </message>
</context>
<context>
    <name>ModelsPage</name>
    <message>
        <source>Search models</source>
        <translation>モデルを検索</translation>
    </message>
    <message>
        <source>Search models, notes and trigger words</source>
        <translation>モデル、メモ、トリガーワードを検索</translation>
    </message>
    <message>
        <source>All</source>
        <translation>すべて</translation>
    </message>
    <message>
        <source>Checkpoints</source>
        <translation>チェックポイント</translation>
    </message>
    <message>
        <source>Not usable</source>
        <translation>使用不可</translation>
    </message>
    <message>
        <source>Looking through the folders …</source>
        <translation>フォルダーを調べています…</translation>
    </message>
    <message>
        <source>Stop hashing</source>
        <translation>ハッシュ計算を止める</translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>フォルダー</translation>
    </message>
    <message>
        <source>Where models are looked for; they are used in place</source>
        <translation>モデルを探す場所。元の場所のまま使われます</translation>
    </message>
    <message>
        <source>Rescan</source>
        <translation>再スキャン</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>モデル</translation>
    </message>
    <message>
        <source>No model fits</source>
        <translation>合うモデルがありません</translation>
    </message>
    <message>
        <source>No model fits the search and the filter.</source>
        <translation>検索とフィルターに合うモデルがありません。</translation>
    </message>
    <message>
        <source>Use the models you have</source>
        <translation>手持ちのモデルを使う</translation>
    </message>
    <message>
        <source>Add a folder with models in the diffusers layout, or drop one here. Nothing is copied or moved.</source>
        <translation>diffusers 形式のモデルが入ったフォルダーを追加するか、ここにドロップしてください。コピーや移動はしません。</translation>
    </message>
    <message>
        <source>Add a folder …</source>
        <translation>フォルダーを追加…</translation>
    </message>
    <message>
        <source>Add a folder with models</source>
        <translation>モデルのフォルダーを追加</translation>
    </message>
</context>
<context>
    <name>MoreFields</name>
    <message>
        <source>Sampler</source>
        <translation>サンプラー</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>スケジュール</translation>
    </message>
    <message>
        <source>Variation seed</source>
        <translation>バリエーションシード</translation>
    </message>
    <message>
        <source>Clip skip</source>
        <translation>Clip skip</translation>
    </message>
    <message>
        <source>Clip skip; 1 is the text encoder&apos;s last layer</source>
        <translation>Clip skip。1 はテキストエンコーダーの最後の層</translation>
    </message>
    <message>
        <source>Variation</source>
        <translation>バリエーション</translation>
    </message>
    <message>
        <source>How far the noise goes towards that of the variation seed</source>
        <translation>ノイズをバリエーションシードのノイズにどれだけ近づけるか</translation>
    </message>
    <message>
        <source>Autoencoder (VAE)</source>
        <translation>オートエンコーダー (VAE)</translation>
    </message>
</context>
<context>
    <name>OfferCard</name>
    <message>
        <source>Take nothing (Esc)</source>
        <translation>何も取り込まない（Esc）</translation>
    </message>
    <message>
        <source>Take over all</source>
        <translation>すべて取り込む</translation>
    </message>
    <message>
        <source>Prompt only</source>
        <translation>プロンプトのみ</translation>
    </message>
    <message>
        <source>Seed only</source>
        <translation>シードのみ</translation>
    </message>
</context>
<context>
    <name>ParameterPanel</name>
    <message>
        <source>Prompt</source>
        <translation>プロンプト</translation>
    </message>
    <message>
        <source>What the picture shows</source>
        <translation>画像に描かれるもの</translation>
    </message>
    <message>
        <source>Negative</source>
        <translation>ネガティブ</translation>
    </message>
    <message>
        <source>none</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>Negative prompt</source>
        <translation>ネガティブプロンプト</translation>
    </message>
    <message>
        <source>What it does not show</source>
        <translation>描かないもの</translation>
    </message>
    <message>
        <source>Without guidance the negative prompt has no effect.</source>
        <translation>ガイダンスなしではネガティブプロンプトは効きません。</translation>
    </message>
    <message>
        <source>Generate</source>
        <translation>生成</translation>
    </message>
    <message>
        <source>Ctrl+Enter adds another · Esc cancels</source>
        <translation>Ctrl+Enter で追加 · Esc で中止</translation>
    </message>
    <message>
        <source>Ctrl+Enter · Ctrl+Shift+Enter compares</source>
        <translation>Ctrl+Enter · Ctrl+Shift+Enter で比較</translation>
    </message>
</context>
<context>
    <name>PictureCanvas</name>
    <message>
        <source>The picture</source>
        <translation>画像</translation>
    </message>
    <message>
        <source>Preview of the picture that is being made</source>
        <translation>作成中の画像のプレビュー</translation>
    </message>
    <message>
        <source>Starred; press to take the star away</source>
        <translation>スター付き。押すと外れます</translation>
    </message>
    <message>
        <source>Star this picture</source>
        <translation>この画像にスターを付ける</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>A copy under a name of your own; the picture itself is saved already</source>
        <translation>好きな名前でコピーを保存。画像自体は保存済みです</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>比較</translation>
    </message>
    <message>
        <source>The same request and seed with other guidance</source>
        <translation>同じ内容とシードを別のガイダンスで</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>編集</translation>
    </message>
    <message>
        <source>Start from this picture, or repaint a part of it</source>
        <translation>この画像から始める、または一部を描き直す</translation>
    </message>
    <message>
        <source>Vary</source>
        <translation>変化</translation>
    </message>
    <message>
        <source>A picture near this one</source>
        <translation>これに近い画像</translation>
    </message>
    <message>
        <source>Use settings</source>
        <translation>設定を使う</translation>
    </message>
    <message>
        <source>Prompt, guidance, steps and seed of this picture into the editors</source>
        <translation>この画像のプロンプト、ガイダンス、ステップ、シードを入力欄へ</translation>
    </message>
    <message>
        <source>More</source>
        <translation>その他</translation>
    </message>
    <message>
        <source>Copy to the clipboard</source>
        <translation>クリップボードにコピー</translation>
    </message>
    <message>
        <source>Copy its parameters as text</source>
        <translation>パラメーターをテキストでコピー</translation>
    </message>
    <message>
        <source>Show its folder</source>
        <translation>フォルダーを表示</translation>
    </message>
    <message>
        <source>Move to the trash</source>
        <translation>ゴミ箱へ移動</translation>
    </message>
    <message>
        <source>%1  ·  Esc cancels</source>
        <translation>%1  ·  Esc で中止</translation>
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
        <translation>キュー</translation>
    </message>
    <message numerus="yes">
        <source>%Ln waiting</source>
        <comment>pictures</comment>
        <translation>
            <numerusform>%Ln 件待機中</numerusform>
        </translation>
    </message>
    <message>
        <source>What runs, waits and failed</source>
        <translation>実行中、待機中、失敗したもの</translation>
    </message>
    <message>
        <source>Latest</source>
        <translation>最新</translation>
    </message>
    <message>
        <source>Your pictures gather here, and in the pictures folder</source>
        <translation>作った画像はここと画像フォルダーにたまります</translation>
    </message>
    <message>
        <source>Latest pictures</source>
        <translation>最新の画像</translation>
    </message>
</context>
<context>
    <name>ProblemBox</name>
    <message>
        <source>Dismiss</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>Hide details</source>
        <translation>詳細を隠す</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>詳細</translation>
    </message>
</context>
<context>
    <name>PromptHead</name>
    <message>
        <source>Prompt</source>
        <translation>プロンプト</translation>
    </message>
    <message>
        <source>Prompts of earlier pictures</source>
        <translation>以前の画像のプロンプト</translation>
    </message>
    <message>
        <source>Styles</source>
        <translation>スタイル</translation>
    </message>
    <message>
        <source>This style is added to the prompt</source>
        <translation>このスタイルがプロンプトに追加されます</translation>
    </message>
    <message>
        <source>LoRAs and embeddings</source>
        <translation>LoRA と埋め込み</translation>
    </message>
</context>
<context>
    <name>QueuePopup</name>
    <message>
        <source>Queue, paused</source>
        <translation>キュー（一時停止中）</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>キュー</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>再開</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>一時停止</translation>
    </message>
    <message>
        <source>Starts what waits</source>
        <translation>待機中のものを始める</translation>
    </message>
    <message>
        <source>What runs is finished, nothing else begins</source>
        <translation>実行中のものを終え、ほかは始めません</translation>
    </message>
    <message>
        <source>Cancel all</source>
        <translation>すべて中止</translation>
    </message>
</context>
<context>
    <name>QueueRow</name>
    <message>
        <source>Earlier</source>
        <translation>前へ</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>後へ</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>再試行</translation>
    </message>
    <message>
        <source>The same once more</source>
        <translation>同じものをもう一度</translation>
    </message>
    <message>
        <source>Forget it</source>
        <translation>破棄</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>中止</translation>
    </message>
</context>
<context>
    <name>QuietBar</name>
    <message>
        <source>Dismiss</source>
        <translation>閉じる</translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>Pages</source>
        <translation>ページ</translation>
    </message>
</context>
<context>
    <name>RareFields</name>
    <message>
        <source>Noise</source>
        <translation>ノイズ</translation>
    </message>
    <message>
        <source>Emphasis</source>
        <translation>強調</translation>
    </message>
    <message>
        <source>Noise, which decides what a seed looks like</source>
        <translation>シードの見え方を決めるノイズ</translation>
    </message>
    <message>
        <source>As on a CPU</source>
        <translation>CPU と同じ</translation>
    </message>
    <message>
        <source>As on NVIDIA</source>
        <translation>NVIDIA と同じ</translation>
    </message>
    <message>
        <source>Emphasis: what a weight like (word:1.2) does</source>
        <translation>強調：(単語:1.2) のような重みの効き方</translation>
    </message>
    <message>
        <source>Like A1111</source>
        <translation>A1111 方式</translation>
    </message>
    <message>
        <source>Like ComfyUI</source>
        <translation>ComfyUI 方式</translation>
    </message>
    <message>
        <source>Pictures at the same time</source>
        <translation>同時に作る枚数</translation>
    </message>
    <message>
        <source>Pictures at the same time; more need more memory</source>
        <translation>同時に作る枚数。多いほどメモリが要ります</translation>
    </message>
    <message>
        <source>Randomness</source>
        <translation>ランダムさ</translation>
    </message>
    <message>
        <source>Randomness of the sampler, called eta</source>
        <translation>サンプラーのランダムさ（eta）</translation>
    </message>
    <message>
        <source>Guided from</source>
        <translation>ガイド開始</translation>
    </message>
    <message>
        <source>Guided from this share of the steps on</source>
        <translation>ガイドを始めるステップの割合</translation>
    </message>
    <message>
        <source>Guided until</source>
        <translation>ガイド終了</translation>
    </message>
    <message>
        <source>Guided until this share of the steps</source>
        <translation>ガイドを終えるステップの割合</translation>
    </message>
    <message>
        <source>Stop guiding when it changes little</source>
        <translation>変化が小さくなったらガイドを止める</translation>
    </message>
    <message>
        <source>Agreement</source>
        <translation>一致度</translation>
    </message>
    <message>
        <source>How far the passes with and without the prompt must agree before guiding stops</source>
        <translation>プロンプトありとなしのパスがどこまで一致したらガイドを止めるか</translation>
    </message>
    <message>
        <source>Make it in a size of the training</source>
        <translation>学習時のサイズで作る</translation>
    </message>
</context>
<context>
    <name>ReportCard</name>
    <message>
        <source>%1, without guidance</source>
        <translation>%1、ガイダンスなし</translation>
    </message>
    <message>
        <source>%1, with DICE</source>
        <translation>%1、DICE</translation>
    </message>
    <message>
        <source>%1, with CFG</source>
        <translation>%1、CFG</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>オフ</translation>
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
        <translation>数値</translation>
    </message>
    <message>
        <source>1 = the plain prompt, 0 = CFG, where a difference is left</source>
        <translation>残る差：1 = プロンプトのみ、0 = CFG</translation>
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
        <translation>グラフ</translation>
    </message>
    <message>
        <source>What is left of the difference, over the steps</source>
        <translation>残る差（ステップごと）</translation>
    </message>
    <message>
        <source>clean picture</source>
        <translation>完成画像</translation>
    </message>
    <message>
        <source>noise</source>
        <translation>ノイズ</translation>
    </message>
    <message>
        <source>What is left of the difference, from the clean picture to noise</source>
        <translation>残る差（完成画像からノイズまで）</translation>
    </message>
    <message>
        <source>How certain the judge is, by strength</source>
        <translation>判定器の確信度（強さ別）</translation>
    </message>
    <message>
        <source>CFG scale %1</source>
        <translation>CFG スケール %1</translation>
    </message>
    <message>
        <source>How certain the judge is that pictures show what was asked for, by strength: DICE and CFG</source>
        <translation>求めたものが描かれているという判定器の確信度（強さ別）：DICE と CFG</translation>
    </message>
    <message>
        <source>How colourful pictures are, by strength</source>
        <translation>画像の鮮やかさ（強さ別）</translation>
    </message>
    <message>
        <source>How colourful pictures are, by strength: DICE and CFG</source>
        <translation>画像の鮮やかさ（強さ別）：DICE と CFG</translation>
    </message>
    <message>
        <source>How close the dial comes to CFG&apos;s picture (PSNR, dB), by passes</source>
        <translation>ダイヤルが CFG の画像にどれだけ近づくか（PSNR、dB）、パス数別</translation>
    </message>
    <message>
        <source>with DICE</source>
        <translation>DICE あり</translation>
    </message>
    <message>
        <source>without training</source>
        <translation>学習なし</translation>
    </message>
    <message>
        <source>How close the dial comes to CFG&apos;s picture, by passes: with DICE and without training</source>
        <translation>ダイヤルが CFG の画像にどれだけ近づくか、パス数別：DICE ありと学習なし</translation>
    </message>
</context>
<context>
    <name>ReportSection</name>
    <message>
        <source>The report</source>
        <translation>レポート</translation>
    </message>
    <message>
        <source>Open as a page</source>
        <translation>ページとして開く</translation>
    </message>
    <message>
        <source>In the browser, to print it or to pass it on</source>
        <translation>ブラウザーで開きます。印刷や共有に</translation>
    </message>
    <message>
        <source>It is measured on prompts that the enhancer has never seen. Pictures you ask for go first; you need not wait for it.</source>
        <translation>エンハンサーが見たことのないプロンプトで測定します。頼まれた画像が優先されます。待つ必要はありません。</translation>
    </message>
    <message>
        <source>Pictures and figures on prompts that the enhancer has never seen.</source>
        <translation>エンハンサーが見たことのないプロンプトでの画像と数値。</translation>
    </message>
    <message>
        <source>Stop measuring</source>
        <translation>測定を止める</translation>
    </message>
    <message>
        <source>Measure it</source>
        <translation>測定する</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>画像</translation>
    </message>
    <message>
        <source>The same seed without guidance, with DICE and with CFG</source>
        <translation>同じシードで、ガイダンスなし、DICE、CFG</translation>
    </message>
    <message>
        <source>Where DICE is farthest from CFG</source>
        <translation>DICE が CFG から最も遠いもの</translation>
    </message>
    <message>
        <source>Measuring the report</source>
        <translation>レポートを測定中</translation>
    </message>
</context>
<context>
    <name>ReportTable</name>
    <message>
        <source>Off</source>
        <translation>オフ</translation>
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
        <translation>結果</translation>
    </message>
    <message>
        <source>What you make of the picture gathers here, and in the gallery</source>
        <translation>この画像から作ったものは、ここと、ギャラリーにたまります</translation>
    </message>
    <message>
        <source>Result %1</source>
        <translation>結果 %1</translation>
    </message>
</context>
<context>
    <name>ReviewStep</name>
    <message>
        <source>Same seed, three ways</source>
        <translation>同じシードを 3 通りで</translation>
    </message>
    <message>
        <source>How close it comes</source>
        <translation>どれだけ近いか</translation>
    </message>
    <message>
        <source>What is left of the difference, over the steps</source>
        <translation>残る差（ステップごと）</translation>
    </message>
    <message>
        <source>clean picture</source>
        <translation>完成画像</translation>
    </message>
    <message>
        <source>noise</source>
        <translation>ノイズ</translation>
    </message>
    <message>
        <source>What is left of the difference, from the clean picture to noise</source>
        <translation>残る差（完成画像からノイズまで）</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>破棄</translation>
    </message>
    <message>
        <source>Discard this enhancer</source>
        <translation>このエンハンサーを破棄</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>残す</translation>
    </message>
    <message>
        <source>Train on</source>
        <translation>さらに学習</translation>
    </message>
    <message>
        <source>Go on to install</source>
        <translation>インストールへ進む</translation>
    </message>
</context>
<context>
    <name>RunningCard</name>
    <message>
        <source>Cancel this picture (Esc)</source>
        <translation>この画像を中止 (Esc)</translation>
    </message>
</context>
<context>
    <name>SampleCell</name>
    <message>
        <source>%1, not made yet</source>
        <translation>%1、未作成</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>未作成</translation>
    </message>
</context>
<context>
    <name>SampleGrid</name>
    <message>
        <source>%1, without guidance</source>
        <translation>%1、ガイダンスなし</translation>
    </message>
    <message>
        <source>%1, with DICE</source>
        <translation>%1、DICE</translation>
    </message>
    <message>
        <source>%1, with CFG</source>
        <translation>%1、CFG</translation>
    </message>
</context>
<context>
    <name>SamplingSection</name>
    <message>
        <source>Size</source>
        <translation>サイズ</translation>
    </message>
    <message>
        <source>Pixels</source>
        <translation>ピクセル</translation>
    </message>
    <message>
        <source>Width in pixels</source>
        <translation>幅（ピクセル）</translation>
    </message>
    <message>
        <source>Height in pixels</source>
        <translation>高さ（ピクセル）</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>ステップ</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>シード</translation>
    </message>
    <message>
        <source>random</source>
        <translation>ランダム</translation>
    </message>
    <message>
        <source>Another seed</source>
        <translation>別のシード</translation>
    </message>
    <message>
        <source>The seed is kept for the next picture</source>
        <translation>次の画像でもこのシードを使います</translation>
    </message>
    <message>
        <source>Every picture gets a random seed; press to keep this one</source>
        <translation>画像ごとにランダムなシード。押すとこのシードを固定します</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>画像</translation>
    </message>
    <message>
        <source>Number of pictures</source>
        <translation>画像の枚数</translation>
    </message>
    <message>
        <source>Way of sampling</source>
        <translation>サンプリングの方法</translation>
    </message>
    <message>
        <source>Default</source>
        <translation>標準</translation>
    </message>
    <message>
        <source>Creative</source>
        <translation>創造的</translation>
    </message>
    <message>
        <source>Fast</source>
        <translation>高速</translation>
    </message>
    <message>
        <source>More</source>
        <translation>その他</translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>Clear the search</source>
        <translation>検索を消去</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>設定</translation>
    </message>
</context>
<context>
    <name>SizeChips</name>
    <message>
        <source>Square, 1:1</source>
        <translation>正方形 1:1</translation>
    </message>
    <message>
        <source>Portrait, 3:4</source>
        <translation>縦長 3:4</translation>
    </message>
    <message>
        <source>Landscape, 4:3</source>
        <translation>横長 4:3</translation>
    </message>
    <message>
        <source>Tall, 9:16</source>
        <translation>縦長 9:16</translation>
    </message>
    <message>
        <source>Wide, 16:9</source>
        <translation>横長 16:9</translation>
    </message>
    <message>
        <source>Proportions</source>
        <translation>縦横比</translation>
    </message>
</context>
<context>
    <name>SizeHintFields</name>
    <message>
        <source>Sizes that the model is told</source>
        <translation>モデルに伝えるサイズ</translation>
    </message>
    <message>
        <source>Original</source>
        <translation>元</translation>
    </message>
    <message>
        <source>Original width in pixels; 0 is the picture&apos;s own</source>
        <translation>元の幅（ピクセル）。0 は画像自身の幅</translation>
    </message>
    <message>
        <source>Original height in pixels; 0 is the picture&apos;s own</source>
        <translation>元の高さ（ピクセル）。0 は画像自身の高さ</translation>
    </message>
    <message>
        <source>Cropped at</source>
        <translation>切り抜き位置</translation>
    </message>
    <message>
        <source>Pixels that were cut off at the left</source>
        <translation>左で切り落とされたピクセル</translation>
    </message>
    <message>
        <source>Pixels that were cut off at the top</source>
        <translation>上で切り落とされたピクセル</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>目標</translation>
    </message>
    <message>
        <source>Target width in pixels; 0 is the picture&apos;s own</source>
        <translation>目標の幅（ピクセル）。0 は画像自身の幅</translation>
    </message>
    <message>
        <source>Target height in pixels; 0 is the picture&apos;s own</source>
        <translation>目標の高さ（ピクセル）。0 は画像自身の高さ</translation>
    </message>
</context>
<context>
    <name>SplitHandle</name>
    <message>
        <source>Where the split is, %1 percent</source>
        <translation>分割の位置、%1 パーセント</translation>
    </message>
</context>
<context>
    <name>StepPath</name>
    <message>
        <source>Choose</source>
        <translation>選択</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>確認</translation>
    </message>
    <message>
        <source>Train</source>
        <translation>学習</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>確認結果</translation>
    </message>
    <message>
        <source>Install</source>
        <translation>インストール</translation>
    </message>
    <message>
        <source>Step %1 of 5: %2</source>
        <translation>ステップ %1 / 5：%2</translation>
    </message>
</context>
<context>
    <name>StylesPopup</name>
    <message>
        <source>Name of the new style</source>
        <translation>新しいスタイルの名前</translation>
    </message>
    <message>
        <source>Keep this prompt as a style …</source>
        <translation>このプロンプトをスタイルとして保存…</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保存</translation>
    </message>
</context>
<context>
    <name>TokenCount</name>
    <message>
        <source>%1 tokens</source>
        <translation>%1 トークン</translation>
    </message>
</context>
<context>
    <name>TrainStep</name>
    <message>
        <source>Distance to CFG</source>
        <translation>CFG との距離</translation>
    </message>
    <message>
        <source>on prompts it has never seen · 1 = no guidance, 0 = CFG</source>
        <translation>見たことのないプロンプトで · 1 = ガイダンスなし、0 = CFG</translation>
    </message>
    <message numerus="yes">
        <source>%Ln updates</source>
        <translation>
            <numerusform>%Ln 回更新</numerusform>
        </translation>
    </message>
    <message>
        <source>Distance to CFG, not measured yet</source>
        <translation>CFG との距離、未測定</translation>
    </message>
    <message>
        <source>Distance to CFG: %1</source>
        <translation>CFG との距離：%1</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>損失</translation>
    </message>
    <message>
        <source>Loss: %1</source>
        <translation>損失：%1</translation>
    </message>
    <message>
        <source>Update</source>
        <translation>更新</translation>
    </message>
    <message>
        <source>Time left</source>
        <translation>残り時間</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>メモリ</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>記録</translation>
    </message>
    <message>
        <source>%1 · %2 %</source>
        <translation>%1 · %2 %</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>再開</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>一時停止</translation>
    </message>
    <message>
        <source>Stop and keep</source>
        <translation>止めて残す</translation>
    </message>
    <message>
        <source>Goes on to the review with what it has learned so far</source>
        <translation>ここまで学習した内容で結果の確認に進みます</translation>
    </message>
    <message>
        <source>There is nothing to keep yet</source>
        <translation>まだ残せるものがありません</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>破棄</translation>
    </message>
    <message>
        <source>Discard %1 % of the work</source>
        <translation>作業の %1 % を破棄</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>残す</translation>
    </message>
    <message>
        <source>You can go on working: a picture you ask for goes first, training waits for it. Closing the window loses nothing.</source>
        <translation>作業を続けられます。頼まれた画像が優先され、学習はその間待ちます。ウィンドウを閉じても何も失われません。</translation>
    </message>
    <message>
        <source>Same seed, three ways</source>
        <translation>同じシードを 3 通りで</translation>
    </message>
</context>
<context>
    <name>WayStrip</name>
    <message>
        <source>Same seed and noise</source>
        <translation>同じシードとノイズ</translation>
    </message>
    <message>
        <source>Try strengths</source>
        <translation>強さを試す</translation>
    </message>
    <message>
        <source>DICE with a strength of 0, 0.5, 1 and 1.5; 1 is as it was trained</source>
        <translation>DICE の強さ 0、0.5、1、1.5。1 は学習したとおり</translation>
    </message>
    <message>
        <source>Try the dial</source>
        <translation>ダイヤルを試す</translation>
    </message>
    <message>
        <source>A few numbers of passes between the ends: the more, the closer to CFG</source>
        <translation>両端の間のパス数をいくつか。多いほど CFG に近い</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>左</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>右</translation>
    </message>
</context>
<context>
    <name>WritingSection</name>
    <message>
        <source>Prompts</source>
        <translation>プロンプト</translation>
    </message>
    <message>
        <source>Complete while writing</source>
        <translation>入力中に補完する</translation>
    </message>
    <message>
        <source>Offers embeddings, LoRAs and phrases of earlier prompts under the caret; Tab takes one.</source>
        <translation>カーソルの下に埋め込み、LoRA、以前のプロンプトの語句を表示し、Tab で取り込みます。</translation>
    </message>
</context>
<context>
    <name>and-is-text</name>
    <message>
        <source>AND does not compose prompts here: it is read as a word, and weights behind a colon as text.</source>
        <translation>AND はここではプロンプトを合成せず、単語として読まれ、コロンの後の重みもテキストとして読まれます。</translation>
    </message>
</context>
<context>
    <name>another-file</name>
    <message>
        <source>This file is not the one that the picture was made with: {}.</source>
        <translation>これは画像の生成に使われたファイルではありません: {0}。</translation>
    </message>
</context>
<context>
    <name>bad-file</name>
    <message>
        <source>A file is damaged, or it is something else than its name says.</source>
        <translation>ファイルが破損しているか、名前とは違う中身です。</translation>
    </message>
</context>
<context>
    <name>bad-request</name>
    <message>
        <source>This cannot be done as it is set.</source>
        <translation>この設定のままではできません。</translation>
    </message>
</context>
<context>
    <name>bins-in-edit</name>
    <message>
        <source>Sizes by aspect ratio are for new pictures; an edit keeps the size of its own.</source>
        <translation>縦横比によるサイズは新しい画像のためのものです。編集では画像のサイズがそのまま使われます。</translation>
    </message>
</context>
<context>
    <name>captions-left-out</name>
    <message>
        <source>{} pictures are left out, since their caption files are empty or cannot be read: {}.</source>
        <translation>説明文のファイルが空か読めないため、{0} 枚の画像を省きます：{1}。</translation>
    </message>
</context>
<context>
    <name>decoded-again-in-tiles</name>
    <message>
        <source>Memory ran out while decoding; it was done again in tiles of {} x {} pixels.</source>
        <translation>デコード中にメモリが足りなくなり、{0} × {1} ピクセルのタイルでやり直しました。</translation>
    </message>
</context>
<context>
    <name>decoded-in-fp32</name>
    <message>
        <source>The picture was not finite in half precision and was decoded again in fp32.</source>
        <translation>半精度では値が有限にならなかったため、fp32 でデコードし直しました。</translation>
    </message>
</context>
<context>
    <name>decoded-in-tiles</name>
    <message>
        <source>The picture was decoded in tiles of {} x {} pixels to fit into memory.</source>
        <translation>メモリに収まるよう、画像を {0} × {1} ピクセルのタイルに分けてデコードしました。</translation>
    </message>
</context>
<context>
    <name>decoded-not-finite</name>
    <message>
        <source>The decoded picture is not finite, even when decoded in fp32; the autoencoder&apos;s weights may be damaged.</source>
        <translation>fp32 でデコードしても画像の値が有限になりません。オートエンコーダーの重みが破損している可能性があります。</translation>
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
        <translation>%1 · シード %2</translation>
    </message>
</context>
<context>
    <name>dice::CompareViewModel</name>
    <message>
        <source>Cancelled</source>
        <translation>中止しました</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>待機中</translation>
    </message>
    <message>
        <source>DICE × %1</source>
        <translation>DICE × %1</translation>
    </message>
    <message>
        <source>seed %1 · %2 · %3</source>
        <translation>シード %1 · %2 · %3</translation>
    </message>
    <message>
        <source>the same</source>
        <translation>同一</translation>
    </message>
    <message>
        <source>%1 dB</source>
        <translation>%1 dB</translation>
    </message>
    <message>
        <source>%1 × faster</source>
        <translation>%1 倍速い</translation>
    </message>
    <message>
        <source>%1 × slower</source>
        <translation>%1 倍遅い</translation>
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
        <translation>データベースを使えませんでした：%1（%2）</translation>
    </message>
    <message>
        <source>%1 was written by a newer version of Dice Studio and is left as it is: %2.</source>
        <translation>%1は新しいバージョンの Dice Studio で書かれているため、そのままにします：%2</translation>
    </message>
    <message>
        <source>%1 cannot be written, so changes last only until you quit: %2 is read-only.</source>
        <translation>%1に書き込めないため、変更は終了までしか残りません：%2 は読み取り専用です。</translation>
    </message>
    <message>
        <source>%1 is in use by another program, so changes last only until you quit: %2.</source>
        <translation>%1はほかのプログラムが使用中のため、変更は終了までしか残りません：%2</translation>
    </message>
    <message>
        <source>%1 cannot be opened, so changes last only until you quit: %2 (%3).</source>
        <translation>%1を開けないため、変更は終了までしか残りません：%2（%3）</translation>
    </message>
    <message>
        <source>it is damaged and cannot be moved aside</source>
        <translation>破損していて退避できません</translation>
    </message>
    <message>
        <source>%1 was damaged. It was moved to %2, and a new one was begun.</source>
        <translation>%1が破損していました。%2 に移し、新しく作りました。</translation>
    </message>
    <message>
        <source>Expected to keep a copy before the change to a newer version, found no way to write it: %1.</source>
        <translation>新しい版へ移行する前にコピーを残す必要がありますが、書き込めませんでした: %1</translation>
    </message>
</context>
<context>
    <name>dice::DistillFigures</name>
    <message>
        <source>This model is still being read.</source>
        <translation>このモデルは読み込み中です。</translation>
    </message>
    <message>
        <source>Models made for inpainting cannot be distilled yet.</source>
        <translation>インペイント用のモデルはまだ蒸留できません。</translation>
    </message>
    <message>
        <source>This model predicts neither noise nor velocity, so it cannot be distilled.</source>
        <translation>このモデルはノイズも速度も予測しないため、蒸留できません。</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>モデル</translation>
    </message>
    <message>
        <source>%1 fits: %2, with pictures of %3.</source>
        <translation>%1 は適合します：%2、画像は %3。</translation>
    </message>
    <message>
        <source>Enhancer</source>
        <translation>エンハンサー</translation>
    </message>
    <message>
        <source>It has one already: %1. The new one takes its place when you install it; the old one is kept aside.</source>
        <translation>すでにエンハンサーがあります：%1。インストールすると新しいものに置き換わり、古いものは別に残ります。</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>メモリ</translation>
    </message>
    <message>
        <source>About %1 needed; %2 are free.</source>
        <translation>約 %1 必要、空きは %2。</translation>
    </message>
    <message>
        <source>About %1 needed, and only %2 are free. Close other programs first.</source>
        <translation>約 %1 必要ですが、空きは %2 しかありません。先にほかのプログラムを閉じてください。</translation>
    </message>
    <message>
        <source>Disk</source>
        <translation>ディスク</translation>
    </message>
    <message>
        <source>%1 for records while it is made, in %2; they are removed at the end. %3 are free.</source>
        <translation>作成中の記録に %1（%2 内）。終わると削除されます。空きは %3。</translation>
    </message>
    <message>
        <source>%1 are needed for records, and only %2 are free in %3. Choose a shorter time, or make room.</source>
        <translation>記録に %1 必要ですが、%3 の空きは %2 しかありません。時間を短くするか、空きを作ってください。</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>時間</translation>
    </message>
    <message>
        <source>%1 to record %2 of the model&apos;s own CFG, then %3 for %4; measured on this machine just now. Pictures you ask for meanwhile go first.</source>
        <translation>モデル自身の CFG を %2 記録するのに %1、その後 %4 に %3。このマシンで今測った値です。その間に頼まれた画像が優先されます。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln states</source>
        <translation>
            <numerusform>%Ln 状態</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln updates</source>
        <translation>
            <numerusform>%Ln 回更新</numerusform>
        </translation>
    </message>
    <message>
        <source>How close it comes was not measured before it was stopped.</source>
        <translation>停止前に近さは測定されませんでした。</translation>
    </message>
    <message>
        <source>It leaves %1 % of the squared difference that CFG makes, on prompts it has never seen: much of CFG&apos;s effect is missing. A longer training helps.</source>
        <translation>見たことのないプロンプトで、CFG が生む差の二乗の %1 % が残ります。CFG の効果の多くが足りません。長く学習すると改善します。</translation>
    </message>
    <message>
        <source>It leaves %1 % of the squared difference that CFG makes, on prompts it has never seen. Expect pictures near CFG&apos;s, not the same: small subjects and weak colours can fail.</source>
        <translation>見たことのないプロンプトで、CFG が生む差の二乗の %1 % が残ります。CFG に近い画像になりますが同じではありません。小さな被写体や淡い色は失敗することがあります。</translation>
    </message>
    <message>
        <source>It leaves %1 % of the squared difference that CFG makes, on prompts it has never seen. Most pictures come close to CFG&apos;s; they are not the same.</source>
        <translation>見たことのないプロンプトで、CFG が生む差の二乗の %1 % が残ります。ほとんどの画像は CFG に近くなりますが、同じではありません。</translation>
    </message>
    <message numerus="yes">
        <source>It was stopped after %1 of %Ln updates.</source>
        <translation>
            <numerusform>%Ln 回の更新のうち %1 回で停止しました。</numerusform>
        </translation>
    </message>
    <message>
        <source>Where it matters, the dial on the Create page adds a few passes of CFG.</source>
        <translation>必要なところでは、「作成」ページのダイヤルで CFG のパスを少し足せます。</translation>
    </message>
</context>
<context>
    <name>dice::DistillStore</name>
    <message>
        <source>The list of distillations</source>
        <translation>蒸留の一覧</translation>
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
        <translation>チェックポイントを CFG フリーにする</translation>
    </message>
    <message>
        <source>Make “%1” CFG-free</source>
        <translation>「%1」を CFG フリーにする</translation>
    </message>
    <message>
        <source>Stopped by a fault</source>
        <translation>エラーで停止</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>一時停止中</translation>
    </message>
    <message>
        <source>A picture goes first</source>
        <translation>画像が優先中</translation>
    </message>
    <message>
        <source>Reading the model</source>
        <translation>モデルを読み込み中</translation>
    </message>
    <message>
        <source>Timing a few records and updates</source>
        <translation>記録と更新の時間を測定中</translation>
    </message>
    <message>
        <source>Recording the model&apos;s own CFG</source>
        <translation>モデル自身の CFG を記録中</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>学習中</translation>
    </message>
    <message>
        <source>Measuring what came out</source>
        <translation>結果を測定中</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 分</translation>
    </message>
    <message numerus="yes">
        <source>DICE after %Ln updates</source>
        <translation>
            <numerusform>%Ln 回更新後の DICE</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>DICE as it was after %Ln updates; made again at every quarter of the training</source>
        <translation>
            <numerusform>%Ln 回更新後の DICE。学習の 4 分の 1 ごとに作り直します</numerusform>
        </translation>
    </message>
    <message>
        <source>DICE joins them after a quarter of the training</source>
        <translation>学習の 4 分の 1 が済むと DICE が加わります</translation>
    </message>
    <message>
        <source>Left of the difference</source>
        <translation>残る差</translation>
    </message>
    <message>
        <source>No negative prompt</source>
        <translation>ネガティブなし</translation>
    </message>
    <message>
        <source>Negative prompt</source>
        <translation>ネガティブプロンプト</translation>
    </message>
    <message>
        <source>Direction (cosine)</source>
        <translation>方向（コサイン）</translation>
    </message>
    <message>
        <source>Updates</source>
        <translation>更新</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>記録</translation>
    </message>
    <message>
        <source>Training time</source>
        <translation>学習時間</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>サイズ</translation>
    </message>
    <message>
        <source>%1 million parameters</source>
        <translation>%1 百万パラメーター</translation>
    </message>
    <message>
        <source>Its records, %1, are removed.</source>
        <translation>記録（%1）は削除されます。</translation>
    </message>
</context>
<context>
    <name>dice::EditViewModel</name>
    <message>
        <source>This is no picture that can be edited: %1.</source>
        <translation>編集できる画像ではありません：%1</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>The mask could not be saved: %1.</source>
        <translation>マスクを保存できませんでした：%1</translation>
    </message>
    <message>
        <source>Repaint the mask</source>
        <translation>マスクを描き直す</translation>
    </message>
    <message>
        <source>Change the picture</source>
        <translation>画像を変える</translation>
    </message>
    <message>
        <source>The wider picture could not be saved: %1.</source>
        <translation>広げた画像を保存できませんでした：%1</translation>
    </message>
    <message>
        <source>Paint the new edges</source>
        <translation>新しい端を描く</translation>
    </message>
</context>
<context>
    <name>dice::Gallery</name>
    <message>
        <source>The gallery</source>
        <translation>ギャラリー</translation>
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
        <translation>今日</translation>
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
        <translation>%1、CFG は %2</translation>
    </message>
    <message>
        <source>no parameters in it</source>
        <translation>パラメーターなし</translation>
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
        <translation>今日</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>昨日</translation>
    </message>
</context>
<context>
    <name>dice::GalleryWorker</name>
    <message>
        <source>The gallery</source>
        <translation>ギャラリー</translation>
    </message>
    <message>
        <source>%1 could not be moved to the trash; it was left where it is.</source>
        <translation>%1 をゴミ箱に移せなかったため、そのまま残しました。</translation>
    </message>
    <message>
        <source>%1 could not be brought back from the trash.</source>
        <translation>%1 をゴミ箱から戻せませんでした。</translation>
    </message>
</context>
<context>
    <name>dice::GridViewModel</name>
    <message>
        <source>Cancelled</source>
        <translation>中止しました</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>シード</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>ステップ</translation>
    </message>
    <message>
        <source>CFG scale</source>
        <translation>CFG スケール</translation>
    </message>
    <message>
        <source>Sampler</source>
        <translation>サンプラー</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>スケジュール</translation>
    </message>
    <message>
        <source>Clip skip</source>
        <translation>Clip skip</translation>
    </message>
    <message>
        <source>A part of the prompt</source>
        <translation>プロンプトの一部</translation>
    </message>
    <message>
        <source>DICE strength</source>
        <translation>DICE の強さ</translation>
    </message>
    <message>
        <source>DICE negative strength</source>
        <translation>DICE のネガティブの強さ</translation>
    </message>
    <message>
        <source>Passes</source>
        <translation>パス</translation>
    </message>
    <message>
        <source>1, 2, 3 or 1-8</source>
        <translation>1, 2, 3 または 1-8</translation>
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
        <translation>20, 22, 27, 40 または 20-28</translation>
    </message>
    <message>
        <source>fox, owl, cat — the first is looked for in the prompt</source>
        <translation>fox, owl, cat — 最初の言葉をプロンプトから探します</translation>
    </message>
    <message>
        <source>Choose two different things to vary.</source>
        <translation>変えるものを 2 つ、別々に選んでください。</translation>
    </message>
    <message>
        <source>%1: this model has no enhancer yet; Distill makes one.</source>
        <translation>%1：このモデルにはまだエンハンサーがありません。「蒸留」で作れます。</translation>
    </message>
    <message>
        <source>%1: write the values, with commas between them.</source>
        <translation>%1：値をコンマで区切って書いてください。</translation>
    </message>
    <message>
        <source>%1 cannot be &quot;%2&quot;.</source>
        <translation>%1 に「%2」は使えません。</translation>
    </message>
    <message numerus="yes">
        <source>These are %Ln pictures; at most %1 make a grid.</source>
        <translation>
            <numerusform>%Ln 枚になります。グリッドは最大 %1 枚です。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>待機中</translation>
    </message>
</context>
<context>
    <name>dice::GuidanceDial</name>
    <message>
        <source>%1 × as trained, from the picture</source>
        <translation>学習時の %1 倍（画像から）</translation>
    </message>
    <message>
        <source>%1 · about %2</source>
        <translation>%1 · 約 %2</translation>
    </message>
    <message>
        <source>CFG would take %1</source>
        <translation>CFG なら %1</translation>
    </message>
    <message>
        <source>%1 % of the way to CFG</source>
        <translation>CFG までの %1 %</translation>
    </message>
    <message>
        <source>%1 dB from CFG</source>
        <translation>CFG から %1 dB</translation>
    </message>
    <message>
        <source>%1, measured on whole pictures</source>
        <translation>%1（画像全体で測定）</translation>
    </message>
    <message>
        <source>CFG itself</source>
        <translation>CFG そのもの</translation>
    </message>
    <message>
        <source>no guidance</source>
        <translation>ガイダンスなし</translation>
    </message>
    <message>
        <source>DICE alone</source>
        <translation>DICE のみ</translation>
    </message>
    <message>
        <source>not measured on this model</source>
        <translation>このモデルでは未測定</translation>
    </message>
    <message>
        <source>%1 · no guidance</source>
        <translation>%1 · ガイダンスなし</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1 · about %2 · %3</source>
        <translation>%1 · 約 %2 · %3</translation>
    </message>
</context>
<context>
    <name>dice::Intake</name>
    <message>
        <source>This picture was made by DICE, and the model has no enhancer here, so CFG is used.</source>
        <translation>この画像は DICE で作られましたが、ここのモデルにはエンハンサーがないため CFG を使います。</translation>
    </message>
    <message>
        <source>This picture carries no parameters: %1.</source>
        <translation>この画像にはパラメーターがありません：%1</translation>
    </message>
    <message>
        <source>Parameters from a text</source>
        <translation>テキストからの設定</translation>
    </message>
    <message>
        <source>%1 · by %2</source>
        <translation>%1 · %2 作成</translation>
    </message>
    <message>
        <source>Has no place here: %1</source>
        <translation>ここでは使えないもの：%1</translation>
    </message>
    <message>
        <source>%1 is an embedding. Prompts name embeddings, so they are found in folders alone: add its folder on the Models page, or put it into %2.</source>
        <translation>%1 は埋め込みです。埋め込みはプロンプトの中で名前で呼ばれるため、フォルダーの中でしか見つかりません。モデルのページでそのフォルダーを追加するか、%2 に置いてください。</translation>
    </message>
    <message>
        <source>%1 is an enhancer. Put it into %2, and the model that it was made for finds it.</source>
        <translation>%1 はエンハンサーです。%2 に置くと、対応するモデルがそれを見つけます。</translation>
    </message>
    <message>
        <source>%1 holds weights that have no use here.</source>
        <translation>%1 の重みはここでは使い道がありません。</translation>
    </message>
    <message>
        <source>Left unsaid, so as its program has it: %1</source>
        <translation>記載がないため、そのプログラムの既定どおり：%1</translation>
    </message>
</context>
<context>
    <name>dice::JobStatus</name>
    <message>
        <source>Waiting</source>
        <translation>待機中</translation>
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
        <translation>残り約 %1</translation>
    </message>
</context>
<context>
    <name>dice::JobStore</name>
    <message>
        <source>The queue</source>
        <translation>キュー</translation>
    </message>
</context>
<context>
    <name>dice::JsonFile</name>
    <message>
        <source>Expected a JSON object, found something else (%1): %2.</source>
        <translation>JSON オブジェクトではありません（%1）：%2</translation>
    </message>
    <message>
        <source>Expected version 1 to %1, found version %2: %3.</source>
        <translation>バージョン 1～%1 が必要ですが、バージョン %2 でした：%3</translation>
    </message>
    <message>
        <source>%1 could not be read and were moved to %2; the defaults are used.</source>
        <translation>%1を読めなかったため %2 に移し、初期値を使います。</translation>
    </message>
    <message>
        <source>%1 could not be read and are left as they are; changes last only until you quit. %2</source>
        <translation>%1を読めなかったため、そのままにします。変更は終了までしか残りません。%2</translation>
    </message>
    <message>
        <source>%1 could not be saved: %2 (%3).</source>
        <translation>%1を保存できませんでした：%2（%3）</translation>
    </message>
</context>
<context>
    <name>dice::LabelledSheet</name>
    <message>
        <source>The picture could not be saved: %1 (%2).</source>
        <translation>画像を保存できませんでした：%1（%2）</translation>
    </message>
</context>
<context>
    <name>dice::Licences</name>
    <message>
        <source>this program, its icons and the starter model</source>
        <translation>このプログラム、アイコン、スターターモデル</translation>
    </message>
    <message>
        <source>the window, the databases</source>
        <translation>ウィンドウ、データベース</translation>
    </message>
    <message>
        <source>the networks</source>
        <translation>ネットワーク</translation>
    </message>
    <message>
        <source>picture files</source>
        <translation>画像ファイル</translation>
    </message>
    <message>
        <source>reading prompts</source>
        <translation>プロンプトの読み取り</translation>
    </message>
    <message>
        <source>log, formats, the command line</source>
        <translation>ログ、形式、コマンドライン</translation>
    </message>
    <message>
        <source>hashes</source>
        <translation>ハッシュ</translation>
    </message>
    <message>
        <source>tokens</source>
        <translation>トークン</translation>
    </message>
    <message>
        <source>the font, where the system has it</source>
        <translation>フォント（システムにある場合）</translation>
    </message>
</context>
<context>
    <name>dice::ModelCards</name>
    <message>
        <source>cannot be used</source>
        <translation>使用不可</translation>
    </message>
    <message>
        <source>being read …</source>
        <translation>読み込み中…</translation>
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
        <translation>モデルを読み込み中…</translation>
    </message>
    <message>
        <source>%1 shape · %2</source>
        <translation>%1 型 · %2</translation>
    </message>
    <message>
        <source>This model has no enhancer yet. With one, DICE guides with one pass per step instead of two.</source>
        <translation>このモデルにはまだエンハンサーがありません。あれば DICE は 1 ステップ 2 パスではなく 1 パスで導けます。</translation>
    </message>
    <message>
        <source>The model&apos;s own</source>
        <translation>モデル固有</translation>
    </message>
</context>
<context>
    <name>dice::ModelLibrary</name>
    <message>
        <source>The model library</source>
        <translation>モデルライブラリ</translation>
    </message>
</context>
<context>
    <name>dice::ModelsViewModel</name>
    <message>
        <source>Hashing %1, %2 %</source>
        <translation>%1 のハッシュを計算中、%2 %</translation>
    </message>
    <message>
        <source>Starter model</source>
        <translation>スターターモデル</translation>
    </message>
    <message>
        <source>diffusers folder</source>
        <translation>diffusers フォルダー</translation>
    </message>
    <message>
        <source>single file</source>
        <translation>単一ファイル</translation>
    </message>
    <message>
        <source>%1 shape · %2</source>
        <translation>%1 型 · %2</translation>
    </message>
    <message>
        <source>corrected by you; detected was %1</source>
        <translation>訂正済み。検出結果は %1</translation>
    </message>
    <message numerus="yes">
        <source>model_index.json: %1, %Ln latent channels</source>
        <translation>
            <numerusform>model_index.json：%1、潜在チャンネル %Ln</numerusform>
        </translation>
    </message>
    <message>
        <source>noise</source>
        <translation>ノイズ</translation>
    </message>
    <message>
        <source>velocity</source>
        <translation>速度</translation>
    </message>
    <message>
        <source>%1 million parameters</source>
        <translation>%1 百万パラメーター</translation>
    </message>
    <message>
        <source>CFG %1</source>
        <translation>CFG %1</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>まだなし</translation>
    </message>
    <message>
        <source>comes with the program</source>
        <translation>プログラムに付属</translation>
    </message>
    <message>
        <source>%1 is in the list already, or is no folder.</source>
        <translation>%1 はすでにリストにあるか、フォルダーではありません。</translation>
    </message>
    <message>
        <source>about %1 for one picture</source>
        <translation>1 枚あたり約 %1</translation>
    </message>
    <message>
        <source>These folders are named in a list of folders, but are not there: %1</source>
        <translation>フォルダーの一覧にありますが、見つからないフォルダー：%1</translation>
    </message>
</context>
<context>
    <name>dice::Navigator</name>
    <message numerus="yes">
        <source>%Ln pictures moved to the trash.</source>
        <translation>
            <numerusform>%Ln 枚の画像をゴミ箱に移しました。</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>元に戻す</translation>
    </message>
</context>
<context>
    <name>dice::Pages</name>
    <message>
        <source>Create</source>
        <translation>作成</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>比較</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>編集</translation>
    </message>
    <message>
        <source>Gallery</source>
        <translation>ギャラリー</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>モデル</translation>
    </message>
    <message>
        <source>Distill</source>
        <translation>蒸留</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>設定</translation>
    </message>
</context>
<context>
    <name>dice::PictureList</name>
    <message>
        <source>%1, seed %2</source>
        <translation>%1、シード %2</translation>
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
        <translation>埋め込み</translation>
    </message>
    <message>
        <source>earlier</source>
        <translation>以前</translation>
    </message>
</context>
<context>
    <name>dice::PromptHistory</name>
    <message>
        <source>The history of prompts</source>
        <translation>プロンプトの履歴</translation>
    </message>
</context>
<context>
    <name>dice::PromptShelf</name>
    <message>
        <source>%1 — without %2</source>
        <translation>%1 — 除外：%2</translation>
    </message>
    <message>
        <source>The styles could not be saved.</source>
        <translation>スタイルを保存できませんでした。</translation>
    </message>
    <message>
        <source>%1 · LoRA</source>
        <translation>%1 · LoRA</translation>
    </message>
    <message>
        <source>%1 · embedding</source>
        <translation>%1 · 埋め込み</translation>
    </message>
    <message>
        <source>No style</source>
        <translation>スタイルなし</translation>
    </message>
</context>
<context>
    <name>dice::QueueList</name>
    <message>
        <source>Running</source>
        <translation>実行中</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>待機中</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失敗</translation>
    </message>
    <message>
        <source>Set aside</source>
        <translation>保留</translation>
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
        <translation>シード %1 · DICE と CFG の差 %2 dB</translation>
    </message>
    <message>
        <source>seed %1 · the same as CFG</source>
        <translation>シード %1 · CFG と同一</translation>
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
        <translation>このモデルでは DICE は CFG に非常に近く、プロンプトのみと CFG の差の %1 を埋めます。</translation>
    </message>
    <message>
        <source>DICE is near to CFG on this model: it closes %1 of the gap between the plain prompt and CFG.</source>
        <translation>このモデルでは DICE は CFG に近く、プロンプトのみと CFG の差の %1 を埋めます。</translation>
    </message>
    <message>
        <source>DICE is halfway between the plain prompt and CFG on this model: it closes %1 of the gap.</source>
        <translation>このモデルでは DICE はプロンプトのみと CFG の中間にあり、差の %1 を埋めます。</translation>
    </message>
    <message>
        <source>DICE is far from CFG on this model: it closes %1 of the gap between the plain prompt and CFG.</source>
        <translation>このモデルでは DICE は CFG から遠く、プロンプトのみと CFG の差の %1 を埋めるだけです。</translation>
    </message>
    <message>
        <source>It needs %1 instead of %2 and is %3 times as fast.</source>
        <translation>%2 ではなく %1 で済み、%3 倍の速さです。</translation>
    </message>
    <message>
        <source>CFG wins where the prompt must be obeyed to the letter: %1 of its pictures are right, %2 of DICE&apos;s.</source>
        <translation>プロンプトに正確に従う必要がある場合は CFG が優れます。正しい画像は CFG で %1、DICE で %2 です。</translation>
    </message>
    <message>
        <source>Negative prompts are obeyed in %1 of the cases, with CFG in %2.</source>
        <translation>ネガティブプロンプトに従うのは %1、CFG では %2 です。</translation>
    </message>
    <message>
        <source>%1 of prompts that it has never seen · %2 · CFG %3</source>
        <translation>見たことのないプロンプトの %1 · %2 · CFG %3</translation>
    </message>
    <message>
        <source>Passes</source>
        <translation>パス</translation>
    </message>
    <message>
        <source>Denoising</source>
        <translation>ノイズ除去</translation>
    </message>
    <message>
        <source>PSNR to CFG</source>
        <translation>CFG との PSNR</translation>
    </message>
    <message>
        <source>SSIM</source>
        <translation>SSIM</translation>
    </message>
    <message>
        <source>Latent error</source>
        <translation>潜在誤差</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>正解</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>彩度</translation>
    </message>
    <message>
        <source>Contrast</source>
        <translation>コントラスト</translation>
    </message>
    <message>
        <source>Sharpness</source>
        <translation>シャープさ</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>%1 dB</source>
        <translation>%1 dB</translation>
    </message>
    <message>
        <source>Gap closed, by what pictures show</source>
        <translation>埋めた差（画像の内容）</translation>
    </message>
    <message>
        <source>Gap closed, by the predictions</source>
        <translation>埋めた差（予測）</translation>
    </message>
    <message>
        <source>Left of the difference, with a negative prompt</source>
        <translation>残る差（ネガティブあり）</translation>
    </message>
    <message>
        <source>Left of the difference, without one</source>
        <translation>残る差（ネガティブなし）</translation>
    </message>
    <message>
        <source>Direction (cosine)</source>
        <translation>方向（コサイン）</translation>
    </message>
    <message>
        <source>Negative prompts obeyed, DICE / CFG</source>
        <translation>ネガティブへの準拠、DICE / CFG</translation>
    </message>
    <message>
        <source>%1 / %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>Strength follows CFG&apos;s scale (rank correlation)</source>
        <translation>強さが CFG スケールに従う度合い（順位相関）</translation>
    </message>
    <message>
        <source>Words and padding stay alike (cosine)</source>
        <translation>単語とパディングの類似度（コサイン）</translation>
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
        <translation>オフ</translation>
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
        <translation>バリエーション %1</translation>
    </message>
    <message>
        <source>variation off</source>
        <translation>バリエーションなし</translation>
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
        <translation>ウィンドウの状態</translation>
    </message>
</context>
<context>
    <name>dice::Settings</name>
    <message>
        <source>The settings</source>
        <translation>設定</translation>
    </message>
    <message>
        <source>The settings could not be read: %1 (%2).</source>
        <translation>設定を読み込めませんでした：%1（%2）</translation>
    </message>
</context>
<context>
    <name>dice::SettingsViewModel</name>
    <message>
        <source>As the system</source>
        <translation>システムに合わせる</translation>
    </message>
    <message>
        <source>a large fox on a meadow</source>
        <translation>草原の大きなキツネ</translation>
    </message>
    <message>
        <source>The fastest</source>
        <translation>最速のもの</translation>
    </message>
    <message>
        <source>CPU</source>
        <translation>CPU</translation>
    </message>
    <message>
        <source>NVIDIA GPU</source>
        <translation>NVIDIA GPU</translation>
    </message>
    <message>
        <source>What the device does best</source>
        <translation>装置に最適なもの</translation>
    </message>
    <message>
        <source>fp32: slow and exact</source>
        <translation>fp32：遅いが正確</translation>
    </message>
    <message>
        <source>bf16</source>
        <translation>bf16</translation>
    </message>
    <message>
        <source>fp16: GPU only</source>
        <translation>fp16：GPU のみ</translation>
    </message>
    <message>
        <source>Pictures cannot be saved there: %1 cannot be written.</source>
        <translation>そこには画像を保存できません：%1 に書き込めません。</translation>
    </message>
    <message>
        <source>self-test</source>
        <translation>セルフテスト</translation>
    </message>
    <message>
        <source>The settings were saved as %1.</source>
        <translation>設定を %1 に保存しました。</translation>
    </message>
    <message>
        <source>The settings were taken from %1.</source>
        <translation>設定を %1 から取り込みました。</translation>
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
        <translation>学習中 · %1 %</translation>
    </message>
    <message numerus="yes">
        <source>Hashing, %Ln left</source>
        <translation>
            <numerusform>ハッシュ計算、残り %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln passes saved</source>
        <translation>
            <numerusform>%Ln パス節約</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Queue paused, %Ln waiting</source>
        <translation>
            <numerusform>キュー一時停止中、%Ln 件待機</numerusform>
        </translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>準備完了</translation>
    </message>
    <message>
        <source>Working</source>
        <translation>作業中</translation>
    </message>
    <message numerus="yes">
        <source>Working · %Ln waiting</source>
        <translation>
            <numerusform>作業中 · %Ln 件待機</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dice::StudioWindow</name>
    <message>
        <source>Making “%1” CFG-free was interrupted at %2 %. Nothing is lost.</source>
        <translation>「%1」の CFG フリー化は %2 % で中断しました。何も失われていません。</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>再開</translation>
    </message>
</context>
<context>
    <name>dice::Wildcards</name>
    <message>
        <source>There is no list &quot;%1&quot; in %2.</source>
        <translation>%2 に「%1」というリストはありません。</translation>
    </message>
</context>
<context>
    <name>dice::Wording</name>
    <message numerus="yes">
        <source>%Ln passes</source>
        <translation>
            <numerusform>%Ln パス</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln steps</source>
        <translation>
            <numerusform>%Ln ステップ</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln pictures</source>
        <translation>
            <numerusform>%Ln 枚</numerusform>
        </translation>
    </message>
    <message>
        <source>less than 0.1 s</source>
        <translation>0.1 秒未満</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1 分 %2 秒</translation>
    </message>
    <message>
        <source>%1 × %2 px</source>
        <translation>%1 × %2 px</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>オフ</translation>
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
        <translation>スターターモデル</translation>
    </message>
    <message>
        <source>Automatic</source>
        <comment>schedule</comment>
        <translation>自動</translation>
    </message>
    <message>
        <source>The model&apos;s own</source>
        <comment>schedule</comment>
        <translation>モデル固有</translation>
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
        <translation>モデルを読み込み中</translation>
    </message>
    <message>
        <source>Reading the prompt</source>
        <translation>プロンプトを読み取り中</translation>
    </message>
    <message>
        <source>Step %1 of %2</source>
        <translation>ステップ %1 / %2</translation>
    </message>
    <message>
        <source>Finishing the picture</source>
        <translation>画像を仕上げ中</translation>
    </message>
</context>
<context>
    <name>disk</name>
    <message>
        <source>A file could not be read or written.</source>
        <translation>ファイルを読み書きできませんでした。</translation>
    </message>
</context>
<context>
    <name>embedding-half</name>
    <message>
        <source>The embedding {} has vectors for one of the two text encoders; the other one reads zeros in its place.</source>
        <translation>埋め込み {0} には二つのテキストエンコーダーの一方のベクトルしかありません。もう一方は代わりにゼロを読みます。</translation>
    </message>
</context>
<context>
    <name>embedding-of-other-width</name>
    <message>
        <source>The embedding {} is left out: its vectors have the width {}, the model&apos;s text encoders read {}.</source>
        <translation>埋め込み {0} は使いません。ベクトルの幅は {1} ですが、モデルのテキストエンコーダーが読む幅は {2} です。</translation>
    </message>
</context>
<context>
    <name>embedding-unreadable</name>
    <message>
        <source>{} is no embedding that can be read; its name is read as a word.</source>
        <translation>{0} は読み取れる埋め込みではありません。その名前は単語として読みます。</translation>
    </message>
</context>
<context>
    <name>embedding-unusable</name>
    <message>
        <source>The embedding {} cannot be used.</source>
        <translation>埋め込み {0} は使えません。</translation>
    </message>
</context>
<context>
    <name>embeddings-left-out</name>
    <message>
        <source>{} brings embeddings along, which a model cannot hold: they are left out.</source>
        <translation>{0} には埋め込みが付いていますが、モデルには入れられないため省かれます。</translation>
    </message>
</context>
<context>
    <name>empty-negative-unsaid</name>
    <message>
        <source>This model encodes the empty negative prompt, and a single file cannot say so: programs decide that themselves.</source>
        <translation>このモデルは空のネガティブプロンプトもエンコードしますが、単一ファイルにはそれを記せません。どうするかは各プログラムが決めます。</translation>
    </message>
</context>
<context>
    <name>enhancer-borrowed</name>
    <message>
        <source>The enhancer is borrowed: it was made for another model ({}). On a few probes it leaves {} % of the difference that guidance makes.</source>
        <translation>エンハンサーは借り物です。別のモデル（{0}）用に作られました。いくつかの試行では、ガイダンスが生む差の {1} % が残ります。</translation>
    </message>
</context>
<context>
    <name>enhancer-borrowed-for-report</name>
    <message>
        <source>The enhancer is borrowed: it was made for another model ({}).</source>
        <translation>エンハンサーは借り物です。別のモデル（{0}）用に作られました。</translation>
    </message>
</context>
<context>
    <name>enhancer-does-not-fit</name>
    <message>
        <source>The enhancer does not fit this model, so CFG is used. {}</source>
        <translation>エンハンサーがこのモデルに合わないため、CFG を使います。{0}</translation>
    </message>
</context>
<context>
    <name>enhancer-not-moved</name>
    <message>
        <source>The enhancer could not be moved to {}.</source>
        <translation>エンハンサーを {0} に移せませんでした。</translation>
    </message>
</context>
<context>
    <name>enhancer-not-taken-along</name>
    <message>
        <source>Its enhancer was not taken along. {}</source>
        <translation>このモデルのエンハンサーは引き継がれませんでした。{0}</translation>
    </message>
</context>
<context>
    <name>enhancer-of-no-help</name>
    <message>
        <source>The enhancer was made for another model ({}) and does not help this one (it leaves {} % of the difference that guidance makes); CFG is used: {}.</source>
        <translation>エンハンサーは別のモデル（{0}）用で、このモデルには役立ちません（ガイダンスが生む差の {1} % が残ります）。CFG を使います: {2}。</translation>
    </message>
</context>
<context>
    <name>enhancer-taken-along</name>
    <message>
        <source>Its enhancer was taken along: {}.</source>
        <translation>このモデルのエンハンサーも引き継がれました：{0}。</translation>
    </message>
</context>
<context>
    <name>enhancer-unsaid</name>
    <message>
        <source>The enhancer does not say which model it was made for; it has this one&apos;s width and is used. On a few probes it leaves {} % of the difference that guidance makes.</source>
        <translation>このエンハンサーはどのモデルのために作られたかを示していません。このモデルと幅が同じなので使います。いくつかの試行では、ガイダンスが生む差の {0} % が残ります。</translation>
    </message>
</context>
<context>
    <name>enhancer-unusable</name>
    <message>
        <source>The enhancer {} cannot be used.</source>
        <translation>エンハンサー {0} は使えません。</translation>
    </message>
</context>
<context>
    <name>foreign-tensors</name>
    <message>
        <source>Tensors of the model&apos;s files that no part of it has a use for are left out: {}, such as {}.</source>
        <translation>モデルのファイルにある、どの部分も使わないテンソルは使いません：{0} 個（{1} など）。</translation>
    </message>
</context>
<context>
    <name>guidance-measured-anew</name>
    <message>
        <source>The prompt changes where the plan carries guidance on; {} passes more were taken to measure it anew.</source>
        <translation>計画がガイダンスを持ち越す所でプロンプトが変わるため、測り直しに {0} パス多く使いました。</translation>
    </message>
</context>
<context>
    <name>internal</name>
    <message>
        <source>Something went wrong inside Dice Studio.</source>
        <translation>Dice Studio の内部で問題が起きました。</translation>
    </message>
</context>
<context>
    <name>job-ended-program</name>
    <message>
        <source>The program ended twice while this was made, so it was set aside. Try it with a smaller size.</source>
        <translation>作成中にプログラムが 2 回終了したため、保留にしました。小さいサイズで試してください。</translation>
    </message>
</context>
<context>
    <name>job-of-newer-version</name>
    <message>
        <source>This job was made by a newer version of Dice Studio.</source>
        <translation>このジョブは新しいバージョンの Dice Studio で作られました。</translation>
    </message>
</context>
<context>
    <name>lora-applied</name>
    <message>
        <source>Applied {} of {} layers of {}.</source>
        <translation>{2} の {1} 層のうち {0} 層を適用しました。</translation>
    </message>
</context>
<context>
    <name>lora-layer-misfit</name>
    <message>
        <source>{} of {} does not fit this model&apos;s layer and is left out.</source>
        <translation>{1} の {0} はこのモデルの層に合わないため使いません。</translation>
    </message>
</context>
<context>
    <name>lora-layer-unmatched</name>
    <message>
        <source>Applied {} of {} layers of {}; the model has no {}.</source>
        <translation>{2} の {1} 層のうち {0} 層を適用しました。モデルに {3} がありません。</translation>
    </message>
</context>
<context>
    <name>lora-layers-misfit</name>
    <message>
        <source>{} layers of {} do not fit this model&apos;s and are left out, such as {}.</source>
        <translation>{1} の {0} 層はこのモデルの層に合わないため使いません（{2} など）。</translation>
    </message>
</context>
<context>
    <name>lora-layers-unmatched</name>
    <message>
        <source>Applied {} of {} layers of {}; the model has no {} and others.</source>
        <translation>{2} の {1} 層のうち {0} 層を適用しました。モデルに {3} などがありません。</translation>
    </message>
</context>
<context>
    <name>lora-tag-part-left-out</name>
    <message>
        <source>Of the tag of the LoRA {} this is not understood and left out: {}.</source>
        <translation>LoRA {} のタグのうち、理解できないこの部分は除かれます: {}。</translation>
    </message>
</context>
<context>
    <name>lora-tags-in-negative</name>
    <message>
        <source>LoRA tags count in the prompt alone; those in the negative prompt are left out.</source>
        <translation>LoRA タグはプロンプトでのみ有効です。ネガティブプロンプトのものは無視されます。</translation>
    </message>
</context>
<context>
    <name>lora-tensors-unread</name>
    <message>
        <source>Tensors of {} that change no layer are left out: {}, such as {}.</source>
        <translation>{0} のうち、どの層も変えないテンソルは使いません：{1} 個（{2} など）。</translation>
    </message>
</context>
<context>
    <name>lora-unusable</name>
    <message>
        <source>The LoRA {} cannot be used.</source>
        <translation>LoRA {0} は使えません。</translation>
    </message>
</context>
<context>
    <name>made-as-by-ddim</name>
    <message>
        <source>{} goes by the negative prompt&apos;s prediction as well, and without CFG there is none: this picture was made as by DDIM.</source>
        <translation>{0} はネガティブプロンプトの予測も使いますが、CFG なしではそれがありません。この画像は DDIM と同じように作られました。</translation>
    </message>
</context>
<context>
    <name>mask-of-other-size</name>
    <message>
        <source>Expected a mask of the picture&apos;s size {} x {}, found {} x {}.</source>
        <translation>マスクは画像と同じ {0} × {1} の大きさが必要ですが、{2} × {3} でした。</translation>
    </message>
</context>
<context>
    <name>mask-unreadable</name>
    <message>
        <source>The mask {} cannot be read.</source>
        <translation>マスク {0} を読めません。</translation>
    </message>
</context>
<context>
    <name>model-too-large</name>
    <message>
        <source>Expected {} of free memory for the model&apos;s weights, found {}. Another precision may need less; so may closing other programs.</source>
        <translation>モデルの重みには {0} の空きメモリが必要ですが、{1} しかありません。別の精度なら少なくて済むかもしれません。ほかのプログラムを閉じるのも有効です。</translation>
    </message>
</context>
<context>
    <name>model-unusable</name>
    <message>
        <source>The model {} cannot be used.</source>
        <translation>モデル {0} は使えません。</translation>
    </message>
</context>
<context>
    <name>more-captions-left-out</name>
    <message>
        <source>{} pictures are left out, since their caption files are empty or cannot be read: {} and others.</source>
        <translation>説明文のファイルが空か読めないため、{0} 枚の画像を省きます：{1} など。</translation>
    </message>
</context>
<context>
    <name>more-pictures-left-out</name>
    <message>
        <source>{} pictures could not be read and are left out: {} and others.</source>
        <translation>{0} 枚の画像を読めなかったため省きます：{1} など。</translation>
    </message>
</context>
<context>
    <name>nameless-lora</name>
    <message>
        <source>Expected a name or file for every LoRA, found one without.</source>
        <translation>LoRA にはそれぞれ名前かファイルが必要ですが、どちらもないものがあります。</translation>
    </message>
</context>
<context>
    <name>needs-picture-and-mask</name>
    <message>
        <source>This model is made for inpainting: it needs a picture and a mask.</source>
        <translation>このモデルはインペイント用です。画像とマスクが必要です。</translation>
    </message>
</context>
<context>
    <name>no-enhancer</name>
    <message>
        <source>There is no enhancer for this model yet, so CFG is used; `dice distill` makes one.</source>
        <translation>このモデルにはまだエンハンサーがないため、CFG を使います。「蒸留」ページで作れます。</translation>
    </message>
</context>
<context>
    <name>no-mask</name>
    <message>
        <source>Repainting only the masked area needs a mask, found none.</source>
        <translation>マスクした部分だけを描き直すにはマスクが必要ですが、ありません。</translation>
    </message>
</context>
<context>
    <name>no-multiple</name>
    <message>
        <source>Expected a {} that is a multiple of {} pixels for this model, found {}; {} and {} are the nearest.</source>
        <translation>このモデルでは {0} が {1} ピクセルの倍数である必要がありますが、{2} でした。最も近いのは {3} と {4} です。</translation>
    </message>
</context>
<context>
    <name>no-picture</name>
    <message>
        <source>Expected a picture to edit, found none.</source>
        <translation>編集する画像が必要ですが、ありません。</translation>
    </message>
</context>
<context>
    <name>no-picture-files</name>
    <message>
        <source>This build has no picture files, so it cannot edit pictures.</source>
        <translation>このビルドは画像ファイルに対応していないため、画像を編集できません。</translation>
    </message>
</context>
<context>
    <name>no-room-for-text-encoder</name>
    <message>
        <source>Expected {} of free memory for one layer of the text encoder, found {}; closing other programs may help.</source>
        <translation>テキストエンコーダーの 1 層には {0} の空きメモリが必要ですが、{1} しかありません。ほかのプログラムを閉じると改善することがあります。</translation>
    </message>
</context>
<context>
    <name>no-room-to-decode</name>
    <message>
        <source>Decoding the picture ran out of memory, even in tiles of {} x {} pixels.</source>
        <translation>{0} × {1} ピクセルのタイルに分けても、画像のデコードでメモリが足りなくなりました。</translation>
    </message>
</context>
<context>
    <name>no-such-choice</name>
    <message>
        <source>Expected a {} out of {}, found &quot;{}&quot;.</source>
        <translation>{0} は {1} のいずれかである必要がありますが、「{2}」でした。</translation>
    </message>
</context>
<context>
    <name>no-such-embedding</name>
    <message>
        <source>There is no embedding called {}.</source>
        <translation>{0} という埋め込みはありません。</translation>
    </message>
</context>
<context>
    <name>no-such-enhancer</name>
    <message>
        <source>There is no enhancer called {}.</source>
        <translation>{0} というエンハンサーはありません。</translation>
    </message>
</context>
<context>
    <name>no-such-lora</name>
    <message>
        <source>There is no LoRA called {}.</source>
        <translation>{0} という LoRA はありません。</translation>
    </message>
</context>
<context>
    <name>no-such-model</name>
    <message>
        <source>There is no model called {}.</source>
        <translation>{0} というモデルはありません。</translation>
    </message>
</context>
<context>
    <name>no-such-plan</name>
    <message>
        <source>The file of measured plans has none for these settings, so the default plan is used. {}</source>
        <translation>測定済みの計画のファイルにこの設定のものがないため、標準の計画を使います。{0}</translation>
    </message>
</context>
<context>
    <name>no-such-vae</name>
    <message>
        <source>There is no VAE called {}.</source>
        <translation>{0} という VAE はありません。</translation>
    </message>
</context>
<context>
    <name>not-finite</name>
    <message>
        <source>The denoiser&apos;s result is not finite; try precision fp32, another sampler or a lower scale.</source>
        <translation>デノイザーの結果が有限の値になりません。精度 fp32、別のサンプラー、または低めの強さを試してください。</translation>
    </message>
</context>
<context>
    <name>not-found</name>
    <message>
        <source>Something that is needed is not there.</source>
        <translation>必要なものが見つかりません。</translation>
    </message>
</context>
<context>
    <name>nothing-in-mask</name>
    <message>
        <source>Expected something white in the mask, found nothing.</source>
        <translation>マスクには白い部分が必要ですが、ありません。</translation>
    </message>
</context>
<context>
    <name>nothing-to-report-on</name>
    <message>
        <source>There is no enhancer to report on: none was made for this model.</source>
        <translation>レポートの対象になるエンハンサーがありません。このモデル用には作られていません。</translation>
    </message>
</context>
<context>
    <name>out-of-memory</name>
    <message>
        <source>Memory ran out; try a smaller picture or batch, or close other programs.</source>
        <translation>メモリが足りません。画像やバッチを小さくするか、ほかのプログラムを閉じてください。</translation>
    </message>
</context>
<context>
    <name>out-of-range</name>
    <message>
        <source>Expected {} from {} to {}, found {}.</source>
        <translation>{0} は {1}～{2} である必要がありますが、{3} でした。</translation>
    </message>
</context>
<context>
    <name>parts-taken</name>
    <message>
        <source>What the model&apos;s file lacks is taken from {}.</source>
        <translation>モデルのファイルに足りないものは {0} から取ります。</translation>
    </message>
</context>
<context>
    <name>passes-without-guidance</name>
    <message>
        <source>Expected guidance cfg or dice for a number of passes or a plan, found none, which takes one pass per model evaluation.</source>
        <translation>パス数や計画を使うにはガイダンスを cfg か dice にする必要がありますが、ガイダンスなしでした。その場合、モデルの評価 1 回につき 1 パスです。</translation>
    </message>
</context>
<context>
    <name>picture-not-saved</name>
    <message>
        <source>The picture could not be saved.</source>
        <translation>画像を保存できませんでした。</translation>
    </message>
</context>
<context>
    <name>picture-too-large</name>
    <message>
        <source>Expected {} of free memory for a picture of {} x {} pixels beside the model, found {}; a smaller picture needs less.</source>
        <translation>{1} × {2} ピクセルの画像には、モデルのほかに {0} の空きメモリが必要ですが、{3} しかありません。小さい画像なら少なくて済みます。</translation>
    </message>
</context>
<context>
    <name>picture-unreadable</name>
    <message>
        <source>The picture {} cannot be read.</source>
        <translation>画像 {0} を読めません。</translation>
    </message>
</context>
<context>
    <name>pictures-left-out</name>
    <message>
        <source>{} pictures could not be read and are left out: {}.</source>
        <translation>{0} 枚の画像を読めなかったため省きます：{1}。</translation>
    </message>
</context>
<context>
    <name>plan-needs-dice</name>
    <message>
        <source>Expected guidance dice for the plan &quot;{}&quot;, which has evaluations by DICE (D), found cfg.</source>
        <translation>計画「{0}」には DICE による評価（D）が含まれるため、ガイダンス dice が必要ですが、cfg でした。</translation>
    </message>
</context>
<context>
    <name>plan-unreadable</name>
    <message>
        <source>The file of measured plans cannot be read, so the default plan is used. {}</source>
        <translation>測定済みの計画のファイルを読めないため、標準の計画を使います。{0}</translation>
    </message>
</context>
<context>
    <name>schedule-unsaid</name>
    <message>
        <source>The noise schedule of this model is not Stable Diffusion&apos;s, and a single file cannot say so: programs will assume the usual one.</source>
        <translation>このモデルのノイズスケジュールは Stable Diffusion のものと異なりますが、単一ファイルにはそれを記せません。プログラムは通常のものとみなします。</translation>
    </message>
</context>
<context>
    <name>search-begins-anew</name>
    <message>
        <source>Nothing to go on with: expected the state of an equal search in {}, found none; it begins anew.</source>
        <translation>続きから始められません。{0} に同じ探索の状態が必要ですが、ありません。最初から始めます。</translation>
    </message>
</context>
<context>
    <name>several-files</name>
    <message>
        <source>The name {} belongs to {} files.</source>
        <translation>{0} という名前のファイルが {1} 個あります。</translation>
    </message>
</context>
<context>
    <name>several-models</name>
    <message>
        <source>The name {} belongs to {} models of the library.</source>
        <translation>{0} という名前のモデルがライブラリに {1} 個あります。</translation>
    </message>
</context>
<context>
    <name>smaller-batch</name>
    <message>
        <source>{} of {} pictures were made at once: one more did not fit into the free memory ({}).</source>
        <translation>{1} 枚のうち {0} 枚ずつ生成しました。もう 1 枚は空きメモリ（{2}）に収まりませんでした。</translation>
    </message>
</context>
<context>
    <name>step-distill</name>
    <message>
        <source>Make an enhancer</source>
        <translation>エンハンサーを作る</translation>
    </message>
</context>
<context>
    <name>step-mask</name>
    <message>
        <source>Draw a mask</source>
        <translation>マスクを描く</translation>
    </message>
</context>
<context>
    <name>step-models</name>
    <message>
        <source>Open Models</source>
        <translation>「モデル」を開く</translation>
    </message>
</context>
<context>
    <name>step-settings</name>
    <message>
        <source>Open Settings</source>
        <translation>「設定」を開く</translation>
    </message>
</context>
<context>
    <name>tag-left-out</name>
    <message>
        <source>The tag {} means nothing here; it is left out of the text.</source>
        <translation>タグ {} はここでは意味を持たないため、テキストから除かれます。</translation>
    </message>
</context>
<context>
    <name>text-cut</name>
    <message>
        <source>The text is cut: the last {} of its {} tokens are not read, as this model reads {}.</source>
        <translation>テキストが切られます: 最後の {} トークン(全 {} トークン)は読まれません。このモデルが読むのは {} トークンです。</translation>
    </message>
</context>
<context>
    <name>text-encoder-read-anew</name>
    <message>
        <source>The text encoder&apos;s weights ({}) do not fit into the free memory ({}); they are read from the disk anew for each text.</source>
        <translation>テキストエンコーダーの重み（{0}）が空きメモリ（{1}）に収まらないため、テキストごとにディスクから読み直します。</translation>
    </message>
</context>
<context>
    <name>too-many-pixels</name>
    <message>
        <source>Expected a picture of at most {} million pixels, found {} x {}.</source>
        <translation>画像は {0} 百万ピクセルまでですが、{1} × {2} でした。</translation>
    </message>
</context>
<context>
    <name>unsupported</name>
    <message>
        <source>Dice Studio does not know how to do this.</source>
        <translation>Dice Studio ではこれはできません。</translation>
    </message>
</context>
<context>
    <name>vae-unusable</name>
    <message>
        <source>The VAE {} cannot be used.</source>
        <translation>VAE {0} は使えません。</translation>
    </message>
</context>
<context>
    <name>weights-of-no-use</name>
    <message>
        <source>{} cannot be used.</source>
        <translation>{0} は使えません。</translation>
    </message>
</context>
</TS>
