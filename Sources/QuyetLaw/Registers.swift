import QuyetSyntax
import QuyetText
import QuyetTime

/// Who and what exists: units, positions, families, communes, systems.
public struct Registers: Sendable {
    public init() {}

    public internal(set) var offices: [OfficeRecord] = []
    public internal(set) var families: [FamilyRecord] = []
    public internal(set) var communes: [CommuneRecord] = []
    public internal(set) var systems: [(name: String, span: Span)] = []
    var names: [String: Holder] = [:]
    var systemNames: [String: Int] = [:]
    var communeNames: [String: Int] = [:]

    /// All communes; without a table one stands for the province.
    public var wholeProvince: BitSet { BitSet(all: communes.count) }

    public func holder(named name: String) -> Holder? { names[VietnameseText.key(name)] }
    public func commune(named name: String) -> Int? { communeNames[VietnameseText.key(name)] }

    public func name(_ holder: Holder) -> String {
        switch holder {
        case .office(let index): offices[index].name
        case .member(let index): families[index].name
        }
    }

    /// A record that stands for the holder: the office's own, or that of the family's first member.
    public func record(_ holder: Holder) -> OfficeRecord? {
        switch holder {
        case .office(let index): offices[index]
        case .member(let index): families[index].offices.first.map { offices[$0] }
        }
    }

    public func territory(_ holder: Holder) -> BitSet {
        switch holder {
        case .office(let index): offices[index].territory
        case .member(let index): families[index].territory
        }
    }

    /// The office behind a holder at a commune.
    public func office(_ holder: Holder, at commune: Int) -> Int? {
        switch holder {
        case .office(let index): index
        case .member(let index): commune < families[index].members.count ? families[index].members[commune] : nil
        }
    }

    /// A holder where and while it stands for what was named.
    struct Standing {
        var holder: Holder
        var communes: BitSet
        var days: DaySet
    }

    /// The holder as the resolver compares it, by communes and days: a family's own member at its commune is "the member"; from the day on
    /// which an office no longer exists, those that took over from it.
    func canonical(_ holder: Holder) -> [Standing] {
        standing(holder).flatMap { stands -> [Standing] in
            guard case .office(let index) = stands.holder, let family = familyOfOffice[index] else { return [stands] }
            let own = BitSet(families[family].members.indices.filter { families[family].members[$0] == index })
            return [
                Standing(holder: .member(family), communes: stands.communes.intersection(own), days: stands.days),
                Standing(holder: stands.holder, communes: stands.communes.subtracting(own), days: stands.days),
            ].filter { !$0.communes.isEmpty }
        }
    }

    private func standing(_ holder: Holder) -> [Standing] {
        switch holder {
        case .office(let index): return standing(index, in: wholeProvince, on: .always, path: [])
        case .member(let index):
            let family = families[index]
            // All members have the days of their family; those of a position's family, of their unit too.
            guard let first = family.offices.first.map({ offices[$0] }), first.days != .always else {
                return [Standing(holder: holder, communes: family.territory, days: .always)]
            }
            let own = Standing(holder: holder, communes: family.territory, days: first.days)
            guard first.days.intervals.last?.to != .distantFuture else { return [own] }
            return family.members.enumerated().reduce(into: [own]) { result, member in
                guard let office = member.element else { return }
                for next in standing(office, in: BitSet([member.offset]), on: .always, path: []).dropFirst() {
                    Registers.add(next, to: &result)
                }
            }
        }
    }

    /// The office while it exists, then whoever stands in its place; a circle of mergers ends where it closes.
    private func standing(_ index: Int, in communes: BitSet, on days: DaySet, path: [Int]) -> [Standing] {
        let record = offices[index]
        var result = [Standing(holder: .office(index), communes: communes, days: days.intersection(record.days))]
        guard let end = record.days.intervals.last?.to, end < .distantFuture, !path.contains(index) else { return result }
        let after = days.intersection(DayInterval(end, .distantFuture))
        for successor in record.successors where !after.isEmpty {
            let there = successor.communes.map { communes.intersection($0) } ?? communes
            guard !there.isEmpty else { continue }
            switch successor.office {
            case .office(let next):
                for stands in standing(next, in: there, on: after, path: path + [index]) where !stands.days.isEmpty {
                    Registers.add(stands, to: &result)
                }
            case .member(let family):
                Registers.add(
                    Standing(holder: successor.office, communes: there.intersection(families[family].territory), days: after), to: &result)
            }
        }
        return result
    }

