/// What happens to a lot beside its competence: amendments, repeals, suspensions, extensions, and the rarer provisions.
extension LotBuilder {
    mutating func episodes() {
        for (header, _, code, system) in pendingEffects {
            issue(
                header,
                [
                    deploymentProvision("Điều 1", [code], system),
                    provision(
                        "Điều 2",
                        Entry(
                            "bãi bỏ|repeal", .flow(Entry("văn bản|instrument", .text(cite("deployment"))), Entry("tại|at", .text("Điều 2")))
                        )),
                ])
        }
        var kinds = ["publication", "duty", "assignment", "plan", "old decision"]
        if [.plain, .decentralised, .department, .devolved, .withdrawal, .territory].contains(plan) { kinds.append("workflow") }
        for kind in random.some(random.pick([1, 1, 2, 2]), of: kinds) {
            let day = (seed.start ?? Day(2025, 9, 1)) + 120 + random.below(260)
            switch kind {
            case "publication": amendPublication(day)
            case "workflow": amendWorkflow(day)
            case "duty": endDuty(day)
            case "assignment": changeAssignment(day)
            case "plan": plans(day)
            default: replaceOldDecision(day)
            }
        }
    }

    private mutating func provincial(_ role: String, _ day: Day, _ title: String, _ provisions: [Node], before: Int = 20) {
        let issued = (day - before).issuable
        let number = provincialNumber(role, issued)
        issue(
            Header(
                number: number, kind: .decision, issuer: "Chủ tịch UBND tỉnh", signed: random.chance(40) ? "KT. Chủ tịch" : nil,
                issued: issued,
                from: day, title: title, bases: [Shared.oneStop]), provisions)
    }

    private func target(_ role: String, _ address: String?) -> [Entry] {
        var entries = [Entry("văn bản|instrument", .text(cite(role)))]
        if let address { entries.append(Entry("tại|at", .text(address))) }
        return entries
    }

    /// Fewer papers than before, all else as it was.
    private mutating func amendPublication(_ day: Day) {
        let index = random.below(max(1, procedures.count - 2))
        let address = "Phụ lục, số \(index + 1)"
        let node = publisher.node(procedures[index], change: "sửa đổi|amended", task: plan == .task ? taskWords : nil, fewerPapers: true)
        provincial(
            "amended publication", day, "Công bố thủ tục hành chính được sửa đổi, cắt giảm thành phần hồ sơ lĩnh vực \(field)",
            [
                provision(
                    "Điều 1",
                    Entry(
                        "sửa đổi|amendment",
                        .map(
                            target("publication", address) + [
                                Entry("bằng|by", .items([provision(address, Entry("công bố|publication", node))]))
                            ],
                            flow: false))),
                provision(
                    "Điều 2",
                    Entry(
                        "chuyển tiếp|transition",
                        .block(
                            Entry("neo|anchor", .word("ngày nộp|submitted")), Entry("trước|before", .word("hiệu lực|effective")),
                            Entry("thì|then", .word("theo quy định mới|new rules")),
                            Entry("thủ tục|procedures", .codes([procedures[index].code]))))),
            ])
    }

    /// A procedure's workflows in new words, within the same time.
    private mutating func amendWorkflow(_ day: Day) {
        guard
            let index = procedures.indices.first(where: { index in
                !procedures[index].followsPrevious && !(index + 1 < procedures.count && procedures[index + 1].followsPrevious)
                    && !procedures[index].isHandedTo
            })
        else { return plans(day) }
        let made = annexWorkflows([procedures[index]], first, version: 1)
        var provisions = [
            provision(
                "Điều 4",
                Entry(
                    "chuyển tiếp|transition",
                    .block(
                        Entry("neo|anchor", .word("ngày tiếp nhận|received")), Entry("trước|before", .word("hiệu lực|effective")),
                        Entry("thì|then", .word("theo quy định cũ|old rules")),
                        Entry("thủ tục|procedures", .codes([procedures[index].code])))))
        ]
        for (part, workflow) in made.enumerated() {
            let address = "Phụ lục \(roman(index + 1)), số \(part + 1)"
            applications += 1
            workflows.append((procedures[index].code, workflow))
            provisions.append(
                provision(
                    "khoản \(part + 1) Điều 1",
                    Entry(
                        "sửa đổi|amendment",
                        .map(
                            target("workflow 1", address)
                                + [Entry("bằng|by", .items([provision(address, Entry("quy trình|workflow", workflow.node))]))], flow: false)
                    )))
        }
        provincial("amended workflow", day, "Sửa đổi quy trình nội bộ thủ tục \(procedures[index].name)", provisions)
    }

