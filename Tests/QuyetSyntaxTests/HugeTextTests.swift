import Foundation
import QuyetText
import Testing

@testable import QuyetSyntax

/// Megabytes of bad text are answered at once: none makes the reader go over it again and again.
@Suite("Huge bad files", .serialized)
struct HugeTextTests {
    private static let isHeavy = ProcessInfo.processInfo.environment["QUYET_HEAVY"] != nil
    /// Bytes of a text.
    private static let size = isHeavy ? 3_000_000 : 300_000
    /// Tests are built without optimisation and run beside others; a release build takes less than a second for three megabytes.
    private static let allowed = Duration.seconds(isHeavy ? 120 : 12)

    @Test("are answered in time, with a bounded number of findings", arguments: HugeText.all)
    func answered(_ text: HugeText) {
        let bytes = text.bytes(size: Self.size)
        #expect(bytes.count <= Self.size && bytes.count > Self.size - 200)
        let time = ContinuousClock().measure {
            let read = WorkspaceText([WorkspaceText.Input(path: "van-ban/a.yaml", bytes: bytes)])
            #expect(read.findings.count <= 300)
            #expect(read.findings.allSatisfy { Int($0.span.upper) <= bytes.count })
            if let first = read.findings.first { _ = TextRenderer(language: .vi, colour: false).render(first, read.sources) }
            for text in read.texts { _ = text.silencingComments }
        }
        #expect(time < Self.allowed, "\(text): \(time)")
    }
}
