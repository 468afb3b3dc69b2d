import QuyetFeel
import QuyetMachine
import QuyetText
import QuyetTime
import Testing

/// Whole workspaces with every shape of the IR in them.
enum Sample {
    static let facts = [
        Fact(name: "phương tiện", domain: .oneOf([.string("đường bộ"), .string("đường \"sắt\"\n\\ 🚆")]), isOptional: false),
        Fact(name: "loại hàng hóa", domain: .oneOf([.integer(1), .integer(9)]), isOptional: false),
        Fact(name: "có yếu tố nước ngoài", domain: .boolean, isOptional: true),
        Fact(
            name: "khối lượng",
            domain: .number(
                FeelInterval(lower: FeelBound(.integer(0), closed: true), upper: FeelBound(.number(.init("1.50")!), closed: false))),
            isOptional: false),
        Fact(
            name: "ngày cấp", domain: .date(FeelInterval(lower: FeelBound(.date(Day(number: 20_000)), closed: true), upper: nil)),
            isOptional: true),
        Fact(name: "ghi chú", domain: .text, isOptional: true),
    ]

    /// Conditions of every kind that guards take.
    static let conditions = [
        "phương tiện = \"đường bộ\"", "phương tiện != \"đường bộ\" and not(có yếu tố nước ngoài)", "khối lượng > 10 or khối lượng < -2.5",
        "loại hàng hóa in [1, 9]", "loại hàng hóa in (1, > 3)", "khối lượng between 1 and 1.25", "khối lượng in (0..1]",
        "ngày cấp >= date(\"2026-05-15\")", "ghi chú = \"a \\\"b\\\" \\\\ c\"", "if có yếu tố nước ngoài then khối lượng * 2 > 1 else true",
        "some x in [1, 2] satisfies x = loại hàng hóa", "count([1, khối lượng][item > 1]) = 1", "ngày cấp = null",
        "string length(ghi chú) - khối lượng > 0",
    ]

    static func tree(_ text: String) throws -> FeelExpression {
        let scope = FeelScope(facts.map { FeelDeclaration($0.name, $0.domain.type) })
        let tree = try #require(FeelParser.expression(text, scope: scope).validExpression, "\(text)")
        return FeelChecker.check(tree, scope: scope).expression
    }

    static func origin(_ line: Int, span: Bool) -> Origin {
        Origin(
            instrument: "1696/QĐ-UBND", provision: line % 2 == 0 ? "" : "Điều \(line)", file: "van-ban/1696.yaml", line: line,
            span: span ? Span(SourceID(index: 0), line, line + 1) : nil)
    }

    /// - Parameter span: whether origins have spans, as after lowering.
    static func workspace(span: Bool = true, line: Int = 1) throws -> CompiledWorkspace {
        let trees = try conditions.map(tree)
        let horizon = DayInterval(Day(number: 20_000), Day(number: 21_000))
        return CompiledWorkspace(
            name: "Lào Cai", horizon: horizon,
            calendar: WorkingCalendar(
                officeHours: [450..<690, 780..<1020], holidays: [Day(number: 20_100)], workedWeekends: [Day(number: 20_105)],
                knownUntil: Day(number: 20_800)),
            communes: (0..<70).map { Commune(code: "0\(2600 + $0)", name: "Xã \($0)") },
            offices: (0..<73).map { Office(name: "Cơ quan \($0)", isPosition: $0 % 3 == 0) },
            families: [Family(name: "UBND cấp xã", members: (0..<70).map { $0 == 5 ? nil : $0 + 3 })],
            procedures: [
                plan(trees, horizon, span, line),
                ProcedurePlan(code: "2", name: "", forms: [], cases: .single, competence: [], machines: []),
            ],
            machines: [machine(trees, span, line)])
    }

