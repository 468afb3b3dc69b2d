import QuyetText

/// ## Tiếng Việt
/// Có điều kiện hoặc thời hạn mà phiên bản này không xét được mọi trường hợp; nêu lý do. Đây không phải là lỗi, nhưng cũng không phải
/// là “không có lỗi”.
/// ## English
/// A condition or limit that this version cannot judge for every case; it says why. This is no error, but it is not *all is well*
/// either.
struct GuardUnverified: Check {
    let id = "guard/unverified"
    let level = Level.warning
    let scope = CheckScope.procedure
    let reads: [CheckInput] = [.machines, .publications]

    func run(_ context: CheckContext) -> [Finding] {
        context.law.procedures.compactMap(\.undecided) + context.unfinishedSearches(id, level) + context.worstPaths.compactMap(\.unverified)
    }
}
