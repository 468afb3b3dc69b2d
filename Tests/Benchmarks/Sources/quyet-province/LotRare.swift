/// Requirements, venues, groups and decision tables of a lot.
extension LotBuilder {
    /// What a decree demands of every workflow of its procedures.
    func requirements() -> [Node] {
        var result: [Node] = []
        if seed.calm != nil, !seed.declaresPlaces { return [] }
        func add(_ key: String, _ entries: Entry?...) {
            result.append(
                provision("Điều \(10 + result.count)", Entry(key, .block())).replacingContent(
                    Entry(key, .map(entries.compactMap { $0 }, flow: entries.count < 4))))
        }
        let about = Entry("thủ tục|procedures", .codes(initialCodes))
        if requiresConsultation {
            add(
                "bắt buộc|required", Entry("việc|act", .word("lấy ý kiến|consult")), Entry("với|with", .text(sector.consulted[0])),
                Entry("trước|before", .word("quyết định|decide")), about)
        }
        if forbidsInspection {
            add("không được|forbidden", Entry("việc|act", .word("kiểm tra|inspect")), about)
        }
        if seed.index % 10 == 6 {
            add(
                "bắt buộc|required", Entry("việc|act", .word("văn thư|registry")), Entry("sau|after", .word("quyết định|decide")),
                seed.index % 20 == 6 ? about : Entry("nhiệm vụ|task", .text(taskWords)), seed.index % 20 == 6 ? nil : about)
        }
        if let procedure = procedures.first(where: { $0.division != nil }), seed.index % 8 == 1, let division = procedure.division {
            add(
                "bắt buộc|required", Entry("việc|act", .word("thẩm định|appraise")), Entry("trước|before", .word("quyết định|decide")),
                Entry("khi|when", .feel(division.parts[0].condition)), Entry("thủ tục|procedures", .codes([procedure.code])))
        }
        if seed.declaresPlaces {
            add(
                "nơi có thẩm quyền|venue", Entry("theo|by", .texts(seed.places)),
                seed.places.count < 2
                    ? nil : Entry("chọn|choose", .word(seed.places[0].hasPrefix("diện tích") ? "lớn nhất|largest" : "người nộp|applicant")),
                about)
        }
        return result
    }

    /// Two procedures of the lot that one reception takes together.
    func handoverGroup() -> [Node] {
        guard seed.calm == nil, seed.index % 9 == 5, procedures.count > 3, !province.isSimpleSystem(for: seed) else { return [] }
        let unit = seed.isCommune ? "TTPVHCC cấp xã" : "TTPVHCC tỉnh"
        let failures = ["giữ phần đã xong|keep finished parts", "thu hồi phần đã xong|withdraw finished parts", "dừng tất cả|stop all"]
        return [
            provision(
                "Phụ lục liên thông",
                Entry(
                    "nhóm liên thông|handover group",
                    .block(
                        Entry("tên|name", .text("Liên thông về \(object) (nhóm \(seed.index))")),
                        Entry("thủ tục|procedures", .codes([codes[1], codes[2]])),
                        Entry("tiếp nhận|reception", .text(unit)), Entry("trả kết quả|return", .text(unit)),
                        Entry("thời hạn giải quyết|limit", Span.workingDays(140)),
                        Entry("khi một thủ tục không được|on failure", .word(failures[seed.index / 9 % 3])))))
        ]
    }

    /// Decision tables, some of which say the fee.
    mutating func tables() {
        pendingProvisions = []
        if seed.calm != nil { return }
        for index in procedures.indices where procedures[index].code != successor?.code {
            guard let division = procedures[index].division, random.chance(14) else { continue }
            let policy = TablePolicy.all[random.below(TablePolicy.all.count)]
            let name = "\(policy.isFee ? "Mức phí" : "Danh sách việc") \(procedures[index].code)"
            if policy.isFee { procedures[index].feeTable = name }
            let node = DecisionTable.node(name, procedures[index], division, policy, &random)
            pendingProvisions.append(
                provision("Phụ lục bảng, số \(pendingProvisions.count + 1)", Entry("bảng quyết định|decision table", node)))
        }
    }
}

extension Node {
    /// A provision with another content.
    fileprivate func replacingContent(_ content: Entry) -> Node {
        guard case .map(var entries, let flow) = self, !entries.isEmpty else { return self }
        entries[entries.count - 1] = content
        return .map(entries, flow: flow)
    }
}

/// A hit policy, as it is written.
struct TablePolicy {
    let word: String
    /// Whether it gives one number.
    let isFee: Bool

