<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>AboutSection</name>
    <message>
        <source>Privacy</source>
        <translation>隐私</translation>
    </message>
    <message>
        <source>Addresses contacted</source>
        <translation>联系过的地址</translation>
    </message>
    <message>
        <source>This program sends nothing and asks nothing from any server.</source>
        <translation>本程序不发送任何内容，也不向任何服务器请求内容。</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Files of the program</source>
        <translation>程序文件</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Export …</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Import …</source>
        <translation>导入…</translation>
    </message>
    <message>
        <source>Defaults</source>
        <translation>默认值</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>日志</translation>
    </message>
    <message>
        <source>No file is written in this session.</source>
        <translation>本次会话不写入文件。</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>About</source>
        <translation>关于</translation>
    </message>
    <message>
        <source>Licences</source>
        <translation>许可证</translation>
    </message>
    <message>
        <source>Export the settings</source>
        <translation>导出设置</translation>
    </message>
    <message>
        <source>Settings (*.json)</source>
        <translation>设置 (*.json)</translation>
    </message>
    <message>
        <source>Import settings</source>
        <translation>导入设置</translation>
    </message>
</context>
<context>
    <name>BoardsPopup</name>
    <message>
        <source>Name of a new board</source>
        <translation>新收藏夹的名称</translation>
    </message>
    <message>
        <source>Onto a new board …</source>
        <translation>放入新收藏夹…</translation>
    </message>
    <message>
        <source>New board with the selection …</source>
        <translation>用所选图片新建收藏夹…</translation>
    </message>
</context>
<context>
    <name>CheckStep</name>
    <message>
        <source>Trying it out</source>
        <translation>试运行</translation>
    </message>
    <message>
        <source>This is what it takes</source>
        <translation>需要这些</translation>
    </message>
    <message>
        <source>A few records and updates are timed on this machine. The first time with a checkpoint, its prompts are read as well.</source>
        <translation>在本机上为少量记录和更新计时。首次使用某个模型时，还会读取它的提示词。</translation>
    </message>
    <message>
        <source>%1 …</source>
        <translation>%1…</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Train</source>
        <translation>训练</translation>
    </message>
</context>
<context>
    <name>ChooseStep</name>
    <message>
        <source>Half of the work, nearly the same pictures</source>
        <translation>一半的计算，几乎相同的图片</translation>
    </message>
    <message>
        <source>CFG runs the model twice per step. A small network, trained from the checkpoint itself, changes the prompt&apos;s embedding so that one run lands close to where two did. No data set is needed, and the checkpoint&apos;s file is not changed.</source>
        <translation>CFG 每一步要运行模型两次。一个从模型自身训练出来的小网络会改变提示词的嵌入，让一次运行就接近两次的结果。不需要数据集，模型文件也不会改动。</translation>
    </message>
    <message>
        <source>Checkpoint</source>
        <translation>大模型</translation>
    </message>
    <message>
        <source>What is trained</source>
        <translation>训练内容</translation>
    </message>
    <message>
        <source>Full: closest to CFG</source>
        <translation>完整：最接近 CFG</translation>
    </message>
    <message>
        <source>Embedding only</source>
        <translation>仅嵌入</translation>
    </message>
    <message>
        <source>The enhancer, and a small change of the denoiser that is merged in memory before sampling.</source>
        <translation>增强器，以及对去噪器的小改动，采样前在内存中合并。</translation>
    </message>
    <message>
        <source>The enhancer alone; the denoiser stays untouched, as in the paper.</source>
        <translation>仅增强器；去噪器保持不变，与论文一致。</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 分钟</translation>
    </message>
    <message numerus="yes">
        <source>%Ln hours</source>
        <translation>
            <numerusform>%Ln 小时</numerusform>
        </translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>分钟</translation>
    </message>
    <message>
        <source>minutes</source>
        <translation>分钟</translation>
    </message>
    <message>
        <source>Longer comes closer to CFG. It works while nothing else does, can be paused, and survives closing the window.</source>
        <translation>时间越长越接近 CFG。空闲时才运行，可以暂停，关闭窗口也不会丢失。</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>检查</translation>
    </message>
</context>
<context>
    <name>ClosenessCard</name>
    <message>
        <source>How close</source>
        <translation>接近程度</translation>
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
        <translation>时间</translation>
    </message>
</context>
<context>
    <name>CompareBar</name>
    <message>
        <source>How to look at the difference</source>
        <translation>查看差异的方式</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>分割</translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>并排</translation>
    </message>
    <message>
        <source>Flip</source>
        <translation>切换</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>差异</translation>
    </message>
    <message>
        <source>X/Y grid</source>
        <translation>X/Y 网格</translation>
    </message>
    <message>
        <source>New seed</source>
        <translation>新种子</translation>
    </message>
    <message>
        <source>The same request at another seed</source>
        <translation>用另一个种子做同样的请求</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>All of them as one labelled picture</source>
        <translation>全部合成一张带标注的图片</translation>
    </message>
</context>
<context>
    <name>ComparePage</name>
    <message>
        <source>Made one after the other by the ordinary queue · Esc cancels</source>
        <translation>由普通队列逐张生成 · Esc 取消</translation>
    </message>
    <message>
        <source>Hold Space to flip · scroll to zoom · drag to pan</source>
        <translation>按住空格切换 · 滚轮缩放 · 拖动平移</translation>
    </message>
    <message>
        <source>Scroll to zoom · drag to pan · double-click shows all</source>
        <translation>滚轮缩放 · 拖动平移 · 双击显示全部</translation>
    </message>
    <message>
        <source>See what guidance does</source>
        <translation>看看引导的作用</translation>
    </message>
    <message>
        <source>Makes the request of the Create page with DICE, with CFG and without guidance, at the same seed.</source>
        <translation>用同一个种子，以 DICE、CFG 和无引导三种方式生成“创作”页的请求。</translation>
    </message>
    <message>
        <source>Makes the request of the Create page with CFG and without guidance, at the same seed. With an enhancer for the model, DICE joins them.</source>
        <translation>用同一个种子，以 CFG 和无引导生成“创作”页的请求。模型有增强器时，还会加入 DICE。</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>对比</translation>
    </message>
    <message>
        <source>Save as one labelled picture</source>
        <translation>保存为一张带标注的图片</translation>
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
            <numerusform>程序结束时还有 %Ln 张图片在等待。</numerusform>
        </translation>
    </message>
    <message>
        <source>Make them</source>
        <translation>继续生成</translation>
    </message>
    <message>
        <source>Forget them</source>
        <translation>放弃</translation>
    </message>
    <message>
        <source>Save a copy of the picture</source>
        <translation>保存图片副本</translation>
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
        <translation>更接近 CFG</translation>
    </message>
    <message>
        <source>Closer to CFG: %1</source>
        <translation>更接近 CFG：%1</translation>
    </message>
</context>
<context>
    <name>DifferenceView</name>
    <message>
        <source>Difference between %1 and %2</source>
        <translation>%1 与 %2 的差异</translation>
    </message>
    <message>
        <source>The difference is shown once both pictures are there.</source>
        <translation>两张图片都完成后显示差异。</translation>
    </message>
    <message>
        <source>same</source>
        <translation>相同</translation>
    </message>
    <message>
        <source>%1 of 255 levels apart, or more</source>
        <translation>相差 %1 级（共 255 级）或更多</translation>
    </message>
    <message>
        <source>How many times the difference is enlarged</source>
        <translation>差异放大倍数</translation>
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
        <translation>结果</translation>
    </message>
    <message>
        <source>The picture and its mask</source>
        <translation>图片及其蒙版</translation>
    </message>
    <message>
        <source>Back to the mask</source>
        <translation>回到蒙版</translation>
    </message>
    <message>
        <source>Go on with this one</source>
        <translation>用这张继续</translation>
    </message>
    <message>
        <source>%1 %  ·  paint what is to change  ·  [ and ] size the brush  ·  scroll zooms, the middle button pans</source>
        <translation>%1 %  ·  涂抹要改变的部分  ·  [ 和 ] 调整画笔  ·  滚轮缩放，中键平移</translation>
    </message>
</context>
<context>
    <name>EditPage</name>
    <message>
        <source>Start from a picture</source>
        <translation>从图片开始</translation>
    </message>
    <message>
        <source>Open one, drop one here, or press Edit under a picture in Create or in the gallery. Paint a mask to change only a part of it.</source>
        <translation>打开一张、拖到这里，或在“创作”或图库的图片下点击“编辑”。涂抹蒙版可以只改变一部分。</translation>
    </message>
    <message>
        <source>Open a picture …</source>
        <translation>打开图片…</translation>
    </message>
    <message>
        <source>Open a picture</source>
        <translation>打开图片</translation>
    </message>
    <message>
        <source>Pictures (*.png *.jpg *.jpeg *.bmp)</source>
        <translation>图片 (*.png *.jpg *.jpeg *.bmp)</translation>
    </message>
</context>
<context>
    <name>EditPanel</name>
    <message>
        <source>Open …</source>
        <translation>打开…</translation>
    </message>
    <message>
        <source>Prompt</source>
        <translation>提示词</translation>
    </message>
    <message>
        <source>What it shows afterwards</source>
        <translation>修改后要画的内容</translation>
    </message>
    <message>
        <source>Negative</source>
        <translation>反向</translation>
    </message>
    <message>
        <source>Negative prompt</source>
        <translation>反向提示词</translation>
    </message>
    <message>
        <source>What it does not show</source>
        <translation>不要出现的内容</translation>
    </message>
    <message>
        <source>How far it goes</source>
        <translation>变化幅度</translation>
    </message>
    <message>
        <source>How far the picture may change; 0 keeps it, 1 ignores it</source>
        <translation>图片可以改变多少；0 保持原样，1 忽略原图</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>keeps it</source>
        <translation>保持原样</translation>
    </message>
    <message>
        <source>ignores it</source>
        <translation>忽略原图</translation>
    </message>
    <message>
        <source>What is outside the mask stays; its edge is softened a little.</source>
        <translation>蒙版外保持不变，边缘会稍微柔化。</translation>
    </message>
    <message>
        <source>Without a mask the whole picture changes. Model, guidance, steps and seed are those of the Create page.</source>
        <translation>没有蒙版时整张图片都会改变。模型、引导、步数和种子取自“创作”页。</translation>
    </message>
    <message>
        <source>%1 · Esc cancels</source>
        <translation>%1 · Esc 取消</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Ctrl+Enter</translation>
    </message>
    <message>
        <source>Only the masked part</source>
        <translation>仅蒙版部分</translation>
    </message>
    <message>
        <source>The new edges are painted anew, so this does not count for them.</source>
        <translation>新的边缘全部重新绘制，此数值对其无效。</translation>
    </message>
    <message>
        <source>Add at the edges</source>
        <translation>在边缘添加</translation>
    </message>
    <message>
        <source>%1 × %2 px afterwards</source>
        <translation>完成后 %1 × %2 px</translation>
    </message>
    <message>
        <source>Or drag a handle beside the picture.</source>
        <translation>也可拖动图片旁的控制柄。</translation>
    </message>
</context>
<context>
    <name>EditTools</name>
    <message>
        <source>Brush (B): marks what is repainted</source>
        <translation>画笔 (B)：标出要重绘的部分</translation>
    </message>
    <message>
        <source>Eraser (E)</source>
        <translation>橡皮擦 (E)</translation>
    </message>
    <message>
        <source>Lasso (L)</source>
        <translation>套索 (L)</translation>
    </message>
    <message>
        <source>Rectangle (R)</source>
        <translation>矩形 (R)</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>Size of the brush in pixels</source>
        <translation>画笔大小（像素）</translation>
    </message>
    <message>
        <source>Hardness</source>
        <translation>硬度</translation>
    </message>
    <message>
        <source>Hardness of the brush&apos;s edge</source>
        <translation>画笔边缘硬度</translation>
    </message>
    <message>
        <source>Invert the mask (I)</source>
        <translation>反转蒙版 (I)</translation>
    </message>
    <message>
        <source>Feather</source>
        <translation>羽化</translation>
    </message>
    <message>
        <source>Softens the mask&apos;s edges over so many pixels</source>
        <translation>按此像素数柔化蒙版边缘</translation>
    </message>
    <message>
        <source>Pixels to feather over</source>
        <translation>羽化像素</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>清除</translation>
    </message>
    <message>
        <source>Undo (Ctrl+Z)</source>
        <translation>撤销 (Ctrl+Z)</translation>
    </message>
    <message>
        <source>Redo (Ctrl+Shift+Z)</source>
        <translation>重做 (Ctrl+Shift+Z)</translation>
    </message>
