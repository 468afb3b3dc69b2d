import QuyetText

extension NullAnalysis {
    /// What may be null in a whole expression, in the order of the text: one diagnostic for each condition.
    ///
    /// - Parameter text: the text of the expression, from which suggestions take their words; without it they are printed.
    static func diagnostics(_ expression: FeelExpression, type: FeelType, scope: FeelScope, text: String?) -> [FeelDiagnostic] {
        var analysis = NullAnalysis(scope: scope)
        let isCondition = type.base == .boolean
        let found = isCondition ? analysis.condition(expression).causes : analysis.causes(expression)
        let writer = NullWriter(text: text)
        var grouped: [(condition: FeelExpression?, causes: [NullCause])] = []
        for cause in analysis.silenced + found {
            if let place = grouped.firstIndex(where: {
                $0.condition?.range == cause.condition?.range && $0.condition == cause.condition
            }) {
                if !grouped[place].causes.contains(cause) { grouped[place].causes.append(cause) }
            } else {
                grouped.append((cause.condition, [cause]))
            }
        }
        let all = grouped.map { writer.diagnostic($0.condition, $0.causes, whole: expression) }
        return all.sorted { ($0.range.lower, $0.range.upper) < ($1.range.lower, $1.range.upper) }
    }
}

/// Words for what may be null.
struct NullWriter {
    let text: String?
    private let spelling: FeelSpelling

    init(text: String?) {
        self.text = text
        spelling = text.map(FeelSpelling.init(ofText:)) ?? .standard
    }

    func diagnostic(_ condition: FeelExpression?, _ causes: [NullCause], whole: FeelExpression) -> FeelDiagnostic {
        let place = condition ?? whole
        let (vi, en) = (causes.map(reason).map(\.vi), causes.map(reason).map(\.en))
        var names: [String] = []
        for case .fact(let name) in causes.map(\.kind) where !names.contains(name) { names.append(name) }
        let what = condition == nil ? ("biểu thức này", "this expression") : ("điều kiện này", "this condition")
        return FeelDiagnostic(
            .mayBeNull, place.range, vi: "\(vi.joined(separator: "; ")): khi đó \(what.0) không đúng cũng không sai.".firstUpper,
            en: "\(en.joined(separator: "; ")); then \(what.1) \(condition == nil ? "has no value" : "is neither true nor false")."
                .firstUpper,
            suggestion: condition.flatMap { suggestion($0, causes) }, names: names)
    }

    private func reason(_ cause: NullCause) -> (vi: String, en: String) {
        let shown = words(cause.subject)
        switch cause.kind {
        case .fact(let name): return ("“\(name)” có thể trống", "“\(name)” may be left out")
        case .literal: return ("“\(shown)” là giá trị rỗng", "“\(shown)” is null")
        case .zeroDivisor: return ("số chia “\(shown)” có thể bằng 0", "the divisor “\(shown)” may be 0")
        case .element: return ("“\(shown)” có thể không có phần tử cần lấy", "“\(shown)” may find no element")
        case .emptyList(let least):
            return least == 1
                ? ("danh sách “\(shown)” có thể rỗng", "the list “\(shown)” may be empty")
                : ("danh sách “\(shown)” có thể có ít hơn \(least) phần tử", "the list “\(shown)” may have fewer than \(least) elements")
        case .conversion: return ("“\(shown)” có thể không đổi được", "“\(shown)” may not convert")
        case .partial: return ("“\(shown)” có thể không có giá trị", "“\(shown)” may have no value")
        case .instant:
            return ("“\(shown)” chỉ có giá trị khi được cho thời điểm", "“\(shown)” has a value only where an instant is given")
        }
    }

    /// The condition guarded, or nil where nothing that can be written helps.
    private func suggestion(_ condition: FeelExpression, _ causes: [NullCause]) -> String? {
        if case .name = condition.kind, causes.allSatisfy({ $0.subject == condition }) {
            return "\(words(condition)) = \(FeelKeyword.true.spelling(spelling))"
        }
        var guards: [String] = []
        for cause in causes {
            guard let one = self.guard(cause) else { return nil }
            if !guards.contains(one) { guards.append(one) }
        }
        let and = " \(FeelKeyword.and.spelling(spelling)) "
        let isLoose: Bool
        switch condition.kind {
        case .conditional, .iteration, .quantified, .function, .or: isLoose = true
        default: isLoose = false
        }
        return guards.joined(separator: and) + and + (isLoose ? "(\(words(condition)))" : words(condition))
    }

    private func `guard`(_ cause: NullCause) -> String? {
        let loose: Bool
        switch cause.subject.kind {
        case .name, .path, .invocation, .filter, .number: loose = false
        default: loose = true
        }
        let shown = loose ? "(\(words(cause.subject)))" : words(cause.subject)
        switch cause.kind {
        case .fact(let name): return "\(name) != null"
        case .literal, .instant: return nil
        case .zeroDivisor: return cause.subject.constant == nil ? "\(shown) != 0" : nil
        case .emptyList(let least): return "count(\(words(cause.subject))) > \(least - 1)"
        case .element, .conversion, .partial: return "\(shown) != null"
        }
    }

    /// A part as it is written.
    private func words(_ expression: FeelExpression) -> String {
        if let text, expression.range != .none {
            let bytes = Array(text.utf8)
            let (lower, upper) = (Int(expression.range.lower), Int(expression.range.upper))
            if lower < upper, upper <= bytes.count { return String(decoding: bytes[lower..<upper], as: UTF8.self) }
        }
        return FeelPrinter.print(expression, spelling: spelling)
    }
}

extension FeelSpelling {
    /// The spelling that a writer uses: Vietnamese unless there is a word of the standard and none in Vietnamese.
    init(ofText text: String) {
        let tokens = FeelLexer.tokens(text).tokens
        var isStandard = false
        for start in tokens.indices {
            for keyword in FeelKeyword.allCases where keyword.length(tokens, at: start) != nil {
                let word = tokens[start].text
                // `null`, `true` and `false` are written in both.
                if [.null, .true, .false].contains(keyword) { continue }
                if keyword.english.split(separator: " ").first.map(String.init) != word {
                    self = .vietnamese
                    return
                }
                isStandard = true
            }
        }
        self = isStandard ? .standard : .vietnamese
    }
}

extension String {
    fileprivate var firstUpper: String { prefix(1).uppercased() + dropFirst() }
}
