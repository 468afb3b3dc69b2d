extension FeelFunction {
    static let lists: [FeelFunction] = [
        FeelFunction(name: "count", parameters: [.list(.any)], result: .number) { arguments in
            if case .list(let values) = arguments[0] { .integer(values.count) } else { arguments[0] == .null ? .null : .integer(1) }
        },
        FeelFunction(name: "list contains", parameters: [.list(.any), .any], result: .boolean) { arguments in
            guard case .list(let values) = arguments[0] else { return .null }
            return .boolean(values.contains { $0.isEqual(to: arguments[1]) == true })
        },
        FeelFunction(name: "sum", parameters: [.any], isVariadic: true, result: .number) { arguments in
            var total: FeelDecimal?
            for value in elements(arguments) {
                guard case .number(let number) = value else { return .null }
                guard let sum = (total ?? .zero) + number else { return .null }
                total = sum
            }
            return total.map { .number($0) } ?? .null
        },
        FeelFunction(name: "min", parameters: [.any], isVariadic: true, result: .any) { extreme($0, .less) },
        FeelFunction(name: "max", parameters: [.any], isVariadic: true, result: .any) { extreme($0, .greater) },
    ]

    /// The elements of a single list, or the arguments themselves.
    private static func elements(_ arguments: [FeelValue]) -> [FeelValue] {
        if arguments.count == 1, case .list(let values) = arguments[0] { values } else { arguments }
    }

    private static func extreme(_ arguments: [FeelValue], _ wanted: FeelOrdering) -> FeelValue {
        let values = elements(arguments)
        guard var best = values.first, best.ordering(to: best) != nil else { return .null }
        for value in values.dropFirst() {
            guard let order = value.ordering(to: best) else { return .null }
            if order == wanted { best = value }
        }
        return best
    }
}
