/// The registers of a province: units, positions, systems, calendar.
struct Registers {
    let province: Province
    let data: WorldData
    let lots: [LotSeed]

    func documents() -> [Document] {
        [units(), positions(), systems(), calendar(), communeTable()] + formerTable() + Officials(province).documents()
    }

    private func register(_ file: String, _ kind: String, _ entries: [Entry]) -> Document {
        Document(
            path: "danh-muc/\(file)", kind: .register, entries: [Entry("danh mục|register", .word(kind))] + entries,
            spelling: Spelling(english: province.options.language == .english))
    }

    // MARK: Units

    private static let rooms = [
        ("Phòng Kinh tế", "cơ quan chuyên môn"), ("Phòng Văn hóa - Xã hội", "cơ quan chuyên môn"), ("Công an", "công an"),
    ]

    private func unit(_ name: String, _ level: String?, _ kind: String, under: String? = nil, _ more: [Entry] = []) -> Entry {
        var entries: [Entry] = []
        if let level { entries.append(Entry("cấp|level", .word(level))) }
        entries.append(Entry("loại|kind", .text(kind)))
        if let under { entries.append(Entry("thuộc|under", .text(under))) }
        return Entry(name, .map(entries + more, flow: true))
    }

    private func units() -> Document {
        let central = "trung ương|central"
        let own = "tỉnh|province"
        var units = [
            unit("Quốc hội", central, "quốc hội"), unit("Ủy ban Thường vụ Quốc hội", central, "quốc hội"),
            unit("Chính phủ", central, "chính phủ"),
            unit("Thủ tướng Chính phủ", central, "chính phủ", under: "Chính phủ"),
        ]
        var seen: Set<String> = []
        for sector in Vocabulary.sectors where seen.insert(sector.ministry).inserted {
            units.append(unit(sector.ministry, central, "bộ", under: "Chính phủ"))
        }
        units += [
            unit("HĐND tỉnh", own, "hđnd", [Entry("địa bàn|territory", .word("toàn tỉnh|whole province"))]),
            unit("UBND tỉnh", own, "ubnd", [Entry("địa bàn|territory", .word("toàn tỉnh|whole province"))]),
            unit("Văn phòng UBND tỉnh", own, "cơ quan chuyên môn", under: "UBND tỉnh"),
            unit("TTPVHCC tỉnh", nil, "bộ phận một cửa", under: "Văn phòng UBND tỉnh"),
            unit("Công an tỉnh", own, "công an"), unit("Bộ Chỉ huy Quân sự tỉnh", own, "quân sự"),
            unit("Thuế tỉnh", own, "cơ quan ngành dọc"),
        ]
        for sector in Vocabulary.sectors {
            units.append(unit(sector.department, own, "cơ quan chuyên môn", under: "UBND tỉnh", [Entry("từ|from", .day(Day(2020, 1, 1)))]))
            for room in sector.rooms { units.append(Entry(sector.roomUnit(room), .flow(Entry("thuộc|under", .text(sector.department))))) }
        }
        let merged = Day(2025, 2, 28)
        for (name, into) in [
            ("Sở Giao thông vận tải", "Sở Xây dựng"), ("Sở Thông tin và Truyền thông", "Sở Khoa học và Công nghệ"),
            ("Sở Kế hoạch và Đầu tư", "Sở Tài chính"),
        ] {
            units.append(
                unit(
                    name, own, "cơ quan chuyên môn", under: "UBND tỉnh",
                    [Entry("đến hết|to", .day(merged)), Entry("sáp nhập vào|merged into", .text(into))]))
        }
        return register(
            "co-quan.yaml", "cơ quan|units",
            [Entry("cơ quan|units", .map(units + divided(), flow: false)), Entry("nhóm|families", .map(families(), flow: false))])
    }

    /// Former communes of which parts went to several.
    private func divided() -> [Entry] {
        var names: [String] = []
        var parts: [String: [Node]] = [:]
        func add(_ name: String, _ commune: String, _ code: String) {
            if parts[name] == nil { names.append(name) }
            parts[name, default: []].append(.flow(Entry("xã|commune", .text(commune)), Entry("địa bàn|territory", .quoted(code))))
        }
        if province.entry.code == "15" {
            for former in data.formerCommunes where former.isPart {
                add("UBND \(former.name) (\(former.code))", former.newName, former.newCode)
            }
        }
        if names.isEmpty { for commune in province.entry.communes.prefix(2) { add("UBND Xã Mẫu cũ", commune.name, commune.code) } }
        return names.map { name in
            Entry(
                name,
                .block(
                    Entry("cấp|level", .word("xã|commune")), Entry("loại|kind", .text("ubnd")), Entry("thuộc|under", .text("UBND tỉnh")),
                    Entry("đến hết|to", .day(Day(2025, 6, 30))), Entry("chia vào|split into", .items(parts[name] ?? []))))
        }
    }

