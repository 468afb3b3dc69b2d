import QuyetBundle
import QuyetMachine
import QuyetRuntime
import QuyetText
import QuyetTime
import Testing

/// Bytes that are no bundle, or a damaged one, are told in words and never crash the reader or the engine.
@Suite struct DamageTests {
    @Test func otherFiles() throws {
        let bytes = try Bundle.encode(Sample.workspace())
        for other in [[], Array("QUYETB".utf8), Array("văn bản: 1696/QĐ-UBND\n".utf8), Array(bytes.dropFirst())] {
            #expect(throws: BundleError.notABundle) { try Bundle.decode(other) }
        }
        // Nothing, or another version, after the magic.
        #expect(throws: BundleError.version(0)) { try Bundle.decode(Array(bytes.prefix(8))) }
        #expect(throws: BundleError.version(9)) { try Bundle.decode(Array(bytes.prefix(8)) + [8, 9]) }
        #expect(throws: BundleError.damaged(.days)) { try Bundle.decode(Array(bytes.prefix(10))) }
    }

    @Test func errorsSpeakBothLanguages() {
        for error in [.notABundle, .version(7), .tooLarge(1 << 30)]
            + BundlePart.allCases.flatMap({ [BundleError.damaged($0), .unwritable($0)] })
        {
            let (vi, en) = (error.message.rendered(.vi), error.message.rendered(.en))
            #expect(vi != en && !(vi + en).contains("{"))
        }
    }

    @Test func truncated() throws {
        let bytes = try Bundle.encode(Sample.workspace())
        for length in stride(from: 0, to: bytes.count, by: 11) { try run(Array(bytes[..<length])) }
    }

    @Test func bitsFlipped() throws {
        let bytes = try Bundle.encode(Sample.workspace())
        for index in stride(from: 8, to: bytes.count, by: 11) {
            var damaged = bytes
            damaged[index] ^= 1 << UInt8(index / 11 % 8)
            try run(damaged)
        }
    }

    @Test func manyBytesChanged() throws {
        let bytes = try Bundle.encode(Sample.workspace())
        var random = Seeded(20_261_124)
        for _ in 0..<400 {
            var damaged = bytes
            for _ in 0..<Int.random(in: 1...8, using: &random) {
                damaged[Int.random(in: 8..<bytes.count, using: &random)] =
                    [0, 1, 0x7F, 0x80, 0xFF, .random(in: 0...255, using: &random)].randomElement(using: &random) ?? 0
            }
            try run(damaged)
        }
    }

    /// What decodes can be written again and run: every step with every outcome.
    private func run(_ bytes: [UInt8]) throws {
        let workspace: CompiledWorkspace
        do throws(BundleError) { workspace = try Bundle.decode(bytes) } catch { return }
        _ = try? Bundle.encode(workspace)
        let engine = Engine(workspace)
        for plan in workspace.procedures {
            let start = Moment(workspace.horizon.from, minuteOfDay: 500)
            for weight in ["0", "1"] {
                guard
                    var dossier = try? engine.receive(
                        procedure: plan.code, submitted: start, commune: weight == "0" ? nil : workspace.communes.last?.code,
                        facts: [("phương tiện", .text("đường bộ")), ("loại hàng hóa", .text("9")), ("khối lượng", .text(weight))])
                else { continue }
                for _ in 0..<5 {
                    _ = engine.due(dossier)
                    _ = engine.decider(dossier, on: dossier.now.day)
                    guard let step = engine.active(dossier).first, let outcome = step.outcomes.first else { break }
                    guard (try? engine.apply(step: step.name, outcome: outcome, at: dossier.now, to: &dossier)) != nil else { break }
                }
            }
        }
    }
}
