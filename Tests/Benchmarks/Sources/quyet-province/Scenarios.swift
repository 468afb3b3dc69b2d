/// Scenarios: a dossier that is received, handled for a while, and what must then be so.
struct Scenarios {
    private let lot: Lot
    private let province: Province
    private let data: WorldData

    /// Two for a lot in four: a dossier that is taken in, and one that is refused.
    static func documents(_ lot: Lot, _ province: Province, _ data: WorldData) -> [Document] {
        guard lot.seed.index % 4 == 0, lot.seed.calm == nil, lot.seed.plan != .conditional else { return [] }
        return Scenarios(lot: lot, province: province, data: data).documents()
    }

    private func usable(_ workflow: Workflow) -> Bool {
        !workflow.plan.fragments && !workflow.plan.calendar && workflow.plan.loop != .reset
    }

    private func documents() -> [Document] {
        guard let (code, workflow) = lot.workflows.first(where: { usable($0.workflow) }),
            let procedure = lot.procedures.first(where: { $0.code == code })
        else { return [] }
        let part = procedure.division?.parts.firstIndex { $0.condition == workflow.plan.condition } ?? 0
        guard procedure.stages == nil, case .workingDays(let days) = procedure.limit(part) else { return [] }
        let steps = workflow.items.compactMap { item -> Step? in
            guard case .step(let step) = item else { return nil }
            return step
        }
        guard steps.count > 2, steps[0].name == "Tiếp nhận hồ sơ" else { return [] }
        var random = SplitMix64(lot.seed.seed, 31)
        let calendar = WorkingCalendar(holidays: Set(data.holidays.map(\.day)), makeUp: Set(data.makeUp.map(\.day)))
        let day = calendar.working((lot.seed.start ?? Day(2025, 7, 1)) + 5 + random.below(20))
        let commune = random.pick(province.entry.communes)
        let head = head(procedure, part, day, commune)
        let taken = event(steps[0].name, .text("đủ hồ sơ"), day)
        let decider = swapped(lot.office.name(lot.seed.sector), "cấp xã", commune.name)
        let due = Node.moment(calendar.after(day, days), "09:00")
        return [
            document(
                "du-ho-so", "Hồ sơ đủ, \(procedure.name)", head, [taken, .flow(Entry(steps[1].name, .word("xong|done")))],
                [
                    Entry("đang ở|active", .texts([steps[2].name])),
                    Entry("hạn trả|due", .remarked(due, "\(days) ngày làm việc kể từ lúc nhận")),
                    Entry("người quyết định|decider", .text(decider)),
                ]),
            document(
                "tu-choi", "Từ chối tiếp nhận, \(procedure.name)", head, [event(steps[0].name, .text("từ chối tiếp nhận"), day)],
                [Entry("kết thúc|ended", .text("từ chối tiếp nhận"))]),
        ]
    }

    private func event(_ step: String, _ outcome: Node, _ day: Day) -> Node {
        .flow(Entry(step, outcome), Entry("lúc|when", .moment(day, "09:00")))
    }

    private func head(_ procedure: Procedure, _ part: Int, _ day: Day, _ commune: WorldData.Commune) -> [Entry] {
        var facts = procedure.facts.map { Entry($0.name, $0.example) }
        if let division = procedure.division { facts[0] = Entry(division.fact.name, division.parts[part].example) }
        if lot.seed.declaresPlaces { facts += lot.seed.places.map { Entry($0, .text(commune.name)) } }
        var entries = [
            Entry("thủ tục|procedure", .quoted(procedure.code)), Entry("ngày nộp|submitted", .moment(day, "08:30")),
            Entry("nơi nộp|place", .text(lot.seed.isCommune ? "TTPVHCC \(commune.name)" : "TTPVHCC tỉnh")),
            Entry("địa bàn|commune", .quoted(commune.code)),
        ]
        if !facts.isEmpty { entries.append(Entry("dữ liệu|data", .map(facts, flow: true))) }
        return entries
    }

    private func document(_ file: String, _ title: String, _ head: [Entry], _ events: [Node], _ expected: [Entry]) -> Document {
        Document(
            path: "kich-ban/\(padded(lot.seed.index, 3))-\(file).yaml", kind: .scenario,
            entries: [Entry("kịch bản|scenario", .text(title))] + head + [
                Entry("diễn biến|events", .items(events)), Entry("mong đợi|expected", .map(expected, flow: false)),
            ], spelling: Spelling(english: province.options.language == .english))
    }
}
