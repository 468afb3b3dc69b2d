/// Faults of conditions and of time.
extension Fault {
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
