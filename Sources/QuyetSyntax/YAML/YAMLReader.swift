import CLibYAML
import QuyetText

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// Reads one file's bytes into a tree by the event loop of libyaml, and refuses what strict YAML leaves out (language.md, principle 5).
public struct YAMLReader {
    /// Deepest nesting of lists and mappings.
    public static let depthLimit = 64
    /// Largest document, in bytes.
    public static let sizeLimit = 16 << 20
    /// Most findings of one kind that one file is given.
    public static let findingLimit = 20

    let file: SourceFile
    let source: SourceID
    var tree: YAMLTree
    var findings: [Finding] = []
    private var cursor: CodePointCursor

    init(_ file: SourceFile, _ source: SourceID) {
        self.file = file
        self.source = source
        tree = YAMLTree(source: source, bytes: file.bytes)
        cursor = CodePointCursor(start: file.bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0)
    }

    /// The tree, or nil when the text is not YAML; findings in both cases.
    public static func read(_ file: SourceFile, _ source: SourceID) -> (tree: YAMLTree?, findings: [Finding]) {
        var reader = YAMLReader(file, source)
        let complete = reader.readEvents()
        // What libyaml has read to its end is UTF-8: it judges every byte on its way.
        if !complete, let offset = UTF8Check.firstInvalid(file.bytes) { return (nil, [encoding(file, source, at: offset)]) }
        reader.refuseForbiddenCharacters(complete: complete)
        return (complete ? reader.tree : nil, reader.findings)
    }

    mutating func report(_ rule: String, _ lower: Int, _ upper: Int, _ message: Message, advice: Message? = nil) {
        guard findings.count(where: { $0.rule == rule }) < YAMLReader.findingLimit else { return }
        findings.append(Finding(rule, .error, at: Span(source, lower, upper), message, advice: advice))
    }

    /// True when the whole file was read.
    private mutating func readEvents() -> Bool {
        var parser = yaml_parser_t()
        guard yaml_parser_initialize(&parser) == 1 else {
            report("syntax/malformed", 0, 0, Messages.outOfMemory)
            return false
        }
        defer { yaml_parser_delete(&parser) }
        let bytes = file.bytes
        return bytes.withUnsafeBufferPointer { buffer in
            let start = cursor.byte
            yaml_parser_set_encoding(&parser, YAML_UTF8_ENCODING)
            yaml_parser_set_input_string(&parser, buffer.baseAddress.map { $0 + start }, buffer.count - start)
            tree.nodes.reserveCapacity(bytes.count / 12)
            var open: [Int] = []
            var documents = 0
            while true {
                var event = yaml_event_t()
                guard yaml_parser_parse(&parser, &event) == 1 else {
                    reportProblem(parser, buffer)
                    return false
                }
                defer { yaml_event_delete(&event) }
                switch event.type {
                case YAML_STREAM_END_EVENT: return true
                case YAML_DOCUMENT_START_EVENT:
                    documents += 1
                    if documents > 1 {
                        let (lower, upper) = offsets(event, buffer)
                        report(
                            "syntax/not-allowed", lower, max(upper, lower + 3), Messages.severalDocuments,
                            advice: Messages.severalDocumentsAdvice)
                        return false
                    }
                    let directives = event.data.document_start
                    if directives.version_directive != nil || directives.tag_directives.start != directives.tag_directives.end {
                        let (lower, upper) = offsets(event, buffer)
                        report("syntax/not-allowed", lower, max(upper, lower + 1), Messages.directive)
                    }
                case YAML_ALIAS_EVENT:
                    let (lower, upper) = offsets(event, buffer)
                    report("syntax/not-allowed", lower, upper, Messages.alias, advice: Messages.aliasAdvice)
                    append(.scalar, .quoted, lower, upper, pooled: UnsafeBufferPointer(start: nil, count: 0))
                case YAML_SCALAR_EVENT:
                    let scalar = event.data.scalar
                    let text = UnsafeBufferPointer(start: scalar.value, count: scalar.length)
                    let lower = cursor.byteOffset(ofCodePoint: Int(event.start_mark.index), buffer)
                    let end = Int(event.end_mark.index)
                    // A plain scalar that stands in the source as it is ends where its text ends: a fold would differ from the line it folds.
                    if scalar.style == YAML_PLAIN_SCALAR_STYLE, stands(text, in: buffer, at: lower) {
                        cursor.move(to: lower + text.count, codePoint: end)
                        if scalar.anchor != nil || scalar.tag != nil { refuse(anchor: scalar.anchor, tag: scalar.tag, lower, cursor.byte) }
                        append(.scalar, .plain, lower, cursor.byte)
                        continue
                    }
                    let upper = cursor.byteOffset(ofCodePoint: end, buffer)
                    refuse(anchor: scalar.anchor, tag: scalar.tag, lower, upper)
                    let isQuoted = scalar.style == YAML_SINGLE_QUOTED_SCALAR_STYLE || scalar.style == YAML_DOUBLE_QUOTED_SCALAR_STYLE
                    let style: YAMLNode.Style = scalar.style == YAML_PLAIN_SCALAR_STYLE ? .plain : isQuoted ? .quoted : .block
                    let isVerbatim = isQuoted && text.count == upper - lower - 2 && stands(text, in: buffer, at: lower + 1)
                    append(.scalar, style, lower, upper, pooled: isVerbatim ? nil : text)
                case YAML_SEQUENCE_START_EVENT, YAML_MAPPING_START_EVENT:
                    let (lower, upper) = offsets(event, buffer)
                    let isMapping = event.type == YAML_MAPPING_START_EVENT
                    let anchor = isMapping ? event.data.mapping_start.anchor : event.data.sequence_start.anchor
                    let tag = isMapping ? event.data.mapping_start.tag : event.data.sequence_start.tag
                    let isFlow =
                        isMapping
                        ? event.data.mapping_start.style == YAML_FLOW_MAPPING_STYLE
                        : event.data.sequence_start.style == YAML_FLOW_SEQUENCE_STYLE
                    refuse(anchor: anchor, tag: tag, lower, upper)
                    if open.count >= YAMLReader.depthLimit {
                        report("syntax/not-allowed", lower, upper, Messages.tooDeep(["limit": .number(YAMLReader.depthLimit)]))
                        return false
                    }
                    open.append(tree.nodes.count)
                    append(isMapping ? .mapping : .sequence, isFlow ? .flow : .block, lower, upper)
                case YAML_SEQUENCE_END_EVENT, YAML_MAPPING_END_EVENT:
                    guard let index = open.popLast() else { return false }
                    // A block container ends with its last child, not at the indentation that closes it.
                    tree.nodes[index].upper =
                        tree.nodes[index].style == .flow
                        ? UInt32(offsets(event, buffer).1) : max(tree.nodes[index].lower, tree.nodes[tree.nodes.count - 1].upper)
                    tree.nodes[index].next = UInt32(tree.nodes.count)
                default: break
                }
            }
        }
    }

