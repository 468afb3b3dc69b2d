extension FeelFrame {
    mutating func compare(_ operation: FeelComparison, _ left: FeelValue, _ right: FeelValue, _ range: FeelRange) -> FeelValue {
        if let truth = operation.holds(left, right) { return .boolean(truth) }
        let (a, b) = (FeelType(of: left), FeelType(of: right))
        return fail(
            range, "Không so sánh được \(a.vietnameseName) với \(b.vietnameseName).",
            "Cannot compare \(a.englishName) with \(b.englishName).")
    }

    mutating func all(_ operands: [FeelNode]) -> FeelValue {
        var result: Bool? = true
        for operand in operands {
            result = Kleene.and(result, condition(operand))
            if result == false { break }
        }
        return FeelValue(result)
    }

    mutating func any(_ operands: [FeelNode]) -> FeelValue {
        var result: Bool? = false
        for operand in operands {
            result = Kleene.or(result, condition(operand))
            if result == true { break }
        }
        return FeelValue(result)
    }

    /// The truth of a condition; what is neither boolean nor null leaves a diagnostic.
    mutating func condition(_ node: FeelNode) -> Bool? {
        let found = value(node)
        if found.truth == nil, found != .null { _ = notBoolean(found, node.range) }
        return found.truth
    }

    mutating func notBoolean(_ value: FeelValue, _ range: FeelRange) -> FeelValue {
        let type = FeelType(of: value)
        return fail(
            range, "Điều kiện phải là đúng/sai, nhưng ở đây là \(type.vietnameseName).",
            "A condition must be a boolean, but this is \(type.englishName).")
    }

    mutating func not(_ operand: FeelValue, _ range: FeelRange) -> FeelValue {
        switch operand {
        case .boolean(let value): return .boolean(!value)
        case .null: return .null
        default: return notBoolean(operand, range)
        }
    }

    /// Null takes the second branch (conformance suite, 0032); what is no boolean is an error (1150).
    mutating func conditional(_ test: FeelNode, _ yes: FeelNode, _ no: FeelNode) -> FeelValue {
        switch value(test) {
        case .boolean(true): value(yes)
        case .boolean(false), .null: value(no)
        case let other: notBoolean(other, test.range)
        }
    }

    mutating func between(_ subject: FeelNode, _ lower: FeelNode, _ upper: FeelNode, _ range: FeelRange) -> FeelValue {
        let found = value(subject)
        let (low, high) = (value(lower), value(upper))
        let truth = Kleene.and(FeelComparison.lessOrEqual.holds(low, found), FeelComparison.lessOrEqual.holds(found, high))
        return truth.map { .boolean($0) }
            ?? compare(.less, found, low == .null || FeelComparison.less.holds(found, low) == nil ? low : high, range)
    }

    /// Whether the subject passes one of the tests.
    mutating func membership(_ subject: FeelValue, _ tests: [FeelTestNode], _ range: FeelRange) -> Bool? {
        var result: Bool? = false
        for test in tests {
            let found: Bool?
            switch test {
            case .anything: return true
            case .comparison(let operation, let operand): found = operation.holds(subject, value(operand))
            case .value(let candidate): found = subject.matches(value(candidate))
            case .condition(let node, let tested):
                stack[base + tested] = subject
                switch value(node) {
                case .boolean(let truth): found = truth
                // What could not be tested is not passed, by null neither.
                case .null: found = false
                case let other: found = subject.matches(other)
                }
            }
            result = Kleene.or(result, found)
            if result == true { return true }
        }
        if result == nil {
            let type = FeelType(of: subject)
            _ = fail(
                range, "Phép thử không áp dụng được cho \(type.vietnameseName).", "The test does not apply to \(type.englishName).")
        }
        return result
    }

    mutating func negate(_ operand: FeelValue, _ range: FeelRange) -> FeelValue {
        switch operand {
        case .number(let number): return .number(-number)
        case .daysAndTimeDuration(let duration):
            if let result = duration.negated { return .daysAndTimeDuration(result) }
        case .yearsAndMonthsDuration(let duration):
            if let result = duration.negated { return .yearsAndMonthsDuration(result) }
        default: break
        }
        let type = FeelType(of: operand)
        return fail(range, "Không đổi dấu được \(type.vietnameseName).", "There is no negative of \(type.englishName).")
    }

    mutating func range(_ lower: FeelBound?, _ upper: FeelBound?, _ range: FeelRange) -> FeelValue {
        for bound in [lower, upper] {
            switch bound?.value {
            case .list?, .context?, .function?, .range?, .boolean?:
                return fail(range, "Đầu của khoảng phải là giá trị có thứ tự.", "The end of a range must be a value that has an order.")
            default: continue
            }
        }
        if let low = lower?.value, let high = upper?.value, low != .null, high != .null {
            guard let order = low.ordering(to: high) else { return compare(.less, low, high, range) }
            guard order != .greater else {
                return fail(
                    range, "Khoảng có đầu \(low.literal) lớn hơn cuối \(high.literal).",
                    "The range starts at \(low.literal), after its end \(high.literal).")
            }
        }
        return .range(FeelInterval(lower: lower, upper: upper))
    }

    mutating func converted(_ value: FeelValue, _ type: FeelType, _ range: FeelRange) -> FeelValue {
        if let result = type.converted(value) { return result }
        let found = FeelType(of: value)
        return fail(
            range, "Cần \(type.vietnameseName), nhưng giá trị là \(found.vietnameseName) hoặc nằm ngoài các giá trị được phép.",
            "This wants \(type.englishName), but the value is \(found.englishName) or is not among the allowed values.")
    }

    mutating func context(_ keys: [String], _ entries: [FeelNode], _ base: Int, _ range: FeelRange) -> FeelValue {
        var result = FeelContext()
        for (index, key) in keys.enumerated() {
            let entry = value(entries[index])
            stack[self.base + base + index] = entry
            if result[key] != nil {
                return fail(range, "Mục “\(key)” có hai lần.", "The entry “\(key)” is there twice.")
            }
            result[key] = entry
        }
        return made(.context(result), range)
    }

    mutating func path(_ target: FeelValue, _ field: String, _ range: FeelRange) -> FeelValue {
        if case .list(let elements) = target {
            guard spend(elements.count, range) else { return .null }
            var result: [FeelValue] = []
            for element in elements {
                // As in `for element in elements return element.field`: lists within stay lists.
                if case .list = element { result.append(path(element, field, range)) } else { result.append(element.field(field) ?? .null) }
            }
            return made(.list(result), range)
        }
        if let value = target.field(field) { return value }
        let type = FeelType(of: target)
        return fail(
            range, "Dữ liệu kiểu \(type.vietnameseName) không có thuộc tính “\(field)”.",
            "There is no property “\(field)” of \(type.englishName).")
    }

    mutating func entry(_ local: Int, _ name: String, _ otherwise: FeelNode?, _ range: FeelRange) -> FeelValue {
        if case .context(let context) = stack[base + local], let value = context[name] { return value }
        if let otherwise { return value(otherwise) }
        return path(stack[base + local], name, range)
    }
}
