import Foundation
import QuyetText
import QuyetTime

/// Findings with everything that an output format could trip over.
enum Sample {
    static let day = Day(year: 2026, month: 5, day: 15) ?? .distantPast

    /// A space, diacritics, a colon, a comma and a percent sign in one path.
    static let path = "văn bản/Quyết định: số 1, 100%.yaml"

    static let sources = SourceSet([
        SourceFile(path: "danh-muc/co-quan.yaml", bytes: Array("danh mục: cơ quan\n".utf8)),
        SourceFile(path: path, bytes: Array("a: \"<x> & 'y'\" # ]]>\u{1}\n  bước: xét\n  bước: xét\n".utf8)),
    ])

    private static let text = SourceID(index: 1)

    /// An error with all that a finding can have, two of one rule on lines that read alike, and a note across lines.
    static let findings: [Finding] = [
        Finding(
            "syntax/unknown-name", .error, at: Span(text, 3, 15),
            Message(vi: "“{name}” lạ,\r\nxem <b>: 100% & {0}", en: "“{name}” is unknown,\r\nsee <b>: 100% & {0}")([
                "name": .text("{x}\u{8}")
            ]),
            period: DayInterval(day, day + 31), subjects: [Subject(.procedure, "1.014967")],
            because: [Because(Span(SourceID(index: 0), 0, 4), Message(vi: "danh mục \"cơ quan\"", en: "the register \"units\""))],
            witness: Witness(data: [("tuổi", "> 18")], path: ["Xét: xong"], commune: "Xã A", date: day), draft: true,
            advice: Message(vi: "viết lại: một tên.", en: "write one name."),
            fixes: [Fix(Message(vi: "thay bằng “y”", en: "replace by “y”"), Span(text, 3, 15), "\"y\"\n")]),
        Finding("workflow/duplicated-step", .warning, at: Span(text, 24, 31), Message(vi: "bước trùng tên.", en: "a step twice.")),
        Finding("workflow/duplicated-step", .warning, at: Span(text, 40, 47), Message(vi: "bước trùng tên.", en: "a step twice.")),
        Finding("time/slack", .note, at: Span(text, 24, 47), Message(vi: "còn dư.", en: "time is left.")),
        Finding("time/slack", .note, at: Span(text, 24, 47), Message(vi: "còn dư nữa.", en: "more time is left.")),
    ]

    static let notVerified = [Message(vi: "Chưa xét bộ quy tắc “quốc gia”.", en: "The rule pack “quốc gia” was not judged.")]

    static func sarif(_ language: Language, folder: String = "") -> SARIFRenderer {
        SARIFRenderer(language: language, folder: folder, version: "1.2.3") { rule in
            rule == "time/slack" ? nil : language == .vi ? "Tên lạ {x}. Không đoán thay." : "A strange name {x}. It is not guessed."
        }
    }
}

/// An executable that the tests use where it is there.
func runTool(_ path: String, _ arguments: [String]) throws -> (status: Int32, output: String) {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = [path] + arguments
    let output = Pipe()
    process.standardOutput = output
    process.standardError = output
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: data, as: UTF8.self))
}
