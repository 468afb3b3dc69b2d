import QuyetTestSupport
import QuyetText
import Testing

@testable import QuyetSyntax

/// `quyet fmt` never changes what a document says, in whatever language it writes it.
@Suite("Formatting documents")
struct CanonicalSpellingTests {
    /// Formatted, and read again without a finding.
    private func formatted(_ text: String, _ language: Language?, isManifest: Bool = false) -> String? {
        let (document, findings) = read(text, isManifest: isManifest)
        guard let document, findings.isEmpty, let bytes = DocumentFormatter.format(document, language: language) else { return nil }
        return String(decoding: bytes, as: UTF8.self)
    }

    @Test("random documents of every construct keep their facts, and formatting twice is formatting once")
    func randomDocuments() throws {
        var generator = SeededGenerator(4)
        for number in 0..<400 {
            let document = RandomDocument(&generator)
            let source = document.text(number % 2 == 0 ? .vi : .en)
            let facts = try #require(read(source, isManifest: document.isManifest).text.map { DocumentFacts.of($0.root) })
            for language in [nil, Language.vi, .en] {
                guard let once = formatted(source, language, isManifest: document.isManifest) else {
                    Issue.record("\(number) could not be formatted:\n\(source)")
                    continue
                }
                let again = read(once, isManifest: document.isManifest)
                #expect(again.findings.isEmpty, "\(number): \(again.findings.map { $0.message.rendered(.vi) })\n\(once)")
                #expect(again.text.map { DocumentFacts.of($0.root) } == facts, "\(number)\n\(source)\n---\n\(once)")
                #expect(formatted(once, language, isManifest: document.isManifest) == once, "\(number) is not stable")
            }
        }
    }

    @Test("from Vietnamese to English and back is the Vietnamese")
    func thereAndBack() throws {
        var generator = SeededGenerator(5)
        for _ in 0..<200 {
            let document = RandomDocument(&generator)
            let vietnamese = try #require(formatted(document.text(.vi), .vi, isManifest: document.isManifest))
            let english = try #require(formatted(vietnamese, .en, isManifest: document.isManifest))
            #expect(formatted(english, .vi, isManifest: document.isManifest) == vietnamese)
        }
    }

    @Test("dates, lengths of time and keywords are normalised")
    func normalised() {
        let source = """
            VĂN BẢN: 1/QĐ
            loại: Quyết định
            cơ quan: A
            ban hành: 1/5/2026
            hiệu lực: {từ: 2026-05-02 , Đến hết: 31/12/2026}
            điều khoản:
            - uỷ quyền: {từ: A, cho: B, nhiệm vụ: C, uỷ quyền tiếp: Không}
            - quy trình:
                thủ tục: "1.014967"
                tính theo: ngày làm việc
                tổng thời gian: 1.50   ngày làm việc
                các bước:
                - {bước: X, ai: A, hạn: "0,5 ngày", tối đa: 02 lần, thời hạn giải quyết: Tạm dừng}

            """
        let vietnamese = """
            văn bản: 1/QĐ
            loại: quyết định
            cơ quan: A
            ban hành: 01/05/2026
            hiệu lực: {từ: 2026-05-02, đến hết: 31/12/2026}
            điều khoản:
              - ủy quyền: {từ: A, cho: B, nhiệm vụ: C, ủy quyền tiếp: không}
              - quy trình:
                  thủ tục: "1.014967"
                  tính theo: ngày làm việc
                  tổng thời gian: 1,5 ngày làm việc
                  các bước:
                    - {bước: X, ai: A, hạn: "0,5 ngày", tối đa: 2 lần, thời hạn giải quyết: tạm dừng}

            """
        let english = """
            instrument: 1/QĐ
            kind: decision
            issuer: A
            issued: 2026-05-01
            effective: {from: 2026-05-02, to: 2026-12-31}
            provisions:
              - delegation: {from: A, to: B, task: C, onward: no}
              - workflow:
                  procedure: "1.014967"
                  counted in: working days
                  total: 1.5 working days
                  steps:
                    - {step: X, actor: A, allotment: "0.5 days", at most: 2 times, clock: pause}

            """
        #expect(formatted(source, nil) == vietnamese)
        #expect(formatted(source, .en) == english)
    }

    @Test("a document with a finding is not formatted by the command's way")
    func refused() {
        #expect(formatted("văn bản: 1/QĐ\nlọai: quyết định\n", nil) == nil)
        #expect(formatted("a: [1, 2\n", nil) == nil)
    }
}
