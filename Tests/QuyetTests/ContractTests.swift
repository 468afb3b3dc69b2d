import Foundation
import Quyet
import QuyetRuntime
import QuyetText
import QuyetTime
import Testing

/// The example of language.md, run as written there.
@Suite struct ContractTests {
    static let files: [String: String] = [
        "quyet.yaml": "không gian: Mẫu\nxét từ: 01/01/2026\nxét đến hết: 31/12/2026\n",
        "co-quan.yaml": """
        danh mục: cơ quan
        cơ quan:
          UBND tỉnh: {cấp: tỉnh, loại: ubnd, địa bàn: toàn tỉnh}
          Sở Công Thương: {thuộc: UBND tỉnh}
          Phòng QLCN: {thuộc: Sở Công Thương}
          TTPVHCC: {loại: bộ phận một cửa, thuộc: UBND tỉnh}
          Công an tỉnh: {cấp: tỉnh}
        """,
        "chuc-danh.yaml": """
        danh mục: chức danh
        chức danh:
          Công chức Sở tại TTPVHCC: {thuộc: Sở Công Thương, làm việc tại: TTPVHCC}
          Lãnh đạo phòng QLCN: {thuộc: Phòng QLCN, đứng đầu: có}
          Công chức phòng QLCN: {thuộc: Phòng QLCN}
          Giám đốc Sở Công Thương: {thuộc: Sở Công Thương, đứng đầu: có}
          Lãnh đạo Sở Công Thương: {gồm: [Giám đốc Sở Công Thương]}
          Văn thư Sở Công Thương: {thuộc: Sở Công Thương}
          Bộ phận trả kết quả: {thuộc: TTPVHCC}
        """,
        "van-ban.yaml": """
        văn bản: Mẫu 1
        loại: quyết định
        cơ quan: UBND tỉnh
        ban hành: 01/01/2026
        hiệu lực: {từ: 01/01/2026}
        điều khoản:
          - thẩm quyền: {của: Giám đốc Sở Công Thương, thủ tục: "1.014967"}
          - triển khai: {thủ tục: "1.014967", hệ thống: Hệ thống mẫu}
          - công bố:
              thủ tục: "1.014967"
              tên: Cấp giấy phép
              dữ liệu:
                phương tiện: {một trong: [đường bộ, thủy nội địa, đường sắt]}
                loại hàng hóa: {một trong: [1, 2, 3, 4, 9]}
                khối lượng: {số: ">= 0", đơn vị: tấn}
              thời hạn giải quyết:
                - {nếu: 'phương tiện = "đường sắt"', là: 3 ngày làm việc}
                - {nếu: 'phương tiện != "đường sắt"', là: 5 ngày làm việc}
          - tại: Phụ lục I
            quy trình:
              tên: Đường bộ và thủy nội địa
              thủ tục: "1.014967"
              áp dụng khi: phương tiện != "đường sắt"
              tính theo: ngày làm việc
              các bước:
                - bước: Tiếp nhận hồ sơ
                  việc: tiếp nhận
                  ai: Công chức Sở tại TTPVHCC
                  hạn: 1 giờ
                  kết quả:
                    đủ hồ sơ: tiếp
                    từ chối tiếp nhận: {kết thúc: từ chối tiếp nhận, mẫu: "03"}
                - {bước: Phân công, việc: phân công, ai: Lãnh đạo phòng QLCN, hạn: 1 giờ}
                - bước: Thụ lý
                  việc: thẩm định
                  ai: Công chức phòng QLCN
                  hạn: 1 ngày
                  kết quả: {đạt: tiếp, cần bổ sung: Chờ bổ sung, không đạt: Thông báo từ chối}
                  khác người với: [Phân công]
                - song song:
                    đợi: tất cả
                    nhánh:
                      Lấy ý kiến:
                        - {bước: Công an tỉnh trả lời, việc: lấy ý kiến, ai: Công an tỉnh, hạn: 1 ngày}
                      Thực địa:
                        - {bước: Kiểm tra thực địa, việc: kiểm tra, ai: Công chức phòng QLCN, hạn: 1 ngày}
                - chọn:
                    - nếu: khối lượng > 10
                      các bước: [{bước: Hội đồng thẩm định, ai: Lãnh đạo Sở Công Thương, hạn: 4 giờ}]
                    - còn lại: tiếp
                - bước: Ký Giấy phép
                  việc: quyết định
                  ai: Giám đốc Sở Công Thương
                  phối hợp: [Văn thư Sở Công Thương]
                  hạn: 1 ngày
                  kết quả: {ký: tiếp, từ chối: Thông báo từ chối}
                  quá hạn: {làm: xin lỗi và hẹn lại, mẫu: "04", tối đa: 1 lần}
                - bước: Trả kết quả
                  việc: trả kết quả
                  ai: Bộ phận trả kết quả
                  hạn: không tính
                  kết quả: {đã trả: {kết thúc: đã trả kết quả}}
                - bước: Thông báo từ chối
                  việc: trả kết quả
                  ai: Bộ phận trả kết quả
                  hạn: 2 giờ
                  kết quả: {đã báo: {kết thúc: từ chối}}
                - bước: Chờ bổ sung
                  việc: chờ bổ sung hồ sơ
                  thời hạn giải quyết: tạm dừng
                  tối đa: 1 lần
                  hạn: 30 ngày
                  kết quả: {đã bổ sung: Thụ lý, quá hạn: {kết thúc: trả lại hồ sơ}}
        """,
        "he-thong.yaml": "danh mục: hệ thống\nhệ thống:\n  Hệ thống mẫu: {loại: tỉnh}\n",
        "kich-ban.yaml": """
        kịch bản: Cấp phép đường bộ, phải bổ sung một lần
        thủ tục: "1.014967"
        ngày nộp: 01/06/2026 08:30
        nơi nộp: TTPVHCC
        dữ liệu: {phương tiện: đường bộ, loại hàng hóa: 3, khối lượng: 4}
        diễn biến:
          - {Tiếp nhận hồ sơ: đủ hồ sơ, lúc: 01/06/2026 09:00}
          - {Phân công: xong}
          - {Thụ lý: cần bổ sung, lúc: 02/06/2026 10:00}
          - {Chờ bổ sung: đã bổ sung, lúc: 04/06/2026 10:00}
        mong đợi:
          đang ở: [Thụ lý]
          hạn trả: 10/06/2026 09:00
          người quyết định: Giám đốc Sở Công Thương
        """,
    ]

