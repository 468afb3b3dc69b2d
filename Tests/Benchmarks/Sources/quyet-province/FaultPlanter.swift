import Foundation

/// A fault that was planted, and where it must be found.
struct PlantedFault: Encodable {
    let id: String
    let file: String
    let line: Int
    let column: Int
    let procedure: String
    let note: String
}

extension WorkspaceWriter {
    /// Lots of faults are numbered from here on, far beyond the others.
    private static let firstLot = 2000

    /// Plants the faults, each in a lot of its own beside those that are clean.
    func plant(_ counts: inout Counts) throws -> [PlantedFault] {
        let options = province.options
        let kinds = options.kinds.isEmpty ? Fault.all : try options.kinds.flatMap(WorkspaceWriter.faults)
        var planted: [PlantedFault] = []
        for place in 0..<options.faults {
            let fault = kinds[place % kinds.count]
            for made in try plant(fault, place, &counts) { planted.append(made) }
        }
        return planted
    }

    /// The faults of a name: an id, or a family.
    private static func faults(_ name: String) throws -> [Fault] {
        let chosen = Fault.all.filter { $0.id == name || $0.id.hasPrefix(name + "/") }
        if chosen.isEmpty { throw Problem("no fault \(name): there are \(Fault.all.map(\.id).joined(separator: ", "))") }
        return chosen
    }

    private func plant(_ fault: Fault, _ place: Int, _ counts: inout Counts) throws -> [PlantedFault] {
        var index = WorkspaceWriter.firstLot + place * 2
        let sector = fault.commune ? Vocabulary.commune : Vocabulary.sectors[place % (Vocabulary.sectors.count - 1)]
        func seed() -> LotSeed {
            var seed = LotSeed(
                index: index, sector: sector, isCommune: fault.commune, size: 1, numberInSector: place, firstCode: 50_000 + place,
                seed: province.seed &+ UInt64(index) &* 0x9E37_79B9, centralSeed: province.options.seed &+ UInt64(index) &* 0x51_7CC1,
                plan: fault.plan, start: nil)
            (seed.calm, seed.declaresPlaces, seed.places) = (fault.calm, !fault.places.isEmpty, fault.places)
            return seed
        }
        // A system that can do all.
        if province.isSimpleSystem(for: seed()) { index += 1 }
        let (lot, numbers, days) = LotBuilder.calm(seed(), province)
        var faulty = FaultLot(
            seed: lot.seed, documents: lot.documents, numbers: numbers, procedures: lot.procedures, sector: sector, days: days, place: place
        )
        fault.plant(&faulty)
        counts.procedures += 1
        counts.faults += 1
        var planted: [PlantedFault] = []
        for (position, document) in faulty.documents.enumerated() {
            try write(document, &counts)
            let expected = faulty.expected.filter { $0.document == position }
            guard !expected.isEmpty else { continue }
            let places = document.table == nil ? Respelling.text(of: document).1.places : ["top": (line: 1, column: 1)]
            for one in expected {
                guard let found = places[one.mark] else { throw Problem("fault \(fault.id) has no place \(one.mark) in \(document.path)") }
                planted.append(
                    PlantedFault(
                        id: one.id, file: document.path, line: found.line, column: found.column, procedure: faulty.code, note: one.note))
            }
        }
        if planted.isEmpty { throw Problem("fault \(fault.id) was not planted") }
        return planted
    }
}

extension LotBuilder {
    /// A lot with the numbers of its instruments by their roles.
    static func calm(_ seed: LotSeed, _ province: Province) -> (Lot, [String: String], LotDays) {
        var builder = LotBuilder(seed, province)
        builder.build()
        let lot = Lot(
            seed: seed, documents: builder.documents, procedures: builder.procedures, workflows: builder.workflows, office: builder.first,
            applications: builder.applications)
        return (lot, builder.numbers, builder.days)
    }
}

extension Province {
    /// Another system than the one that carries the lot.
    static func otherSystem(_ lot: LotSeed) -> String { lot.index % 6 == 2 ? provincialSystem : ministrySystem }
}
