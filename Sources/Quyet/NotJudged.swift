import QuyetSyntax
import QuyetText

/// What a workspace says that is read, but that the law, machines and checks are not made from yet: said in every report, never passed over.
struct NotJudged: Sendable {
    /// Keys written, in the order of the grammar, with how often and where first.
    private(set) var keys:
        [(shape: (vi: String, en: String), spelling: (vi: String, en: String), count: Int, first: Span, isLawful: Bool)] = []
    /// Whether some of it changes who is competent or what is in force.
    private(set) var changesLaw = false

    /// Effects and clauses without which the law would be another.
    private static let lawfulKeys: [GrammarMark] = [
        ProvisionNode.Key.transition
    ]

    private static let other: [GrammarMark] = [
        ProvisionNode.Key.assignment, ProvisionNode.Key.duty, ProvisionNode.Key.rule, LimitNode.Key.receivedAfter,
        LimitCaseNode.Key.receivedAfter, WayNode.Key.limit, FeeTableNode.Key.table, SystemNode.Key.expresses, SystemNode.Key.mustCarry,
        OfficialsRegisterNode.Key.register, RuleNode.Key.rule,
    ]

    init(_ text: WorkspaceText) {
        let lawful = Set(NotJudged.lawfulKeys)
        let watched = lawful.union(NotJudged.other)
        var found: [GrammarMark: (count: Int, first: Span)] = [:]
        for document in text.texts {
            for index in document.tree.nodes.indices {
                let mark = document.tree.nodes[index].mark
                guard mark.isKey, watched.contains(mark) else { continue }
                let node = document.tree.nodes[index]
                let span = Span(document.source, Int(node.lower), Int(node.upper))
                found[mark] = found[mark].map { ($0.count + 1, $0.first) } ?? (1, span)
            }
        }
        changesLaw = found.keys.contains { lawful.contains($0) }
        for (mark, place) in found.sorted(by: { $0.key.number < $1.key.number }) {
            guard let spelling = Grammar.spellings(mark), let shape = Grammar.shape(of: mark) else { continue }
            keys.append(((shape.vi, shape.en), spelling, place.count, place.first, lawful.contains(mark)))
        }
    }

    /// Everything.
    var messages: [Message] { messages(of: keys.indices.map { $0 }) }
    /// What bears on the law: on what is in force and who is competent.
    var lawful: [Message] { messages(of: keys.indices.filter { keys[$0].isLawful }) }
    /// What bears on other things only.
    var besides: [Message] { messages(of: keys.indices.filter { !keys[$0].isLawful }) }

    private func messages(of indices: [Int]) -> [Message] {
        var groups: [(shape: (vi: String, en: String), keys: [MessageArgument])] = []
        for key in indices.map({ keys[$0] }) {
            let text = MessageArgument.message(
                Message(
                    vi: "“{vi}” ({count})", en: "“{en}” ({count})",
                    ["vi": .text(key.spelling.vi), "en": .text(key.spelling.en), "count": .number(key.count)]))
            if groups.last?.shape.en == key.shape.en {
                groups[groups.count - 1].keys.append(text)
            } else {
                groups.append((key.shape, [text]))
            }
        }
        return groups.map { group in
            NotJudged.message(["vi": .text(group.shape.vi), "en": .text(group.shape.en), "keys": .list(group.keys)])
        }
    }

    private static let message = Message(
        vi: "Đã đọc nhưng phiên bản này chưa xét, trong {vi}: {keys}; kết quả về những nội dung này có thể thiếu hoặc chưa đúng.",
        en: "Read, but not judged by this version, in {en}: {keys}; what is found about them may be incomplete or wrong.")
}
