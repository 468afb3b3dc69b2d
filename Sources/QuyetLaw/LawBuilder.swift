import QuyetFeel
import QuyetSyntax
import QuyetText
import QuyetTime

/// Builds the law from documents: registers, consolidation, then procedures with their links.
public struct LawBuilder {
    var law: Law
    var expressions = ExpressionReader()

    /// The consolidated archive; `national` is the calendar that applies without any rule pack.
    ///
    /// - Parameter known: What was known on a day: instruments issued later are left out, whatever days they speak of. Nil for all. An
    ///   instrument without a day of issue (a draft) is always known.
    /// - Parameter without: The number of an instrument to leave out, to see what it changes.
    public static func build(_ workspace: WorkspaceText, national: CalendarRegisterNode?, known: Day? = nil, without: String? = nil)
        -> Law
    {
        var builder = LawBuilder(workspace, national: national)
        builder.addInstruments(workspace, known: known, without: without.map(VietnameseText.key))
        builder.checkNames(workspace)
        builder.law.consolidate()
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

    private mutating func addInstruments(_ workspace: WorkspaceText, known: Day?, without: String?) {
        for case .instrument(let text) in workspace.documents.map(\.document) {
            guard let number = text.instrument else { continue }
            if let known, let issued = text.issued?.value, issued > known { continue }
            if VietnameseText.key(number.value) == without { continue }
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
                        text: provision, address: provision.at, content: content, instrument: index, source: nil, former: nil,
                        days: DaySet(LawBuilder.interval(provision.effective, within: base))))
            }
            law.instruments.append(
                InstrumentRecord(text: text, number: number, days: DaySet(base), provisions: Array(start..<law.provisions.count)))
        }
    }

    /// A stated period; what it leaves open is the instrument's.
    static func interval(_ stated: EffectiveNode?, within outer: DayInterval?) -> DayInterval {
        DayInterval(
            stated?.from?.value ?? outer?.from ?? .distantFuture, stated?.end?.value ?? outer?.to ?? .distantFuture)
    }
}
