import QuyetLaw
import QuyetText
import QuyetTime

/// ## Tiếng Việt
/// Theo cách xác định nơi có thẩm quyền, hai xã có thể ngang nhau, mà văn bản không nói khi đó chọn xã nào.
///
/// `chọn: lớn nhất` trên một dữ liệu thì hai xã có thể bằng nhau: thêm một dữ liệu nữa vào `theo` để phân định. Nêu nhiều dữ liệu mà không
/// nói cách chọn cũng vậy.
///
/// ### Sai
///
///     nơi có thẩm quyền: {theo: diện tích, chọn: lớn nhất, thủ tục: ["MẪU.01"]}
///
/// ### Đúng
///
///     nơi có thẩm quyền: {theo: [diện tích, nơi cư trú], chọn: lớn nhất, thủ tục: ["MẪU.01"]}
///
/// ## English
/// By the way in which the venue is decided two communes may come out even, and nothing says which is taken then.
///
/// With `choose: largest` over one fact two communes may have as much: add a second fact to `by`. So it is where several facts are named
/// and no way of choosing.
///
/// ### Wrong
///
///     nơi có thẩm quyền: {theo: diện tích, chọn: lớn nhất, thủ tục: ["MẪU.01"]}
///
/// ### Right
///
///     nơi có thẩm quyền: {theo: [diện tích, nơi cư trú], chọn: lớn nhất, thủ tục: ["MẪU.01"]}
struct AuthorityVenueTie: Check {
    let id = "authority/venue-tie"
    let level = Level.warning
    let scope = CheckScope.procedure
    let reads: [CheckInput] = [.archive]

    func run(_ context: CheckContext) -> [Finding] {
        let law = context.law
        return law.provisions.indices.compactMap { index in
            guard case .venue(let venue) = law.provisions[index].content, let first = venue.by.first else { return nil }
            let isOpen = venue.choose == nil && venue.by.count > 1
            guard isOpen || venue.choose?.value == .largest && venue.by.count == 1 else { return nil }
            let days = law.provisions[index].days.intersection(context.horizon)
            guard let from = days.intervals.first?.from, let to = days.intervals.last?.to else { return nil }
            let names: [String: MessageArgument] = ["names": .list(venue.by.map { .text($0.value) })]
            return Finding(
                id, level, at: first.span, (isOpen ? unsaid : even)(names), period: DayInterval(from, to),
                subjects: venue.procedures.map { Subject(.procedure, $0.value) }, draft: law.isDraft(index),
                advice: isOpen ? unsaidAdvice : evenAdvice)
        }
    }
}

private let even = Message(
    vi: "Hai xã có thể có “{names}” bằng nhau; văn bản không nói khi đó xã nào có thẩm quyền.",
    en: "Two communes may have as much “{names}”; nothing says which is competent then.")
private let evenAdvice = Message(
    vi: "thêm một dữ liệu thứ hai vào “theo” để phân định.", en: "add a second fact to “by” that decides.")
private let unsaid = Message(
    vi: "Theo {names} có thể có nhiều xã, nhưng văn bản không nói chọn xã nào.",
    en: "By {names} there may be several communes, and nothing says which is taken.")
private let unsaidAdvice = Message(
    vi: "thêm “chọn: người nộp” hoặc “chọn: lớn nhất”.", en: "add “choose: applicant” or “choose: largest”.")
