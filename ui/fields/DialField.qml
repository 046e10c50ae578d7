// The dial: how many denoiser passes a picture may cost, from one per step to CFG's two, and what they buy.
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import DiceStudio.Fields
import DiceStudio.Theme

ColumnLayout {
    id: root

    required property GuidanceDial dial
    readonly property color tint: dial.mode === "dice" ? Theme.dice : Theme.cfg
    property int wordsWidth: word.implicitWidth

    readonly property alias wordWidth: word.implicitWidth
    property alias sliderName: slider.objectName
    property alias textName: told.objectName

    spacing: Theme.gapSmall

    RowLayout {
        spacing: Theme.gap
        enabled: root.dial.guided
        opacity: root.dial.guided ? 1 : 0.45
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
            name: qsTr("Closer to CFG: %1").arg(root.dial.text)
            fill: root.tint
            marks: root.dial.marks
            from: root.dial.fewest
            to: root.dial.most
            stepSize: 1
            snapMode: T.Slider.SnapAlways
            value: root.dial.passes
            onFromChanged: value = Qt.binding(() => root.dial.passes) // what the old ends did not allow
            onToChanged: value = Qt.binding(() => root.dial.passes)
            onMoved: root.dial.passes = Math.round(value)
        }
        Text {
            Layout.preferredWidth: 32
            text: root.dial.passes
            horizontalAlignment: Text.AlignRight
            color: Theme.text
            font.pixelSize: Theme.textSize
            Accessible.ignored: true
        }
    }
    Text {
        id: told
        Layout.fillWidth: true
        text: root.dial.text
        color: Theme.quietText
        font.pixelSize: Theme.smallSize
        horizontalAlignment: Text.AlignLeft
        wrapMode: Text.Wrap
    }
}
