/// A legal limit, and how much time steps may take within it.
enum Limit: Equatable {
    case sameDay
    case hours(Int)
    case workingDays(Int)
    case calendarDays(Int)
    case months(Int)

    /// Working minutes that fit into it from whatever moment the dossier is accepted, long holidays included.
    var minutes: Int {
        switch self {
        case .sameDay: 120
        case .hours(let count): count * 60
        case .workingDays(let count): count * 480
        case .calendarDays(let count): max(1, (count - 10) * 5 / 7 - 2) * 480
        case .months(let count): (count * 15 - 3) * 480
        }
    }

    var span: Node {
        switch self {
        case .sameDay: .word("trong ngày|same day")
        case .hours(let count): .word("\(count) giờ làm việc|\(count) working hours")
        case .workingDays(let count): Span.workingDays(count)
        case .calendarDays(let count): Span.days(count)
        case .months(let count): .word("\(count) tháng|\(count) months")
        }
    }

    /// What stands beside a limit of the same day.
    var nextDay: Entry? {
        self == .sameDay
            ? Entry("nhận sau 15:00|received after 15:00", .word("ngày làm việc tiếp theo|next working day")) : nil
    }

    static func random(_ random: inout SplitMix64, committee: Bool, commune: Bool) -> Limit {
        if committee {
            return switch random.weighted([70, 20, 10]) {
            case 0: .workingDays(random.pick([5, 7, 10, 12, 15, 20, 25, 30]))
            case 1: .calendarDays(random.pick([30, 45, 60]))
            default: .months(random.within(1...3))
            }
        }
        if commune {
            return switch random.weighted([30, 20, 50]) {
            case 0: .sameDay
            case 1: .hours(random.pick([4, 6, 8, 12, 16]))
            default: .workingDays(random.pick([1, 2, 3, 5, 7, 10]))
            }
        }
        return switch random.weighted([78, 4, 14, 4]) {
        case 0: .workingDays(random.pick([2, 3, 5, 7, 8, 10, 12, 15, 20]))
        case 1: .hours(random.pick([8, 16, 24]))
        case 2: .calendarDays(random.pick([30, 45, 60]))
        default: .months(random.within(1...2))
        }
    }
}
