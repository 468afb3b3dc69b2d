/// Faults of workflows.
extension Fault {
    static func parallelBranches(_ lot: inout FaultLot, _ change: (inout Node) -> Void) {
        lot.steps({ items in
            for index in items.indices where items[index]["song song"] != nil { items[index].edit(["song song"], change) }
        })
    }

    static func noticeStep(_ name: String, _ lot: FaultLot, _ outcomes: Entry...) -> Node {
        .block(
            Entry("bước|step", .marked("x", .text(name))), Entry("ai|actor", .text("Văn thư \(lot.sector.department)")),
            Entry("hạn|allotment", .word("không tính|uncounted")),
            outcomes.isEmpty ? nil : Entry("kết quả|outcomes", .map(outcomes, flow: true)))
    }

    static let workflow: [Fault] = [
        Fault("workflow/unreachable-step") { lot in
            let step = noticeStep("Bước không ai tới", lot, Entry("xong", .flow(Entry("kết thúc|end", .text("từ chối")))))
            lot.steps({ $0.append(step) })
            lot.expect("workflow/unreachable-step", "workflow 1", "x", "no outcome leads to it")
        },
        Fault("workflow/dead-end") { lot in
            lot.steps({ items in
                let last = items.count - 1
                items[last].edit(["kết quả", "quá hạn"]) { $0 = .marked("x", .word("tiếp|next")) }
            })
            lot.expect("workflow/dead-end", "workflow 1", "x", "the last step leads on to nothing")
        },
        // The dossier is stuck where no outcome is offered any more.
        Fault("workflow/dead-end") { lot in
            let check = noticeStep("Kiểm tra phần bổ sung", lot)
            lot.steps({ items in
                let last = items.count - 1
                let waiting = items[last]["bước"] ?? .text("")
                items[last].edit(["kết quả", "đã bổ sung"]) { $0 = .text("Kiểm tra phần bổ sung") }
                var check = check
                check["kết quả|outcomes"] = .flow(Entry("còn thiếu", waiting))
                items.append(check)
            })
            lot.edit("workflow 1", ["điều khoản", 0, "quy trình"]) { $0["tổng thời gian"] = nil }
            lot.expect("workflow/dead-end", "workflow 1", "x", "its one outcome leads to a wait that is spent")
        },
        Fault("workflow/deadlock", Calm(parallel: true)) { lot in
            parallelBranches(&lot) { node in
                node.edit(["nhánh", "Lấy ý kiến", 0]) { step in
                    guard case .map(let entries, _) = step else { return }
                    step = .map(entries + [Entry("kết quả|outcomes", .flow(Entry("chuyển", .text("Kiểm tra thực địa"))))], flow: false)
                    step.edit(["bước"]) { $0.mark() }
                }
            }
            lot.edit("workflow 1", ["điều khoản", 0, "quy trình"]) { $0["tổng thời gian"] = nil }
            lot.expect("workflow/deadlock", "workflow 1", "x", "leads into the other branch: its own never comes to the join")
        },
        Fault("workflow/livelock") { lot in
            let (there, back) = (
                noticeStep("Chờ ý kiến", lot, Entry("xong", .text("Chờ trả lời"))),
                noticeStep("Chờ trả lời", lot, Entry("xong", .text("Chờ ý kiến")))
            )
            lot.step("Kiểm tra tính hợp lệ") { $0.edit(["kết quả", "không đủ điều kiện"]) { $0 = .text("Chờ ý kiến") } }
            lot.steps({ $0 += [there, back.withoutMarks] })
            lot.step("Thẩm định hồ sơ") { node in
                node["kết quả"] = .flow(Entry("đạt", .word("tiếp|next")), Entry("không đạt", .text("Thông báo từ chối")))
            }
            lot.expect("workflow/livelock", "workflow 1", "x", "two steps lead to each other for ever (an unbounded loop as well)")
        },
        Fault("workflow/lack-of-synchronisation", Calm(parallel: true)) { lot in
            parallelBranches(&lot) { node in
                node.edit(["nhánh", "Lấy ý kiến", 0]) { step in
                    guard case .map(let entries, _) = step else { return }
                    step = .map(
                        entries + [
                            Entry(
                                "kết quả|outcomes",
                                .flow(Entry("đồng ý", .word("tiếp|next")), Entry("không ý kiến", .text("Xem xét dự thảo"))))
                        ], flow: false)
                    step.edit(["bước"]) { $0.mark() }
                }
            }
            lot.expect("workflow/lack-of-synchronisation", "workflow 1", "x", "an outcome leaves the block while the other branch runs")
        },
        Fault("workflow/improper-end", Calm(parallel: true)) { lot in
            parallelBranches(&lot) { node in
                node.edit(["nhánh", "Lấy ý kiến", 0]) { step in
                    guard case .map(let entries, _) = step else { return }
                    step = .map(
                        entries + [
                            Entry(
                                "kết quả|outcomes",
                                .flow(
                                    Entry("đồng ý", .word("tiếp|next")), Entry("phản đối", .flow(Entry("kết thúc|end", .text("từ chối"))))))
                        ], flow: false)
                    step.edit(["bước"]) { $0.mark() }
                }
            }
            lot.expect("workflow/improper-end", "workflow 1", "x", "ends within a block")
        },
        Fault("workflow/unbounded-loop") { lot in
            lot.step("Thẩm định hồ sơ") { node in
                node["kết quả"] = .flow(Entry("đạt", .word("tiếp|next")), Entry("làm lại", .text("Phân công xử lý")))
                node.edit(["bước"]) { $0.mark() }
            }
            lot.expect("workflow/unbounded-loop", "workflow 1", "x", "back without a bound")
        },
        Fault("workflow/undeclared-target") { lot in
            lot.step("Kiểm tra tính hợp lệ") {
                $0.edit(["kết quả", "không đủ điều kiện"]) { $0 = .marked("x", .text("Thông báo trả hồ sơ")) }
            }
            lot.step("Thẩm định hồ sơ") { node in
                node["kết quả"] = .flow(Entry("đạt", .word("tiếp|next")), Entry("không đạt", .text("Thông báo từ chối")))
            }
            lot.expect("workflow/undeclared-target", "workflow 1", "x", "no step of that name")
        },
        Fault("workflow/no-reception") { lot in
            let staff = Staff(lot.sector, room: lot.sector.rooms[0], commune: false)
            lot.step("Tiếp nhận hồ sơ") { $0["ai"] = .text(staff.clerk) }
            lot.edit("workflow 1", ["điều khoản", 0, "tại"]) { $0.mark() }
            lot.expect("workflow/no-reception", "workflow 1", "x", "received outside a one-stop unit")
        },
        Fault("workflow/no-return") { lot in
            let staff = Staff(lot.sector, room: lot.sector.rooms[0], commune: false)
            lot.step("Trả kết quả") { $0["ai"] = .text(staff.clerk) }
            lot.step("Thông báo từ chối") { $0["ai"] = .text(staff.clerk) }
            lot.edit("workflow 1", ["điều khoản", 0, "tại"]) { $0.mark() }
            lot.expect("workflow/no-return", "workflow 1", "x", "returned outside a one-stop unit")
        },
        Fault("workflow/unpaired-handover") { lot in
            lot.step("Bóc tách dữ liệu") { node in
                node["việc"] = .word("liên thông|hand over")
                node["thủ tục|procedure"] = .quoted("1.999999")
                node.edit(["bước"]) { $0.mark() }
            }
            lot.expect("workflow/unpaired-handover", "workflow 1", "x", "hands over to no procedure")
        },
        Fault("workflow/duplicated-step") { lot in
            lot.step("Cập nhật và bàn giao kết quả") { $0["bước"] = .marked("x", .text("Phát hành kết quả")) }
            lot.expect("workflow/duplicated-step", "workflow 1", "x", "two steps of one name")
        },
        Fault("workflow/required-step-missing") { lot in
            let code = lot.code
            lot.edit("decree", ["điều khoản"]) {
                $0.append(
                    provision(
                        "Điều 12",
                        Entry(
                            "bắt buộc|required",
                            .flow(
                                Entry("việc|act", .word("lấy ý kiến|consult")), Entry("trước|before", .word("quyết định|decide")),
                                Entry("thủ tục|procedures", .codes([code]))))))
            }
            lot.edit("workflow 1", ["điều khoản", 0, "tại"]) { $0.mark() }
            lot.expect("workflow/required-step-missing", "workflow 1", "x", "asks nobody before the decision")
        },
        Fault("workflow/forbidden-step") { lot in
            let code = lot.code
            lot.edit("decree", ["điều khoản"]) {
                $0.append(
                    provision(
                        "Điều 12",
                        Entry(
                            "không được|forbidden",
                            .flow(Entry("việc|act", .word("thẩm định|appraise")), Entry("thủ tục|procedures", .codes([code]))))))
            }
            lot.step("Thẩm định hồ sơ") { $0.edit(["bước"]) { $0.mark() } }
            lot.expect("workflow/forbidden-step", "workflow 1", "x", "an act that the decree forbids")
        },
    ]
}

extension Node {
    /// Without the marks of its first two levels.
    fileprivate var withoutMarks: Node {
        switch self {
        case .marked(_, let inner): inner.withoutMarks
        case .map(let entries, let flow): .map(entries.map { Entry($0.key, $0.value.bare) }, flow: flow)
        default: self
        }
    }
}
