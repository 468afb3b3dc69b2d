/// Where each node of a diagram stands: a column a lane, endings in a column of their own, rows in reading order. Lengths are tenths of a unit.
struct DiagramLayout {
    struct Box {
        var x = 0
        var y = 0
        var width = 0
        var height = 0

        var middle: Int { x + width / 2 }
        var bottom: Int { y + height }
    }

    /// A line of an edge, corner by corner, and where its label stands.
    struct Route {
        var points: [(x: Int, y: Int)] = []
        var label: (x: Int, y: Int, isEnd: Bool)?
    }

    private let diagram: WorkflowDiagram
    private(set) var boxes: [Box]
    private(set) var routes: [Route]
    private(set) var lines: [[String]]
    private(set) var width = 0
    private(set) var height = 0

    static let lane = 2_150
    static let box = 1_820
    static let left = 240
    static let top = 1_250
    static let endings = 1_650
    private static let gap = 300
    private static let slot = 95
    private static let channel = 110

    private var row: [Int]
    private var rows = 0
    /// Within a lane, branches that work side by side have columns of their own.
    private var column: [Int]
    private var columns: [Int]
    /// Cells that are taken: row, lane and column.
    private var taken: Set<[Int]> = []
    /// Vertical lines beside the lanes, and horizontal ones above each row.
    private var channels = 0
    private var slots: [Int: Int] = [:]

    init(_ diagram: WorkflowDiagram) {
        self.diagram = diagram
        boxes = [Box](repeating: Box(), count: diagram.nodes.count)
        routes = [Route](repeating: Route(), count: diagram.edges.count)
        row = [Int](repeating: 0, count: diagram.nodes.count)
        column = row
        columns = [Int](repeating: 1, count: diagram.lanes.count)
        lines = diagram.nodes.map { node in
            node.kind == .step ? TextMeasure.wrapped(node.name, to: Self.box - 160, size: 12, most: 3, isBold: true) : []
        }
        rows = place(0..<diagram.nodes.count, from: 0, [:])
        placeEndings()
        let plans = diagram.edges.indices.map { plan($0) }
        settle(plans)
        for (index, plan) in plans.enumerated() { route(index, plan) }
    }

    /// Puts nodes into rows one after the other, branches side by side; the row after the last.
    ///
    /// - Parameter shifts: By lane, the column to stand in.
    private mutating func place(_ nodes: Range<Int>, from first: Int, _ shifts: [Int: Int]) -> Int {
        var next = first
        var index = nodes.lowerBound
        while index < nodes.upperBound {
            let node = diagram.nodes[index]
            if node.kind == .ending {
                index += 1
                continue
            }
            if node.kind == .fork, let block = diagram.blocks.first(where: { $0.fork == index }) {
                put(index, next, shifts)
                var last = next + 1
                var used = shifts
                for branch in block.branches {
                    last = max(last, place(branch, from: next + 1, used))
                    // The next branch stands beside what this one has taken.
                    for node in branch where diagram.nodes[node].kind != .ending {
                        let lane = diagram.nodes[node].lane
                        used[lane] = max(used[lane] ?? 0, column[node] + 1)
                    }
                }
                put(block.join, last, shifts)
                next = last + 1
                index = block.join + 1
                continue
            }
            put(index, next, shifts)
            next += 1
            index += 1
        }
        return next
    }

    private mutating func put(_ node: Int, _ at: Int, _ shifts: [Int: Int]) {
        let lane = diagram.nodes[node].lane
        row[node] = at
        column[node] = shifts[lane] ?? 0
        columns[lane] = max(columns[lane], column[node] + 1)
        taken.insert([at, lane, column[node]])
    }

    /// Where a lane begins, and its width.
    func lane(_ index: Int) -> (x: Int, width: Int) {
        (Self.left + columns[..<index].reduce(0, +) * Self.lane, columns[index] * Self.lane)
    }

    private var right: Int { Self.left + columns.reduce(0, +) * Self.lane }
    /// Where the names of endings begin.
    var endingsX: Int { right + 420 }

