import Foundation
import QuyetFeel
import QuyetInterchange
import Testing

@Suite("Hostile and broken XML")
struct HostileTests {
    private static let namespace = "https://www.omg.org/spec/DMN/20230324/MODEL/"
    private static let head = "<definitions xmlns=\"\(namespace)\" name=\"m\" namespace=\"urn:m\">"

    @Test("document types are refused before anything is parsed")
    func documentType() {
        let bomb = """
            <?xml version="1.0"?>
            <!DOCTYPE d [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;">]>
            \(Self.head)<decision name="&c;"/></definitions>
            """
        #expect(refusal(bomb)?.code == .documentType)
        #expect(refusal(bomb)?.place == ModelPlace(line: 2, column: 1))
        #expect(refusal("<!DOCTYPE d SYSTEM \"file:///etc/passwd\">\(Self.head)</definitions>")?.code == .documentType)
        #expect(refusal("<!-- <a> --><!doctype d>\(Self.head)</definitions>")?.code == .documentType)
        #expect(refusal("\(Self.head)<!-- <!DOCTYPE d> --><description><![CDATA[<!DOCTYPE d>]]></description></definitions>") == nil)
    }

    @Test("only UTF-8")
    func encodings() {
        let text = "\(Self.head)</definitions>"
        for encoding in [String.Encoding.utf16, .utf16LittleEndian, .utf16BigEndian, .utf32, .utf32LittleEndian, .utf32BigEndian] {
            #expect(refusal(Array(text.data(using: encoding) ?? Data()))?.code == .encoding)
        }
        #expect(refusal("<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?>\(text)")?.code == .encoding)
        #expect(refusal("<?xml version=\"1.0\" encoding=\"UTF-7\"?>\(text)")?.code == .encoding)
        #expect(refusal("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\(text)") == nil)
        let broken = refusal(Array("<a>\nđ".utf8) + [0xC3, 0x28] + Array("</a>".utf8))
        #expect(broken?.code == .encoding && broken?.place.line == 2)
    }

    @Test("limits")
    func limits() {
        let deep = Self.head + String(repeating: "<list>", count: 100_000)
        #expect(refusal(deep)?.code == .limit)
        #expect(refusal(deep)?.messageEn.contains("128 levels") == true && refusal(deep)?.messageVi.contains("128 tầng") == true)
        let bodies = { (depth: Int) in
            String(repeating: "<list>", count: depth) + String(repeating: "</list>", count: depth) + "</decision></definitions>"
        }
        #expect(refusal("\(Self.head)<decision name=\"D\">" + bodies(126)) == nil)
        #expect(refusal("\(Self.head)<decision name=\"D\">" + bodies(127))?.code == .limit)
        #expect(refusal([UInt8](repeating: 32, count: XMLLimit.size.maximum + 1))?.messageEn.contains("bytes in a file") == true)
        #expect(refusal(Self.head + String(repeating: "<a/>", count: XMLLimit.elements.maximum))?.messageEn.contains("elements in") == true)
        let attributes = (0...XMLLimit.attributes.maximum).map { "a\($0)=\"\"" }.joined(separator: " ")
        #expect(refusal("<definitions \(attributes)/>")?.messageEn.contains("attributes") == true)
    }

    @Test("a file near the limit of size is read")
    func large() throws {
        let entry = "<itemDefinition name=\"đ\"><typeRef>" + String(repeating: "a", count: 1_000) + "</typeRef></itemDefinition>\n"
        let model = try document(String(repeating: entry, count: 15_000)).model
        #expect(model.itemDefinitions.count == 15_000)
        #expect(model.itemDefinitions.last?.place == ModelPlace(line: 15_000, column: 1))
    }

    @Test(
        "not well-formed",
        arguments: [
            "", " \n", "text", "<", "<a", "<a b=\"", "<a b='<'/>", "<a></b>", "<a/><b/>", "<a>&khong;</a>", "<a>&#0;</a>",
            "<a b=\"\" b=\"\"/>",
            "<a>\u{1}</a>", "<a>\0</a>", "</a>", "<a/>x", "<!-- ", "<a><![CDATA[ </a>", "<?xml version=\"1.0\"", "<a>&amp</a>", "<1/>",
        ])
    func malformed(text: String) {
        let error = refusal(text)
        #expect(error?.code == .malformed)
        #expect((error?.place.line ?? 0) >= 1 && (error?.place.column ?? 0) >= 1)
    }

    @Test("every truncation of a model is refused")
    func truncated() {
        let text = Array(
            "\(Self.head)\n<decision name=\"Đ\"><literalExpression><text>1 &lt; 2</text></literalExpression></decision></definitions>".utf8)
        #expect(refusal(text) == nil)
        for length in text.indices { #expect(refusal(Array(text[..<length])) != nil) }
    }

    @Test("any change of a byte is read or refused, and never worse")
    func mutated() {
        let text = Array(
            "\(Self.head)<decision name=\"Đ\"><list><literalExpression/></list></decision><x:y xmlns:x=\"u\"/></definitions>".utf8)
        for index in text.indices {
            for byte in Array("<>&/\"' =:!?-".utf8) + [0, 0xFF] {
                var changed = text
                changed[index] = byte
                _ = refusal(changed)
            }
        }
    }

    @Test("another root")
    func root() {
        #expect(refusal("<definitions/>")?.code == .root)
        #expect(refusal("<definitions xmlns=\"http://www.omg.org/spec/BPMN/20100524/MODEL\"/>")?.code == .root)
        #expect(refusal("<decision xmlns=\"\(Self.namespace)\"/>")?.code == .root)
        #expect(refusal("<x:definitions/>") != nil)
    }

    @Test("places of elements count lines and code points")
    func places() throws {
        let model = try document("\n  <!-- đường -->ghi chú: đ<decision\n name=\"D\">\n<list\n>\n</list></decision>").model
        let decision = try #require(model.decisions.first)
        #expect(decision.place == ModelPlace(line: 2, column: 27))
        #expect(decision.logic?.place == ModelPlace(line: 4, column: 1))
    }
}
