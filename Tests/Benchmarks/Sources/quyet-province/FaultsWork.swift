/// Faults of workflows, guards and time.
extension Fault {
    private static func parallelBranches(_ lot: inout FaultLot, _ change: (inout Node) -> Void) {
        lot.steps({ items in
            for index in items.indices where items[index]["song song"] != nil { items[index].edit(["song song"], change) }
        })
    }

    private static func noticeStep(_ name: String, _ lot: FaultLot, _ outcomes: Entry...) -> Node {
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

    static let guards: [Fault] = [
        Fault("guard/type", Calm(facts: [amount])) { lot in
            choice(&lot, [(.marked("x", .feel("diện tích = \"lớn\"")), "Họp thẩm định"), (nil, nil)])
            lot.expect("guard/type", "workflow 1", "x", "a number compared with a text")
        },
        Fault("guard/not-total", Calm(facts: [amount])) { lot in
            choice(&lot, [(.feel("diện tích <= 100"), "Họp thẩm định"), (.feel("diện tích > 500"), nil)])
            lot.expect("guard/not-total", "workflow 1", "choice", "between 100 and 500 nothing holds")
        },
        Fault("guard/overlap", Calm(facts: [amount])) { lot in
            choice(&lot, [(.feel("diện tích <= 500"), "Họp thẩm định"), (.marked("x", .feel("diện tích >= 500")), nil)])
            lot.expect("guard/overlap", "workflow 1", "x", "both hold at 500")
        },
        Fault("guard/shadowed", Calm(facts: [words])) { lot in
            let code = lot.code
            lot.edit("publication", ["điều khoản"]) {
                $0.append(
                    provision(
                        "Phụ lục bảng",
                        Entry(
                            "bảng quyết định|decision table",
                            .block(
                                Entry("tên|name", .text("Mức phí \(code)")), Entry("thủ tục|procedures", .quoted(code)),
                                Entry("cách chọn|hit policy", .word("đầu tiên|first")),
                                Entry("vào|inputs", .texts(["loại hình"])), Entry("ra|outputs", .texts(["mức thu"])),
                                Entry(
                                    "dòng|rows",
                                    .items([
                                        .row([.cell("-"), .number("1000")]), .marked("x", .row([.cell("\"gia hạn\""), .number("2000")])),
                                    ]))))))
            }
            lot.expect("guard/shadowed", "publication", "x", "the row above takes everything")
        },
        Fault("guard/never-true", Calm(facts: [amount])) { lot in
            choice(&lot, [(.marked("x", .feel("diện tích < 0")), nil), (nil, nil)])
            lot.expect("guard/never-true", "workflow 1", "x", "an area below 0")
        },
        Fault("guard/always-true", Calm(facts: [amount])) { lot in
            choice(&lot, [(.marked("x", .feel("diện tích >= 0")), "Họp thẩm định")])
            lot.expect("guard/always-true", "workflow 1", "x", "every area is at least 0")
        },
        Fault("guard/may-be-null", Calm(facts: [amount])) { lot in
            lot.edit("publication", ["điều khoản", 0, "công bố", "dữ liệu", "diện tích"]) { $0["có thể trống|optional"] = .word("có|yes") }
            choice(&lot, [(.marked("x", .feel("diện tích <= 100")), "Họp thẩm định"), (nil, nil)])
            lot.expect("guard/may-be-null", "workflow 1", "x", "reads a fact that may be left empty")
        },
        Fault("guard/unverified", Calm(facts: [amount])) { lot in
            choice(&lot, [(.marked("x", .feel("diện tích * diện tích > 10000")), "Họp thẩm định"), (nil, nil)])
            lot.expect("guard/unverified", "workflow 1", "x", "a product of facts")
        },
    ]

    static let time: [Fault] = [
        Fault("time/exceeds-limit") { lot in
            lot.edit("publication", ["điều khoản", 0, "công bố", "thời hạn giải quyết"]) { $0 = Span.workingDays(7) }
            for way in ["trực tiếp", "trực tuyến"] {
                lot.edit("publication", ["điều khoản", 0, "công bố", "cách thức thực hiện", .key(way)]) { $0["thời hạn giải quyết"] = nil }
            }
            lot.edit("workflow 1", ["điều khoản", 0, "tại"]) { $0.mark() }
            lot.expect("time/exceeds-limit", "workflow 1", "x", "10 days of steps, 7 of limit")
        },
        Fault("time/no-limit") { lot in
            lot.edit("publication", ["điều khoản", 0, "công bố"]) { $0["thời hạn giải quyết"] = nil }
            lot.edit("publication", ["điều khoản", 0, "công bố", "thủ tục"]) { $0.mark() }
            lot.expect("time/no-limit", "publication", "x", "no limit (publication/incomplete may be the same cause)")
        },
        Fault("time/ambiguous-day") { lot in
            lot.edit("workflow 1", ["điều khoản", 0, "quy trình"]) { $0["tính theo"] = nil }
            lot.edit("workflow 1", ["điều khoản", 0, "quy trình"]) { $0["tổng thời gian"] = nil }
            lot.step("Ký tờ trình") { _ in }
            lot.step("Phát hành kết quả") { $0["hạn"] = .marked("x", .word("1 ngày|1 calendar days")) }
            lot.step("Thẩm định hồ sơ") { $0["hạn"] = .word("8 giờ|8 hours") }
            lot.expect("time/ambiguous-day", "workflow 1", "x", "working days or calendar days?")
        },
        Fault("time/clock-never-resumes") { lot in
            lot.steps({ items in
                let last = items.count - 1
                items[last].edit(["bước"]) { $0.mark() }
                items[last]["kết quả"] = .flow(Entry("quá hạn", .flow(Entry("kết thúc|end", .text("trả lại hồ sơ")))))
            })
            lot.edit("workflow 1", ["điều khoản", 0, "quy trình"]) { $0["tổng thời gian"] = nil }
            lot.expect("time/clock-never-resumes", "workflow 1", "x", "stopped, and only an end follows")
        },
        Fault("time/stage-exceeded", Calm(office: .committee, stages: (6, 4))) { lot in
            lot.edit("publication", ["điều khoản", 0, "công bố", "thời hạn giải quyết", "chặng"]) { [lot] node in
                node = .items([
                    .flow(Entry("cơ quan|office", .text(lot.sector.department)), Entry("là|is", .marked("x", Span.workingDays(4)))),
                    .flow(Entry("cơ quan|office", .text("UBND tỉnh")), Entry("là|is", Span.workingDays(6))),
                ])
            }
            lot.expect("time/stage-exceeded", "publication", "x", "6 days of steps in a stage of 4")
        },
        Fault("time/total-mismatch") { lot in
            lot.edit("workflow 1", ["điều khoản", 0, "quy trình", "tổng thời gian"]) { $0 = .marked("x", Span.workingDays(8)) }
            lot.expect("time/total-mismatch", "workflow 1", "x", "8 days stated, 10 in the steps")
        },
        Fault("time/too-many-supplements", Calm(loop: .reset)) { lot in
            lot.steps({ items in
                let last = items.count - 1
                items[last]["tối đa"] = .marked("x", .word("5 lần|5 times"))
            })
            lot.expect("time/too-many-supplements", "workflow 1", "x", "five times")
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
