import QuyetText
import Testing

@testable import QuyetSyntax

/// Three megabytes of bad text are answered at once: no input makes the reader go over it again and again.
@Suite("Huge bad files", .serialized)
struct HugeTextTests {
    /// Tests are built without optimisation and run beside others; a release build takes a second at most.
    private static let allowed = Duration.seconds(60)

    @Test("are answered in time, with a bounded number of findings", arguments: HugeText.all)
    func answered(_ text: HugeText) {
        let bytes = text.bytes
        #expect(bytes.count <= HugeText.size && bytes.count > HugeText.size - 200)
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
