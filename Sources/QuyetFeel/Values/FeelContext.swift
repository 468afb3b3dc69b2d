/// A context: entries with names, in the order in which they were made. Equality does not look at the order.
public struct FeelContext: Hashable, Sendable {
    public private(set) var keys: [String]
    public private(set) var values: [FeelValue]
    /// Places by key, kept where a walk over the keys would be slow.
    private var places: [String: Int]?

    private(set) var weight = FeelWeight(depth: 1, size: 1)

    private static let walked = 8

    public init() {
        keys = []
        values = []
    }

    /// Of two entries with one key the later stands.
    public init(_ entries: some Sequence<(String, FeelValue)>) {
        self.init()
        for (key, value) in entries { self[key] = value }
    }

    public var count: Int { keys.count }

    public subscript(key: String) -> FeelValue? {
        get { place(of: key).map { values[$0] } }
        set {
            guard let newValue else { return }
            if let place = place(of: key) {
                values[place] = newValue
                weight = FeelWeight.enclosing(values)
                return
            }
            keys.append(key)
            values.append(newValue)
            let added = newValue.weight
            weight.depth = max(weight.depth, added.depth + 1)
            weight.size = weight.size.addingReportingOverflow(added.size).overflow ? .max : weight.size + added.size
            if places != nil {
                places?[key] = keys.count - 1
            } else if keys.count > FeelContext.walked {
                var index: [String: Int] = [:]
                for (place, key) in keys.enumerated() { index[key] = place }
                places = index
            }
        }
    }

    private func place(of key: String) -> Int? {
        if let places { return places[key] }
        return keys.firstIndex(of: key)
    }

    public static func == (left: FeelContext, right: FeelContext) -> Bool {
        left.count == right.count && zip(left.keys, left.values).allSatisfy { right[$0] == $1 }
    }

    public func hash(into hasher: inout Hasher) {
        hasher.combine(count)
        // The order does not count: a sum of the entries' own hashes.
        var sum = 0
        for (key, value) in zip(keys, values) {
            var entry = Hasher()
            entry.combine(key)
            entry.combine(value)
            sum &+= entry.finalize()
        }
        hasher.combine(sum)
    }
}
