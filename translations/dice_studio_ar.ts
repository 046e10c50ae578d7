<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar">
<context>
    <name>AboutSection</name>
    <message>
        <source>Privacy</source>
        <translation>الخصوصية</translation>
    </message>
    <message>
        <source>Addresses contacted</source>
        <translation>العناوين التي جرى الاتصال بها</translation>
    </message>
    <message>
        <source>This program sends nothing and asks nothing from any server.</source>
        <translation>هذا البرنامج لا يرسل شيئًا ولا يطلب شيئًا من أي خادم.</translation>
    </message>
    <message>
        <source>none</source>
        <translation>لا شيء</translation>
    </message>
    <message>
        <source>Files of the program</source>
        <translation>ملفات البرنامج</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>الإعدادات</translation>
    </message>
    <message>
        <source>Export …</source>
        <translation>تصدير…</translation>
    </message>
    <message>
        <source>Import …</source>
        <translation>استيراد…</translation>
    </message>
    <message>
        <source>Defaults</source>
        <translation>الافتراضي</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>السجل</translation>
    </message>
    <message>
        <source>No file is written in this session.</source>
        <translation>لا يُكتب أي ملف في هذه الجلسة.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>فتح</translation>
    </message>
    <message>
        <source>About</source>
        <translation>حول</translation>
    </message>
    <message>
        <source>Licences</source>
        <translation>التراخيص</translation>
    </message>
    <message>
        <source>Export the settings</source>
        <translation>تصدير الإعدادات</translation>
    </message>
    <message>
        <source>Settings (*.json)</source>
        <translation>الإعدادات (*.json)</translation>
    </message>
    <message>
        <source>Import settings</source>
        <translation>استيراد الإعدادات</translation>
    </message>
</context>
<context>
    <name>BoardsPopup</name>
    <message>
        <source>Name of a new board</source>
        <translation>اسم لوحة جديدة</translation>
    </message>
    <message>
        <source>Onto a new board …</source>
        <translation>إلى لوحة جديدة…</translation>
    </message>
    <message>
        <source>New board with the selection …</source>
        <translation>لوحة جديدة بالصور المحددة…</translation>
    </message>
</context>
<context>
    <name>CheckStep</name>
    <message>
        <source>Trying it out</source>
        <translation>تجربة أولية</translation>
    </message>
    <message>
        <source>This is what it takes</source>
        <translation>هذا ما يلزم</translation>
    </message>
    <message>
        <source>A few records and updates are timed on this machine. The first time with a checkpoint, its prompts are read as well.</source>
        <translation>يُقاس زمن بضعة تسجيلات وتحديثات على هذا الجهاز. في المرة الأولى مع أي نموذج تُقرأ موجّهاته أيضًا.</translation>
    </message>
    <message>
        <source>%1 …</source>
        <translation>%1…</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>رجوع</translation>
    </message>
    <message>
        <source>Train</source>
        <translation>التدريب</translation>
    </message>
</context>
<context>
    <name>ChooseStep</name>
    <message>
        <source>Half of the work, nearly the same pictures</source>
        <translation>نصف العمل، والصور نفسها تقريبًا</translation>
    </message>
    <message>
        <source>CFG runs the model twice per step. A small network, trained from the checkpoint itself, changes the prompt&apos;s embedding so that one run lands close to where two did. No data set is needed, and the checkpoint&apos;s file is not changed.</source>
        <translation>يشغّل CFG النموذج مرتين في كل خطوة. شبكة صغيرة تتدرب من النموذج نفسه تغيّر تضمين الموجّه، فتصل تمريرة واحدة قريبًا مما كانت تصل إليه تمريرتان. لا حاجة إلى مجموعة بيانات، ولا يتغير ملف النموذج.</translation>
    </message>
    <message>
        <source>Checkpoint</source>
        <translation>النموذج</translation>
    </message>
    <message>
        <source>What is trained</source>
        <translation>ما الذي يُدرَّب</translation>
    </message>
    <message>
        <source>Full: closest to CFG</source>
        <translation>كامل: الأقرب إلى CFG</translation>
    </message>
    <message>
        <source>Embedding only</source>
        <translation>التضمين فقط</translation>
    </message>
    <message>
        <source>The enhancer, and a small change of the denoiser that is merged in memory before sampling.</source>
        <translation>المحسِّن، وتغيير صغير في مزيل الضجيج يُدمج في الذاكرة قبل التوليد.</translation>
    </message>
    <message>
        <source>The enhancer alone; the denoiser stays untouched, as in the paper.</source>
        <translation>المحسِّن وحده؛ يبقى مزيل الضجيج كما هو، كما في الورقة العلمية.</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>الوقت</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>‏%1 دقيقة</translation>
    </message>
    <message numerus="yes">
        <source>%Ln hours</source>
        <translation>
            <numerusform>%Ln ساعة</numerusform>
            <numerusform>ساعة واحدة</numerusform>
            <numerusform>ساعتان</numerusform>
            <numerusform>%Ln ساعات</numerusform>
            <numerusform>%Ln ساعة</numerusform>
            <numerusform>%Ln ساعة</numerusform>
        </translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>الدقائق</translation>
    </message>
    <message>
        <source>minutes</source>
        <translation>دقيقة</translation>
    </message>
    <message>
        <source>Longer comes closer to CFG. It works while nothing else does, can be paused, and survives closing the window.</source>
        <translation>كلما طال الوقت اقترب من CFG. يعمل حين لا يعمل شيء آخر، ويمكن إيقافه مؤقتًا، ولا يضيع بإغلاق النافذة.</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>الفحص</translation>
    </message>
</context>
<context>
    <name>ClosenessCard</name>
    <message>
        <source>How close</source>
        <translation>مدى القرب</translation>
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
        <translation>الوقت</translation>
    </message>
</context>
<context>
    <name>CompareBar</name>
    <message>
        <source>How to look at the difference</source>
        <translation>طريقة عرض الفرق</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>مقسوم</translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>جنبًا إلى جنب</translation>
    </message>
    <message>
        <source>Flip</source>
        <translation>تبديل</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>الفرق</translation>
    </message>
    <message>
        <source>X/Y grid</source>
        <translation>شبكة X/Y</translation>
    </message>
    <message>
        <source>New seed</source>
        <translation>بذرة جديدة</translation>
    </message>
    <message>
        <source>The same request at another seed</source>
        <translation>الطلب نفسه ببذرة أخرى</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>تصدير</translation>
    </message>
    <message>
        <source>All of them as one labelled picture</source>
        <translation>كلها في صورة واحدة معنونة</translation>
    </message>
</context>
<context>
    <name>ComparePage</name>
    <message>
        <source>Made one after the other by the ordinary queue · Esc cancels</source>
        <translation>تُصنع واحدة بعد أخرى في الطابور المعتاد ‏· Esc للإلغاء</translation>
    </message>
    <message>
        <source>Hold Space to flip · scroll to zoom · drag to pan</source>
        <translation>اضغط المسافة مطولًا للتبديل ‏· العجلة للتكبير ‏· السحب للتحريك</translation>
    </message>
    <message>
        <source>Scroll to zoom · drag to pan · double-click shows all</source>
        <translation>العجلة للتكبير ‏· السحب للتحريك ‏· النقر المزدوج يعرض الكل</translation>
    </message>
    <message>
        <source>See what guidance does</source>
        <translation>شاهد أثر التوجيه</translation>
    </message>
    <message>
        <source>Makes the request of the Create page with DICE, with CFG and without guidance, at the same seed.</source>
        <translation>يصنع طلب صفحة «إنشاء» باستخدام DICE ثم CFG ثم دون توجيه، بالبذرة نفسها.</translation>
    </message>
    <message>
        <source>Makes the request of the Create page with CFG and without guidance, at the same seed. With an enhancer for the model, DICE joins them.</source>
        <translation>يصنع طلب صفحة «إنشاء» باستخدام CFG ثم دون توجيه، بالبذرة نفسها. وإذا كان للنموذج محسِّن انضم إليهما DICE.</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>مقارنة</translation>
    </message>
    <message>
        <source>Save as one labelled picture</source>
        <translation>حفظ كصورة واحدة معنونة</translation>
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
            <numerusform>لم تكن أي صورة تنتظر عند انتهاء البرنامج.</numerusform>
            <numerusform>كانت صورة واحدة تنتظر عند انتهاء البرنامج.</numerusform>
            <numerusform>كانت صورتان تنتظران عند انتهاء البرنامج.</numerusform>
            <numerusform>كانت %Ln صور تنتظر عند انتهاء البرنامج.</numerusform>
            <numerusform>كانت %Ln صورة تنتظر عند انتهاء البرنامج.</numerusform>
            <numerusform>كانت %Ln صورة تنتظر عند انتهاء البرنامج.</numerusform>
        </translation>
    </message>
    <message>
        <source>Make them</source>
        <translation>اصنعها</translation>
    </message>
    <message>
        <source>Forget them</source>
        <translation>تجاهلها</translation>
    </message>
    <message>
        <source>Save a copy of the picture</source>
        <translation>حفظ نسخة من الصورة</translation>
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
        <translation>أقرب إلى CFG</translation>
    </message>
    <message>
        <source>Closer to CFG: %1</source>
        <translation>أقرب إلى CFG: %1</translation>
    </message>
</context>
<context>
    <name>DifferenceView</name>
    <message>
        <source>Difference between %1 and %2</source>
        <translation>الفرق بين %1 و%2</translation>
    </message>
    <message>
        <source>The difference is shown once both pictures are there.</source>
        <translation>يظهر الفرق حين تكتمل الصورتان.</translation>
    </message>
    <message>
        <source>same</source>
        <translation>متطابق</translation>
    </message>
    <message>
        <source>%1 of 255 levels apart, or more</source>
        <translation>فرق %1 من 255 درجة أو أكثر</translation>
    </message>
    <message>
        <source>How many times the difference is enlarged</source>
        <translation>عدد مرات تكبير الفرق</translation>
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
        <translation>نتيجة</translation>
    </message>
    <message>
        <source>The picture and its mask</source>
        <translation>الصورة وقناعها</translation>
    </message>
    <message>
        <source>Back to the mask</source>
        <translation>العودة إلى القناع</translation>
    </message>
    <message>
        <source>Go on with this one</source>
        <translation>المتابعة بهذه</translation>
    </message>
    <message>
        <source>%1 %  ·  paint what is to change  ·  [ and ] size the brush  ·  scroll zooms, the middle button pans</source>
        <translation>‏%1 %  ‏·  لوّن ما تريد تغييره  ‏·  [ و ] لحجم الفرشاة  ‏·  العجلة للتكبير والزر الأوسط للتحريك</translation>
    </message>
</context>
<context>
    <name>EditPage</name>
    <message>
        <source>Start from a picture</source>
        <translation>ابدأ من صورة</translation>
    </message>
    <message>
        <source>Open one, drop one here, or press Edit under a picture in Create or in the gallery. Paint a mask to change only a part of it.</source>
        <translation>افتح صورة، أو أفلتها هنا، أو اضغط «تحرير» تحت صورة في «إنشاء» أو في المعرض. ارسم قناعًا لتغيير جزء منها فقط.</translation>
    </message>
    <message>
        <source>Open a picture …</source>
        <translation>فتح صورة…</translation>
    </message>
    <message>
        <source>Open a picture</source>
        <translation>فتح صورة</translation>
    </message>
    <message>
        <source>Pictures (*.png *.jpg *.jpeg *.bmp)</source>
        <translation>الصور (*.png *.jpg *.jpeg *.bmp)</translation>
    </message>
</context>
<context>
    <name>EditPanel</name>
    <message>
        <source>Open …</source>
        <translation>فتح…</translation>
    </message>
    <message>
        <source>Prompt</source>
        <translation>الموجّه</translation>
    </message>
    <message>
        <source>What it shows afterwards</source>
        <translation>ما ستُظهره بعد ذلك</translation>
    </message>
    <message>
        <source>Negative</source>
        <translation>السلبي</translation>
    </message>
    <message>
        <source>Negative prompt</source>
        <translation>الموجّه السلبي</translation>
    </message>
    <message>
        <source>What it does not show</source>
        <translation>ما لا تُظهره</translation>
    </message>
    <message>
        <source>How far it goes</source>
        <translation>مدى التغيير</translation>
    </message>
    <message>
        <source>How far the picture may change; 0 keeps it, 1 ignores it</source>
        <translation>كم يمكن أن تتغير الصورة؛ 0 يبقيها، و1 يتجاهلها</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>keeps it</source>
        <translation>يبقيها</translation>
    </message>
    <message>
        <source>ignores it</source>
        <translation>يتجاهلها</translation>
    </message>
    <message>
        <source>What is outside the mask stays; its edge is softened a little.</source>
        <translation>ما هو خارج القناع يبقى؛ وتُنعَّم حافته قليلًا.</translation>
    </message>
    <message>
        <source>Without a mask the whole picture changes. Model, guidance, steps and seed are those of the Create page.</source>
        <translation>دون قناع تتغير الصورة كلها. النموذج والتوجيه والخطوات والبذرة من صفحة «إنشاء».</translation>
    </message>
    <message>
        <source>%1 · Esc cancels</source>
        <translation>‏%1 ‏· Esc للإلغاء</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Ctrl+Enter</translation>
    </message>
    <message>
        <source>Only the masked part</source>
        <translation>الجزء المقنّع فقط</translation>
    </message>
    <message>
        <source>The new edges are painted anew, so this does not count for them.</source>
        <translation>تُرسم الحواف الجديدة بالكامل، فلا تنطبق هذه القيمة عليها.</translation>
    </message>
    <message>
        <source>Add at the edges</source>
        <translation>إضافة عند الحواف</translation>
    </message>
    <message>
        <source>%1 × %2 px afterwards</source>
        <translation>بعد ذلك %1 × %2 بكسل</translation>
    </message>
    <message>
        <source>Or drag a handle beside the picture.</source>
        <translation>أو اسحب مقبضًا بجانب الصورة.</translation>
    </message>
</context>
<context>
    <name>EditTools</name>
    <message>
        <source>Brush (B): marks what is repainted</source>
        <translation>فرشاة (B): تحدد ما يُعاد رسمه</translation>
    </message>
    <message>
        <source>Eraser (E)</source>
        <translation>ممحاة (E)</translation>
    </message>
    <message>
        <source>Lasso (L)</source>
        <translation>حبل التحديد (L)</translation>
    </message>
    <message>
        <source>Rectangle (R)</source>
        <translation>مستطيل (R)</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>الحجم</translation>
    </message>
    <message>
        <source>Size of the brush in pixels</source>
        <translation>حجم الفرشاة بالبكسل</translation>
    </message>
    <message>
        <source>Hardness</source>
        <translation>الصلابة</translation>
    </message>
    <message>
        <source>Hardness of the brush&apos;s edge</source>
        <translation>صلابة حافة الفرشاة</translation>
    </message>
    <message>
        <source>Invert the mask (I)</source>
        <translation>عكس القناع (I)</translation>
    </message>
    <message>
        <source>Feather</source>
        <translation>تنعيم</translation>
    </message>
    <message>
        <source>Softens the mask&apos;s edges over so many pixels</source>
        <translation>ينعّم حواف القناع بهذا العدد من البكسلات</translation>
    </message>
    <message>
        <source>Pixels to feather over</source>
        <translation>عدد بكسلات التنعيم</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>مسح</translation>
    </message>
    <message>
        <source>Undo (Ctrl+Z)</source>
        <translation>تراجع (Ctrl+Z)</translation>
    </message>
    <message>
        <source>Redo (Ctrl+Shift+Z)</source>
        <translation>إعادة (Ctrl+Shift+Z)</translation>
    </message>
