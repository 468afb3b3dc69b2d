import QuyetSyntax
import QuyetText
import QuyetTime
import Testing

@testable import QuyetLaw

@Suite("Registers")
struct RegistersTests {
    private static let units = """
        danh mục: cơ quan
        cơ quan:
          Chính phủ: {cấp: trung ương, loại: chính phủ}
          UBND tỉnh: {cấp: tỉnh, loại: ubnd, địa bàn: toàn tỉnh}
          Sở: {loại: cơ quan chuyên môn, thuộc: UBND tỉnh}
          Phòng: {thuộc: Sở}
          Một cửa tỉnh: {loại: Bộ phận một cửa, thuộc: UBND tỉnh}
        nhóm:
          UBND cấp xã: {mỗi dòng của: xa.csv, tên: "UBND {commune}", cấp: xã, loại: ubnd, thuộc: UBND tỉnh, địa bàn: "{commune_code}"}
          Một cửa cấp xã: {mỗi dòng của: xa.csv, tên: "Một cửa {commune}", loại: bộ phận một cửa, thuộc: "UBND {commune}"}

        """
    private static let positions = """
        danh mục: chức danh
        chức danh:
          Chủ tịch: {thuộc: UBND tỉnh, đứng đầu: có}
          Phó Chủ tịch: {thuộc: UBND tỉnh, cấp phó của: Chủ tịch}
          Lãnh đạo: {gồm: [Chủ tịch, Phó Chủ tịch]}
          Hỗn hợp: {gồm: [Chủ tịch, Giám đốc Sở]}
          Giám đốc Sở: {thuộc: Sở, đứng đầu: có}
          Công chức Sở: {thuộc: Phòng}
          Công chức Sở tại Một cửa: {thuộc: Sở, làm việc tại: Một cửa tỉnh}
          Chủ tịch UBND cấp xã: {thuộc: UBND cấp xã, đứng đầu: có}
          Phó Chủ tịch UBND cấp xã: {thuộc: UBND cấp xã, cấp phó của: Chủ tịch UBND cấp xã}
          Công chức Một cửa cấp xã: {thuộc: Một cửa cấp xã}

        """
    private static let table = "commune_code,commune\n00001,Xã Một\n00002,Xã Hai\n00003,Phường Ba\n"

    private let law: Law

    init() {
        let files = [("dm/a.yaml", Self.units), ("dm/b.yaml", Self.positions), ("dm/xa.csv", Self.table)]
        let workspace = WorkspaceText(files.map { WorkspaceText.Input(path: $0.0, bytes: Array($0.1.utf8)) })
        law = LawBuilder.build(workspace, national: nil)
        for finding in workspace.findings + law.findings { Issue.record("\(finding.message.rendered(.en))") }
    }

