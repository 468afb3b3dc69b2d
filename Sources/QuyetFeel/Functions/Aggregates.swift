/// Functions that make one value of many: of one list, or of their arguments (DMN 1.5, clause 10.3.4.4).
extension FeelFunction {
    static let aggregates: [FeelFunction] =
        both("min", .any, .any) { values throws(FeelFailure) in try extreme(values, .less) }
        + both("max", .any, .any) { values throws(FeelFailure) in try extreme(values, .greater) }
        + both("sum", .number, .number) { values throws(FeelFailure) in
            if values.isEmpty { return .null }
            return .number(try numbers(values).sum())
        }
        + both("mean", .number, .number) { values throws(FeelFailure) in
            if values.isEmpty { return .null }
            return try result(try numbers(values).sum() / FeelDecimal(values.count))
        }
        + both("product", .number, .number) { values throws(FeelFailure) in
            guard !values.isEmpty else { throw FeelFailure("Danh sách rỗng không có tích.", "An empty list has no product.") }
            var product = FeelDecimal.one
            for number in try numbers(values) {
                guard let next = product * number else { throw FeelFailure("Kết quả quá lớn.", "The result is too great.") }
                product = next
            }
            return .number(product)
        }
        + both("median", .number, .number) { values throws(FeelFailure) in
            let sorted = try numbers(values).sorted()
            if sorted.isEmpty { return .null }
            let middle = sorted.count / 2
            if sorted.count % 2 == 1 { return .number(sorted[middle]) }
            return try result((sorted[middle - 1] + sorted[middle]).flatMap { $0 / 2 })
        }
        + both("mode", .number, .list(.number)) { values throws(FeelFailure) in
            var counts: [FeelDecimal: Int] = [:]
            for number in try numbers(values) { counts[number, default: 0] += 1 }
            let most = counts.values.max() ?? 0
            return .list(counts.filter { $0.value == most }.keys.sorted().map { .number($0) })
        }
        + both("stddev", .number, .number, deviation)

    /// The two forms of an aggregate: `f(list)` and `f(n1, n2, …)`.
    private static func both(
        _ name: String, _ element: FeelType, _ result: FeelType, _ body: @escaping @Sendable ([FeelValue]) throws(FeelFailure) -> FeelValue
    ) -> [FeelFunction] {
        [
            FeelFunction(name, [.init("list", .list(.any))], result) { arguments throws(FeelFailure) in try body(arguments[0].elements) },
            FeelFunction(name, [.nullable("n", .any)], variadic: true, result) { arguments throws(FeelFailure) in try body(arguments) },
        ]
    }

    private static func numbers(_ values: [FeelValue]) throws(FeelFailure) -> [FeelDecimal] {
        var result: [FeelDecimal] = []
        for value in values {
            guard case .number(let number) = value else {
                throw FeelFailure("Mỗi phần tử phải là số.", "Every element must be a number.")
            }
            result.append(number)
        }
        return result
    }

    private static func extreme(_ values: [FeelValue], _ wanted: FeelOrdering) throws(FeelFailure) -> FeelValue {
        guard var best = values.first else { return .null }
        for value in values {
            guard let order = value.ordering(to: best) else {
                throw FeelFailure("Các phần tử không so sánh được với nhau.", "The elements have no order among themselves.")
            }
            if order == wanted { best = value }
        }
        return best
    }

    /// The deviation of a sample: divided by one less than the count.
    private static func deviation(_ values: [FeelValue]) throws(FeelFailure) -> FeelValue {
        let numbers = try numbers(values)
        guard numbers.count > 1, let mean = try numbers.sum() / FeelDecimal(numbers.count) else {
            throw FeelFailure("Độ lệch chuẩn cần ít nhất hai số.", "A standard deviation wants two numbers or more.")
        }
        var squares: [FeelDecimal] = []
        for number in numbers {
            guard let difference = number - mean, let square = difference * difference else {
                throw FeelFailure("Kết quả quá lớn.", "The result is too great.")
            }
            squares.append(square)
        }
        return try result((try squares.sum() / FeelDecimal(numbers.count - 1)).flatMap { $0.squareRoot() })
    }
}

extension [FeelDecimal] {
    fileprivate func sum() throws(FeelFailure) -> FeelDecimal {
        var total = FeelDecimal.zero
        for number in self {
            guard let next = total + number else { throw FeelFailure("Kết quả quá lớn.", "The result is too great.") }
            total = next
        }
        return total
    }
}
