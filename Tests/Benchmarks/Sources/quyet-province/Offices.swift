/// Who may hold a competence.
enum Office: Equatable {
    case committee, chair, department, director, communeCommittee, communeChair, ministry

    /// Its name in the registers.
    func name(_ sector: Sector) -> String {
        switch self {
        case .committee: "UBND tỉnh"
        case .chair: "Chủ tịch UBND tỉnh"
        case .department: sector.department
        case .director: sector.director
        case .communeCommittee: "UBND cấp xã"
        case .communeChair: "Chủ tịch UBND cấp xã"
        case .ministry: sector.ministry
        }
    }

    var isCommune: Bool { self == .communeCommittee || self == .communeChair }
    var isProvinceCommittee: Bool { self == .committee || self == .chair }

    /// The position, or group of positions, that decides for it: its head and the deputies who may sign for the head.
    func decider(_ sector: Sector) -> String {
        switch self {
        case .committee, .chair: "Lãnh đạo UBND tỉnh"
        case .department, .director: "Lãnh đạo \(sector.department)"
        case .communeCommittee, .communeChair: "Lãnh đạo UBND cấp xã"
        case .ministry: "Lãnh đạo \(sector.ministry)"
        }
    }
}

extension Sector {
    var director: String {
        switch department {
        case "Thanh tra tỉnh": "Chánh Thanh tra tỉnh"
        case "Ban Quản lý Khu kinh tế": "Trưởng Ban Quản lý Khu kinh tế"
        default: "Giám đốc \(department)"
        }
    }

    var deputyDirector: String { "Phó \(director)" }

    func roomUnit(_ room: String) -> String { "Phòng \(room) (\(code))" }
}

/// The positions that take part in the workflows of a sector, at the level where the matter is handled.
struct Staff {
    let reception: String
    let roomLead: String
    let expert: String
    let leaders: String
    let clerk: String
    let returning: String
    let department: String

    init(_ sector: Sector, room: String, commune: Bool) {
        if commune {
            let room = room == "Kinh tế" ? "phòng Kinh tế cấp xã" : "phòng Văn hóa - Xã hội cấp xã"
            reception = "Công chức TTPVHCC cấp xã"
            roomLead = "Lãnh đạo \(room)"
            expert = "Công chức \(room)"
            leaders = "Lãnh đạo UBND cấp xã"
            clerk = "Văn thư UBND cấp xã"
            returning = "Công chức TTPVHCC cấp xã"
            department = "UBND cấp xã"
        } else {
            reception = "Công chức \(sector.department) tại TTPVHCC"
            roomLead = "Lãnh đạo phòng \(room) (\(sector.code))"
            expert = "Công chức phòng \(room) (\(sector.code))"
            leaders = "Lãnh đạo \(sector.department)"
            clerk = "Văn thư \(sector.department)"
            returning = "Bộ phận trả kết quả"
            department = sector.department
        }
    }
}
