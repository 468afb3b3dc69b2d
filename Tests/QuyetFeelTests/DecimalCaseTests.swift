import Foundation
import QuyetFeel
import Testing

/// Holds decimal arithmetic against Python's `decimal`, which `Fixtures/decimal-cases.py` sets up as IEEE 754's decimal128.
///
/// Every run compares some thousand cases of each operation; with `QUYET_HEAVY=1`, a million, of other seeds.
@Suite(.serialized) struct DecimalCaseTests {
    private static let isHeavy = ProcessInfo.processInfo.environment["QUYET_HEAVY"] == "1"
    private static let isPythonThere = (try? python(["-c", "print(1)"])) == Data("1\n".utf8)

    /// Where a case takes long without optimisation, a run has fewer.
    private static func count(_ operation: String) -> Int {
        switch operation {
        case "add", "sub", "mul", "div", "less": 20_000
        case "exp", "ln", "pow": 1000
        default: 3000
        }
    }

    @Test(
        .enabled(if: isPythonThere, "There is no python3 to compare with."),
        arguments: [
            "add", "sub", "mul", "div", "less", "mod", "pow", "sqrt", "exp", "ln", "read", "show", "parity",
            "up", "down", "halfUp", "halfDown", "halfEven", "floor", "ceiling",
        ])
    func agreesWithPython(_ operation: String) throws {
        let seeds = DecimalCaseTests.isHeavy ? 1...10 : 0...0
        var (compared, failures) = (0, [String]())
        for seed in seeds {
            let count = DecimalCaseTests.isHeavy ? 100_000 : DecimalCaseTests.count(operation)
            let cases = try DecimalCaseTests.python([DecimalCaseTests.script, operation, String(count), String(seed)])
            for line in String(decoding: cases, as: UTF8.self).split(separator: "\n") {
                let fields = line.split(separator: " ").map(String.init)
                guard fields.count == 4 else { continue }
                compared += 1
                let expected = DecimalCaseTests.isNumber(operation) ? FeelDecimal(fields[3])?.description ?? "nil" : fields[3]
                let result = DecimalCaseTests.result(operation, fields[1], fields[2]) ?? "nil"
                if result != expected { failures.append("\(fields.joined(separator: " ")), not \(result)") }
            }
            #expect(compared == count * (seed - seeds.lowerBound + 1))
        }
        #expect(failures.isEmpty, "\(failures.count) of \(compared): \(failures.prefix(5).joined(separator: "\n"))")
        if DecimalCaseTests.isHeavy { print("decimal \(operation): \(compared) cases, \(failures.count) differ") }
    }

    private static let rules = Dictionary(uniqueKeysWithValues: FeelDecimal.RoundingRule.allCases.map { ("\($0)", $0) })

    private static func isNumber(_ operation: String) -> Bool { !["less", "show", "parity"].contains(operation) }

    private static func result(_ operation: String, _ first: String, _ second: String) -> String? {
        guard let a = FeelDecimal(first) else { return nil }
        let b = FeelDecimal(second) ?? 0
        switch operation {
        case "add": return (a + b)?.description
        case "sub": return (a - b)?.description
        case "mul": return (a * b)?.description
        case "div": return (a / b)?.description
        case "less": return String(a < b)
        case "mod": return a.modulo(b)?.description
        case "pow": return a.raised(toPower: b)?.description
        case "sqrt": return a.squareRoot()?.description
        case "exp": return a.exponential()?.description
        case "ln": return a.naturalLogarithm()?.description
        case "read", "show": return a.description
        case "parity": return a.isEven ? "even" : a.isOdd ? "odd" : "-"
        default:
            guard let rule = rules[operation], let scale = b.integer else { return nil }
            return a.rounded(scale: scale, rule)?.description
        }
    }

    private static let script = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Fixtures/decimal-cases.py").path

    /// What python3 prints.
    private static func python(_ arguments: [String]) throws -> Data {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = ["python3"] + arguments
        let output = Pipe()
        process.standardOutput = output
        process.standardError = FileHandle.nullDevice
        try process.run()
        let data = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return data
    }
}
