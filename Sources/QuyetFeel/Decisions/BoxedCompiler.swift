/// Makes instructions from boxed expressions (DMN 1.5, clause 10.2).
struct BoxedCompiler {
    var compiler: FeelCompiler
    var declarations: [FeelDeclaration]
    var scope: FeelScope
    var types: ModelTypes
    let named: [(name: String, type: FeelType)]
    let model: Int
    var diagnostics: [(diagnostic: FeelDiagnostic, place: ModelPlace?)] = []

    init(
        _ compiler: FeelCompiler, declarations: [FeelDeclaration], types: ModelTypes, named: [(name: String, type: FeelType)], model: Int
    ) {
        self.compiler = compiler
        self.declarations = declarations
        self.types = types
        self.named = named
        self.model = model
        scope = FeelScope(declarations, types: named)
    }

    var localCount: Int { compiler.localCount }

    mutating func reject(_ place: ModelPlace?, _ vi: String, _ en: String) -> FeelNode {
        reject(place, FeelDiagnostic(.noValue, .none, vi: vi, en: en))
    }

    mutating func reject(_ place: ModelPlace?, _ diagnostic: FeelDiagnostic) -> FeelNode {
        diagnostics.append((diagnostic, place))
        return FeelNode(.failure(diagnostic), diagnostic.range)
    }

    // MARK: Expressions

    mutating func node(_ boxed: BoxedExpression) -> FeelNode { typed(boxed).node }

    /// The code, and the type as far as it is known, so that names of fields can be read.
    private mutating func typed(_ boxed: BoxedExpression) -> (node: FeelNode, type: FeelType) {
        let (node, found) = plain(boxed)
        let wanted = types.type(boxed.typeRef, in: model)
        return wanted == .any ? (node, found) : (FeelNode(.converted(node, wanted), node.range), wanted)
    }

    private mutating func plain(_ boxed: BoxedExpression) -> (FeelNode, FeelType) {
        switch boxed.kind {
        case .literal(let text): return literal(text, boxed.place)
        case .context(let entries): return context(entries)
        case .invocation(let function, let bindings): return (invocation(function, bindings, boxed.place), .any)
        case .list(let elements):
            var nodes: [FeelNode] = []
            for element in elements { nodes.append(node(element)) }
            return (FeelNode(.list(nodes)), .list(.any))
        case .relation(let columns, let rows): return relation(columns, rows)
        case .function(let function): return (self.function(function, result: .any), .function)
        case .table(let table): return (self.table(table, boxed.place), .any)
        case .conditional(let test, let yes, let no):
            let condition = node(test)
            let (first, second) = (typed(yes), typed(no))
            return (FeelNode(.conditional(condition, first.node, second.node)), FeelType.join([first.type, second.type]))
        case .filter(let list, let match):
            let target = typed(list)
            var fields: [FeelDeclaration] = [FeelDeclaration(FeelScope.item, element(of: target.type))]
            if case .context(let entries) = element(of: target.type).structure {
                fields += entries.map { FeelDeclaration($0.name, $0.type) }
            }
            let outer = declarations
            declare(fields)
            var inner = self
            let result = compiler.filter(target.node, .none) { compiler in
                inner.compiler = compiler
                let test = inner.node(match)
                compiler = inner.compiler
                return test
            }
            adopt(inner)
            restore(outer)
            return (result, target.type)
        case .iteration(let variable, let domain, let result):
            let (code, type) = loop(variable, domain, [FeelDeclaration(FeelScope.partial, .any)]) { inner, loops, base in
                let partial = inner.compiler.bind(FeelScope.partial)
                let body = inner.typed(result)
                return (FeelNode(.iteration(loops, body.node, base: base, partial: partial)), body.type)
            }
            return (code, .list(type))
        case .quantified(let quantifier, let variable, let domain, let condition):
            let (code, _) = loop(variable, domain, []) { inner, loops, base in
                (FeelNode(.quantified(quantifier, loops, inner.node(condition), base: base)), .boolean)
            }
            return (code, .boolean)
        }
    }

    mutating func literal(_ text: String, _ place: ModelPlace?) -> (FeelNode, FeelType) {
        let parse = FeelParser.expression(text, scope: scope)
        guard let expression = parse.validExpression else {
            for diagnostic in parse.diagnostics.dropFirst() { diagnostics.append((diagnostic, place)) }
            guard let first = parse.diagnostics.first else { return (reject(place, "Biểu thức rỗng.", "An empty expression."), .any) }
            return (reject(place, first), .any)
        }
        let known = compiler.diagnostics.count
        let node = compiler.node(expression)
        for diagnostic in compiler.diagnostics[known...] { diagnostics.append((diagnostic, place)) }
        return (node, FeelChecker.check(expression, scope: scope).type)
    }

