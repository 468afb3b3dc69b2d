import Foundation
import QuyetTime
import Testing

@testable import QuyetFeel

/// The manuals in `docs` show what FEEL does: every example in them is evaluated, and both languages have the same ones.
@Suite struct ManualTests {
    /// What the functions of Quyet itself ask in the examples.
    private static let environment = FeelEnvironment(
        calendar: WorkingCalendar(holidays: [Day(iso: "2026-05-01")].compactMap(\.self), workedWeekends: [], knownUntil: .distantFuture),
        parameter: { _, _ in nil }, competence: { office, _, _, _ in office == "Giám đốc Sở Công Thương" })

    static let pages = ["feel", "feel-functions", "feel-readings"]

    @Test(arguments: pages) func examplesHold(_ page: String) throws {
        for language in Manual.Language.allCases {
            let manual = try Manual(page, language)
            #expect(!manual.examples.isEmpty)
            for example in manual.examples { check(example, manual) }
        }
    }

    @Test(arguments: pages) func bothLanguagesAreAlike(_ page: String) throws {
        let (vietnamese, english) = (try Manual(page, .vi), try Manual(page, .en))
        #expect(vietnamese.sections == english.sections)
        #expect(vietnamese.facts == english.facts)
        #expect(vietnamese.examples.map(\.text) == english.examples.map(\.text))
        #expect(vietnamese.examples.map(\.result) == english.examples.map(\.result))
        #expect(vietnamese.examples.map { $0.reason == nil } == english.examples.map { $0.reason == nil })
    }