    private mutating func endDuty(_ day: Day) {
        let issued = (day - 50).issuable
        let byCircular = cite("decree").contains("/TT-")
        let number = centralNumber("repeal of duty", byCircular ? "TT-\(sector.ministryCode)" : "NĐ-CP", issued)
        let content: Entry =
            random.chance(50)
            ? Entry("bãi bỏ|repeal", .map(target("decree", "Điều 20"), flow: true))
            : Entry("sửa đổi|amendment", .map(target("decree", "Điều 20") + [Entry("bỏ|drop", .texts(["Điều 20"]))], flow: true))
        issue(
            Header(
                number: number, kind: byCircular ? .circular : .decree, issuer: byCircular ? sector.ministry : "Chính phủ",
                signed: byCircular ? nil : "TM. Chính phủ", issued: issued, from: day,
                title: "Cắt giảm chế độ báo cáo trong lĩnh vực \(field)",
                bases: [Shared.oldLaw], isExcerpt: true), [provision("Điều 2", content)])
    }

    private mutating func changeAssignment(_ day: Day) {
        let content: Entry =
            random.chance(50)
            ? Entry(
                "ngưng hiệu lực|suspension",
                .map(target("deployment", "Điều 3") + [Entry("từ|from", .day(day)), Entry("đến hết|to", .day(day + 90))], flow: true))
            : Entry("bãi bỏ|repeal", .map(target("deployment", "Điều 3") + [Entry("từ|from", .day(day))], flow: true))
        provincial("changed assignment", day, "Điều chỉnh phân công triển khai thủ tục về \(object)", [provision("Điều 1", content)])
    }

    /// A plan for a time, then extended or replaced.
    private mutating func plans(_ day: Day) {
        let issued = (day - 100).issuable
        let first = provincialNumber("plan", issued, letter: "KH-UBND")
        let duty = Entry(
            "nghĩa vụ|duty",
            .flow(
                Entry("ai|who", .text(seed.isCommune ? "UBND cấp xã" : sector.department)),
                Entry("việc|what", .text("Rà soát, báo cáo kết quả số hóa hồ sơ")),
                Entry("cho|to", .text("Chủ tịch UBND tỉnh")), Entry("trước|before", .day(Day(2028, 3, 31)))))
        let extended = random.chance(50)
        issue(
            Header(
                number: first, kind: .plan, issuer: "UBND tỉnh", signed: "TM. UBND tỉnh", issued: issued, from: issued,
                to: extended ? day + 30 : nil, title: "Kế hoạch thực hiện thủ tục về \(object)"), [provision("mục II", duty)])
        let second = provincialNumber("second plan", (day - 10).issuable, letter: extended ? "QĐ-UBND" : "KH-UBND")
        let content: Entry =
            extended
            ? Entry("kéo dài hiệu lực|extension", .map(target("plan", nil) + [Entry("đến hết|to", .day(Day(2028, 6, 30)))], flow: true))
            : Entry("thay thế|replacement", .map(target("plan", nil) + [Entry("từ|from", .day(day))], flow: true))
        issue(
            Header(
                number: second, kind: extended ? .decision : .plan, issuer: "UBND tỉnh", signed: "TM. UBND tỉnh",
                issued: (day - 10).issuable, from: day,
                title: extended ? "Kéo dài thời gian thực hiện kế hoạch" : "Kế hoạch thay thế về \(object)"),
            [provision("Điều 1", content)] + (extended ? [] : [provision("mục II", duty)]))
    }

    /// A decision of an earlier year, which a later one repeals.
    private mutating func replaceOldDecision(_ day: Day) {
        let issued = (Day(2024, 3, 4) + random.below(200)).issuable
        let old = provincialNumber("old decision", issued)
        issue(
            Header(
                number: old, kind: .decision, issuer: "UBND tỉnh", signed: "TM. UBND tỉnh", issued: issued, from: issued + 10,
                title: "Quy chế phối hợp trong lĩnh vực \(field)"),
            [
                provision(
                    "Điều 6",
                    Entry(
                        "nghĩa vụ|duty",
                        .flow(
                            Entry("ai|who", .text("Văn phòng UBND tỉnh")), Entry("việc|what", .text("Theo dõi, đôn đốc")),
                            Entry("định kỳ|recurring", .word("hằng năm|yearly")))))
            ])
        let number = provincialNumber("repeal", (day - 10).issuable)
        issue(
            Header(
                number: number, kind: .decision, issuer: "UBND tỉnh", signed: "TM. UBND tỉnh", issued: (day - 10).issuable, from: day,
                title: "Bãi bỏ quyết định về quy chế phối hợp trong lĩnh vực \(field)"),
            [provision("Điều 1", Entry("bãi bỏ|repeal", .map(target("old decision", nil), flow: true)))])
    }
}
