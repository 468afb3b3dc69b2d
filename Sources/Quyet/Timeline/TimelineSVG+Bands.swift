import QuyetText
import QuyetTime

extension TimelineSVG {
    static let gapStyle = "fill=\"url(#gap)\" stroke=\"#c53030\""
    static let overlapStyle = "fill=\"url(#overlap)\" stroke=\"#c05621\""

    func style(colour index: Int, isDraft: Bool) -> String {
        let (fill, line) = TimelineSVG.colours[index % TimelineSVG.colours.count]
        return "fill=\"\(fill)\" stroke=\"\(line)\"\(isDraft ? " stroke-dasharray=\"4 3\"" : "")"
    }

    /// Years, and below them months or quarters, with lines through all bands.
    mutating func drawAxis() {
        let top = y
        let height = timeline.bands.count * TimelineSVG.pitch + 420
        for part in scale.parts(months: 12 * scale.years) {
            let (left, right) = (scale.x(part.from), scale.x(part.to))
            body += line(left, top, left, top + height, "#cbd5e0")
            let label = String(part.from.year)
            if right - left >= TextMeasure.width(label, size: 13, isBold: true) + 40 {
                put(label, (left + right) / 2, at: top + 150, size: 13, isBold: true, anchor: "middle")
            }
        }
        let end = scale.x(scale.days.to)
        body += line(end, top, end, top + height, "#cbd5e0")
        if let months = scale.marks {
            for part in scale.parts(months: months) {
                let (left, right) = (scale.x(part.from), scale.x(part.to))
                if part.from.month != 1 { body += line(left, top + 210, left, top + height, "#edf2f7") }
                let number = months == 1 ? part.from.month : (part.from.month - 1) / 3 + 1
                let label = months == 1 ? String(number) : (language == .vi ? "quý \(number)" : "Q\(number)")
                if right - left >= TextMeasure.width(label, size: 10) + 20 {
                    put(label, (left + right) / 2, at: top + 335, size: 10, colour: "#4a5568", anchor: "middle")
                }
            }
        }
        body += line(TimelineSVG.margin, top + 390, end, top + 390, "#a0aec0")
        y += 420
    }

    mutating func draw(_ band: CompetenceTimeline.Band) {
        drawLabel(band)
        let top = y + 100
        if let first = band.segments.first, first.days.from > scale.days.from {
            drawOutside(DayInterval(scale.days.from, first.days.from), TimelineMessages.before, top)
        }
        // What is wrong is drawn last, so that a day of it is never hidden.
        var late = ""
        above = 0
        for segment in band.segments {
            let before = body
            body = ""
            draw(segment, top)
            if segment.isGap || segment.isOverlap {
                late += body
                body = before
            } else {
                body = before + body
            }
        }
        body += late
        if let last = band.segments.last, last.days.to < scale.days.to {
            drawOutside(DayInterval(last.days.to, scale.days.to), TimelineMessages.after, top)
        }
        drawDates(band, top + TimelineSVG.bar)
        y += TimelineSVG.pitch
    }

    private mutating func drawLabel(_ band: CompetenceTimeline.Band) {
        let room = TimelineSVG.plot - TimelineSVG.margin - 120
        let communes = TimelineMessages.communes(band, namesAct: timeline.namesActs).sentence(language)
        let cases = band.cases.sentence(language)
        let heads = TextMeasure.wrapped(communes, to: room, size: 12, most: 2, isBold: true)
        let tails = TextMeasure.wrapped(cases, to: room, size: 11, most: 4 - heads.count)
        body += "<g><title>\(Markup.escaped("\(communes); \(band.cases.rendered(language))"))</title>\n"
        var row = y + 220
        for line in heads {
            put(line, TimelineSVG.margin, at: row, size: 12, isBold: true)
            row += 160
        }
        for line in tails {
            put(line, TimelineSVG.margin, at: row, size: 11, colour: "#4a5568")
            row += 150
        }
        body += "</g>\n"
    }

    private mutating func drawOutside(_ days: DayInterval, _ message: Message, _ top: Int) {
        let (left, right) = (scale.x(days.from), scale.x(days.to))
        let label = message.rendered(language)
        body += "<g><title>\(Markup.escaped(label))</title>"
        body += rect(left, top, right - left, TimelineSVG.bar, "fill=\"#f7fafc\" stroke=\"#e2e8f0\" stroke-dasharray=\"2 3\"")
        if right - left > TextMeasure.width(label, size: 11) + 80 {
            put(label, (left + right) / 2, at: top + 260, size: 11, colour: "#718096", anchor: "middle")
        }
        body += "</g>\n"
    }

    private mutating func draw(_ segment: CompetenceTimeline.Segment, _ top: Int) {
        let (left, right) = (scale.x(segment.days.from), scale.x(segment.days.to))
        let width = max(right - left, segment.holdings.count == 1 ? 10 : 30)
        let colour = segment.holdings.first.flatMap { offices.firstIndex(of: $0.office) } ?? 0
        let shape =
            segment.isGap
            ? TimelineSVG.gapStyle
            : segment.isOverlap ? TimelineSVG.overlapStyle : style(colour: colour, isDraft: segment.isDraft)
        let (first, second) = labels(segment)
        let room = width - 120
        let whole = TextMeasure.cut(first, to: room, size: 12, isBold: true).isWhole && TextMeasure.cut(second, to: room, size: 11).isWhole
        let period = MessageArgument.period(segment.days).rendered(language)
        let holders = segment.holdings.map { TimelineMessages.holding($0).rendered(language) }
        let told = segment.isGap ? TimelineMessages.gap.rendered(language) : holders.joined(separator: "; ")
        body += "<g><title>\(Markup.escaped("\(period): \(told)"))</title>"
        body += rect(left, top, width, TimelineSVG.bar, shape)
        let isHatched = segment.isGap || segment.isOverlap
        let number = whole ? "" : "(\(note("\(period): \(told)")))"
        let taken = whole ? 0 : TextMeasure.width(number, size: 10) + 40
        let head = TextMeasure.cut(first, to: room - taken, size: 12, isBold: true)
        if whole || head.isWhole || head.text.count >= 8 {
            let tail = TextMeasure.cut(second, to: room, size: 11).text
            let text = max(TextMeasure.width(head.text, size: 12, isBold: true) + taken, TextMeasure.width(tail, size: 11))
            if isHatched { drawGround(left + 30, top + 40, min(width - 60, text + 100), TimelineSVG.bar - 80) }
            put(head.text, left + 60, at: top + 190, size: 12, isBold: true)
            put(tail, left + 60, at: top + 360, size: 11)
            if !whole { put(number, left + width - 40, at: top + 180, size: 10, anchor: "end") }
        } else if width > taken - 20 {
            if isHatched { drawGround(left + (width - taken) / 2, top + 140, taken, 160) }
            put(number, left + width / 2, at: top + 255, size: 10, anchor: "middle")
        } else {
            // Above the bar; beside the number before it where they would meet.
            above = max(left + width / 2, above + taken)
            put(number, above, at: top - 20, size: 9, anchor: "middle")
        }
        body += "</g>\n"
    }

    /// Text on a hatch needs a ground of its own.
    private mutating func drawGround(_ x: Int, _ y: Int, _ width: Int, _ height: Int) {
        body += rect(x, y, width, height, "fill=\"#ffffff\" fill-opacity=\"0.92\" rx=\"3\"")
    }

    /// The number of a note; the same text is the same note.
    private mutating func note(_ text: String) -> Int {
        if let known = notes.firstIndex(of: text) { return known + 1 }
        notes.append(text)
        return notes.count
    }

    /// Office and instrument, as the bar names them.
    private func labels(_ segment: CompetenceTimeline.Segment) -> (String, String) {
        guard let holding = segment.holdings.first else {
            return (TimelineMessages.shortGap.sentence(language), MessageArgument.period(segment.days).rendered(language))
        }
        if segment.isOverlap {
            let offices = MessageArgument.list(segment.holdings.map { .text($0.office) })
            return (
                TimelineMessages.shortOverlap(["offices": offices]).sentence(language),
                segment.holdings.map { $0.shortWords.rendered(language) }.joined(separator: "; ")
            )
        }
        return (holding.office, holding.shortWords.rendered(language))
    }

    /// The first day of each segment, on the first of two rows that has room.
    private mutating func drawDates(_ band: CompetenceTimeline.Band, _ top: Int) {
        var used = [TimelineSVG.plot - 400, TimelineSVG.plot - 400]
        for segment in band.segments where segment.days.from > scale.days.from {
            let x = scale.x(segment.days.from)
            let label = MessageArgument.day(segment.days.from).rendered(language)
            let half = TextMeasure.width(label, size: 10) / 2
            guard let row = used.firstIndex(where: { x - half > $0 + 50 }) else { continue }
            used[row] = x + half
            body += line(x, top, x, top + 50 + row * 130, "#4a5568")
            put(label, x, at: top + 145 + row * 130, size: 10, colour: "#2d3748", anchor: "middle")
        }
    }
}
