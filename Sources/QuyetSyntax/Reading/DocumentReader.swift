import QuyetText

/// Reads a tree by the grammar: every key is matched to its shape, every value judged by its type, and each node marked with what it is.
///
/// Whatever is not the language becomes a finding at its place, and reading goes on at the next item. The documents are then read through
/// the marked tree (`DocumentNode`), without a second copy.
struct DocumentReader {
    let file: SourceFile
    let source: SourceID
    let nodes: UnsafeMutableBufferPointer<YAMLNode>
    private let sourceBytes: UnsafeRawBufferPointer
    private let poolBytes: UnsafeRawBufferPointer
    private let pooled: [YAMLTree.Pooled]
    let memo: ScalarMemo
    let spellings = SpellingIndex.shared
    let table = ShapeTable.shared
    private(set) var findings: [Finding] = []
    /// Whether a bare *ngày* is a working day in the workflow being read.
    var dayIsWorkingDay = false
    private var names = NameSet()
    /// Whether only the keys that change are written here, so that none is missing.
    private(set) var isPartial = false
    /// What YAML has left of a decimal that it cut: reported, and not judged again.
    private var cut: Set<Int> = []
    /// Keys to which their value is glued: reported, and no value is looked for.
    var gluedKeys: Set<Int> = []

    /// Most findings of one file; what follows is left out, and said to be.
    static let findingLimit = 200

    /// Marks the tree; the kind of the document, or nil with findings.
    static func read(_ tree: inout YAMLTree, _ file: SourceFile, isManifest: Bool, memo: ScalarMemo) -> (
        kind: DocumentKind?, findings: [Finding]
    ) {
        let (source, bytes, pool, pooled) = (tree.source, tree.bytes, tree.pool, tree.pooled)
        return bytes.withUnsafeBytes { bytes in
            pool.withUnsafeBytes { pool in
                tree.nodes.withUnsafeMutableBufferPointer { nodes in
                    var reader = DocumentReader(
                        file: file, source: source, nodes: nodes, bytes: bytes, pool: pool, pooled: pooled, memo: memo)
                    let kind = reader.document(isManifest: isManifest)
                    return (kind, reader.findings)
                }
            }
        }
    }

    private init(
        file: SourceFile, source: SourceID, nodes: UnsafeMutableBufferPointer<YAMLNode>, bytes: UnsafeRawBufferPointer,
        pool: UnsafeRawBufferPointer, pooled: [YAMLTree.Pooled], memo: ScalarMemo
    ) {
        self.file = file
        self.source = source
        self.nodes = nodes
        sourceBytes = bytes
        poolBytes = pool
        self.pooled = pooled
        self.memo = memo
    }

    // MARK: Nodes

    func bytes(_ node: Int) -> UnsafeRawBufferPointer {
        let value = nodes[node]
        if value.isPooled { return UnsafeRawBufferPointer(rebasing: poolBytes[YAMLTree.range(of: UInt32(node), in: pooled)]) }
        return UnsafeRawBufferPointer(rebasing: sourceBytes[value.verbatim])
    }

    func text(_ node: Int) -> String { String(decoding: bytes(node), as: UTF8.self) }

    func span(_ node: Int) -> Span { Span(source, Int(nodes[node].lower), Int(nodes[node].upper)) }

    /// Calls `body` with each key and value of a mapping.
    func entries(_ mapping: Int) -> [(key: Int, value: Int)] {
        var result: [(Int, Int)] = []
        var index = mapping + 1
        let end = Int(nodes[mapping].next)
        while index < end {
            let value = Int(nodes[index].next)
            result.append((index, value))
            index = Int(nodes[value].next)
        }
        return result
    }

    /// The value of the key with this mark.
    func field(_ mapping: Int, _ mark: GrammarMark) -> (key: Int, value: Int)? {
        guard nodes[mapping].kind == .mapping else { return nil }
        var index = mapping + 1
        let end = Int(nodes[mapping].next)
        while index < end {
            let value = Int(nodes[index].next)
            if nodes[index].mark == mark { return (index, value) }
            index = Int(nodes[value].next)
        }
        return nil
    }

