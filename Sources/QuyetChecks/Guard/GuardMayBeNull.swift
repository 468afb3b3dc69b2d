import QuyetText

/// ## Tiếng Việt
/// Điều kiện có thể không đúng cũng không sai: nó hỏi một dữ liệu có thể trống, chia cho một số có thể bằng 0, hoặc lấy một phần tử có
/// thể không có.
///
/// Hồ sơ thiếu dữ liệu đó sẽ dừng lại vì không chọn được nhánh nào. Hãy hỏi trước xem dữ liệu có hay không, rồi mới so sánh; trường hợp
/// trống đi đâu thì viết ra.
///
/// ### Sai
///
///     - nếu: khối lượng > 10
///
/// ### Đúng
///
///     - nếu: khối lượng != null và khối lượng > 10
///
/// ## English
/// A condition may be neither true nor false: it asks for a fact that may be left out, divides by a number that may be 0, or takes an
/// element that may not be there.
///
/// A dossier without that fact would stop, since no branch can be chosen. Ask first whether the fact is there, then compare it, and write
/// down where a dossier without it goes.
///
/// ### Wrong
///
///     - nếu: khối lượng > 10
///
/// ### Right
///
///     - nếu: khối lượng != null và khối lượng > 10
struct GuardMayBeNull: ReadingCheck {
    let id = "guard/may-be-null"
    let level = Level.error
}
