import QuyetText

/// ## Tiếng Việt
/// Một dòng của bảng không bao giờ được chọn: các dòng ở trên đã nhận hết mọi trường hợp của nó.
///
/// Người viết tưởng dòng này có tác dụng. Với cách chọn “đầu tiên”, dòng riêng phải đứng trước dòng chung.
///
/// ### Sai
///
///     - ['-', 100000]
///     - ['"gia hạn"', 50000]
///
/// ### Đúng
///
///     - ['"gia hạn"', 50000]
///     - ['-', 100000]
///
/// ## English
/// A row of a table is never chosen: the rows above it take every one of its cases.
///
/// Its author believed that it works. With the hit policy “first”, the particular row comes before the general one.
///
/// ### Wrong
///
///     - ['-', 100000]
///     - ['"gia hạn"', 50000]
///
/// ### Right
///
///     - ['"gia hạn"', 50000]
///     - ['-', 100000]
struct GuardShadowed: Check {
    let id = "guard/shadowed"
    let level = Level.warning
    let scope = CheckScope.procedure
    let reads: [CheckInput] = [.publications]

    func run(_ context: CheckContext) -> [Finding] {
        context.tables.flatMap { table -> [Finding] in
            guard table.undecided == nil, table.policy == .first else { return [] }
            return table.table.shadowed().map { row, earlier in
                Finding(
                    id, level, at: table.rows[row], message(["table": .text(table.text.name?.value ?? ""), "row": .number(row + 1)]),
                    subjects: [Subject(.procedure, table.procedure.code)], because: [Because(table.rows[earlier], above)],
                    draft: context.law.isDraft(table.provision), advice: advice)
            }
        }
    }
}

private let message = Message(
    vi: "Dòng {row} của bảng “{table}” không bao giờ được chọn: các dòng trên đã nhận hết.",
    en: "The row {row} of the table “{table}” is never chosen: the rows above take all of it.")
private let above = Message(vi: "dòng này đứng trên", en: "this row stands above")
private let advice = Message(
    vi: "đưa dòng này lên trước, hoặc bỏ nó.", en: "move the row up, or remove it.")
