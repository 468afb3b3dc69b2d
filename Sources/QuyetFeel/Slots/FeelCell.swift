import QuyetTime

/// What a cell holds.
enum FeelCellTag: UInt8 {
    case null
    case boolean
    case number
    case symbol
    case day
    /// A value beside the cells: a wide number, a text that is no symbol, a time, a list.
    case other
}

/// A value of FEEL in sixteen bytes that can be copied bit by bit.
///
/// Each value has one form only, so that two cells of one header are equal where their payloads are, and two numbers of one header compare
/// as their payloads do.
struct FeelCell: Hashable, Sendable, BitwiseCopyable {
    /// The tag in the low byte, the exponent of a number in the upper half.
    let header: UInt32
    /// False or true, the coefficient of a number, the id of a symbol, the number of a day.
    let payload: Int64

    /// Whole numbers below this have exponent 0, so that amounts and counts have one header.
    static let wholeLimit: Int64 = 1_000_000_000_000_000_000

    @inline(__always)
    init(header: UInt32, payload: Int64) {
        self.header = header
        self.payload = payload
    }

    init(_ tag: FeelCellTag, payload: Int64 = 0) { self.init(header: UInt32(tag.rawValue), payload: payload) }

    init(_ value: Bool) { self.init(.boolean, payload: value ? 1 : 0) }

    init(_ day: Day) { self.init(.day, payload: Int64(day.number)) }

    /// Nil for a number whose coefficient is wider than the payload.
    init?(_ number: FeelDecimal) {
        guard var payload = number.small else { return nil }
        var exponent = number.exponent
        if exponent > 0, exponent < 18 {
            let (product, overflow) = payload.multipliedReportingOverflow(by: Int64(PowerOfTen.small(Int(exponent))))
            if !overflow, product.magnitude < UInt64(FeelCell.wholeLimit) { (payload, exponent) = (product, 0) }
        }
        // The exponents of decimals lie between -6176 and 6144.
        self.init(header: UInt32(FeelCellTag.number.rawValue) | FeelCell.bits(exponent), payload: payload)
    }

    /// A whole number.
    init(_ number: Int) {
        let payload = Int64(number)
        if payload.magnitude < UInt64(FeelCell.wholeLimit) {
            self.init(.number, payload: payload)
        } else {
            let decimal = FeelDecimal(number)
            self.init(
                header: UInt32(FeelCellTag.number.rawValue) | FeelCell.bits(decimal.exponent),
                payload: Int64(truncatingIfNeeded: decimal.coefficient))
        }
    }

    private static func bits(_ exponent: Int32) -> UInt32 { UInt32(UInt16(bitPattern: Int16(truncatingIfNeeded: exponent))) << 16 }

    @inline(__always)
    var tag: FeelCellTag { FeelCellTag(rawValue: UInt8(truncatingIfNeeded: header)) ?? .other }

    @inline(__always)
    func has(_ tag: FeelCellTag) -> Bool { UInt8(truncatingIfNeeded: header) == tag.rawValue }

    /// Of a number: the power of ten.
    var exponent: Int32 { Int32(Int16(bitPattern: UInt16(header >> 16))) }

    /// Of a cell that holds a number.
    var decimal: FeelDecimal { FeelDecimal(normalizing: payload, exponent: exponent) }

    /// The value of a cell that needs neither symbols nor the values beside it.
    var plainValue: FeelValue? {
        switch tag {
        case .null: .null
        case .boolean: .boolean(payload != 0)
        case .number: .number(decimal)
        case .day: .date(Day(number: Int(payload)))
        case .symbol, .other: nil
        }
    }
}
