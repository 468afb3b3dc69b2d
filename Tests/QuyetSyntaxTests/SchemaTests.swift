import Foundation
import QuyetTestSupport
import QuyetText
import Testing

@testable import QuyetSyntax

/// `Grammar/workspace.schema.json` judged by the public tool check-jsonschema, where it is installed.
@Suite("The JSON Schema", .enabled(if: SchemaTool.path != nil, "check-jsonschema is not at hand: set QUYET_CHECK_JSONSCHEMA to its path"))
struct SchemaTests {
    @Test("it is a schema of its draft")
    func draft() throws { #expect(try SchemaTool.metaschema().isEmpty) }

    @Test("it takes every document of the examples, the rules and the acceptance data")
    func documents() throws {
        var files = SchemaTool.documents(below: packageRoot.appending(path: "Examples"))
        files += SchemaTool.documents(below: packageRoot.appending(path: "Rules"))
        files += SchemaTool.documents(below: packageRoot.deletingLastPathComponent().appending(path: "shared/acceptance"))
        #expect(files.count > 20)
        #expect(try SchemaTool.refused(files).isEmpty)
    }

    @Test("it takes the examples of the reference manual", arguments: Language.allCases)
    func manual(language: Language) throws {
        let examples = try ManualExample.all(language)
        let refused = try SchemaTool.refused(texts: examples.map(\.text))
        #expect(refused.isEmpty, "lines \(refused.keys.sorted().map { examples[$0].line }): \(refused.values.joined(separator: "\n"))")
    }

    @Test("it takes random documents of every construct in both spellings", arguments: Language.allCases)
    func randomDocuments(language: Language) throws {
        var generator = SeededGenerator(20_261_126)
        let texts = (0..<300).map { _ in RandomDocument(&generator).text(language) }
        let refused = try SchemaTool.refused(texts: texts)
        #expect(
            refused.isEmpty,
            "\(refused.sorted { $0.key < $1.key }.prefix(3).map { "\($0.value)\n\(texts[$0.key])" }.joined(separator: "\n"))")
    }

    /// Values as people write them, good and bad ones.
    private static let values = [
        "\"1,5 giờ\"", "1  Giờ", "1.50 working hours", "Trong Ngày", "01/1/2026", "2026-05-15", "2026-05-15T8:30", "15/05/2026  08:30",
        "007",
        "3.0", "\"3,000 lần\"", "-0.5", "\"-0,5\"", "08:00 – 12:00", "12:30", "true", "no", "1e3", "0x10", "1_000", "x", "\"\"", "3",
        "[x]", "[1, 2]", "[x, [y]]", "{a: 1}", "[{a: 1}]",
    ]