</context>
<context>
    <name>EmptyCanvas</name>
    <message>
        <source>Your first picture is on its way</source>
        <translation>صورتك الأولى في الطريق</translation>
    </message>
    <message>
        <source>Say what you want to see, then press Ctrl+Enter</source>
        <translation>اكتب ما تريد رؤيته، ثم اضغط Ctrl+Enter</translation>
    </message>
    <message>
        <source>The starter model draws one thing in a small picture, like a fox, a boat or an apple.</source>
        <translation>يرسم النموذج المبدئي شيئًا واحدًا في صورة صغيرة، مثل ثعلب أو قارب أو تفاحة. وهو يقرأ الإنجليزية.</translation>
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
        <translation>البحث في ملفات LoRA والتضمينات</translation>
    </message>
    <message>
        <source>No LoRA or embedding yet. Add their folder on the Models page, or drop a file here.</source>
        <translation>لا توجد ملفات LoRA ولا تضمينات بعد. أضف مجلدها في صفحة النماذج، أو أفلت ملفًا هنا.</translation>
    </message>
    <message>
        <source>No LoRA or embedding is called so.</source>
        <translation>لا يوجد ملف LoRA أو تضمين بهذا الاسم.</translation>
    </message>
</context>
<context>
    <name>FoldHeader</name>
    <message>
        <source>open</source>
        <translation>مفتوح</translation>
    </message>
</context>
<context>
    <name>FolderSection</name>
    <message>
        <source>Pictures</source>
        <translation>الصور</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>المجلد</translation>
    </message>
    <message>
        <source>Choose …</source>
        <translation>اختيار…</translation>
    </message>
    <message>
        <source>Default</source>
        <translation>الافتراضي</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>الأسماء</translation>
    </message>
    <message>
        <source>[date] [time] [seed] [prompt] [model] [steps] [guidance]; a slash makes a folder. Next: %1</source>
        <translation>‏[date] [time] [seed] [prompt] [model] [steps] [guidance]؛ الشرطة المائلة تصنع مجلدًا. التالي: %1</translation>
    </message>
    <message>
        <source>Pattern of the names of pictures</source>
        <translation>نمط أسماء الصور</translation>
    </message>
    <message>
        <source>Save pictures in</source>
        <translation>حفظ الصور في</translation>
    </message>
</context>
<context>
    <name>FoldersPopup</name>
    <message>
        <source>No folder yet. Models are used where they lie; nothing is copied.</source>
        <translation>لا مجلدات بعد. تُستخدم النماذج في مكانها؛ لا يُنسخ شيء.</translation>
    </message>
    <message>
        <source>Models are used where they lie. Taking a folder off the list leaves its files alone.</source>
        <translation>تُستخدم النماذج في مكانها. إزالة مجلد من القائمة لا تمس ملفاته.</translation>
    </message>
    <message>
        <source>Take %1 off the list</source>
        <translation>إزالة %1 من القائمة</translation>
    </message>
    <message>
        <source>Add a folder …</source>
        <translation>إضافة مجلد…</translation>
    </message>
</context>
<context>
    <name>GalleryDetailsPane</name>
    <message>
        <source>Choose a picture to see how it was made.</source>
        <translation>اختر صورة لترى كيف صُنعت.</translation>
    </message>
    <message>
        <source>The file is gone. What was known about it is still here.</source>
        <translation>اختفى الملف. وما كان معروفًا عنه ما زال هنا.</translation>
    </message>
    <message>
        <source>Load all</source>
        <translation>تحميل الكل</translation>
    </message>
    <message>
        <source>All settings of this picture into Create (Enter)</source>
        <translation>كل إعدادات هذه الصورة إلى «إنشاء» (Enter)</translation>
    </message>
    <message>
        <source>Prompt</source>
        <translation>الموجّه</translation>
    </message>
    <message>
        <source>The prompts alone</source>
        <translation>الموجّهات وحدها</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>البذرة</translation>
    </message>
    <message>
        <source>The seed alone</source>
        <translation>البذرة وحدها</translation>
    </message>
    <message>
        <source>Take the star away (S)</source>
        <translation>إزالة النجمة (S)</translation>
    </message>
    <message>
        <source>Star (S)</source>
        <translation>نجمة (S)</translation>
    </message>
    <message>
        <source>To the trash (Del); it can be undone</source>
        <translation>إلى المهملات (Del)؛ يمكن التراجع</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>مقارنة</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>تحرير</translation>
    </message>
    <message>
        <source>Onto a board</source>
        <translation>إلى لوحة</translation>
    </message>
    <message>
        <source>Copy to the clipboard</source>
        <translation>نسخ إلى الحافظة</translation>
    </message>
    <message>
        <source>Show its folder</source>
        <translation>إظهار مجلدها</translation>
    </message>
    <message numerus="yes">
        <source>%Ln pictures are selected; star, trash and boards are for all of them.</source>
        <translation>
            <numerusform>لم تُحدَّد أي صورة.</numerusform>
            <numerusform>حُدِّدت صورة واحدة؛ النجمة والمهملات واللوحات لها.</numerusform>
            <numerusform>حُدِّدت صورتان؛ النجمة والمهملات واللوحات لهما.</numerusform>
            <numerusform>حُدِّدت %Ln صور؛ النجمة والمهملات واللوحات لها كلها.</numerusform>
            <numerusform>حُدِّدت %Ln صورة؛ النجمة والمهملات واللوحات لها كلها.</numerusform>
            <numerusform>حُدِّدت %Ln صورة؛ النجمة والمهملات واللوحات لها كلها.</numerusform>
        </translation>
    </message>
    <message>
        <source>Negative  %1</source>
        <translation>السلبي  %1</translation>
    </message>
    <message>
        <source>Guidance</source>
        <translation>التوجيه</translation>
    </message>
    <message>
        <source>Passes</source>
        <translation>التمريرات</translation>
    </message>
    <message>
        <source>Sampler</source>
        <translation>Sampler</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>النموذج</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>الحجم</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>صُنعت</translation>
    </message>
    <message>
        <source>From</source>
        <translation>من</translation>
    </message>
    <message>
        <source>File</source>
        <translation>الملف</translation>
    </message>
</context>
<context>
    <name>GalleryFilters</name>
    <message>
        <source>Search by words of the prompt</source>
        <translation>البحث بكلمات الموجّه</translation>
    </message>
    <message>
        <source>Starred</source>
        <translation>بنجمة</translation>
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
        <translation>أي نموذج</translation>
    </message>
    <message>
        <source>Starter model</source>
        <translation>النموذج المبدئي</translation>
    </message>
    <message>
        <source>This month</source>
        <translation>هذا الشهر</translation>
    </message>
    <message>
        <source>Boards</source>
        <translation>اللوحات</translation>
    </message>
    <message>
        <source>Size of the thumbnails</source>
        <translation>حجم الصور المصغرة</translation>
    </message>
</context>
<context>
    <name>GalleryGrid</name>
    <message>
        <source>Pictures</source>
        <translation>الصور</translation>
    </message>
</context>
<context>
    <name>GalleryPage</name>
    <message>
        <source>No pictures yet</source>
        <translation>لا صور بعد</translation>
    </message>
    <message>
        <source>Every picture you make is kept here. Drop pictures of other programs to bring them in with their prompts.</source>
        <translation>كل صورة تصنعها تُحفظ هنا. أفلت صور برامج أخرى لاستيرادها مع موجّهاتها.</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>لم يُعثر على شيء</translation>
    </message>
    <message>
        <source>No picture fits the search and the filters.</source>
        <translation>لا صورة تطابق البحث والمرشحات.</translation>
    </message>
    <message>
        <source>Clear search and filters</source>
        <translation>مسح البحث والمرشحات</translation>
    </message>
</context>
<context>
    <name>GridAxis</name>
    <message>
        <source>Values of %1</source>
        <translation>قيم %1</translation>
    </message>
</context>
<context>
    <name>GridPage</name>
    <message>
        <source>The request of the Create page, with two of its values varied.</source>
        <translation>طلب صفحة «إنشاء» مع تغيير اثنتين من قيمه.</translation>
    </message>
    <message>
        <source>Across</source>
        <translation>أفقيًا</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>عموديًا</translation>
    </message>
    <message>
        <source>Make the grid</source>
        <translation>صنع الشبكة</translation>
    </message>
    <message>
        <source>Cancel what is left</source>
        <translation>إلغاء ما بقي</translation>
    </message>
    <message>
        <source>A sheet of variations</source>
        <translation>لوحة تنويعات</translation>
    </message>
    <message>
        <source>See at once what a setting does: the pictures come in one after the other, and the sheet can be saved with its labels.</source>
        <translation>شاهد فورًا أثر أي إعداد: تصل الصور واحدة بعد أخرى، ويمكن حفظ اللوحة مع عناوينها.</translation>
    </message>
</context>
<context>
    <name>GrowHandle</name>
    <message>
        <source>%1 px</source>
        <translation>‏%1 بكسل</translation>
    </message>
    <message>
        <source>Drag outwards to paint beyond the edge</source>
        <translation>اسحب إلى الخارج للرسم خارج الحافة</translation>
    </message>
</context>
<context>
    <name>GuidanceFields</name>
    <message>
        <source>Guidance</source>
        <translation>التوجيه</translation>
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
        <translation>بدون</translation>
    </message>
    <message>
        <source>Make it CFG-free</source>
        <translation>تحرير النموذج من CFG</translation>
    </message>
    <message>
        <source>Trains an enhancer from the checkpoint itself</source>
        <translation>يدرّب محسِّنًا من النموذج نفسه</translation>
    </message>
    <message>
        <source>Strength</source>
        <translation>القوة</translation>
    </message>
    <message>
        <source>Strength, as the CFG scale that it stands for</source>
        <translation>القوة، بمقياس CFG الذي تعادله</translation>
    </message>
    <message>
        <source>Strength, the CFG scale</source>
        <translation>القوة، أي مقياس CFG</translation>
    </message>
</context>
<context>
    <name>HistoryPopup</name>
    <message>
        <source>Search earlier prompts</source>
        <translation>البحث في الموجّهات السابقة</translation>
    </message>
    <message>
        <source>Prompts gather here once pictures were made.</source>
        <translation>تتجمع الموجّهات هنا بعد صنع الصور.</translation>
    </message>
    <message>
        <source>No earlier prompt holds these words.</source>
        <translation>لا موجّه سابقًا يحوي هذه الكلمات.</translation>
    </message>
</context>
<context>
    <name>InstallStep</name>
    <message>
        <source>It is installed, and Create uses it</source>
        <translation>تم التثبيت، وصفحة «إنشاء» تستخدمه</translation>
    </message>
    <message>
        <source>Install the enhancer</source>
        <translation>تثبيت المحسِّن</translation>
    </message>
    <message>
        <source>Create uses it at once. The checkpoint knows it by its hash, wherever the checkpoint lies. Models shows the note.</source>
        <translation>تستخدمه صفحة «إنشاء» فورًا. يُعرف النموذج ببصمته أينما كان. وتظهر الملاحظة في صفحة «النماذج».</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>Name of the enhancer</source>
        <translation>اسم المحسِّن</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>ملاحظة</translation>
    </message>
    <message>
        <source>Note about the enhancer</source>
        <translation>ملاحظة عن المحسِّن</translation>
    </message>
    <message>
        <source>What it is for</source>
        <translation>فيمَ يُستخدم</translation>
    </message>
    <message>
        <source>File</source>
        <translation>الملف</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>المجلد</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>رجوع</translation>
    </message>
    <message>
        <source>Show its folder</source>
        <translation>إظهار مجلدها</translation>
    </message>
    <message>
        <source>Another checkpoint</source>
        <translation>نموذج آخر</translation>
    </message>
    <message>
        <source>Make a picture with it</source>
        <translation>صنع صورة به</translation>
    </message>
    <message>
        <source>Install</source>
        <translation>تثبيت</translation>
    </message>
</context>
<context>
    <name>LookSection</name>
    <message>
        <source>Look</source>
        <translation>المظهر</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>السمة</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>داكنة</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>فاتحة</translation>
    </message>
    <message>
        <source>System</source>
        <translation>النظام</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>اللغة</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>المقياس</translation>
    </message>
    <message>
        <source>Holds from the next start on.</source>
        <translation>يسري من التشغيل التالي.</translation>
    </message>
    <message>
        <source>75 to 250 percent</source>
        <translation>من 75 إلى 250 بالمئة</translation>
    </message>
    <message>
        <source>Scale of the window in percent</source>
        <translation>مقياس النافذة بالمئة</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Less motion</source>
        <translation>حركة أقل</translation>
    </message>
    <message>
        <source>Nothing slides or fades.</source>
        <translation>لا شيء ينزلق أو يتلاشى.</translation>
    </message>
</context>
<context>
    <name>MachineSection</name>
    <message>
        <source>This machine</source>
        <translation>هذا الجهاز</translation>
    </message>
    <message>
        <source>Compute on</source>
        <translation>الحساب على</translation>
    </message>
    <message>
        <source>Device to compute on</source>
        <translation>جهاز الحساب</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>الدقة العددية</translation>
    </message>
    <message>
        <source>Precision of the networks</source>
        <translation>الدقة العددية للشبكات</translation>
    </message>
    <message>
        <source>Memory for loaded models</source>
        <translation>ذاكرة النماذج المحملة</translation>
    </message>
    <message>
        <source>MiB; 0 takes half of what is free. Holds from the next start on.</source>
        <translation>ميبيبايت؛ 0 يأخذ نصف الذاكرة المتاحة. يسري من التشغيل التالي.</translation>
    </message>
    <message>
        <source>MiB. Holds from the next start on.</source>
        <translation>ميبيبايت. يسري من التشغيل التالي.</translation>
    </message>
    <message>
        <source>Free it now</source>
        <translation>تحريرها الآن</translation>
    </message>
    <message>
        <source>Memory for loaded models in MiB</source>
        <translation>ذاكرة النماذج المحملة بالميبيبايت</translation>
    </message>
    <message>
        <source>Previews a second</source>
        <translation>المعاينات في الثانية</translation>
    </message>
    <message>
        <source>No preview while a picture is made</source>
        <translation>لا معاينة أثناء صنع الصورة</translation>
    </message>
    <message>
        <source>They cost next to nothing.</source>
        <translation>لا تكاد تكلّف شيئًا.</translation>
    </message>
    <message>
        <source>Self-test</source>
        <translation>الفحص الذاتي</translation>
    </message>
    <message>
        <source>Testing …</source>
        <translation>جارٍ الفحص…</translation>
    </message>
    <message>
        <source>What this machine can do, whether it computes right, and what to do if not.</source>
        <translation>ما يستطيعه هذا الجهاز، وهل يحسب بشكل صحيح، وما العمل إن لم يكن.</translation>
    </message>
    <message>
        <source>Test this machine</source>
        <translation>فحص هذا الجهاز</translation>
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
        <translation>يسار</translation>
    </message>
    <message>
        <source>Top</source>
        <translation>أعلى</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>يمين</translation>
    </message>
    <message>
        <source>Bottom</source>
        <translation>أسفل</translation>
    </message>
    <message>
        <source>Pixels to add at the left</source>
        <translation>بكسلات تُضاف إلى اليسار</translation>
    </message>
    <message>
        <source>Pixels to add at the top</source>
        <translation>بكسلات تُضاف إلى الأعلى</translation>
    </message>
    <message>
        <source>Pixels to add at the right</source>
        <translation>بكسلات تُضاف إلى اليمين</translation>
    </message>
    <message>
        <source>Pixels to add at the bottom</source>
        <translation>بكسلات تُضاف إلى الأسفل</translation>
    </message>
