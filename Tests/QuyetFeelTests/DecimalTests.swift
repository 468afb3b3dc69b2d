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
            #expect(result == parts[3], "\(line)")
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
        for text in ["", ".", "-", "1.2.3", "e5", "1e", "1e123456", "0x1", "1,5", "١"] { #expect(FeelDecimal(text) == nil, "\(text)") }
    }

    @Test func floors() {
        #expect(FeelDecimal("-1.5")?.floor == -2)
        #expect(FeelDecimal("-1.5")?.ceiling == -1)
        #expect(FeelDecimal("1e-50")?.ceiling == 1)
        #expect(FeelDecimal("1e40")?.floor == FeelDecimal("1e40"))
    }
}
