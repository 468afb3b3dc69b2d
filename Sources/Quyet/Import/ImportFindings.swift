import QuyetText

/// What is said of a table that is imported.
enum ImportFindings {
    static func notUTF8(_ span: Span) -> Finding {
        Finding(
            "import/no-heading", .error, at: span,
            Message(vi: "Tệp này không phải văn bản UTF-8.", en: "The file is not UTF-8 text."),
            advice: Message(
                vi: "trong bảng tính, lưu lại với kiểu “CSV UTF-8”.", en: "save it again from the spreadsheet as “CSV UTF-8”."))
    }

    static func noHeading(_ span: Span) -> Finding {
        Finding(
            "import/no-heading", .error, at: span,
            Message(
                vi: "Không thấy dòng tiêu đề có đủ ba cột: nội dung công việc, trách nhiệm thực hiện, thời gian.",
                en: "There is no heading row with the three columns: work, who is responsible, and time."),
            advice: Message(
                vi:
                    "đặt tên cột như “Bước thực hiện, Nội dung công việc, Trách nhiệm thực hiện, Thời gian thực hiện”; cột ngăn bằng dấu phẩy, chấm phẩy hoặc tab.",
                en:
                    "name the columns like “Bước thực hiện, Nội dung công việc, Trách nhiệm thực hiện, Thời gian thực hiện” (or step, work, role, time), separated by commas, semicolons or tabs."
            ))
    }

    static func openQuote(_ span: Span) -> Finding {
        unreadable(
            span,
            Message(
                vi: "Dấu ngoặc kép mở ở dòng này không được đóng: phần còn lại của tệp bị coi là một ô.",
                en: "The quotation mark that opens in this row is never closed: the rest of the file is taken for one cell."),
            Message(vi: "đóng ngoặc kép ở cuối ô.", en: "close the quotation mark at the end of the cell."))
    }

    static func emptyRole(_ span: Span) -> Finding {
        unreadable(
            span, Message(vi: "Ô trách nhiệm của bước này trống.", en: "The cell that says who does this step is empty."),
            Message(
                vi: "ghi người thực hiện vào ô; nếu bảng gốc gộp ô thì ghi lại ở từng dòng.",
                en: "write who does it; where the original merges cells, repeat it on every row."))
    }

    static func tooManyRoles(_ span: Span, _ count: Int) -> Finding {
        unreadable(
            span, Message(vi: "Ô trách nhiệm nêu {count} người.", en: "The cell names {count} people.", ["count": .number(count)]),
            Message(vi: "tách thành nhiều bước, hoặc nêu tên chung.", en: "split it into steps, or use a common name."))
    }

    static func noSteps(_ span: Span) -> Finding {
        Finding(
            "import/no-heading", .error, at: span,
            Message(vi: "Dưới dòng tiêu đề này không có bước nào.", en: "There is no step below this heading."),
            advice: Message(vi: "kiểm tra lại tệp đã xuất.", en: "look at the file that was exported."))
    }

    static func emptyWork(_ span: Span) -> Finding {
        unreadable(
            span, Message(vi: "Ô nội dung của bước này trống.", en: "The cell that says what this step is about is empty."),
            Message(vi: "ghi nội dung công việc vào ô.", en: "write the work into the cell."))
    }

    static func emptyTime(_ span: Span) -> Finding {
        unreadable(
            span, Message(vi: "Ô thời gian của bước này trống.", en: "The time cell of this step is empty."),
            Message(
                vi: "ghi thời gian, như “4 giờ”, “1 ngày làm việc”, hoặc “giờ hành chính” nếu không tính thời gian.",
                en: "write a time, such as “4 giờ”, “1 ngày làm việc”, or “giờ hành chính” where none is counted."))
    }

    static func unreadableTime(_ span: Span, _ text: String) -> Finding {
        unreadable(
            span,
            Message(vi: "Không đọc được thời gian “{text}”.", en: "The time “{text}” cannot be read.", ["text": .text(text)]),
            Message(
                vi: "viết một khoảng rõ ràng, như “30 phút”, “0,5 giờ”, “02 ngày làm việc”, “trong ngày”.",
                en: "write one definite span, such as “30 phút”, “0,5 giờ”, “02 ngày làm việc”, “trong ngày”."))
    }

    static func hoursDiffer(_ span: Span, _ time: String, _ hours: String) -> Finding {
        unreadable(
            span,
            Message(
                vi: "Cột số giờ ghi “{hours}” nhưng cột thời gian ghi “{time}”.",
                en: "The column of hours says “{hours}”, but the time column says “{time}”.", ["hours": .text(hours), "time": .text(time)]),
            Message(vi: "sửa một trong hai ô cho khớp với văn bản.", en: "mend one of the two cells after the original."))
    }