</context>
<context>
    <name>ModelCard</name>
    <message>
        <source>Model: %1, %2</source>
        <translation>النموذج: %1، %2</translation>
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
        <translation>استخدامه في «إنشاء»</translation>
    </message>
    <message>
        <source>Make CFG-free</source>
        <translation>تحريره من CFG</translation>
    </message>
    <message>
        <source>Trains an enhancer from the checkpoint itself; with it DICE guides with one pass per step</source>
        <translation>يدرّب محسِّنًا من النموذج نفسه؛ ومعه يوجّه DICE بتمريرة واحدة في كل خطوة</translation>
    </message>
    <message>
        <source>Show its folder</source>
        <translation>إظهار مجلدها</translation>
    </message>
    <message>
        <source>What it is, and why we think so</source>
        <translation>ما هو، ولماذا نظن ذلك</translation>
    </message>
    <message>
        <source>Family</source>
        <translation>العائلة</translation>
    </message>
    <message>
        <source>Predicts</source>
        <translation>يتنبأ بـ</translation>
    </message>
    <message>
        <source>scheduler_config.json</source>
        <translation>scheduler_config.json</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>الصور</translation>
    </message>
    <message>
        <source>unet/config.json and the VAE&apos;s factor</source>
        <translation>‏unet/config.json ومعامل VAE</translation>
    </message>
    <message>
        <source>Denoiser</source>
        <translation>مزيل الضجيج</translation>
    </message>
    <message>
        <source>counted in its files</source>
        <translation>محسوبة من ملفاته</translation>
    </message>
    <message>
        <source>Strength</source>
        <translation>القوة</translation>
    </message>
    <message>
        <source>where it starts</source>
        <translation>قيمة البداية</translation>
    </message>
    <message>
        <source>Enhancer</source>
        <translation>المحسِّن</translation>
    </message>
    <message>
        <source>found by the denoiser&apos;s hash</source>
        <translation>وُجد ببصمة مزيل الضجيج</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>إبقاؤه كما هو</translation>
    </message>
    <message>
        <source>Correct this</source>
        <translation>تصحيح هذا</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>Name of the model</source>
        <translation>اسم النموذج</translation>
    </message>
    <message>
        <source>Family of the model</source>
        <translation>عائلة النموذج</translation>
    </message>
    <message>
        <source>Keep; new scans leave it</source>
        <translation>حفظ؛ لا يغيّره الفحص الجديد</translation>
    </message>
    <message>
        <source>Trigger words</source>
        <translation>الكلمات المفتاحية</translation>
    </message>
    <message>
        <source>Words that this model knows best</source>
        <translation>الكلمات التي يعرفها هذا النموذج أكثر</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>ملاحظات</translation>
    </message>
    <message>
        <source>What it is good at</source>
        <translation>فيمَ يُجيد</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>الملفات</translation>
    </message>
    <message>
        <source>In place</source>
        <translation>المكان</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>الحجم</translation>
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
        <translation>مطابق لـ</translation>
    </message>
    <message>
        <source>Compute its hash</source>
        <translation>حساب بصمته</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>الذاكرة</translation>
    </message>
    <message>
        <source>told by the headers of its files</source>
        <translation>من ترويسات ملفاته</translation>
    </message>
    <message>
        <source>Other parts</source>
        <translation>الأجزاء الأخرى</translation>
    </message>
    <message>
        <source>a model of the library that has what this file lacks</source>
        <translation>نموذج في المكتبة فيه ما ينقص هذا الملف</translation>
    </message>
</context>
<context>
    <name>ModelsPage</name>
    <message>
        <source>Search models</source>
        <translation>البحث في النماذج</translation>
    </message>
    <message>
        <source>Search models, notes and trigger words</source>
        <translation>البحث في النماذج والملاحظات والكلمات المفتاحية</translation>
    </message>
    <message>
        <source>All</source>
        <translation>الكل</translation>
    </message>
    <message>
        <source>Checkpoints</source>
        <translation>النماذج</translation>
    </message>
    <message>
        <source>Not usable</source>
        <translation>غير صالحة</translation>
    </message>
    <message>
        <source>Looking through the folders …</source>
        <translation>جارٍ تصفح المجلدات…</translation>
    </message>
    <message>
        <source>Stop hashing</source>
        <translation>إيقاف حساب البصمات</translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>المجلدات</translation>
    </message>
    <message>
        <source>Where models are looked for; they are used in place</source>
        <translation>أين يُبحث عن النماذج؛ وهي تُستخدم في مكانها</translation>
    </message>
    <message>
        <source>Rescan</source>
        <translation>إعادة الفحص</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>النماذج</translation>
    </message>
    <message>
        <source>No model fits</source>
        <translation>لا نموذج مطابقًا</translation>
    </message>
    <message>
        <source>No model fits the search and the filter.</source>
        <translation>لا نموذج يطابق البحث والمرشح.</translation>
    </message>
    <message>
        <source>Use the models you have</source>
        <translation>استخدم النماذج التي لديك</translation>
    </message>
    <message>
        <source>Add a folder with models in the diffusers layout, or drop one here. Nothing is copied or moved.</source>
        <translation>أضف مجلدًا فيه نماذج بصيغة diffusers، أو أفلت واحدًا هنا. لا يُنسخ شيء ولا يُنقل.</translation>
    </message>
    <message>
        <source>Add a folder …</source>
        <translation>إضافة مجلد…</translation>
    </message>
    <message>
        <source>Add a folder with models</source>
        <translation>إضافة مجلد نماذج</translation>
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
        <translation>بذرة التنويع</translation>
    </message>
    <message>
        <source>Clip skip</source>
        <translation>Clip skip</translation>
    </message>
    <message>
        <source>Clip skip; 1 is the text encoder&apos;s last layer</source>
        <translation>‏Clip skip؛ 1 هي آخر طبقة في مرمّز النص</translation>
    </message>
    <message>
        <source>Variation</source>
        <translation>التنويع</translation>
    </message>
    <message>
        <source>How far the noise goes towards that of the variation seed</source>
        <translation>كم يقترب الضجيج من ضجيج بذرة التنويع</translation>
    </message>
    <message>
        <source>Autoencoder (VAE)</source>
        <translation>المرمّز التلقائي (VAE)</translation>
    </message>
</context>
<context>
    <name>OfferCard</name>
    <message>
        <source>Take nothing (Esc)</source>
        <translation>عدم أخذ أي شيء (Esc)</translation>
    </message>
    <message>
        <source>Take over all</source>
        <translation>أخذ الكل</translation>
    </message>
    <message>
        <source>Prompt only</source>
        <translation>الموجّه فقط</translation>
    </message>
    <message>
        <source>Seed only</source>
        <translation>البذرة فقط</translation>
    </message>
</context>
<context>
    <name>ParameterPanel</name>
    <message>
        <source>Prompt</source>
        <translation>الموجّه</translation>
    </message>
    <message>
        <source>What the picture shows</source>
        <translation>ما تُظهره الصورة</translation>
    </message>
    <message>
        <source>Negative</source>
        <translation>السلبي</translation>
    </message>
    <message>
        <source>none</source>
        <translation>لا شيء</translation>
    </message>
    <message>
        <source>Negative prompt</source>
        <translation>الموجّه السلبي</translation>
    </message>
    <message>
        <source>What it does not show</source>
        <translation>ما لا تُظهره</translation>
    </message>
    <message>
        <source>Without guidance the negative prompt has no effect.</source>
        <translation>دون توجيه لا أثر للموجّه السلبي.</translation>
    </message>
    <message>
        <source>Generate</source>
        <translation>توليد</translation>
    </message>
    <message>
        <source>Ctrl+Enter adds another · Esc cancels</source>
        <translation>‏Ctrl+Enter يضيف أخرى ‏· Esc للإلغاء</translation>
    </message>
    <message>
        <source>Ctrl+Enter · Ctrl+Shift+Enter compares</source>
        <translation>‏Ctrl+Enter ‏· Ctrl+Shift+Enter للمقارنة</translation>
    </message>
</context>
<context>
    <name>PictureCanvas</name>
    <message>
        <source>The picture</source>
        <translation>الصورة</translation>
    </message>
    <message>
        <source>Preview of the picture that is being made</source>
        <translation>معاينة الصورة قيد الصنع</translation>
    </message>
    <message>
        <source>Starred; press to take the star away</source>
        <translation>بنجمة؛ اضغط لإزالتها</translation>
    </message>
    <message>
        <source>Star this picture</source>
        <translation>وضع نجمة على هذه الصورة</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>حفظ</translation>
    </message>
    <message>
        <source>A copy under a name of your own; the picture itself is saved already</source>
        <translation>نسخة باسم تختاره؛ الصورة نفسها محفوظة</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>مقارنة</translation>
    </message>
    <message>
        <source>The same request and seed with other guidance</source>
        <translation>الطلب والبذرة نفسهما بتوجيه آخر</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>تحرير</translation>
    </message>
    <message>
        <source>Start from this picture, or repaint a part of it</source>
        <translation>البدء من هذه الصورة، أو إعادة رسم جزء منها</translation>
    </message>
    <message>
        <source>Vary</source>
        <translation>تنويع</translation>
    </message>
    <message>
        <source>A picture near this one</source>
        <translation>صورة قريبة من هذه</translation>
    </message>
    <message>
        <source>Use settings</source>
        <translation>استخدام الإعدادات</translation>
    </message>
    <message>
        <source>Prompt, guidance, steps and seed of this picture into the editors</source>
        <translation>موجّه هذه الصورة وتوجيهها وخطواتها وبذرتها إلى الحقول</translation>
    </message>
    <message>
        <source>More</source>
        <translation>المزيد</translation>
    </message>
    <message>
        <source>Copy to the clipboard</source>
        <translation>نسخ إلى الحافظة</translation>
    </message>
    <message>
        <source>Copy its parameters as text</source>
        <translation>نسخ معاملاتها كنص</translation>
    </message>
    <message>
        <source>Show its folder</source>
        <translation>إظهار مجلدها</translation>
    </message>
    <message>
        <source>Move to the trash</source>
        <translation>نقل إلى المهملات</translation>
    </message>
    <message>
        <source>%1  ·  Esc cancels</source>
        <translation>‏%1  ‏·  Esc للإلغاء</translation>
    </message>
    <message>
        <source>%1 %  ·  %2</source>
        <translation>‏%1 %  ‏·  %2</translation>
    </message>
</context>
<context>
    <name>PictureStrip</name>
    <message>
        <source>Queue</source>
        <translation>الطابور</translation>
    </message>
    <message numerus="yes">
        <source>%Ln waiting</source>
        <comment>pictures</comment>
        <translation>
            <numerusform>لا شيء ينتظر</numerusform>
            <numerusform>واحدة تنتظر</numerusform>
            <numerusform>اثنتان تنتظران</numerusform>
            <numerusform>%Ln تنتظر</numerusform>
            <numerusform>%Ln تنتظر</numerusform>
            <numerusform>%Ln تنتظر</numerusform>
        </translation>
    </message>
    <message>
        <source>What runs, waits and failed</source>
        <translation>ما يعمل وما ينتظر وما فشل</translation>
    </message>
    <message>
        <source>Latest</source>
        <translation>الأحدث</translation>
    </message>
    <message>
        <source>Your pictures gather here, and in the pictures folder</source>
        <translation>تتجمع صورك هنا وفي مجلد الصور</translation>
    </message>
    <message>
        <source>Latest pictures</source>
        <translation>أحدث الصور</translation>
    </message>
</context>
<context>
    <name>ProblemBox</name>
    <message>
        <source>Dismiss</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>Hide details</source>
        <translation>إخفاء التفاصيل</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>التفاصيل</translation>
    </message>
</context>
<context>
    <name>PromptHead</name>
    <message>
        <source>Prompt</source>
        <translation>الموجّه</translation>
    </message>
    <message>
        <source>Prompts of earlier pictures</source>
        <translation>موجّهات الصور السابقة</translation>
    </message>
    <message>
        <source>Styles</source>
        <translation>الأنماط</translation>
    </message>
    <message>
        <source>This style is added to the prompt</source>
        <translation>يُضاف هذا النمط إلى الموجّه</translation>
    </message>
    <message>
        <source>LoRAs and embeddings</source>
        <translation>ملفات LoRA والتضمينات</translation>
    </message>
</context>
<context>
    <name>QueuePopup</name>
    <message>
        <source>Queue, paused</source>
        <translation>الطابور، متوقف مؤقتًا</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>الطابور</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>متابعة</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>إيقاف مؤقت</translation>
    </message>
    <message>
        <source>Starts what waits</source>
        <translation>يبدأ ما ينتظر</translation>
    </message>
    <message>
        <source>What runs is finished, nothing else begins</source>
        <translation>يكتمل ما يعمل ولا يبدأ غيره</translation>
    </message>
    <message>
        <source>Cancel all</source>
        <translation>إلغاء الكل</translation>
    </message>
</context>
<context>
    <name>QueueRow</name>
    <message>
        <source>Earlier</source>
        <translation>أبكر</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>أبعد</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>إعادة المحاولة</translation>
    </message>
    <message>
        <source>The same once more</source>
        <translation>نفسها مرة أخرى</translation>
    </message>
    <message>
        <source>Forget it</source>
        <translation>تجاهلها</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
</context>
<context>
    <name>QuietBar</name>
    <message>
        <source>Dismiss</source>
        <translation>إغلاق</translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>Pages</source>
        <translation>الصفحات</translation>
    </message>
</context>
<context>
    <name>RareFields</name>
    <message>
        <source>Noise</source>
        <translation>الضجيج</translation>
    </message>
    <message>
        <source>Emphasis</source>
        <translation>التشديد</translation>
    </message>
    <message>
        <source>Noise, which decides what a seed looks like</source>
        <translation>الضجيج الذي يحدد مظهر البذرة</translation>
    </message>
    <message>
        <source>As on a CPU</source>
        <translation>كما على المعالج</translation>
    </message>
    <message>
        <source>As on NVIDIA</source>
        <translation>كما على NVIDIA</translation>
    </message>
    <message>
        <source>Emphasis: what a weight like (word:1.2) does</source>
        <translation>التشديد: أثر وزن مثل (كلمة:1.2)</translation>
    </message>
    <message>
        <source>Like A1111</source>
        <translation>مثل A1111</translation>
    </message>
    <message>
        <source>Like ComfyUI</source>
        <translation>مثل ComfyUI</translation>
    </message>
    <message>
        <source>Pictures at the same time</source>
        <translation>صور في الوقت نفسه</translation>
    </message>
    <message>
        <source>Pictures at the same time; more need more memory</source>
        <translation>صور في الوقت نفسه؛ الأكثر يحتاج إلى ذاكرة أكبر</translation>
    </message>
    <message>
        <source>Randomness</source>
        <translation>العشوائية</translation>
    </message>
    <message>
        <source>Randomness of the sampler, called eta</source>
        <translation>عشوائية الـ sampler، وتسمى eta</translation>
    </message>
    <message>
        <source>Guided from</source>
        <translation>التوجيه من</translation>
    </message>
    <message>
        <source>Guided from this share of the steps on</source>
        <translation>التوجيه ابتداءً من هذه النسبة من الخطوات</translation>
    </message>
    <message>
        <source>Guided until</source>
        <translation>التوجيه حتى</translation>
    </message>
    <message>
        <source>Guided until this share of the steps</source>
        <translation>التوجيه حتى هذه النسبة من الخطوات</translation>
    </message>
    <message>
        <source>Stop guiding when it changes little</source>
        <translation>أوقف التوجيه حين يقل أثره</translation>
    </message>
    <message>
        <source>Agreement</source>
        <translation>التوافق</translation>
    </message>
    <message>
        <source>How far the passes with and without the prompt must agree before guiding stops</source>
        <translation>مدى توافق التمريرتين مع الموجه ومن دونه قبل أن يتوقف التوجيه</translation>
    </message>
    <message>
        <source>Make it in a size of the training</source>
        <translation>اصنعها بمقاس من مقاسات التدريب</translation>
    </message>
</context>
<context>
    <name>ReportCard</name>
    <message>
        <source>%1, without guidance</source>
        <translation>‏%1، دون توجيه</translation>
    </message>
    <message>
        <source>%1, with DICE</source>
        <translation>‏%1، مع DICE</translation>
    </message>
    <message>
        <source>%1, with CFG</source>
        <translation>‏%1، مع CFG</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>بدون</translation>
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
        <translation>بالأرقام</translation>
    </message>
    <message>
        <source>1 = the plain prompt, 0 = CFG, where a difference is left</source>
        <translation>1 = الموجّه وحده، 0 = CFG، فيما يبقى من الفرق</translation>
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
        <translation>المنحنيات</translation>
    </message>
    <message>
        <source>What is left of the difference, over the steps</source>
        <translation>ما يبقى من الفرق عبر الخطوات</translation>
    </message>
    <message>
        <source>clean picture</source>
        <translation>صورة مكتملة</translation>
    </message>
    <message>
        <source>noise</source>
        <translation>ضجيج</translation>
    </message>
    <message>
        <source>What is left of the difference, from the clean picture to noise</source>
        <translation>ما يبقى من الفرق، من الصورة المكتملة إلى الضجيج</translation>
    </message>
    <message>
        <source>How certain the judge is, by strength</source>
        <translation>مدى يقين الحَكَم، بحسب القوة</translation>
    </message>
    <message>
        <source>CFG scale %1</source>
        <translation>مقياس CFG ‏%1</translation>
    </message>
    <message>
        <source>How certain the judge is that pictures show what was asked for, by strength: DICE and CFG</source>
        <translation>مدى يقين الحَكَم بأن الصور تُظهر المطلوب، بحسب القوة: DICE وCFG</translation>
    </message>
    <message>
        <source>How colourful pictures are, by strength</source>
        <translation>مدى حيوية ألوان الصور، بحسب القوة</translation>
    </message>
    <message>
        <source>How colourful pictures are, by strength: DICE and CFG</source>
        <translation>مدى حيوية ألوان الصور، بحسب القوة: DICE وCFG</translation>
    </message>
    <message>
        <source>How close the dial comes to CFG&apos;s picture (PSNR, dB), by passes</source>
        <translation>مدى اقتراب المؤشر من صورة CFG (PSNR، ديسيبل) بحسب التمريرات</translation>
    </message>
    <message>
        <source>with DICE</source>
        <translation>مع DICE</translation>
    </message>
    <message>
        <source>without training</source>
        <translation>دون تدريب</translation>
    </message>
    <message>
        <source>How close the dial comes to CFG&apos;s picture, by passes: with DICE and without training</source>
        <translation>مدى اقتراب المؤشر من صورة CFG بحسب التمريرات: مع DICE ودون تدريب</translation>
    </message>
