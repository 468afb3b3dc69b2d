import QuyetFeel

extension FeelValue {
    /// Whether a result is what a test expects: numbers to eight places, everything else by FEEL's equality.
    func matches(_ expected: FeelValue) -> Bool {
        switch (self, expected) {
        case (.null, .null): return true
        case (.number(let got), .number(let wanted)): return got.isNear(wanted)
        case (.list(let got), .list(let wanted)):
            return got.count == wanted.count && zip(got, wanted).allSatisfy { $0.matches($1) }
        case (.context(let got), .context(let wanted)):
            return got.count == wanted.count && zip(wanted.keys, wanted.values).allSatisfy { got[$0]?.matches($1) ?? false }
        default: return isEqual(to: expected) == true
        }
    }
}

extension FeelDecimal {
    private static let tolerance = FeelDecimal(coefficient: 1, exponent: -8) ?? .zero

    /// Within 1e-8, or within 1e-8 of its size for what is larger than one.
    fileprivate func isNear(_ wanted: FeelDecimal) -> Bool {
        if self == wanted { return true }
        let size = wanted.absolute
        let allowed = size > .one ? size * FeelDecimal.tolerance : FeelDecimal.tolerance
        guard let difference = self - wanted, let allowed else { return false }
        return !(difference.absolute > allowed)
    }
}
