import QuyetText

/// ## Tiếng Việt
/// Dấu phẩy thập phân đứng trong {…} hoặc […] bị YAML hiểu là dấu ngăn hai mục: {hạn: 1,5 giờ} thành “hạn: 1” và một mục “5 giờ”.
/// ## English
/// A decimal comma inside {…} or […] separates two items in YAML: {hạn: 1,5 giờ} becomes “hạn: 1” and a key “5 giờ”.
struct SyntaxDecimalCommaInFlow: ReadingCheck {
    let id = "syntax/decimal-comma-in-flow"
    let level = Level.error
}
