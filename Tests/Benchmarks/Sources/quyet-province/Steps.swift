/// Spans of working minutes; 480 are a working day.
enum Span {
    /// As a step states it: days where they are whole, else hours, else minutes.
    static func allotment(_ minutes: Int) -> Node {
        if minutes % 480 == 0 { return .word("\(minutes / 480) ngày|\(minutes / 480) working days") }
        if minutes > 960, minutes % 240 == 0 { return .word("\(minutes / 480),5 ngày|\(minutes / 480).5 working days") }
        if minutes % 60 == 0 { return .word("\(minutes / 60) giờ|\(minutes / 60) hours") }
        if minutes > 60, minutes % 30 == 0 { return .word("\(minutes / 60),5 giờ|\(minutes / 60).5 hours") }
        return .word("\(minutes) phút|\(minutes) minutes")
    }

    static func days(_ count: Int) -> Node { .word("\(count) ngày|\(count) calendar days") }

    static func workingDays(_ count: Int) -> Node { .word("\(count) ngày làm việc|\(count) working days") }

    /// As the head of a workflow states its total.
    static func total(_ minutes: Int, calendar: Bool) -> Node {
        if calendar { return days(minutes / 480) }
        if minutes % 480 == 0 { return workingDays(minutes / 480) }
        if minutes > 480, minutes % 240 == 0 { return .word("\(minutes / 480),5 ngày làm việc|\(minutes / 480).5 working days") }
        if minutes % 60 == 0 { return .word("\(minutes / 60) giờ làm việc|\(minutes / 60) working hours") }
        return .word("\(minutes) phút|\(minutes) minutes")
    }
}

/// A step before it is written.
struct Step {
    /// Minutes of work, whole calendar days (each given as 480), words of its own, or none that count.
    enum Time {
        case minutes(Int)
        case calendar(Int)
        case span(String)
        case uncounted
    }

    enum Target {
        case next
        case step(String)
        case end(String, form: String?)

        var node: Node {
            switch self {
            case .next: .word("tiếp|next")
            case .step(let name): .text(name)
            case .end(let name, let form):
                .flow(Entry("kết thúc|end", .text(name)), Entry("mẫu|form", ifAny: form.map { .quoted($0) }))
            }
        }
    }

    var name: String
    var act: String?
    var actor: Node
    var time: Time
    var outcomes: [(label: String, target: Target)] = []
    var with: [String] = []
    var clock: String?
    var atMost: Int?
    var different: [String] = []
    var same: [String] = []
    var overdue: Bool = false
    var forEach: [String] = []
    var procedure: String?
    var remark: String?

    init(_ name: String, _ act: String?, _ actor: String, _ time: Time) {
        (self.name, self.act, self.actor, self.time) = (name, act, .text(actor), time)
    }

    var minutes: Int {
        switch time {
        case .minutes(let minutes), .calendar(let minutes): minutes * max(1, forEach.count)
        case .span, .uncounted: 0
        }
    }

    var node: Node {
        let span: Node =
            switch time {
            case .minutes(let minutes): Span.allotment(minutes)
            case .calendar(let minutes): Span.days(minutes / 480)
            case .span(let words): .word(words)
            case .uncounted: .word("không tính|uncounted")
            }
        let isSimple = outcomes.isEmpty && with.isEmpty && clock == nil && !overdue && forEach.isEmpty && procedure == nil
        let entries: [Entry?] = [
            Entry("bước|step", forEach.isEmpty ? .text(name) : .quoted(name)),
            forEach.isEmpty ? nil : Entry("mỗi|for each", .texts(forEach)),
            act.map { Entry("việc|act", .word($0)) },
            procedure.map { Entry("thủ tục|procedure", .quoted($0)) },
            Entry("ai|actor", actor),
            with.isEmpty ? nil : Entry("phối hợp|with", .texts(with)),
            Entry("hạn|allotment", remark.map { isSimple ? span : .remarked(span, $0) } ?? span),
            clock.map { Entry("thời hạn giải quyết|clock", .word($0)) },
            atMost.map { Entry("tối đa|at most", .word("\($0) lần|\($0) times")) },
            outcomes.isEmpty
                ? nil
                : Entry(
                    "kết quả|outcomes",
                    .map(
                        outcomes.map { Entry($0.label, $0.target.node) },
                        flow: outcomes.count < 3 || outcomes.map(\.label.count).reduce(0, +) < 36)),
            overdue
                ? Entry(
                    "quá hạn|overdue",
                    .flow(
                        Entry("làm|do", .text("xin lỗi và hẹn lại")), Entry("mẫu|form", .quoted("04")),
                        Entry("tối đa|at most", .word("1 lần|1 times")))) : nil,
            different.isEmpty ? nil : Entry("khác người với|different people from", .texts(different)),
            same.isEmpty ? nil : Entry("cùng người với|same people as", .texts(same)),
        ]
        return .map(entries.compactMap { $0 }, flow: isSimple && name.count < 40 && different.isEmpty)
    }
}

/// An item of a list of steps.
enum Item {
    case step(Step)
    case parallel(wait: String?, branches: [(name: String, steps: [Step])])
    case choice([(condition: String?, steps: [Step])])
    case use(String, [(String, String)], minutes: Int)

    /// The same, with time in calendar days.
    var inCalendarDays: Item {
        func converted(_ step: Step) -> Step {
            guard case .minutes(let minutes) = step.time else { return step }
            var step = step
            step.time = .calendar(minutes)
            return step
        }
        return switch self {
        case .step(let step): .step(converted(step))
        case .parallel(let wait, let branches): .parallel(wait: wait, branches: branches.map { ($0.name, $0.steps.map(converted)) })
        case .choice(let cases): .choice(cases.map { ($0.condition, $0.steps.map(converted)) })
        case .use: self
        }
    }

    /// The longest time through it.
    var minutes: Int {
        switch self {
        case .step(let step): step.minutes
        case .parallel(_, let branches): branches.map { $0.steps.map(\.minutes).reduce(0, +) }.max() ?? 0
        case .choice(let cases): cases.map { $0.steps.map(\.minutes).reduce(0, +) }.max() ?? 0
        case .use(_, _, let minutes): minutes
        }
    }

    var node: Node {
        switch self {
        case .step(let step): return step.node
        case .parallel(let wait, let branches):
            return .block(
                Entry(
                    "song song|parallel",
                    .block(
                        Entry("đợi|wait for", ifAny: wait.map { .word($0) }),
                        Entry("nhánh|branches", .map(branches.map { Entry($0.name, .items($0.steps.map(\.node))) }, flow: false)))))
        case .choice(let cases):
            let nodes = cases.map { condition, steps -> Node in
                guard let condition else {
                    return .block(Entry("còn lại|otherwise", steps.isEmpty ? .word("tiếp|next") : .items(steps.map(\.node))))
                }
                return .block(
                    Entry("nếu|if", .feel(condition)),
                    steps.isEmpty
                        ? Entry("thì|then", .word("tiếp|next")) : Entry("các bước|steps", .items(steps.map(\.node))))
            }
            return .block(Entry("chọn|choice", .items(nodes)))
        case .use(let name, let parameters, _):
            return .block(
                Entry("dùng|use", .text(name)), Entry("tham số|parameters", .map(parameters.map { Entry($0.0, .text($0.1)) }, flow: false)))
        }
    }
}
