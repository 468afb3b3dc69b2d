import QuyetLaw
import QuyetMachine
import QuyetSyntax
import QuyetText
import QuyetTime

/// An office that is competent, and the provision by which it is: the last link of its chain.
public struct Holding: Hashable, Sendable {
    public let office: String
    public let kind: Transfer.Kind
    /// `1696/QĐ-UBND, Điều 1, Phụ lục mục I`.
    public let citation: String
    public let file: String
    public let line: Int
    /// The provision is not signed yet.
    public let isDraft: Bool

    /// `ủy quyền: 1696/QĐ-UBND, Điều 1`, where room is scarce.
    var shortWords: Message {
        let message = LinkMessages.short(["kind": .message(LinkMessages.name(kind)), "citation": .text(citation)])
        return isDraft ? LinkMessages.draft(["link": .message(message)]) : message
    }

    /// `ủy quyền theo 1696/QĐ-UBND, Điều 1`.
    public var words: Message {
        let message = LinkMessages.by(kind)(["citation": .text(citation)])
        return isDraft ? LinkMessages.draft(["link": .message(message)]) : message
    }
}

extension Transfer.Kind {
    /// The word for it in machine-readable answers.
    var key: String {
        switch self {
        case .original: "original"
        case .delimitation: "delimitation"
        case .devolution: "devolution"
        case .decentralisation: "decentralisation"
        case .delegation: "delegation"
        }
    }
}

extension Workspace {
    /// The offices at the end of a box's chains; at a single commune a member of a family is told by its own name.
    func holdings(_ box: Resolution.Box, at communes: BitSet, _ links: [CompetenceLink]) -> [Holding] {
        zip(box.ends, box.chains).compactMap { end, chain in
            guard let last = chain.last.map({ links[$0] }) else { return nil }
            let place = sources.place(law.span(last.provision))
            return Holding(
                office: name(end, in: communes), kind: last.transfer.kind, citation: law.citation(last.provision), file: place.file,
                line: place.line, isDraft: chain.contains { law.isDraft(links[$0].provision) })
        }
    }

    func name(_ holder: Holder, in communes: BitSet) -> String {
        compiled.name(of: OfficeRef(holder), commune: communes.count == 1 ? communes.first : nil)
    }

    func subjectName(_ subject: CompetenceSubject) -> Subject {
        switch subject {
        case .procedure(let index): Subject(.procedure, law.procedures[index].code)
        case .task(let index): Subject(.task, law.tasks[index].text)
        }
    }

    func caseWords(_ subject: CompetenceSubject) -> CaseWords {
        if case .procedure(let index) = subject { return CaseWords(space: law.procedures[index].cases) }
        return CaseWords(space: .single)
    }

    /// Why the conditions of a procedure cannot be decided, if so.
    func undecided(_ subject: CompetenceSubject) -> Message? {
        guard case .procedure(let index) = subject, let finding = law.procedures[index].undecided else { return nil }
        return told(finding)
    }

    /// A finding in one line, with its place.
    func told(_ finding: Finding) -> Message {
        let place = sources.place(finding.span)
        return Message(
            vi: "{message} ({file}:{line})", en: "{message} ({file}:{line})",
            ["message": .message(finding.message), "file": .text(place.file), "line": .number(place.line)])
    }
}

/// How a link of competence is named.
enum LinkMessages {
    static let short = Message(vi: "{kind}: {citation}", en: "{kind}: {citation}")
    static let draft = Message(vi: "{link} (dự thảo)", en: "{link} (draft)")

    static func by(_ kind: Transfer.Kind) -> Message {
        switch kind {
        case .original: Message(vi: "thẩm quyền gốc theo {citation}", en: "original competence under {citation}")
        case .delimitation: Message(vi: "phân định theo {citation}", en: "delimited by {citation}")
        case .devolution: Message(vi: "phân quyền theo {citation}", en: "devolved by {citation}")
        case .decentralisation: Message(vi: "phân cấp theo {citation}", en: "decentralised by {citation}")
        case .delegation: Message(vi: "ủy quyền theo {citation}", en: "delegated by {citation}")
        }
    }

    static func name(_ kind: Transfer.Kind) -> Message {
        switch kind {
        case .original: Message(vi: "thẩm quyền gốc", en: "original")
        case .delimitation: Message(vi: "phân định", en: "delimited")
        case .devolution: Message(vi: "phân quyền", en: "devolved")
        case .decentralisation: Message(vi: "phân cấp", en: "decentralised")
        case .delegation: Message(vi: "ủy quyền", en: "delegated")
        }
    }
}
