import QuyetSyntax
import QuyetText

/// What the text of a step's work says: a short name, and the act where the words name it.
enum AnnexWork {
    /// Most letters of a step's name.
    static let nameLimit = 60

    /// The first clause, without the marks of a list around it.
    static func name(_ work: String) -> String {
        let text = trimmed(DraftText.clean(work))
        var clause = text[...]
        var index = text.startIndex
        while index < text.endIndex {
            let next = text.index(after: index)
            let ends: Bool
            switch text[index] {
            case ",", ";", ":": ends = true
            // `1.5`, `P.QLCN` go on.
            case ".", "-", "–": ends = next == text.endIndex || text[next] == " "
            case "(": ends = index > text.startIndex
            default: ends = false
            }
            // *Xem xét, xác nhận dự thảo*: a word that says little takes the next clause with it.
            if ends, index > text.startIndex, text[index] != "," || !vague.contains(VietnameseText.key(String(text[..<index]))) {
                clause = text[..<index]
                break
            }
            index = next
        }
        var name = trimmed(String(clause))
        for tail in applicants where VietnameseText.key(name).hasSuffix(VietnameseText.key(tail)) {
            let kept = name.split(separator: " ").dropLast(tail.split(separator: " ").count)
            if kept.count > 1 { name = kept.joined(separator: " ") }
        }
        if name.count > nameLimit {
            var words: [Substring] = []
            var length = 0
            for word in name.split(separator: " ") {
                length += word.count + 1
                if length > nameLimit { break }
                words.append(word)
            }
            name = words.isEmpty ? String(name.prefix(nameLimit)) : words.joined(separator: " ")
        }
        return name
    }

    private static let vague = Set(["xem xét", "kiểm tra", "xác nhận", "rà soát", "nhận", "chuyển"].map { VietnameseText.key($0) })

    /// *Tiếp nhận hồ sơ của cá nhân, tổ chức*: who brings it is no part of the name.
    private static let applicants = ["của cá nhân", "của tổ chức", "của công dân", "của người dân", "của người nộp"]

    /// A text without the marks of a list at its ends: `- Lãnh đạo Sở;`, `/ Lãnh đạo Sở /`.
    static func trimmed(_ text: String) -> String {
        var text = text[...]
        while let first = text.first, " -–—+*•·/;,:.".contains(first) { text = text.dropFirst() }
        while let last = text.last, " -–—+*•·/;,:.".contains(last) { text = text.dropLast() }
        return String(text)
    }

    /// The act that the words name, or nil. `hasReception`: a step before it receives already; `isLast`: no step follows.
    static func act(_ work: String, hasReception: Bool, isLast: Bool) -> ActWord? {
        let whole = VietnameseText.key(trimmed(DraftText.clean(work)))
        let clause = VietnameseText.key(name(work))
        if !hasReception, begins(clause, ["tiếp nhận", "nhận hồ sơ", "kiểm tra, tiếp nhận", "hướng dẫn, tiếp nhận"]), has(whole, ["hồ sơ"])
        {
            return .receive
        }
        if begins(whole, ["trả kết quả"]) || isLast && has(whole, ["trả kết quả", "trả giấy"]) { return .returnResult }
        for text in [clause, whole] {
            if has(text, ["phân công", "giao việc"]), text == clause || begins(text, ["xem xét, phân công", "phân công"]) {
                return .assign
            }
            if has(text, ["ký tờ trình", "trình ký"]) { return .submitForSignature }
            if has(text, ["lấy ý kiến", "xin ý kiến"]) { return .consult }
            if begins(text, ["thụ lý"]) { return .handle }
            if has(
                text,
                [
                    "ký kết quả", "ký duyệt", "ký văn bản", "ký chứng chỉ", "phê duyệt", "ký ban hành", "ký quyết định", "ký giấy phép",
                    "ký giấy chứng nhận",
                    "quyết định cấp",
                ]),
                !has(text, ["trình lãnh đạo", "trình ubnd", "tờ trình"])
            {
                return .decide
            }
            if has(text, ["vào sổ", "lấy số", "đóng dấu", "phát hành"]) { return .registry }
            if has(text, ["thẩm định"]) { return .appraise }
            if has(text, ["kiểm tra thực địa", "kiểm tra thực tế", "xác minh"]) { return .inspect }
            if has(text, ["trình lãnh đạo", "trình giám đốc", "trình chủ tịch", "trình ubnd"]) { return .submitForSignature }
        }
        return nil
    }

    private static func begins(_ text: String, _ words: [String]) -> Bool { words.contains { text.hasPrefix(VietnameseText.key($0)) } }
    private static func has(_ text: String, _ words: [String]) -> Bool { words.contains { text.contains(VietnameseText.key($0)) } }

    /// The offices of a role cell, cleaned: items after `;` or, where they carry marks of a list, on lines of their own.
    static func roles(_ cell: String) -> [String] {
        var items: [String] = []
        var known: Set<String> = []
        var lines: [String] = []
        for line in cell.split(whereSeparator: \.isNewline) {
            let isItem = line.drop { $0 == " " || $0 == "\t" }.first.map { "-–—+*•·".contains($0) } ?? false
            if isItem || lines.isEmpty { lines.append(String(line)) } else { lines[lines.count - 1] += " \(line)" }
        }
        for line in lines {
            for item in line.split(separator: ";") {
                let text = trimmed(DraftText.clean(String(item)))
                if !text.isEmpty, known.insert(text).inserted { items.append(text) }
            }
        }
        return items
    }
}
