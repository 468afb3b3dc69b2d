import QuyetText
import QuyetTime

/// What built-in functions take beyond the types of their parameters: where a parameter is of any type, few types have a value.
extension FeelChecker {
    /// Reports arguments for which a function is always null.
    mutating func requireArguments(_ name: String, _ values: [Typed], _ places: [Int], _ form: FeelFunction) {
        for (place, value) in zip(places, values) {
            let wanted = FeelFunction.wanted(name, place, of: form.parameters.count)
            guard !wanted.isEmpty, !wanted.contains(where: { value.type.isCompatible(with: $0) }) else { continue }
            diagnostics.append(
                FeelDiagnostic(
                    .typeMismatch, value.tree.range,
                    vi: "Tham số \(place + 1) của “\(name)” phải là \(FeelType.list(wanted.map(\.vietnameseName), "hoặc")), "
                        + "nhưng ở đây là \(value.type.vietnameseName).",
                    en: "Argument \(place + 1) of “\(name)” must be \(FeelType.list(wanted.map(\.englishName), "or")), "
                        + "but this is \(value.type.englishName).",
                    suggestion: wanted.lazy.compactMap { value.tree.literal(as: $0) }.first))
            return
        }
        switch name {
        case "sum", "mean", "product", "median", "mode", "stddev": requireElements(values, .number, name)
        case "all", "any": requireElements(values, .boolean, name)
        case "min", "max": requireOrder(values)
        case "list contains", "index of":
            if values.count == 2 { requireElement(values[1], of: values[0].type) }
        case "before", "after", "meets", "met by", "overlaps", "overlaps before", "overlaps after", "finishes", "finished by", "includes",
            "during", "starts", "started by", "coincides":
            if values.count == 2 {
                let types = values.map { value in if case .range(let element) = value.type.base { element } else { value.type } }
                requireComparable(types[0], types[1], order: true, values[1].tree.range)
            }
        default: return
        }
    }

    /// The elements that an aggregate works on, where their types are known: of one list, or the arguments themselves.
    private func elements(_ values: [Typed]) -> [Typed] {
        guard values.count == 1 else { return values }
        if case .list(let trees) = values[0].tree.kind {
            // Typing them again would double the work at every level of nesting.
            return trees.map { ($0, plainType($0)) }
        }
        if case .list(let element) = values[0].type.base { return [(values[0].tree, element)] }
        return values
    }

    /// The type of a literal or a name; any for the rest.
    private func plainType(_ tree: FeelExpression) -> FeelType {
        if case .name(let name) = tree.kind {
            return locals.last(where: { $0.name == name })?.type ?? scope.declaration(of: name)?.type ?? .any
        }
        if case .list = tree.kind { return .list(.any) }
        return tree.constant.map(FeelType.init(of:)) ?? .any
    }

    private mutating func requireElements(_ values: [Typed], _ wanted: FeelType, _ name: String) {
        for element in elements(values) {
            require(element.type, wanted, element.tree.range, "Phần tử của “\(name)”", "An element of “\(name)”", of: element.tree)
        }
    }

    private mutating func requireOrder(_ values: [Typed]) {
        let elements = elements(values)
        guard let first = elements.first else { return }
        for element in elements { requireComparable(first.type, element.type, order: true, element.tree.range) }
    }

    private mutating func requireElement(_ value: Typed, of list: FeelType) {
        guard case .list(let element) = list.base else { return }
        requireComparable(element, value.type, order: false, value.tree.range, nil, value.tree)
    }

    /// What a function value is called with.
    mutating func requireParameters(_ parameters: [FeelType], _ values: [Typed], named: Bool, _ range: FeelRange) {
        guard parameters.count == values.count else {
            diagnostics.append(
                FeelDiagnostic(
                    .typeMismatch, range, vi: "Hàm này nhận \(parameters.count) tham số, nhưng được gọi với \(values.count).",
                    en: "This function takes \(parameters.count) arguments, but is called with \(values.count)."))
            return
        }
        // The type of a function does not keep the names of its parameters.
        guard !named else { return }
        for (index, (wanted, value)) in zip(parameters, values).enumerated() where !wanted.takes(value.type) {
            require(value.type, wanted, value.tree.range, "Tham số \(index + 1)", "Argument \(index + 1)", of: value.tree)
        }
    }
}

extension FeelType {
    /// Whether a value of the other type may be passed: also what the standard converts.
    func takes(_ type: FeelType) -> Bool {
        if type.isCompatible(with: self) { return true }
        if case .list(let element) = base { return type.isCompatible(with: element) }
        if case .list(let element) = type.base { return element.isCompatible(with: self) }
        return base == .dateTime && type.base == .date
    }

    static func list(_ names: [String], _ last: String) -> String {
        var unique: [String] = []
        for name in names where !unique.contains(name) { unique.append(name) }
        guard unique.count > 1 else { return unique.first ?? "" }
        return unique.dropLast().joined(separator: ", ") + " \(last) " + unique[unique.count - 1]
    }
}

extension FeelFunction {
    /// The types that a parameter of any type has a value for; empty where it takes all.
    static func wanted(_ name: String, _ place: Int, of count: Int) -> [FeelType] {
        switch (name, count, place) {
        case ("date", 1, _): [.string, .date, .dateTime]
        case ("time", 1, _): [.string, .time, .dateTime, .date]
        case ("date and time", 1, _): [.string, .dateTime, .date]
        case ("date and time", 2, 0), ("years and months duration", _, _), ("day of year", _, _), ("day of week", _, _),
            ("month of year", _, _), ("week of year", _, _):
            [.date, .dateTime]
        case ("date and time", 2, 1): [.time, .string]
        case ("abs", _, _): [.number, .daysAndTimeDuration, .yearsAndMonthsDuration]
        default: []
        }
    }
}

// MARK: What the writer may have meant

extension FeelExpression {
    /// A literal of another type, as one of the wanted type would be written: `10` for `"10"`, `@"2026-05-15"` for `"15/05/2026"`.
    func literal(as wanted: FeelType) -> String? {
        switch (kind, wanted.base) {
        case (.string(let text), .number):
            return FeelDecimal(text.filter { $0 != " " }.replacing(",", with: "."))?.description
        case (.string(let text), .date): return Day(parsing: text).map { "@" + FeelPrinter.quoted($0.feelText) }
        case (.string(let text), .dateTime), (.string(let text), .time), (.string(let text), .daysAndTimeDuration),
            (.string(let text), .yearsAndMonthsDuration):
            return FeelValue(temporal: text).map(FeelType.init(of:)) == wanted.base ? "@" + FeelPrinter.quoted(text) : nil
        case (.string(let text), .boolean):
            switch VietnameseText.key(text) {
            case "true", VietnameseText.key("đúng"), VietnameseText.key("có"): return "true"
            case "false", VietnameseText.key("sai"), VietnameseText.key("không"): return "false"
            default: return nil
            }
        case (.number(let number), .string): return FeelPrinter.quoted(number.description)
        case (.number(let number), .daysAndTimeDuration):
            return number.isNegative ? nil : number.integer.map { "@\"P\($0)D\"" }
        case (.temporal(let text), .string): return FeelPrinter.quoted(text)
        default: return nil
        }
    }
}

extension FeelType {
    /// The names of the properties that values of the type have.
    var propertyNames: [String] {
        let all = [
            "year", "month", "day", "weekday", "hour", "minute", "second", "time offset", "timezone", "days", "hours", "minutes", "seconds",
            "years", "months", "start", "end", "start included", "end included",
        ]
        return all.filter { property($0) != nil }
    }
}
