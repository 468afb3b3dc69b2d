extension FeelFunction {
    static let booleans: [FeelFunction] = [
        FeelFunction("is", [.nullable("value1", .any), .nullable("value2", .any)], .boolean) { arguments in
            .boolean(arguments[0].isSame(as: arguments[1]))
        },
        FeelFunction("all", [.init("list", .list(.any))], .boolean) { arguments throws(FeelFailure) in
            FeelValue(try truth(of: arguments[0].elements, start: true, Kleene.and))
        },
        FeelFunction("all", [.nullable("b", .any)], variadic: true, .boolean) { arguments throws(FeelFailure) in
            FeelValue(try truth(of: arguments, start: true, Kleene.and))
        },
        FeelFunction("any", [.init("list", .list(.any))], .boolean) { arguments throws(FeelFailure) in
            FeelValue(try truth(of: arguments[0].elements, start: false, Kleene.or))
        },
        FeelFunction("any", [.nullable("b", .any)], variadic: true, .boolean) { arguments throws(FeelFailure) in
            FeelValue(try truth(of: arguments, start: false, Kleene.or))
        },
    ]

    private static func truth(
        of values: [FeelValue], start: Bool, _ join: (Bool?, Bool?) -> Bool?
    ) throws(FeelFailure) -> Bool? {
        var result: Bool? = start
        for value in values {
            if value.truth == nil, value != .null {
                if result == !start { return result }
                throw FeelFailure("Mỗi phần tử phải là đúng/sai.", "Every element must be a boolean.")
            }
            result = join(result, value.truth)
        }
        return result
    }
}
