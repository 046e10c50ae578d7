// One way of guidance and its figures.
import QtQuick
import DiceStudio.Distill
import DiceStudio.Theme

Item {
    id: root

    required property string guidance
    required property string name
    required property list<string> columns
    required property list<string> texts
    required property real nameWidth
    required property real cellWidth

    implicitHeight: 34
    Accessible.role: Accessible.StaticText
    Accessible.name: {
        const figures = []
        for (let i = 0; i < columns.length; ++i)
            figures.push(columns[i] + " " + (texts[i] ?? ""))
        return name + ": " + figures.join(", ")
    }

    Hairline { width: parent.width }
    GuidanceHeading {
        guidance: root.guidance
        text: root.name
        width: root.nameWidth
        anchors {
            left: parent.left
            verticalCenter: parent.verticalCenter
        }
    }
    ReportCells {
        texts: root.texts
        cellWidth: root.cellWidth
        anchors {
            right: parent.right
            verticalCenter: parent.verticalCenter
        }
    }
}
