/// Runs a program over one text, trying the alternatives in the order of their preference.
///
/// Without back-references, whether a match can go on from an instruction and a place depends on nothing else. Such pairs are therefore
/// tried once: the time is at most the length of the text times that of the program. With back-references the time can grow
/// exponentially; a budget bounds it.
struct RegexMatcher {
    /// Steps for a pattern with back-references.
    static let backtrackingBudget = 1_000_000
    /// Steps for a pattern without, over the whole text.
    static let linearBudget = 50_000_000
    /// Pairs that can be remembered: 32 MiB.
    static let mostPairs = 1 << 28
    /// Alternatives that can be waiting: 64 MiB.
    static let mostWaiting = 1 << 22

    enum Outcome {
        case matched(Range<Int>)
        case failed
        /// A limit was reached first.
        case undecided
    }

    /// An alternative to be tried (`target` is an instruction, `value` a place), or a slot to be reset (`target` is below zero).
    private struct Waiting {
        let target: Int32
        let value: Int
    }

    let program: RegexProgram
    let text: [Unicode.Scalar]
    private let captures: Bool
    private(set) var slots: [Int]
    private var waiting: [Waiting] = []
    private var tried: [UInt64] = []
    private let remembers: Bool
    private var steps: Int
    private let exceedsMemory: Bool

    /// - Parameter captures: whether the places of groups are wanted
    init(_ program: RegexProgram, _ text: [Unicode.Scalar], captures: Bool) {
        self.program = program
        self.text = text
        self.captures = captures || program.hasBackReferences
        slots = Array(repeating: -1, count: program.slots)
        remembers = !program.hasBackReferences
        steps = remembers ? RegexMatcher.linearBudget : RegexMatcher.backtrackingBudget
        let (pairs, overflows) = program.splits.multipliedReportingOverflow(by: text.count + 1)
        exceedsMemory = remembers && (overflows || pairs > RegexMatcher.mostPairs)
        if remembers, !exceedsMemory { tried = Array(repeating: 0, count: pairs / 64 + 1) }
    }

    /// The first match that begins at a place or after it.
    ///
    /// A further search begins where the last match ended, and only if the pattern does not match the empty string: then no pair that led
    /// to the last match can be met again.
    mutating func search(from start: Int) -> Outcome {
        guard !exceedsMemory else { return .undecided }
        // Alternatives of the last match are dropped, and with them its captures.
        while nextAlternative() != nil {}
        for place in start...text.count {
            if let first = program.firstSet {
                guard place < text.count else { return .failed }
                guard first.contains(text[place]) else { continue }
            }
            switch run(from: place) {
            case .failed: continue
            case .undecided: return .undecided
            case .matched(let range): return .matched(range)
            }
        }
        return .failed
    }

    /// Whether the pair is new. What did not lead to a match never does, from wherever the search began.
    private mutating func isNew(_ split: Int32, _ place: Int) -> Bool {
        guard remembers else { return true }
        let pair = place * program.splits + Int(split)
        let bit: UInt64 = 1 << UInt64(pair & 63)
        guard tried[pair >> 6] & bit == 0 else { return false }
        tried[pair >> 6] |= bit
        return true
    }

    private mutating func set(_ slot: Int, _ place: Int) {
        waiting.append(Waiting(target: Int32(-1 - slot), value: slots[slot]))
        slots[slot] = place
    }

    /// Takes back what was done since the last alternative and gives it; nil when there is none.
    private mutating func nextAlternative() -> Waiting? {
        while let last = waiting.popLast() {
            guard last.target < 0 else { return last }
            slots[Int(-1 - last.target)] = last.value
        }
        return nil
    }

    /// A match that begins at a place.
    private mutating func run(from start: Int) -> Outcome {
        var place = start
        var next = 0
        while true {
            steps -= 1
            guard steps > 0, waiting.count < RegexMatcher.mostWaiting else { return .undecided }
            let instruction = program.instructions[next]
            var goesOn = true
            next += 1
            switch instruction.operation {
            case .scalar:
                goesOn = place < text.count && text[place].value == UInt32(instruction.first)
                place += 1
            case .set:
                goesOn = place < text.count && program.sets[Int(instruction.first)].contains(text[place])
                place += 1
            case .split:
                goesOn = isNew(instruction.number, place)
                if goesOn { waiting.append(Waiting(target: instruction.second, value: place)) }
                next = Int(instruction.first)
            case .jump: next = Int(instruction.first)
            case .save: if captures { set(Int(instruction.first), place) }
            case .mark: set(Int(instruction.first), place)
            case .advance: goesOn = slots[Int(instruction.first)] != place
            case .textStart: goesOn = place == 0
            case .textEnd: goesOn = place == text.count
            case .lineStart: goesOn = place == 0 || place < text.count && text[place - 1] == "\n"
            case .lineEnd: goesOn = place < text.count ? text[place] == "\n" : place == 0 || text[place - 1] != "\n"
            case .backReference: goesOn = repeats(Int(instruction.first), &place)
            case .match: return .matched(start..<place)
            }
            if !goesOn {
                guard let alternative = nextAlternative() else { return .failed }
                next = Int(alternative.target)
                place = alternative.value
            }
        }
    }

    /// Moves over what a group captured. A group that captured nothing stands for the empty string.
    private mutating func repeats(_ group: Int, _ place: inout Int) -> Bool {
        let (from, to) = (slots[2 * group], slots[2 * group + 1])
        guard from >= 0, to > from else { return true }
        guard place + to - from <= text.count else { return false }
        for index in from..<to {
            let (wanted, found) = (text[index], text[place])
            guard wanted == found || program.ignoresCase && CaseVariants.areVariants(wanted, found) else { return false }
            place += 1
            steps -= 1
        }
        return true
    }
}
