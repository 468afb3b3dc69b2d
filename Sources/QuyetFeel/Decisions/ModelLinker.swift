/// Links the elements of a model and of those it imports, and compiles each in the scope of its requirements.
struct ModelLinker {
    private let models: [DecisionModel]
    private var types: ModelTypes
    private(set) var diagnostics: [ModelDiagnostic] = []
    private var index: [ElementReference: Int] = [:]
    private var headers: [(name: String, namespace: String, type: FeelType)] = []

    /// Only models that are imported, directly or not, take part.
    init(_ model: DecisionModel, importing others: [DecisionModel]) {
        var models = [model]
        var next = 0
        while next < models.count {
            for entry in models[next].imports where !models.contains(where: { $0.namespace == entry.namespace }) {
                if let found = others.first(where: { $0.namespace == entry.namespace }) { models.append(found) }
            }
            next += 1
        }
        self.models = models
        types = ModelTypes(models)
    }

    mutating func link() -> ModelCode {
        var tasks: [(model: Int, make: Task)] = []
        for (place, model) in models.enumerated() {
            for entry in model.imports where !models.contains(where: { $0.namespace == entry.namespace }) {
                report(entry.name, nil, "Không tìm thấy mô hình “\(entry.namespace)”.", "The model “\(entry.namespace)” was not found.")
            }
            for input in model.inputData {
                declare(input.id, input.variable.name, types.type(input.variable.typeRef, in: place), place)
                tasks.append((place, .input))
            }
            for decision in model.decisions {
                declare(decision.id, decision.variable.name, types.type(decision.variable.typeRef, in: place), place)
                tasks.append((place, .decision(decision)))
            }
            for knowledge in model.knowledgeModels {
                declare(knowledge.id, knowledge.variable.name, .function, place)
                tasks.append((place, .knowledge(knowledge)))
            }
            for service in model.services {
                declare(service.id, service.variable.name, types.type(service.variable.typeRef, in: place), place)
                tasks.append((place, .service(service)))
            }
        }
        var elements: [ModelCode.Element] = []
        for (place, task) in tasks.enumerated() {
            let header = headers[place]
            elements.append(
                ModelCode.Element(name: header.name, namespace: header.namespace, type: header.type, kind: compile(task.make, task.model)))
        }
        for problem in types.problems { report(problem.name, problem.place, problem.vi, problem.en) }
        return ModelCode(elements)
    }

    private enum Task {
        case input
        case decision(Decision)
        case knowledge(BusinessKnowledgeModel)
        case service(DecisionService)
    }

    private mutating func declare(_ id: String, _ name: String, _ type: FeelType, _ model: Int) {
        index[ElementReference(namespace: models[model].namespace, id: id)] = headers.count
        headers.append((name, models[model].namespace, type))
    }

    private mutating func report(_ element: String, _ place: ModelPlace?, _ vi: String, _ en: String) {
        diagnostics.append(ModelDiagnostic(element: element, place: place, messageVi: vi, messageEn: en))
    }

    private func element(_ reference: ElementReference, _ model: Int) -> Int? {
        index[ElementReference(namespace: reference.namespace ?? models[model].namespace, id: reference.id)]
    }

    private mutating func compile(_ task: Task, _ model: Int) -> ModelCode.Kind {
        switch task {
        case .input: return .input
        case .decision(let decision):
            var compiler = boxedCompiler(decision.requirements, model, decision.variable.name, decision.place)
            let node =
                decision.logic.map { compiler.node($0) }
                ?? compiler.reject(
                    .none, "Quyết định “\(decision.variable.name)” không có cách tính.",
                    "The decision “\(decision.variable.name)” has no logic.")
            finish(compiler, decision.variable.name, decision.place)
            return .decision(node, localCount: compiler.localCount)
        case .knowledge(let knowledge):
            // It may call itself without requiring itself.
            let itself = ElementReference(namespace: models[model].namespace, id: knowledge.id)
            var compiler = boxedCompiler([itself] + knowledge.requirements, model, knowledge.variable.name, knowledge.place)
            let result = types.type(knowledge.variable.typeRef, in: model)
            let node =
                knowledge.logic.map { compiler.function($0, result: result) }
                ?? compiler.reject(
                    .none, "“\(knowledge.variable.name)” không có cách tính.", "“\(knowledge.variable.name)” has no logic.")
            finish(compiler, knowledge.variable.name, knowledge.place)
            return .knowledge(node, localCount: compiler.localCount)
        case .service(let service):
            var places: [[Int]] = []
            for references in [service.inputData + service.inputDecisions, service.outputDecisions] {
                var found: [Int] = []
                for reference in references {
                    if let place = element(reference, model) {
                        found.append(place)
                    } else {
                        report(
                            service.variable.name, service.place, "Không có phần tử “\(reference.id)”.",
                            "There is no element “\(reference.id)”.")
                    }
                }
                places.append(found)
            }
            return .service(ServiceCode(inputs: places[0], outputs: places[1]))
        }
    }

    /// A compiler in the scope of what an element requires; elements of imported models are named `<import>.<name>`.
    private mutating func boxedCompiler(
        _ requirements: [ElementReference], _ model: Int, _ name: String, _ place: ModelPlace?
    ) -> BoxedCompiler {
        var declarations: [FeelDeclaration] = []
        var globals: [String: Int] = [:]
        var imported: [(prefix: String, fields: [FeelField])] = []
        for reference in requirements {
            guard let target = element(reference, model) else {
                report(name, place, "Không có phần tử “\(reference.id)”.", "There is no element “\(reference.id)”.")
                continue
            }
            let header = headers[target]
            let prefix =
                header.namespace == models[model].namespace
                ? "" : models[model].imports.first { $0.namespace == header.namespace }?.name ?? ""
            var type = header.type
            if models.first(where: { $0.namespace == header.namespace })?.services.contains(where: { $0.id == reference.id }) == true {
                type = .function
            }
            if prefix.isEmpty {
                globals[header.name] = target
                declarations.append(FeelDeclaration(header.name, type))
            } else {
                globals["\(prefix).\(header.name)"] = target
                if let known = imported.firstIndex(where: { $0.prefix == prefix }) {
                    imported[known].fields.append(FeelField(header.name, type))
                } else {
                    imported.append((prefix, [FeelField(header.name, type)]))
                }
            }
        }
        for entry in imported { declarations.append(FeelDeclaration(entry.prefix, .context(entry.fields))) }
        // An imported name is read as one name where a field of a context is asked for.
        return BoxedCompiler(
            FeelCompiler(slots: [], globals: globals), declarations: declarations, types: types, named: types.named(in: model), model: model
        )
    }

    private mutating func finish(_ compiler: BoxedCompiler, _ name: String, _ place: ModelPlace?) {
        types = compiler.types
        for diagnostic in compiler.diagnostics {
            report(name, diagnostic.place ?? place, diagnostic.diagnostic.messageVi, diagnostic.diagnostic.messageEn)
        }
    }
}