</context>
<context>
    <name>ReportSection</name>
    <message>
        <source>The report</source>
        <translation>التقرير</translation>
    </message>
    <message>
        <source>Open as a page</source>
        <translation>فتحه كصفحة</translation>
    </message>
    <message>
        <source>In the browser, to print it or to pass it on</source>
        <translation>في المتصفح، لطباعته أو مشاركته</translation>
    </message>
    <message>
        <source>It is measured on prompts that the enhancer has never seen. Pictures you ask for go first; you need not wait for it.</source>
        <translation>يُقاس على موجّهات لم يرها المحسِّن قط. الصور التي تطلبها لها الأولوية؛ ولا حاجة إلى الانتظار.</translation>
    </message>
    <message>
        <source>Pictures and figures on prompts that the enhancer has never seen.</source>
        <translation>صور وأرقام على موجّهات لم يرها المحسِّن قط.</translation>
    </message>
    <message>
        <source>Stop measuring</source>
        <translation>إيقاف القياس</translation>
    </message>
    <message>
        <source>Measure it</source>
        <translation>قياسه</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>الصور</translation>
    </message>
    <message>
        <source>The same seed without guidance, with DICE and with CFG</source>
        <translation>البذرة نفسها دون توجيه، ومع DICE، ومع CFG</translation>
    </message>
    <message>
        <source>Where DICE is farthest from CFG</source>
        <translation>حيث يكون DICE أبعد ما يكون عن CFG</translation>
    </message>
    <message>
        <source>Measuring the report</source>
        <translation>جارٍ قياس التقرير</translation>
    </message>
</context>
<context>
    <name>ReportTable</name>
    <message>
        <source>Off</source>
        <translation>بدون</translation>
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
        <translation>النتائج</translation>
    </message>
    <message>
        <source>What you make of the picture gathers here, and in the gallery</source>
        <translation>ما تصنعه من الصورة يتجمع هنا وفي المعرض</translation>
    </message>
    <message>
        <source>Result %1</source>
        <translation>النتيجة %1</translation>
    </message>
</context>
<context>
    <name>ReviewStep</name>
    <message>
        <source>Same seed, three ways</source>
        <translation>البذرة نفسها بثلاث طرق</translation>
    </message>
    <message>
        <source>How close it comes</source>
        <translation>مدى اقترابه</translation>
    </message>
    <message>
        <source>What is left of the difference, over the steps</source>
        <translation>ما يبقى من الفرق عبر الخطوات</translation>
    </message>
    <message>
        <source>clean picture</source>
        <translation>صورة مكتملة</translation>
    </message>
    <message>
        <source>noise</source>
        <translation>ضجيج</translation>
    </message>
    <message>
        <source>What is left of the difference, from the clean picture to noise</source>
        <translation>ما يبقى من الفرق، من الصورة المكتملة إلى الضجيج</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>تجاهل</translation>
    </message>
    <message>
        <source>Discard this enhancer</source>
        <translation>تجاهل هذا المحسِّن</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>الاحتفاظ به</translation>
    </message>
    <message>
        <source>Train on</source>
        <translation>مواصلة التدريب</translation>
    </message>
    <message>
        <source>Go on to install</source>
        <translation>الانتقال إلى التثبيت</translation>
    </message>
</context>
<context>
    <name>RunningCard</name>
    <message>
        <source>Cancel this picture (Esc)</source>
        <translation>إلغاء هذه الصورة (Esc)</translation>
    </message>
</context>
<context>
    <name>SampleCell</name>
    <message>
        <source>%1, not made yet</source>
        <translation>‏%1، لم تُصنع بعد</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>ليس بعد</translation>
    </message>
</context>
<context>
    <name>SampleGrid</name>
    <message>
        <source>%1, without guidance</source>
        <translation>‏%1، دون توجيه</translation>
    </message>
    <message>
        <source>%1, with DICE</source>
        <translation>‏%1، مع DICE</translation>
    </message>
    <message>
        <source>%1, with CFG</source>
        <translation>‏%1، مع CFG</translation>
    </message>
</context>
<context>
    <name>SamplingSection</name>
    <message>
        <source>Size</source>
        <translation>الحجم</translation>
    </message>
    <message>
        <source>Pixels</source>
        <translation>البكسلات</translation>
    </message>
    <message>
        <source>Width in pixels</source>
        <translation>العرض بالبكسل</translation>
    </message>
    <message>
        <source>Height in pixels</source>
        <translation>الارتفاع بالبكسل</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>الخطوات</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>البذرة</translation>
    </message>
    <message>
        <source>random</source>
        <translation>عشوائية</translation>
    </message>
    <message>
        <source>Another seed</source>
        <translation>بذرة أخرى</translation>
    </message>
    <message>
        <source>The seed is kept for the next picture</source>
        <translation>تُحفظ البذرة للصورة التالية</translation>
    </message>
    <message>
        <source>Every picture gets a random seed; press to keep this one</source>
        <translation>لكل صورة بذرة عشوائية؛ اضغط للاحتفاظ بهذه</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>الصور</translation>
    </message>
    <message>
        <source>Number of pictures</source>
        <translation>عدد الصور</translation>
    </message>
    <message>
        <source>Way of sampling</source>
        <translation>طريقة أخذ العينات</translation>
    </message>
    <message>
        <source>Default</source>
        <translation>عادية</translation>
    </message>
    <message>
        <source>Creative</source>
        <translation>إبداعية</translation>
    </message>
    <message>
        <source>Fast</source>
        <translation>سريعة</translation>
    </message>
    <message>
        <source>More</source>
        <translation>المزيد</translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>Clear the search</source>
        <translation>مسح البحث</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>الإعدادات</translation>
    </message>
</context>
<context>
    <name>SizeChips</name>
    <message>
        <source>Square, 1:1</source>
        <translation>مربع، 1:1</translation>
    </message>
    <message>
        <source>Portrait, 3:4</source>
        <translation>طولي، 3:4</translation>
    </message>
    <message>
        <source>Landscape, 4:3</source>
        <translation>عرضي، 4:3</translation>
    </message>
    <message>
        <source>Tall, 9:16</source>
        <translation>طويل، 9:16</translation>
    </message>
    <message>
        <source>Wide, 16:9</source>
        <translation>عريض، 16:9</translation>
    </message>
    <message>
        <source>Proportions</source>
        <translation>النسب</translation>
    </message>
</context>
<context>
    <name>SizeHintFields</name>
    <message>
        <source>Sizes that the model is told</source>
        <translation>المقاسات التي يخبر بها النموذج</translation>
    </message>
    <message>
        <source>Original</source>
        <translation>الأصل</translation>
    </message>
    <message>
        <source>Original width in pixels; 0 is the picture&apos;s own</source>
        <translation>العرض الأصلي بالبكسل؛ 0 هو عرض الصورة</translation>
    </message>
    <message>
        <source>Original height in pixels; 0 is the picture&apos;s own</source>
        <translation>الارتفاع الأصلي بالبكسل؛ 0 هو ارتفاع الصورة</translation>
    </message>
    <message>
        <source>Cropped at</source>
        <translation>القص عند</translation>
    </message>
    <message>
        <source>Pixels that were cut off at the left</source>
        <translation>البكسلات المقصوصة من اليسار</translation>
    </message>
    <message>
        <source>Pixels that were cut off at the top</source>
        <translation>البكسلات المقصوصة من الأعلى</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>الهدف</translation>
    </message>
    <message>
        <source>Target width in pixels; 0 is the picture&apos;s own</source>
        <translation>عرض الهدف بالبكسل؛ 0 هو عرض الصورة</translation>
    </message>
    <message>
        <source>Target height in pixels; 0 is the picture&apos;s own</source>
        <translation>ارتفاع الهدف بالبكسل؛ 0 هو ارتفاع الصورة</translation>
    </message>
</context>
<context>
    <name>SplitHandle</name>
    <message>
        <source>Where the split is, %1 percent</source>
        <translation>موضع القسمة، %1 بالمئة</translation>
    </message>
</context>
<context>
    <name>StepPath</name>
    <message>
        <source>Choose</source>
        <translation>اختيار</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>الفحص</translation>
    </message>
    <message>
        <source>Train</source>
        <translation>التدريب</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>مراجعة</translation>
    </message>
    <message>
        <source>Install</source>
        <translation>تثبيت</translation>
    </message>
    <message>
        <source>Step %1 of 5: %2</source>
        <translation>الخطوة %1 من 5: %2</translation>
    </message>
</context>
<context>
    <name>StylesPopup</name>
    <message>
        <source>Name of the new style</source>
        <translation>اسم النمط الجديد</translation>
    </message>
    <message>
        <source>Keep this prompt as a style …</source>
        <translation>حفظ هذا الموجّه كنمط…</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>حفظ</translation>
    </message>
</context>
<context>
    <name>TokenCount</name>
    <message>
        <source>%1 tokens</source>
        <translation>‏%1 رمز</translation>
    </message>
</context>
<context>
    <name>TrainStep</name>
    <message>
        <source>Distance to CFG</source>
        <translation>البعد عن CFG</translation>
    </message>
    <message>
        <source>on prompts it has never seen · 1 = no guidance, 0 = CFG</source>
        <translation>على موجّهات لم يرها قط ‏· 1 = دون توجيه، 0 = CFG</translation>
    </message>
    <message numerus="yes">
        <source>%Ln updates</source>
        <translation>
            <numerusform>لا تحديثات</numerusform>
            <numerusform>تحديث واحد</numerusform>
            <numerusform>تحديثان</numerusform>
            <numerusform>%Ln تحديثات</numerusform>
            <numerusform>%Ln تحديثًا</numerusform>
            <numerusform>%Ln تحديث</numerusform>
        </translation>
    </message>
    <message>
        <source>Distance to CFG, not measured yet</source>
        <translation>البعد عن CFG، لم يُقَس بعد</translation>
    </message>
    <message>
        <source>Distance to CFG: %1</source>
        <translation>البعد عن CFG: %1</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>الخسارة</translation>
    </message>
    <message>
        <source>Loss: %1</source>
        <translation>الخسارة: %1</translation>
    </message>
    <message>
        <source>Update</source>
        <translation>التحديث</translation>
    </message>
    <message>
        <source>Time left</source>
        <translation>الوقت المتبقي</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>الذاكرة</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>التسجيلات</translation>
    </message>
    <message>
        <source>%1 · %2 %</source>
        <translation>‏%1 ‏· %2 %</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>متابعة</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>إيقاف مؤقت</translation>
    </message>
    <message>
        <source>Stop and keep</source>
        <translation>إيقاف واحتفاظ</translation>
    </message>
    <message>
        <source>Goes on to the review with what it has learned so far</source>
        <translation>ينتقل إلى المراجعة بما تعلّمه حتى الآن</translation>
    </message>
    <message>
        <source>There is nothing to keep yet</source>
        <translation>لا شيء للاحتفاظ به بعد</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>تجاهل</translation>
    </message>
    <message>
        <source>Discard %1 % of the work</source>
        <translation>تجاهل %1 % من العمل</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>الاحتفاظ به</translation>
    </message>
    <message>
        <source>You can go on working: a picture you ask for goes first, training waits for it. Closing the window loses nothing.</source>
        <translation>يمكنك مواصلة العمل: الصورة التي تطلبها لها الأولوية، وينتظرها التدريب. وإغلاق النافذة لا يضيع شيئًا.</translation>
    </message>
    <message>
        <source>Same seed, three ways</source>
        <translation>البذرة نفسها بثلاث طرق</translation>
    </message>
</context>
<context>
    <name>WayStrip</name>
    <message>
        <source>Same seed and noise</source>
        <translation>البذرة والضجيج نفسهما</translation>
    </message>
    <message>
        <source>Try strengths</source>
        <translation>تجربة القوى</translation>
    </message>
    <message>
        <source>DICE with a strength of 0, 0.5, 1 and 1.5; 1 is as it was trained</source>
        <translation>‏DICE بقوة 0 و0.5 و1 و1.5؛ و1 كما دُرِّب</translation>
    </message>
    <message>
        <source>Try the dial</source>
        <translation>تجربة المؤشر</translation>
    </message>
    <message>
        <source>A few numbers of passes between the ends: the more, the closer to CFG</source>
        <translation>بضعة أعداد من التمريرات بين الطرفين: كلما زادت اقتربت من CFG</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>يسار</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>يمين</translation>
    </message>
</context>
<context>
    <name>WritingSection</name>
    <message>
        <source>Prompts</source>
        <translation>الموجّهات</translation>
    </message>
    <message>
        <source>Complete while writing</source>
        <translation>الإكمال أثناء الكتابة</translation>
    </message>
    <message>
        <source>Offers embeddings, LoRAs and phrases of earlier prompts under the caret; Tab takes one.</source>
        <translation>يعرض التضمينات وملفات LoRA وعبارات من موجّهات سابقة تحت المؤشر؛ ومفتاح Tab يأخذ واحدة.</translation>
    </message>
</context>
<context>
    <name>and-is-text</name>
    <message>
        <source>AND does not compose prompts here: it is read as a word, and weights behind a colon as text.</source>
        <translation>لا تُركّب AND الموجِّهات هنا: تُقرأ ككلمة، والأوزان بعد النقطتين كنص.</translation>
    </message>
</context>
<context>
    <name>another-file</name>
    <message>
        <source>This file is not the one that the picture was made with: {}.</source>
        <translation>ليس هذا الملف الذي صُنعت به الصورة: {0}.</translation>
    </message>
</context>
<context>
    <name>bad-file</name>
    <message>
        <source>A file is damaged, or it is something else than its name says.</source>
        <translation>أحد الملفات تالف، أو أنه شيء غير ما يقوله اسمه.</translation>
    </message>
</context>
<context>
    <name>bad-request</name>
    <message>
        <source>This cannot be done as it is set.</source>
        <translation>لا يمكن فعل هذا بالإعدادات الحالية.</translation>
    </message>
</context>
<context>
    <name>bins-in-edit</name>
    <message>
        <source>Sizes by aspect ratio are for new pictures; an edit keeps the size of its own.</source>
        <translation>الأحجام بحسب النسب للصور الجديدة؛ أما عند التحرير فتبقى الصورة على حجمها.</translation>
    </message>
</context>
<context>
    <name>captions-left-out</name>
    <message>
        <source>{} pictures are left out, since their caption files are empty or cannot be read: {}.</source>
        <translation>تُركت {0} من الصور جانبًا لأن ملفات وصفها فارغة أو تتعذر قراءتها: {1}.</translation>
    </message>
</context>
<context>
    <name>decoded-again-in-tiles</name>
    <message>
        <source>Memory ran out while decoding; it was done again in tiles of {} x {} pixels.</source>
        <translation>نفدت الذاكرة أثناء فك الترميز؛ فأُعيد في قطع من {0} × {1} بكسل.</translation>
    </message>
