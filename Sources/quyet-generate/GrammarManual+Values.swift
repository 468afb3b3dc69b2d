/// How the manual names the values of keys.
extension GrammarManual {
    func value(_ type: GrammarModel.ValueType) -> String {
        switch type {
        case .scalar(let kind): return scalar(kind)
        case .word(let set): return "[\(lowercasedFirst(model.words(set).map { say($0.vi, $0.en) } ?? set))](#\(anchor(words: set)))"
        case .shape(let name): return "[\(shapeTitle(name))](#\(anchor(name)))"
        case .partial(let name): return say("những mục cần sửa của ", "the keys to change of ") + value(.shape(name))
        case .list(let element): return say("danh sách: ", "list: ") + value(element)
        case .names(let element): return say("tên → ", "names → ") + value(element)
        case .either(let parts): return parts.map(value).joined(separator: say("; hoặc ", "; or "))
        }
    }

    private func shapeTitle(_ name: String) -> String { model.shape(name).map { lowercasedFirst(title($0)) } ?? name }

    func lowercasedFirst(_ text: String) -> String { text.prefix(1).lowercased() + text.dropFirst() }

    /// The reader's own kinds; those that need explaining are explained in the opening.
    private func scalar(_ kind: String) -> String {
        func opening(_ vi: String, _ en: String, _ place: String) -> String { "[\(say(vi, en))](#\(place))" }
        switch kind {
        case "text", "marker": return say("chữ", "text")
        case "template": return opening("mẫu chữ", "template", "feel")
        case "table": return say("tệp CSV", "CSV file")
        case "unit name": return say("tên cơ quan", "name of a unit")
        case "position name": return say("tên chức danh", "name of a position")
        case "office name": return say("tên cơ quan hoặc chức danh", "name of a unit or position")
        case "system name": return say("tên hệ thống", "name of a system")
        case "instrument number": return say("số văn bản", "number of an instrument")
        case "procedure code": return say("mã thủ tục", "code of a procedure")
        case "day": return opening("ngày", "day", "dates")
        case "moment": return opening("ngày và giờ", "date and time", "dates")
        case "span": return opening("khoảng thời gian", "span", "spans")
        case "times": return opening("số lần", "number of times", "spans")
        case "number": return say("số", "number")
        case "yes or no": return "[\(say("có hoặc không", "yes or no"))](#\(anchor(words: kind)))"
        case "hours": return say("khoảng giờ", "range of hours")
        case "expression": return opening("biểu thức FEEL", "FEEL expression", "feel")
        case "tests": return opening("phép thử FEEL", "FEEL tests", "feel")
        case "address": return opening("địa chỉ", "address", "addresses")
        case "citation": return opening("căn cứ", "citation", "addresses")
        case "value": return say("số hoặc chữ", "number or text")
        case "wait": return "[\(say("từ", "word"))](#\(anchor(words: kind))) " + say("hoặc số", "or number")
        case "row": return opening("dòng ô FEEL", "row of FEEL cells", "feel")
        case "territory": return opening("địa bàn", "territory", "territories")
        case "target": return "[\(say("nơi dẫn tới", "target"))](#\(anchor(kind)))"
        default: return say("tùy ý", "anything")
        }
    }
}
