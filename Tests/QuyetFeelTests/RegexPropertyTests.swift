import Testing

@testable import QuyetFeel

/// The engine against a slow reference, and against patterns meant to hurt it.
@Suite struct RegexPropertyTests {
    @Test func matchesWhereTheReferenceDoes() throws {
        var source = RandomRegex(seed: 11)
        for _ in 0..<6000 {
            let tree = source.tree(3)
            let regex = try XPathRegex(tree.pattern)
            guard !tree.hasReferences else { continue }
            for _ in 0..<4 {
                let text = source.text(8)
                let expected = (0...text.count).contains { !tree.ends([$0], text).isEmpty }
                #expect(regex.matches(String(text)) == expected, "\(tree.pattern) \(String(text))")
            }
        }
    }

    @Test func prefersWhatTheReferencePrefers() throws {
        var source = RandomRegex(seed: 12)
        var compared = 0
        for _ in 0..<8000 {
            let tree = source.tree(3)
            let regex = try XPathRegex(tree.pattern)
            let replacement = "<" + (0...source.groups).map { "$\($0)" }.joined(separator: ",") + ">"
            var fuel = 50_000
            do {
                guard try tree.first(0, [], [:], &fuel, { end, captures, _ in (end, captures) }) == nil else {
                    #expect(throws: XPathRegexError(.matchesEmpty)) { try regex.replacing(in: "ab", with: replacement) }
                    continue
                }
                let text = source.text(8)
                let expected = try tree.marked(text, groups: source.groups, &fuel)
                #expect(try regex.replacing(in: String(text), with: replacement) == expected, "\(tree.pattern) \(String(text))")
                compared += 1
            } catch is RegexTree.TooLong {
                continue
            }
        }
        #expect(compared > 2000)
    }

    @Test func anyTextIsAPatternOrAnError() {
        var source = RandomRegex(seed: 13)
        let scalars = Array("ab01(){}[]^$.*+?|\\-,:pPLsdwiI \nđ😀".unicodeScalars)
        for _ in 0..<20_000 {
            var pattern = String.UnicodeScalarView()
            for _ in 0..<source.pick(12) { pattern.append(scalars[source.pick(scalars.count)]) }
            for flags in ["", "smix"] {
                guard let regex = try? XPathRegex(String(pattern), flags: flags) else { continue }
                #expect(regex.matches("ab01 đ😀(") != nil)
                _ = try? regex.replacing(in: "ab-01", with: "$0")
            }
        }
    }

    @Test(
        .timeLimit(.minutes(1)),
        arguments: [
            ("(a+)+$", "b"), ("(a*)*b", ""), ("(a|a)*b", ""), ("(a|aa)+$", "b"), ("(.*)*x", ""), ("^(a?){50}a{50}$", "b"),
            ("(((a*)*)*)*b", ""),
            ("(?:a?b??)*c", ""), ("(a*?)*?c", ""),
        ])
    func timeIsLinear(pattern: String, end: String) throws {
        let text = String(repeating: "a", count: 10_000) + end
        #expect(try XPathRegex(pattern).matches(text) == false)
    }

    @Test func backReferencesStayUndecided() throws {
        let text = String(repeating: "a", count: 10_000)
        let regex = try XPathRegex("(a*)*\\1b")
        #expect(regex.matches(text) == nil)
        #expect(throws: XPathRegexError(.undecided)) { try regex.replacing(in: text, with: "") }
        #expect(throws: XPathRegexError(.undecided)) { try regex.split(text) }
        #expect(try XPathRegex("(a)\\1").matches(text) == true)
    }

    @Test(.timeLimit(.minutes(1))) func manyMatches() throws {
        let text = String(repeating: "ab", count: 50_000)
        #expect(try XPathRegex("(a)(b)").replacing(in: text, with: "$2$1") == String(repeating: "ba", count: 50_000))
        #expect(try XPathRegex("b").split(text).count == 50_001)
        // Every search looks at all that follows, but only the first one finds out that it leads nowhere.
        #expect(try XPathRegex("a.*c|a").replacing(in: text, with: "") == String(repeating: "b", count: 50_000))
    }