</context>
<context>
    <name>decoded-in-fp32</name>
    <message>
        <source>The picture was not finite in half precision and was decoded again in fp32.</source>
        <translation>لم تكن قيم الصورة محدودة بنصف الدقة، ففُكّ ترميزها من جديد في fp32.</translation>
    </message>
</context>
<context>
    <name>decoded-in-tiles</name>
    <message>
        <source>The picture was decoded in tiles of {} x {} pixels to fit into memory.</source>
        <translation>فُكّ ترميز الصورة في قطع من {0} × {1} بكسل لتسعها الذاكرة.</translation>
    </message>
</context>
<context>
    <name>decoded-not-finite</name>
    <message>
        <source>The decoded picture is not finite, even when decoded in fp32; the autoencoder&apos;s weights may be damaged.</source>
        <translation>قيم الصورة بعد فك ترميزها ليست محدودة، حتى في fp32؛ ربما تكون أوزان المرمّز التلقائي تالفة.</translation>
    </message>
</context>
<context>
    <name>dice::Canvas</name>
    <message>
        <source>%1 · %2 · %3</source>
        <translation>‏%1 ‏· %2 ‏· %3</translation>
    </message>
    <message>
        <source>%1 · seed %2</source>
        <translation>‏%1 ‏· البذرة %2</translation>
    </message>
</context>
<context>
    <name>dice::CompareViewModel</name>
    <message>
        <source>Cancelled</source>
        <translation>أُلغيت</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>في الانتظار</translation>
    </message>
    <message>
        <source>DICE × %1</source>
        <translation>DICE × %1</translation>
    </message>
    <message>
        <source>seed %1 · %2 · %3</source>
        <translation>البذرة %1 ‏· %2 ‏· %3</translation>
    </message>
    <message>
        <source>the same</source>
        <translation>متطابقتان</translation>
    </message>
    <message>
        <source>%1 dB</source>
        <translation>%1 dB</translation>
    </message>
    <message>
        <source>%1 × faster</source>
        <translation>أسرع %1 مرة</translation>
    </message>
    <message>
        <source>%1 × slower</source>
        <translation>أبطأ %1 مرة</translation>
    </message>
    <message>
        <source>%1 — %2</source>
        <translation>‏%1 — %2</translation>
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
        <translation>‏%1 ‏· %2 ‏· %3</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>‏%1 ‏· %2</translation>
    </message>
</context>
<context>
    <name>dice::Database</name>
    <message>
        <source>The database could not be used: %1 (%2).</source>
        <translation>تعذر استخدام قاعدة البيانات: %1 (%2).</translation>
    </message>
    <message>
        <source>%1 was written by a newer version of Dice Studio and is left as it is: %2.</source>
        <translation>‏%1: كتبها إصدار أحدث من Dice Studio فتُركت كما هي: %2.</translation>
    </message>
    <message>
        <source>%1 cannot be written, so changes last only until you quit: %2 is read-only.</source>
        <translation>‏%1: لا يمكن الكتابة، فلا تدوم التغييرات إلا حتى الخروج: %2 للقراءة فقط.</translation>
    </message>
    <message>
        <source>%1 is in use by another program, so changes last only until you quit: %2.</source>
        <translation>‏%1: يستخدمها برنامج آخر، فلا تدوم التغييرات إلا حتى الخروج: %2.</translation>
    </message>
    <message>
        <source>%1 cannot be opened, so changes last only until you quit: %2 (%3).</source>
        <translation>‏%1: تعذر فتحها، فلا تدوم التغييرات إلا حتى الخروج: %2 (%3).</translation>
    </message>
    <message>
        <source>it is damaged and cannot be moved aside</source>
        <translation>تالفة ولا يمكن تنحيتها</translation>
    </message>
    <message>
        <source>%1 was damaged. It was moved to %2, and a new one was begun.</source>
        <translation>‏%1: كانت تالفة. نُقلت إلى %2 وبدأت واحدة جديدة.</translation>
    </message>
    <message>
        <source>Expected to keep a copy before the change to a newer version, found no way to write it: %1.</source>
        <translation>كان يجب حفظ نسخة قبل الانتقال إلى إصدار أحدث، لكن تعذّرت كتابتها: %1.</translation>
    </message>
</context>
<context>
    <name>dice::DistillFigures</name>
    <message>
        <source>This model is still being read.</source>
        <translation>ما زال هذا النموذج قيد القراءة.</translation>
    </message>
    <message>
        <source>Models made for inpainting cannot be distilled yet.</source>
        <translation>لا يمكن بعد تقطير نماذج الترميم (inpainting).</translation>
    </message>
    <message>
        <source>This model predicts neither noise nor velocity, so it cannot be distilled.</source>
        <translation>لا يتنبأ هذا النموذج بالضجيج ولا بالسرعة، فلا يمكن تقطيره.</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>النموذج</translation>
    </message>
    <message>
        <source>%1 fits: %2, with pictures of %3.</source>
        <translation>‏%1 مناسب: %2، بصور قياسها %3.</translation>
    </message>
    <message>
        <source>Enhancer</source>
        <translation>المحسِّن</translation>
    </message>
    <message>
        <source>It has one already: %1. The new one takes its place when you install it; the old one is kept aside.</source>
        <translation>له محسِّن بالفعل: %1. يحل الجديد محله عند تثبيته، ويُحفظ القديم جانبًا.</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>الذاكرة</translation>
    </message>
    <message>
        <source>About %1 needed; %2 are free.</source>
        <translation>يلزم نحو %1؛ والمتاح %2.</translation>
    </message>
    <message>
        <source>About %1 needed, and only %2 are free. Close other programs first.</source>
        <translation>يلزم نحو %1، والمتاح %2 فقط. أغلق برامج أخرى أولًا.</translation>
    </message>
    <message>
        <source>Disk</source>
        <translation>القرص</translation>
    </message>
    <message>
        <source>%1 for records while it is made, in %2; they are removed at the end. %3 are free.</source>
        <translation>‏%1 للتسجيلات أثناء العمل، في %2؛ وتُحذف في النهاية. المتاح %3.</translation>
    </message>
    <message>
        <source>%1 are needed for records, and only %2 are free in %3. Choose a shorter time, or make room.</source>
        <translation>يلزم %1 للتسجيلات، والمتاح %2 فقط في %3. اختر وقتًا أقصر، أو أفسح مكانًا.</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>الوقت</translation>
    </message>
    <message>
        <source>%1 to record %2 of the model&apos;s own CFG, then %3 for %4; measured on this machine just now. Pictures you ask for meanwhile go first.</source>
        <translation>‏%1 لتسجيل %2 من CFG الخاص بالنموذج، ثم %3 من أجل %4؛ قيس ذلك الآن على هذا الجهاز. الصور التي تطلبها أثناء ذلك لها الأولوية.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln states</source>
        <translation>
            <numerusform>لا حالات</numerusform>
            <numerusform>حالة واحدة</numerusform>
            <numerusform>حالتين</numerusform>
            <numerusform>%Ln حالات</numerusform>
            <numerusform>%Ln حالة</numerusform>
            <numerusform>%Ln حالة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln updates</source>
        <translation>
            <numerusform>لا تحديثات</numerusform>
            <numerusform>تحديث واحد</numerusform>
            <numerusform>تحديثان</numerusform>
            <numerusform>%Ln تحديثات</numerusform>
            <numerusform>%Ln تحديثًا</numerusform>
            <numerusform>%Ln تحديث</numerusform>
        </translation>
    </message>
    <message>
        <source>How close it comes was not measured before it was stopped.</source>
        <translation>لم يُقَس مدى اقترابه قبل إيقافه.</translation>
    </message>
    <message>
        <source>It leaves %1 % of the squared difference that CFG makes, on prompts it has never seen: much of CFG&apos;s effect is missing. A longer training helps.</source>
        <translation>يُبقي %1 % من مربع الفرق الذي يصنعه CFG، على موجّهات لم يرها قط: ينقص كثير من أثر CFG. التدريب الأطول يساعد.</translation>
    </message>
    <message>
        <source>It leaves %1 % of the squared difference that CFG makes, on prompts it has never seen. Expect pictures near CFG&apos;s, not the same: small subjects and weak colours can fail.</source>
        <translation>يُبقي %1 % من مربع الفرق الذي يصنعه CFG، على موجّهات لم يرها قط. توقّع صورًا قريبة من CFG لا مطابقة: قد تفشل الأشياء الصغيرة والألوان الضعيفة.</translation>
    </message>
    <message>
        <source>It leaves %1 % of the squared difference that CFG makes, on prompts it has never seen. Most pictures come close to CFG&apos;s; they are not the same.</source>
        <translation>يُبقي %1 % من مربع الفرق الذي يصنعه CFG، على موجّهات لم يرها قط. معظم الصور تقترب من صور CFG؛ وليست هي نفسها.</translation>
    </message>
    <message numerus="yes">
        <source>It was stopped after %1 of %Ln updates.</source>
        <translation>
            <numerusform>أُوقف بعد %1 من %Ln تحديث.</numerusform>
            <numerusform>أُوقف بعد %1 من تحديث واحد.</numerusform>
            <numerusform>أُوقف بعد %1 من تحديثين.</numerusform>
            <numerusform>أُوقف بعد %1 من %Ln تحديثات.</numerusform>
            <numerusform>أُوقف بعد %1 من %Ln تحديثًا.</numerusform>
            <numerusform>أُوقف بعد %1 من %Ln تحديث.</numerusform>
        </translation>
    </message>
    <message>
        <source>Where it matters, the dial on the Create page adds a few passes of CFG.</source>
        <translation>حيث يهم الأمر، يضيف المؤشر في صفحة «إنشاء» بضع تمريرات من CFG.</translation>
    </message>
</context>
<context>
    <name>dice::DistillStore</name>
    <message>
        <source>The list of distillations</source>
        <translation>قائمة عمليات التقطير</translation>
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
        <translation>تحرير نموذج من CFG</translation>
    </message>
    <message>
        <source>Make “%1” CFG-free</source>
        <translation>تحرير «%1» من CFG</translation>
    </message>
    <message>
        <source>Stopped by a fault</source>
        <translation>أوقفه خطأ</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>متوقف مؤقتًا</translation>
    </message>
    <message>
        <source>A picture goes first</source>
        <translation>صورة لها الأولوية</translation>
    </message>
    <message>
        <source>Reading the model</source>
        <translation>جارٍ قراءة النموذج</translation>
    </message>
    <message>
        <source>Timing a few records and updates</source>
        <translation>جارٍ قياس زمن بضعة تسجيلات وتحديثات</translation>
    </message>
    <message>
        <source>Recording the model&apos;s own CFG</source>
        <translation>جارٍ تسجيل CFG الخاص بالنموذج</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>جارٍ التدريب</translation>
    </message>
    <message>
        <source>Measuring what came out</source>
        <translation>جارٍ قياس النتيجة</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>‏%1 من %2</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>‏%1 دقيقة</translation>
    </message>
    <message numerus="yes">
        <source>DICE after %Ln updates</source>
        <translation>
            <numerusform>‏DICE قبل أي تحديث</numerusform>
            <numerusform>‏DICE بعد تحديث واحد</numerusform>
            <numerusform>‏DICE بعد تحديثين</numerusform>
            <numerusform>‏DICE بعد %Ln تحديثات</numerusform>
            <numerusform>‏DICE بعد %Ln تحديثًا</numerusform>
            <numerusform>‏DICE بعد %Ln تحديث</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>DICE as it was after %Ln updates; made again at every quarter of the training</source>
        <translation>
            <numerusform>‏DICE قبل أي تحديث؛ يُعاد صنعه عند كل ربع من التدريب</numerusform>
            <numerusform>‏DICE بعد تحديث واحد؛ يُعاد صنعه عند كل ربع من التدريب</numerusform>
            <numerusform>‏DICE بعد تحديثين؛ يُعاد صنعه عند كل ربع من التدريب</numerusform>
            <numerusform>‏DICE بعد %Ln تحديثات؛ يُعاد صنعه عند كل ربع من التدريب</numerusform>
            <numerusform>‏DICE بعد %Ln تحديثًا؛ يُعاد صنعه عند كل ربع من التدريب</numerusform>
            <numerusform>‏DICE بعد %Ln تحديث؛ يُعاد صنعه عند كل ربع من التدريب</numerusform>
        </translation>
    </message>
    <message>
        <source>DICE joins them after a quarter of the training</source>
        <translation>ينضم DICE بعد ربع التدريب</translation>
    </message>
    <message>
        <source>Left of the difference</source>
        <translation>ما بقي من الفرق</translation>
    </message>
    <message>
        <source>No negative prompt</source>
        <translation>دون موجّه سلبي</translation>
    </message>
    <message>
        <source>Negative prompt</source>
        <translation>الموجّه السلبي</translation>
    </message>
    <message>
        <source>Direction (cosine)</source>
        <translation>الاتجاه (جيب التمام)</translation>
    </message>
    <message>
        <source>Updates</source>
        <translation>التحديثات</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>التسجيلات</translation>
    </message>
    <message>
        <source>Training time</source>
        <translation>زمن التدريب</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>الحجم</translation>
    </message>
    <message>
        <source>%1 million parameters</source>
        <translation>‏%1 مليون معامل</translation>
    </message>
    <message>
        <source>Its records, %1, are removed.</source>
        <translation>تُحذف تسجيلاته، %1.</translation>
    </message>
</context>
<context>
    <name>dice::EditViewModel</name>
    <message>
        <source>This is no picture that can be edited: %1.</source>
        <translation>هذه ليست صورة يمكن تحريرها: %1.</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>‏%1 ‏· %2</translation>
    </message>
    <message>
        <source>The mask could not be saved: %1.</source>
        <translation>تعذر حفظ القناع: %1.</translation>
    </message>
    <message>
        <source>Repaint the mask</source>
        <translation>إعادة رسم القناع</translation>
    </message>
    <message>
        <source>Change the picture</source>
        <translation>تغيير الصورة</translation>
    </message>
    <message>
        <source>The wider picture could not be saved: %1.</source>
        <translation>تعذّر حفظ الصورة الموسّعة: %1.</translation>
    </message>
    <message>
        <source>Paint the new edges</source>
        <translation>رسم الحواف الجديدة</translation>
    </message>
</context>
<context>
    <name>dice::Gallery</name>
    <message>
        <source>The gallery</source>
        <translation>المعرض</translation>
    </message>
</context>
<context>
    <name>dice::GalleryDetails</name>
    <message>
        <source>%1 · %2 · %3</source>
        <translation>‏%1 ‏· %2 ‏· %3</translation>
    </message>
    <message>
        <source>today</source>
        <translation>اليوم</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>‏%1 %2</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>‏%1 ‏· %2</translation>
    </message>
    <message>
        <source>%1, CFG needs %2</source>
        <translation>‏%1، ويحتاج CFG إلى %2</translation>
    </message>
    <message>
        <source>no parameters in it</source>
        <translation>لا معاملات فيها</translation>
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
        <translation>اليوم</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>أمس</translation>
    </message>
</context>
<context>
    <name>dice::GalleryWorker</name>
    <message>
        <source>The gallery</source>
        <translation>المعرض</translation>
    </message>
    <message>
        <source>%1 could not be moved to the trash; it was left where it is.</source>
        <translation>تعذر نقل %1 إلى المهملات؛ وتُركت في مكانها.</translation>
    </message>
    <message>
        <source>%1 could not be brought back from the trash.</source>
        <translation>تعذرت استعادة %1 من المهملات.</translation>
    </message>