</context>
<context>
    <name>EmptyCanvas</name>
    <message>
        <source>Your first picture is on its way</source>
        <translation>您的第一张图片正在生成</translation>
    </message>
    <message>
        <source>Say what you want to see, then press Ctrl+Enter</source>
        <translation>写下想看到的内容，然后按 Ctrl+Enter</translation>
    </message>
    <message>
        <source>The starter model draws one thing in a small picture, like a fox, a boat or an apple.</source>
        <translation>入门模型会在小图中画一样东西，比如狐狸、小船或苹果。提示词请用英文。</translation>
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
        <translation>搜索 LoRA 和嵌入</translation>
    </message>
    <message>
        <source>No LoRA or embedding yet. Add their folder on the Models page, or drop a file here.</source>
        <translation>还没有 LoRA 或嵌入。请在“模型”页添加其文件夹，或将文件拖放到这里。</translation>
    </message>
    <message>
        <source>No LoRA or embedding is called so.</source>
        <translation>没有叫这个名字的 LoRA 或嵌入。</translation>
    </message>
</context>
<context>
    <name>FoldHeader</name>
    <message>
        <source>open</source>
        <translation>已展开</translation>
    </message>
</context>
<context>
    <name>FolderSection</name>
    <message>
        <source>Pictures</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>Choose …</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>Default</source>
        <translation>默认</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>[date] [time] [seed] [prompt] [model] [steps] [guidance]; a slash makes a folder. Next: %1</source>
        <translation>[date] [time] [seed] [prompt] [model] [steps] [guidance]；斜杠表示文件夹。下一个：%1</translation>
    </message>
    <message>
        <source>Pattern of the names of pictures</source>
        <translation>图片名称的格式</translation>
    </message>
    <message>
        <source>Save pictures in</source>
        <translation>图片保存到</translation>
    </message>
</context>
<context>
    <name>FoldersPopup</name>
    <message>
        <source>No folder yet. Models are used where they lie; nothing is copied.</source>
        <translation>还没有文件夹。模型在原处使用，不会复制。</translation>
    </message>
    <message>
        <source>Models are used where they lie. Taking a folder off the list leaves its files alone.</source>
        <translation>模型在原处使用。把文件夹移出列表不会改动其中的文件。</translation>
    </message>
    <message>
        <source>Take %1 off the list</source>
        <translation>将 %1 移出列表</translation>
    </message>
    <message>
        <source>Add a folder …</source>
        <translation>添加文件夹…</translation>
    </message>
</context>
<context>
    <name>GalleryDetailsPane</name>
    <message>
        <source>Choose a picture to see how it was made.</source>
        <translation>选择一张图片，查看它是怎么生成的。</translation>
    </message>
    <message>
        <source>The file is gone. What was known about it is still here.</source>
        <translation>文件已不在，已知的信息还留在这里。</translation>
    </message>
    <message>
        <source>Load all</source>
        <translation>全部载入</translation>
    </message>
    <message>
        <source>All settings of this picture into Create (Enter)</source>
        <translation>将此图片的全部设置载入“创作” (Enter)</translation>
    </message>
    <message>
        <source>Prompt</source>
        <translation>提示词</translation>
    </message>
    <message>
        <source>The prompts alone</source>
        <translation>仅提示词</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>种子</translation>
    </message>
    <message>
        <source>The seed alone</source>
        <translation>仅种子</translation>
    </message>
    <message>
        <source>Take the star away (S)</source>
        <translation>取消星标 (S)</translation>
    </message>
    <message>
        <source>Star (S)</source>
        <translation>加星标 (S)</translation>
    </message>
    <message>
        <source>To the trash (Del); it can be undone</source>
        <translation>移到回收站 (Del)，可以撤销</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>对比</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>Onto a board</source>
        <translation>放入收藏夹</translation>
    </message>
    <message>
        <source>Copy to the clipboard</source>
        <translation>复制到剪贴板</translation>
    </message>
    <message>
        <source>Show its folder</source>
        <translation>显示所在文件夹</translation>
    </message>
    <message numerus="yes">
        <source>%Ln pictures are selected; star, trash and boards are for all of them.</source>
        <translation>
            <numerusform>已选择 %Ln 张图片；星标、回收站和收藏夹对全部生效。</numerusform>
        </translation>
    </message>
    <message>
        <source>Negative  %1</source>
        <translation>反向  %1</translation>
    </message>
    <message>
        <source>Guidance</source>
        <translation>引导</translation>
    </message>
    <message>
        <source>Passes</source>
        <translation>推理次数</translation>
    </message>
    <message>
        <source>Sampler</source>
        <translation>采样器</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>生成时间</translation>
    </message>
    <message>
        <source>From</source>
        <translation>来自</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
</context>
<context>
    <name>GalleryFilters</name>
    <message>
        <source>Search by words of the prompt</source>
        <translation>按提示词中的词搜索</translation>
    </message>
    <message>
        <source>Starred</source>
        <translation>星标</translation>
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
        <translation>任意模型</translation>
    </message>
    <message>
        <source>Starter model</source>
        <translation>入门模型</translation>
    </message>
    <message>
        <source>This month</source>
        <translation>本月</translation>
    </message>
    <message>
        <source>Boards</source>
        <translation>收藏夹</translation>
    </message>
    <message>
        <source>Size of the thumbnails</source>
        <translation>缩略图大小</translation>
    </message>
</context>
<context>
    <name>GalleryGrid</name>
    <message>
        <source>Pictures</source>
        <translation>图片</translation>
    </message>
</context>
<context>
    <name>GalleryPage</name>
    <message>
        <source>No pictures yet</source>
        <translation>还没有图片</translation>
    </message>
    <message>
        <source>Every picture you make is kept here. Drop pictures of other programs to bring them in with their prompts.</source>
        <translation>您生成的每张图片都保存在这里。把其他程序的图片拖进来，可连同提示词一起导入。</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>没有找到</translation>
    </message>
    <message>
        <source>No picture fits the search and the filters.</source>
        <translation>没有符合搜索和筛选的图片。</translation>
    </message>
    <message>
        <source>Clear search and filters</source>
        <translation>清除搜索和筛选</translation>
    </message>
</context>
<context>
    <name>GridAxis</name>
    <message>
        <source>Values of %1</source>
        <translation>%1 的取值</translation>
    </message>
</context>
<context>
    <name>GridPage</name>
    <message>
        <source>The request of the Create page, with two of its values varied.</source>
        <translation>“创作”页的请求，其中两个值变化。</translation>
    </message>
    <message>
        <source>Across</source>
        <translation>横向</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>纵向</translation>
    </message>
    <message>
        <source>Make the grid</source>
        <translation>生成网格</translation>
    </message>
    <message>
        <source>Cancel what is left</source>
        <translation>取消剩余的</translation>
    </message>
    <message>
        <source>A sheet of variations</source>
        <translation>变化一览</translation>
    </message>
    <message>
        <source>See at once what a setting does: the pictures come in one after the other, and the sheet can be saved with its labels.</source>
        <translation>一眼看出设置的作用：图片逐张出现，可以连同标注一起保存。</translation>
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
        <translation>向外拖动可在边缘之外绘制</translation>
    </message>
</context>
<context>
    <name>GuidanceFields</name>
    <message>
        <source>Guidance</source>
        <translation>引导</translation>
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
        <translation>关闭</translation>
    </message>
    <message>
        <source>Make it CFG-free</source>
        <translation>免 CFG 化</translation>
    </message>
    <message>
        <source>Trains an enhancer from the checkpoint itself</source>
        <translation>从模型自身训练增强器</translation>
    </message>
    <message>
        <source>Strength</source>
        <translation>强度</translation>
    </message>
    <message>
        <source>Strength, as the CFG scale that it stands for</source>
        <translation>强度，以对应的 CFG 系数表示</translation>
    </message>
    <message>
        <source>Strength, the CFG scale</source>
        <translation>强度，即 CFG 系数</translation>
    </message>
</context>
<context>
    <name>HistoryPopup</name>
    <message>
        <source>Search earlier prompts</source>
        <translation>搜索以前的提示词</translation>
    </message>
    <message>
        <source>Prompts gather here once pictures were made.</source>
        <translation>生成图片后，提示词会汇集在这里。</translation>
    </message>
    <message>
        <source>No earlier prompt holds these words.</source>
        <translation>以前的提示词中没有这些词。</translation>
    </message>
</context>
<context>
    <name>InstallStep</name>
    <message>
        <source>It is installed, and Create uses it</source>
        <translation>已安装，“创作”正在使用</translation>
    </message>
    <message>
        <source>Install the enhancer</source>
        <translation>安装增强器</translation>
    </message>
    <message>
        <source>Create uses it at once. The checkpoint knows it by its hash, wherever the checkpoint lies. Models shows the note.</source>
        <translation>“创作”会立即使用。模型无论在哪里都按哈希识别。备注显示在“模型”页。</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Name of the enhancer</source>
        <translation>增强器的名称</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Note about the enhancer</source>
        <translation>增强器的备注</translation>
    </message>
    <message>
        <source>What it is for</source>
        <translation>用途</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Show its folder</source>
        <translation>显示所在文件夹</translation>
    </message>
    <message>
        <source>Another checkpoint</source>
        <translation>另一个模型</translation>
    </message>
    <message>
        <source>Make a picture with it</source>
        <translation>用它生成图片</translation>
    </message>
    <message>
        <source>Install</source>
        <translation>安装</translation>
    </message>
</context>
<context>
    <name>LookSection</name>
    <message>
        <source>Look</source>
        <translation>外观</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>System</source>
        <translation>系统</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>缩放</translation>
    </message>
    <message>
        <source>Holds from the next start on.</source>
        <translation>下次启动时生效。</translation>
    </message>
    <message>
        <source>75 to 250 percent</source>
        <translation>75% 到 250%</translation>
    </message>
    <message>
        <source>Scale of the window in percent</source>
        <translation>窗口缩放百分比</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Less motion</source>
        <translation>减少动效</translation>
    </message>
    <message>
        <source>Nothing slides or fades.</source>
        <translation>没有滑动和淡入淡出。</translation>
    </message>
</context>
<context>
    <name>MachineSection</name>
    <message>
        <source>This machine</source>
        <translation>本机</translation>
    </message>
    <message>
        <source>Compute on</source>
        <translation>计算设备</translation>
    </message>
    <message>
        <source>Device to compute on</source>
        <translation>用于计算的设备</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>精度</translation>
    </message>
    <message>
        <source>Precision of the networks</source>
        <translation>网络的精度</translation>
    </message>
    <message>
        <source>Memory for loaded models</source>
        <translation>已加载模型的内存</translation>
    </message>
    <message>
        <source>MiB; 0 takes half of what is free. Holds from the next start on.</source>
        <translation>MiB；0 表示使用空闲内存的一半。下次启动时生效。</translation>
    </message>
    <message>
        <source>MiB. Holds from the next start on.</source>
        <translation>MiB。下次启动时生效。</translation>
    </message>
    <message>
        <source>Free it now</source>
        <translation>立即释放</translation>
    </message>
    <message>
        <source>Memory for loaded models in MiB</source>
        <translation>已加载模型的内存（MiB）</translation>
    </message>
    <message>
        <source>Previews a second</source>
        <translation>每秒预览数</translation>
    </message>
    <message>
        <source>No preview while a picture is made</source>
        <translation>生成时不显示预览</translation>
    </message>
    <message>
        <source>They cost next to nothing.</source>
        <translation>几乎不影响速度。</translation>
    </message>
    <message>
        <source>Self-test</source>
        <translation>自检</translation>
    </message>
    <message>
        <source>Testing …</source>
        <translation>正在检测…</translation>
    </message>
    <message>
        <source>What this machine can do, whether it computes right, and what to do if not.</source>
        <translation>本机能做什么，计算是否正确，不正确时怎么办。</translation>
    </message>
    <message>
        <source>Test this machine</source>
        <translation>检测本机</translation>
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
        <translation>左侧添加的像素</translation>
    </message>
    <message>
        <source>Pixels to add at the top</source>
        <translation>上方添加的像素</translation>
    </message>
    <message>
        <source>Pixels to add at the right</source>
        <translation>右侧添加的像素</translation>
    </message>
    <message>
        <source>Pixels to add at the bottom</source>
        <translation>下方添加的像素</translation>
    </message>
