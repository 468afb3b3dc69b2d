import QuyetFeel
import QuyetInterchange

/// Why a value of a test cannot be turned into one of FEEL.
struct UnreadableValue: Error {
    let type: String
    let text: String
    var message: String { "the test's value “\(text)” of type \(type) cannot be read" }
}

extension FeelValue {
    /// The value of a test, by the correspondence of XML Schema's types with FEEL's (DMN 1.5, clause 10.3.3.2).
    init(_ value: TestValue) throws(UnreadableValue) {
        switch value {
        case .absent, .value(_, _, isNil: true): self = .null
        case .value(let type, let text, isNil: false): self = try FeelValue.simple(type ?? "string", text)
        case .list(let items):
            var values: [FeelValue] = []
            for item in items { values.append(try FeelValue(item)) }
            self = .list(values)
        case .components(let components):
            var entries: [(String, FeelValue)] = []
            for component in components { entries.append((component.name, try FeelValue(component.value))) }
            self = .context(FeelContext(entries))
        }
    }

    private static func simple(_ type: String, _ text: String) throws(UnreadableValue) -> FeelValue {
        let word = String(text.filter { !$0.isWhitespace })
        let value: FeelValue?
        switch type {
        case "string", "anyURI", "normalizedString", "token": return .string(text)
        case "boolean": value = ["true": .boolean(true), "1": .boolean(true), "false": .boolean(false), "0": .boolean(false)][word]
        case "decimal", "double", "float", "integer", "int", "long", "short", "byte", "nonNegativeInteger", "positiveInteger":
            value = FeelDecimal(word).map { .number($0) }
        case "date", "time", "dateTime", "duration", "dayTimeDuration", "yearMonthDuration": value = FeelValue(temporal: type, word)
        default: value = nil
        }
        guard let value else { throw UnreadableValue(type: type, text: text) }
        return value
    }

    /// The forms of XML Schema are among those of FEEL, and exclude each other; which of FEEL's two kinds a duration is, its text tells.
    private init?(temporal type: String, _ text: String) {
        switch (type, FeelTemporal(literal: text)) {
        case ("date", .date(let day)): self = .date(day)
        case ("time", .time(let time)): self = .time(time)
        case ("dateTime", .dateTime(let value)): self = .dateTime(value)
        case ("duration", .dayTimeDuration(let value)), ("dayTimeDuration", .dayTimeDuration(let value)): self = .daysAndTimeDuration(value)
        case ("duration", .yearMonthDuration(let value)), ("yearMonthDuration", .yearMonthDuration(let value)):
            self = .yearsAndMonthsDuration(value)
        default: return nil
        }
    }
}
