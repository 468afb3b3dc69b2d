import QuyetFeel
import QuyetTime
import Testing

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#endif

@Suite struct TemporalZoneTests {
    /// Every zone agrees with Python's `zoneinfo` on the samples that `make_zones.py` took.
    @Test func agreesWithPython() throws {
        let folder = #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(separator: "/")
        let lines = try #require(contents(of: folder + "/Fixtures/zones.txt")).split(separator: "\n")
        #expect(lines.map { String($0.prefix { $0 != " " }) } == FeelRegion.ids)
        for line in lines {
            let words = line.split(separator: " ")
            let region = try #require(FeelRegion(String(words[0])))
            for word in words.dropFirst() {
                let parts = word.dropFirst().split(separator: "=").compactMap { Int($0) }
                let found: Int?
                if word.first == "u" {
                    let shown = FeelDateTime(instant: Int128(parts[0]) * 1_000_000_000, zone: .region(region))
                    found = shown.map { $0.day.number * 86_400 + Int($0.time.nanosecondOfDay / 1_000_000_000) - parts[0] }
                } else {
                    let midnight = FeelDateTime(day: Day(number: 0), time: .midnight)
                    let local = try #require(midnight.adding(FeelDayTimeDuration(seconds: parts[0])))
                    let time = FeelTime(nanosecondOfDay: local.time.nanosecondOfDay, zone: .region(region))
                    found = time.flatMap { FeelDateTime(day: local.day, time: $0).instant }.map { parts[0] - Int($0 / 1_000_000_000) }
                }
                #expect(found == parts[1], "\(words[0]) \(word)")
            }
        }
    }

    /// The text of a file, without Foundation.
    private func contents(of path: String) -> String? {
        guard let file = fopen(path, "rb") else { return nil }
        defer { fclose(file) }
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 65_536)
        while case let count = fread(&buffer, 1, buffer.count, file), count > 0 { bytes += buffer[..<count] }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// From a moment to the clock and back is the same moment, but for the second time that an hour is shown.
    @Test func thereAndBack() throws {
        var random = SeededGenerator(7)
        let ids = FeelRegion.ids
        for _ in 0..<20_000 {
            let region = try #require(FeelRegion(ids[Int.random(in: 0..<ids.count, using: &random)]))
            let instant = Int128(Int.random(in: -5_000_000_000...20_000_000_000, using: &random)) * 1_000_000_000
            let shown = try #require(FeelDateTime(instant: instant, zone: .region(region)))
            let back = try #require(shown.instant)
            #expect(back == instant || (back < instant && FeelDateTime(instant: back, zone: .region(region)) == shown), "\(shown)")
        }
    }

    /// Zones keep working at the calendar's ends.
    @Test func ends() throws {
        for id in FeelRegion.ids {
            for text in ["-999999999-01-01T00:00:00", "999999999-12-31T23:59:59.999999999"] {
                let moment = try #require(FeelDateTime("\(text)@\(id)"))
                let offset = try #require(moment.timeOffset)
                #expect(abs(offset.nanoseconds) < 64_800_000_000_000)
                _ = moment.inUTC
            }
        }
        #expect(FeelDateTime(instant: .max, zone: .utc) == nil && FeelDateTime(instant: .min, zone: .utc) == nil)
    }

    @Test func names() {
        #expect(FeelRegion("Asia/Ho_Chi_Minh") != nil && FeelRegion("Asia/Saigon") != nil)
        #expect(FeelRegion("Asia/Ho_Chi_Minh") != FeelRegion("Asia/Saigon"))
        for id in ["", "asia/saigon", "xyz/abc", "Europe", "../UTC", "Europe/Paris\u{0}", "Factory"] { #expect(FeelRegion(id) == nil) }
    }
}
