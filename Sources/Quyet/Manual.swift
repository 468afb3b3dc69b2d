import QuyetChecks
import QuyetSyntax
import QuyetText

/// The manual page of each check.
public enum Manual {
    /// Every check by id.
    public static var checks: [(id: String, level: Level, scope: CheckScope)] { CheckRegistry.all.map { ($0.id, $0.level, $0.scope) } }

    /// The page of a check, or nil if there is no such check.
    public static func page(_ id: String, _ language: Language) -> String? {
        guard let check = CheckRegistry.all.first(where: { $0.id == id }), let page = CheckRegistry.page(id, language) else { return nil }
        let level: String
        switch (check.level, language) {
        case (.error, .vi): level = "lỗi"
        case (.warning, .vi): level = "cảnh báo"
        case (.note, .vi): level = "gợi ý"
        case (_, .en): level = check.level.rawValue
        }
        return "\(id) (\(level))\n\n\(page.hasSuffix("\n") ? page : page + "\n")"
    }

    /// What a check flags: the first paragraph of its page, on one line, or nil if there is no such check.
    public static func summary(_ id: String, _ language: Language) -> String? {
        guard let page = CheckRegistry.page(id, language) else { return nil }
        let lines = page.split(separator: "\n", omittingEmptySubsequences: false).drop { $0.isEmpty }.prefix { !$0.isEmpty }
        return lines.joined(separator: " ")
    }
}
