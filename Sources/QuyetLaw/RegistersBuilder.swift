import QuyetSyntax
import QuyetText
import QuyetTime

/// Makes the registers from their documents: expands families from tables, resolves names, levels and territories.
struct RegistersBuilder {
    var registers = Registers()
    var findings: [Finding] = []
    let workspace: WorkspaceText
    /// Positions of officials that no register has.
    var unknownPositions: Set<String> = []
    private var expressions = ExpressionReader()
    private var spans: [String: Span] = [:]
    private var unresolved: Set<Span> = []
    private var hasBrokenFamily = false
    /// Fields whose names are resolved once all names are known.
    private var pending: [(office: Int, field: WritableKeyPath<OfficeRecord, Holder?>, name: Located<String>)] = []
    private var pendingMembers: [(office: Int, names: [Located<String>])] = []
    private var pendingTerritories: [(office: Int, territory: Territory)] = []
    private var pendingMergers: [(office: Int, into: Located<String>)] = []
    private var pendingParts: [(office: Int, commune: Located<String>, territory: Territory?)] = []

    init(_ workspace: WorkspaceText) { self.workspace = workspace }

    mutating func build() -> Registers {
        let documents = workspace.documents.map(\.document)
        for case .units(let register) in documents { for family in register.families { readCommunes(family.value) } }
        if registers.communes.isEmpty {
            registers.communes = [CommuneRecord(code: "", name: "", columns: [])]
        }
        for case .units(let register) in documents {
            for (name, unit) in register.units { add(name, unit) }
            for (name, family) in register.families { add(name, family) }
        }
        for case .positions(let register) in documents { for (name, position) in register.positions { add(name, position) } }
        for case .systems(let register) in documents {
            for (name, _) in register.systems {
                let key = VietnameseText.key(name.value)
                if registers.systemNames[key] != nil {
                    findings.append(
                        Finding(
                            "syntax/duplicate", .error, at: name.span, LawMessages.declaredTwice(["name": .text(name.value)]))
                    )
                    continue
                }
                registers.systemNames[key] = registers.systems.count
                registers.systems.append((name.value, name.span))
            }
        }
        for case .officials(let register) in documents { addOfficials(register) }
        for (office, field, name) in pending {
            // What a broken family lacks is the consequence of a mistake that was reported.
            if hasBrokenFamily, registers.familyOfOffice[office] != nil, registers.holder(named: name.value) == nil { continue }
            if let holder = resolve(name) { registers.offices[office][keyPath: field] = holder }
        }
        for (office, names) in pendingMembers { registers.offices[office].members = names.compactMap { resolve($0) } }
        refuseCircles()
        settleLevels()
        settleSuccessors()
        settleTerritories()
        settleParts()
        settlePositions()
        return registers
    }

    private mutating func resolve(_ name: Located<String>) -> Holder? {
        if let holder = registers.holder(named: name.value) { return holder }
        // A template fails once, not once a row.
        guard unresolved.insert(name.span).inserted else { return nil }
        findings.append(LawMessages.unknownName(name, among: registers))
        return nil
    }

    /// The communes are the rows of the tables that have the column `commune_code`.
    private mutating func readCommunes(_ family: FamilyNode) {
        guard let table = family.rowsOf.flatMap({ workspace.table($0) }), let code = table.index(ofColumn: "commune_code") else { return }
        let name = table.index(ofColumn: "commune")
        for row in table.rows where registers.communeNames[VietnameseText.key(row[code])] == nil {
            let label = name.map { row[$0] } ?? row[code]
            registers.communeNames[VietnameseText.key(row[code])] = registers.communes.count
            if registers.communeNames[VietnameseText.key(label)] == nil {
                registers.communeNames[VietnameseText.key(label)] = registers.communes.count
            }
            registers.communes.append(CommuneRecord(code: row[code], name: label, columns: zip(table.columns, row).map { ($0, $1) }))
        }
    }

