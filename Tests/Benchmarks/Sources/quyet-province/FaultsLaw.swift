/// Faults of the archive.
extension Fault {
    static func duty(_ who: String = "Văn phòng UBND tỉnh") -> Entry {
        Entry(
            "nghĩa vụ|duty",
            .flow(
                Entry("ai|who", .text(who)), Entry("việc|what", .text("Theo dõi, đôn đốc")),
                Entry("định kỳ|recurring", .word("hằng năm|yearly"))))
    }

    static func effect(_ key: String, _ instrument: Node, _ more: Entry?...) -> Entry {
        Entry(key, .map(([Entry("văn bản|instrument", instrument)] + more).compactMap { $0 }, flow: true))
    }

    static func citing(_ lot: inout FaultLot, _ id: String, _ base: String, _ note: String) {
        lot.edit("workflow 1", ["căn cứ"]) { $0 = .row([.text(Shared.oneStop), .marked("x", .text(base))]) }
        lot.expect(id, "workflow 1", "x", note)
    }

    static func transfer(_ key: String, _ from: String, _ to: String, _ code: String, _ more: Entry?...) -> Entry {
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
}
