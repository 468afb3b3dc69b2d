import Foundation
import Testing

@testable import feel_tck

/// The public conformance suite, as far as it lies beside the project.
@Suite("The conformance suite of DMN")
struct SuiteTests {
    private static let folder: URL? = {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        let folder = root.deletingLastPathComponent().appending(path: "shared/tck")
        return FileManager.default.fileExists(atPath: folder.path) ? folder : nil
    }()

    @Test("every case passes but those that call external Java", .enabled(if: SuiteTests.folder != nil, "the suite is not at hand"))
    func everyCase() throws {
        let folder = try #require(Self.folder)
        let files = try #require(SuiteFile.all(below: folder))
        let verdicts = files.flatMap(Verdict.all)
        let report = Report(verdicts: verdicts)
        let failed = report.text.split(separator: "\n").filter { $0.hasPrefix("FAIL") && !$0.contains("/0076-feel-external-java ") }
        #expect(failed.isEmpty, "\(report.text)")
        #expect(verdicts.count > 2400)
    }
}
