import QuyetText

/// ## Tiếng Việt
/// Kết quả của một bước dẫn đến một bước không có trong quy trình; hồ sơ sẽ kẹt ở đó.
/// ## English
/// The outcome of a step leads to a step that the workflow does not have; the dossier would be stuck there.
struct WorkflowUndeclaredTarget: ReadingCheck {
    let id = "workflow/undeclared-target"
    let level = Level.error
}