</context>
<context>
    <name>ModelCard</name>
    <message>
        <source>Model: %1, %2</source>
        <translation>模型：%1，%2</translation>
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
        <translation>在“创作”中使用</translation>
    </message>
    <message>
        <source>Make CFG-free</source>
        <translation>免 CFG 化</translation>
    </message>
    <message>
        <source>Trains an enhancer from the checkpoint itself; with it DICE guides with one pass per step</source>
        <translation>从模型自身训练增强器；有了它，DICE 每步只需一次推理</translation>
    </message>
    <message>
        <source>Show its folder</source>
        <translation>显示所在文件夹</translation>
    </message>
    <message>
        <source>What it is, and why we think so</source>
        <translation>它是什么，以及判断依据</translation>
    </message>
    <message>
        <source>Family</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Predicts</source>
        <translation>预测</translation>
    </message>
    <message>
        <source>scheduler_config.json</source>
        <translation>scheduler_config.json</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>unet/config.json and the VAE&apos;s factor</source>
        <translation>unet/config.json 和 VAE 的系数</translation>
    </message>
    <message>
        <source>Denoiser</source>
        <translation>去噪器</translation>
    </message>
    <message>
        <source>counted in its files</source>
        <translation>根据文件统计</translation>
    </message>
    <message>
        <source>Strength</source>
        <translation>强度</translation>
    </message>
    <message>
        <source>where it starts</source>
        <translation>起始值</translation>
    </message>
    <message>
        <source>Enhancer</source>
        <translation>增强器</translation>
    </message>
    <message>
        <source>found by the denoiser&apos;s hash</source>
        <translation>按去噪器的哈希找到</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>保持原样</translation>
    </message>
    <message>
        <source>Correct this</source>
        <translation>更正</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Name of the model</source>
        <translation>模型名称</translation>
    </message>
    <message>
        <source>Family of the model</source>
        <translation>模型类型</translation>
    </message>
    <message>
        <source>Keep; new scans leave it</source>
        <translation>保留，重新扫描也不变</translation>
    </message>
    <message>
        <source>Trigger words</source>
        <translation>触发词</translation>
    </message>
    <message>
        <source>Words that this model knows best</source>
        <translation>这个模型最熟悉的词</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>What it is good at</source>
        <translation>擅长什么</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>In place</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
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
        <translation>相同于</translation>
    </message>
    <message>
        <source>Compute its hash</source>
        <translation>计算哈希</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>内存</translation>
    </message>
    <message>
        <source>told by the headers of its files</source>
        <translation>由文件头信息得出</translation>
    </message>
    <message>
        <source>Other parts</source>
        <translation>其他部分</translation>
    </message>
    <message>
        <source>a model of the library that has what this file lacks</source>
        <translation>模型库中拥有此文件所缺部分的模型</translation>
    </message>
</context>
<context>
    <name>ModelsPage</name>
    <message>
        <source>Search models</source>
        <translation>搜索模型</translation>
    </message>
    <message>
        <source>Search models, notes and trigger words</source>
        <translation>搜索模型、备注和触发词</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Checkpoints</source>
        <translation>大模型</translation>
    </message>
    <message>
        <source>Not usable</source>
        <translation>不可用</translation>
    </message>
    <message>
        <source>Looking through the folders …</source>
        <translation>正在查看文件夹…</translation>
    </message>
    <message>
        <source>Stop hashing</source>
        <translation>停止计算哈希</translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>Where models are looked for; they are used in place</source>
        <translation>在哪里查找模型；模型在原处使用</translation>
    </message>
    <message>
        <source>Rescan</source>
        <translation>重新扫描</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>No model fits</source>
        <translation>没有符合的模型</translation>
    </message>
    <message>
        <source>No model fits the search and the filter.</source>
        <translation>没有符合搜索和筛选的模型。</translation>
    </message>
    <message>
        <source>Use the models you have</source>
        <translation>使用您已有的模型</translation>
    </message>
    <message>
        <source>Add a folder with models in the diffusers layout, or drop one here. Nothing is copied or moved.</source>
        <translation>添加包含 diffusers 格式模型的文件夹，或拖到这里。不会复制或移动任何文件。</translation>
    </message>
    <message>
        <source>Add a folder …</source>
        <translation>添加文件夹…</translation>
    </message>
    <message>
        <source>Add a folder with models</source>
        <translation>添加模型文件夹</translation>
    </message>
</context>
<context>
    <name>MoreFields</name>
    <message>
        <source>Sampler</source>
        <translation>采样器</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>调度器</translation>
    </message>
    <message>
        <source>Variation seed</source>
        <translation>变异种子</translation>
    </message>
    <message>
        <source>Clip skip</source>
        <translation>Clip skip</translation>
    </message>
    <message>
        <source>Clip skip; 1 is the text encoder&apos;s last layer</source>
        <translation>Clip skip；1 表示文本编码器的最后一层</translation>
    </message>
    <message>
        <source>Variation</source>
        <translation>变异</translation>
    </message>
    <message>
        <source>How far the noise goes towards that of the variation seed</source>
        <translation>噪声向变异种子靠近的程度</translation>
    </message>
    <message>
        <source>Autoencoder (VAE)</source>
        <translation>自编码器 (VAE)</translation>
    </message>
</context>
<context>
    <name>OfferCard</name>
    <message>
        <source>Take nothing (Esc)</source>
        <translation>不采用任何内容（Esc）</translation>
    </message>
    <message>
        <source>Take over all</source>
        <translation>全部采用</translation>
    </message>
    <message>
        <source>Prompt only</source>
        <translation>仅提示词</translation>
    </message>
    <message>
        <source>Seed only</source>
        <translation>仅种子</translation>
    </message>
</context>
<context>
    <name>ParameterPanel</name>
    <message>
        <source>Prompt</source>
        <translation>提示词</translation>
    </message>
    <message>
        <source>What the picture shows</source>
        <translation>图片要画的内容</translation>
    </message>
    <message>
        <source>Negative</source>
        <translation>反向</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Negative prompt</source>
        <translation>反向提示词</translation>
    </message>
    <message>
        <source>What it does not show</source>
        <translation>不要出现的内容</translation>
    </message>
    <message>
        <source>Without guidance the negative prompt has no effect.</source>
        <translation>没有引导时，反向提示词不起作用。</translation>
    </message>
    <message>
        <source>Generate</source>
        <translation>生成</translation>
    </message>
    <message>
        <source>Ctrl+Enter adds another · Esc cancels</source>
        <translation>Ctrl+Enter 再加一张 · Esc 取消</translation>
    </message>
    <message>
        <source>Ctrl+Enter · Ctrl+Shift+Enter compares</source>
        <translation>Ctrl+Enter · Ctrl+Shift+Enter 对比</translation>
    </message>
</context>
<context>
    <name>PictureCanvas</name>
    <message>
        <source>The picture</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>Preview of the picture that is being made</source>
        <translation>正在生成的图片的预览</translation>
    </message>
    <message>
        <source>Starred; press to take the star away</source>
        <translation>已加星标；点击取消</translation>
    </message>
    <message>
        <source>Star this picture</source>
        <translation>给这张图片加星标</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>A copy under a name of your own; the picture itself is saved already</source>
        <translation>另存一份自己命名的副本；图片本身已保存</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>对比</translation>
    </message>
    <message>
        <source>The same request and seed with other guidance</source>
        <translation>同样的请求和种子，不同的引导</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>Start from this picture, or repaint a part of it</source>
        <translation>从这张图片开始，或重绘其中一部分</translation>
    </message>
    <message>
        <source>Vary</source>
        <translation>变化</translation>
    </message>
    <message>
        <source>A picture near this one</source>
        <translation>与这张相近的图片</translation>
    </message>
    <message>
        <source>Use settings</source>
        <translation>套用设置</translation>
    </message>
    <message>
        <source>Prompt, guidance, steps and seed of this picture into the editors</source>
        <translation>将此图片的提示词、引导、步数和种子填入编辑框</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>Copy to the clipboard</source>
        <translation>复制到剪贴板</translation>
    </message>
    <message>
        <source>Copy its parameters as text</source>
        <translation>将参数复制为文本</translation>
    </message>
    <message>
        <source>Show its folder</source>
        <translation>显示所在文件夹</translation>
    </message>
    <message>
        <source>Move to the trash</source>
        <translation>移到回收站</translation>
    </message>
    <message>
        <source>%1  ·  Esc cancels</source>
        <translation>%1  ·  Esc 取消</translation>
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
        <translation>队列</translation>
    </message>
    <message numerus="yes">
        <source>%Ln waiting</source>
        <comment>pictures</comment>
        <translation>
            <numerusform>%Ln 个等待中</numerusform>
        </translation>
    </message>
    <message>
        <source>What runs, waits and failed</source>
        <translation>正在运行、等待和失败的任务</translation>
    </message>
    <message>
        <source>Latest</source>
        <translation>最近</translation>
    </message>
    <message>
        <source>Your pictures gather here, and in the pictures folder</source>
        <translation>您的图片汇集在这里，也在图片文件夹中</translation>
    </message>
    <message>
        <source>Latest pictures</source>
        <translation>最近的图片</translation>
    </message>
</context>
<context>
    <name>ProblemBox</name>
    <message>
        <source>Dismiss</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Hide details</source>
        <translation>隐藏详细信息</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>详细信息</translation>
    </message>
</context>
<context>
    <name>PromptHead</name>
    <message>
        <source>Prompt</source>
        <translation>提示词</translation>
    </message>
    <message>
        <source>Prompts of earlier pictures</source>
        <translation>以前图片的提示词</translation>
    </message>
    <message>
        <source>Styles</source>
        <translation>样式</translation>
    </message>
    <message>
        <source>This style is added to the prompt</source>
        <translation>此样式会加到提示词中</translation>
    </message>
    <message>
        <source>LoRAs and embeddings</source>
        <translation>LoRA 和嵌入</translation>
    </message>
</context>
<context>
    <name>QueuePopup</name>
    <message>
        <source>Queue, paused</source>
        <translation>队列（已暂停）</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>队列</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Starts what waits</source>
        <translation>开始等待中的任务</translation>
    </message>
    <message>
        <source>What runs is finished, nothing else begins</source>
        <translation>完成正在运行的，其他不再开始</translation>
    </message>
    <message>
        <source>Cancel all</source>
        <translation>全部取消</translation>
    </message>
</context>
<context>
    <name>QueueRow</name>
    <message>
        <source>Earlier</source>
        <translation>提前</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>推后</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>The same once more</source>
        <translation>再来一次</translation>
    </message>
    <message>
        <source>Forget it</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>QuietBar</name>
    <message>
        <source>Dismiss</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>Pages</source>
        <translation>页面</translation>
    </message>
</context>
<context>
    <name>RareFields</name>
    <message>
        <source>Noise</source>
        <translation>噪声</translation>
    </message>
    <message>
        <source>Emphasis</source>
        <translation>强调</translation>
    </message>
    <message>
        <source>Noise, which decides what a seed looks like</source>
        <translation>噪声，决定一个种子的样子</translation>
    </message>
    <message>
        <source>As on a CPU</source>
        <translation>与 CPU 相同</translation>
    </message>
    <message>
        <source>As on NVIDIA</source>
        <translation>与 NVIDIA 相同</translation>
    </message>
    <message>
        <source>Emphasis: what a weight like (word:1.2) does</source>
        <translation>强调：(词:1.2) 这样的权重的作用</translation>
    </message>
    <message>
        <source>Like A1111</source>
        <translation>同 A1111</translation>
    </message>
    <message>
        <source>Like ComfyUI</source>
        <translation>同 ComfyUI</translation>
    </message>
    <message>
        <source>Pictures at the same time</source>
        <translation>同时生成的图片</translation>
    </message>
    <message>
        <source>Pictures at the same time; more need more memory</source>
        <translation>同时生成的图片；越多越占内存</translation>
    </message>
    <message>
        <source>Randomness</source>
        <translation>随机性</translation>
    </message>
    <message>
        <source>Randomness of the sampler, called eta</source>
        <translation>采样器的随机性，称为 eta</translation>
    </message>
    <message>
        <source>Guided from</source>
        <translation>引导始于</translation>
    </message>
    <message>
        <source>Guided from this share of the steps on</source>
        <translation>从步数的这一比例起引导</translation>
    </message>
    <message>
        <source>Guided until</source>
        <translation>引导止于</translation>
    </message>
    <message>
        <source>Guided until this share of the steps</source>
        <translation>引导到步数的这一比例为止</translation>
    </message>
    <message>
        <source>Stop guiding when it changes little</source>
        <translation>变化很小时停止引导</translation>
    </message>
    <message>
        <source>Agreement</source>
        <translation>一致程度</translation>
    </message>
    <message>
        <source>How far the passes with and without the prompt must agree before guiding stops</source>
        <translation>有提示词与无提示词的两次计算一致到何种程度才停止引导</translation>
    </message>
    <message>
        <source>Make it in a size of the training</source>
        <translation>以训练时的尺寸生成</translation>
    </message>
