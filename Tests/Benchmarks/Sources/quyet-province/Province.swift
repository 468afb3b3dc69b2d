/// A province to generate: its communes, its choices, its streams of random numbers.
struct Province {
    let entry: WorldData.ProvinceEntry
    let options: Options
    let seed: UInt64

    init(_ entry: WorldData.ProvinceEntry, _ options: Options) {
        (self.entry, self.options) = (entry, options)
        var mixed = SplitMix64(options.seed, entry.code.utf8.reduce(UInt64(17)) { $0 &* 131 &+ UInt64($1) })
        seed = mixed.next()
    }

    static let horizon = (from: Day(2025, 7, 1), to: Day(2027, 12, 31))
    static let provincialSystem = "Hệ thống thông tin giải quyết TTHC cấp tỉnh"
    static let ministrySystem = "Hệ thống tập trung của các bộ"
    static let sectorSystem = "Phần mềm chuyên ngành"

    /// A third of a document in ten: the other language, letters apart, tone marks the old way.
    func spelling(_ random: inout SplitMix64) -> Spelling {
        let draw = random.below(100)
        switch options.language {
        case .vietnamese: return Spelling()
        case .english: return Spelling(english: true)
        case .mixed: return Spelling(english: draw < 6, decomposed: draw >= 6 && draw < 9, oldToneMarks: draw >= 9 && draw < 15)
        }
    }

    func system(for lot: LotSeed) -> String {
        if isSimpleSystem(for: lot) { return Province.sectorSystem }
        return lot.index % 6 == 2 ? Province.ministrySystem : Province.provincialSystem
    }

    /// The sector's own software knows neither parallel blocks nor overdue actions nor handovers.
    func isSimpleSystem(for lot: LotSeed) -> Bool { lot.index % 8 == 7 }

    /// The territory of the province in two halves.
    func halves(_ random: inout SplitMix64) -> [Node] {
        let wards = entry.communes.filter { $0.type == "Phường" }
        if random.chance(50), !wards.isEmpty, wards.count < entry.communes.count {
            return [.feel("type = \"Phường\""), .feel("type != \"Phường\"")]
        }
        let chosen = random.some(min(12, entry.communes.count / 3), of: entry.communes)
        let rest = entry.communes.filter { commune in !chosen.contains { $0.code == commune.code } }
        return [chosen, rest].map { .list($0.map { .quoted($0.code) }, flow: true) }
    }

    /// The lots of the province: the same sectors and plans everywhere, what is decided within it its own.
    func lots(_ data: WorldData) -> [LotSeed] {
        var random = SplitMix64(options.seed, 4)
        var result: [LotSeed] = []
        var (provincial, communal) = (options.scaled(1880), options.scaled(320))
        var (numbers, code) = ([String: Int](), 1)
        let realCommune = Set(["1.001193", "1.000894", "2.000815", "2.000635", "2.000908"])
        let realLand = Set(["1.011441", "1.011442", "1.011443"])
        // 1.004222 is handled by the police of the commune, which has no lot here.
        let real = data.procedures.filter { $0.code != "1.004222" }
        while provincial > 0 || communal > 0 {
            let isCommune = communal > 0 && (provincial == 0 || result.count % 7 == 6)
            let sector = isCommune ? Vocabulary.commune : Vocabulary.sectors[result.count * 5 % Vocabulary.sectors.count]
            let number = numbers[sector.code, default: 0]
            numbers[sector.code] = number + 1
            let left = isCommune ? communal : provincial
            var size = min(left, random.within(7...14))
            if left - size == 1 { size += 1 }
            let named: [(code: String, name: String)] =
                number > 0
                ? []
                : real.filter { procedure in
                    isCommune
                        ? realCommune.contains(procedure.code)
                        : sector.code == "SNNMT"
                            ? realLand.contains(procedure.code)
                            : sector.code == "SCT" && !realCommune.contains(procedure.code) && !realLand.contains(procedure.code)
                }
            let choices = isCommune ? LotPlan.commune : LotPlan.provincial
            var plan = choices[random.weighted(choices.map(\.weight))].plan
            if size < 3 || !named.isEmpty { plan = .plain }
            var start: Day?
            if named.isEmpty, [.plain, .decentralised, .department, .withdrawal].contains(plan), random.chance(25) {
                start = Day(2025, 9, 15) + random.below(480)
            }
            var lot = LotSeed(
                index: result.count, sector: sector, isCommune: isCommune, size: size, numberInSector: number, firstCode: code,
                seed: seed &+ UInt64(result.count) &* 0x9E37_79B9, centralSeed: options.seed &+ UInt64(result.count) &* 0x51_7CC1,
                plan: plan, start: start)
            lot.real = Array(named.prefix(size))
            if isCommune, number % 3 == 1 {
                lot.declaresPlaces = true
                lot.places =
                    number == 4
                    ? ["diện tích trên địa bàn", "nơi cư trú"] : number % 2 == 0 ? ["nơi cư trú"] : ["trụ sở chính", "chi nhánh"]
            }
            result.append(lot)
            code += size
            if isCommune { communal -= size } else { provincial -= size }
        }
        return result
    }
}
