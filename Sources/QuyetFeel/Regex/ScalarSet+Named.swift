/// The sets that patterns have names for.
extension ScalarSet {
    /// `\s`: the four whitespace characters of XML.
    static let space = ScalarSet([0x9...0xA, 0xD...0xD, 0x20...0x20])
    /// `.` without the flag `s`.
    static let exceptLineEnds = ScalarSet([0xA...0xA, 0xD...0xD]).inverted
    /// `\d`: the decimal digits of every script.
    static let digit = ScalarSet(categories["Nd"] ?? [])
    /// `\w`: everything but punctuation, separators and others.
    static let word = ScalarSet(["P", "Z", "C"].flatMap { categories[$0] ?? [] }).inverted

    /// `\i`: the characters that a name of XML may begin with.
    static let initialName = ScalarSet([
        0x3A...0x3A, 0x41...0x5A, 0x5F...0x5F, 0x61...0x7A, 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x2FF, 0x370...0x37D, 0x37F...0x1FFF,
        0x200C...0x200D, 0x2070...0x218F, 0x2C00...0x2FEF, 0x3001...0xD7FF, 0xF900...0xFDCF, 0xFDF0...0xFFFD, 0x10000...0xEFFFF,
    ])

    /// `\c`: the characters of a name of XML.
    static let name = ScalarSet(initialName.ranges + [0x2D...0x2E, 0x30...0x39, 0xB7...0xB7, 0x300...0x36F, 0x203F...0x2040])

    /// The set of `\p{name}`: a general category, a group of categories or, after `Is`, a block; nil when there is none.
    static func property(_ name: String) -> ScalarSet? {
        if name.hasPrefix("Is") { return UnicodeBlocks.block(named: String(name.dropFirst(2))).map { ScalarSet([$0]) } }
        return categories[name].map { ScalarSet($0) }
    }

    /// The ranges of every category (`Lu`) and of every group of categories (`L`).
    private static let categories: [String: [ClosedRange<UInt32>]] = {
        var result: [String: [ClosedRange<UInt32>]] = [:]
        // Beyond the four planes that have characters, all is unassigned but the tags and variation selectors and two private planes.
        for (name, range) in runs(0...0x3FFFF) + runs(0xE0000...0xE0FFF) { result[name, default: []].append(range) }
        result["Cn", default: []] += [0x40000...0xDFFFF, 0xE1000...0xEFFFF, 0xFFFFE...0xFFFFF, 0x10FFFE...0x10FFFF]
        result["Co", default: []] += [0xF0000...0xFFFFD, 0x100000...0x10FFFD]
        for (name, ranges) in result { result[String(name.prefix(1)), default: []] += ranges }
        return result.mapValues(merged)
    }()

    /// The stretches of one category.
    private static func runs(_ scalars: ClosedRange<UInt32>) -> [(String, ClosedRange<UInt32>)] {
        var result: [(String, ClosedRange<UInt32>)] = []
        var start = scalars.lowerBound
        var current: Unicode.GeneralCategory?
        for value in scalars {
            // Surrogates are no scalars; XML Schema has no category for them.
            let category = Unicode.Scalar(value)?.properties.generalCategory
            guard category != current || value == scalars.lowerBound else { continue }
            if let current, value > start { result.append((abbreviation(current), start...value - 1)) }
            start = value
            current = category
        }
        if let current { result.append((abbreviation(current), start...scalars.upperBound)) }
        return result
    }

    private static func abbreviation(_ category: Unicode.GeneralCategory) -> String {
        switch category {
        case .uppercaseLetter: "Lu"
        case .lowercaseLetter: "Ll"
        case .titlecaseLetter: "Lt"
        case .modifierLetter: "Lm"
        case .otherLetter: "Lo"
        case .nonspacingMark: "Mn"
        case .spacingMark: "Mc"
        case .enclosingMark: "Me"
        case .decimalNumber: "Nd"
        case .letterNumber: "Nl"
        case .otherNumber: "No"
        case .connectorPunctuation: "Pc"
        case .dashPunctuation: "Pd"
        case .openPunctuation: "Ps"
        case .closePunctuation: "Pe"
        case .initialPunctuation: "Pi"
        case .finalPunctuation: "Pf"
        case .otherPunctuation: "Po"
        case .mathSymbol: "Sm"
        case .currencySymbol: "Sc"
        case .modifierSymbol: "Sk"
        case .otherSymbol: "So"
        case .spaceSeparator: "Zs"
        case .lineSeparator: "Zl"
        case .paragraphSeparator: "Zp"
        case .control: "Cc"
        case .format: "Cf"
        case .privateUse: "Co"
        default: "Cn"
        }
    }
}
