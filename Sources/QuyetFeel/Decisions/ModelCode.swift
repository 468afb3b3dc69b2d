/// A compiled decision model: its elements and those of the models it imports, each with its code.
final class ModelCode: Sendable {
    struct Element: Sendable {
        let name: String
        let namespace: String
        let type: FeelType
        let kind: Kind
    }

    enum Kind: Sendable {
        case input
        case decision(FeelNode, localCount: Int)
        /// The code makes the function.
        case knowledge(FeelNode, localCount: Int)
        case service(ServiceCode)
    }

    let elements: [Element]

    init(_ elements: [Element]) { self.elements = elements }

    func index(of name: String, _ namespace: String, where matches: (Kind) -> Bool) -> Int? {
        elements.firstIndex { $0.name == name && $0.namespace == namespace && matches($0.kind) }
    }
}

struct ServiceCode: Sendable {
    /// The elements whose values are given: the input data, then the input decisions.
    let inputs: [Int]
    let outputs: [Int]
}

/// One evaluation of a model: the values known so far.
final class ModelRun {
    let code: ModelCode
    var values: [FeelValue?]
    var isRunning: [Bool]

    init(_ code: ModelCode) {
        self.code = code
        values = Array(repeating: nil, count: code.elements.count)
        isRunning = Array(repeating: false, count: code.elements.count)
    }
}

extension FeelFrame {
    /// The value of an element of the model, made when it is first asked for.
    mutating func global(_ index: Int, _ range: FeelRange) -> FeelValue {
        guard let run, index < run.code.elements.count else {
            return fail(range, "Không có mô hình để đọc tên này.", "There is no model to read this name from.")
        }
        if let value = run.values[index] { return value }
        let element = run.code.elements[index]
        guard !run.isRunning[index] else {
            return fail(
                range, "“\(element.name)” cần chính nó để tính.", "“\(element.name)” needs itself to be computed.")
        }
        let result: FeelValue
        switch element.kind {
        case .input: result = fail(range, "Thiếu dữ liệu “\(element.name)”.", "The input “\(element.name)” is missing.")
        case .service(let service):
            result = .function(
                FeelClosure(
                    .service(index, model: run.code), parameters: service.inputs.map { run.code.elements[$0].name },
                    parameterTypes: service.inputs.map { run.code.elements[$0].type }, result: element.type))
        case .knowledge(let node, let localCount): result = evaluate(node, localCount)
        case .decision(let node, let localCount):
            run.isRunning[index] = true
            let value = evaluate(node, localCount)
            result = element.type == .any ? value : converted(value, element.type, range)
            run.isRunning[index] = false
        }
        run.values[index] = result
        return result
    }

    /// Code with locals of its own.
    private mutating func evaluate(_ node: FeelNode, _ localCount: Int) -> FeelValue {
        let (outer, height) = (base, stack.count)
        base = height
        for _ in 0..<localCount { stack.append(.null) }
        let result = value(node)
        stack.removeLast(stack.count - height)
        base = outer
        return result
    }

    /// A decision service: its decisions in a run of their own, in which the inputs are given.
    mutating func call(service index: Int, of model: ModelCode, _ arguments: [FeelValue], _ range: FeelRange) -> FeelValue {
        guard index < model.elements.count, case .service(let service) = model.elements[index].kind else { return .null }
        let outer = run
        let inner = ModelRun(model)
        if let outer, outer.code === model {
            // Facts given from outside are the same for everybody.
            for (place, element) in model.elements.enumerated() {
                if case .input = element.kind { inner.values[place] = outer.values[place] }
            }
        }
        for (place, argument) in zip(service.inputs, arguments) { inner.values[place] = argument }
        run = inner
        // As any call, a service needs more of the machine's stack than an operator does.
        depth += 1
        defer {
            depth -= 1
            run = outer
        }
        let result: FeelValue
        if service.outputs.count == 1 {
            result = global(service.outputs[0], range)
        } else {
            var context = FeelContext()
            for output in service.outputs { context[model.elements[output].name] = global(output, range) }
            result = made(.context(context), range)
        }
        let type = model.elements[index].type
        return type == .any ? result : converted(result, type, range)
    }
}
