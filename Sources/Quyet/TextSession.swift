import QuyetLaw
import QuyetSyntax
import QuyetText

/// A workspace held open while its files are edited: after each edit, what is wrong with the text, at once.
///
/// It judges what a file says by itself (family `syntax`), the names that documents use against what the workspace declares, and effects on
/// instruments that are not in the archive. An edit reads one file anew and judges again only the documents that name what it declared; a
/// register or table is read with all that depends on it. Competence, workflows and readiness are judged by `Workspace.check`.
public struct TextSession: Sendable {
    private var inputs: [WorkspaceText.Input]
    private var places: [String: Int] = [:]
    private var readings: [FileReading] = []
    private var names: [DocumentNames?] = []
    private var nameFindings: [[Finding]] = []
    /// What registers and tables say, and what is wrong with them.
    private var registers = Registers()
    private var registerFindings: [Finding] = []
    private var declared = NameCheck.Declared()

    /// Opens the folder.
    ///
    /// - Throws: `WorkspaceError` when there is no folder or no manifest.
    public init(folder: String) throws(WorkspaceError) { self.init(try Folder.read(folder)) }

    public init(_ inputs: [WorkspaceText.Input]) {
        self.inputs = inputs.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
        for (index, input) in self.inputs.enumerated() { places[input.path] = index }
        open()
    }

    /// The files, numbered as the places of findings have them.
    public var sources: SourceSet { SourceSet(readings.map(\.file)) }

    /// Everything found, in the order of files and lines.
    public var findings: [Finding] {
        (readings.flatMap(\.findings) + registerFindings + nameFindings.joined()).inOrder(sources)
    }

    /// What is found in one file.
    public func findings(in path: String) -> [Finding] {
        guard let index = places[path] else { return [] }
        let own = readings[index].findings + nameFindings[index]
        let shared = registerFindings.filter { Int($0.span.source.index) == index }
        return (own + shared).inOrder(sources)
    }

    /// Puts new bytes in the place of a file's, or adds the file.
    ///
    /// - Returns: The paths whose findings may have changed, sorted.
    @discardableResult
    public mutating func replace(_ path: String, with bytes: [UInt8]) -> [String] {
        let input = WorkspaceText.Input(path: path, bytes: bytes)
        guard let index = places[path] else {
            // A new file moves the numbers of those behind it.
            self = TextSession(inputs + [input])
            return inputs.map(\.path)
        }
        let before = readings[index]
        inputs[index] = input
        readings[index] = FileReading(input, SourceID(index: index))
        if TextSession.isRegister(before) || TextSession.isRegister(readings[index]) || path.hasSuffix(".csv") {
            judgeRegisters()
            judgeNames()
            return inputs.map(\.path)
        }
        let old = names[index]
        if let old { declared.add(old, times: -1) }
        let new = readings[index].text.map { DocumentNames($0) }
        names[index] = new
        if let new { declared.add(new) }
        // Documents that name what this one declared, or declares now, are judged again.
        let changed = TextSession.declarations(old).symmetricDifference(TextSession.declarations(new))
        var check = NameCheck(registers, declared)
        var touched = [index]
        if !changed.isEmpty {
            for (other, used) in names.enumerated() where other != index && used?.names(anyOf: changed) == true { touched.append(other) }
        }
        for file in touched { judgeNames(of: file, &check) }
        return touched.map { inputs[$0].path }.sorted()
    }

    private static func isRegister(_ reading: FileReading) -> Bool {
        switch reading.text?.kind {
        case .units, .positions, .officials, .systems: true
        default: false
        }
    }

    private static func declarations(_ names: DocumentNames?) -> Set<String> {
        guard let names else { return [] }
        return Set((names.instruments + names.procedures.map(\.value)).map(VietnameseText.key))
    }

    private mutating func open() {
        readings = FileReading.all(inputs, cores: nil)
        names = readings.map { reading in reading.text.map { DocumentNames($0) } }
        declared = NameCheck.Declared()
        for case let names? in names { declared.add(names) }
        judgeRegisters()
        judgeNames()
    }

    /// Registers with their tables, as the whole workspace has them.
    private mutating func judgeRegisters() {
        (registers, registerFindings) = LawBuilder.registers(WorkspaceText(readings))
    }

    private mutating func judgeNames() {
        nameFindings = Array(repeating: [], count: readings.count)
        var check = NameCheck(registers, declared)
        for index in readings.indices { judgeNames(of: index, &check) }
    }

    private mutating func judgeNames(of index: Int, _ check: inout NameCheck) {
        guard let text = readings[index].text, let names = names[index] else {
            nameFindings[index] = []
            return
        }
        nameFindings[index] = check.findings(in: text, names)
    }
}
