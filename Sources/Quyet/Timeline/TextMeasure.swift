/// The width of text in a sans-serif type, estimated on the wide side: no font is asked.
enum TextMeasure {
    /// Tenths of a unit at a size in units.
    static func width(_ text: String, size: Int, isBold: Bool = false) -> Int {
        let thousandths = text.unicodeScalars.reduce(0) { $0 + width($1) }
        return thousandths * size * (isBold ? 11 : 10) / 1000
    }

    /// The text, or as much of it as fits, with an ellipsis.
    static func cut(_ text: String, to width: Int, size: Int, isBold: Bool = false) -> (text: String, isWhole: Bool) {
        if Self.width(text, size: size, isBold: isBold) <= width { return (text, true) }
        var kept = text
        while !kept.isEmpty {
            kept.removeLast()
            while kept.last == " " || kept.last == "," { kept.removeLast() }
            if Self.width(kept + "…", size: size, isBold: isBold) <= width { return (kept.isEmpty ? "" : kept + "…", false) }
        }
        return ("", false)
    }

    /// Lines of whole words, `most` of them; the last is cut where more is left.
    static func wrapped(_ text: String, to width: Int, size: Int, most: Int, isBold: Bool = false) -> [String] {
        var lines: [String] = []
        var rest = text.split(separator: " ")[...]
        while let first = rest.first {
            if lines.count == most - 1 {
                lines.append(cut(rest.joined(separator: " "), to: width, size: size, isBold: isBold).text)
                break
            }
            var line = String(first)
            rest = rest.dropFirst()
            while let next = rest.first, Self.width("\(line) \(next)", size: size, isBold: isBold) <= width {
                line += " \(next)"
                rest = rest.dropFirst()
            }
            lines.append(cut(line, to: width, size: size, isBold: isBold).text)
        }
        return lines
    }

    /// Thousandths of the size.
    private static func width(_ scalar: Unicode.Scalar) -> Int {
        switch scalar {
        case " ", ".", ",", ":", ";", "'", "|", "i", "j", "l", "I", "í", "ì", "ỉ", "ĩ", "ị": 340
        case "(", ")", "[", "]", "/", "-", "t", "f", "r": 410
        case "m", "M", "w", "W", "%", "—", "…", "Ơ", "Ư", "Đ", "O", "Q", "G", "Ô": 900
        case "A"..."Z": 700
        // Marks that stand above or below the letter before them.
        case "\u{300}"..."\u{36F}": 0
        case "\u{1100}"...: scalar.value >= 0x1E00 && scalar.value < 0x2000 ? 640 : 1000
        default: 620
        }
    }
}
