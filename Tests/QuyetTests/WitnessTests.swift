import Foundation
import Quyet
import QuyetRuntime
import QuyetText
import QuyetTime
import Testing

/// Every claim comes with a concrete witness, and the witness shows it: dossiers are replayed in the engine, questions are asked again.
@Suite struct WitnessTests {
    private func contract(_ old: String, _ new: String) -> [String: String] {
        var files = ContractTests.files
        files["van-ban.yaml"] = files["van-ban.yaml"]?.replacingOccurrences(of: old, with: new)
        files["kich-ban.yaml"] = nil
        return files
    }

    private func dossier(_ workspace: Workspace, _ finding: Finding) throws -> (Engine, Dossier) {
        let engine = Engine(workspace.compiled)
        var facts = [("phương tiện", "đường bộ"), ("loại hàng hóa", "3"), ("khối lượng", "4")]
        for fact in finding.witness?.data ?? [] {
            for index in facts.indices where facts[index].0 == fact.name { facts[index].1 = fact.value }
        }
        let submitted = try #require(Moment(parsing: "01/06/2026 08:30"))
        let dossier = try engine.receive(
            procedure: "1.014967", submitted: submitted, commune: nil, facts: facts.map { ($0.0, FactInput.text($0.1)) })
        return (engine, dossier)
    }

    private func replay(_ path: [String], _ engine: Engine, _ dossier: inout Dossier) throws {
        for event in path {
            let parts = event.split(separator: ":").map { $0.trimmingCharacters(in: .whitespaces) }
            try engine.apply(step: parts[0], outcome: parts[1], at: dossier.now, to: &dossier)
        }
    }

    @Test func aDeadEndIsReached() throws {
        // The last step of all goes on to nothing.
        let open = workspaceWithoutEnd()
        let finding = try #require(open.check().findings.first { $0.rule == "workflow/dead-end" })
        var (engine, dossier) = try dossier(open, finding)
        try replay(finding.witness?.path ?? [], engine, &dossier)
        #expect(dossier.ending == nil && engine.active(dossier).isEmpty)
    }

    private func workspaceWithoutEnd() -> Workspace {
        workspace(
            contract(
                "kết quả: {đã bổ sung: Thụ lý, quá hạn: {kết thúc: trả lại hồ sơ}}", "kết quả: {đã bổ sung: Thụ lý, quá hạn: tiếp}"))
    }

    @Test func anExceededLimitIsShownByItsPath() throws {
        let long = workspace(
            contract(
                "hạn: 1 ngày\n          kết quả: {ký: tiếp, từ chối: Thông báo từ chối}",
                "hạn: 4 ngày\n          kết quả: {ký: tiếp, từ chối: Thông báo từ chối}"))
        let finding = try #require(long.check().findings.first { $0.rule == "time/exceeds-limit" })
        var (engine, dossier) = try dossier(long, finding)
        try replay(finding.witness?.path ?? [], engine, &dossier)
        // Adding the allotments of the steps on the path goes over five working days.
        let machine = try #require(long.compiled.machines.first)
        let minutes = (finding.witness?.path ?? []).reduce(0) { sum, event in
            let name = event.split(separator: ":")[0]
            let step = machine.steps.first { $0.name == name }
            return sum + (step?.clock == .run ? step?.allotment?.workingMinutes ?? 0 : 0)
        }
        #expect(minutes > 5 * 480)
    }

