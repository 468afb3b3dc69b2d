extension XPathRegexError.Reason {
    var vi: String { texts.vi }
    var en: String { texts.en }

    private var texts: (vi: String, en: String) {
        switch self {
        case .unknownFlag(let flag):
            ("“\(flag)” không phải là cờ; các cờ là s, m, i, x và q", "“\(flag)” is not a flag; the flags are s, m, i, x and q")
        case .patternTooLong: ("Mẫu dài hơn 64 KiB", "The pattern is longer than 64 KiB")
        case .groupsTooDeep: ("Mẫu có quá nhiều nhóm lồng nhau", "The pattern has too many groups inside groups")
        case .tooLarge: ("Số lần lặp làm cho mẫu quá lớn", "The numbers of repetitions make the pattern too large")
        case .unclosedGroup: ("Nhóm mở bằng “(” không có “)” đóng lại", "The group opened by “(” is not closed by “)”")
        case .unopenedGroup: ("“)” không đóng nhóm nào; ký tự này phải viết là “\\)”", "“)” closes no group; write this character as “\\)”")
        case .unknownGroupKind: ("Sau “(?” phải là “:”", "“(?” must be followed by “:”")
        case .nothingToRepeat: ("Trước ký hiệu lặp không có gì để lặp", "There is nothing to repeat before the quantifier")
        case .malformedQuantifier: ("Số lần lặp phải viết là {n}, {n,} hoặc {n,m}", "A quantifier is written {n}, {n,} or {n,m}")
        case .reversedQuantifier: ("Số lần lặp tối thiểu lớn hơn số lần lặp tối đa", "The least number of repetitions exceeds the greatest")
        case .unescaped(let text): ("“\(text)” phải viết là “\\\(text)”", "“\(text)” must be written “\\\(text)”")
        case .unknownEscape(let text): ("Không có ký hiệu “\\\(text)”", "There is no escape “\\\(text)”")
        case .unfinishedEscape: ("Sau “\\” phải còn một ký tự", "“\\” must be followed by a character")
        default: classTexts
        }
    }

    private var classTexts: (vi: String, en: String) {
        switch self {
        case .unclosedClass: ("Lớp ký tự mở bằng “[” không có “]” đóng lại", "The character class opened by “[” is not closed by “]”")
        case .emptyClass: ("Lớp ký tự không có ký tự nào", "The character class has no characters")
        case .bracketInClass: ("Trong lớp ký tự, “[” phải viết là “\\[”", "In a character class, “[” must be written “\\[”")
        case .malformedRange: ("Sau “-” của một dải phải là một ký tự", "The “-” of a range must be followed by a character")
        case .reversedRange: ("Ký tự đầu của dải đứng sau ký tự cuối", "The first character of the range comes after the last")
        case .afterSubtraction: ("Sau lớp ký tự bị trừ phải là “]”", "A subtracted character class must be followed by “]”")
        case .malformedProperty: ("Thuộc tính ký tự phải viết là \\p{…} hoặc \\P{…}", "A character property is written \\p{…} or \\P{…}")
        case .unknownProperty(let name): ("Không có thuộc tính ký tự “\(name)”", "There is no character property “\(name)”")
        case .backReferenceInClass: ("Lớp ký tự không được nhắc lại một nhóm", "A character class cannot refer back to a group")
        case .unknownGroup(let number): ("Phía trước không có nhóm thứ \(number)", "No group \(number) comes before")
        case .openGroup(let number):
            ("Nhóm thứ \(number) chưa đóng nên chưa nhắc lại được", "Group \(number) is not closed yet, so nothing can refer back to it")
        default: useTexts
        }
    }

    private var useTexts: (vi: String, en: String) {
        switch self {
        case .matchesEmpty:
            (
                "Mẫu khớp với chuỗi rỗng nên không dùng để thay thế hay tách chuỗi được",
                "The pattern matches the empty string, so it cannot replace or split"
            )
        case .dollarInReplacement:
            ("Sau “$” phải là một chữ số; ký tự này phải viết là “\\$”", "“$” must be followed by a digit; write this character as “\\$”")
        case .backslashInReplacement: ("Sau “\\” phải là “\\” hoặc “$”", "“\\” must be followed by “\\” or “$”")
        default:
            (
                "Chưa biết chuỗi có khớp với mẫu hay không: việc so khớp vượt quá số bước cho phép",
                "Whether the string matches is undecided: matching took more than the steps allowed"
            )
        }
    }
}
