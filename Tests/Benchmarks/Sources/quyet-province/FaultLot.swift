/// A lot in which one thing is made wrong.
struct FaultLot {
    var seed: LotSeed
    var documents: [Document]
    let numbers: [String: String]
    let procedures: [Procedure]
    let sector: Sector
    let days: LotDays
    let place: Int
    var expected: [Expectation] = []

    /// What must be found, before its line is known.
    struct Expectation {
        let id: String
        let document: Int
        let mark: String
        let note: String
    }

    var code: String { procedures[0].code }

    func number(_ role: String) -> String { numbers[role] ?? "" }

    /// The document of a role.
    func index(_ role: String) -> Int {
        let number = number(role)
        return documents.firstIndex { document in
            if case .text(let text) = document.entries.first?.value { return text == number }
            return false
        } ?? 0
    }

    mutating func expect(_ id: String, _ role: String, _ mark: String = "x", _ note: String) {
        expected.append(Expectation(id: id, document: index(role), mark: mark, note: note))
    }

    /// Changes what stands at a path of keys (Vietnamese) and places.
    mutating func edit(_ role: String, _ path: [Part], _ change: (inout Node) -> Void) {
        let position = index(role)
        var root = Node.map(documents[position].entries, flow: false)
        root.edit(path[...], change)
        if case .map(let entries, _) = root { documents[position].entries = entries }
    }

    mutating func remove(_ role: String) { documents.remove(at: index(role)) }

    /// The steps of the first workflow.
    mutating func steps(_ change: (inout [Node]) -> Void, _ role: String = "workflow 1") {
        edit(role, ["điều khoản", 0, "quy trình", "các bước"]) { node in
            guard case .list(var items, let flow) = node else { return }
            change(&items)
            node = .list(items, flow: flow)
        }
    }

    /// A step by its name.
    mutating func step(_ name: String, _ role: String = "workflow 1", _ change: (inout Node) -> Void) {
        steps(
            { items in
                for index in items.indices where items[index]["bước"]?.plain == name { change(&items[index]) }
            }, role)
    }

    /// A further instrument.
    mutating func add(
        _ role: String, _ kind: Header.Kind, _ issuer: String, issued: Day?, from: Day, to: Day? = nil, signed: String? = nil,
        bases: [String] = [],
        _ provisions: [Node]
    ) -> String {
        let letter =
            switch kind {
            case .decree: "NĐ-CP"
            case .circular: "TT-\(sector.ministryCode)"
            case .plan: "KH-UBND"
            case .letter: "UBND-NC"
            default: "QĐ-UBND"
            }
        let number = "QM-\(seed.index * 20 + 15 + documents.count)/\((issued ?? from).year)/\(letter)"
        documents.append(
            Document(
                Header(
                    number: number, kind: kind, issuer: issuer, signed: signed, issued: issued, from: from, to: to,
                    title: "Văn bản sinh tự động (lô \(seed.index), \(role))", bases: bases), folder: sector.code.lowercased(),
                provisions: provisions))
        return number
    }

    /// A letter that stands apart from everything else.
    mutating func letter(_ provisions: [Node], bases: [String] = []) {
        let day = Day(2026, 3, 2) + place % 200
        _ = add("letter", .letter, "UBND tỉnh", issued: day.issuable, from: day.issuable, bases: bases, provisions)
    }

    mutating func expectLast(_ id: String, _ mark: String = "x", _ note: String) {
        expected.append(Expectation(id: id, document: documents.count - 1, mark: mark, note: note))
    }

    mutating func editLast(_ path: [Part], _ change: (inout Node) -> Void) {
        var root = Node.map(documents[documents.count - 1].entries, flow: false)
        root.edit(path[...], change)
        if case .map(let entries, _) = root { documents[documents.count - 1].entries = entries }
    }
}

/// A part of a path: a key by its Vietnamese spelling, or a place in a list.
enum Part: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral {
    case key(String)
    case place(Int)

    init(stringLiteral value: String) { self = .key(value) }
    init(integerLiteral value: Int) { self = .place(value) }
}

extension Node {
    /// The value of a key, given in Vietnamese.
    subscript(key: String) -> Node? {
        get {
            guard case .map(let entries, _) = bare else { return nil }
            return entries.first { $0.vietnamese == key }?.value
        }
        set {
            guard case .map(var entries, let flow) = bare else { return }
            if let index = entries.firstIndex(where: { $0.vietnamese == key }) {
                if let newValue { entries[index].value = newValue } else { entries.remove(at: index) }
            } else if let newValue {
                entries.append(Entry(key, newValue))
            }
            self = .map(entries, flow: flow)
        }
    }

    var bare: Node {
        if case .marked(_, let inner) = self { return inner.bare }
        return self
    }

    var plain: String? {
        switch bare {
        case .text(let text), .quoted(let text), .word(let text): text
        default: nil
        }
    }

    /// Noted under `x`, the place where something must be found.
    mutating func mark(_ name: String = "x") { self = .marked(name, self) }

    /// A key of this group noted.
    mutating func markKey(_ key: String, _ name: String = "x") {
        guard case .map(var entries, let flow) = bare, let index = entries.firstIndex(where: { $0.vietnamese == key }) else { return }
        entries[index].mark = name
        self = .map(entries, flow: flow)
    }

    mutating func rename(_ key: String, _ name: String, mark: String = "x") {
        guard case .map(var entries, let flow) = bare, let index = entries.firstIndex(where: { $0.vietnamese == key }) else { return }
        entries[index].key = name
        entries[index].mark = mark
        self = .map(entries, flow: flow)
    }

    mutating func append(_ item: Node) {
        if case .list(let items, let flow) = bare { self = .list(items + [item], flow: flow) }
    }

    mutating func edit(_ path: ArraySlice<Part>, _ change: (inout Node) -> Void) {
        guard let first = path.first else { return change(&self) }
        let rest = path.dropFirst()
        switch (first, self) {
        case (_, .marked(let name, var inner)):
            inner.edit(path, change)
            self = .marked(name, inner)
        case (.key(let key), .map(var entries, let flow)):
            guard let index = entries.firstIndex(where: { $0.vietnamese == key }) else { return }
            entries[index].value.edit(rest, change)
            self = .map(entries, flow: flow)
        case (.place(let place), .list(var items, let flow)):
            guard items.indices.contains(place) else { return }
            items[place].edit(rest, change)
            self = .list(items, flow: flow)
        default: break
        }
    }
}

extension Entry {
    var vietnamese: String { String(key.prefix { $0 != "|" }) }
}
