extension FeelFrame {
    /// Whether there is work left for one more turn of a loop.
    private mutating func turn() -> Bool {
        turns += 1
        return turns <= FeelProgram.maximumTurns
    }

    /// Calls `body` for each combination of the loops' elements until it returns false; false where a domain is no list.
    private mutating func run(_ loops: ArraySlice<FeelLoop>, _ base: Int, _ body: (inout FeelFrame) -> Bool) -> LoopEnd {
        guard let loop = loops.first else { return body(&self) ? .exhausted : .stopped }
        let domain = value(loop.domain)
        if let upper = loop.upper {
            guard case .number(let low) = domain, case .number(let high) = value(upper), let first = low.integer, let last = high.integer
            else {
                return .invalid
            }
            return run(from: first, to: last, loops, base, body)
        }
        if case .range(let interval) = domain {
            guard case .number(let low)? = interval.lower?.value, case .number(let high)? = interval.upper?.value,
                interval.lower?.isClosed == true,
                interval.upper?.isClosed == true, let first = low.integer, let last = high.integer
            else { return .invalid }
            return run(from: first, to: last, loops, base, body)
        }
        guard domain != .null else { return .invalid }
        let elements: [FeelValue]
        if case .list(let values) = domain { elements = values } else { elements = [domain] }
        for element in elements {
            guard turn() else { return .stopped }
            locals[base] = element
            let end = run(loops.dropFirst(), base + 1, body)
            if end != .exhausted { return end }
        }
        return .exhausted
    }

    private mutating func run(
        from first: Int, to last: Int, _ loops: ArraySlice<FeelLoop>, _ base: Int, _ body: (inout FeelFrame) -> Bool
    ) -> LoopEnd {
        for number in stride(from: first, through: last, by: first <= last ? 1 : -1) {
            guard turn() else { return .stopped }
            locals[base] = .integer(number)
            let end = run(loops.dropFirst(), base + 1, body)
            if end != .exhausted { return end }
        }
        return .exhausted
    }

    private enum LoopEnd {
        case exhausted
        case stopped
        case invalid
    }

    mutating func iteration(_ loops: [FeelLoop], _ body: FeelNode, _ base: Int) -> FeelValue {
        var results: [FeelValue] = []
        let end = run(loops[...], base) { frame in
            results.append(frame.value(body))
            return true
        }
        return end == .exhausted ? .list(results) : .null
    }

    mutating func quantified(_ quantifier: FeelQuantifier, _ loops: [FeelLoop], _ body: FeelNode, _ base: Int) -> FeelValue {
        var result: Bool? = quantifier == .every
        let end = run(loops[...], base) { frame in
            let truth = frame.value(body).truth
            if quantifier == .every {
                result = Kleene.and(result, truth)
                return result != false
            }
            result = Kleene.or(result, truth)
            return result != true
        }
        return end == .invalid ? .null : FeelValue(result)
    }

    mutating func filter(_ target: FeelValue, _ condition: FeelNode, _ local: Int) -> FeelValue {
        let elements: [FeelValue]
        switch target {
        case .list(let values): elements = values
        case .null: elements = []
        default: elements = [target]
        }
        if case .constant(.number(let index)) = condition { return FeelFrame.element(index, of: elements) }
        var kept: [FeelValue] = []
        for element in elements {
            guard turn() else { return .null }
            locals[local] = element
            switch value(condition) {
            case .number(let index): return FeelFrame.element(index, of: elements)
            case .boolean(true): kept.append(element)
            default: continue
            }
        }
        return .list(kept)
    }

    /// The element at a place counted from 1, or from -1 backwards.
    private static func element(_ index: FeelDecimal, of elements: [FeelValue]) -> FeelValue {
        guard let place = index.integer else { return .null }
        if place >= 1, place <= elements.count { return elements[place - 1] }
        if place <= -1, place >= -elements.count { return elements[elements.count + place] }
        return .null
    }
}
