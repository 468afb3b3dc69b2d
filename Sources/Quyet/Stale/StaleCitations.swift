import QuyetLaw
import QuyetSyntax
import QuyetText
import QuyetTime

/// Citations in instruments in force that point to what no longer stands.
///
/// Read are the bases of instruments, the instruments that carry forms, and the bases of rules. What an effect names (`bãi bỏ`,
/// `chấm dứt ủy quyền`…) is no citation: it is what it ends.
public struct StaleCitations: Sendable {
    /// Where a citation stands.
    public enum Place: String, Sendable {
        case basis, form
        case ruleBasis = "rule-basis"
    }

    /// One citation on the days on which what it cites does not stand.
    public struct Item: Sendable {
        public let place: Place
        /// The number of the instrument, or the id of the rule, that cites.
        public let citing: String
        public let isDraft: Bool
        /// `15/2026/TT-BCT, khoản 2 Điều 3`.
        public let cited: String
        public let file: String
        public let line: Int
        public let column: Int
        public let reason: Reason
        /// Days asked about on which the citing text is in force and the cited one is not.
        public let days: DayInterval
    }

    /// Why something no longer stands.
    public struct Reason: Hashable, Sendable {
        public enum Kind: String, Sendable { case expired, repealed, replaced, lapsed, suspended }
        public let kind: Kind
        /// The first day on which it does not stand.
        public let since: Day
        /// The provision that ends or suspends it, or the text whose own period ran out.
        public let by: CitedProvision
    }

    /// The days asked about: one day, or the horizon.
    public let days: DayInterval
    public let citations: Int
    /// By file and line.
    public let items: [Item]
    /// Citations of instruments that are not in the archive: of them nothing is known.
    public let unknown: [String]
    public let notVerified: [Message]
}

extension Workspace {
    /// Stale citations on a day, or on any day of the horizon.
    ///
    /// - Throws: `QuestionError` for a day outside the horizon.
    public func staleCitations(on day: Day? = nil) throws(QuestionError) -> StaleCitations {
        if let day, !law.horizon.contains(day) {
            throw QuestionError(message: outside(["day": .day(day), "period": .period(law.horizon)]))
        }
        let days = day.map { DayInterval($0, $0 + 1) } ?? law.horizon
        var items: [StaleCitations.Item] = []
        var unknown: [String: String] = [:]
        let standing = Standing(workspace: self)
        let citations = CitationReader(workspace: self).citations.filter { !$0.days.intersection(days).isEmpty }
        for citation in citations {
            guard let target = law.instrument(numbered: citation.instrument) else {
                unknown[VietnameseText.key(citation.instrument)] = citation.instrument
                continue
            }
            let place = sources.place(citation.span)
            for (fallen, reason) in standing.fallen(target, citation.address) {
                for period in citation.days.intersection(fallen).intersection(days).intervals {
                    items.append(
                        StaleCitations.Item(
                            place: citation.place, citing: citation.citing, isDraft: citation.isDraft, cited: citation.text,
                            file: place.file, line: place.line, column: place.column, reason: reason, days: period))
                }
            }
        }
        items.sort { left, right in
            if left.file != right.file { return left.file.utf8.lexicographicallyPrecedes(right.file.utf8) }
            return (left.line, left.column, left.days) < (right.line, right.column, right.days)
        }
        return StaleCitations(
            days: days, citations: citations.count, items: items,
            unknown: unknown.values.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }, notVerified: notVerified)
    }
}

private let outside = Message(vi: "{day} nằm ngoài khoảng được xét ({period}).", en: "{day} is outside the horizon ({period}).")
