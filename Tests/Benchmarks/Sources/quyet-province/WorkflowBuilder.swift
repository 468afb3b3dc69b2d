/// Makes the steps of a workflow so that its longest path takes exactly the time it is given.
struct WorkflowBuilder {
    private let plan: WorkflowPlan
    private let staff: Staff
    private let grain: Int
    private var random: SplitMix64
    private let waiting: String
    private let notice = "Thông báo từ chối"

    static func build(_ plan: WorkflowPlan, _ random: inout SplitMix64) -> Workflow {
        var builder = WorkflowBuilder(plan, SplitMix64(random.next()))
        return builder.build()
    }

    private init(_ plan: WorkflowPlan, _ random: SplitMix64) {
        self.plan = plan
        self.random = random
        staff = Staff(plan.sector, room: plan.room, commune: plan.office.isCommune)
        let all = plan.minutes + plan.committeeMinutes
        grain = plan.calendar ? 480 : all >= 4800 ? 60 : all >= 960 ? 30 : all >= 240 ? 15 : 5
        waiting = Vocabulary.supplements[plan.procedures[0].utf8.reduce(0) { $0 + Int($1) } % Vocabulary.supplements.count]
    }

    /// A share of the department's time, in thousandths.
    private func share(_ thousandths: Int, of minutes: Int) -> Int {
        max(grain, (minutes * thousandths / 1000 + grain / 2) / grain * grain)
    }

    private func share(_ thousandths: Int) -> Int { share(thousandths, of: plan.minutes) }

    private mutating func build() -> Workflow {
        let before = beforeDecision()
        let after = afterDecision()
        let committee = plan.committeeMinutes > 0 ? committeeSteps() : []
        // Whatever is left goes to the appraisal, which stands once on every path.
        var spent = before.map(\.minutes).reduce(0, +) + after.map(\.minutes).reduce(0, +)
        if plan.loop == .pause { spent += share(40) }
        var left = plan.minutes - spent
        var items: [Item] = []
        for item in before {
            guard case .step(var step) = item, step.name == "Thẩm định hồ sơ" else {
                items.append(item)
                continue
            }
            left = max(grain, left)
            step.time = .minutes(left)
            items.append(.step(step))
        }
        items += committee
        items += after
        let extra = plan.loop == .pause ? share(40) : 0
        let minutes = items.map(\.minutes).reduce(0, +) + extra
        precondition(minutes == plan.minutes + plan.committeeMinutes, "a workflow that does not take its time: \(plan)")
        items += below()
        return Workflow(plan: plan, items: items.map { remarked(plan.calendar ? $0.inCalendarDays : $0) }, minutes: minutes)
    }

    private mutating func remarked(_ item: Item) -> Item {
        guard random.chance(4), case .step(var step) = item else { return item }
        step.remark = random.pick(Vocabulary.remarks)
        return .step(step)
    }

    private mutating func beforeDecision() -> [Item] {
        var items: [Item] = []
        if plan.fragments {
            items.append(
                .use(
                    Shared.receptionFragment, [("công chức tiếp nhận", staff.reception), ("lãnh đạo phòng", staff.roomLead)],
                    minutes: Shared.receptionMinutes))
        } else {
            var reception = Step("Tiếp nhận hồ sơ", "tiếp nhận|receive", staff.reception, .minutes(share(25)))
            reception.outcomes = [("đủ hồ sơ", .next)]
            if plan.loop == .reset { reception.outcomes.append(("thiếu hồ sơ", .step(waiting))) }
            reception.outcomes.append(("từ chối tiếp nhận", .end("từ chối tiếp nhận", form: random.chance(40) ? "03" : nil)))
            items.append(.step(reception))
            items.append(.step(Step("Phân công xử lý", "phân công|assign", staff.roomLead, .minutes(share(25)))))
        }
        if plan.loop == .pause {
            var check = Step("Kiểm tra tính hợp lệ", "thụ lý|handle", staff.expert, .minutes(share(40)))
            check.outcomes = [("hợp lệ", .next), ("cần bổ sung", .step(waiting)), ("không đủ điều kiện", .step(notice))]
            items.append(.step(check))
        }
        var appraisal = Step("Thẩm định hồ sơ", "thẩm định|appraise", staff.expert, .minutes(0))
        if plan.loop == .reset { appraisal.outcomes = [("đạt", .next), ("cần bổ sung", .step(waiting)), ("không đạt", .step(notice))] }
        if random.chance(25), !plan.fragments { appraisal.different = ["Phân công xử lý"] }
        items.append(.step(appraisal))
        items += middle()
        if plan.inTurn {
            var review = Step("Xem xét dự thảo", "trình ký|submit for signature", staff.roomLead, .minutes(share(75)))
            review.actor = .flow(Entry("lần lượt|in turn", .texts([staff.expert, staff.roomLead])))
            items.append(.step(review))
        } else {
            items.append(
                .step(
                    Step("Xem xét dự thảo", random.chance(70) ? "trình ký|submit for signature" : nil, staff.roomLead, .minutes(share(75))))
            )
        }
        if plan.committeeMinutes > 0 {
            items.append(.step(Step("Ký tờ trình", "trình cấp trên|submit upward", staff.leaders, .minutes(share(80)))))
        } else {
            items.append(.step(decision(share(150))))
        }
        return items
    }

