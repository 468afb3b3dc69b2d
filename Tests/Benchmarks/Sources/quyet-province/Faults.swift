/// A kind of fault: the finding it must bring, the lot it is planted in, and what is done to that lot.
struct Fault: Sendable {
    let id: String
    var plan = LotPlan.plain
    var calm = Calm()
    var commune = false
    var places: [String] = []
    var lotIndex: Int?
    let plant: @Sendable (inout FaultLot) -> Void

    init(
        _ id: String, plan: LotPlan = .plain, _ calm: Calm = Calm(), commune: Bool = false, places: [String] = [],
        plant: @escaping @Sendable (inout FaultLot) -> Void
    ) {
        (self.id, self.plan, self.calm, self.commune, self.places, self.plant) = (id, plan, calm, commune, places, plant)
    }

    static let all: [Fault] = syntax + instrument + authority + publication + workflow + guards + time + staffing + readiness

    // MARK: Facts that some faults need

    static let amount = FactTemplate("diện tích", .amount("m2", [100, 500, 2000], nil))
    static let words = FactTemplate("loại hình", .texts(["cấp mới", "gia hạn", "điều chỉnh"]))
    static let halves = Division(
        fact: words,
        parts: [
            .init(condition: "loại hình = \"cấp mới\"", label: "Cấp mới", example: .text("cấp mới")),
            .init(condition: "loại hình != \"cấp mới\"", label: "Gia hạn, điều chỉnh", example: .text("gia hạn")),
        ])

    /// A choice before the review.
    static func choice(_ lot: inout FaultLot, _ cases: [(Node?, String?)]) {
        var nodes = cases.map { condition, name -> Node in
            let steps = name.map {
                Entry(
                    "các bước|steps",
                    .items([
                        .flow(
                            Entry("bước|step", .text($0)), Entry("ai|actor", .text("Lãnh đạo \(lot.sector.department)")),
                            Entry("hạn|allotment", .word("không tính|uncounted")))
                    ]))
            }
            guard let condition else { return .block(Entry("còn lại|otherwise", .word("tiếp|next"))) }
            return .block(Entry("nếu|if", condition), steps ?? Entry("thì|then", .word("tiếp|next")))
        }
        nodes[0].mark("choice")
        let item = Node.map([Entry("chọn|choice", .items(nodes))], flow: false)
        lot.steps({ $0.insert(item, at: 4) })
    }

    // MARK: Syntax

    static let syntax: [Fault] = [
        Fault("syntax/unknown-key") { lot in
            lot.edit("workflow 1", ["điều khoản", 0, "quy trình"]) { $0.rename("tổng thời gian", "tổng thời gan") }
            lot.expect("syntax/unknown-key", "workflow 1", "x", "tổng thời gan")
        },
        Fault("syntax/wrong-type") { lot in
            lot.edit("workflow 1", ["điều khoản", 0, "quy trình", "tổng thời gian"]) {
                $0 = .marked("x", .row([.word("10 ngày làm việc")]))
            }
            lot.expect("syntax/wrong-type", "workflow 1", "x", "a list where a span belongs")
        },
        Fault("syntax/missing") { lot in
            lot.step("Phát hành kết quả") { node in
                node["hạn"] = nil
                node.mark()
            }
            lot.expect("syntax/missing", "workflow 1", "x", "a step without hạn")
        },
        Fault("syntax/duplicate") { lot in
            let position = lot.index("deployment")
            lot.documents[position].entries.insert(
                Entry("trích yếu|title", .text("Hai lần"), mark: "x"), at: lot.documents[position].entries.count - 1)
            lot.expect("syntax/duplicate", "deployment", "x", "trích yếu twice")
        },
        Fault("syntax/unknown-name") { lot in
            lot.step("Phát hành kết quả") { [lot] in $0["ai"] = .marked("x", .text("Văn thư \(lot.sector.department) mới")) }
            lot.expect("syntax/unknown-name", "workflow 1", "x", "a position that no register has")
        },
        Fault("syntax/not-allowed") { lot in
            lot.edit("deployment", ["trích yếu"]) { $0 = .marked("x", .raw("&neo Triển khai thủ tục")) }
            lot.expect("syntax/not-allowed", "deployment", "x", "an anchor")
        },
        Fault("syntax/malformed") { lot in
            lot.letter([])
            lot.editLast(["trích yếu"]) { $0 = .marked("x", .raw("Quy định: cấp giấy mẫu")) }
            lot.expectLast("syntax/malformed", "x", "a colon in a title without quotes")
        },
        Fault("syntax/decimal-comma-in-flow") { lot in
            lot.step("Phát hành kết quả") { [lot] node in
                node = .flow(
                    Entry("bước|step", .text("Phát hành kết quả")), Entry("ai|actor", .text("Văn thư \(lot.sector.department)")),
                    Entry("hạn|allotment", .marked("x", .raw("0,5 giờ"))))
            }
            lot.edit("workflow 1", ["điều khoản", 0, "quy trình"]) { $0["tổng thời gian"] = nil }
            lot.expect("syntax/decimal-comma-in-flow", "workflow 1", "x", "0,5 giờ within {}")
        },
        Fault("syntax/ambiguous-name", Calm(facts: [words])) { lot in
            lot.edit("publication", ["điều khoản", 0, "công bố", "dữ liệu"]) { node in
                guard case .map(let entries, _) = node else { return }
                node = .map(entries + [Entry("hoặc", .flow(Entry("kiểu|type", .word("đúng sai"))), mark: "x")], flow: false)
            }
            lot.expect("syntax/ambiguous-name", "publication", "x", "a fact named as a keyword")
        },
        Fault("syntax/unreachable-file") { lot in
            lot.documents.append(Document(path: "danh-muc/bang-\(lot.seed.index).csv", kind: .table, table: "a,b\n1,2\n"))
            lot.expectLast("syntax/unreachable-file", "top", "a table that no register uses")
        },
    ]
}
