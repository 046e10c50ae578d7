// What SDXL is told about the picture's size beside the prompt; 0 is the picture's own.
import QtQuick
import QtQuick.Layouts
import DiceStudio.Fields
import DiceStudio.Theme

GridLayout {
    id: root

    required property Draft draft

    component Hint: NumberField {
        required property RequestField field
        Layout.fillWidth: true
        from: field.least
        to: field.most
        stepSize: 8
        value: field.value
        onEdited: value => field.value = value
    }
    component Word: Text {
        Layout.fillWidth: true
        color: Theme.quietText
        font.pixelSize: Theme.textSize
        horizontalAlignment: Text.AlignLeft
        elide: Text.ElideRight
        Accessible.ignored: true
    }

    columns: 3
    columnSpacing: Theme.gapSmall
    rowSpacing: Theme.gapSmall

    RequestField { id: originalWidth; draft: root.draft; key: "sizes.original_width" }
    RequestField { id: originalHeight; draft: root.draft; key: "sizes.original_height" }
    RequestField { id: cropLeft; draft: root.draft; key: "sizes.crop_left" }
    RequestField { id: cropTop; draft: root.draft; key: "sizes.crop_top" }
    RequestField { id: targetWidth; draft: root.draft; key: "sizes.target_width" }
    RequestField { id: targetHeight; draft: root.draft; key: "sizes.target_height" }

    FieldLabel {
        Layout.columnSpan: 3
        Layout.topMargin: 4
        text: qsTr("Sizes that the model is told")
    }
    Word { text: qsTr("Original") }
    Hint {
        objectName: "originalWidth"
        field: originalWidth
        name: qsTr("Original width in pixels; 0 is the picture's own")
    }
    Hint {
        objectName: "originalHeight"
        field: originalHeight
        name: qsTr("Original height in pixels; 0 is the picture's own")
    }
    Word { text: qsTr("Cropped at") }
    Hint {
        objectName: "cropLeft"
        field: cropLeft
        name: qsTr("Pixels that were cut off at the left")
    }
    Hint {
        objectName: "cropTop"
        field: cropTop
        name: qsTr("Pixels that were cut off at the top")
    }
    Word { text: qsTr("Target") }
    Hint {
        objectName: "targetWidth"
        field: targetWidth
        name: qsTr("Target width in pixels; 0 is the picture's own")
    }
    Hint {
        objectName: "targetHeight"
        field: targetHeight
        name: qsTr("Target height in pixels; 0 is the picture's own")
    }
}