</context>
<context>
    <name>dice::GridViewModel</name>
    <message>
        <source>Cancelled</source>
        <translation>أُلغيت</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>لا شيء</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>البذرة</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>الخطوات</translation>
    </message>
    <message>
        <source>CFG scale</source>
        <translation>مقياس CFG</translation>
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
        <translation>Clip skip</translation>
    </message>
    <message>
        <source>A part of the prompt</source>
        <translation>جزء من الموجّه</translation>
    </message>
    <message>
        <source>DICE strength</source>
        <translation>قوة DICE</translation>
    </message>
    <message>
        <source>DICE negative strength</source>
        <translation>قوة DICE السلبية</translation>
    </message>
    <message>
        <source>Passes</source>
        <translation>التمريرات</translation>
    </message>
    <message>
        <source>1, 2, 3 or 1-8</source>
        <translation>1, 2, 3 أو 1-8</translation>
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
        <translation>20, 22, 27, 40 أو 20-28</translation>
    </message>
    <message>
        <source>fox, owl, cat — the first is looked for in the prompt</source>
        <translation>‏fox, owl, cat — يُبحث عن الأولى في الموجّه</translation>
    </message>
    <message>
        <source>Choose two different things to vary.</source>
        <translation>اختر شيئين مختلفين لتغييرهما.</translation>
    </message>
    <message>
        <source>%1: this model has no enhancer yet; Distill makes one.</source>
        <translation>‏%1: ليس لهذا النموذج محسِّن بعد؛ صفحة «تقطير» تصنع واحدًا.</translation>
    </message>
    <message>
        <source>%1: write the values, with commas between them.</source>
        <translation>‏%1: اكتب القيم وبينها فواصل.</translation>
    </message>
    <message>
        <source>%1 cannot be &quot;%2&quot;.</source>
        <translation>لا يمكن أن تكون قيمة %1 «%2».</translation>
    </message>
    <message numerus="yes">
        <source>These are %Ln pictures; at most %1 make a grid.</source>
        <translation>
            <numerusform>لا صور هنا؛ أقصى ما في الشبكة %1.</numerusform>
            <numerusform>هذه صورة واحدة؛ أقصى ما في الشبكة %1.</numerusform>
            <numerusform>هاتان صورتان؛ أقصى ما في الشبكة %1.</numerusform>
            <numerusform>هذه %Ln صور؛ أقصى ما في الشبكة %1.</numerusform>
            <numerusform>هذه %Ln صورة؛ أقصى ما في الشبكة %1.</numerusform>
            <numerusform>هذه %Ln صورة؛ أقصى ما في الشبكة %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>‏%1 %2</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>في الانتظار</translation>
    </message>
</context>
<context>
    <name>dice::GuidanceDial</name>
    <message>
        <source>%1 × as trained, from the picture</source>
        <translation>‏%1 × قوة التدريب، من الصورة</translation>
    </message>
    <message>
        <source>%1 · about %2</source>
        <translation>‏%1 ‏· نحو %2</translation>
    </message>
    <message>
        <source>CFG would take %1</source>
        <translation>يحتاج CFG إلى %1</translation>
    </message>
    <message>
        <source>%1 % of the way to CFG</source>
        <translation>‏%1 % من الطريق إلى CFG</translation>
    </message>
    <message>
        <source>%1 dB from CFG</source>
        <translation>على بعد %1 dB من CFG</translation>
    </message>
    <message>
        <source>%1, measured on whole pictures</source>
        <translation>‏%1، مقيسًا على صور كاملة</translation>
    </message>
    <message>
        <source>CFG itself</source>
        <translation>‏CFG نفسه</translation>
    </message>
    <message>
        <source>no guidance</source>
        <translation>دون توجيه</translation>
    </message>
    <message>
        <source>DICE alone</source>
        <translation>‏DICE وحده</translation>
    </message>
    <message>
        <source>not measured on this model</source>
        <translation>لم يُقَس على هذا النموذج</translation>
    </message>
    <message>
        <source>%1 · no guidance</source>
        <translation>‏%1 ‏· دون توجيه</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>‏%1 ‏· %2</translation>
    </message>
    <message>
        <source>%1 · about %2 · %3</source>
        <translation>‏%1 ‏· نحو %2 ‏· %3</translation>
    </message>
</context>
<context>
    <name>dice::Intake</name>
    <message>
        <source>This picture was made by DICE, and the model has no enhancer here, so CFG is used.</source>
        <translation>صُنعت هذه الصورة بـ DICE، وليس للنموذج محسِّن هنا، لذا يُستخدم CFG.</translation>
    </message>
    <message>
        <source>This picture carries no parameters: %1.</source>
        <translation>لا معاملات في هذه الصورة: %1.</translation>
    </message>
    <message>
        <source>Parameters from a text</source>
        <translation>معلمات من نص</translation>
    </message>
    <message>
        <source>%1 · by %2</source>
        <translation>‏%1 ‏· من %2</translation>
    </message>
    <message>
        <source>Has no place here: %1</source>
        <translation>لا مكان له هنا: %1</translation>
    </message>
    <message>
        <source>%1 is an embedding. Prompts name embeddings, so they are found in folders alone: add its folder on the Models page, or put it into %2.</source>
        <translation>%1 تضمين. تُستدعى التضمينات بأسمائها في الموجّه، ولذلك لا يُعثر عليها إلا في المجلدات: أضف مجلده في صفحة النماذج، أو ضعه في %2.</translation>
    </message>
    <message>
        <source>%1 is an enhancer. Put it into %2, and the model that it was made for finds it.</source>
        <translation>%1 محسِّن. ضعه في %2 ليجده النموذج الذي صُنع له.</translation>
    </message>
    <message>
        <source>%1 holds weights that have no use here.</source>
        <translation>يحوي %1 أوزانًا لا استخدام لها هنا.</translation>
    </message>
    <message>
        <source>Left unsaid, so as its program has it: %1</source>
        <translation>غير مذكور، فيؤخذ كما يفعل برنامجه: %1</translation>
    </message>
</context>
<context>
    <name>dice::JobStatus</name>
    <message>
        <source>Waiting</source>
        <translation>في الانتظار</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>‏%1 ‏· %2</translation>
    </message>
    <message>
        <source>%1 / %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>about %1 left</source>
        <translation>بقي نحو %1</translation>
    </message>
</context>
<context>
    <name>dice::JobStore</name>
    <message>
        <source>The queue</source>
        <translation>الطابور</translation>
    </message>
</context>
<context>
    <name>dice::JsonFile</name>
    <message>
        <source>Expected a JSON object, found something else (%1): %2.</source>
        <translation>كان المتوقع كائن JSON، ووُجد شيء آخر (%1): %2.</translation>
    </message>
    <message>
        <source>Expected version 1 to %1, found version %2: %3.</source>
        <translation>كان المتوقع إصدارًا من 1 إلى %1، ووُجد الإصدار %2: %3.</translation>
    </message>
    <message>
        <source>%1 could not be read and were moved to %2; the defaults are used.</source>
        <translation>‏%1: تعذرت القراءة ونُقلت إلى %2؛ تُستخدم القيم الافتراضية.</translation>
    </message>
    <message>
        <source>%1 could not be read and are left as they are; changes last only until you quit. %2</source>
        <translation>‏%1: تعذرت القراءة وتُركت كما هي؛ لا تدوم التغييرات إلا حتى الخروج. %2</translation>
    </message>
    <message>
        <source>%1 could not be saved: %2 (%3).</source>
        <translation>‏%1: تعذر الحفظ: %2 (%3).</translation>
    </message>
</context>
<context>
    <name>dice::LabelledSheet</name>
    <message>
        <source>The picture could not be saved: %1 (%2).</source>
        <translation>تعذر حفظ الصورة: %1 (%2).</translation>
    </message>
</context>
<context>
    <name>dice::Licences</name>
    <message>
        <source>this program, its icons and the starter model</source>
        <translation>هذا البرنامج وأيقوناته والنموذج المبدئي</translation>
    </message>
    <message>
        <source>the window, the databases</source>
        <translation>النافذة وقواعد البيانات</translation>
    </message>
    <message>
        <source>the networks</source>
        <translation>الشبكات</translation>
    </message>
    <message>
        <source>picture files</source>
        <translation>ملفات الصور</translation>
    </message>
    <message>
        <source>reading prompts</source>
        <translation>قراءة الموجّهات</translation>
    </message>
    <message>
        <source>log, formats, the command line</source>
        <translation>السجل والصيغ وسطر الأوامر</translation>
    </message>
    <message>
        <source>hashes</source>
        <translation>البصمات</translation>
    </message>
    <message>
        <source>tokens</source>
        <translation>الرموز</translation>
    </message>
    <message>
        <source>the font, where the system has it</source>
        <translation>الخط، حيث يوفّره النظام</translation>
    </message>
</context>
<context>
    <name>dice::ModelCards</name>
    <message>
        <source>cannot be used</source>
        <translation>غير صالح للاستخدام</translation>
    </message>
    <message>
        <source>being read …</source>
        <translation>قيد القراءة…</translation>
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
        <translation>جارٍ قراءة النموذج…</translation>
    </message>
    <message>
        <source>%1 shape · %2</source>
        <translation>بنية %1 ‏· %2</translation>
    </message>
    <message>
        <source>This model has no enhancer yet. With one, DICE guides with one pass per step instead of two.</source>
        <translation>ليس لهذا النموذج محسِّن بعد. ومعه يوجّه DICE بتمريرة واحدة في كل خطوة بدل اثنتين.</translation>
    </message>
    <message>
        <source>The model&apos;s own</source>
        <translation>الخاص بالنموذج</translation>
    </message>
</context>
<context>
    <name>dice::ModelLibrary</name>
    <message>
        <source>The model library</source>
        <translation>مكتبة النماذج</translation>
    </message>
</context>
<context>
    <name>dice::ModelsViewModel</name>
    <message>
        <source>Hashing %1, %2 %</source>
        <translation>جارٍ حساب بصمة %1، %2 %</translation>
    </message>
    <message>
        <source>Starter model</source>
        <translation>النموذج المبدئي</translation>
    </message>
    <message>
        <source>diffusers folder</source>
        <translation>مجلد diffusers</translation>
    </message>
    <message>
        <source>single file</source>
        <translation>ملف واحد</translation>
    </message>
    <message>
        <source>%1 shape · %2</source>
        <translation>بنية %1 ‏· %2</translation>
    </message>
    <message>
        <source>corrected by you; detected was %1</source>
        <translation>صححتَه أنت؛ وكان المكتشف %1</translation>
    </message>
    <message numerus="yes">
        <source>model_index.json: %1, %Ln latent channels</source>
        <translation>
            <numerusform>‏model_index.json: %1، بلا قنوات كامنة</numerusform>
            <numerusform>‏model_index.json: %1، قناة كامنة واحدة</numerusform>
            <numerusform>‏model_index.json: %1، قناتان كامنتان</numerusform>
            <numerusform>‏model_index.json: %1، %Ln قنوات كامنة</numerusform>
            <numerusform>‏model_index.json: %1، %Ln قناة كامنة</numerusform>
            <numerusform>‏model_index.json: %1، %Ln قناة كامنة</numerusform>
        </translation>
    </message>
    <message>
        <source>noise</source>
        <translation>ضجيج</translation>
    </message>
    <message>
        <source>velocity</source>
        <translation>سرعة</translation>
    </message>
    <message>
        <source>%1 million parameters</source>
        <translation>‏%1 مليون معامل</translation>
    </message>
    <message>
        <source>CFG %1</source>
        <translation>CFG %1</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>لا شيء بعد</translation>
    </message>
    <message>
        <source>comes with the program</source>
        <translation>يأتي مع البرنامج</translation>
    </message>
    <message>
        <source>%1 is in the list already, or is no folder.</source>
        <translation>‏%1 موجود في القائمة بالفعل، أو ليس مجلدًا.</translation>
    </message>
    <message>
        <source>about %1 for one picture</source>
        <translation>نحو %1 للصورة الواحدة</translation>
    </message>
    <message>
        <source>These folders are named in a list of folders, but are not there: %1</source>
        <translation>هذه المجلدات مذكورة في قائمة مجلدات لكنها غير موجودة: %1</translation>
    </message>
</context>
<context>
    <name>dice::Navigator</name>
    <message numerus="yes">
        <source>%Ln pictures moved to the trash.</source>
        <translation>
            <numerusform>لم تُنقل أي صورة إلى المهملات.</numerusform>
            <numerusform>نُقلت صورة واحدة إلى المهملات.</numerusform>
            <numerusform>نُقلت صورتان إلى المهملات.</numerusform>
            <numerusform>نُقلت %Ln صور إلى المهملات.</numerusform>
            <numerusform>نُقلت %Ln صورة إلى المهملات.</numerusform>
            <numerusform>نُقلت %Ln صورة إلى المهملات.</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>تراجع</translation>
    </message>
</context>
<context>
    <name>dice::Pages</name>
    <message>
        <source>Create</source>
        <translation>إنشاء</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>مقارنة</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>تحرير</translation>
    </message>
    <message>
        <source>Gallery</source>
        <translation>المعرض</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>النماذج</translation>
    </message>
    <message>
        <source>Distill</source>
        <translation>تقطير</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>الإعدادات</translation>
    </message>
</context>
<context>
    <name>dice::PictureList</name>
    <message>
        <source>%1, seed %2</source>
        <translation>‏%1، البذرة %2</translation>
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
        <translation>تضمين</translation>
    </message>
    <message>
        <source>earlier</source>
        <translation>سابق</translation>
    </message>
</context>
<context>
    <name>dice::PromptHistory</name>
    <message>
        <source>The history of prompts</source>
        <translation>سجل الموجّهات</translation>
    </message>
</context>
<context>
    <name>dice::PromptShelf</name>
    <message>
        <source>%1 — without %2</source>
        <translation>‏%1 — دون %2</translation>
    </message>
    <message>
        <source>The styles could not be saved.</source>
        <translation>تعذر حفظ الأنماط.</translation>
    </message>
    <message>
        <source>%1 · LoRA</source>
        <translation>%1 · LoRA</translation>
    </message>
    <message>
        <source>%1 · embedding</source>
        <translation>%1 · تضمين</translation>
    </message>
    <message>
        <source>No style</source>
        <translation>بلا نمط</translation>
    </message>
</context>
<context>
    <name>dice::QueueList</name>
    <message>
        <source>Running</source>
        <translation>قيد العمل</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>في الانتظار</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>فشلت</translation>
    </message>
    <message>
        <source>Set aside</source>
        <translation>نُحّيت جانبًا</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>‏%1 ‏· %2</translation>
    </message>
</context>
<context>
    <name>dice::ReportCases</name>
    <message>
        <source>seed %1 · DICE to CFG %2 dB</source>
        <translation>البذرة %1 ‏· بُعد DICE عن CFG ‏%2 dB</translation>
    </message>
    <message>
        <source>seed %1 · the same as CFG</source>
        <translation>البذرة %1 ‏· مطابقة لـ CFG</translation>
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
        <translation>‏DICE قريب جدًا من CFG على هذا النموذج: يسد %1 من الفجوة بين الموجّه وحده وCFG.</translation>
    </message>
    <message>
        <source>DICE is near to CFG on this model: it closes %1 of the gap between the plain prompt and CFG.</source>
        <translation>‏DICE قريب من CFG على هذا النموذج: يسد %1 من الفجوة بين الموجّه وحده وCFG.</translation>
    </message>
    <message>
        <source>DICE is halfway between the plain prompt and CFG on this model: it closes %1 of the gap.</source>
        <translation>‏DICE في منتصف الطريق بين الموجّه وحده وCFG على هذا النموذج: يسد %1 من الفجوة.</translation>
    </message>
    <message>
        <source>DICE is far from CFG on this model: it closes %1 of the gap between the plain prompt and CFG.</source>
        <translation>‏DICE بعيد عن CFG على هذا النموذج: يسد %1 من الفجوة بين الموجّه وحده وCFG.</translation>
    </message>
    <message>
        <source>It needs %1 instead of %2 and is %3 times as fast.</source>
        <translation>يحتاج إلى %1 بدل %2، وسرعته %3 أضعاف.</translation>
    </message>
    <message>
        <source>CFG wins where the prompt must be obeyed to the letter: %1 of its pictures are right, %2 of DICE&apos;s.</source>
        <translation>يتفوق CFG حيث يجب اتباع الموجّه حرفيًا: %1 من صوره صحيحة، و%2 من صور DICE.</translation>
    </message>
    <message>
        <source>Negative prompts are obeyed in %1 of the cases, with CFG in %2.</source>
        <translation>تُتَّبع الموجّهات السلبية في %1 من الحالات، ومع CFG في %2.</translation>
    </message>
    <message>
        <source>%1 of prompts that it has never seen · %2 · CFG %3</source>
        <translation>‏%1 لموجّهات لم يرها قط ‏· %2 ‏· CFG %3</translation>
    </message>
    <message>
        <source>Passes</source>
        <translation>التمريرات</translation>
    </message>
    <message>
        <source>Denoising</source>
        <translation>إزالة الضجيج</translation>
    </message>
    <message>
        <source>PSNR to CFG</source>
        <translation>‏PSNR إلى CFG</translation>
    </message>
    <message>
        <source>SSIM</source>
        <translation>SSIM</translation>
    </message>
    <message>
        <source>Latent error</source>
        <translation>الخطأ الكامن</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>صحيحة</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>اللون</translation>
    </message>
    <message>
        <source>Contrast</source>
        <translation>التباين</translation>
    </message>
    <message>
        <source>Sharpness</source>
        <translation>الحدة</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>‏%1 ث</translation>
    </message>
    <message>
        <source>%1 dB</source>
        <translation>%1 dB</translation>
    </message>
    <message>
        <source>Gap closed, by what pictures show</source>
        <translation>الفجوة المسدودة، بحسب ما تُظهره الصور</translation>
    </message>
    <message>
        <source>Gap closed, by the predictions</source>
        <translation>الفجوة المسدودة، بحسب التنبؤات</translation>
    </message>
    <message>
        <source>Left of the difference, with a negative prompt</source>
        <translation>ما بقي من الفرق، مع موجّه سلبي</translation>
    </message>
    <message>
        <source>Left of the difference, without one</source>
        <translation>ما بقي من الفرق، دونه</translation>
    </message>
    <message>
        <source>Direction (cosine)</source>
        <translation>الاتجاه (جيب التمام)</translation>
    </message>
    <message>
        <source>Negative prompts obeyed, DICE / CFG</source>
        <translation>الموجّهات السلبية المتبعة، DICE / CFG</translation>
    </message>
    <message>
        <source>%1 / %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>Strength follows CFG&apos;s scale (rank correlation)</source>
        <translation>القوة تتبع مقياس CFG (ارتباط الرتب)</translation>
    </message>
    <message>
        <source>Words and padding stay alike (cosine)</source>
        <translation>تشابه الكلمات والحشو (جيب التمام)</translation>
    </message>