    @Test func scenarioHoldsToTheMinute() {
        let workspace = workspace(Self.files)
        #expect(workspace.reading.filter { $0.level == .error }.map { $0.message.rendered(.en) } == [])
        let results = workspace.runScenarios()
        #expect(results.count == 1)
        for result in results { #expect(result.failures.map { $0.message.rendered(.vi) } == []) }
    }

    /// A minute off is not let through: the test above can fail.
    @Test func scenarioOneMinuteOffFails() {
        var files = Self.files
        files["kich-ban.yaml"] = files["kich-ban.yaml"]?.replacingOccurrences(of: "10/06/2026 09:00", with: "10/06/2026 09:01")
        #expect(workspace(files).runScenarios().flatMap(\.failures).count == 1)
    }

    /// A choice whose condition is null fails the scenario and names the fact that is missing, in both languages; `check` says so before.
    @Test func scenarioWithoutADecisiveFactFails() throws {
        var files = Self.files.mapValues {
            $0.replacingOccurrences(of: "khối lượng: {số: \">= 0\"", with: "khối lượng: {có thể trống: có, số: \">= 0\"")
        }
        files["kich-ban.yaml"] = """
            kịch bản: Không khai khối lượng
            thủ tục: "1.014967"
            ngày nộp: 01/06/2026 08:30
            dữ liệu: {phương tiện: đường bộ, loại hàng hóa: 3}
            diễn biến:
              - {Tiếp nhận hồ sơ: đủ hồ sơ, lúc: 01/06/2026 09:00}
              - {Phân công: xong}
              - {Thụ lý: đạt}
              - {Công an tỉnh trả lời: xong}
              - {Kiểm tra thực địa: xong}
            mong đợi: {đang ở: [Ký Giấy phép]}
            """
        let workspace = workspace(files)
        let found = workspace.reading.filter { $0.level == .error }
        #expect(found.map(\.rule) == ["guard/may-be-null"], "\(found.map { $0.message.rendered(.en) })")
        #expect(found.first?.fixes.map(\.replacement) == ["khối lượng != null và khối lượng > 10"])
        let failures = workspace.runScenarios().flatMap(\.failures).map(\.message)
        #expect(
            failures.map { $0.rendered(.vi) } == [
                "Sau bước “Kiểm tra thực địa” chưa xác định được nhánh nào, vì hồ sơ thiếu dữ liệu: khối lượng."
            ])
        #expect(
            failures.map { $0.rendered(.en) } == [
                "After the step “Kiểm tra thực địa” the branch is undetermined, since the dossier lacks: khối lượng."
            ])
    }

    /// Both branches of a parallel block, the choice by weight, the end.
    @Test func parallelAndChoice() throws {
        let engine = Engine(workspace(Self.files).compiled)
        for (weight, council) in [("4", false), ("10", false), ("10,5", true)] {
            var dossier = try engine.receive(
                procedure: "1.014967", submitted: .init(parsing: "01/06/2026 08:30")!, commune: nil,
                facts: [("phương tiện", .text("đường bộ")), ("loại hàng hóa", .text("3")), ("khối lượng", .text(weight))])
            for (step, outcome) in [("Tiếp nhận hồ sơ", "đủ hồ sơ"), ("Phân công", "xong"), ("Thụ lý", "đạt")] {
                try engine.apply(step: step, outcome: outcome, at: dossier.now, to: &dossier)
            }
            #expect(engine.active(dossier).map(\.name) == ["Công an tỉnh trả lời", "Kiểm tra thực địa"])
            try engine.apply(step: "Kiểm tra thực địa", outcome: "xong", at: dossier.now, to: &dossier)
            #expect(engine.active(dossier).map(\.name) == ["Công an tỉnh trả lời"])
            try engine.apply(step: "Công an tỉnh trả lời", outcome: "xong", at: dossier.now, to: &dossier)
            #expect(engine.active(dossier).map(\.name) == [council ? "Hội đồng thẩm định" : "Ký Giấy phép"])
            if council { try engine.apply(step: "Hội đồng thẩm định", outcome: "xong", at: dossier.now, to: &dossier) }
            try engine.apply(step: "Ký Giấy phép", outcome: "ký", at: dossier.now, to: &dossier)
            try engine.apply(step: "Trả kết quả", outcome: "đã trả", at: dossier.now, to: &dossier)
            #expect(dossier.ending == "đã trả kết quả")
        }
    }

    @Test func whatCannotHappenIsRefusedAndChangesNothing() throws {
        let engine = Engine(workspace(Self.files).compiled)
        let start = try #require(Moment(parsing: "01/06/2026 08:30"))
        #expect(throws: RuntimeError.factMissing("phương tiện")) {
            try engine.receive(procedure: "1.014967", submitted: start, commune: nil, facts: [])
        }
        #expect(throws: RuntimeError.self) {
            try engine.receive(procedure: "1.014967", submitted: start, commune: nil, facts: [("phương tiện", .text("máy bay"))])
        }
        #expect(throws: RuntimeError.unknownProcedure("1.01496", near: "1.014967")) {
            try engine.receive(procedure: "1.01496", submitted: start, commune: nil, facts: [])
        }
        let facts: [(name: String, value: FactInput)] = [
            ("phương tiện", .text("đường bộ")), ("loại hàng hóa", .text("3")), ("khối lượng", .text("4")),
        ]
        var dossier = try engine.receive(procedure: "1.014967", submitted: start, commune: nil, facts: facts)
        let before = dossier
        #expect(throws: RuntimeError.self) { try engine.apply(step: "Ký Giấy phép", outcome: "ký", at: start, to: &dossier) }
        #expect(throws: RuntimeError.self) { try engine.apply(step: "Tiếp nhận hồ sơ", outcome: "xong xuôi", at: start, to: &dossier) }
        #expect(throws: RuntimeError.self) {
            try engine.apply(step: "Tiếp nhận hồ sơ", outcome: "đủ hồ sơ", at: Moment(minutes: 0), to: &dossier)
        }
        #expect(dossier == before)
        // The second supplement is not on offer; waiting longer than 30 days returns the dossier by itself.
        for (step, outcome) in [("Tiếp nhận hồ sơ", "đủ hồ sơ"), ("Phân công", "xong"), ("Thụ lý", "cần bổ sung")] {
            try engine.apply(step: step, outcome: outcome, at: start, to: &dossier)
        }
        var late = dossier
        try engine.apply(step: "Chờ bổ sung", outcome: "đã bổ sung", at: start, to: &dossier)
        #expect(throws: RuntimeError.spent(outcome: "cần bổ sung", bound: 1)) {
            try engine.apply(step: "Thụ lý", outcome: "cần bổ sung", at: start, to: &dossier)
        }
        #expect(engine.active(dossier).first?.outcomes == ["đạt", "không đạt"])
        try engine.advance(&late, to: Moment(start.day + 31, minuteOfDay: 500))
        #expect(late.ending == "trả lại hồ sơ" && late.journal.last?.isAutomatic == true)
    }

    @Test func theContractsExampleIsClean() {
        let workspace = workspace(Self.files)
        let report = workspace.check()
        // Rail is published and has no workflow in the excerpt: an honest warning.
        #expect(Set(report.findings.map(\.rule)) == ["readiness/case-without-workflow"])
    }
}
