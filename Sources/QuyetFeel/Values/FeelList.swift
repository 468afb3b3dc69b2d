/// A list of values.
public struct FeelList: Hashable, Sendable, RandomAccessCollection {
    public let values: [FeelValue]
    let weight: FeelWeight

    public init(_ values: [FeelValue]) {
        self.values = values
        weight = FeelWeight.enclosing(values)
    }

    public var startIndex: Int { 0 }
    public var endIndex: Int { values.count }
    public subscript(index: Int) -> FeelValue { values[index] }

    public static func == (left: FeelList, right: FeelList) -> Bool { left.weight == right.weight && left.values == right.values }
    public func hash(into hasher: inout Hasher) { hasher.combine(values) }
}
