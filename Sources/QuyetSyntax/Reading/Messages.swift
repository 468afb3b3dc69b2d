import QuyetText

/// What the reader has to say, in both languages.
enum Messages {
    static let notUTF8 = Message(vi: "Tệp không phải là văn bản UTF-8 từ chỗ này.", en: "The file is not UTF-8 text from here on.")
    static let notUTF8Advice = Message(vi: "mở tệp và lưu lại với bảng mã UTF-8.", en: "open the file and save it with the encoding UTF-8.")
    static let outOfMemory = Message(vi: "Không đủ bộ nhớ để đọc tệp.", en: "There is not enough memory to read the file.")
    static let severalDocuments = Message(
        vi: "Một tệp chỉ chứa một văn bản; “---” mở văn bản thứ hai.", en: "A file holds one document; “---” opens a second one.")
    static let severalDocumentsAdvice = Message(
        vi: "chuyển văn bản thứ hai sang tệp riêng.", en: "move the second document to a file of its own.")
    static let directive = Message(
        vi: "Không dùng chỉ thị YAML (dòng bắt đầu bằng %).", en: "YAML directives (lines that begin with %) are not used.")
    static let alias = Message(vi: "Không dùng dấu * để nhắc lại một đoạn (alias).", en: "An alias (*) is not allowed.")
    static let anchor = Message(vi: "Không dùng dấu & để đặt tên cho một đoạn (anchor).", en: "An anchor (&) is not allowed.")
    static let aliasAdvice = Message(
        vi: "viết rõ nội dung ra; nếu là văn bản bắt đầu bằng * hoặc &, đặt nó trong ngoặc kép.",
        en: "write the content out; if it is text that begins with * or &, put it in quotes.")
    static let tag = Message(vi: "Không dùng dấu ! để định kiểu (tag).", en: "A tag (!) is not allowed.")
    static let tagAdvice = Message(
        vi: "bỏ thẻ đi; nếu là văn bản bắt đầu bằng !, đặt nó trong ngoặc kép.",
        en: "remove the tag; if it is text that begins with !, put it in quotes.")
    static let mergeKey = Message(vi: "Không dùng khóa gộp <<.", en: "The merge key << is not allowed.")
    static let tooDeep = Message(
        vi: "Các danh sách lồng nhau sâu quá {limit} tầng; phần còn lại của tệp không được đọc.",
        en: "Lists are nested deeper than {limit} levels; the rest of the file was not read.")
    static let controlCharacter = Message(
        vi: "Ở đây có một ký tự điều khiển không được phép.", en: "There is a control character here that is not allowed.")
    static let tab = Message(vi: "Không dùng phím Tab ngoài ngoặc kép.", en: "A tab is not allowed outside quotes.")
    static let tabAdvice = Message(vi: "thay bằng dấu cách.", en: "use spaces.")
    static let lineSeparator = Message(
        vi: "Ở đây có ký tự ngắt dòng lạ (U+0085, U+2028 hoặc U+2029), mắt thường không thấy.",
        en: "There is an unusual line separator here (U+0085, U+2028 or U+2029), which the eye does not see.")
    static let lineSeparatorAdvice = Message(
        vi: "xóa ký tự này và xuống dòng bằng phím Enter.", en: "delete the character and press Enter instead.")
    static let keyNotText = Message(vi: "Tên mục phải là chữ, không phải danh sách.", en: "A key must be text, not a list.")
    static let duplicateKey = Message(
        vi: "Mục “{key}” xuất hiện hai lần ở cùng một chỗ.", en: "The key “{key}” stands twice in the same place.")
    static let firstHere = Message(vi: "lần đầu ở đây", en: "first here")
    static let duplicateAdvice = Message(
        vi: "giữ lại một trong hai; nếu là danh sách, gộp hai danh sách thành một.",
        en: "keep one of the two; if they are lists, join them into one.")
    static let tooManyFindings = Message(
        vi: "Tệp này có hơn {limit} lỗi; các lỗi từ đây về sau không được liệt kê.",
        en: "This file has more than {limit} errors; those from here on are not listed.")
    static let emptyFile = Message(vi: "Tệp trống, không có văn bản nào.", en: "The file is empty: it holds no document.")
    static let tooLarge = Message(
        vi: "Tệp lớn hơn {limit} MB nên không được đọc.", en: "The file is larger than {limit} MB and was not read.")
    static let notADocument = Message(
        vi: "Tệp không bắt đầu như một văn bản hay danh mục: thiếu mục “văn bản”, “danh mục”, “quy tắc” hoặc “kịch bản”.",
        en: "The file does not begin like a document: it has no key “instrument”, “register”, “rule” or “scenario”.")
    static let secondManifest = Message(
        vi: "Tệp này khai báo một không gian khác bên trong không gian đang xét, nên không được đọc.",
        en: "This file declares another workspace inside this one, so it was not read.")
    static let didYouMean = Message(vi: "có phải ý bạn là “{name}”?", en: "did you mean “{name}”?")
    static let replaceBy = Message(vi: "thay bằng “{name}”", en: "replace by “{name}”")
    static let unknownKey = Message(vi: "“{key}” không phải là một mục ở đây.", en: "“{key}” is not a key here.")
    static let unknownKeyAdvice = Message(vi: "các mục được dùng ở đây: {keys}.", en: "the keys used here are: {keys}.")
    static let missing = Message(vi: "Thiếu mục “{key}”.", en: "The key “{key}” is missing.")
    static let missingOneOf = Message(vi: "Thiếu một trong các mục: {keys}.", en: "One of these keys is missing: {keys}.")
    static let stepKeyWithoutStep = Message(
        vi: "“{key}” chỉ dùng trong một bước, mà ở đây không có mục “bước”.", en: "“{key}” is a key of a step, but there is no “step” here."
    )
    static let wrongType = Message(
        vi: "Ở đây phải là {expected}, nhưng viết là {found}.", en: "Here {expected} is expected, but {found} is written.")
    static let wrongWord = Message(vi: "“{word}” không dùng được ở đây.", en: "“{word}” cannot be used here.")
    static let wrongWordAdvice = Message(vi: "viết một trong: {words}.", en: "write one of: {words}.")
    static let decimalComma = Message(
        vi: "Dấu phẩy thập phân trong “{text}” bị YAML cắt làm hai vì đứng trong {…} hoặc […].",
        en: "The decimal comma in “{text}” is cut in two by YAML, since it stands inside {…} or […].")
    static let decimalCommaAdvice = Message(vi: "đặt trong ngoặc kép: {quoted}", en: "put it in quotes: {quoted}")
    static let openQuote = Message(vi: "Ngoặc kép mở ở đây không được đóng.", en: "The quote opened here is not closed.")
    static let openQuoteAdvice = Message(
        vi: "đóng ngoặc ở cuối giá trị, trên cùng dòng.", en: "close it at the end of the value, on the same line.")
    static let emptyPeriod = Message(vi: "Khoảng thời gian kết thúc trước khi bắt đầu.", en: "The period ends before it begins.")
    static let bothEnds = Message(vi: "Chỉ viết một trong hai: “đến hết” hoặc “trước”.", en: "Write only one of “to” and “before”.")
    static let changedInPartAndWhole = Message(
        vi: "“bằng” thay cả điều khoản, “chỉ sửa” giữ phần còn lại: không dùng cả hai cho một điều khoản.",
        en: "“by” replaces the whole provision, “change only” keeps the rest of it: both cannot be said of one provision.")
    static let csvMissing = Message(vi: "Không đọc được bảng “{file}”: {reason}.", en: "The table “{file}” cannot be read: {reason}.")
    static let csvRow = Message(
        vi: "Dòng {line} của bảng “{file}” có {found} ô, nhưng đầu bảng có {expected} cột.",
        en: "Row {line} of the table “{file}” has {found} cells, but its head has {expected} columns.")
    static let csvQuote = Message(
        vi: "Dòng {line} của bảng “{file}” mở ngoặc kép mà không đóng.",
        en: "Row {line} of the table “{file}” opens a quote and does not close it.")
    static let oneProvision = Message(
        vi: "Mỗi mục của “điều khoản” nêu đúng một nội dung, ở đây có {found}.",
        en: "Each item of “provisions” states exactly one thing; here there are {found}.")

