import QuyetFeel
import QuyetInterchange

/// How a case went.
struct Verdict {
    let level: String
    let folder: String
    let id: String
    /// Why it failed; empty where it passed.
    let failures: [Failure]
    var passed: Bool { failures.isEmpty }

    /// A result node that is not as expected, or, without a name, the case as a whole.
    struct Failure {
        let node: String?
        let lines: [String]
    }

    /// Runs every case of a file.
    static func all(of file: SuiteFile) -> [Verdict] {
        let suite: TestSuite
        switch file.suite() {
        case .success(let read): suite = read
        case .failure(let error):
            let failure = Failure(node: nil, lines: [error.reason])
            return [Verdict(level: file.level([]), folder: file.folder, id: file.file.lastPathComponent, failures: [failure])]
        }
        let engine = file.engine(suite.modelName)
        let level = file.level(suite.labels)
        return suite.cases.map { testCase in
            let failures: [Failure]
            switch engine {
            case .success(let engine): failures = run(testCase, engine)
            case .failure(let error): failures = [Failure(node: nil, lines: [error.reason])]
            }
            return Verdict(level: level, folder: file.folder, id: testCase.id, failures: failures)
        }
    }

    private static func run(_ testCase: TestCase, _ engine: Engine) -> [Failure] {
        do {
            var inputs: [Input] = []
            for input in testCase.inputs {
                inputs.append(Input(name: input.name, namespace: input.namespace, value: try FeelValue(input.value)))
            }
            var failures: [Failure] = []
            for (node, outcome) in zip(testCase.results, engine.outcomes(of: testCase, inputs: inputs)) {
                if let lines = try disagreement(node, outcome) { failures.append(Failure(node: node.name, lines: lines)) }
            }
            return failures
        } catch {
            return [Failure(node: nil, lines: [error.message])]
        }
    }

    /// What is wrong with a result, or nil.
    private static func disagreement(_ node: TestCase.Result, _ outcome: Engine.Outcome) throws(UnreadableValue) -> [String]? {
        let expected = node.isError ? FeelValue.null : try FeelValue(node.expected)
        let isNoted = !node.isError || !outcome.diagnostics.isEmpty
        if outcome.value.matches(expected), isNoted { return nil }
        let wanted = node.isError ? "null with a diagnostic" : expected.literal
        return ["expected \(wanted)", "got \(outcome.value.literal)"] + outcome.diagnostics
    }
}
