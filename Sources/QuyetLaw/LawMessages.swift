import QuyetSyntax
import QuyetText

/// What building the law has to say about names.
enum LawMessages {
    static let declaredTwice = Message(vi: "Tên “{name}” được khai báo hai lần.", en: "The name “{name}” is declared twice.")
    static let firstHere = Message(vi: "lần đầu ở đây", en: "first here")
    static let familyWithoutRows = Message(
        vi: "Bảng này không có dòng nào, nên nhóm không có thành viên.", en: "This table has no rows, so the family has no members.")
    static let openBrace = Message(vi: "Ngoặc nhọn trong “{name}” chưa đóng.", en: "A brace in “{name}” is not closed.")
    static let unitCircle = Message(
        vi: "Cơ quan “{name}” thuộc chính nó qua một vòng.", en: "The unit “{name}” is under itself, in a circle.")
    static let mergerCircle = Message(
        vi: "Cơ quan “{name}” sáp nhập vào chính nó qua một vòng.", en: "The unit “{name}” is merged into itself, in a circle.")
    static let mergerCircleAdvice = Message(
        vi: "nêu đơn vị còn tồn tại sau khi sáp nhập.", en: "name the unit that exists after the merger.")
    static let unknown = Message(vi: "Không có {kind} nào tên là “{name}”.", en: "There is no {kind} named “{name}”.")
    static let didYouMean = Message(vi: "có phải ý bạn là “{name}”?", en: "did you mean “{name}”?")
    static let writeInstead = Message(vi: "hãy viết “{name}”.", en: "write “{name}”.")
    static let replaceBy = Message(vi: "thay bằng “{name}”", en: "replace by “{name}”")
    static let declareIt = Message(vi: "khai báo tên này trong một danh mục.", en: "declare the name in a register.")
    static let office = Message(vi: "cơ quan hay chức danh", en: "unit or position")
    static let commune = Message(vi: "xã, phường", en: "commune")
    static let system = Message(vi: "hệ thống", en: "system")
    static let procedure = Message(vi: "thủ tục", en: "procedure")
    static let instrument = Message(vi: "văn bản", en: "instrument")
    static let noColumn = Message(vi: "Bảng “{file}” không có cột “{column}”.", en: "The table “{file}” has no column “{column}”.")
    static let columns = Message(vi: "các cột của bảng: {columns}.", en: "the columns of the table are: {columns}.")

    static func unknownName(_ name: Located<String>, kind: Message, candidates: some Sequence<String>) -> Finding {
        let message = unknown(["kind": .message(kind), "name": .text(name.value)])
        guard let near = Suggestion.nearest(to: name.value, among: candidates) else {
            return Finding("syntax/unknown-name", .error, at: name.span, message, advice: declareIt)
        }
        return Finding(
            "syntax/unknown-name", .error, at: name.span, message, advice: didYouMean(["name": .text(near)]),
            fixes: [Fix(replaceBy(["name": .text(near)]), name.span, near)])
    }

    static func unknownName(_ name: Located<String>, among registers: Registers) -> Finding {
        unknownName(name, kind: office, candidates: registers.offices.map(\.name) + registers.families.map(\.name))
    }

    static func unknownCommune(_ name: Located<String>, among registers: Registers) -> Finding {
        unknownName(name, kind: commune, candidates: registers.communes.map(\.name))
    }

    static func noColumn(_ column: String, _ table: TextTable, at span: Span) -> Finding {
        Finding(
            "syntax/unknown-name", .error, at: span, noColumn(["file": .text(table.path), "column": .text(column)]),
            advice: Suggestion.nearest(to: column, among: table.columns).map { didYouMean(["name": .text($0)]) }
                ?? columns(["columns": .list(table.columns.map { .text($0) })]))
    }
}
