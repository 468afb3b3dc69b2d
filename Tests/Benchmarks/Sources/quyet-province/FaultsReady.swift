/// Faults of people and readiness.
extension Fault {
    /// A position of its own with some officials, which handles one step.
    private static func people(_ lot: inout FaultLot, _ count: Int, accounts: Bool = true, steps: [String] = ["Bóc tách dữ liệu"]) -> String
    {
        let position = "Chuyên viên pháp chế lô \(lot.seed.index)"
        lot.documents.append(
            Document(
                path: "danh-muc/chuc-danh-\(lot.seed.index).yaml", kind: .register,
                entries: [
                    Entry("danh mục|register", .word("chức danh|positions")),
                    Entry(
                        "chức danh|positions",
                        .block(Entry(position, .flow(Entry("thuộc|of", .text(lot.sector.department))), mark: "position"))),
                ]))
        if count > 0 {
            let officials = (1...count).map { number in
                Entry(
                    "CB-L\(lot.seed.index)-\(number)",
                    .block(
                        Entry("tên|name", .text("Cán bộ mẫu L\(lot.seed.index)-\(number)")),
                        Entry("chức danh|position", .texts([position])),
                        Entry("cơ quan|unit", .text(lot.sector.department)), Entry("từ|from", .day(Day(2025, 1, 1))),
                        accounts || number > 1 ? Entry("tài khoản|account", .text("cbl\(lot.seed.index)\(number)")) : nil),
                    mark: "official \(number)")
            }
            lot.documents.append(
                Document(
                    path: "danh-muc/can-bo-\(lot.seed.index).yaml", kind: .register,
                    entries: [
                        Entry("danh mục|register", .word("cán bộ|officials")), Entry("cán bộ|officials", .map(officials, flow: false)),
                    ]))
        }
        for name in steps { lot.step(name) { $0["ai"] = .text(position) } }
        return position
    }

    static let staffing: [Fault] = [
        Fault("staffing/nobody") { lot in
            _ = people(&lot, 0)
            lot.step("Bóc tách dữ liệu") { $0.edit(["bước"]) { $0.mark() } }
            lot.expect("staffing/nobody", "workflow 1", "x", "a position that nobody holds")
        },
        Fault("staffing/not-resilient") { lot in
            _ = people(&lot, 1)
            lot.step("Bóc tách dữ liệu") { $0.edit(["bước"]) { $0.mark() } }
            lot.expect("staffing/not-resilient", "workflow 1", "x", "one person only")
        },
        Fault("staffing/same-person") { lot in
            _ = people(&lot, 1, steps: ["Bóc tách dữ liệu", "Thẩm định hồ sơ"])
            lot.step("Thẩm định hồ sơ") { $0["khác người với"] = nil }
            lot.step("Bóc tách dữ liệu") { node in
                node["cùng người với"] = nil
                node["khác người với|different people from"] = .texts(["Thẩm định hồ sơ"])
                node.edit(["bước"]) { $0.mark() }
            }
            lot.expect(
                "staffing/same-person", "workflow 1", "x", "one person must do what two must (staffing/unsatisfiable may be said instead)")
        },
        Fault("staffing/position-vacant") { lot in
            _ = people(&lot, 0, steps: [])
            lot.expectLast("staffing/position-vacant", "position", "registered, held by nobody")
        },
        Fault("staffing/account-missing") { lot in
            _ = people(&lot, 3, accounts: false)
            lot.expectLast("staffing/account-missing", "official 1", "works, without an account")
        },
        Fault("staffing/account-surplus") { lot in
            _ = people(&lot, 1, steps: [])
            lot.expectLast("staffing/account-surplus", "official 1", "an account without work")
        },
    ]

