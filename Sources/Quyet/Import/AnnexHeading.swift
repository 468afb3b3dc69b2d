import QuyetSyntax
import QuyetText
import QuyetTime

/// What a column of an annex holds.
enum AnnexColumn: Hashable, CaseIterable {
    case variant, label, work, role, time, hours
}

/// The row of an annex that heads its columns.
struct AnnexHeading {
    /// Index of its row.
    let row: Int
    let columns: [AnnexColumn: Int]
    /// Cells in the row.
    let width: Int
    /// What a bare number of the time column counts.
    let timeUnit: SpanUnitWord?

    /// Most rows above a heading: title, office, number of the annex.
    static let searched = 40

    /// The first row that heads at least the work, who does it, and how long it may take.
    static func find(_ rows: [TextRecord]) -> AnnexHeading? {
        for (index, row) in rows.prefix(searched).enumerated() {
            if let heading = AnnexHeading(row, index) { return heading }
        }
        return nil
    }

    init?(_ record: TextRecord, _ row: Int) {
        var columns: [AnnexColumn: Int] = [:]
        var labels: [Int] = []
        for (index, cell) in record.cells.enumerated() {
            guard let column = AnnexHeading.column(cell.text) else { continue }
            if column == .label { labels.append(index) }
            if columns[column] == nil { columns[column] = index }
        }
        // Without a column of its own the work stands in the last of the columns that name the step: *STT, Trình tự, …*.
        if columns[.work] == nil, let last = labels.last {
            columns[.work] = last
            columns[.label] = labels.count > 1 ? labels[0] : nil
        }
        if columns[.time] == nil, let hours = columns[.hours] {
            columns[.time] = hours
            columns[.hours] = nil
        }
        guard columns[.work] != nil, columns[.role] != nil, let time = columns[.time] else { return nil }
        self.row = row
        self.columns = columns
        width = record.cells.count
        timeUnit = AnnexTime.unit(ofHeading: record.cells[time].text)
    }

    /// Whether a row heads the columns once more, as on each page of a long annex.
    func isRepeated(_ record: TextRecord) -> Bool {
        AnnexHeading(record, row).map { $0.columns == columns } ?? false
    }

    private static func column(_ heading: String) -> AnnexColumn? {
        var key = VietnameseText.key(DraftText.clean(heading))
        if let bracket = key.firstIndex(of: "(") { key = String(key[..<bracket]) }
        while let last = key.utf8.last, " .:;*".utf8.contains(last) { key.removeLast() }
        if let column = exact[key] { return column }
        return beginnings.first { key.hasPrefix($0.key + " ") || key.hasPrefix($0.key + "/") }?.column
    }

    private static let exact: [String: AnnexColumn] = Dictionary(
        names.flatMap { column, names in names.map { (VietnameseText.key($0), column) } }, uniquingKeysWith: { first, _ in first })

    private static let names: [(AnnexColumn, [String])] = [
        (.variant, ["variant", "quy trình", "trường hợp", "workflow"]),
        (
            .label,
            [
                "stt", "tt", "số tt", "số thứ tự", "thứ tự", "bước", "các bước", "bước thực hiện", "các bước thực hiện", "trình tự",
                "trình tự thực hiện",
                "trình tự các bước", "trình tự các bước thực hiện", "step", "no", "#",
            ]
        ),
        (
            .work,
            [
                "nội dung", "nội dung công việc", "nội dung thực hiện", "nội dung các bước", "nội dung các bước thực hiện", "công việc",
                "công việc thực hiện",
                "nội dung công việc thực hiện", "tên bước", "tên công việc", "hoạt động", "work", "task", "activity",
            ]
        ),
        (
            .role,
            [
                "trách nhiệm", "trách nhiệm thực hiện", "trách nhiệm giải quyết", "đơn vị thực hiện", "đơn vị/người thực hiện",
                "đơn vị / người thực hiện",
                "người thực hiện", "cán bộ thực hiện", "công chức thực hiện", "cán bộ, công chức thực hiện", "bộ phận thực hiện",
                "cơ quan thực hiện",
                "chức danh thực hiện", "người chịu trách nhiệm", "đơn vị", "người/đơn vị thực hiện", "chủ thể thực hiện", "role", "actor",
                "responsible",
                "responsibility",
            ]
        ),
        (
            .time,
            [
                "thời gian", "thời hạn", "thời gian thực hiện", "thời gian giải quyết", "thời hạn giải quyết", "thời hạn thực hiện",
                "thời lượng", "thời gian xử lý",
                "thời hạn xử lý", "time_raw", "time", "duration", "time limit", "allotment",
            ]
        ),
        (.hours, ["hours", "số giờ", "giờ"]),
    ]

    /// Headings that go on: *Trách nhiệm của đơn vị*, *Thời gian tối đa*.
    private static let beginnings: [(key: String, column: AnnexColumn)] = [
        ("nội dung", AnnexColumn.work), ("trách nhiệm", .role), ("đơn vị", .role), ("người thực hiện", .role), ("cán bộ", .role),
        ("thời gian", .time),
        ("thời hạn", .time),
    ].map { (VietnameseText.key($0.0), $0.1) }
}
