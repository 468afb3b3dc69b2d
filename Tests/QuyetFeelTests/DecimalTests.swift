import QuyetFeel
import Testing

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#endif

@Suite struct DecimalTests {
    @Test func agreesWithPython() throws {
        let folder = #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(separator: "/")
        let lines = try #require(contents(of: folder + "/Fixtures/decimal.txt")).split(separator: "\n")
        #expect(lines.count >= 300)
        for line in lines {
            let parts = line.split(separator: " ").map(String.init)
            let a = try #require(FeelDecimal(parts[1]))
            let b = try #require(FeelDecimal(parts[2]))
            #expect(a.description == parts[1])
            let result: String? =
                switch parts[0] {
                case "+": (a + b)?.description
                case "-": (a - b)?.description
                case "*": (a * b)?.description
                case "/": (a / b)?.description
                case "^": b.integer.flatMap { a.raised(to: $0) }?.description
                default: String(a < b)
                }
            // The file has plain notation for all.
            #expect(result == FeelDecimal(parts[3])?.description ?? parts[3], "\(line)")
        }
    }

    /// The text of a file, without Foundation.
    private func contents(of path: String) -> String? {
        guard let file = fopen(path, "rb") else { return nil }
        defer { fclose(file) }
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 65_536)
        while case let count = fread(&buffer, 1, buffer.count, file), count > 0 { bytes += buffer[..<count] }
        return String(decoding: bytes, as: UTF8.self)
    }

    @Test func equalValuesAreOne() {
        #expect(FeelDecimal("1.0") == FeelDecimal("1.00"))
        #expect(Set([FeelDecimal("1.0"), FeelDecimal("1"), FeelDecimal("10e-1")]).count == 1)
        #expect(FeelDecimal("-0") == .zero)
        #expect(FeelDecimal("-0")?.description == "0")
        #expect(FeelDecimal(Int.min).description == "-9223372036854775808")
        #expect(FeelDecimal(Int.min).integer == Int.min)
    }

    @Test func limits() {
        #expect(FeelDecimal("1e6144") != nil)
        #expect(FeelDecimal("1e6145") == nil)
        #expect(FeelDecimal("1e-7000") == .zero)
        #expect(FeelDecimal("9e6144").flatMap { $0 + $0 } == nil)
        #expect(FeelDecimal(1) / .zero == nil)
        #expect(FeelDecimal(0).raised(to: -1) == nil)
        #expect(FeelDecimal(2).raised(to: -2)?.description == "0.25")
        #expect(FeelDecimal(2).raised(to: Int.max) == nil)
        #expect(FeelDecimal(2).raised(to: Int.min) == .zero)
        for text in ["", ".", "-", "1.2.3", "e5", "1e", "1e+", "1e1.5", "1e123456", "0x1", "1,5", "١"] {
            #expect(FeelDecimal(text) == nil, "\(text)")
        }
    }

    @Test func floors() {
        #expect(FeelDecimal("-1.5")?.floor == -2)
        #expect(FeelDecimal("-1.5")?.ceiling == -1)
        #expect(FeelDecimal("1e-50")?.ceiling == 1)
        #expect(FeelDecimal("1e40")?.floor == FeelDecimal("1e40"))
    }

    @Test func subnormalNumbers() throws {
        let least = try #require(FeelDecimal("1e-6176"))
        #expect(least.description == "1E-6176")
        #expect(least / 2 == .zero)
        #expect(FeelDecimal("1.5e-6176") == FeelDecimal("2e-6176"))
        #expect(FeelDecimal("2.5e-6176") == FeelDecimal("2e-6176"))
        #expect(FeelDecimal("0.50001e-6176") == least)
        #expect(FeelDecimal(coefficient: 15, exponent: Int.min) == .zero)
        #expect(FeelDecimal(coefficient: 15, exponent: Int.max) == nil)
        #expect(FeelDecimal(coefficient: 0, exponent: Int.max) == .zero)
        #expect(FeelDecimal("1e-99999999999999999999") == .zero)
        #expect(FeelDecimal("0e99999999999999999999") == .zero)
        let smallest = try #require(FeelDecimal("1e-6143"))
        #expect(
            (smallest * FeelDecimal("0.1234567890123456789012345678901234")!)?.description == "1.23456789012345678901234567890123E-6144")
    }

    @Test func notation() {
        #expect(FeelDecimal("1e3")?.description == "1000")
        #expect(FeelDecimal("1.10")?.description == "1.1")
        #expect(FeelDecimal("1e99")?.description == "1" + String(repeating: "0", count: 99))
        #expect(FeelDecimal("-12e99")?.description == "-1.2E+100")
        #expect(FeelDecimal("1e-99")?.description == "0." + String(repeating: "0", count: 98) + "1")
        #expect(FeelDecimal("1e-100")?.description == "1E-100")
        #expect(FeelDecimal("9.99E+6144")?.description == "9.99E+6144")
    }

    @Test func roundings() throws {
        let expected: [FeelDecimal.RoundingRule: [Int]] = [
            .up: [6, 3, 2, 2, 1, -1, -2, -2, -3, -6], .down: [5, 2, 1, 1, 1, -1, -1, -1, -2, -5],
            .halfUp: [6, 3, 2, 1, 1, -1, -1, -2, -3, -6], .halfDown: [5, 2, 2, 1, 1, -1, -1, -2, -2, -5],
            .halfEven: [6, 2, 2, 1, 1, -1, -1, -2, -2, -6], .floor: [5, 2, 1, 1, 1, -1, -2, -2, -3, -6],
            .ceiling: [6, 3, 2, 2, 1, -1, -1, -1, -2, -5],
        ]
        let numbers = ["5.5", "2.5", "1.6", "1.1", "1.0", "-1.0", "-1.1", "-1.6", "-2.5", "-5.5"].compactMap(FeelDecimal.init)
        for rule in FeelDecimal.RoundingRule.allCases {
            #expect(numbers.compactMap { $0.rounded(scale: 0, rule)?.integer } == expected[rule], "\(rule)")
        }
        let number = try #require(FeelDecimal("1234.567"))
        #expect(number.rounded(scale: -2, .halfEven) == 1200)
        #expect(number.rounded(scale: -6111, .up)?.description == "1E+6111")
        #expect(number.rounded(scale: -6112, .up) == nil)
        #expect(number.rounded(scale: 6176, .up) == number)
        #expect(number.rounded(scale: 6177, .up) == nil)
        #expect(number.rounded(scale: Int.min, .up) == nil)
        #expect(number.floor(scale: 1)?.description == "1234.5")
        #expect(number.ceiling(scale: 1)?.description == "1234.6")
    }

    @Test func modulo() {
        // DMN 1.5, table 75: the examples of `modulo`.
        let cases = [
            ("12", "5", "2"), ("-12", "5", "3"), ("12", "-5", "-3"), ("-12", "-5", "-2"), ("10.1", "4.5", "1.1"), ("-10.1", "4.5", "3.4"),
            ("10.1", "-4.5", "-3.4"), ("-10.1", "-4.5", "-1.1"), ("1e6144", "7", "1"), ("-1e-6176", "1", "1"), ("0", "-3", "0"),
        ]
        for (a, b, result) in cases {
            #expect(FeelDecimal(a).flatMap { a in FeelDecimal(b).flatMap { a.modulo($0) } } == FeelDecimal(result), "\(a) \(b)")
        }
        #expect(FeelDecimal(1).modulo(0) == nil)
    }

    @Test func parity() {
        #expect(FeelDecimal(0).isEven && FeelDecimal(-2).isEven && FeelDecimal(10).isEven && FeelDecimal("1e6144")?.isEven == true)
        #expect(FeelDecimal(-3).isOdd && !FeelDecimal(-3).isEven && !FeelDecimal(10).isOdd)
        #expect(FeelDecimal("0.5")?.isEven == false && FeelDecimal("1.5")?.isOdd == false)
    }

    @Test func powersAndLogarithms() throws {
        #expect(FeelDecimal(2).squareRoot()?.description == "1.414213562373095048801688724209698")
        #expect(FeelDecimal(-1).squareRoot() == nil)
        #expect(FeelDecimal(144).squareRoot() == 12)
        #expect(FeelDecimal(1).exponential()?.description == "2.718281828459045235360287471352662")
        #expect(FeelDecimal(4).naturalLogarithm()?.description == "1.386294361119890618834464242916353")
        #expect(FeelDecimal(1).naturalLogarithm() == .zero)
        #expect(FeelDecimal(0).naturalLogarithm() == nil)
        #expect(FeelDecimal(-1).naturalLogarithm() == nil)
        #expect(FeelDecimal(14150).exponential() == nil)
        #expect(FeelDecimal(-15000).exponential() == .zero)
        let half = try #require(FeelDecimal("0.5"))
        #expect(FeelDecimal(-8).raised(toPower: half) == nil)
        #expect(FeelDecimal(-8).raised(toPower: 3) == -512)
        #expect(FeelDecimal(4).raised(toPower: -half) == half)
        #expect(FeelDecimal(32).raised(toPower: FeelDecimal("0.2") ?? 0) == 2)
        #expect(FeelDecimal("1e-10")?.raised(toPower: FeelDecimal("1.1") ?? 0)?.description == "0.00000000001")
        #expect(FeelDecimal(0).raised(toPower: 0) == 1)
        #expect(FeelDecimal(0).raised(toPower: -half) == nil)
        #expect(FeelDecimal(-1).raised(toPower: FeelDecimal("1e40") ?? 0) == 1)
        #expect(FeelDecimal(2).raised(toPower: FeelDecimal("-1e6144") ?? 0) == .zero)
        #expect(half.raised(toPower: FeelDecimal("-1e6144") ?? 0) == nil)
        #expect(FeelDecimal("1.0065")?.raised(to: 360)?.description == "10.30292458450388810036125853017911")
    }
}
