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

    /// The holder as the resolver compares it, by communes: a family's own member at its commune is "the member".
    func canonical(_ holder: Holder) -> [(holder: Holder, communes: BitSet)] {
        switch holder {
        case .member(let index): return [(holder, families[index].territory)]
        case .office(let index):
            guard let family = familyOfOffice[index] else { return [(holder, wholeProvince)] }
            let own = BitSet(families[family].members.indices.filter { families[family].members[$0] == index })
            return [(.member(family), own), (holder, wholeProvince.subtracting(own))].filter { !$0.communes.isEmpty }
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
