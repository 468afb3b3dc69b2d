/// Instruments that every lot may cite, and those of the rarer kinds.
enum Shared {
    static let oldLaw = "QM-9001/2023/QH15"
    static let law = "QM-9002/2024/QH15"
    static let oneStop = "QM-9003/2025/NĐ-CP"
    static let fragments = "QM-9004/2025/QĐ-UBND"
    static let receptionFragment = "Tiếp nhận và phân công tại một cửa"
    static let returnFragment = "Phát hành và trả kết quả"
    static let receptionMinutes = 120
    static let returnMinutes = 60

    static func documents(_ province: Province) -> [Document] {
        let early = Day(2024, 1, 3)
        func header(
            _ number: String, _ kind: Header.Kind, _ issuer: String, _ issued: Day, _ from: Day, _ title: String, signed: String? = nil,
            bases: [String] = [], excerpt: Bool = true
        ) -> Header {
            Header(
                number: number, kind: kind, issuer: issuer, signed: signed, issued: issued, from: from,
                title: title + " (văn bản sinh tự động)",
                bases: bases, isExcerpt: excerpt)
        }
        let reception: [Step] = [receptionStep, Step("Phân công xử lý", "phân công|assign", "{lãnh đạo phòng}", .minutes(60))]
        let returning: [Step] = [Step("Phát hành kết quả", "văn thư|registry", "{văn thư}", .minutes(60)), returnStep]
        func fragment(_ name: String, _ parameters: [String], _ steps: [Step]) -> Entry {
            Entry(
                "mảnh quy trình|workflow fragment",
                .block(
                    Entry("tên|name", .text(name)), Entry("tham số|parameters", .texts(parameters)),
                    Entry("các bước|steps", .items(steps.map(\.node)))))
        }
        let last = Day(2025, 5, 5)
        return [
            Document(
                header("QM-9000/2023/HP", .constitution, "Quốc hội", Day(2023, 12, 1), Day(2024, 1, 1), "Hiến pháp mẫu"), folder: "chung",
                provisions: []),
            Document(
                header(oldLaw, .law, "Quốc hội", Day(2023, 12, 4), Day(2024, 1, 1), "Luật Tổ chức cơ quan hành chính mẫu"), folder: "chung",
                provisions: []),
            Document(
                header(law, .law, "Quốc hội", Day(2024, 11, 20), Day(2025, 1, 1), "Luật Phân định thẩm quyền mẫu"), folder: "chung",
                provisions: []),
            Document(
                header(
                    oneStop, .decree, "Chính phủ", Day(2025, 1, 15), Day(2025, 3, 1), "Nghị định về một cửa, một cửa liên thông mẫu",
                    signed: "TM. Chính phủ", bases: [law]), folder: "chung",
                provisions: [provision("Điều 7", rule("một cửa/cấp dưới", 1)), provision("Điều 8", rule("một cửa/cơ quan nhận", 2))]),
            Document(
                header(
                    "QM-9005/2024/PL-UBTVQH15", .ordinance, "Ủy ban Thường vụ Quốc hội", early, early + 45, "Pháp lệnh về phí và lệ phí mẫu"
                ),
                folder: "chung", provisions: []),
            Document(
                header(
                    "QM-9006/2025/NQ-HĐND", .resolution, "HĐND tỉnh", last, last + 10, "Nghị quyết về mức thu phí, lệ phí mẫu", bases: [law]
                ),
                folder: "chung", provisions: []),
            Document(
                header(
                    "QM-9007/2025/CT-TTg", .directive, "Thủ tướng Chính phủ", early + 400, early + 400, "Chỉ thị về cắt giảm thủ tục mẫu"),
                folder: "chung", provisions: []),
            Document(
                header(
                    "QM-9008/2025/CĐ-TTg", .telegram, "Thủ tướng Chính phủ", early + 420, early + 420, "Công điện về thông suốt hồ sơ mẫu"),
                folder: "chung", provisions: []),
            Document(
                header("QM-9009/2025/TB-UBND", .notice, "Văn phòng UBND tỉnh", last, last, "Thông báo kết luận cuộc họp mẫu"),
                folder: "chung", provisions: []),
            Document(
                header(
                    fragments, .decision, "Chủ tịch UBND tỉnh", last, Day(2025, 5, 15), "Mảnh quy trình dùng chung", bases: [oneStop],
                    excerpt: false),
                folder: "chung",
                provisions: [
                    provision("Phụ lục I", fragment(receptionFragment, ["công chức tiếp nhận", "lãnh đạo phòng"], reception)),
                    provision("Phụ lục II", fragment(returnFragment, ["văn thư", "bộ phận trả kết quả"], returning)),
                ]),
            ruleDocument("quy-tac/cap-ban-hanh.yaml", "ủy quyền/cấp nhận", 3),
            ruleDocument("quy-tac/don-vi.yaml", "ủy quyền/người nhận", 4),
        ]
    }

