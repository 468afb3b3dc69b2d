import QuyetText
import QuyetTime
import Testing

@testable import QuyetSyntax

@Suite("Vietnamese first, English equal")
struct BothLanguagesTests {
    private static let vietnamese = """
        văn bản: 1/QĐ
        loại: quyết định
        cơ quan: UBND tỉnh
        ban hành: 01/01/2026
        hiệu lực: {từ: 02/01/2026, đến hết: 31/12/2026}
        tình trạng: dự thảo
        trích: có
        trích yếu: Ủy quyền
        căn cứ: ["2/NĐ, khoản 1 Điều 2"]
        điều khoản:
          - tại: Điều 1
            hiệu lực: {từ: 01/12/2025, trước: 01/06/2026}
            ủy quyền: {từ: UBND tỉnh, cho: Sở, thủ tục: ["1"], việc: [quyết định, trả kết quả], địa bàn: toàn tỉnh, khi: cỡ > 1, ủy quyền tiếp: có}
          - công bố:
              thủ tục: "1"
              thay đổi: thay thế
              thay cho: ["0"]
              tên: Cấp phép
              loại thủ tục: đặc thù
              cấp thực hiện: [tỉnh, xã]
              dữ liệu: {cỡ: {số: ">= 0", có thể trống: có}, loại: {một trong: [1, "a"]}}
              thời hạn giải quyết: [{nếu: cỡ > 1, là: 3 ngày làm việc}, {nếu: cỡ <= 1, là: 2 tháng}]
          - quy trình:
              tên: Q
              thủ tục: "1"
              áp dụng khi: cỡ > 1
              tính theo: ngày làm việc
              tổng thời gian: 2 ngày làm việc
              các bước:
                - {bước: A, việc: tiếp nhận, ai: Sở, hạn: "1,5 giờ", kết quả: {ok: tiếp, không: {kết thúc: từ chối}}}
                - song song:
                    đợi: một
                    nhánh: {X: [{bước: B, việc: lấy ý kiến, ai: Sở, hạn: 1 ngày}], Y: [{bước: C, ai: Sở, hạn: không tính}]}
                - chọn: [{nếu: cỡ > 2, các bước: [{bước: D, ai: Sở, hạn: trong ngày}]}, {còn lại: tiếp}]
                - {bước: E, việc: chờ bổ sung hồ sơ, ai: Sở, hạn: 30 ngày, thời hạn giải quyết: tạm dừng, tối đa: 2 lần, kết quả: {xong: A}, khác người với: [A]}
          - triển khai: {thủ tục: ["1"], hệ thống: H}
          - bãi bỏ: {văn bản: 2/NĐ, tại: Điều 2, từ: 01/03/2026}
          - thay thế: {văn bản: 3/NĐ}

        """

    private static let english = """
        instrument: 1/QĐ
        kind: decision
        issuer: UBND tỉnh
        issued: 2026-01-01
        effective: {from: 2026-01-02, to: 2026-12-31}
        status: draft
        excerpt: yes
        title: Ủy quyền
        bases: ["2/NĐ, clause 1 article 2"]
        provisions:
          - at: Article 1
            effective: {from: 2025-12-01, before: 2026-06-01}
            delegation: {from: UBND tỉnh, to: Sở, procedures: ["1"], acts: [decide, return result], territory: whole province, when: cỡ > 1, onward: yes}
          - publication:
              procedure: "1"
              change: replaced
              replaces: ["0"]
              name: Cấp phép
              kind: particular
              levels: [province, commune]
              data: {cỡ: {number: ">= 0", optional: yes}, loại: {one of: [1, "a"]}}
              limit: [{if: cỡ > 1, is: 3 working days}, {if: cỡ <= 1, is: 2 months}]
          - workflow:
              name: Q
              procedure: "1"
              when: cỡ > 1
              counted in: working days
              total: 2 working days
              steps:
                - {step: A, act: receive, actor: Sở, allotment: 1.5 hours, outcomes: {ok: next, không: {end: từ chối}}}
                - parallel:
                    wait for: one
                    branches: {X: [{step: B, act: consult, actor: Sở, allotment: 1 day}], Y: [{step: C, actor: Sở, allotment: uncounted}]}
                - choice: [{if: cỡ > 2, steps: [{step: D, actor: Sở, allotment: same day}]}, {otherwise: next}]
                - {step: E, act: await supplement, actor: Sở, allotment: 30 days, clock: pause, at most: 2 times, outcomes: {xong: A}, different people from: [A]}
          - deployment: {procedures: ["1"], system: H}
          - repeal: {instrument: 2/NĐ, at: Article 2, from: 2026-03-01}
          - replacement: {instrument: 3/NĐ}

        """

