import Dispatch
import Foundation

/// How many there are of what.
struct Counts: Encodable {
    var workspaces = 0
    var bytes = 0
    var files: [String: Int] = [:]
    var bytesByKind: [String: Int] = [:]
    var communes = 0
    var officials = 0
    var procedures = 0
    var workflows = 0
    /// Each workflow counted once for each procedure that it serves.
    var workflowApplications = 0
    var scenarios = 0
    var instruments = 0
    var instrumentsWithEffects = 0
    var faults = 0
    /// By key, in its Vietnamese and English spelling.
    var constructs: [String: Int] = [:]

    mutating func add(_ other: Counts) {
        workspaces += other.workspaces
        bytes += other.bytes
        communes += other.communes
        officials += other.officials
        procedures += other.procedures
        workflows += other.workflows
        workflowApplications += other.workflowApplications
        scenarios += other.scenarios
        instruments += other.instruments
        instrumentsWithEffects += other.instrumentsWithEffects
        faults += other.faults
        files.merge(other.files, uniquingKeysWith: +)
        bytesByKind.merge(other.bytesByKind, uniquingKeysWith: +)
        constructs.merge(other.constructs, uniquingKeysWith: +)
    }
}

/// Writes one workspace, lot by lot, so that no more than some lots are in memory.
struct WorkspaceWriter {
    let folder: String
    let province: Province
    let data: WorldData

    static let effects: Set<String> = [
        "sửa đổi|amendment", "thay thế|replacement", "bãi bỏ|repeal", "ngưng hiệu lực|suspension", "kéo dài hiệu lực|extension",
        "chấm dứt ủy quyền|revoke delegation", "xác nhận|confirmation",
    ]

    private static let headline = "Không gian sinh tự động: văn bản, mã số, tên người đều không có thật."

    func write() throws -> (Counts, [PlantedFault]) {
        let lots = province.lots(data)
        var counts = Counts()
        counts.workspaces = 1
        counts.communes = province.entry.communes.count
        try makeFolders()
        let registers = Registers(province: province, data: data, lots: lots)
        for document in [manifest()] + registers.documents() + Shared.documents(province) { try write(document, &counts) }
        let slots = Slots(lots.count)
        DispatchQueue.concurrentPerform(iterations: lots.count) { index in
            slots.set(index, Result { try self.write(lots[index]) })
        }
        for result in slots.results { counts.add(try result.get()) }
        let planted = try plant(&counts)
        return (counts, planted)
    }

    private func write(_ seed: LotSeed) throws -> Counts {
        var counts = Counts()
        let lot = LotBuilder.build(seed, province)
        counts.procedures = lot.procedures.count
        counts.workflows = lot.workflows.count
        counts.workflowApplications = lot.applications
        for document in lot.documents + Scenarios.documents(lot, province, data) { try write(document, &counts) }
        return counts
    }

    /// A workspace that this program wrote before is replaced; anything else is left alone.
    private func makeFolders() throws {
        let files = FileManager.default
        if let known = files.contents(atPath: folder + "/quyet.yaml"), known.starts(with: Data("# \(WorkspaceWriter.headline)".utf8)) {
            for name in ["danh-muc", "quy-tac", "kich-ban", "van-ban"] { try? files.removeItem(atPath: "\(folder)/\(name)") }
        } else if let found = try? files.contentsOfDirectory(atPath: folder), !found.isEmpty {
            throw Problem("\(folder) holds something else")
        }
        let folders =
            ["danh-muc", "quy-tac", "kich-ban", "van-ban/chung", "van-ban/\(Vocabulary.commune.code.lowercased())"]
            + Vocabulary.sectors.map { "van-ban/\($0.code.lowercased())" }
        for name in folders { try FileManager.default.createDirectory(atPath: "\(folder)/\(name)", withIntermediateDirectories: true) }
    }

    private func manifest() -> Document {
        let english = province.options.language == .english
        return Document(
            path: "quyet.yaml", kind: .manifest, comments: [WorkspaceWriter.headline],
            entries: [
                Entry("không gian|workspace", .text(province.entry.name)), Entry("tỉnh|province", .quoted(province.entry.code)),
                Entry("xét từ|from", .day(Province.horizon.from)), Entry("xét đến hết|to", .day(Province.horizon.to)),
                Entry("bộ quy tắc|rule packs", .texts(["quốc gia"])), Entry("ngôn ngữ|language", .word("vi|en")),
            ], spelling: Spelling(english: english))
    }

    func write(_ document: Document, _ counts: inout Counts) throws {
        let bytes: [UInt8]
        if let table = document.table {
            bytes = Array(table.utf8)
            if document.path.hasSuffix("can-bo.csv") { counts.officials += bytes.count(where: { $0 == UInt8(ascii: "\n") }) - 1 }
        } else {
            let (text, writer) = Respelling.text(of: document)
            bytes = text
            counts.constructs.merge(writer.keys.filter { $0.key.contains("|") }, uniquingKeysWith: +)
            if document.kind == .instrument {
                counts.instruments += 1
                if writer.keys.keys.contains(where: { WorkspaceWriter.effects.contains($0) }) { counts.instrumentsWithEffects += 1 }
            }
            if document.kind == .scenario { counts.scenarios += 1 }
        }
        counts.bytes += bytes.count
        counts.files[document.kind.rawValue, default: 0] += 1
        counts.bytesByKind[document.kind.rawValue, default: 0] += bytes.count
        let path = "\(folder)/\(document.path)"
        guard FileManager.default.createFile(atPath: path, contents: Data(bytes)) else { throw Problem("cannot write \(path)") }
    }
}

/// Results that several threads fill, each in its own place.
private final class Slots: @unchecked Sendable {
    private var stored: [Result<Counts, any Error>?]
    private let lock = NSLock()

    init(_ count: Int) { stored = Array(repeating: nil, count: count) }

    func set(_ index: Int, _ result: Result<Counts, any Error>) { lock.withLock { stored[index] = result } }

    var results: [Result<Counts, any Error>] { lock.withLock { stored.compactMap { $0 } } }
}