    @Test("it takes whatever the reader takes, with any value in any place", arguments: Language.allCases)
    func anyValues(language: Language) throws {
        var generator = SeededGenerator(20_261_127)
        var taken: [String] = []
        for _ in 0..<3000 {
            var lines = RandomDocument(&generator).text(language).split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
            let line = generator.below(lines.count)
            guard let colon = lines[line].range(of: ": ") else { continue }
            lines[line] = lines[line][..<colon.upperBound] + Self.values[generator.below(Self.values.count)]
            let text = lines.joined(separator: "\n")
            if read(text, isManifest: text.hasPrefix("không gian") || text.hasPrefix("workspace")).findings.isEmpty { taken.append(text) }
        }
        #expect(taken.count > 300)
        let refused = try SchemaTool.refused(texts: taken)
        #expect(
            refused.isEmpty,
            "\(refused.sorted { $0.key < $1.key }.prefix(5).map { "\($0.value)\n\(taken[$0.key])" }.joined(separator: "\n"))")
    }

    @Test("it takes what the reader takes and another reader of YAML has made something else of")
    func otherTypes() throws {
        let texts = [
            SchemaTests.instrument("trích: yes\n", "uỷ quyền: {từ: A, cho: B, thủ tục: 1.014967, uỷ quyền tiếp: no}"),
            SchemaTests.instrument("", "delegation: {from: 1, to: B, procedures: [1.014967, 2], when: true}"),
            SchemaTests.instrument(
                "",
                "công bố: {thủ tục: 1, dữ liệu: {a: {số: }}, thời hạn giải quyết: {nhận sau  9:00: ngày làm việc tiếp theo, là: Trong Ngày}}"
            ),
        ]
        for text in texts { #expect(read(text).findings.isEmpty, "\(text)") }
        #expect(try SchemaTool.refused(texts: texts).isEmpty)
    }

    static func instrument(_ head: String, _ provision: String) -> String {
        "văn bản: A\nloại: quyết định\ncơ quan: B\nban hành: 01/01/2026\nhiệu lực: {từ: 01/01/2026}\n\(head)điều khoản:\n  - \(provision)\n"
    }

    /// Documents with one mistake each, and a word of what is to be said of it.
    private static let wrong: [(text: String, said: String)] = [
        ("tên: A\n", "required"),
        ("danh mục: co quan\ncơ quan: {A: {cấp: tỉnh}}\n", "'co quan' is not one of"),
        ("danh mục: cơ quan\ncơ quan: {A: {cấp: huyện}}\n", "'huyện' is not one of"),
        ("register: positions\npositions: {A: {head: yes}}\n", "required"),
        ("văn bản: A\ncơ quan: B\nhiệu lực: {từ: 01/01/2026}\n", "'loại' is a required property"),
        (instrument("tình trang: dự thảo\n", "bãi bỏ: {văn bản: C}"), "'tình trang' was unexpected"),
        (instrument("", "bãi bỏ: {văn bản: C, từ: 1 tháng 5}"), "'1 tháng 5' does not match"),
        (instrument("", "{}"), "is not valid under any"),
        (instrument("", "bãi bỏ: {văn bản: C}\n    thay thế: {văn bản: C}"), "is valid under each"),
        (instrument("", "ủy quyền: {từ: A, nhiệm vụ: x}"), "'cho' is a required property"),
        (instrument("", "delegation: {from: A, to: B}"), "is not valid under any"),
        (instrument("", "thẩm quyền: {của: A, thủ tục: {mã: 1}}"), "is not of type"),
        (workflow("{bước: A, ai: B, hạn: 1 giờ 30 phút}"), "'1 giờ 30 phút' does not match"),
        (workflow("{bước: A, aii: B, hạn: 1 giờ}"), "'aii' was unexpected"),
        (workflow("{bước: A, ai: B, hạn: 1 giờ, tối đa: 0}"), "less than the minimum"),
        (workflow("{bước: A, ai: B, hạn: 1 giờ, kết quả: {xong: {mẫu: A}}}"), "'kết thúc' is a required property"),
        (workflow("{song song: {nhánh: [A]}}"), "is not of type 'object'"),
        ("kịch bản: A\nthủ tục: B\nngày nộp: 01/06/2026\n", "'01/06/2026' does not match"),
        (
            "kịch bản: A\nthủ tục: B\nngày nộp: 01/06/2026 08:30\ndiễn biến: [{A: b, C: d, lúc: 01/06/2026 08:30}]\n",
            "has too many properties"
        ),
    ]

    private static func workflow(_ step: String) -> String {
        instrument("", "quy trình: {thủ tục: A, các bước: [\(step)]}")
    }

    @Test("it refuses what is wrong, and says what")
    func refusals() throws {
        let refused = try SchemaTool.refused(texts: Self.wrong.map(\.text))
        for (index, (text, said)) in Self.wrong.enumerated() {
            #expect(!read(text).findings.isEmpty, "the reader takes\n\(text)")
            #expect(refused[index]?.contains(said) == true, "\(refused[index] ?? "taken")\n\(text)")
        }
    }
}
