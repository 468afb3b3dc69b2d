import QuyetSyntax
import QuyetText

/// ## Tiếng Việt
/// Chú thích `# quyet: cho qua …` viết chưa đúng nên không cho qua được gì: thiếu lý do, mã không có, hoặc phép kiểm tra không được cho qua.
///
/// Người đọc sau phải biết vì sao một phát hiện được cho qua, nên lý do là bắt buộc và nằm ngay trong tệp. Chú thích đứng ở dòng trên (nhiều
/// chú thích thì dòng nọ trên dòng kia) hoặc ở cuối dòng, cho qua các phát hiện của một phép kiểm tra tại dòng ấy; `quyet check` vẫn đếm, JSON
/// và SARIF vẫn ghi kèm lý do. Lỗi làm cho văn bản không đọc được hoặc không xét được (các lỗi `syntax/…` và `guard/type`) thì không cho qua được.
///
/// ### Sai
///
///     # quyet: cho qua authority/competence-returns
///     - tại: Điều 1
///
/// ### Đúng
///
///     # quyet: cho qua authority/competence-returns vì ủy quyền mới đang trình ký
///     - tại: Điều 1
///
/// ## English
/// A comment `# quyet: allow …` is not written as it has to be, so it lets nothing pass: the reason is missing, there is no such check, or the
/// check may not be let pass.
///
/// Whoever reads it later has to know why a finding was let pass, so the reason is required and stands in the file. The comment stands on the
/// line above (several above one another) or at the end of the line, and lets pass the findings of one check on that line; `quyet check` still
/// counts them, JSON and SARIF still carry them with the reason. Errors that keep a text from being read or judged (those of `syntax/…` and
/// `guard/type`) are never let pass.
///
/// ### Wrong
///
///     # quyet: cho qua authority/competence-returns
///     - tại: Điều 1
///
/// ### Right
///
///     # quyet: cho qua authority/competence-returns vì ủy quyền mới đang trình ký
///     - tại: Điều 1
struct SyntaxSilencing: ReadingCheck {
    let id = "syntax/silencing"
    let level = Level.error

    /// What can be wrong with a comment.
    enum Problem { case notUnderstood, unknownCheck, notAllowed, noReason }

    /// What is wrong with a comment, nil where nothing is; `levels` are those of the checks, by id.
    static func problem(of comment: SilencingComment, _ levels: [String: Level]) -> Problem? {
        guard let rule = comment.rule else { return .notUnderstood }
        let key = VietnameseText.key(rule.value)
        // Rules of packs and workspaces have ids of their own.
        guard let level = levels[key] ?? (key.hasPrefix("rule/") ? .error : nil) else { return .unknownCheck }
        if Silencing.keepsFromJudging(key, level) || key == SyntaxUnusedSilencing().id { return .notAllowed }
        return comment.reason == nil ? .noReason : nil
    }

    /// What is said of a comment that is wrong.
    static func finding(_ problem: Problem, _ comment: SilencingComment) -> Finding {
        let rule = comment.rule ?? Located("authority/expires", comment.span)
        let name: [String: MessageArgument] = ["id": .text(rule.value)]
        switch problem {
        case .notUnderstood: return finding(at: comment.span, notUnderstood, form(rule.value))
        case .notAllowed: return finding(at: rule.span, notAllowed(name), mendIt)
        case .noReason: return finding(at: comment.span, noReason(name), form(rule.value))
        case .unknownCheck:
            let near = Suggestion.nearest(to: rule.value, among: CheckRegistry.all.map(\.id))
            let fixes = near.map { [Fix(replace(["near": .text($0)]), rule.span, $0)] } ?? []
            return finding(at: rule.span, unknown(name), near.map { didYouMean(["near": .text($0)]) } ?? seeList, fixes: fixes)
        }
    }

    private static func finding(at span: Span, _ message: Message, _ advice: Message, fixes: [Fix] = []) -> Finding {
        Finding(SyntaxSilencing().id, SyntaxSilencing().level, at: span, message, advice: advice, fixes: fixes)
    }

    private static func form(_ rule: String) -> Message {
        Message(
            vi: "viết “# quyet: cho qua {id} vì …”, sau chữ “vì” là lý do.",
            en: "write “# quyet: allow {id} because …”, with the reason after “because”.", ["id": .text(rule)])
    }
}

private let notUnderstood = Message(
    vi: "Chú thích này gọi quyet nhưng không nói cho qua phép kiểm tra nào.",
    en: "This comment speaks to quyet, but does not say which check may be let pass.")
private let unknown = Message(
    vi: "Không có phép kiểm tra nào là “{id}”, nên không cho qua được gì.", en: "There is no check “{id}”, so nothing is let pass.")
private let didYouMean = Message(vi: "có phải ý bạn là “{near}”?", en: "did you mean “{near}”?")
private let replace = Message(vi: "Đổi thành “{near}”", en: "Change to “{near}”")
private let seeList = Message(
    vi: "lệnh “quyet explain” liệt kê các phép kiểm tra.", en: "the command “quyet explain” lists the checks.")
private let notAllowed = Message(
    vi: "{id} không cho qua được.", en: "{id} is never let pass.")
private let mendIt = Message(
    vi: "bỏ chú thích này và sửa chính chỗ sai: văn bản chưa đọc được thì chưa xét được gì.",
    en: "take this comment out and mend what is wrong: nothing can be judged of a text that cannot be read.")
private let noReason = Message(
    vi: "Không ghi lý do nên {id} không được cho qua.", en: "No reason is given, so {id} is not let pass.")
