import QuyetTime

/// What a fact may be: the declared domain of one slot of a dossier.
public enum FactDomain: Hashable, Sendable {
    /// Texts, numbers or booleans, in the order declared.
    case oneOf([FeelValue])
    /// A number within bounds.
    case number(FeelInterval)
    case date(FeelInterval)
    case text

    public static let boolean = FactDomain.oneOf([.boolean(true), .boolean(false)])

    public var type: FeelType {
        switch self {
        case .oneOf(let values):
            if case .boolean? = values.first { return .boolean }
            return .enumeration(values)
        case .number(let bounds): return .bounded(bounds)
        case .date: return .date
        case .text: return .string
        }
    }

    /// Whether a dossier may state this value.
    public func contains(_ value: FeelValue) -> Bool {
        switch (self, value) {
        case (.oneOf(let values), _): values.contains { $0.isEqual(to: value) == true }
        case (.number(let bounds), .number), (.date(let bounds), .date): bounds.contains(value) == true
        case (.text, .string): true
        default: false
        }
    }
}

/// A named fact of a dossier.
public struct Fact: Hashable, Sendable {
    public let name: String
    public let domain: FactDomain
    /// It may be left out (`có thể trống`); otherwise it is given at reception.
    public let isOptional: Bool

    public init(name: String, domain: FactDomain, isOptional: Bool) {
        self.name = name
        self.domain = domain
        self.isOptional = isOptional
    }
}

/// A finite division of all dossiers into cases that no given condition can tell apart: one cell of each axis.
///
/// A fact with a finite domain has one cell a value; a number or date has one cell a constant it is compared with and one for each gap
/// between neighbours, so that deciding the representative of each case decides every dossier.
public struct CaseSpace: Hashable, Sendable {
    public enum Cell: Hashable, Sendable {
        case value(FeelValue)
        /// All values strictly between the ends, shown by one of them.
        case between(FeelValue?, FeelValue?, shown: FeelValue)
        case absent
    }

    public struct Axis: Hashable, Sendable {
        public let name: String
        public let cells: [Cell]

        public init(name: String, cells: [Cell]) {
            self.name = name
            self.cells = cells
        }
    }

    public let axes: [Axis]
    /// Number of cases: the product of the cells; 1 without facts.
    public let count: Int

    /// Most cases that are told apart; beyond it conditions are not verified.
    public static let limit = 100_000

    public init(axes: [Axis]) {
        self.axes = axes
        count = axes.reduce(1) { $0 * $1.cells.count }
    }

    public static let single = CaseSpace(axes: [])

    public var all: BitSet { BitSet(all: count) }

    /// A dossier of the case: one value an axis, in the order of the axes.
    public func representative(_ index: Int) -> [FeelValue] {
        var rest = index
        var result = [FeelValue](repeating: .null, count: axes.count)
        for position in axes.indices.reversed() {
            let cells = axes[position].cells
            result[position] = cells[rest % cells.count].shown
            rest /= cells.count
        }
        return result
    }

    /// The case of a dossier's facts; nil when a fact is missing or outside its domain, with the first such fact's name.
    public func index(of facts: [String: FeelValue]) -> (index: Int?, problem: String?) {
        var index = 0
        for axis in axes {
            let value = facts[axis.name] ?? .null
            guard let cell = axis.cells.firstIndex(where: { $0.contains(value) }) else { return (nil, axis.name) }
            index = index * axis.cells.count + cell
        }
        return (index, nil)
    }

    /// The representative of a case, fact by fact.
    public func describe(_ index: Int) -> [(name: String, value: FeelValue)] { zip(axes, representative(index)).map { ($0.name, $1) } }
}

extension CaseSpace.Cell {
    public var shown: FeelValue {
        switch self {
        case .value(let value), .between(_, _, let value): value
        case .absent: .null
        }
    }

    public func contains(_ value: FeelValue) -> Bool {
        switch self {
        case .value(let own): return own.isEqual(to: value) == true
        case .absent: return value == .null
        case .between(let lower, let upper, _):
            if value == .null { return false }
            if let lower, FeelComparison.less.holds(lower, value) != true { return false }
            if let upper, FeelComparison.less.holds(value, upper) != true { return false }
            return true
        }
    }
}
