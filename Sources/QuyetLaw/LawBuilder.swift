import QuyetFeel
import QuyetSyntax
import QuyetText
import QuyetTime

/// Builds the law from documents: registers, consolidation, then procedures with their links.
public struct LawBuilder {
    var law: Law
    var expressions = ExpressionReader()

    /// The consolidated archive; `national` is the calendar that applies without any rule pack.
    public static func build(_ workspace: WorkspaceText, national: CalendarRegisterNode?) -> Law {
        var builder = LawBuilder(workspace, national: national)
        builder.addInstruments(workspace)
        builder.checkNames(workspace)
        builder.consolidate()
        builder.collectSubjects()
        builder.readFacts()
        builder.readConditions()
        builder.law.findings += builder.expressions.findings
        return builder.law
    }

    private init(_ workspace: WorkspaceText, national: CalendarRegisterNode?) {
        var registers = RegistersBuilder(workspace)
        let built = registers.build()
        let manifest = workspace.manifest
        law = Law(
            sources: workspace.sources, name: manifest?.workspace?.value ?? "",
            horizon: DayInterval(manifest?.from?.value ?? .distantPast, manifest?.end?.value ?? .distantFuture),
            calendar: LawBuilder.calendar(workspace, national: national), registers: built)
        law.findings = registers.findings
        for case .scenario(let scenario) in workspace.documents.map(\.document) where scenario.procedure != nil && scenario.submitted != nil
        {
            law.scenarios.append(scenario)
        }
    }

    /// The national calendar with the workspace's own days added; the workspace's office hours win.
    static func calendar(_ workspace: WorkspaceText, national: CalendarRegisterNode?) -> WorkingCalendar {
        var registers = national.map { [$0] } ?? []
        for case .calendar(let register) in workspace.documents.map(\.document) { registers.append(register) }
        return WorkingCalendar(
            officeHours: registers.map(\.officeHours).last { !$0.isEmpty }?.map(\.value) ?? WorkingCalendar.usualHours,
            holidays: registers.flatMap(\.holidays).compactMap(\.day?.value),
            workedWeekends: registers.flatMap(\.makeUpDays).compactMap(\.day?.value),
            knownUntil: registers.compactMap(\.knownTo?.value).max() ?? .distantPast)
    }

    /// Names that nothing declares.
    private mutating func checkNames(_ workspace: WorkspaceText) {
        let names = workspace.texts.map { DocumentNames($0) }
        var declared = NameCheck.Declared()
        for names in names { declared.add(names) }
        var check = NameCheck(law.registers, declared)
        for (text, names) in zip(workspace.texts, names) { law.findings += check.findings(in: text, names) }
    }

    private mutating func addInstruments(_ workspace: WorkspaceText) {
        for case .instrument(let text) in workspace.documents.map(\.document) {
            guard let number = text.instrument else { continue }
            let index = law.instruments.count
            let key = VietnameseText.key(number.value)
            if let first = law.instrumentNames[key] {
                law.findings.append(
                    Finding(
                        "syntax/duplicate", .error, at: number.span, LawMessages.declaredTwice(["name": .text(number.value)]),
                        because: [Because(law.instruments[first].number.span, LawMessages.firstHere)]))
            } else {
                law.instrumentNames[key] = index
            }
            let base = LawBuilder.interval(text.effective, within: nil)
            let start = law.provisions.count
            for provision in text.provisions {
                guard let content = provision.content else { continue }
                law.provisions.append(
                    ProvisionRecord(
                        text: provision, address: provision.at, content: content, instrument: index,
                        days: DaySet(LawBuilder.interval(provision.effective, within: base))))
            }
            law.instruments.append(
                InstrumentRecord(text: text, number: number, days: DaySet(base), provisions: start..<law.provisions.count))
        }
    }

    /// A stated period; what it leaves open is the instrument's.
    private static func interval(_ stated: EffectiveNode?, within outer: DayInterval?) -> DayInterval {
        DayInterval(
            stated?.from?.value ?? outer?.from ?? .distantFuture, stated?.end?.value ?? outer?.to ?? .distantFuture)
    }

