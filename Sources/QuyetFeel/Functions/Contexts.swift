/// Functions on contexts (DMN 1.5, clause 10.3.4.9).
extension FeelFunction {
    static let contexts: [FeelFunction] = [
        FeelFunction("get value", [.init("m", .context([])), .init("key", .string)], .any) { arguments throws(FeelFailure) in
            try context(arguments[0])[try string(arguments[1])] ?? .null
        },
        FeelFunction("get value", [.init("context", .context([])), .init("keys", .list(.string))], .any) { arguments throws(FeelFailure) in
            var value = arguments[0]
            for key in arguments[1].elements { value = try context(value)[try string(key)] ?? .null }
            return value
        },
        FeelFunction("get entries", [.init("m", .context([]))], .list(.any)) { arguments throws(FeelFailure) in
            let context = try context(arguments[0])
            return .list(zip(context.keys, context.values).map { .context(FeelContext([("key", .string($0)), ("value", $1)])) })
        },
        FeelFunction("context", [.init("entries", .list(.context([])))], .context([])) { arguments throws(FeelFailure) in
            var result = FeelContext()
            for entry in arguments[0].elements {
                let entry = try context(entry)
                guard case .string(let key)? = entry["key"], let value = entry["value"] else {
                    throw FeelFailure("Mỗi mục phải có key (chuỗi chữ) và value.", "Every entry must have a key (a string) and a value.")
                }
                guard result[key] == nil else { throw FeelFailure("Mục “\(key)” có hai lần.", "The entry “\(key)” is there twice.") }
                result[key] = value
            }
            return .context(result)
        },
        FeelFunction(
            "context put", [.init("context", .context([])), .init("key", .string), .nullable("value", .any)], .context([])
        ) { arguments throws(FeelFailure) in try put(arguments) },
        FeelFunction(
            "context put", [.init("context", .context([])), .init("keys", .list(.string)), .nullable("value", .any)], .context([])
        ) { arguments throws(FeelFailure) in try put(arguments) },
        FeelFunction("context merge", [.init("contexts", .list(.context([])))], .context([])) { arguments throws(FeelFailure) in
            var result = FeelContext()
            for entry in arguments[0].elements {
                let entry = try context(entry)
                for (key, value) in zip(entry.keys, entry.values) { result[key] = value }
            }
            return .context(result)
        },
    ]

    private static func context(_ value: FeelValue) throws(FeelFailure) -> FeelContext {
        guard case .context(let context) = value else { throw FeelFailure("Cần một đối tượng {…}.", "This wants a context {…}.") }
        return context
    }

    private static func put(_ arguments: [FeelValue]) throws(FeelFailure) -> FeelValue {
        var keys: [String] = []
        for key in arguments[1].elements { keys.append(try string(key)) }
        guard !keys.isEmpty else { throw FeelFailure("Danh sách khóa rỗng.", "The list of keys is empty.") }
        return try put(context(arguments[0]), keys[...], arguments[2])
    }

    private static func put(
        _ target: FeelContext, _ keys: ArraySlice<String>, _ value: FeelValue
    ) throws(FeelFailure) -> FeelValue {
        var result = target
        guard let key = keys.first else { return value }
        if keys.count == 1 {
            result[key] = value
        } else {
            result[key] = try put(context(target[key] ?? .null), keys.dropFirst(), value)
        }
        return .context(result)
    }
}
