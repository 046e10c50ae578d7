// The three ways in figures: a line each, under the names of the figures.
import QtQuick
import DiceStudio.Distill

Column {
    id: root

    required property ReportViewModel report

    readonly property real nameWidth: 72
    readonly property real cellWidth: (width - nameWidth) / Math.max(1, report.columns.length)

    ReportCells {
        heading: true
        texts: root.report.columns // qmllint disable type
        cellWidth: root.cellWidth
        bottomPadding: 6
        anchors.right: parent.right
    }
    ReportRow {
        width: root.width
        guidance: "none"
        name: qsTr("Off")
        columns: root.report.columns // qmllint disable type
        texts: root.report.offCells // qmllint disable type
        nameWidth: root.nameWidth
        cellWidth: root.cellWidth
    }
    ReportRow {
        width: root.width
        guidance: "dice"
        name: qsTr("DICE")
        columns: root.report.columns // qmllint disable type
        texts: root.report.diceCells // qmllint disable type
        nameWidth: root.nameWidth
        cellWidth: root.cellWidth
    }
    ReportRow {
        width: root.width
        guidance: "cfg"
        name: qsTr("CFG")
        columns: root.report.columns // qmllint disable type
        texts: root.report.cfgCells // qmllint disable type
        nameWidth: root.nameWidth
        cellWidth: root.cellWidth
    }
}
