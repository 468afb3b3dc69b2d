/// A half-open range of byte offsets into the text of one expression.
public struct FeelRange: Hashable, Sendable {
    public var lower: UInt32
    public var upper: UInt32

    public init(_ lower: UInt32, _ upper: UInt32) {
        self.lower = lower
        self.upper = upper
    }

    init(_ lower: Int, _ upper: Int) { self.init(UInt32(clamping: lower), UInt32(clamping: upper)) }

    public static let none = FeelRange(UInt32(0), UInt32(0))

    /// The smallest range that holds both.
    public func union(_ other: FeelRange) -> FeelRange { FeelRange(min(lower, other.lower), max(upper, other.upper)) }
}
