import QuyetTime

/// Conversion functions (DMN 1.5, clause 10.3.4.1); those that make dates and times are in `Temporal`.
extension FeelFunction {
    static let conversion: [FeelFunction] = [
        FeelFunction("string", [.nullable("from", .any)], .string) { arguments in
            arguments[0] == .null ? .null : .string(arguments[0].text)
        },
        FeelFunction(
            "number", [.init("from", .string), .nullable("grouping separator", .string), .nullable("decimal separator", .string)], .number,
            parsedNumber),
        FeelFunction("number", [.init("from", .string)], .number) { arguments throws(FeelFailure) in
            try parsedNumber([arguments[0], .null, .null])
        },
        FeelFunction("range", [.init("from", .string)], .range(.any)) { arguments throws(FeelFailure) in
            try parsedRange(try string(arguments[0]))
        },
    ]

    private static func parsedNumber(_ arguments: [FeelValue]) throws(FeelFailure) -> FeelValue {
        var text = try string(arguments[0])
        let grouping = arguments[1] == .null ? nil : try string(arguments[1])
        let decimal = arguments[2] == .null ? nil : try string(arguments[2])
        guard grouping == nil || [" ", ",", "."].contains(grouping), decimal == nil || [",", "."].contains(decimal),
            grouping == nil || grouping != decimal
        else {
            throw FeelFailure(
                "Dấu phân nhóm là dấu cách, phẩy hoặc chấm; dấu thập phân là phẩy hoặc chấm; hai dấu phải khác nhau.",
                "The grouping separator is a space, comma or point, the decimal one a comma or point, and they must differ.")
        }
        if let grouping { text = String(text.filter { String($0) != grouping }) }
        if decimal == "," {
            guard !text.contains(".") else { throw notANumber(text) }
            text = String(text.map { $0 == "," ? "." : $0 })
        }
        guard let number = FeelDecimal(text) else { throw notANumber(text) }
        return .number(number)
    }

    private static func notANumber(_ text: String) -> FeelFailure {
        FeelFailure("“\(text)” không phải một số.", "“\(text)” is not a number.")
    }

    /// A range literal whose ends are literals; its ends must be there, of one type and in order (conformance suite, 1156).
    private static func parsedRange(_ text: String) throws(FeelFailure) -> FeelValue {
        let failure = FeelFailure(
            "“\(text)” không phải một khoảng giá trị như [1..3].", "“\(text)” is not a range literal like [1..3].")
        guard let expression = FeelParser.expression(text, scope: FeelScope([])).validExpression, case .range(_?, _?) = expression.kind,
            case .range(let interval)? = expression.constant, let low = interval.lower?.value, let high = interval.upper?.value,
            let order = low.ordering(to: high), order != .greater
        else { throw failure }
        return .range(interval)
    }
}
