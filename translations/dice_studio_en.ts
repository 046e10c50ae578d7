<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
<context>
    <name>ChooseStep</name>
    <message numerus="yes">
        <source>%Ln hours</source>
        <translation>
            <numerusform>%Ln hour</numerusform>
            <numerusform>%Ln hours</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CreatePage</name>
    <message numerus="yes">
        <source>%Ln pictures waited when the program ended.</source>
        <translation>
            <numerusform>%Ln picture waited when the program ended.</numerusform>
            <numerusform>%Ln pictures waited when the program ended.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>GalleryDetailsPane</name>
    <message numerus="yes">
        <source>%Ln pictures are selected; star, trash and boards are for all of them.</source>
        <translation>
            <numerusform>%Ln picture is selected; star, trash and boards are for it.</numerusform>
            <numerusform>%Ln pictures are selected; star, trash and boards are for all of them.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PictureStrip</name>
    <message numerus="yes">
        <source>%Ln waiting</source>
        <comment>pictures</comment>
        <translation>
            <numerusform>%Ln waiting</numerusform>
            <numerusform>%Ln waiting</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TrainStep</name>
    <message numerus="yes">
        <source>%Ln updates</source>
        <translation>
            <numerusform>%Ln update</numerusform>
            <numerusform>%Ln updates</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dice::DistillFigures</name>
    <message numerus="yes">
        <source>%Ln states</source>
        <translation>
            <numerusform>%Ln state</numerusform>
            <numerusform>%Ln states</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln updates</source>
        <translation>
            <numerusform>%Ln update</numerusform>
            <numerusform>%Ln updates</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It was stopped after %1 of %Ln updates.</source>
        <translation>
            <numerusform>It was stopped after %1 of %Ln update.</numerusform>
            <numerusform>It was stopped after %1 of %Ln updates.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dice::DistillViewModel</name>
    <message numerus="yes">
        <source>DICE after %Ln updates</source>
        <translation>
            <numerusform>DICE after %Ln update</numerusform>
            <numerusform>DICE after %Ln updates</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>DICE as it was after %Ln updates; made again at every quarter of the training</source>
        <translation>
            <numerusform>DICE as it was after %Ln update; made again at every quarter of the training</numerusform>
            <numerusform>DICE as it was after %Ln updates; made again at every quarter of the training</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dice::GridViewModel</name>
    <message numerus="yes">
        <source>These are %Ln pictures; at most %1 make a grid.</source>
        <translation>
            <numerusform>This is %Ln picture; at most %1 make a grid.</numerusform>
            <numerusform>These are %Ln pictures; at most %1 make a grid.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dice::ModelsViewModel</name>
    <message numerus="yes">
        <source>model_index.json: %1, %Ln latent channels</source>
        <translation>
            <numerusform>model_index.json: %1, %Ln latent channel</numerusform>
            <numerusform>model_index.json: %1, %Ln latent channels</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dice::Navigator</name>
    <message numerus="yes">
        <source>%Ln pictures moved to the trash.</source>
        <translation>
            <numerusform>%Ln picture moved to the trash.</numerusform>
            <numerusform>%Ln pictures moved to the trash.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dice::StatusViewModel</name>
    <message numerus="yes">
        <source>Hashing, %Ln left</source>
        <translation>
            <numerusform>Hashing, %Ln left</numerusform>
            <numerusform>Hashing, %Ln left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln passes saved</source>
        <translation>
            <numerusform>%Ln pass saved</numerusform>
            <numerusform>%Ln passes saved</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Queue paused, %Ln waiting</source>
        <translation>
            <numerusform>Queue paused, %Ln waiting</numerusform>
            <numerusform>Queue paused, %Ln waiting</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Working · %Ln waiting</source>
        <translation>
            <numerusform>Working · %Ln waiting</numerusform>
            <numerusform>Working · %Ln waiting</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dice::Wording</name>
    <message numerus="yes">
        <source>%Ln passes</source>
        <translation>
            <numerusform>%Ln pass</numerusform>
            <numerusform>%Ln passes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln steps</source>
        <translation>
            <numerusform>%Ln step</numerusform>
            <numerusform>%Ln steps</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln pictures</source>
        <translation>
            <numerusform>%Ln picture</numerusform>
            <numerusform>%Ln pictures</numerusform>
        </translation>
    </message>
</context>
</TS>