</context>
<context>
    <name>ReportCard</name>
    <message>
        <source>%1, without guidance</source>
        <translation>%1，无引导</translation>
    </message>
    <message>
        <source>%1, with DICE</source>
        <translation>%1，DICE</translation>
    </message>
    <message>
        <source>%1, with CFG</source>
        <translation>%1，CFG</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>关闭</translation>
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
        <translation>数据</translation>
    </message>
    <message>
        <source>1 = the plain prompt, 0 = CFG, where a difference is left</source>
        <translation>剩余差异：1 = 仅提示词，0 = CFG</translation>
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
        <translation>曲线</translation>
    </message>
    <message>
        <source>What is left of the difference, over the steps</source>
        <translation>各步剩余的差异</translation>
    </message>
    <message>
        <source>clean picture</source>
        <translation>成图</translation>
    </message>
    <message>
        <source>noise</source>
        <translation>噪声</translation>
    </message>
    <message>
        <source>What is left of the difference, from the clean picture to noise</source>
        <translation>从成图到噪声剩余的差异</translation>
    </message>
    <message>
        <source>How certain the judge is, by strength</source>
        <translation>判定器的把握，随强度变化</translation>
    </message>
    <message>
        <source>CFG scale %1</source>
        <translation>CFG 系数 %1</translation>
    </message>
    <message>
        <source>How certain the judge is that pictures show what was asked for, by strength: DICE and CFG</source>
        <translation>判定器对图片符合要求的把握，随强度变化：DICE 与 CFG</translation>
    </message>
    <message>
        <source>How colourful pictures are, by strength</source>
        <translation>图片的鲜艳程度，随强度变化</translation>
    </message>
    <message>
        <source>How colourful pictures are, by strength: DICE and CFG</source>
        <translation>图片的鲜艳程度，随强度变化：DICE 与 CFG</translation>
    </message>
    <message>
        <source>How close the dial comes to CFG&apos;s picture (PSNR, dB), by passes</source>
        <translation>旋钮与 CFG 图像的接近程度（PSNR，dB），按推理次数</translation>
    </message>
    <message>
        <source>with DICE</source>
        <translation>使用 DICE</translation>
    </message>
    <message>
        <source>without training</source>
        <translation>未经训练</translation>
    </message>
    <message>
        <source>How close the dial comes to CFG&apos;s picture, by passes: with DICE and without training</source>
        <translation>旋钮与 CFG 图像的接近程度，按推理次数：使用 DICE 与未经训练</translation>
    </message>
</context>
<context>
    <name>ReportSection</name>
    <message>
        <source>The report</source>
        <translation>报告</translation>
    </message>
    <message>
        <source>Open as a page</source>
        <translation>打开为网页</translation>
    </message>
    <message>
        <source>In the browser, to print it or to pass it on</source>
        <translation>在浏览器中打开，便于打印或分享</translation>
    </message>
    <message>
        <source>It is measured on prompts that the enhancer has never seen. Pictures you ask for go first; you need not wait for it.</source>
        <translation>用增强器从未见过的提示词测量。您要的图片优先，不必等待。</translation>
    </message>
    <message>
        <source>Pictures and figures on prompts that the enhancer has never seen.</source>
        <translation>增强器从未见过的提示词的图片和数据。</translation>
    </message>
    <message>
        <source>Stop measuring</source>
        <translation>停止测量</translation>
    </message>
    <message>
        <source>Measure it</source>
        <translation>开始测量</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>The same seed without guidance, with DICE and with CFG</source>
        <translation>同一个种子：无引导、DICE、CFG</translation>
    </message>
    <message>
        <source>Where DICE is farthest from CFG</source>
        <translation>DICE 离 CFG 最远的地方</translation>
    </message>
    <message>
        <source>Measuring the report</source>
        <translation>正在测量报告</translation>
    </message>
</context>
<context>
    <name>ReportTable</name>
    <message>
        <source>Off</source>
        <translation>关闭</translation>
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
        <translation>结果</translation>
    </message>
    <message>
        <source>What you make of the picture gathers here, and in the gallery</source>
        <translation>用这张图片生成的结果汇集在这里，也在图库中</translation>
    </message>
    <message>
        <source>Result %1</source>
        <translation>结果 %1</translation>
    </message>
</context>
<context>
    <name>ReviewStep</name>
    <message>
        <source>Same seed, three ways</source>
        <translation>同一种子，三种方式</translation>
    </message>
    <message>
        <source>How close it comes</source>
        <translation>有多接近</translation>
    </message>
    <message>
        <source>What is left of the difference, over the steps</source>
        <translation>各步剩余的差异</translation>
    </message>
    <message>
        <source>clean picture</source>
        <translation>成图</translation>
    </message>
    <message>
        <source>noise</source>
        <translation>噪声</translation>
    </message>
    <message>
        <source>What is left of the difference, from the clean picture to noise</source>
        <translation>从成图到噪声剩余的差异</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>放弃</translation>
    </message>
    <message>
        <source>Discard this enhancer</source>
        <translation>放弃这个增强器</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>Train on</source>
        <translation>继续训练</translation>
    </message>
    <message>
        <source>Go on to install</source>
        <translation>去安装</translation>
    </message>
</context>
<context>
    <name>RunningCard</name>
    <message>
        <source>Cancel this picture (Esc)</source>
        <translation>取消这张图片 (Esc)</translation>
    </message>
</context>
<context>
    <name>SampleCell</name>
    <message>
        <source>%1, not made yet</source>
        <translation>%1，尚未生成</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>尚未生成</translation>
    </message>
</context>
<context>
    <name>SampleGrid</name>
    <message>
        <source>%1, without guidance</source>
        <translation>%1，无引导</translation>
    </message>
    <message>
        <source>%1, with DICE</source>
        <translation>%1，DICE</translation>
    </message>
    <message>
        <source>%1, with CFG</source>
        <translation>%1，CFG</translation>
    </message>
</context>
<context>
    <name>SamplingSection</name>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>Pixels</source>
        <translation>像素</translation>
    </message>
    <message>
        <source>Width in pixels</source>
        <translation>宽度（像素）</translation>
    </message>
    <message>
        <source>Height in pixels</source>
        <translation>高度（像素）</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>步数</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>种子</translation>
    </message>
    <message>
        <source>random</source>
        <translation>随机</translation>
    </message>
    <message>
        <source>Another seed</source>
        <translation>换一个种子</translation>
    </message>
    <message>
        <source>The seed is kept for the next picture</source>
        <translation>下一张图片沿用此种子</translation>
    </message>
    <message>
        <source>Every picture gets a random seed; press to keep this one</source>
        <translation>每张图片使用随机种子；点击固定这个</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>Number of pictures</source>
        <translation>图片数量</translation>
    </message>
    <message>
        <source>Way of sampling</source>
        <translation>采样方式</translation>
    </message>
    <message>
        <source>Default</source>
        <translation>默认</translation>
    </message>
    <message>
        <source>Creative</source>
        <translation>创意</translation>
    </message>
    <message>
        <source>Fast</source>
        <translation>快速</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>Clear the search</source>
        <translation>清除搜索</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
</context>
<context>
    <name>SizeChips</name>
    <message>
        <source>Square, 1:1</source>
        <translation>方形 1:1</translation>
    </message>
    <message>
        <source>Portrait, 3:4</source>
        <translation>竖幅 3:4</translation>
    </message>
    <message>
        <source>Landscape, 4:3</source>
        <translation>横幅 4:3</translation>
    </message>
    <message>
        <source>Tall, 9:16</source>
        <translation>长竖幅 9:16</translation>
    </message>
    <message>
        <source>Wide, 16:9</source>
        <translation>宽幅 16:9</translation>
    </message>
    <message>
        <source>Proportions</source>
        <translation>比例</translation>
    </message>
</context>
<context>
    <name>SizeHintFields</name>
    <message>
        <source>Sizes that the model is told</source>
        <translation>告诉模型的尺寸</translation>
    </message>
    <message>
        <source>Original</source>
        <translation>原始</translation>
    </message>
    <message>
        <source>Original width in pixels; 0 is the picture&apos;s own</source>
        <translation>原始宽度（像素）；0 为图片自身的</translation>
    </message>
    <message>
        <source>Original height in pixels; 0 is the picture&apos;s own</source>
        <translation>原始高度（像素）；0 为图片自身的</translation>
    </message>
    <message>
        <source>Cropped at</source>
        <translation>裁切于</translation>
    </message>
    <message>
        <source>Pixels that were cut off at the left</source>
        <translation>左边裁去的像素</translation>
    </message>
    <message>
        <source>Pixels that were cut off at the top</source>
        <translation>上边裁去的像素</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>Target width in pixels; 0 is the picture&apos;s own</source>
        <translation>目标宽度（像素）；0 为图片自身的</translation>
    </message>
    <message>
        <source>Target height in pixels; 0 is the picture&apos;s own</source>
        <translation>目标高度（像素）；0 为图片自身的</translation>
    </message>
</context>
<context>
    <name>SplitHandle</name>
    <message>
        <source>Where the split is, %1 percent</source>
        <translation>分割位置，%1%</translation>
    </message>
</context>
<context>
    <name>StepPath</name>
    <message>
        <source>Choose</source>
        <translation>选择</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>检查</translation>
    </message>
    <message>
        <source>Train</source>
        <translation>训练</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>查看</translation>
    </message>
    <message>
        <source>Install</source>
        <translation>安装</translation>
    </message>
    <message>
        <source>Step %1 of 5: %2</source>
        <translation>第 %1 步，共 5 步：%2</translation>
    </message>
</context>
<context>
    <name>StylesPopup</name>
    <message>
        <source>Name of the new style</source>
        <translation>新样式的名称</translation>
    </message>
    <message>
        <source>Keep this prompt as a style …</source>
        <translation>将此提示词存为样式…</translation>
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
        <translation>%1 个词元</translation>
    </message>
</context>
<context>
    <name>TrainStep</name>
    <message>
        <source>Distance to CFG</source>
        <translation>与 CFG 的距离</translation>
    </message>
    <message>
        <source>on prompts it has never seen · 1 = no guidance, 0 = CFG</source>
        <translation>在从未见过的提示词上 · 1 = 无引导，0 = CFG</translation>
    </message>
    <message numerus="yes">
        <source>%Ln updates</source>
        <translation>
            <numerusform>%Ln 次更新</numerusform>
        </translation>
    </message>
    <message>
        <source>Distance to CFG, not measured yet</source>
        <translation>与 CFG 的距离，尚未测量</translation>
    </message>
    <message>
        <source>Distance to CFG: %1</source>
        <translation>与 CFG 的距离：%1</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>损失</translation>
    </message>
    <message>
        <source>Loss: %1</source>
        <translation>损失：%1</translation>
    </message>
    <message>
        <source>Update</source>
        <translation>更新</translation>
    </message>
    <message>
        <source>Time left</source>
        <translation>剩余时间</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>内存</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>%1 · %2 %</source>
        <translation>%1 · %2 %</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Stop and keep</source>
        <translation>停止并保留</translation>
    </message>
    <message>
        <source>Goes on to the review with what it has learned so far</source>
        <translation>带着目前学到的内容进入查看</translation>
    </message>
    <message>
        <source>There is nothing to keep yet</source>
        <translation>还没有可保留的内容</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>放弃</translation>
    </message>
    <message>
        <source>Discard %1 % of the work</source>
        <translation>放弃 %1 % 的工作</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>You can go on working: a picture you ask for goes first, training waits for it. Closing the window loses nothing.</source>
        <translation>您可以继续工作：您要的图片优先，训练会等待。关闭窗口不会丢失任何内容。</translation>
    </message>
    <message>
        <source>Same seed, three ways</source>
        <translation>同一种子，三种方式</translation>
    </message>
</context>
<context>
    <name>WayStrip</name>
    <message>
        <source>Same seed and noise</source>
        <translation>相同的种子和噪声</translation>
    </message>
    <message>
        <source>Try strengths</source>
        <translation>试试强度</translation>
    </message>
    <message>
        <source>DICE with a strength of 0, 0.5, 1 and 1.5; 1 is as it was trained</source>
        <translation>DICE 强度为 0、0.5、1 和 1.5；1 即训练时的强度</translation>
    </message>
    <message>
        <source>Try the dial</source>
        <translation>试试旋钮</translation>
    </message>
    <message>
        <source>A few numbers of passes between the ends: the more, the closer to CFG</source>
        <translation>两端之间的几种推理次数：越多越接近 CFG</translation>
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
        <translation>提示词</translation>
    </message>
    <message>
        <source>Complete while writing</source>
        <translation>书写时补全</translation>
    </message>
    <message>
        <source>Offers embeddings, LoRAs and phrases of earlier prompts under the caret; Tab takes one.</source>
        <translation>在光标下方提供嵌入、LoRA 和以往提示词中的短语；按 Tab 采用。</translation>
    </message>
</context>
<context>
    <name>and-is-text</name>
    <message>
        <source>AND does not compose prompts here: it is read as a word, and weights behind a colon as text.</source>
        <translation>AND 在这里不会组合提示词：它被当作一个单词，冒号后的权重被当作文本。</translation>
    </message>
</context>
<context>
    <name>another-file</name>
    <message>
        <source>This file is not the one that the picture was made with: {}.</source>
        <translation>此文件不是生成该图片时所用的文件：{0}。</translation>
    </message>
