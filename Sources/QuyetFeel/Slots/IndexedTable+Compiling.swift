extension IndexedTable {
    /// Compiles a table over the slots of a layout.
    ///
    /// - Parameter scope: what its cells and inputs are read with.
    /// - Returns: The table, nil where something in it has no meaning, and what is wrong.
    public static func compile(
        _ table: DecisionTable, layout: inout FeelLayout, scope: FeelScope
    ) -> (table: IndexedTable?, diagnostics: [FeelDiagnostic]) {
        var compiler = BoxedCompiler(
            FeelCompiler(slots: layout.names), declarations: scope.declarations, types: ModelTypes(named: scope.types), named: scope.types,
            model: 0)
        let node = compiler.node(BoxedExpression(.table(table)))
        let diagnostics = compiler.diagnostics.map(\.diagnostic)
        guard diagnostics.isEmpty, case .table(let code) = node.kind else { return (nil, diagnostics) }
        return (IndexedTable(table, code, localCount: compiler.localCount, layout: &layout, scope: scope), [])
    }

    private init(_ table: DecisionTable, _ code: TableCode, localCount: Int, layout: inout FeelLayout, scope: FeelScope) {
        self.code = code
        self.localCount = localCount
        let rows = code.rules.count
        var columns: [TableColumn] = []
        var allowed: [TableColumn] = []
        var isPlain = true
        for (place, input) in code.inputs.enumerated() {
            let (slot, wanted) = IndexedTable.source(input.value)
            if slot < 0 { isPlain = false }
            // Texts apart by code point, which `String` as a key would not tell.
            var texts = FeelSymbols()
            var cells: [(rows: [Int], tests: TableTests?)] = []
            for (row, rule) in code.rules.enumerated() where place < rule.tests.count && rule.tests[place] != nil {
                let text = table.rules[row].tests[place]
                let known = Int(texts.intern(text))
                if known < cells.count {
                    cells[known].rows.append(row)
                } else {
                    cells.append(([row], FeelParser.unaryTests(text, scope: scope).validExpression.flatMap { TableTests($0) }))
                }
            }
            columns.append(TableColumn(slot: slot, wanted: wanted, cells: cells, rowCount: rows, symbols: &layout.symbols))
            if input.allowed != nil {
                let tests = FeelParser.unaryTests(table.inputs[place].allowedValues ?? "", scope: scope).validExpression
                    .flatMap { TableTests($0) }
                if tests == nil { isPlain = false }
                allowed.append(
                    TableColumn(slot: slot, wanted: wanted, cells: [([0], tests)], rowCount: 1, symbols: &layout.symbols))
            }
        }
        inputCount = columns.count
        columns += allowed
        var (points, regions, masks): ([Int64], [Int32], [UInt64]) = ([], [], [])
        heads = columns.indices.map { columns[$0].head(&points, &regions, &masks) }
        (self.points, self.regions, self.masks) = (points, regions, masks)
        self.columns = columns
        self.isPlain = isPlain
        wordCount = max((rows + 63) / 64, 1)
        var all = [UInt64](repeating: 0, count: wordCount)
        for row in 0..<rows { all[row / 64] |= 1 << UInt64(row % 64) }
        self.all = all
        var unindexed = [UInt64](repeating: 0, count: wordCount)
        for column in columns.prefix(inputCount) { for word in 0..<wordCount { unindexed[word] |= column.unindexed[word] } }
        self.unindexed = unindexed
        var outputs: [FeelValue?] = []
        for (row, rule) in code.rules.enumerated() {
            var frame = FeelFrame(slots: [], localCount: localCount)
            outputs.append(rule.outputs.allSatisfy(\.isConstant) ? frame.output(code, row, .none) : nil)
        }
        self.outputs = outputs
        var frame = FeelFrame(slots: [], localCount: localCount)
        let isConstant = code.outputs.allSatisfy { $0.fallback?.isConstant ?? true }
        fallback = isConstant ? frame.fallback(code, .none) : nil
    }

    /// The slot that an input is, -1 for an expression, and the tag that its type wants.
    private static func source(_ node: FeelNode) -> (slot: Int, wanted: FeelCellTag?) {
        switch node.kind {
        case .slot(let slot): return (slot, nil)
        case .converted(let inner, let type):
            guard case .slot(let slot) = inner.kind else { return (-1, nil) }
            switch type {
            case .number: return (slot, .number)
            case .string: return (slot, .symbol)
            case .boolean: return (slot, .boolean)
            case .date: return (slot, .day)
            default: return (-1, nil)
            }
        default: return (-1, nil)
        }
    }
}

extension FeelNode {
    fileprivate var isConstant: Bool {
        if case .constant = kind { return true }
        return false
    }
}
