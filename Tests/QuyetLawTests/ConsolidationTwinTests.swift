import Foundation
import QuyetTestSupport
import QuyetText
import QuyetTime
import Testing

@testable import QuyetLaw
@testable import QuyetSyntax

/// Holds the consolidated archive to its twin on random archives; `QUYET_HEAVY` asks for many more.
@Suite("The consolidated archive and its twin")
struct ConsolidationTwinTests {
    @Test("the same texts on the same days, whatever works on what, and as it was known on any day")
    func equal() {
        let isHeavy = ProcessInfo.processInfo.environment["QUYET_HEAVY"] != nil
        var random = SeededGenerator(20_251_130)
        var (effects, circles, conflicts, unknown, inserted) = (0, 0, 0, 0, 0)
        for number in 0..<(isHeavy ? 100_000 : 2_000) {
            let world = ArchiveWorld(&random)
            let known = random.once(in: 2) ? random.below(ArchiveWorld.days) : nil
            let differences = Self.differences(world, known)
            guard differences.isEmpty else {
                let least = Self.smallest(world, known)
                let told = Self.differences(least, known).joined(separator: "\n")
                Issue.record("archive \(number), known \(known.map { "\($0)" } ?? "all"):\n\(least)\n\(told)")
                return
            }
            let twin = ConsolidationTwin(world, known: known)
            effects += twin.effects.count
            circles += twin.hasCircle ? 1 : 0
            conflicts += twin.conflict == nil ? 0 : 1
            unknown += twin.unknown
            inserted += twin.standing(before: 1).filter { $0.contains(" by (") }.count
        }
        // The archives are worth something only if they hold all that can happen.
        #expect(effects > 2_000 && circles > 50 && unknown > 50 && inserted > 500)
        #expect(conflicts > 20 && conflicts < 1_000 * (isHeavy ? 50 : 1))
    }

    /// The world with provisions and instruments' words taken away while it still shows a difference.
    static func smallest(_ world: ArchiveWorld, _ known: Int?) -> ArchiveWorld {
        var world = world
        for instrument in world.instruments.indices {
            var provision = 0
            while provision < world.instruments[instrument].provisions.count {
                var less = world
                less.instruments[instrument].provisions.remove(at: provision)
                if less.instruments[instrument].provisions.isEmpty || differences(less, known).isEmpty {
                    provision += 1
                } else {
                    world = less
                }
            }
            for provision in world.instruments[instrument].provisions.indices {
                guard
                    case .amends(let target, let at, let from, var by, var drop, let change) = world.instruments[instrument].provisions[
                        provision
                    ].says
                else { continue }
                func isEnough(_ by: [ArchiveWorld.Stated], _ drop: [[Int]]) -> Bool {
                    guard !by.isEmpty || !drop.isEmpty else { return false }
                    var less = world
                    less.instruments[instrument].provisions[provision].says = .amends(
                        instrument: target, at: at, from: from, by: by, drop: drop, change: change)
                    guard !differences(less, known).isEmpty else { return false }
                    world = less
                    return true
                }
                for index in by.indices.reversed() {
                    var less = by
                    less.remove(at: index)
                    if isEnough(less, drop) { by = less }
                }
                for index in drop.indices.reversed() {
                    var less = drop
                    less.remove(at: index)
                    if isEnough(by, less) { drop = less }
                }
            }
        }
        return world
    }

    static func differences(_ world: ArchiveWorld, _ known: Int?) -> [String] {
        let units = "danh mục: cơ quan\ncơ quan:\n  A: {cấp: tỉnh, loại: ubnd}\n  B: {cấp: tỉnh, loại: cơ quan chuyên môn, thuộc: A}\n"
        var inputs = [WorkspaceText.Input(path: "r.yaml", bytes: Array(units.utf8))]
        for (index, text) in world.texts.enumerated() { inputs.append(WorkspaceText.Input(path: "\(index).yaml", bytes: Array(text.utf8))) }
        let workspace = WorkspaceText(inputs)
        if let finding = workspace.findings.first { return ["not as a person writes: \(finding.message.rendered(.en))"] }
        let law = LawBuilder.build(workspace, national: nil, known: known.map { ArchiveWorld.day($0) })
        let twin = ConsolidationTwin(world, known: known)
        var result: [String] = []
        func compare(_ what: String, _ found: [String], _ expected: [String]) {
            let (found, expected) = (found.sorted(), expected.sorted())
            for (found, expected) in zip(found, expected) where found != expected {
                result.append("\(what): expected \(expected)\n\(what): found    \(found)")
            }
            if found.count != expected.count { result.append("\(what): \(found.count), expected \(expected.count)") }
        }
        // Without an order, what comes after is not said.
        let hasConflict = law.findings.contains { $0.rule == "instrument/effect-order" }
        if hasConflict != (twin.conflict != nil) { result.append("conflict: expected \(twin.conflict != nil)") }
        guard twin.conflict == nil else { return result }
        let hasCircle = law.findings.contains { $0.rule == "instrument/effect-cycle" }
        if hasCircle != twin.hasCircle { result.append("circle: expected \(twin.hasCircle)") }
        let unknown = law.findings.filter { $0.message.rendered(.en).contains("so nothing is done to it") }
        if unknown.count != twin.unknown { result.append("unknown: \(unknown.count), expected \(twin.unknown)") }
        compare("texts", law.provisions.indices.map { "\(law.name($0)): \(days(law.provisions[$0].days))" }, twin.standing(before: 20))
        compare(
            "instruments", law.instruments.map { "\($0.number.value): \(days($0.days))" }, twin.instruments(before: 20))
        compare(
            "effects",
            law.effects.map { effect in
                ([
                    "\(effect.kind)", law.name(effect.provision), "\(effect.days.from.number - ArchiveWorld.day(0).number)",
                ] + effect.targets.map { law.name($0) }.sorted()).joined(separator: " · ")
            }, twin.effects)
        return result
    }

    private static func days(_ set: DaySet) -> String {
        (0..<20).map { set.contains(ArchiveWorld.day($0)) ? "x" : "." }.joined()
    }
}

extension Law {
    /// A provision as the twin names it.
    fileprivate func name(_ index: Int) -> String {
        let record = provisions[index]
        let says =
            switch record.content {
            case .transfer(let transfer): "\(transfer.kind == .delegation ? "delegates" : "holds") \(transfer.task?.value ?? "")"
            case .effect(let effect): "\(effect.kind) \(effect.instrument?.value ?? "") \(numbers(effect.at?.value))"
            case .confirmation(let text): "lapse \(text.instrument?.value ?? "") \(numbers(text.at?.value))"
            default: "something else"
            }
        let source = record.source.map { " by (\(name($0)))" } ?? ""
        return "\(instruments[record.instrument].number.value) \(numbers(record.address?.value)) \(says)\(source)"
    }

    private func numbers(_ address: ProvisionAddress?) -> [Int] { address?.parts.compactMap { Int($0.label) } ?? [] }
}
