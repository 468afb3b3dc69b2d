import QuyetChecks
import QuyetLaw
import QuyetMachine
import QuyetSyntax
import QuyetText
import QuyetTime

/// A workflow as a graph in reading order, to be drawn: steps with their offices, choices, where branches part and meet, and endings.
public struct WorkflowDiagram: Sendable {
    public struct Node: Sendable {
        public enum Kind: Sendable { case step, choice, fork, join, ending }

        public let kind: Kind
        /// The step's or the ending's name.
        public let name: String
        /// Who does it, and how long it may take, as written.
        public let actor: String
        public let time: String
        /// Index into `lanes`; of what nobody does, that of what comes before it.
        public let lane: Int
        public var isMarked = false
    }

    public struct Edge: Sendable {
        public let from: Int
        public let to: Int
        /// The outcome, or the condition of a choice.
        public let label: String
        public var isMarked = false
    }

    /// `procedure` and name.
    public let procedure: String
    public let name: String
    public let citation: String
    /// Offices in the order in which they come; empty: the applicant's.
    public internal(set) var lanes: [String] = []
    public internal(set) var nodes: [Node] = []
    public internal(set) var edges: [Edge] = []
    /// Where dossiers begin.
    public internal(set) var start: Int?
    /// What the marked way shows.
    public internal(set) var finding: Finding?

    /// The node of each place of the machine; a join stands for all places that wait for it.
    var nodeOfPlace: [Int] = []
    /// By parallel block, its branches as ranges of nodes.
    var blocks: [(fork: Int, join: Int, branches: [Range<Int>])] = []
}

extension Workspace {
    /// The workflows of a procedure as pictures: those in force on a day, or all.
    ///
    /// - Parameter rule: The finding whose way is marked; the first of each workflow that has a way, where none is named.
    public func diagrams(of name: String, on day: Day? = nil, marking rule: String? = nil) throws(QuestionError) -> [WorkflowDiagram] {
        guard case .procedure(let index) = try subject(name) else { return [] }
        let code = law.procedures[index].code
        let found = check().findings.filter { !($0.witness?.path.isEmpty ?? true) && (rule == nil || $0.rule == rule) }
        return lowering.workspace.machines.enumerated().filter { _, machine in
            machine.procedures.contains(code) && (day.map { machine.life.contains($0) } ?? true)
        }.map { number, machine in
            let finding = found.first { $0.subjects.contains(Subject(.workflow, machine.name)) && $0.isAbout(code, machine) }
            return WorkflowDiagram(self, number, machine, code, finding)
        }
    }
}

extension Finding {
    fileprivate func isAbout(_ code: String, _ machine: Machine) -> Bool {
        subjects.contains(Subject(.procedure, code)) || subjects.contains { machine.procedures.contains($0.id) }
    }
}

extension WorkflowDiagram {
    init(_ workspace: Workspace, _ number: Int, _ machine: Machine, _ code: String, _ finding: Finding?) {
        let law = workspace.law
        procedure = code
        name = machine.name
        citation = law.citation(workspace.lowering.provisions[number])
        self.finding = finding
        let places = workspace.lowering.places[number]
        func text(_ span: Span?) -> String {
            span.map { String(decoding: law.sources[$0.source].bytes[Int($0.lower)..<Int($0.upper)], as: UTF8.self) } ?? ""
        }
        nodeOfPlace = [Int](repeating: -1, count: machine.places.count)
        var lane = 0
        for (place, kind) in machine.places.enumerated() {
            switch kind {
            case .step(let index):
                let step = machine.steps[index]
                lane = add(lane: step.actor.map { WorkflowDiagram.office(Holder($0), law.registers) } ?? "")
                let actor = step.actor.map { law.registers.name(Holder($0)) } ?? ""
                nodeOfPlace[place] = add(.step, step.name, actor: actor, time: text(places[index].allotment), lane: lane)
            case .choice: nodeOfPlace[place] = add(.choice, "", lane: lane)
            case .fork: nodeOfPlace[place] = add(.fork, "", lane: lane)
            case .branchDone(_, let branch):
                // All branches of a block meet in one place.
                nodeOfPlace[place] = branch == 0 ? add(.join, "", lane: lane) : nodeOfPlace[place - 1]
            }
        }
        start = machine.initial.first.map { nodeOfPlace[$0] }
        for transition in machine.transitions { connect(transition, machine, text) }
        findBlocks(machine)
        if let finding { mark(finding.witness?.path ?? [], machine) }
    }

