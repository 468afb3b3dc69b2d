/// Faults of the archive and of competence.
extension Fault {
    private static func duty(_ who: String = "Văn phòng UBND tỉnh") -> Entry {
        Entry(
            "nghĩa vụ|duty",
            .flow(
                Entry("ai|who", .text(who)), Entry("việc|what", .text("Theo dõi, đôn đốc")),
                Entry("định kỳ|recurring", .word("hằng năm|yearly"))))
    }

    private static func effect(_ key: String, _ instrument: Node, _ more: Entry?...) -> Entry {
        Entry(key, .map(([Entry("văn bản|instrument", instrument)] + more).compactMap { $0 }, flow: true))
    }

    private static func citing(_ lot: inout FaultLot, _ id: String, _ base: String, _ note: String) {
        lot.edit("workflow 1", ["căn cứ"]) { $0 = .row([.text(Shared.oneStop), .marked("x", .text(base))]) }
        lot.expect(id, "workflow 1", "x", note)
    }

    private static func transfer(_ key: String, _ from: String, _ to: String, _ code: String, _ more: Entry?...) -> Entry {
        Entry(
            key,
            .map(
                ([Entry("từ|from", .text(from)), Entry("cho|to", .text(to)), Entry("thủ tục|procedures", .codes([code]))] + more).compactMap
                { $0 }, flow: false))
    }

    static let early = Day(2024, 6, 3)

