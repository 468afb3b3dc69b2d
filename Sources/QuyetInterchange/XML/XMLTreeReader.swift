import Foundation
import QuyetFeel

#if canImport(FoundationXML)
    import FoundationXML
#endif

/// Reads the elements of some namespaces; foreign ones and `extensionElements` are left out with all they hold.
final class XMLTreeReader: NSObject, XMLParserDelegate {
    private let namespaces: Set<String>
    private let places: [ModelPlace]
    private var seen = 0
    private var open: [(node: XMLNode, scope: XMLScope)] = []
    /// Open elements within the one that is left out, and that one.
    private var skipped = 0
    private var root: XMLNode?
    /// The first error; `parse()` returns true in spite of some.
    private var failure: (code: Int, place: ModelPlace)?
    /// Names of namespaces that libxml2 finds unusual, such as ones with Vietnamese letters, and prefixes that are not bound.
    private static let tolerated: Set<Int> = Set(99...100).union(200...205)

    private init(_ namespaces: Set<String>, _ places: [ModelPlace]) {
        self.namespaces = namespaces
        self.places = places
    }

    /// The root element, of whatever namespace it is.
    static func root(_ bytes: [UInt8], file: String, namespaces: Set<String>) throws(DMNError) -> XMLNode {
        let places = try XMLScanner.places(bytes, file)
        guard !places.isEmpty else { throw .malformed(.documentStartError, file, ModelPlace(line: 1, column: 1)) }
        let reader = XMLTreeReader(namespaces, places)
        // As a stream: libxml2 refuses more than ten million bytes in one piece.
        let parser = XMLParser(stream: InputStream(data: Data(bytes)))
        parser.shouldResolveExternalEntities = false
        // Namespaces are resolved here: values of attributes name prefixes, too.
        parser.shouldProcessNamespaces = false
        parser.delegate = reader
        _ = parser.parse()
        if let failure = reader.failure { throw .malformed(XMLParser.ErrorCode(rawValue: failure.code), file, failure.place) }
        guard let root = reader.root, reader.open.isEmpty, reader.skipped == 0 else {
            throw .malformed(.prematureDocumentEndError, file, Self.place(parser))
        }
        return root
    }

    private static func place(_ parser: XMLParser) -> ModelPlace {
        ModelPlace(line: max(parser.lineNumber, 1), column: max(parser.columnNumber, 1))
    }

    func parser(_ parser: XMLParser, parseErrorOccurred parseError: any Error) {
        let code = (parseError as NSError).code
        if failure == nil, !Self.tolerated.contains(code) { failure = (code, Self.place(parser)) }
    }

    func parser(
        _: XMLParser, didStartElement elementName: String, namespaceURI _: String?, qualifiedName _: String?,
        attributes attributeDict: [String: String] = [:]
    ) {
        let place = places.indices.contains(seen) ? places[seen] : places.last ?? ModelPlace(line: 1, column: 1)
        seen += 1
        if skipped > 0 {
            skipped += 1
            return
        }
        var declared: [String: String] = [:]
        var attributes: [String: String] = [:]
        for (name, value) in attributeDict {
            if name == "xmlns" {
                declared[""] = value
            } else if name.hasPrefix("xmlns:") {
                declared[String(name.dropFirst(6))] = value
            } else {
                attributes[name] = value
            }
        }
        let outer = open.last?.scope
        let scope = declared.isEmpty ? outer ?? XMLScope([:], within: nil) : XMLScope(declared, within: outer)
        let name = XMLScope.parts(elementName)
        let namespace = scope.namespace(name.prefix ?? "")
        let isForeign = !(namespace.map(namespaces.contains) ?? false)
        if let parent = open.last?.node {
            if isForeign || name.local == "extensionElements" {
                skipped = 1
                return
            }
            let node = XMLNode(name: name.local, namespace: namespace, place: place, attributes: attributes, scope: scope)
            parent.append(node)
            open.append((node, scope))
        } else {
            let node = XMLNode(name: name.local, namespace: namespace, place: place, attributes: attributes, scope: scope)
            root = node
            open.append((node, scope))
        }
    }

    func parser(_: XMLParser, didEndElement _: String, namespaceURI _: String?, qualifiedName _: String?) {
        if skipped > 0 { skipped -= 1 } else { _ = open.popLast() }
    }

    func parser(_: XMLParser, foundCharacters string: String) {
        if skipped == 0 { open.last?.node.append(string) }
    }

    func parser(_: XMLParser, foundCDATA block: Data) {
        if skipped == 0 { open.last?.node.append(String(decoding: block, as: UTF8.self)) }
    }
}

extension DMNError {
    /// What the parser stumbled over; the common mistakes are named.
    static func malformed(_ code: XMLParser.ErrorCode?, _ file: String, _ place: ModelPlace) -> DMNError {
        let reason: (vi: String, en: String) =
            switch code {
            case .documentStartError, .emptyDocumentError: ("không có phần tử nào", "there is no element")
            case .prematureDocumentEndError, .notWellBalancedError, .tagNameMismatchError, .unknownEncodingError:
                ("thẻ mở và thẻ đóng không khớp, hoặc tệp bị cắt giữa chừng", "start and end tags do not match, or the file is cut off")
            case .undeclaredEntityError, .entityReferenceMissingSemiError:
                ("dấu & phải viết là &amp;", "the sign & is written &amp;")
            case .lessThanSymbolInAttributeError: ("dấu < trong thuộc tính phải viết là &lt;", "in an attribute the sign < is written &lt;")
            case .attributeRedefinedError: ("một thuộc tính viết hai lần", "an attribute is given twice")
            case .invalidCharacterError, .invalidCharacterRefError: ("có ký tự không được phép", "a character is not allowed")
            default: ("sai cú pháp gần đây", "there is a syntax error near here")
            }
        return DMNError(.malformed, file, place, vi: "XML viết sai: \(reason.vi).", en: "The XML is not well-formed: \(reason.en).")
    }
}
