import QuyetLaw
import QuyetSyntax
import QuyetText
import QuyetTime

/// ## Tiếng Việt
/// Điều khoản giao thẩm quyền cho mỗi xã một cơ quan, nhưng ở vài xã nhóm đó không có cơ quan nào, nên ở đó không ai nhận được.
///
/// Thường là vì bảng các xã thiếu dòng, hoặc vì xã mới chia tách chưa có trong danh mục.
///
/// ### Sai
///
///     cho: Đội quản lý cấp xã
///
/// ### Đúng
///
///     cho: UBND cấp xã
///
/// ## English
/// A provision gives the competence to one office in each commune, but in some communes the family has none, so nobody receives it there.
///
/// Mostly the table of the family lacks rows, or a new commune is not in the register yet.
///
/// ### Wrong
///
///     cho: Đội quản lý cấp xã
///
/// ### Right
///
///     cho: UBND cấp xã
struct AuthorityBoundary: Check {
    let id = "authority/boundary"
    let level = Level.warning
    let scope = CheckScope.procedure
    let reads: [CheckInput] = [.registers, .competence]

    private struct Cause: Hashable {
        let provision: Int
        let family: Int
        let missing: BitSet
    }

    func run(_ context: CheckContext) -> [Finding] {
        let law = context.law
        var groups = FindingGroups<Cause>()
        for subject in law.subjects {
            for link in law.links(of: subject) {
                for case .member(let family) in [link.from, link.to].compactMap({ $0 }) {
                    let missing = link.communes.subtracting(law.registers.families[family].territory)
                    guard let commune = missing.first else { continue }
                    for period in link.days.intersection(context.horizon).intervals {
                        groups.add(
                            Cause(provision: link.provision, family: family, missing: missing), period, context.subject(subject),
                            Witness(commune: law.registers.communes[commune].name, date: period.from))
                    }
                }
            }
        }
        return groups.all.map { group in
            let registers = law.registers
            let missing = group.cause.missing
            let named = missing.members.prefix(CheckContext.namedSubjects).map { MessageArgument.text(registers.communes[$0].name) }
            let names: [String: MessageArgument] = [
                "family": .text(registers.families[group.cause.family].name), "count": .number(missing.count), "communes": .list(named),
                "subjects": context.names(group.subjects), "period": .period(group.period),
            ]
            return Finding(
                id, level, at: law.span(group.cause.provision), (missing.count > named.count ? many : few)(names), period: group.period,
                subjects: group.subjects, witness: group.witness, draft: law.isDraft(group.cause.provision), advice: advice(names))
        }
    }
}

private let few = Message(
    vi: "{period} “{family}” không có cơ quan nào ở {communes}, nên điều khoản này về {subjects} không có tác dụng ở đó.",
    en: "{period} “{family}” has no office in {communes}, so this provision about {subjects} works nothing there.")
private let many = Message(
    vi: "{period} “{family}” không có cơ quan nào ở {count} xã ({communes}, …), nên điều khoản này về {subjects} không có tác dụng ở đó.",
    en: "{period} “{family}” has no office in {count} communes ({communes}, …), so this provision about {subjects} works nothing there.")
private let advice = Message(
    vi: "bổ sung “{family}” cho các xã đó vào danh mục, hoặc giới hạn “địa bàn” của điều khoản.",
    en: "add “{family}” for these communes to the register, or narrow the “territory” of the provision.")