    private func families() -> [Entry] {
        func family(_ name: String, _ entries: [Entry]) -> Entry {
            Entry(name, .map([Entry("mỗi dòng của|rows of", .text("xa-phuong.csv"))] + entries, flow: true))
        }
        var result = [
            family(
                "UBND cấp xã",
                [
                    Entry("tên|name", .quoted("UBND {commune}")), Entry("cấp|level", .word("xã|commune")),
                    Entry("loại|kind", .text("ubnd")),
                    Entry("thuộc|under", .text("UBND tỉnh")), Entry("địa bàn|territory", .quoted("{commune_code}")),
                    Entry("từ|from", .day(Day(2024, 1, 1))),
                ]),
            family(
                "TTPVHCC cấp xã",
                [
                    Entry("tên|name", .quoted("TTPVHCC {commune}")), Entry("loại|kind", .text("bộ phận một cửa")),
                    Entry("thuộc|under", .quoted("UBND {commune}")),
                ]),
        ]
        for (name, kind) in Registers.rooms {
            result.append(
                family(
                    "\(name) cấp xã",
                    [
                        Entry("tên|name", .quoted("\(name) {commune}")), Entry("loại|kind", .text(kind)),
                        Entry("thuộc|under", .quoted("UBND {commune}")),
                    ]))
        }
        if !formerTable().isEmpty {
            result.append(
                Entry(
                    "UBND cấp xã cũ",
                    .flow(
                        Entry("mỗi dòng của|rows of", .text("xa-cu.csv")), Entry("tên|name", .quoted("UBND {old_commune} ({old_code})")),
                        Entry("cấp|level", .word("xã|commune")), Entry("loại|kind", .text("ubnd")),
                        Entry("đến hết|to", .day(Day(2025, 6, 30))),
                        Entry("sáp nhập vào|merged into", .quoted("UBND {new_commune}")))))
        }
        return result
    }

    private func communeTable() -> Document {
        let rows = province.entry.communes.map { "\($0.code),\(CommaTable.field($0.name)),\($0.type),\($0.area)\n" }
        return Document(path: "danh-muc/xa-phuong.csv", kind: .table, table: "commune_code,commune,type,area_km2\n" + rows.joined())
    }

    private func formerTable() -> [Document] {
        guard province.entry.code == "15", !data.isMadeUp else { return [] }
        let rows = data.formerCommunes.filter { !$0.isPart }.map { "\($0.code),\($0.name),\($0.newCode),\($0.newName)\n" }
        if rows.isEmpty { return [] }
        return [Document(path: "danh-muc/xa-cu.csv", kind: .table, table: "old_code,old_commune,new_code,new_commune\n" + rows.joined())]
    }

    // MARK: Positions

    private func positions() -> Document {
        let yes = Entry("đứng đầu|head", .word("có|yes"))
        func of(_ unit: String) -> Entry { Entry("thuộc|of", .text(unit)) }
        func deputy(_ head: String) -> Entry { Entry("cấp phó của|deputy of", .text(head)) }
        func group(_ names: String...) -> Entry { Entry("gồm|members", .texts(names)) }
        func position(_ name: String, _ entries: Entry...) -> Entry { Entry(name, .map(entries, flow: true)) }
        var result = [
            position("Chủ tịch UBND tỉnh", of("UBND tỉnh"), yes),
            position("Phó Chủ tịch UBND tỉnh", of("UBND tỉnh"), deputy("Chủ tịch UBND tỉnh")),
            position("Lãnh đạo UBND tỉnh", group("Chủ tịch UBND tỉnh", "Phó Chủ tịch UBND tỉnh")),
            position("Chánh Văn phòng UBND tỉnh", of("Văn phòng UBND tỉnh"), yes),
            position("Phó Chánh Văn phòng UBND tỉnh", of("Văn phòng UBND tỉnh"), deputy("Chánh Văn phòng UBND tỉnh")),
            position("Lãnh đạo Văn phòng UBND tỉnh", group("Chánh Văn phòng UBND tỉnh", "Phó Chánh Văn phòng UBND tỉnh")),
            position("Chuyên viên Văn phòng UBND tỉnh", of("Văn phòng UBND tỉnh")),
            position("Văn thư Văn phòng UBND tỉnh", of("Văn phòng UBND tỉnh")),
            position("Bộ phận trả kết quả", of("TTPVHCC tỉnh")),
            position(
                "Tổ công tác sáp nhập", of("Văn phòng UBND tỉnh"), Entry("từ|from", .day(Day(2025, 1, 1))),
                Entry("đến hết|to", .day(Day(2025, 6, 30)))),
        ]
        for unit in ["Công an tỉnh", "Bộ Chỉ huy Quân sự tỉnh", "Thuế tỉnh"] {
            result.append(position("Cán bộ phối hợp \(unit)", of(unit)))
        }
        for sector in Vocabulary.sectors {
            let department = sector.department
            result += [
                position(sector.director, of(department), yes), position(sector.deputyDirector, of(department), deputy(sector.director)),
                position("Lãnh đạo \(department)", group(sector.director, sector.deputyDirector)),
                position("Văn thư \(department)", of(department)),
                position("Công chức \(department) tại TTPVHCC", of(department), Entry("làm việc tại|works at", .text("TTPVHCC tỉnh"))),
            ]
            for room in sector.rooms {
                let head = "Trưởng phòng \(room) (\(sector.code))"
                result += [
                    position(head, of(sector.roomUnit(room)), yes), position("Phó \(head)", of(sector.roomUnit(room)), deputy(head)),
                    position("Lãnh đạo phòng \(room) (\(sector.code))", group(head, "Phó \(head)")),
                    position("Công chức phòng \(room) (\(sector.code))", of(sector.roomUnit(room))),
                ]
            }
        }
        result += [
            position("Chủ tịch UBND cấp xã", of("UBND cấp xã"), yes),
            position("Phó Chủ tịch UBND cấp xã", of("UBND cấp xã"), deputy("Chủ tịch UBND cấp xã")),
            position("Lãnh đạo UBND cấp xã", of("UBND cấp xã"), group("Chủ tịch UBND cấp xã", "Phó Chủ tịch UBND cấp xã")),
            position("Văn thư UBND cấp xã", of("UBND cấp xã")), position("Công chức TTPVHCC cấp xã", of("TTPVHCC cấp xã")),
            position("Cán bộ phối hợp Công an cấp xã", of("Công an cấp xã")),
        ]
        for room in ["Phòng Kinh tế cấp xã", "Phòng Văn hóa - Xã hội cấp xã"] {
            let lower = "p" + room.dropFirst()
            result += [
                position("Trưởng \(lower)", of(room), yes), position("Phó Trưởng \(lower)", of(room), deputy("Trưởng \(lower)")),
                position("Lãnh đạo \(lower)", of(room), group("Trưởng \(lower)", "Phó Trưởng \(lower)")),
                position("Công chức \(lower)", of(room)),
            ]
        }
        return register("chuc-danh.yaml", "chức danh|positions", [Entry("chức danh|positions", .map(result, flow: false))])
    }

