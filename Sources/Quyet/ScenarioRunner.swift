import QuyetFeel
import QuyetMachine
import QuyetRuntime
import QuyetSyntax
import QuyetText
import QuyetTime

/// What became of a scenario.
public struct ScenarioResult: Sendable {
    public let name: String
    public let span: Span
    /// What did not come out as expected, each with its place; empty when all did.
    public let failures: [(span: Span, message: Message)]
}

extension Workspace {
    /// Runs every scenario through the compiled machines, in the order of their files.
    public func runScenarios() -> [ScenarioResult] {
        let engine = Engine(compiled)
        return law.scenarios.map { scenario in
            ScenarioResult(
                name: scenario.title.value, span: scenario.title.span, failures: ScenarioRunner(self, engine, scenario).failures())
        }
    }
}

private struct ScenarioRunner {
    let workspace: Workspace
    let engine: Engine
    let scenario: ScenarioNode

    init(_ workspace: Workspace, _ engine: Engine, _ scenario: ScenarioNode) {
        self.workspace = workspace
        self.engine = engine
        self.scenario = scenario
    }

    func failures() -> [(span: Span, message: Message)] {
        var failures: [(span: Span, message: Message)] = []
        if let place = scenario.place, workspace.law.registers.holder(named: place.value) == nil {
            failures.append((place.span, workspace.law.unknownName(place).message))
        }
        guard let procedure = scenario.procedure, let submitted = scenario.submitted else { return failures }
        var dossier: Dossier
        do {
            dossier = try engine.receive(
                procedure: procedure.value, submitted: submitted.value, commune: scenario.commune?.value,
                facts: scenario.data.map { ($0.name.value, FactInput($0.value.value)) })
        } catch {
            failures.append((procedure.span, error.message))
            return failures
        }
        for event in scenario.happenings {
            do {
                try engine.apply(step: event.step.value, outcome: event.outcome.value, at: event.at?.value ?? dossier.now, to: &dossier)
            } catch {
                failures.append((event.step.span, error.message))
                return failures
            }
        }
        compare(dossier, &failures)
        return failures
    }

    private func compare(_ dossier: Dossier, _ failures: inout [(span: Span, message: Message)]) {
        func expect(_ wanted: String, _ found: String, at span: Span) {
            if VietnameseText.key(wanted) != VietnameseText.key(found) {
                failures.append((span, ScenarioMessages.expected(["wanted": .text(wanted), "found": .text(found.isEmpty ? "—" : found)])))
            }
        }
        guard let expected = scenario.expected else { return }
        if let ended = expected.ended { expect(ended.value, dossier.ending ?? "", at: ended.span) }
        if let active = expected.stated {
            let span = active.first?.span ?? scenario.title.span
            let found = engine.active(dossier).map(\.name)
            if Set(active.map { VietnameseText.key($0.value) }) != Set(found.map(VietnameseText.key)) {
                failures.append(
                    (
                        span,
                        ScenarioMessages.expected([
                            "wanted": .list(active.map { .text($0.value) }),
                            "found": found.isEmpty ? .text(dossier.ending ?? "—") : .list(found.map { .text($0) }),
                        ])
                    ))
            }
        }
        if let due = expected.due {
            switch engine.due(dossier) {
            case .at(let moment) where moment == due.value: break
            case .at(let moment):
                failures.append((due.span, ScenarioMessages.expected(["wanted": .moment(due.value), "found": .moment(moment)])))
            case let other:
                failures.append(
                    (due.span, ScenarioMessages.expected(["wanted": .moment(due.value), "found": .message(DueText.message(other))])))
            }
        }
        if let decider = expected.decider {
            switch engine.decider(dossier, on: dossier.now.day) {
            case .one(let name, _): expect(decider.value, name, at: decider.span)
            case .gap: failures.append((decider.span, ScenarioMessages.nobody(["wanted": .text(decider.value)])))
            case .overlap(let names): expect(decider.value, names.joined(separator: " + "), at: decider.span)
            case .dependsOnCommune: failures.append((decider.span, ScenarioMessages.commune))
            case .dependsOnFact(let fact): failures.append((decider.span, ScenarioMessages.fact(["fact": .text(fact)])))
            case .outsideHorizon: failures.append((decider.span, ScenarioMessages.horizon))
            }
        }
    }
}

private enum ScenarioMessages {
    static let expected = Message(vi: "mong đợi {wanted}, nhưng là {found}", en: "expected {wanted}, but it is {found}")
    static let nobody = Message(vi: "mong đợi {wanted}, nhưng không ai có thẩm quyền", en: "expected {wanted}, but nobody is competent")
    static let fact = Message(
        vi: "người có thẩm quyền tùy thuộc dữ liệu “{fact}” mà hồ sơ không nêu",
        en: "the competent office depends on the fact “{fact}”, which the dossier does not state")
    static let horizon = Message(vi: "việc cuối cùng nằm ngoài khoảng được xét", en: "the last event is outside the horizon")
    static let commune = Message(
        vi: "người có thẩm quyền khác nhau giữa các xã: thêm “địa bàn” vào kịch bản",
        en: "the competent office differs between communes: add “commune” to the scenario")
}

/// A due date in words.
public enum DueText {
    public static func message(_ due: DueDate) -> Message {
        switch due {
        case .at(let moment): Message(vi: "{moment}", en: "{moment}", ["moment": .moment(moment)])
        case .stopped(let remaining?):
            Message(vi: "đang dừng tính giờ, còn {left}", en: "the clock stands still, {left} are left", ["left": .minutes(remaining)])
        case .stopped(nil): Message(vi: "đang dừng tính giờ", en: "the clock stands still")
        case .notStarted: Message(vi: "chưa bắt đầu tính", en: "the clock has not started")
        case .noLimit: Message(vi: "không có thời hạn", en: "there is no limit")
        case .beyondCalendar: Message(vi: "ngoài lịch làm việc", en: "beyond the calendar")
        }
    }
}

extension FactInput {
    init(_ value: FactValue) {
        switch value {
        case .text(let text): self = .text(text)
        case .number, .boolean: self = .value(FeelValue(fact: value))
        }
    }
}