    // MARK: Findings

    /// Adds a finding, up to the limit.
    mutating func add(_ finding: Finding) {
        if findings.count < DocumentReader.findingLimit {
            findings.append(finding)
        } else if findings.count == DocumentReader.findingLimit {
            let limit = Messages.tooManyFindings(["limit": .number(DocumentReader.findingLimit)])
            findings.append(Finding("syntax/malformed", .error, at: finding.span, limit))
        }
    }

    /// Whether further findings would be left out: then no suggestion is looked for.
    var isFull: Bool { findings.count > DocumentReader.findingLimit }

    mutating func report(_ rule: String, at node: Int, _ message: Message, advice: Message? = nil, fixes: [Fix] = []) {
        add(Finding(rule, .error, at: span(node), message, advice: advice, fixes: fixes))
    }

    mutating func wrongType(_ node: Int, expected: Message, _ slip: ScalarSlip? = nil) {
        if cut.contains(node) || isFull { return }
        let found: MessageArgument
        switch nodes[node].kind {
        case .mapping: found = .message(Message(vi: "một nhóm mục", en: "a group of keys"))
        case .sequence: found = .message(Message(vi: "một danh sách", en: "a list"))
        case .scalar where nodes[node].isAbsent: found = .message(Message(vi: "không gì cả", en: "nothing"))
        case .scalar: found = .message(Message(vi: "“{text}”", en: "“{text}”", ["text": .text(shortened(text(node)))]))
        }
        let message = slip?.message ?? Messages.wrongType(["expected": .message(expected), "found": found])
        let fixes = slip?.replacement.map { [Fix(Messages.replaceBy(["name": .text($0)]), span(node), $0)] } ?? []
        report("syntax/wrong-type", at: node, message, advice: slip?.advice, fixes: fixes)
    }

    private func shortened(_ text: String) -> String { text.unicodeScalars.count > 60 ? String(text.prefix(60)) + "…" : text }

    // MARK: Values

    /// Judges a value by its type. `opener` is the key before it, for findings about what is missing.
    mutating func read(_ node: Int, type: Int, opener: Int?) {
        let value = table.types[type]
        switch value.form {
        case .scalar: scalar(node, ScalarKind(rawValue: UInt8(value.argument)) ?? .text)
        case .word: word(node, set: value.argument)
        case .shape: shape(node, value.argument, opener: opener)
        case .partial:
            let outside = isPartial
            isPartial = true
            shape(node, value.argument, opener: opener)
            isPartial = outside
        case .list, .names, .either:
            // What changes is written as a whole below.
            let outside = isPartial
            isPartial = false
            switch value.form {
            case .list: list(node, value.argument, opener: opener)
            case .names: names(node, value.argument)
            default: read(node, type: part(value, for: node), opener: opener)
            }
            isPartial = outside
        }
    }

    /// The one of several types whose form the value has; the first where none has.
    private func part(_ value: ShapeTable.ValueType, for node: Int) -> Int {
        let kind = nodes[node].kind
        for place in value.argument..<value.argument + value.count {
            let type = table.types[table.parts[place]]
            switch (type.form, kind) {
            case (.word, .scalar):
                if place == value.argument + value.count - 1 || spellings.word(bytes(node), set: type.argument) != nil {
                    return table.parts[place]
                }
            case (.scalar, _):
                let fits =
                    switch ScalarKind(rawValue: UInt8(type.argument)) {
                    case .target: kind != .sequence
                    case .territory: kind != .mapping
                    case .row: kind == .sequence
                    default: kind == .scalar
                    }
                if fits { return table.parts[place] }
            case (.shape, .mapping), (.partial, .mapping), (.names, .mapping), (.list, .sequence): return table.parts[place]
            default: continue
            }
        }
        return table.parts[value.argument]
    }

    private mutating func list(_ node: Int, _ element: Int, opener: Int?) {
        guard nodes[node].kind == .sequence else {
            if nodes[node].isAbsent {
                wrongType(node, expected: Expected.list)
            } else {
                read(node, type: element, opener: opener)
            }
            return
        }
        for item in items(node) { read(item, type: element, opener: nil) }
    }

