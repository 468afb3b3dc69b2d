import QuyetText

extension WorkflowDiagram {
    /// The workflow as a picture: a lane an office, steps in reading order, the way of a finding in red.
    public func svg(_ language: Language) -> String { DiagramSVG(self, language).text }
}

/// Draws a workflow. Lengths are tenths of a unit.
private struct DiagramSVG {
    private let diagram: WorkflowDiagram
    private let language: Language
    private let layout: DiagramLayout
    private var body = ""
    private var head = 0

    private static let way = "#c53030"
    private static let lines = "#4a5568"

    init(_ diagram: WorkflowDiagram, _ language: Language) {
        self.diagram = diagram
        self.language = language
        layout = DiagramLayout(diagram)
        drawLanes()
        for index in diagram.edges.indices where !diagram.edges[index].isMarked { draw(edge: index) }
        for index in diagram.edges.indices where diagram.edges[index].isMarked { draw(edge: index) }
        for index in diagram.nodes.indices { draw(node: index) }
        for index in diagram.edges.indices { drawLabel(index) }
        drawHead()
    }

    var text: String {
        let (width, height) = (fixed(layout.width), fixed(layout.height))
        return """
            <svg xmlns="http://www.w3.org/2000/svg" width="\(width)" height="\(height)" viewBox="0 0 \(width) \(height)" role="img" \
            xml:lang="\(language.rawValue)" font-family="'Segoe UI', 'Helvetica Neue', Arial, 'Noto Sans', 'DejaVu Sans', sans-serif" \
            font-size="12" fill="#1a202c">
            <title>\(Markup.escaped(title))</title>
            <defs>
            <marker id="end" viewBox="0 0 10 10" refX="9" refY="5" markerWidth="7" markerHeight="7" orient="auto">\
            <path d="M0 0 10 5 0 10z" fill="\(Self.lines)"/></marker>
            <marker id="way" viewBox="0 0 10 10" refX="9" refY="5" markerWidth="6" markerHeight="6" orient="auto">\
            <path d="M0 0 10 5 0 10z" fill="\(Self.way)"/></marker>
            </defs>
            <rect width="100%" height="100%" fill="#ffffff"/>
            \(body)</svg>

            """
    }

    private var title: String {
        DiagramMessages.title(["name": .text(diagram.name), "code": .text(diagram.procedure)]).rendered(language)
    }

    private func fixed(_ tenths: Int) -> String { tenths % 10 == 0 ? String(tenths / 10) : "\(tenths / 10).\(abs(tenths % 10))" }

    private mutating func put(
        _ text: String, _ x: Int, _ y: Int, size: Int = 12, isBold: Bool = false, colour: String? = nil, anchor: String? = nil,
        halo: Bool = false, full: String? = nil
    ) {
        body += "<text x=\"\(fixed(x))\" y=\"\(fixed(y))\""
        if size != 12 { body += " font-size=\"\(size)\"" }
        if isBold { body += " font-weight=\"600\"" }
        if let colour { body += " fill=\"\(colour)\"" }
        if let anchor { body += " text-anchor=\"\(anchor)\"" }
        if halo { body += " stroke=\"#ffffff\" stroke-width=\"3\" paint-order=\"stroke\"" }
        body += ">\(full.map { "<title>\(Markup.escaped($0))</title>" } ?? "")\(Markup.escaped(text))</text>\n"
    }

    private mutating func drawHead() {
        let room = layout.width - 2 * DiagramLayout.left
        let (shown, isWhole) = TextMeasure.cut(title, to: room, size: 17, isBold: true)
        put(shown, DiagramLayout.left, 330, size: 17, isBold: true, full: isWhole ? nil : title)
        put(TextMeasure.cut(diagram.citation, to: room, size: 12).text, DiagramLayout.left, 540, colour: Self.lines)
        if let finding = diagram.finding {
            let told = "\(finding.rule): \(finding.message.rendered(language))"
            let (shown, isWhole) = TextMeasure.cut(told, to: room, size: 12)
            put(shown, DiagramLayout.left, 740, colour: Self.way, full: isWhole ? nil : told)
        }
    }

    private mutating func drawLanes() {
        let top = 880
        for (index, lane) in diagram.lanes.enumerated() {
            let (x, width) = layout.lane(index)
            let name = lane.isEmpty ? DiagramMessages.applicant.rendered(language) : lane
            body += "<rect x=\"\(fixed(x))\" y=\"\(fixed(top))\" width=\"\(fixed(width))\" "
            body +=
                "height=\"\(fixed(layout.height - top - 120))\" fill=\"\(index % 2 == 0 ? "#f7fafc" : "#ffffff")\" stroke=\"#cbd5e0\"/>\n"
            var y = top + 190
            for line in TextMeasure.wrapped(name, to: width - 160, size: 12, most: 2, isBold: true) {
                put(line, x + width / 2, y, isBold: true, anchor: "middle", full: name)
                y += 160
            }
        }
        put(DiagramMessages.endings.rendered(language), layout.endingsX, top + 190, isBold: true, colour: Self.lines)
    }

