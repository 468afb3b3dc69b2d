import QuyetText
import QuyetTime

extension DocumentReader {
    /// The document of a file, or nil with findings.
    mutating func document(isManifest: Bool) -> Document? {
        guard let root = tree.root, !tree.isAbsent(root) else {
            add(Finding("syntax/malformed", .error, at: Span(tree.source, 0, 0), Messages.emptyFile))
            return nil
        }
        guard tree[root].kind == .mapping else {
            wrongType(root, expected: Expected.mapping)
            return nil
        }
        if isManifest { return manifest(root).map(Document.manifest) }
        for (key, value) in tree.entries(root) where tree[key].kind == .scalar {
            switch DocumentWord.table.word(tree.text(key)) {
            case .instrument: return instrument(root).map(Document.instrument)
            case .scenario: return scenario(root).map(Document.scenario)
            case .register: return register(root, kind: value)
            case .rule:
                report("syntax/not-allowed", at: key, Messages.ruleNotRead)
                return nil
            case .workspace:
                add(Finding("syntax/unreachable-file", .warning, at: span(key), Messages.secondManifest))
                return nil
            case nil: continue
            }
        }
        let first = tree.entries(root).first?.key ?? root
        report("syntax/missing", at: first, Messages.notADocument)
        return nil
    }

    private mutating func manifest(_ root: NodeID) -> Manifest? {
        guard let entries = entries(root, ManifestWord.self, at: tree.entries(root).first?.key) else { return nil }
        var manifest = Manifest(span: entries.span)
        manifest.name = required(entries, .workspace).flatMap { text($0) }
        manifest.province = entries[.province].flatMap { text($0) }
        manifest.from = required(entries, .from).flatMap { day($0) }
        if let last = required(entries, .to).flatMap({ day($0) }) { manifest.to = Located(last.value + 1, last.span) }
        manifest.rulePacks = entries[.rulePacks].map { texts($0) } ?? []
        manifest.language = entries[.language].flatMap { text($0) }
        if let from = manifest.from, let to = manifest.to, from.value >= to.value {
            add(
                Finding("syntax/wrong-type", .error, at: to.span, Messages.emptyPeriod, because: [Because(from.span, Messages.firstHere)]))
        }
        return manifest
    }

    private mutating func register(_ root: NodeID, kind: NodeID) -> Document? {
        let opener = tree.entries(root).first?.key
        switch word(kind, RegisterKindWord.self)?.value {
        case .units:
            guard let entries = entries(root, UnitsRegisterWord.self, at: opener) else { return nil }
            var register = UnitsRegister()
            for (name, value) in named(entries[.units]) { if let unit = unit(name, value) { register.units.append(unit) } }
            for (name, value) in named(entries[.families]) { if let family = family(name, value) { register.families.append(family) } }
            return .units(register)
        case .positions:
            guard let entries = entries(root, PositionsRegisterWord.self, at: opener) else { return nil }
            var register = PositionsRegister()
            for (name, value) in named(required(entries, .positions)) {
                if let position = position(name, value) { register.positions.append(position) }
            }
            return .positions(register)
        case .systems:
            guard let entries = entries(root, SystemsRegisterWord.self, at: opener) else { return nil }
            var register = SystemsRegister()
            for (name, value) in named(required(entries, .systems)) {
                guard let name = text(name), let fields = self.entries(value, SystemWord.self) else { continue }
                register.systems.append((name, fields[.kind].flatMap { text($0) }))
            }
            return .systems(register)
        case .calendar: return calendar(root, opener).map(Document.calendar)
        case .officials:
            report("syntax/not-allowed", at: kind, Messages.notReadYet(["key": .text(tree.text(kind))]))
            return nil
        case nil: return nil
        }
    }

    /// The entries of a mapping whose keys are names.
    mutating func named(_ node: NodeID?) -> [(name: NodeID, value: NodeID)] {
        guard let node else { return [] }
        guard tree[node].kind == .mapping else {
            wrongType(node, expected: Expected.mapping)
            return []
        }
        return tree.entries(node).filter { tree[$0.key].kind == .scalar }.map { (name: $0.key, value: $0.value) }
    }

