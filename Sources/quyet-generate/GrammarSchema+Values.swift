/// What the value of a key may be, as JSON Schema.
extension GrammarSchema {
    func type(_ type: GrammarModel.ValueType) -> OrderedJSON {
        switch type {
        case .scalar(let kind): return reference(scalarID(kind))
        case .word(let set): return reference(wordsID(set))
        case .shape(let name): return reference(shapeID(name))
        case .partial(let name): return reference(partialID(name))
        case .list(let element): return list(of: element)
        case .names(let element): return ["type": "object", "additionalProperties": self.type(element)]
        case .either(let parts): return either(parts)
        }
    }

    /// A single value stands for a list of one.
    private func list(of element: GrammarModel.ValueType) -> OrderedJSON {
        let item = type(element)
        switch element {
        case .scalar, .word: return ["anyOf": [item, ["type": "array", "items": item]]]
        // Without alternatives, what is wrong deep inside is said there and not here.
        default: return ["type": ["array", "object"], "items": item, "if": ["type": "object"], "then": item]
        }
    }

    /// Told apart by form where the forms differ, else alternatives.
    private func either(_ parts: [GrammarModel.ValueType]) -> OrderedJSON {
        var (scalars, objects, arrays): ([OrderedJSON], [OrderedJSON], [OrderedJSON]) = ([], [], [])
        for part in parts {
            switch part {
            case .scalar("target"):
                scalars.append(type(part))
                objects.append(type(part))
            case .scalar, .word: scalars.append(type(part))
            case .shape, .partial, .names: objects.append(type(part))
            case .list(let element): arrays.append(["type": "array", "items": type(element)])
            case .either: return ["anyOf": .list(parts.map(type))]
            }
        }
        func alternatives(_ all: [OrderedJSON]) -> OrderedJSON { all.count == 1 ? all[0] : ["anyOf": .list(all)] }
        var result = scalars.isEmpty ? alternatives(objects) : alternatives(scalars)
        if !scalars.isEmpty, !objects.isEmpty { result = ["if": ["type": "object"], "then": alternatives(objects), "else": result] }
        if !arrays.isEmpty { result = ["if": ["type": "array"], "then": alternatives(arrays), "else": result] }
        return result
    }

    func words(_ set: GrammarModel.WordSet) -> OrderedJSON {
        var values: [OrderedJSON] = []
        var docs: [OrderedJSON] = []
        for word in set.words {
            let spellings = word.vi == word.en ? [word.vi] : [word.vi, word.en]
            for spelling in spellings {
                values.append(.text(spelling))
                let other = spellings.count == 1 ? "" : " `\(spelling == word.vi ? word.en : word.vi)`"
                docs.append(
                    .text(
                        (spelling == word.vi ? "\(word.docVI)\(other) \(word.docEN)" : "\(word.docEN)\(other) \(word.docVI)")
                            .trimmingSpaces()))
            }
        }
        return ["description": .text("\(set.vi). \(set.en)."), "enum": .list(values), "markdownEnumDescriptions": .list(docs)]
    }

    /// Numbers and truth values are texts that another reader of YAML has taken for something else.
    private static let anyScalar: OrderedJSON = ["string", "number", "boolean"]

    private static let dayPattern = "([0-9]{1,2}/[0-9]{1,2}/[0-9]{4}|[0-9]{4}-[0-9]{2}-[0-9]{2})"

    /// Patterns are wider than what the reader takes wherever it knows more than one spelling.
    func scalar(_ kind: String) -> OrderedJSON {
        func text(_ pattern: String, _ vi: String, _ en: String, examples: [OrderedJSON]) -> OrderedJSON {
            [
                "type": "string", "pattern": .text(pattern), "patternErrorMessage": .text("Cần \(vi). \(capitalised(en)) is expected."),
                "examples": .list(examples),
            ]
        }
        switch kind {
        case "day":
            return text(
                "^\(GrammarSchema.dayPattern)$", "một ngày, như 15/05/2026", "a date such as 15/05/2026 or 2026-05-15",
                examples: ["15/05/2026", "2026-05-15"])
        case "moment":
            return text(
                "^[ T]*\(GrammarSchema.dayPattern)[ T]+[0-9]{1,2}:[0-9]{2}[ T]*$", "ngày và giờ, như 15/05/2026 08:30",
                "a date and time such as 15/05/2026 08:30", examples: ["15/05/2026 08:30"])
        case "span":
            return text(
                "^\\s*([0-9]{1,6}([.,][0-9]+)?[^0-9]+|[^0-9]+)$", "một khoảng thời gian, như 1,5 giờ hoặc 5 ngày làm việc",
                "a length of time such as 1.5 hours or 5 working days", examples: ["1 giờ", "5 ngày làm việc", "30 ngày", "trong ngày"])
        case "times":
            return [
                "type": ["string", "integer"], "minimum": 1, "pattern": "^[0-9]{1,6}([.,]0+)? *[^0-9]*$",
                "patternErrorMessage": "Cần số lần, như 2 lần. A number of times such as 2 times is expected.", "examples": ["1 lần", 2],
            ]
        case "number":
            return [
                "type": ["string", "number"], "pattern": "^-?(0|[1-9][0-9]*)([.,][0-9]+)?$",
                "patternErrorMessage": "Cần một số. A number is expected.",
            ]
        case "hours":
            return text(
                "^[-– ]*[0-9][0-9 ]*:[0-9 ]+[-– ]+[0-9 ]*:[0-9 ]+[-– ]*$", "khoảng giờ, như 08:00-12:00",
                "a range of hours such as 08:00-12:00", examples: ["08:00-12:00"])
        case "yes or no":
            let words = model.words("yes or no")?.words ?? []
            return ["enum": .list(words.map { .text($0.vi) } + words.map { .text($0.en) } + [true, false])]
        case "wait":
            let words = model.words("wait")?.words ?? []
            return ["anyOf": [["enum": .list(words.map { .text($0.vi) } + words.map { .text($0.en) })], scalar("times")]]
        case "territory":
            return [
                "anyOf": [
                    ["type": GrammarSchema.anyScalar],
                    ["type": "array", "items": ["type": GrammarSchema.anyScalar]],
                ],
                "examples": .list((model.words("territory")?.words ?? []).flatMap { [.text($0.vi), .text($0.en)] }),
            ]
        case "target":
            let target = model.shape("target")
            let next = target?.keys.first { $0.type == .scalar("marker") }
            return [
                "anyOf": [["type": GrammarSchema.anyScalar], reference(shapeID("target"))],
                "examples": .list(next.map { [.text($0.vi), .text($0.en)] } ?? []),
            ]
        case "row": return ["type": "array", "items": ["type": GrammarSchema.anyScalar]]
        case "tests": return ["type": ["string", "number", "boolean", "null"]]
        case "anything": return .object([])
        default: return ["type": GrammarSchema.anyScalar]
        }
    }
}

extension String {
    func trimmingSpaces() -> String { self[...].trimming() }
}
