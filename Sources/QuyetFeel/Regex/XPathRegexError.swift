/// Why a regular expression, its flags or a replacement is refused, or why a match stays undecided.
struct XPathRegexError: Error, Hashable, Sendable {
    enum Reason: Hashable, Sendable {
        // The pattern and its flags.
        case unknownFlag(String)
        case patternTooLong
        case groupsTooDeep
        case tooLarge
        case unclosedGroup
        case unopenedGroup
        case unknownGroupKind
        case nothingToRepeat
        case malformedQuantifier
        case reversedQuantifier
        case unescaped(String)
        case unknownEscape(String)
        case unfinishedEscape
        case unclosedClass
        case emptyClass
        case bracketInClass
        case malformedRange
        case reversedRange
        case afterSubtraction
        case malformedProperty
        case unknownProperty(String)
        case backReferenceInClass
        case unknownGroup(Int)
        case openGroup(Int)
        // Its use.
        case matchesEmpty
        case dollarInReplacement
        case backslashInReplacement
        case undecided
    }

    let reason: Reason
    /// Where, in Unicode scalars from the beginning of the pattern, the flags or the replacement; nil when it is all of it.
    let offset: Int?

    init(_ reason: Reason, at offset: Int? = nil) {
        self.reason = reason
        self.offset = offset
    }

    /// The code of Functions and Operators; nil for a limit of this engine.
    var code: String? {
        switch reason {
        case .patternTooLong, .groupsTooDeep, .tooLarge, .undecided: nil
        case .unknownFlag: "FORX0001"
        case .matchesEmpty: "FORX0003"
        case .dollarInReplacement, .backslashInReplacement: "FORX0004"
        default: "FORX0002"
        }
    }

    /// The text that the offset counts in.
    private var place: (vi: String, en: String) {
        switch reason {
        case .unknownFlag: ("các cờ", "the flags")
        case .dollarInReplacement, .backslashInReplacement: ("chuỗi thay thế", "the replacement")
        default: ("mẫu", "the pattern")
        }
    }

    var messageVi: String {
        offset.map { "\(reason.vi) (ký tự thứ \($0 + 1) của \(place.vi))." } ?? "\(reason.vi)."
    }

    var messageEn: String {
        offset.map { "\(reason.en) (character \($0 + 1) of \(place.en))." } ?? "\(reason.en)."
    }
}
