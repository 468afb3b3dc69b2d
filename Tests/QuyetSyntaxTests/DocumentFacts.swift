import QuyetText
import QuyetTime

@testable import QuyetSyntax

/// Everything a document says, without its places and spellings: what must not change when it is written another way.
enum DocumentFacts {
    static func of(_ node: NodeRef) -> [String] {
        let mark = node.node.mark
        switch node.node.kind {
        case .mapping: return ["{"] + node.entries.flatMap { of($0.key) + of($0.value) } + ["}"]
        case .sequence: return ["["] + node.items.flatMap(of) + ["]"]
        case .scalar: break
        }
        if Grammar.spellings(mark) != nil { return ["mark \(mark.number)"] }
        switch Grammar.scalarKind(mark) {
        case .address: return ["\(node.address?.value.parts ?? [])"]
        case .citation: return ["\(node.citation?.value.instrument ?? "") \(node.citation?.value.address?.parts ?? [])"]
        case .day: return ["\(node.day?.value.iso ?? "")"]
        case .moment: return ["\(node.moment?.value.iso ?? "")"]
        case .span: return [span(node)]
        case .times: return ["\(node.times?.value ?? 0) times"]
        case .yesOrNo: return ["\(node.yesOrNo?.value ?? false)"]
        case .hours: return ["\(node.hours?.value ?? 0..<1)"]
        case .wait: return ["\(String(describing: WaitWord.table.word(node.raw))) \(StatedSpan.times(parsing: node.raw) ?? 0)"]
        case .value, .number: return ["\(String(describing: node.factValue?.value))"]
        default: return [VietnameseText.composed(node.raw)]
        }
    }

    private static func span(_ node: NodeRef) -> String {
        let span = node.timeSpan?.value
        return "\(String(describing: span?.timeSpan(dayIsWorkingDay: true))) \(String(describing: span?.timeSpan(dayIsWorkingDay: false)))"
    }
}
