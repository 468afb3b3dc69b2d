extension FeelValue {
    /// What `string()` gives (DMN 1.5, clause 10.3.4.1): the value as FEEL would write it, except that a string is itself.
    public var text: String {
        if case .string(let text) = self { return text }
        return literal
    }

    /// The value as FEEL writes it; strings are in quotes.
    public var literal: String {
        var result = ""
        write(to: &result)
        return result
    }

    private func write(to text: inout String) {
        switch self {
        case .null: text += "null"
        case .boolean(let value): text += value ? "true" : "false"
        case .number(let number): text += number.description
        case .string(let value): text += FeelPrinter.quoted(value)
        case .date(let day): text += day.feelText
        case .time(let time): text += time.description
        case .dateTime(let value): text += value.description
        case .daysAndTimeDuration(let duration): text += duration.description
        case .yearsAndMonthsDuration(let duration): text += duration.description
        case .list(let values):
            text += "["
            for (index, value) in values.enumerated() {
                if index > 0 { text += ", " }
                value.write(to: &text)
            }
            text += "]"
        case .context(let context):
            text += "{"
            for (index, key) in context.keys.enumerated() {
                if index > 0 { text += ", " }
                text += FeelPrinter.key(key) + ": "
                context.values[index].write(to: &text)
            }
            text += "}"
        case .range(let interval): interval.write(to: &text)
        case .function(let closure):
            if case .builtIn(let name) = closure.body {
                text += name
            } else {
                text += "function(\(closure.parameters.joined(separator: ", ")))"
            }
        }
    }
}

extension FeelInterval {
    fileprivate func write(to text: inout String) {
        switch form {
        case .equal: text += "= " + (lower?.value.literal ?? "null")
        case .notEqual: text += "!= " + (lower?.value.literal ?? "null")
        case .range:
            if let lower, let upper {
                text += "\(lower.isClosed ? "[" : "(")\(lower.value.literal)..\(upper.value.literal)\(upper.isClosed ? "]" : ")")"
            } else if let lower {
                text += "\(lower.isClosed ? ">=" : ">") \(lower.value.literal)"
            } else if let upper {
                text += "\(upper.isClosed ? "<=" : "<") \(upper.value.literal)"
            }
        }
    }
}
