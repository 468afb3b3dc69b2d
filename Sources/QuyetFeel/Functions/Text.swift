/// Strings by code point (DMN 1.5, clause 10.3.4.3).
extension FeelFunction {
    static let text: [FeelFunction] = [
        FeelFunction("contains", [.init("string", .string), .init("match", .string)], .boolean) { arguments throws(FeelFailure) in
            let (whole, part) = (Array(try string(arguments[0]).utf8), Array(try string(arguments[1]).utf8))
            return .boolean(place(of: part, in: whole) != nil)
        },
        FeelFunction("starts with", [.init("string", .string), .init("match", .string)], .boolean) { arguments throws(FeelFailure) in
            .boolean(try string(arguments[0]).utf8.starts(with: try string(arguments[1]).utf8))
        },
        FeelFunction("ends with", [.init("string", .string), .init("match", .string)], .boolean) { arguments throws(FeelFailure) in
            .boolean(try string(arguments[0]).utf8.reversed().starts(with: try string(arguments[1]).utf8.reversed()))
        },
        FeelFunction("string length", [.init("string", .string)], .number) { arguments throws(FeelFailure) in
            .integer(try string(arguments[0]).unicodeScalars.count)
        },
        FeelFunction("upper case", [.init("string", .string)], .string) { arguments throws(FeelFailure) in
            .string(try string(arguments[0]).uppercased())
        },
        FeelFunction("lower case", [.init("string", .string)], .string) { arguments throws(FeelFailure) in
            .string(try string(arguments[0]).lowercased())
        },
        FeelFunction(
            "substring", [.init("string", .string), .init("start position", .number), .omissible("length", .number)], .string,
            substring),
        FeelFunction("substring before", [.init("string", .string), .init("match", .string)], .string) { arguments throws(FeelFailure) in
            let (whole, part) = (Array(try string(arguments[0]).utf8), Array(try string(arguments[1]).utf8))
            guard let place = place(of: part, in: whole) else { return .string("") }
            return .string(String(decoding: whole[..<place], as: UTF8.self))
        },
        FeelFunction("substring after", [.init("string", .string), .init("match", .string)], .string) { arguments throws(FeelFailure) in
            let (whole, part) = (Array(try string(arguments[0]).utf8), Array(try string(arguments[1]).utf8))
            guard let place = place(of: part, in: whole) else { return .string("") }
            return .string(String(decoding: whole[(place + part.count)...], as: UTF8.self))
        },
        FeelFunction(
            "replace",
            [.init("input", .string), .init("pattern", .string), .init("replacement", .string), .optional("flags", .string)], .string
        ) { arguments throws(FeelFailure) in
            let regex = try regex(arguments[1], arguments[3])
            let (input, replacement) = (try string(arguments[0]), try string(arguments[2]))
            return .string(try expression { () throws(XPathRegexError) in try regex.replacing(in: input, with: replacement) })
        },
        FeelFunction("matches", [.init("input", .string), .init("pattern", .string), .optional("flags", .string)], .boolean) {
            arguments throws(FeelFailure) in
            let regex = try regex(arguments[1], arguments[2])
            guard let found = regex.matches(try string(arguments[0])) else {
                throw FeelFailure("Biểu thức chính quy cần quá nhiều bước.", "The regular expression needs too many steps.")
            }
            return .boolean(found)
        },
        FeelFunction("split", [.init("string", .string), .init("delimiter", .string)], .list(.string)) { arguments throws(FeelFailure) in
            let regex = try regex(arguments[1], .null)
            let input = try string(arguments[0])
            return .list(try expression { () throws(XPathRegexError) in try regex.split(input) }.map { .string($0) })
        },
        FeelFunction("string join", [.init("list", .list(.string)), .optional("delimiter", .string)], .string) {
            arguments throws(FeelFailure) in
            let delimiter = arguments[1] == .null ? "" : try string(arguments[1])
            var parts: [String] = []
            for element in arguments[0].elements where element != .null { parts.append(try string(element)) }
            return .string(parts.joined(separator: delimiter))
        },
    ]

    static func string(_ value: FeelValue) throws(FeelFailure) -> String {
        guard case .string(let text) = value else { throw FeelFailure("Cần một chuỗi chữ.", "This wants a string.") }
        return text
    }

    private static func substring(_ arguments: [FeelValue]) throws(FeelFailure) -> FeelValue {
        let scalars = Array(try string(arguments[0]).unicodeScalars)
        let start = try whole(arguments[1])
        guard start != 0, start.magnitude <= scalars.count else {
            throw FeelFailure(
                "Vị trí đầu phải từ 1 đến \(scalars.count) hoặc từ -\(scalars.count) đến -1.",
                "The start must lie between 1 and \(scalars.count), or -\(scalars.count) and -1.")
        }
        let first = start > 0 ? start - 1 : scalars.count + start
        var length = scalars.count - first
        if arguments[2] != .null {
            let wanted = try whole(arguments[2])
            guard wanted >= 1 else { throw FeelFailure("Độ dài phải từ 1 trở lên.", "The length must be 1 or more.") }
            length = min(length, wanted)
        }
        var result = String.UnicodeScalarView()
        result.append(contentsOf: scalars[first..<first + length])
        return .string(String(result))
    }

    /// The first place where `part` begins. The bytes of UTF-8 never match across code points.
    private static func place(of part: [UInt8], in whole: [UInt8]) -> Int? {
        if part.isEmpty { return 0 }
        guard part.count <= whole.count else { return nil }
        outer: for start in 0...(whole.count - part.count) where whole[start] == part[0] {
            for offset in 1..<part.count where whole[start + offset] != part[offset] { continue outer }
            return start
        }
        return nil
    }

    private static func regex(_ pattern: FeelValue, _ flags: FeelValue) throws(FeelFailure) -> XPathRegex {
        let (text, letters) = (try string(pattern), flags == .null ? "" : try string(flags))
        return try expression { () throws(XPathRegexError) in try XPathRegex(text, flags: letters) }
    }

    private static func expression<Result>(_ body: () throws(XPathRegexError) -> Result) throws(FeelFailure) -> Result {
        do throws(XPathRegexError) { return try body() } catch { throw FeelFailure(error.messageVi, error.messageEn) }
    }
}
