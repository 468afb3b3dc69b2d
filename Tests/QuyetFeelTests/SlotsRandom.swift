import Foundation
import QuyetFeel
import QuyetTime

/// Whether many more cases are wanted (`QUYET_HEAVY=1`).
let slotsAreHeavy = ProcessInfo.processInfo.environment["QUYET_HEAVY"] == "1"

/// Makes random values, conditions and tables over six slots.
struct RandomSlots {
    var generator: SeededGenerator

    init(seed: UInt64) { generator = SeededGenerator(seed) }

    static let declarations = [
        FeelDeclaration("n", .number), FeelDeclaration("số tiền", .number), FeelDeclaration("t", .string),
        FeelDeclaration("b", .boolean), FeelDeclaration("ngày", .date), FeelDeclaration("x", .any),
    ]
    static let scope = FeelScope(declarations)
    static let layout = FeelLayout(declarations)

    mutating func pick(_ count: Int) -> Int { Int.random(in: 0..<count, using: &generator) }
    mutating func pick<T>(_ values: [T]) -> T { values[pick(values.count)] }

    // MARK: Values

    private static let texts = ["A", "B", "C", "đường bộ", "Đường bộ", "", "e\u{301}", "é"]
    private static let others = ["@\"10:00:00\"", "@\"2026-01-01T00:00:00\"", "@\"P1D\"", "[1, 2]", "[1..5]", "{a: 1}"]

    mutating func number() -> FeelDecimal {
        switch pick(8) {
        case 0: return FeelDecimal(pick(5) - 2)
        case 1, 2: return FeelDecimal(pick(8) * 10)
        case 3: return FeelDecimal(pick(4) * 1000)
        case 4: return FeelDecimal(coefficient: Int128(pick(60) - 30), exponent: -1) ?? 0
        case 5: return FeelDecimal(coefficient: Int128(pick(40)), exponent: -2) ?? 0
        case 6:
            return FeelDecimal(coefficient: Int128(pick(3) - 1) * 10 + Int128(pick(3)), exponent: pick([17, 18, 19, 30, -30, 6000, -6000]))
                ?? 0
        default:
            let wide: Int128 = 1_234_567_890_123_456_789_012_345_678
            return FeelDecimal(coefficient: (pick(2) == 0 ? wide : -wide) + Int128(pick(3)), exponent: pick([0, -27, 2])) ?? 0
        }
    }

    mutating func day() -> Day { Day(number: 20_270 + pick(7) - 3) }

    /// The text of a constant.
    mutating func constant(_ kind: Int) -> String {
        if pick(25) == 0 { return pick(["null", "true", "1", "\"A\"", "@\"2025-07-01\""] + RandomSlots.others) }
        switch kind {
        case 0, 1: return number().description
        case 2: return "\"\(pick(RandomSlots.texts))\""
        case 3: return pick(["true", "false"])
        case 4: return "@\"\(day().iso)\""
        default: return constant(pick(5))
        }
    }

    mutating func value(_ slot: Int) -> FeelValue {
        switch pick(12) {
        case 0: return .null
        case 1 where pick(3) == 0: return value(pick(6))
        case 2 where slot == 5: return evaluated(pick(RandomSlots.others)) ?? .null
        default: break
        }
        switch slot {
        case 0, 1: return .number(number())
        case 2: return .string(pick(RandomSlots.texts + ["lạ", "A "]))
        case 3: return .boolean(pick(2) == 0)
        case 4: return .date(day())
        default: return value(pick(5))
        }
    }

    mutating func values() -> [FeelValue] { (0..<6).map { value($0) } }

    // MARK: Conditions

    mutating func condition(_ depth: Int) -> String {
        if depth <= 0 || pick(5) == 0 { return leaf() }
        switch pick(9) {
        case 0, 1, 2: return "(" + (0...pick(3) + 1).map { _ in condition(depth - 1) }.joined(separator: " and ") + ")"
        case 3, 4, 5: return "(" + (0...pick(3) + 1).map { _ in condition(depth - 1) }.joined(separator: " or ") + ")"
        case 6, 7: return "not(" + condition(depth - 1) + ")"
        default: return "(if \(condition(depth - 1)) then \(condition(depth - 1)) else \(condition(depth - 1)))"
        }
    }

    private mutating func leaf() -> String {
        let slot = pick(6)
        let name = RandomSlots.declarations[slot].name
        let operators = ["=", "!=", "<", "<=", ">", ">="]
        switch pick(16) {
        case 0: return "b"
        case 1: return pick([name, "true", "false", "null", "3"])
        case 2: return "\(name) \(pick(operators)) \(RandomSlots.declarations[pick(6)].name)"
        case 3: return "\(constant(slot)) \(pick(operators)) \(name)"
        case 4: return "\(name) between \(constant(slot)) and \(constant(slot))"
        case 5, 6: return "\(name) in (\(tests(slot)))"
        case 7: return "\(name) in \(list(slot))"
        case 8: return "\(name) in \(range(slot))"
        case 9: return "n + \(pick(5)) \(pick(operators)) số tiền"
        case 10: return pick(["string length(t) > 1", "count([n, số tiền]) = 2", "some i in [1, 2] satisfies n = i", "1 + 1 = 2"])
        case 11: return "\(name) >= \(constant(slot)) and \(name) < \(constant(slot))"
        default: return "\(name) \(pick(operators)) \(constant(slot))"
        }
    }

    private mutating func list(_ slot: Int) -> String { "[" + (0..<pick(5)).map { _ in constant(slot) }.joined(separator: ", ") + "]" }

    private mutating func range(_ slot: Int) -> String {
        let (low, high) = (constant(slot), constant(slot))
        return "\(pick(["[", "("]))\(low)..\(high)\(pick(["]", ")"]))"
    }

    /// Tests separated by commas, as in a cell.
    mutating func tests(_ slot: Int) -> String {
        (0...pick(4)).map { _ in
            switch pick(14) {
            case 0: return "\(pick(["<", "<=", ">", ">="])) \(constant(slot))"
            case 1: return range(slot)
            case 2: return "\(pick(["=", "!="])) \(constant(slot))"
            case 3 where pick(3) == 0: return list(slot)
            case 4 where pick(4) == 0: return "-"
            case 5 where pick(3) == 0: return pick(["n", "b", "x"])
            default: return constant(slot)
            }
        }.joined(separator: ", ")
    }

    mutating func cell(_ slot: Int) -> String {
        switch pick(10) {
        case 0, 1, 2: return "-"
        case 3: return "not(\(tests(slot)))"
        case 4 where pick(3) == 0: return pick(["? = n", "? > 10 and b", "string length(t) = 1", "b"])
        default: return tests(slot)
        }
    }
}
