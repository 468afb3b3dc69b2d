import QuyetFeel
import QuyetLaw
import QuyetMachine
import QuyetSyntax
import QuyetText
import QuyetTime
import QuyetVerification

/// One of several conditions.
struct Condition: Sendable {
    let cases: BitSet
    let span: Span
    /// `còn lại`: all that the others leave.
    var isRest = false
}

/// Conditions that must be total and disjoint over a domain of cases.
struct GuardSet: Sendable {
    let space: CaseSpace
    let domain: BitSet
    let conditions: [Condition]
    /// Cases for which a condition is null: `guard/may-be-null` says so, and they are no hole besides.
    let undetermined: BitSet
    /// Where the set as a whole stands.
    let span: Span
    let subjects: [Subject]
    let isLimit: Bool
    let isAdmission: Bool
    let period: DayInterval?
    let isDraft: Bool
}

extension CheckContext {
    /// Every choice of every machine and every time limit with cases.
    func findGuardSets() -> [GuardSet] { choiceSets + limitSets }

    private var choiceSets: [GuardSet] {
        let context = self
        return Cores.map(machineCases) { context.choiceSets(of: $0) }.flatMap(\.self)
    }

    private func choiceSets(of item: MachineCases) -> [GuardSet] {
        let machine = item.machine
        var byPlace: [Int: [Transition]] = [:]
        for transition in machine.transitions where transition.label == .silent {
            if let place = transition.from.first, case .choice = machine.places[place] {
                byPlace[place, default: []].append(transition)
            }
        }
        return byPlace.sorted { $0.key < $1.key }.compactMap { _, transitions in
            let space = item.procedure.cases
            guard let span = transitions.first?.origin.span, let machineSpan = machine.version.span else { return nil }
            let conditions = transitions.map { transition in
                Condition(
                    cases: transition.guardCondition.map { space.cases(of: $0, in: environment).holds } ?? space.all,
                    span: transition.origin.span ?? machineSpan, isRest: isRest(transition))
            }
            return GuardSet(
                space: space, domain: item.admitted, conditions: conditions,
                undetermined: space.undetermined(transitions.compactMap(\.guardCondition), in: environment), span: span,
                subjects: [Subject(.procedure, item.procedure.code), Subject(.workflow, machine.name)], isLimit: false,
                isAdmission: false, period: nil,
                isDraft: machine.isDraft)
        }
    }

    /// Whether a way of a choice is `còn lại`, by how its place is written.
    private func isRest(_ transition: Transition) -> Bool {
        guard let span = transition.origin.span else { return true }
        let text = String(decoding: law.sources[span.source].bytes[Int(span.lower)..<Int(span.upper)], as: UTF8.self)
        guard let words = Grammar.spellings(ChoiceCaseNode.Key.otherwise) else { return false }
        return [words.vi, words.en].contains { VietnameseText.key($0) == VietnameseText.key(text) }
    }

    private var limitSets: [GuardSet] {
        zip(law.procedures, lowering.workspace.procedures).flatMap { procedure, plan -> [GuardSet] in
            guard procedure.undecided == nil else { return [] }
            return plan.forms.compactMap { form in
                guard let first = form.limits.first, first.condition != nil, let span = first.origin.span else { return nil }
                let conditions = form.limits.map { limit in
                    Condition(
                        cases: limit.condition.map { procedure.cases.cases(of: $0, in: environment).holds } ?? procedure.cases.all,
                        span: limit.origin.span ?? span)
                }
                return GuardSet(
                    space: procedure.cases, domain: procedure.cases.all, conditions: conditions,
                    undetermined: procedure.cases.undetermined(form.limits.compactMap(\.condition), in: environment), span: span,
                    subjects: [Subject(.procedure, procedure.code)], isLimit: true, isAdmission: false, period: nil, isDraft: false)
            }
        }
    }

    /// Workflows of one procedure that are in force together, on each stretch of days.
    var admissionSets: [GuardSet] {
        law.procedures.flatMap { procedure -> [GuardSet] in
            guard procedure.undecided == nil else { return [] }
            let own = machines(of: procedure).map { ($0.machine, $0.admitted) }
            var result: [GuardSet] = []
            for (index, (later, laterCases)) in own.enumerated() {
                for (earlier, earlierCases) in own[..<index] {
                    for period in later.life.intersection(earlier.life).intersection(horizon).intervals {
                        guard let span = later.version.span, let first = earlier.version.span else { continue }
                        result.append(
                            GuardSet(
                                space: procedure.cases, domain: procedure.cases.all,
                                conditions: [Condition(cases: earlierCases, span: first), Condition(cases: laterCases, span: span)],
                                undetermined: BitSet(), span: span,
                                subjects: [Subject(.procedure, procedure.code)], isLimit: false, isAdmission: true,
                                period: period,
                                isDraft: later.isDraft || earlier.isDraft))
                    }
                }
            }
            return result
        }
    }

    /// Machines whose states were too many to search.
    func unfinishedSearches(_ id: String, _ level: Level) -> [Finding] {
        verdicts.compactMap { verdict in
            let machine = verdict.machine
            guard let span = machine.version.span, !verdict.soundness.isComplete else { return nil }
            return Finding(
                id, level, at: span, GuardMessages.tooManyStates(["workflow": .text(machine.name), "limit": .number(Soundness.budget)]),
                subjects: [Subject(.workflow, machine.name)], draft: machine.isDraft)
        }
    }
}

extension CaseSpace {
    /// The cases for which one of the conditions is null.
    func undetermined(_ conditions: [FeelExpression], in environment: FeelEnvironment) -> BitSet {
        conditions.reduce(BitSet()) { $0.union(cases(of: $1, in: environment).unknown) }
    }
}

private enum GuardMessages {
    static let tooManyStates = Message(
        vi: "Quy trình “{workflow}” có hơn {limit} trạng thái nên chưa xét hết được.",
        en: "The workflow “{workflow}” has more than {limit} states, so not all were judged.")
}
