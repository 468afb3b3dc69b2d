import QuyetTestSupport
import QuyetText

@testable import QuyetSyntax

/// A document made at random from the tables of the grammar, in both spellings. What the tables do not say (a period begins before it ends,
/// a step has someone who acts) is kept by rules of its own.
struct RandomDocument {
    indirect enum Node {
        /// Written as it stands: quotes are part of it.
        case scalar(vi: String, en: String)
        case mapping([(vi: String, en: String, value: Node)])
        case list([Node])
    }

    let root: Node
    let isManifest: Bool

    /// Shapes that stand in no document by themselves: their keys are included in others.
    static let unread: Set<String> = ["subject", "rule body"]

    init(_ generator: inout SeededGenerator) {
        let tops = [
            ManifestNode.shape, UnitsRegisterNode.shape, PositionsRegisterNode.shape, OfficialsRegisterNode.shape,
            SystemsRegisterNode.shape,
            CalendarRegisterNode.shape, InstrumentNode.shape, InstrumentNode.shape, InstrumentNode.shape, InstrumentNode.shape,
            RuleNode.shape,
            ScenarioNode.shape,
        ]
        let top = tops[generator.below(tops.count)]
        isManifest = top == ManifestNode.shape
        var maker = Maker(generator: generator)
        root = maker.shape(top, depth: 0)
        generator = maker.generator
    }

    func text(_ language: Language) -> String { RandomDocument.write(root, language, indent: 0, flow: false) + "\n" }

    private struct Maker {
        var generator: SeededGenerator

        mutating func pick<Element>(_ all: [Element]) -> Element { all[generator.below(all.count)] }

        private static let texts = [
            "Ủy quyền giải quyết", "Cấp giấy phép", "Sở Công Thương", "UBND cấp xã", "Thẩm định", "hồ sơ hoàn công", "Thụ lý", "A", "x y z",
            "\"có dấu: hai chấm\"", "'Sở \"A\"'", "\"1.014967\"", "\"03\"", "\"#1\"", "văn bản số 2, phần b", "\"a, b\"",
            "Lãnh đạo (nếu có)",
        ]
        private static let names = [
            "A", "Bước B", "Thẩm tra", "cỡ", "loại hàng", "Phòng QLCN", "TTPVHCC tỉnh", "đường bộ", "một việc", "X1",
        ]

        private mutating func text() -> Node {
            let text = pick(Self.texts)
            return .scalar(vi: text, en: text)
        }

        /// Names that differ, so that none stands twice in a mapping.
        private mutating func names(_ count: Int) -> [String] {
            let start = generator.below(Self.names.count)
            return (0..<count).map { Self.names[(start + $0) % Self.names.count] }
        }

        mutating func value(_ type: Int, key: String, depth: Int, isAlone: Bool = true) -> Node {
            switch Grammar.types[type] {
            case .scalar(let kind): return scalar(kind, key: key, depth: depth)
            case .word(let set):
                let word = pick(Grammar.wordSets[set].words)
                return .scalar(vi: quoted(word.vi), en: quoted(word.en))
            case .shape(let shape): return self.shape(shape, depth: depth + 1)
            case .partial(let shape): return self.shape(shape, depth: depth + 1, isPartial: true)
            case .list(let element):
                // A single value stands for a list of one.
                if isAlone, !isRow(element), generator.once(in: 5) { return value(element, key: key, depth: depth + 1) }
                return .list((0..<1 + generator.below(depth > 8 ? 1 : 3)).map { _ in value(element, key: key, depth: depth + 1) })
            case .names(let element):
                return .mapping(names(1 + generator.below(3)).map { ($0, $0, value(element, key: key, depth: depth + 1)) })
            case .either(let parts):
                // Among other types a list is known by its form.
                return value(depth > 12 ? parts[0] : pick(parts), key: key, depth: depth, isAlone: false)
            }
        }

        private func isRow(_ type: Int) -> Bool { if case .scalar(.row) = Grammar.types[type] { true } else { false } }

