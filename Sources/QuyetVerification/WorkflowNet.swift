import QuyetMachine
import QuyetTime

/// A net whose markings are sets of places (1-safe), with data that are constant for a dossier: what a machine or a foreign process is
/// reduced to before it is judged.
///
/// A transition that somebody takes leaves one place; silent ones are taken at once, before anybody acts. The dossier's data do not change, so
/// that every guard is a set of groups of dossiers.
public struct WorkflowNet: Sendable {
    public struct Transition: Sendable {
        public let from: [Int]
        /// How many of `from` must be marked.
        public let needed: Int
        /// Places emptied beside `from`.
        public let clears: [Int]
        public let to: [Int]
        public let isEnding: Bool
        public let isSilent: Bool

        public init(from: [Int], needed: Int? = nil, clears: [Int] = [], to: [Int], isEnding: Bool = false, isSilent: Bool) {
            self.from = from
            self.needed = needed ?? from.count
            self.clears = clears
            self.to = to
            self.isEnding = isEnding
            self.isSilent = isSilent
        }

        var isJoin: Bool { isSilent && from.count > 1 }
    }

    public let places: Int
    public let transitions: [Transition]
    public let initial: [Int]
    /// How often a place may be marked; nil for no bound.
    public let bounds: [Int?]
    /// Whether somebody works there: what is marked elsewhere waits.
    public let isStep: [Bool]

    /// Transitions that a place enables, by place: `out[outStart[place] ..< outStart[place + 1]]`.
    let out: [Int32]
    let outStart: [Int32]

    public init(places: Int, transitions: [Transition], initial: [Int], bounds: [Int?], isStep: [Bool]) {
        self.places = places
        self.transitions = transitions
        self.initial = initial
        self.bounds = bounds
        self.isStep = isStep
        var starts = [Int32](repeating: 0, count: places + 1)
        for transition in transitions { for place in transition.from { starts[place + 1] += 1 } }
        for place in 0..<places { starts[place + 1] += starts[place] }
        var next = starts
        var out = [Int32](repeating: 0, count: Int(starts[places]))
        for (index, transition) in transitions.enumerated() {
            for place in transition.from {
                out[Int(next[place])] = Int32(truncatingIfNeeded: index)
                next[place] += 1
            }
        }
        self.out = out
        outStart = starts
    }

    /// The net of a machine: its places and transitions as they are.
    ///
    /// - Parameter closed: Steps from which no outcome leads on.
    public init(_ machine: Machine, closed: Set<Int> = []) {
        var bounds = [Int?](repeating: nil, count: machine.places.count)
        var isStep = [Bool](repeating: false, count: machine.places.count)
        for (index, place) in machine.places.enumerated() {
            guard case .step(let step) = place else { continue }
            isStep[index] = true
            bounds[index] = machine.steps[step].visitBound
        }
        self.init(
            places: machine.places.count,
            transitions: machine.transitions.map { transition in
                if case .outcome(let step, _) = transition.label, closed.contains(step) {
                    return Transition(from: [], to: [], isSilent: false)
                }
                return Transition(
                    from: transition.from, needed: transition.needed, clears: transition.clears, to: transition.to,
                    isEnding: transition.ending != nil, isSilent: transition.label == .silent)
            }, initial: machine.initial, bounds: bounds, isStep: isStep)
    }

    func outgoing(_ place: Int) -> ArraySlice<Int32> { out[Int(outStart[place])..<Int(outStart[place + 1])] }
}

/// What the guards of a net say of groups of dossiers that they tell apart.
public struct GuardTruths: Sendable {
    /// Number of groups.
    public let groups: Int
    /// The groups for which a transition is open; nil for all.
    public let open: [BitSet?]

    public init(groups: Int, open: [BitSet?]) {
        self.groups = groups
        self.open = open
    }

    /// One group and no guards.
    public static func none(_ net: WorkflowNet) -> GuardTruths {
        GuardTruths(groups: 1, open: [BitSet?](repeating: nil, count: net.transitions.count))
    }

    /// 64 groups at a time: by transition, the open ones.
    func chunk(_ number: Int) -> [UInt64] {
        let rest = groups - number * 64
        let all: UInt64 = rest >= 64 ? .max : (1 << UInt64(rest)) - 1
        return open.map { set in set.map { number < $0.words.count ? $0.words[number] & all : 0 } ?? all }
    }

    var chunks: Int { (groups + 63) / 64 }
}
