/// The named types of a model and of the models it imports.
struct ModelTypes {
    private let models: [DecisionModel]
    private var found: [String: FeelType] = [:]
    private(set) var problems: [(name: String, place: ModelPlace?, vi: String, en: String)] = []

    /// Levels of types within types.
    private static let maximumDepth = 32

    /// The names that FEEL itself gives, also in the spellings of `typeRef`.
    private static let builtIn: [String: FeelType] = {
        var result: [String: FeelType] = [
            "dateTime": .dateTime, "dayTimeDuration": .daysAndTimeDuration, "yearMonthDuration": .yearsAndMonthsDuration,
            "date and time": .dateTime, "any": .any, "": .any,
        ]
        for (name, type) in FeelType.simpleNames { result[name] = type }
        return result
    }()

    init(_ models: [DecisionModel]) { self.models = models }

    /// Named types that are known already.
    init(named types: [(name: String, type: FeelType)]) {
        models = [DecisionModel(name: "", namespace: "")]
        for (name, type) in types { found["0 \(name)"] = type }
    }

    /// The type that a `typeRef` of a model means; unknown names are `any`, with a problem.
    mutating func type(_ reference: String?, in model: Int, depth: Int = 0) -> FeelType {
        guard let reference, !reference.isEmpty else { return .any }
        let key = "\(model) \(reference)"
        if let type = found[key] { return type }
        guard depth < ModelTypes.maximumDepth else { return .any }
        let type = make(reference, model, depth)
        found[key] = type
        return type
    }

    private mutating func make(_ reference: String, _ model: Int, _ depth: Int) -> FeelType {
        if let definition = models[model].itemDefinitions.first(where: { $0.name == reference }) {
            return self.type(of: definition, in: model, depth + 1)
        }
        if let type = ModelTypes.builtIn[reference] { return type }
        for entry in models[model].imports {
            guard let other = models.firstIndex(where: { $0.namespace == entry.namespace }) else { continue }
            if entry.name.isEmpty {
                if models[other].itemDefinitions.contains(where: { $0.name == reference }) {
                    return type(reference, in: other, depth: depth + 1)
                }
            } else if reference.hasPrefix(entry.name + ".") {
                return type(String(reference.dropFirst(entry.name.count + 1)), in: other, depth: depth + 1)
            }
        }
        // `list<number>` and its like.
        let parse = FeelParser.type(reference, scope: FeelScope([]))
        if let parse { return parse }
        problems.append(
            (reference, nil, "Không có kiểu nào tên “\(reference)”.", "There is no type named “\(reference)”."))
        return .any
    }

    private mutating func type(of definition: ItemDefinition, in model: Int, _ depth: Int) -> FeelType {
        var type: FeelType
        if let function = definition.function {
            type = .signature(
                function.parameters.map { self.type($0.typeRef, in: model, depth: depth + 1) },
                self.type(function.outputTypeRef, in: model, depth: depth + 1))
        } else if !definition.components.isEmpty {
            guard depth < ModelTypes.maximumDepth else { return .any }
            var fields: [FeelField] = []
            for component in definition.components {
                fields.append(FeelField(component.name, self.type(of: component, in: model, depth + 1)))
            }
            type = .context(fields)
        } else {
            type = self.type(definition.typeRef, in: model, depth: depth + 1)
        }
        type = constrained(type, definition.allowedValues, definition)
        if definition.isCollection { type = .list(type) }
        return constrained(type, definition.typeConstraint, definition)
    }

    private mutating func constrained(_ type: FeelType, _ tests: String?, _ definition: ItemDefinition) -> FeelType {
        guard let tests, !tests.allSatisfy(\.isWhitespace) else { return type }
        let parse = FeelParser.unaryTests(tests, scope: FeelScope([FeelDeclaration(FeelScope.testedValue, type)]))
        guard let expression = parse.validExpression else {
            for diagnostic in parse.diagnostics {
                problems.append((definition.name, definition.place, diagnostic.messageVi, diagnostic.messageEn))
            }
            return type
        }
        var compiler = FeelCompiler(slots: [FeelScope.testedValue])
        let root = compiler.cell(expression)
        let program = FeelProgram(slots: [FeelScope.testedValue], root: root, localCount: compiler.localCount)
        return .constrained(type, FeelConstraint(name: definition.name, tests: tests, program: program))
    }

    /// Every named type of a model, for `instance of` in its expressions.
    mutating func named(in model: Int) -> [(name: String, type: FeelType)] {
        var result: [(name: String, type: FeelType)] = []
        for definition in models[model].itemDefinitions { result.append((definition.name, type(definition.name, in: model))) }
        for entry in models[model].imports {
            guard let other = models.firstIndex(where: { $0.namespace == entry.namespace }) else { continue }
            for definition in models[other].itemDefinitions {
                let prefix = entry.name.isEmpty ? "" : entry.name + "."
                result.append((prefix + definition.name, type(definition.name, in: other)))
            }
        }
        return result
    }
}
