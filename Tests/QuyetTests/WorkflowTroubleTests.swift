import Quyet
import QuyetText
import QuyetTime
import Testing

/// Workflows that hold up a dossier, each written in the language, with the finding that it must give, the shortest way there, and its
/// corrected twin, which is clean.
@Suite struct WorkflowTroubleTests {
    struct Case: CustomTestStringConvertible, Sendable {
        let name: String
        let rule: String
        let wrong: String
        let right: String
        /// Outcomes of the witness after reception.
        let path: [String]
        var data: [String] = []

        var testDescription: String { name }
    }

    private static let receive = "- {bước: Nhận, việc: tiếp nhận, ai: Một cửa, hạn: 1 giờ}\n"
    private static let sign = "- {bước: Ký, việc: quyết định, ai: A, hạn: 1 giờ}\n"
    private static let give =
        "- {bước: Trả, việc: trả kết quả, ai: Một cửa, hạn: 1 giờ, kết quả: {đã trả: {kết thúc: đã trả kết quả}}}\n"

    private static func step(_ name: String, _ outcomes: String = "", _ rest: String = "", hours: Int = 1) -> String {
        "- {bước: \(name), ai: A, hạn: \(hours) giờ\(rest)\(outcomes.isEmpty ? "" : ", kết quả: {\(outcomes)}")}\n"
    }

    private static func block(_ first: String, _ second: String) -> String {
        "- song song:\n    nhánh:\n      Một:\n        \(first)      Hai:\n        \(second)"
    }

    static let all: [Case] = [
        Case(
            name: "livelock with no exit", rule: "workflow/livelock",
            wrong: step("Xem", "đạt: tiếp, hỏi: Chờ") + sign + give + step("Chờ", "chưa: Nhắc") + step("Nhắc", "rồi: Chờ"),
            right: step("Xem", "đạt: tiếp, hỏi: Chờ") + sign + give + step("Chờ", "có: Ký, chưa: Nhắc")
                + step("Nhắc", "rồi: Chờ", ", tối đa: 2 lần"),
            path: ["Xem: hỏi"]),
        Case(
            name: "livelock in one branch", rule: "workflow/livelock",
            wrong: block(step("Hỏi", "lại: Hỏi"), step("Đo")) + sign + give, right: block(step("Hỏi"), step("Đo")) + sign + give, path: []),
        Case(
            name: "leaving a parallel block while a branch still works", rule: "workflow/lack-of-synchronisation",
            wrong: block(step("Hỏi", "có: tiếp, bỏ: Ký"), step("Đo")) + sign + give,
            right: block(step("Hỏi", "có: tiếp, bỏ: tiếp"), step("Đo")) + sign + give, path: ["Hỏi: bỏ"]),
        Case(
            name: "jumping into a branch", rule: "workflow/deadlock",
            wrong: step("Xem", "đủ: tiếp, tắt: Đo") + block(step("Hỏi"), step("Đo")) + sign + give,
            right: step("Xem", "đủ: tiếp, tắt: Ký") + block(step("Hỏi"), step("Đo")) + sign + give, path: ["Xem: tắt"]),
        Case(
            name: "ending within a block", rule: "workflow/improper-end",
            wrong: block(step("Hỏi", "có: tiếp, thôi: {kết thúc: từ chối}"), step("Đo")) + sign + give,
            right: block(step("Hỏi"), step("Đo")) + sign + give, path: ["Hỏi: thôi"]),
        Case(
            name: "a step nobody reaches", rule: "workflow/unreachable-step",
            wrong: sign + give + step("Báo", "xong: {kết thúc: từ chối}"),
            right: "- {bước: Ký, việc: quyết định, ai: A, hạn: 1 giờ, kết quả: {ký: tiếp, từ chối: Báo}}\n" + give
                + step("Báo", "xong: {kết thúc: từ chối}"), path: []),
        Case(
            name: "a loop without a bound", rule: "workflow/unbounded-loop",
            wrong: step("Soạn") + step("Xét", "được: tiếp, sửa: Soạn") + sign + give,
            right: step("Soạn", "", ", tối đa: 2 lần") + step("Xét", "được: tiếp, sửa: Soạn") + sign + give,
            path: ["Soạn: xong", "Xét: sửa"]),
        Case(
            name: "a choice with a hole at one number", rule: "guard/not-total",
            wrong: "- chọn:\n    - {nếu: n > 10, thì: Ký}\n    - {nếu: n < 10, thì: tiếp}\n" + step("Xét") + sign + give,
            right: "- chọn:\n    - {nếu: n >= 10, thì: Ký}\n    - {nếu: n < 10, thì: tiếp}\n" + step("Xét") + sign + give, path: [],
            data: ["n = 10"]),
        Case(
            name: "a limit broken in one data case only", rule: "time/exceeds-limit",
            wrong: "- chọn:\n    - {nếu: n = 7, thì: tiếp}\n    - {nếu: n != 7, thì: Ký}\n" + step("Đo", hours: 40) + sign + give,
            right: "- chọn:\n    - {nếu: n = 7, thì: tiếp}\n    - {nếu: n != 7, thì: Ký}\n" + step("Đo", hours: 20) + sign + give,
            path: ["Đo: xong", "Ký: xong", "Trả: đã trả"], data: ["n = 7"]),
        Case(
            name: "a trouble that one kind of dossier reaches", rule: "workflow/livelock",
            wrong: "- chọn:\n    - {nếu: n = 5, thì: Chờ}\n    - {nếu: n != 5, thì: tiếp}\n" + sign + give + step("Chờ", "chưa: Nhắc")
                + step("Nhắc", "rồi: Chờ"),
            right: "- chọn:\n    - {nếu: n = 5, thì: Chờ}\n    - {nếu: n != 5, thì: tiếp}\n" + sign + give
                + step("Chờ", "có: Ký, chưa: Nhắc")
                + step("Nhắc", "rồi: Chờ", ", tối đa: 2 lần"), path: [], data: ["n = 5"]),
    ]

