import QuyetLaw
import QuyetMachine
import QuyetText
import QuyetTime

/// ## Tiếng Việt
/// Đường đi dài nhất của quy trình, mỗi bước dùng hết thời gian được giao, vượt thời hạn giải quyết đã công bố. Thời gian tạm dừng không
/// tính; sau bước “tính lại từ đầu” thì tính lại.
///
/// Làm đúng từng bước mà vẫn trễ hẹn với người dân thì lỗi ở quy trình. Tổng các bước không được quá thời hạn đã công bố; một ngày là 8
/// giờ làm việc (độ tin cậy: cao).
///
/// ### Sai
///
///     thời hạn giải quyết: 2 ngày làm việc
///     - {bước: Thẩm định, việc: thẩm định, ai: Sở Mẫu, hạn: 2 ngày}
///
/// ### Đúng
///
///     thời hạn giải quyết: 2 ngày làm việc
///     - {bước: Thẩm định, việc: thẩm định, ai: Sở Mẫu, hạn: 1 ngày}
///
/// ## English
/// The longest path of the workflow, each step using all of its allotment, takes longer than the published limit. Stopped time does not
/// count; after a step that resets the clock it begins again.
///
/// When every step is on time and the citizen's result is still late, the workflow is at fault. The steps may not add up to more than the
/// published limit; a day is 8 working hours (confidence: high).
///
/// ### Wrong
///
///     thời hạn giải quyết: 2 ngày làm việc
///     - {bước: Thẩm định, việc: thẩm định, ai: Sở Mẫu, hạn: 2 ngày}
///
/// ### Right
///
///     thời hạn giải quyết: 2 ngày làm việc
///     - {bước: Thẩm định, việc: thẩm định, ai: Sở Mẫu, hạn: 1 ngày}
struct TimeExceedsLimit: Check {
    let id = "time/exceeds-limit"
    let level = Level.error
    let scope = CheckScope.procedure
    let reads: [CheckInput] = [.machines, .publications]

    private struct Key: Hashable {
        let span: Span
        let limit: TimeLimit
    }

    func run(_ context: CheckContext) -> [Finding] {
        var seen: [Key: Int] = [:]
        var findings: [Finding] = []
        for result in context.worstPaths {
            guard let worst = result.worst, result.isExceeded, let span = result.machine.version.span else { continue }
            let key = Key(span: span, limit: result.limit)
            if let known = seen[key] {
                let subject = Subject(.procedure, result.procedure.code)
                if !findings[known].subjects.contains(subject) { findings[known].subjects.append(subject) }
                continue
            }
            seen[key] = findings.count
            let facts =
                result.machine.transitions.contains { $0.guardCondition != nil } || result.limit.condition != nil
                ? result.procedure.cases.facts(result.example) : []
            findings.append(
                Finding(
                    id, level, at: span,
                    (result.late != nil ? late : worst.isComplete ? message : unbounded)([
                        "workflow": .text(result.machine.name), "worst": .minutes(worst.minutes), "limit": .minutes(result.limitMinutes),
                        "code": .text(result.procedure.code), "submitted": result.late.map { .moment($0.submitted) } ?? .text(""),
                        "due": result.late.map { .moment($0.due) } ?? .text(""), "done": result.late.map { .moment($0.done) } ?? .text(""),
                    ]), subjects: [Subject(.procedure, result.procedure.code), Subject(.workflow, result.machine.name)],
                    because: result.limit.origin.span.map {
                        [Because($0, result.late != nil ? calendar : limit(["limit": .minutes(result.limitMinutes)]))]
                    } ?? [],
                    witness: Witness(data: facts, path: worst.path, date: result.late?.submitted.day), draft: result.machine.isDraft,
                    advice: advice))
        }
        return findings + context.exceededGroups(self, group, steps, advice: advice)
    }
}

private let group = Message(
    vi: "Thủ tục {code} có thể mất {worst}, quá thời hạn chung {limit} của nhóm liên thông “{group}”.",
    en: "The procedure {code} can take {worst}, above the common limit of {limit} of the group “{group}”.")
private let steps = Message(vi: "các bước ở đây", en: "the steps are here")

private let message = Message(
    vi: "Quy trình “{workflow}” của {code} có thể mất {worst}, quá thời hạn {limit}.",
    en: "The workflow “{workflow}” of {code} can take {worst}, above the limit of {limit}.")
private let late = Message(
    vi: "Quy trình “{workflow}” của {code} có thể mất {worst}: hồ sơ nộp {submitted} phải trả trước {due}, nhưng đến {done} mới xong.",
    en: "The workflow “{workflow}” of {code} can take {worst}: a dossier submitted {submitted} is due {due}, but done only {done}.")
private let calendar = Message(vi: "thời hạn đã công bố, tính theo lịch", en: "published limit, in calendar time")
private let unbounded = Message(
    vi: "Quy trình “{workflow}” của {code} có thể mất {worst} hoặc hơn nữa, quá thời hạn {limit}.",
    en: "The workflow “{workflow}” of {code} can take {worst} or still more, above the limit of {limit}.")
private let limit = Message(vi: "thời hạn đã công bố: {limit}", en: "published limit: {limit}")
private let advice = Message(vi: "rút ngắn thời gian của các bước trên đường này.", en: "shorten the steps on this path.")