</context>
<context>
    <name>bad-file</name>
    <message>
        <source>A file is damaged, or it is something else than its name says.</source>
        <translation>文件已损坏，或者内容与名称不符。</translation>
    </message>
</context>
<context>
    <name>bad-request</name>
    <message>
        <source>This cannot be done as it is set.</source>
        <translation>按目前的设置无法完成。</translation>
    </message>
</context>
<context>
    <name>bins-in-edit</name>
    <message>
        <source>Sizes by aspect ratio are for new pictures; an edit keeps the size of its own.</source>
        <translation>按比例选择的大小用于新图片；编辑时保持图片自己的大小。</translation>
    </message>
</context>
<context>
    <name>captions-left-out</name>
    <message>
        <source>{} pictures are left out, since their caption files are empty or cannot be read: {}.</source>
        <translation>{0} 张图片的说明文件为空或无法读取，已略去：{1}。</translation>
    </message>
</context>
<context>
    <name>decoded-again-in-tiles</name>
    <message>
        <source>Memory ran out while decoding; it was done again in tiles of {} x {} pixels.</source>
        <translation>解码时内存不足；已改用 {0} × {1} 像素的分块重做。</translation>
    </message>
</context>
<context>
    <name>decoded-in-fp32</name>
    <message>
        <source>The picture was not finite in half precision and was decoded again in fp32.</source>
        <translation>图片在半精度下出现非有限值，已用 fp32 重新解码。</translation>
    </message>
</context>
<context>
    <name>decoded-in-tiles</name>
    <message>
        <source>The picture was decoded in tiles of {} x {} pixels to fit into memory.</source>
        <translation>为适应内存，图片以 {0} × {1} 像素的分块解码。</translation>
    </message>
</context>
<context>
    <name>decoded-not-finite</name>
    <message>
        <source>The decoded picture is not finite, even when decoded in fp32; the autoencoder&apos;s weights may be damaged.</source>
        <translation>即使用 fp32 解码，图片仍出现非有限值；自编码器的权重可能已损坏。</translation>
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
        <translation>%1 · 种子 %2</translation>
    </message>
</context>
<context>
    <name>dice::CompareViewModel</name>
    <message>
        <source>Cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>等待中</translation>
    </message>
    <message>
        <source>DICE × %1</source>
        <translation>DICE × %1</translation>
    </message>
    <message>
        <source>seed %1 · %2 · %3</source>
        <translation>种子 %1 · %2 · %3</translation>
    </message>
    <message>
        <source>the same</source>
        <translation>相同</translation>
    </message>
    <message>
        <source>%1 dB</source>
        <translation>%1 dB</translation>
    </message>
    <message>
        <source>%1 × faster</source>
        <translation>快 %1 倍</translation>
    </message>
    <message>
        <source>%1 × slower</source>
        <translation>慢 %1 倍</translation>
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
        <translation>数据库无法使用：%1（%2）。</translation>
    </message>
    <message>
        <source>%1 was written by a newer version of Dice Studio and is left as it is: %2.</source>
        <translation>%1由更新版本的 Dice Studio 写入，保持原样：%2。</translation>
    </message>
    <message>
        <source>%1 cannot be written, so changes last only until you quit: %2 is read-only.</source>
        <translation>%1无法写入，更改只保留到退出：%2 是只读的。</translation>
    </message>
    <message>
        <source>%1 is in use by another program, so changes last only until you quit: %2.</source>
        <translation>%1正被其他程序使用，更改只保留到退出：%2。</translation>
    </message>
    <message>
        <source>%1 cannot be opened, so changes last only until you quit: %2 (%3).</source>
        <translation>%1无法打开，更改只保留到退出：%2（%3）。</translation>
    </message>
    <message>
        <source>it is damaged and cannot be moved aside</source>
        <translation>文件已损坏且无法移开</translation>
    </message>
    <message>
        <source>%1 was damaged. It was moved to %2, and a new one was begun.</source>
        <translation>%1已损坏。已移到 %2，并新建了一个。</translation>
    </message>
    <message>
        <source>Expected to keep a copy before the change to a newer version, found no way to write it: %1.</source>
        <translation>升级到新版本之前需要保留一份副本，但无法写入：%1。</translation>
    </message>
</context>
<context>
    <name>dice::DistillFigures</name>
    <message>
        <source>This model is still being read.</source>
        <translation>此模型仍在读取中。</translation>
    </message>
    <message>
        <source>Models made for inpainting cannot be distilled yet.</source>
        <translation>局部重绘模型还不能蒸馏。</translation>
    </message>
    <message>
        <source>This model predicts neither noise nor velocity, so it cannot be distilled.</source>
        <translation>此模型既不预测噪声也不预测速度，因此不能蒸馏。</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>%1 fits: %2, with pictures of %3.</source>
        <translation>%1 适合：%2，图片 %3。</translation>
    </message>
    <message>
        <source>Enhancer</source>
        <translation>增强器</translation>
    </message>
    <message>
        <source>It has one already: %1. The new one takes its place when you install it; the old one is kept aside.</source>
        <translation>它已有增强器：%1。安装时新的会取代它，旧的另行保留。</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>内存</translation>
    </message>
    <message>
        <source>About %1 needed; %2 are free.</source>
        <translation>约需 %1；空闲 %2。</translation>
    </message>
    <message>
        <source>About %1 needed, and only %2 are free. Close other programs first.</source>
        <translation>约需 %1，而空闲只有 %2。请先关闭其他程序。</translation>
    </message>
    <message>
        <source>Disk</source>
        <translation>磁盘</translation>
    </message>
    <message>
        <source>%1 for records while it is made, in %2; they are removed at the end. %3 are free.</source>
        <translation>制作期间记录占用 %1，位于 %2；结束后删除。空闲 %3。</translation>
    </message>
    <message>
        <source>%1 are needed for records, and only %2 are free in %3. Choose a shorter time, or make room.</source>
        <translation>记录需要 %1，而 %3 中空闲只有 %2。请选择较短的时间，或腾出空间。</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>%1 to record %2 of the model&apos;s own CFG, then %3 for %4; measured on this machine just now. Pictures you ask for meanwhile go first.</source>
        <translation>用 %1 记录模型自身 CFG 的 %2，再用 %3 进行 %4；刚在本机测得。其间您要的图片优先。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln states</source>
        <translation>
            <numerusform>%Ln 个状态</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln updates</source>
        <translation>
            <numerusform>%Ln 次更新</numerusform>
        </translation>
    </message>
    <message>
        <source>How close it comes was not measured before it was stopped.</source>
        <translation>停止前没有测量接近程度。</translation>
    </message>
    <message>
        <source>It leaves %1 % of the squared difference that CFG makes, on prompts it has never seen: much of CFG&apos;s effect is missing. A longer training helps.</source>
        <translation>在从未见过的提示词上，还剩 CFG 所产生平方差异的 %1 %：CFG 的效果缺失很多。延长训练会有改善。</translation>
    </message>
    <message>
        <source>It leaves %1 % of the squared difference that CFG makes, on prompts it has never seen. Expect pictures near CFG&apos;s, not the same: small subjects and weak colours can fail.</source>
        <translation>在从未见过的提示词上，还剩 CFG 所产生平方差异的 %1 %。图片会接近 CFG 但不相同：小物体和淡色可能出错。</translation>
    </message>
    <message>
        <source>It leaves %1 % of the squared difference that CFG makes, on prompts it has never seen. Most pictures come close to CFG&apos;s; they are not the same.</source>
        <translation>在从未见过的提示词上，还剩 CFG 所产生平方差异的 %1 %。多数图片接近 CFG，但不相同。</translation>
    </message>
    <message numerus="yes">
        <source>It was stopped after %1 of %Ln updates.</source>
        <translation>
            <numerusform>在 %Ln 次更新中的第 %1 次停止。</numerusform>
        </translation>
    </message>
    <message>
        <source>Where it matters, the dial on the Create page adds a few passes of CFG.</source>
        <translation>在重要的地方，“创作”页的旋钮可以加上几次 CFG 推理。</translation>
    </message>
</context>
<context>
    <name>dice::DistillStore</name>
    <message>
        <source>The list of distillations</source>
        <translation>蒸馏列表</translation>
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
        <translation>让模型免 CFG</translation>
    </message>
    <message>
        <source>Make “%1” CFG-free</source>
        <translation>让“%1”免 CFG</translation>
    </message>
    <message>
        <source>Stopped by a fault</source>
        <translation>因错误停止</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>A picture goes first</source>
        <translation>图片优先</translation>
    </message>
    <message>
        <source>Reading the model</source>
        <translation>正在读取模型</translation>
    </message>
    <message>
        <source>Timing a few records and updates</source>
        <translation>正在为少量记录和更新计时</translation>
    </message>
    <message>
        <source>Recording the model&apos;s own CFG</source>
        <translation>正在记录模型自身的 CFG</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>训练中</translation>
    </message>
    <message>
        <source>Measuring what came out</source>
        <translation>正在测量结果</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 分钟</translation>
    </message>
    <message numerus="yes">
        <source>DICE after %Ln updates</source>
        <translation>
            <numerusform>%Ln 次更新后的 DICE</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>DICE as it was after %Ln updates; made again at every quarter of the training</source>
        <translation>
            <numerusform>%Ln 次更新后的 DICE；训练每过四分之一重做一次</numerusform>
        </translation>
    </message>
    <message>
        <source>DICE joins them after a quarter of the training</source>
        <translation>训练四分之一后加入 DICE</translation>
    </message>
    <message>
        <source>Left of the difference</source>
        <translation>剩余差异</translation>
    </message>
    <message>
        <source>No negative prompt</source>
        <translation>无反向提示词</translation>
    </message>
    <message>
        <source>Negative prompt</source>
        <translation>反向提示词</translation>
    </message>
    <message>
        <source>Direction (cosine)</source>
        <translation>方向（余弦）</translation>
    </message>
    <message>
        <source>Updates</source>
        <translation>更新</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>Training time</source>
        <translation>训练时间</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>%1 million parameters</source>
        <translation>%1 百万参数</translation>
    </message>
    <message>
        <source>Its records, %1, are removed.</source>
        <translation>它的记录（%1）将被删除。</translation>
    </message>
</context>
<context>
    <name>dice::EditViewModel</name>
    <message>
        <source>This is no picture that can be edited: %1.</source>
        <translation>这不是可以编辑的图片：%1。</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>The mask could not be saved: %1.</source>
        <translation>蒙版无法保存：%1。</translation>
    </message>
    <message>
        <source>Repaint the mask</source>
        <translation>重绘蒙版</translation>
    </message>
    <message>
        <source>Change the picture</source>
        <translation>改变图片</translation>
    </message>
    <message>
        <source>The wider picture could not be saved: %1.</source>
        <translation>无法保存扩展后的图片：%1。</translation>
    </message>
    <message>
        <source>Paint the new edges</source>
        <translation>绘制新边缘</translation>
    </message>
</context>
<context>
    <name>dice::Gallery</name>
    <message>
        <source>The gallery</source>
        <translation>图库</translation>
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
        <translation>今天</translation>
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
        <translation>%1，CFG 需要 %2</translation>
    </message>
    <message>
        <source>no parameters in it</source>
        <translation>没有参数</translation>
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
        <translation>今天</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>昨天</translation>
    </message>
</context>
<context>
    <name>dice::GalleryWorker</name>
    <message>
        <source>The gallery</source>
        <translation>图库</translation>
    </message>
    <message>
        <source>%1 could not be moved to the trash; it was left where it is.</source>
        <translation>%1 无法移到回收站，仍留在原处。</translation>
    </message>
    <message>
        <source>%1 could not be brought back from the trash.</source>
        <translation>%1 无法从回收站恢复。</translation>
    </message>
</context>
<context>
    <name>dice::GridViewModel</name>
    <message>
        <source>Cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>种子</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>步数</translation>
    </message>
    <message>
        <source>CFG scale</source>
        <translation>CFG 系数</translation>
    </message>
    <message>
        <source>Sampler</source>
        <translation>采样器</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>调度器</translation>
    </message>
    <message>
        <source>Clip skip</source>
        <translation>Clip skip</translation>
    </message>
    <message>
        <source>A part of the prompt</source>
        <translation>提示词的一部分</translation>
    </message>
    <message>
        <source>DICE strength</source>
        <translation>DICE 强度</translation>
    </message>
    <message>
        <source>DICE negative strength</source>
        <translation>DICE 反向强度</translation>
    </message>
    <message>
        <source>Passes</source>
        <translation>推理次数</translation>
    </message>
    <message>
        <source>1, 2, 3 or 1-8</source>
        <translation>1, 2, 3 或 1-8</translation>
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
        <translation>20, 22, 27, 40 或 20-28</translation>
    </message>
    <message>
        <source>fox, owl, cat — the first is looked for in the prompt</source>
        <translation>fox, owl, cat — 在提示词中查找第一个</translation>
    </message>
    <message>
        <source>Choose two different things to vary.</source>
        <translation>请选择两个不同的变化项。</translation>
    </message>
    <message>
        <source>%1: this model has no enhancer yet; Distill makes one.</source>
        <translation>%1：此模型还没有增强器；“蒸馏”可以制作。</translation>
    </message>
    <message>
        <source>%1: write the values, with commas between them.</source>
        <translation>%1：请写出取值，用逗号分隔。</translation>
    </message>
    <message>
        <source>%1 cannot be &quot;%2&quot;.</source>
        <translation>%1 不能是“%2”。</translation>
    </message>
    <message numerus="yes">
        <source>These are %Ln pictures; at most %1 make a grid.</source>
        <translation>
            <numerusform>共 %Ln 张图片；网格最多 %1 张。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>等待中</translation>
    </message>