</context>
<context>
    <name>dice::SampleList</name>
    <message>
        <source>%1 · %2</source>
        <translation>‏%1 ‏· %2</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>بدون</translation>
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
        <translation>تنويع %1</translation>
    </message>
    <message>
        <source>variation off</source>
        <translation>بلا تنويع</translation>
    </message>
    <message>
        <source>%1 · %2 · %3</source>
        <translation>‏%1 ‏· %2 ‏· %3</translation>
    </message>
</context>
<context>
    <name>dice::Session</name>
    <message>
        <source>The window&apos;s state</source>
        <translation>حالة النافذة</translation>
    </message>
</context>
<context>
    <name>dice::Settings</name>
    <message>
        <source>The settings</source>
        <translation>الإعدادات</translation>
    </message>
    <message>
        <source>The settings could not be read: %1 (%2).</source>
        <translation>تعذرت قراءة الإعدادات: %1 (%2).</translation>
    </message>
</context>
<context>
    <name>dice::SettingsViewModel</name>
    <message>
        <source>As the system</source>
        <translation>مثل النظام</translation>
    </message>
    <message>
        <source>a large fox on a meadow</source>
        <translation>ثعلب كبير في مرج</translation>
    </message>
    <message>
        <source>The fastest</source>
        <translation>الأسرع</translation>
    </message>
    <message>
        <source>CPU</source>
        <translation>المعالج (CPU)</translation>
    </message>
    <message>
        <source>NVIDIA GPU</source>
        <translation>معالج رسومات NVIDIA</translation>
    </message>
    <message>
        <source>What the device does best</source>
        <translation>أفضل ما يجيده الجهاز</translation>
    </message>
    <message>
        <source>fp32: slow and exact</source>
        <translation>‏fp32: بطيء ودقيق</translation>
    </message>
    <message>
        <source>bf16</source>
        <translation>bf16</translation>
    </message>
    <message>
        <source>fp16: GPU only</source>
        <translation>‏fp16: لمعالج الرسومات فقط</translation>
    </message>
    <message>
        <source>Pictures cannot be saved there: %1 cannot be written.</source>
        <translation>لا يمكن حفظ الصور هناك: تتعذر الكتابة في %1.</translation>
    </message>
    <message>
        <source>self-test</source>
        <translation>الفحص الذاتي</translation>
    </message>
    <message>
        <source>The settings were saved as %1.</source>
        <translation>حُفظت الإعدادات باسم %1.</translation>
    </message>
    <message>
        <source>The settings were taken from %1.</source>
        <translation>أُخذت الإعدادات من %1.</translation>
    </message>
</context>
<context>
    <name>dice::StatusViewModel</name>
    <message>
        <source>%1 · %2</source>
        <translation>‏%1 ‏· %2</translation>
    </message>
    <message>
        <source>Training · %1 %</source>
        <translation>التدريب ‏· %1 %</translation>
    </message>
    <message numerus="yes">
        <source>Hashing, %Ln left</source>
        <translation>
            <numerusform>اكتملت البصمات</numerusform>
            <numerusform>حساب البصمات، بقيت واحدة</numerusform>
            <numerusform>حساب البصمات، بقيت اثنتان</numerusform>
            <numerusform>حساب البصمات، بقيت %Ln</numerusform>
            <numerusform>حساب البصمات، بقي %Ln</numerusform>
            <numerusform>حساب البصمات، بقي %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln passes saved</source>
        <translation>
            <numerusform>لم تُوفَّر تمريرات</numerusform>
            <numerusform>وُفِّرت تمريرة واحدة</numerusform>
            <numerusform>وُفِّرت تمريرتان</numerusform>
            <numerusform>وُفِّرت %Ln تمريرات</numerusform>
            <numerusform>وُفِّرت %Ln تمريرة</numerusform>
            <numerusform>وُفِّرت %Ln تمريرة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Queue paused, %Ln waiting</source>
        <translation>
            <numerusform>الطابور متوقف مؤقتًا</numerusform>
            <numerusform>الطابور متوقف مؤقتًا، وواحدة تنتظر</numerusform>
            <numerusform>الطابور متوقف مؤقتًا، واثنتان تنتظران</numerusform>
            <numerusform>الطابور متوقف مؤقتًا، و%Ln تنتظر</numerusform>
            <numerusform>الطابور متوقف مؤقتًا، و%Ln تنتظر</numerusform>
            <numerusform>الطابور متوقف مؤقتًا، و%Ln تنتظر</numerusform>
        </translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>جاهز</translation>
    </message>
    <message>
        <source>Working</source>
        <translation>يعمل</translation>
    </message>
    <message numerus="yes">
        <source>Working · %Ln waiting</source>
        <translation>
            <numerusform>يعمل</numerusform>
            <numerusform>يعمل ‏· واحدة تنتظر</numerusform>
            <numerusform>يعمل ‏· اثنتان تنتظران</numerusform>
            <numerusform>يعمل ‏· %Ln تنتظر</numerusform>
            <numerusform>يعمل ‏· %Ln تنتظر</numerusform>
            <numerusform>يعمل ‏· %Ln تنتظر</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dice::StudioWindow</name>
    <message>
        <source>Making “%1” CFG-free was interrupted at %2 %. Nothing is lost.</source>
        <translation>توقف تحرير «%1» من CFG عند %2 %. لم يضع شيء.</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>متابعة</translation>
    </message>
</context>
<context>
    <name>dice::Wildcards</name>
    <message>
        <source>There is no list &quot;%1&quot; in %2.</source>
        <translation>لا قائمة «%1» في %2.</translation>
    </message>
</context>
<context>
    <name>dice::Wording</name>
    <message numerus="yes">
        <source>%Ln passes</source>
        <translation>
            <numerusform>بلا تمريرات</numerusform>
            <numerusform>تمريرة واحدة</numerusform>
            <numerusform>تمريرتان</numerusform>
            <numerusform>%Ln تمريرات</numerusform>
            <numerusform>%Ln تمريرة</numerusform>
            <numerusform>%Ln تمريرة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln steps</source>
        <translation>
            <numerusform>بلا خطوات</numerusform>
            <numerusform>خطوة واحدة</numerusform>
            <numerusform>خطوتان</numerusform>
            <numerusform>%Ln خطوات</numerusform>
            <numerusform>%Ln خطوة</numerusform>
            <numerusform>%Ln خطوة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln pictures</source>
        <translation>
            <numerusform>لا صور</numerusform>
            <numerusform>صورة واحدة</numerusform>
            <numerusform>صورتان</numerusform>
            <numerusform>%Ln صور</numerusform>
            <numerusform>%Ln صورة</numerusform>
            <numerusform>%Ln صورة</numerusform>
        </translation>
    </message>
    <message>
        <source>less than 0.1 s</source>
        <translation>أقل من 0,1 ث</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>‏%1 ث</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>‏%1 د %2 ث</translation>
    </message>
    <message>
        <source>%1 × %2 px</source>
        <translation>‏%1 × %2 بكسل</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>بدون</translation>
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
        <translation>النموذج المبدئي</translation>
    </message>
    <message>
        <source>Automatic</source>
        <comment>schedule</comment>
        <translation>تلقائي</translation>
    </message>
    <message>
        <source>The model&apos;s own</source>
        <comment>schedule</comment>
        <translation>الخاص بالنموذج</translation>
    </message>
    <message>
        <source>GPU %1</source>
        <translation>معالج رسومات %1</translation>
    </message>
    <message>
        <source>CPU</source>
        <translation>المعالج (CPU)</translation>
    </message>
    <message>
        <source>Loading the model</source>
        <translation>جارٍ تحميل النموذج</translation>
    </message>
    <message>
        <source>Reading the prompt</source>
        <translation>جارٍ قراءة الموجّه</translation>
    </message>
    <message>
        <source>Step %1 of %2</source>
        <translation>الخطوة %1 من %2</translation>
    </message>
    <message>
        <source>Finishing the picture</source>
        <translation>جارٍ إنهاء الصورة</translation>
    </message>
</context>
<context>
    <name>disk</name>
    <message>
        <source>A file could not be read or written.</source>
        <translation>تعذرت قراءة ملف أو كتابته.</translation>
    </message>
</context>
<context>
    <name>embedding-half</name>
    <message>
        <source>The embedding {} has vectors for one of the two text encoders; the other one reads zeros in its place.</source>
        <translation>يحوي التضمين {0} متجهات لأحد مرمّزي النص فقط؛ ويقرأ الآخر أصفارًا مكانه.</translation>
    </message>
</context>
<context>
    <name>embedding-of-other-width</name>
    <message>
        <source>The embedding {} is left out: its vectors have the width {}, the model&apos;s text encoders read {}.</source>
        <translation>تُرك التضمين {0}: عرض متجهاته {1}، بينما تقرأ مرمّزات النص في النموذج {2}.</translation>
    </message>
</context>
<context>
    <name>embedding-unreadable</name>
    <message>
        <source>{} is no embedding that can be read; its name is read as a word.</source>
        <translation>{0} ليس تضمينًا يمكن قراءته؛ ويُقرأ اسمه ككلمة.</translation>
    </message>
</context>
<context>
    <name>embedding-unusable</name>
    <message>
        <source>The embedding {} cannot be used.</source>
        <translation>لا يمكن استخدام التضمين {0}.</translation>
    </message>
</context>
<context>
    <name>embeddings-left-out</name>
    <message>
        <source>{} brings embeddings along, which a model cannot hold: they are left out.</source>
        <translation>‏{0} يجلب معه تضمينات لا يمكن أن يحويها نموذج: تُترك جانبًا.</translation>
    </message>
</context>
<context>
    <name>empty-negative-unsaid</name>
    <message>
        <source>This model encodes the empty negative prompt, and a single file cannot say so: programs decide that themselves.</source>
        <translation>يُرمِّز هذا النموذج الموجّه السلبي الفارغ، ولا يمكن لملف واحد أن يذكر ذلك: تقرره البرامج بنفسها.</translation>
    </message>
</context>
<context>
    <name>enhancer-borrowed</name>
    <message>
        <source>The enhancer is borrowed: it was made for another model ({}). On a few probes it leaves {} % of the difference that guidance makes.</source>
        <translation>المُحسِّن مستعار: صُنع لنموذج آخر ({0}). في بضع تجارب يُبقي {1} % من الفرق الذي يصنعه التوجيه.</translation>
    </message>
</context>
<context>
    <name>enhancer-borrowed-for-report</name>
    <message>
        <source>The enhancer is borrowed: it was made for another model ({}).</source>
        <translation>المحسِّن مستعار: صُنع لنموذج آخر ({0}).</translation>
    </message>
</context>
<context>
    <name>enhancer-does-not-fit</name>
    <message>
        <source>The enhancer does not fit this model, so CFG is used. {}</source>
        <translation>المحسِّن لا يناسب هذا النموذج، لذا يُستخدم CFG. {0}</translation>
    </message>
</context>
<context>
    <name>enhancer-not-moved</name>
    <message>
        <source>The enhancer could not be moved to {}.</source>
        <translation>تعذر نقل المحسِّن إلى {0}.</translation>
    </message>
</context>
<context>
    <name>enhancer-not-taken-along</name>
    <message>
        <source>Its enhancer was not taken along. {}</source>
        <translation>لم يُؤخذ محسِّنه معه. {0}</translation>
    </message>
</context>
<context>
    <name>enhancer-of-no-help</name>
    <message>
        <source>The enhancer was made for another model ({}) and does not help this one (it leaves {} % of the difference that guidance makes); CFG is used: {}.</source>
        <translation>صُنع المُحسِّن لنموذج آخر ({0}) ولا يفيد هذا النموذج (يُبقي {1} % من الفرق الذي يصنعه التوجيه)؛ يُستخدم CFG: {2}.</translation>
    </message>
</context>
<context>
    <name>enhancer-taken-along</name>
    <message>
        <source>Its enhancer was taken along: {}.</source>
        <translation>أُخذ محسِّنه معه: {0}.</translation>
    </message>
</context>
<context>
    <name>enhancer-unsaid</name>
    <message>
        <source>The enhancer does not say which model it was made for; it has this one&apos;s width and is used. On a few probes it leaves {} % of the difference that guidance makes.</source>
        <translation>لا يذكر المحسّن لأي نموذج صُنع؛ عرضه كعرض هذا النموذج فيُستعمل. في بضع تجارب يترك {0} % من الفرق الذي يُحدثه التوجيه.</translation>
    </message>
</context>
<context>
    <name>enhancer-unusable</name>
    <message>
        <source>The enhancer {} cannot be used.</source>
        <translation>لا يمكن استخدام المحسِّن {0}.</translation>
    </message>
</context>
<context>
    <name>foreign-tensors</name>
    <message>
        <source>Tensors of the model&apos;s files that no part of it has a use for are left out: {}, such as {}.</source>
        <translation>تُركت موترات في ملفات النموذج لا يستعملها أي جزء منه: {0}، مثل {1}.</translation>
    </message>
</context>
<context>
    <name>guidance-measured-anew</name>
    <message>
        <source>The prompt changes where the plan carries guidance on; {} passes more were taken to measure it anew.</source>
        <translation>يتغيّر النص حيث تُبقي الخطة التوجيه كما هو؛ أُجريت {0} تمريرات إضافية لقياسه من جديد.</translation>
    </message>
</context>
<context>
    <name>internal</name>
    <message>
        <source>Something went wrong inside Dice Studio.</source>
        <translation>حدث خطأ داخل Dice Studio.</translation>
    </message>
</context>
<context>
    <name>job-ended-program</name>
    <message>
        <source>The program ended twice while this was made, so it was set aside. Try it with a smaller size.</source>
        <translation>انتهى البرنامج مرتين أثناء صنعها فنُحّيت جانبًا. جرّب حجمًا أصغر.</translation>
    </message>
</context>
<context>
    <name>job-of-newer-version</name>
    <message>
        <source>This job was made by a newer version of Dice Studio.</source>
        <translation>صنع هذه المهمةَ إصدارٌ أحدث من Dice Studio.</translation>
    </message>
</context>
<context>
    <name>lora-applied</name>
    <message>
        <source>Applied {} of {} layers of {}.</source>
        <translation>طُبّقت {0} من {1} طبقات من {2}.</translation>
    </message>
