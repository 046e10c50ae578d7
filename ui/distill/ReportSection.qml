// The quality report: an honest sentence, pictures first, then figures and curves, and where it is worst.
import QtQuick
import QtQuick.Layouts
import DiceStudio.Distill
import DiceStudio.Theme

ColumnLayout {
    id: root

    required property ReportViewModel report
    required property bool roomy

    spacing: Theme.gapLarge

    StepCard {
        objectName: "reportVerdict"
        Layout.fillWidth: true
        title: qsTr("The report")
        subtitle: root.report.there ? root.report.basis : ""

        Text {
            Layout.fillWidth: true
            visible: root.report.there
            text: root.report.verdict
            color: Theme.text
            font.pixelSize: Theme.textSize
            lineHeight: 1.25
            horizontalAlignment: Text.AlignLeft
            wrapMode: Text.Wrap
        }
        ReportTable {
            objectName: "reportTable"
            Layout.fillWidth: true
            Layout.topMargin: Theme.gap
            visible: root.report.there
            report: root.report
        }
        QuietButton {
            objectName: "openReport"
            Layout.topMargin: 4
            visible: root.report.there
            text: qsTr("Open as a page")
            iconName: "open"
            tip: qsTr("In the browser, to print it or to pass it on")
            onClicked: root.report.openPage()
        }
        Text {
            Layout.fillWidth: true
            visible: !root.report.there
            text: root.report.problem !== "" ? root.report.problem
                : root.report.measuring ? qsTr("It is measured on prompts that the enhancer has never seen. Pictures you ask for go first; you need not wait for it.")
                : qsTr("Pictures and figures on prompts that the enhancer has never seen.")
            color: root.report.problem !== "" ? Theme.danger : Theme.quietText
            font.pixelSize: Theme.textSize
            horizontalAlignment: Text.AlignLeft
            wrapMode: Text.Wrap
        }
        ProgressLine {
            Layout.fillWidth: true
            Layout.topMargin: 4
            visible: root.report.measuring
            share: root.report.share
            name: qsTr("Measuring the report")
        }
        QuietButton {
            objectName: "measureReport"
            visible: !root.report.there
            text: root.report.measuring ? qsTr("Stop measuring") : qsTr("Measure it")
            iconName: root.report.measuring ? "stop" : "play"
            onClicked: root.report.measuring ? root.report.stop() : root.report.measure()
        }
    }
    ReportCard {
        objectName: "reportExamples"
        Layout.fillWidth: true
        visible: root.report.there && cases.count > 0
        title: qsTr("Pictures")
        subtitle: qsTr("The same seed without guidance, with DICE and with CFG")
        cases: root.report.examples
    }
    GridLayout {
        Layout.fillWidth: true
        visible: root.report.there
        columns: root.roomy ? 2 : 1
        columnSpacing: Theme.gapLarge
        rowSpacing: Theme.gapLarge
        ReportPlots {
            Layout.fillWidth: true
            Layout.preferredWidth: 1
            Layout.alignment: Qt.AlignTop
            report: root.report
        }
        ReportFigures {
            Layout.fillWidth: true
            Layout.preferredWidth: 1
            Layout.alignment: Qt.AlignTop
            report: root.report
        }
    }
    ReportCard {
        objectName: "reportWorst"
        Layout.fillWidth: true
        visible: root.report.there && cases.count > 0
        title: qsTr("Where DICE is farthest from CFG")
        cases: root.report.worst
    }
}
