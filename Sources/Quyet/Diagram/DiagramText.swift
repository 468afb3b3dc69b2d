import QuyetText

extension WorkflowDiagram {
    /// The graph in the language of Graphviz, a cluster an office.
    public var dot: String {
        var text =
            "digraph \"\(quoted(name))\" {\n  rankdir=TB;\n  node [fontname=\"sans-serif\", fontsize=11];\n  edge [fontname=\"sans-serif\", fontsize=10];\n"
        for (index, lane) in lanes.enumerated() {
            text += "  subgraph cluster_\(index) {\n    label=\"\(quoted(lane.isEmpty ? "…" : lane))\";\n"
            for (number, node) in nodes.enumerated() where node.lane == index && node.kind == .step { text += "    \(dot(number, node))\n" }
            text += "  }\n"
        }
        for (number, node) in nodes.enumerated() where node.kind != .step { text += "  \(dot(number, node))\n" }
        for edge in edges {
            var style = edge.label.isEmpty ? [] : ["label=\"\(quoted(edge.label))\""]
            if edge.isMarked { style += ["color=red", "penwidth=2"] }
            text += "  n\(edge.from) -> n\(edge.to)\(style.isEmpty ? "" : " [\(style.joined(separator: ", "))]");\n"
        }
        return text + "}\n"
    }

    private func dot(_ number: Int, _ node: Node) -> String {
        let colour = node.isMarked ? ", color=red, penwidth=2" : ""
        switch node.kind {
        case .step:
            let lines = [node.name, node.actor, node.time].filter { !$0.isEmpty }.map(quoted).joined(separator: "\\n")
            return "n\(number) [shape=box, style=rounded, label=\"\(lines)\"\(colour)];"
        case .choice: return "n\(number) [shape=diamond, label=\"\"\(colour)];"
        case .fork, .join: return "n\(number) [shape=box, style=filled, fillcolor=black, height=0.05, width=1.2, label=\"\"\(colour)];"
        case .ending: return "n\(number) [shape=ellipse, label=\"\(quoted(node.name))\"\(colour)];"
        }
    }

    private func quoted(_ text: String) -> String {
        text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"").replacing("\n", with: " ")
    }

    /// The graph in the language of Mermaid.
    public var mermaid: String {
        var text = "flowchart TB\n"
        for (index, lane) in lanes.enumerated() {
            text += "  subgraph L\(index)[\"\(escaped(lane.isEmpty ? "…" : lane))\"]\n"
            for (number, node) in nodes.enumerated() where node.lane == index && node.kind == .step {
                let lines = [node.name, node.actor, node.time].filter { !$0.isEmpty }.map(escaped).joined(separator: "<br/>")
                text += "    n\(number)[\"\(lines)\"]\n"
            }
            text += "  end\n"
        }
        for (number, node) in nodes.enumerated() {
            switch node.kind {
            case .step: continue
            case .choice: text += "  n\(number){\" \"}\n"
            case .fork, .join: text += "  n\(number)[[\" \"]]\n"
            case .ending: text += "  n\(number)([\"\(escaped(node.name))\"])\n"
            }
        }
        for edge in edges {
            text += "  n\(edge.from) -->\(edge.label.isEmpty ? "" : "|\"\(escaped(edge.label))\"|") n\(edge.to)\n"
        }
        let marked = nodes.indices.filter { nodes[$0].isMarked }
        if !marked.isEmpty {
            text += "  classDef way stroke:#c53030,stroke-width:3px\n  class \(marked.map { "n\($0)" }.joined(separator: ",")) way\n"
            let links = edges.indices.filter { edges[$0].isMarked }
            if !links.isEmpty { text += "  linkStyle \(links.map(String.init).joined(separator: ",")) stroke:#c53030,stroke-width:3px\n" }
        }
        return text
    }

    private func escaped(_ text: String) -> String {
        Markup.escaped(text).replacing("#", with: "#35;")
    }
}
