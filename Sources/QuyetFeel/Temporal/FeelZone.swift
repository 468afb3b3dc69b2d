/// A region of the IANA time zone database, by the name it was written with: `Europe/Paris`.
public struct FeelRegion: Hashable, Sendable, CustomStringConvertible {
    public let id: String
    let rules: ZoneRules

    /// Nil for a name that the database does not have, to the letter's case.
    public init?(_ id: String) {
        // Scalars, not characters: a name is ASCII, and only the very bytes are meant.
        guard id.utf8.allSatisfy({ $0 < 128 }), let rules = ZoneDatabase.zones[id] else { return nil }
        self.id = id
        self.rules = rules
    }

    /// All names, sorted by their letters.
    public static var ids: [String] { ZoneDatabase.zones.keys.sorted() }
    /// The release of the database: `2026f`.
    public static var databaseVersion: String { ZoneDatabase.version }

    public var description: String { id }
    public static func == (left: FeelRegion, right: FeelRegion) -> Bool { left.id == right.id }
    public func hash(into hasher: inout Hasher) { hasher.combine(id) }
}

/// The zone of a time: a fixed distance from UTC, or a region whose clocks change.
public enum FeelZone: Hashable, Sendable {
    /// Seconds east of Greenwich, within `offsets`.
    case offset(seconds: Int32)
    case region(FeelRegion)

    public static let utc = FeelZone.offset(seconds: 0)
    /// Eighteen hours to each side (as `java.time`; XML Schema has fourteen).
    public static let offsets: ClosedRange<Int32> = -64_800...64_800

    /// The zone of a whole number of seconds, as `time(hour, minute, second, offset)` takes it; nil outside ±18 h.
    public init?(offset: FeelDayTimeDuration) {
        let (seconds, rest) = offset.nanoseconds.quotientAndRemainder(dividingBy: 1_000_000_000)
        guard rest == 0, let exact = Int32(exactly: seconds), FeelZone.offsets.contains(exact) else { return nil }
        self = .offset(seconds: exact)
    }

    /// What follows a time: `Z`, `+07:00`, `-02:45:55` or `@Europe/Paris`.
    init?(_ scanner: inout TextScanner) {
        if scanner.skip("Z") {
            self = .utc
        } else if scanner.skip("@") {
            guard let region = FeelRegion(scanner.rest()) else { return nil }
            self = .region(region)
        } else {
            let isNegative = scanner.skip("-")
            guard isNegative || scanner.skip("+"), let hours = scanner.two(upTo: 18), scanner.skip(":"),
                let minutes = scanner.two(upTo: 59)
            else { return nil }
            var seconds = hours * 3600 + minutes * 60
            if scanner.skip(":") {
                guard let more = scanner.two(upTo: 59) else { return nil }
                seconds += more
            }
            guard seconds <= FeelZone.offsets.upperBound else { return nil }
            self = .offset(seconds: Int32(isNegative ? -seconds : seconds))
        }
    }

    /// The offset if it is one for all times: not that of a region with daylight saving time or a history.
    public var constantOffset: Int32? {
        switch self {
        case .offset(let seconds): seconds
        case .region(let region): region.rules.constant.map(Int32.init)
        }
    }

    /// Offset of a local time, in seconds since 1970-01-01T00:00.
    func offset(atLocal seconds: Int) -> Int {
        switch self {
        case .offset(let seconds): Int(seconds)
        case .region(let region): region.rules.offset(atLocal: seconds)
        }
    }

    /// Offset at a moment, in seconds since 1970-01-01T00:00:00Z.
    func offset(at moment: Int) -> Int {
        switch self {
        case .offset(let seconds): Int(seconds)
        case .region(let region): region.rules.offset(at: moment)
        }
    }
}

extension FeelZone: CustomStringConvertible {
    /// As it follows a time; `Z` for no distance.
    public var description: String {
        switch self {
        case .region(let region): return "@" + region.id
        case .offset(0): return "Z"
        case .offset(let seconds):
            let size = seconds.magnitude
            let text = "\(seconds < 0 ? "-" : "+")\(zeroPadded(size / 3600, 2)):\(zeroPadded(size / 60 % 60, 2))"
            return size % 60 == 0 ? text : "\(text):\(zeroPadded(size % 60, 2))"
        }
    }
}
