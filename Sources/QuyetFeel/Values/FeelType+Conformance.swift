/// The allowed values of a named type, as a condition on `?`.
public struct FeelConstraint: Hashable, Sendable {
    public let name: String
    /// The unary tests as written.
    public let tests: String
    let program: FeelProgram

    public static func == (left: FeelConstraint, right: FeelConstraint) -> Bool { left.name == right.name && left.tests == right.tests }
    public func hash(into hasher: inout Hasher) {
        hasher.combine(name)
        hasher.combine(tests)
    }
}

extension FeelType {
    /// `instance of` (DMN 1.5, clause 10.3.2.9): whether the structure of a value is that of the type. Allowed values take no part
    /// (conformance suite, 0070). Null is an instance of `Null` only, but may stand in an entry of a context.
    func holds(_ value: FeelValue) -> Bool {
        switch (self, value) {
        case (.constrained(let type, _), _): return type.holds(value)
        case (.null, .null): return true
        case (_, .null): return false
        case (.any, _): return true
        case (.boolean, .boolean), (.number, .number), (.string, .string), (.date, .date), (.time, .time), (.dateTime, .dateTime),
            (.daysAndTimeDuration, .daysAndTimeDuration), (.yearsAndMonthsDuration, .yearsAndMonthsDuration), (.function, .function):
            return true
        case (.list(let element), .list(let values)): return values.allSatisfy { $0 == .null || element.holds($0) }
        case (.range(let element), .range(let interval)):
            return [interval.lower, interval.upper].allSatisfy { $0.map { $0.value == .null || element.holds($0.value) } ?? true }
        case (.context(let fields), .context(let values)):
            return fields.allSatisfy { field in values[field.name].map { $0 == .null || field.type.holds($0) } ?? false }
        case (.signature(let parameters, let result), .function(let closure)): return closure.conforms(to: parameters, result)
        case (.enumeration(let values), _): return values.contains { $0.isEqual(to: value) == true }
        case (.bounded(let interval), .number): return interval.contains(value) == true
        default: return false
        }
    }

    /// Whether a value is of the type and among its allowed values.
    func allows(_ value: FeelValue) -> Bool {
        if value == .null { return true }
        switch (self, value) {
        case (.constrained(let type, let constraint), _): return type.allows(value) && constraint.program.evaluate([value]).truth == true
        case (.list(let element), .list(let values)): return values.allSatisfy(element.allows)
        case (.context(let fields), .context(let values)):
            return fields.allSatisfy { field in values[field.name].map(field.type.allows) ?? false }
        case (.signature(let parameters, let result), .function(let closure)): return closure.mayConform(to: parameters, result)
        default: return holds(value)
        }
    }

    /// The implicit conversions of DMN 1.5, clause 10.3.2.9.4; nil where the value does not become one of the type.
    func converted(_ value: FeelValue) -> FeelValue? {
        if self == .any || allows(value) { return value }
        switch (base, value) {
        case (.list(let element), .list(let values)):
            var result: [FeelValue] = []
            for value in values {
                guard let one = element.converted(value) else { return nil }
                result.append(one)
            }
            let list = FeelValue.list(result)
            return allows(list) ? list : nil
        case (.list(let element), _): return element.allows(value) && allows(.list([value])) ? .list([value]) : nil
        case (_, .list(let values)) where values.count == 1: return allows(values[0]) ? values[0] : nil
        case (.dateTime, .date(let day)): return .dateTime(FeelDateTime(day: day, time: .utcMidnight))
        default: return nil
        }
    }

    /// Whether every value of the type is one of `other` (clause 10.3.2.9.2).
    func conforms(to other: FeelType) -> Bool {
        switch (self, other) {
        case (_, .any), (.null, _): return true
        case (.constrained(let type, _), _): return type.conforms(to: other)
        case (_, .constrained(let type, _)): return conforms(to: type)
        case (.list(let left), .list(let right)), (.range(let left), .range(let right)): return left.conforms(to: right)
        case (.context(let left), .context(let right)):
            return right.allSatisfy { field in left.contains { $0.name == field.name && $0.type.conforms(to: field.type) } }
        case (.signature, .function), (.function, .function): return true
        case (.signature(let left, let result), .signature(let right, let wanted)):
            return left.count == right.count && zip(right, left).allSatisfy { $0.conforms(to: $1) } && result.conforms(to: wanted)
        default: return base == other.base
        }
    }
}

extension FeelClosure {
    /// Whether nothing that is declared speaks against it: what is not declared may be anything.
    func mayConform(to wanted: [FeelType], _ type: FeelType) -> Bool {
        if case .builtIn = body { return conforms(to: wanted, type) || conforms(to: wanted, .any) }
        return parameterTypes.count == wanted.count
            && zip(wanted, parameterTypes).allSatisfy { $0 == .any || $0.conforms(to: $1) } && (result == .any || result.conforms(to: type))
    }

    func conforms(to wanted: [FeelType], _ type: FeelType) -> Bool {
        switch body {
        case .builtIn(let name):
            return FeelFunction.forms(of: name).contains { form in
                form.accepts(wanted.count)
                    && wanted.indices.allSatisfy { wanted[$0].conforms(to: form.parameter($0)) } && form.result.conforms(to: type)
            }
        default:
            var produced = result
            if case .lambda(let lambda, _) = body { produced = lambda.inferred }
            return parameterTypes.count == wanted.count && zip(wanted, parameterTypes).allSatisfy { $0.conforms(to: $1) }
                && produced.conforms(to: type)
        }
    }
}