    private func written(_ steps: String) -> Workspace {
        let lines = (Self.receive + steps).split(separator: "\n").map { "        \($0)\n" }.joined()
        return QuyetTests.workspace([
            "quyet.yaml": "không gian: M\nxét từ: 01/01/2026\nxét đến hết: 31/12/2026\n",
            "danh-muc.yaml":
                "danh mục: cơ quan\ncơ quan:\n  A: {loại: ubnd}\n  Một cửa: {loại: bộ phận một cửa, thuộc: A}\n",
            "a.yaml": """
            văn bản: 1/QĐ
            loại: quyết định
            cơ quan: A
            ban hành: 01/12/2025
            hiệu lực: {từ: 01/01/2026}
            điều khoản:
              - {tại: Điều 1, thẩm quyền: {của: A, thủ tục: ["M.1"]}}
              - tại: Điều 2
                công bố:
                  thủ tục: M.1
                  thay đổi: mới
                  tên: M
                  lĩnh vực: M
                  dữ liệu: {n: {số: ">= 0"}}
                  thời hạn giải quyết: 3 ngày làm việc
              - tại: Điều 3
                quy trình:
                  tên: Q
                  thủ tục: M.1
                  các bước:
            \(lines)
            """,
        ])
    }

    @Test(arguments: all) func isFound(_ trouble: Case) throws {
        let found = written(trouble.wrong).check().findings.filter { $0.level == .error }
        #expect(found.map(\.rule) == [trouble.rule])
        let witness = try #require(found.first?.witness ?? Witness())
        if !trouble.path.isEmpty { #expect(witness.path == ["Nhận: xong"] + trouble.path) }
        #expect(witness.data.map { "\($0.name) = \($0.value)" } == trouble.data)
        let right = written(trouble.right).check().findings.filter { $0.level != .note }
        #expect(right.isEmpty, "\(right.map { "\($0.rule): \($0.message.rendered(.en))" })")
    }

    /// Rows of a table of two columns, as findings with the rows or the case that they name.
    private func table(_ rows: [String], _ more: String = "", policy: String = "duy nhất") -> [String] {
        let lines = rows.map { "          - [\($0)]\n" }.joined()
        let files = [
            "quyet.yaml": "không gian: M\nxét từ: 01/01/2026\nxét đến hết: 31/12/2026\n",
            "danh-muc.yaml": "danh mục: cơ quan\ncơ quan:\n  A: {loại: ubnd}\n",
            "a.yaml": """
            văn bản: 1/QĐ
            loại: quyết định
            cơ quan: A
            ban hành: 01/12/2025
            hiệu lực: {từ: 01/01/2026}
            điều khoản:
              - tại: Điều 1
                công bố:
                  thủ tục: M.1
                  thay đổi: mới
                  tên: M
                  lĩnh vực: M
                  dữ liệu: {vật: {một trong: [a, b]}, n: {số: ">= 0"}}
                  thời hạn giải quyết: 3 ngày làm việc
              - tại: Điều 2
                bảng quyết định:
                  tên: Phí
                  thủ tục: M.1
                  cách chọn: \(policy)
                  vào: [vật, n]
                  ra: [phí]
                  dòng:
            \(lines)\(more)
            """,
        ]
        return QuyetTests.workspace(files).check().findings.filter { $0.rule.hasPrefix("guard/") }.map {
            "\($0.rule) \($0.message.rendered(.en))"
        }
    }

    @Test func tablesAreJudged() {
        #expect(table(["'\"a\"', '-', 1", "'\"b\"', '<= 10', 2", "'\"b\"', '> 10', 3"]).isEmpty)
        #expect(
            table(["'\"a\"', '-', 1", "'\"b\"', '< 10', 2", "'\"b\"', '> 10', 3"]) == [
                "guard/not-total The table “Phí” has no row for: vật b; n 10."
            ])
        #expect(
            table(["'\"a\"', '-', 1", "'\"b\"', '<= 10', 2", "'-', '[10..20]', 3", "'\"b\"', '> 20', 4"]) == [
                "guard/overlap The rows 3 and 1 of the table “Phí” both match a dossier with vật = a, n = 10."
            ])
        #expect(table(["'\"a\"', '-', 1", "'\"b\"', '< 10', 2"], "          còn lại: [3]\n").isEmpty)
        #expect(
            table(["'-', '-', 1", "'\"b\"', '-', 2"], policy: "đầu tiên") == [
                "guard/shadowed The row 2 of the table “Phí” is never chosen: the rows above take all of it."
            ])
        #expect(table(["'\"a\"', '-', 1", "'-', '< 5', 1", "'\"b\"', '>= 5', 2"], policy: "bất kỳ").isEmpty)
        #expect(
            table(["'-', '-', 1", "'-', '< 0', 2"], policy: "đầu tiên").contains {
                $0.hasPrefix("guard/never-true The row 2 of the table")
            })
    }

    /// A hand-over waits as long as the other procedure may take, and a group no longer than its limit.
    @Test func handoversAreHeldTogether() {
        func found(_ wait: Int, _ limit: String, inner: String = "M.2") -> [String] {
            let own = Self.receive + "- {bước: Chuyển, việc: liên thông, thủ tục: \(inner), hạn: \(wait) giờ}\n" + Self.sign + Self.give
            let other = Self.receive + Self.step("Đo", hours: 6) + Self.sign + Self.give
            func indented(_ text: String) -> String { text.split(separator: "\n").map { "        \($0)\n" }.joined() }
            let files = [
                "quyet.yaml": "không gian: M\nxét từ: 01/01/2026\nxét đến hết: 31/12/2026\n",
                "danh-muc.yaml": "danh mục: cơ quan\ncơ quan:\n  A: {loại: ubnd}\n  Một cửa: {loại: bộ phận một cửa, thuộc: A}\n",
                "a.yaml": """
                văn bản: 1/QĐ
                loại: quyết định
                cơ quan: A
                ban hành: 01/12/2025
                hiệu lực: {từ: 01/01/2026}
                điều khoản:
                  - {tại: Điều 1, thẩm quyền: {của: A, thủ tục: ["M.1", "M.2"]}}
                  - tại: Điều 2
                    nhóm liên thông: {tên: N, thủ tục: [M.1, M.2], tiếp nhận: Một cửa, trả kết quả: Một cửa, thời hạn giải quyết: \(limit)}
                  - tại: Điều 3
                    quy trình:
                      tên: Q
                      thủ tục: M.1
                      các bước:
                \(indented(own))  - tại: Điều 4
                    quy trình:
                      tên: R
                      thủ tục: M.2
                      các bước:
                \(indented(other))
                """,
            ]
            return QuyetTests.workspace(files).check().findings.filter { $0.level == .error }.map {
                "\($0.rule) \($0.message.rendered(.en))"
            }
        }
        #expect(found(9, "2 ngày làm việc").isEmpty)
        #expect(
            found(8, "2 ngày làm việc") == [
                "time/stage-exceeded The hand-over “Chuyển” leaves 8 working hours, but the procedure M.2 can take 9 working hours."
            ])
        #expect(
            found(9, "1 ngày làm việc") == [
                "time/exceeds-limit The procedure M.1 can take 12 working hours, above the common limit of 8 working hours of the group “N”.",
                "time/exceeds-limit The procedure M.2 can take 9 working hours, above the common limit of 8 working hours of the group “N”.",
            ])
        #expect(
            found(9, "2 ngày làm việc", inner: "M.1") == [
                "workflow/unpaired-handover The procedure M.1 waits for itself."
            ])
    }
}
