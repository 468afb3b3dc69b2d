/// Makes the instruments of a lot.
struct LotBuilder {
    let seed: LotSeed
    let province: Province
    var random: SplitMix64
    let days: LotDays
    let plan: LotPlan
    let sector: Sector
    /// Who holds by decree, and who decides at first.
    let original: Office
    let first: Office
    var procedures: [Procedure]
    var documents: [Document] = []
    var workflows: [(procedure: String, workflow: Workflow)] = []
    var applications = 0
    /// Numbers of its instruments, by what they are.
    var numbers: [String: String] = [:]
    var centralCount = 0
    var provincialCount = 0

    static func build(_ seed: LotSeed, _ province: Province) -> Lot {
        var builder = LotBuilder(seed, province)
        builder.build()
        return Lot(
            seed: seed, documents: builder.documents, procedures: builder.procedures, workflows: builder.workflows, office: builder.first,
            applications: builder.applications)
    }

    init(_ seed: LotSeed, _ province: Province) {
        self.seed = seed
        self.province = province
        plan = seed.plan
        sector = seed.sector
        random = SplitMix64(seed.seed, 1)
        var central = SplitMix64(seed.centralSeed, 2)
        days = LotDays(seed.start, &random, &central)
        (original, first) = LotBuilder.offices(seed, &central)
        procedures = Lot.procedures(seed, office: first, plan: seed.plan, &random)
    }

    /// Who holds by decree, and who decides when all that precedes the horizon has taken effect.
    private static func offices(_ seed: LotSeed, _ central: inout SplitMix64) -> (Office, Office) {
        if let calm = seed.calm { return (calm.original ?? calm.office, calm.office) }
        switch seed.plan {
        case .plain, .abolished, .draft, .task, .withdrawal:
            let office: Office =
                seed.isCommune
                ? central.pick([.communeCommittee, .communeCommittee, .communeChair])
                : central.pick([.department, .department, .director, .committee, .chair])
            return (office, office)
        case .decentralised: return (.ministry, .committee)
        case .department: return (.committee, .department)
        case .devolved: return (.ministry, .chair)
        case .territory: return (.committee, .communeCommittee)
        case .delimited:
            let office: Office = central.chance(50) ? .communeCommittee : .communeChair
            return (office, office)
        case .delegated, .extended, .revoked, .suspended, .lapsed, .unlapsed, .conditional:
            let office: Office = central.chance(60) ? .committee : .chair
            return (office, office)
        }
    }

    // MARK: Numbers

    mutating func centralNumber(_ role: String, _ suffix: String, _ issued: Day) -> String {
        centralCount += 1
        let number = "QM-\(padded(seed.index * 10 + centralCount, 4))/\(issued.year)/\(suffix)"
        numbers[role] = number
        return number
    }

    mutating func provincialNumber(_ role: String, _ issued: Day, letter: String = "QĐ-UBND") -> String {
        provincialCount += 1
        let number = "QM-\(padded(seed.index * 20 + provincialCount, 4))/\(issued.year)/\(letter)"
        numbers[role] = number
        return number
    }

    func cite(_ role: String) -> String { numbers[role] ?? "" }

    mutating func issue(_ header: Header, _ provisions: [Node]) {
        var header = header
        if seed.calm == nil, header.comments.isEmpty, random.chance(20) { header.comments = [random.pick(Vocabulary.heads)] }
        var document = Document(header, folder: sector.code.lowercased(), provisions: provisions)
        if seed.calm == nil { document.spelling = province.spelling(&random) }
        if Respelling.holdsValues(provisions) { (document.spelling.decomposed, document.spelling.oldToneMarks) = (false, false) }
        documents.append(document)
    }

    var codes: [String] { procedures.map(\.code) }
    /// Without the one that comes later.
    var initialCodes: [String] { codes.filter { $0 != successor?.code } }
    /// In a lot where one procedure gives way to another: the last but one, and the last.
    var abolished: Procedure? { plan == .abolished && procedures.count > 2 ? procedures[procedures.count - 2] : nil }
    var successor: Procedure? { plan == .abolished && procedures.count > 2 ? procedures.last : nil }
    var object: String { sector.objects[seed.numberInSector % sector.objects.count] }
    var field: String { procedures.first?.field ?? sector.fields[0] }
    /// What a provision that names no procedures speaks of.
    var taskWords: String { "Giải quyết các thủ tục về \(object) (nhóm \(seed.index))" }

    /// Whom a provision is about: procedures, or the task alone.
    func subject(_ codes: [String]? = nil) -> [Entry] {
        if plan == .task { return [Entry("nhiệm vụ|task", .text(taskWords))] }
        var entries: [Entry] = []
        if seed.index % 3 == 0 { entries.append(Entry("nhiệm vụ|task", .text(taskWords))) }
        entries.append(Entry("thủ tục|procedures", .codes(codes ?? initialCodes)))
        if plan == .withdrawal { entries.append(Entry("việc|acts", .row([.word("quyết định|decide"), .word("thu hồi|revoke")]))) }
        return entries
    }

    mutating func build() {
        decree()
        transfers()
        publications()
        phases()
        deployment()
        if seed.calm == nil { episodes() }
    }

