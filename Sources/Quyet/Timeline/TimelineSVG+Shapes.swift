extension TimelineSVG {
    /// Tenths as a decimal number.
    static func fixed(_ tenths: Int) -> String { tenths % 10 == 0 ? String(tenths / 10) : "\(tenths / 10).\(abs(tenths % 10))" }

    func rect(_ x: Int, _ y: Int, _ width: Int, _ height: Int, _ style: String) -> String {
        "<rect x=\"\(Self.fixed(x))\" y=\"\(Self.fixed(y))\" width=\"\(Self.fixed(width))\" height=\"\(Self.fixed(height))\" \(style)/>"
    }

    func line(_ x: Int, _ y: Int, _ toX: Int, _ toY: Int, _ colour: String) -> String {
        "<line x1=\"\(Self.fixed(x))\" y1=\"\(Self.fixed(y))\" x2=\"\(Self.fixed(toX))\" y2=\"\(Self.fixed(toY))\" stroke=\"\(colour)\"/>\n"
    }

    /// Text at the current row, cut to the room there is.
    mutating func put(_ text: String, _ x: Int, size: Int, _ room: Int, isBold: Bool = false, colour: String? = nil) {
        let (shown, isWhole) = TextMeasure.cut(text, to: room, size: size, isBold: isBold)
        put(shown, x, at: y, size: size, isBold: isBold, colour: colour, full: isWhole ? nil : text)
    }

    /// Text; where it was cut, its whole is the title.
    mutating func put(
        _ text: String, _ x: Int, at y: Int, size: Int, isBold: Bool = false, colour: String? = nil, anchor: String? = nil,
        full: String? = nil
    ) {
        body += "<text x=\"\(Self.fixed(x))\" y=\"\(Self.fixed(y))\""
        if size != 12 { body += " font-size=\"\(size)\"" }
        if isBold { body += " font-weight=\"600\"" }
        if let colour { body += " fill=\"\(colour)\"" }
        if let anchor { body += " text-anchor=\"\(anchor)\"" }
        body += ">\(full.map { "<title>\(Markup.escaped($0))</title>" } ?? "")\(Markup.escaped(text))</text>\n"
    }
}
