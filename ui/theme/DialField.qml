// The dial: how many denoiser passes a picture may cost, from one per step to CFG's two, and what they buy.
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import DiceStudio.Theme

ColumnLayout {
    id: root

    required property int passes
    required property int fewest
    required property int most
    required property list<real> marks
    required property string explained // "22 passes · 95 % of the way to CFG"
    required property color tint
    required property bool guided
    property int wordsWidth: word.implicitWidth

    readonly property alias wordWidth: word.implicitWidth
    property alias sliderName: slider.objectName
    property alias textName: told.objectName

    signal moved(int passes)

    spacing: Theme.gapSmall

    RowLayout {
        spacing: Theme.gap
        enabled: root.guided
        opacity: root.guided ? 1 : 0.45
        Text {
            id: word
            Layout.preferredWidth: root.wordsWidth
            text: qsTr("Closer to CFG")
            color: Theme.quietText
            font.pixelSize: Theme.textSize
            horizontalAlignment: Text.AlignLeft
            Accessible.ignored: true
        }
        ValueSlider {
            id: slider
            Layout.fillWidth: true
            name: qsTr("Closer to CFG: %1").arg(root.explained)
            fill: root.tint
            marks: root.marks
            from: root.fewest
            to: root.most
            stepSize: 1
            snapMode: T.Slider.SnapAlways
            value: root.passes
            onFromChanged: value = Qt.binding(() => root.passes) // what the old ends did not allow
            onToChanged: value = Qt.binding(() => root.passes)
            onMoved: root.moved(Math.round(value))
        }
        Text {
            Layout.preferredWidth: 32
            text: root.passes
            horizontalAlignment: Text.AlignRight
            color: Theme.text
            font.pixelSize: Theme.textSize
            Accessible.ignored: true
        }
    }
    Text {
        id: told
        Layout.fillWidth: true
        text: root.explained
        color: Theme.quietText
        font.pixelSize: Theme.smallSize
        horizontalAlignment: Text.AlignLeft
        wrapMode: Text.Wrap
    }
}
