import QuyetText

/// Where something holds: the whole province, communes by name or code, or a condition over the commune table's columns.
public enum Territory: Hashable, Sendable {
    case wholeProvince(Span)
    case communes([Located<String>])
    case condition(Expression)

    public var span: Span? {
        switch self {
        case .wholeProvince(let span): span
        case .communes(let names): names.first?.span
        case .condition(let expression): expression.span
        }
    }
}
