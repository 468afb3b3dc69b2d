import QuyetTestSupport
import QuyetTime

@testable import QuyetVerification

/// A small workflow of steps, choices and parallel blocks with ways that lead anywhere, as the compiler would lay it out.
struct RandomNet {
    var places = 0
    var transitions: [WorkflowNet.Transition] = []
    var open: [Set<Int>?] = []
    var bounds: [Int?] = []
    var isStep: [Bool] = []
    let groups: Int
    private var random: SeededGenerator
    private var steps: [Int] = []

    private indirect enum Item {
        case step(Int)
        case choice(Int, [[Item]])
        case parallel(Int, [[Item]], [Int], Range<Int>)

        var place: Int {
            switch self {
            case .step(let place), .choice(let place, _), .parallel(let place, _, _, _): place
            }
        }
    }

    init(_ random: inout SeededGenerator) {
        groups = 1 + random.below(3)
        self.random = random
        let isWild = random.once(in: 2)
        self.random = random
        let items = list(2 + self.random.below(3), 0)
        connect(items, nil, isWild ? 5 : 25)
        random = self.random
    }

    private mutating func add(isStep: Bool) -> Int {
        places += 1
        self.isStep.append(isStep)
        bounds.append(isStep && random.once(in: 5) ? random.below(3) + (random.once(in: 20) ? 0 : 1) : nil)
        if isStep { steps.append(places - 1) }
        return places - 1
    }

    private mutating func list(_ count: Int, _ depth: Int) -> [Item] {
        (0..<count).map { _ in
            switch random.below(depth < 2 ? 7 : 4) {
            case 4:
                let place = add(isStep: false)
                return .choice(place, (0..<(1 + random.below(2))).map { _ in list(random.below(2), depth + 1) })
            case 5, 6:
                let place = add(isStep: false)
                let start = places
                let branches = (0..<(2 + random.below(2))).map { _ in list(random.once(in: 8) ? 0 : 1 + random.below(2), depth + 1) }
                let done = branches.map { _ in add(isStep: false) }
                return .parallel(place, branches, done, start..<places)
            default: return .step(add(isStep: true))
            }
        }
    }

    private mutating func add(_ transition: WorkflowNet.Transition, open groups: Set<Int>? = nil) {
        transitions.append(transition)
        open.append(groups)
    }

    private mutating func connect(_ items: [Item], _ exit: Int?, _ calm: Int) {
        for (index, item) in items.enumerated() {
            let next = index + 1 < items.count ? items[index + 1].place : exit
            switch item {
            case .step(let place):
                for number in 0..<(random.once(in: 3) ? 2 : 1) {
                    let isLast = next == nil
                    if random.once(in: isLast ? 1 : number > 0 ? 3 : calm * 2), !random.once(in: 30) {
                        add(WorkflowNet.Transition(from: [place], to: [], isEnding: true, isSilent: false))
                    } else if !steps.isEmpty, random.once(in: number > 0 ? 3 : calm) {
                        add(WorkflowNet.Transition(from: [place], to: [steps[random.below(steps.count)]], isSilent: false))
                    } else {
                        add(WorkflowNet.Transition(from: [place], to: next.map { [$0] } ?? [], isSilent: false))
                    }
                }
            case .choice(let place, let cases):
                for branch in cases { connect(branch, next, calm) }
                // Mostly total and disjoint.
                var rest = Set(0..<groups)
                for (number, branch) in cases.enumerated() {
                    let isLast = number == cases.count - 1
                    let own = isLast && !random.once(in: 12) ? rest : rest.filter { _ in random.once(in: 2) }
                    if !random.once(in: 20) { rest.subtract(own) }
                    var to = branch.first?.place ?? next
                    var isEnding = false
                    if random.once(in: calm), !steps.isEmpty { to = steps[random.below(steps.count)] }
                    if to == nil || random.once(in: calm * 2) { (to, isEnding) = (nil, true) }
                    add(
                        WorkflowNet.Transition(from: [place], to: to.map { [$0] } ?? [], isEnding: isEnding, isSilent: true), open: Set(own)
                    )
                }
            case .parallel(let place, let branches, let done, let inside):
                for (branch, end) in zip(branches, done) { connect(branch, end, calm) }
                add(WorkflowNet.Transition(from: [place], to: zip(branches, done).map { $0.first?.place ?? $1 }, isSilent: true))
                let needed = random.once(in: 4) ? 1 + random.below(done.count) : done.count
                add(
                    WorkflowNet.Transition(
                        from: done, needed: needed, clears: inside.filter { !done.contains($0) }, to: next.map { [$0] } ?? [],
                        isSilent: true))
            }
        }
    }

    var net: WorkflowNet {
        WorkflowNet(places: places, transitions: transitions, initial: places > 0 ? [0] : [], bounds: bounds, isStep: isStep)
    }

    var truths: GuardTruths { GuardTruths(groups: groups, open: open.map { $0.map { BitSet($0.sorted()) } }) }
}

extension RandomNet: CustomStringConvertible {
    var description: String {
        var lines = ["places \(places), groups \(groups), steps \(isStep.indices.filter { isStep[$0] }), bounds \(bounds)"]
        for (index, transition) in transitions.enumerated() {
            let kind = transition.isEnding ? "ends" : "\(transition.to)"
            let when = open[index].map { " when \($0.sorted())" } ?? ""
            lines.append(
                "  \(index): \(transition.from)\(transition.needed < transition.from.count ? " (\(transition.needed))" : "") "
                    + "\(transition.isSilent ? "~" : "-")> \(kind)\(when) clears \(transition.clears)")
        }
        return lines.joined(separator: "\n")
    }
}
