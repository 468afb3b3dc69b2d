import QuyetMachine
import QuyetText
import QuyetTime
import QuyetVerification

/// ## Tiếng Việt
/// Không hồ sơ nào có thể đến bước này: không kết quả nào của bước khác dẫn đến nó, hoặc điều kiện dẫn đến nó không bao giờ đúng.
///
/// Bước viết ra mà không ai đến được thường là một kết quả bị quên, ví dụ “từ chối”.
///
/// ### Sai
///
///     - bước: Ký
///       kết quả: {ký: tiếp}
///     - bước: Thông báo từ chối
///
/// ### Đúng
///
///     - bước: Ký
///       kết quả: {ký: tiếp, từ chối: Thông báo từ chối}
///     - bước: Thông báo từ chối
///
/// ## English
/// No dossier can come to this step: no outcome of another leads to it, or the condition that leads to it is never true.
///
/// A step that nobody reaches is mostly an outcome forgotten, such as a refusal.
///
/// ### Wrong
///
///     - bước: Ký
///       kết quả: {ký: tiếp}
///     - bước: Thông báo từ chối
///
/// ### Right
///
///     - bước: Ký
///       kết quả: {ký: tiếp, từ chối: Thông báo từ chối}
///     - bước: Thông báo từ chối
struct WorkflowUnreachableStep: Check {
    let id = "workflow/unreachable-step"
    let level = Level.error
    let scope = CheckScope.procedure
    let reads: [CheckInput] = [.machines]

    func run(_ context: CheckContext) -> [Finding] {
        context.verdicts.flatMap { verdict -> [Finding] in
            let machine = verdict.machine
            // What an undeclared target would have reached is its consequence.
            guard !machine.transitions.contains(where: { context.hasUndeclaredTarget($0) }) else { return [] }
            guard !verdict.examples.isEmpty, verdict.soundness.isComplete else { return [] }
            // Where a dossier is held up, what lies behind is the consequence; what nothing leads to is not.
            let isHeldUp = verdict.troubles.contains { [.deadlock, .lackOfSynchronisation, .livelock].contains($0.kind) }
            // So is what only a condition leads to that is never true: guard/never-true.
            let never = Set(
                machine.transitions.indices.filter { index in
                    machine.transitions[index].guardCondition != nil && !verdict.truths.contains { $0[index] }
                })
            let behind = never.isEmpty ? BitSet() : machine.connected(without: []).subtracting(machine.connected(without: never))
            let reached = (isHeldUp ? machine.connected(without: []) : verdict.soundness.reached).union(behind)
            return machine.places.indices.compactMap { place -> Int? in
                guard case .step(let step) = machine.places[place], !reached.contains(place) else { return nil }
                return step
            }.compactMap { number in
                let step = machine.steps[number]
                guard let span = step.origin.span else { return nil }
                return machine.finding(
                    self, step, at: span, message(["step": .text(step.name), "workflow": .text(machine.name)]), advice: advice)
            }
        }
    }
}

private let message = Message(
    vi: "Không hồ sơ nào đến được bước “{step}” của quy trình “{workflow}”.",
    en: "No dossier can come to the step “{step}” of the workflow “{workflow}”.")
private let advice = Message(
    vi: "cho một kết quả dẫn đến bước này, hoặc bỏ bước.", en: "let an outcome lead to the step, or remove it.")

extension Machine {
    /// Places that something leads to from the beginning.
    fileprivate func connected(without closed: Set<Int>) -> BitSet {
        var result = BitSet(initial)
        var open = initial
        var outgoing = [[Int]](repeating: [], count: places.count)
        for (index, transition) in transitions.enumerated() where !closed.contains(index) {
            for place in transition.from { outgoing[place] += transition.to }
        }
        while let place = open.popLast() {
            for next in outgoing[place] where !result.contains(next) {
                result.insert(next)
                open.append(next)
            }
        }
        return result
    }
}
