import QuyetText

extension FeelScope {
    /// Declarations that are a keyword, repeat another, cannot be written, or can be read in two ways with the other names in scope. Ranges
    /// are offsets into the name; the index is that of the declaration.
    public var problems: [(index: Int, diagnostic: FeelDiagnostic)] {
        var result: [(index: Int, diagnostic: FeelDiagnostic)] = []
        var seen: Set<String> = []
        for (index, declaration) in declarations.enumerated() {
            let name = declaration.name
            let range = FeelRange(0, name.utf8.count)
            func report(_ vi: String, _ en: String) {
                result.append((index, FeelDiagnostic(.ambiguousName, range, vi: vi, en: en)))
            }
            let pieces = NameIndex.pieces(name)
            let (tokens, _) = FeelLexer.tokens(name)
            if pieces.isEmpty || tokens[0].kind != .word {
                report("“\(name)” không thể là tên: tên bắt đầu bằng chữ.", "“\(name)” cannot be a name: a name begins with a letter.")
            } else if !seen.insert(VietnameseText.key(name)).inserted {
                report("“\(name)” được khai báo hai lần.", "“\(name)” is declared twice.")
            } else if FeelKeyword.allCases.contains(where: { $0.length(tokens, at: 0) == pieces.count }) {
                report("“\(name)” là từ khóa, không thể là tên.", "“\(name)” is a keyword and cannot be a name.")
            } else if pieces.count > 1 {
                let others = FeelScope(declarations.filter { VietnameseText.key($0.name) != VietnameseText.key(name) })
                if FeelParser.expression(name, scope: others).validExpression != nil {
                    report(
                        "“\(name)” còn đọc được thành một biểu thức của các tên khác.",
                        "“\(name)” can also be read as an expression of other names.")
                }
            }
        }
        return result
    }
}
