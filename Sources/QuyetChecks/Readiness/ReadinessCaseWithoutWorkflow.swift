import QuyetFeel
import QuyetLaw
import QuyetMachine
import QuyetText
import QuyetTime

/// ## Tiếng Việt
/// Cơ quan của tỉnh hoặc xã có thẩm quyền trong một trường hợp mà không quy trình nào đang có hiệu lực tiếp nhận (“áp dụng khi”). Hồ sơ
/// của trường hợp đó không có đường đi.
///
/// Thường do quy trình viết cho trường hợp phổ biến rồi quên trường hợp còn lại.
///
/// ### Sai
///
///     áp dụng khi: phương tiện = "đường bộ"
///
/// ### Đúng
///
///     áp dụng khi: phương tiện trong ["đường bộ", "đường sắt"]
///
/// ## English
/// An office of the province or of a commune is competent in a case that no workflow in force admits (“when”). A dossier of that case has
/// no way to go.
///
/// Mostly a workflow was written for the common case and the rest forgotten.
///
/// ### Wrong
///
///     áp dụng khi: phương tiện = "đường bộ"
///
/// ### Right
///
///     áp dụng khi: phương tiện trong ["đường bộ", "đường sắt"]
struct ReadinessCaseWithoutWorkflow: Check {
    let id = "readiness/case-without-workflow"
    let level = Level.warning
    let scope = CheckScope.procedure
    let reads: [CheckInput] = [.competence, .machines]

    func run(_ context: CheckContext) -> [Finding] {
        var findings: [Finding] = []
        for (index, procedure) in context.law.procedures.enumerated() where procedure.undecided == nil {
            findings += find(procedure, .procedure(index), context)
        }
        return findings
    }

    private func find(_ procedure: ProcedureRecord, _ subject: CompetenceSubject, _ context: CheckContext) -> [Finding] {
        let law = context.law
        let machines = context.machines(of: procedure)
        guard !machines.isEmpty else { return [] }
        // Where “when” itself is null it is guard/may-be-null.
        let admitted = machines.map {
            $0.admitted
                .union(procedure.cases.undetermined([$0.machine.admission].compactMap { $0 }, in: context.environment))
        }
        var periods: [(days: DayInterval, missing: BitSet, machine: Int)] = []
        for line in context.timeLines[subject] ?? [] {
            for period in line.periods where period.ends.contains(where: { law.isLocal($0) }) {
                var cuts: Set<Day> = [period.days.from, period.days.to]
                for cases in machines {
                    for interval in cases.machine.life.intervals {
                        cuts.formUnion([interval.from, interval.to].filter { period.days.from < $0 && $0 < period.days.to })
                    }
                }
                let days = cuts.sorted()
                for (from, to) in zip(days, days.dropFirst()) {
                    let active = machines.indices.filter { machines[$0].machine.life.contains(from) }
                    // Without any workflow it is readiness/no-workflow.
                    guard let first = active.first else { continue }
                    let missing = active.reduce(line.cases) { $0.subtracting(admitted[$1]) }
                    if missing.isEmpty { continue }
                    if let last = periods.last, last.days.to == from, last.missing == missing, last.machine == first {
                        periods[periods.count - 1].days.to = to
                    } else {
                        periods.append((DayInterval(from, to), missing, first))
                    }
                }
            }
        }
        var seen: Set<Int64> = []
        return periods.compactMap { period in
            guard seen.insert(Int64(period.days.from.number) << 32 | Int64(period.days.to.number)).inserted else { return nil }
            let machine = machines[period.machine].machine
            let example = period.missing.first ?? 0
            let facts = procedure.cases.facts(example)
            return Finding(
                id, level, at: machine.version.span ?? law.span(procedure.workflows[0]),
                message([
                    "code": .text(procedure.code), "period": .period(period.days),
                    "facts": .list(facts.map { .text("\($0.name) = \($0.value)") }), "count": .number(period.missing.count),
                ]), period: period.days, subjects: [Subject(.procedure, procedure.code)],
                witness: Witness(data: facts, date: period.days.from),
                draft: machine.isDraft, advice: advice)
        }
    }
}

private let message = Message(
    vi: "{period} không quy trình nào của {code} tiếp nhận hồ sơ có {facts}.",
    en: "{period} no workflow of {code} admits a dossier with {facts}.")
private let advice = Message(
    vi: "mở rộng “áp dụng khi” của một quy trình, hoặc thêm quy trình cho trường hợp này.",
    en: "widen “when” of a workflow, or add a workflow for this case.")
