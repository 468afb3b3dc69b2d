import QuyetFeel
import QuyetTime

/// Any bytes are an expression to someone: each input is read as an expression and as a cell, printed and read again, checked, compiled and
/// evaluated. Whatever happens, it must end, with a value or with a diagnostic that has a place within the text.
///
/// Run by libFuzzer (`Tests/Fuzz/feel/run.sh`), which grows the corpus by the code that an input reaches.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzOneInput(_ bytes: UnsafePointer<UInt8>, _ count: Int) -> CInt {
    let text = String(decoding: UnsafeBufferPointer(start: bytes, count: count), as: UTF8.self)
    let length = UInt32(text.utf8.count)
    for isCell in [false, true] {
        let parse = isCell ? FeelParser.unaryTests(text, scope: scope) : FeelParser.expression(text, scope: scope)
        for diagnostic in parse.diagnostics { precondition(diagnostic.range.upper <= length, "a diagnostic outside the text") }
        precondition(parse.expression != nil || !parse.diagnostics.isEmpty, "neither a tree nor a reason")
        guard let tree = parse.validExpression else { continue }
        for spelling in FeelSpelling.allCases {
            let printed = FeelPrinter.print(tree, spelling: spelling)
            // A printed tree may be longer than what is accepted.
            guard printed.utf8.count <= FeelParser.maximumLength else { continue }
            let again = isCell ? FeelParser.unaryTests(printed, scope: scope) : FeelParser.expression(printed, scope: scope)
            precondition(again.expression == tree, "printing changes the tree: \(text) / \(printed)")
        }
        let check = FeelChecker.check(tree, scope: scope)
        let condition = isCell ? check.expression.applied(to: FeelExpression(.name("x"))) : check.expression
        guard let program = FeelProgram.compile(condition, slots: names).program else { continue }
        for row in rows {
            precondition(program.evaluate(row).literal == program.outcome(row).value.literal, "two evaluations differ: \(text)")
            _ = program.outcome(row, at: instant).value.literal
        }
    }
    return 0
}

private let names = ["x", "khối lượng", "phương tiện", "ngày nộp", "có yếu tố nước ngoài", "u"]
private let scope = FeelScope(
    ("x", .any), ("khối lượng", .number), ("phương tiện", .string), ("ngày nộp", .date), ("có yếu tố nước ngoài", .boolean),
    ("u", .context([FeelField("tên", .string), FeelField("a", .list(.number))])))
private let rows: [[FeelValue]] = [
    [.null, .null, .null, .null, .null, .null],
    [
        .list([.integer(1), .integer(2), .string("a")]), .integer(12), .string("đường bộ"), .date(Day(number: 20_000)), .boolean(true),
        .context(FeelContext([("tên", .string("a")), ("a", .list([.integer(3)]))])),
    ],
]
private let instant = FeelDateTime("2026-05-15T08:30:00+07:00")