    // MARK: Effects

    /// Applies repeals and replacements in the order of their days; an effect that no longer stands on its day does not take place.
    private mutating func consolidate() {
        struct Planned {
            let provision: Int
            let effect: EffectNode
            let target: Int
            let days: DayInterval
        }
        var planned: [Planned] = []
        for (index, record) in law.provisions.enumerated() {
            let effect: EffectNode
            switch record.content {
            case .repeal(let stated), .replacement(let stated): effect = stated
            default: continue
            }
            guard let named = effect.instrument else { continue }
            guard let target = law.instrument(numbered: named.value) else { continue }
            if let address = effect.at, !isKnown(address.value, in: target) {
                law.findings.append(EffectMessages.unknownAddress(address, law.instruments[target]))
                continue
            }
            guard let start = effect.from?.value ?? record.days.first else { continue }
            planned.append(
                Planned(provision: index, effect: effect, target: target, days: DayInterval(start, effect.end?.value ?? .distantFuture)))
        }
        for plan in planned.sorted(by: { ($0.days.from, $0.provision) < ($1.days.from, $1.provision) }) {
            // The effect takes place on a day on which its own provision stands; a stated day may come before that provision's first.
            let own = law.provisions[plan.provision].days
            guard let first = own.first, own.contains(max(first, plan.days.from)) else { continue }
            let address = plan.effect.at?.value
            law.effects.append(AppliedEffect(provision: plan.provision, instrument: plan.target, address: address, days: plan.days))
            for index in law.instruments[plan.target].provisions where index != plan.provision {
                let covered =
                    address.map { address in law.provisions[index].address.map { address.covers($0.value) } ?? false } ?? true
                if covered { law.provisions[index].days = law.provisions[index].days.subtracting(plan.days) }
            }
            if address == nil { law.instruments[plan.target].days = law.instruments[plan.target].days.subtracting(plan.days) }
        }
    }

    /// Whether an address names something of an instrument: an excerpt may leave it out.
    private func isKnown(_ address: ProvisionAddress, in instrument: Int) -> Bool {
        let record = law.instruments[instrument]
        return record.text.isExcerpt
            || record.provisions.contains { index in
                law.provisions[index].address.map { address.covers($0.value) || $0.value.covers(address) } ?? false
            }
    }
}

/// Findings about effects on what does not exist.
enum EffectMessages {
    static let noInstrument = Message(
        vi: "Văn bản “{name}” không có trong kho văn bản, nên không tác động được.",
        en: "The instrument “{name}” is not in the archive, so nothing is done to it.")
    static let noAddress = Message(
        vi: "{number} không có “{address}”, nên không tác động được.", en: "{number} has no “{address}”, so nothing is done to it.")
    static let addIt = Message(
        vi: "kiểm tra số, ký hiệu văn bản; nếu văn bản có thật, thêm nó vào thư mục văn bản.",
        en: "check the number of the instrument; if it exists, add it to the folder.")

    static func unknownInstrument(_ name: Located<String>, _ numbers: [String]) -> Finding {
        // Of a short number every other one is near: a hint would only mislead.
        let digits = name.value.utf8.prefix { $0 != UInt8(ascii: "/") }.count { $0 >= 48 && $0 <= 57 }
        let near = digits < 3 ? nil : Suggestion.nearest(to: name.value, among: numbers)
        return Finding(
            "instrument/effect-unknown-target", .error, at: name.span, noInstrument(["name": .text(name.value)]),
            advice: near.map { LawMessages.didYouMean(["name": .text($0)]) } ?? addIt)
    }

    static func unknownAddress(_ address: Located<ProvisionAddress>, _ instrument: InstrumentRecord) -> Finding {
        Finding(
            "instrument/effect-unknown-target", .error, at: address.span,
            noAddress(["number": .text(instrument.number.value), "address": .text(address.value.text)]))
    }
}
