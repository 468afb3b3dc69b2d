/// A value of a dossier's data as a document writes it.
public enum FactValue: Hashable, Sendable {
    case text(String)
    /// A numeral as written, with a decimal point.
    case number(String)
    case boolean(Bool)

    /// A numeral with a decimal point, or nil for what is text: no leading zero, at most 34 digits; comma and point are equal.
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
}
