import QuyetTestSupport

/// A seeded writer of documents in ugly layouts: odd indentation, collections over lines, comments everywhere, every kind of scalar.
struct RandomLayout {
    private var random: SeededGenerator
    private var text = ""
    private var lineEnd = "\n"
    private var comments = 0
    private var keys = 0
    private var budget = 40

    static func document(_ seed: UInt64) -> String {
        var layout = RandomLayout(random: SeededGenerator(seed))
        return layout.write()
    }

    private init(random: SeededGenerator) { self.random = random }

    private mutating func write() -> String {
        lineEnd = random.once(in: 8) ? "\r\n" : "\n"
        budget = 4 + random.below(50)
        if random.once(in: 20) { text += "\u{FEFF}" }
        gapLines(0)
        if random.once(in: 12) {
            text += "---"
            trailing()
            text += lineEnd
            gapLines(0)
        }
        let column = random.once(in: 6) ? random.below(5) : 0
        spaces(column)
        switch random.below(12) {
        case 0: sequence(column)
        case 1:
            flow(column, depth: 0)
            trailing()
            text += lineEnd
        case 2 where random.once(in: 4):
            scalar(column: column, in: .block)
            trailing()
            text += lineEnd
        default: mapping(column)
        }
        gapLines(0)
        if random.once(in: 25) { text += "..." + lineEnd }
        if random.once(in: 10) { while text.utf8.last == 10 || text.utf8.last == 32 { text.unicodeScalars.removeLast() } }
        return text
    }

    // MARK: Block collections

    private mutating func mapping(_ column: Int) {
        for index in 0..<1 + random.below(5) {
            if index > 0 {
                gapLines(column)
                spaces(column)
            }
            key(column)
            value(column, isEntry: true)
        }
    }

    private mutating func sequence(_ column: Int) {
        for index in 0..<1 + random.below(4) {
            if index > 0 {
                gapLines(column)
                spaces(column)
            }
            text += "-"
            value(column, isEntry: false)
        }
    }

    private mutating func key(_ column: Int) {
        if random.once(in: 60) {
            text += "? "
            scalar(column: column, in: .key)
            keys += 1
            trailing()
            text += lineEnd
            gapLines(column)
            spaces(column)
            text += ":"
            return
        }
        keys += 1
        let name = "\(pick(RandomLayout.words)) \(keys)"
        switch random.below(10) {
        case 0: text += "\"\(name)\""
        case 1: text += "'\(name)'"
        default: text += name
        }
        if random.once(in: 20) { spaces(1 + random.below(3)) }
        text += ":"
    }

    private mutating func value(_ column: Int, isEntry: Bool) {
        budget -= 1
        let choice = budget < 0 ? 9 + random.below(8) : random.below(17)
        switch choice {
        case 0...2:
            let inner = column + 1 + random.below(4)
            openLines(inner, mayStay: !isEntry)
            mapping(currentColumn)
        case 3...5:
            openLines(isEntry ? column + random.below(5) : column + 1 + random.below(4), mayStay: !isEntry)
            sequence(currentColumn)
        case 6...8:
            openLines(column + 1 + random.below(6), mayStay: true, usually: true)
            flow(column + 1, depth: 0)
            trailing()
            text += lineEnd
        case 9:
            trailing()
            text += lineEnd
        case 10:
            if random.once(in: 2) { text += " " } else { openLines(column + 1 + random.below(4), mayStay: true, usually: true) }
            blockScalar(column)
        default:
            openLines(column + 1 + random.below(6), mayStay: true, usually: true)
            scalar(column: column, in: .block)
            trailing()
            text += lineEnd
        }
    }

    /// Goes to where a value begins: on this line or further down, after comments.
    private mutating func openLines(_ column: Int, mayStay: Bool, usually: Bool = false) {
        if mayStay, usually ? !random.once(in: 6) : !random.once(in: 3) {
            spaces(1 + (random.once(in: 4) ? random.below(12) : 0))
            return
        }
        trailing()
        text += lineEnd
        gapLines(column)
        spaces(column)
    }

    private var currentColumn: Int {
        var column = 0
        for scalar in text.unicodeScalars.reversed() {
            if scalar == "\n" { break }
            if scalar != "\u{FEFF}" { column += 1 }
        }
        return column
    }

    private mutating func blockScalar(_ column: Int) {
        text += random.once(in: 2) ? "|" : ">"
        let inner = column + 1 + random.below(4)
        if random.once(in: 4), inner - column < 10 { text += "\(inner - column)" }
        text += ["", "", "-", "+"][random.below(4)]
        trailing()
        text += lineEnd
        for _ in 0..<random.below(5) {
            if random.once(in: 4) { text += lineEnd }
            if random.once(in: 9) {
                spaces(random.below(8))
                text += lineEnd
            }
            spaces(inner + (random.once(in: 4) ? random.below(4) : 0))
            text += sentence(1 + random.below(8)) + (random.once(in: 8) ? "  " : "") + lineEnd
        }
        for _ in 0..<(random.once(in: 3) ? random.below(4) : 0) { text += lineEnd }
    }

    // MARK: Flow collections

