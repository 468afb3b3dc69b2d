import QuyetLaw
import QuyetSyntax
import QuyetText
import QuyetTime

/// ## Tiếng Việt
/// Cơ quan ban hành giao thẩm quyền của một cơ quan không thuộc mình. Một cơ quan chỉ định đoạt thẩm quyền của chính mình, của người đứng
/// đầu mình và của cơ quan bên dưới; Chính phủ định đoạt thẩm quyền của các bộ; luật, pháp lệnh, nghị quyết của Quốc hội của mọi cơ quan.
///
/// Văn bản như thế không chuyển được thẩm quyền.
///
/// ### Sai
///
///     cơ quan: Văn phòng UBND tỉnh Mẫu
///
/// ### Đúng
///
///     cơ quan: UBND tỉnh Mẫu
///
/// ## English
/// The issuer disposes of the competence of an office that is not below it. An office may dispose for itself, for its head and for offices
/// below it; a government for its ministries; laws, ordinances and resolutions of the National Assembly for any.
///
/// Such a text passes nothing on.
///
/// ### Wrong
///
///     cơ quan: Văn phòng UBND tỉnh Mẫu
///
/// ### Right
///
///     cơ quan: UBND tỉnh Mẫu
struct InstrumentIssuerNotCompetent: Check {
    let id = "instrument/issuer-not-competent"
    let level = Level.error
    let scope = CheckScope.instrument
    let reads: [CheckInput] = [.archive, .registers]

    func run(_ context: CheckContext) -> [Finding] {
        let law = context.law
        var told: Set<Span> = []
        return law.provisions.indices.compactMap { index in
            guard case .transfer(let transfer) = law.provisions[index].content, let from = transfer.from,
                let giver = law.registers.holder(named: from.value)
            else { return nil }
            // Text that an amendment put in was issued by whoever amended.
            let record = law.instrument(of: law.provisions[index].source ?? index)
            guard let name = record.text.issuer, let issuer = law.registers.holder(named: name.value),
                !mayDispose(issuer, of: giver, record, law.registers), told.insert(name.span).inserted
            else { return nil }
            let names: [String: MessageArgument] = ["issuer": .text(name.value), "giver": .text(from.value)]
            let days = law.provisions[index].days.intersection(context.horizon)
            return Finding(
                id, level, at: name.span, message(names),
                period: days.intervals.first.flatMap { first in days.intervals.last.map { DayInterval(first.from, $0.to) } },
                subjects: [Subject(.instrument, record.number.value)],
                because: [Because(from.span, because(["citation": .text(law.citation(index)), "giver": .text(from.value)]))],
                draft: record.text.isDraft, advice: advice(names))
        }
    }

    /// language.md, "Competence": for itself, for its head, for offices below it, a government for its ministries.
    private func mayDispose(_ issuer: Holder, of giver: Holder, _ record: InstrumentRecord, _ registers: Registers) -> Bool {
        if issuer == giver { return true }
        if let kind = record.text.kind?.value, [.constitution, .law, .ordinance].contains(kind) { return true }
        let kind = registers.record(issuer)?.kind.map(VietnameseText.key)
        if let kind, InstrumentIssuerNotCompetent.assemblies.contains(kind) { return true }
        if let kind, InstrumentIssuerNotCompetent.governments.contains(kind) { return registers.record(giver)?.level == .central }
        // A head disposes for the offices below its unit, not for the collective itself.
        let top = registers.record(issuer)?.isPosition == true ? registers.parent(of: issuer) : issuer
        var current = registers.parent(of: giver)
        if top != issuer, registers.record(giver)?.isPosition == true, current == top { return false }
        for _ in 0..<32 {
            guard let holder = current else { return false }
            if holder == top || isMember(top, of: holder, registers) { return true }
            current = registers.parent(of: holder)
        }
        return false
    }

    /// Whether an office is the member of a family that is named as a whole.
    private func isMember(_ office: Holder?, of holder: Holder, _ registers: Registers) -> Bool {
        guard case .office(let index)? = office, case .member(let family) = holder else { return false }
        return registers.families[family].offices.contains(index)
    }

    private static let assemblies = Set(["quốc hội", "national assembly"].map(VietnameseText.key))
    private static let governments = Set(["chính phủ", "government"].map(VietnameseText.key))
}

private let message = Message(
    vi: "{issuer} không được giao thẩm quyền của {giver}, vì {giver} không thuộc {issuer}.",
    en: "{issuer} may not give away the competence of {giver}, which is not below it.")
private let because = Message(vi: "{citation} giao thẩm quyền của {giver}", en: "{citation} gives away the competence of {giver}")
private let advice = Message(
    vi: "để {giver}, hoặc cơ quan cấp trên của nơi đó, ban hành văn bản này.",
    en: "let {giver}, or an office above it, issue this instrument.")
