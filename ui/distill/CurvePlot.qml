// A curve, or two to compare, over the updates or another value, with its axes. It runs from left to right in every language.
import QtQuick
import DiceStudio.Distill
import DiceStudio.Theme

Item {
    id: root

    required property list<point> points
    required property double mostX
    required property double mostY
    required property color tint
    required property string latest // the last value, in words
    required property string endText // under the right end
    required property string spoken
    property list<point> others // a second curve
    property color otherTint: Theme.cfg
    property string startText: "0"
    property int lines: 4
    property int decimals: 2

    implicitHeight: 200
    implicitWidth: 400
    LayoutMirroring.enabled: false
    LayoutMirroring.childrenInherit: true
    Accessible.role: Accessible.Chart
    Accessible.name: spoken

    Repeater {
        model: root.lines + 1
        // qmllint disable unqualified
        delegate: Item {
            id: grid
            required property int index
            y: plot.y + 4 + (plot.height - 8) * index / root.lines
            width: root.width
            Text {
                width: plot.x - Theme.gapSmall
                y: -height / 2
                text: Theme.number(root.mostY * (1 - grid.index / root.lines), root.decimals)
                color: Theme.quietText
                font.pixelSize: Theme.smallSize
                horizontalAlignment: Text.AlignRight
                Accessible.ignored: true
            }
            Rectangle {
                x: plot.x
                width: plot.width
                height: Theme.hairline
                color: Theme.line
                opacity: grid.index === root.lines ? 1 : 0.6
            }
        }
        // qmllint enable unqualified
    }
    CurveItem {
        anchors.fill: plot
        visible: root.others.length > 0
        points: root.others // qmllint disable type
        color: root.otherTint
        mostX: root.mostX
        mostY: root.mostY
    }
    CurveItem {
        id: plot
        x: 44
        width: parent.width - x - Theme.gapSmall
        height: parent.height - 24
        points: root.points // qmllint disable type
        color: root.tint
        mostX: root.mostX
        mostY: root.mostY
    }
    Text {
        readonly property point last: root.points.length > 0 ? root.points[root.points.length - 1] : Qt.point(0, 0)
        visible: root.latest !== "" && root.points.length > 0
        x: Math.min(plot.x + last.x / root.mostX * plot.width, plot.x + plot.width - width - 4)
        y: Math.max(0, plot.y + (1 - Math.min(1, last.y / root.mostY)) * (plot.height - 8) - height - 4)
        text: root.latest
        color: Theme.text
        font.pixelSize: Theme.textSize
        font.weight: Font.DemiBold
        Accessible.ignored: true
    }
    Text {
        x: plot.x
        anchors.bottom: parent.bottom
        text: root.startText
        color: Theme.quietText
        font.pixelSize: Theme.smallSize
        Accessible.ignored: true
    }
    Text {
        anchors.right: plot.right
        anchors.bottom: parent.bottom
        text: root.endText
        color: Theme.quietText
        font.pixelSize: Theme.smallSize
        Accessible.ignored: true
    }
}
