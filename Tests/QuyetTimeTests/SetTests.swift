import QuyetTestSupport
import QuyetTime
import Testing

@Suite("Sets of days and numbers")
struct SetTests {
    private func days(_ set: DaySet, _ bound: Int) -> Set<Int> { Set((-2...bound + 2).filter { set.contains(Day(number: Int($0))) }) }

    @Test("DaySet against Set<Int>")
    func daySets() {
        var random = SeededGenerator(1)
        for _ in 0..<1_500 {
            var sets: [(set: DaySet, model: Set<Int>)] = []
            for _ in 0..<2 {
                var model: Set<Int> = []
                var intervals: [DayInterval] = []
                for _ in 0..<random.below(5) {
                    let from = random.below(24)
                    let to = from + random.below(8) - 1
                    if from < to { model.formUnion(from..<to) }
                    intervals.append(DayInterval(Day(number: Int(from)), Day(number: Int(to))))
                }
                sets.append((DaySet(intervals), model))
            }
            let (a, b) = (sets[0], sets[1])
            for set in [a, b] {
                #expect(days(set.set, 34) == set.model)
                #expect(set.set.isEmpty == set.model.isEmpty && (set.set.first.map { Int($0.number) }) == set.model.min())
                #expect(!zip(set.set.intervals, set.set.intervals.dropFirst()).contains { $0.to >= $1.from }, "\(set.set) touches itself")
                #expect(DaySet(set.set.intervals.reversed()) == set.set)
            }
            #expect(days(a.set.union(b.set), 34) == a.model.union(b.model))
            #expect(days(a.set.intersection(b.set), 34) == a.model.intersection(b.model))
            #expect(days(a.set.subtracting(b.set), 34) == a.model.subtracting(b.model))
            #expect((a.set == b.set) == (a.model == b.model))
            #expect(a.set.intersection(b.set) == a.set.subtracting(a.set.subtracting(b.set)))
        }
    }

    @Test("an interval's last day is đến hết")
    func last() {
        let from = Day(number: 10)
        #expect(DayInterval(from, from + 1).last == from)
        #expect(DayInterval(from, .distantFuture).last == nil)
        #expect(DayInterval(from, from).isEmpty && !DayInterval(from, from).overlaps(.always))
    }

    @Test("BitSet against Set<Int>")
    func bitSets() {
        var random = SeededGenerator(2)
        for _ in 0..<600 {
            var (a, b) = (BitSet(), BitSet())
            var (modelA, modelB): (Set<Int>, Set<Int>) = ([], [])
            let bound = random.once(in: 2) ? 70 : 200
            for _ in 0..<random.below(30) {
                let member = random.below(bound)
                switch random.below(4) {
                case 0:
                    b.insert(member)
                    modelB.insert(member)
                case 1:
                    a.remove(member)
                    modelA.remove(member)
                default:
                    a.insert(member)
                    modelA.insert(member)
                }
            }
            #expect(a.members == modelA.sorted() && a.count == modelA.count && a.first == modelA.min() && a.isEmpty == modelA.isEmpty)
            #expect(a.union(b).members == modelA.union(modelB).sorted())
            #expect(a.intersection(b).members == modelA.intersection(modelB).sorted())
            #expect(a.subtracting(b).members == modelA.subtracting(modelB).sorted())
            #expect(a.overlaps(b) == !modelA.isDisjoint(with: modelB) && a.isSubset(of: b) == modelA.isSubset(of: modelB))
            #expect(a == BitSet(modelA) && a.words.last != 0 && a.union(b) == b.union(a))
            for member in -1..<bound { if a.contains(member) != modelA.contains(member) { Issue.record("\(member) in \(a)") } }
        }
        for count in [0, 1, 63, 64, 65, 128] { #expect(BitSet(all: count).members == Array(0..<count)) }
    }
}