    @Test func aHoleAtOneNumberIsADossierThatGoesNowhere() throws {
        let holed = workspace(contract("- còn lại: tiếp", "- {nếu: khối lượng < 10, thì: tiếp}"))
        let finding = try #require(holed.check().findings.first { $0.rule == "guard/not-total" })
        #expect(finding.witness?.data.contains { $0.name == "khối lượng" && $0.value == "10" } == true)
        var (engine, dossier) = try dossier(holed, finding)
        try replay(["Tiếp nhận hồ sơ: đủ hồ sơ", "Phân công: xong", "Thụ lý: đạt", "Công an tỉnh trả lời: xong"], engine, &dossier)
        #expect(throws: RuntimeError.noBranch(step: "Kiểm tra thực địa")) {
            try engine.apply(step: "Kiểm tra thực địa", outcome: "xong", at: dossier.now, to: &dossier)
        }
    }

    /// The way of each trouble of control flow and of time is gone in the engine, and shows it there.
    @Test(arguments: [
        "workflow/dead-end", "workflow/deadlock", "workflow/livelock", "workflow/lack-of-synchronisation", "workflow/improper-end",
        "workflow/unbounded-loop", "workflow/forbidden-step", "time/exceeds-limit", "time/total-mismatch", "time/stage-exceeded",
    ]) func theWayIntoATroubleCanBeGone(_ rule: String) throws {
        let folder = Repository.root.appending(path: "Tests/QuyetChecksTests/Fixtures/\(rule)/bad").path
        let workspace = try Workspace(folder: folder)
        let finding = try #require(workspace.check().findings.first { $0.rule == rule })
        let path = try #require(finding.witness?.path)
        #expect(!path.isEmpty)
        let engine = Engine(workspace.compiled)
        let code = try #require(finding.subjects.first { $0.kind == .procedure }?.id)
        let submitted = try #require(Moment(parsing: "01/06/2026 08:30"))
        var dossier = try engine.receive(
            procedure: code, submitted: submitted, commune: nil,
            facts: (finding.witness?.data ?? []).map { ($0.name, FactInput.text($0.value)) })
        try replay(Array(path.dropLast()), engine, &dossier)
        let before = engine.active(dossier).count
        try replay(Array(path.suffix(1)), engine, &dossier)
        let active = engine.active(dossier)
        switch rule {
        case "workflow/dead-end": #expect(dossier.ending == nil && active.allSatisfy { $0.outcomes.isEmpty })
        case "workflow/lack-of-synchronisation": #expect(dossier.ending == nil && active.count == 2)
        case "workflow/improper-end": #expect(dossier.ending != nil && before == 2)
        case "workflow/unbounded-loop": #expect(dossier.visits.contains { $0 > 1 })
        case "workflow/deadlock", "workflow/livelock":
            // Whatever is chosen from here on, no end comes.
            var seen: Set<[String]> = []
            var open = [dossier]
            while let next = open.popLast() {
                #expect(next.ending == nil)
                guard next.ending == nil, seen.insert(engine.active(next).map(\.name)).inserted else { continue }
                for step in engine.active(next) {
                    for outcome in step.outcomes {
                        var after = next
                        try engine.apply(step: step.name, outcome: outcome, at: after.now, to: &after)
                        open.append(after)
                    }
                }
            }
        case "workflow/forbidden-step": #expect(active.contains { finding.subjects.contains(Subject(.step, $0.name)) })
        default: #expect(dossier.ending != nil)
        }
    }

    /// Gaps and overlaps of every fixture are asked again where their witness says.
    @Test func competenceFindingsAreAskedAgain() throws {
        let fixtures = Repository.root.appending(path: "Tests/QuyetChecksTests/Fixtures/authority")
        for (name, holds) in [("gap", { $0 == 0 }), ("overlap", { $0 > 1 })] as [(String, (Int) -> Bool)] {
            let workspace = try Workspace(folder: fixtures.appending(path: "\(name)/bad").path)
            let found = workspace.check().findings.filter { $0.rule == "authority/\(name)" }
            #expect(!found.isEmpty)
            for finding in found {
                let witness = try #require(finding.witness)
                let day = try #require(witness.date)
                for subject in finding.subjects where subject.kind == .procedure || subject.kind == .task {
                    let answer = try workspace.who(
                        CompetenceQuestion(subject: subject.id, commune: witness.commune, day: day, data: witness.data))
                    #expect(holds(answer.chains.count))
                }
            }
        }
    }
}
