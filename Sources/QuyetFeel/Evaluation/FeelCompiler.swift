/// Makes instructions from a tree.
struct FeelCompiler {
    /// A function being compiled: the names that are bound in it, innermost last, and what it takes from outside.
    private struct Level {
        var locals: [String?] = []
        var localCount = 0
        var captures: [(name: String, source: FeelNode)] = []
        /// Locals that are the element of a filter.
        var items: [Int] = []
    }

    private let slots: [String: Int]
    private let globals: [String: Int]
    private var levels = [Level()]
    private(set) var diagnostics: [FeelDiagnostic] = []

    /// - Parameter globals: elements of a decision model by name.
    init(slots: [String], globals: [String: Int] = [:]) {
        var index: [String: Int] = [:]
        for (place, name) in slots.enumerated() where index[name] == nil { index[name] = place }
        self.slots = index
        self.globals = globals
    }

    /// The locals that the outermost code needs.
    var localCount: Int { levels[0].localCount }

    mutating func node(_ expression: FeelExpression) -> FeelNode {
        let range = expression.range
        if let constant = expression.constant { return FeelNode(.constant(constant), range) }
        let kind: FeelNode.Kind
        switch expression.kind {
        case .null, .boolean, .number, .string, .any: kind = .constant(.boolean(true))
        case .temporal(let text): return reject(FeelDiagnostic.temporal(text, range))
        case .name(let name): return resolve(name, range)
        case .path(let target, let field):
            if case .name(let name) = target.kind, let global = qualified(name, field) { return FeelNode(.global(global), range) }
            kind = .path(node(target), field)
        case .negate(let operand): kind = .negate(node(operand))
        case .arithmetic(let operation, let left, let right): kind = .arithmetic(operation, node(left), node(right))
        case .comparison(let operation, let left, let right): kind = .comparison(operation, node(left), node(right))
        case .and(let operands): kind = .all(nodes(operands))
        case .or(let operands): kind = .any(nodes(operands))
        case .not(let operand): kind = .not(node(operand))
        case .between(let value, let lower, let upper): kind = .between(node(value), node(lower), node(upper))
        default: return composite(expression)
        }
        return FeelNode(kind, range)
    }

    private mutating func composite(_ expression: FeelExpression) -> FeelNode {
        let range = expression.range
        let kind: FeelNode.Kind
        switch expression.kind {
        case .membership(let value, let tests):
            let subject = node(value)
            kind = .membership(subject, self.tests(tests))
        case .list(let elements): kind = .list(nodes(elements))
        case .range(let lower, let upper):
            let low = lower.map { node($0.value) }
            let high = upper.map { node($0.value) }
            kind = .range(lower: low, lowerClosed: lower?.isClosed ?? false, upper: high, upperClosed: upper?.isClosed ?? false)
        case .comparisonTest(let comparison, let value): kind = .test(comparison == .equal ? .equal : .notEqual, node(value))
        case .conditional(let test, let yes, let no): kind = .conditional(node(test), node(yes), node(no))
        case .instanceOf(let value, let type): kind = .instanceOf(node(value), type)
        case .context(let entries): return context(entries.map { ($0.key, $0.value) }, range) { $0.node($1) }
        case .iteration(let iterators, let body): return iteration(iterators, body, range)
        case .quantified(let quantifier, let iterators, let body):
            return loops(iterators) { compiler, loops, base in
                FeelNode(.quantified(quantifier, loops, compiler.node(body), base: base), range)
            }
        case .filter(let target, let condition): return filter(node(target), range) { $0.node(condition) }
        case .invocation(let function, let arguments): return invocation(function, arguments, range)
        case .function(let parameters, let body):
            let scope = FeelScope(parameters.map { FeelDeclaration($0.name, $0.type ?? .any) })
            let inferred = FeelChecker.check(body, scope: scope).type
            return lambda(parameters, .any, inferred: inferred, range, reading: body.mentionedNames) { $0.node(body) }
        case .unaryTests: return cell(expression)
        default: kind = .constant(.null)
        }
        return FeelNode(kind, range)
    }

