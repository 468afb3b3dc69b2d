import QuyetText
import QuyetTime

extension Continuity {
    /// The statement as one page that needs nothing else: for reading on a screen and for printing on A4.
    public func html(_ language: Language) -> String {
        let page = ContinuityPage(language: language)
        let title = ContinuityMessages.title.rendered(language)
        var parts = ["<header>", "<h1>\(page.text(title))</h1>", "<dl>"]
        parts += page.fact(ContinuityMessages.workspace, workspace)
        parts += page.fact(ContinuityMessages.judged, Message.period(days).sentence(language))
        parts += page.fact(ContinuityMessages.scope, ContinuityMessages.scope(self).sentence(language))
        parts += ["</dl>", "</header>", "<section class=\"statement \(verdict.rawValue)\">"]
        parts.append("<h2>\(page.text(ContinuityMessages.statement.rendered(language)))</h2>")
        for (index, statement) in ContinuityMessages.statements(self).enumerated() {
            parts.append("<p\(index == 0 ? " class=\"verdict\"" : "")>\(page.text(statement.rendered(language)))</p>")
        }
        parts.append("</section>")
        parts += page.section(ContinuityMessages.interruptions, interruptionTable(page), empty: ContinuityMessages.noInterruption(self))
        parts += page.section(ContinuityMessages.changes, changeTable(page))
        let messages = notVerified.map { "<li>\(page.text($0.sentence(language)))</li>" }
        parts += page.section(ContinuityMessages.notVerified, messages.isEmpty ? [] : ["<ul>"] + messages + ["</ul>"])
        if !besides.isEmpty {
            let items = besides.map { "<li>\(page.text($0.sentence(language)))</li>" }
            parts += page.section(ContinuityMessages.besides, ["<ul>"] + items + ["</ul>"])
        }
        return ContinuityPage.document(title, language, parts)
    }

    private func interruptionTable(_ page: ContinuityPage) -> [String] {
        let heads = [
            ContinuityMessages.what, ContinuityMessages.when, ContinuityMessages.procedures, ContinuityMessages.box,
            ContinuityMessages.instrument,
        ]
        return page.table(heads, className: "interruptions", interruptions) { item in
            let what = "<strong>\(page.text(item.title))</strong><br>\(page.text(item.words))"
            return [
                what, page.text(Message.period(item.days)), page.text(Continuity.names(item.subjects)), page.text(item.box),
                item.reasons.map { page.text($0) }.joined(separator: "<br>"),
            ]
        }
    }

    private func changeTable(_ page: ContinuityPage) -> [String] {
        let heads = [
            ContinuityMessages.day, ContinuityMessages.procedures, ContinuityMessages.from, ContinuityMessages.to,
            ContinuityMessages.instrument, ContinuityMessages.box,
        ]
        return page.table(heads, className: "changes", changes) { change in
            [
                page.text(Message(vi: "{day}", en: "{day}", ["day": .day(change.day)])), page.text(Continuity.names(change.subjects)),
                page.text(change.fromWords), page.text(change.toWords),
                change.causes.map { page.text($0.words) }.joined(separator: "<br>"), page.text(change.box),
            ]
        }
    }
}

/// The parts of the page.
struct ContinuityPage {
    let language: Language

    func text(_ message: Message) -> String { text(message.rendered(language)) }
    func text(_ text: String) -> String { Markup.escaped(text) }

    func fact(_ name: Message, _ value: String) -> [String] { ["<div><dt>\(text(name))</dt><dd>\(text(value))</dd></div>"] }

    /// A section; without content it says that there is none.
    func section(_ title: Message, _ content: [String], empty: Message = ContinuityMessages.none) -> [String] {
        ["<section>", "<h2>\(text(title))</h2>"] + (content.isEmpty ? ["<p>\(text(empty))</p>"] : content) + [
            "</section>"
        ]
    }

    /// A table whose head is repeated on each page; nothing without rows.
    func table<Row>(_ heads: [Message], className: String, _ rows: [Row], _ cells: (Row) -> [String]) -> [String] {
        if rows.isEmpty { return [] }
        let head = heads.map { "<th scope=\"col\">\(text($0))</th>" }.joined()
        let body = rows.map { row in "<tr>\(cells(row).map { "<td>\($0)</td>" }.joined())</tr>" }
        return ["<table class=\"\(className)\">", "<thead><tr>\(head)</tr></thead>", "<tbody>"] + body + ["</tbody>", "</table>"]
    }

    static func document(_ title: String, _ language: Language, _ parts: [String]) -> String {
        """
        <!DOCTYPE html>
        <html lang="\(language.rawValue)">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>\(Markup.escaped(title))</title>
        <style>
        \(style)
        </style>
        </head>
        <body>
        \(parts.joined(separator: "\n"))
        </body>
        </html>

        """
    }

    private static let style = """
        @page { size: A4; margin: 18mm 15mm 18mm 20mm; }
        * { box-sizing: border-box; }
        body { margin: 2rem auto; max-width: 60rem; padding: 0 1rem; color: #1a202c; background: #fff; line-height: 1.45;
          font-family: "Times New Roman", "Noto Serif", "DejaVu Serif", serif; font-size: 1.0625rem; }
        h1 { font-size: 1.45rem; margin: 0 0 1rem; text-align: center; }
        h2 { font-size: 1.15rem; margin: 1.75rem 0 .5rem; break-after: avoid; }
        dl { margin: 0; }
        dl div { display: flex; gap: .75rem; }
        dt { flex: 0 0 11rem; color: #4a5568; }
        dd { margin: 0; }
        .statement { margin: 1.25rem 0; padding: .25rem 1rem .5rem; border: 1px solid #276749; border-left-width: 6px; }
        .statement h2 { margin-top: .75rem; }
        .statement.interrupted { border-color: #c53030; }
        .statement.unverified { border-color: #b7791f; }
        .verdict { font-weight: bold; }
        table { width: 100%; table-layout: fixed; border-collapse: collapse; font-size: .94rem; }
        thead { display: table-header-group; }
        th, td { border: 1px solid #718096; padding: .3rem .45rem; text-align: left; vertical-align: top; overflow-wrap: break-word; }
        th { background: #edf2f7; }
        tr { break-inside: avoid; }
        .interruptions th:nth-child(1) { width: 24%; }
        .interruptions th:nth-child(2) { width: 16%; }
        .interruptions th:nth-child(3) { width: 14%; }
        .interruptions th:nth-child(4) { width: 21%; }
        .changes th:nth-child(1) { width: 12%; }
        .changes th:nth-child(2) { width: 17%; }
        .changes th:nth-child(3), .changes th:nth-child(4) { width: 14%; }
        .changes th:nth-child(6) { width: 17%; }
        li { margin-bottom: .25rem; }
        @media print {
          body { margin: 0; padding: 0 1px; max-width: none; font-size: 11.5pt; }
          table { font-size: 9.5pt; }
          h1 { font-size: 15pt; }
          h2 { font-size: 12.5pt; }
          th, .statement { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
        }
        """
}
