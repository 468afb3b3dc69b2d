import QuyetLaw
import QuyetSyntax
import QuyetText
import QuyetTime

/// ## Tiếng Việt
/// Văn bản viện dẫn một căn cứ không có trong kho văn bản.
///
/// Không có căn cứ thì không biết được căn cứ đó còn hiệu lực hay không, và các phép kiểm tra về căn cứ không nói được gì.
///
/// ### Sai
///
///     căn cứ: [Giả định 909/QĐ-UBND]
///
/// ### Đúng
///
///     căn cứ: [Giả định 01/QĐ-UBND]
///
/// ## English
/// An instrument cites as its basis one that is not in the archive.
///
/// Without it nobody can tell whether the basis is in force, and the checks of bases have nothing to say.
///
/// ### Wrong
///
///     căn cứ: [Giả định 909/QĐ-UBND]
///
/// ### Right
///
///     căn cứ: [Giả định 01/QĐ-UBND]
struct InstrumentUnknownBasis: Check {
    let id = "instrument/unknown-basis"
    let level = Level.warning
    let scope = CheckScope.instrument
    let reads: [CheckInput] = [.archive]

    /// One finding for each instrument that is missing, at the first place that cites it.
    func run(_ context: CheckContext) -> [Finding] {
        var missing: [String: (first: Located<Citation>, citing: [InstrumentRecord])] = [:]
        for record in context.law.instruments {
            for basis in record.text.bases where context.law.instrument(numbered: basis.value.instrument) == nil {
                missing[VietnameseText.key(basis.value.instrument), default: (basis, [])].citing.append(record)
            }
        }
        return missing.sorted { $0.key < $1.key }.map { _, place in finding(place.first, place.citing, context.law) }
    }

    private func finding(_ basis: Located<Citation>, _ citing: [InstrumentRecord], _ law: Law) -> Finding {
        let name = basis.value.instrument
        let near = Suggestion.nearestNumber(to: name, among: law.instruments.map(\.number.value))
        return Finding(
            id, level, at: basis.span, message(["name": .text(name), "count": .number(citing.count)]),
            subjects: citing.map { Subject(.instrument, $0.number.value) }, draft: citing.allSatisfy(\.text.isDraft),
            advice: near.map { didYouMean(["name": .text($0)]) } ?? advice)
    }
}

private let message = Message(
    vi: "Căn cứ “{name}” không có trong kho văn bản ({count} văn bản viện dẫn).",
    en: "The basis “{name}” is not in the archive ({count} instruments cite it).")
private let didYouMean = Message(vi: "có phải ý bạn là “{name}”?", en: "did you mean “{name}”?")
private let advice = Message(
    vi: "thêm văn bản đó vào thư mục văn bản (có thể chỉ là phần trích), hoặc sửa số.",
    en: "add that instrument to the folder (an excerpt will do), or mend the number.")