    mutating func nodes(_ expressions: [FeelExpression]) -> [FeelNode] {
        var result: [FeelNode] = []
        for expression in expressions { result.append(node(expression)) }
        return result
    }

    // MARK: Names

    private mutating func resolve(_ name: String, _ range: FeelRange) -> FeelNode {
        let depth = levels.count - 1
        let known = lookup(name, depth, range)
        // Within a filter the entries of the element come before what the name means outside (clause 10.3.2.5).
        // An entry named `item` hides the element itself.
        if let item = levels[depth].items.last, levels[depth].locals.lastIndex(of: name).map({ $0 <= item }) ?? true {
            return FeelNode(.entry(of: item, name, otherwise: known), range)
        }
        if let known { return known }
        if FeelFunction.isKnown(name) { return FeelNode(.constant(.function(.builtIn(name))), range) }
        return reject(.unknownName(name, range, suggestion: nil))
    }

    /// What a name means at a level of functions: a local, something captured from outside, a slot, or an element of the model.
    private mutating func lookup(_ name: String, _ depth: Int, _ range: FeelRange) -> FeelNode? {
        if let local = levels[depth].locals.lastIndex(of: name) { return FeelNode(.local(local), range) }
        if depth == 0 {
            if let slot = slots[name] { return FeelNode(.slot(slot), range) }
            return globals[name].map { FeelNode(.global($0), range) }
        }
        guard let outside = lookup(name, depth - 1, range) else { return nil }
        if case .global = outside.kind { return outside }
        if let place = levels[depth].captures.firstIndex(where: { $0.name == name }) { return FeelNode(.local(place), range) }
        return nil
    }

    /// Whether a name is bound, given or an element of the model, so that it is no built-in function.
    mutating func isBound(_ name: String) -> Bool { lookup(name, levels.count - 1, .none) != nil }

    /// An element of an imported model, `<import>.<name>`.
    private func qualified(_ prefix: String, _ name: String) -> Int? { globals.isEmpty ? nil : globals["\(prefix).\(name)"] }

    mutating func bind(_ name: String?) -> Int {
        levels[levels.count - 1].locals.append(name)
        levels[levels.count - 1].localCount = max(levels[levels.count - 1].localCount, levels[levels.count - 1].locals.count)
        return levels[levels.count - 1].locals.count - 1
    }

    mutating func unbind(_ count: Int) {
        levels[levels.count - 1].locals.removeLast(levels[levels.count - 1].locals.count - count)
    }

    var boundCount: Int { levels[levels.count - 1].locals.count }

    /// A node that is null and says why.
    mutating func reject(_ diagnostic: FeelDiagnostic) -> FeelNode {
        diagnostics.append(diagnostic)
        return FeelNode(.failure(diagnostic), diagnostic.range)
    }

    // MARK: Constructs that bind names

    /// A context whose entries see those before them.
    mutating func context<Entry>(
        _ entries: [(String, Entry)], _ range: FeelRange, _ make: (inout FeelCompiler, Entry) -> FeelNode
    ) -> FeelNode {
        let base = boundCount
        var values: [FeelNode] = []
        for (key, entry) in entries {
            let place = bind(nil)
            values.append(make(&self, entry))
            levels[levels.count - 1].locals[place] = key
        }
        unbind(base)
        return FeelNode(.context(entries.map(\.0), values, base: base), range)
    }

    /// Named values and a result that sees them.
    mutating func sequence<Entry>(
        _ entries: [(String, Entry)], _ range: FeelRange, _ make: (inout FeelCompiler, Entry) -> FeelNode,
        result: (inout FeelCompiler) -> FeelNode
    ) -> FeelNode {
        let base = boundCount
        var values: [FeelNode] = []
        for (key, entry) in entries {
            let place = bind(nil)
            values.append(make(&self, entry))
            levels[levels.count - 1].locals[place] = key
        }
        let last = result(&self)
        unbind(base)
        return FeelNode(.sequence(values, result: last, base: base), range)
    }

