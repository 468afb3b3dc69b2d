import QuyetFeel
import QuyetMachine
import QuyetTime

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

extension BundleWriter {
    /// What is written once and named by its index, in the order of first use.
    struct Tables {
        private(set) var texts: [String] = []
        private(set) var conditions: [Quyet_Bundle_V1_Condition] = []
        /// The condition at each index of `conditions`.
        private(set) var trees: [FeelExpression] = []
        private(set) var origins: [Quyet_Bundle_V1_Origin] = []
        /// The first part that the format cannot hold.
        private(set) var failure: BundlePart?

        // Keyed by bytes: strings that differ only in normalisation are equal to Swift and not to FEEL.
        private var textIndex: [[UInt8]: UInt32] = [:]
        private var conditionIndex: [[[UInt8]]: UInt32] = [:]
        private var originIndex: [[UInt32]: UInt32] = [:]

        mutating func fail(_ part: BundlePart) { failure = failure ?? part }

        /// A count or index as it is written.
        mutating func word(_ value: Int, _ part: BundlePart) -> UInt32 {
            if let word = UInt32(exactly: value), word < .max { return word }
            fail(part)
            return 0
        }

        mutating func words(_ values: [Int], _ part: BundlePart) -> [UInt32] { values.map { word($0, part) } }

        mutating func text(_ text: String) -> UInt32 {
            let key = Array(text.utf8)
            if let known = textIndex[key] { return known }
            let index = UInt32(clamping: texts.count)
            textIndex[key] = index
            texts.append(text)
            return index
        }

        /// Index + 1; 0 for none.
        mutating func condition(_ tree: FeelExpression?) -> UInt32 {
            guard let tree else { return 0 }
            let text = FeelPrinter.print(tree, spelling: .standard)
            let names = tree.freeNames
            let key = ([text] + names).map { Array($0.utf8) }
            if let known = conditionIndex[key] { return known + 1 }
            let index = UInt32(clamping: conditions.count)
            conditionIndex[key] = index
            trees.append(tree)
            conditions.append(
                .with {
                    $0.text = text
                    $0.names = names
                })
            return index + 1
        }

        mutating func origin(_ origin: Origin) -> UInt32 {
            let (instrument, provision, file) = (text(origin.instrument), text(origin.provision), text(origin.file))
            let line = word(origin.line, .origin)
            let key = [instrument, provision, file, line]
            if let known = originIndex[key] { return known }
            let index = UInt32(clamping: origins.count)
            originIndex[key] = index
            origins.append(
                .with {
                    $0.instrument = instrument
                    $0.provision = provision
                    $0.file = file
                    $0.line = line
                })
            return index
        }

        /// `index << 1` for an office, `index << 1 | 1` for the member of a family.
        mutating func reference(_ office: OfficeRef) -> UInt32 {
            switch office {
            case .office(let index): word(index, .office) << 1
            case .member(let index): word(index, .office) << 1 | 1
            }
        }

        /// Reference + 1; 0 for none.
        mutating func reference(_ office: OfficeRef?) -> UInt32 {
            guard let office else { return 0 }
            return reference(office) + 1
        }
    }
}

// MARK: Flat fields

/// Little-endian words of four bytes.
func flat(_ numbers: some Sequence<Int32>) -> Data {
    var bytes: [UInt8] = []
    for number in numbers { for shift in 0..<4 { bytes.append(UInt8(truncatingIfNeeded: number >> (shift * 8))) } }
    return Data(bytes)
}

/// A day as the bundle holds it; days of documents fit.
func word(_ day: Day) -> Int32 { Int32(clamping: day.number) }

/// Pairs of days.
func flat(_ intervals: [DayInterval]) -> Data { flat(intervals.flatMap { [word($0.from), word($0.to)] }) }

/// Little-endian words of eight bytes.
func flat(_ set: BitSet) -> Data {
    var bytes: [UInt8] = []
    for word in set.words { for shift in 0..<8 { bytes.append(UInt8(truncatingIfNeeded: word >> (shift * 8))) } }
    return Data(bytes)
}
