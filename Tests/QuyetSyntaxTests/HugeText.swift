/// A hostile text, built by repetition.
struct HugeText: Sendable, CustomStringConvertible {
    let description: String
    /// What stands once before, in between as often as it fits, and once after; `…` in `unit` is a running number.
    private let head: String
    private let unit: String
    private let tail: String

    init(_ description: String, _ head: String = "", _ unit: String, _ tail: String = "") {
        (self.description, self.head, self.unit, self.tail) = (description, head, unit, tail)
    }

    /// The text, of just below `size` bytes.
    func bytes(size: Int) -> [UInt8] {
        var bytes = Array(head.utf8)
        let parts = unit.split(separator: "…", omittingEmptySubsequences: false).map { Array($0.utf8) }
        let longest = unit.utf8.count + 8 * (parts.count - 1)
        var number = 0
        bytes.reserveCapacity(size)
        while bytes.count + longest + tail.utf8.count < size {
            bytes += parts[0]
            for part in parts.dropFirst() { bytes += Array(String(number).utf8) + part }
            number += 1
        }
        return bytes + Array(tail.utf8)
    }

    private static let instrument =
        "văn bản: 1/QĐ\nloại: quyết định\ncơ quan: A\nban hành: 01/01/2026\nhiệu lực: {từ: 01/01/2026}\n"
    private static let steps = instrument + "điều khoản:\n  - quy trình:\n      thủ tục: \"1\"\n      các bước:\n"
    private static let units = "danh mục: cơ quan\ncơ quan:\n"

    static let all: [HugeText] = [
        HugeText("flow lists within one another", "[", "["),
        HugeText("flow mappings within one another", "{", "{a: "),
        HugeText("lists within one another on one line", "", "- "),
        HugeText("complex keys within one another", "", "? "),
        HugeText("a million keys at the top", instrument, "k…: v\n"),
        HugeText("a million keys of one register", units, "  C…: {}\n"),
        HugeText("a register of good units", units, "  Sở số …: {loại: ubnd}\n"),
        HugeText("a million items at the top", "", "- a\n"),
        HugeText("a million items of one list", instrument + "căn cứ:\n", "  - a\n"),
        HugeText("one key over and over", instrument, "loại: luật\n"),
        HugeText("one long plain scalar", instrument + "trích yếu: ", "a"),
        HugeText("one long plain scalar over lines", instrument + "trích yếu: ", "a b\n  "),
        HugeText("one long quoted scalar", instrument + "trích yếu: \"", "a b ", "\"\n"),
        HugeText("one long block scalar", instrument + "trích yếu: |\n", "  a\n"),
        HugeText("one long key", "", "a", ": b\n"),
        HugeText("a quote never closed", instrument + "trích yếu: \"", "a b\n  "),
        HugeText("a million comments", instrument, "# a\n"),
        HugeText("a million comments at line ends", instrument + "căn cứ:\n", "  - a # b\n"),
        HugeText("comments that let findings pass, and say nothing", instrument, "# quyet: x\n"),
        HugeText("comments that let findings pass", instrument + "căn cứ:\n", "  # quyet: cho qua a/b vì c\n"),
        HugeText("comments with checks misspelt", instrument, "# quyet: cho qua authority/gaap… vì c\n"),
        HugeText("anchors", instrument + "căn cứ:\n", "  - &a… b\n"),
        HugeText("aliases", instrument + "căn cứ:\n", "  - *a\n"),
        HugeText("tags", instrument + "căn cứ:\n", "  - !!str a\n"),
        HugeText("quotes within quotes", instrument + "trích yếu: '", "''", "'\n"),
        HugeText("escapes", instrument + "trích yếu: \"", "\\u0041", "\"\n"),
        HugeText("empty quoted items", instrument + "căn cứ: [", "\"\",", "]\n"),
        HugeText("decimal commas", steps, "        - {bước: B…, việc: thẩm định, ai: C, hạn: 1,5 giờ}\n"),
        HugeText("decimal commas on one line", steps + "        - {bước: B, hạn: [", "1,5 giờ, ", "]}\n"),
        HugeText("a huge flow list on one line", instrument + "căn cứ: [", "a, ", "b]\n"),
        HugeText("a huge flow mapping on one line", instrument + "hiệu lực: {", "a…: b, ", "c: d}\n"),
        HugeText("long misspelt keys", instrument, "trích yếu cơ quan ban hành hiệu lực căn cứ điều khoản tình trạng …: v\n"),
        HugeText("short misspelt keys", instrument, "trích yêu…: v\n"),
        HugeText("misspelt words", steps, "        - {bước: B…, việc: thẩm địn…, ai: C}\n"),
        HugeText("misspelt targets", steps, "        - {bước: B…, việc: thẩm định, ai: C, kết quả: {xong: B x…}}\n"),
        HugeText("days that are none", instrument + "điều khoản:\n", "  - {tại: Điều …, hiệu lực: {từ: 31/02/2026}}\n"),
        HugeText("provisions that say nothing", instrument + "điều khoản:\n", "  - tại: Điều …\n"),
        HugeText("tabs", instrument, "\t"),
        HugeText("carriage returns", instrument, "\r"),
        HugeText("blank lines", instrument, "\n"),
        HugeText("line separators", instrument + "trích yếu: ", "a\u{2028}"),
        HugeText("tone marks on one letter", instrument + "trích yếu a", "\u{301}", ": b\n"),
        HugeText("documents", "", "---\na\n"),
        HugeText("directives", "", "%YAML 1.1\n"),
        HugeText("merge keys", instrument, "<<: {a: b}\n"),
        HugeText("colons", instrument + "trích yếu: ", ": "),
        HugeText("byte-order marks", "", "\u{FEFF}"),
        HugeText("NUL", instrument, "\u{0}"),
    ]
}
