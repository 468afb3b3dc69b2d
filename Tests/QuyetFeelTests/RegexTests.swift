import Testing

@testable import QuyetFeel

/// Tables of patterns. The ideas of many rows are those of the DMN conformance suite and of the examples of Functions and Operators.
@Suite struct RegexTests {
    private static let patterns: [(String, String, String, Bool)] = [
        // Whether some part matches.
        ("bra", "", "abracadabra", true), ("^a.*a$", "", "abracadabra", true), ("^bra", "", "abracadabra", false),
        ("This is a characte", "", "This is a characte", true), ("", "", "", true), ("", "", "x", true), ("a|", "", "b", true),
        ("a[^b]", "", "a", false), ("a[^b]", "", "a ", true), ("x{2,3}", "", "axb", false), ("x{2,3}", "", "axxb", true),
        ("^a{0}$", "", "", true), ("^(?:ab){2}$", "", "abab", true), ("^a{02}$", "", "aa", true), ("^(a{0}){3}$", "", "", true),
        ("^^a$$", "", "a", true), ("^*a", "", "ba", true), ("^{2,3}a", "", "ba", false), ("()", "", "", true),
        // Lines: only a line feed ends one, and none follows the last.
        ("^$", "m", "\nabcd\ndefg\n", true), ("^$", "m", "abcd\n\ndefg\n ", true), ("^$", "m", "abcd\ndefg\n", false),
        ("^$", "", "\nabcd\n", false), ("a$", "", "a\n", false), ("a$", "m", "a\n", true), ("b$", "m", "a\nb", true),
        ("^b", "m", "a\nb", true), ("^b", "m", "a\rb", false), ("^", "m", "\n", true), ("a\n$", "m", "a\n", false),
        (".^", "", "ab", false), ("^$", "m", "", true),
        // The dot.
        ("Mary.Jones", "", "Mary\rJones", false), ("Mary.Jones", "", "Mary\nJones", false), ("Mary.Jones", "s", "Mary\rJones", true),
        ("Mary.Jones", "s", "Mary\nJones", true), ("^.$", "", "😀", true), ("^.$", "", "e\u{301}", false), ("^..$", "", "e\u{301}", true),
        ("^..$", "s", "\r\n", true),
        // Case.
        ("ABC", "i", "abc", true), ("[A-Z]*", "i", "abZ", true), ("^[a-z]*$", "i", "abZ", true), ("k", "i", "\u{212A}", true),
        ("[A-Z-[OI]]", "i", "x", true), ("[A-Z-[OI]]", "i", "X", true), ("[A-Z-[OI]]", "i", "O", false), ("[A-Z-[OI]]", "i", "i", false),
        ("[^Q]", "i", "Q", false), ("[^Q]", "i", "q", false), ("(a)\\1", "i", "aA", true), ("(a)\\1", "", "aA", false),
        ("\\p{Lu}", "i", "a", false), ("[\\p{Lu}]", "i", "a", false), ("Đ", "i", "đ", true), ("ƯỜ", "i", "ườ", true),
        ("ς", "i", "Σ", true), ("ß", "i", "ẞ", true), ("ß", "i", "SS", false), ("[a-\u{10FFFF}]", "i", "K", true),
        ("\u{10400}", "i", "\u{10428}", true), ("(ς)\\1", "i", "σΣ", true),
        // Whitespace in the pattern.
        ("hello\\ sworld", "x", "hello world", true), (" hello[ ]world", "x", "hello world", true),
        ("hello[ ]world ", "x", "hello world", true), ("he ll o[ ]worl d", "x", "hello world", true),
        ("hello world", "x", "hello world", false), ("\\p{ IsBasicLatin}+", "x", "hello world", true),
        ("\\p{ I s B a s i c L a t i n }+", "x", "hello world", true), ("\\[ a", "x", "[a", true), ("\\ [ a", "x", "[a", true),
        ("[a-[ ]] b", "x", "ab", true), ("a {\n2 }", "x", "aa", true), ("a\u{A0}b", "x", "ab", false), ("[\\] ] b", "x", " b", true),
        // Literals.
        ("a.b", "q", "a.b", true), ("a.b", "q", "axb", false), ("A.B", "qi", "a.b", true), ("[", "q", "[", true),
        ("a b", "qx", "a b", true),
        ("\\", "q", "\\", true), ("^a", "qm", "a", false),
        // Back-references.
        ("^(.)\\1$", "", "aa", true), ("^(.)\\1$", "", "ab", false), ("^(a)|b\\1$", "", "b", true),
        ("(['\"]).*?\\1", "", "x 'a\" b' y", true),
        ("^(a)\\15$", "", "aa5", true), ("^(a)(b)(c)(d)(e)(f)(g)(h)(i)(j)\\10$", "", "abcdefghijj", true),
        ("^(a)(b)(c)(d)(e)(f)(g)(h)(i)\\10$", "", "abcdefghia0", true), ("^(?:(a)|b\\1)*$", "", "aba", true),
        ("^(?:x)(y)\\1$", "", "xyy", true),
        ("^(a*)*\\1$", "", "aab", false), ("^(?:(a|b)\\1)+$", "", "aabb", true),
        // Reluctant quantifiers do not change what matches.
        ("^a??b+?c*?d{2}?e{1,}?f{0,2}?$", "", "abbddeff", true),
        // Astral characters.
        ("^[😀-😎]$", "", "😅", true), ("^[^a]$", "", "😀", true), ("^😀{2}$", "", "😀😀", true),
    ]