    static let instrument: [Fault] = [
        Fault("instrument/unknown-basis") { lot in
            citing(&lot, "instrument/unknown-basis", "QM-\(900_000 + lot.seed.index)/2024/NĐ-CP", "no such instrument")
        },
        Fault("instrument/basis-repealed") { lot in
            let base = lot.add("base", .decree, "Chính phủ", issued: early, from: early, [provision("Điều 1", duty())])
            _ = lot.add(
                "repeal", .decree, "Chính phủ", issued: Day(2026, 2, 2), from: Day(2026, 4, 1),
                [provision("Điều 1", effect("bãi bỏ|repeal", .text(base)))])
            citing(&lot, "instrument/basis-repealed", base, "repealed from 2026-04-01")
        },
        Fault("instrument/basis-expired") { lot in
            let base = lot.add(
                "base", .decree, "Chính phủ", issued: early, from: early, to: Day(2026, 6, 30), [provision("Điều 1", duty())])
            citing(&lot, "instrument/basis-expired", base, "ends on 2026-06-30")
        },
        Fault("instrument/not-yet-in-force") { lot in
            let base = lot.add("base", .decree, "Chính phủ", issued: Day(2025, 4, 1), from: Day(2026, 1, 1), [provision("Điều 1", duty())])
            citing(&lot, "instrument/not-yet-in-force", base, "in force from 2026-01-01 only")
        },
        Fault("instrument/effect-unknown-target") { lot in
            lot.letter([
                provision(
                    "Điều 1", effect("bãi bỏ|repeal", .text(lot.number("deployment")), Entry("tại|at", .marked("x", .text("Điều 99")))))
            ])
            lot.expectLast("instrument/effect-unknown-target", "x", "no Điều 99")
        },
        Fault("instrument/effect-order") { lot in
            let base = lot.add("base", .decree, "Chính phủ", issued: early, from: early, [provision("Điều 1", duty())])
            let day = Day(2026, 5, 4)
            for key in ["bãi bỏ|repeal", "ngưng hiệu lực|suspension"] {
                _ = lot.add(
                    key, .decree, "Chính phủ", issued: day - 20, from: day,
                    [
                        provision(
                            "Điều 1", effect(key, .marked("x", .text(base)), Entry("tại|at", .text("Điều 1")), Entry("từ|from", .day(day))))
                    ])
            }
            lot.expectLast("instrument/effect-order", "x", "the other effect is in the instrument before it")
        },
        Fault("instrument/effect-cycle") { lot in
            let day = Day(2026, 5, 4)
            let first = "QM-\(lot.seed.index * 20 + 15 + lot.documents.count)/2026/QĐ-UBND"
            let second = "QM-\(lot.seed.index * 20 + 16 + lot.documents.count)/2026/QĐ-UBND"
            _ = lot.add(
                "first", .decision, "UBND tỉnh", issued: day - 20, from: day, signed: "TM. UBND tỉnh",
                [provision("Điều 1", effect("bãi bỏ|repeal", .marked("x", .text(second))))])
            lot.expectLast("instrument/effect-cycle", "x", "each repeals the other")
            _ = lot.add(
                "second", .decision, "UBND tỉnh", issued: day - 20, from: day, signed: "TM. UBND tỉnh",
                [provision("Điều 1", effect("bãi bỏ|repeal", .text(first)))])
        },
        Fault("instrument/effective-before-issued") { lot in
            lot.letter([])
            lot.editLast(["hiệu lực", "từ"]) { $0 = .marked("x", .day(Day(2026, 1, 5))) }
            lot.expectLast("instrument/effective-before-issued", "x", "in force before it was issued")
        },
        Fault("instrument/issuer-not-competent", plan: .department, Calm(original: .committee)) { lot in
            lot.edit("transfer", ["cơ quan"]) { $0 = .marked("x", .text("Văn phòng UBND tỉnh")) }
            lot.edit("transfer", ["ký"]) { $0 = .text("KT. Chánh Văn phòng") }
            lot.expect("instrument/issuer-not-competent", "transfer", "x", "the committee's office disposes for the committee")
        },
        Fault("instrument/signing-form") { lot in
            let day = Day(2026, 3, 3)
            _ = lot.add("plan", .plan, "UBND tỉnh", issued: day, from: day, signed: "TUQ. Chủ tịch", [provision("mục I", duty())])
            lot.editLast(["ký"]) { $0.mark() }
            lot.expectLast("instrument/signing-form", "x", "a collective signs TM.")
        },
        Fault("instrument/overlapping-replacements") { lot in
            let day = Day(2026, 3, 3)
            let old = lot.add("old", .plan, "UBND tỉnh", issued: day, from: day, signed: "TM. UBND tỉnh", [provision("mục I", duty())])
            for from in [day + 100, day + 200] {
                _ = lot.add(
                    "new", .plan, "UBND tỉnh", issued: from - 20, from: from, signed: "TM. UBND tỉnh",
                    [provision("Điều 1", effect("thay thế|replacement", .marked("x", .text(old))))])
            }
            lot.expectLast("instrument/overlapping-replacements", "x", "replaced already")
        },
        Fault("instrument/repealed-still-used") { lot in
            let base = lot.add("base", .decree, "Chính phủ", issued: early, from: early, [provision("Điều 1", duty())])
            _ = lot.add(
                "repeal", .decree, "Chính phủ", issued: Day(2026, 2, 2), from: Day(2026, 4, 1),
                [provision("Điều 1", effect("bãi bỏ|repeal", .text(base)))])
            _ = lot.add(
                "suspension", .decree, "Chính phủ", issued: Day(2026, 6, 1), from: Day(2026, 7, 1),
                [provision("Điều 1", effect("ngưng hiệu lực|suspension", .marked("x", .text(base)), Entry("tại|at", .text("Điều 1"))))])
            lot.expectLast("instrument/repealed-still-used", "x", "an effect on what was repealed before")
        },
        Fault("instrument/possible-lapse", plan: .unlapsed, Calm(office: .committee)) { lot in
            lot.remove("confirmation")
            lot.edit("delegation", ["điều khoản", 1, "tại"]) { $0.mark() }
            lot.expect("instrument/possible-lapse", "delegation", "x", "a later decree on the same procedure, not settled")
        },
    ]

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

