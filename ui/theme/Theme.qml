pragma Singleton
// Every colour, size and duration of the window. Pages use these names and no numbers of their own.
import QtQuick

QtObject {
    id: theme

    property bool dark: true
    property bool reducedMotion: false
    property bool mirrored: false // written from right to left
    property string language: "en" // of the texts

    // As the language writes numbers; what is shown follows when another one is chosen
    function number(value: real, decimals: int): string {
        return Number(value).toLocaleString(Qt.locale(), "f", language === "" ? 0 : decimals)
    }

    // Surfaces, from the back to the front
    readonly property color canvas: dark ? "#101113" : "#E6E8EB"
    readonly property color window: dark ? "#16171A" : "#F4F5F6"
    readonly property color panel: dark ? "#1D1F23" : "#FFFFFF"
    readonly property color raised: dark ? "#26292E" : "#FFFFFF"
    readonly property color field: dark ? "#16171A" : "#FFFFFF"
    readonly property color hovered: dark ? "#2E3238" : "#ECEEF1"
    readonly property color chosen: dark ? "#383D45" : "#E1E4E9"
    readonly property color line: dark ? "#343941" : "#D9DCE1"
    // The edge of a control one types into: 3 : 1 against the panel, which the hairline is not
    readonly property color controlLine: dark ? "#6B7380" : "#868D98"

    readonly property color text: dark ? "#ECEEF1" : "#1A1C1F"
    readonly property color quietText: dark ? "#A3A9B3" : "#5B626D"

    // One meaning, one colour
    readonly property color dice: dark ? "#2DBFAE" : "#0E8578"
    readonly property color cfg: dark ? "#F0A63C" : "#A8640A"
    readonly property color diceText: dark ? "#4FD3C3" : "#0A625A"
    readonly property color diceSurface: dark ? "#1E3B39" : "#DDF0EE"
    readonly property color cfgText: dark ? "#F5B75C" : "#7C4A07"
    readonly property color cfgSurface: dark ? "#42341F" : "#F7EBDA"
    readonly property color off: dark ? "#8A919C" : "#5B626D"
    readonly property color danger: dark ? "#E5645B" : "#B3362C"
    readonly property color dangerSurface: dark ? "#33201F" : "#FCEDEB"
    readonly property color accent: dice
    readonly property color accentHovered: dark ? "#45CDBD" : "#0B7267"
    readonly property color accentText: dark ? "#06241F" : "#FFFFFF"
    readonly property color selection: dark ? "#1F5A54" : "#BFE5E0"
    // Parts of a prompt that mean more than their words
    readonly property color promptWeight: dark ? "#7FD6CB" : "#0B7267"
    readonly property color promptLora: dark ? "#BBA4F4" : "#6544BF"
    readonly property color promptChoice: dark ? "#E3B774" : "#8A5208"
    readonly property color label: "#D9101113" // behind words that lie on a picture
    readonly property color labelText: "#ECEEF1"
    readonly property color labelDice: "#2DBFAE"
    readonly property color labelCfg: "#F0A63C"
    readonly property color labelOff: "#8A919C"

    readonly property int gapSmall: 8
    readonly property int gap: 12
    readonly property int gapLarge: 16
    readonly property int gapHuge: 24
    readonly property int radius: 6
    readonly property int cardRadius: 10
    readonly property int hairline: 1
    readonly property int focusRing: 2
    readonly property int controlHeight: 32
    readonly property int smallControlHeight: 28
    readonly property int buttonHeight: 48
    readonly property int iconSize: 20
    readonly property int railWidth: 64
    readonly property int panelWidth: 348
    readonly property int stripWidth: 112
    readonly property int statusHeight: 26

    readonly property FontMetrics system: FontMetrics {}
    readonly property string fontFamily: system.font.family
    readonly property int textSize: 13
    readonly property int smallSize: 12
    readonly property int titleSize: 15
    readonly property int pageTitleSize: 20
    readonly property int mediumWeight: Font.Medium

    readonly property int motion: reducedMotion ? 0 : 140
}
