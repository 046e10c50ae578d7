// A number of the request as a slider, with its word before it and its value behind.
import QtQuick
import QtQuick.Layouts
import DiceStudio.Fields
import DiceStudio.Theme

RowLayout {
    id: root

    required property RequestField field
    required property string word
    required property string name // for screen readers: what it does
    property real from: field.least
    property real to: field.most
    property real step: 0.01
    property bool percent: false
    property int wordsWidth: label.implicitWidth

    readonly property alias wordWidth: label.implicitWidth
    property alias sliderName: slider.objectName
    property alias textName: shown.objectName
    readonly property int digits: percent ? 0 : Math.max(2, Math.round(-Math.log(step) / Math.LN10))

    spacing: Theme.gap

    Text {
        id: label
        Layout.preferredWidth: root.wordsWidth
        text: root.word
        color: Theme.quietText
        font.pixelSize: Theme.textSize
        horizontalAlignment: Text.AlignLeft
        Accessible.ignored: true
    }
    ValueSlider {
        id: slider
        Layout.fillWidth: true
        name: root.name
        from: root.from
        to: root.to
        stepSize: root.step
        value: root.field.value
        onMoved: root.field.value = Math.round(value / root.step) * root.step
    }
    Text {
        id: shown
        Layout.preferredWidth: root.digits > 2 ? 44 : 36
        text: root.percent ? qsTr("%1 %").arg(Math.round(root.field.value * 100)) : Theme.number(root.field.value, root.digits)
        horizontalAlignment: Text.AlignRight
        color: Theme.text
        font.pixelSize: Theme.textSize
        Accessible.ignored: true
    }
}
