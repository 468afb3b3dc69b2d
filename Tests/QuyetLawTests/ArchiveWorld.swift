import QuyetTestSupport
import QuyetTime

/// A small archive of instruments that work on each other, as data and as the text that a person would write.
struct ArchiveWorld {
    /// Days that anything is stated of; what comes after them is all one.
    static let days = 12

    struct Instrument {
        var issued: Int
        var from: Int
        /// First day on which it is over.
        var end: Int?
        var isExcerpt: Bool
        var isDraft: Bool
        var provisions: [Stated]
    }

    /// A provision as written.
    struct Stated {
        let id: Int
        /// Article and clause, from the outside in; empty: none.
        var address: [Int]
        var from: Int?
        var end: Int?
        var says: Says
    }

    enum EndingKind: Int, CaseIterable { case repeal, replacement, suspension, `extension`, revocation }

    indirect enum Says {
        /// A task of its own, held.
        case holds(Int)
        /// A task of its own, delegated.
        case delegates(Int)
        case ends(EndingKind, instrument: Int, at: [Int], from: Int?, end: Int?)
        case amends(instrument: Int, at: [Int], from: Int?, by: [Stated], drop: [[Int]], change: Change?)
        case confirms(instrument: Int, at: [Int], from: Int?, becauseOf: Int, lapsed: Bool)
    }

    enum Change {
        case task(Int, delegated: Bool)
        case end(Int)
    }

    var instruments: [Instrument]

    init(_ random: inout SeededGenerator) {
        var maker = Maker(random: random, count: 3 + random.below(5))
        instruments = []
        for _ in 0..<maker.count { instruments.append(maker.instrument()) }
        random = maker.random
    }

    private struct Maker {
        var random: SeededGenerator
        let count: Int
        var tasks = 0
        var stated = 0

        mutating func day() -> Int { random.below(ArchiveWorld.days) }
        mutating func maybeDay(once times: Int) -> Int? { random.once(in: times) ? day() : nil }

        mutating func instrument() -> Instrument {
            let from = day()
            return Instrument(
                issued: random.once(in: 5) ? day() : random.below(from + 1), from: from,
                end: random.once(in: 4) ? from + 1 + random.below(ArchiveWorld.days - from) : nil, isExcerpt: random.once(in: 4),
                isDraft: random.once(in: 8), provisions: (0..<(1 + random.below(4))).map { _ in stated(0) })
        }

        mutating func address() -> [Int] {
            switch random.below(6) {
            case 0: []
            case 1, 2, 3: [1 + random.below(3)]
            default: [1 + random.below(3), 1 + random.below(2)]
            }
        }

        mutating func stated(_ depth: Int) -> Stated {
            let from = maybeDay(once: 4)
            let end = random.once(in: 4) ? (from ?? 0) + 1 + random.below(ArchiveWorld.days) : nil
            stated += 1
            return Stated(id: stated, address: address(), from: from, end: end, says: says(depth))
        }

        mutating func says(_ depth: Int) -> Says {
            switch random.below(depth > 1 ? 3 : 10) {
            case 0, 1:
                tasks += 1
                return .holds(tasks)
            case 2:
                tasks += 1
                return .delegates(tasks)
            case 3, 4, 5:
                let from = maybeDay(once: 3)
                let end = (from ?? 0) + 1 + random.below(ArchiveWorld.days)
                // What prolongs says until when; what suspends may.
                let kind = EndingKind(rawValue: random.below(EndingKind.allCases.count)) ?? .repeal
                let isOpen = kind != .extension && (kind == .revocation || !random.once(in: kind == .suspension ? 2 : 6))
                return .ends(kind, instrument: random.below(count), at: address(), from: from, end: isOpen ? nil : end)
            case 6: return confirmation()
            default: return amendment(depth)
            }
        }

        mutating func confirmation() -> Says {
            .confirms(
                instrument: random.below(count), at: address(), from: maybeDay(once: 2), becauseOf: random.below(count),
                lapsed: !random.once(in: 4))
        }