    static let all: [TablePolicy] = [
        ("duy nhất|unique", true), ("U|U", true), ("đầu tiên|first", true), ("F|F", true), ("ưu tiên|priority", true), ("P|P", true),
        ("bất kỳ|any", true), ("A|A", true), ("gom|collect", false), ("C|C", false), ("gom tổng|collect sum", true), ("C+|C+", true),
        ("gom nhỏ nhất|collect smallest", true), ("C<|C<", true), ("gom lớn nhất|collect largest", true), ("C>|C>", true),
        ("gom đếm|collect count", true), ("C#|C#", true), ("thứ tự|rule order", false), ("R|R", false),
        ("thứ tự kết quả|output order", false), ("O|O", false),
    ].map { TablePolicy(word: $0.0, isFee: $0.1) }

    /// Its letter, whichever way it is written.
    var letter: String {
        switch word.split(separator: "|").last ?? "" {
        case "unique", "U": "U"
        case "first", "F": "F"
        case "priority", "P": "P"
        case "any", "A": "A"
        case "rule order", "R": "R"
        case "output order", "O": "O"
        default: "C"
        }
    }
}

/// Tables that are total, without a row that never speaks.
enum DecisionTable {
    static func node(_ name: String, _ procedure: Procedure, _ division: Division, _ policy: TablePolicy, _ random: inout SplitMix64)
        -> Node
    {
        let cells = division.fact.cells
        let letter = policy.letter
        let fees = [100_000, 150_000, 200_000, 300_000, 500_000]
        var values = (0..<cells.count).map { fees[($0 * 2) % fees.count] }
        if letter == "A" { values = values.map { _ in fees[0] } }
        let texts = ["thẩm tra hồ sơ", "kiểm tra thực tế", "lấy ý kiến", "niêm yết", "báo cáo"]
        func output(_ index: Int) -> Node { policy.isFee ? .number("\(values[index])") : .cell("\"\(texts[index % texts.count])\"") }
        let second = letter == "U" && procedure.choice != nil && random.chance(50) ? procedure.choice : nil
        var rows: [Node] = []
        for (index, cell) in cells.enumerated() {
            if let second, index == 0 {
                let others = second.fact.cells
                for other in others.prefix(1) { rows.append(.row([.cell(cell), .cell(other), output(index)])) }
                rows.append(.row([.cell(cell), .cell("not(\(others[0]))"), .number("50000")]))
                continue
            }
            rows.append(.row([.cell(cell)] + (second == nil ? [] : [.cell("-")]) + [output(index)]))
        }
        var otherwise: Entry?
        switch letter {
        case "F":
            // The last row speaks for whatever is left.
            rows.removeLast()
            rows.append(.row([.cell("-"), .number("80000")]))
        case "P", "A", "C", "R", "O":
            // A row beside the others, which overlaps them all.
            rows.append(
                .row([
                    .cell("-"), letter == "A" ? .number("\(values[0])") : policy.isFee ? .number("\(fees[4])") : .cell("\"\(texts[4])\""),
                ]))
        default:
            if second == nil, random.chance(40) {
                rows.removeLast()
                otherwise = Entry("còn lại|otherwise", .row([.number("60000")]))
            }
        }
        let listed: Node? =
            letter == "P"
            ? .row(Array(Set(values + [fees[4]])).sorted(by: >).map { .number("\($0)") })
            : letter == "O" ? .texts(Array(texts.reversed())) : nil
        return .block(
            Entry("tên|name", .text(name)), Entry("thủ tục|procedures", .quoted(procedure.code)),
            Entry("cách chọn|hit policy", .word(policy.word)),
            Entry("vào|inputs", .row([.text(division.fact.name)] + (second.map { [.text($0.fact.name)] } ?? []))),
            Entry("ra|outputs", .texts([policy.isFee ? "mức thu" : "việc"])), Entry("giá trị ra|output values", ifAny: listed),
            Entry("dòng|rows", .items(rows)), otherwise)
    }
}

extension FactTemplate {
    /// Tests of a table that share out all its values.
    var cells: [String] {
        switch domain {
        case .texts(let values): values.map { "\"\($0)\"" }
        case .numbers(let values): values.map { "\($0)" }
        case .boolean: ["true", "false"]
        case .amount(_, let bounds, _): ["<= \(bounds[0])", "(\(bounds[0])..\(bounds[1])]", "> \(bounds[1])"]
        }
    }
}
