import QuyetTime

/// What is wrong with a net, and the shortest way there.
///
/// The notion is soundness of workflow nets (W. van der Aalst et al., "Soundness of workflow nets: classification, decidability, and
/// analysis", 2011) for nets with several endings: from every state that a dossier of some group can reach, an ending can be reached
/// (option to complete), an ending leaves nothing active (proper completion), no place is marked twice at once (safeness), and every step can
/// be reached (no dead activity). Beside it every loop must have a bound.
public struct Soundness: Sendable {
    public enum Kind: UInt8, Sendable, CaseIterable {
        /// Nothing is active, or all that is active offers no outcome.
        case deadEnd
        /// What is marked waits for what can never come.
        case deadlock
        /// No ending can be reached, although something can always happen.
        case livelock
        /// A place is marked that is marked already.
        case lackOfSynchronisation
        /// An ending while something else is still active.
        case improperEnd
        /// A way back that can be taken without end.
        case unboundedLoop
        /// A choice that is open for none of its ways: the guards' own trouble.
        case noWay
    }

    public struct Trouble: Sendable {
        public let kind: Kind
        /// The place that it is about: where a dossier is stuck, what is marked twice, what goes on without end.
        public let place: Int?
        /// The transition that leads into it.
        public let transition: Int?
        /// The transitions that somebody takes from the beginning, in order.
        public let path: [Int]
        /// A group of dossiers that gets there.
        public let group: Int
    }

    public internal(set) var troubles: [Trouble] = []
    /// Places, of those where somebody works, that some dossier comes to.
    public internal(set) var reached: BitSet = BitSet()
    /// False where the budget was spent: then nothing is proved of what was not found.
    public internal(set) var isComplete = true
    /// States that were looked at.
    public internal(set) var states = 0

    /// A verdict on nothing: nobody reaches anything.
    public init() {}

    /// States beyond which the search gives up and says so.
    public static let budget = 250_000

    /// By group, the time that it takes; nil where it is no sum along a way, or was not asked.
    public internal(set) var times: [WorkingTime?] = []

    /// Judges a net for every group of dossiers.
    ///
    /// - Parameter times: How long its steps take, to have `times`.
    public static func verify(_ net: WorkflowNet, _ truths: GuardTruths, times: StepTimes? = nil, budget: Int = Soundness.budget)
        -> Soundness
    {
        var result = Soundness()
        let blocks = ParallelBlocks(net)
        for chunk in 0..<truths.chunks {
            let exploration = Exploration(net, blocks, truths.chunk(chunk), first: chunk * 64, budget: budget - result.states)
            exploration.run(&result)
            guard result.isComplete else { break }
            guard let times else { continue }
            for bit in 0..<min(64, truths.groups - chunk * 64) { result.times.append(exploration.workingTime(bit, times)) }
        }
        result.troubles = Soundness.distinct(result.troubles)
        return result
    }

    /// One trouble a cause: the shortest of the same kind at the same place.
    private static func distinct(_ troubles: [Trouble]) -> [Trouble] {
        struct Cause: Hashable {
            let kind: Kind
            let place: Int?
            let transition: Int?
        }
        var best: [Cause: Int] = [:]
        var result: [Trouble] = []
        for trouble in troubles {
            // Where a dossier is stuck at a place, how it came there does not matter; where it is stuck at none, it does.
            let matters = trouble.place == nil || trouble.kind == .unboundedLoop || trouble.kind == .improperEnd
            let cause = Cause(kind: trouble.kind, place: trouble.place, transition: matters ? trouble.transition : nil)
            if let known = best[cause] {
                if trouble.path.count < result[known].path.count { result[known] = trouble }
            } else {
                best[cause] = result.count
                result.append(trouble)
            }
        }
        return result
    }
}