    /// Adds what one holder has, with the communes of equal holders and days put together.
    private static func add(_ next: Standing, to result: inout [Standing]) {
        if let index = result.dropFirst().firstIndex(where: { $0.holder == next.holder && $0.days == next.days }) {
            result[index].communes = result[index].communes.union(next.communes)
        } else {
            result.append(next)
        }
    }

    var familyOfOffice: [Int: Int] = [:]

    /// Whether whoever acts may act for the holder: it is the holder; heads the collective; is a registered deputy of that head; or is
    /// a group all of whose members may (language.md, "Competence").
    public func mayAct(_ actor: Holder, for holder: Holder) -> Bool {
        if actor == holder { return true }
        guard let record = record(actor) else { return false }
        if !record.members.isEmpty { return record.members.allSatisfy { mayAct($0, for: holder, depth: 0) } }
        return mayAct(actor, for: holder, depth: 0)
    }

    private func mayAct(_ actor: Holder, for holder: Holder, depth: Int) -> Bool {
        if actor == holder { return true }
        guard depth < 8, let record = record(actor), record.isPosition else { return false }
        if !record.members.isEmpty { return record.members.allSatisfy { mayAct($0, for: holder, depth: depth + 1) } }
        if record.isHead, let unit = parent(of: actor), unit == holder { return true }
        guard let head = deputy(actor) else { return false }
        return head == holder || self.record(head)?.isHead == true && parent(of: head) == holder
    }

    /// `thuộc`, member to member within families.
    public func parent(of holder: Holder) -> Holder? {
        switch holder {
        case .office(let index): return offices[index].parent
        case .member(let index):
            guard case .office(let parent)? = families[index].offices.first.flatMap({ offices[$0].parent }) else {
                return record(holder)?.parent
            }
            // The parents of a family's members are themselves a family, or one office.
            if let family = familyOfOffice[parent] { return .member(family) }
            return .office(parent)
        }
    }

    private func deputy(_ holder: Holder) -> Holder? {
        guard let head = record(holder)?.deputyOf else { return nil }
        switch (holder, head) {
        case (.member, .office(let index)): return familyOfOffice[index].map { .member($0) } ?? head
        case (.office(let index), .member(let family)):
            // A deputy in one member of a family is the deputy of the head of that member.
            return families[family].offices.first { offices[$0].parent == offices[index].parent }.map { .office($0) } ?? head
        default: return head
        }
    }

    /// Whether an office is another one or belongs to it (*thuộc*).
    public func belongs(_ holder: Holder, to other: Holder) -> Bool {
        var current: Holder? = holder
        var depth = 0
        while let office = current, depth < 32 {
            if office == other { return true }
            current = parent(of: office)
            depth += 1
        }
        return false
    }

    /// Whether the office is, belongs to, or works at a one-stop unit (*bộ phận một cửa*).
    public func isAtOneStopUnit(_ holder: Holder) -> Bool {
        var starts = [holder]
        if let worksAt = record(holder)?.worksAt { starts.append(worksAt) }
        for member in record(holder)?.members ?? [] where !isAtOneStopUnit(member) { return false }
        if let members = record(holder)?.members, !members.isEmpty { return true }
        for start in starts {
            var current: Holder? = start
            var depth = 0
            while let office = current, depth < 32 {
                if let kind = record(office)?.kind, Registers.oneStopKinds.contains(VietnameseText.key(kind)) { return true }
                current = parent(of: office)
                depth += 1
            }
        }
        return false
    }

    static let oneStopKinds: Set<String> = Set(["bộ phận một cửa", "one-stop unit"].map(VietnameseText.key))
}

extension Registers {
    /// The same, where the matter belongs to any of these communes: members of families are taken at each of them.
    public func mayAct(_ actor: Holder, for holder: Holder, in communes: BitSet) -> Bool {
        if mayAct(actor, for: holder) { return true }
        guard case .member = holder else {
            guard case .member = actor else { return false }
            return communes.members.allSatisfy { commune in office(actor, at: commune).map { mayAct(.office($0), for: holder) } ?? false }
        }
        return communes.members.allSatisfy { commune in
            guard let acting = office(actor, at: commune), let holding = office(holder, at: commune) else { return false }
            return mayAct(.office(acting), for: .office(holding))
        }
    }
}