    // MARK: Systems and calendar

    private func systems() -> Document {
        let all = [
            "song song|parallel", "chọn|choice", "lặp lại|loops", "tạm dừng|paused clock", "quá hạn|overdue actions",
            "liên thông|several systems", "bảng quyết định|tables",
        ]
        let few = ["chọn|choice", "lặp lại|loops", "tạm dừng|paused clock", "bảng quyết định|tables"]
        let carried = lots.filter { province.system(for: $0) == Province.ministrySystem && $0.plan != .abolished }.prefix(12)
            .map { $0.real.first?.code ?? $0.code(0) }
        func system(_ name: String, _ kind: String, _ words: [String], _ codes: [String] = []) -> Entry {
            Entry(
                name,
                .block(
                    Entry("loại|kind", .text(kind)), Entry("tên|name", .text("\(name) (mẫu)")),
                    Entry("diễn đạt được|expresses", .row(words.map { .word($0) })),
                    codes.isEmpty ? nil : Entry("phải có|must carry", .codes(codes)),
                    Entry("từ|from", .day(Day(2024, 1, 1)))))
        }
        let old = Entry(
            "Cổng dịch vụ công cũ",
            .flow(Entry("loại|kind", .text("tỉnh")), Entry("từ|from", .day(Day(2020, 1, 1))), Entry("đến hết|to", .day(Day(2025, 6, 30)))))
        return register(
            "he-thong.yaml", "hệ thống|systems",
            [
                Entry(
                    "hệ thống|systems",
                    .map(
                        [
                            system(Province.provincialSystem, "tỉnh", all), system(Province.ministrySystem, "bộ", all, carried),
                            system(Province.sectorSystem, "chuyên ngành", few), old,
                        ], flow: false))
            ])
    }

    private func calendar() -> Document {
        var entries = [
            Entry("tên|name", .text("Lịch làm việc của tỉnh")), Entry("xét đến hết|known to", .day(Day(2030, 12, 31))),
            Entry("giờ làm việc|office hours", .row([.quoted("08:00-12:00"), .quoted("13:30-17:30")])),
        ]
        let holidays = data.holidays.isEmpty ? [(Day(2026, 1, 1), "Tết Dương lịch"), (Day(2026, 9, 2), "Quốc khánh")] : data.holidays
        entries.append(
            Entry("ngày nghỉ|holidays", .items(holidays.map { .flow(Entry("ngày|day", .day($0.0)), Entry("tên|name", .text($0.1))) })))
        if !data.makeUp.isEmpty {
            entries.append(
                Entry(
                    "làm bù|make-up days",
                    .items(data.makeUp.map { .flow(Entry("ngày|day", .day($0.day)), Entry("thay cho|for", .day($0.for))) })))
        }
        return register("lich.yaml", "lịch|calendar", entries)
    }
}
