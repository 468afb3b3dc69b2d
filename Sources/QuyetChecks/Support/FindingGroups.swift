import QuyetFeel
import QuyetLaw
import QuyetText
import QuyetTime

/// Collects one finding a cause and period, with everything it touches as subjects (checks.md, "One cause, one finding").
struct FindingGroups<Cause: Hashable> {
    struct Group {
        let cause: Cause
        let period: DayInterval
        var subjects: [Subject]
        var witness: Witness?
    }

    private struct Key: Hashable {
        let cause: Cause
        let period: DayInterval
    }

    private var order: [Key] = []
    private var groups: [Key: Group] = [:]

    mutating func add(_ cause: Cause, _ period: DayInterval, _ subject: Subject, _ witness: Witness? = nil) {
        let key = Key(cause: cause, period: period)
        if groups[key] == nil {
            order.append(key)
            groups[key] = Group(cause: cause, period: period, subjects: [], witness: witness)
        }
        if groups[key]?.subjects.contains(subject) == false { groups[key]?.subjects.append(subject) }
        if groups[key]?.witness == nil { groups[key]?.witness = witness }
    }

    /// In the order in which they came.
    var all: [Group] { order.compactMap { groups[$0] } }
}

extension CheckContext {
    /// A concrete dossier of a box: the first commune where not all are meant, the facts where not all cases are, and the first day.
    func witness(_ subject: CompetenceSubject, communes: BitSet, cases: BitSet, from day: Day) -> Witness {
        var witness = Witness(date: day)
        if communes != law.registers.wholeProvince, let commune = communes.first { witness.commune = law.registers.communes[commune].name }
        let space = self.cases(of: subject)
        if cases != space.all, let example = cases.first { witness.data = space.facts(example) }
        return witness
    }

    /// Most subjects that a message names; all of them are the finding's subjects.
    static let namedSubjects = 8

    /// Subjects as a message names them.
    func names(_ subjects: [Subject]) -> MessageArgument {
        let named = subjects.prefix(CheckContext.namedSubjects).map { MessageArgument.text($0.id) }
        guard subjects.count > named.count else { return .list(named) }
        return .message(
            Message(
                vi: "{names} và {count} thủ tục khác", en: "{names} and {count} others",
                ["names": .list(named), "count": .number(subjects.count - named.count)]))
    }
}

extension CaseSpace {
    /// The facts of a case as FEEL writes them.
    func facts(_ index: Int) -> [(name: String, value: String)] { describe(index).map { ($0.name, $0.value.text) } }
}

extension FeelValue {
    /// As a document writes it.
    var text: String {
        switch self {
        case .null: "—"
        case .boolean(let value): value ? "đúng" : "sai"
        case .number(let value): value.description
        case .string(let value): value
        case .date(let day): day.vietnamese
        default: "…"
        }
    }
}
