/// Publications of a lot, and its deployment on a system.
extension LotBuilder {
    var publisher: PublicationBuilder {
        PublicationBuilder(
            lot: seed, sector: sector, authority: first.name(sector), levels: first.isCommune ? "xã|commune" : "tỉnh|province",
            formSource: cite("decree"))
    }

    mutating func publications() {
        tables()
        if seed.calm == nil, seed.index % 7 == 3 { ministryPublication() }
        let number = provincialNumber("publication", days.publicationIssued)
        var provisions: [Node] = []
        for (index, procedure) in procedures.enumerated() where procedure.code != successor?.code {
            let node = publisher.node(procedure, task: plan == .task ? taskWords : nil)
            let comment = random.chance(6) ? ["Thủ tục số \(index + 1): \(random.pick(Vocabulary.remarks))"] : []
            provisions.append(provision("Phụ lục, số \(index + 1)", Entry("công bố|publication", node), before: comment))
        }
        issue(
            Header(
                number: number, kind: .decision, issuer: "Chủ tịch UBND tỉnh",
                signed: random.chance(60) ? "KT. Chủ tịch, Phó Chủ tịch" : nil,
                issued: days.publicationIssued, from: days.publicationFrom,
                title: "Công bố thủ tục hành chính lĩnh vực \(field) thuộc phạm vi quản lý của \(sector.department)",
                bases: [Shared.oneStop, cite("decree")]), provisions + pendingProvisions)
    }

    /// The ministry publishes what exists; the province says the rest.
    private mutating func ministryPublication() {
        let issued = seed.start == nil ? (Day(2025, 4, 10) + random.below(20)).issuable : (days.decreeIssued + 10).issuable
        let number = centralNumber("ministry publication", "QĐ-\(sector.ministryCode)", issued)
        issue(
            Header(
                number: number, kind: .decision, issuer: sector.ministry, signed: nil, issued: issued, from: seed.start ?? issued + 10,
                title: "Công bố thủ tục hành chính mới ban hành lĩnh vực \(field)", bases: [cite("decree", "Điều 5")], isExcerpt: true),
            procedures.filter { $0.kind.hasPrefix("quốc gia") && $0.code != successor?.code }.enumerated().map { index, procedure in
                provision(
                    "Phụ lục I, số \(index + 1)",
                    Entry(
                        "công bố|publication",
                        .block(
                            Entry("thủ tục|procedure", .quoted(procedure.code)), Entry("thay đổi|change", .word("mới|new")),
                            Entry("tên|name", .text(procedure.name)), Entry("lĩnh vực|sector", .text(procedure.field)),
                            Entry("loại thủ tục|kind", .word(procedure.kind)))))
            })
    }

    mutating func deployment() {
        let number = provincialNumber("deployment", days.deploymentIssued)
        let system = province.system(for: seed)
        let last = abolished?.code
        var provisions = [deploymentProvision("Điều 1", initialCodes.filter { $0 != last }, system)]
        if let last { provisions.append(deploymentProvision("Điều 2", [last], system)) }
        provisions.append(
            provision(
                "Điều 3",
                Entry(
                    "phân công|assignment",
                    .block(
                        Entry("ai|who", .texts([seed.isCommune ? "Lãnh đạo UBND cấp xã" : "Lãnh đạo \(sector.department)"])),
                        Entry("làm|does", .texts(["cấu hình quy trình trên hệ thống", "cấp tài khoản cho người thực hiện"])),
                        Entry("thủ tục|procedures", .codes(Array(codes.prefix(3))))))))
        issue(
            Header(
                number: number, kind: .decision, issuer: "Chủ tịch UBND tỉnh", signed: nil, issued: days.deploymentIssued,
                from: days.deploymentFrom, title: "Triển khai thủ tục về \(object) trên \(system)", bases: [cite("publication")]),
            provisions)
    }

    func deploymentProvision(_ address: String, _ codes: [String], _ system: String) -> Node {
        provision(
            address,
            Entry("triển khai|deployment", .flow(Entry("thủ tục|procedures", .codes(codes)), Entry("hệ thống|system", .text(system)))))
    }
}
