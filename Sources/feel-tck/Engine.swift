import QuyetFeel
import QuyetInterchange

/// The one place that knows how models are compiled and called.
struct Engine {
    /// What a result node gave.
    struct Outcome {
        let value: FeelValue
        let diagnostics: [String]
    }

    private let model: DecisionModel
    private let compiled: CompiledModel
    /// What `now()` and `today()` show; the suite does not depend on it, and the output must not.
    private let instant = FeelDateTime("2024-01-01T00:00:00Z")

    init(_ model: DecisionModel, importing others: [DecisionModel]) {
        self.model = model
        compiled = CompiledModel(model, importing: others)
    }

    /// What each result node of a case gives, in order.
    func outcomes(of testCase: TestCase, inputs: [Input]) -> [Outcome] {
        let given = inputs.map { ModelInput($0.name, namespace: $0.namespace, $0.value) }
        switch testCase.kind {
        case .decision:
            return testCase.results.map { node in
                outcome(compiled.evaluate(decision: node.name, namespace: node.namespace, inputs: given, at: instant), of: node.name)
            }
        case .knowledgeModel:
            let name = testCase.invocableName ?? ""
            let result = outcome(compiled.evaluate(knowledgeModel: name, inputs: given, at: instant), of: name)
            return testCase.results.map { _ in result }
        case .service:
            let name = testCase.invocableName ?? ""
            let result = outcome(compiled.evaluate(service: name, inputs: given, at: instant), of: name)
            let outputs = model.services.first { $0.variable.name == name }?.outputDecisions.count ?? 1
            return testCase.results.map { node in
                guard outputs > 1, case .context(let context) = result.value else { return result }
                return Outcome(value: context[node.name] ?? .null, diagnostics: result.diagnostics)
            }
        }
    }

    /// An element that could not be compiled is null for the reasons found then.
    private func outcome(_ outcome: DecisionOutcome, of name: String) -> Outcome {
        let compiling = compiled.diagnostics.filter { $0.element == name }.map(\.messageEn)
        return Outcome(value: outcome.value, diagnostics: compiling + outcome.diagnostics.map(\.messageEn))
    }
}

/// A value given to a case.
struct Input {
    let name: String
    let namespace: String?
    let value: FeelValue
}