    @Test(arguments: patterns)
    func matches(pattern: String, flags: String, input: String, expected: Bool) throws {
        #expect(try XPathRegex(pattern, flags: flags).matches(input) == expected, "\(pattern) \(flags)")
    }

    @Test(arguments: [
        ("[a-z-[aeiou]]", "xb", "ae-A"), ("[^a-z-[A-Z]]", "0 -", "aB"), ("[a-z-[b-y-[m]]]", "azm", "by"), ("[a-]", "a-", "b"),
        ("[-a]", "a-", "b"), ("[-]", "-", "a"), ("[--]", "-", "a"), ("[a--[b]]", "a-", "b"), ("[--[b]]", "-", "b"),
        ("[0-9-.]", "5-.", "/a"),
        ("[a-c-e]", "abc-e", "d"), ("[\\d-a]", "5-a", "bc"), ("[\\w-[\\d]]", "ax", "5 "), ("[+-\\-]", "+,-", "."), ("[^^]", "a$", "^"),
        ("[a^]", "a^", "b"), ("[.*+?(){}|$]", ".*+?(){}|$", "a"), ("[\\[\\]\\\\]", "[]\\", "a"), ("[\\^\\-\\$]", "^-$", "a"),
        ("[\\n\\r\\t]", "\n\r\t", "nrt"), ("[^\\s]", "a\u{A0}", " \n"), ("\\s", " \t\n\r", "\u{B}\u{C}\u{A0}"),
        ("\\S", "a\u{A0}", " \t\n\r"),
        ("\\d", "09٣", "a½"), ("\\D", "a½", "0٣"), ("\\w", "aĐ5+$\u{301}", ".- _\u{AD}"), ("\\W", ".- _", "aĐ5+"),
        ("\\i", "a_:Đ", "1-.·"), ("\\I", "1-.", "a_:"), ("\\c", "a_:1-.·", " /"), ("\\C", " /", "a1"),
        ("\\p{L}", "aĐ中", "1 "), ("\\P{L}", "1 ", "aĐ"), ("\\p{Lu}", "AĐ", "ađ"), ("\\p{Nd}", "0٣", "a"), ("\\p{Sc}", "₫$", "a"),
        ("\\p{Cn}", "\u{378}\u{10FFFF}\u{50000}", "a\u{E000}"), ("\\p{Co}", "\u{E000}\u{F0000}\u{10FFFD}", "a"),
        ("\\p{Z}", " \u{2028}", "\n"),
        ("\\p{IsBasicLatin}", "a\u{7F}", "é"), ("\\p{IsLatin-1Supplement}", "éÿ", "aĐ"), ("\\p{IsLatinExtendedAdditional}", "ệ", "e"),
        ("\\p{IsGreek}", "α", "a"), ("\\p{IsGreekandCoptic}", "α", "a"), ("\\P{IsBasicLatin}", "é", "a"), ("[\\p{Lu}5-[A]]", "B5", "Aa"),
        ("\\.", ".", "a"), ("\\-", "-", "a"), ("\\$", "$", "a"), ("\\|", "|", "a"), ("-", "-", "a"), (",", ",", "a"),
        ("[\\i-[:]]", "a_", ":1"),
    ])
    func classes(pattern: String, inside: String, outside: String) throws {
        let regex = try XPathRegex("^\(pattern)$")
        for scalar in inside.unicodeScalars { #expect(regex.matches(String(scalar)) == true, "\(pattern) \(scalar.value)") }
        for scalar in outside.unicodeScalars { #expect(regex.matches(String(scalar)) == false, "\(pattern) \(scalar.value)") }
    }

    private typealias Reason = XPathRegexError.Reason

    private static let mistakes: [(String, String, XPathRegexError.Reason, Int?)] = [
        ("bra", "p", .unknownFlag("p"), 0), ("a", " ", .unknownFlag(" "), 0), ("a", "iX", .unknownFlag("X"), 1),
        ("\\p{ IsBasicLatin}+", "", .unknownProperty(" IsBasicLatin"), 0),
        ("\\p{IsVietnamese}", "", .unknownProperty("IsVietnamese"), 0),
        ("\\p{Cs}", "", .unknownProperty("Cs"), 0), ("\\p{}", "", .unknownProperty(""), 0), ("\\pL", "", .malformedProperty, 0),
        ("\\p{L", "", .malformedProperty, 0), ("\\p{Isbasiclatin}", "", .unknownProperty("Isbasiclatin"), 0),
        ("(.)\\3", "", .unknownGroup(3), 3), ("(.)\\2", "", .unknownGroup(2), 3), ("\\3", "", .unknownGroup(3), 0),
        ("(a\\1)", "", .openGroup(1), 2), ("\\1(a)", "", .unknownGroup(1), 0), ("(?:a)\\1", "", .unknownGroup(1), 5),
        ("(asd)[\\1]", "", .backReferenceInClass, 6), ("(asd)[asd\\1]", "", .backReferenceInClass, 9),
        ("(asd)[asd\\0]", "", .unknownEscape("0"), 9), ("1[asd\\0]", "", .unknownEscape("0"), 5), ("\\0", "", .unknownEscape("0"), 0),
        ("\\z", "", .unknownEscape("z"), 0), ("\\b", "", .unknownEscape("b"), 0), ("\\u0041", "", .unknownEscape("u"), 0),
        ("a\\", "", .unfinishedEscape, 1), ("[a\\", "", .unfinishedEscape, 2), ("\\/", "", .unknownEscape("/"), 0),
        ("]", "", .unescaped("]"), 0), ("a}", "", .unescaped("}"), 1), ("{", "", .nothingToRepeat, 0),
        ("a{", "", .malformedQuantifier, 1),
        ("a{,3}", "", .malformedQuantifier, 1), ("a{x}", "", .malformedQuantifier, 1), ("a{1", "", .malformedQuantifier, 1),
        ("a{1,x}", "", .malformedQuantifier, 1), ("a{3,2}", "", .reversedQuantifier, 1), ("*", "", .nothingToRepeat, 0),
        ("a**", "", .nothingToRepeat, 2), ("a???", "", .nothingToRepeat, 3), ("(*a)", "", .nothingToRepeat, 1),
        ("a|*", "", .nothingToRepeat, 2),
        ("a*+", "", .nothingToRepeat, 2), ("(a", "", .unclosedGroup, 0), ("a)", "", .unopenedGroup, 1),
        ("(?=a)", "", .unknownGroupKind, 2),
        ("(?i)a", "", .unknownGroupKind, 2), ("(?", "", .unknownGroupKind, 2), ("[a", "", .unclosedClass, 0),
        ("[", "", .unclosedClass, 0),
        ("[]", "", .emptyClass, 0), ("[^]", "", .emptyClass, 0), ("[]a]", "", .emptyClass, 0), ("[a[b]]", "", .bracketInClass, 2),
        ("[-[b]]", "", .emptyClass, 0), ("[z-a]", "", .reversedRange, 1), ("[a-\\d]", "", .malformedRange, 1),
        ("[---]", "", .malformedRange, 1),
        ("[a--b]", "", .malformedRange, 1), ("[a-", "", .unclosedClass, 0), ("[a-[b]c]", "", .afterSubtraction, 6),
        ("[a-[b]", "", .unclosedClass, 0), ("[a-[b", "", .unclosedClass, 3), ("[[:alpha:]]", "", .bracketInClass, 1),
        ("a  *  *", "x", .nothingToRepeat, 6), ("a{1000000}", "", .tooLarge, nil), ("a{99999999999999999999}", "", .tooLarge, 1),
        ("((a{1000}){1000}){1000}", "", .tooLarge, nil),
    ]

    @Test(arguments: mistakes)
    func errors(pattern: String, flags: String, reason: XPathRegexError.Reason, offset: Int?) {
        #expect(throws: XPathRegexError(reason, at: offset)) { try XPathRegex(pattern, flags: flags) }
    }

    @Test func replacements() throws {
        for (input, pattern, replacement, flags, expected) in [
            ("abcd", "(ab)|(a)", "[1=$1][2=$2]", "", "[1=ab][2=]cd"), ("a", "[b-z]", "#", "", "a"), ("foobar", "^fo*b*", "#", "", "#ar"),
            ("abc", ".^[d-z]", "#", "", "abc"), ("abracadabra", "bra", "*", "", "a*cada*"), ("abracadabra", "a.*a", "*", "", "*"),
            ("abracadabra", "a.*?a", "*", "", "*c*bra"), ("abracadabra", "a", "", "", "brcdbr"),
            ("abracadabra", "a(.)", "a$1$1", "", "abbraccaddabbra"), ("AAAA", "A+", "b", "", "b"), ("AAAA", "A+?", "b", "", "bbbb"),
            ("darted", "^(.*?)d(.*)$", "$1c$2", "", "carted"), ("reluctant", "r.*?t", "X", "", "Xant"),
            ("0123456789", "(\\d{3})(\\d{3})(\\d{4})", "($1) $2-$3", "", "(012) 345-6789"),
            ("facetiously", "[iouy]", "[$0]", "", "facet[i][o][u]sl[y]"),
            ("a.b.c.", "[a-z]", "#", "s", "#.#.#."), ("abc", "[A-Z]", "#", "i", "###"), ("abc", "[A-Z]", "#", "", "abc"),
            ("a b c d ", "[a-z]", "#", "x", "# # # # "), ("abc", ".^[d-z]*", "#", "smix", "abc"), ("abc", ".^[d-z]*", "smix", "", "abc"),
            ("abc", "b", "\\$\\\\$0$7", "", "a$\\bc"), ("abc", "(b)", "$10$01$1", "", "ab0bbc"), ("a.b", ".", "$1\\", "q", "a$1\\b"),
            ("ba", "^(?:b(x)?|(a))+", "[$1$2]", "", "[a]"), ("a😀b", "😀", "$0$0", "", "a😀😀b"), ("e\u{301}", "e", "o", "", "o\u{301}"),
            ("abcdefghijk", "(a)(b)(c)(d)(e)(f)(g)(h)(i)(j)(k)", "$11$10$1$111", "", "kjak1"), ("", "a", "b", "", ""),
            ("aab", "(a|ab)(b|)", "<$1,$2>", "", "<a,><a,b>"), ("a\r\nb", "\n", "|", "", "a\r|b"),
        ] {
            let regex = try XPathRegex(pattern, flags: flags)
            #expect(try regex.replacing(in: input, with: replacement) == expected, "\(pattern)")
        }
    }

    @Test func refusedReplacements() throws {
        let regex = try XPathRegex("b")
        for (replacement, reason, offset) in [
            ("$", Reason.dollarInReplacement, 0), ("a$x", .dollarInReplacement, 1), ("\\", .backslashInReplacement, 0),
            ("a\\n", .backslashInReplacement, 1),
        ] {
            // Also where nothing is to be replaced.
            for input in ["abc", ""] {
                #expect(throws: XPathRegexError(reason, at: offset)) { try regex.replacing(in: input, with: replacement) }
            }
        }
        for pattern in ["", "a*", "a?", "^", "$", "(^$)", "a|", "(a?)\\1", "a{0}"] {
            #expect(throws: XPathRegexError(.matchesEmpty)) { try XPathRegex(pattern).replacing(in: "abc", with: "x") }
            #expect(throws: XPathRegexError(.matchesEmpty)) { try XPathRegex(pattern, flags: "m").split("abc") }
        }
    }

    @Test func splits() throws {
        for (input, pattern, expected) in [
            ("John Doe", "\\s", ["John", "Doe"]), ("a;b;c;;", ";", ["a", "b", "c", "", ""]), ("foo,bar", ",", ["foo", "bar"]),
            ("abracadabra", "(ab)|(a)", ["", "r", "c", "d", "r", ""]), ("abc", "x", ["abc"]), ("", ",", []), (",", ",", ["", ""]),
            ("1, 15,  24", ",\\s*", ["1", "15", "24"]), ("a\r\nb", "\\r\\n|\\n", ["a", "b"]),
        ] {
            #expect(try XPathRegex(pattern).split(input) == expected)
        }
    }

    @Test func messages() {
        let error = XPathRegexError(.nothingToRepeat, at: 2)
        #expect(error.messageVi == "Trước ký hiệu lặp không có gì để lặp (ký tự thứ 3 của mẫu).")
        #expect(error.messageEn == "There is nothing to repeat before the quantifier (character 3 of the pattern).")
        #expect(error.code == "FORX0002")
        #expect(XPathRegexError(.matchesEmpty).code == "FORX0003" && XPathRegexError(.undecided).code == nil)
    }
}
