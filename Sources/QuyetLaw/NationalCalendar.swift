import QuyetSyntax
import QuyetText

/// What applies to every workspace without any rule pack: the national calendar, from `Rules/nen`.
public enum NationalCalendar {
    static let path = "Rules/nen/lich-quoc-gia.yaml"

    /// The embedded register; nil only if the package was built from a broken file, which a test excludes.
    public static var register: CalendarRegisterNode? {
        guard let entry = EmbeddedFiles.all.first(where: { $0.path == path }) else { return nil }
        let bytes = entry.text.withUTF8Buffer { Array($0) }
        let workspace = WorkspaceText([WorkspaceText.Input(path: path, bytes: bytes)])
        guard workspace.findings.isEmpty, case .calendar(let register)? = workspace.documents.first?.document else { return nil }
        return register
    }
}
