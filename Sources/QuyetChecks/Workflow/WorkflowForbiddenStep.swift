import QuyetLowering
import QuyetMachine
import QuyetSyntax
import QuyetText
import QuyetTime

/// ## Tiếng Việt
/// Quy trình có một bước mà điều khoản đang có hiệu lực không cho phép.
///
/// Thêm bước, thêm cơ quan phải hỏi là thêm gánh nặng cho người dân; luật không cho thì quy trình nội bộ không được tự đặt ra.
///
/// ### Sai
///
///     - không được: {việc: thẩm định, thủ tục: ["MẪU.01"]}
///     - {bước: Thẩm định, việc: thẩm định, ai: Sở Mẫu, hạn: 1 ngày}
///
/// ### Đúng
///
///     - không được: {việc: thẩm định, thủ tục: ["MẪU.01"]}
///     - {bước: Kiểm tra hồ sơ, việc: kiểm tra, ai: Sở Mẫu, hạn: 1 ngày}
///
/// ## English
/// The workflow has a step that a provision in force does not allow.
///
/// One more step or one more office to ask is one more burden; what the law forbids an internal workflow may not add.
///
/// ### Wrong
///
///     - không được: {việc: thẩm định, thủ tục: ["MẪU.01"]}
///     - {bước: Thẩm định, việc: thẩm định, ai: Sở Mẫu, hạn: 1 ngày}
///
/// ### Right
///
///     - không được: {việc: thẩm định, thủ tục: ["MẪU.01"]}
///     - {bước: Kiểm tra hồ sơ, việc: kiểm tra, ai: Sở Mẫu, hạn: 1 ngày}
struct WorkflowForbiddenStep: Check {
    let id = "workflow/forbidden-step"
    let level = Level.error
    let scope = CheckScope.procedure
    let reads: [CheckInput] = [.machines, .archive]

    func run(_ context: CheckContext) -> [Finding] {
        let law = context.law
        var seen: Set<[Int]> = []
        return context.stepRequirements(forbidden: true).compactMap { requirement in
            guard let act = requirement.text.act?.value else { return nil }
            let machine = requirement.cases.machine
            let own = context.steps(of: machine, Act(act), with: requirement.text.with?.value)
            // Only what comes before, or after, another step is forbidden where the provision says so.
            let before = requirement.text.before.map { context.steps(of: machine, Act($0.value), with: nil) } ?? []
            let after = requirement.text.after.map { context.steps(of: machine, Act($0.value), with: nil) }
            guard let way = context.way(in: requirement.cases, to: own, without: before, groups: requirement.groups) else { return nil }
            if let after, !after.contains(where: { machine.leads(from: $0, to: own) }) { return nil }
            guard let span = machine.steps[way.step].origin.span, seen.insert([requirement.provision, requirement.cases.index]).inserted
            else { return nil }
            let facts =
                requirement.text.when == nil && machine.transitions.allSatisfy { $0.guardCondition == nil }
                ? [] : requirement.cases.groups[way.group].cases.first.map { requirement.cases.procedure.cases.facts($0) } ?? []
            let isFull = requirement.days == machine.life.intersection(DaySet(context.horizon))
            return Finding(
                id, level, at: span,
                message([
                    "workflow": .text(machine.name), "step": .text(machine.steps[way.step].name), "act": .act(act),
                ]),
                period: isFull ? nil : requirement.days.intervals.first,
                subjects: [
                    Subject(.procedure, requirement.cases.procedure.code), Subject(.workflow, machine.name),
                    Subject(.step, machine.steps[way.step].name),
                ],
                because: [Because(law.span(requirement.provision), stated(["citation": .text(law.citation(requirement.provision))]))],
                witness: Witness(data: facts, path: way.path.compactMap { machine.label(machine.transitions[$0]) }),
                draft: machine.isDraft || law.isDraft(requirement.provision), advice: advice)
        }
    }
}

extension Machine {
    /// Whether some way leads from a step to one of others.
    func leads(from step: Int, to steps: [Int]) -> Bool {
        let goals = Set(steps)
        var seen: Set<Int> = []
        var open = places.indices.filter { places[$0] == .step(step) }
        while let place = open.popLast() {
            for transition in transitions where transition.from.contains(place) {
                for next in transition.to {
                    if case .step(let reached) = places[next], goals.contains(reached) { return true }
                    if seen.insert(next).inserted { open.append(next) }
                }
            }
        }
        return false
    }
}

private let message = Message(
    vi: "Quy trình “{workflow}” có bước “{step}” ({act}), là việc mà điều khoản không cho phép.",
    en: "The workflow “{workflow}” has the step “{step}” ({act}), which a provision forbids.")
private let stated = Message(vi: "{citation} không cho phép bước này", en: "{citation} forbids the step")
private let advice = Message(vi: "bỏ bước này khỏi quy trình.", en: "remove the step from the workflow.")
