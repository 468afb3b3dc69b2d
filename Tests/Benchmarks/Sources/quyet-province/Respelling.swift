import Foundation

/// The spellings of Vietnamese that mean the same: letters and accents apart, tone marks in their older place.
enum Respelling {
    private static let olderPlaces = [
        ("òa", "oà"), ("óa", "oá"), ("ỏa", "oả"), ("õa", "oã"), ("ọa", "oạ"), ("òe", "oè"), ("óe", "oé"), ("ỏe", "oẻ"), ("ọe", "oẹ"),
        ("ùy", "uỳ"), ("úy", "uý"),
        ("ủy", "uỷ"), ("ũy", "uỹ"), ("ụy", "uỵ"), ("Ủy", "Uỷ"), ("Úy", "Uý"),
    ]

    /// The text of a document in its spelling.
    static func text(of document: Document) -> ([UInt8], Writer) {
        var writer = Writer(english: document.spelling.english)
        writer.document(document)
        let isPlain = !document.spelling.decomposed && !document.spelling.oldToneMarks && document.rewrite == nil
        if isPlain { return (writer.bytes, writer) }
        var text = String(decoding: writer.bytes, as: UTF8.self)
        if document.spelling.oldToneMarks { for (newer, older) in olderPlaces { text = swapped(text, newer, older) } }
        if document.spelling.decomposed { text = text.decomposedStringWithCanonicalMapping }
        if let rewrite = document.rewrite { text = rewrite(text) }
        return (Array(text.utf8), writer)
    }

    /// Whether a document states values of facts: those are texts, not names, and keep their spelling.
    static func holdsValues(_ nodes: [Node]) -> Bool {
        nodes.contains { node in
            switch node {
            case .feel, .cell: true
            case .list(let items, _): holdsValues(items)
            case .map(let entries, _):
                entries.contains { $0.key.hasPrefix("dữ liệu|") || $0.key.hasPrefix("nhiệm vụ|") || holdsValues([$0.value]) }
            case .marked(_, let inner), .remarked(let inner, _): holdsValues([inner])
            default: false
            }
        }
    }
}
