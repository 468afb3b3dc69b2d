import QuyetTime

extension FeelFrame {
    private enum LoopEnd {
        case exhausted
        case stopped
        case invalid
    }

    /// The elements of a loop's domain, one after the other, without making a list of a run of numbers.
    private enum Domain {
        case values([FeelValue])
        case run(from: Int, to: Int, days: Bool)
    }

    private mutating func domain(_ loop: FeelLoop) -> Domain? {
        let first = value(loop.domain)
        if let upper = loop.upper { return run(first, value(upper), loop.domain.range) }
        switch first {
        case .range(let interval):
            guard let low = interval.lower, let high = interval.upper, interval.form == .range else { break }
            guard case .run(var from, var to, let days)? = run(low.value, high.value, loop.domain.range) else { return nil }
            let step = from <= to ? 1 : -1
            if !low.isClosed { from += step }
            if !high.isClosed { to -= step }
            return (to - from) * step < 0 ? .values([]) : .run(from: from, to: to, days: days)
        case .null: break
        default: return .values(first.elements)
        }
        let type = FeelType(of: first)
        _ = fail(
            loop.domain.range, "Miền của vòng lặp phải là danh sách, nhưng ở đây là \(type.vietnameseName).",
            "The domain of a loop must be a list, but this is \(type.englishName).")
        return nil
    }

    /// A run of whole numbers or of days, up or down.
    private mutating func run(_ low: FeelValue, _ high: FeelValue, _ range: FeelRange) -> Domain? {
        if case .number(let a) = low, case .number(let b) = high, let from = a.integer, let to = b.integer, abs(from) < 1 << 60,
            abs(to) < 1 << 60
        {
            return .run(from: from, to: to, days: false)
        }
        if case .date(let a) = low, case .date(let b) = high { return .run(from: a.number, to: b.number, days: true) }
        _ = fail(
            range, "Vòng lặp chỉ chạy qua số nguyên hoặc ngày: kiểm tra hai đầu của dãy.",
            "A loop runs over whole numbers or dates: check both ends of the run.")
        return nil
    }

    private mutating func run(_ loops: ArraySlice<FeelLoop>, _ base: Int, _ range: FeelRange, _ body: (inout FeelFrame) -> Bool) -> LoopEnd
    {
        guard let loop = loops.first else { return body(&self) ? .exhausted : .stopped }
        guard let domain = domain(loop) else { return .invalid }
        switch domain {
        case .values(let values):
            for value in values {
                guard spend(1, range) else { return .stopped }
                stack[self.base + base] = value
                let end = run(loops.dropFirst(), base + 1, range, body)
                if end != .exhausted { return end }
            }
        case .run(let from, let to, let days):
            for number in stride(from: from, through: to, by: from <= to ? 1 : -1) {
                guard spend(1, range) else { return .stopped }
                stack[self.base + base] = days ? .date(Day(number: number)) : .integer(number)
                let end = run(loops.dropFirst(), base + 1, range, body)
                if end != .exhausted { return end }
            }
        }
        return .exhausted
    }

    mutating func iteration(_ loops: [FeelLoop], _ body: FeelNode, _ base: Int, _ partial: Int, _ range: FeelRange) -> FeelValue {
        var results: [FeelValue] = []
        let readsPartial = partial >= 0
        let end = run(loops[...], base, range) { frame in
            if readsPartial {
                guard frame.spend(results.count, range) else { return false }
                frame.stack[frame.base + partial] = .list(results)
            }
            results.append(frame.value(body))
            return true
        }
        return end == .exhausted ? made(.list(results), range) : .null
    }

    mutating func quantified(_ quantifier: FeelQuantifier, _ loops: [FeelLoop], _ body: FeelNode, _ base: Int, _ range: FeelRange)
        -> FeelValue
    {
        var result: Bool? = quantifier == .every
        let end = run(loops[...], base, range) { frame in
            let found = frame.value(body)
            let truth = found.truth
            if truth == nil, found != .null {
                // No boolean: the whole is an error (conformance suite, 1153).
                result = nil
                _ = frame.notBoolean(found, body.range)
                return false
            }
            if quantifier == .every {
                result = Kleene.and(result, truth)
                return result != false
            }
            result = Kleene.or(result, truth)
            return result != true
        }
        return end == .invalid ? .null : FeelValue(result)
    }

    /// `list[n]` or `list[condition]`; a single value is a list of itself.
    mutating func filter(_ target: FeelValue, _ condition: FeelNode, _ local: Int, _ range: FeelRange) -> FeelValue {
        let elements = target.elements
        if case .constant(.number(let index)) = condition.kind { return element(index, of: elements, range) }
        var kept: [FeelValue] = []
        for element in elements {
            guard spend(1, range) else { return .null }
            stack[base + local] = element
            switch value(condition) {
            case .number(let index): return self.element(index, of: elements, range)
            case .boolean(true): kept.append(element)
            case .boolean(false), .null: continue
            case let other: return notBoolean(other, condition.range)
            }
        }
        if elements.isEmpty {
            // Whether the brackets hold a place or a condition shows only in their value.
            stack[base + local] = .null
            let noted = diagnostics.count
            if case .number(let index) = value(condition) { return element(index, of: elements, range) }
            diagnostics.removeLast(max(0, diagnostics.count - noted))
        }
        return made(.list(kept), range)
    }

    /// The element at a place counted from 1, or from -1 backwards.
    private mutating func element(_ index: FeelDecimal, of elements: [FeelValue], _ range: FeelRange) -> FeelValue {
        if let place = index.integer {
            if place >= 1, place <= elements.count { return elements[place - 1] }
            if place <= -1, place >= -elements.count { return elements[elements.count + place] }
        }
        return fail(
            range, "Danh sách có \(elements.count) phần tử, không có phần tử thứ \(index).",
            "The list has \(elements.count) elements: there is none at \(index).")
    }
}
