import QuyetText

/// ## Tiếng Việt
/// Hai bước của một quy trình cùng tên, nên không biết kết quả dẫn đến bước nào.
/// ## English
/// Two steps of a workflow have one name, so which one an outcome leads to cannot be known.
struct WorkflowDuplicatedStep: ReadingCheck {
    let id = "workflow/duplicated-step"
    let level = Level.error
}