    private mutating func draw(node index: Int) {
        let (node, box) = (diagram.nodes[index], layout.boxes[index])
        let stroke = node.isMarked ? "stroke=\"\(Self.way)\" stroke-width=\"2.5\"" : "stroke=\"#2d3748\""
        let (x, y, width, height) = (fixed(box.x), fixed(box.y), fixed(box.width), fixed(box.height))
        switch node.kind {
        case .step:
            body +=
                "<g><title>\(Markup.escaped([node.name, node.actor, node.time].filter { !$0.isEmpty }.joined(separator: " · ")))</title>"
            body += "<rect x=\"\(x)\" y=\"\(y)\" width=\"\(width)\" height=\"\(height)\" rx=\"6\" fill=\"#ebf4ff\" \(stroke)/></g>\n"
            if index == diagram.start {
                body += "<circle cx=\"\(fixed(box.middle))\" cy=\"\(fixed(box.y - 190))\" r=\"7\" fill=\"#2d3748\"/>\n"
                body += "<line x1=\"\(fixed(box.middle))\" y1=\"\(fixed(box.y - 120))\" x2=\"\(fixed(box.middle))\" y2=\"\(y)\" "
                body += "stroke=\"\(Self.lines)\" marker-end=\"url(#end)\"/>\n"
            }
            var row = box.y + 180
            for line in layout.lines[index] {
                put(line, box.middle, row, isBold: true, anchor: "middle")
                row += 155
            }
            let room = box.width - 120
            for (text, colour) in [(node.actor, Self.lines), (node.time, "#2b6cb0")] where !text.isEmpty {
                put(TextMeasure.cut(text, to: room, size: 10).text, box.middle, row, size: 10, colour: colour, anchor: "middle")
                row += 140
            }
        case .choice:
            let points = [
                (box.middle, box.y), (box.x + box.width, box.y + box.height / 2), (box.middle, box.bottom), (box.x, box.y + box.height / 2),
            ]
            body += "<path d=\"M\(points.map { "\(fixed($0.0)) \(fixed($0.1))" }.joined(separator: "L"))z\" fill=\"#fffbeb\" \(stroke)/>\n"
        case .fork, .join:
            body +=
                "<rect x=\"\(x)\" y=\"\(y)\" width=\"\(width)\" height=\"\(height)\" rx=\"2\" fill=\"\(node.isMarked ? Self.way : "#2d3748")\"/>\n"
        case .ending:
            body += "<rect x=\"\(x)\" y=\"\(y)\" width=\"\(width)\" height=\"\(height)\" rx=\"15\" fill=\"#f0fff4\" \(stroke)/>\n"
            let (shown, isWhole) = TextMeasure.cut(node.name, to: box.width - 160, size: 11)
            put(shown, box.middle, box.y + 190, size: 11, anchor: "middle", full: isWhole ? nil : node.name)
        }
    }

    private mutating func draw(edge index: Int) {
        let (edge, route) = (diagram.edges[index], layout.routes[index])
        let points = route.points.map { "\(fixed($0.x)) \(fixed($0.y))" }.joined(separator: "L")
        let style =
            edge.isMarked
            ? "stroke=\"\(Self.way)\" stroke-width=\"2.5\" marker-end=\"url(#way)\"" : "stroke=\"\(Self.lines)\" marker-end=\"url(#end)\""
        body += "<path d=\"M\(points)\" fill=\"none\" stroke-linejoin=\"round\" \(style)/>\n"
    }

    private mutating func drawLabel(_ index: Int) {
        let (edge, route) = (diagram.edges[index], layout.routes[index])
        guard let label = route.label, !edge.label.isEmpty else { return }
        let own = diagram.edges.count { $0.from == edge.from && diagram.nodes[$0.to].kind != .ending }
        let room =
            diagram.nodes[edge.to].kind == .ending || diagram.nodes[edge.from].kind == .choice
            ? 1_300 : max(600, DiagramLayout.box / max(1, own) - 70)
        let (shown, isWhole) = TextMeasure.cut(edge.label, to: room, size: 10)
        put(
            shown, label.x, label.y, size: 10, colour: edge.isMarked ? Self.way : "#2d3748", anchor: label.isEnd ? "end" : nil, halo: true,
            full: isWhole ? nil : edge.label)
    }
}

enum DiagramMessages {
    static let title = Message(vi: "Quy trình “{name}” của thủ tục {code}", en: "Workflow “{name}” of the procedure {code}")
    static let applicant = Message(vi: "Người nộp hồ sơ", en: "Applicant")
    static let endings = Message(vi: "Kết thúc", en: "Endings")
}
