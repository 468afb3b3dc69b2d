import Foundation

/// The manual of the checks in one language: the pages that `quyet explain` prints, family by family.
struct ChecksManual {
    private struct Page {
        let id: String
        let level: String
        let lines: ArraySlice<String>
    }

    private let language: GrammarManual.Language
    private let pages: [Page]

    /// - Parameter folder: `Sources/QuyetChecks`, with a folder for each family.
    init(folder: String, _ language: GrammarManual.Language) throws {
        self.language = language
        pages = try ChecksManual.files(folder).map { file in
            let check = try CheckSource(file: file)
            let (id, level) = try check.name()
            guard check.doc.first == "## Tiếng Việt", let middle = check.doc.firstIndex(of: "## English") else {
                throw GenerationError(description: "\(file): no headings “## Tiếng Việt” and “## English”")
            }
            return Page(id: id, level: level, lines: language == .vi ? check.doc[1..<middle] : check.doc[(middle + 1)...])
        }.sorted { $0.id.utf8.lexicographicallyPrecedes($1.id.utf8) }
    }

    /// The files of checks: those in the folders of families.
    private static func files(_ folder: String) throws -> [String] {
        let manager = FileManager.default
        return try manager.contentsOfDirectory(atPath: folder).filter { $0 != "Support" && !$0.hasPrefix(".") }.sorted().flatMap { family in
            try manager.contentsOfDirectory(atPath: "\(folder)/\(family)").filter { $0.hasSuffix(".swift") }.sorted().map {
                "\(folder)/\(family)/\($0)"
            }
        }
    }

    func render() -> String {
        var out =
            "<!-- \(say("Làm từ lời giải thích trong Sources/QuyetChecks bằng `make grammar`; không sửa tay.", "Made from the doc comments in Sources/QuyetChecks by `make grammar`; not edited by hand.")) -->\n"
        out += say(
            """
            # Các phép kiểm tra

            `quyet check` xét không gian văn bản bằng các phép kiểm tra dưới đây; `quyet explain MÃ` in trang của một phép. Lỗi phải sửa thì lệnh mới
            kết thúc bằng 0; cảnh báo và gợi ý thì không. Muốn cho qua một phát hiện, ghi lý do ngay trên dòng ấy:
            `# quyet: cho qua MÃ vì …` (xem [syntax/silencing](#syntax-silencing)).


            """,
            """
            # The checks

            `quyet check` judges a workspace by the checks below; `quyet explain ID` prints the page of one. Errors have to be mended for the command
            to end with 0; warnings and notes do not. To let a finding pass, give the reason on the line above it:
            `# quyet: allow ID because …` (see [syntax/silencing](#syntax-silencing)).


            """)
        for family in families {
            let links = pages(of: family).map { "[\($0.id.dropFirst(family.count + 1))](#\(anchor($0)))" }
            out += "* **\(family)**: \(links.joined(separator: " · "))\n"
        }
        for family in families {
            out += "\n## \(family)\n"
            for page in pages(of: family) {
                out += "\n<a id=\"\(anchor(page))\"></a>\n\n### \(page.id) (\(levelName(page.level)))\n\n"
                var lines = page.lines.drop { $0.isEmpty }
                while lines.last?.isEmpty == true { lines.removeLast() }
                out += lines.map { $0.hasPrefix("###") ? "#\($0)\n" : "\($0)\n" }.joined()
            }
        }
        return out
    }

    private var families: [String] {
        pages.reduce(into: []) { families, page in
            let family = String(page.id.prefix { $0 != "/" })
            if families.last != family { families.append(family) }
        }
    }

    private func pages(of family: String) -> [Page] { pages.filter { $0.id.hasPrefix("\(family)/") } }
    private func anchor(_ page: Page) -> String { page.id.replacing("/", with: "-") }
    private func say(_ vi: String, _ en: String) -> String { language == .vi ? vi : en }

    private func levelName(_ level: String) -> String {
        say(["error": "lỗi", "warning": "cảnh báo", "note": "gợi ý"][level] ?? level, level)
    }
}
