extension FeelFunction {
    static let numbers: [FeelFunction] = [
        FeelFunction("abs", [.init("n", .any)], .any) { arguments throws(FeelFailure) in
            switch arguments[0] {
            case .number(let value): return .number(value.absolute)
            case .daysAndTimeDuration(let value): if let result = value.absolute { return .daysAndTimeDuration(result) }
            case .yearsAndMonthsDuration(let value): if let result = value.absolute { return .yearsAndMonthsDuration(result) }
            default: break
            }
            throw FeelFailure("abs cần số hoặc khoảng thời gian.", "abs wants a number or a duration.")
        },
        FeelFunction("modulo", [.init("dividend", .number), .init("divisor", .number)], .number) { arguments throws(FeelFailure) in
            let (dividend, divisor) = (try number(arguments[0]), try number(arguments[1]))
            guard divisor != 0 else { throw FeelFailure("Không chia được cho 0.", "There is no division by 0.") }
            return try result(dividend.modulo(divisor))
        },
        FeelFunction("sqrt", [.init("number", .number)], .number) { arguments throws(FeelFailure) in
            guard let root = try number(arguments[0]).squareRoot() else {
                throw FeelFailure("Số âm không có căn bậc hai.", "A negative number has no square root.")
            }
            return .number(root)
        },
        FeelFunction("log", [.init("number", .number)], .number) { arguments throws(FeelFailure) in
            guard let value = try number(arguments[0]).naturalLogarithm() else {
                throw FeelFailure("Chỉ số dương có lôgarit.", "Only positive numbers have a logarithm.")
            }
            return .number(value)
        },
        FeelFunction("exp", [.init("number", .number)], .number) { arguments throws(FeelFailure) in
            try result(try number(arguments[0]).exponential())
        },
        FeelFunction("odd", [.init("number", .number)], .boolean) { arguments throws(FeelFailure) in
            .boolean(try number(arguments[0]).isOdd)
        },
        FeelFunction("even", [.init("number", .number)], .boolean) { arguments throws(FeelFailure) in
            .boolean(try number(arguments[0]).isEven)
        },
    ]

    static let rounding: [FeelFunction] =
        [
            FeelFunction("decimal", [.init("n", .number), .init("scale", .number)], .number) { arguments throws(FeelFailure) in
                try rounded(arguments, .halfEven)
            },
            FeelFunction("floor", [.init("n", .number), .omissible("scale", .number)], .number) { arguments throws(FeelFailure) in
                try rounded(arguments, .floor)
            },
            FeelFunction("ceiling", [.init("n", .number), .omissible("scale", .number)], .number) { arguments throws(FeelFailure) in
                try rounded(arguments, .ceiling)
            },
        ]
        + [
            ("round up", FeelDecimal.RoundingRule.up), ("round down", .down), ("round half up", .halfUp), ("round half down", .halfDown),
        ].map { name, rule in
            FeelFunction(name, [.init("n", .number), .init("scale", .number)], .number) { arguments throws(FeelFailure) in
                try rounded(arguments, rule)
            }
        }

    /// The scales that FEEL allows.
    private static let scales = -6111...6176

    private static func rounded(_ arguments: [FeelValue], _ rule: FeelDecimal.RoundingRule) throws(FeelFailure) -> FeelValue {
        let value = try number(arguments[0])
        let scale: FeelDecimal = arguments[1] == .null ? 0 : try number(arguments[1])
        // A fraction of a place is cut off (conformance suite, 1100).
        guard let places = scale.rounded(scale: 0, .down)?.integer, scales.contains(places) else {
            throw FeelFailure(
                "Số chữ số thập phân phải từ \(scales.lowerBound) đến \(scales.upperBound).",
                "The scale must lie between \(scales.lowerBound) and \(scales.upperBound).")
        }
        return try result(value.rounded(scale: places, rule))
    }

    static func number(_ value: FeelValue) throws(FeelFailure) -> FeelDecimal {
        guard case .number(let number) = value else { throw FeelFailure("Cần một số.", "This wants a number.") }
        return number
    }

    static func result(_ number: FeelDecimal?) throws(FeelFailure) -> FeelValue {
        guard let number else { throw FeelFailure("Kết quả quá lớn.", "The result is too great.") }
        return .number(number)
    }

    /// A whole number that is a place or a length; a fraction is cut off.
    static func whole(_ value: FeelValue) throws(FeelFailure) -> Int {
        guard let whole = try number(value).rounded(scale: 0, .down)?.integer else {
            throw FeelFailure("Số quá lớn để chỉ một vị trí.", "The number is too great for a place.")
        }
        return whole
    }
}
