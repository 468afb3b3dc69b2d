/// Relations of points and ranges (DMN 1.5, clause 10.3.4.7, after Allen's interval algebra).
extension FeelFunction {
    static let ranges: [FeelFunction] =
        relation("before", ["point1", "point2"]) { a, b throws(FeelFailure) in
            try a.isBefore(b)
        }
        + relation("after", ["point1", "point2"]) { a, b throws(FeelFailure) in
            try b.isBefore(a)
        }
        + relation("meets", ["range1", "range2"]) { a, b throws(FeelFailure) in
            let isTouching = try a.end(.equal, b.start)
            return a.endsClosed && b.startsClosed && isTouching
        }
        + relation("met by", ["range1", "range2"]) { a, b throws(FeelFailure) in
            let isTouching = try b.end(.equal, a.start)
            return a.startsClosed && b.endsClosed && isTouching
        }
        + relation("overlaps", ["range1", "range2"]) { a, b throws(FeelFailure) in
            every(!(try a.isBefore(b)), !(try b.isBefore(a)))
        }
        + relation("overlaps before", ["range1", "range2"]) { a, b throws(FeelFailure) in
            every(try a.startsBefore(b), !(try a.isBefore(b)), try a.endsNoLaterThan(b))
        }
        + relation("overlaps after", ["range1", "range2"]) { a, b throws(FeelFailure) in
            every(try b.startsBefore(a), !(try b.isBefore(a)), try b.endsNoLaterThan(a))
        }
        + relation("finishes", ["point", "range"]) { a, b throws(FeelFailure) in
            every(try a.endsWith(b), !(try a.startsBefore(b)))
        }
        + relation("finished by", ["range", "point"]) { a, b throws(FeelFailure) in
            every(try b.endsWith(a), !(try b.startsBefore(a)))
        }
        + relation("includes", ["range", "point"]) { a, b throws(FeelFailure) in
            try a.includes(b)
        }
        + relation("during", ["point", "range"]) { a, b throws(FeelFailure) in
            try b.includes(a)
        }
        + relation("starts", ["point", "range"]) { a, b throws(FeelFailure) in
            every(try a.startsWith(b), try a.endsNoLaterThan(b))
        }
        + relation("started by", ["range", "point"]) { a, b throws(FeelFailure) in
            every(try b.startsWith(a), try b.endsNoLaterThan(a))
        }
        + relation("coincides", ["point1", "point2"]) { a, b throws(FeelFailure) in
            every(try a.startsWith(b), try a.endsWith(b))
        }

    private static func relation(
        _ name: String, _ parameters: [String], _ body: @escaping @Sendable (Stretch, Stretch) throws(FeelFailure) -> Bool
    ) -> [FeelFunction] {
        // Each parameter may be a point or a range, and is named for it.
        var names: [[String]] = [parameters]
        let numbers = parameters.map { $0.last?.isNumber == true ? String($0.suffix(1)) : "" }
        for (first, second) in [("point", "point"), ("point", "range"), ("range", "point"), ("range", "range")] {
            for form in [[first + numbers[0], second + numbers[1]], first == second ? [first + "1", second + "2"] : [first, second]]
            where !names.contains(form) && Set(form) != Set(parameters) {
                names.append(form)
            }
        }
        return names.map { names in
            FeelFunction(name, names.map { .init($0, .any) }, .boolean) { arguments throws(FeelFailure) in
                .boolean(try body(try Stretch(arguments[0]), try Stretch(arguments[1])))
            }
        }
    }
}

/// Whether all hold; each is asked, so that what cannot be compared is always said.
private func every(_ conditions: Bool...) -> Bool { conditions.allSatisfy { $0 } }

/// A point or a range; a point is the closed range from itself to itself.
private struct Stretch {
    let start: FeelValue
    let startsClosed: Bool
    let finish: FeelValue
    let endsClosed: Bool

    init(_ value: FeelValue) throws(FeelFailure) {
        guard case .range(let interval) = value else {
            start = value
            finish = value
            (startsClosed, endsClosed) = (true, true)
            return
        }
        guard interval.form != .notEqual else { throw Stretch.unbounded }
        start = interval.lower?.value ?? .null
        finish = interval.upper?.value ?? .null
        startsClosed = interval.lower?.isClosed ?? false
        endsClosed = interval.upper?.isClosed ?? false
    }

    private static let unbounded = FeelFailure(
        "Khoảng không có đầu hoặc không có cuối thì không so sánh được.", "A range without a start or an end cannot be compared.")

    private static func compare(_ left: FeelValue, _ right: FeelValue) throws(FeelFailure) -> FeelOrdering {
        guard let order = left.ordering(to: right) else {
            if left == .null || right == .null { throw unbounded }
            throw FeelFailure("Hai giá trị không so sánh được với nhau.", "The two values have no order.")
        }
        return order
    }

    func end(_ order: FeelOrdering, _ other: FeelValue) throws(FeelFailure) -> Bool { try Stretch.compare(finish, other) == order }

    /// Wholly before: nothing is in both.
    func isBefore(_ other: Stretch) throws(FeelFailure) -> Bool {
        switch try Stretch.compare(finish, other.start) {
        case .less: true
        case .equal: !(endsClosed && other.startsClosed)
        case .greater: false
        }
    }

    func startsBefore(_ other: Stretch) throws(FeelFailure) -> Bool {
        switch try Stretch.compare(start, other.start) {
        case .less: true
        case .equal: startsClosed && !other.startsClosed
        case .greater: false
        }
    }

    func endsNoLaterThan(_ other: Stretch) throws(FeelFailure) -> Bool {
        switch try Stretch.compare(finish, other.finish) {
        case .less: true
        case .equal: !endsClosed || other.endsClosed
        case .greater: false
        }
    }

    func startsWith(_ other: Stretch) throws(FeelFailure) -> Bool {
        try Stretch.compare(start, other.start) == .equal && startsClosed == other.startsClosed
    }

    func endsWith(_ other: Stretch) throws(FeelFailure) -> Bool {
        try Stretch.compare(finish, other.finish) == .equal && endsClosed == other.endsClosed
    }

    func includes(_ other: Stretch) throws(FeelFailure) -> Bool {
        every(!(try other.startsBefore(self)), try other.endsNoLaterThan(self))
    }
}