    private static func plan(_ trees: [FeelExpression], _ horizon: DayInterval, _ span: Bool, _ line: Int) -> ProcedurePlan {
        let spans: [TimeSpan] = [.working(minutes: 2400), .days(30), .months(2), .sameDay, .uncounted]
        let cases = CaseSpace(axes: [
            CaseSpace.Axis(
                name: "khối lượng",
                cells: [
                    .value(.integer(0)), .between(.integer(0), nil, shown: .integer(1)),
                    .between(nil, .integer(0), shown: .number(.init("-0.5")!)),
                ]),
            CaseSpace.Axis(
                name: "ngày cấp", cells: [.absent, .value(.date(Day(number: 20_100))), .value(.boolean(true)), .value(.string("…"))]),
        ])
        let links = ChainLink.Kind.allCases.enumerated().map { index, kind in
            ChainLink(
                kind: kind, from: index == 0 ? nil : .office(index), to: .member(0), origin: origin(line + index, span: span),
                isDraft: index == 2)
        }
        let segment = CompetenceSegment(
            days: horizon, communes: BitSet([0, 63, 64, 69]), cases: BitSet([11, 0]), holders: [.office(0), .member(0)],
            chains: [links, []])
        return ProcedurePlan(
            code: "1.014967", name: "Cấp Giấy phép",
            forms: [
                PublishedForm(
                    days: DaySet([horizon, DayInterval(Day(number: 22_000), .distantFuture)]), facts: facts,
                    limits: spans.enumerated().map {
                        TimeLimit(condition: $0 == 0 ? nil : trees[$0], limit: $1, origin: origin(line, span: span))
                    },
                    origin: origin(line, span: span))
            ], cases: cases,
            competence: [
                (.decide, [segment, CompetenceSegment(days: horizon, communes: BitSet(), cases: cases.all, holders: [], chains: [])]),
                (.revoke, []),
            ], machines: [0])
    }

    private static func machine(_ trees: [FeelExpression], _ span: Bool, _ line: Int) -> Machine {
        let acts: [Act?] = Act.allCases + [nil]
        let steps = acts.enumerated().map { index, act in
            Step(
                name: "Bước \(index)", act: act, actor: index == 0 ? nil : index % 2 == 0 ? .office(index) : .member(0),
                coActors: index == 3 ? [.office(0), .member(0)] : [], allotment: index == 1 ? nil : .working(minutes: index),
                clock: [.run, .pause, .reset][index % 3], visitBound: index == 2 ? 0 : index == 4 ? 3 : nil,
                differentFrom: index == 5 ? [0, 1] : [], sameAs: index == 6 ? [2] : [], origin: origin(line + index, span: span))
        }
        let places =
            steps.indices.map { Place.step($0) } + [
                .choice(0), .fork(1), .branchDone(block: 1, branch: 0), .branchDone(block: 1, branch: 1),
            ]
        var transitions = trees.enumerated().map { index, tree in
            Transition(
                label: .silent, from: [15], needed: 1, clears: [], to: [index], ending: nil, guardCondition: tree,
                origin: origin(line, span: span))
        }
        transitions += [
            Transition(
                label: .outcome(step: 0, "đủ hồ sơ"), from: [0], needed: 1, clears: [], to: [15, 16], ending: nil, guardCondition: nil,
                origin: origin(line, span: span)),
            Transition(
                label: .outcome(step: 1, ""), from: [1], needed: 1, clears: [], to: [], ending: "", guardCondition: nil,
                origin: origin(line, span: span)),
            Transition(
                label: .silent, from: [17, 18], needed: 1, clears: [2, 3], to: [4], ending: "kết thúc", guardCondition: nil,
                origin: origin(line, span: span)),
        ]
        return Machine(
            name: "Đường bộ", procedures: ["1.014967", "2"], version: origin(line, span: span), isDraft: true, life: .always,
            admission: trees[0], steps: steps, places: places, transitions: transitions, initial: [0], statedTotal: line == 1 ? 2400 : nil)
    }
}

/// Random numbers that are the same on every run (SplitMix64).
struct Seeded: RandomNumberGenerator {
    private var state: UInt64

    init(_ seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
        return mixed ^ mixed >> 31
    }
}
