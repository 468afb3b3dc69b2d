import QuyetFeel
import QuyetSyntax
import QuyetText
import QuyetTime

/// An instrument with the days on which it is in force.
public struct InstrumentRecord: Sendable {
    public let text: InstrumentNode
    public let number: Located<String>
    /// Days in force, repeals applied.
    public internal(set) var days: DaySet
    /// Indices into `Law.provisions`: its own, then those that amendments have put into it.
    public internal(set) var provisions: [Int]
}

/// A provision with the days on which it is in force, every effect on it applied.
public struct ProvisionRecord: Sendable {
    public let text: ProvisionNode
    public let address: Located<ProvisionAddress>?
    public let content: ProvisionContent
    /// The instrument in whose consolidated text it stands.
    public let instrument: Int
    /// The amending provision that put it there; nil for the instrument's own text.
    public let source: Int?
    /// The provision of whose text the amendment has changed some keys only; nil for text stated as a whole.
    public let former: Int?
    public internal(set) var days: DaySet
}

/// An effect that took place.
public struct AppliedEffect: Sendable {
    public let kind: EffectKind
    /// The provision that works it.
    public let provision: Int
    public let instrument: Int
    public let address: ProvisionAddress?
    /// Days on which it works; of an extension, those from which it was stated.
    public let days: DayInterval
    /// Where its target is named.
    public let span: Span
    /// Provisions whose days it changed, ascending; none: there was nothing left to work on.
    public internal(set) var targets: [Int]

    /// Whether what it is about is no longer in force by it.
    public var ends: Bool { kind == .repeal || kind == .replacement || kind == .lapse }
}

/// An instrument that may have lapsed, by a clause of its own, when a later text took effect; nothing settles whether it did.
public struct PossibleLapse: Sendable {
    /// The clause.
    public let provision: Int
    /// The later instrument.
    public let instrument: Int
    /// Codes of procedures, or texts of tasks, that both are about; sorted.
    public let matter: [String]
    /// Days on which the first is taken to be in force although it may have lapsed.
    public let days: DaySet
}

/// The consolidated archive: who exists, which provision is in force on which day, and what each procedure's conditions mean.
public struct Law: Sendable {
    public let sources: SourceSet
    public let name: String
    public let horizon: DayInterval
    public let calendar: WorkingCalendar
    public internal(set) var registers: Registers
    /// In the order of their files.
    public internal(set) var instruments: [InstrumentRecord] = []
    public internal(set) var provisions: [ProvisionRecord] = []
    public internal(set) var effects: [AppliedEffect] = []
    public internal(set) var possibleLapses: [PossibleLapse] = []
    public internal(set) var scenarios: [ScenarioNode] = []
    /// Sorted by code.
    public internal(set) var procedures: [ProcedureRecord] = []
    /// Tasks that some provision gives without naming procedures, sorted by text.
    public internal(set) var tasks: [TaskRecord] = []
    /// What stood in the way of building it: unknown names, conditions that are not FEEL, effects on nothing.
    public internal(set) var findings: [Finding] = []

    /// Provisions that state a workflow fragment, by the key of its name.
    var fragments: [String: [Int]] = [:]
    var instrumentNames: [String: Int] = [:]
    var procedureCodes: [String: Int] = [:]

    /// Deepest nesting of fragments in fragments.
    public static let fragmentDepth = 16

    public func procedureIndex(_ code: String) -> Int? { procedureCodes[VietnameseText.key(code)] }

    public func procedure(_ code: String) -> ProcedureRecord? { procedureIndex(code).map { procedures[$0] } }

    /// The fragment of this name in force when a provision begins; else the one that was stated last.
    public func fragment(named name: String, for provision: Int) -> WorkflowFragmentNode? {
        let all = fragments[VietnameseText.key(name)] ?? []
        let day = provisions[provision].days.first
        let chosen = all.last { index in day.map { provisions[index].days.contains($0) } ?? false } ?? all.last
        guard let chosen, case .fragment(let fragment) = provisions[chosen].content else { return nil }
        return fragment
    }

    /// Names of the fragments, sorted.
    public var fragmentNames: [String] {
        fragments.values.compactMap { indices -> String? in
            guard let index = indices.first, case .fragment(let fragment) = provisions[index].content else { return nil }
            return fragment.name?.value
        }.sorted()
    }

    public func instrument(numbered number: String) -> Int? { instrumentNames[VietnameseText.key(number)] }

    public func instrument(of provision: Int) -> InstrumentRecord { instruments[provisions[provision].instrument] }

    /// The days on which something of an instrument is still in force.
    public func living(_ record: InstrumentRecord) -> DaySet {
        record.provisions.isEmpty
            ? record.days : record.provisions.reduce(DaySet()) { $0.union(provisions[$1].days) }.intersection(record.days)
    }

    public func isDraft(_ provision: Int) -> Bool {
        let record = provisions[provision]
        return instrument(of: provision).text.isDraft || record.source.map { isDraft($0) } ?? false
            || record.former.map { isDraft($0) } ?? false
    }

    /// `1696/QĐ-UBND, Điều 1, Phụ lục mục I`; text put there by an amendment names it too: `1696/QĐ-UBND, Điều 1 (1883/QĐ-UBND, Điều 2)`.
    public func citation(_ provision: Int) -> String {
        let number = instrument(of: provision).number.value
        let own = provisions[provision].address.map { "\(number), \($0.value.text)" } ?? number
        return provisions[provision].source.map { "\(own) (\(citation($0)))" } ?? own
    }

    /// Where a provision is shown: its address, or the key that says what it does.
    public func span(_ provision: Int) -> Span { provisions[provision].address?.span ?? provisions[provision].text.contentSpan }
}

/// A link that a provision makes, with its conditions read.
public struct CompetenceLink: Sendable {
    public let provision: Int
    public let transfer: Transfer
    public let from: Holder?
    public let to: Holder
    public let communes: BitSet
    /// Cases of the subject's space.
    public let cases: BitSet
    /// Acts it names; nil for the whole handling.
    public let acts: Set<ActWord>?
    public let days: DaySet
}

/// A procedure: all that the archive says of it.
public struct ProcedureRecord: Sendable {
    public let code: String
    /// Provisions about it, ascending.
    public internal(set) var provisions: [Int] = []
    public internal(set) var publications: [Int] = []
    public internal(set) var workflows: [Int] = []
    public internal(set) var deployments: [Int] = []
    /// Provisions that say where its matters belong (`nơi có thẩm quyền`).
    public internal(set) var venues: [Int] = []
    /// Provisions that say which steps its workflows must or must not have (`bắt buộc`, `không được`).
    public internal(set) var requirements: [Int] = []
    public internal(set) var facts: [Fact] = []
    public internal(set) var scope = FeelScope([])
    public internal(set) var cases = CaseSpace.single
    /// Why its conditions cannot be decided, if so.
    public internal(set) var undecided: Finding?
    public internal(set) var links: [CompetenceLink] = []
    /// Days from the first provision about it until it is abolished.
    public internal(set) var life = DaySet()
    /// Keys of the tasks that it carries out, with the days.
    public internal(set) var tasks: [String: DaySet] = [:]

    /// The name published last.
    public internal(set) var name = ""
}

/// A task in words that some provision gives without procedures.
public struct TaskRecord: Sendable {
    public let text: String
    public internal(set) var provisions: [Int] = []
    public internal(set) var links: [CompetenceLink] = []
    public internal(set) var life = DaySet()
    /// Days on which some procedure carries it out.
    public internal(set) var carriedOut = DaySet()
}