        mutating func amendment(_ depth: Int) -> Says {
            let (target, from) = (random.below(count), maybeDay(once: 3))
            var at = address()
            switch random.below(4) {
            case 0:
                if at.isEmpty { at = [1] }
                tasks += 1
                let change = random.once(in: 3) ? Change.end(1 + day()) : .task(tasks, delegated: random.once(in: 3))
                return .amends(instrument: target, at: at, from: from, by: [], drop: [], change: change)
            case 1:
                let dropped = (0..<(1 + random.below(2))).map { _ in [1 + random.below(3)] }
                return .amends(instrument: target, at: [], from: from, by: [], drop: dropped, change: nil)
            default:
                let new = (0..<(1 + random.below(2))).map { _ in stated(depth + 1) }
                let dropped = random.once(in: 5) ? [[1 + random.below(3)]] : []
                return .amends(instrument: target, at: at, from: from, by: new, drop: dropped, change: nil)
            }
        }
    }
}

// MARK: As written

extension ArchiveWorld: CustomStringConvertible {
    static func day(_ number: Int) -> Day { Day(number: 20_454 + number) }

    private static func written(_ number: Int) -> String { day(number).iso }

    static func number(_ instrument: Int) -> String { "\(instrument + 1)/QĐ" }

    private static func written(_ address: [Int]) -> String {
        switch address.count {
        case 0: ""
        case 1: "Điều \(address[0])"
        default: address[1] == 1 ? "khoản 1 Điều \(address[0])" : "Điều \(address[0]), khoản \(address[1])"
        }
    }

    private static func period(_ from: Int?, _ end: Int?) -> [String] {
        (from.map { ["từ: \(written($0))"] } ?? []) + (end.map { ["đến hết: \(written($0 - 1))"] } ?? [])
    }

    private static func at(_ address: [Int]) -> [String] { address.isEmpty ? [] : ["tại: \"\(written(address))\""] }

    private static func map(_ parts: [String]...) -> String { "{\(parts.joined().joined(separator: ", "))}" }

    static func written(_ stated: Stated) -> String {
        var parts = at(stated.address)
        if stated.from != nil || stated.end != nil { parts.append("hiệu lực: \(map(period(stated.from, stated.end)))") }
        return map(parts, [written(stated.says)])
    }

    private static func written(_ says: Says) -> String {
        switch says {
        case .holds(let task): return "thẩm quyền: {của: A, nhiệm vụ: T\(task)}"
        case .delegates(let task): return "ủy quyền: {từ: A, cho: B, nhiệm vụ: T\(task)}"
        case .ends(let kind, let instrument, let address, let from, let end):
            let key =
                switch kind {
                case .repeal: "bãi bỏ"
                case .replacement: "thay thế"
                case .suspension: "ngưng hiệu lực"
                case .extension: "kéo dài hiệu lực"
                case .revocation: "chấm dứt ủy quyền"
                }
            return "\(key): \(map(["văn bản: \(number(instrument))"], at(address), period(from, end)))"
        case .amends(let instrument, let address, let from, let by, let drop, let change):
            var parts = ["văn bản: \(number(instrument))"] + at(address) + period(from, nil)
            if !by.isEmpty { parts.append("bằng: [\(by.map { written($0) }.joined(separator: ", "))]") }
            if !drop.isEmpty { parts.append("bỏ: [\(drop.map { "\"\(written($0))\"" }.joined(separator: ", "))]") }
            switch change {
            case .task(let task, let delegated): parts.append("chỉ sửa: {\(delegated ? "ủy quyền" : "thẩm quyền"): {nhiệm vụ: T\(task)}}")
            case .end(let end): parts.append("chỉ sửa: {hiệu lực: {đến hết: \(written(end - 1))}}")
            case nil: break
            }
            return "sửa đổi: \(map(parts))"
        case .confirms(let instrument, let address, let from, let cause, let lapsed):
            let parts = ["văn bản: \(number(instrument))"] + at(address) + ["do văn bản: \(number(cause))"]
            return "xác nhận: \(map(parts, ["hết hiệu lực: \(lapsed ? "có" : "không")"], period(from, nil)))"
        }
    }

    /// The text of each instrument, in order.
    var texts: [String] {
        instruments.indices.map { index in
            let instrument = instruments[index]
            var lines = ["văn bản: \(Self.number(index))", "loại: quyết định", "cơ quan: A"]
            lines.append(instrument.isDraft ? "tình trạng: dự thảo" : "ban hành: \(Self.written(instrument.issued))")
            lines.append("hiệu lực: \(Self.map(Self.period(instrument.from, instrument.end)))")
            if instrument.isExcerpt { lines.append("trích: có") }
            lines.append("điều khoản:")
            return (lines + instrument.provisions.map { "  - \(Self.written($0))" }).joined(separator: "\n") + "\n"
        }
    }

    var description: String { texts.joined(separator: "---\n") }
}