</context>
<context>
    <name>dice::GuidanceDial</name>
    <message>
        <source>%1 × as trained, from the picture</source>
        <translation>训练强度的 %1 倍，取自图片</translation>
    </message>
    <message>
        <source>%1 · about %2</source>
        <translation>%1 · 约 %2</translation>
    </message>
    <message>
        <source>CFG would take %1</source>
        <translation>CFG 需要 %1</translation>
    </message>
    <message>
        <source>%1 % of the way to CFG</source>
        <translation>到 CFG 的 %1 %</translation>
    </message>
    <message>
        <source>%1 dB from CFG</source>
        <translation>与 CFG 相差 %1 dB</translation>
    </message>
    <message>
        <source>%1, measured on whole pictures</source>
        <translation>%1（在完整图片上测得）</translation>
    </message>
    <message>
        <source>CFG itself</source>
        <translation>即 CFG</translation>
    </message>
    <message>
        <source>no guidance</source>
        <translation>无引导</translation>
    </message>
    <message>
        <source>DICE alone</source>
        <translation>仅 DICE</translation>
    </message>
    <message>
        <source>not measured on this model</source>
        <translation>未在此模型上测量</translation>
    </message>
    <message>
        <source>%1 · no guidance</source>
        <translation>%1 · 无引导</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1 · about %2 · %3</source>
        <translation>%1 · 约 %2 · %3</translation>
    </message>
</context>
<context>
    <name>dice::Intake</name>
    <message>
        <source>This picture was made by DICE, and the model has no enhancer here, so CFG is used.</source>
        <translation>这张图片由 DICE 生成，而这里的模型没有增强器，因此使用 CFG。</translation>
    </message>
    <message>
        <source>This picture carries no parameters: %1.</source>
        <translation>这张图片没有参数：%1。</translation>
    </message>
    <message>
        <source>Parameters from a text</source>
        <translation>来自文本的参数</translation>
    </message>
    <message>
        <source>%1 · by %2</source>
        <translation>%1 · 由 %2 生成</translation>
    </message>
    <message>
        <source>Has no place here: %1</source>
        <translation>此处无对应项：%1</translation>
    </message>
    <message>
        <source>%1 is an embedding. Prompts name embeddings, so they are found in folders alone: add its folder on the Models page, or put it into %2.</source>
        <translation>%1 是一个嵌入。提示词按名称调用嵌入，因此只能在文件夹中找到：请在“模型”页添加其文件夹，或将它放入 %2。</translation>
    </message>
    <message>
        <source>%1 is an enhancer. Put it into %2, and the model that it was made for finds it.</source>
        <translation>%1 是一个增强器。将它放入 %2，对应的模型就会找到它。</translation>
    </message>
    <message>
        <source>%1 holds weights that have no use here.</source>
        <translation>%1 中的权重在这里没有用处。</translation>
    </message>
    <message>
        <source>Left unsaid, so as its program has it: %1</source>
        <translation>未说明，按其程序的默认处理：%1</translation>
    </message>
</context>
<context>
    <name>dice::JobStatus</name>
    <message>
        <source>Waiting</source>
        <translation>等待中</translation>
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
        <translation>还剩约 %1</translation>
    </message>
</context>
<context>
    <name>dice::JobStore</name>
    <message>
        <source>The queue</source>
        <translation>队列</translation>
    </message>
</context>
<context>
    <name>dice::JsonFile</name>
    <message>
        <source>Expected a JSON object, found something else (%1): %2.</source>
        <translation>应为 JSON 对象，却是其他内容（%1）：%2。</translation>
    </message>
    <message>
        <source>Expected version 1 to %1, found version %2: %3.</source>
        <translation>应为版本 1 到 %1，却是版本 %2：%3。</translation>
    </message>
    <message>
        <source>%1 could not be read and were moved to %2; the defaults are used.</source>
        <translation>%1无法读取，已移到 %2；使用默认值。</translation>
    </message>
    <message>
        <source>%1 could not be read and are left as they are; changes last only until you quit. %2</source>
        <translation>%1无法读取，保持原样；更改只保留到退出。%2</translation>
    </message>
    <message>
        <source>%1 could not be saved: %2 (%3).</source>
        <translation>%1无法保存：%2（%3）。</translation>
    </message>
</context>
<context>
    <name>dice::LabelledSheet</name>
    <message>
        <source>The picture could not be saved: %1 (%2).</source>
        <translation>图片无法保存：%1（%2）。</translation>
    </message>
</context>
<context>
    <name>dice::Licences</name>
    <message>
        <source>this program, its icons and the starter model</source>
        <translation>本程序、图标和入门模型</translation>
    </message>
    <message>
        <source>the window, the databases</source>
        <translation>窗口、数据库</translation>
    </message>
    <message>
        <source>the networks</source>
        <translation>网络</translation>
    </message>
    <message>
        <source>picture files</source>
        <translation>图片文件</translation>
    </message>
    <message>
        <source>reading prompts</source>
        <translation>读取提示词</translation>
    </message>
    <message>
        <source>log, formats, the command line</source>
        <translation>日志、格式、命令行</translation>
    </message>
    <message>
        <source>hashes</source>
        <translation>哈希</translation>
    </message>
    <message>
        <source>tokens</source>
        <translation>词元</translation>
    </message>
    <message>
        <source>the font, where the system has it</source>
        <translation>字体（系统中有时使用）</translation>
    </message>
</context>
<context>
    <name>dice::ModelCards</name>
    <message>
        <source>cannot be used</source>
        <translation>不可用</translation>
    </message>
    <message>
        <source>being read …</source>
        <translation>正在读取…</translation>
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
        <translation>正在读取模型…</translation>
    </message>
    <message>
        <source>%1 shape · %2</source>
        <translation>%1 结构 · %2</translation>
    </message>
    <message>
        <source>This model has no enhancer yet. With one, DICE guides with one pass per step instead of two.</source>
        <translation>此模型还没有增强器。有了增强器，DICE 每步只需一次推理，而不是两次。</translation>
    </message>
    <message>
        <source>The model&apos;s own</source>
        <translation>模型自带</translation>
    </message>
</context>
<context>
    <name>dice::ModelLibrary</name>
    <message>
        <source>The model library</source>
        <translation>模型库</translation>
    </message>
</context>
<context>
    <name>dice::ModelsViewModel</name>
    <message>
        <source>Hashing %1, %2 %</source>
        <translation>正在计算 %1 的哈希，%2 %</translation>
    </message>
    <message>
        <source>Starter model</source>
        <translation>入门模型</translation>
    </message>
    <message>
        <source>diffusers folder</source>
        <translation>diffusers 文件夹</translation>
    </message>
    <message>
        <source>single file</source>
        <translation>单个文件</translation>
    </message>
    <message>
        <source>%1 shape · %2</source>
        <translation>%1 结构 · %2</translation>
    </message>
    <message>
        <source>corrected by you; detected was %1</source>
        <translation>已由您更正；检测结果为 %1</translation>
    </message>
    <message numerus="yes">
        <source>model_index.json: %1, %Ln latent channels</source>
        <translation>
            <numerusform>model_index.json：%1，%Ln 个潜空间通道</numerusform>
        </translation>
    </message>
    <message>
        <source>noise</source>
        <translation>噪声</translation>
    </message>
    <message>
        <source>velocity</source>
        <translation>速度</translation>
    </message>
    <message>
        <source>%1 million parameters</source>
        <translation>%1 百万参数</translation>
    </message>
    <message>
        <source>CFG %1</source>
        <translation>CFG %1</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>还没有</translation>
    </message>
    <message>
        <source>comes with the program</source>
        <translation>随程序提供</translation>
    </message>
    <message>
        <source>%1 is in the list already, or is no folder.</source>
        <translation>%1 已在列表中，或不是文件夹。</translation>
    </message>
    <message>
        <source>about %1 for one picture</source>
        <translation>每张图约 %1</translation>
    </message>
    <message>
        <source>These folders are named in a list of folders, but are not there: %1</source>
        <translation>文件夹列表中列出了以下文件夹，但它们不存在：%1</translation>
    </message>
</context>
<context>
    <name>dice::Navigator</name>
    <message numerus="yes">
        <source>%Ln pictures moved to the trash.</source>
        <translation>
            <numerusform>%Ln 张图片已移到回收站。</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
</context>
<context>
    <name>dice::Pages</name>
    <message>
        <source>Create</source>
        <translation>创作</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>对比</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>Gallery</source>
        <translation>图库</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Distill</source>
        <translation>蒸馏</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
</context>
<context>
    <name>dice::PictureList</name>
    <message>
        <source>%1, seed %2</source>
        <translation>%1，种子 %2</translation>
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
        <translation>嵌入</translation>
    </message>
    <message>
        <source>earlier</source>
        <translation>以往</translation>
    </message>
</context>
<context>
    <name>dice::PromptHistory</name>
    <message>
        <source>The history of prompts</source>
        <translation>提示词历史</translation>
    </message>
</context>
<context>
    <name>dice::PromptShelf</name>
    <message>
        <source>%1 — without %2</source>
        <translation>%1 — 排除 %2</translation>
    </message>
    <message>
        <source>The styles could not be saved.</source>
        <translation>样式无法保存。</translation>
    </message>
    <message>
        <source>%1 · LoRA</source>
        <translation>%1 · LoRA</translation>
    </message>
    <message>
        <source>%1 · embedding</source>
        <translation>%1 · 嵌入</translation>
    </message>
    <message>
        <source>No style</source>
        <translation>无样式</translation>
    </message>
</context>
<context>
    <name>dice::QueueList</name>
    <message>
        <source>Running</source>
        <translation>运行中</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>等待中</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>Set aside</source>
        <translation>已搁置</translation>
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
        <translation>种子 %1 · DICE 与 CFG 相差 %2 dB</translation>
    </message>
    <message>
        <source>seed %1 · the same as CFG</source>
        <translation>种子 %1 · 与 CFG 相同</translation>
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
        <translation>在此模型上 DICE 非常接近 CFG：弥补了仅提示词与 CFG 之间差距的 %1。</translation>
    </message>
    <message>
        <source>DICE is near to CFG on this model: it closes %1 of the gap between the plain prompt and CFG.</source>
        <translation>在此模型上 DICE 接近 CFG：弥补了仅提示词与 CFG 之间差距的 %1。</translation>
    </message>
    <message>
        <source>DICE is halfway between the plain prompt and CFG on this model: it closes %1 of the gap.</source>
        <translation>在此模型上 DICE 处于仅提示词与 CFG 的中间：弥补了差距的 %1。</translation>
    </message>
    <message>
        <source>DICE is far from CFG on this model: it closes %1 of the gap between the plain prompt and CFG.</source>
        <translation>在此模型上 DICE 离 CFG 还远：弥补了仅提示词与 CFG 之间差距的 %1。</translation>
    </message>
    <message>
        <source>It needs %1 instead of %2 and is %3 times as fast.</source>
        <translation>它只需 %1，而不是 %2，速度是 %3 倍。</translation>
    </message>
    <message>
        <source>CFG wins where the prompt must be obeyed to the letter: %1 of its pictures are right, %2 of DICE&apos;s.</source>
        <translation>需要严格遵循提示词时 CFG 更好：图片正确率 CFG 为 %1，DICE 为 %2。</translation>
    </message>
    <message>
        <source>Negative prompts are obeyed in %1 of the cases, with CFG in %2.</source>
        <translation>反向提示词生效的比例为 %1，CFG 为 %2。</translation>
    </message>
    <message>
        <source>%1 of prompts that it has never seen · %2 · CFG %3</source>
        <translation>从未见过的提示词的 %1 · %2 · CFG %3</translation>
    </message>
    <message>
        <source>Passes</source>
        <translation>推理次数</translation>
    </message>
    <message>
        <source>Denoising</source>
        <translation>去噪</translation>
    </message>
    <message>
        <source>PSNR to CFG</source>
        <translation>与 CFG 的 PSNR</translation>
    </message>
    <message>
        <source>SSIM</source>
        <translation>SSIM</translation>
    </message>
    <message>
        <source>Latent error</source>
        <translation>潜空间误差</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>正确</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>色彩</translation>
    </message>
    <message>
        <source>Contrast</source>
        <translation>对比度</translation>
    </message>
    <message>
        <source>Sharpness</source>
        <translation>锐度</translation>
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
        <translation>弥补的差距（按图片内容）</translation>
    </message>
    <message>
        <source>Gap closed, by the predictions</source>
        <translation>弥补的差距（按预测）</translation>
    </message>
    <message>
        <source>Left of the difference, with a negative prompt</source>
        <translation>剩余差异，有反向提示词</translation>
    </message>
    <message>
        <source>Left of the difference, without one</source>
        <translation>剩余差异，无反向提示词</translation>
    </message>
    <message>
        <source>Direction (cosine)</source>
        <translation>方向（余弦）</translation>
    </message>
    <message>
        <source>Negative prompts obeyed, DICE / CFG</source>
        <translation>遵循反向提示词，DICE / CFG</translation>
    </message>
    <message>
        <source>%1 / %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>Strength follows CFG&apos;s scale (rank correlation)</source>
        <translation>强度与 CFG 系数一致（秩相关）</translation>
    </message>
    <message>
        <source>Words and padding stay alike (cosine)</source>
        <translation>词与填充的相似度（余弦）</translation>
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
        <translation>关闭</translation>
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
        <translation>变异 %1</translation>
    </message>
    <message>
        <source>variation off</source>
        <translation>无变异</translation>
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
        <translation>窗口状态</translation>
    </message>