    private mutating func add(lane name: String) -> Int {
        if let index = lanes.firstIndex(of: name) { return index }
        lanes.append(name)
        return lanes.count - 1
    }

    private mutating func add(_ kind: Node.Kind, _ name: String, actor: String = "", time: String = "", lane: Int) -> Int {
        nodes.append(Node(kind: kind, name: name, actor: actor, time: time, lane: lane))
        return nodes.count - 1
    }

    /// The unit in whose lane an office stands: where its people work.
    private static func office(_ holder: Holder, _ registers: Registers) -> String {
        guard let record = registers.record(holder) else { return registers.name(holder) }
        if let place = record.worksAt { return registers.name(place) }
        if record.isPosition, let unit = registers.parent(of: holder) { return registers.name(unit) }
        if !record.members.isEmpty, let first = record.members.first { return office(first, registers) }
        return registers.name(holder)
    }

    private mutating func connect(_ transition: Transition, _ machine: Machine, _ text: (Span?) -> String) {
        guard let from = transition.from.first.map({ nodeOfPlace[$0] }) else { return }
        var label = ""
        switch transition.label {
        case .outcome(_, let outcome):
            label = outcome == OutcomeWord.done.spelling(.vi) || outcome == OutcomeWord.done.spelling(.en) ? "" : outcome
        case .silent: if transition.guardCondition != nil { label = text(transition.origin.span) }
        }
        if let ending = transition.ending {
            let node = add(.ending, ending, lane: nodes[from].lane)
            edges.append(Edge(from: from, to: node, label: label))
        }
        for place in transition.to { edges.append(Edge(from: from, to: nodeOfPlace[place], label: label)) }
    }

    private mutating func findBlocks(_ machine: Machine) {
        for transition in machine.transitions where transition.label == .silent && transition.to.count > 1 {
            guard let place = transition.from.first, case .fork(let block) = machine.places[place],
                let end = machine.places.firstIndex(of: .branchDone(block: block, branch: 0))
            else { continue }
            let entries = transition.to.filter { $0 < end }
            let branches = entries.enumerated().map { number, entry in
                let next = number + 1 < entries.count ? entries[number + 1] : end
                return nodeOfPlace[entry]..<(next == end ? nodeOfPlace[end] : nodeOfPlace[next])
            }
            blocks.append((nodeOfPlace[place], nodeOfPlace[end], branches))
        }
    }

    /// Marks the way of a witness: each outcome, and what is taken at once between two of them.
    private mutating func mark(_ path: [String], _ machine: Machine) {
        if let start { nodes[start].isMarked = true }
        for (number, event) in path.enumerated() {
            let next = number + 1 < path.count ? path[number + 1] : nil
            for index in edges.indices where "\(nodes[edges[index].from].name): \(edges[index].outcome)" == event {
                guard nodes[edges[index].from].kind == .step else { continue }
                edges[index].isMarked = true
                nodes[edges[index].to].isMarked = true
                follow(edges[index].to, towards: next)
            }
        }
    }

    /// Marks what leads from a node to the step of the next event without anybody acting; of what comes last, nothing more.
    private mutating func follow(_ node: Int, towards event: String?) {
        guard nodes[node].kind != .step, let event else { return }
        if nodes[node].kind == .fork {
            // All its branches begin.
            for index in edges.indices where edges[index].from == node {
                edges[index].isMarked = true
                nodes[edges[index].to].isMarked = true
            }
        }
        var before: [Int: Int] = [:]
        var open = [node]
        var position = 0
        while position < open.count {
            let current = open[position]
            position += 1
            if nodes[current].kind == .step {
                guard event.hasPrefix("\(nodes[current].name): ") else { continue }
                var at = current
                while let edge = before[at] {
                    edges[edge].isMarked = true
                    nodes[edges[edge].to].isMarked = true
                    at = edges[edge].from
                }
                return
            }
            for (index, edge) in edges.enumerated() where edge.from == current && before[edge.to] == nil && edge.to != node {
                before[edge.to] = index
                open.append(edge.to)
            }
        }
    }
}

extension WorkflowDiagram.Edge {
    /// The outcome as a witness names it.
    fileprivate var outcome: String { label.isEmpty ? OutcomeWord.done.spelling(.vi) : label }
}
