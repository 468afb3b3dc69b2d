import QuyetText

/// ## Tiếng Việt
/// Dấu phẩy thập phân đứng trong {…} hoặc […] bị YAML hiểu là dấu ngăn hai mục: {hạn: 1,5 giờ} thành “hạn: 1” và một mục “5 giờ”.
///
/// Nếu không báo, bước 1,5 giờ sẽ thành một giá trị khác hẳn.
///
/// ### Sai
///
///     - {bước: Tiếp nhận, việc: tiếp nhận, ai: Công chức Một cửa, hạn: 1,5 giờ}
///
/// ### Đúng
///
///     - {bước: Tiếp nhận, việc: tiếp nhận, ai: Công chức Một cửa, hạn: "1,5 giờ"}
///
/// ## English
/// A decimal comma inside {…} or […] separates two items in YAML: {hạn: 1,5 giờ} becomes “hạn: 1” and a key “5 giờ”.
///
/// Were it not reported, a step of 1.5 hours would become something else altogether.
///
/// ### Wrong
///
///     - {bước: Tiếp nhận, việc: tiếp nhận, ai: Công chức Một cửa, hạn: 1,5 giờ}
///
/// ### Right
///
///     - {bước: Tiếp nhận, việc: tiếp nhận, ai: Công chức Một cửa, hạn: "1,5 giờ"}
struct SyntaxDecimalCommaInFlow: ReadingCheck {
    let id = "syntax/decimal-comma-in-flow"
    let level = Level.error
}
