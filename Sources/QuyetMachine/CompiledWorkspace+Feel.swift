import QuyetFeel
import QuyetText
import QuyetTime

extension CompiledWorkspace {
    /// What the functions beyond the standard see: the working calendar, and competence as the resolver found it. Documents declare no
    /// dated parameters yet, so `parameter.value` has no value.
    public var feelEnvironment: FeelEnvironment {
        FeelEnvironment(
            calendar: calendar,
            competence: { office, procedure, day, commune in isCompetent(office, for: procedure, on: day, in: commune) })
    }

    /// Whether the office of this name is competent to decide on a procedure on a day, in a commune where one is named; nil where a name is
    /// unknown, the day is outside the horizon, or the answer differs between communes or dossiers.
    public func isCompetent(_ office: String, for procedure: String, on day: Day, in commune: String?) -> Bool? {
        let (officeKey, code) = (VietnameseText.key(office), VietnameseText.key(procedure))
        guard horizon.contains(day), offices.contains(where: { VietnameseText.key($0.name) == officeKey }),
            let plan = procedures.first(where: { VietnameseText.key($0.code) == code }),
            let segments = plan.competence.first(where: { $0.act == .decide })?.segments
        else { return nil }
        var places = Array(communes.indices)
        if let commune {
            let key = VietnameseText.key(commune)
            guard let place = communes.firstIndex(where: { VietnameseText.key($0.code) == key || VietnameseText.key($0.name) == key })
            else {
                return nil
            }
            places = [place]
        }
        let current = segments.filter { $0.days.contains(day) }
        var answers: Set<Bool> = []
        for place in places {
            let here = current.filter { $0.communes.contains(place) }
            // Cases that no segment covers have nobody.
            let covered = here.reduce(BitSet()) { $0.union($1.cases) }
            if !BitSet(all: plan.cases.count).isSubset(of: covered) { answers.insert(false) }
            for segment in here {
                answers.insert(segment.holders.contains { VietnameseText.key(name(of: $0, commune: place)) == officeKey })
            }
            if answers.count > 1 { return nil }
        }
        return answers.first
    }
}