    private static var receptionStep: Step {
        var step = Step("Tiếp nhận hồ sơ", "tiếp nhận|receive", "{công chức tiếp nhận}", .minutes(60))
        step.actor = .quoted("{công chức tiếp nhận}")
        step.outcomes = [("đủ hồ sơ", .next), ("từ chối tiếp nhận", .end("từ chối tiếp nhận", form: "03"))]
        return step
    }

    private static var returnStep: Step {
        var step = Step("Trả kết quả", "trả kết quả|return result", "{bộ phận trả kết quả}", .uncounted)
        step.actor = .quoted("{bộ phận trả kết quả}")
        step.outcomes = [("đã trả", .end("đã trả kết quả", form: nil))]
        return step
    }

    private static func body(_ number: Int) -> [Entry] {
        [
            Entry("tên|name", .text("Ủy quyền chỉ cho cơ quan, người ở cấp tỉnh hoặc cấp xã (\(number))")),
            Entry(
                "căn cứ|basis",
                .flow(
                    Entry("văn bản|instrument", .text(law)), Entry("tại|at", .text("khoản 1 Điều 14")),
                    Entry("độ tin cậy|confidence", .word(["cao|high", "trung bình|medium", "thấp|low"][number % 3])))),
            Entry("hiệu lực|effective", .flow(Entry("từ|from", .day(Day(2025, 3, 1))))),
            Entry("mức|level", .word(["lỗi|error", "cảnh báo|warning", "gợi ý|note"][number % 3])),
            Entry("với mỗi|for each", .text("ủy quyền như u")), Entry("nếu|if", .feel("u.từ.cấp = \"tỉnh\"")),
            Entry("thì phải|must", .feel("u.cho.cấp = \"tỉnh\" hoặc u.cho.cấp = \"xã\"")),
            Entry("thông báo|message", .quoted("{u.từ} không được ủy quyền cho {u.cho}: khác cấp.")),
            Entry("cách sửa|advice", .quoted("Ủy quyền cho cơ quan thuộc quyền của {u.từ}.")),
        ]
    }

    private static func rule(_ id: String, _ number: Int) -> Entry {
        Entry("quy tắc|rule", .map([Entry("mã|id", .text(id))] + body(number), flow: false))
    }

    private static func ruleDocument(_ path: String, _ id: String, _ number: Int) -> Document {
        func example(_ to: String) -> Node {
            .row([
                .flow(
                    Entry(
                        "ủy quyền|delegation",
                        .flow(Entry("từ|from", .text("UBND tỉnh")), Entry("cho|to", .text(to)), Entry("nhiệm vụ|task", .text("Việc mẫu")))))
            ])
        }
        let examples = Entry(
            "ví dụ|examples", .block(Entry("sai|wrong", example("Bộ Công Thương")), Entry("đúng|right", example("Giám đốc Sở Công Thương")))
        )
        return Document(
            path: path, kind: .rule, comments: ["Quy tắc của không gian này."],
            entries: [Entry("quy tắc|rule", .text(id))] + body(number) + [examples])
    }
}
