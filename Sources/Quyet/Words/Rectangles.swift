import QuyetTime

/// Communes × cases that share an answer, as few rectangles as merging finds.
struct Rectangles {
    private(set) var all: [(communes: BitSet, cases: BitSet)] = []

    /// Adds a rectangle that overlaps none of those here.
    mutating func add(_ communes: BitSet, _ cases: BitSet) {
        var new = (communes: communes, cases: cases)
        while let index = all.firstIndex(where: { $0.communes == new.communes || $0.cases == new.cases }) {
            let old = all.remove(at: index)
            new = (old.communes.union(new.communes), old.cases.union(new.cases))
        }
        all.append(new)
    }

    /// By first commune, then first case.
    var sorted: [(communes: BitSet, cases: BitSet)] {
        all.sorted { ($0.communes.first ?? 0, $0.cases.first ?? 0) < ($1.communes.first ?? 0, $1.cases.first ?? 0) }
    }
}