    static let readiness: [Fault] = [
        Fault("readiness/no-publication") { lot in
            lot.remove("publication")
            for role in ["workflow 1", "deployment"] { lot.edit(role, ["căn cứ"]) { $0 = .texts([Shared.oneStop]) } }
            lot.edit("decree", ["điều khoản", 0, "tại"]) { $0.mark() }
            lot.expect("readiness/no-publication", "decree", "x", "competence without a publication")
        },
        Fault("readiness/no-workflow") { lot in
            lot.remove("workflow 1")
            lot.edit("decree", ["điều khoản", 0, "tại"]) { $0.mark() }
            lot.expect("readiness/no-workflow", "decree", "x", "competence without a workflow")
        },
        Fault("readiness/no-system") { lot in
            lot.remove("deployment")
            lot.edit("decree", ["điều khoản", 0, "tại"]) { $0.mark() }
            lot.expect("readiness/no-system", "decree", "x", "on no system")
        },
        Fault("readiness/two-systems") { lot in
            let day = Day(2026, 2, 2)
            _ = lot.add(
                "second deployment", .decision, "Chủ tịch UBND tỉnh", issued: day, from: day + 10,
                [
                    provision(
                        "Điều 1",
                        Entry(
                            "triển khai|deployment",
                            .flow(
                                Entry("thủ tục|procedures", .codes([lot.code])),
                                Entry("hệ thống|system", .text(Province.otherSystem(lot.seed))))))
                ])
            lot.editLast(["điều khoản", 0, "tại"]) { $0.mark() }
            lot.expectLast("readiness/two-systems", "x", "a second system of record")
        },
        Fault("readiness/case-without-workflow", Calm(division: halves)) { lot in
            lot.edit("workflow 1", ["điều khoản"]) { node in
                guard case .list(let items, _) = node else { return }
                node = .items([items[0]])
            }
            lot.edit("workflow 1", ["điều khoản", 0, "tại"]) { $0.mark() }
            lot.expect("readiness/case-without-workflow", "workflow 1", "x", "gia hạn, điều chỉnh")
        },
        Fault("readiness/not-expressible", Calm(parallel: true)) { lot in
            lot.edit("deployment", ["điều khoản", 0, "triển khai", "hệ thống"]) { $0 = .text(Province.sectorSystem) }
            lot.steps({ items in
                for index in items.indices where items[index]["song song"] != nil { items[index].markKey("song song") }
            })
            lot.expect("readiness/not-expressible", "workflow 1", "x", "a parallel block on a system that has none")
        },
        Fault("readiness/task-without-procedure") { lot in
            let index = lot.seed.index
            lot.edit("decree", ["điều khoản"]) {
                $0.append(
                    provision(
                        "Điều 6",
                        Entry(
                            "thẩm quyền|competence",
                            .flow(
                                Entry("của|holder", .text("UBND tỉnh")), Entry("nhiệm vụ|task", .text("Việc chưa có thủ tục (lô \(index))"))
                            ))))
            }
            lot.edit("decree", ["điều khoản"]) { node in
                guard case .list(var items, _) = node else { return }
                items[items.count - 1].edit(["tại"]) { $0.mark() }
                node = .items(items)
            }
            lot.expect("readiness/task-without-procedure", "decree", "x", "a task that no publication names")
        },
        Fault("readiness/transition-missing", plan: .unlapsed, Calm(office: .committee)) { lot in
            lot.edit("workflow 2", ["điều khoản"]) { node in
                guard case .list(let items, _) = node else { return }
                node = .items(items.filter { $0["chuyển tiếp"] == nil })
            }
            lot.edit("workflow 2", ["điều khoản", 0, "tại"]) { $0.mark() }
            lot.expect("readiness/transition-missing", "workflow 2", "x", "dossiers in flight when hands change")
        },
        Fault("readiness/duty-overdue") { lot in
            lot.letter([
                provision(
                    "Điều 1",
                    Entry(
                        "nghĩa vụ|duty",
                        .flow(
                            Entry("ai|who", .text(lot.sector.department)), Entry("việc|what", .text("Báo cáo một lần")),
                            Entry("cho|to", .text("UBND tỉnh")),
                            Entry("trước|before", .marked("x", .day(Day(2026, 12, 1)))))))
            ])
            lot.expectLast("readiness/duty-overdue", "x", "past within the horizon")
        },
        Fault("readiness/duty-no-owner") { lot in
            lot.letter([
                provision(
                    "Điều 1",
                    Entry(
                        "nghĩa vụ|duty",
                        .flow(
                            Entry("ai|who", .marked("x", .text("Sở Giao thông vận tải"))), Entry("việc|what", .text("Báo cáo")),
                            Entry("định kỳ|recurring", .word("hằng năm|yearly")))))
            ])
            lot.expectLast("readiness/duty-no-owner", "x", "a department that ended before")
        },
    ]
}
