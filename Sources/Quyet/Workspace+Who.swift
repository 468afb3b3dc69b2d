import QuyetFeel
import QuyetLaw
import QuyetMachine
import QuyetSyntax
import QuyetText
import QuyetTime

/// A question about competence: who may do an act for a procedure or task, in a commune, on a day, for a dossier.
public struct CompetenceQuestion: Sendable {
    public var subject: String
    public var act: Act
    /// Name or code; nil where it makes no difference.
    public var commune: String?
    public var day: Day
    /// Facts as text.
    public var data: [(name: String, value: String)]

    public init(subject: String, act: Act = .decide, commune: String?, day: Day, data: [(name: String, value: String)] = []) {
        self.subject = subject
        self.act = act
        self.commune = commune
        self.day = day
        self.data = data
    }
}

/// The answer: for each result a chain, link by link.
public struct CompetenceAnswer: Sendable {
    public struct Chain: Sendable {
        /// The competent office.
        public let office: String
        /// From the original competence down.
        public let links: [Because]
    }
    /// One is right, none a gap, several an overlap.
    public let chains: [Chain]
}

/// Why a question has no single answer.
public struct QuestionError: Error, Sendable {
    public let message: Message
}

extension Workspace {
    /// Who is competent; read from the same results that `check` judges and the bundle carries.
    ///
    /// - Throws: `QuestionError` for an unknown subject, commune or fact, and where the answer depends on what was not given.
    public func who(_ question: CompetenceQuestion) throws(QuestionError) -> CompetenceAnswer {
        let subject = try subject(question.subject)
        guard law.horizon.contains(question.day) else {
            throw QuestionError(message: WhoMessages.outsideHorizon(["day": .day(question.day), "period": .period(law.horizon)]))
        }
        var commune: Int?
        if let name = question.commune {
            guard let index = law.registers.commune(named: name) else {
                throw QuestionError(message: WhoMessages.unknown("xã, phường", "commune", name, law.registers.communes.map(\.name)))
            }
            commune = index
        }
        let acts = lowering.competence[subject] ?? []
        let resolution = acts.first { Act($0.act) == question.act } ?? acts.first
        let cases = try cases(subject, question.data)
        let boxes = (resolution?.resolution.boxes ?? []).filter { box in
            box.days.contains(question.day) && (commune.map { box.communes.contains($0) } ?? true) && box.cases.overlaps(cases)
        }
        guard let first = boxes.first else { return CompetenceAnswer(chains: []) }
        if boxes.contains(where: { $0.ends != first.ends }) {
            let byCommune = commune == nil && boxes.contains { $0.communes != first.communes }
            throw QuestionError(
                message: byCommune
                    ? WhoMessages.dependsOnCommune : WhoMessages.dependsOnData(["facts": .list(facts(subject).map { .text($0.name) })]))
        }
        let links = law.links(of: subject)
        return CompetenceAnswer(
            chains: zip(first.ends, first.chains).map { end, chain in
                CompetenceAnswer.Chain(office: compiled.name(of: OfficeRef(end), commune: commune), links: law.because(chain, links))
            })
    }

    /// A procedure by its code, or a task by its words.
    func subject(_ name: String) throws(QuestionError) -> CompetenceSubject {
        if let index = law.procedureIndex(name) { return .procedure(index) }
        let key = VietnameseText.key(name)
        if let index = law.tasks.firstIndex(where: { VietnameseText.key($0.text) == key }) { return .task(index) }
        throw QuestionError(message: WhoMessages.unknown("thủ tục", "procedure", name, law.procedures.map(\.code)))
    }

    private func facts(_ subject: CompetenceSubject) -> [Fact] {
        if case .procedure(let index) = subject { return law.procedures[index].facts }
        return []
    }

    /// The cases that agree with what is given.
    private func cases(_ subject: CompetenceSubject, _ data: [(name: String, value: String)]) throws(QuestionError) -> BitSet {
        guard case .procedure(let index) = subject else { return BitSet(all: 1) }
        let space = law.procedures[index].cases
        var result = space.all
        for (name, text) in data {
            let facts = law.procedures[index].facts
            guard let fact = facts.first(where: { VietnameseText.key($0.name) == VietnameseText.key(name) }) else {
                throw QuestionError(message: WhoMessages.unknown("dữ liệu", "fact", name, facts.map(\.name)))
            }
            guard let value = fact.value(parsing: text) else {
                throw QuestionError(message: WhoMessages.outsideDomain(["name": .text(fact.name), "value": .text(text)]))
            }
            guard let axis = space.axes.firstIndex(where: { $0.name == fact.name }) else { continue }
            result = BitSet(
                result.members.filter { member in
                    space.axes[axis].cells.contains { $0.contains(value) && $0.shown == space.representative(member)[axis] }
                })
        }
        return result
    }
}

private enum WhoMessages {
    static let outsideHorizon = Message(vi: "{day} nằm ngoài khoảng được xét ({period}).", en: "{day} is outside the horizon ({period}).")
    static let dependsOnCommune = Message(
        vi: "Câu trả lời khác nhau giữa các xã: thêm --commune.", en: "The answer differs between communes: add --commune.")
    static let dependsOnData = Message(
        vi: "Câu trả lời tùy hồ sơ: thêm --data cho {facts}.", en: "The answer depends on the dossier: add --data for {facts}.")
    static let outsideDomain = Message(vi: "“{value}” không phải là giá trị của “{name}”.", en: "“{value}” is not a value of “{name}”.")

    static func unknown(_ vi: String, _ en: String, _ name: String, _ candidates: [String]) -> Message {
        let near = Suggestion.nearest(to: name, among: candidates)
        return Message(
            vi: "Không có \(vi) nào là “{name}”\(near == nil ? "" : "; có phải ý bạn là “{near}”?")",
            en: "There is no \(en) “{name}”\(near == nil ? "" : "; did you mean “{near}”?")",
            ["name": .text(name), "near": .text(near ?? "")])
    }
}
