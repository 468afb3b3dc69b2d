import QuyetTime
import Synchronization

/// How many facts may still be made, over all cores.
final class FactBudget: Sendable {
    let limit: Int
    private let used = Atomic<Int>(0)

    init(_ limit: Int) { self.limit = limit }

    /// Whether so many more are within the limit.
    func take(_ count: Int) -> Bool { used.wrappingAdd(count, ordering: .relaxed).newValue <= limit }
}

/// The closure of the delegations of one procedure.
struct ProcedureClosure {
    /// A delegation or a fact of the giver at hand: receiver, first and last day as offsets, in one word.
    private struct Fact {
        let word: UInt64
        init(_ receiver: Int, _ from: UInt32, _ to: UInt32) { word = UInt64(receiver) << 40 | UInt64(from) << 20 | UInt64(to) }
        init(word: UInt64) { self.word = word }
        var receiver: Int { Int(word >> 40) }
        var from: UInt32 { UInt32(truncatingIfNeeded: word >> 20) & 0xFFFFF }
        var to: UInt32 { UInt32(truncatingIfNeeded: word) & 0xFFFFF }
    }

    private static let personLimit = 1 << 24
    private static let dayLimit = 1 << 20

    static func close(_ edges: [DatedDelegation], _ budget: FactBudget) -> Result<DelegationClosure.Part, DelegationClosure.Failure> {
        let people = Array(Set(edges.flatMap { [$0.giver, $0.receiver] })).sorted()
        let first = edges.map(\.days.from.number).min() ?? 0
        let last = edges.map(\.days.to.number).max() ?? 0
        guard people.count < personLimit, Int32(exactly: first) != nil, Int32(exactly: last) != nil, last - first < dayLimit else {
            return .failure(.tooWide)
        }
        var places: [UInt32: Int] = [:]
        for (place, person) in people.enumerated() { places[person] = place }
        // Edges of each giver together.
        var starts = [Int](repeating: 0, count: people.count + 1)
        for edge in edges { starts[(places[edge.giver] ?? 0) + 1] += 1 }
        for place in people.indices { starts[place + 1] += starts[place] }
        var next = starts
        var sorted = [Fact](repeating: Fact(word: 0), count: edges.count)
        for edge in edges {
            let giver = places[edge.giver] ?? 0
            sorted[next[giver]] = Fact(
                places[edge.receiver] ?? 0, UInt32(edge.days.from.number - first), UInt32(edge.days.to.number - first))
            next[giver] += 1
        }
        var part = DelegationClosure.Part(procedure: edges[0].procedure)
        var seen = WordSet()
        var facts: [Fact] = []
        for giver in people.indices where starts[giver] < starts[giver + 1] {
            seen.removeAll()
            facts.removeAll(keepingCapacity: true)
            for edge in sorted[starts[giver]..<starts[giver + 1]] where seen.insert(edge.word) { facts.append(edge) }
            var head = 0
            sorted.withUnsafeBufferPointer { sorted in
                while head < facts.count, facts.count <= budget.limit {
                    let fact = facts[head]
                    head += 1
                    for edge in sorted[starts[fact.receiver]..<starts[fact.receiver + 1]] {
                        let (from, to) = (max(fact.from, edge.from), min(fact.to, edge.to))
                        guard from < to else { continue }
                        let longer = Fact(edge.receiver, from, to)
                        if seen.insert(longer.word) { facts.append(longer) }
                    }
                }
            }
            guard budget.take(facts.count) else { return .failure(.tooManyFacts(budget.limit)) }
            for fact in facts {
                part.giver.append(people[giver])
                part.receiver.append(people[fact.receiver])
                part.from.append(Int32(first + Int(fact.from)))
                part.to.append(Int32(first + Int(fact.to)))
            }
        }
        return .success(part)
    }
}

/// A set of words other than 0, emptied without being freed: open addressing, places found by multiplication (D. Knuth, "The Art of
/// Computer Programming" 3, 6.4).
private struct WordSet {
    private var table = [UInt64](repeating: 0, count: 64)
    private var members: [UInt64] = []
    private var shift: UInt64 = 58

    /// Whether the word is new. The last day of a stretch is never 0, so no fact is the word 0.
    mutating func insert(_ word: UInt64) -> Bool {
        if members.count * 2 >= table.count { grow() }
        let mask = table.count - 1
        var place = Int((word &* 0x9E37_79B9_7F4A_7C15) >> shift)
        while table[place] != 0 {
            if table[place] == word { return false }
            place = (place + 1) & mask
        }
        table[place] = word
        members.append(word)
        return true
    }

    mutating func removeAll() {
        if members.count * 8 > table.count {
            table.withUnsafeMutableBufferPointer { $0.update(repeating: 0) }
        } else {
            let mask = table.count - 1
            for word in members {
                // What stood behind it goes as well: every member is sought and found by its own way only while the way is whole.
                var place = Int((word &* 0x9E37_79B9_7F4A_7C15) >> shift)
                while table[place] != 0 {
                    table[place] = 0
                    place = (place + 1) & mask
                }
            }
        }
        members.removeAll(keepingCapacity: true)
    }

    private mutating func grow() {
        table = [UInt64](repeating: 0, count: table.count * 2)
        shift -= 1
        let mask = table.count - 1
        for word in members {
            var place = Int((word &* 0x9E37_79B9_7F4A_7C15) >> shift)
            while table[place] != 0 { place = (place + 1) & mask }
            table[place] = word
        }
    }
}