    private mutating func flow(_ column: Int, depth: Int) {
        let isMapping = random.once(in: 2)
        text += isMapping ? "{" : "["
        flowGap(column)
        let long = random.once(in: 5)
        let count = random.once(in: 8) ? 0 : 1 + random.below(long ? 9 : 4)
        for index in 0..<count {
            if index > 0 {
                text += ","
                flowGap(column)
            }
            if isMapping {
                keys += 1
                text += "\(pick(RandomLayout.words)) \(keys)"
                if random.once(in: 15) { continue }
                text += ":"
                spaces(1)
                flowGap(column)
            } else if random.once(in: 25) {
                text += "mục: "
            }
            if depth < 3, random.once(in: 4) { flow(column, depth: depth + 1) } else { scalar(column: column, in: .flow, isLong: long) }
            flowGap(column)
        }
        text += isMapping ? "}" : "]"
    }

    private mutating func flowGap(_ column: Int) {
        if !random.once(in: 4) { return spaces(random.below(3)) }
        if !random.once(in: 4) { return }
        trailing()
        text += lineEnd
        gapLines(column)
        spaces(column + random.below(5))
    }

    // MARK: Scalars

    private enum Place { case block, flow, key }

    private mutating func scalar(column: Int, in place: Place, isLong: Bool = false) {
        var value = sentence(isLong ? 4 + random.below(8) : random.once(in: 12) ? 20 + random.below(30) : 1 + random.below(4))
        if random.once(in: 4) { value = pick(RandomLayout.special) }
        switch random.below(4) {
        case 0: text += "'" + broken(value.replacing("'", with: "''"), column) + "'"
        case 1:
            let escaped = value.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"").replacing("\t", with: "\\t")
            let ending = random.once(in: 15) ? pick(["\\n", " \\n ", "\\u00A0", "\\u2028", "\\x07", "\\N", " ", "\\ ", "\\uFEFF"]) : ""
            text += "\"" + broken(escaped, column) + ending + "\""
        default:
            if place != .block { value = value.replacing(",", with: ";") }
            text += broken(value, column)
        }
    }

    /// Some of the spaces become line ends.
    private mutating func broken(_ value: String, _ column: Int) -> String {
        guard random.once(in: 6) else { return value }
        var result = ""
        for scalar in value.unicodeScalars {
            if scalar == " ", random.once(in: 4) {
                let lines = random.once(in: 5) ? 1 + random.below(3) : 1
                result += String(repeating: lineEnd, count: lines) + String(repeating: " ", count: column + 1 + random.below(4))
            } else {
                result.unicodeScalars.append(scalar)
            }
        }
        return result
    }

    private mutating func sentence(_ words: Int) -> String {
        (0..<words).map { _ in pick(RandomLayout.words) }.joined(separator: random.once(in: 20) ? "  " : " ")
    }

    // MARK: Blank lines and comments

    private mutating func gapLines(_ column: Int) {
        if random.once(in: 5) { for _ in 0..<random.below(4) { text += lineEnd } }
        guard random.once(in: 6) else { return }
        for _ in 0..<1 + random.below(3) {
            spaces(random.once(in: 2) ? column : random.below(column + 8))
            comment()
            text += lineEnd
            if random.once(in: 4) { text += lineEnd }
        }
    }

    private mutating func trailing() {
        if random.once(in: 20) { spaces(1 + random.below(4)) }
        guard random.once(in: 6) else { return }
        spaces(1 + random.below(8))
        let column = currentColumn
        comment()
        if random.once(in: 4) {
            text += lineEnd
            spaces(column)
            comment()
        }
    }

    private mutating func comment() {
        comments += 1
        if random.once(in: 6) {
            text += "# quyet: bỏ qua \(comments)"
            return
        }
        text += "# c\(comments) \(pick(["xem: 'a'", "[x, {y", "\t-", "\"", "u\u{309}y", "- ", "#"]))"
    }

    private mutating func spaces(_ count: Int) { text += String(repeating: " ", count: count) }

    private mutating func pick(_ from: [String]) -> String { from[random.below(from.count)] }

    private static let words = [
        "văn bản", "ủy quyền", "a", "Sở Công Thương", "ho\u{302}\u{300} so\u{31B}", "Điều 1", "x", "hạn", "của", "Bộ phận trả kết quả",
        "Chủ tịch UBND tỉnh", "khoản", "ngày làm việc", "hàng hóa nguy hiểm", "tạm dừng", "#a", "b:c", "10%", "- d", "Ủ", "日本",
    ]

    static let special = [
        "03", "1.014967", "1", "true", "có", "không", "ĐÚNG", "null", "~", "", "-", "+1", ".5", "1,5 giờ", "<= 10", "> 10", "\"đường sắt\"",
        "not(\"đường sắt\")", "phương tiện = \"đường sắt\"", "a: b", "a #b", "UBND {commune}", "{x}", "[x]", "'", "it's \"so\"", "c:\\d",
        "--- a",
        "...", "?", "? x", ":x", "x:", " a", "a ", "a\tb", "@x", "%x", "`x`", "*x", "&x", "!x", "a, b", "co\u{301}", "−5", "=",
        "http://a.vn/?b=c",
        "a\u{A0}b", "x?", "a?b", "a:,b", "|", "yes", "2026-05-15", "15/05/2026 08:30", "---", "---x",
    ]
}