    static let publication: [Fault] = [
        Fault("publication/incomplete") { lot in
            lot.edit("publication", ["điều khoản", 0, "công bố"]) { $0["thành phần hồ sơ"] = nil }
            lot.edit("publication", ["điều khoản", 0, "công bố", "thủ tục"]) { $0.mark() }
            lot.expect("publication/incomplete", "publication", "x", "no components")
        },
        Fault("publication/late") { lot in
            let late = lot.days.publicationFrom - 2
            lot.edit("publication", ["ban hành"]) { $0 = .marked("x", .day(late)) }
            lot.edit("workflow 1", ["ban hành"]) { $0 = .day(late) }
            lot.edit("deployment", ["ban hành"]) { $0 = .day(late) }
            lot.expect("publication/late", "publication", "x", "two days before its effect")
        },
        Fault("publication/abolished-in-use") { lot in
            let day = Day(2026, 9, 1)
            _ = lot.add(
                "abolition", .decision, "Chủ tịch UBND tỉnh", issued: day - 20, from: day,
                [
                    provision(
                        "Phụ lục, số 1",
                        Entry(
                            "công bố|publication",
                            .block(
                                Entry("thủ tục|procedure", .marked("x", .quoted(lot.code))),
                                Entry("thay đổi|change", .word("bãi bỏ|abolished")))))
                ])
            lot.expectLast("publication/abolished-in-use", "x", "its workflow and deployment go on")
        },
        Fault("publication/stricter-than-above") { lot in
            let day = Day(2025, 4, 21)
            _ = lot.add(
                "ministry publication", .decision, lot.sector.ministry, issued: day, from: day + 10,
                [
                    provision(
                        "Phụ lục, số 1",
                        Entry(
                            "công bố|publication",
                            .block(
                                Entry("thủ tục|procedure", .quoted(lot.code)), Entry("thay đổi|change", .word("mới|new")),
                                Entry("tên|name", .text(lot.procedures[0].name)), Entry("thời hạn giải quyết|limit", Span.workingDays(4)))))
                ])
            lot.editLast(["điều khoản", 0, "công bố"]) { _ in }
            lot.edit("publication", ["điều khoản", 0, "công bố", "thời hạn giải quyết"]) { $0.mark() }
            lot.expect("publication/stricter-than-above", "publication", "x", "10 days, where the ministry says 4")
        },
        Fault("publication/code-format") { lot in
            lot.edit("deployment", ["điều khoản", 1, "phân công", "thủ tục", 0]) { [lot] in $0 = .marked("x", .quoted(lot.code + "1")) }
            lot.expect("publication/code-format", "deployment", "x", "a footnote's digit glued to a code")
        },
        Fault("publication/replaced-without-successor") { lot in
            lot.edit("publication", ["điều khoản", 0, "công bố", "thay đổi"]) { $0 = .marked("x", .word("thay thế|replaced")) }
            lot.expect("publication/replaced-without-successor", "publication", "x", "no thay cho")
        },
        Fault("publication/local-publication-missing") { lot in
            lot.edit("publication", ["cơ quan"]) { [lot] in $0 = .text(lot.sector.ministry) }
            lot.edit("publication", ["ký"]) { $0 = .text("KT. Bộ trưởng") }
            lot.edit("publication", ["điều khoản", 0, "công bố", "thủ tục"]) { $0.mark() }
            lot.expect("publication/local-publication-missing", "publication", "x", "published by the ministry only")
        },
        Fault("publication/form-superseded") { lot in
            let base = lot.add("base", .decree, "Chính phủ", issued: early, from: early, [provision("Phụ lục mẫu biểu", duty())])
            _ = lot.add(
                "repeal", .decree, "Chính phủ", issued: Day(2026, 2, 2), from: Day(2026, 4, 1),
                [provision("Điều 1", effect("bãi bỏ|repeal", .text(base)))])
            lot.edit("publication", ["điều khoản", 0, "công bố", "thành phần hồ sơ", 0]) {
                $0["mẫu"] = .flow(Entry("văn bản|instrument", .marked("x", .text(base))), Entry("tại|at", .text("Phụ lục mẫu biểu")))
            }
            lot.expect("publication/form-superseded", "publication", "x", "the form's instrument is repealed from 2026-04-01")
        },
    ]
}
