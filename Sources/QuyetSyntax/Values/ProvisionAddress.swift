import QuyetText

/// The address of a provision, parsed into parts: *khoản 2 Điều 3* and *Điều 3, khoản 2* are the same.
public struct ProvisionAddress: Hashable, Sendable {
    /// Kinds of parts, from the outside in.
    public enum Kind: UInt8, Sendable, Comparable, CaseIterable {
        case part, chapter, article, clause, point, annex, section, number, other

        public static func < (left: Kind, right: Kind) -> Bool { left.rawValue < right.rawValue }
    }

    public struct Part: Hashable, Sendable {
        public let kind: Kind
        /// Normalised: `3`, `a`, `ii`; empty for *Phụ lục* alone.
        public let label: String
    }

    /// Sorted by kind, then label.
    public let parts: [Part]
    /// As written.
    public let text: String

    private static let words: [(key: String, kind: Kind)] = [
        ("phần", .part), ("chương", .chapter), ("điều", .article), ("khoản", .clause), ("điểm", .point), ("phụ lục", .annex),
        ("mục", .section),
        ("số", .number), ("part", .part), ("chapter", .chapter), ("article", .article), ("clause", .clause), ("point", .point),
        ("annex", .annex),
        ("section", .section), ("no.", .number),
    ]
    private static let keys: [(key: [Substring], kind: Kind)] = words.map { (VietnameseText.key($0.key).split(separator: " "), $0.kind) }

    public init(parsing text: String) {
        self.text = text
        let separated = String(String.UnicodeScalarView(text.unicodeScalars.map { $0 == "," || $0 == ";" ? " " : $0 }))
        let tokens = VietnameseText.key(separated).split(separator: " ")
        var parts: [Part] = []
        var index = 0
        while index < tokens.count {
            if let (length, kind) = ProvisionAddress.kind(tokens, index) {
                index += length
                if index < tokens.count, ProvisionAddress.kind(tokens, index) == nil {
                    parts.append(Part(kind: kind, label: String(tokens[index])))
                    index += 1
                } else {
                    parts.append(Part(kind: kind, label: ""))
                }
            } else {
                parts.append(Part(kind: .other, label: String(tokens[index])))
                index += 1
            }
        }
        self.parts = parts.sorted { ($0.kind, $0.label) < ($1.kind, $1.label) }
    }

    private static func kind(_ tokens: [Substring], _ index: Int) -> (Int, Kind)? {
        for (key, kind) in keys where tokens[index...].starts(with: key) { return (key.count, kind) }
        return nil
    }

    /// Whether what is said of this address is said of the other too: *Điều 3* covers *khoản 2 Điều 3*.
    public func covers(_ other: ProvisionAddress) -> Bool { parts.allSatisfy { other.parts.contains($0) } }
}

/// A citation: an instrument, and a provision of it or the whole.
public struct Citation: Hashable, Sendable {
    public let instrument: String
    public let address: ProvisionAddress?

    /// `146/2025/NĐ-CP, khoản 1 Điều 27`: what follows the first comma is the address.
    public init(parsing text: String) {
        guard let comma = text.firstIndex(of: ",") else {
            instrument = text
            address = nil
            return
        }
        instrument = String(text[..<comma])
        address = ProvisionAddress(parsing: String(text[text.index(after: comma)...].drop { $0 == " " }))
    }
}
