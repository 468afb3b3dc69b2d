import QuyetText
import QuyetTime

extension DocumentReader {
    mutating func instrument(_ root: NodeID) -> Instrument? {
        guard let entries = entries(root, InstrumentWord.self, at: tree.entries(root).first?.key) else { return nil }
        guard let number = required(entries, .instrument).flatMap({ text($0) }) else { return nil }
        var instrument = Instrument(number: number)
        instrument.kind = required(entries, .kind).flatMap { word($0, InstrumentKindWord.self) }
        instrument.issuer = required(entries, .issuer).flatMap { text($0) }
        instrument.signed = entries[.signed].flatMap { text($0) }
        instrument.isDraft = entries[.status].flatMap { word($0, StatusWord.self) } != nil
        instrument.isExcerpt = entries[.excerpt].flatMap { yesOrNo($0) }?.value ?? false
        instrument.title = entries[.title].flatMap { text($0) }
        instrument.issued = entries[.issued].flatMap { day($0) }
        if instrument.issued == nil, !instrument.isDraft, entries[.issued] == nil { missing(InstrumentWord.issued, at: entries.span) }
        if let node = required(entries, .effective) {
            instrument.effective = period(node, at: entries.key(.effective))
            if let period = instrument.effective, period.from == nil, !hasFinding(within: period.span) {
                missing(EffectiveWord.from, at: period.span)
            }
        }
        if let node = entries[.bases] {
            instrument.basesSpan = span(node)
            instrument.bases = texts(node).map { Located(Citation(parsing: $0.value), $0.span) }
        }
        for item in entries[.provisions].map({ items($0) }) ?? [] {
            if let provision = provision(item) { instrument.provisions.append(provision) }
        }
        return instrument
    }

    private func hasFinding(within span: Span) -> Bool {
        findings.contains { $0.span.source == span.source && $0.span.lower >= span.lower && $0.span.upper <= span.upper }
    }

    private mutating func provision(_ node: NodeID) -> Provision? {
        let before = findings.count
        guard let entries = entries(node, ProvisionWord.self, later: KeywordTableLookup(ProvisionNotYetReadWord.self)) else { return nil }
        let address = entries[.at].flatMap { self.address($0) }
        let effective = entries[.effective].flatMap { period($0) }
        let contents = entries.all.filter { $0.word != .at && $0.word != .effective }
        guard contents.count == 1, let (word, key, value) = contents.first else {
            if findings.count == before { report("syntax/missing", at: node, Messages.oneProvision(["found": .number(contents.count)])) }
            return nil
        }
        let content: ProvisionContent?
        switch word {
        case .competence: content = transfer(.original, key, value).map(ProvisionContent.transfer)
        case .delimitation: content = transfer(.delimitation, key, value).map(ProvisionContent.transfer)
        case .devolution: content = transfer(.devolution, key, value).map(ProvisionContent.transfer)
        case .decentralisation: content = transfer(.decentralisation, key, value).map(ProvisionContent.transfer)
        case .delegation: content = transfer(.delegation, key, value).map(ProvisionContent.transfer)
        case .publication: content = publication(key, value).map(ProvisionContent.publication)
        case .workflow: content = workflow(key, value).map(ProvisionContent.workflow)
        case .deployment: content = deployment(key, value).map(ProvisionContent.deployment)
        case .repeal: content = effect(key, value).map(ProvisionContent.repeal)
        case .replacement: content = effect(key, value).map(ProvisionContent.replacement)
        case .at, .effective: content = nil
        }
        return content.map { Provision(address: address, effective: effective, content: $0, span: span(key)) }
    }

    private mutating func transfer(_ kind: Transfer.Kind, _ key: NodeID, _ node: NodeID) -> Transfer? {
        guard let entries = entries(node, TransferWord.self, at: key) else { return nil }
        let isOriginal = kind == .original || kind == .delimitation
        let holder = isOriginal ? required(entries, .holder).flatMap { text($0) } : required(entries, .to).flatMap { text($0) }
        let giver = isOriginal ? nil : required(entries, .from).flatMap { text($0) }
        guard let holder, isOriginal || giver != nil else { return nil }
        for word in isOriginal ? [TransferWord.from, .to, .onward] : [.holder] {
            if let stray = entries.key(word) {
                reportUnknown(
                    key: stray,
                    candidates: TransferWord.table.allSpellings.filter { VietnameseText.key($0) != VietnameseText.key(tree.text(stray)) })
            }
        }
        var transfer = Transfer(kind: kind, from: giver, to: holder)
        transfer.task = entries[.task].flatMap { text($0) }
        transfer.procedures = entries[.procedures].map { texts($0) } ?? []
        if transfer.task == nil, transfer.procedures.isEmpty {
            add(
                Finding(
                    "syntax/missing", .error, at: entries.span,
                    Messages.missingEither(["key": .message(both(TransferWord.task)), "other": .message(both(TransferWord.procedures))])))
            return nil
        }
        for item in entries[.acts].map({ items($0) }) ?? [] { if let act = word(item, ActWord.self) { transfer.acts.append(act) } }
        transfer.territory = entries[.territory].flatMap { territory($0) }
        transfer.condition = entries[.when].flatMap { expression($0) }
        transfer.onward = entries[.onward].flatMap { yesOrNo($0) }
        return transfer
    }

    private mutating func deployment(_ key: NodeID, _ node: NodeID) -> Deployment? {
        guard let entries = entries(node, DeploymentWord.self, at: key) else { return nil }
        guard let procedures = required(entries, .procedures).map({ texts($0) }),
            let system = required(entries, .system).flatMap({ text($0) })
        else { return nil }
        return Deployment(procedures: procedures, system: system)
    }

    private mutating func effect(_ key: NodeID, _ node: NodeID) -> Effect? {
        guard let entries = entries(node, EffectWord.self, at: key) else { return nil }
        guard let instrument = required(entries, .instrument).flatMap({ text($0) }) else { return nil }
        return Effect(
            instrument: instrument, address: entries[.at].flatMap { address($0) }, from: entries[.from].flatMap { day($0) },
            to: entries[.to].flatMap { day($0) }.map { Located($0.value + 1, $0.span) })
    }
}
