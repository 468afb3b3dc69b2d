import QuyetLowering
import QuyetMachine
import QuyetSyntax
import QuyetText
import QuyetTime

/// ## Tiếng Việt
/// Một điều khoản bắt buộc phải có một bước, nhưng quy trình không có, hoặc có cách đi đến bước sau mà không qua bước đó.
///
/// Có “trước” thì mọi đường đến bước sau đều phải qua bước bắt buộc; có “sau” thì bước đó phải làm được sau bước
/// kia; không có cả hai thì mọi hồ sơ phải có thể đến bước đó.
///
/// Quyết định ban hành thiếu bước bắt buộc (ví dụ lấy ý kiến) có thể bị hủy. Đường ngắn nhất bỏ qua bước đó được nêu ra.
///
/// ### Sai
///
///     - bắt buộc: {việc: lấy ý kiến, trước: quyết định, thủ tục: ["MẪU.01"]}
///     - {bước: Thẩm định, việc: thẩm định, ai: Sở Mẫu, hạn: 1 ngày}
///
/// ### Đúng
///
///     - bắt buộc: {việc: lấy ý kiến, trước: quyết định, thủ tục: ["MẪU.01"]}
///     - {bước: Hỏi ý kiến, việc: lấy ý kiến, ai: Sở Mẫu, hạn: 1 ngày}
///
/// ## English
/// A provision requires a step, but the workflow has none, or there is a way to the later step that does not pass it.
///
/// With “before” every way to the later step must pass the required one; with “after” it can be done after that step; with neither every
/// dossier must be able to come to it.
///
/// A decision made without a required step (such as asking for an opinion) may be annulled. The shortest way that leaves it out is told.
///
/// ### Wrong
///
///     - bắt buộc: {việc: lấy ý kiến, trước: quyết định, thủ tục: ["MẪU.01"]}
///     - {bước: Thẩm định, việc: thẩm định, ai: Sở Mẫu, hạn: 1 ngày}
///
/// ### Right
///
///     - bắt buộc: {việc: lấy ý kiến, trước: quyết định, thủ tục: ["MẪU.01"]}
///     - {bước: Hỏi ý kiến, việc: lấy ý kiến, ai: Sở Mẫu, hạn: 1 ngày}
struct WorkflowRequiredStepMissing: Check {
    let id = "workflow/required-step-missing"
    let level = Level.error
    let scope = CheckScope.procedure
    let reads: [CheckInput] = [.machines, .archive]

    func run(_ context: CheckContext) -> [Finding] {
        let law = context.law
        var seen: Set<[Int]> = []
        return context.stepRequirements(forbidden: false).compactMap { requirement in
            guard let act = requirement.text.act?.value, let span = requirement.cases.machine.version.span else { return nil }
            let machine = requirement.cases.machine
            // A step that must come after another is one to which a way leads from there.
            let after = requirement.text.after.map { context.steps(of: machine, Act($0.value), with: nil) }
            let own = context.steps(of: machine, Act(act), with: requirement.text.with?.value).filter { step in
                after.map { $0.contains { machine.leads(from: $0, to: [step]) } } ?? true
            }
            let before = requirement.text.before.map { context.steps(of: machine, Act($0.value), with: nil) }
            let missing: (path: [Int], group: Int)?
            if let group = requirement.groups.first(where: { context.way(in: requirement.cases, to: own, without: [], groups: [$0]) == nil }
            ) {
                // No dossier of these comes to such a step.
                missing = ([], group)
            } else if let before, let way = context.way(in: requirement.cases, to: before, without: own, groups: requirement.groups) {
                missing = (way.path, way.group)
            } else {
                missing = nil
            }
            guard let missing, seen.insert([requirement.provision, requirement.cases.index]).inserted else { return nil }
            let facts =
                requirement.text.when == nil && machine.transitions.allSatisfy { $0.guardCondition == nil }
                ? [] : requirement.cases.groups[missing.group].cases.first.map { requirement.cases.procedure.cases.facts($0) } ?? []
            let isFull = requirement.days.intersection(machine.life) == machine.life.intersection(DaySet(context.horizon))
            return Finding(
                id, level, at: span,
                (missing.path.isEmpty ? none : passed)([
                    "workflow": .text(machine.name), "step": .act(act),
                    "with": .text(requirement.text.with.map { " (\($0.value))" } ?? ""),
                ]),
                period: isFull ? nil : requirement.days.intervals.first,
                subjects: [Subject(.procedure, requirement.cases.procedure.code), Subject(.workflow, machine.name)],
                because: [Because(law.span(requirement.provision), stated(["citation": .text(law.citation(requirement.provision))]))],
                witness: missing.path.isEmpty && facts.isEmpty
                    ? nil : Witness(data: facts, path: missing.path.compactMap { machine.label(machine.transitions[$0]) }),
                draft: machine.isDraft || law.isDraft(requirement.provision), advice: advice)
        }
    }
}

private let none = Message(
    vi: "Quy trình “{workflow}” không có bước “{step}”{with} mà điều khoản bắt buộc phải có.",
    en: "The workflow “{workflow}” has no step “{step}”{with}, which a provision requires.")
private let passed = Message(
    vi: "Quy trình “{workflow}” có cách đi không qua bước bắt buộc “{step}”{with}.",
    en: "The workflow “{workflow}” has a way that leaves out the required step “{step}”{with}.")
private let stated = Message(vi: "{citation} bắt buộc có bước này", en: "{citation} requires the step")
private let advice = Message(
    vi: "thêm bước này vào quy trình, trên mọi đường đi đến bước sau nó.",
    en: "add the step to the workflow, on every way to what follows it.")
