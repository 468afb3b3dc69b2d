import Foundation

/// What stands at the head of an instrument.
struct Header {
    enum Kind: String {
        case law = "luật|law"
        case resolution = "nghị quyết|resolution"
        case ordinance = "pháp lệnh|ordinance"
        case decree = "nghị định|decree"
        case circular = "thông tư|circular"
        case decision = "quyết định|decision"
        case directive = "chỉ thị|directive"
        case telegram = "công điện|telegram"
        case plan = "kế hoạch|plan"
        case notice = "thông báo|notice"
        case letter = "công văn|official letter"
        case constitution = "hiến pháp|constitution"
    }

    var number: String
    var kind: Kind
    var issuer: String
    var signed: String?
    var issued: Day?
    var from: Day
    var to: Day?
    var title: String
    var bases: [String] = []
    var isDraft = false
    var isExcerpt = false
    var comments: [String] = []
}

extension Document {
    /// An instrument with its provisions.
    init(_ header: Header, folder: String, provisions: [Node]) {
        let file = header.number
            .map { character -> String in
                switch character {
                case "/": "-"
                case "Đ": "D"
                case " ": "-"
                default: String(character)
                }
            }
            .joined()
        var entries = [Entry("văn bản|instrument", .text(header.number)), Entry("loại|kind", .word(header.kind.rawValue))]
        if header.isDraft { entries.append(Entry("tình trạng|status", .word("dự thảo|draft"))) }
        entries.append(Entry("cơ quan|issuer", .text(header.issuer), mark: "issuer"))
        if let signed = header.signed { entries.append(Entry("ký|signed", .text(signed))) }
        if let issued = header.issued { entries.append(Entry("ban hành|issued", .day(issued))) }
        var force = [Entry("từ|from", .day(header.from))]
        if let to = header.to {
            // Both ways to say the same last day.
            force.append(header.number.utf8.count % 2 == 0 ? Entry("đến hết|to", .day(to)) : Entry("trước|before", .day(to + 1)))
        }
        entries.append(Entry("hiệu lực|effective", .map(force, flow: true)))
        if header.isExcerpt { entries.append(Entry("trích|excerpt", .word("có|yes"))) }
        entries.append(Entry("trích yếu|title", .text(header.title)))
        if !header.bases.isEmpty {
            entries.append(
                Entry(
                    "căn cứ|bases",
                    header.bases.count > 3
                        ? .items(header.bases.map { .text($0) }) : .texts(header.bases)))
        }
        if !provisions.isEmpty { entries.append(Entry("điều khoản|provisions", .items(provisions))) }
        let ascii = Slug.ascii(file)
        self.init(path: "van-ban/\(folder)/\(ascii).yaml", kind: .instrument, comments: header.comments, entries: entries)
    }
}

/// A provision: its address, its own days, its content.
func provision(_ address: String?, from: Day? = nil, to: Day? = nil, _ content: Entry, before: [String] = []) -> Node {
    var entries: [Entry] = []
    if let address { entries.append(Entry("tại|at", .text(address), before: before)) }
    if from != nil || to != nil {
        entries.append(
            Entry(
                "hiệu lực|effective",
                .map([from.map { Entry("từ|from", .day($0)) }, to.map { Entry("đến hết|to", .day($0)) }].compactMap { $0 }, flow: true)))
    }
    entries.append(content)
    return .map(entries, flow: false)
}

/// `I`, `II`, `III` …
func roman(_ number: Int) -> String {
    let signs = [
        (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"),
        (4, "IV"), (1, "I"),
    ]
    var (left, result) = (number, "")
    for (value, sign) in signs {
        while left >= value {
            result += sign
            left -= value
        }
    }
    return result
}

/// Names of files, without accents.
enum Slug {
    static func ascii(_ text: String) -> String {
        let plain = swapped(swapped(text, "đ", "d"), "Đ", "D").decomposedStringWithCanonicalMapping
        return String(decoding: plain.utf8.filter { $0 < 128 }, as: UTF8.self)
    }
}