    private mutating func placeEndings() {
        for edge in diagram.edges where diagram.nodes[edge.to].kind == .ending { row[edge.to] = row[edge.from] }
    }

    // MARK: Edges

    private enum Plan {
        /// To an ending beside it.
        case side(number: Int)
        /// Down within its column, then across above the row of its target.
        case down(exit: Int, exits: Int, slot: Int?)
        /// Across below its row, along a channel, across above the row of its target.
        case around(exit: Int, exits: Int, below: Int, channel: Int, above: Int)
    }

    private mutating func plan(_ index: Int) -> Plan {
        let edge = diagram.edges[index]
        let own = diagram.edges.indices.filter { diagram.edges[$0].from == edge.from }
        let endings = own.filter { diagram.nodes[diagram.edges[$0].to].kind == .ending }
        if let number = endings.firstIndex(of: index) { return .side(number: number) }
        let others = own.filter { diagram.nodes[diagram.edges[$0].to].kind != .ending }
        let exit = others.firstIndex(of: index) ?? 0
        let (from, to) = (diagram.nodes[edge.from], diagram.nodes[edge.to])
        let between = row[edge.from] + 1..<max(row[edge.from] + 1, row[edge.to])
        // A fork lets go above its branches, anything else below itself.
        let line = from.kind == .fork ? edge.to : edge.from
        let isFree = !between.contains { taken.contains([$0, diagram.nodes[line].lane, column[line]]) }
        if row[edge.to] > row[edge.from], isFree {
            let isStraight =
                from.lane == to.lane && column[edge.from] == column[edge.to] && others.count == 1 && from.kind != .fork
                && to.kind != .join && to.kind != .fork && from.kind != .join
            return .down(exit: exit, exits: others.count, slot: isStraight ? nil : take(above: row[edge.to]))
        }
        channels += 1
        let below = take(above: row[edge.from] + 1)
        return .around(exit: exit, exits: others.count, below: below, channel: channels - 1, above: take(above: row[edge.to]))
    }

    private mutating func take(above row: Int) -> Int {
        slots[row, default: 0] += 1
        return (slots[row] ?? 1) - 1
    }

    // MARK: Lengths

    private func size(_ node: Int) -> (width: Int, height: Int) {
        switch diagram.nodes[node].kind {
        case .step:
            let it = diagram.nodes[node]
            return (Self.box, 130 + lines[node].count * 155 + (it.actor.isEmpty ? 0 : 140) + (it.time.isEmpty ? 0 : 140))
        case .choice: return (360, 260)
        case .fork, .join: return (Self.box, 60)
        case .ending: return (Self.endings - 260, 300)
        }
    }

    private mutating func settle(_ plans: [Plan]) {
        var heights = [Int](repeating: 0, count: rows)
        for node in diagram.nodes.indices where diagram.nodes[node].kind != .ending {
            heights[row[node]] = max(heights[row[node]], size(node).height)
        }
        // Endings stand one below the other beside their step.
        var beside: [Int: Int] = [:]
        for (index, plan) in plans.enumerated() {
            if case .side = plan { beside[row[diagram.edges[index].from], default: 0] += 1 }
        }
        for (row, count) in beside { heights[row] = max(heights[row], count * 360) }
        var y = Self.top
        var tops: [Int] = []
        for row in 0..<rows {
            y += Self.gap + (slots[row] ?? 0) * Self.slot
            tops.append(y)
            y += heights[row]
        }
        y += Self.gap + (slots[rows] ?? 0) * Self.slot
        height = y + 200
        width = right + 290 + Self.endings + channels * Self.channel + 300
        var used: [Int: Int] = [:]
        for node in diagram.nodes.indices {
            let (width, height) = size(node)
            let it = diagram.nodes[node]
            if it.kind == .ending {
                let number = used[row[node], default: 0]
                used[row[node]] = number + 1
                boxes[node] = Box(x: endingsX, y: tops[row[node]] + number * 360, width: width, height: height)
            } else {
                let x = lane(it.lane).x + column[node] * Self.lane + (Self.lane - width) / 2
                boxes[node] = Box(x: x, y: tops[row[node]], width: width, height: height)
            }
        }
        // A bar reaches over the lanes of what it parts or joins.
        for block in diagram.blocks {
            let own = block.branches.flatMap { $0 }.filter { diagram.nodes[$0].kind != .ending }
            let inside = own.isEmpty ? [block.fork] : own
            let first = inside.map { boxes[$0].x }.min() ?? 0
            let last = inside.map { boxes[$0].x + boxes[$0].width }.max() ?? 0
            for bar in [block.fork, block.join] { (boxes[bar].x, boxes[bar].width) = (first, last - first) }
        }
    }

