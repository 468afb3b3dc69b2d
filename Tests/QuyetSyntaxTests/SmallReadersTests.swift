import QuyetText
import QuyetTime
import Testing

@testable import QuyetSyntax

@Suite("Addresses, spans and keywords")
struct SmallReadersTests {
    private func address(_ text: String) -> ProvisionAddress { ProvisionAddress(parsing: text) }

    @Test(
        "two ways to write one address",
        arguments: [
            ("khoản 2 Điều 3", "Điều 3, khoản 2"), ("điểm a khoản 2 Điều 3", "Điều 3 khoản 2 điểm a"),
            ("KHOẢN 2, ĐIỀU 3", "điều 3; khoản 2"),
            ("clause 2 article 3", "khoản 2 Điều 3"), ("Phụ lục mục I, Điều 1", "Điều 1, Phụ lục mục I"),
            ("Phụ lục IV", "phu\u{323} lu\u{323}c iv"),
            ("điểm đ khoản 1 Điều 5", "Điều 5, khoản 1, điểm Đ"),
        ])
    func same(_ one: String, _ other: String) { #expect(address(one).parts == address(other).parts) }

    @Test("what is said of an address is said of its parts")
    func covers() {
        let cases: [(String, String, Bool)] = [
            ("Điều 3", "khoản 2 Điều 3", true), ("khoản 2 Điều 3", "Điều 3", false), ("Điều 3", "Điều 3", true),
            ("Điều 3", "Điều 33", false),
            ("khoản 2", "khoản 2 Điều 3", true), ("khoản 2 Điều 3", "điểm a khoản 2 Điều 3", true), ("Điều 3", "khoản 3 Điều 2", false),
            ("khoản 1 Điều 3", "khoản 2 Điều 3", false), ("Phụ lục", "Phụ lục mục I", true),
            ("điểm d khoản 1 Điều 1", "điểm đ khoản 1 Điều 1", false),
        ]
        for (outer, inner, expected) in cases { #expect(address(outer).covers(address(inner)) == expected, "\(outer) / \(inner)") }
    }

    @Test("a citation is an instrument and an address")
    func citation() {
        let citation = Citation(parsing: "146/2025/NĐ-CP, khoản 1 Điều 27")
        #expect(citation.instrument == "146/2025/NĐ-CP" && citation.address?.parts == address("Điều 27 khoản 1").parts)
        #expect(Citation(parsing: "72/2025/QH15").address == nil)
    }

    @Test(
        "lengths of time",
        arguments: [
            ("1 giờ", .working(minutes: 60)), ("1,5 giờ", .working(minutes: 90)), ("1.5 hours", .working(minutes: 90)),
            ("1 hour", .working(minutes: 60)),
            ("0,5 ngày làm việc", .working(minutes: 240)), ("5 ngày làm việc", .working(minutes: 2_400)),
            ("1 working day", .working(minutes: 480)),
            ("30 ngày", .days(30)), ("2 tháng", .months(2)), ("1 month", .months(1)), ("trong ngày", .sameDay), ("same day", .sameDay),
            ("không tính", .uncounted), ("30 phút", .working(minutes: 30)), ("2 giờ làm việc", .working(minutes: 120)),
            ("8giờ", .working(minutes: 480)),
            ("  3  ngày\u{A0}làm việc ", .working(minutes: 1_440)), ("30 days", .days(30)), ("0,125 ngày làm việc", .working(minutes: 60)),
            ("1,50 GIỜ", .working(minutes: 90)),
        ] as [(String, TimeSpan)])
    func spans(_ text: String, _ expected: TimeSpan) {
        #expect(StatedSpan(parsing: text)?.timeSpan(dayIsWorkingDay: false) == expected)
    }

    @Test("a bare ngày in a workflow that counts working days")
    func bareDay() {
        #expect(StatedSpan(parsing: "1 ngày")?.timeSpan(dayIsWorkingDay: true) == .working(minutes: 480))
        #expect(StatedSpan(parsing: "0,5 ngày")?.timeSpan(dayIsWorkingDay: true) == .working(minutes: 240))
        #expect(StatedSpan(parsing: "0,5 ngày")?.timeSpan(dayIsWorkingDay: false) == nil)
    }

    @Test(
        "what is no length of time",
        arguments: [
            "", "giờ", "1", "1,5,5 giờ", "-1 giờ", "1 giờ 30 phút", "1 năm ánh sáng", "9999999 giờ", "0,0001 giờ", "1e3 giờ", "½ giờ",
            "1,5", "2 lần",
            "0,001 giờ", "0,5 tháng",
        ])
    func noSpan(_ text: String) { #expect(StatedSpan(parsing: text) == nil) }
}

/// Every Vietnamese letter taken apart, by trying the marks.
func decomposed(_ text: String) -> String {
    var result = ""
    for character in text {
        var found = String(character)
        for base in "aeiouyAEIOUY" where found == String(character) && !character.isASCII {
            for shape in ["", "\u{302}", "\u{306}", "\u{31B}"] {
                for tone in ["", "\u{300}", "\u{301}", "\u{303}", "\u{309}", "\u{323}"]
                where String(base) + shape + tone == String(character) {
                    found = String(base) + shape + tone
                }
            }
        }
        result += found
    }
    return result
}
