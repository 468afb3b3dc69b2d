extension FeelFrame {
    /// An operator on numbers, strings, dates and durations (DMN 1.5, clause 10.3.2.3.5).
    mutating func arithmetic(_ operation: FeelArithmetic, _ left: FeelValue, _ right: FeelValue, _ range: FeelRange) -> FeelValue {
        if case .number(let a) = left, case .number(let b) = right {
            let result: FeelDecimal? =
                switch operation {
                case .add: a + b
                case .subtract: a - b
                case .multiply: a * b
                case .divide: a / b
                case .power: a.raised(toPower: b)
                }
            if let result { return .number(result) }
            if operation == .divide, b == 0 { return fail(range, "Không chia được cho 0.", "There is no division by 0.") }
            return fail(range, "Kết quả quá lớn hoặc không phải số thực.", "The result is too great or no real number.")
        }
        if operation == .add, case .string(let a) = left, case .string(let b) = right { return made(.string(a + b), range) }
        if let result = operation.temporalResult(left, right) { return result }
        let (a, b) = (FeelType(of: left), FeelType(of: right))
        return fail(
            range, "Phép “\(operation.rawValue)” không có kết quả với \(a.vietnameseName) và \(b.vietnameseName).",
            "“\(operation.rawValue)” has no result for \(a.englishName) and \(b.englishName).")
    }
}
