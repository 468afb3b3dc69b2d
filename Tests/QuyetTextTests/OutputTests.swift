import QuyetText
import QuyetTime
import Testing

@Suite("Messages, JSON and places")
struct OutputTests {
    private let day = Day(year: 2026, month: 5, day: 15) ?? .distantPast

    @Test("a message in both languages")
    func messages() {
        let inner = Message(vi: "người", en: "person")
        let message = Message(vi: "{who} ({n}) {period}: {when}, {list}; {missing}", en: "{period} {who} {n} {when} {list} {missing}")(
            [
                "who": .message(inner), "n": .number(-3), "period": .period(DayInterval(day, day + 31)),
                "when": .moment(Moment(day, minuteOfDay: 505)), "list": .list([.text("a"), .day(day)]),
            ])
        #expect(message.rendered(.vi) == "người (-3) từ 15/05/2026 đến hết 14/06/2026: 15/05/2026 08:25, a, 15/05/2026; {missing}")
        #expect(message.rendered(.en) == "from 15 May 2026 to the end of 14 June 2026 person -3 15 May 2026 08:25 a, 15 May 2026 {missing}")
        #expect(message.sentence(.en).hasPrefix("From ") && message.sentence(.vi).hasPrefix("Người"))
        #expect(Message(vi: "ủy quyền", en: "").sentence(.vi) == "Ủy quyền" && Message(vi: "", en: "").sentence(.en) == "")
    }

    @Test("what fills a place is never read as a template")
    func injection() {
        let message = Message(vi: "“{name}” {other}", en: "")(["name": .text("{other} {name} {"), "other": .text("x")])
        #expect(message.rendered(.vi) == "“{other} {name} {” x")
        #expect(Message(vi: "a { b", en: "")(["x": .number(1)]).rendered(.vi) == "a { b")
    }

    @Test("periods in words")
    func periods() {
        func text(_ from: Day, _ to: Day, _ language: Language) -> String {
            MessageArgument.period(DayInterval(from, to)).rendered(language)
        }
        #expect(text(day, day + 1, .vi) == "ngày 15/05/2026" && text(day, day + 1, .en) == "on 15 May 2026")
        #expect(text(day, .distantFuture, .vi) == "từ 15/05/2026" && text(day, .distantFuture, .en) == "from 15 May 2026")
        #expect(text(.distantPast, day + 1, .vi) == "đến hết 15/05/2026" && text(.distantPast, .distantFuture, .vi) == "mọi ngày")
        #expect(MessageArgument.minutes(2_490).rendered(.vi) == "41 giờ 30 phút làm việc")
        #expect(MessageArgument.minutes(120).rendered(.en) == "2 working hours")
    }

    @Test(
        "JSON strings, read back",
        arguments: [
            "", "\"", "\\", "\\\"\\n", "\u{0}\u{1}\u{8}\u{B}\u{C}\u{1F}\u{7F}", "a\r\n\tb", "</script>", "\u{2028}\u{2029}", "Đường sắt",
            "e\u{301}",
            "🇻🇳👩‍👩‍👧", "\u{FEFF}x", "{\"a\":[1]}", "\u{10FFFF}",
        ])
    func json(_ text: String) {
        let writer = JSONWriter()
        writer.object {
            $0.key(text).string(text)
            $0.key("n").array([1, -2]) { $0.number($1) }
            $0.key("o").object { _ in }
            $0.key("b").bool(false)
            $0.key("z").null()
        }
        let quoted = JSONWriter()
        quoted.string(text)
        #expect(writer.text == "{\(quoted.text):\(quoted.text),\"n\":[1,-2],\"o\":{},\"b\":false,\"z\":null}")
        #expect(unquoted(quoted.text).map { Array($0.unicodeScalars) } == Array(text.unicodeScalars))
    }

    /// A reader of JSON strings as RFC 8259, section 7, has them; nil for what is no such string.
    private func unquoted(_ json: String) -> String? {
        let scalars = Array(json.unicodeScalars)
        guard scalars.count >= 2, scalars[0] == "\"", scalars[scalars.count - 1] == "\"" else { return nil }
        var result = String.UnicodeScalarView()
        var index = 1
        while index < scalars.count - 1 {
            let scalar = scalars[index]
            index += 1
            if scalar.value < 0x20 || scalar == "\"" { return nil }
            guard scalar == "\\" else {
                result.append(scalar)
                continue
            }
            let escapes: [Unicode.Scalar: Unicode.Scalar] = [
                "\"": "\"", "\\": "\\", "/": "/", "b": "\u{8}", "f": "\u{C}", "n": "\n", "r": "\r", "t": "\t",
            ]
            let kind = scalars[index]
            index += 1
            if let escaped = escapes[kind] {
                result.append(escaped)
            } else {
                guard kind == "u", index + 4 < scalars.count,
                    let value = UInt32(String(String.UnicodeScalarView(scalars[index..<index + 4])), radix: 16),
                    let made = Unicode.Scalar(value)
                else { return nil }
                result.append(made)
                index += 4
            }
        }
        return String(result)
    }

    @Test("lines and columns: CRLF, CR, BOM, letters of several bytes")
    func places() {
        let text = "a\r\nĐường\rx\n\u{2028}b\u{85}c\n"
        let file = SourceFile(path: "a.yaml", bytes: Array(text.utf8))
        #expect(file.lineStarts.count == 5)
        func place(_ needle: String) -> [Int] {
            let bytes = Array(needle.utf8)
            let offset = file.bytes.indices.first { file.bytes[$0...].starts(with: bytes) } ?? 0
            let (line, column) = file.position(at: UInt32(offset))
            return [line, column]
        }
        #expect(place("a") == [1, 1] && place("Đ") == [2, 1] && place("g") == [2, 5] && place("x") == [3, 1])
        #expect(place("b") == [4, 2] && place("c") == [4, 4])
        #expect(file.text(ofLine: 1) == "a" && file.text(ofLine: 2) == "Đường" && file.text(ofLine: 5) == "")
        let end = file.position(at: UInt32(file.bytes.count + 99))
        #expect(end.line == 5 && end.column == 1)
        #expect(SourceFile(path: "", bytes: []).position(at: 0) == (1, 1))
        let broken = SourceFile(path: "", bytes: [0xFF, 0xC4, 0x0A, 0x80])
        #expect(broken.text(ofLine: 2).unicodeScalars.count == 1 && broken.position(at: 3).line == 2)
    }

    @Test("a byte order mark is not counted as a column")
    func byteOrderMark() {
        let file = SourceFile(path: "a.yaml", bytes: Array("\u{FEFF}văn bản: x\n".utf8))
        #expect(file.position(at: 3) == (1, 1))
        #expect(file.text(ofLine: 1).unicodeScalars.first == "v")
    }
}