    private mutating func declare(_ name: Located<String>, as holder: Holder) -> Bool {
        let key = VietnameseText.key(name.value)
        if let first = spans[key] {
            let rule = registers.names[key].map { isPosition($0) } == isPosition(holder) ? "syntax/duplicate" : "syntax/ambiguous-name"
            findings.append(
                Finding(
                    rule, .error, at: name.span, LawMessages.declaredTwice(["name": .text(name.value)]),
                    because: [Because(first, LawMessages.firstHere)]))
            return false
        }
        spans[key] = name.span
        registers.names[key] = holder
        return true
    }

    private func isPosition(_ holder: Holder) -> Bool {
        guard case .office(let index) = holder, index < registers.offices.count else { return false }
        return registers.offices[index].isPosition
    }

    private static func level(_ word: LevelWord) -> OfficeLevel { word == .central ? .central : word == .province ? .province : .commune }

    private mutating func add(_ unitName: Located<String>, _ unit: UnitNode) {
        let index = registers.offices.count
        registers.offices.append(
            OfficeRecord(
                name: unitName.value, span: unitName.span, isPosition: false, level: unit.level.map { RegistersBuilder.level($0.value) },
                kind: unit.kind?.value, parent: nil, territory: BitSet(), isHead: false, deputyOf: nil, members: [], worksAt: nil,
                days: RegistersBuilder.days(unit.from, unit.to)))
        _ = declare(unitName, as: .office(index))
        if let into = unit.mergedInto { pendingMergers.append((index, into)) }
        for part in unit.splitInto { if let commune = part.commune { pendingParts.append((index, commune, part.territory)) } }
        if let under = unit.under { pending.append((index, \.parent, under)) }
        if let territory = unit.territory { pendingTerritories.append((index, territory)) }
    }

    private mutating func add(_ familyName: Located<String>, _ family: FamilyNode) {
        guard let rows = family.rowsOf, let table = workspace.table(rows), let memberName = family.name else { return }
        let index = registers.families.count
        registers.families.append(
            FamilyRecord(
                name: familyName.value, span: familyName.span, offices: [],
                members: [Int?](repeating: nil, count: registers.communes.count),
                territory: BitSet()))
        guard declare(familyName, as: .member(index)) else { return }
        if table.rows.isEmpty { findings.append(Finding("syntax/malformed", .error, at: rows.span, LawMessages.familyWithoutRows)) }
        for row in table.rows {
            guard let name = fill(memberName, table, row) else { return }
            let office = registers.offices.count
            registers.offices.append(
                OfficeRecord(
                    name: name, span: memberName.span, isPosition: false,
                    level: family.level.map { RegistersBuilder.level($0.value) },
                    kind: family.kind?.value, parent: nil, territory: BitSet(), isHead: false, deputyOf: nil, members: [], worksAt: nil,
                    days: RegistersBuilder.days(family.from, family.to)))
            guard declare(Located(name, memberName.span), as: .office(office)) else { continue }
            registers.families[index].offices.append(office)
            registers.familyOfOffice[office] = index
            if let under = family.under {
                guard let filled = fill(under, table, row) else { return }
                pending.append((office, \.parent, Located(filled, under.span)))
            }
            if let into = family.mergedInto {
                guard let filled = fill(into, table, row) else { return }
                pendingMergers.append((office, Located(filled, into.span)))
            }
            if let territory = family.territory {
                guard let filled = fill(territory, table, row) else { return }
                pendingTerritories.append((office, filled))
            }
        }
    }

    /// A text with its `{column}` places filled from a row; nil with a finding where there is no such column.
    private mutating func fill(_ template: Located<String>, _ table: TextTable, _ row: [String]) -> String? {
        var result = ""
        var rest = Substring(template.value)
        while let open = rest.firstIndex(of: "{") {
            result += rest[..<open]
            guard let close = rest[open...].firstIndex(of: "}") else {
                findings.append(
                    Finding("syntax/malformed", .error, at: template.span, LawMessages.openBrace(["name": .text(template.value)])))
                return nil
            }
            let column = String(rest[rest.index(after: open)..<close])
            guard let index = table.index(ofColumn: column) else {
                hasBrokenFamily = true
                findings.append(LawMessages.noColumn(column, table, at: template.span))
                return nil
            }
            result += row[index]
            rest = rest[rest.index(after: close)...]
        }
        return result + rest
    }

