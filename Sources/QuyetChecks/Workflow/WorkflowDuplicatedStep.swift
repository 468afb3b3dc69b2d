import QuyetText

/// ## Tiếng Việt
/// Hai bước của một quy trình cùng tên, nên không biết kết quả dẫn đến bước nào.
///
/// Tên bước là địa chỉ: kết quả, kịch bản và văn bản sửa đổi đều gọi bước bằng tên.
///
/// ### Sai
///
///     - {bước: Kiểm tra, việc: thẩm định, ai: Sở Mẫu, hạn: 1 giờ}
///     - {bước: Kiểm tra, việc: kiểm tra, ai: Sở Mẫu, hạn: 2 giờ}
///
/// ### Đúng
///
///     - {bước: Kiểm tra, việc: thẩm định, ai: Sở Mẫu, hạn: 1 giờ}
///     - {bước: Kiểm tra thực địa, việc: kiểm tra, ai: Sở Mẫu, hạn: 2 giờ}
///
/// ## English
/// Two steps of a workflow have one name, so which one an outcome leads to cannot be known.
///
/// The name of a step is its address: outcomes, scenarios and later amendments all call it by name.
///
/// ### Wrong
///
///     - {bước: Kiểm tra, việc: thẩm định, ai: Sở Mẫu, hạn: 1 giờ}
///     - {bước: Kiểm tra, việc: kiểm tra, ai: Sở Mẫu, hạn: 2 giờ}
///
/// ### Right
///
///     - {bước: Kiểm tra, việc: thẩm định, ai: Sở Mẫu, hạn: 1 giờ}
///     - {bước: Kiểm tra thực địa, việc: kiểm tra, ai: Sở Mẫu, hạn: 2 giờ}
struct WorkflowDuplicatedStep: ReadingCheck {
    let id = "workflow/duplicated-step"
    let level = Level.error
}
