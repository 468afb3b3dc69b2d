import QuyetLaw
import QuyetText
import QuyetTime

/// ## Tiếng Việt
/// Nơi có thẩm quyền được xác định theo một dữ liệu mà thủ tục không khai báo, nên không ai biết hồ sơ thuộc xã nào.
///
/// Khai báo dữ liệu đó trong `dữ liệu` của quyết định công bố, hoặc xác định nơi có thẩm quyền theo dữ liệu đã có.
///
/// ### Sai
///
///     nơi có thẩm quyền: {theo: nơi cư trú, thủ tục: ["MẪU.01"]}
///
/// ### Đúng
///
///     dữ liệu:
///       nơi cư trú: {kiểu: chữ}
///
/// ## English
/// The venue is decided by a fact that the procedure does not declare, so nobody knows to which commune a dossier belongs.
///
/// Declare it among the `data` of the publication, or decide the venue by what is declared.
///
/// ### Wrong
///
///     nơi có thẩm quyền: {theo: nơi cư trú, thủ tục: ["MẪU.01"]}
///
/// ### Right
///
///     dữ liệu:
///       nơi cư trú: {kiểu: chữ}
struct AuthorityVenueUndefined: Check {
    let id = "authority/venue-undefined"
    let level = Level.error
    let scope = CheckScope.procedure
    let reads: [CheckInput] = [.archive, .publications]

    func run(_ context: CheckContext) -> [Finding] {
        let law = context.law
        var missing: [Span: (name: String, provision: Int, codes: [String])] = [:]
        for procedure in law.procedures where !procedure.publications.isEmpty {
            let declared = Set(procedure.facts.map { VietnameseText.key($0.name) })
            for provision in procedure.venues {
                guard case .venue(let venue) = law.provisions[provision].content else { continue }
                for name in venue.by where !declared.contains(VietnameseText.key(name.value)) {
                    missing[name.span, default: (name.value, provision, [])].codes.append(procedure.code)
                }
            }
        }
        return missing.sorted { ($0.key.source, $0.key.lower) < ($1.key.source, $1.key.lower) }.compactMap { span, found in
            let days = law.provisions[found.provision].days.intersection(context.horizon)
            guard let first = days.intervals.first, let last = days.intervals.last else { return nil }
            return Finding(
                id, level, at: span,
                message(["name": .text(found.name), "codes": .list(found.codes.map { .text($0) })]),
                period: DayInterval(first.from, last.to), subjects: found.codes.map { Subject(.procedure, $0) },
                draft: law.isDraft(found.provision), advice: advice(["name": .text(found.name)]))
        }
    }
}

private let message = Message(
    vi: "Nơi có thẩm quyền đối với {codes} được xác định theo “{name}”, nhưng dữ liệu này chưa được khai báo.",
    en: "The venue of {codes} is decided by “{name}”, which is not declared.")
private let advice = Message(
    vi: "khai báo “{name}” trong mục “dữ liệu” của quyết định công bố.", en: "declare “{name}” under “data” of the publication.")