    /// The text of most scalars stands in the source as it is, between quotes or without; what YAML folds or unescapes is `pooled`.
    private mutating func append(
        _ kind: YAMLNode.Kind, _ style: YAMLNode.Style, _ lower: Int, _ upper: Int, pooled: UnsafeBufferPointer<UInt8>? = nil
    ) {
        if let pooled {
            let entry = YAMLTree.Pooled(node: UInt32(tree.nodes.count), start: UInt32(tree.pool.count), length: UInt32(pooled.count))
            tree.pooled.append(entry)
            tree.pool.append(contentsOf: pooled)
        }
        tree.nodes.append(
            YAMLNode(kind: kind, style: style, isPooled: pooled != nil, lower: lower, upper: upper, next: tree.nodes.count + 1))
    }

    /// Whether the text stands byte for byte at the offset.
    private func stands(_ text: UnsafeBufferPointer<UInt8>, in source: UnsafeBufferPointer<UInt8>, at offset: Int) -> Bool {
        guard offset + text.count <= source.count, let source = source.baseAddress, let bytes = text.baseAddress else { return false }
        return memcmp(source + offset, bytes, text.count) == 0
    }

    private mutating func refuse(
        anchor: UnsafeMutablePointer<yaml_char_t>?, tag: UnsafeMutablePointer<yaml_char_t>?, _ lower: Int, _ upper: Int
    ) {
        if anchor != nil { report("syntax/not-allowed", lower, upper, Messages.anchor, advice: Messages.aliasAdvice) }
        if tag != nil { report("syntax/not-allowed", lower, upper, Messages.tag, advice: Messages.tagAdvice) }
    }

    private mutating func offsets(_ event: yaml_event_t, _ buffer: UnsafeBufferPointer<UInt8>) -> (Int, Int) {
        let lower = cursor.byteOffset(ofCodePoint: Int(event.start_mark.index), buffer)
        return (lower, cursor.byteOffset(ofCodePoint: Int(event.end_mark.index), buffer))
    }

