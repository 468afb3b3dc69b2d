import Foundation
import QuyetText
import Testing

#if canImport(FoundationXML)
    import FoundationXML
#endif

@Suite("JUnit XML") struct JUnitTests {
    private func parsed(_ findings: [Finding], _ language: Language = .vi, _ notVerified: [Message] = []) throws -> [Element] {
        let text = JUnitRenderer(language: language, folder: "kho").render(findings, Sample.sources, notVerified: notVerified)
        let reader = Reader()
        let parser = XMLParser(data: Data(text.utf8))
        parser.delegate = reader
        try #require(parser.parse(), "\(String(describing: parser.parserError)): \(text)")
        return reader.elements
    }

    @Test("an XML parser reads back what was written", arguments: Language.allCases)
    func readBack(_ language: Language) throws {
        let elements = try parsed(Sample.findings, language, Sample.notVerified)
        let failures = elements.filter { $0.name == "failure" }
        #expect(failures.count == 1 && failures[0].attributes["type"] == "syntax/unknown-name")
        // U+0008 cannot stand in XML.
        let message = Sample.findings[0].message.sentence(language).replacing("\u{8}", with: "\u{FFFD}")
        #expect(failures[0].attributes["message"] == message && message.contains("\r\n"))
        #expect(failures[0].text.contains("a: \"<x> & 'y'\" # ]]>\u{FFFD}"))
        #expect(elements.filter { $0.name == "system-out" }.count == 4)
        #expect(elements.filter { $0.name == "testcase" }[1].attributes["file"] == "kho/\(Sample.path)")
    }

    @Test("only errors fail; each suite counts its cases", arguments: Language.allCases)
    func counts(_ language: Language) throws {
        let elements = try parsed(Sample.findings, language, Sample.notVerified)
        #expect(elements[0].name == "testsuites")
        #expect(elements[0].counts == [7, 1, 0, 1])
        let suites = elements.filter { $0.name == "testsuite" }
        #expect(suites.map(\.counts) == [[1, 0, 0, 0], [5, 1, 0, 0], [1, 0, 0, 1]])
        #expect(suites.prefix(2).map { $0.attributes["name"] } == ["danh-muc/co-quan.yaml", Sample.path])
        #expect(elements.count { $0.name == "testcase" } == 7 && elements.count { $0.name == "skipped" } == 1)
    }

    @Test("no two cases of one class have one name")
    func names() throws {
        let cases = try parsed(Sample.findings).filter { $0.name == "testcase" }
        #expect(Set(cases.map { [$0.attributes["classname"], $0.attributes["name"]] }).count == cases.count)
        #expect(cases.last?.attributes["name"] == "time/slack 2:3 #2")
        #expect(cases.first?.attributes["classname"] == "danh-muc.co-quan")
    }

    @Test("without findings every file is a case that passed")
    func empty() throws {
        let elements = try parsed([], .en)
        #expect(elements[0].counts == [2, 0, 0, 0])
        #expect(elements.map(\.name) == ["testsuites", "testsuite", "testcase", "testsuite", "testcase"])
        #expect(elements[2].attributes["name"] == "no finding")
    }

    @Test("files whose names differ in composition only keep their own findings")
    func composition() throws {
        let sources = SourceSet(["a\u{301}.yaml", "á.yaml"].map { SourceFile(path: $0, bytes: Array("x\n".utf8)) })
        let finding = Finding("a/b", .error, at: Span(SourceID(index: 1), 0, 1), Message(vi: "x", en: "x"))
        #expect(JUnitRenderer(language: .vi).render([finding], sources).contains("<testsuites name=\"quyet\" tests=\"2\" failures=\"1\""))
    }
}

private struct Element {
    let name: String
    let attributes: [String: String]
    var text = ""

    var counts: [Int] { ["tests", "failures", "errors", "skipped"].compactMap { attributes[$0].flatMap(Int.init) } }
}

/// Elements in the order of their beginnings, with the text directly in them.
private final class Reader: NSObject, XMLParserDelegate {
    var elements: [Element] = []
    private var open: [Int] = []

    func parser(
        _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?, attributes: [String: String]
    ) {
        open.append(elements.count)
        elements.append(Element(name: name, attributes: attributes))
    }

    func parser(_ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?) { open.removeLast() }

    func parser(_ parser: XMLParser, foundCharacters text: String) {
        if let last = open.last { elements[last].text += text }
    }
}
