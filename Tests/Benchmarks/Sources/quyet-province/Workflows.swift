/// What a workflow is made from.
struct WorkflowPlan {
    /// How cases of a dossier part within it, read by a choice.
    var choice: Division?
    /// Loops for supplements.
    enum Loop { case none, reset, pause }

    var name: String
    var procedures: [String]
    var condition: String?
    var office: Office
    var sector: Sector
    var room: String
    /// Minutes of the department and of the committee's side; the committee's are 0 where the department or the commune decides.
    var minutes: Int
    var committeeMinutes = 0
    /// Steps count calendar days.
    var calendar = false
    var loop = Loop.none
    var parallel = false
    var fragments = false
    var inTurn = false
    var forEach = false
    var overdue = false
    var withdrawal = false
    /// Consults a body before the decision, as some provision requires.
    var consults: String?
    var handover: (procedure: String, minutes: Int)?
    /// Not stated where how a construct adds up is a matter of reading.
    var statesTotal = true
}

/// A workflow ready to be written.
struct Workflow {
    let plan: WorkflowPlan
    let items: [Item]
    /// The longest path of allotments.
    let minutes: Int

    var node: Node {
        let single = plan.procedures.count == 1
        return .block(
            Entry("tên|name", .text(plan.name)),
            single
                ? Entry("thủ tục|procedure", .quoted(plan.procedures[0]))
                : Entry("áp dụng cho|procedures", .codes(plan.procedures)),
            Entry("áp dụng khi|when", ifAny: plan.condition.map { .feel($0) }),
            Entry("tính theo|counted in", .word(plan.calendar ? "ngày|calendar days" : "ngày làm việc|working days")),
            Entry("tổng thời gian|total", ifAny: plan.statesTotal ? Span.total(minutes, calendar: plan.calendar) : nil),
            Entry("các bước|steps", .items(items.map(\.node))))
    }
}
