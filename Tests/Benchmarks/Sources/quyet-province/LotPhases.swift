/// The workflows of a lot, for each time in which one office decides.
extension LotBuilder {
    /// A decision on workflows, from a day on.
    mutating func workflowDecision(
        _ role: String, issued: Day, from: Day, office: Office, replacing: String? = nil, isDraft: Bool = false, bases: [String] = [],
        also: [Node] = []
    ) {
        let number: String
        if isDraft {
            number = "Dự thảo QM-\(padded(seed.index, 4)) quy trình nội bộ về \(object)"
            numbers[role] = number
        } else {
            number = provincialNumber(role, issued)
        }
        var provisions: [Node] = []
        if replacing != nil || isDraft { provisions += transition(from) }
        if let replaced = replacing {
            provisions.append(provision("Điều 3", Entry("thay thế|replacement", .flow(Entry("văn bản|instrument", .text(replaced))))))
        }
        var index = 0
        while index < procedures.count {
            // One annex serves a procedure and those that follow it.
            var end = index + 1
            while end < procedures.count, procedures[end].followsPrevious { end += 1 }
            provisions += annex(index, Array(procedures[index..<end]), office)
            index = end
        }
        issue(
            Header(
                number: number, kind: .decision, issuer: "Chủ tịch UBND tỉnh",
                signed: isDraft || random.chance(50) ? nil : "KT. Chủ tịch, Phó Chủ tịch",
                issued: isDraft ? nil : issued, from: from,
                title: "Quy trình nội bộ, liên thông giải quyết thủ tục hành chính lĩnh vực \(field)",
                bases: [Shared.oneStop, cite("publication", "Phụ lục")] + bases, isDraft: isDraft), provisions + also)
    }

    /// Dossiers in flight when hands or workflows change.
    func transition(_ day: Day) -> [Node] {
        let anchors = ["ngày tiếp nhận|received", "ngày nộp|submitted", "dấu bưu chính|postmark"]
        return [
            provision(
                "Điều 2",
                Entry(
                    "chuyển tiếp|transition",
                    .block(
                        Entry("neo|anchor", .word(anchors[seed.index % 5 < 3 ? 0 : seed.index % 3])),
                        Entry("trước|before", seed.index % 2 == 0 ? .word("hiệu lực|effective") : .day(day)),
                        Entry(
                            "thì|then",
                            .word(
                                plan == .draft
                                    ? "theo quy định mới|new rules"
                                    : seed.index % 3 == 0
                                        ? "theo quy định cũ|old rules" : "nơi đã nhận giải quyết tiếp|receiving office finishes"
                            )),
                        seed.index % 6 == 0
                            ? Entry("giấy tờ đã cấp|issued papers", .word("có giá trị đến khi hết hạn|valid until expiry")) : nil,
                        Entry("thủ tục|procedures", .codes(codes)))))
        ]
    }

    /// All workflows of a procedure and its followers.
    func annexWorkflows(_ group: [Procedure], _ office: Office, version: Int = 0) -> [Workflow] {
        let procedure = group[0]
        let parts = procedure.division?.parts
        var result: [Workflow] = []
        for part in 0..<(parts?.count ?? 1) {
            let place = procedures.firstIndex { $0.code == procedure.code } ?? 0
            var random = SplitMix64(seed.seed, 55, UInt64(place), UInt64(part), UInt64(version))
            let decider = plan == .conditional && part == 0 ? Office.director : office
            var plan = workflowPlan(procedure, decider, part, &random)
            plan.procedures = group.map(\.code)
            plan.condition = parts?[part].condition
            plan.name = parts.map { "\($0[part].label.capitalizedFirst)" } ?? "Quy trình chung"
            result.append(WorkflowBuilder.build(plan, &random))
        }
        return result
    }

    private mutating func annex(_ index: Int, _ group: [Procedure], _ office: Office) -> [Node] {
        let made = annexWorkflows(group, office)
        return made.enumerated().map { part, workflow in
            applications += group.count
            workflows.append((group[0].code, workflow))
            return provision("Phụ lục \(roman(index + 1)), số \(part + 1)", Entry("quy trình|workflow", workflow.node))
        }
    }

    private func workflowPlan(_ procedure: Procedure, _ office: Office, _ part: Int, _ random: inout SplitMix64) -> WorkflowPlan {
        let limit = procedure.limit(part)
        var minutes = procedure.countsCalendarDays ? limit.days * 480 : limit.minutes
        // Now and then the annex takes less than the law allows.
        if minutes >= 4800, random.chance(20) { minutes -= 960 }
        var plan = WorkflowPlan(
            name: "", procedures: [], condition: nil, office: office, sector: sector, room: procedure.room, minutes: minutes)
        plan.calendar = procedure.countsCalendarDays
        plan.choice = minutes > 240 ? procedure.choice : nil
        if office.isProvinceCommittee {
            if let stages = procedure.stages {
                (plan.minutes, plan.committeeMinutes) = (stages.department * 480, stages.committee * 480)
            } else {
                plan.committeeMinutes = max(480, minutes / 3 / 240 * 240)
                plan.minutes = minutes - plan.committeeMinutes
            }
        }
        plan.withdrawal = self.plan == .withdrawal && minutes > 480
        guard minutes > 240 else { return plan }
        if let calm = seed.calm {
            (plan.loop, plan.parallel, plan.consults) = (calm.loop, calm.parallel, calm.parallel ? sector.consulted[0] : nil)
            return plan
        }
        plan.loop = [.none, .reset, .reset, .pause, .pause][random.below(5)]
        if requiresConsultation { plan.consults = sector.consulted[0] }
        if procedure.isHandedTo {
            if plan.loop == .none { plan.loop = .pause }
            return plan
        }
        let simple = province.isSimpleSystem(for: seed)
        plan.overdue = random.chance(15) && !simple
        if plan.consults != nil {
        } else if !forbidsInspection, random.chance(30), minutes >= 960 {
            plan.consults = random.pick(sector.consulted)
            plan.forEach = random.chance(8) && !plan.calendar && sector.consulted.count > 1
        }
        plan.parallel = !plan.forEach && !simple && random.chance(35) && minutes >= 960 && !(forbidsInspection && plan.consults != nil)
        plan.inTurn = random.chance(4)
        if !plan.calendar, minutes >= 2400, plan.loop == .none, procedure.stages == nil, random.chance(50) {
            plan.fragments = true
        }
        if plan.loop == .none, plan.fragments { plan.loop = random.chance(40) ? .pause : .none }
        if !plan.calendar, !plan.parallel, !simple, minutes >= 4800, random.chance(12), let target = procedures.first, target.isHandedTo,
            !procedure.followsPrevious
        {
            plan.handover = (target.code, 960)
        }
        plan.statesTotal = !plan.forEach && !plan.inTurn && !plan.fragments
        return plan
    }

    /// Every workflow of the lot asks a body before the decision, as a provision of it requires.
    var requiresConsultation: Bool {
        seed.calm == nil && !seed.isCommune && seed.index % 11 == 2 && procedures.allSatisfy { $0.limits.allSatisfy { $0.minutes > 240 } }
    }

    /// No workflow of the lot inspects on site, as a provision of it forbids.
    var forbidsInspection: Bool { seed.calm == nil && seed.index % 13 == 4 }
}

extension Limit {
    /// Its days, where it is in days.
    var days: Int {
        switch self {
        case .workingDays(let count), .calendarDays(let count): count
        default: 0
        }
    }
}

extension String {
    var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
