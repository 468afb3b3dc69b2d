/// What becomes of the competence of a lot in the course of time, and the decisions on workflows that follow it.
extension LotBuilder {
    mutating func phases() {
        if plan == .conditional { delegate(issued: delegationIssued, from: seed.start ?? Day(2025, 6, 1), to: Day(2028, 12, 31)) }
        let all = procedures
        if let successor { procedures.removeAll { $0.code == successor.code } }
        workflowDecision(
            "workflow 1", issued: days.workflowIssued, from: days.workflowFrom, office: first, also: handoverGroup())
        procedures = all
        switch plan {
        case .delegated, .extended, .revoked, .suspended, .lapsed, .unlapsed: delegation()
        case .abolished: abolish()
        case .draft:
            let from = Day(2027, 1, 4) + random.below(200)
            workflowDecision("draft", issued: from, from: from, office: first, replacing: cite("workflow 1"), isDraft: true)
        default: break
        }
    }

    private var delegationIssued: Day { seed.start.map { ($0 - 15).issuable } ?? Day(2025, 5, 20).issuable }

    private mutating func delegate(issued: Day, from: Day, to: Day, lapses: Bool = false) {
        let number = provincialNumber("delegation", issued)
        var entries = [Entry("từ|from", .text(first.name(sector))), Entry("cho|to", .text(sector.director))]
        entries += subject()
        if plan == .conditional, let part = procedures[0].division?.parts[0] { entries.append(Entry("khi|when", .feel(part.condition))) }
        if random.chance(40) { entries.append(Entry("việc|acts", .row([.word("quyết định|decide")]))) }
        if random.chance(30) { entries.append(Entry("địa bàn|territory", .word("toàn tỉnh|whole province"))) }
        if random.chance(50) { entries.append(Entry("ủy quyền tiếp|onward", .word("không|no"))) }
        entries.append(
            Entry(
                "điều kiện|conditions",
                .texts(["báo cáo UBND tỉnh hằng quý", "không ủy quyền tiếp, sử dụng con dấu của \(sector.department)"])))
        var provisions = [provision("Điều 1", Entry("ủy quyền|delegation", .map(entries, flow: false)))]
        if lapses {
            provisions.append(
                provision(
                    "Điều 3",
                    Entry(
                        "hết hiệu lực sớm|early lapse",
                        .flow(
                            Entry("khi có|when issued", .row([.word("luật|law"), .word("nghị định|decree"), .word("thông tư|circular")])),
                            Entry("về|about", .word(seed.index % 3 == 0 ? "cùng nhiệm vụ|same task" : "cùng thủ tục|same procedures"))))))
        }
        issue(
            Header(
                number: number, kind: .decision, issuer: first.name(sector),
                signed: first == .committee ? "TM. UBND tỉnh, KT. Chủ tịch" : nil,
                issued: issued, from: from, to: to,
                title: "Ủy quyền cho \(sector.director) giải quyết thủ tục về \(object)", bases: [Shared.law, cite("decree", "Điều 5")]),
            provisions)
    }

    private mutating func delegation() {
        let start = (seed.start ?? Day(2025, 7, 1)) + 92 + random.below(200)
        let change = start + 150 + random.below(200)
        let far = Day(2028, 12, 31)
        let end = plan == .delegated || plan == .extended ? change - 1 : far
        delegate(issued: (start - 25).issuable, from: start, to: end, lapses: plan == .lapsed || plan == .unlapsed)
        workflowDecision(
            "workflow 2", issued: (start - 15).issuable, from: start, office: .director, replacing: cite("workflow 1"),
            bases: [cite("delegation")])
        switch plan {
        case .extended:
            effectOnDelegation(
                "extension", issued: (change - 30).issuable, from: change - 20,
                Entry(
                    "kéo dài hiệu lực|extension",
                    .flow(Entry("văn bản|instrument", .text(cite("delegation"))), Entry("đến hết|to", .day(far)))))
            return
        case .revoked:
            effectOnDelegation(
                "revocation", issued: (change - 20).issuable, from: change,
                Entry(
                    "chấm dứt ủy quyền|revoke delegation",
                    .flow(
                        Entry("văn bản|instrument", .text(cite("delegation"))), Entry("tại|at", .text("Điều 1")),
                        Entry("từ|from", .day(change)))))
        case .suspended:
            let last = change + 100
            effectOnDelegation(
                "suspension", issued: (change - 20).issuable, from: change,
                Entry(
                    "ngưng hiệu lực|suspension",
                    .flow(
                        Entry("văn bản|instrument", .text(cite("delegation"))), Entry("tại|at", .text("Điều 1")),
                        Entry("từ|from", .day(change)), Entry("đến hết|to", .day(last)))))
            workflowDecision("workflow 3", issued: (change - 12).issuable, from: change, office: first, replacing: cite("workflow 2"))
            workflowDecision("workflow 4", issued: (last - 12).issuable, from: last + 1, office: .director, replacing: cite("workflow 3"))
            return
        case .lapsed, .unlapsed: laterDecree(change)
        default: break
        }
        if plan != .unlapsed {
            workflowDecision("workflow 3", issued: (change - 12).issuable, from: change, office: first, replacing: cite("workflow 2"))
        }
    }

    private mutating func effectOnDelegation(_ role: String, issued: Day, from: Day, _ content: Entry) {
        let number = provincialNumber(role, issued)
        issue(
            Header(
                number: number, kind: .decision, issuer: first.name(sector), signed: first == .committee ? "TM. UBND tỉnh" : nil,
                issued: issued,
                from: from, title: "Về việc ủy quyền giải quyết thủ tục về \(object)", bases: [Shared.law, cite("delegation")]),
            [provision("Điều 1", content)])
    }

