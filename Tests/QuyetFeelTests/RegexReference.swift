/// A regular expression over the letters `a` and `b`, and what it means, written as plainly as possible.
indirect enum RegexTree {
    case letter(Character)
    case any
    case notA
    case start, end
    case group(RegexTree, Int)
    case sequence([RegexTree])
    case choice([RegexTree])
    case repetition(RegexTree, least: Int, most: Int?, isGreedy: Bool)
    case reference(Int)

    var pattern: String {
        switch self {
        case .letter(let letter): return String(letter)
        case .any: return "."
        case .notA: return "[^a]"
        case .start: return "^"
        case .end: return "$"
        case .group(let inner, _): return "(\(inner.pattern))"
        case .sequence(let parts): return "(?:\(parts.map(\.pattern).joined()))"
        case .choice(let parts): return "(?:\(parts.map(\.pattern).joined(separator: "|")))"
        case .repetition(let inner, let least, let most, let isGreedy):
            let quantifier =
                switch (least, most) {
                case (0, nil): "*"
                case (1, nil): "+"
                case (0, 1): "?"
                default: "{\(least)" + (most == least ? "}" : ",\(most.map(String.init) ?? "")}")
                }
            return "(?:\(inner.pattern))\(quantifier)\(isGreedy ? "" : "?")"
        case .reference(let number): return "\\\(number)"
        }
    }

    var hasReferences: Bool {
        switch self {
        case .reference: true
        case .letter, .any, .notA, .start, .end: false
        case .group(let inner, _), .repetition(let inner, _, _, _): inner.hasReferences
        case .sequence(let parts), .choice(let parts): parts.contains(where: \.hasReferences)
        }
    }

    /// Where matches that begin at any of the places can end. Knows no order and no captures.
    func ends(_ places: Set<Int>, _ text: [Character]) -> Set<Int> {
        func consume(_ isWanted: (Character) -> Bool) -> Set<Int> {
            Set(places.filter { $0 < text.count && isWanted(text[$0]) }.map { $0 + 1 })
        }
        switch self {
        case .letter(let letter): return consume { $0 == letter }
        case .any: return consume { _ in true }
        case .notA: return consume { $0 != "a" }
        case .start: return places.intersection([0])
        case .end: return places.intersection([text.count])
        case .group(let inner, _): return inner.ends(places, text)
        case .sequence(let parts): return parts.reduce(places) { $1.ends($0, text) }
        case .choice(let parts): return Set(parts.flatMap { $0.ends(places, text) })
        case .repetition(let inner, let least, let most, _):
            var current = places
            for _ in 0..<least { current = inner.ends(current, text) }
            var result = current
            // More repetitions than places add nothing.
            for _ in 0..<min(most.map { $0 - least } ?? .max, text.count + 1) {
                current = inner.ends(current, text)
                result.formUnion(current)
            }
            return result
        case .reference: return []
        }
    }

    struct TooLong: Error {}

    /// The preferred match that begins at a place, by trying everything in order; `rest` is what comes after.
    func first(
        _ place: Int, _ text: [Character], _ captures: [Int: Range<Int>], _ fuel: inout Int,
        _ rest: (Int, [Int: Range<Int>], inout Int) throws -> (Int, [Int: Range<Int>])?
    ) throws -> (Int, [Int: Range<Int>])? {
        fuel -= 1
        guard fuel > 0 else { throw TooLong() }
        switch self {
        case .letter, .any, .notA, .start, .end:
            guard let end = ends([place], text).first else { return nil }
            return try rest(end, captures, &fuel)
        case .reference(let number):
            let wanted = captures[number].map { text[$0] } ?? []
            guard text[place...].starts(with: wanted) else { return nil }
            return try rest(place + wanted.count, captures, &fuel)
        case .group(let inner, let number):
            return try inner.first(place, text, captures, &fuel) { end, captures, fuel in
                try rest(end, captures.merging([number: place..<end]) { $1 }, &fuel)
            }
        case .sequence(let parts):
            guard let part = parts.first else { return try rest(place, captures, &fuel) }
            return try part.first(place, text, captures, &fuel) { end, captures, fuel in
                try RegexTree.sequence(Array(parts.dropFirst())).first(end, text, captures, &fuel, rest)
            }
        case .choice(let parts):
            for part in parts { if let found = try part.first(place, text, captures, &fuel, rest) { return found } }
            return nil
        case .repetition(let inner, let least, let most, let isGreedy):
            func again(_ fuel: inout Int) throws -> (Int, [Int: Range<Int>])? {
                guard most != 0 else { return nil }
                let others = RegexTree.repetition(inner, least: max(least - 1, 0), most: most.map { $0 - 1 }, isGreedy: isGreedy)
                return try inner.first(place, text, captures, &fuel) { end, captures, fuel in
                    // A repetition that is not required must not be empty.
                    least == 0 && end == place ? nil : try others.first(end, text, captures, &fuel, rest)
                }
            }
            if least > 0 { return try again(&fuel) }
            if isGreedy, let found = try again(&fuel) { return found }
            if let found = try rest(place, captures, &fuel) { return found }
            return isGreedy ? nil : try again(&fuel)
        }
    }

    /// The input with every match replaced by its places and those of its groups.
    func marked(_ text: [Character], groups: Int, _ fuel: inout Int) throws -> String {
        var result = ""
        var place = 0
        while place <= text.count {
            if let (end, captures) = try first(place, text, [:], &fuel, { end, captures, _ in (end, captures) }) {
                let parts = (1...max(groups, 1)).map { number in captures[number].map { String(text[$0]) } ?? "" }
                result += "<" + ([String(text[place..<end])] + parts.prefix(groups)).joined(separator: ",") + ">"
                place = end
            } else {
                if place < text.count { result.append(text[place]) }
                place += 1
            }
        }
        return result
    }
}