</context>
<context>
    <name>dice::Settings</name>
    <message>
        <source>The settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>The settings could not be read: %1 (%2).</source>
        <translation>设置无法读取：%1（%2）。</translation>
    </message>
</context>
<context>
    <name>dice::SettingsViewModel</name>
    <message>
        <source>As the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>a large fox on a meadow</source>
        <translation>草地上的大狐狸</translation>
    </message>
    <message>
        <source>The fastest</source>
        <translation>最快的</translation>
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
        <translation>最适合设备的</translation>
    </message>
    <message>
        <source>fp32: slow and exact</source>
        <translation>fp32：慢而精确</translation>
    </message>
    <message>
        <source>bf16</source>
        <translation>bf16</translation>
    </message>
    <message>
        <source>fp16: GPU only</source>
        <translation>fp16：仅 GPU</translation>
    </message>
    <message>
        <source>Pictures cannot be saved there: %1 cannot be written.</source>
        <translation>无法在那里保存图片：%1 不可写。</translation>
    </message>
    <message>
        <source>self-test</source>
        <translation>自检</translation>
    </message>
    <message>
        <source>The settings were saved as %1.</source>
        <translation>设置已保存为 %1。</translation>
    </message>
    <message>
        <source>The settings were taken from %1.</source>
        <translation>设置已从 %1 读入。</translation>
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
        <translation>训练中 · %1 %</translation>
    </message>
    <message numerus="yes">
        <source>Hashing, %Ln left</source>
        <translation>
            <numerusform>计算哈希，剩余 %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln passes saved</source>
        <translation>
            <numerusform>已节省 %Ln 次推理</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Queue paused, %Ln waiting</source>
        <translation>
            <numerusform>队列已暂停，%Ln 个等待</numerusform>
        </translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>就绪</translation>
    </message>
    <message>
        <source>Working</source>
        <translation>工作中</translation>
    </message>
    <message numerus="yes">
        <source>Working · %Ln waiting</source>
        <translation>
            <numerusform>工作中 · %Ln 个等待</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dice::StudioWindow</name>
    <message>
        <source>Making “%1” CFG-free was interrupted at %2 %. Nothing is lost.</source>
        <translation>“%1”的免 CFG 化在 %2 % 处中断。没有丢失任何内容。</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>继续</translation>
    </message>
</context>
<context>
    <name>dice::Wildcards</name>
    <message>
        <source>There is no list &quot;%1&quot; in %2.</source>
        <translation>%2 中没有列表“%1”。</translation>
    </message>
</context>
<context>
    <name>dice::Wording</name>
    <message numerus="yes">
        <source>%Ln passes</source>
        <translation>
            <numerusform>%Ln 次推理</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln steps</source>
        <translation>
            <numerusform>%Ln 步</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln pictures</source>
        <translation>
            <numerusform>%Ln 张图片</numerusform>
        </translation>
    </message>
    <message>
        <source>less than 0.1 s</source>
        <translation>不到 0.1 秒</translation>
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
        <translation>关闭</translation>
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
        <translation>入门模型</translation>
    </message>
    <message>
        <source>Automatic</source>
        <comment>schedule</comment>
        <translation>自动</translation>
    </message>
    <message>
        <source>The model&apos;s own</source>
        <comment>schedule</comment>
        <translation>模型自带</translation>
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
        <translation>正在加载模型</translation>
    </message>
    <message>
        <source>Reading the prompt</source>
        <translation>正在读取提示词</translation>
    </message>
    <message>
        <source>Step %1 of %2</source>
        <translation>第 %1 步，共 %2 步</translation>
    </message>
    <message>
        <source>Finishing the picture</source>
        <translation>正在完成图片</translation>
    </message>
</context>
<context>
    <name>disk</name>
    <message>
        <source>A file could not be read or written.</source>
        <translation>文件无法读取或写入。</translation>
    </message>
</context>
<context>
    <name>embedding-half</name>
    <message>
        <source>The embedding {} has vectors for one of the two text encoders; the other one reads zeros in its place.</source>
        <translation>嵌入 {0} 只有两个文本编码器之一的向量；另一个在其位置读取零。</translation>
    </message>
</context>
<context>
    <name>embedding-of-other-width</name>
    <message>
        <source>The embedding {} is left out: its vectors have the width {}, the model&apos;s text encoders read {}.</source>
        <translation>嵌入 {0} 被略去：其向量宽度为 {1}，而模型的文本编码器读取 {2}。</translation>
    </message>
</context>
<context>
    <name>embedding-unreadable</name>
    <message>
        <source>{} is no embedding that can be read; its name is read as a word.</source>
        <translation>{0} 不是可读取的嵌入；其名称按普通词读取。</translation>
    </message>
</context>
<context>
    <name>embedding-unusable</name>
    <message>
        <source>The embedding {} cannot be used.</source>
        <translation>嵌入 {0} 无法使用。</translation>
    </message>
</context>
<context>
    <name>embeddings-left-out</name>
    <message>
        <source>{} brings embeddings along, which a model cannot hold: they are left out.</source>
        <translation>{0} 附带嵌入，而模型无法容纳嵌入，因此将其略去。</translation>
    </message>
</context>
<context>
    <name>empty-negative-unsaid</name>
    <message>
        <source>This model encodes the empty negative prompt, and a single file cannot say so: programs decide that themselves.</source>
        <translation>此模型会编码空的反向提示词，而单个文件无法说明这一点：由各程序自行决定。</translation>
    </message>
</context>
<context>
    <name>enhancer-borrowed</name>
    <message>
        <source>The enhancer is borrowed: it was made for another model ({}). On a few probes it leaves {} % of the difference that guidance makes.</source>
        <translation>增强器是借用的：它是为另一个模型（{0}）制作的。在几次试验中，引导造成的差异还剩 {1} %。</translation>
    </message>
</context>
<context>
    <name>enhancer-borrowed-for-report</name>
    <message>
        <source>The enhancer is borrowed: it was made for another model ({}).</source>
        <translation>增强器是借用的：它是为另一个模型（{0}）制作的。</translation>
    </message>
</context>
<context>
    <name>enhancer-does-not-fit</name>
    <message>
        <source>The enhancer does not fit this model, so CFG is used. {}</source>
        <translation>增强器不适合此模型，因此使用 CFG。{0}</translation>
    </message>
</context>
<context>
    <name>enhancer-not-moved</name>
    <message>
        <source>The enhancer could not be moved to {}.</source>
        <translation>增强器无法移到 {0}。</translation>
    </message>
</context>
<context>
    <name>enhancer-not-taken-along</name>
    <message>
        <source>Its enhancer was not taken along. {}</source>
        <translation>它的增强器没有一并带上。{0}</translation>
    </message>
</context>
<context>
    <name>enhancer-of-no-help</name>
    <message>
        <source>The enhancer was made for another model ({}) and does not help this one (it leaves {} % of the difference that guidance makes); CFG is used: {}.</source>
        <translation>增强器是为另一个模型（{0}）制作的，对此模型没有帮助（引导造成的差异还剩 {1} %）；改用 CFG：{2}。</translation>
    </message>
</context>
<context>
    <name>enhancer-taken-along</name>
    <message>
        <source>Its enhancer was taken along: {}.</source>
        <translation>它的增强器已一并带上：{0}。</translation>
    </message>
</context>
<context>
    <name>enhancer-unsaid</name>
    <message>
        <source>The enhancer does not say which model it was made for; it has this one&apos;s width and is used. On a few probes it leaves {} % of the difference that guidance makes.</source>
        <translation>该增强器没有说明是为哪个模型制作的；其宽度与本模型相同，因此予以使用。在几次试探中，它留下引导所产生差异的 {0} %。</translation>
    </message>
</context>
<context>
    <name>enhancer-unusable</name>
    <message>
        <source>The enhancer {} cannot be used.</source>
        <translation>增强器 {0} 无法使用。</translation>
    </message>
</context>
<context>
    <name>foreign-tensors</name>
    <message>
        <source>Tensors of the model&apos;s files that no part of it has a use for are left out: {}, such as {}.</source>
        <translation>模型文件中没有任何部分用到的张量被略去：{0} 个，例如 {1}。</translation>
    </message>
</context>
<context>
    <name>guidance-measured-anew</name>
    <message>
        <source>The prompt changes where the plan carries guidance on; {} passes more were taken to measure it anew.</source>
        <translation>提示词在计划沿用引导之处发生变化；为重新测量多用了 {0} 次计算。</translation>
    </message>
</context>
<context>
    <name>internal</name>
    <message>
        <source>Something went wrong inside Dice Studio.</source>
        <translation>Dice Studio 内部出了问题。</translation>
    </message>
</context>
<context>
    <name>job-ended-program</name>
    <message>
        <source>The program ended twice while this was made, so it was set aside. Try it with a smaller size.</source>
        <translation>生成时程序两次结束，因此已搁置。请尝试较小的尺寸。</translation>
    </message>
</context>
<context>
    <name>job-of-newer-version</name>
    <message>
        <source>This job was made by a newer version of Dice Studio.</source>
        <translation>此任务由更新版本的 Dice Studio 创建。</translation>
    </message>
</context>
<context>
    <name>lora-applied</name>
    <message>
        <source>Applied {} of {} layers of {}.</source>
        <translation>已应用 {2} 的 {1} 层中的 {0} 层。</translation>
    </message>
</context>
<context>
    <name>lora-layer-misfit</name>
    <message>
        <source>{} of {} does not fit this model&apos;s layer and is left out.</source>
        <translation>{1} 的 {0} 与本模型的层不符，已略去。</translation>
    </message>
</context>
<context>
    <name>lora-layer-unmatched</name>
    <message>
        <source>Applied {} of {} layers of {}; the model has no {}.</source>
        <translation>已应用 {2} 的 {1} 层中的 {0} 层；模型没有 {3}。</translation>
    </message>
</context>
<context>
    <name>lora-layers-misfit</name>
    <message>
        <source>{} layers of {} do not fit this model&apos;s and are left out, such as {}.</source>
        <translation>{1} 的 {0} 层与本模型的层不符，已略去，例如 {2}。</translation>
    </message>
</context>
<context>
    <name>lora-layers-unmatched</name>
    <message>
        <source>Applied {} of {} layers of {}; the model has no {} and others.</source>
        <translation>已应用 {2} 的 {1} 层中的 {0} 层；模型没有 {3} 等层。</translation>
    </message>
</context>
<context>
    <name>lora-tag-part-left-out</name>
    <message>
        <source>Of the tag of the LoRA {} this is not understood and left out: {}.</source>
        <translation>LoRA {} 的标签中，这一部分无法理解，已略去：{}。</translation>
    </message>
</context>
<context>
    <name>lora-tags-in-negative</name>
    <message>
        <source>LoRA tags count in the prompt alone; those in the negative prompt are left out.</source>
        <translation>LoRA 标签只在提示词中有效；反向提示词中的会被忽略。</translation>
    </message>
</context>
<context>
    <name>lora-tensors-unread</name>
    <message>
        <source>Tensors of {} that change no layer are left out: {}, such as {}.</source>
        <translation>{0} 中不改变任何层的张量被略去：{1} 个，例如 {2}。</translation>
    </message>