    private mutating func fill(_ territory: Territory, _ table: TextTable, _ row: [String]) -> Territory? {
        guard case .communes(let names) = territory else { return territory }
        var filled: [Located<String>] = []
        for name in names {
            guard let text = fill(name, table, row) else { return nil }
            filled.append(Located(text, name.span))
        }
        return .communes(filled)
    }

    /// A position of a family is one in each member.
    private mutating func add(_ positionName: Located<String>, _ position: PositionNode) {
        let unit = position.of.flatMap { resolve($0) }
        if position.of != nil, unit == nil { return }
        if case .member(let family)? = unit {
            let index = registers.families.count
            registers.families.append(
                FamilyRecord(
                    name: positionName.value, span: positionName.span, offices: [],
                    members: [Int?](repeating: nil, count: registers.communes.count),
                    territory: BitSet()))
            guard declare(positionName, as: .member(index)) else { return }
            for member in registers.families[family].offices {
                let office = registers.offices.count
                let name = RegistersBuilder.memberName(positionName.value, registers.families[family].name, registers.offices[member].name)
                append(position, name: Located(name, positionName.span), parent: .office(member))
                guard declare(Located(name, positionName.span), as: .office(office)) else { continue }
                registers.families[index].offices.append(office)
                registers.familyOfOffice[office] = index
            }
        } else {
            let index = registers.offices.count
            append(position, name: positionName, parent: unit)
            _ = declare(positionName, as: .office(index))
        }
    }

    private mutating func append(_ position: PositionNode, name: Located<String>, parent: Holder?) {
        let index = registers.offices.count
        registers.offices.append(
            OfficeRecord(
                name: name.value, span: name.span, isPosition: true, level: nil, kind: nil, parent: parent, territory: BitSet(),
                isHead: position.isHead, deputyOf: nil, members: [], worksAt: nil, days: RegistersBuilder.days(position.from, position.to)))
        if let deputyOf = position.deputyOf { pending.append((index, \.deputyOf, deputyOf)) }
        if let worksAt = position.worksAt { pending.append((index, \.worksAt, worksAt)) }
        if !position.members.isEmpty { pendingMembers.append((index, position.members)) }
    }

    /// `Chủ tịch UBND cấp xã` of the family `UBND cấp xã` is `Chủ tịch UBND Xã Bát Xát` in its member `UBND Xã Bát Xát`.
    static func memberName(_ position: String, _ family: String, _ member: String) -> String {
        guard !family.isEmpty, let range = position.firstRange(of: family) else { return "\(position), \(member)" }
        return position.replacingCharacters(in: range, with: member)
    }

    // MARK: Mergers

    /// The days of a register's entry; what it leaves open is open.
    private static func days(_ from: Located<Day>?, _ last: Located<Day>?) -> DaySet {
        guard from != nil || last != nil else { return .always }
        return DaySet(DayInterval(from?.value ?? .distantPast, last.map { $0.value + 1 } ?? .distantFuture))
    }

    private mutating func settleSuccessors() {
        var heirs: [Int: Int] = [:]
        for (office, name) in pendingMergers {
            guard let holder = resolve(name) else { continue }
            if case .office(let heir) = holder {
                var last: Int? = heir
                while let current = last, current != office { last = heirs[current] }
                if last == office {
                    findings.append(
                        Finding(
                            "syntax/ambiguous-name", .error, at: name.span,
                            LawMessages.mergerCircle(["name": .text(registers.offices[office].name)]),
                            advice: LawMessages.mergerCircleAdvice))
                    continue
                }
                heirs[office] = heir
            }
            registers.offices[office].successors.append(Successor(office: holder, communes: nil))
        }
    }

    /// Territory of those that it was merged into, where a unit that no longer exists states none of its own.
    private func merged(_ office: Int, _ stated: [Int: BitSet]) -> BitSet? {
        var result: BitSet?
        for case .office(let next) in registers.offices[office].successors.map(\.office) {
            if let there = stated[next] { result = (result ?? BitSet()).union(there) }
        }
        return result
    }

