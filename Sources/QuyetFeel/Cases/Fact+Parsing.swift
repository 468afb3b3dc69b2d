import QuyetText
import QuyetTime

extension Fact {
    /// A value given as text, as on a command line: read by the declared domain; nil when the domain does not hold it.
    public func value(parsing text: String) -> FeelValue? {
        switch domain {
        case .oneOf(let values):
            let key = VietnameseText.key(text)
            return values.first { value in
                switch value {
                case .string(let own): return VietnameseText.key(own) == key
                case .number(let own): return FeelDecimal(text.replacing(",", with: ".")) == own
                case .boolean(let own):
                    return own
                        ? ["true", "đúng", "có"].contains(key) || key == VietnameseText.key("đúng") : ["false", "sai"].contains(key)
                default: return false
                }
            }
        case .number(let bounds):
            guard let number = FeelDecimal(text.replacing(",", with: ".")), bounds.contains(.number(number)) == true else { return nil }
            return .number(number)
        case .date(let bounds):
            guard let day = Day(parsing: text), bounds.contains(.date(day)) == true else { return nil }
            return .date(day)
        case .text: return .string(text)
        }
    }

    /// The value as the domain spells it: a text that is one of the declared ones under another spelling becomes that one.
    public func canonical(_ value: FeelValue) -> FeelValue? {
        if value == .null { return isOptional ? .null : nil }
        if case .oneOf(let values) = domain, case .string(let text) = value {
            let key = VietnameseText.key(text)
            return values.first { if case .string(let own) = $0 { VietnameseText.key(own) == key } else { false } }
        }
        return domain.contains(value) ? value : nil
    }
}
