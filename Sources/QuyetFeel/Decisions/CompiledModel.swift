/// A mistake in a model, with the element it is in.
public struct ModelDiagnostic: Hashable, Sendable {
    public let element: String
    public let place: ModelPlace?
    public let messageVi: String
    public let messageEn: String
}

/// A fact given to a model from outside.
public struct ModelInput: Hashable, Sendable {
    public let name: String
    /// The namespace of the model that declares it; nil is the model itself.
    public let namespace: String?
    public let value: FeelValue

    public init(_ name: String, namespace: String? = nil, _ value: FeelValue) {
        self.name = name
        self.namespace = namespace
        self.value = value
    }
}

/// What a decision gave.
public struct DecisionOutcome: Hashable, Sendable {
    public let value: FeelValue
    /// Why a part of it is null: each operation that became null by an error leaves one.
    public let diagnostics: [FeelDiagnostic]
}

/// A decision model, linked and compiled (DMN 1.5, clauses 6 and 7). Whatever is wrong with one element makes that element null, with a
/// diagnostic, and leaves the others as they are.
public struct CompiledModel: Sendable {
    let code: ModelCode
    /// Where a name given without a namespace is looked for: the model, then what it imports without a name of its own.
    private let namespaces: [String]
    public let diagnostics: [ModelDiagnostic]

    /// - Parameter others: the models that may be imported, found by namespace.
    public init(_ model: DecisionModel, importing others: [DecisionModel] = []) {
        var linker = ModelLinker(model, importing: others)
        code = linker.link()
        diagnostics = linker.diagnostics
        namespaces = CompiledModel.namespaces(of: model, others)
    }

    private static func namespaces(of model: DecisionModel, _ others: [DecisionModel]) -> [String] {
        var models = [model]
        var result = [model.namespace]
        while let next = models.popLast() {
            for entry in next.imports where entry.name.isEmpty && !result.contains(entry.namespace) {
                result.append(entry.namespace)
                if let found = others.first(where: { $0.namespace == entry.namespace }) { models.append(found) }
            }
        }
        return result
    }

    /// The value of a decision, for these facts and the instant that `now()` and `today()` show.
    ///
    /// A decision that is given among the inputs is not made but taken as given.
    public func evaluate(
        decision name: String, namespace: String? = nil, inputs: [ModelInput], at instant: FeelDateTime? = nil
    ) -> DecisionOutcome {
        let index = index(of: name, namespace) { if case .decision = $0 { true } else { false } }
        return run(index, name, inputs, instant) { frame, index in frame.global(index, .none) }
    }

    /// A decision service, called with the inputs by name: the value of its only output, or a context of its outputs.
    public func evaluate(
        service name: String, namespace: String? = nil, inputs: [ModelInput], at instant: FeelDateTime? = nil
    ) -> DecisionOutcome {
        let index = index(of: name, namespace) { if case .service = $0 { true } else { false } }
        return run(index, name, inputs, instant) { frame, index in frame.invoke(index, inputs) }
    }

    /// A business knowledge model, called with the inputs by name.
    public func evaluate(
        knowledgeModel name: String, namespace: String? = nil, inputs: [ModelInput], at instant: FeelDateTime? = nil
    ) -> DecisionOutcome {
        let index = index(of: name, namespace) { if case .knowledge = $0 { true } else { false } }
        return run(index, name, inputs, instant) { frame, index in frame.invoke(index, inputs) }
    }

    private func index(of name: String, _ namespace: String?, where matches: (ModelCode.Kind) -> Bool) -> Int? {
        for namespace in namespace.map({ [$0] }) ?? namespaces {
            if let found = code.index(of: name, namespace, where: matches) { return found }
        }
        return nil
    }

    private func run(
        _ index: Int?, _ name: String, _ inputs: [ModelInput], _ instant: FeelDateTime?, _ body: (inout FeelFrame, Int) -> FeelValue
    ) -> DecisionOutcome {
        let run = ModelRun(code)
        var frame = FeelFrame(slots: [], localCount: 0, instant: instant, run: run)
        guard let index else {
            let value = frame.fail(.none, "Mô hình không có “\(name)”.", "The model has no “\(name)”.")
            return DecisionOutcome(value: value, diagnostics: frame.diagnostics)
        }
        for input in inputs {
            let place = self.index(of: input.name, input.namespace) { kind in
                switch kind {
                case .input, .decision: true
                case .knowledge, .service: false
                }
            }
            if let place { run.values[place] = frame.converted(input.value, code.elements[place].type, .none) }
        }
        let value = body(&frame, index)
        return DecisionOutcome(value: frame.steps > FeelProgram.stepBudget ? .null : value, diagnostics: frame.diagnostics)
    }
}

extension FeelFrame {
    /// Calls an element that is a function with those inputs that are its parameters; the others are null.
    fileprivate mutating func invoke(_ index: Int, _ inputs: [ModelInput]) -> FeelValue {
        let callee = global(index, .none)
        guard case .function(let closure) = callee else { return callee }
        var values: [FeelValue] = []
        for parameter in closure.parameters { values.append(inputs.first { $0.name == parameter }?.value ?? .null) }
        return invoke(callee, values, nil, .none)
    }
}