</context>
<context>
    <name>lora-layer-misfit</name>
    <message>
        <source>{} of {} does not fit this model&apos;s layer and is left out.</source>
        <translation>لا يلائم {0} من {1} طبقة هذا النموذج فتُرك.</translation>
    </message>
</context>
<context>
    <name>lora-layer-unmatched</name>
    <message>
        <source>Applied {} of {} layers of {}; the model has no {}.</source>
        <translation>طُبّقت {0} من {1} طبقات من {2}؛ ولا يحوي النموذج {3}.</translation>
    </message>
</context>
<context>
    <name>lora-layers-misfit</name>
    <message>
        <source>{} layers of {} do not fit this model&apos;s and are left out, such as {}.</source>
        <translation>لا تلائم {0} طبقات من {1} طبقات هذا النموذج فتُركت، مثل {2}.</translation>
    </message>
</context>
<context>
    <name>lora-layers-unmatched</name>
    <message>
        <source>Applied {} of {} layers of {}; the model has no {} and others.</source>
        <translation>طُبّقت {0} من {1} طبقات من {2}؛ ولا يحوي النموذج {3} وغيرها.</translation>
    </message>
</context>
<context>
    <name>lora-tag-part-left-out</name>
    <message>
        <source>Of the tag of the LoRA {} this is not understood and left out: {}.</source>
        <translation>من وسم LoRA ‏{} لم يُفهم هذا الجزء وتُرك: {}.</translation>
    </message>
</context>
<context>
    <name>lora-tags-in-negative</name>
    <message>
        <source>LoRA tags count in the prompt alone; those in the negative prompt are left out.</source>
        <translation>وسوم LoRA تُحتسب في النص وحده؛ وما في الموجّه السلبي يُترك.</translation>
    </message>
</context>
<context>
    <name>lora-tensors-unread</name>
    <message>
        <source>Tensors of {} that change no layer are left out: {}, such as {}.</source>
        <translation>تُركت موترات من {0} لا تغيّر أي طبقة: {1}، مثل {2}.</translation>
    </message>
</context>
<context>
    <name>lora-unusable</name>
    <message>
        <source>The LoRA {} cannot be used.</source>
        <translation>لا يمكن استخدام ملف LoRA ‏{0}.</translation>
    </message>
</context>
<context>
    <name>made-as-by-ddim</name>
    <message>
        <source>{} goes by the negative prompt&apos;s prediction as well, and without CFG there is none: this picture was made as by DDIM.</source>
        <translation>يعتمد {0} أيضًا على تنبؤ الموجّه السلبي، ولا وجود له دون CFG: صُنعت هذه الصورة كما يصنعها DDIM.</translation>
    </message>
</context>
<context>
    <name>mask-of-other-size</name>
    <message>
        <source>Expected a mask of the picture&apos;s size {} x {}, found {} x {}.</source>
        <translation>كان المتوقع قناعًا بحجم الصورة {0} × {1}، ووُجد {2} × {3}.</translation>
    </message>
</context>
<context>
    <name>mask-unreadable</name>
    <message>
        <source>The mask {} cannot be read.</source>
        <translation>لا يمكن قراءة القناع {0}.</translation>
    </message>
</context>
<context>
    <name>model-too-large</name>
    <message>
        <source>Expected {} of free memory for the model&apos;s weights, found {}. Another precision may need less; so may closing other programs.</source>
        <translation>تحتاج أوزان النموذج إلى {0} من الذاكرة الخالية، والموجود {1}. قد تحتاج دقة عددية أخرى إلى أقل؛ وقد يفيد أيضًا إغلاق برامج أخرى.</translation>
    </message>
</context>
<context>
    <name>model-unusable</name>
    <message>
        <source>The model {} cannot be used.</source>
        <translation>لا يمكن استخدام النموذج {0}.</translation>
    </message>
</context>
<context>
    <name>more-captions-left-out</name>
    <message>
        <source>{} pictures are left out, since their caption files are empty or cannot be read: {} and others.</source>
        <translation>تُركت {0} من الصور جانبًا لأن ملفات وصفها فارغة أو تتعذر قراءتها: {1} وغيرها.</translation>
    </message>
</context>
<context>
    <name>more-pictures-left-out</name>
    <message>
        <source>{} pictures could not be read and are left out: {} and others.</source>
        <translation>تعذرت قراءة {0} من الصور فتُركت جانبًا: {1} وغيرها.</translation>
    </message>
</context>
<context>
    <name>nameless-lora</name>
    <message>
        <source>Expected a name or file for every LoRA, found one without.</source>
        <translation>كان المتوقع اسمًا أو ملفًا لكل LoRA، ووُجد واحد دونهما.</translation>
    </message>
</context>
<context>
    <name>needs-picture-and-mask</name>
    <message>
        <source>This model is made for inpainting: it needs a picture and a mask.</source>
        <translation>هذا النموذج مصنوع لإعادة رسم جزء: يحتاج إلى صورة وقناع.</translation>
    </message>
</context>
<context>
    <name>no-enhancer</name>
    <message>
        <source>There is no enhancer for this model yet, so CFG is used; `dice distill` makes one.</source>
        <translation>لا مُحسِّن لهذا النموذج بعد، لذا يُستخدم CFG؛ تصنعه صفحة «التقطير».</translation>
    </message>
</context>
<context>
    <name>no-mask</name>
    <message>
        <source>Repainting only the masked area needs a mask, found none.</source>
        <translation>تتطلب إعادة رسم الجزء المقنّع فقط قناعًا، ولا يوجد قناع.</translation>
    </message>
</context>
<context>
    <name>no-multiple</name>
    <message>
        <source>Expected a {} that is a multiple of {} pixels for this model, found {}; {} and {} are the nearest.</source>
        <translation>كان المتوقع لهذا النموذج أن يكون {0} من مضاعفات {1} بكسل، ووُجد {2}؛ والأقرب {3} و{4}.</translation>
    </message>
</context>
<context>
    <name>no-picture</name>
    <message>
        <source>Expected a picture to edit, found none.</source>
        <translation>كان المتوقع صورة للتحرير، ولم توجد.</translation>
    </message>
</context>
<context>
    <name>no-picture-files</name>
    <message>
        <source>This build has no picture files, so it cannot edit pictures.</source>
        <translation>هذه النسخة لا تدعم ملفات الصور، فلا يمكنها تحرير الصور.</translation>
    </message>
</context>
<context>
    <name>no-room-for-text-encoder</name>
    <message>
        <source>Expected {} of free memory for one layer of the text encoder, found {}; closing other programs may help.</source>
        <translation>تحتاج طبقة واحدة من مرمّز النص إلى {0} من الذاكرة الخالية، والموجود {1}؛ قد يفيد إغلاق برامج أخرى.</translation>
    </message>
</context>
<context>
    <name>no-room-to-decode</name>
    <message>
        <source>Decoding the picture ran out of memory, even in tiles of {} x {} pixels.</source>
        <translation>نفدت الذاكرة أثناء فك ترميز الصورة، حتى في قطع من {0} × {1} بكسل.</translation>
    </message>
</context>
<context>
    <name>no-such-choice</name>
    <message>
        <source>Expected a {} out of {}, found &quot;{}&quot;.</source>
        <translation>كان المتوقع {0} من بين {1}، ووُجد «{2}».</translation>
    </message>
</context>
<context>
    <name>no-such-embedding</name>
    <message>
        <source>There is no embedding called {}.</source>
        <translation>لا يوجد تضمين باسم {0}.</translation>
    </message>
</context>
<context>
    <name>no-such-enhancer</name>
    <message>
        <source>There is no enhancer called {}.</source>
        <translation>لا يوجد محسِّن باسم {0}.</translation>
    </message>
</context>
<context>
    <name>no-such-lora</name>
    <message>
        <source>There is no LoRA called {}.</source>
        <translation>لا يوجد ملف LoRA باسم {0}.</translation>
    </message>
</context>
<context>
    <name>no-such-model</name>
    <message>
        <source>There is no model called {}.</source>
        <translation>لا يوجد نموذج باسم {0}.</translation>
    </message>
</context>
<context>
    <name>no-such-plan</name>
    <message>
        <source>The file of measured plans has none for these settings, so the default plan is used. {}</source>
        <translation>لا يحوي ملف الخطط المقيسة خطة لهذه الإعدادات، لذا تُستخدم الخطة الافتراضية. {0}</translation>
    </message>
</context>
<context>
    <name>no-such-vae</name>
    <message>
        <source>There is no VAE called {}.</source>
        <translation>لا يوجد VAE باسم {0}.</translation>
    </message>
</context>
<context>
    <name>not-finite</name>
    <message>
        <source>The denoiser&apos;s result is not finite; try precision fp32, another sampler or a lower scale.</source>
        <translation>نتيجة مزيل التشويش ليست محدودة؛ جرّب الدقة fp32 أو مُعايِنًا آخر أو قوة أقل.</translation>
    </message>
</context>
<context>
    <name>not-found</name>
    <message>
        <source>Something that is needed is not there.</source>
        <translation>شيء مطلوب غير موجود.</translation>
    </message>
</context>
<context>
    <name>nothing-in-mask</name>
    <message>
        <source>Expected something white in the mask, found nothing.</source>
        <translation>كان المتوقع شيئًا أبيض في القناع، ولم يوجد شيء.</translation>
    </message>
</context>
<context>
    <name>nothing-to-report-on</name>
    <message>
        <source>There is no enhancer to report on: none was made for this model.</source>
        <translation>لا محسِّن يُكتب عنه تقرير: لم يُصنع أي واحد لهذا النموذج.</translation>
    </message>
</context>
<context>
    <name>out-of-memory</name>
    <message>
        <source>Memory ran out; try a smaller picture or batch, or close other programs.</source>
        <translation>نفدت الذاكرة؛ جرّب صورة أصغر أو دفعة أصغر، أو أغلق برامج أخرى.</translation>
    </message>
</context>
<context>
    <name>out-of-range</name>
    <message>
        <source>Expected {} from {} to {}, found {}.</source>
        <translation>كان المتوقع {0} من {1} إلى {2}، ووُجد {3}.</translation>
    </message>
</context>
<context>
    <name>parts-taken</name>
    <message>
        <source>What the model&apos;s file lacks is taken from {}.</source>
        <translation>ما ينقص ملف النموذج يؤخذ من {0}.</translation>
    </message>
</context>
<context>
    <name>passes-without-guidance</name>
    <message>
        <source>Expected guidance cfg or dice for a number of passes or a plan, found none, which takes one pass per model evaluation.</source>
        <translation>يتطلب تحديد عدد التمريرات أو خطة التوجيهَ cfg أو dice، ولا توجيه هنا؛ ودون توجيه تأخذ كل عملية تقييم للنموذج تمريرة واحدة.</translation>
    </message>
</context>
<context>
    <name>picture-not-saved</name>
    <message>
        <source>The picture could not be saved.</source>
        <translation>تعذر حفظ الصورة.</translation>
    </message>
</context>
<context>
    <name>picture-too-large</name>
    <message>
        <source>Expected {} of free memory for a picture of {} x {} pixels beside the model, found {}; a smaller picture needs less.</source>
        <translation>تحتاج صورة من {1} × {2} بكسل إلى {0} من الذاكرة الخالية إلى جانب النموذج، والموجود {3}؛ تحتاج صورة أصغر إلى أقل.</translation>
    </message>
</context>
<context>
    <name>picture-unreadable</name>
    <message>
        <source>The picture {} cannot be read.</source>
        <translation>لا يمكن قراءة الصورة {0}.</translation>
    </message>
</context>
<context>
    <name>pictures-left-out</name>
    <message>
        <source>{} pictures could not be read and are left out: {}.</source>
        <translation>تعذرت قراءة {0} من الصور فتُركت جانبًا: {1}.</translation>
    </message>
</context>
<context>
    <name>plan-needs-dice</name>
    <message>
        <source>Expected guidance dice for the plan &quot;{}&quot;, which has evaluations by DICE (D), found cfg.</source>
        <translation>في الخطة «{0}» عمليات تقييم بـ DICE (D)، فيلزمها التوجيه dice، ووُجد cfg.</translation>
    </message>
</context>
<context>
    <name>plan-unreadable</name>
    <message>
        <source>The file of measured plans cannot be read, so the default plan is used. {}</source>
        <translation>لا يمكن قراءة ملف الخطط المقيسة، لذا تُستخدم الخطة الافتراضية. {0}</translation>
    </message>
</context>
<context>
    <name>schedule-unsaid</name>
    <message>
        <source>The noise schedule of this model is not Stable Diffusion&apos;s, and a single file cannot say so: programs will assume the usual one.</source>
        <translation>جدول الضجيج في هذا النموذج ليس جدول Stable Diffusion، ولا يمكن لملف واحد أن يذكر ذلك: ستفترض البرامج الجدول المعتاد.</translation>
    </message>
</context>
<context>
    <name>search-begins-anew</name>
    <message>
        <source>Nothing to go on with: expected the state of an equal search in {}, found none; it begins anew.</source>
        <translation>لا شيء للمتابعة منه: كان المتوقع حالة بحث مطابق في {0}، ولم توجد؛ فيبدأ من جديد.</translation>
    </message>
</context>
<context>
    <name>several-files</name>
    <message>
        <source>The name {} belongs to {} files.</source>
        <translation>الاسم {0} يخص {1} من الملفات.</translation>
    </message>
</context>
<context>
    <name>several-models</name>
    <message>
        <source>The name {} belongs to {} models of the library.</source>
        <translation>الاسم {0} يخص {1} من نماذج المكتبة.</translation>
    </message>
</context>
<context>
    <name>smaller-batch</name>
    <message>
        <source>{} of {} pictures were made at once: one more did not fit into the free memory ({}).</source>
        <translation>صُنعت {0} من {1} صور معًا: لم تتسع الذاكرة الخالية ({2}) لواحدة أخرى.</translation>
    </message>
</context>
<context>
    <name>step-distill</name>
    <message>
        <source>Make an enhancer</source>
        <translation>صنع محسِّن</translation>
    </message>
</context>
<context>
    <name>step-mask</name>
    <message>
        <source>Draw a mask</source>
        <translation>رسم قناع</translation>
    </message>
</context>
<context>
    <name>step-models</name>
    <message>
        <source>Open Models</source>
        <translation>فتح «النماذج»</translation>
    </message>
</context>
<context>
    <name>step-settings</name>
    <message>
        <source>Open Settings</source>
        <translation>فتح «الإعدادات»</translation>
    </message>
</context>
<context>
    <name>tag-left-out</name>
    <message>
        <source>The tag {} means nothing here; it is left out of the text.</source>
        <translation>لا معنى للوسم {} هنا؛ تُرك من النص.</translation>
    </message>
</context>
<context>
    <name>text-cut</name>
    <message>
        <source>The text is cut: the last {} of its {} tokens are not read, as this model reads {}.</source>
        <translation>النص مقطوع: لا تُقرأ آخر {} من رموزه الـ {}، لأن هذا النموذج يقرأ {}.</translation>
    </message>
</context>
<context>
    <name>text-encoder-read-anew</name>
    <message>
        <source>The text encoder&apos;s weights ({}) do not fit into the free memory ({}); they are read from the disk anew for each text.</source>
        <translation>أوزان مُرمِّز النص ({0}) لا تسعها الذاكرة الخالية ({1})؛ فتُقرأ من القرص من جديد لكل نص.</translation>
    </message>
</context>
<context>
    <name>too-many-pixels</name>
    <message>
        <source>Expected a picture of at most {} million pixels, found {} x {}.</source>
        <translation>كان المتوقع صورة لا تزيد على {0} مليون بكسل، ووُجد {1} × {2}.</translation>
    </message>
</context>
<context>
    <name>unsupported</name>
    <message>
        <source>Dice Studio does not know how to do this.</source>
        <translation>لا يعرف Dice Studio كيف يفعل هذا.</translation>
    </message>
</context>
<context>
    <name>vae-unusable</name>
    <message>
        <source>The VAE {} cannot be used.</source>
        <translation>لا يمكن استخدام VAE ‏{0}.</translation>
    </message>
</context>
<context>
    <name>weights-of-no-use</name>
    <message>
        <source>{} cannot be used.</source>
        <translation>لا يمكن استخدام {0}.</translation>
    </message>
</context>
</TS>
