import QuyetText

/// All checks, made from the files in the family folders when the package is built.
public enum CheckRegistry {
    /// By id.
    public static var all: [any Check] { checks.sorted { $0.id.utf8.lexicographicallyPrecedes($1.id.utf8) } }

    /// The manual page of a check: Vietnamese, then English, as its doc comment has it.
    public static func documentation(of id: String) -> String? {
        zip(checks, docs).first { $0.0.id == id }?.1
    }

    /// The part of a manual page in one language: pages are written as `## Tiếng Việt` and `## English`.
    public static func page(_ id: String, _ language: Language) -> String? {
        guard let doc = documentation(of: id) else { return nil }
        let parts = doc.split(separator: "## English\n", maxSplits: 1, omittingEmptySubsequences: false)
        guard parts.count == 2 else { return doc }
        switch language {
        case .vi: return String(parts[0].replacing("## Tiếng Việt\n", with: ""))
        case .en: return String(parts[1])
        }
    }
}
