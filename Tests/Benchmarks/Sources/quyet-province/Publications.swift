/// Publications of procedures.
struct PublicationBuilder {
    let lot: LotSeed
    let sector: Sector
    let authority: String
    let levels: String
    /// The instrument that holds the forms.
    let formSource: String

    func node(_ procedure: Procedure, change: String = "mới|new", replaces: [String] = [], task: String? = nil, fewerPapers: Bool = false)
        -> Node
    {
        // The same stream for the same procedure, so that an amended publication differs only where it says so.
        var random = SplitMix64(lot.seed, 77, UInt64(procedure.code.utf8.reduce(UInt64(7)) { $0 &* 31 &+ UInt64($1) }))
        var entries = [
            Entry("thủ tục|procedure", .quoted(procedure.code)), Entry("thay đổi|change", .word(change)),
        ]
        if !replaces.isEmpty { entries.append(Entry("thay cho|replaces", .codes(replaces))) }
        entries += [
            Entry("tên|name", .text(procedure.name)), Entry("lĩnh vực|sector", .text(procedure.field)),
            Entry("loại thủ tục|kind", .word(procedure.kind)), Entry("cấp thực hiện|levels", .row([.word(levels)])),
            Entry("cơ quan có thẩm quyền|authority", .text(authority)),
        ]
        if let task { entries.append(Entry("nhiệm vụ|task", .text(task))) }
        let facts = procedure.facts
        if !facts.isEmpty || lot.declaresPlaces {
            var declared = facts.map { Entry($0.name, $0.declaration) }
            if lot.declaresPlaces { declared += lot.places.map { Entry($0, .flow(Entry("kiểu|type", .word("chữ|text")))) } }
            if random.chance(8) {
                declared.append(
                    Entry(
                        "ngày cấp lần trước",
                        .flow(Entry("kiểu|type", .word("ngày|date")), Entry("có thể trống|optional", .word("có|yes")))))
            }
            if random.chance(8) {
                declared.append(
                    Entry("số trang", .flow(Entry("kiểu|type", .word("số|number")), Entry("có thể trống|optional", .word("có|yes")))))
            }
            entries.append(Entry("dữ liệu|data", .map(declared, flow: false)))
        }
        entries.append(Entry("thời hạn giải quyết|limit", limit(procedure), mark: "\(procedure.code).limit"))
        entries.append(Entry("thành phần hồ sơ|components", components(procedure, fewerPapers, &random)))
        entries.append(Entry("cách thức thực hiện|ways", ways(procedure, &random)))
        entries.append(
            Entry(
                "đối tượng thực hiện|applicants",
                .texts(
                    procedure.kind.hasPrefix("nội bộ") ? ["cơ quan nhà nước"] : random.some(random.within(1...3), of: Vocabulary.applicants)
                )))
        if random.chance(80) { entries.append(Entry("phi địa giới|boundary-free", .word(random.chance(90) ? "có|yes" : "không|no"))) }
        entries.append(Entry("kết quả|result", .text(result(procedure))))
        return .map(entries, flow: false)
    }

    private func result(_ procedure: Procedure) -> String {
        let object = sector.objects[lot.numberInSector % sector.objects.count]
        return object.hasPrefix("G") || object.hasPrefix("g") ? object : "Văn bản về \(object)"
    }

    private func limit(_ procedure: Procedure) -> Node {
        if let stages = procedure.stages {
            return .block(
                Entry(
                    "chặng|stages",
                    .items([
                        .flow(Entry("cơ quan|office", .text(sector.department)), Entry("là|is", Span.workingDays(stages.department))),
                        .flow(Entry("cơ quan|office", .text("UBND tỉnh")), Entry("là|is", Span.workingDays(stages.committee))),
                    ])))
        }
        if procedure.limits.count > 1, let division = procedure.division {
            return .items(
                zip(division.parts, procedure.limits).map { part, limit in
                    .map(
                        [Entry("nếu|if", .feel(part.condition)), Entry("là|is", limit.span)] + (limit.nextDay.map { [$0] } ?? []),
                        flow: true)
                })
        }
        let limit = procedure.limits[0]
        guard let nextDay = limit.nextDay else { return limit.span }
        return .flow(Entry("là|is", limit.span), nextDay)
    }

    private func components(_ procedure: Procedure, _ fewer: Bool, _ random: inout SplitMix64) -> Node {
        var papers = random.some(random.within(2...4), of: Vocabulary.commonPapers) + random.some(random.within(1...3), of: sector.papers)
        if fewer, papers.count > 2 { papers.removeLast() }
        return .items(
            papers.enumerated().map { index, paper in
                var entries = [Entry("giấy tờ|paper", .text(paper))]
                entries.append(Entry("bản chính|originals", .number("\(index == 0 ? 1 : random.within(0...1))")))
                entries.append(Entry("bản sao|copies", .number("\(random.within(0...2))")))
                if index == 0, random.chance(60) {
                    entries.append(
                        Entry(
                            "mẫu|form",
                            random.chance(70)
                                ? .flow(
                                    Entry("văn bản|instrument", .text(formSource)), Entry("tại|at", .text("Phụ lục mẫu biểu")),
                                    Entry("số|number", .quoted(two(random.within(1...12)))))
                                : .quoted("Mẫu số " + two(random.within(1...12)))))
                }
                if index > 1, let choice = procedure.choice, random.chance(25) {
                    entries.append(Entry("khi|when", .feel(choice.parts[0].condition)))
                }
                return .map(entries, flow: entries.count < 5)
            })
    }

    private func ways(_ procedure: Procedure, _ random: inout SplitMix64) -> Node {
        let fee = random.pick([0, 0, 20000, 50000, 100_000, 150_000, 300_000, 1_200_000])
        let money: [Entry] =
            procedure.feeTable.map {
                [Entry("phí|fee", .flow(Entry("bảng|table", .text($0)))), Entry("lệ phí|charge", .number("0"))]
            } ?? [Entry("phí|fee", .number("\(fee)")), Entry("lệ phí|charge", .number("\(random.pick([0, 0, 10000, 8000]))"))]
        var ways = [Entry("trực tiếp|in person", .map(money, flow: true))]
        var online = [Entry("mức|level", .text(random.chance(70) ? "toàn trình" : "một phần"))]
        if random.chance(20), procedure.feeTable == nil { online.append(Entry("phí|fee", .number("\(fee / 2)"))) }
        // A limit of its own, which is that of the procedure: fewer days would need workflows of their own.
        if procedure.limits.count == 1, procedure.stages == nil, procedure.limits[0] != .sameDay, random.chance(10) {
            online.append(Entry("thời hạn giải quyết|limit", procedure.limits[0].span))
        }
        ways.append(Entry("trực tuyến|online", .map(online, flow: true)))
        if random.chance(60) { ways.append(Entry("bưu chính|by post", .map([money[0]], flow: true))) }
        return .map(ways, flow: false)
    }
}