    private mutating func context(_ entries: [BoxedContextEntry]) -> (FeelNode, FeelType) {
        let outer = declarations
        defer { restore(outer) }
        let named = entries.filter { $0.variable != nil }
        var fields: [FeelField] = []
        var inner = self
        func make(_ compiler: inout FeelCompiler, _ entry: BoxedContextEntry) -> FeelNode {
            inner.compiler = compiler
            var value = inner.typed(entry.value)
            let wanted = inner.types.type(entry.variable?.typeRef, in: inner.model)
            if wanted != .any { value = (FeelNode(.converted(value.node, wanted), value.node.range), wanted) }
            compiler = inner.compiler
            if let name = entry.variable?.name {
                fields.append(FeelField(name, value.type))
                inner.declare([FeelDeclaration(name, value.type)])
            }
            return value.node
        }
        let pairs = named.map { ($0.variable?.name ?? "", $0) }
        guard let result = entries.last(where: { $0.variable == nil }) else {
            let node = compiler.context(pairs, .none, make)
            adopt(inner)
            return (node, .context(fields))
        }
        var type = FeelType.any
        let node = compiler.sequence(pairs, .none, make) { compiler in
            inner.compiler = compiler
            let last = inner.typed(result.value)
            compiler = inner.compiler
            type = last.type
            return last.node
        }
        adopt(inner)
        return (node, type)
    }

    private mutating func invocation(_ function: BoxedExpression, _ bindings: [BoxedBinding], _ place: ModelPlace?) -> FeelNode {
        var names: [String] = []
        var values: [FeelNode] = []
        for binding in bindings {
            names.append(binding.parameter.name)
            let value = binding.value.map { node($0) } ?? FeelNode(.constant(.null))
            let wanted = types.type(binding.parameter.typeRef, in: model)
            values.append(wanted == .any ? value : FeelNode(.converted(value, wanted)))
        }
        if case .literal(let text) = function.kind {
            let name = FeelParser.expression(text, scope: scope)
            if name.validExpression == nil, let builtIn = FeelFunction.knownNames.first(where: { $0 == text }) {
                return FeelNode(.invoke(FeelNode(.constant(.function(.builtIn(builtIn)))), values, names: names))
            }
        }
        return FeelNode(.invoke(node(function), values, names: names))
    }

    private mutating func relation(_ columns: [InformationItem], _ rows: [[BoxedExpression]]) -> (FeelNode, FeelType) {
        let types = columns.map { self.types.type($0.typeRef, in: model) }
        var nodes: [FeelNode] = []
        for row in rows {
            var cells: [FeelNode] = []
            for (place, column) in types.enumerated() {
                let cell = place < row.count ? node(row[place]) : FeelNode(.constant(.null))
                cells.append(column == .any ? cell : FeelNode(.converted(cell, column)))
            }
            let base = compiler.boundCount
            for _ in columns { _ = compiler.bind(nil) }
            compiler.unbind(base)
            nodes.append(FeelNode(.context(columns.map(\.name), cells, base: base)))
        }
        return (FeelNode(.list(nodes)), .list(.context(zip(columns, types).map { FeelField($0.name, $1) })))
    }

    mutating func function(_ function: BoxedFunction, result: FeelType) -> FeelNode {
        let parameters = function.parameters.map { FeelParameter($0.name, types.type($0.typeRef, in: model)) }
        var wanted = types.type(function.typeRef, in: model)
        if case .signature(_, let output) = wanted { wanted = output }
        if case .signature(_, let output) = result { wanted = output } else if result != .any { wanted = result }
        let outer = declarations
        declare(parameters.map { FeelDeclaration($0.name, $0.type ?? .any) })
        defer { restore(outer) }
        var inner = self
        let node = compiler.lambda(parameters, wanted, .none) { compiler in
            inner.compiler = compiler
            let body: FeelNode
            if function.language != .feel {
                body = inner.reject(
                    function.body?.place, "Hàm ngoài (\(function.language.rawValue)) không được gọi ở đây.",
                    "External functions (\(function.language.rawValue)) are not called here.")
            } else {
                body =
                    function.body.map { inner.node($0) }
                    ?? inner.reject(nil, "Hàm không có thân.", "The function has no body.")
            }
            compiler = inner.compiler
            return body
        }
        adopt(inner)
        return node
    }

    // MARK: Scopes

    private mutating func loop(
        _ variable: String, _ domain: BoxedExpression, _ more: [FeelDeclaration],
        _ make: (inout BoxedCompiler, [FeelLoop], Int) -> (FeelNode, FeelType)
    ) -> (FeelNode, FeelType) {
        let list = typed(domain)
        let outer = declarations
        declare([FeelDeclaration(variable, element(of: list.type))] + more)
        var inner = self
        var type = FeelType.any
        let node = compiler.loop(variable, list.node) { compiler, loops, base in
            inner.compiler = compiler
            let made = make(&inner, loops, base)
            compiler = inner.compiler
            type = made.1
            return made.0
        }
        adopt(inner)
        restore(outer)
        return (node, type)
    }

    private func element(of type: FeelType) -> FeelType {
        if case .list(let element) = type.structure { return element }
        return .any
    }

    /// Names that hide those declared before them.
    private mutating func declare(_ more: [FeelDeclaration]) {
        let names = Set(more.map(\.name))
        declarations = declarations.filter { !names.contains($0.name) } + more
        scope = FeelScope(declarations, types: named)
    }

    mutating func restore(_ outer: [FeelDeclaration]) {
        declarations = outer
        scope = FeelScope(declarations, types: named)
    }

    /// What compiling in an inner scope found; the instructions' compiler is already this one's.
    private mutating func adopt(_ inner: BoxedCompiler) {
        diagnostics = inner.diagnostics
        types = inner.types
    }
}
