import QuyetText
import QuyetTime

extension DocumentReader {
    mutating func publication(_ key: NodeID, _ node: NodeID) -> Publication? {
        guard let entries = entries(node, PublicationWord.self, at: key) else { return nil }
        guard let procedure = required(entries, .procedure).flatMap({ text($0) }) else { return nil }
        var publication = Publication(procedure: procedure)
        publication.change = entries[.change].flatMap { word($0, ChangeWord.self) }
        publication.replaces = entries[.replaces].map { texts($0) } ?? []
        publication.name = entries[.name].flatMap { text($0) }
        publication.sector = entries[.sector].flatMap { text($0) }
        publication.kind = entries[.kind].flatMap { word($0, ProcedureKindWord.self) }
        for item in entries[.levels].map({ items($0) }) ?? [] {
            if let level = word(item, LevelWord.self) { publication.levels.append(level) }
        }
        publication.authority = entries[.authority].flatMap { text($0) }
        publication.task = entries[.task].flatMap { text($0) }
        for (name, value) in named(entries[.data]) { if let fact = fact(name, value) { publication.facts.append(fact) } }
        publication.limits = entries[.limit].map { limits($0) } ?? []
        for item in entries[.components].map({ items($0) }) ?? [] { component(item) }
        if let ways = entries[.ways] { self.ways(ways) }
        if let applicants = entries[.applicants] { _ = texts(applicants) }
        if let free = entries[.boundaryFree] { _ = yesOrNo(free) }
        if let result = entries[.result] { _ = texts(result) }
        return publication
    }

    private mutating func limits(_ node: NodeID) -> [LimitEntry] {
        if tree[node].kind == .scalar { return timeSpan(node).map { [LimitEntry(condition: nil, limit: $0)] } ?? [] }
        var result: [LimitEntry] = []
        for item in items(node) {
            guard let entries = entries(item, LimitCaseWord.self) else { continue }
            let condition = required(entries, .if).flatMap { expression($0) }
            guard let condition, let limit = required(entries, .is).flatMap({ timeSpan($0) }) else { continue }
            result.append(LimitEntry(condition: condition, limit: limit))
        }
        return result
    }

    private mutating func fact(_ name: NodeID, _ node: NodeID) -> FactEntry? {
        guard let entries = entries(node, FactWord.self, at: name), let name = text(name) else { return nil }
        let optional = entries[.optional].flatMap { yesOrNo($0) }?.value ?? false
        if let unit = entries[.unit] { _ = text(unit) }
        if let list = entries[.oneOf] {
            let values = items(list).compactMap { factValue($0) }
            return FactEntry(name: name, domain: .oneOf(values), isOptional: optional)
        }
        if let bounds = entries[.number] {
            return FactEntry(name: name, domain: .number(tree.isAbsent(bounds) ? nil : expression(bounds)), isOptional: optional)
        }
        guard let type = entries[.type] else {
            add(
                Finding(
                    "syntax/missing", .error, at: name.span,
                    Messages.missingEither(["key": .message(both(FactWord.oneOf)), "other": .message(both(FactWord.number))])))
            return nil
        }
        switch word(type, FactTypeWord.self)?.value {
        case .number: return FactEntry(name: name, domain: .number(nil), isOptional: optional)
        case .text: return FactEntry(name: name, domain: .text, isOptional: optional)
        case .date: return FactEntry(name: name, domain: .date(nil), isOptional: optional)
        case .boolean: return FactEntry(name: name, domain: .boolean, isOptional: optional)
        case nil: return nil
        }
    }

    /// Unquoted numerals without a leading zero are numbers, `có` and `không` stay text; all else is text (language.md, "Publication").
    mutating func factValue(_ node: NodeID) -> Located<FactValue>? {
        guard let text = text(node) else { return nil }
        if tree[node].style == .plain {
            if ["true", "false", "đúng", "sai"].contains(text.value) {
                return Located(.boolean(text.value == "true" || text.value == "đúng"), text.span)
            }
            if let numeral = DocumentReader.numeral(text.value) { return Located(.number(numeral), text.span) }
        }
        return Located(.text(text.value), text.span)
    }

    /// A numeral with a decimal point, or nil for what is text.
    static func numeral(_ text: String) -> String? {
        let bytes = Array(text.utf8)
        let digits = bytes.first == UInt8(ascii: "-") ? bytes.dropFirst() : bytes[...]
        let parts = digits.split(
            separator: UInt8(ascii: text.utf8.contains(UInt8(ascii: ",")) ? "," : "."), omittingEmptySubsequences: false)
        guard (1...2).contains(parts.count), parts.allSatisfy({ !$0.isEmpty && $0.allSatisfy { $0 >= 48 && $0 <= 57 } }),
            parts.map(\.count).reduce(0, +) <= 34,
            parts[0].count == 1 || parts[0].first != 48
        else { return nil }
        return (bytes.first == UInt8(ascii: "-") ? "-" : "") + parts.map { String(decoding: $0, as: UTF8.self) }.joined(separator: ".")
    }

    private mutating func component(_ node: NodeID) {
        guard let entries = entries(node, ComponentWord.self) else { return }
        if let paper = required(entries, .paper) { _ = text(paper) }
        for word in [ComponentWord.originals, .copies] {
            if let count = entries[word], DocumentReader.numeral(tree.text(count)) == nil { wrongType(count, expected: Expected.number) }
        }
        if let form = entries[.form] {
            if tree[form].kind == .scalar { _ = text(form) } else { _ = self.entries(form, FormWord.self) }
        }
    }

    private mutating func ways(_ node: NodeID) {
        guard let ways = entries(node, WayWord.self) else { return }
        for (_, key, value) in ways.all {
            guard let detail = entries(value, WayDetailWord.self, at: key) else { continue }
            for word in [WayDetailWord.fee, .charge] {
                if let amount = detail[word], DocumentReader.numeral(tree.text(amount)) == nil {
                    wrongType(amount, expected: Expected.number)
                }
            }
            if let limit = detail[.limit] { _ = limits(limit) }
        }
    }
}
