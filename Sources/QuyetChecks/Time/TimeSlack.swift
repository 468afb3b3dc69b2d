import QuyetText

/// ## Tiếng Việt
/// Đường dài nhất của quy trình dùng chưa đến nửa thời hạn đã công bố.
///
/// Có thể phụ lục thiếu bước, hoặc thời hạn công bố có thể rút ngắn cho người dân.
///
/// ### Sai
///
///     thời hạn giải quyết: 5 ngày làm việc
///     - {bước: Thẩm định, việc: thẩm định, ai: Sở Mẫu, hạn: 1 ngày}
///
/// ### Đúng
///
///     thời hạn giải quyết: 5 ngày làm việc
///     - {bước: Thẩm định, việc: thẩm định, ai: Sở Mẫu, hạn: 2 ngày}
///
/// ## English
/// The longest path of the workflow uses less than half of the published limit.
///
/// The annex may lack a step, or the published limit can be shortened for the citizen.
///
/// ### Wrong
///
///     thời hạn giải quyết: 5 ngày làm việc
///     - {bước: Thẩm định, việc: thẩm định, ai: Sở Mẫu, hạn: 1 ngày}
///
/// ### Right
///
///     thời hạn giải quyết: 5 ngày làm việc
///     - {bước: Thẩm định, việc: thẩm định, ai: Sở Mẫu, hạn: 2 ngày}
struct TimeSlack: Check {
    let id = "time/slack"
    let level = Level.note
    let scope = CheckScope.procedure
    let reads: [CheckInput] = [.machines, .publications]

    func run(_ context: CheckContext) -> [Finding] {
        // By workflow and limit, the dossiers with the least to spare.
        struct Key: Hashable {
            let span: Span
            let minutes: Int
        }
        var least: [Key: WorstPathResult] = [:]
        var order: [Key] = []
        let broken = Set(context.verdicts.filter { context.isBroken($0) }.compactMap(\.machine.version.span))
        for result in context.worstPaths {
            guard let worst = result.worst, worst.isComplete, result.limitMinutes != .max, let span = result.machine.version.span,
                !broken.contains(span)
            else {
                continue
            }
            let key = Key(span: span, minutes: result.limitMinutes)
            if least[key] == nil { order.append(key) }
            if (least[key]?.worst?.minutes ?? -1) < worst.minutes { least[key] = result }
        }
        return order.compactMap { key in
            guard let result = least[key], let worst = result.worst, worst.minutes * TimeSlack.share < result.limitMinutes else {
                return nil
            }
            return Finding(
                id, level, at: key.span,
                (result.shortest == worst.minutes ? one : message)([
                    "workflow": .text(result.machine.name), "worst": .minutes(worst.minutes), "limit": .minutes(result.limitMinutes),
                    "shortest": .minutes(result.shortest ?? worst.minutes), "spare": .minutes(result.limitMinutes - worst.minutes),
                ]), subjects: [Subject(.procedure, result.procedure.code), Subject(.workflow, result.machine.name)],
                witness: Witness(path: worst.path), draft: result.machine.isDraft)
        }
    }

    /// A path is told that uses less than this part of its limit.
    static let share = 2
}

private let one = Message(
    vi: "Quy trình “{workflow}” mất {worst} trong thời hạn {limit}, còn thừa {spare}.",
    en: "The workflow “{workflow}” takes {worst} of a limit of {limit}: {spare} to spare.")
private let message = Message(
    vi: "Quy trình “{workflow}” mất từ {shortest} đến {worst} trong thời hạn {limit}, còn thừa {spare}.",
    en: "The workflow “{workflow}” takes from {shortest} to {worst} of a limit of {limit}: {spare} to spare.")
