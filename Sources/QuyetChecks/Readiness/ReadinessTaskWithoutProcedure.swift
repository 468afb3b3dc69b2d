import QuyetLaw
import QuyetText
import QuyetTime

/// ## Tiếng Việt
/// Một nhiệm vụ đã được giao cho cơ quan của tỉnh hoặc xã bằng lời, nhưng chưa có thủ tục nào được công bố để thực hiện nó. Người dân
/// không biết nộp hồ sơ theo mã nào.
///
/// Lời của nhiệm vụ là sợi dây nối: công bố phải ghi đúng lời đó thì máy và người mới biết thủ tục nào thực hiện nhiệm vụ.
///
/// ### Sai
///
///     thẩm quyền:
///       của: UBND tỉnh Mẫu
///       nhiệm vụ: Cấp giấy mẫu
///
/// ### Đúng
///
///     công bố:
///       thủ tục: "MẪU.01"
///       thay đổi: mới
///       nhiệm vụ: Cấp giấy mẫu
///
/// ## English
/// A task was given in words to an office of the province or of a commune, but no procedure carries it out. A citizen would not know
/// under which code to submit a dossier.
///
/// The words of the task are the link: only when the publication has the same words can anyone tell which procedure carries it out.
///
/// ### Wrong
///
///     thẩm quyền:
///       của: UBND tỉnh Mẫu
///       nhiệm vụ: Cấp giấy mẫu
///
/// ### Right
///
///     công bố:
///       thủ tục: "MẪU.01"
///       thay đổi: mới
///       nhiệm vụ: Cấp giấy mẫu
struct ReadinessTaskWithoutProcedure: Check {
    let id = "readiness/task-without-procedure"
    let level = Level.warning
    let scope = CheckScope.workspace
    let reads: [CheckInput] = [.competence, .publications]

    func run(_ context: CheckContext) -> [Finding] {
        let law = context.law
        var groups = FindingGroups<Int>()
        for (index, task) in law.tasks.enumerated() {
            let subject = CompetenceSubject.task(index)
            for period in (context.duty[subject] ?? DaySet()).subtracting(task.carriedOut).intervals {
                guard let cause = context.dutyLink(subject, on: period.from) else { continue }
                groups.add(cause, period, context.subject(subject), Witness(date: period.from))
            }
        }
        return groups.all.map { group in
            Finding(
                id, level, at: law.span(group.cause),
                message([
                    "citation": .text(law.citation(group.cause)), "tasks": context.names(group.subjects), "period": .period(group.period),
                ]), period: group.period, subjects: group.subjects, witness: group.witness, draft: law.isDraft(group.cause), advice: advice)
        }
    }
}

private let message = Message(
    vi: "{citation} giao nhiệm vụ “{tasks}”, nhưng {period} chưa có thủ tục nào để thực hiện.",
    en: "{citation} gives the task “{tasks}”, but {period} no procedure carries it out.")
private let advice = Message(
    vi: "công bố thủ tục với mục “nhiệm vụ” ghi đúng lời của nhiệm vụ này, hoặc nêu mã thủ tục trong văn bản giao nhiệm vụ.",
    en: "publish the procedure with the key “task” in the very words of this task, or name the procedure's code where the task is given.")
