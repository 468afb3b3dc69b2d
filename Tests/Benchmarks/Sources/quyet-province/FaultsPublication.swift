/// Faults of publications.
extension Fault {
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
