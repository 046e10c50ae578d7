// Curves of the report: what is left over the steps, and whether the strength works as CFG's scale does.
import QtQuick
import QtQuick.Layouts
import DiceStudio.Distill
import DiceStudio.Theme

StepCard {
    id: root

    required property ReportViewModel report

    component Legend: Row {
        spacing: Theme.gap
        Layout.fillWidth: true
        GuidanceHeading { guidance: "dice"; text: qsTr("DICE") }
        GuidanceHeading { guidance: "cfg"; text: qsTr("CFG") }
    }

    title: qsTr("Curves")

    FieldLabel {
        Layout.fillWidth: true
        Layout.topMargin: 4
        text: qsTr("What is left of the difference, over the steps")
    }
    CurvePlot {
        Layout.fillWidth: true
        implicitHeight: 128
        lines: 2
        points: root.report.byTime
        mostX: 9
        mostY: 1
        tint: Theme.dice
        latest: ""
        startText: qsTr("clean picture")
        endText: qsTr("noise")
        spoken: qsTr("What is left of the difference, from the clean picture to noise")
    }
    FieldLabel {
        Layout.fillWidth: true
        Layout.topMargin: Theme.gapSmall
        visible: certainty.visible
        text: qsTr("How certain the judge is, by strength")
    }
    Legend { visible: certainty.visible }
    CurvePlot {
        id: certainty
        visible: root.report.diceCertainty.length > 1
        Layout.fillWidth: true
        implicitHeight: 128
        lines: 2
        points: root.report.diceCertainty
        others: root.report.cfgCertainty
        mostX: root.report.mostScale
        mostY: 1
        tint: Theme.dice
        latest: ""
        endText: qsTr("CFG scale %1").arg(Number(root.report.mostScale).toLocaleString(Qt.locale(), "f", 1))
        spoken: qsTr("How certain the judge is that pictures show what was asked for, by strength: DICE and CFG")
    }
    FieldLabel {
        Layout.fillWidth: true
        Layout.topMargin: Theme.gapSmall
        visible: colour.visible
        text: qsTr("How colourful pictures are, by strength")
    }
    Legend { visible: colour.visible }
    CurvePlot {
        id: colour
        visible: root.report.diceColour.length > 1
        Layout.fillWidth: true
        implicitHeight: 128
        lines: 2
        decimals: 0
        points: root.report.diceColour
        others: root.report.cfgColour
        mostX: root.report.mostScale
        mostY: root.report.mostColour
        tint: Theme.dice
        latest: ""
        endText: qsTr("CFG scale %1").arg(Number(root.report.mostScale).toLocaleString(Qt.locale(), "f", 1))
        spoken: qsTr("How colourful pictures are, by strength: DICE and CFG")
    }
    FieldLabel {
        Layout.fillWidth: true
        Layout.topMargin: Theme.gapSmall
        visible: dial.visible
        text: qsTr("How close the dial comes to CFG's picture (PSNR, dB), by passes")
    }
    Row {
        visible: dial.visible
        spacing: Theme.gap
        Layout.fillWidth: true
        GuidanceHeading { guidance: "dice"; text: qsTr("with DICE") }
        GuidanceHeading { guidance: "none"; text: qsTr("without training") }
    }
    CurvePlot {
        id: dial
        visible: root.report.dialWithDice.length > 1
        Layout.fillWidth: true
        implicitHeight: 128
        lines: 2
        decimals: 0
        points: root.report.dialWithDice
        others: root.report.dial
        otherTint: Theme.quietText
        mostX: root.report.passRange
        mostY: 50
        tint: Theme.dice
        latest: ""
        startText: root.report.fewest
        endText: root.report.most
        spoken: qsTr("How close the dial comes to CFG's picture, by passes: with DICE and without training")
    }
}
