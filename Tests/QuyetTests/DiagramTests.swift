import Foundation
import QuyetText
import Testing

@testable import Quyet

#if canImport(FoundationXML)
    import FoundationXML
#endif

/// `quyet diagram`: workflows as pictures.
@Suite struct DiagramTests {
    private func workspace() throws -> Workspace {
        try Workspace(folder: Repository.root.appending(path: "Tests/QuyetTests/Fixtures/diagram").path)
    }

    @Test func isAsKept() throws {
        let diagram = try #require(try workspace().diagrams(of: "MẪU.01", marking: "workflow/lack-of-synchronisation").first)
        for language in Language.allCases { try Golden.check("diagram/mau-01.\(language.rawValue).svg", diagram.svg(language)) }
        try Golden.check("diagram/mau-01.dot", diagram.dot)
        try Golden.check("diagram/mau-01.mmd", diagram.mermaid)
    }

    @Test func marksTheWay() throws {
        let diagram = try #require(try workspace().diagrams(of: "MẪU.01", marking: "workflow/lack-of-synchronisation").first)
        let marked = diagram.edges.filter(\.isMarked).map { "\(diagram.nodes[$0.from].name) → \(diagram.nodes[$0.to].name)" }
        #expect(
            Set(marked) == [
                "Tiếp nhận → Phân công", "Phân công → Thụ lý", "Thụ lý → ", " → Hỏi ý kiến", " → Kiểm tra thực địa",
                "Hỏi ý kiến → Tổng hợp ý kiến", "Tổng hợp ý kiến → Ký",
            ])
    }

    /// Boxes stand apart, every line begins and ends at its boxes, and the picture is XML.
    @Test(arguments: ["lao-cai/as-found", "lao-cai/resolved", "gia-lap", "ho-tich"]) func isLegible(_ name: String) throws {
        let workspace = try Workspace(folder: Repository.example(name))
        var drawn = 0
        for procedure in workspace.law.procedures {
            for diagram in try workspace.diagrams(of: procedure.code) {
                drawn += 1
                let text = diagram.svg(.vi)
                let parser = XMLParser(data: Data(text.utf8))
                #expect(parser.parse(), "\(procedure.code) \(diagram.name)")
                let layout = DiagramLayout(diagram)
                for (index, box) in layout.boxes.enumerated() {
                    #expect(box.x >= 0 && box.x + box.width <= layout.width && box.y >= 0 && box.bottom <= layout.height)
                    for other in layout.boxes[(index + 1)...] {
                        let apart =
                            box.x + box.width <= other.x || other.x + other.width <= box.x || box.bottom <= other.y || other.bottom <= box.y
                        #expect(apart, "\(diagram.name): boxes meet")
                    }
                }
                for (edge, route) in zip(diagram.edges, layout.routes) {
                    let (from, to) = (layout.boxes[edge.from], layout.boxes[edge.to])
                    let (first, last) = (route.points[0], route.points[route.points.count - 1])
                    #expect((from.x...from.x + from.width).contains(first.x) && (from.y...from.bottom).contains(first.y))
                    #expect((to.x...to.x + to.width).contains(last.x) && (to.y...to.bottom).contains(last.y))
                }
            }
        }
        #expect(drawn > 0)
    }

    @Test func saysWhatIsThere() throws {
        #expect(throws: QuestionError.self) { try self.workspace().diagrams(of: "MẪU.99") }
        #expect(try workspace().diagrams(of: "MẪU.01").count == 1)
    }
}
