import QuyetFeel
import QuyetMachine
import QuyetTime

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

extension BundleReader {
    /// What is written once and named by its index. Each condition is parsed once, so that reading takes time in proportion to the size.
    struct Tables {
        let conditions: [FeelExpression]
        let origins: [Origin]
        let texts: [String]

        init(_ message: Quyet_Bundle_V1_Workspace) throws(BundleError) {
            texts = message.texts
            var conditions: [FeelExpression] = []
            for condition in message.conditions {
                // What a name may be was checked when the condition was compiled: here it only has to be found in the text.
                let scope = FeelScope(condition.names.map { FeelDeclaration($0, .any) })
                guard let tree = FeelParser.expression(condition.text, scope: scope).validExpression else { throw .damaged(.condition) }
                conditions.append(tree)
            }
            self.conditions = conditions
            var origins: [Origin] = []
            for origin in message.origins {
                guard max(origin.instrument, origin.provision, origin.file) < message.texts.count else { throw .damaged(.origin) }
                origins.append(
                    Origin(
                        instrument: texts[Int(origin.instrument)], provision: texts[Int(origin.provision)],
                        file: texts[Int(origin.file)], line: Int(origin.line), span: nil))
            }
            self.origins = origins
        }

        func text(_ index: UInt32) throws(BundleError) -> String {
            guard index < texts.count else { throw .damaged(.text) }
            return texts[Int(index)]
        }

        /// Of index + 1; 0 is none.
        func condition(_ number: UInt32) throws(BundleError) -> FeelExpression? {
            guard number > 0 else { return nil }
            guard number <= conditions.count else { throw .damaged(.condition) }
            return conditions[Int(number) - 1]
        }

        func origin(_ index: UInt32) throws(BundleError) -> Origin {
            guard index < origins.count else { throw .damaged(.origin) }
            return origins[Int(index)]
        }
    }
}

extension BundleReader {
    // MARK: Flat fields

    static func numbers(_ data: Data, _ part: BundlePart) throws(BundleError) -> [Int32] {
        guard data.count % 4 == 0 else { throw .damaged(part) }
        let bytes = [UInt8](data)
        return stride(from: 0, to: bytes.count, by: 4).map { start in
            (0..<4).reduce(Int32(0)) { $0 | Int32(bitPattern: UInt32(bytes[start + $1]) << UInt32($1 * 8)) }
        }
    }

    /// Days between the beginning and the end of all days: arithmetic on them cannot overflow.
    static func day(_ number: Int32, _ part: BundlePart) throws(BundleError) -> Day {
        let day = Day(number: Int(number))
        guard day >= .distantPast, day <= .distantFuture else { throw .damaged(part) }
        return day
    }

    static func intervals(_ data: Data) throws(BundleError) -> [DayInterval] {
        let numbers = try numbers(data, .days)
        guard numbers.count % 2 == 0 else { throw .damaged(.days) }
        var result: [DayInterval] = []
        for index in stride(from: 0, to: numbers.count, by: 2) {
            result.append(DayInterval(try day(numbers[index], .days), try day(numbers[index + 1], .days)))
        }
        return result
    }

    static func interval(_ data: Data) throws(BundleError) -> DayInterval {
        let intervals = try intervals(data)
        guard intervals.count == 1 else { throw .damaged(.days) }
        return intervals[0]
    }

    static func set(_ data: Data, below count: Int, _ part: BundlePart) throws(BundleError) -> BitSet {
        guard data.count % 8 == 0 else { throw .damaged(part) }
        let bytes = [UInt8](data)
        let words = stride(from: 0, to: bytes.count, by: 8).map { start in
            (0..<8).reduce(UInt64(0)) { $0 | UInt64(bytes[start + $1]) << UInt64($1 * 8) }
        }
        let set = BitSet(words: words)
        guard set.isSubset(of: BitSet(all: count)) else { throw .damaged(part) }
        return set
    }

    static func indices(_ values: [UInt32], below count: Int, _ part: BundlePart) throws(BundleError) -> [Int] {
        guard values.allSatisfy({ $0 < count }) else { throw .damaged(part) }
        return values.map { Int($0) }
    }
}
