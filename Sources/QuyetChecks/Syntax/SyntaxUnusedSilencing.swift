import QuyetSyntax
import QuyetText

/// ## Tiếng Việt
/// Chú thích `# quyet: cho qua …` không cho qua phát hiện nào: dòng bên dưới không có phát hiện nào của phép kiểm tra ấy, trong bất cứ ngày nào
/// được xét.
///
/// Chỗ sai đã sửa thì chú thích phải bỏ đi; để lại, nó sẽ che một phát hiện khác về sau mà không ai hay.
///
/// ### Sai
///
///     # quyet: cho qua authority/competence-returns vì ủy quyền mới đang trình ký
///     - tại: Điều 1
///
/// ### Đúng
///
///     - tại: Điều 1
///
/// ## English
/// A comment `# quyet: allow …` lets no finding pass: on the line below it there is no finding of that check, on any day that is judged.
///
/// Once the trouble is mended the comment has to go; left behind, it would hide another finding later on.
///
/// ### Wrong
///
///     # quyet: cho qua authority/competence-returns vì ủy quyền mới đang trình ký
///     - tại: Điều 1
///
/// ### Right
///
///     - tại: Điều 1
struct SyntaxUnusedSilencing: ReadingCheck {
    let id = "syntax/unused-silencing"
    let level = Level.warning

    /// Of a comment that lets nothing pass.
    static func finding(_ comment: SilencingComment) -> Finding {
        Finding(
            SyntaxUnusedSilencing().id, SyntaxUnusedSilencing().level, at: comment.span,
            comment.line == nil ? nothingBelow : unused(["id": .text(comment.rule?.value ?? "")]), advice: remove)
    }
}

private let unused = Message(
    vi: "Chú thích này không cho qua phát hiện nào: dòng mà nó nói đến không có {id}.",
    en: "This comment lets nothing pass: there is no {id} on the line that it speaks of.")
private let nothingBelow = Message(
    vi: "Chú thích này không cho qua phát hiện nào: bên dưới nó không có gì.",
    en: "This comment lets nothing pass: there is nothing below it.")
private let remove = Message(vi: "bỏ chú thích này.", en: "take this comment out.")