    mutating func loops(
        _ iterators: [FeelIterator], _ make: (inout FeelCompiler, [FeelLoop], Int) -> FeelNode
    ) -> FeelNode {
        let base = boundCount
        var loops: [FeelLoop] = []
        for iterator in iterators {
            let place = bind(nil)
            let domain = node(iterator.domain)
            let upper = iterator.upper.map { node($0) }
            loops.append(FeelLoop(domain: domain, upper: upper))
            levels[levels.count - 1].locals[place] = iterator.name
        }
        let result = make(&self, loops, base)
        unbind(base)
        return result
    }

    private mutating func iteration(_ iterators: [FeelIterator], _ body: FeelExpression, _ range: FeelRange) -> FeelNode {
        let readsPartial = body.freeNames.contains(FeelScope.partial)
        return loops(iterators) { compiler, loops, base in
            let partial = readsPartial ? compiler.bind(FeelScope.partial) : -1
            return FeelNode(.iteration(loops, compiler.node(body), base: base, partial: partial), range)
        }
    }

    /// A boxed iterator: one variable over a domain.
    mutating func loop(
        _ variable: String, _ domain: FeelNode, _ make: (inout FeelCompiler, [FeelLoop], Int) -> FeelNode
    ) -> FeelNode {
        let base = boundCount
        _ = bind(variable)
        let result = make(&self, [FeelLoop(domain: domain, upper: nil)], base)
        unbind(base)
        return result
    }

    /// Code in which a local already bound has a name.
    mutating func named(_ local: Int, _ name: String, _ body: (inout FeelCompiler) -> FeelNode) -> FeelNode {
        let outer = levels[levels.count - 1].locals[local]
        levels[levels.count - 1].locals[local] = name
        let result = body(&self)
        levels[levels.count - 1].locals[local] = outer
        return result
    }

    mutating func filter(_ list: FeelNode, _ range: FeelRange, _ condition: (inout FeelCompiler) -> FeelNode) -> FeelNode {
        let base = boundCount
        let local = bind(FeelScope.item)
        levels[levels.count - 1].items.append(local)
        let test = condition(&self)
        levels[levels.count - 1].items.removeLast()
        unbind(base)
        return FeelNode(.filter(list, test, local: local), range)
    }

    /// A function: what its body reads from outside is captured first.
    mutating func lambda(
        _ parameters: [FeelParameter], _ result: FeelType, inferred: FeelType = .any, _ range: FeelRange, reading names: [String]? = nil,
        _ body: (inout FeelCompiler) -> FeelNode
    ) -> FeelNode {
        let outer = levels.count - 1
        var level = Level()
        for name in names ?? visibleNames() {
            guard let source = lookup(name, outer, range) else { continue }
            if case .global = source.kind { continue }
            level.captures.append((name, source))
            level.locals.append(name)
        }
        let captureCount = level.captures.count
        for parameter in parameters { level.locals.append(parameter.name) }
        level.localCount = level.locals.count
        levels.append(level)
        let code = body(&self)
        let finished = levels.removeLast()
        let lambda = FeelLambda(
            parameters: parameters, result: result, inferred: inferred, body: code, captureCount: captureCount,
            localCount: finished.localCount)
        return FeelNode(.lambda(lambda, captures: finished.captures.map(\.source)), range)
    }

    /// Every name that a function may read from outside.
    private func visibleNames() -> [String] {
        var seen: Set<String> = []
        var result: [String] = []
        for name in levels[levels.count - 1].locals.reversed() + slots.keys.sorted() {
            if let name, seen.insert(name).inserted { result.append(name) }
        }
        return result
    }
}
