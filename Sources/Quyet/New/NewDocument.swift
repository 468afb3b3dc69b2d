import QuyetSyntax
import QuyetText
import QuyetTime

/// A document that `quyet new` writes, from what a person says of it.
public protocol NewDocument: Sendable {
    /// Number of the instrument.
    var number: String { get }
    /// What its file is named after where the number has no letters or digits.
    static var fallbackName: String { get }
    /// Its text in a language.
    ///
    /// - Throws: `QuestionError` where a value cannot be used.
    func text(in language: Language) throws(QuestionError) -> String
}

extension NewDocument {
    /// Writes the document beside the other instruments of a workspace; returns its path.
    ///
    /// - Throws: `WorkspaceError` where the folder is no workspace, or a file of that name is there.
    public func write(to workspace: String, in language: Language) throws(WorkspaceError) -> String {
        let root = NewFile.withoutSlash(workspace)
        guard NewFile.isFolder(root) else { throw .notAFolder(workspace) }
        guard NewFile.exists("\(root)/\(WorkspaceText.manifestName)") else { throw .noManifest(workspace) }
        let folder = NewFolders.instruments.existing(in: root, language)
        let path = "\(folder)/\(NewFile.name(number, fallback: Self.fallbackName)).yaml"
        let text: String
        do { text = try self.text(in: language) } catch { throw WorkspaceError(message: error.message) }
        try NewFile.makeFolder(folder)
        try NewFile.write(text, to: path)
        return path
    }

    /// The head of a draft: everything above its provisions.
    static func head(
        _ draft: inout DraftText, comment: String, number: String, issuer: String, effective: Day, to: Day? = nil, title: String,
        excerpt: Bool = false
    ) {
        draft.comment(0, comment)
        draft.line(0, "văn bản: \(DraftText.quoted(number))")
        draft.line(0, "loại: quyết định")
        draft.line(0, "tình trạng: dự thảo")
        draft.line(0, "cơ quan: \(DraftText.quoted(issuer))")
        draft.line(0, "hiệu lực: {từ: \(effective.vietnamese)\(to.map { ", đến hết: \($0.vietnamese)" } ?? "")}")
        draft.line(0, "trích yếu: \(DraftText.quoted(title))")
    }
}

extension NewFile {
    /// `a/b/` is `a/b`; the root stays.
    static func withoutSlash(_ path: String) -> String {
        var path = path
        while path.count > 1, path.hasSuffix("/") { path.removeLast() }
        return path.isEmpty ? "." : path
    }
}

/// The folders of a workspace, in both languages.
struct NewFolders {
    let vi: String
    let en: String

    static let registers = NewFolders(vi: "danh-muc", en: "registers")
    static let instruments = NewFolders(vi: "van-ban", en: "instruments")
    static let scenarios = NewFolders(vi: "kich-ban", en: "scenarios")

    func name(_ language: Language) -> String { language == .vi ? vi : en }

    /// The folder that is there, whichever language named it; else the one to be made.
    func existing(in root: String, _ language: Language) -> String {
        [vi, en].map { "\(root)/\($0)" }.first(where: NewFile.isFolder) ?? "\(root)/\(name(language))"
    }
}