    private func instrument(_ text: String) throws -> InstrumentNode {
        let workspace = WorkspaceText([WorkspaceText.Input(path: "a.yaml", bytes: Array(text.utf8))])
        for finding in workspace.findings {
            let place = workspace.sources.place(finding.span)
            Issue.record("\(place.line):\(place.column) \(finding.message.rendered(.en))")
        }
        guard case .instrument(let instrument)? = workspace.documents.first?.document else { throw Missing() }
        return instrument
    }

    private struct Missing: Error {}

    /// Everything a document says, without its places and spellings.
    private func facts(_ node: NodeRef) -> [String] {
        let mark = node.node.mark
        if node.node.kind != .scalar {
            return node.entries.flatMap { facts($0.key) + facts($0.value) } + (node.node.kind == .sequence ? node.items.flatMap(facts) : [])
        }
        switch Grammar.scalarKind(mark) {
        case .address: return ["\(node.address?.value.parts ?? [])"]
        case .citation: return ["\(node.citation?.value.instrument ?? "") \(node.citation?.value.address?.parts ?? [])"]
        case .day: return ["\(node.day?.value.iso ?? "")"]
        case .moment: return ["\(node.moment?.value.iso ?? "")"]
        case .span: return ["\(String(describing: node.timeSpan?.value.timeSpan(dayIsWorkingDay: true)))"]
        case .times: return ["\(node.times?.value ?? 0) times"]
        case .yesOrNo: return ["\(node.yesOrNo?.value ?? false)"]
        case .wait: return ["\(String(describing: WaitWord.table.word(node.raw)))"]
        default: return Grammar.spellings(mark) == nil ? [node.raw] : ["mark \(mark.number)"]
        }
    }

    @Test("an instrument in both languages says the same")
    func same() throws {
        let (vi, en) = (facts(try instrument(Self.vietnamese).ref), facts(try instrument(Self.english).ref))
        #expect(vi.count > 100 && vi.count == en.count)
        for (one, other) in zip(vi, en) where one != other { Issue.record("\(one) ≠ \(other)") }
    }

    @Test("what it says is what was written")
    func fields() throws {
        let instrument = try instrument(Self.english)
        #expect(instrument.isDraft && instrument.isExcerpt && instrument.kind?.value == .decision && instrument.provisions.count == 6)
        #expect(instrument.effective?.end?.value.iso == "2027-01-01" && instrument.provisions[0].effective?.end?.value.iso == "2026-06-01")
        guard case .transfer(let transfer) = instrument.provisions[0].content,
            case .workflow(let workflow) = instrument.provisions[2].content,
            case .publication(let publication) = instrument.provisions[1].content
        else { throw Missing() }
        #expect(
            transfer.kind == .delegation && transfer.from?.value == "UBND tỉnh" && transfer.acts.map(\.value) == [.decide, .returnResult])
        #expect(transfer.onward?.value == true && transfer.condition?.text == "cỡ > 1")
        #expect(publication.limits.count == 2 && publication.data.map(\.value.isOptional) == [true, false])
        #expect(workflow.countsWorkingDays && workflow.steps.count == 4)
        guard case .step(let first) = workflow.steps[0].item, case .parallel(let parallel) = workflow.steps[1].item,
            case .step(let wait) = workflow.steps[3].item
        else { throw Missing() }
        #expect(first.act?.value == .receive && first.allotment?.value.timeSpan(dayIsWorkingDay: true) == .working(minutes: 90))
        #expect(parallel.waitCount?.value == 1 && parallel.branches.count == 2)
        #expect(wait.atMost?.value == 2 && wait.clock?.value == .pause && wait.differentPeopleFrom.map(\.value) == ["A"])
    }
}
