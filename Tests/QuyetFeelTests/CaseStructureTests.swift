import QuyetTestSupport
import QuyetTime
import Testing

@testable import QuyetFeel

/// Conditions decided by their structure against each case decided by itself.
@Suite("Cases by structure")
struct CaseStructureTests {
    private static let facts = [
        Fact(name: "n", domain: .number(FeelInterval(lower: FeelBound(.integer(0), closed: true), upper: nil)), isOptional: false),
        Fact(name: "loại", domain: .oneOf([9, 1, 4, 2].map { .integer($0) }), isOptional: false),
        Fact(name: "vật", domain: .oneOf(["a", "b", "c"].map { .string($0) }), isOptional: false),
        Fact(name: "thêm", domain: .number(FeelInterval(lower: nil, upper: nil)), isOptional: true),
        Fact(name: "có", domain: .boolean, isOptional: false),
    ]

    private static func atom(_ random: inout QuyetTestSupport.SeededGenerator) -> String {
        let operators = ["=", "!=", "<", "<=", ">", ">="]
        let comparison = operators[random.below(6)]
        switch random.below(7) {
        case 0: return "n \(comparison) \(random.below(4) * 5)"
        case 1: return "\(random.below(4) * 5) \(comparison) n"
        case 2: return "loại \(comparison) \([1, 2, 4, 9][random.below(4)])"
        case 3: return "vật \(random.once(in: 2) ? "=" : "!=") \"\(["a", "b", "c"][random.below(3)])\""
        case 4: return "thêm \(comparison) \(random.below(3))"
        case 5: return "n in [\(random.below(10))..\(10 + random.below(10)))"
        default: return "có"
        }
    }

    private static func condition(_ random: inout QuyetTestSupport.SeededGenerator, _ depth: Int) -> String {
        guard depth > 0, !random.once(in: 3) else { return atom(&random) }
        let (left, right) = (condition(&random, depth - 1), condition(&random, depth - 1))
        switch random.below(3) {
        case 0: return "(\(left)) and (\(right))"
        case 1: return "(\(left)) or (\(right))"
        default: return "not(\(left))"
        }
    }

    @Test("the same cases")
    func equal() throws {
        var random = QuyetTestSupport.SeededGenerator(20_261_128)
        let scope = FeelScope(Self.facts.map { FeelDeclaration($0.name, $0.domain.type) })
        var structured = 0
        for _ in 0..<2_000 {
            let texts = (0..<3).map { _ in Self.condition(&random, 3) }
            let trees = texts.compactMap { text in
                FeelParser.expression(text, scope: scope).validExpression.map { FeelChecker.check($0, scope: scope).expression }
            }
            #expect(trees.count == 3, "\(texts)")
            let space = try CaseSpace.dividing(Self.facts, by: trees)
            for (text, tree) in zip(texts, trees) {
                if space.structured(tree, in: nil) != nil { structured += 1 }
                let (found, expected) = (space.cases(of: tree), space.evaluated(tree, in: nil))
                #expect(found.holds == expected.holds && found.unknown == expected.unknown, "\(text)")
            }
        }
        #expect(structured > 1_000)
    }
}