    @Test(.timeLimit(.minutes(1))) func hostilePatterns() throws {
        func nested(_ open: String, _ inner: String, _ close: String, _ count: Int) -> String {
            String(repeating: open, count: count) + inner + String(repeating: close, count: count)
        }
        #expect(try XPathRegex(nested("(", "a", ")", 100)).matches("a") == true)
        #expect(throws: XPathRegexError(.groupsTooDeep, at: 100)) { try XPathRegex(nested("(", "a", ")", 101)) }
        #expect(throws: XPathRegexError.self) { try XPathRegex(String(repeating: "(", count: 60_000)) }
        #expect(throws: XPathRegexError.self) { try XPathRegex(nested("[a-", "[b]", "]", 10_000)) }
        #expect(throws: XPathRegexError(.patternTooLong)) { try XPathRegex(String(repeating: "a", count: 65_537)) }
        #expect(try XPathRegex(String(repeating: "a", count: 65_536)).matches("a") == false)
        #expect(try XPathRegex(String(repeating: "a|", count: 32_000)).matches("b") == true)
        #expect(try XPathRegex(String(repeating: "()", count: 32_000)).matches("b") == true)
        #expect(try XPathRegex(String(repeating: "[\\w]", count: 1000)).matches("b") == false)
        #expect(try XPathRegex("[" + String(repeating: "\\w", count: 5000) + "]").matches("b") == true)
        #expect(try XPathRegex("[" + String(repeating: "b-\u{10FFFF}", count: 1000) + "]", flags: "i").matches("B") == true)
        #expect(try XPathRegex("(?:(?:(?:){999999}){999999}){999999}").matches("") == true)
        #expect(try XPathRegex("(?:(?:^a{0}$){999999}){0,999999}").matches("") == true)
        #expect(throws: XPathRegexError(.tooLarge)) { try XPathRegex("(?:(?:a?){999999}){999999}") }
    }
}

/// Makes random regular expressions and texts.
private struct RandomRegex {
    private var generator: SeededGenerator
    /// How many groups the last tree has.
    private(set) var groups = 0
    private var closed: [Int] = []

    init(seed: UInt64) { generator = SeededGenerator(seed) }

    mutating func pick(_ count: Int) -> Int { Int.random(in: 0..<count, using: &generator) }

    mutating func text(_ longest: Int) -> [Character] {
        var result: [Character] = []
        for _ in 0..<pick(longest + 1) { result.append(pick(3) == 0 ? "b" : "a") }
        return result
    }

    mutating func tree(_ depth: Int) -> RegexTree {
        groups = 0
        closed = []
        return part(depth)
    }

    private mutating func parts(_ depth: Int) -> [RegexTree] {
        var result: [RegexTree] = []
        for _ in 0..<pick(3) + 1 { result.append(part(depth)) }
        return result
    }

    private mutating func part(_ depth: Int) -> RegexTree {
        switch depth > 0 ? pick(10) : pick(4) {
        case 0, 1: return .letter("a")
        case 2: return .letter("b")
        case 3: return [.any, .notA, .start, .end, .sequence([]), reference, reference][pick(7)]
        case 4: return .choice(parts(depth - 1))
        case 5, 6: return .sequence(parts(depth - 1))
        case 7:
            groups += 1
            let number = groups
            let inner = part(depth - 1)
            closed.append(number)
            return .group(inner, number)
        default:
            let least = pick(3)
            let most = [nil, nil, least, least + pick(3)][pick(4)]
            return .repetition(part(depth - 1), least: least, most: most, isGreedy: pick(3) > 0)
        }
    }

    private var reference: RegexTree { closed.last.map { .reference($0) } ?? .letter("a") }
}
