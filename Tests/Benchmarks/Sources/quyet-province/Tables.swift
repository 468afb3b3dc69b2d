import Foundation

/// A table read from a CSV file: commas, quotes where a field holds one.
struct CommaTable {
    let header: [String]
    let rows: [[String]]

    init?(path: String) {
        guard let data = FileManager.default.contents(atPath: path) else { return nil }
        var rows: [[String]] = []
        var (row, field, quoted) = ([String](), [UInt8](), false)
        func end() {
            row.append(String(decoding: field, as: UTF8.self))
            field.removeAll(keepingCapacity: true)
        }
        for byte in data {
            switch byte {
            case UInt8(ascii: "\""): quoted.toggle()
            case UInt8(ascii: ",") where !quoted: end()
            case UInt8(ascii: "\r") where !quoted: break
            case UInt8(ascii: "\n") where !quoted:
                end()
                rows.append(row)
                row = []
            default: field.append(byte)
            }
        }
        if !field.isEmpty || !row.isEmpty {
            end()
            rows.append(row)
        }
        guard let header = rows.first else { return nil }
        self.header = header
        self.rows = Array(rows.dropFirst())
    }

    func column(_ name: String) -> Int { header.firstIndex(of: name) ?? 0 }

    static func field(_ text: String) -> String { text.contains(",") || text.contains("\"") ? "\"\(swapped(text, "\"", "\"\""))\"" : text }
}

/// What is read from the folder of data, or made up where there is none.
struct WorldData {
    struct Commune {
        let code: String
        let name: String
        let type: String
        let area: String
    }

    struct ProvinceEntry {
        let code: String
        let name: String
        var communes: [Commune]
    }

    var provinces: [ProvinceEntry] = []
    var holidays: [(day: Day, name: String)] = []
    var makeUp: [(day: Day, for: Day)] = []
    var procedures: [(code: String, name: String)] = []
    var formerCommunes: [(code: String, name: String, newName: String, newCode: String, isPart: Bool)] = []
    var isMadeUp = false

    init(folder: String) {
        guard let units = CommaTable(path: folder + "/units.csv") else {
            makeUpCommunes()
            return
        }
        for row in units.rows where row.count >= 8 {
            if provinces.last?.code != row[0] { provinces.append(ProvinceEntry(code: row[0], name: row[1], communes: [])) }
            provinces[provinces.count - 1].communes.append(Commune(code: row[2], name: row[3], type: row[4], area: row[7]))
        }
        for row in CommaTable(path: folder + "/holidays.csv")?.rows ?? [] where row.count > 2 {
            if let day = Day(iso: row[0][...]) { holidays.append((day, row[2])) }
        }
        for row in CommaTable(path: folder + "/working-saturdays.csv")?.rows ?? [] where row.count > 1 {
            if let day = Day(iso: row[0][...]), let other = Day(iso: row[1][...]) { makeUp.append((day, other)) }
        }
        for row in CommaTable(path: folder + "/procedures.csv")?.rows ?? [] where row.count > 1 {
            let parts = row[0].split { character in !(character.isNumber || character == ".") }
            let codes = parts.map { String($0) }.filter { code in code.count == 8 && code.dropFirst().first == "." }
            for (index, code) in codes.enumerated() { procedures.append((code, codes.count > 1 ? "\(row[1]) (\(index + 1))" : row[1])) }
        }
        for row in CommaTable(path: folder + "/lao-cai/merged-communes.csv")?.rows ?? [] where row.count > 6 {
            formerCommunes.append((row[0], row[1], row[6], row[5], row[4] == "1"))
        }
    }

    /// Communes that are visibly made up.
    private mutating func makeUpCommunes() {
        isMadeUp = true
        for province in 1...34 {
            let communes = (1...99).map { number in
                Commune(
                    code: "9\(padded(province, 2))\(padded(number, 3))",
                    name: "\(number % 9 == 0 ? "Phường" : "Xã") Mẫu \(padded(number, 3))",
                    type: number % 9 == 0 ? "Phường" : "Xã", area: "\(20 + number % 50).5")
            }
            provinces.append(ProvinceEntry(code: two(province), name: "Tỉnh Mẫu \(two(province))", communes: communes))
        }
    }
}
