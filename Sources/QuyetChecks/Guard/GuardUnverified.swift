import QuyetText

/// ## Tiếng Việt
/// Có điều kiện hoặc thời hạn mà phiên bản này không xét được mọi trường hợp; nêu lý do. Đây không phải là lỗi, nhưng cũng không phải là
/// “không có lỗi”.
///
/// Khai báo chính đại lượng mà quy định nói đến, thay vì tính nó trong điều kiện, thì xét được trọn vẹn.
///
/// ### Sai
///
///     - nếu: chiều dài * chiều rộng > 100
///
/// ### Đúng
///
///     diện tích: {số: ">= 0", đơn vị: m2}
///     - nếu: diện tích > 100
///
/// ## English
/// A condition or limit that this version cannot judge for every case; it says why. This is no error, but it is not *all is well* either.
///
/// Declare the very quantity that the rule speaks of, instead of computing it in the condition, and every case can be judged.
///
/// ### Wrong
///
///     - nếu: chiều dài * chiều rộng > 100
///
/// ### Right
///
///     diện tích: {số: ">= 0", đơn vị: m2}
///     - nếu: diện tích > 100
struct GuardUnverified: Check {
    let id = "guard/unverified"
    let level = Level.warning
    let scope = CheckScope.procedure
    let reads: [CheckInput] = [.machines, .publications]

    func run(_ context: CheckContext) -> [Finding] {
        let tables = context.tables.compactMap { table in
            table.undecided.map { span, message in
                Finding(
                    id, level, at: span, message, subjects: [Subject(.procedure, table.procedure.code)],
                    draft: context.law.isDraft(table.provision))
            }
        }
        return context.law.procedures.compactMap(\.undecided) + tables + context.unfinishedSearches(id, level)
            + context.worstPaths.compactMap(\.unverified)
    }
}
