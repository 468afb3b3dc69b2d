extension FeelFunction {
    static let numbers: [FeelFunction] = [
        FeelFunction(name: "abs", parameters: [.number], result: .number) { onNumber($0) { $0.absolute } },
        FeelFunction(name: "floor", parameters: [.number], result: .number) { onNumber($0) { $0.floor } },
        FeelFunction(name: "ceiling", parameters: [.number], result: .number) { onNumber($0) { $0.ceiling } },
    ]

    private static func onNumber(_ arguments: [FeelValue], _ body: (FeelDecimal) -> FeelDecimal) -> FeelValue {
        if case .number(let value) = arguments[0] { .number(body(value)) } else { .null }
    }
}