    private mutating func reportProblem(_ parser: yaml_parser_t, _ buffer: UnsafeBufferPointer<UInt8>) {
        let problem = parser.problem.map { String(cString: $0) } ?? ""
        var mark = Int(parser.problem_mark.index)
        if parser.error == YAML_READER_ERROR {
            let offset = min(buffer.count, cursorStart + Int(parser.problem_offset))
            if YAMLReader.isUTF16(file.bytes) {
                findings.append(YAMLReader.encoding(file, source, at: offset))
                return
            }
            report("syntax/malformed", offset, offset + 1, Messages.controlCharacter)
            return
        }
        // An unclosed quote or bracket is reported where it was opened.
        let context = parser.context.map { String(cString: $0) } ?? ""
        let opened =
            parser.context != nil
            && ["while scanning a quoted scalar", "while parsing a flow mapping", "while parsing a flow sequence"].contains(context)
        if opened { mark = Int(parser.context_mark.index) }
        let offset = min(buffer.count, cursor.byteOffset(ofCodePoint: mark, buffer))
        let other = parser.context == nil || opened ? nil : cursor.byteOffset(ofCodePoint: Int(parser.context_mark.index), buffer)
        if problem != "found unexpected end of stream", let slip = slip(at: offset, context: other, problem: problem) {
            findings.append(slip)
            return
        }
        let known = Messages.yamlProblem(problem: problem, context: context)
        report("syntax/malformed", offset, min(buffer.count, offset + 1), known.message, advice: known.advice)
    }

    private var cursorStart: Int { file.bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0 }
}

/// Turns code-point indices, which libyaml counts, into byte offsets, moving from the last one asked for.
struct CodePointCursor {
    private(set) var byte: Int
    private var codePoint = 0

    init(start: Int) { byte = start }

    /// Goes to a place whose offset is known.
    mutating func move(to byte: Int, codePoint: Int) {
        self.byte = byte
        self.codePoint = codePoint
    }

    mutating func byteOffset(ofCodePoint target: Int, _ buffer: UnsafeBufferPointer<UInt8>) -> Int {
        var remaining = target - codePoint
        if remaining == 0 { return byte }
        guard remaining > 0, let base = buffer.baseAddress else { return back(to: target, buffer) }
        codePoint = target
        // Eight bytes at a time: all but continuation bytes (10xxxxxx) begin a code point. `byte` stands at the beginning of one.
        while byte + 8 <= buffer.count {
            let word = UInt64(littleEndian: UnsafeRawPointer(base + byte).loadUnaligned(as: UInt64.self))
            var begins = ~(word >> 7 & ~(word >> 6)) & 0x0101_0101_0101_0101
            let count = begins.nonzeroBitCount
            if remaining < count {
                // The first begin that is not passed.
                while remaining > 0 {
                    begins &= begins &- 1
                    remaining -= 1
                }
                byte += begins.trailingZeroBitCount >> 3
                return byte
            }
            byte += 8
            remaining -= count
        }
        while byte < buffer.count, remaining > 0 || buffer[byte] & 0xC0 == 0x80 {
            if buffer[byte] & 0xC0 != 0x80 { remaining -= 1 }
            byte += 1
        }
        codePoint -= remaining
        return byte
    }

    private mutating func back(to target: Int, _ buffer: UnsafeBufferPointer<UInt8>) -> Int {
        while codePoint > target, byte > 0 {
            byte -= 1
            while byte > 0, buffer[byte] & 0xC0 == 0x80 { byte -= 1 }
            codePoint -= 1
        }
        return byte
    }
}

public enum UTF8Check {
    /// Offset of the first byte that is not UTF-8, or nil.
    public static func firstInvalid(_ bytes: [UInt8]) -> Int? {
        bytes.withUnsafeBufferPointer { buffer in
            var index = 0
            let count = buffer.count
            while index < count {
                if index + 8 <= count, let base = buffer.baseAddress,
                    UnsafeRawPointer(base + index).loadUnaligned(as: UInt64.self) & 0x8080_8080_8080_8080 == 0
                {
                    index += 8
                    continue
                }
                let lead = buffer[index]
                if lead < 0x80 {
                    index += 1
                    continue
                }
                let length = lead >= 0xC2 && lead < 0xE0 ? 2 : lead & 0xF0 == 0xE0 ? 3 : lead >= 0xF0 && lead < 0xF5 ? 4 : 0
                guard length > 0, index + length <= count else { return index }
                if buffer[index + 1] & 0xC0 != 0x80 || length > 2 && buffer[index + 2] & 0xC0 != 0x80
                    || length > 3 && buffer[index + 3] & 0xC0 != 0x80
                {
                    return index
                }
                let second = buffer[index + 1]
                if lead == 0xE0 && second < 0xA0 || lead == 0xED && second > 0x9F || lead == 0xF0 && second < 0x90
                    || lead == 0xF4 && second > 0x8F
                {
                    return index
                }
                index += length
            }
            return nil
        }
    }
}
