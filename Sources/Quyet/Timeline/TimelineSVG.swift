import QuyetText
import QuyetTime

extension CompetenceTimeline {
    /// The time line as a picture: one band a group, 1100 units wide, readable without colours.
    public func svg(_ language: Language) -> String { TimelineSVG(self, language).text }
}

/// Draws a time line. Lengths are tenths of a unit.
struct TimelineSVG {
    let timeline: CompetenceTimeline
    let language: Language
    let scale: TimelineScale
    /// Offices in the order in which they come, each with its colour.
    let offices: [String]
    /// What a segment has no room for, told below the bands.
    var notes: [String] = []
    var body = ""
    var y = 0
    /// Where the last number stands that is above the bar of its segment.
    var above = 0

    static let width = 11_000
    static let margin = 240
    static let plot = 2_360
    static let pitch = 920
    static let bar = 440

    /// Fill and line of each office; light enough for dark text.
    static let colours = [
        ("#cfe3f7", "#2b6cb0"), ("#d5efd5", "#2f855a"), ("#fbe3c0", "#b7791f"), ("#e6daf5", "#6b46c1"), ("#d0f0ee", "#2c7a7b"),
        ("#f8d7e3", "#b83280"), ("#e8e4d8", "#744210"), ("#dfe3ea", "#4a5568"),
    ]

    init(_ timeline: CompetenceTimeline, _ language: Language) {
        self.timeline = timeline
        self.language = language
        scale = TimelineScale(timeline, left: TimelineSVG.plot, right: TimelineSVG.width - TimelineSVG.margin)
        var offices: [String] = []
        for holding in timeline.bands.flatMap(\.segments).flatMap(\.holdings) where !offices.contains(holding.office) {
            offices.append(holding.office)
        }
        self.offices = offices
        drawHead()
        drawAxis()
        for band in timeline.bands { draw(band) }
        drawLegend()
        drawNotes()
        y += TimelineSVG.margin
    }

    var text: String {
        let size = "\(TimelineSVG.fixed(TimelineSVG.width)) \(TimelineSVG.fixed(y))"
        let title = TimelineMessages.title(["id": .text(timeline.subject.id)]).rendered(language)
        return """
            <svg xmlns="http://www.w3.org/2000/svg" width="\(TimelineSVG.fixed(TimelineSVG.width))" height="\(TimelineSVG.fixed(y))" \
            viewBox="0 0 \(size)" role="img" xml:lang="\(language.rawValue)" font-family="'Segoe UI', 'Helvetica Neue', Arial, 'Noto Sans', \
            'DejaVu Sans', sans-serif" font-size="12" fill="#1a202c">
            <title>\(Markup.escaped(title))</title>
            <defs>
            <pattern id="gap" width="8" height="8" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">\
            <rect width="8" height="8" fill="#fff5f5"/><rect width="3" height="8" fill="#e53e3e"/></pattern>
            <pattern id="overlap" width="10" height="10" patternUnits="userSpaceOnUse" patternTransform="rotate(-45)">\
            <rect width="10" height="10" fill="#fffaf0"/><rect width="3" height="10" fill="#f6ad55"/></pattern>
            </defs>
            <rect width="100%" height="100%" fill="#ffffff"/>
            \(body)</svg>

            """
    }

    private mutating func drawHead() {
        let room = TimelineSVG.width - 2 * TimelineSVG.margin
        y = 400
        put(TimelineMessages.title(["id": .text(timeline.subject.id)]).rendered(language), TimelineSVG.margin, size: 17, room, isBold: true)
        if !timeline.name.isEmpty {
            y += 210
            put(timeline.name, TimelineSVG.margin, size: 13, room)
        }
        y += 200
        put(TimelineMessages.horizon(timeline.horizon).sentence(language), TimelineSVG.margin, size: 12, room, colour: "#4a5568")
        for message in timeline.notVerified {
            let told = TimelineMessages.notVerified(["what": .message(message)]).rendered(language)
            for line in TextMeasure.wrapped(told, to: room, size: 12, most: 4) {
                y += 180
                put(line, TimelineSVG.margin, size: 12, room, colour: "#c53030")
            }
        }
        y += 200
        let isFine = timeline.gaps + timeline.overlaps == 0 && timeline.notVerified.isEmpty && !timeline.bands.isEmpty
        put(
            timeline.conclusion.rendered(language), TimelineSVG.margin, size: 12, room, isBold: true,
            colour: isFine ? "#276749" : "#c53030")
        y += 180
    }

    private mutating func drawLegend() {
        y += 60
        var x = TimelineSVG.margin
        func width(_ label: String) -> Int { TextMeasure.width(label, size: 12) + 460 }
        var items = offices.enumerated().map { index, office in (office, style(colour: index, isDraft: false)) }
        let segments = timeline.bands.flatMap(\.segments)
        if segments.contains(where: \.isGap) { items.append((TimelineMessages.shortGap.rendered(language), TimelineSVG.gapStyle)) }
        if segments.contains(where: \.isOverlap) {
            let label = TimelineMessages.shortOverlap(["offices": .text("")]).rendered(language)
            items.append((String(label.prefix { $0 != ":" }), TimelineSVG.overlapStyle))
        }
        if segments.contains(where: \.isDraft) {
            items.append((TimelineMessages.draft.rendered(language), "fill=\"#ffffff\" stroke=\"#4a5568\" stroke-dasharray=\"4 3\""))
        }
        for (label, style) in items {
            let room = TimelineSVG.width - 2 * TimelineSVG.margin - 460
            let shown = TextMeasure.cut(label, to: room, size: 12).text
            if x > TimelineSVG.margin, x + width(shown) > TimelineSVG.width - TimelineSVG.margin { (x, y) = (TimelineSVG.margin, y + 220) }
            body += rect(x, y, 180, 120, style) + "\n"
            put(shown, x + 240, at: y + 105, size: 12)
            x += width(shown)
        }
        if !items.isEmpty { y += 260 }
    }

    private mutating func drawNotes() {
        if notes.isEmpty { return }
        y += 160
        put(TimelineMessages.notes.rendered(language), TimelineSVG.margin, size: 12, .max, isBold: true)
        let room = TimelineSVG.width - 2 * TimelineSVG.margin - 300
        for (index, note) in notes.enumerated() {
            for (number, line) in TextMeasure.wrapped(note, to: room, size: 11, most: 3).enumerated() {
                y += 170
                if number == 0 { put("\(index + 1)", TimelineSVG.margin, at: y, size: 11) }
                put(line, TimelineSVG.margin + 300, at: y, size: 11)
            }
        }
    }
}
