import QuyetTime

public struct FeelTime: Hashable, Sendable, CustomStringConvertible {
    public var description: String { "" }
    static let utcMidnight = FeelTime()
}
public struct FeelDateTime: Hashable, Sendable, CustomStringConvertible {
    public var description: String { "" }
    init(day: Day, time: FeelTime) {}
}
public struct FeelDayTimeDuration: Hashable, Sendable, Comparable, CustomStringConvertible {
    public var description: String { "" }
    public static func < (a: Self, b: Self) -> Bool { false }
    static prefix func - (a: Self) -> Self { a }
    var absolute: Self { self }
}
public struct FeelYearMonthDuration: Hashable, Sendable, Comparable, CustomStringConvertible {
    public var description: String { "" }
    public static func < (a: Self, b: Self) -> Bool { false }
    static prefix func - (a: Self) -> Self { a }
    var absolute: Self { self }
}
enum FeelTemporal {
    static func text(_ day: Day) -> String { day.iso }
    static func arithmetic(_ o: FeelArithmetic, _ l: FeelValue, _ r: FeelValue) -> FeelValue? { nil }
    static func field(_ n: String, of v: FeelValue) -> FeelValue? { nil }
    static func parse(_ text: String) -> FeelValue? { nil }
    static func isEqual(_ l: FeelValue, _ r: FeelValue) -> Bool? { nil }
    static func ordering(_ l: FeelValue, _ r: FeelValue) -> FeelOrdering? { nil }
    static func isSame(_ l: FeelValue, _ r: FeelValue) -> Bool { l == r }
}
extension FeelFunction { static let temporal: [FeelFunction] = [] }
