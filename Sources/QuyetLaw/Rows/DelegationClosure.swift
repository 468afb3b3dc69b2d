import QuyetText
import QuyetTime

/// One delegation of one procedure, dated; or what follows from several, one after the other.
public struct DatedDelegation: Hashable, Sendable {
    public let giver: UInt32
    public let receiver: UInt32
    public let procedure: UInt32
    public let days: DayInterval

    public init(giver: UInt32, receiver: UInt32, procedure: UInt32, days: DayInterval) {
        (self.giver, self.receiver, self.procedure, self.days) = (giver, receiver, procedure, days)
    }
}

/// Everything that follows from dated delegations: A to B and B to C, for the days of both, is A to C.
///
/// Each fact is kept with the days of its own chain; facts with different days are not joined, as each has its own chain behind it. The
/// work is done giver by giver, since what follows for one giver never needs what follows for another (the right-linear form of transitive
/// closure; F. Bancilhon, R. Ramakrishnan, "An amateur's introduction to recursive query processing strategies", 1986). Circles end, as
/// days come from finitely many ends.
public struct DelegationClosure: Sendable {
    /// Most facts that are kept.
    public static let factLimit = 20_000_000

    public enum Failure: Error, Hashable, Sendable {
        /// More facts than the limit, which is given.
        case tooManyFacts(Int)
        /// More people in one procedure than can be told apart, or days that lie too far apart.
        case tooWide
    }

    /// What is known of one procedure.
    struct Part: Sendable {
        let procedure: UInt32
        /// Facts of each giver lie together, in the order of givers.
        var giver: [UInt32] = []
        var receiver: [UInt32] = []
        var from: [Int32] = []
        var to: [Int32] = []
    }

    private let parts: [Part]

    /// Delegations that say nothing, as they end before they begin.
    public let empty: Int

    public var count: Int { parts.reduce(0) { $0 + $1.giver.count } }

    /// - Parameter limit: most facts; beyond it nothing is told.
    /// - Throws: `tooManyFacts`, `tooWide`.
    public init(_ delegations: [DatedDelegation], limit: Int = factLimit) throws(Failure) {
        var edges: [[DatedDelegation]] = []
        var places: [UInt32: Int] = [:]
        var empty = 0
        for delegation in delegations {
            guard !delegation.days.isEmpty else {
                empty += 1
                continue
            }
            let place = places[delegation.procedure] ?? edges.count
            if place == edges.count {
                places[delegation.procedure] = place
                edges.append([])
            }
            edges[place].append(delegation)
        }
        edges.sort { $0[0].procedure < $1[0].procedure }
        let budget = FactBudget(limit)
        let results = Cores.map(edges, batch: 1) { edges -> Result<Part, Failure> in ProcedureClosure.close(edges, budget) }
        var parts: [Part] = []
        for result in results { parts.append(try result.get()) }
        (self.parts, self.empty) = (parts, empty)
    }

    /// Calls `body` with each fact: by procedure, giver, and in the order in which they follow.
    public func visit(_ body: (DatedDelegation) -> Void) {
        for part in parts {
            for index in part.giver.indices {
                body(
                    DatedDelegation(
                        giver: part.giver[index], receiver: part.receiver[index], procedure: part.procedure,
                        days: DayInterval(Day(number: Int(part.from[index])), Day(number: Int(part.to[index])))))
            }
        }
    }

    /// Givers who are at the end of a chain of their own, with the days on which the circle holds; by procedure and giver.
    public var circles: [(procedure: UInt32, giver: UInt32, days: DaySet)] {
        parts.flatMap { part -> [(procedure: UInt32, giver: UInt32, days: DaySet)] in
            var found: [UInt32: [DayInterval]] = [:]
            for index in part.giver.indices where part.giver[index] == part.receiver[index] {
                found[part.giver[index], default: []].append(
                    DayInterval(Day(number: Int(part.from[index])), Day(number: Int(part.to[index]))))
            }
            return found.sorted { $0.key < $1.key }.map { (part.procedure, $0.key, DaySet($0.value)) }
        }
    }
}
