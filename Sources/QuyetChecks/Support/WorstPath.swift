import QuyetFeel
import QuyetLaw
import QuyetMachine
import QuyetText
import QuyetTime
import QuyetVerification

/// The longest path of allotments through a machine against the legal limit, for dossiers that its guards and the limit cannot tell apart.
///
/// Every step takes all of its allotment; steps of parallel branches run side by side; the clock stands still while an active step stops it
/// and is zero after a step that resets it; reception's own allotment counts (language.md, "State machine").
struct WorstPath {
    /// Timed states beyond which the search gives up.
    static let budget = 50_000

    let minutes: Int
    let path: [String]
    let isComplete: Bool

    private struct State: Hashable {
        let marking: BitSet
        let visits: [UInt8]
        /// Minutes left for each active step, in the order of `activeSteps`.
        let left: [Int]
    }

    /// Times a limit beyond which a path is not followed: a loop without a bound has no longest one.
    static let excess = 4

    /// The worst time; `isComplete` is false where the search gave up, at `excess` times the limit or at the budget.
    init(_ machine: Machine, truths: GuardAnswers, limit: Int) {
        var best: [State: Int] = [:]
        var worst = (minutes: 0, node: -1)
        var nodes: [(state: State, elapsed: Int, parent: Int, label: String?)] = []
        var stack: [Int] = []
        func push(_ marking: BitSet, _ visits: [UInt8], _ remaining: [Int: Int], _ elapsed: Int, _ parent: Int, _ label: String?) {
            for (after, counts) in WorstPath.settled(machine, truths, marking, visits) {
                let active = machine.activeSteps(after)
                let left = active.map { remaining[$0] ?? WorstPath.allotment(machine.steps[$0]) }
                let state = State(marking: after, visits: counts, left: left)
                if let known = best[state], known >= elapsed { continue }
                best[state] = elapsed
                nodes.append((state, elapsed, parent, label))
                stack.append(nodes.count - 1)
            }
        }
        var visits = [UInt8](repeating: 0, count: machine.steps.count)
        for step in machine.activeSteps(BitSet(machine.initial)) where machine.steps[step].visitBound != nil { visits[step] = 1 }
        push(BitSet(machine.initial), visits, [:], 0, -1, nil)
        var complete = true
        search: while let index = stack.popLast() {
            if nodes.count > WorstPath.budget {
                complete = false
                break
            }
            let node = nodes[index]
            let active = machine.activeSteps(node.state.marking)
            guard let soonest = node.state.left.min() else { continue }
            let runs = active.allSatisfy { machine.steps[$0].clock == .run }
            let elapsed = node.elapsed + (runs ? soonest : 0)
            for (position, step) in active.enumerated() where node.state.left[position] == soonest {
                var remaining: [Int: Int] = [:]
                for (other, minutes) in zip(active, node.state.left) where other != step { remaining[other] = minutes - soonest }
                let after = machine.steps[step].clock == .reset ? 0 : elapsed
                for (number, transition) in machine.transitions.enumerated() {
                    guard case .outcome(step, _) = transition.label, truths[number],
                        machine.isOffered(transition, node.state.marking, node.state.visits, truths)
                    else {
                        continue
                    }
                    if elapsed > worst.minutes { worst = (elapsed, index) }
                    if elapsed > limit, elapsed >= worst.minutes {
                        nodes.append((node.state, elapsed, index, machine.label(transition)))
                        worst = (elapsed, nodes.count - 1)
                    }
                    if elapsed > WorstPath.excess * max(limit, TimeSpan.minutesPerWorkingDay) {
                        complete = false
                        break search
                    }
                    if transition.ending != nil { continue }
                    var counts = node.state.visits
                    for entered in machine.entered(transition) where machine.steps[entered].visitBound != nil {
                        counts[entered] = counts[entered] &+ 1
                    }
                    push(machine.fired(transition, node.state.marking), counts, remaining, after, index, machine.label(transition))
                }
            }
        }
        minutes = worst.minutes
        isComplete = complete
        var labels: [String] = []
        var current = worst.node
        while current >= 0 {
            if let label = nodes[current].label { labels.append(label) }
            current = nodes[current].parent
        }
        path = labels.reversed()
    }

    /// Working minutes that a step may take; a calendar day is taken for a working day at most, and what is stopped does not count.
    static func allotment(_ step: Step) -> Int {
        switch step.allotment {
        case .days(let days): days * TimeSpan.minutesPerWorkingDay
        case .months(let months): months * 31 * TimeSpan.minutesPerWorkingDay
        case let span?: span.workingMinutes ?? 0
        case nil: 0
        }
    }

    /// The markings after all silent transitions; several where a join may happen in several ways.
    private static func settled(_ machine: Machine, _ truths: GuardAnswers, _ marking: BitSet, _ visits: [UInt8]) -> [(BitSet, [UInt8])] {
        var result: [(BitSet, [UInt8])] = []
        var stack = [(marking, visits, 0)]
        while let (marking, visits, depth) = stack.popLast() {
            let silent = machine.transitions.indices.first {
                machine.transitions[$0].label == .silent && truths[$0] && machine.isMarked(machine.transitions[$0], marking)
                    && !machine.isSpent(machine.transitions[$0], visits)
            }
            guard let silent, depth < 1000 else {
                result.append((marking, visits))
                continue
            }
            if machine.transitions[silent].ending != nil { continue }
            var counts = visits
            for step in machine.entered(machine.transitions[silent]) where machine.steps[step].visitBound != nil {
                counts[step] = counts[step] &+ 1
            }
            stack.append((machine.fired(machine.transitions[silent], marking), counts, depth + 1))
        }
        return result
    }
}

