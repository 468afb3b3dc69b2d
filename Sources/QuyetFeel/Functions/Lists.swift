/// Functions that look at lists or take one apart (DMN 1.5, clause 10.3.4.4).
extension FeelFunction {
    static let lists: [FeelFunction] = [
        FeelFunction("count", [.init("list", .list(.any))], .number) { arguments in .integer(arguments[0].elements.count) },
        FeelFunction("list contains", [.init("list", .list(.any)), .nullable("element", .any)], .boolean) { arguments in
            .boolean(arguments[0].elements.contains { $0.isEqual(to: arguments[1]) == true })
        },
        FeelFunction(
            "sublist", [.init("list", .list(.any)), .init("start position", .number), .omissible("length", .number)], .list(.any)
        ) { arguments throws(FeelFailure) in
            let elements = arguments[0].elements
            let first = try place(arguments[1], in: elements.count)
            guard arguments[2] != .null else { return .list(Array(elements[first...])) }
            let length = try whole(arguments[2])
            guard length >= 0, length <= elements.count - first else {
                throw FeelFailure("Danh sách không có đủ \(length) phần tử từ vị trí đó.", "The list has no \(length) elements from there.")
            }
            return .list(Array(elements[first..<first + length]))
        },
        FeelFunction("index of", [.init("list", .list(.any)), .nullable("match", .any)], .list(.number)) { arguments in
            let elements = arguments[0].elements
            return .list(elements.indices.filter { elements[$0].isEqual(to: arguments[1]) == true }.map { .integer($0 + 1) })
        },
        FeelFunction("sort", [.init("list", .list(.any)), .omissible("precedes", .function)], .list(.any)) {
            arguments, frame throws(FeelFailure) in
            var values = arguments[0].elements
            guard arguments[1] != .null else {
                guard values.allSatisfy({ $0.ordering(to: values[0]) != nil }) else {
                    throw FeelFailure("Các phần tử không so sánh được với nhau.", "The elements have no order among themselves.")
                }
                values.sort { $0.ordering(to: $1) == .less }
                return .list(values)
            }
            var isBoolean = true
            values.sort { left, right in
                guard isBoolean else { return false }
                let truth = frame.invoke(arguments[1], [left, right], nil, .none).truth
                if truth == nil { isBoolean = false }
                return truth == true
            }
            guard isBoolean else { throw FeelFailure("Hàm so sánh phải cho đúng hoặc sai.", "The comparing function must give a boolean.") }
            return .list(values)
        },
    ]

    /// A place in a list of `count`, counted from 1 or backwards from -1, as an index from 0.
    static func place(_ value: FeelValue, in count: Int) throws(FeelFailure) -> Int {
        let position = try whole(value)
        guard position != 0, position.magnitude <= count else {
            throw FeelFailure(
                "Danh sách có \(count) phần tử, không có vị trí \(position).",
                "The list has \(count) elements: there is no place \(position).")
        }
        return position > 0 ? position - 1 : count + position
    }
}

/// Functions that make new lists.
extension FeelFunction {
    static let listChanges: [FeelFunction] = [
        FeelFunction("append", [.init("list", .list(.any)), .nullable("item", .any)], variadic: true, .list(.any)) { arguments in
            .list(arguments[0].elements + arguments[1...])
        },
        FeelFunction("concatenate", [.init("list", .list(.any))], variadic: true, .list(.any)) { arguments in
            .list(arguments.flatMap(\.elements))
        },
        FeelFunction(
            "insert before", [.init("list", .list(.any)), .init("position", .number), .nullable("newItem", .any)], .list(.any)
        ) { arguments throws(FeelFailure) in
            var elements = arguments[0].elements
            elements.insert(arguments[2], at: try place(arguments[1], in: elements.count))
            return .list(elements)
        },
        FeelFunction("remove", [.init("list", .list(.any)), .init("position", .number)], .list(.any)) { arguments throws(FeelFailure) in
            var elements = arguments[0].elements
            elements.remove(at: try place(arguments[1], in: elements.count))
            return .list(elements)
        },
        FeelFunction("reverse", [.init("list", .list(.any))], .list(.any)) { arguments in .list(arguments[0].elements.reversed()) },
        FeelFunction("union", [.init("list", .list(.any))], variadic: true, .list(.any)) { arguments in
            .list(distinct(arguments.flatMap(\.elements)))
        },
        FeelFunction("distinct values", [.init("list", .list(.any))], .list(.any)) { arguments in .list(distinct(arguments[0].elements)) },
        FeelFunction("flatten", [.init("list", .list(.any))], .list(.any)) { arguments in
            var result: [FeelValue] = []
            func flatten(_ values: [FeelValue]) {
                for value in values {
                    if case .list(let inner) = value { flatten(inner.values) } else { result.append(value) }
                }
            }
            flatten(arguments[0].elements)
            return .list(result)
        },
        FeelFunction(
            "list replace", [.init("list", .list(.any)), .init("position", .number), .nullable("newItem", .any)], .list(.any),
            inFrame: replaced),
        FeelFunction(
            "list replace", [.init("list", .list(.any)), .init("match", .function), .nullable("newItem", .any)], .list(.any),
            inFrame: replaced),
    ]

    private static func replaced(_ arguments: [FeelValue], _ frame: inout FeelFrame) throws(FeelFailure) -> FeelValue {
        var elements = arguments[0].elements
        guard case .function = arguments[1] else {
            elements[try place(arguments[1], in: elements.count)] = arguments[2]
            return .list(elements)
        }
        for (index, element) in elements.enumerated() {
            guard let truth = frame.invoke(arguments[1], [element, arguments[2]], nil, .none).truth else {
                throw FeelFailure("Hàm chọn phải cho đúng hoặc sai.", "The matching function must give a boolean.")
            }
            if truth { elements[index] = arguments[2] }
        }
        return .list(elements)
    }

    /// Each value once, where it first appears.
    private static func distinct(_ values: [FeelValue]) -> [FeelValue] {
        var seen: Set<FeelValue> = []
        var result: [FeelValue] = []
        for value in values where seen.insert(value).inserted {
            // Values that FEEL holds equal and Swift does not, such as one instant in two zones.
            switch value {
            case .dateTime, .time, .list, .context: if result.contains(where: { $0.isEqual(to: value) == true }) { continue }
            default: break
            }
            result.append(value)
        }
        return result
    }
}