    @Test(arguments: Manual.Language.allCases) func keywords(_ language: Manual.Language) throws {
        let rows = try Manual("feel", language).rows.filter { $0.count == 3 && $0[0].hasPrefix("`") }
        #expect(
            rows.map { [Manual.unquoted($0[0]), Manual.unquoted($0[1])] } == FeelKeyword.allCases.map { [$0.vietnamese, $0.english] })
    }

    @Test(arguments: Manual.Language.allCases) func truthTable(_ language: Manual.Language) throws {
        let rows = try Manual("feel", language).rows.filter { $0.count == 4 && $0[0] != "A" }
        #expect(rows.count == 6)
        for row in rows {
            let cells = row.map { $0.replacing("*", with: "") }
            for (text, wanted) in [("\(cells[0]) and \(cells[1])", cells[2]), ("\(cells[0]) or \(cells[1])", cells[3])] {
                #expect(evaluated(text) == evaluated(wanted), "\(text)")
            }
        }
    }

    @Test(arguments: Manual.Language.allCases) func functions(_ language: Manual.Language) throws {
        let rows = try Manual("feel-functions", language).rows.filter { $0.count == 5 && $0[0].hasPrefix("`") }
        let names = rows.map { Manual.unquoted($0[0]) }
        #expect(Set(names).count == names.count)
        #expect(Set(names) == Set(FeelFunction.all.map(\.name)))
        for row in rows {
            let forms = FeelFunction.forms(of: Manual.unquoted(row[0]))
            let written = row[1] == "–" ? [""] : row[1].components(separatedBy: "; ").map(Manual.unquoted)
            #expect(Set(written).isSubset(of: forms.map(parameters)), "\(row[0]): \(forms.map(parameters))")
            for form in forms where form.result != .any {
                #expect(row[2] == (language == .vi ? form.result.vietnameseName : form.result.englishName), "\(row[0])")
            }
        }
    }

    /// The grammar names every keyword by its English spelling, and no other.
    @Test func grammar() throws {
        let text = try String(contentsOf: Manual.root.appending(path: "Grammar/feel.ebnf"), encoding: .utf8)
        let named = text.matches(of: /KW\(([a-z ]+)\)/).map { String($0.1) }.filter { $0 != "x" }
        #expect(Set(named) == Set(FeelKeyword.allCases.map(\.english)))
    }

    /// The numbers that the pages name are those of the program.
    @Test(arguments: Manual.Language.allCases) func limits(_ language: Manual.Language) throws {
        let text = try Manual("feel-readings", language).text
        let limits: [(String, Int)] = [
            ("FeelParser.maximumLength", FeelParser.maximumLength), ("FeelParser.maximumDepth", FeelParser.maximumDepth),
            ("FeelProgram.stepBudget", FeelProgram.stepBudget), ("FeelProgram.maximumDepth", FeelProgram.maximumDepth),
            ("FeelProgram.maximumNesting", FeelProgram.maximumNesting), ("FeelProgram.maximumSize", FeelProgram.maximumSize),
            ("XPathRegex.mostPatternBytes", XPathRegex.mostPatternBytes), ("RegexParser.mostLevels", RegexParser.mostLevels),
            ("RegexProgram.mostInstructions", RegexProgram.mostInstructions), ("RegexMatcher.linearBudget", RegexMatcher.linearBudget),
            ("RegexMatcher.backtrackingBudget", RegexMatcher.backtrackingBudget),
            ("RegexMatcher.mostPairs", RegexMatcher.mostPairs),
        ]
        for (name, limit) in limits { #expect(text.contains("| `\(name)` | \(limit) |"), "\(name): \(limit)") }
        #expect(text.contains("`\(FeelRegion.databaseVersion)`"))
    }

    /// What the page on readings says of decision models.
    @Test func modelReadings() {
        func input(_ id: String) -> ElementReference { ElementReference(namespace: nil, id: id) }
        func decision(_ id: String, _ text: String, type: String? = nil, _ requirements: String...) -> Decision {
            Decision(
                id: id, variable: InformationItem(name: id, typeRef: type), requirements: requirements.map(input),
                logic: BoxedExpression(.literal(text)))
        }
        let service = DecisionService(
            id: "s", variable: InformationItem(name: "s"), outputDecisions: [input("c")], encapsulatedDecisions: [],
            inputDecisions: [input("b")], inputData: [input("a")])
        let model = CompiledModel(
            DecisionModel(
                name: "m", namespace: "m",
                itemDefinitions: [ItemDefinition(name: "màu", typeRef: "string", allowedValues: "\"đỏ\", \"xanh\"")],
                inputData: [InputData(id: "a", variable: InformationItem(name: "a"))],
                decisions: [
                    decision("b", "a + 1", "a"), decision("c", "a * 10 + b", "a", "b"), decision("called", "s(1, 5)", "s"),
                    decision("typed", "\"vàng\"", type: "màu"), decision("instance", "\"vàng\" instance of màu"),
                ], services: [service]))
        #expect(model.diagnostics.isEmpty)
        let a = ModelInput("a", .integer(1))
        #expect(model.evaluate(decision: "c", inputs: [a]).value == .integer(12))
        #expect(model.evaluate(decision: "c", inputs: [a, ModelInput("b", .integer(7))]).value == .integer(17))
        #expect(model.evaluate(decision: "called", inputs: []).value == .integer(15))
        let typed = model.evaluate(decision: "typed", inputs: [])
        #expect(typed.value == .null && !typed.diagnostics.isEmpty)
        #expect(model.evaluate(decision: "instance", inputs: []).value == .boolean(true))
    }

    private func parameters(_ form: FeelFunction) -> String {
        form.parameters.map { $0.isOptional ? "[\($0.name)]" : $0.name }.joined(separator: ", ") + (form.isVariadic ? ", …" : "")
    }

    private func check(_ example: Manual.Example, _ manual: Manual) {
        let place = "\(manual.page) (\(manual.language)): \(example.text)"
        let scope = manual.scope
        func message(_ diagnostics: [FeelDiagnostic]) -> String? {
            diagnostics.first.map { manual.language == .vi ? $0.messageVi : $0.messageEn }
        }
        let parse = FeelParser.expression(example.text, scope: scope)
        guard let tree = parse.validExpression else {
            #expect(example.result == nil, "\(place) ✗ \(message(parse.diagnostics) ?? "")")
            #expect(message(parse.diagnostics) == example.reason, "\(place)")
            return
        }
        let checked = FeelChecker.check(tree, scope: scope)
        guard let wanted = example.result else {
            #expect(message(checked.diagnostics) == example.reason, "\(place)")
            return
        }
        // What an author is told before anything runs; the readings are about what happens when it does.
        if manual.page == "feel" { #expect(checked.diagnostics.isEmpty, "\(place) ✗ \(message(checked.diagnostics) ?? "")") }
        let compilation = FeelProgram.compile(checked.expression, slots: scope.declarations.map(\.name))
        guard let program = compilation.program else {
            Issue.record("\(place) ✗ \(message(compilation.diagnostics) ?? "")")
            return
        }
        let outcome = program.outcome(manual.facts.map(\.value), at: FeelDateTime("2026-05-15T08:00:00+07:00"), in: Self.environment)
        #expect(outcome.value.literal == wanted, "\(place)")
        if let reason = example.reason { #expect(message(outcome.diagnostics) == reason, "\(place)") }
    }
}

/// A page of the manual, as far as tests read it.
struct Manual {
    enum Language: String, CaseIterable {
        case vi
        case en
    }

    /// `expression ⇒ result`, and on a line of its own below it `✗ what is wrong`; one of the two may be missing.
    struct Example {
        let text: String
        var result: String?
        var reason: String?
    }

    struct Fact: Equatable {
        let name: String
        let value: FeelValue
    }

    static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    let page: String
    let language: Language
    let text: String
    /// The level of each heading.
    private(set) var sections: [Int] = []
    private(set) var examples: [Example] = []
    private(set) var facts: [Fact] = []
    /// The cells of all rows of tables.
    private(set) var rows: [[String]] = []

    init(_ page: String, _ language: Language) throws {
        self.page = page
        self.language = language
        text = try String(contentsOf: Manual.root.appending(path: "docs/\(language)/\(page).md"), encoding: .utf8)
        var block: String?
        for line in text.components(separatedBy: "\n") {
            if line.hasPrefix("```") {
                block = block == nil ? String(line.dropFirst(3)) : nil
            } else if block == "feel" {
                read(line)
            } else if block == "feel data" {
                try readFact(line)
            } else if block == nil {
                readProse(line)
            }
        }
    }

    private mutating func read(_ line: String) {
        let trimmed = line.trimmingCharacters(in: .whitespaces)
        if trimmed.isEmpty || trimmed.hasPrefix("//") { return }
        if trimmed.hasPrefix("✗ ") {
            examples[examples.count - 1].reason = String(trimmed.dropFirst(2))
            return
        }
        let parts = trimmed.components(separatedBy: " ⇒ ")
        examples.append(Example(text: parts[0].trimmingCharacters(in: .whitespaces), result: parts.count > 1 ? Manual.bare(parts[1]) : nil))
    }

    /// `name = value`
    private mutating func readFact(_ line: String) throws {
        let parts = line.components(separatedBy: " = ")
        let tree = try #require(FeelParser.expression(parts[1], scope: FeelScope([])).validExpression, "\(line)")
        let program = try #require(FeelProgram.compile(tree, slots: []).program)
        facts.append(Fact(name: parts[0].trimmingCharacters(in: .whitespaces), value: program.evaluate([])))
    }

    private mutating func readProse(_ line: String) {
        if line.hasPrefix("#") { sections.append(line.prefix { $0 == "#" }.count) }
        guard line.hasPrefix("| "), line.hasSuffix(" |") else { return }
        let cells = line.dropFirst(2).dropLast(2).components(separatedBy: " | ")
        rows.append(cells)
        if cells.count == 5, cells[4].contains(" ⇒ ") {
            let parts = cells[4].components(separatedBy: " ⇒ ")
            examples.append(Example(text: Manual.unquoted(parts[0]), result: Manual.unquoted(parts[1])))
        }
    }

    /// A result without the remark after it.
    private static func bare(_ text: String) -> String {
        (text.components(separatedBy: "  // ").first ?? text).trimmingCharacters(in: .whitespaces)
    }

    /// The text of a piece of code.
    static func unquoted(_ text: String) -> String { text.trimmingCharacters(in: CharacterSet(charactersIn: "`")) }

    /// The facts as a procedure declares them.
    var scope: FeelScope {
        FeelScope(facts.map { fact in FeelDeclaration(fact.name, Manual.domains[fact.name] ?? FeelType(of: fact.value)) })
    }

    private static let domains: [String: FeelType] = [
        "phương tiện": .enumeration(["đường bộ", "thủy nội địa", "đường sắt"].map { .string($0) }),
        "loại hàng hóa": .enumeration([1, 2, 3, 4, 9].map { .integer($0) }),
        "khối lượng": .bounded(FeelInterval(lower: FeelBound(.integer(0), closed: true), upper: nil)),
        "năm cấp cũ": .number,
    ]
}
