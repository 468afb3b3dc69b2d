extension FeelTime: CustomStringConvertible {
    /// `11:22:33.123456789`, `23:59:00Z`, `13:20:00-05:00`, `10:20:00@Europe/Paris`; `24:00:00` is midnight.
    public init?(_ text: some StringProtocol) {
        var scanner = TextScanner(text)
        guard let (_, time) = FeelTime.read(&scanner), scanner.isAtEnd else { return nil }
        self = time
    }

    /// A time and the days it lies later: one for `24:00:00`.
    static func read(_ scanner: inout TextScanner) -> (days: Int, time: FeelTime)? {
        guard let hour = scanner.two(upTo: 24), scanner.skip(":"), let minute = scanner.two(upTo: 59), scanner.skip(":"),
            let second = scanner.two(upTo: 59)
        else { return nil }
        guard let fraction = scanner.fraction() else { return nil }
        guard hour < 24 || (minute == 0 && second == 0 && fraction == 0) else { return nil }
        var zone: FeelZone?
        if !scanner.isAtEnd {
            zone = FeelZone(&scanner)
            if zone == nil { return nil }
        }
        let nanoseconds = Int128(hour * 3600 + minute * 60 + second) * 1_000_000_000 + Int128(fraction)
        return (hour / 24, FeelTime(wrapping: nanoseconds, zone: zone))
    }

    /// As FEEL's `string()` writes it.
    public var description: String {
        "\(zeroPadded(hour, 2)):\(zeroPadded(minute, 2)):\(zeroPadded(wholeSecond, 2))\(fractionText(nanoseconds: nanosecond))"
            + (zone?.description ?? "")
    }
}
