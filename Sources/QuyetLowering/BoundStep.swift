import QuyetSyntax
import QuyetText

/// What the names in braces stand for within a fragment, or in a step that is repeated.
struct Bindings {
    private var values: [String: String] = [:]
    /// Fragments around this place.
    private(set) var depth = 0

    func adding(_ pairs: [(String, String)]) -> Bindings {
        var result = self
        for (name, value) in pairs { result.values[VietnameseText.key(name)] = value }
        return result
    }

    /// The bindings within a fragment: its own parameters only.
    func entering(_ pairs: [(String, String)]) -> Bindings {
        var result = Bindings().adding(pairs)
        result.depth = depth + 1
        return result
    }

    /// The text with each `{name}` that is bound filled in; its place stays that of the text.
    func fill(_ text: Located<String>) -> Located<String> {
        guard !values.isEmpty, text.value.utf8.contains(UInt8(ascii: "{")) else { return text }
        var result = ""
        var rest = Substring(text.value)
        while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
            result += rest[..<open]
            let name = VietnameseText.key(String(rest[rest.index(after: open)..<close]))
            result += values[name] ?? String(rest[open...close])
            rest = rest[rest.index(after: close)...]
        }
        return Located(result + rest, text.span)
    }

    func fill(_ target: TargetText?) -> TargetText? {
        switch target {
        case .step(let name): .step(fill(name))
        case .end(let name): .end(fill(name))
        case .next, nil: target
        }
    }
}

/// A step of a workflow, the names in braces filled in.
struct BoundStep {
    private let node: StepNode
    private let bindings: Bindings
    let name: Located<String>

    init(_ node: StepNode, _ bindings: Bindings) {
        self.node = node
        self.bindings = bindings
        name = bindings.fill(node.name)
    }

    var act: Located<ActWord>? { node.act }
    var answerable: Located<String>? { node.answerable.map(bindings.fill) }
    var coActors: [Located<String>] { node.coActors.map(bindings.fill) }
    /// The procedure that a hand-over leads to.
    var procedure: Located<String>? { node.procedure.map(bindings.fill) }
    var allotment: Located<StatedSpan>? { node.allotment }
    var clock: Located<ClockWord>? { node.clock }
    var visits: Located<Int>? { node.atMost }
    var differentFrom: [Located<String>] { node.differentPeopleFrom.map(bindings.fill) }
    var sameAs: [Located<String>] { node.samePeopleAs.map(bindings.fill) }
    var outcomes: [(Located<String>, TargetText)] {
        node.outcomes.compactMap { name, target in bindings.fill(target).map { (bindings.fill(name), $0) } }
    }
}
