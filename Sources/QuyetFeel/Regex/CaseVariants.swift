/// The case variants of scalars: those with the same upper case or the same lower case, as the flag `i` defines them.
///
/// Being a variant is no equivalence: `İ` has no variants although its lower case begins with `i`, and the dotless `ı` is a variant of
/// `I` as of `i`, because their upper case is the same.
enum CaseVariants {
    /// Every scalar that has variants, sorted, and its variants without itself.
    private static let table: (scalars: [UInt32], variants: [[UInt32]]) = {
        var scalars: Set<UInt32> = []
        // Beyond, no script has cases.
        for value in UInt32(0)..<0x1F000 {
            guard let properties = Unicode.Scalar(value)?.properties, properties.changesWhenCaseMapped else { continue }
            scalars.insert(value)
            for mapping in [lower(value), upper(value)] where mapping.count == 1 { scalars.insert(mapping[0]) }
        }
        let byLower = Dictionary(grouping: scalars) { lower($0) }
        let byUpper = Dictionary(grouping: scalars) { upper($0) }
        var result: (scalars: [UInt32], variants: [[UInt32]]) = ([], [])
        for value in scalars.sorted() {
            let variants = Set((byLower[lower(value)] ?? []) + (byUpper[upper(value)] ?? [])).subtracting([value])
            guard !variants.isEmpty else { continue }
            result.scalars.append(value)
            result.variants.append(variants.sorted())
        }
        return result
    }()

    // Compared as scalars: strings would also be equal where they are only canonically equivalent.
    private static func lower(_ value: UInt32) -> [UInt32] {
        Unicode.Scalar(value)?.properties.lowercaseMapping.unicodeScalars.map(\.value) ?? []
    }

    private static func upper(_ value: UInt32) -> [UInt32] {
        Unicode.Scalar(value)?.properties.uppercaseMapping.unicodeScalars.map(\.value) ?? []
    }

    /// The place of the first scalar with variants that is not less.
    private static func index(_ value: UInt32) -> Int {
        var from = 0
        var to = table.scalars.count
        while from < to {
            let middle = (from + to) / 2
            if table.scalars[middle] < value { from = middle + 1 } else { to = middle }
        }
        return from
    }

    static func variants(of scalar: Unicode.Scalar) -> [UInt32] {
        let index = index(scalar.value)
        return index < table.scalars.count && table.scalars[index] == scalar.value ? table.variants[index] : []
    }

    static func areVariants(_ first: Unicode.Scalar, _ second: Unicode.Scalar) -> Bool {
        first == second || variants(of: first).contains(second.value)
    }

    /// The ranges and the variants of everything in them.
    static func closure(_ ranges: [ClosedRange<UInt32>]) -> [ClosedRange<UInt32>] {
        // Merged first, so that no range is asked about twice.
        let merged = ScalarSet.merged(ranges)
        var result = merged
        for range in merged {
            var index = index(range.lowerBound)
            while index < table.scalars.count, table.scalars[index] <= range.upperBound {
                result += table.variants[index].map { $0...$0 }
                index += 1
            }
        }
        return result
    }
}
