// All ways beside each other; zoom and pan are the same for all.
import QtQuick
import DiceStudio.Compare
import DiceStudio.Theme

FocusScope {
    id: root

    required property CompareViewModel viewModel

    function follow(leader: ZoomArea) {
        for (let i = 0; i < areas.count; ++i) {
            const area = (areas.itemAt(i) as Item).children[0] as ZoomArea
            if (area !== leader)
                area.follow(leader)
        }
    }

    Row {
        id: row
        anchors.fill: parent
        anchors.margins: Theme.gapSmall
        spacing: Theme.gapSmall
        Repeater {
            id: areas
            model: root.viewModel.ways
            // qmllint disable unqualified
            delegate: Item {
                id: way
                required property int index
                required property string mode
                required property string source
                required property string label
                required property string detail
                required property bool ready
                required property bool base
                visible: base || index === root.viewModel.left || index === root.viewModel.right
                width: (row.width - (root.viewModel.sideCount - 1) * row.spacing) / root.viewModel.sideCount
                height: row.height
                ZoomArea {
                    id: area
                    anchors.fill: parent
                    contentWidth: root.viewModel.size.width
                    contentHeight: root.viewModel.size.height
                    margin: Theme.gapSmall
                    onNavigated: root.follow(area)
                    Image {
                        anchors.fill: parent
                        source: way.source
                        cache: false
                        smooth: area.shownScale < 12
                        Accessible.role: Accessible.Graphic
                        Accessible.name: way.label
                    }
                }
                PictureLabel {
                    x: Math.max(area.frameX, 0) + Theme.gap
                    y: Math.max(area.frameY, 0) + Theme.gap
                    guidance: way.mode
                    text: way.label
                }
                Text {
                    visible: !way.ready
                    anchors.centerIn: parent
                    width: parent.width - 2 * Theme.gapHuge
                    text: way.detail
                    color: Theme.quietText
                    font.pixelSize: Theme.textSize
                    horizontalAlignment: Text.AlignHCenter
                    wrapMode: Text.Wrap
                }
            }
            // qmllint enable unqualified
        }
    }
}