    /// `chia vào`: each part goes to the unit of the same kind in the commune that takes it.
    private mutating func settleParts() {
        for (office, name, stated) in pendingParts {
            guard let commune = registers.commune(named: name.value) else {
                findings.append(LawMessages.unknownCommune(name, among: registers))
                continue
            }
            var communes = BitSet([commune])
            if let stated {
                let (found, problems) = expressions.communes(of: stated, registers)
                findings += problems
                communes = found
            }
            let kind = registers.offices[office].kind.map(VietnameseText.key)
            let heir = registers.families.indices.first { index in
                guard let member = registers.families[index].members[commune], member != office else { return false }
                let record = registers.offices[member]
                return !record.isPosition && record.kind.map(VietnameseText.key) == kind && record.days.intervals.last?.to == .distantFuture
            }
            guard let heir, let member = registers.families[heir].members[commune] else { continue }
            registers.offices[office].successors.append(Successor(office: .office(member), communes: communes))
        }
    }

    /// A position exists while its unit does; its head's place is taken by the head of the unit that took over.
    private mutating func settlePositions() {
        var heads: [Int: Int] = [:]
        for (index, office) in registers.offices.enumerated() where office.isPosition && office.isHead {
            if case .office(let unit)? = office.parent, heads[unit] == nil { heads[unit] = index }
        }
        for index in registers.offices.indices where registers.offices[index].isPosition {
            guard case .office(let unit)? = registers.offices[index].parent else { continue }
            let over = registers.offices[unit]
            guard over.days != .always else { continue }
            registers.offices[index].days = registers.offices[index].days.intersection(over.days)
            guard registers.offices[index].isHead else { continue }
            for successor in over.successors {
                guard case .office(let next) = successor.office, let head = heads[next] else { continue }
                registers.offices[index].successors.append(Successor(office: .office(head), communes: successor.communes))
            }
        }
    }

    // MARK: Levels and territories

    private mutating func refuseCircles() {
        for index in registers.offices.indices {
            var seen: Set<Int> = [index]
            var current = registers.offices[index].parent
            while case .office(let parent)? = current {
                if !seen.insert(parent).inserted {
                    if parent == index {
                        findings.append(
                            Finding(
                                "syntax/ambiguous-name", .error, at: registers.offices[index].span,
                                LawMessages.unitCircle(["name": .text(registers.offices[index].name)])))
                    }
                    registers.offices[index].parent = nil
                    break
                }
                current = registers.offices[parent].parent
            }
        }
    }

    private mutating func settleLevels() {
        for index in registers.offices.indices where registers.offices[index].level == nil {
            var current = registers.offices[index].parent
            var depth = 0
            while let holder = current, depth < 64 {
                guard let record = registers.record(holder) else { break }
                if let level = record.level {
                    registers.offices[index].level = level
                    break
                }
                current = record.parent
                depth += 1
            }
            if registers.offices[index].level == nil, let first = registers.offices[index].members.first {
                registers.offices[index].level = registers.record(first)?.level
            }
        }
    }

    private mutating func settleTerritories() {
        var stated: [Int: BitSet] = [:]
        for (office, territory) in pendingTerritories {
            let (communes, problems) = expressions.communes(of: territory, registers)
            findings += problems
            stated[office] = communes
        }
        findings += expressions.findings
        for index in registers.offices.indices {
            var current: Holder? = .office(index)
            var result: BitSet?
            var depth = 0
            while let holder = current, result == nil, depth < 64 {
                if case .office(let office) = holder { result = stated[office] ?? merged(office, stated) }
                current = registers.record(holder)?.parent
                depth += 1
            }
            registers.offices[index].territory =
                registers.offices[index].level == .central ? registers.wholeProvince : result ?? registers.wholeProvince
        }
        for index in registers.families.indices {
            for office in registers.families[index].offices {
                for commune in registers.offices[office].territory.members where registers.families[index].members[commune] == nil {
                    registers.families[index].members[commune] = office
                    registers.families[index].territory.insert(commune)
                }
            }
        }
    }
}

extension String {
    fileprivate func replacingCharacters(in range: Range<String.Index>, with text: String) -> String {
        self[..<range.lowerBound] + text + self[range.upperBound...]
    }
}
