// Five proportions at the model's own area. Left and Right choose; it is one stop of the Tab key.
import QtQuick
import DiceStudio.Fields
import DiceStudio.Theme

FocusScope {
    id: root

    required property SamplingFields sampling

    component Shape: QtObject {
        required property int w
        required property int h
        required property string name
    }
    readonly property list<Shape> shapes: [
        Shape { w: 12; h: 12; name: qsTr("Square, 1:1") },
        Shape { w: 10; h: 14; name: qsTr("Portrait, 3:4") },
        Shape { w: 14; h: 10; name: qsTr("Landscape, 4:3") },
        Shape { w: 8; h: 15; name: qsTr("Tall, 9:16") },
        Shape { w: 16; h: 8; name: qsTr("Wide, 16:9") }
    ]

    implicitWidth: row.width
    implicitHeight: Theme.controlHeight
    activeFocusOnTab: true
    Accessible.role: Accessible.Grouping
    Accessible.name: qsTr("Proportions")
    Accessible.focusable: true
    Keys.onLeftPressed: move(LayoutMirroring.enabled ? 1 : -1)
    Keys.onRightPressed: move(LayoutMirroring.enabled ? -1 : 1)

    function move(by: int) {
        sampling.ratio = Math.max(0, Math.min(shapes.length - 1, sampling.ratio + by))
    }

    Row {
        id: row
        spacing: 4
        Repeater {
            model: root.shapes
            // qmllint disable unqualified
            delegate: Rectangle {
                id: chip
                required property int index
                required property Shape modelData
                readonly property bool taken: root.sampling.ratio === index
                width: 32
                height: Theme.controlHeight
                radius: Theme.radius
                color: taken ? Theme.chosen : hover.hovered ? Theme.hovered : Theme.raised
                border.width: Theme.dark && !taken ? 0 : Theme.hairline
                border.color: taken ? Theme.controlLine : Theme.line
                Accessible.role: Accessible.RadioButton
                Accessible.name: modelData.name
                Accessible.checkable: true
                Accessible.checked: taken
                Accessible.onPressAction: root.sampling.ratio = index
                Rectangle {
                    anchors.centerIn: parent
                    width: chip.modelData.w
                    height: chip.modelData.h
                    radius: 1.5
                    color: "transparent"
                    border.width: 1.5
                    border.color: chip.taken ? Theme.text : Theme.quietText
                }
                HoverHandler { id: hover }
                TapHandler { onTapped: root.sampling.ratio = chip.index }
                Tip {
                    text: chip.modelData.name
                    visible: hover.hovered
                }
            }
            // qmllint enable unqualified
        }
    }
    FocusRing { shown: root.activeFocus }
}
