extension FeelFunction {
    static let text: [FeelFunction] = [
        FeelFunction(name: "contains", parameters: [.string, .string], result: .boolean) { arguments in
            onTexts(arguments) { whole, part in
                part.isEmpty || whole.indices.contains { whole[$0...].starts(with: part) }
            }
        },
        FeelFunction(name: "starts with", parameters: [.string, .string], result: .boolean) { arguments in
            onTexts(arguments) { whole, part in whole.starts(with: part) }
        },
        FeelFunction(name: "ends with", parameters: [.string, .string], result: .boolean) { arguments in
            onTexts(arguments) { whole, part in whole.suffix(part.count).elementsEqual(part) && whole.count >= part.count }
        },
        FeelFunction(name: "string length", parameters: [.string], result: .number) { arguments in
            if case .string(let text) = arguments[0] { .integer(text.unicodeScalars.count) } else { .null }
        },
    ]

    /// A test on two strings, by code point.
    private static func onTexts(_ arguments: [FeelValue], _ test: ([UInt8], [UInt8]) -> Bool) -> FeelValue {
        guard case .string(let whole) = arguments[0], case .string(let part) = arguments[1] else { return .null }
        return .boolean(test(Array(whole.utf8), Array(part.utf8)))
    }
}
