import QuyetText

/// ## Tiếng Việt
/// Một tên trùng với từ khóa, trùng với tên khác, hoặc có thể đọc theo hai cách.
///
/// Điều kiện đọc được hai cách thì hai người áp dụng khác nhau; phải đổi tên ngay ở chỗ khai báo.
///
/// ### Sai
///
///     có kho: {kiểu: đúng sai}
///     có bãi: {kiểu: đúng sai}
///     có kho và có bãi: {kiểu: đúng sai}
///
/// ### Đúng
///
///     có kho: {kiểu: đúng sai}
///     có bãi: {kiểu: đúng sai}
///     đủ kho bãi: {kiểu: đúng sai}
///
/// ## English
/// A name equals a keyword or another name, or can be read in two ways.
///
/// A condition with two readings is applied in two ways; the name has to change where it is declared.
///
/// ### Wrong
///
///     có kho: {kiểu: đúng sai}
///     có bãi: {kiểu: đúng sai}
///     có kho và có bãi: {kiểu: đúng sai}
///
/// ### Right
///
///     có kho: {kiểu: đúng sai}
///     có bãi: {kiểu: đúng sai}
///     đủ kho bãi: {kiểu: đúng sai}
struct SyntaxAmbiguousName: ReadingCheck {
    let id = "syntax/ambiguous-name"
    let level = Level.error
}