    /// The items of a sequence. Decimal commas that YAML has cut are found here too.
    mutating func items(_ node: Int) -> [Int] {
        var result: [Int] = []
        var index = node + 1
        let end = Int(nodes[node].next)
        while index < end {
            if nodes[node].style == .flow, let previous = result.last, isCut(index, after: previous), !isWholeNumber(index) {
                reportDecimalComma(after: previous, cut: index)
                result.removeLast()
            } else {
                result.append(index)
            }
            index = Int(nodes[index].next)
        }
        return result
    }

    private func isWholeNumber(_ node: Int) -> Bool { bytes(node).allSatisfy { $0 >= 48 && $0 <= 57 } }

    /// A mapping whose keys are names.
    private mutating func names(_ node: Int, _ element: Int) {
        guard nodes[node].kind == .mapping else {
            wrongType(node, expected: Expected.mapping)
            return
        }
        let entries = entries(node)
        for (key, _) in entries { refuseTwice(key, in: node) }
        for (key, value) in entries where nodes[key].kind == .scalar && !cut.contains(key) && !cutsDecimal(value, in: node) {
            read(value, type: element, opener: key)
        }
    }

    /// A name that stands twice in one mapping, a merge key, or a key that is no text.
    private mutating func refuseTwice(_ key: Int, in mapping: Int) {
        guard nodes[key].kind == .scalar else {
            report("syntax/wrong-type", at: key, Messages.keyNotText)
            return
        }
        if refuseMergeKey(key) || nodes[key].isAbsent { return }
        if let first = names.first(text(key), mapping: mapping, node: key) { duplicate(key, first: first) }
    }

    func isMergeKey(_ key: Int) -> Bool { nodes[key].style == .plain && bytes(key).elementsEqual("<<".utf8) }

    private mutating func refuseMergeKey(_ key: Int) -> Bool {
        guard isMergeKey(key) else { return false }
        report("syntax/not-allowed", at: key, Messages.mergeKey, advice: Messages.aliasAdvice)
        return true
    }

    private mutating func duplicate(_ key: Int, first: Int) {
        add(
            Finding(
                "syntax/duplicate", .error, at: span(key), Messages.duplicateKey(["key": .text(text(key))]),
                because: [Because(span(first), Messages.firstHere)], advice: Messages.duplicateAdvice))
    }

    // MARK: Shapes

    mutating func shape(_ node: Int, _ index: Int, opener: Int?) {
        guard nodes[node].kind == .mapping else {
            wrongType(node, expected: Expected.mapping)
            return
        }
        let shape = table.shapes[index]
        let context = enter(index, node)
        defer { leave(context) }
        let before = findings.count
        var (seen, hasNames) = (UInt64(0), false)
        var key = node + 1
        let end = Int(nodes[node].next)
        while key < end {
            let value = Int(nodes[key].next)
            let next = Int(nodes[value].next)
            defer { key = next }
            guard nodes[key].kind == .scalar else {
                report("syntax/wrong-type", at: key, Messages.keyNotText)
                continue
            }
            if !cut.isEmpty, cut.contains(key) { continue }
            let isCut = nodes[node].style == .flow && cutsDecimal(value, in: node)
            let known = keyIndex(key, index)
            let guessed = known == nil && (shape.open < 0 || isMergeKey(key)) && !refuseMergeKey(key)
            // A key of which it is plain what was meant is read as that key, so that it is not missed as well.
            if let found = known ?? (guessed ? unknown(key, shape: index, seen: seen) : nil) {
                let bit = UInt64(1) << UInt64(found)
                let mark = GrammarMark(shape.firstKey + found)
                if seen & bit != 0 {
                    if node == 0, pastedTwice(key, mark) { break }
                    duplicate(key, first: field(node, mark)?.key ?? key)
                    continue
                }
                seen |= bit
                nodes[key].mark = mark
                if !isCut, !gluedKeys.contains(key) { read(value, type: table.keyTypes[shape.types + found], opener: key) }
            } else if shape.open >= 0, !isMergeKey(key) {
                if !hasNames {
                    hasNames = true
                    for (key, _) in entries(node) where nodes[key].mark == .none && nodes[key].kind == .scalar {
                        refuseTwice(key, in: node)
                    }
                }
                if !isCut { read(value, type: shape.open, opener: key) }
            }
        }
        judge(index, node, seen: seen, opener: opener ?? node, found: findings.count - before)
    }