</context>
<context>
    <name>lora-unusable</name>
    <message>
        <source>The LoRA {} cannot be used.</source>
        <translation>LoRA {0} 无法使用。</translation>
    </message>
</context>
<context>
    <name>made-as-by-ddim</name>
    <message>
        <source>{} goes by the negative prompt&apos;s prediction as well, and without CFG there is none: this picture was made as by DDIM.</source>
        <translation>{0} 还要用到反向提示词的预测，而没有 CFG 就没有这种预测：这张图片按 DDIM 的方式生成。</translation>
    </message>
</context>
<context>
    <name>mask-of-other-size</name>
    <message>
        <source>Expected a mask of the picture&apos;s size {} x {}, found {} x {}.</source>
        <translation>蒙版应与图片大小相同，即 {0} × {1}，却是 {2} × {3}。</translation>
    </message>
</context>
<context>
    <name>mask-unreadable</name>
    <message>
        <source>The mask {} cannot be read.</source>
        <translation>蒙版 {0} 无法读取。</translation>
    </message>
</context>
<context>
    <name>model-too-large</name>
    <message>
        <source>Expected {} of free memory for the model&apos;s weights, found {}. Another precision may need less; so may closing other programs.</source>
        <translation>模型的权重需要 {0} 的空闲内存，现有 {1}。换一种精度可能需要更少；关闭其他程序也可能有帮助。</translation>
    </message>
</context>
<context>
    <name>model-unusable</name>
    <message>
        <source>The model {} cannot be used.</source>
        <translation>模型 {0} 无法使用。</translation>
    </message>
</context>
<context>
    <name>more-captions-left-out</name>
    <message>
        <source>{} pictures are left out, since their caption files are empty or cannot be read: {} and others.</source>
        <translation>{0} 张图片的说明文件为空或无法读取，已略去：{1} 等。</translation>
    </message>
</context>
<context>
    <name>more-pictures-left-out</name>
    <message>
        <source>{} pictures could not be read and are left out: {} and others.</source>
        <translation>{0} 张图片无法读取，已略去：{1} 等。</translation>
    </message>
</context>
<context>
    <name>nameless-lora</name>
    <message>
        <source>Expected a name or file for every LoRA, found one without.</source>
        <translation>每个 LoRA 都应有名称或文件，其中一个没有。</translation>
    </message>
</context>
<context>
    <name>needs-picture-and-mask</name>
    <message>
        <source>This model is made for inpainting: it needs a picture and a mask.</source>
        <translation>此模型用于局部重绘：需要一张图片和一个蒙版。</translation>
    </message>
</context>
<context>
    <name>no-enhancer</name>
    <message>
        <source>There is no enhancer for this model yet, so CFG is used; `dice distill` makes one.</source>
        <translation>此模型还没有增强器，因此使用 CFG；可在“蒸馏”页面制作。</translation>
    </message>
</context>
<context>
    <name>no-mask</name>
    <message>
        <source>Repainting only the masked area needs a mask, found none.</source>
        <translation>仅重绘蒙版部分需要蒙版，但没有找到。</translation>
    </message>
</context>
<context>
    <name>no-multiple</name>
    <message>
        <source>Expected a {} that is a multiple of {} pixels for this model, found {}; {} and {} are the nearest.</source>
        <translation>对此模型，{0} 应为 {1} 像素的倍数，却是 {2}；最接近的是 {3} 和 {4}。</translation>
    </message>
</context>
<context>
    <name>no-picture</name>
    <message>
        <source>Expected a picture to edit, found none.</source>
        <translation>应有一张要编辑的图片，但没有找到。</translation>
    </message>
</context>
<context>
    <name>no-picture-files</name>
    <message>
        <source>This build has no picture files, so it cannot edit pictures.</source>
        <translation>此版本不支持图片文件，因此无法编辑图片。</translation>
    </message>
</context>
<context>
    <name>no-room-for-text-encoder</name>
    <message>
        <source>Expected {} of free memory for one layer of the text encoder, found {}; closing other programs may help.</source>
        <translation>文本编码器的一层需要 {0} 的空闲内存，现有 {1}；关闭其他程序可能有帮助。</translation>
    </message>
</context>
<context>
    <name>no-room-to-decode</name>
    <message>
        <source>Decoding the picture ran out of memory, even in tiles of {} x {} pixels.</source>
        <translation>解码图片时内存不足，即使采用 {0} × {1} 像素的分块也不够。</translation>
    </message>
</context>
<context>
    <name>no-such-choice</name>
    <message>
        <source>Expected a {} out of {}, found &quot;{}&quot;.</source>
        <translation>{0} 应为 {1} 之一，却是“{2}”。</translation>
    </message>
</context>
<context>
    <name>no-such-embedding</name>
    <message>
        <source>There is no embedding called {}.</source>
        <translation>没有名为 {0} 的嵌入。</translation>
    </message>
</context>
<context>
    <name>no-such-enhancer</name>
    <message>
        <source>There is no enhancer called {}.</source>
        <translation>没有名为 {0} 的增强器。</translation>
    </message>
</context>
<context>
    <name>no-such-lora</name>
    <message>
        <source>There is no LoRA called {}.</source>
        <translation>没有名为 {0} 的 LoRA。</translation>
    </message>
</context>
<context>
    <name>no-such-model</name>
    <message>
        <source>There is no model called {}.</source>
        <translation>没有名为 {0} 的模型。</translation>
    </message>
</context>
<context>
    <name>no-such-plan</name>
    <message>
        <source>The file of measured plans has none for these settings, so the default plan is used. {}</source>
        <translation>已测计划的文件中没有适合这些设置的计划，因此使用默认计划。{0}</translation>
    </message>
</context>
<context>
    <name>no-such-vae</name>
    <message>
        <source>There is no VAE called {}.</source>
        <translation>没有名为 {0} 的 VAE。</translation>
    </message>
</context>
<context>
    <name>not-finite</name>
    <message>
        <source>The denoiser&apos;s result is not finite; try precision fp32, another sampler or a lower scale.</source>
        <translation>去噪器的结果不是有限值；请尝试 fp32 精度、其他采样器或更低的强度。</translation>
    </message>
</context>
<context>
    <name>not-found</name>
    <message>
        <source>Something that is needed is not there.</source>
        <translation>缺少需要的内容。</translation>
    </message>
</context>
<context>
    <name>nothing-in-mask</name>
    <message>
        <source>Expected something white in the mask, found nothing.</source>
        <translation>蒙版中应有白色部分，但没有找到。</translation>
    </message>
</context>
<context>
    <name>nothing-to-report-on</name>
    <message>
        <source>There is no enhancer to report on: none was made for this model.</source>
        <translation>没有可供报告的增强器：还没有为此模型制作过。</translation>
    </message>
</context>
<context>
    <name>out-of-memory</name>
    <message>
        <source>Memory ran out; try a smaller picture or batch, or close other programs.</source>
        <translation>内存不足；请尝试更小的图片或批次，或关闭其他程序。</translation>
    </message>
</context>
<context>
    <name>out-of-range</name>
    <message>
        <source>Expected {} from {} to {}, found {}.</source>
        <translation>{0} 应在 {1} 到 {2} 之间，却是 {3}。</translation>
    </message>
</context>
<context>
    <name>parts-taken</name>
    <message>
        <source>What the model&apos;s file lacks is taken from {}.</source>
        <translation>模型文件所缺的部分取自 {0}。</translation>
    </message>
</context>
<context>
    <name>passes-without-guidance</name>
    <message>
        <source>Expected guidance cfg or dice for a number of passes or a plan, found none, which takes one pass per model evaluation.</source>
        <translation>指定推理次数或计划需要引导 cfg 或 dice，但目前无引导；无引导时，模型每次求值只需一次推理。</translation>
    </message>
</context>
<context>
    <name>picture-not-saved</name>
    <message>
        <source>The picture could not be saved.</source>
        <translation>图片无法保存。</translation>
    </message>
</context>
<context>
    <name>picture-too-large</name>
    <message>
        <source>Expected {} of free memory for a picture of {} x {} pixels beside the model, found {}; a smaller picture needs less.</source>
        <translation>除模型外，{1} × {2} 像素的图片需要 {0} 的空闲内存，现有 {3}；更小的图片需要更少。</translation>
    </message>
</context>
<context>
    <name>picture-unreadable</name>
    <message>
        <source>The picture {} cannot be read.</source>
        <translation>图片 {0} 无法读取。</translation>
    </message>
</context>
<context>
    <name>pictures-left-out</name>
    <message>
        <source>{} pictures could not be read and are left out: {}.</source>
        <translation>{0} 张图片无法读取，已略去：{1}。</translation>
    </message>
</context>
<context>
    <name>plan-needs-dice</name>
    <message>
        <source>Expected guidance dice for the plan &quot;{}&quot;, which has evaluations by DICE (D), found cfg.</source>
        <translation>计划“{0}”含有用 DICE 的求值（D），引导应为 dice，却是 cfg。</translation>
    </message>
</context>
<context>
    <name>plan-unreadable</name>
    <message>
        <source>The file of measured plans cannot be read, so the default plan is used. {}</source>
        <translation>已测计划的文件无法读取，因此使用默认计划。{0}</translation>
    </message>
</context>
<context>
    <name>schedule-unsaid</name>
    <message>
        <source>The noise schedule of this model is not Stable Diffusion&apos;s, and a single file cannot say so: programs will assume the usual one.</source>
        <translation>此模型的噪声调度不同于 Stable Diffusion，而单个文件无法说明这一点：程序会按通常的调度处理。</translation>
    </message>
</context>
<context>
    <name>search-begins-anew</name>
    <message>
        <source>Nothing to go on with: expected the state of an equal search in {}, found none; it begins anew.</source>
        <translation>没有可继续的内容：{0} 中应有相同搜索的状态，但没有找到；从头开始。</translation>
    </message>
</context>
<context>
    <name>several-files</name>
    <message>
        <source>The name {} belongs to {} files.</source>
        <translation>有 {1} 个文件名为 {0}。</translation>
    </message>
</context>
<context>
    <name>several-models</name>
    <message>
        <source>The name {} belongs to {} models of the library.</source>
        <translation>模型库中有 {1} 个名为 {0} 的模型。</translation>
    </message>
</context>
<context>
    <name>smaller-batch</name>
    <message>
        <source>{} of {} pictures were made at once: one more did not fit into the free memory ({}).</source>
        <translation>{1} 张图片中每次同时生成 {0} 张：空闲内存（{2}）容不下更多。</translation>
    </message>
</context>
<context>
    <name>step-distill</name>
    <message>
        <source>Make an enhancer</source>
        <translation>制作增强器</translation>
    </message>
</context>
<context>
    <name>step-mask</name>
    <message>
        <source>Draw a mask</source>
        <translation>绘制蒙版</translation>
    </message>
</context>
<context>
    <name>step-models</name>
    <message>
        <source>Open Models</source>
        <translation>打开“模型”</translation>
    </message>
</context>
<context>
    <name>step-settings</name>
    <message>
        <source>Open Settings</source>
        <translation>打开“设置”</translation>
    </message>
</context>
<context>
    <name>tag-left-out</name>
    <message>
        <source>The tag {} means nothing here; it is left out of the text.</source>
        <translation>标签 {} 在这里没有意义，已从文本中略去。</translation>
    </message>
</context>
<context>
    <name>text-cut</name>
    <message>
        <source>The text is cut: the last {} of its {} tokens are not read, as this model reads {}.</source>
        <translation>文本被截断：最后 {} 个标记（共 {} 个）不会被读取，因为该模型只读取 {} 个。</translation>
    </message>
</context>
<context>
    <name>text-encoder-read-anew</name>
    <message>
        <source>The text encoder&apos;s weights ({}) do not fit into the free memory ({}); they are read from the disk anew for each text.</source>
        <translation>文本编码器的权重（{0}）放不进空闲内存（{1}）；每段文本都会从磁盘重新读取。</translation>
    </message>
</context>
<context>
    <name>too-many-pixels</name>
    <message>
        <source>Expected a picture of at most {} million pixels, found {} x {}.</source>
        <translation>图片最多 {0} 百万像素，却是 {1} × {2}。</translation>
    </message>
</context>
<context>
    <name>unsupported</name>
    <message>
        <source>Dice Studio does not know how to do this.</source>
        <translation>Dice Studio 还不会做这件事。</translation>
    </message>
</context>
<context>
    <name>vae-unusable</name>
    <message>
        <source>The VAE {} cannot be used.</source>
        <translation>VAE {0} 无法使用。</translation>
    </message>
</context>
<context>
    <name>weights-of-no-use</name>
    <message>
        <source>{} cannot be used.</source>
        <translation>{0} 无法使用。</translation>
    </message>
</context>
</TS>
