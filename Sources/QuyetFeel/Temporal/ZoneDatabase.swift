/// The time zones of the IANA database, part of the program: nothing is read from the machine it runs on.
enum ZoneDatabase {
    /// Zones by name, links among them. Read once, at the first use.
    static let zones: [String: ZoneRules] = {
        var reader = Reader(bytes: decoded)
        let rules = (0..<reader.number()).map { _ in reader.rule() }
        let zones = (0..<reader.number()).map { _ in reader.zone(rules) }
        var named: [String: ZoneRules] = [:]
        var name: [UInt8] = []
        for _ in 0..<reader.number() {
            name.removeSubrange(reader.number()...)
            for _ in 0..<reader.number() { name.append(reader.byte()) }
            named[String(decoding: name, as: UTF8.self)] = zones[reader.number()]
        }
        return named
    }()

    /// `text`, out of base 64.
    private static var decoded: [UInt8] {
        text.withUTF8Buffer { letters in
            var bytes: [UInt8] = []
            bytes.reserveCapacity(letters.count * 3 / 4)
            var (bits, count): (UInt32, Int) = (0, 0)
            for letter in letters {
                let value: UInt8
                switch letter {
                case UInt8(ascii: "A")...UInt8(ascii: "Z"): value = letter - 65
                case UInt8(ascii: "a")...UInt8(ascii: "z"): value = letter - 71
                case UInt8(ascii: "0")...UInt8(ascii: "9"): value = letter + 4
                case UInt8(ascii: "+"): value = 62
                case UInt8(ascii: "/"): value = 63
                default: continue
                }
                bits = bits << 6 | UInt32(value)
                count += 6
                if count >= 8 {
                    count -= 8
                    bytes.append(UInt8(truncatingIfNeeded: bits >> UInt32(count)))
                }
            }
            return bytes
        }
    }

    /// The format is told in `make_zones.py`.
    private struct Reader {
        let bytes: [UInt8]
        var position = 0

        mutating func byte() -> UInt8 {
            defer { position += 1 }
            return bytes[position]
        }

        mutating func number() -> Int {
            var (value, shift) = (0, 0)
            while true {
                let next = byte()
                value |= Int(next & 127) << shift
                if next < 128 { return value }
                shift += 7
            }
        }

        mutating func signed() -> Int {
            let value = number()
            return value & 1 == 0 ? value / 2 : -(value / 2) - 1
        }

        mutating func turn() -> ZoneRules.Rule.Turn { .init(month: number(), week: number(), weekday: number(), time: signed()) }

        mutating func rule() -> (standard: Int, rule: ZoneRules.Rule?) {
            let standard = signed()
            return (standard, number() == 0 ? nil : ZoneRules.Rule(other: signed(), begin: turn(), end: turn()))
        }

        mutating func zone(_ rules: [(standard: Int, rule: ZoneRules.Rule?)]) -> ZoneRules {
            let (standard, rule) = rules[number()]
            let offsets = (0..<number()).map { _ in signed() }
            var moment = -(1 << 32)
            var offset = offsets[0]
            let changes = (0..<number()).map { _ in
                let step = number()
                moment += step == 0 ? signed() : step / 32 * 900
                let after = offsets[step == 0 ? number() : step % 32]
                defer { offset = after }
                return ZoneRules.Change(moment: moment, before: offset, after: after)
            }
            return ZoneRules(first: offsets[0], changes: changes, standard: standard, rule: rule)
        }
    }
}
