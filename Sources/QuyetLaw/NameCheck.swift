import QuyetSyntax
import QuyetText

/// Finds names in documents that nothing declares: the grammar says of each text what it names.
///
/// One document is judged by itself against what is declared, so that an edit judges one file anew, and those that name what it declared.
public struct NameCheck {
    /// What the documents of a workspace declare, by normalised name; each with how many documents declare it.
    public struct Declared: Sendable {
        public fileprivate(set) var instruments: [String: Int] = [:]
        public fileprivate(set) var procedures: [String: Int] = [:]
        /// As written, for suggestions.
        private var spellings: [String: String] = [:]

        public init() {}

        /// Adds what a document declares, or (-1) takes it away.
        public mutating func add(_ names: DocumentNames, times: Int = 1) {
            for name in names.instruments { count(name, \.instruments, times) }
            for name in names.procedures { count(name.value, \.procedures, times) }
        }

        private mutating func count(_ name: String, _ table: WritableKeyPath<Declared, [String: Int]>, _ times: Int) {
            let key = VietnameseText.key(name)
            let count = (self[keyPath: table][key] ?? 0) + times
            self[keyPath: table][key] = count > 0 ? count : nil
            spellings[key] = name
        }

        func spelled(_ table: [String: Int]) -> [String] { table.keys.compactMap { spellings[$0] }.sorted() }
    }

    private let registers: Registers
    private let declared: Declared
    /// What has been looked up, by its spelling.
    private var known: [String: Bool] = [:]

    public init(_ registers: Registers, _ declared: Declared) {
        self.registers = registers
        self.declared = declared
    }

    /// Names in a document that nothing declares.
    public mutating func findings(in text: DocumentText, _ names: DocumentNames) -> [Finding] {
        var result = names.procedures.compactMap(footnote)
        for (name, kind) in names.uses {
            // What stands in braces is filled in where the text is used, and judged there.
            if name.value.utf8.contains(UInt8(ascii: "{")) { continue }
            switch kind {
            case .office:
                if !isOffice(name.value) { result.append(LawMessages.unknownName(name, among: registers)) }
            case .system:
                if registers.systemNames[VietnameseText.key(name.value)] == nil {
                    result.append(LawMessages.unknownName(name, kind: LawMessages.system, candidates: registers.systems.map(\.name)))
                }
            case .procedure:
                if let finding = footnote(name) {
                    result.append(finding)
                } else if declared.procedures[VietnameseText.key(name.value)] == nil {
                    result.append(
                        LawMessages.unknownName(name, kind: LawMessages.procedure, candidates: declared.spelled(declared.procedures)))
                }
            case .target:
                if declared.instruments[VietnameseText.key(name.value)] == nil {
                    result.append(EffectMessages.unknownInstrument(name, declared.spelled(declared.instruments)))
                }
            }
        }
        return result
    }

    /// A code of a national procedure has one digit, a point and six more; a seventh is a footnote's, stuck to it when a table was copied.
    private func footnote(_ code: Located<String>) -> Finding? {
        let bytes = Array(code.value.utf8)
        guard bytes.count > 8, bytes[1] == UInt8(ascii: "."),
            bytes.enumerated().allSatisfy({ $0.offset == 1 || $0.element >= 48 && $0.element <= 57 })
        else { return nil }
        let meant = String(decoding: bytes[..<8], as: UTF8.self)
        let message = CodeMessages.footnote(["code": .text(code.value), "extra": .text(String(decoding: bytes[8...], as: UTF8.self))])
        let isKnown = declared.procedures[VietnameseText.key(meant)] != nil
        return Finding(
            "publication/code-format", .error, at: code.span, message, subjects: [Subject(.procedure, code.value)],
            advice: (isKnown ? CodeMessages.known : CodeMessages.perhaps)(["code": .text(meant)]),
            fixes: isKnown ? [Fix(LawMessages.replaceBy(["name": .text(meant)]), code.span, "\"\(meant)\"")] : [])
    }

    private mutating func isOffice(_ name: String) -> Bool {
        if let known = known[name] { return known }
        let isKnown = registers.holder(named: name) != nil
        known[name] = isKnown
        return isKnown
    }
}

/// What a document declares, and the names that it uses.
public struct DocumentNames: Sendable {
    /// What a name must name.
    public enum Use: UInt8, Sendable {
        /// A unit, position, family or official.
        case office
        case system
        case procedure
        /// An instrument on which an effect is worked: it must be in the archive.
        case target
    }

    public private(set) var instruments: [String] = []
    public private(set) var procedures: [Located<String>] = []
    public private(set) var uses: [(name: Located<String>, use: Use)] = []

    /// Whether it uses a name that instruments declare, of these (normalised).
    public func names(anyOf keys: Set<String>) -> Bool {
        uses.contains { ($0.use == .procedure || $0.use == .target) && keys.contains(VietnameseText.key($0.name.value)) }
    }

    /// Keys whose value names a procedure that must exist without making it one of the archive.
    private static let procedureUses: Set<GrammarMark> = [
        ScenarioNode.Key.procedure, HandoverGroupNode.Key.procedures, SystemNode.Key.mustCarry,
        DecisionTableNode.Key.procedures, StepRequirementNode.Key.procedures, AssignmentNode.Key.procedures,
    ]
    private static let targets: Set<GrammarMark> = [
        EffectNode.Key.instrument, AmendmentNode.Key.instrument, EndOfDelegationNode.Key.instrument, ConfirmationNode.Key.instrument,
    ]

    /// Names in a register are judged where the registers are made.
    public init(_ text: DocumentText) {
        switch text.kind {
        case .instrument: if let number = InstrumentNode(text.root).instrument { instruments = [number.value] }
        case .scenario, .rule: break
        default: return
        }
        var key = GrammarMark.unknown
        for index in text.tree.nodes.indices {
            let mark = text.tree.nodes[index].mark
            if mark.isKey { key = mark }
            guard let kind = mark.scalarKind else { continue }
            let use: Use
            switch kind {
            case .officeName, .unitName, .positionName: use = .office
            case .systemName: use = .system
            // A hand-over to a procedure that is not there is workflow/unpaired-handover.
            case .procedureCode where key == StepNode.Key.procedure: continue
            case .procedureCode: use = .procedure
            case .instrumentNumber where DocumentNames.targets.contains(key): use = .target
            default: continue
            }
            guard let name = text.node(index).text else { continue }
            if use == .procedure, !DocumentNames.procedureUses.contains(key) {
                procedures.append(name)
            } else {
                uses.append((name, use))
            }
        }
    }
}

private enum CodeMessages {
    static let footnote = Message(
        vi: "Mã “{code}” thừa “{extra}”: mã thủ tục có một chữ số, dấu chấm và sáu chữ số; số thừa thường là số chú thích dính vào.",
        en:
            "The code “{code}” has “{extra}” too much: a code is one digit, a point and six digits; the rest is mostly the mark of a footnote."
    )
    static let known = Message(
        vi: "viết “{code}”, thủ tục này có trong kho văn bản.", en: "write “{code}”, a procedure that the archive knows.")
    static let perhaps = Message(vi: "có lẽ là “{code}”; xem lại bản gốc.", en: "it may be “{code}”; look at the original.")
}
