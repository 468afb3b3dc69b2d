/// Scenarios: a dossier that is received, handled for a while, and what must then be so.
enum Scenarios {
    static func documents(_ lot: Lot, _ province: Province, _ data: WorldData) -> [Document] {
        guard lot.seed.index % 4 == 0, lot.seed.plan != .conditional, let (code, workflow) = lot.workflows.first(where: usable) else {
            return []
        }
        guard let procedure = lot.procedures.first(where: { $0.code == code }), case .workingDays(let days) = procedure.limit(0),
            procedure.stages == nil
        else { return [] }
        let calendar = WorkingCalendar(holidays: Set(data.holidays.map(\.day)), makeUp: Set(data.makeUp.map(\.day)))
        var random = SplitMix64(lot.seed.seed, 31)
        let start = (lot.seed.start ?? Day(2025, 7, 1)) + 5 + random.below(20)
        let day = calendar.working(start)
        let due = calendar.after(day, days)
        let steps = workflow.items.compactMap { item -> Step? in
            guard case .step(let step) = item else { return nil }
            return step
        }
        guard steps.count > 2, steps[0].name == "Tiếp nhận hồ sơ" else { return [] }
        var events: [Node] = [.flow(Entry(steps[0].name, .text("đủ hồ sơ")), Entry("lúc|when", .moment(day, "09:00")))]
        events.append(.flow(Entry(steps[1].name, .word("xong|done"))))
        let place =
            lot.seed.isCommune ? "TTPVHCC \(province.entry.communes[random.below(province.entry.communes.count)].name)" : "TTPVHCC tỉnh"
        var facts = procedure.facts.map { Entry($0.name, $0.example) }
        if let division = procedure.division { facts[0] = Entry(division.fact.name, division.parts[0].example) }
        if lot.seed.declaresPlaces { facts += lot.seed.places.map { Entry($0, .text(province.entry.communes[0].name)) } }
        var entries = [
            Entry("kịch bản|scenario", .text("Hồ sơ đủ, \(procedure.name)")), Entry("thủ tục|procedure", .quoted(code)),
            Entry("ngày nộp|submitted", .moment(day, "08:30")), Entry("nơi nộp|place", .text(place)),
        ]
        if !lot.seed.isCommune { entries.append(Entry("địa bàn|commune", .quoted(province.entry.communes[0].code))) }
        if !facts.isEmpty { entries.append(Entry("dữ liệu|data", .map(facts, flow: true))) }
        entries.append(Entry("diễn biến|events", .items(events)))
        var expected = [Entry("đang ở|active", .texts([steps[2].name]))]
        expected.append(Entry("hạn trả|due", .remarked(.moment(due, "09:00"), "\(days) ngày làm việc kể từ lúc nhận")))
        entries.append(Entry("mong đợi|expected", .map(expected, flow: false)))
        var documents = [
            Document(
                path: "kich-ban/\(padded(lot.seed.index, 3))-du-ho-so.yaml", kind: .scenario, entries: entries,
                spelling: Spelling(english: province.options.language == .english))
        ]
        entries[0] = Entry("kịch bản|scenario", .text("Từ chối tiếp nhận, \(procedure.name)"))
        entries[entries.count - 2] = Entry(
            "diễn biến|events", .items([.flow(Entry(steps[0].name, .text("từ chối tiếp nhận")), Entry("lúc|when", .moment(day, "09:00")))]))
        entries[entries.count - 1] = Entry("mong đợi|expected", .block(Entry("kết thúc|ended", .text("từ chối tiếp nhận"))))
        documents.append(
            Document(
                path: "kich-ban/\(padded(lot.seed.index, 3))-tu-choi.yaml", kind: .scenario, entries: entries,
                spelling: Spelling(english: province.options.language == .english)))
        return documents
    }

    private static func usable(_ entry: (procedure: String, workflow: Workflow)) -> Bool {
        !entry.workflow.plan.fragments && !entry.workflow.plan.calendar && entry.workflow.plan.condition != ""
            && entry.workflow.plan.loop != .reset
    }
}
