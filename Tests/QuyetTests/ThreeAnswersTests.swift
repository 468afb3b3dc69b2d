import Quyet
import QuyetBundle
import QuyetFeel
import QuyetLaw
import QuyetLowering
import QuyetMachine
import QuyetRuntime
import QuyetTestSupport
import QuyetText
import QuyetTime
import Testing

/// One resolver: what `check` judges, what `who` says and what the bundle carries for `run` are equal, on every day and in every commune.
@Suite struct ThreeAnswersTests {
    @Test(arguments: ["lao-cai/as-found", "lao-cai/resolved", "gia-lap"]) func areEqual(_ name: String) throws {
        let workspace = try Workspace(folder: Repository.example(name))
        let bundle = try Bundle.decode(Bundle.encode(workspace.compiled))
        var compared = 0
        for (index, plan) in bundle.procedures.enumerated() {
            let subject = CompetenceSubject.procedure(index)
            let resolution = workspace.law.competence(of: subject)
            let segments = try #require(plan.competence.first { $0.act == .decide }).segments
            // Every seventh day meets every period, and every change of hands is met on its day and the day before.
            var days = Set(
                stride(from: 0, to: workspace.law.horizon.to - workspace.law.horizon.from, by: 7).map { workspace.law.horizon.from + $0 })
            for box in resolution.boxes { days.formUnion([box.days.from, box.days.to + -1]) }
            for day in days.sorted() {
                for commune in stride(from: 0, to: bundle.communes.count, by: max(1, bundle.communes.count / 5)) {
                    for dossier in 0..<plan.cases.count {
                        let checked = resolution.boxes.first {
                            $0.days.contains(day) && $0.communes.contains(commune) && $0.cases.contains(dossier)
                        }
                        let carried = segments.first {
                            $0.days.contains(day) && $0.communes.contains(commune) && $0.cases.contains(dossier)
                        }
                        let expected = checked.map { $0.ends.map { bundle.name(of: OfficeRef($0), commune: commune) } } ?? []
                        #expect(carried?.holders.map { bundle.name(of: $0, commune: commune) } ?? [] == expected)
                        let facts = zip(plan.cases.axes, plan.cases.representative(dossier)).map { ($0.name, text($1)) }
                        let answer = try workspace.who(
                            CompetenceQuestion(
                                subject: plan.code, commune: bundle.communes[commune].code.isEmpty ? nil : bundle.communes[commune].code,
                                day: day, data: facts))
                        #expect(answer.chains.map(\.office) == expected)
                        if plan.cases.count == 1, !bundle.communes[commune].code.isEmpty {
                            // What `authority.holds` says in a condition is the same.
                            for office in Set(expected + ["UBND tỉnh"]) where bundle.offices.contains(where: { $0.name == office }) {
                                let holds = bundle.isCompetent(office, for: plan.code, on: day, in: bundle.communes[commune].code)
                                #expect(holds == (expected.contains(office) && workspace.law.horizon.contains(day)))
                            }
                        }
                        compared += 1
                    }
                }
            }
        }
        #expect(compared > 50)
    }

    private func text(_ value: FeelValue) -> String {
        switch value {
        case .string(let text): text
        case .number(let number): number.description
        case .boolean(let truth): truth ? "true" : "false"
        case .date(let day): day.iso
        default: ""
        }
    }
}

@Suite struct BundleTests {
    @Test func roundTrip() throws {
        let compiled = try Workspace(folder: Repository.example("lao-cai/resolved")).compiled
        let bytes = try Bundle.encode(compiled)
        #expect(try Bundle.encode(compiled) == bytes)
        let decoded = try Bundle.decode(bytes)
        #expect(try Bundle.encode(decoded) == bytes)
        #expect(decoded.machines.map(\.name) == compiled.machines.map(\.name))
        #expect(
            zip(decoded.machines, compiled.machines).allSatisfy { MachinePrinter(decoded).print($0) == MachinePrinter(compiled).print($1) })
        #expect(decoded.calendar == compiled.calendar && decoded.families == compiled.families && decoded.horizon == compiled.horizon)
    }

    @Test func aDamagedBundleIsToldAndNeverCrashes() throws {
        let bytes = try Bundle.encode(Workspace(folder: Repository.example("gia-lap")).compiled)
        #expect(throws: BundleError.notABundle) { try Bundle.decode([]) }
        #expect(throws: BundleError.notABundle) { try Bundle.decode(Array("văn bản: x".utf8)) }
        for length in stride(from: 8, to: bytes.count, by: 3) { _ = try? Bundle.decode(Array(bytes[..<length])) }
        var random = SeededGenerator(7)
        for _ in 0..<500 {
            var damaged = bytes
            for _ in 0...Int.random(in: 0...3, using: &random) {
                damaged[Int.random(in: 8..<damaged.count, using: &random)] = UInt8.random(in: 0...255, using: &random)
            }
            guard let workspace = try? Bundle.decode(damaged) else { continue }
            // What decodes can be run.
            let engine = Engine(workspace)
            for plan in workspace.procedures {
                _ = try? engine.receive(
                    procedure: plan.code, submitted: Moment(workspace.horizon.from, minuteOfDay: 500), commune: nil, facts: [])
            }
        }
    }
}
