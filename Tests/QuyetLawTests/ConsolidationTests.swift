import QuyetSyntax
import QuyetText
import QuyetTime
import Testing

@testable import QuyetLaw

@Suite("Consolidation")
struct ConsolidationTests {
    private static let units =
        "danh mục: cơ quan\ncơ quan:\n  A: {cấp: tỉnh, loại: ubnd}\n  B: {cấp: tỉnh, loại: cơ quan chuyên môn, thuộc: A}\n"

    private func law(_ texts: [String]) -> Law {
        var inputs = [WorkspaceText.Input(path: "r.yaml", bytes: Array(Self.units.utf8))]
        for (index, text) in texts.enumerated() { inputs.append(WorkspaceText.Input(path: "\(index).yaml", bytes: Array(text.utf8))) }
        let workspace = WorkspaceText(inputs)
        for finding in workspace.findings { Issue.record("\(finding.message.rendered(.en))") }
        return LawBuilder.build(workspace, national: nil)
    }

    private func instrument(_ number: String, from: String = "01/01/2026", _ provisions: String...) -> String {
        "văn bản: \(number)\nloại: quyết định\ncơ quan: A\nban hành: 01/01/2026\nhiệu lực: {từ: \(from)}\nđiều khoản:\n"
            + provisions.map { "  - \($0)\n" }.joined()
    }

    private func gives(_ address: String, _ own: String? = nil) -> String {
        let period = own.map { ", hiệu lực: {\($0)}" } ?? ""
        return "{tại: \"\(address)\"\(period), thẩm quyền: {của: A, nhiệm vụ: X, thủ tục: [\"1\"]}}"
    }

    private func days(_ law: Law, _ number: String) -> [String] {
        guard let index = law.instrument(numbered: number) else { return ["none"] }
        return law.instruments[index].provisions.map { provision in
            law.provisions[provision].days.intervals.map { "\($0.from.iso)..<\($0.to == .distantFuture ? "∞" : $0.to.iso)" }
                .joined(separator: " ")
        }
    }

    @Test("the repeal of an article reaches its clauses, and nothing else")
    func repeal() {
        let law = law([
            instrument("1/A", gives("khoản 2 Điều 3"), gives("Điều 3"), gives("Điều 33"), gives("khoản 3 Điều 2")),
            instrument("2/A", from: "01/03/2026", "bãi bỏ: {văn bản: 1/A, tại: Điều 3}"),
        ])
        #expect(law.findings.isEmpty)
        #expect(days(law, "1/A") == ["2026-01-01..<2026-03-01", "2026-01-01..<2026-03-01", "2026-01-01..<∞", "2026-01-01..<∞"])
        #expect(law.instruments[0].days.intervals.count == 1 && law.effects.count == 1)
    }

    @Test("the repeal of a clause leaves its article")
    func clause() {
        let law = law([
            instrument("1/A", gives("Điều 3"), gives("Điều 3, khoản 2"), gives("điểm a khoản 2 Điều 3")),
            instrument("2/A", "bãi bỏ: {văn bản: 1/A, tại: khoản 2 Điều 3, từ: 01/04/2026}"),
        ])
        #expect(days(law, "1/A") == ["2026-01-01..<∞", "2026-01-01..<2026-04-01", "2026-01-01..<2026-04-01"])
    }

    @Test("a replacement ends the whole instrument and its provisions")
    func replacement() {
        let law = law([
            instrument("1/A", gives("Điều 1"), gives("Điều 2")),
            instrument("2/A", from: "01/06/2026", gives("Điều 1"), "thay thế: {văn bản: 1/A}"),
        ])
        #expect(days(law, "1/A") == ["2026-01-01..<2026-06-01", "2026-01-01..<2026-06-01"])
        #expect(days(law, "2/A") == ["2026-06-01..<∞", "2026-06-01..<∞"])
        #expect(law.instruments[0].days == DaySet(DayInterval(day("01/01/2026"), day("01/06/2026"))))
    }

    @Test("repealing a repeal revives nothing")
    func noRevival() {
        let law = law([
            instrument("1/A", gives("Điều 1")), instrument("2/A", from: "01/03/2026", "bãi bỏ: {văn bản: 1/A}"),
            instrument("3/A", from: "01/05/2026", "bãi bỏ: {văn bản: 2/A}"),
        ])
        #expect(days(law, "1/A") == ["2026-01-01..<2026-03-01"] && days(law, "2/A") == ["2026-03-01..<2026-05-01"])
    }