    /// Consultation, inspection, other procedures: between appraisal and review.
    private mutating func middle() -> [Item] {
        var items: [Item] = []
        if let handover = plan.handover {
            var step = Step("Liên thông thủ tục \(handover.procedure)", "liên thông|hand over", staff.expert, .minutes(handover.minutes))
            step.procedure = handover.procedure
            step.outcomes = [
                ("đã trả kết quả", .next), ("từ chối", .step(notice)), ("từ chối tiếp nhận", .step(notice)),
                ("trả lại hồ sơ", .step(notice)),
            ]
            items.append(.step(step))
        }
        if let body = plan.consults {
            var consult = Step("\(body) cho ý kiến", "lấy ý kiến|consult", body, .minutes(share(150)))
            if random.chance(10) { consult.clock = "chạy|run" }
            if plan.parallel {
                let site = [
                    Step("Kiểm tra thực địa", "kiểm tra|inspect", staff.expert, .minutes(share(100))),
                    Step("Lập biên bản kiểm tra", nil, staff.expert, .minutes(share(50))),
                ]
                var branches: [(name: String, steps: [Step])] = [("Lấy ý kiến", [consult]), ("Thực địa", fitted(site, share(150)))]
                if random.chance(20) {
                    branches.append(("Niêm yết", [Step("Niêm yết công khai", nil, staff.clerk, .minutes(share(150)))]))
                }
                items.append(.parallel(wait: random.chance(60) ? "tất cả|all" : nil, branches: branches))
            } else if plan.forEach {
                var each = Step("Lấy ý kiến {mỗi}", "lấy ý kiến|consult", "{mỗi}", .minutes(share(80)))
                each.forEach = plan.sector.consulted
                each.actor = .quoted("{mỗi}")
                items.append(.step(each))
            } else {
                items.append(.step(consult))
            }
        } else if plan.parallel {
            let names = ["Tổ thẩm định thứ nhất", "Tổ thẩm định thứ hai", "Tổ thẩm định thứ ba"]
            let steps = names.map { Step("\($0) góp ý", "thẩm định|appraise", staff.expert, .minutes(share(90))) }
            items.append(
                .parallel(
                    wait: random.chance(50) ? "một|one" : "2|2", branches: zip(names, steps).map { (name: $0, steps: [$1]) }))
        }
        if let choice = plan.choice { items.append(choiceItem(choice)) }
        return items
    }

    /// The last of the steps takes what is missing to `minutes`.
    private func fitted(_ steps: [Step], _ minutes: Int) -> [Step] {
        guard steps.count == 2, minutes > steps[0].minutes else { return [steps[0]] }
        var steps = steps
        steps[1].time = .minutes(minutes - steps[0].minutes)
        return steps
    }

    private mutating func choiceItem(_ choice: Division) -> Item {
        let act = random.pick(["Hội đồng thẩm định", "Xác minh bổ sung", "Đối chiếu hồ sơ gốc", "Họp thống nhất ý kiến"])
        let parts = choice.parts
        if parts.count == 2, random.chance(30) {
            return .choice([
                (parts[0].condition, [Step("\(act)", nil, staff.leaders, .minutes(share(60)))]),
                (parts[1].condition, [Step("Rà soát nhanh", nil, staff.roomLead, .minutes(share(60)))]),
            ])
        }
        if random.chance(15) {
            return .choice([
                (parts[0].condition, []), (nil, [Step("\(act)", nil, staff.leaders, .minutes(share(60)))]),
            ])
        }
        return .choice([(parts[0].condition, [Step("\(act)", nil, staff.leaders, .minutes(share(60)))]), (nil, [])])
    }