    /// The decree or circular that gives the competence.
    private mutating func decree() {
        let byCircular = seed.index % 4 == 1 && plan != .devolved
        let number = centralNumber("decree", byCircular ? "TT-\(sector.ministryCode)" : "NĐ-CP", days.decreeIssued)
        var provisions: [Node] = []
        let holder = Entry("của|holder", .text(original.name(sector)))
        // A procedure that will be abolished stands in an article of its own.
        let last = abolished?.code
        let kept = initialCodes.filter { $0 != last }
        let content = plan == .delimited ? "phân định|delimitation" : "thẩm quyền|competence"
        if plan == .task || seed.index % 2 == 0 || kept.count < 2 {
            provisions.append(
                provision("Điều 5", Entry(content, .map([holder] + subject(kept), flow: plan != .task && seed.index % 3 == 1))))
        } else {
            let half = kept.count / 2
            provisions.append(provision("khoản 1 Điều 5", Entry(content, .map([holder] + subject(Array(kept[..<half])), flow: false))))
            provisions.append(provision("khoản 2 Điều 5", Entry(content, .map([holder] + subject(Array(kept[half...])), flow: true))))
        }
        if let last { provisions.append(provision("Điều 6", Entry(content, .map([holder] + subject([last]), flow: true)))) }
        provisions.append(
            provision(
                "Điều 20",
                Entry(
                    "nghĩa vụ|duty",
                    .flow(
                        Entry("ai|who", .text(seed.isCommune ? "UBND cấp xã" : sector.department)),
                        Entry("việc|what", .text("Báo cáo kết quả giải quyết thủ tục hành chính")),
                        Entry("cho|to", .text("UBND tỉnh")),
                        Entry(
                            "định kỳ|recurring",
                            .word(["hằng năm|yearly", "sáu tháng|half-yearly", "hằng quý|quarterly", "hằng tháng|monthly"][seed.index % 4]))
                    ))))
        provisions += requirements()
        issue(
            Header(
                number: number, kind: byCircular ? .circular : .decree, issuer: byCircular ? sector.ministry : "Chính phủ",
                signed: byCircular ? "KT. Bộ trưởng, Thứ trưởng" : "TM. Chính phủ", issued: days.decreeIssued, from: days.decreeFrom,
                title: "Quy định về \(object) (văn bản sinh tự động)", bases: [Shared.oldLaw], isExcerpt: seed.index % 5 != 0), provisions)
    }

    /// What passes the competence on before the horizon begins, or with it.
    private mutating func transfers() {
        switch plan {
        case .decentralised, .devolved:
            let issued = (days.decreeIssued + 3).issuable
            let devolved = plan == .devolved
            let number = centralNumber("transfer", devolved ? "NĐ-CP" : "TT-\(sector.ministryCode)", issued)
            var entries = [Entry("từ|from", .text(sector.ministry)), Entry("cho|to", .text(first.name(sector)))] + subject()
            if random.chance(50) { entries.append(Entry("ủy quyền tiếp|onward", .word("có|yes"))) }
            issue(
                Header(
                    number: number, kind: devolved ? .decree : .circular, issuer: devolved ? "Chính phủ" : sector.ministry,
                    signed: devolved ? "TM. Chính phủ" : nil, issued: issued, from: days.decreeFrom + (seed.start == nil ? 5 : 0),
                    title: "\(devolved ? "Phân quyền" : "Phân cấp") thực hiện thủ tục về \(object)",
                    bases: [Shared.oldLaw, cite("decree", "Điều 5")],
                    isExcerpt: true),
                [
                    provision(
                        "khoản 2 Điều 3",
                        Entry(devolved ? "phân quyền|devolution" : "phân cấp|decentralisation", .map(entries, flow: false)))
                ])
        case .department, .territory: decentralise()
        default: break
        }
    }

    /// A citation of an article of one of the lot's instruments.
    func cite(_ role: String, _ address: String) -> String { "\(cite(role)), \(address)" }

    private mutating func decentralise() {
        let issued = seed.start == nil ? (Day(2025, 3, 20) + random.below(30)).issuable : (days.decreeIssued + 20).issuable
        let from = seed.start ?? issued + 5
        let number = provincialNumber("transfer", issued)
        let base = [Entry("từ|from", .text("UBND tỉnh")), Entry("cho|to", .text(first.name(sector)))] + subject()
        var provisions: [Node] = []
        if plan == .department {
            provisions.append(
                provision(
                    "Điều 1",
                    Entry(
                        "phân cấp|decentralisation",
                        .map(base + [Entry("địa bàn|territory", .word("toàn tỉnh|whole province"))], flow: false))))
        } else {
            for (index, territory) in province.halves(&random).enumerated() {
                provisions.append(
                    provision(
                        "khoản \(index + 1) Điều 1",
                        Entry("phân cấp|decentralisation", .map(base + [Entry("địa bàn|territory", territory)], flow: false))))
            }
        }
        issue(
            Header(
                number: number, kind: .decision, issuer: "UBND tỉnh", signed: "TM. UBND tỉnh", issued: issued, from: from,
                title: "Phân cấp giải quyết thủ tục về \(object)", bases: [Shared.law, cite("decree", "Điều 5")]), provisions)
    }

    /// Provisions made while others were planned, which go into the publication decision.
    var pendingProvisions: [Node] = []
    /// Deployments that end others, issued after those.
    var pendingEffects: [(header: Header, day: Day, code: String, system: String)] = []
}
