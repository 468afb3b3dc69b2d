import QuyetFeel
import QuyetTime

extension CaseSpace.Axis {
    /// Some of its cells as tests of a table: `> 10`, `(5..10]`, `"a", "b"`.
    func described(_ cells: BitSet) -> String {
        var parts: [String] = []
        var index = 0
        while index < self.cells.count {
            guard cells.contains(index) else {
                index += 1
                continue
            }
            var last = index
            if self.cells[index].isOrdered {
                while last + 1 < self.cells.count, cells.contains(last + 1), self.cells[last + 1].isOrdered { last += 1 }
            }
            parts.append(range(index, last))
            index = last + 1
        }
        return parts.joined(separator: ", ")
    }

    private func range(_ first: Int, _ last: Int) -> String {
        if first == last, case .value(let value) = cells[first] { return value.text }
        if case .absent = cells[first] { return "null" }
        var (low, high): (String?, String?)
        var (isLowIn, isHighIn) = (false, false)
        switch cells[first] {
        case .value(let value): (low, isLowIn) = (value.text, true)
        case .between(let value, _, _): low = value?.text
        case .absent: break
        }
        switch cells[last] {
        case .value(let value): (high, isHighIn) = (value.text, true)
        case .between(_, let value, _): high = value?.text
        case .absent: break
        }
        switch (low, high) {
        case (let low?, let high?): return "\(isLowIn ? "[" : "(")\(low)..\(high)\(isHighIn ? "]" : ")")"
        case (let low?, nil): return "\(isLowIn ? ">=" : ">") \(low)"
        case (nil, let high?): return "\(isHighIn ? "<=" : "<") \(high)"
        case (nil, nil): return "-"
        }
    }
}

extension CaseSpace.Cell {
    /// Whether it is a number, a date, or a stretch of them, that goes on in the next cell.
    fileprivate var isOrdered: Bool {
        switch self {
        case .value(.number), .value(.date), .between: true
        case .value, .absent: false
        }
    }
}