    private mutating func unit(_ name: NodeID, _ node: NodeID) -> UnitEntry? {
        let later = KeywordTableLookup(UnitNotYetReadWord.self)
        guard let entries = entries(node, UnitWord.self, at: name, later: later), let name = text(name) else { return nil }
        return UnitEntry(
            name: name, level: entries[.level].flatMap { word($0, LevelWord.self) }, kind: entries[.kind].flatMap { text($0) },
            under: entries[.under].flatMap { text($0) }, territory: entries[.territory].flatMap { territory($0) })
    }

    private mutating func family(_ name: NodeID, _ node: NodeID) -> FamilyEntry? {
        let later = KeywordTableLookup(UnitNotYetReadWord.self)
        guard let entries = entries(node, FamilyWord.self, at: name, later: later), let name = text(name) else { return nil }
        guard let table = required(entries, .rowsOf).flatMap({ text($0) }), let member = required(entries, .name).flatMap({ text($0) })
        else { return nil }
        return FamilyEntry(
            name: name, table: table, memberName: member, level: entries[.level].flatMap { word($0, LevelWord.self) },
            kind: entries[.kind].flatMap { text($0) }, under: entries[.under].flatMap { text($0) },
            territory: entries[.territory].flatMap { territory($0) })
    }

    private mutating func position(_ name: NodeID, _ node: NodeID) -> PositionEntry? {
        guard let entries = entries(node, PositionWord.self, at: name, later: KeywordTableLookup(UnitNotYetReadWord.self)),
            let name = text(name)
        else { return nil }
        var position = PositionEntry(name: name)
        position.unit = entries[.of].flatMap { text($0) }
        position.isHead = entries[.head].flatMap { yesOrNo($0) }?.value ?? false
        position.deputyOf = entries[.deputyOf].flatMap { text($0) }
        position.members = entries[.members].map { texts($0) } ?? []
        position.worksAt = entries[.worksAt].flatMap { text($0) }
        if position.unit == nil, entries[.members] == nil {
            add(
                Finding(
                    "syntax/missing", .error, at: name.span,
                    Messages.missingEither(["key": .message(both(PositionWord.of)), "other": .message(both(PositionWord.members))])))
            return nil
        }
        return position
    }

    private mutating func calendar(_ root: NodeID, _ opener: NodeID?) -> CalendarRegister? {
        guard let entries = entries(root, CalendarRegisterWord.self, at: opener) else { return nil }
        var register = CalendarRegister(span: entries.span)
        register.name = entries[.name].flatMap { text($0) }
        register.knownUntil = entries[.knownTo].flatMap { day($0) }
        for item in entries[.officeHours].map({ items($0) }) ?? [] {
            let parts = (text(item)?.value ?? "").split(whereSeparator: { $0 == "-" || $0 == "–" })
            let minutes = parts.compactMap { Moment.minuteOfDay(parsing: $0.filter { $0 != " " }) }
            if parts.count == 2, minutes.count == 2, minutes[0] < minutes[1] {
                register.officeHours.append(minutes[0]..<minutes[1])
            } else {
                wrongType(item, expected: Expected.hours)
            }
        }
        for item in entries[.holidays].map({ items($0) }) ?? [] {
            if let fields = self.entries(item, HolidayWord.self), let day = required(fields, .day).flatMap({ day($0) }) {
                register.holidays.append(day)
            }
        }
        for item in entries[.makeUpDays].map({ items($0) }) ?? [] {
            if let fields = self.entries(item, MakeUpDayWord.self), let day = required(fields, .day).flatMap({ day($0) }) {
                register.makeUpDays.append(day)
            }
        }
        return register
    }

    mutating func territory(_ node: NodeID) -> Territory? {
        if tree[node].kind == .sequence { return .communes(texts(node)) }
        guard let text = text(node) else { return nil }
        if TerritoryWord.table.word(text.value) != nil { return .wholeProvince(text.span) }
        if text.value.contains(where: { "=<>".contains($0) }) { return expression(node).map(Territory.condition) }
        return .communes([text])
    }
}