/// The worst path of one machine, procedure and limit.
struct WorstPathResult {
    let machine: Machine
    let procedure: ProcedureRecord
    let limit: TimeLimit
    let limitMinutes: Int
    /// The most that it can take, in working minutes, and the way; nil where it was not judged.
    let worst: (minutes: Int, path: [String], isComplete: Bool)?
    /// The least, where it is known.
    let shortest: Int?
    /// Of a limit in calendar time, a moment of reception from which it is not kept.
    let late: (submitted: Moment, due: Moment, done: Moment)?
    let example: Int
    /// Why it was not judged.
    let unverified: Finding?

    /// Whether the limit is not kept.
    var isExceeded: Bool { late != nil || limitMinutes != .max && (worst?.minutes ?? 0) > limitMinutes }
}

extension CheckContext {
    func findWorstPaths() -> [WorstPathResult] {
        let context = self
        return Cores.map(machineCases) { item -> [WorstPathResult] in
            guard let span = item.machine.version.span else { return [] }
            let plan = context.lowering.workspace.procedures[item.procedureIndex]
            var results: [WorstPathResult] = []
            for form in plan.forms where !form.days.intersection(item.machine.life).isEmpty {
                for limit in form.limits {
                    let limited =
                        limit.condition.map { item.procedure.cases.cases(of: $0, in: context.environment).holds }
                        ?? item.procedure.cases.all
                    for group in item.groups {
                        guard limit.limit != .uncounted, let example = group.cases.intersection(limited).first else { continue }
                        let time = context.verdictOfMachine[item.index].flatMap { context.verdicts[$0].time(group.truths) }
                        results.append(
                            context.judged(item, limit, group.truths, example, time, span, on: form.days.intersection(item.machine.life)))
                    }
                }
            }
            return results
        }.flatMap(\.self)
    }

    private func judged(
        _ item: MachineCases, _ limit: TimeLimit, _ truths: GuardAnswers, _ example: Int, _ time: WorkingTime?, _ span: Span,
        on days: DaySet
    ) -> WorstPathResult {
        let machine = item.machine
        func result(_ minutes: Int, _ worst: (Int, [String], Bool), _ late: (Moment, Moment, Moment)? = nil) -> WorstPathResult {
            WorstPathResult(
                machine: machine, procedure: item.procedure, limit: limit, limitMinutes: minutes, worst: worst, shortest: time?.shortest,
                late: late, example: example, unverified: nil)
        }
        func labels(_ path: [Int]) -> [String] { path.compactMap { machine.label(machine.transitions[$0]) } }
        guard let time else {
            // Steps beside each other that stop the clock: every timed state is looked at.
            guard let minutes = limit.limit.workingMinutes else {
                return unjudged(item, limit, example, WorstPathMessages.mixedUnits(["workflow": .text(machine.name)]), span)
            }
            let worst = WorstPath(machine, truths: truths, limit: minutes)
            guard worst.isComplete || worst.minutes > minutes else {
                return unjudged(
                    item, limit, example,
                    WorstPathMessages.tooMany(["workflow": .text(machine.name), "limit": .number(WorstPath.budget)]), span)
            }
            return result(minutes, (worst.minutes, worst.path, worst.isComplete))
        }
        let worst = (time.longest, labels(time.path), !time.isUnbounded)
        let duration = CalendarDuration(machine, time)
        // A calendar day has a working day at most: what is kept so is kept on every day.
        if let minutes = limit.limit.workingMinutes, time.longest <= minutes || duration.isWorking { return result(minutes, worst) }
        guard duration.isSum else {
            return unjudged(item, limit, example, WorstPathMessages.mixedUnits(["workflow": .text(machine.name)]), span)
        }
        let late = duration.firstLate(limit.limit, law.calendar, worked, on: days.intersection(horizon))
        guard late != nil || duration.isUniform else {
            return unjudged(item, limit, example, WorstPathMessages.mixedUnits(["workflow": .text(machine.name)]), span)
        }
        return result(.max, worst, late)
    }

    private func unjudged(_ item: MachineCases, _ limit: TimeLimit, _ example: Int, _ message: Message, _ span: Span) -> WorstPathResult {
        WorstPathResult(
            machine: item.machine, procedure: item.procedure, limit: limit, limitMinutes: .max, worst: nil, shortest: nil, late: nil,
            example: example,
            unverified: Finding(
                "guard/unverified", .warning, at: span, message,
                subjects: [Subject(.procedure, item.procedure.code), Subject(.workflow, item.machine.name)],
                draft: item.machine.isDraft))
    }
}

private enum WorstPathMessages {
    static let mixedUnits = Message(
        vi:
            "Thời hạn giải quyết tính theo ngày lịch mà quy trình “{workflow}” có bước cũng tính theo ngày lịch hoặc dừng đồng hồ trong khối song song, nên chưa so được.",
        en:
            "The limit is in calendar time and steps of the workflow “{workflow}” are too, or stop the clock within a parallel block, so they were not compared."
    )
    static let tooMany = Message(
        vi: "Quy trình “{workflow}” có hơn {limit} diễn biến nên chưa tìm được đường dài nhất.",
        en: "The workflow “{workflow}” has more than {limit} timed states, so its longest path was not found.")
}