    private mutating func decision(_ minutes: Int) -> Step {
        let name =
            plan.office.isProvinceCommittee ? "UBND tỉnh xem xét, quyết định" : random.pick(["Ký phê duyệt", "Ký kết quả", "Quyết định"])
        var step = Step(name, "quyết định|decide", plan.office.decider(plan.sector), .minutes(minutes))
        step.outcomes = [(random.pick(["ký", "đồng ý", "phê duyệt"]), .next), ("từ chối", .step(notice))]
        if random.chance(30) {
            step.with = plan.office.isProvinceCommittee ? ["Lãnh đạo Văn phòng UBND tỉnh", staff.leaders] : [staff.clerk]
        }
        step.overdue = plan.overdue
        return step
    }

    /// Signing at the department, then the committee's own office and the committee.
    private mutating func committeeSteps() -> [Item] {
        let minutes = plan.committeeMinutes
        let clerk = share(100, of: minutes)
        let review = share(350, of: minutes)
        let registry = share(100, of: minutes)
        return [
            .step(Step("Văn thư Văn phòng tiếp nhận", "văn thư|registry", "Văn thư Văn phòng UBND tỉnh", .minutes(clerk))),
            .step(Step("Văn phòng thẩm tra", nil, "Chuyên viên Văn phòng UBND tỉnh", .minutes(review))),
            .step(decision(max(grain, minutes - clerk - review - registry))),
            .step(Step("Văn phòng phát hành", "văn thư|registry", "Văn thư Văn phòng UBND tỉnh", .minutes(registry))),
        ]
    }

    private mutating func afterDecision() -> [Item] {
        var items: [Item] = []
        if plan.fragments {
            items.append(
                .use(
                    Shared.returnFragment, [("văn thư", staff.clerk), ("bộ phận trả kết quả", staff.returning)],
                    minutes: Shared.returnMinutes))
            return items
        }
        items.append(.step(Step("Phát hành kết quả", "văn thư|registry", staff.clerk, .minutes(share(30)))))
        if plan.withdrawal {
            items.append(
                .step(Step("Thu hồi giấy tờ đã cấp trước đây", "thu hồi|revoke", plan.office.decider(plan.sector), .minutes(share(30)))))
        }
        var data = Step("Bóc tách dữ liệu", random.chance(60) ? "tự động|automatic" : nil, staff.expert, .minutes(share(25)))
        if random.chance(20) { data.same = ["Thẩm định hồ sơ"] }
        items.append(.step(data))
        items.append(.step(Step("Cập nhật và bàn giao kết quả", nil, staff.reception, .minutes(share(25)))))
        var last = Step("Trả kết quả", "trả kết quả|return result", staff.returning, .uncounted)
        last.outcomes = [("đã trả", .end("đã trả kết quả", form: nil))]
        items.append(.step(last))
        return items
    }

    /// What stands below the main line and is reached only by name.
    private mutating func below() -> [Item] {
        // Never longer than what follows a decision on the main line.
        let brief = plan.calendar ? 480 : plan.fragments ? 30 : min(share(30), grain * 2)
        var told = Step(notice, "trả kết quả|return result", staff.returning, .minutes(brief))
        told.outcomes = [("đã báo", .end("từ chối", form: nil))]
        var items: [Item] = [.step(told)]
        if plan.loop != .none {
            var wait = Step(waiting, "chờ bổ sung hồ sơ|await supplement", staff.reception, .span("30 ngày|30 calendar days"))
            wait.clock = plan.loop == .pause ? "tạm dừng|pause" : "tính lại từ đầu|reset"
            wait.atMost = plan.loop == .pause ? 1 : random.within(1...2)
            wait.outcomes = [
                ("đã bổ sung", .step(plan.loop == .pause ? "Kiểm tra tính hợp lệ" : "Tiếp nhận hồ sơ")),
                ("quá hạn", .end("trả lại hồ sơ", form: nil)),
            ]
            items.append(.step(wait))
        }
        return items
    }
}
