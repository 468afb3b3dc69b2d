import QuyetTime

/// What the functions beyond the standard ask (`calendar.…`, `parameter.…`, `authority.…`). What is not given is null, with a diagnostic.
public struct FeelEnvironment: Sendable {
    /// Which days are worked.
    public var calendar: WorkingCalendar?
    /// The value of a dated parameter on a day; nil where there is none of the name or none in force.
    public var parameter: (@Sendable (_ name: String, _ day: Day) -> FeelValue?)?
    /// Whether an office is competent to decide on a procedure on a day, in a commune where one is named; nil where a name is unknown, or
    /// where the answer differs between communes or dossiers.
    public var competence: (@Sendable (_ office: String, _ procedure: String, _ day: Day, _ commune: String?) -> Bool?)?

    public init(
        calendar: WorkingCalendar? = nil, parameter: (@Sendable (_ name: String, _ day: Day) -> FeelValue?)? = nil,
        competence: (@Sendable (_ office: String, _ procedure: String, _ day: Day, _ commune: String?) -> Bool?)? = nil
    ) {
        self.calendar = calendar
        self.parameter = parameter
        self.competence = competence
    }
}
