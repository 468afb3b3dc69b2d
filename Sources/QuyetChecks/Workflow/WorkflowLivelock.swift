import QuyetText
import QuyetVerification

/// ## Tiếng Việt
/// Từ một bước nào đó, hồ sơ luôn có việc để làm nhưng không bao giờ đến được kết thúc nào, dù cán bộ chọn kết quả nào.
///
/// Hồ sơ chạy vòng giữa các bước cho đến khi có người phát hiện; người dân không nhận được kết quả. Điều này khác với vòng lặp chưa có số
/// lần tối đa: ở đây không có lối ra.
///
/// ### Sai
///
///     - {bước: Chờ trả lời, việc: lấy ý kiến, ai: Sở Mẫu, hạn: 1 ngày, kết quả: {chưa rõ: Nhắc trả lời}}
///     - {bước: Nhắc trả lời, việc: tự động, ai: Sở Mẫu, hạn: 1 giờ, kết quả: {đã nhắc: Chờ trả lời}}
///
/// ### Đúng
///
///     - {bước: Chờ trả lời, việc: lấy ý kiến, ai: Sở Mẫu, hạn: 1 ngày, kết quả: {đã rõ: Ký, chưa rõ: Nhắc trả lời}}
///     - {bước: Nhắc trả lời, việc: tự động, ai: Sở Mẫu, tối đa: 2 lần, hạn: 1 giờ, kết quả: {đã nhắc: Chờ trả lời}}
///
/// ## English
/// From some step on there is always something to do, but no ending can be reached, whichever outcomes are chosen.
///
/// The dossier goes round between the steps until somebody notices; the citizen gets no result. This is not a loop that lacks a bound:
/// here there is no way out.
///
/// ### Wrong
///
///     - {bước: Chờ trả lời, việc: lấy ý kiến, ai: Sở Mẫu, hạn: 1 ngày, kết quả: {chưa rõ: Nhắc trả lời}}
///     - {bước: Nhắc trả lời, việc: tự động, ai: Sở Mẫu, hạn: 1 giờ, kết quả: {đã nhắc: Chờ trả lời}}
///
/// ### Right
///
///     - {bước: Chờ trả lời, việc: lấy ý kiến, ai: Sở Mẫu, hạn: 1 ngày, kết quả: {đã rõ: Ký, chưa rõ: Nhắc trả lời}}
///     - {bước: Nhắc trả lời, việc: tự động, ai: Sở Mẫu, tối đa: 2 lần, hạn: 1 giờ, kết quả: {đã nhắc: Chờ trả lời}}
struct WorkflowLivelock: Check {
    let id = "workflow/livelock"
    let level = Level.error
    let scope = CheckScope.procedure
    let reads: [CheckInput] = [.machines]

    func run(_ context: CheckContext) -> [Finding] {
        context.findings(self, .livelock, { trouble, _ in trouble.step == nil ? choices : message }, advice: advice)
    }
}

private let message = Message(
    vi: "Từ bước “{step}” hồ sơ không thể đến kết thúc nào: các kết quả chỉ đưa nó đi vòng.",
    en: "From the step “{step}” a dossier can reach no ending: its outcomes only lead round.")
private let choices = Message(
    vi: "Sau “{outcome}” các lựa chọn dẫn sang nhau mãi mà không đến bước nào.",
    en: "After “{outcome}” the choices lead to each other for ever and to no step.")
private let advice = Message(
    vi: "thêm một kết quả ra khỏi vòng: đi tiếp, hoặc kết thúc hồ sơ.", en: "add an outcome that leaves the round: on, or to an ending.")
