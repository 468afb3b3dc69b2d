/// A finding that a comment in its file lets pass, with the reason given there: told and counted apart, without effect on the exit status.
public struct SilencedFinding: Hashable, Sendable {
    public let finding: Finding
    /// As the comment has it; never empty.
    public let reason: String
    /// Where the comment stands.
    public let comment: Span

    public init(_ finding: Finding, reason: String, comment: Span) {
        self.finding = finding
        self.reason = reason
        self.comment = comment
    }
}