    @Test("a repeal that is itself repealed before its day does not take place", arguments: ["", ", từ: 01/04/2026"])
    func repealedInTime(_ stated: String) {
        let law = law([
            instrument("1/A", gives("Điều 1")),
            instrument("2/A", from: stated.isEmpty ? "01/04/2026" : "01/02/2026", "bãi bỏ: {văn bản: 1/A\(stated)}"),
            instrument("3/A", from: "01/03/2026", "bãi bỏ: {văn bản: 2/A}"),
        ])
        #expect(days(law, "1/A") == ["2026-01-01..<∞"])
    }

    @Test("a provision's own dates may begin before its instrument's and end before them")
    func ownDates() {
        let law = law([
            instrument(
                "1/A", from: "01/02/2026", gives("Điều 1", "từ: 01/01/2026"), gives("Điều 2", "từ: 01/03/2026, đến hết: 31/03/2026"),
                gives("Điều 3", "trước: 01/04/2026")),
            instrument("2/A", "bãi bỏ: {văn bản: 1/A, từ: 15/03/2026}"),
        ])
        #expect(
            days(law, "1/A") == ["2026-01-01..<2026-03-15", "2026-03-01..<2026-03-15", "2026-02-01..<2026-03-15"])
    }

    @Test("an effect with an end is a suspension")
    func suspension() {
        let law = law([
            instrument("1/A", gives("Điều 1")),
            instrument("2/A", "bãi bỏ: {văn bản: 1/A, tại: Điều 1, từ: 01/02/2026, đến hết: 28/02/2026}"),
        ])
        #expect(days(law, "1/A") == ["2026-01-01..<2026-02-01 2026-03-01..<∞"])
    }

    @Test("an amendment puts new text in the place of the old, which shares the instrument's later fate")
    func amendment() {
        let law = law([
            instrument("1/A", gives("Điều 1"), gives("Điều 2")),
            instrument(
                "2/A", from: "01/03/2026",
                "sửa đổi: {văn bản: 1/A, tại: Điều 1, bằng: [\(gives("Điều 1, khoản 1")), \(gives("Điều 1, khoản 2"))]}"),
            instrument("3/A", from: "01/05/2026", "bãi bỏ: {văn bản: 1/A, tại: khoản 2 Điều 1}"),
            instrument("4/A", from: "01/07/2026", "bãi bỏ: {văn bản: 1/A}"),
        ])
        #expect(law.findings.isEmpty)
        #expect(
            days(law, "1/A") == [
                "2026-01-01..<2026-03-01", "2026-01-01..<2026-07-01", "2026-03-01..<2026-07-01", "2026-03-01..<2026-05-01",
            ])
        let inserted = law.instruments[0].provisions.suffix(2)
        #expect(inserted.map { law.citation($0) } == ["1/A, Điều 1, khoản 1 (2/A)", "1/A, Điều 1, khoản 2 (2/A)"])
        #expect(law.procedures[0].provisions.count == 4)
    }

    @Test("new text lasts no longer than what it amends, and what is dropped is gone")
    func amendmentOfWhatEnds() {
        let law = law([
            instrument("1/A", gives("Điều 1", "từ: 01/01/2026, đến hết: 30/06/2026"), gives("Điều 2"), gives("Điều 3")),
            instrument("2/A", from: "01/02/2026", "sửa đổi: {văn bản: 1/A, bằng: [\(gives("Điều 1")), \(gives("Điều 9"))], bỏ: [Điều 2]}"),
            instrument("3/A", "sửa đổi: {văn bản: 1/A, tại: Điều 3, bỏ: [vài chữ]}"),
        ])
        #expect(law.findings.map(\.rule) == ["instrument/effect-unknown-target"])
        #expect(
            days(law, "1/A") == [
                "2026-01-01..<2026-02-01", "2026-01-01..<2026-02-01", "", "2026-02-01..<2026-07-01", "2026-02-01..<∞",
            ])
    }

    @Test("an amendment in part keeps the rest: keys, days and what suspends it")
    func inPart() throws {
        let law = law([
            instrument(
                "1/A", "{tại: Điều 1, hiệu lực: {đến hết: 30/06/2026}, ủy quyền: {từ: A, cho: B, nhiệm vụ: X, thủ tục: [\"1\", \"2\"]}}",
                "{tại: Điều 2, nghĩa vụ: {ai: B, việc: báo cáo}}"),
            instrument("2/A", from: "01/02/2026", "ngưng hiệu lực: {văn bản: 1/A, tại: Điều 1, đến hết: 31/03/2026}"),
            instrument(
                "3/A", from: "01/03/2026", "sửa đổi: {văn bản: 1/A, tại: Điều 1, chỉ sửa: {ủy quyền: {thủ tục: [\"3\"]}}}"),
            instrument(
                "4/A", from: "01/05/2026",
                "sửa đổi: {văn bản: 1/A, tại: Điều 1, chỉ sửa: {ủy quyền: {cho: A}}}",
                "sửa đổi: {văn bản: 1/A, tại: Điều 1, từ: 15/05/2026, chỉ sửa: {hiệu lực: {đến hết: 31/05/2026}}}"),
        ])
        #expect(law.findings.isEmpty)
        #expect(
            days(law, "1/A") == [
                "2026-01-01..<2026-02-01", "2026-01-01..<∞", "2026-04-01..<2026-05-01", "2026-05-01..<2026-05-15",
                "2026-05-15..<2026-06-01",
            ])
        let transfers = law.provisions.compactMap { record -> Transfer? in
            if case .transfer(let transfer) = record.content { transfer } else { nil }
        }
        #expect(transfers.map(\.to.value) == ["B", "B", "A", "A"] && transfers.allSatisfy { $0.task?.value == "X" })
        #expect(transfers.map { $0.procedures.map(\.value) } == [["1", "2"], ["3"], ["3"], ["3"]])
        // The last says nothing of procedures: those of the amendment before it stay, each with its own place.
        #expect(transfers[2].procedures[0].span == transfers[1].procedures[0].span)
        #expect(law.provisions[law.provisions.count - 1].text.namedProcedures.map(\.value) == ["3"])
        #expect(law.citation(law.provisions.count - 1) == "1/A, Điều 1 (4/A)")
    }

    @Test("an amendment in part of what is not there, or is something else, is found")
    func inPartOfNothing() {
        let law = law([
            instrument("1/A", gives("Điều 1")) + "trích: có\n",
            instrument(
                "2/A", "sửa đổi: {văn bản: 1/A, tại: Điều 1, chỉ sửa: {ủy quyền: {cho: B}}}",
                "sửa đổi: {văn bản: 1/A, tại: Điều 2, chỉ sửa: {thẩm quyền: {của: B}}}"),
        ])
        #expect(law.findings.map(\.rule) == ["instrument/effect-unknown-target", "instrument/effect-unknown-target"])
        #expect(days(law, "1/A") == ["2026-01-01..<∞"])
    }

    @Test("a key that says the same in another way takes the place of the old one, and a list that of the list")
    func inPartByAnotherKey() throws {
        func changed(_ provision: String, _ keys: String) -> Law {
            law([
                instrument("1/A", provision),
                instrument("2/A", from: "01/03/2026", "sửa đổi: {văn bản: 1/A, tại: Điều 1, chỉ sửa: {\(keys)}}"),
            ])
        }
        let transfer = "thẩm quyền: {của: A, nhiệm vụ: X, thủ tục: [\"1\"]}"
        for (stated, new) in [("trước: 01/07/2026", "đến hết: 30/09/2026"), ("đến hết: 30/06/2026", "trước: 01/10/2026")] {
            let law = changed("{tại: Điều 1, hiệu lực: {\(stated)}, \(transfer)}", "hiệu lực: {\(new)}")
            #expect(law.findings.isEmpty && days(law, "1/A") == ["2026-01-01..<2026-03-01", "2026-03-01..<2026-10-01"])
        }
        let steps = "các bước: [{bước: Nhận, việc: tiếp nhận, ai: A, hạn: 1 giờ}]"
        let workflow = changed(
            "{tại: Điều 1, quy trình: {tên: Q, thủ tục: \"1\", \(steps)}}", "quy trình: {áp dụng cho: [\"2\", \"3\"]}")
        let text = try #require(workflow.provisions.last?.text.workflow)
        #expect(text.allProcedures.map(\.value) == ["2", "3"] && text.steps.count == 1)
        #expect(workflow.provisions.last?.text.namedProcedures.map(\.value) == ["2", "3"])
        // A single value stands for a list of one: it is not joined with the old.
        let papers = changed(
            "{tại: Điều 1, công bố: {thủ tục: \"1\", thay đổi: mới, tên: T, lĩnh vực: L, thành phần hồ sơ: {giấy tờ: Đơn, bản chính: 1}}}",
            "công bố: {thành phần hồ sơ: {giấy tờ: Tờ khai}}")
        guard case .publication(let publication)? = papers.provisions.last?.content else {
            Issue.record("no publication")
            return
        }
        #expect(publication.components.count == 1 && publication.components[0].ref.entries.map(\.value.text?.value) == ["Tờ khai"])
    }

    @Test("a change that leaves no day is found")
    func inPartWithoutDay() {
        let law = law([
            instrument("1/A", gives("Điều 1")),
            instrument(
                "2/A", from: "01/03/2026", "sửa đổi: {văn bản: 1/A, tại: Điều 1, chỉ sửa: {hiệu lực: {đến hết: 28/02/2026}}}"),
        ])
        #expect(law.findings.map(\.rule) == ["syntax/wrong-type"] && days(law, "1/A") == ["2026-01-01..<2026-03-01", ""])
    }

    @Test("an effect that has had its day is not repeated when its period is changed, and what comes of itself works no more")
    func notRepeated() {
        // The period of the amendment of 2/A is changed when 3/A has already written the text anew.
        let law = law([
            instrument("1/A", gives("Điều 1")),
            instrument("2/A", "{tại: Điều 1, sửa đổi: {văn bản: 1/A, tại: Điều 1, bằng: [\(gives("Điều 1"))]}}"),
            instrument("3/A", from: "01/02/2026", "sửa đổi: {văn bản: 1/A, tại: Điều 1, bằng: [\(gives("Điều 1"))]}"),
            instrument("4/A", from: "01/03/2026", "sửa đổi: {văn bản: 2/A, tại: Điều 1, chỉ sửa: {hiệu lực: {đến hết: 31/12/2026}}}"),
        ])
        #expect(days(law, "1/A") == ["", "2026-01-01..<2026-02-01", "2026-02-01..<∞"] && law.findings.isEmpty)
        let itself = self.law([
            instrument(
                "1/A", "{tại: Điều 1, sửa đổi: {văn bản: 1/A, tại: Điều 1, từ: 01/02/2026, chỉ sửa: {hiệu lực: {đến hết: 31/12/2026}}}}"),
            instrument("2/A", "{tại: Điều 1, sửa đổi: {văn bản: 3/A, tại: Điều 1, từ: 01/02/2026, chỉ sửa: {sửa đổi: {tại: Điều 1}}}}"),
            instrument("3/A", "{tại: Điều 1, sửa đổi: {văn bản: 2/A, tại: Điều 1, từ: 01/03/2026, chỉ sửa: {sửa đổi: {tại: Điều 1}}}}"),
        ])
        #expect(days(itself, "1/A") == ["2026-01-01..<2026-02-01", "2026-02-01..<2027-01-01"])
        #expect(days(itself, "2/A") == ["2026-01-01..<2026-03-01", "2026-03-01..<∞"])
        #expect(days(itself, "3/A") == ["2026-01-01..<2026-02-01", "2026-02-01..<∞"])
    }

    @Test("more amendments than can be followed are a finding")
    func tooMany() {
        var law = law([
            instrument("1/A", gives("Điều 1"), gives("Điều 2"), gives("Điều 3")),
            instrument("2/A", from: "01/02/2026", "sửa đổi: {văn bản: 1/A, bằng: [\(gives("Điều 1"))]}"),
        ])
        law.findings = []
        for index in law.provisions.indices { law.provisions[index].days = DaySet(DayInterval(day("01/01/2026"), .distantFuture)) }
        var consolidation = Consolidation(law, mostAmended: 0)
        #expect(consolidation.run().findings.map(\.rule) == ["instrument/effect-cycle"])
    }

    @Test("what an amendment puts in works too")
    func insertedEffect() {
        let law = law([
            instrument("1/A", gives("Điều 1")), instrument("2/A", gives("Điều 1")),
            instrument("3/A", from: "01/03/2026", "sửa đổi: {văn bản: 2/A, tại: Điều 1, bằng: [{tại: Điều 1, bãi bỏ: {văn bản: 1/A}}]}"),
        ])
        #expect(days(law, "1/A") == ["2026-01-01..<2026-03-01"] && law.findings.isEmpty)
    }

    @Test("a suspension ends with its day or with the text that states it; a repeal does not")
    func suspensionEnds() {
        let law = law([
            instrument("1/A", gives("Điều 1"), gives("Điều 2")),
            instrument(
                "2/A", from: "01/02/2026", "{tại: Điều 1, ngưng hiệu lực: {văn bản: 1/A, tại: Điều 1, đến hết: 30/06/2026}}",
                "{tại: Điều 2, ngưng hiệu lực: {văn bản: 1/A, tại: Điều 2}}"),
            instrument("3/A", from: "01/04/2026", "bãi bỏ: {văn bản: 2/A}"),
        ])
        #expect(
            days(law, "1/A") == ["2026-01-01..<2026-02-01 2026-04-01..<∞", "2026-01-01..<2026-02-01 2026-04-01..<∞"])
    }

    @Test("a suspension ends with the own period of the text that states it")
    func suspensionRunsOut() {
        let own = "hiệu lực: {từ: 01/02/2026, đến hết: 31/03/2026}"
        let law = law([
            instrument("1/A", gives("Điều 1")),
            instrument("2/A", "{tại: Điều 1, \(own), ngưng hiệu lực: {văn bản: 1/A, tại: Điều 1, đến hết: 31/12/2026}}"),
        ])
        #expect(days(law, "1/A") == ["2026-01-01..<2026-02-01 2026-04-01..<∞"])
    }

    @Test("an extension moves the last day of what is still in force, and revives nothing")
    func extensions() {
        let law = law([
            instrument(
                "1/A", gives("Điều 1", "từ: 01/01/2026, đến hết: 31/03/2026"), gives("Điều 2", "từ: 01/01/2026, đến hết: 31/01/2026")),
            instrument(
                "2/A", from: "01/04/2026", "kéo dài hiệu lực: {văn bản: 1/A, tại: Điều 1, đến hết: 30/06/2026}",
                "kéo dài hiệu lực: {văn bản: 1/A, tại: Điều 2, đến hết: 30/06/2026}"),
        ])
        #expect(days(law, "1/A") == ["2026-01-01..<2026-07-01", "2026-01-01..<2026-02-01"])
        #expect(law.effects.map(\.targets) == [[0], []])
    }

    @Test("ending delegations leaves all else")
    func revocation() {
        let law = law([
            instrument("1/A", gives("Điều 1"), "{tại: Điều 2, ủy quyền: {từ: A, cho: B, thủ tục: [\"1\"]}}"),
            instrument("2/A", from: "01/03/2026", "chấm dứt ủy quyền: {văn bản: 1/A}"),
        ])
        #expect(days(law, "1/A") == ["2026-01-01..<∞", "2026-01-01..<2026-03-01"])
    }

    @Test("a lapse takes place when it is confirmed; until then it is possible")
    func lapse() {
        let clause = "hết hiệu lực sớm: {khi có: [nghị định], về: cùng thủ tục}"
        let decree = instrument("2/A", from: "01/03/2026", gives("Điều 1")).replacing("loại: quyết định", with: "loại: nghị định")
        let open = law([instrument("1/A", gives("Điều 1"), clause), decree])
        #expect(days(open, "1/A").first == "2026-01-01..<∞" && open.possibleLapses.map(\.matter) == [["1"]])
        // The same task: the decree names the task, or a procedure that carries it out.
        let task = "hết hiệu lực sớm: {khi có: [nghị định], về: cùng nhiệm vụ}"
        #expect(law([instrument("1/A", gives("Điều 1"), task), decree]).possibleLapses.map(\.matter) == [["1", "X"]])
        let required = decree.replacing(
            gives("Điều 1"), with: "{tại: Điều 1, bắt buộc: {việc: thẩm định, trước: quyết định, thủ tục: [\"1\"]}}")
        #expect(law([instrument("1/A", gives("Điều 1"), task), required]).possibleLapses.map(\.matter) == [["1"]])
        for (answer, expected) in [("có", "2026-01-01..<2026-03-01"), ("không", "2026-01-01..<∞")] {
            let law = law([
                instrument("1/A", gives("Điều 1"), clause), decree,
                instrument("3/A", from: "01/04/2026", "xác nhận: {văn bản: 1/A, do văn bản: 2/A, hết hiệu lực: \(answer)}"),
            ])
            #expect(days(law, "1/A").first == expected && law.possibleLapses.isEmpty)
        }
    }

    @Test("circles of effects on one day work nothing; a text may state its own end")
    func circles() {
        let law = law([
            instrument("1/A", from: "01/03/2026", gives("Điều 1"), "bãi bỏ: {văn bản: 2/A}"),
            instrument("2/A", from: "01/03/2026", "bãi bỏ: {văn bản: 3/A}"),
            instrument("3/A", from: "01/03/2026", "bãi bỏ: {văn bản: 1/A}"),
            instrument("4/A", "bãi bỏ: {văn bản: 4/A}"), instrument("5/A", "bãi bỏ: {văn bản: 5/A, từ: 01/06/2026}"),
        ])
        #expect(law.findings.map(\.rule) == ["instrument/effect-cycle", "instrument/effect-cycle"])
        #expect(days(law, "1/A").first == "2026-03-01..<∞" && days(law, "4/A") == ["2026-01-01..<∞"])
        #expect(days(law, "5/A") == ["2026-01-01..<2026-06-01"])
    }

    @Test("on one day the outer effect comes first")
    func oneDay() {
        // 2/A would repeal 1/A, but 3/A repeals 2/A on the very day, whichever file comes first.
        let outer = instrument("3/A", from: "01/03/2026", "bãi bỏ: {văn bản: 2/A}")
        let inner = instrument("2/A", from: "01/03/2026", "bãi bỏ: {văn bản: 1/A}")
        for texts in [[inner, outer], [outer, inner]] {
            #expect(days(law([instrument("1/A", gives("Điều 1"))] + texts), "1/A") == ["2026-01-01..<∞"])
        }
    }

    @Test("two effects whose order matters want one")
    func order() {
        let law = law([
            instrument("1/A", gives("Điều 1")), instrument("2/A", from: "01/03/2026", "bãi bỏ: {văn bản: 1/A, tại: Điều 1}"),
            instrument("3/A", from: "01/03/2026", "sửa đổi: {văn bản: 1/A, tại: Điều 1, bằng: [\(gives("Điều 1"))]}"),
        ])
        #expect(law.findings.map(\.rule) == ["instrument/effect-order"])
    }

    @Test("one that changes among many that repeal on one day is told against the first of them, once")
    func orderAmongMany() {
        var texts = [instrument("0/A", gives("Điều 1"))]
        for index in 1...1_000 { texts.append(instrument("\(index)/A", from: "01/03/2026", "bãi bỏ: {văn bản: 0/A, tại: Điều 1}")) }
        texts.append(instrument("x/A", from: "01/03/2026", "ngưng hiệu lực: {văn bản: 0/A, tại: Điều 1}"))
        let law = law(texts)
        #expect(law.findings.map(\.rule) == ["instrument/effect-order"])
    }

    @Test("two thousand instruments on one day, each ending the one before")
    func manyOnOneDay() {
        var texts = [instrument("0/A", gives("Điều 1"))]
        for index in 1...2_000 { texts.append(instrument("\(index)/A", from: "01/03/2026", "bãi bỏ: {văn bản: \(index - 1)/A}")) }
        let law = law(texts)
        // The last stands; the one before is ended before it works, so the one before that works: every second one does.
        #expect(law.effects.count == 1_000 && law.findings.isEmpty)
    }

    @Test("effects on what does not exist are found, and do nothing")
    func unknownTargets() {
        let law = law([
            instrument("1/A", gives("Điều 1")), instrument("2/A", "bãi bỏ: {văn bản: 9/A}", "bãi bỏ: {văn bản: 1/A, tại: Điều 9}"),
        ])
        #expect(law.findings.map(\.rule) == ["instrument/effect-unknown-target", "instrument/effect-unknown-target"])
        #expect(days(law, "1/A") == ["2026-01-01..<∞"])
    }

    private func day(_ text: String) -> Day { Day(parsing: text) ?? .distantPast }
}
