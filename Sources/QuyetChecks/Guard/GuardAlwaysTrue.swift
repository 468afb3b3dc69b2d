import QuyetText

/// ## Tiếng Việt
/// Một điều kiện đúng với mọi hồ sơ trong dữ liệu đã khai báo, nên không phân biệt gì.
///
/// Không sai, nhưng có thể người viết định nói điều khác; nếu đúng là mọi hồ sơ thì bỏ điều kiện cho dễ đọc.
///
/// ### Sai
///
///     - nếu: khối lượng >= 0
///
/// ### Đúng
///
///     - nếu: khối lượng >= 10
///
/// ## English
/// A condition is true of every dossier of the declared data, so it tells nothing apart.
///
/// Nothing goes wrong, but its author may have meant something else; if every dossier is meant, the text reads better without it.
///
/// ### Wrong
///
///     - nếu: khối lượng >= 0
///
/// ### Right
///
///     - nếu: khối lượng >= 10
struct GuardAlwaysTrue: Check {
    let id = "guard/always-true"
    let level = Level.warning
    let scope = CheckScope.procedure
    let reads: [CheckInput] = [.machines, .publications]

    func run(_ context: CheckContext) -> [Finding] {
        var always: [Span: Bool] = [:]
        var order: [(span: Span, set: GuardSet)] = []
        for set in context.guardSets {
            for condition in set.conditions where !condition.isRest {
                if always[condition.span] == nil { order.append((condition.span, set)) }
                always[condition.span] = (always[condition.span] ?? true) && set.domain.isSubset(of: condition.cases) && !set.domain.isEmpty
            }
        }
        return order.filter { always[$0.span] ?? false }.map { span, set in
            Finding(id, level, at: span, message, subjects: set.subjects, draft: set.isDraft, advice: advice)
        }
    }
}

private let message = Message(
    vi: "Điều kiện này đúng với mọi hồ sơ trong dữ liệu đã khai báo.", en: "This condition is true of every dossier of the declared data.")
private let advice = Message(
    vi: "bỏ điều kiện, hoặc sửa nếu ý là khác.", en: "drop the condition, or mend it if something else was meant.")
