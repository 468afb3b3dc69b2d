/// Faults of competence.
extension Fault {
    static let authority: [Fault] = [
        Fault("authority/gap") { lot in
            lot.edit("decree", ["điều khoản", 0]) { [lot] node in
                guard case .map(var entries, _) = node else { return }
                entries.insert(
                    Entry(
                        "hiệu lực|effective",
                        .flow(Entry("từ|from", .day(lot.days.decreeFrom)), Entry("đến hết|to", .day(Day(2026, 8, 31))))), at: 1)
                entries[0].value = .marked("x", entries[0].value)
                node = .map(entries, flow: false)
            }
            lot.expect("authority/gap", "decree", "x", "nobody from 2026-09-01")
        },
        Fault("authority/overlap") { lot in
            _ = lot.add(
                "second", .decree, "Chính phủ", issued: Day(2026, 1, 5), from: Day(2026, 3, 2),
                [
                    provision(
                        "Điều 4",
                        Entry(
                            "thẩm quyền|competence",
                            .flow(Entry("của|holder", .text("Chủ tịch UBND tỉnh")), Entry("thủ tục|procedures", .codes([lot.code])))))
                ])
            lot.editLast(["điều khoản", 0, "tại"]) { $0.mark() }
            lot.expectLast("authority/overlap", "x", "two offices from 2026-03-02")
        },
        Fault("authority/cycle", Calm(office: .committee)) { lot in
            let day = Day(2025, 8, 4)
            _ = lot.add(
                "away", .decision, "UBND tỉnh", issued: day, from: day + 10, signed: "TM. UBND tỉnh",
                [
                    provision(
                        "Điều 1",
                        transfer(
                            "phân cấp|decentralisation", "UBND tỉnh", lot.sector.department, lot.code,
                            Entry("ủy quyền tiếp|onward", .word("có|yes"))))
                ])
            lot.editLast(["điều khoản", 0, "tại"]) { $0.mark() }
            lot.expectLast("authority/cycle", "x", "to the department and back")
            _ = lot.add(
                "back", .decision, lot.sector.department, issued: day, from: day + 10,
                [provision("Điều 1", transfer("phân cấp|decentralisation", lot.sector.department, "UBND tỉnh", lot.code))])
        },
        Fault("authority/not-holder") { lot in
            let day = Day(2025, 8, 4)
            _ = lot.add(
                "delegation", .decision, "Chủ tịch UBND tỉnh", issued: day, from: day + 10, to: Day(2027, 6, 30),
                [
                    provision(
                        "Điều 1",
                        transfer(
                            "ủy quyền|delegation", "Chủ tịch UBND tỉnh", "Chánh Thanh tra tỉnh", lot.code,
                            Entry("điều kiện|conditions", .texts(["báo cáo hằng quý"]))))
                ])
            lot.editLast(["điều khoản", 0, "tại"]) { $0.mark() }
            lot.expectLast("authority/not-holder", "x", "the Chair does not hold it")
        },
        Fault("authority/redelegation", plan: .unlapsed, Calm(office: .committee)) { lot in
            let day = Day(2027, 3, 1)
            _ = lot.add(
                "onward", .decision, lot.sector.director, issued: day, from: day + 10, to: Day(2027, 10, 31),
                [
                    provision(
                        "Điều 1",
                        transfer(
                            "ủy quyền|delegation", lot.sector.director, "Chủ tịch UBND cấp xã", lot.code,
                            Entry("điều kiện|conditions", .texts(["báo cáo hằng quý"]))))
                ])
            lot.editLast(["điều khoản", 0, "tại"]) { $0.mark() }
            lot.expectLast("authority/redelegation", "x", "a delegate passes on")
        },
        Fault("authority/step-without-competence") { lot in
            lot.steps({ [lot] items in
                for index in items.indices where items[index]["việc"]?.plain?.hasPrefix("quyết định") == true {
                    items[index]["ai"] = .text(
                        lot.sector.department == "Thanh tra tỉnh" ? "Lãnh đạo Sở Tư pháp" : "Lãnh đạo Thanh tra tỉnh")
                    items[index].edit(["bước"]) { $0.mark() }
                }
            })
            lot.expect("authority/step-without-competence", "workflow 1", "x", "another department decides")
        },
        Fault("authority/collective-or-individual", Calm(office: .chair)) { lot in
            lot.edit("publication", ["điều khoản", 0, "công bố", "cơ quan có thẩm quyền"]) { $0 = .marked("x", .text("UBND tỉnh")) }
            lot.expect("authority/collective-or-individual", "publication", "x", "the Chair holds it, not the committee")
        },
        Fault("authority/common-cliff", plan: .delegated, Calm(office: .committee)) { lot in
            guard
                case .day(let start)? = lot.documents[lot.index("workflow 3")].entries.first(where: { $0.vietnamese == "hiệu lực" })?.value[
                    "từ"]
            else { return }
            lot.edit("decree", ["điều khoản", 0]) { [lot] node in
                guard case .map(var entries, _) = node else { return }
                entries.insert(
                    Entry("hiệu lực|effective", .flow(Entry("từ|from", .day(lot.days.decreeFrom)), Entry("trước|before", .day(start)))),
                    at: 1)
                node = .map(entries, flow: false)
            }
            _ = lot.add(
                "renewal", .decree, "Chính phủ", issued: start - 40, from: start,
                [
                    provision(
                        "Điều 5",
                        Entry(
                            "thẩm quyền|competence",
                            .flow(Entry("của|holder", .text("UBND tỉnh")), Entry("thủ tục|procedures", .codes([lot.code])))))
                ])
            lot.edit("delegation", ["điều khoản", 0, "tại"]) { $0.mark() }
            lot.expect("authority/common-cliff", "delegation", "x", "the delegation and its giver's basis end together")
        },
        Fault("authority/venue-undefined", Calm(office: .communeCommittee), commune: true, places: ["nơi cư trú"]) { lot in
            lot.edit("publication", ["điều khoản", 0, "công bố"]) { $0["dữ liệu"] = nil }
            for index in 0..<4 { lot.edit("decree", ["điều khoản", .place(index), "nơi có thẩm quyền", "theo", 0]) { $0.mark() } }
            lot.expect("authority/venue-undefined", "decree", "x", "reads a fact that is not declared")
        },
        Fault("authority/venue-tie", Calm(office: .communeCommittee), commune: true, places: ["diện tích trên địa bàn"]) { lot in
            for index in 0..<4 {
                lot.edit("decree", ["điều khoản", .place(index), "nơi có thẩm quyền"]) { node in
                    guard case .map(var entries, _) = node else { return }
                    entries.insert(Entry("chọn|choose", .word("lớn nhất|largest")), at: 1)
                    entries[0].value = .marked("x", entries[0].value)
                    node = .map(entries, flow: true)
                }
            }
            lot.expect("authority/venue-tie", "decree", "x", "two communes may hold as much")
        },
    ]
}