        private func quoted(_ word: String) -> String { word.contains("#") ? "\"\(word)\"" : word }

        private mutating func scalar(_ kind: ScalarKind, key: String, depth: Int) -> Node {
            let isLate = ["to", "before", "known to", "due"].contains(key)
            func same(_ text: String) -> Node { .scalar(vi: text, en: text) }
            switch kind {
            case .day:
                return isLate
                    ? pick([.scalar(vi: "31/12/2027", en: "2027-12-31"), .scalar(vi: "01/03/2027", en: "2027-03-01")])
                    : pick([.scalar(vi: "15/05/2026", en: "2026-05-15"), .scalar(vi: "1/7/2025", en: "2025-07-01")])
            case .moment:
                return pick([
                    .scalar(vi: "04/05/2026 08:30", en: "2026-05-04 08:30"), .scalar(vi: "10/06/2026 09:00", en: "2026-06-10T09:00"),
                ])
            case .span:
                return pick([
                    .scalar(vi: "1 giờ", en: "1 hour"), .scalar(vi: "\"1,5 giờ\"", en: "1.5 hours"),
                    .scalar(vi: "5 ngày làm việc", en: "5 working days"), .scalar(vi: "30 ngày", en: "30 days"),
                    .scalar(vi: "2 tháng", en: "2 months"), .scalar(vi: "trong ngày", en: "same day"),
                    .scalar(vi: "không tính", en: "uncounted"),
                    .scalar(vi: "20 phút", en: "20 minutes"), .scalar(vi: "0.5 giờ làm việc", en: "0.5 working hours"),
                ])
            case .times: return pick([.scalar(vi: "2 lần", en: "2 times"), .scalar(vi: "1 lần", en: "1 time"), same("3")])
            case .number: return same(pick(["0", "150000", "2.5"]))
            case .yesOrNo: return pick([.scalar(vi: "có", en: "yes"), .scalar(vi: "không", en: "no")])
            case .hours: return same(pick(["08:00-12:00", "\"13:30-17:30\""]))
            case .expression, .tests:
                return same(
                    pick(["cỡ > 1", "'loại hàng = \"a\"'", "\">= 0\"", "cỡ trong [1, 2]"].map { $0.contains("[") ? "'\($0)'" : $0 }))
            case .address: return pick([.scalar(vi: "khoản 2 Điều 3", en: "clause 2 article 3"), .scalar(vi: "Phụ lục I", en: "Annex I")])
            case .citation:
                return pick([.scalar(vi: "72/2025/QH15", en: "72/2025/QH15"), .scalar(vi: "\"1/NĐ, Điều 2\"", en: "\"1/NĐ, Article 2\"")])
            case .territory:
                return pick([
                    .scalar(vi: "toàn tỉnh", en: "whole province"), .list([same("Xã A"), same("\"02683\"")]),
                    same("'commune_code != \"02683\"'"),
                ])
            case .value: return same(pick(["1", "\"1\"", "đường bộ", "2.5", "đúng"]))
            case .wait: return pick([.scalar(vi: "tất cả", en: "all"), .scalar(vi: "một", en: "one"), same("1")])
            case .marker: return .scalar(vi: "tiếp", en: "next")
            case .row: return .list([same("'\"a\"'"), same("\"-\""), same("100000")])
            case .target:
                return pick([
                    .scalar(vi: "tiếp", en: "next"), same("Thẩm tra"),
                    .mapping([("kết thúc", "end", same("đã trả")), ("mẫu", "form", same("A"))]),
                ])
            case .table: return same("bang.csv")
            case .anything: return pick([same("x"), .mapping([("a", "a", .list([same("1")]))])])
            default: return text()
            }
        }

