import QuyetLaw
import QuyetText
import QuyetTime

/// Communes that go together, and how they are told.
public struct CommuneGroup: Hashable, Sendable {
    public let isWholeProvince: Bool
    /// In the order of their table; empty where no table names them.
    public let codes: [String]
    /// `toàn tỉnh`, or names.
    public let words: Message
    /// Position of the first one, for ordering.
    let first: Int

    /// Most communes that are named; the others are counted.
    static let named = 3

    init(_ communes: BitSet, _ registers: Registers) {
        let all = registers.wholeProvince
        isWholeProvince = communes == all
        first = communes.first ?? 0
        codes = communes.members.map { registers.communes[$0].code }.filter { !$0.isEmpty }
        let names = { (set: BitSet, most: Int) in MessageArgument.list(set.members.prefix(most).map { .text(registers.communes[$0].name) })
        }
        let others = all.subtracting(communes)
        if isWholeProvince {
            words = CommuneMessages.all
        } else if communes.count <= CommuneGroup.named {
            words = CommuneMessages.named(["names": names(communes, CommuneGroup.named)])
        } else if others.count <= CommuneGroup.named {
            words = CommuneMessages.except(["names": names(others, CommuneGroup.named)])
        } else {
            words = CommuneMessages.counted([
                "names": names(communes, CommuneGroup.named), "count": .number(communes.count - CommuneGroup.named),
                "all": .number(communes.count),
            ])
        }
    }
}

private enum CommuneMessages {
    static let all = Message(vi: "toàn tỉnh", en: "the whole province")
    static let named = Message(vi: "{names}", en: "{names}")
    static let except = Message(vi: "toàn tỉnh trừ {names}", en: "the whole province except {names}")
    static let counted = Message(vi: "{all} xã: {names} và {count} xã khác", en: "{all} communes: {names} and {count} others")
}
