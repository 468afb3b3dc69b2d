import QuyetText

/// What is said about slips of the hand that are known.
enum SlipMessages {
    static let write = Message(vi: "viết “{text}”.", en: "write “{text}”.")
    static let notADay = Message(vi: "“{text}” không phải là một ngày: {reason}.", en: "“{text}” is not a date: {reason}.")
    static let dayForm = Message(
        vi: "viết ngày/tháng/năm bằng số, như 15/05/2026.", en: "write day/month/year in digits, such as 15/05/2026.")
    static let noMonth = Message(vi: "không có tháng {month}", en: "there is no month {month}")
    static let swapped = Message(
        vi: "không có tháng {month}, có lẽ ngày và tháng bị đổi chỗ",
        en: "there is no month {month}; day and month seem to be swapped")
    static let lookAtDay = Message(
        vi: "xem lại ngày này trong bản gốc.", en: "look the day up in the original.")
    static let noDay = Message(vi: "tháng {month}/{year} chỉ có {days} ngày", en: "month {month}/{year} has only {days} days")
    static let shortYear = Message(vi: "năm phải viết đủ bốn chữ số", en: "the year needs all four digits")
    static let dateWithoutDay = Message(vi: "thiếu ngày, tháng hoặc năm", en: "its day, month or year is missing")
    static let spanInDigits = Message(
        vi: "viết số rồi đến đơn vị, như 5 ngày làm việc.", en: "write a number and its unit, such as 5 working days.")
    static let spanWithoutUnit = Message(
        vi: "Khoảng thời gian “{text}” thiếu đơn vị.", en: "The length of time “{text}” has no unit.")
    static let spanUnits = Message(
        vi: "viết “{number} giờ”, “{number} ngày”, “{number} ngày làm việc” hoặc “{number} tháng”.",
        en: "write “{number} hours”, “{number} days”, “{number} working days” or “{number} months”.")
    static let halfDay = Message(
        vi: "“{text}”: “ngày” ở đây là ngày theo lịch, không chia nhỏ được; chỉ ngày làm việc mới chia được.",
        en: "“{text}”: a day here is a calendar day, which cannot be divided; only working days can.")
    static let weeks = Message(vi: "Thời gian không tính bằng tuần.", en: "Time is not counted in weeks.")
    static let thousands = Message(
        vi: "“{text}” có dấu phân cách hàng nghìn, mà ở đây dấu chấm và dấu phẩy là dấu thập phân.",
        en: "“{text}” has separators of thousands, but here a point or comma is the decimal mark.")
    static let keyElsewhere = Message(
        vi: "Mục “{key}” không dùng ở đây: nó thuộc về {places}.", en: "The key “{key}” is not used here: it belongs to {places}.")
    static let invisibleInKey = Message(
        vi: "Tên mục “{key}” có ký tự mà mắt không thấy.", en: "The key “{key}” holds a character that the eye does not see.")
    static let quotedKey = Message(
        vi: "“{key}” không phải là một mục ở đây: có ký tự thừa quanh tên mục.",
        en: "“{key}” is not a key here: there are stray characters around its name.")
    static let bulletKey = Message(
        vi: "“{bullet}” không mở một mục của danh sách.", en: "“{bullet}” does not open an item of a list.")
    static let wideComma = Message(
        vi: "Dấu phẩy “，” này là ký tự toàn chiều rộng, không ngăn được hai mục.",
        en: "This comma “，” is a full-width character and does not part two items.")
    static let wideCommaAdvice = Message(
        vi: "viết dấu phẩy thường và một dấu cách.", en: "write a plain comma and a space.")
    static let indentation = Message(
        vi: "Dòng này thụt vào {found} dấu cách, không thẳng hàng với các dòng quanh nó ({expected} dấu cách).",
        en: "This line is indented by {found} spaces and is not aligned with those around it ({expected} spaces).")
    static let indentationAdvice = Message(
        vi: "thụt vào {expected} dấu cách, để các mục cùng cấp thẳng hàng.",
        en: "indent it by {expected} spaces, so that items of one level are aligned.")
    static let curlyQuotes = Message(
        vi: "Có ký tự thừa quanh “{word}”: ngoặc kép cong là một phần của chữ, không phải dấu ngoặc.",
        en: "There are stray characters around “{word}”: curly quotes are part of the text, not quotes.")
    static let twoContents = Message(
        vi: "Mỗi mục của “điều khoản” nêu đúng một nội dung, ở đây có {found}: {keys}.",
        en: "Each item of “provisions” states exactly one thing; here there are {found}: {keys}.")
    static let twoContentsAdvice = Message(
        vi: "tách thành từng mục riêng, mỗi mục mở bằng “- tại: …”.", en: "make an item of each, opened by “- at: …”.")
    static let addKey = Message(vi: "thêm dòng “{key}: …”.", en: "add the line “{key}: …”.")
    static let beginsHere = Message(vi: "bắt đầu ở đây", en: "it begins here")
    static let emptyPeriodAdvice = Message(
        vi: "xem lại hai ngày, nhất là năm.", en: "look at both days again, above all at the year.")
    static let bothEndsAdvice = Message(
        vi: "bỏ “trước”, giữ “đến hết” (ngày cuối cùng còn hiệu lực).", en: "drop “before”, keep “to” (the last day in force).")
    static let changedInPartAndWholeAdvice = Message(
        vi: "bỏ một trong hai, hoặc viết phần kia thành một điều khoản sửa đổi riêng.",
        en: "drop one of them, or write the other as an amending provision of its own.")
    static let emptyFileAdvice = Message(
        vi: "xóa tệp, hoặc viết văn bản, bắt đầu bằng “văn bản: …” hay “danh mục: …”.",
        en: "delete the file, or write a document that begins with “instrument: …” or “register: …”.")
    static let hyphenWithoutSpace = Message(vi: "Sau dấu “-” phải có một dấu cách.", en: "A space must follow the hyphen.")
    static let bulletAdvice = Message(vi: "viết dấu trừ và một dấu cách: “- {rest}”.", en: "write a hyphen and a space: “- {rest}”.")
    static let glued = Message(
        vi: "Giữa tên mục và giá trị phải có dấu hai chấm và một dấu cách.",
        en: "A colon and a space must stand between a key and its value.")
    static let pastedTwice = Message(
        vi: "Từ đây tệp lặp lại văn bản đã viết ở trên: có lẽ nội dung bị dán hai lần.",
        en: "From here on the file repeats the document above: it was probably pasted twice.")
    static let pastedAdvice = Message(
        vi: "xóa từ dòng này đến cuối; nếu là văn bản khác, chuyển nó sang tệp riêng.",
        en: "delete from this line to the end; if it is another document, move it to a file of its own.")
    static let utf16 = Message(
        vi: "Tệp được lưu bằng bảng mã UTF-16 (Unicode của Notepad cũ), không phải UTF-8.",
        en: "The file is saved as UTF-16 (the “Unicode” of old Notepad), not UTF-8.")
    static let windows1258 = Message(
        vi: "Tệp không phải UTF-8 từ chỗ này: có lẽ là bảng mã Windows-1258.",
        en: "The file is not UTF-8 from here on: it seems to be in Windows-1258.")
    static let tcvn3 = Message(
        vi: "Tệp không phải UTF-8 từ chỗ này: có lẽ là bảng mã TCVN3 (phông .Vn…).",
        en: "The file is not UTF-8 from here on: it seems to be in TCVN3 (the fonts .Vn…).")
    static let tcvn3Advice = Message(
        vi: "chuyển văn bản sang Unicode (bằng công cụ chuyển mã của bộ gõ), rồi lưu với bảng mã UTF-8.",
        en: "convert the text to Unicode (with the converter of your input method), then save it as UTF-8.")
    static let hardSpace = Message(
        vi: "Đầu dòng có dấu cách không ngắt (U+00A0), trông giống dấu cách mà không phải.",
        en: "The line begins with a non-breaking space (U+00A0), which looks like a space and is none.")
    static let hardSpaceAdvice = Message(vi: "xóa đi và gõ lại bằng phím cách.", en: "delete it and press the space bar instead.")
    static let wideColon = Message(
        vi: "Dấu hai chấm “：” này là ký tự toàn chiều rộng.", en: "This colon “：” is a full-width character.")
    static let wideColonAdvice = Message(
        vi: "viết dấu hai chấm thường và một dấu cách: “{text}”.", en: "write a plain colon and a space: “{text}”.")
    static let colonInValue = Message(
        vi: "Giá trị này có dấu hai chấm kèm dấu cách, nên bị hiểu thành một mục nữa.",
        en: "This value holds a colon and a space, so it is taken for another key.")
    static let quoteAdvice = Message(vi: "đặt trong ngoặc kép: {text}", en: "put it in quotes: {text}")
    static let strayBracket = Message(
        vi: "Dấu “{text}” ở đây không đóng ngoặc nào.", en: "The “{text}” here closes no bracket.")
    static let strayAdvice = Message(vi: "xóa dấu này, hoặc mở ngoặc ở trước.", en: "delete it, or open the bracket before it.")
    static let noColon = Message(vi: "Thiếu dấu hai chấm sau “{text}”.", en: "A colon is missing after “{text}”.")
    static let startsWith = Message(
        vi: "Một giá trị không bắt đầu bằng “{text}” được.", en: "A value cannot begin with “{text}”.")
}
