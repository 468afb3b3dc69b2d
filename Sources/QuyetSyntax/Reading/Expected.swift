import QuyetText

/// What a place expects, as it is said to people.
enum Expected {
    static let mapping = Message(vi: "một nhóm mục “tên: giá trị”", en: "a group of “key: value”")
    static let list = Message(vi: "một danh sách", en: "a list")
    static let text = Message(vi: "chữ", en: "text")
    static let day = Message(vi: "một ngày có thật, như 15/05/2026", en: "a real date, such as 15/05/2026 or 2026-05-15")
    static let moment = Message(vi: "ngày và giờ, như 15/05/2026 08:30", en: "a date and time, such as 15/05/2026 08:30")
    static let hours = Message(vi: "khoảng giờ, như 08:00-12:00", en: "a range of hours, such as 08:00-12:00")
    static let yesOrNo = Message(vi: "“có” hoặc “không”", en: "“yes” or “no”")
    static let span = Message(
        vi: "một khoảng thời gian, như 1,5 giờ hoặc 5 ngày làm việc", en: "a length of time, such as 1.5 hours or 5 working days")
    static let times = Message(vi: "số lần, như 2 lần", en: "a number of times, such as 2 times")
    static let count = Message(vi: "một số nguyên từ 1", en: "a whole number from 1")
    static let number = Message(vi: "một số", en: "a number")
    static let target = Message(
        vi: "tên một bước, “tiếp” hoặc {kết thúc: …}", en: "the name of a step, “next” or {end: …}")
    static let territory = Message(
        vi: "“toàn tỉnh”, tên xã, danh sách xã hoặc điều kiện", en: "“whole province”, communes or a condition")
    static let event = Message(vi: "đúng một bước và kết quả của nó", en: "exactly one step with its outcome")
    static let row = Message(vi: "một dòng ô [..., ...]", en: "a row of cells [..., ...]")
}