    private func holder(_ name: String) throws -> Holder { try #require(law.registers.holder(named: name), "\(name)") }

    @Test("a family has a unit for each row, with its territory")
    func families() throws {
        let registers = law.registers
        #expect(registers.communes.map(\.code) == ["00001", "00002", "00003"])
        let family = try holder("UBND cấp xã")
        #expect(family == .member(0) && registers.territory(family).members == [0, 1, 2])
        let second = try holder("ubnd xã hai")
        #expect(registers.office(family, at: 1).map(Holder.office) == second && registers.territory(second).members == [1])
        #expect(registers.record(second)?.level == .commune && registers.record(second)?.kind == "ubnd")
        // A unit without a territory takes that of the unit above it.
        #expect(try registers.territory(holder("Một cửa Phường Ba")).members == [2])
        #expect(try registers.territory(holder("Phòng")).members == [0, 1, 2] && registers.record(holder("Phòng"))?.level == .province)
        #expect(try registers.record(holder("Chính phủ"))?.level == .central)
    }

    @Test("a position of a family is one in each member")
    func positionsOfFamilies() throws {
        let registers = law.registers
        let chairs = try holder("Chủ tịch UBND cấp xã")
        let third = try holder("Chủ tịch UBND Phường Ba")
        #expect(registers.office(chairs, at: 2).map(Holder.office) == third && registers.territory(third).members == [2])
        let (unit, units) = (try holder("UBND Phường Ba"), try holder("UBND cấp xã"))
        #expect(registers.parent(of: third) == unit && registers.parent(of: chairs) == units)
        // The resolver compares a member at its own commune as "the member".
        #expect(registers.canonical(third).map(\.holder) == [chairs, third])
        #expect(registers.canonical(third).map(\.communes.members) == [[2], [0, 1]])
    }

    @Test("who may act for whom")
    func mayAct() throws {
        let cases: [(String, String, Bool)] = [
            ("UBND tỉnh", "UBND tỉnh", true), ("Chủ tịch", "UBND tỉnh", true), ("Phó Chủ tịch", "UBND tỉnh", true),
            ("Phó Chủ tịch", "Chủ tịch", true), ("Chủ tịch", "Phó Chủ tịch", false), ("UBND tỉnh", "Chủ tịch", false),
            ("Lãnh đạo", "UBND tỉnh", true), ("Lãnh đạo", "Chủ tịch", true), ("Lãnh đạo", "Phó Chủ tịch", false),
            ("Hỗn hợp", "UBND tỉnh", false), ("Giám đốc Sở", "Sở", true), ("Giám đốc Sở", "UBND tỉnh", false), ("Chủ tịch", "Sở", false),
            ("Công chức Sở", "Sở", false), ("Công chức Sở", "Phòng", false), ("Chủ tịch UBND cấp xã", "UBND cấp xã", true),
            ("Phó Chủ tịch UBND cấp xã", "UBND cấp xã", true), ("Phó Chủ tịch UBND cấp xã", "Chủ tịch UBND cấp xã", true),
            ("Chủ tịch UBND Xã Một", "UBND Xã Một", true), ("Chủ tịch UBND Xã Một", "UBND Xã Hai", false),
            ("Phó Chủ tịch UBND Xã Một", "Chủ tịch UBND Xã Một", true), ("Phó Chủ tịch UBND Xã Một", "Chủ tịch UBND Xã Hai", false),
            ("Phó Chủ tịch UBND Xã Một", "UBND Xã Một", true), ("Chủ tịch UBND cấp xã", "UBND tỉnh", false),
        ]
        for (actor, office, expected) in cases {
            #expect(try law.registers.mayAct(holder(actor), for: holder(office)) == expected, "\(actor) for \(office)")
        }
    }

    @Test("members of families at given communes")
    func mayActThere() throws {
        let (first, both) = (BitSet([0]), BitSet([0, 1]))
        #expect(try law.registers.mayAct(holder("Chủ tịch UBND Xã Một"), for: holder("UBND cấp xã"), in: first))
        #expect(try !law.registers.mayAct(holder("Chủ tịch UBND Xã Một"), for: holder("UBND cấp xã"), in: both))
        #expect(try law.registers.mayAct(holder("Chủ tịch UBND cấp xã"), for: holder("UBND Xã Hai"), in: BitSet([1])))
        #expect(try law.registers.mayAct(holder("Phó Chủ tịch UBND cấp xã"), for: holder("UBND Xã Hai"), in: BitSet([1])))
        #expect(try !law.registers.mayAct(holder("Chủ tịch UBND cấp xã"), for: holder("UBND Xã Hai"), in: both))
    }

    @Test("who is at a one-stop unit")
    func oneStop() throws {
        let cases: [(String, Bool)] = [
            ("Một cửa tỉnh", true), ("Công chức Sở tại Một cửa", true), ("Công chức Sở", false), ("UBND tỉnh", false),
            ("Giám đốc Sở", false),
            ("Công chức Một cửa cấp xã", true), ("Một cửa Xã Hai", true), ("Chủ tịch UBND cấp xã", false), ("Lãnh đạo", false),
            ("Công chức Một cửa cấp xã, Một cửa Xã Một", true),
        ]
        for (name, expected) in cases {
            guard let holder = law.registers.holder(named: name) else {
                #expect(name.contains(","), "\(name)")
                continue
            }
            #expect(law.registers.isAtOneStopUnit(holder) == expected, "\(name)")
        }
    }

    @Test("names are the same in every spelling")
    func spellings() throws {
        let chair = try holder("Chu\u{309} ti\u{323}ch")
        #expect(law.registers.holder(named: "CHỦ TỊCH") == chair)
        #expect(law.registers.holder(named: "Chu tich") == nil)
    }
}