    /// The key of a shape that a node spells.
    private func keyIndex(_ key: Int, _ index: Int) -> Int? {
        if let found = spellings.key(bytes(key), shape: index) { return found }
        let timed = table.shapes[index].timed
        guard timed >= 0 else { return nil }
        return TimedKey.minute(text(key), of: Grammar.shapes[index].keys[timed]) == nil ? nil : timed
    }

    /// What is missing from a shape, and what its keys mean together.
    private mutating func judge(_ index: Int, _ node: Int, seen: UInt64, opener: Int, found: Int) {
        let shape = table.shapes[index]
        var absent = isPartial ? 0 : shape.required & ~seen
        while absent != 0 {
            missing(Grammar.shapes[index].keys[absent.trailingZeroBitCount], at: span(opener))
            absent &= absent - 1
        }
        if shape.needs != 0, seen & shape.needs == 0, !isPartial {
            let keys = Grammar.shapes[index].needs.map { MessageArgument.message(Grammar.shapes[index].keys[$0].message) }
            add(Finding("syntax/missing", .error, at: span(opener), Messages.missingOneOf(["keys": .list(keys)])))
        }
        if shape.content != 0 {
            let count = (seen & shape.content).nonzeroBitCount
            if count == 0, found == 0, !isPartial || seen == 0 {
                report("syntax/missing", at: node, Messages.oneProvision(["found": .number(count)]))
            }
            if count > 1, found == 0 { twoContents(node, count) }
        }
        refine(index, node, seen: seen, opener: opener)
    }

    mutating func missing(_ key: GrammarKey, at span: Span) {
        let name: [String: MessageArgument] = ["key": .message(key.message)]
        add(Finding("syntax/missing", .error, at: span, Messages.missing(name), advice: SlipMessages.addKey(name)))
    }

    // MARK: Decimal commas that YAML has cut

    /// Whether a value of a mapping and the key after it are a decimal that YAML has cut: `{hạn: 1,5 giờ}` holds the key `5 giờ` without a
    /// value, directly after a comma that follows a digit. Then it is reported.
    private mutating func cutsDecimal(_ value: Int, in mapping: Int) -> Bool {
        let key = Int(nodes[value].next)
        guard key < Int(nodes[mapping].next), nodes[value].kind == .scalar, nodes[key].kind == .scalar,
            nodes[Int(nodes[key].next)].isAbsent,
            isCut(key, after: value)
        else { return false }
        reportDecimalComma(after: value, cut: key)
        return true
    }

    private func isCut(_ node: Int, after previous: Int) -> Bool {
        let (left, right) = (nodes[previous], nodes[node])
        guard left.kind == .scalar, right.kind == .scalar, left.style == .plain, right.style == .plain, right.upper > right.lower,
            left.upper + 1 == right.lower, left.upper > left.lower
        else { return false }
        let (last, comma, first) = (sourceBytes[Int(left.upper) - 1], sourceBytes[Int(left.upper)], sourceBytes[Int(right.lower)])
        let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
        return digits.contains(last) && comma == UInt8(ascii: ",") && digits.contains(first)
    }

    private mutating func reportDecimalComma(after previous: Int, cut: Int) {
        self.cut.formUnion([previous, cut])
        let text = "\(text(previous)),\(text(cut))"
        let span = Span(source, Int(nodes[previous].lower), Int(nodes[cut].upper))
        let quoted = "\"\(text)\""
        add(
            Finding(
                "syntax/decimal-comma-in-flow", .error, at: span, Messages.decimalComma(["text": .text(text)]),
                advice: Messages.decimalCommaAdvice(["quoted": .text(quoted)]),
                fixes: [Fix(Messages.replaceBy(["name": .text(quoted)]), span, quoted)]))
    }
}
