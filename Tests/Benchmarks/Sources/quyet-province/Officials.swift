/// The officials of a province: made-up people whose names say so, enough in each position that nobody is missed alone.
struct Officials {
    private let province: Province
    private var random: SplitMix64
    private var count = 0
    private var rows = ""

    init(_ province: Province) {
        self.province = province
        random = SplitMix64(province.seed, 9)
    }

    private func id(_ number: Int) -> String { "CB-\(padded(number, 5))" }

    /// `people` officials in one position of one unit.
    ///
    /// Where there are four or more of them, one may leave for another who comes the day after, or be away for some days.
    private mutating func add(_ position: String, _ unit: String, _ people: Int) {
        let from = "01/01/2025"
        for place in 0..<people {
            count += 1
            var (first, last, away) = (from, "", "")
            if people >= 4, place == 0, random.chance(20) {
                // The one who comes after is the next in the list.
                last = "31/03/2026"
            } else if people >= 4, place == 1, rows.hasSuffix("31/03/2026,cb\(padded(count - 1, 5)),\n") {
                first = "01/04/2026"
            } else if people >= 5, place == 2, random.chance(25) {
                let day = Day(2025, 9, 1) + random.below(600)
                away = "\(day.vietnamese)-\((day + random.within(4...30)).vietnamese)"
            }
            rows +=
                "\(id(count)),Cán bộ mẫu \(padded(count, 4)),\(CommaTable.field(position)),\(CommaTable.field(unit)),\(first),\(last),cb\(padded(count, 5)),\(away)\n"
        }
    }

    func documents() -> [Document] {
        var made = self
        return made.make()
    }

    private mutating func make() -> [Document] {
        for (position, unit, people) in [
            ("Chủ tịch UBND tỉnh", "UBND tỉnh", 1), ("Phó Chủ tịch UBND tỉnh", "UBND tỉnh", 4),
            ("Chánh Văn phòng UBND tỉnh", "Văn phòng UBND tỉnh", 1),
            ("Phó Chánh Văn phòng UBND tỉnh", "Văn phòng UBND tỉnh", 3), ("Chuyên viên Văn phòng UBND tỉnh", "Văn phòng UBND tỉnh", 24),
            ("Văn thư Văn phòng UBND tỉnh", "Văn phòng UBND tỉnh", 4), ("Bộ phận trả kết quả", "TTPVHCC tỉnh", 8),
            ("Cán bộ phối hợp Công an tỉnh", "Công an tỉnh", 4), ("Cán bộ phối hợp Bộ Chỉ huy Quân sự tỉnh", "Bộ Chỉ huy Quân sự tỉnh", 4),
            ("Cán bộ phối hợp Thuế tỉnh", "Thuế tỉnh", 4),
        ] { add(position, unit, people) }
        let communes = province.entry.communes
        let perCommune = max(25, province.options.scaled(28))
        let rooms = Vocabulary.sectors.map(\.rooms.count).reduce(0, +)
        let experts = max(4, (province.options.scaled(6000) - communes.count * perCommune - 60 - Vocabulary.sectors.count * 11) / rooms - 3)
        for sector in Vocabulary.sectors {
            add(sector.director, sector.department, 1)
            add(sector.deputyDirector, sector.department, 3)
            add("Văn thư \(sector.department)", sector.department, 3)
            add("Công chức \(sector.department) tại TTPVHCC", sector.department, 4)
            for room in sector.rooms {
                let head = "Trưởng phòng \(room) (\(sector.code))"
                add(head, sector.roomUnit(room), 1)
                add("Phó \(head)", sector.roomUnit(room), 2)
                add("Công chức phòng \(room) (\(sector.code))", sector.roomUnit(room), experts)
            }
        }
        for commune in communes {
            let committee = "UBND \(commune.name)"
            add("Chủ tịch UBND cấp xã", committee, 1)
            add("Phó Chủ tịch UBND cấp xã", committee, 2)
            add("Văn thư UBND cấp xã", committee, 2)
            add("Công chức TTPVHCC cấp xã", "TTPVHCC \(commune.name)", 4)
            add("Cán bộ phối hợp Công an cấp xã", "Công an \(commune.name)", 3)
            for room in ["Kinh tế", "Văn hóa - Xã hội"] {
                add("Trưởng phòng \(room) cấp xã", "Phòng \(room) \(commune.name)", 1)
                add("Phó Trưởng phòng \(room) cấp xã", "Phòng \(room) \(commune.name)", 1)
                add("Công chức phòng \(room) cấp xã", "Phòng \(room) \(commune.name)", 6)
            }
        }
        let english = province.options.language == .english
        let header =
            english ? "id,name,position,unit,from,to,account,absences\n" : "mã,tên,chức danh,cơ quan,từ,đến hết,tài khoản,vắng mặt\n"
        return [
            Document(path: "danh-muc/can-bo.csv", kind: .table, table: header + rows),
            Document(
                path: "danh-muc/can-bo.yaml", kind: .register,
                entries: [
                    Entry("danh mục|register", .word("cán bộ|officials")), Entry("mỗi dòng của|rows of", .text("can-bo.csv")),
                    Entry("cán bộ|officials", .map(written(), flow: false)),
                ], spelling: Spelling(english: english)),
        ]
    }

    /// A few written out, with absences and those who stand in.
    private func written() -> [Entry] {
        (1...4).map { number in
            Entry(
                "CB-9000\(number)",
                .block(
                    Entry("tên|name", .text("Cán bộ mẫu 9000\(number)")),
                    Entry("chức danh|position", .texts(["Chuyên viên Văn phòng UBND tỉnh"])),
                    Entry("cơ quan|unit", .text("Văn phòng UBND tỉnh")), Entry("từ|from", .day(Day(2025, 1, 1))),
                    number == 4 ? Entry("đến hết|to", .day(Day(2028, 12, 31))) : nil, Entry("tài khoản|account", .text("cb9000\(number)")),
                    number > 2
                        ? nil
                        : Entry(
                            "vắng mặt|absences",
                            .items([
                                .flow(
                                    Entry("từ|from", .day(Day(2026, 3 * number, 2))), Entry("đến hết|to", .day(Day(2026, 3 * number, 13))),
                                    Entry("người thay|stand-in", .text("CB-9000\(number + 2)")))
                            ]))))
        }
    }
}