    /// A decree about the same procedures, and the word of the committee on whether the delegation has lapsed.
    private mutating func laterDecree(_ day: Day) {
        let issued = (day - 45).issuable
        let number = centralNumber("later decree", "NĐ-CP", issued)
        issue(
            Header(
                number: number, kind: .decree, issuer: "Chính phủ", signed: "TM. Chính phủ", issued: issued, from: day,
                title: "Yêu cầu khi giải quyết thủ tục về \(object)", bases: [Shared.oldLaw], isExcerpt: true),
            [
                provision(
                    "Điều 4",
                    Entry(
                        "bắt buộc|required",
                        .block(
                            Entry("việc|act", .word("thẩm định|appraise")), Entry("trước|before", .word("quyết định|decide")),
                            Entry("thủ tục|procedures", .codes(codes)))))
            ])
        let settled = plan == .lapsed
        let confirmation = provincialNumber("confirmation", (day - 8).issuable, letter: "UBND-NC")
        var entries = [
            Entry("văn bản|instrument", .text(cite("delegation"))), Entry("do văn bản|because of", .text(number)),
            Entry("hết hiệu lực|lapsed", .word(settled ? "có|yes" : "không|no")),
        ]
        if settled { entries.append(Entry("từ|from", .day(day))) }
        issue(
            Header(
                number: confirmation, kind: .letter, issuer: first.name(sector), signed: nil, issued: (day - 8).issuable,
                from: (day - 8).issuable,
                title: "Xác nhận hiệu lực của quyết định ủy quyền", bases: []),
            [provision("Điểm 1", Entry("xác nhận|confirmation", .map(entries, flow: true)))])
    }

    /// The last procedure but one gives way to the last.
    private mutating func abolish() {
        guard let old = abolished, let new = successor else { return }
        let day = Day(2026, 1, 5) + random.below(500)
        let position = procedures.count - 2
        let issued = (day - 60).issuable
        let decree = centralNumber("second decree", "NĐ-CP", issued)
        issue(
            Header(
                number: decree, kind: .decree, issuer: "Chính phủ", signed: "TM. Chính phủ", issued: issued, from: day,
                title: "Sửa đổi, bãi bỏ một số quy định về \(object)", bases: [Shared.oldLaw], isExcerpt: true),
            [
                provision(
                    "Điều 2",
                    Entry(
                        "thẩm quyền|competence",
                        .flow(Entry("của|holder", .text(original.name(sector))), Entry("thủ tục|procedures", .codes([new.code]))))),
                provision(
                    "Điều 9",
                    Entry("bãi bỏ|repeal", .flow(Entry("văn bản|instrument", .text(cite("decree"))), Entry("tại|at", .text("Điều 6"))))),
            ])
        let publication = provincialNumber("publication 2", (day - 30).issuable)
        issue(
            Header(
                number: publication, kind: .decision, issuer: "Chủ tịch UBND tỉnh", signed: nil, issued: (day - 30).issuable, from: day,
                title: "Công bố thủ tục hành chính được thay thế, bị bãi bỏ lĩnh vực \(field)", bases: [decree]),
            [
                provision(
                    "Phụ lục, số 1", Entry("công bố|publication", publisher.node(new, change: "thay thế|replaced", replaces: [old.code]))),
                provision(
                    "Phụ lục, số 2",
                    Entry(
                        "công bố|publication",
                        .block(
                            Entry("thủ tục|procedure", .quoted(old.code)), Entry("thay đổi|change", .word("bãi bỏ|abolished")),
                            Entry("tên|name", .text(old.name))))),
            ])
        let workflow = provincialNumber("workflow 2", (day - 20).issuable)
        var provisions = [
            provision(
                "Điều 2",
                Entry(
                    "chuyển tiếp|transition",
                    .block(
                        Entry("neo|anchor", .word("ngày tiếp nhận|received")), Entry("trước|before", .word("hiệu lực|effective")),
                        Entry("thì|then", .word(seed.index % 2 == 0 ? "theo quy định cũ|old rules" : "dừng và trả|stop and return")),
                        Entry(
                            "giấy tờ đã cấp|issued papers",
                            .word(seed.index % 2 == 0 ? "phải cấp đổi|exchange" : "có giá trị đến ngày|valid until")),
                        Entry("thủ tục|procedures", .codes([old.code])))))
        ]
        if !old.followsPrevious {
            provisions.append(
                provision(
                    "Điều 3",
                    Entry(
                        "bãi bỏ|repeal",
                        .flow(
                            Entry("văn bản|instrument", .text(cite("workflow 1"))), Entry("tại|at", .text("Phụ lục \(roman(position + 1))"))
                        ))))
        }
        for (part, made) in annexWorkflows([new], first).enumerated() {
            applications += 1
            workflows.append((new.code, made))
            provisions.append(provision("Phụ lục I, số \(part + 1)", Entry("quy trình|workflow", made.node)))
        }
        issue(
            Header(
                number: workflow, kind: .decision, issuer: "Chủ tịch UBND tỉnh", signed: nil, issued: (day - 20).issuable, from: day,
                title: "Quy trình nội bộ thay thế lĩnh vực \(field)", bases: [Shared.oneStop, publication]), provisions)
        let system = province.system(for: seed)
        let deployment = provincialNumber("deployment 2", (day - 10).issuable)
        pendingEffects.append(
            (
                Header(
                    number: deployment, kind: .decision, issuer: "Chủ tịch UBND tỉnh", signed: nil, issued: (day - 10).issuable, from: day,
                    title: "Triển khai thủ tục thay thế trên \(system)", bases: [publication]), day, new.code, system
            ))
    }
}