    private func exit(_ node: Int, _ number: Int, _ count: Int) -> Int {
        let box = boxes[node]
        return box.x + box.width * (2 * number + 1) / (2 * count)
    }

    /// Where an edge comes in: of a bar, straight below or above the other end.
    private func entry(_ node: Int, from x: Int, spread: Int) -> Int {
        let box = boxes[node]
        switch diagram.nodes[node].kind {
        case .fork, .join: return min(max(x, box.x + 60), box.x + box.width - 60)
        default: return box.middle + spread
        }
    }

    private func gapY(above row: Int, _ slot: Int) -> Int {
        // The lines of a gap lie above the row, the first the highest; below them there is room for the arrow.
        let tops = diagram.nodes.indices.filter { self.row[$0] == row && diagram.nodes[$0].kind != .ending }.map { boxes[$0].y }
        let top = tops.min() ?? height - 200
        return top - 150 - ((slots[row] ?? 0) - 1 - slot) * Self.slot
    }

    /// Where the label of a way out stands: of a choice the first on the left, the others on the right one below the other.
    private func label(_ node: Int, _ exit: Int, _ x: Int) -> (x: Int, y: Int, isEnd: Bool) {
        let bottom = boxes[node].bottom
        guard diagram.nodes[node].kind == .choice else { return (x + 50, bottom + 125, false) }
        return exit == 0
            ? (boxes[node].x - 40, bottom - 20, true) : (boxes[node].x + boxes[node].width + 40, bottom - 20 + (exit - 1) * 130, false)
    }

    private mutating func route(_ index: Int, _ plan: Plan) {
        let edge = diagram.edges[index]
        let (from, to) = (boxes[edge.from], boxes[edge.to])
        var route = Route()
        switch plan {
        case .side(let number):
            let y = min(to.y + to.height / 2, max(from.y + 60, from.bottom - 60) + number * 0)
            let level = to.y + to.height / 2
            if level <= from.bottom - 40, level >= from.y + 40 {
                route.points = [(from.x + from.width, level), (to.x, level)]
                route.label = (from.x + from.width + 60, level - 45, false)
            } else {
                let turn = to.x - 110
                route.points = [(from.x + from.width, y), (turn, y), (turn, level), (to.x, level)]
                route.label = (turn - 60, level - 45, true)
            }
        case .down(let exit, let exits, let slot):
            let x =
                diagram.nodes[edge.from].kind == .fork
                ? entry(edge.from, from: to.middle, spread: 0) : self.exit(edge.from, exit, exits)
            let target = entry(edge.to, from: x, spread: 0)
            if let slot {
                let level = gapY(above: row[edge.to], slot)
                route.points =
                    target == x ? [(x, from.bottom), (x, to.y)] : [(x, from.bottom), (x, level), (target, level), (target, to.y)]
            } else {
                route.points = [(x, from.bottom), (x, to.y)]
            }
            route.label = label(edge.from, exit, x)
        case .around(let exit, let exits, let below, let channel, let above):
            let x = self.exit(edge.from, exit, exits)
            let side = right + 290 + Self.endings + channel * Self.channel
            let (low, high) = (gapY(above: row[edge.from] + 1, below), gapY(above: row[edge.to], above))
            let target = entry(edge.to, from: side, spread: to.width / 4)
            route.points = [(x, from.bottom), (x, low), (side, low), (side, high), (target, high), (target, to.y)]
            route.label = label(edge.from, exit, x)
        }
        routes[index] = route
    }
}
