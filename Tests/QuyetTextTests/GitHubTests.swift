import QuyetText
import Testing

@Suite("Workflow commands of GitHub") struct GitHubTests {
    private func lines(_ findings: [Finding], _ folder: String = "", _ notVerified: [Message] = []) -> [Substring] {
        GitHubRenderer(language: .vi, folder: folder).render(findings, Sample.sources, notVerified: notVerified).split(separator: "\n")
    }

    @Test("a finding is one command on one line, whatever its text")
    func oneLineEach() {
        let lines = lines(Sample.findings, "", Sample.notVerified)
        #expect(lines.count == Sample.findings.count + 2)
        #expect(lines.map { $0.prefix { $0 != " " } } == ["::error", "::warning", "::warning", "::notice", "::notice", "::warning", "1"])
        #expect(!lines.joined().unicodeScalars.contains("\r"))
    }

    @Test("what means something to GitHub is escaped")
    func escapes() {
        let line = lines(Sample.findings, "kho, 2")[0]
        #expect(
            line.hasPrefix(
                "::error file=kho%2C 2/văn bản/Quyết định%3A số 1%2C 100%25.yaml,line=1,endLine=1,col=4,endColumn=16,"
                    + "title=syntax/unknown-name (dự thảo)::"))
        #expect(line.contains("lạ,%0D%0Axem <b>: 100%25 & {0}%0Avì: danh-muc/co-quan.yaml:1: danh mục \"cơ quan\"%0Aví dụ: "))
        #expect(line.hasSuffix("%0Asửa: viết lại: một tên."))
    }

    @Test("a text cannot give commands of its own")
    func injection() {
        let text = Message(vi: "x{name}", en: "")(["name": .text("\n::set-output name=a::b\r::error::c")])
        let lines = lines([Finding("a/b", .error, at: Sample.findings[0].span, text)])
        #expect(lines.count { $0.hasPrefix("::") } == 1 && lines[0].hasSuffix("::X%0A::set-output name=a::b%0D::error::c"))
    }

    @Test("columns are told only where the place is on one line")
    func severalLines() {
        #expect(lines([Sample.findings[3]])[0].contains(",line=2,endLine=3,title="))
    }

    @Test("nothing found, nothing commanded")
    func empty() {
        #expect(lines([]) == ["0 lỗi, 0 cảnh báo, 0 gợi ý."])
        #expect(GitHubRenderer(language: .en).render([], SourceSet()) == "0 errors, 0 warnings, 0 notes.\n")
    }
}