        /// In part: only keys that change, of this shape and of those within.
        mutating func shape(_ index: Int, depth: Int, isPartial: Bool = false) -> Node {
            let shape = Grammar.shapes[index]
            var chosen: Set<Int> = []
            for (place, key) in shape.keys.enumerated() where key.isRequired && !isPartial || generator.once(in: depth > 5 ? 3 : 2) {
                chosen.insert(place)
            }
            if !isPartial, !shape.needs.isEmpty, chosen.isDisjoint(with: shape.needs) { chosen.insert(pick(shape.needs)) }
            settle(index, shape, &chosen)
            if chosen.isEmpty { chosen.insert(0) }
            var entries: [(vi: String, en: String, value: Node)] = []
            for (place, key) in shape.keys.enumerated() where chosen.contains(place) {
                if isPartial, case .shape(let within) = Grammar.types[key.type] {
                    entries.append((key.vi, key.en, self.shape(within, depth: depth + 1, isPartial: true)))
                    continue
                }
                if key.en == "register" {
                    entries.append((key.vi, key.en, registerKind(index)))
                } else if key.takesTime {
                    entries.append(("\(key.vi.dropLast(1))15:00", "\(key.en.dropLast(1))15:00", value(key.type, key: key.en, depth: depth)))
                } else {
                    entries.append((key.vi, key.en, value(key.type, key: key.en, depth: depth)))
                }
            }
            if index == EventNode.shape { entries.insert(("Thẩm tra", "Thẩm tra", .scalar(vi: "xong", en: "xong")), at: 0) }
            return .mapping(entries)
        }

        private func registerKind(_ index: Int) -> Node {
            let word: RegisterKindWord =
                switch index {
                case UnitsRegisterNode.shape: .units
                case PositionsRegisterNode.shape: .positions
                case OfficialsRegisterNode.shape: .officials
                case SystemsRegisterNode.shape: .systems
                default: .calendar
                }
            return .scalar(vi: word.spelling(.vi), en: word.spelling(.en))
        }

        /// What the tables of the grammar do not say.
        private mutating func settle(_ index: Int, _ shape: GrammarShape, _ chosen: inout Set<Int>) {
            func place(_ en: String) -> Int { shape.keys.firstIndex { $0.en == en } ?? 0 }
            switch index {
            case InstrumentNode.shape:
                if !chosen.contains(place("status")) { chosen.insert(place("issued")) }
                chosen.insert(place("provisions"))
            case EffectiveNode.shape:
                chosen.insert(place("from"))
                if chosen.contains(place("to")) { chosen.remove(place("before")) }
            case ProvisionNode.shape:
                let contents = shape.keys.indices.filter { shape.keys[$0].isContent }
                chosen.subtract(contents)
                chosen.insert(pick(contents))
            case AmendmentNode.shape where chosen.contains(place("change only")):
                chosen.insert(place("at"))
                chosen.remove(place("by"))
            case StepNode.shape:
                let kinds = ["step", "step", "step", "use", "parallel", "choice"]
                switch pick(kinds) {
                case "use": chosen = [place("use"), place("parameters")]
                case "parallel": chosen = [place("parallel")]
                case "choice": chosen = [place("choice")]
                default:
                    chosen.subtract([place("use"), place("parallel"), place("choice"), place("parameters")])
                    chosen.formUnion([place("step"), place("actor"), place("allotment"), place("procedure")])
                }
            default: break
            }
        }
    }

    // MARK: Writing

    private static func write(_ node: Node, _ language: Language, indent: Int, flow: Bool) -> String {
        let pad = String(repeating: " ", count: indent)
        switch node {
        case .scalar(let vi, let en): return language == .vi ? vi : en
        case .mapping(let entries):
            return entries.map { vi, en, value in
                let key = language == .vi ? vi : en
                if case .scalar = value { return "\(pad)\(key): \(write(value, language, indent: 0, flow: flow))" }
                return "\(pad)\(key):\n\(write(value, language, indent: indent + 2, flow: flow))"
            }.joined(separator: "\n")
        case .list(let items):
            return items.map { item in
                if case .scalar = item { return "\(pad)- \(write(item, language, indent: 0, flow: flow))" }
                return "\(pad)- " + write(item, language, indent: indent + 2, flow: flow).drop { $0 == " " }
            }.joined(separator: "\n")
        }
    }
}
