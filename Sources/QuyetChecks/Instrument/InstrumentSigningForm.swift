import QuyetLaw
import QuyetSyntax
import QuyetText
import QuyetTime

/// ## Tiếng Việt
/// Thể thức ký không hợp với cơ quan ban hành: văn bản của tập thể (Chính phủ, Hội đồng nhân dân, Ủy ban nhân dân) phải ký thay mặt (TM.);
/// văn bản của cá nhân hay cơ quan theo chế độ thủ trưởng thì không.
///
/// Ký sai thể thức làm người đọc không biết tập thể hay người đứng đầu đã quyết định.
///
/// ### Sai
///
///     ký: TUQ. Chủ tịch
///
/// ### Đúng
///
///     ký: TM. UBND tỉnh Mẫu
///
/// ## English
/// The signing form does not fit the issuer: what a collective issues (a government, a council, a committee) is signed on its behalf (TM.); what
/// a person or an office under one head issues is not.
///
/// By a wrong form the reader cannot tell whether the collective or its head has decided.
///
/// ### Wrong
///
///     ký: TUQ. Chủ tịch
///
/// ### Right
///
///     ký: TM. UBND tỉnh Mẫu
struct InstrumentSigningForm: Check {
    let id = "instrument/signing-form"
    let level = Level.warning
    let scope = CheckScope.instrument
    let reads: [CheckInput] = [.archive, .registers]

    /// `loại` of units that decide by majority.
    private static let collectives = Set(
        ["chính phủ", "government", "ubnd", "ủy ban nhân dân", "people's committee", "hđnd", "hội đồng nhân dân", "people's council"].map(
            VietnameseText.key))

    func run(_ context: CheckContext) -> [Finding] {
        let law = context.law
        return law.instruments.compactMap { record in
            guard let form = record.text.signed, let issuer = record.text.issuer, let holder = law.registers.holder(named: issuer.value),
                let office = law.registers.record(holder)
            else { return nil }
            let kind = office.kind.map(VietnameseText.key)
            let isCollective = !office.isPosition && (kind.map { Self.collectives.contains($0) } ?? false)
            let isOnBehalf = VietnameseText.key(form.value).hasPrefix("tm.")
            // Of an office whose kind is not said nothing is known.
            guard isCollective != isOnBehalf, office.isPosition || kind != nil else { return nil }
            let names: [String: MessageArgument] = ["issuer": .text(issuer.value), "form": .text(form.value)]
            return Finding(
                id, level, at: form.span, (isCollective ? collective : individual)(names),
                subjects: [Subject(.instrument, record.number.value)], draft: record.text.isDraft,
                advice: (isCollective ? collectiveAdvice : individualAdvice)(names))
        }
    }
}

private let collective = Message(
    vi: "{issuer} là tập thể nên văn bản phải ký thay mặt (TM.), nhưng thể thức ký là “{form}”.",
    en: "{issuer} is a collective, so its instruments are signed on its behalf (TM.), but the signing form is “{form}”.")
private let individual = Message(
    vi: "{issuer} không phải là tập thể, nhưng thể thức ký là “{form}”.",
    en: "{issuer} is no collective, but the signing form is “{form}”.")
private let collectiveAdvice = Message(
    vi: "xem bản gốc; thường là “TM. {issuer}”.", en: "look at the original; mostly it is “TM. {issuer}”.")
private let individualAdvice = Message(
    vi: "xem bản gốc: “TM.” chỉ dùng cho tập thể.", en: "look at the original: “TM.” is for collectives only.")