    static func tooManyCells(_ span: Span, _ found: Int, _ expected: Int) -> Finding {
        unreadable(
            span,
            Message(
                vi: "Dòng này có {found} ô, tiêu đề có {expected}: không biết ô nào thuộc cột nào.",
                en: "This row has {found} cells, the heading {expected}: which cell belongs to which column is not known.",
                ["found": .number(found), "expected": .number(expected)]),
            Message(
                vi: "đặt trong ngoặc kép những ô có dấu ngăn cột, như \"0,5 giờ\".",
                en: "put cells that hold the separator in quotation marks, such as \"0,5 giờ\"."))
    }

    private static func unreadable(_ span: Span, _ message: Message, _ advice: Message) -> Finding {
        Finding("import/unreadable-cell", .error, at: span, message, advice: advice)
    }

    static func guessedTime(_ span: Span, _ text: String, _ read: String) -> Finding {
        guessed(
            span,
            Message(
                vi: "“{text}” được hiểu là {read}.", en: "“{text}” is taken to be {read}.",
                ["text": .text(text), "read": .message(spelled(read))]))
    }

    static func guessedRoles(_ span: Span, _ first: String, _ rest: [String]) -> Finding {
        guessed(
            span,
            Message(
                vi: "Ô này nêu nhiều người: “{first}” được coi là người thực hiện, {rest} là người phối hợp.",
                en: "This cell names several: “{first}” is taken for the one who acts, {rest} for those who take part.",
                ["first": .text(first), "rest": .list(rest.map { .text("“\($0)”") })]))
    }

    static func guessedActs(_ span: Span, _ count: Int, _ steps: Int) -> Finding {
        guessed(
            span,
            Message(
                vi: "Việc của {count} trong {steps} bước được đoán theo lời của nội dung.",
                en: "The acts of {count} of the {steps} steps are guessed from the words of the work.",
                ["count": .number(count), "steps": .number(steps)]))
    }

    static func guessedVariant(_ span: Span) -> Finding {
        guessed(
            span,
            Message(
                vi: "Số thứ tự bắt đầu lại từ 1: từ dòng này được coi là một quy trình khác.",
                en: "The numbers begin again at 1: from this row on it is taken for another workflow."))
    }

    static func guessedSection(_ span: Span, _ name: String) -> Finding {
        guessed(
            span,
            Message(
                vi: "Dòng này không phải một bước: “{name}” được coi là tên của quy trình ở các dòng dưới.",
                en: "The row is no step: “{name}” is taken for the name of the workflow below.", ["name": .text(name)]))
    }

    static func guessedDays(_ span: Span) -> Finding {
        guessed(
            span,
            Message(
                vi: "“ngày” trong cột này được hiểu là ngày làm việc (tính theo: ngày làm việc).",
                en: "A bare day in this column is taken for a working day (counted in: working days)."))
    }

    static func noCondition(_ span: Span, _ count: Int) -> Finding {
        Finding(
            "import/guessed", .warning, at: span,
            Message(
                vi: "Bảng có {count} quy trình nhưng không nói quy trình nào dùng cho trường hợp nào.",
                en: "The table holds {count} workflows and does not say which is for which case.", ["count": .number(count)]),
            advice: Message(
                vi: "ghi “áp dụng khi” cho từng quy trình, hoặc nêu mỗi quy trình một mã thủ tục (--procedure).",
                en: "write “when” for each, or give each its own procedure (--procedure)."))
    }

    static func returnNotLast(_ span: Span, _ step: String) -> Finding {
        Finding(
            "import/guessed", .warning, at: span,
            Message(
                vi: "Bước “{step}” trả kết quả nhưng sau nó còn bước khác, nên chưa ghi kết thúc.",
                en: "Step “{step}” returns the result but is not the last, so no ending is written.", ["step": .text(step)]),
            advice: Message(
                vi: "ghi nơi hồ sơ kết thúc, như `kết quả: {đã trả: {kết thúc: đã trả kết quả}}`.",
                en: "write where the dossier ends, such as `outcomes: {returned: {end: result returned}}`."))
    }

    private static func guessed(_ span: Span, _ message: Message) -> Finding {
        Finding(
            "import/guessed", .note, at: span, message,
            advice: Message(
                vi: "đối chiếu với văn bản, sửa trong tệp YAML nếu không đúng.",
                en: "compare with the original and mend the YAML if it is wrong."))
    }

    private static func spelled(_ text: String) -> Message {
        Message(vi: "{vi}", en: "{en}", ["vi": .text(text), "en": .text(SpanSpelling.english(text) ?? text)])
    }
}