    /// Plain words for the problems that libyaml names.
    static func yamlProblem(problem: String, context: String) -> (message: Message, advice: Message?) {
        switch problem {
        case "found unexpected end of stream" where context == "while scanning a quoted scalar":
            return (openQuote, openQuoteAdvice)
        case "did not find expected ',' or '}'", "did not find expected ',' or ']'":
            return (
                Message(
                    vi: "Ngoặc mở ở đây không được đóng, hoặc thiếu dấu phẩy giữa hai mục.",
                    en: "The bracket opened here is not closed, or a comma is missing between two items."),
                Message(
                    vi: "đóng ngoặc; văn bản có dấu phẩy, hai chấm hoặc ngoặc thì đặt trong ngoặc kép.",
                    en: "close it; put text with commas, colons or brackets in quotes.")
            )
        case "mapping values are not allowed in this context":
            return (
                Message(vi: "Dấu hai chấm ở đây không đúng chỗ.", en: "A colon cannot stand here."),
                Message(
                    vi: "kiểm tra thụt lề của dòng này, hoặc đặt văn bản có dấu hai chấm trong ngoặc kép.",
                    en: "check the indentation of this line, or put the text with a colon in quotes.")
            )
        case "could not find expected ':'":
            return (
                Message(vi: "Thiếu dấu hai chấm sau tên mục.", en: "A colon is missing after the key."),
                Message(vi: "viết “mục: giá trị”, có dấu cách sau hai chấm.", en: "write “key: value”, with a space after the colon.")
            )
        case "did not find expected key", "did not find expected '-' indicator":
            return (
                Message(vi: "Thụt lề ở đây không khớp với các dòng trên.", en: "The indentation here does not match the lines above."),
                Message(vi: "các mục cùng cấp phải thẳng hàng.", en: "items of one level must be aligned.")
            )
        case "found character that cannot start any token":
            return (
                Message(vi: "Một giá trị không bắt đầu bằng ký tự này được.", en: "A value cannot begin with this character."),
                Message(vi: "đặt văn bản trong ngoặc kép.", en: "put the text in quotes.")
            )
        case "found undefined tag handle", "did not find expected tag URI":
            return (tag, tagAdvice)
        default:
            return (
                Message(
                    vi: "Tệp không đọc được từ chỗ này (YAML: {problem}).", en: "The file cannot be read from here on (YAML: {problem}).",
                    ["problem": .text(problem)]),
                nil
            )
        }
    }
}
