import QuyetFeel
import QuyetTime
import Testing

@Suite struct CaseTests {
    private let facts = [
        Fact(name: "phương tiện", domain: .oneOf([.string("đường bộ"), .string("đường sắt")]), isOptional: false),
        Fact(
            name: "khối lượng",
            domain: .number(FeelInterval(lower: FeelBound(.integer(0), closed: true), upper: nil)), isOptional: true),
        Fact(name: "ngày nộp", domain: .date(FeelInterval(lower: nil, upper: nil)), isOptional: false),
        Fact(name: "có yếu tố nước ngoài", domain: .boolean, isOptional: true),
    ]

    /// Deciding all cases at once gives what the general evaluator gives for each of them.
    @Test(arguments: [
        "phương tiện = \"đường sắt\" và khối lượng > 10", "khối lượng in (1.5, [3..20)) hoặc có yếu tố nước ngoài", "khối lượng = null",
        "không phải(có yếu tố nước ngoài) và ngày nộp >= @\"2026-05-20\"",
        "nếu khối lượng > 7 thì phương tiện = \"đường sắt\" nếu không đúng",
        "ngày nộp between @\"2026-01-01\" and @\"2026-02-01\" hoặc phương tiện in [\"đường bộ\"]", "đúng", "null",
    ])
    func agreeWithTheGeneralEvaluator(_ text: String) throws {
        let condition = try #require(parsed(text, transport))
        let space = try CaseSpace.dividing(facts, by: [condition])
        let (holds, unknown) = space.cases(of: condition)
        let program = try #require(FeelProgram.compile(condition, slots: space.axes.map(\.name)).program)
        for index in 0..<space.count {
            let truth = program.truth(space.representative(index))
            #expect(holds.contains(index) == (truth == true) && unknown.contains(index) == (truth == nil), "\(space.describe(index))")
        }
    }
}
