import QuyetText
import QuyetTime

/// Why something could not be done with a dossier.
public enum RuntimeError: Error, Hashable, Sendable {
    /// No procedure has this code; one that is spelled nearly so.
    case unknownProcedure(String, near: String?)
    /// No commune has this name or code; one that is spelled nearly so.
    case unknownCommune(String, near: String?)
    /// The form in force declares no such fact.
    case unknownFact(String, known: [String])
    /// The same fact was given twice.
    case factTwice(String)
    /// The declared domain does not hold the value.
    case factOutsideDomain(String, value: String)
    /// A fact that every dossier states is missing.
    case factMissing(String)
    /// A condition is undetermined because facts are missing; the step after which it is asked, nil at submission.
    case undetermined([String], step: String? = nil)
    /// A condition is neither true nor false though no fact is missing, such as for a division by 0; why.
    case noTruth(vi: String, en: String, step: String? = nil)
    /// No workflow of the procedure admits the dossier on the day.
    case noWorkflow(String, Day)
    /// Several workflows admit the dossier.
    case severalWorkflows([String])
    /// The dossier has ended; how.
    case ended(String)
    /// The event is before what happened last.
    case timeGoesBack(Moment, now: Moment)
    /// Before year 1 or after year 9999.
    case momentOutOfRange
    /// The step is not active; those that are.
    case stepNotActive(String, active: [String])
    /// The step has no such outcome; those on offer.
    case unknownOutcome(String, offered: [String])
    /// The outcome leads to a step that was entered as often as it may be.
    case spent(outcome: String, bound: Int)
    /// A choice has no branch for the dossier.
    case noBranch(step: String)
    /// A choice has several branches for the dossier.
    case severalBranches(step: String)
    /// More than `Engine.silentLimit` transitions by themselves in a row.
    case endless

    /// The error in words.
    public var message: Message {
        func list(_ names: [String]) -> MessageArgument { .list(names.map { .text($0) }) }
        func near(_ vi: String, _ en: String, _ name: String, _ near: String?) -> Message {
            Message(
                vi: vi + (near == nil ? "." : "; có phải ý bạn là “{near}”?"), en: en + (near == nil ? "." : "; did you mean “{near}”?"),
                ["name": .text(name), "near": .text(near ?? "")])
        }
        switch self {
        case .unknownProcedure(let code, let other): return near("Không có thủ tục “{name}”", "There is no procedure “{name}”", code, other)
        case .unknownCommune(let name, let other): return near("Không có xã, phường “{name}”", "There is no commune “{name}”", name, other)
        case .unknownFact(let name, let known):
            return among("Thủ tục không có dữ liệu “{name}”", "The procedure has no fact “{name}”", "các dữ liệu", "its facts", name, known)
        case .factTwice(let name):
            return Message(vi: "Dữ liệu “{name}” được nêu hai lần.", en: "The fact “{name}” is given twice.", ["name": .text(name)])
        case .factOutsideDomain(let name, let value):
            return Message(
                vi: "“{value}” không phải là giá trị của “{name}”.", en: "“{value}” is not a value of “{name}”.",
                ["name": .text(name), "value": .text(value)])
        case .factMissing(let name):
            return Message(vi: "Hồ sơ thiếu dữ liệu “{name}”.", en: "The dossier lacks the fact “{name}”.", ["name": .text(name)])
        case .undetermined(let names, nil):
            return Message(
                vi: "Chưa xác định được vì hồ sơ thiếu dữ liệu: {names}.", en: "Undetermined, since the dossier lacks: {names}.",
                ["names": list(names)])
        case .undetermined(let names, let step?):
            return Message(
                vi: "Sau bước “{step}” chưa xác định được nhánh nào, vì hồ sơ thiếu dữ liệu: {names}.",
                en: "After the step “{step}” the branch is undetermined, since the dossier lacks: {names}.",
                ["names": list(names), "step": .text(step)])
        case .noTruth(let vi, let en, let step):
            // The reason may hold braces of the writer's own: it is an argument.
            return Message(
                vi: (step == nil ? "Một" : "Sau bước “{step}” một") + " điều kiện không đúng cũng không sai với hồ sơ này."
                    + (vi.isEmpty ? "" : " {vi}"),
                en: (step == nil ? "A" : "After the step “{step}” a") + " condition is neither true nor false of this dossier."
                    + (en.isEmpty ? "" : " {en}"),
                ["vi": .text(vi), "en": .text(en), "step": .text(step ?? "")])
        case .noWorkflow(let code, let day):
            return Message(
                vi: "Ngày {day} không có quy trình nào của {code} cho hồ sơ này.",
                en: "On {day} no workflow of {code} admits this dossier.",
                ["code": .text(code), "day": .day(day)])
        case .severalWorkflows(let names):
            return Message(
                vi: "Nhiều quy trình cùng nhận hồ sơ này: {names}.", en: "Several workflows admit this dossier: {names}.",
                ["names": list(names)])
        case .ended(let ending):
            return Message(vi: "Hồ sơ đã kết thúc: {ending}.", en: "The dossier has ended: {ending}.", ["ending": .text(ending)])
        case .timeGoesBack(let at, let now):
            return Message(
                vi: "{at} sớm hơn việc trước đó, lúc {now}.", en: "{at} is before what happened last, at {now}.",
                ["at": .moment(at), "now": .moment(now)])
        case .stepNotActive(let name, let active):
            return among("Hồ sơ không ở bước “{name}”", "The dossier is not at “{name}”", "đang ở", "it is at", name, active)
        case .unknownOutcome(let name, let offered):
            return among(
                "Bước này không có kết quả “{name}”", "The step has no outcome “{name}”", "các kết quả", "its outcomes", name, offered)
        case .spent(let outcome, let bound):
            return Message(
                vi: "Kết quả “{outcome}” không còn được chọn: đã đủ {bound} lần.",
                en: "The outcome “{outcome}” is not on offer: {bound} times are spent.",
                ["outcome": .text(outcome), "bound": .number(bound)])
        case .noBranch(let step):
            return after(step, "không có nhánh nào cho hồ sơ này.", "there is no branch for this dossier.")
        case .severalBranches(let step):
            return after(step, "có nhiều nhánh cùng nhận hồ sơ này.", "several branches admit this dossier.")
        case .momentOutOfRange:
            return Message(vi: "Thời điểm phải từ năm 1 đến năm 9999.", en: "The moment must be between the years 1 and 9999.")
        case .endless:
            return Message(
                vi: "Quy trình đi vòng mãi không dừng: hơn {limit} bước chuyển tự động liên tiếp.",
                en: "The workflow goes round without end: more than {limit} transitions by themselves in a row.",
                ["limit": .number(Engine.silentLimit)])
        }
    }

    /// An unknown name, with the known ones and the nearest of them.
    private func among(_ vi: String, _ en: String, _ viList: String, _ enList: String, _ name: String, _ known: [String]) -> Message {
        if let near = Suggestion.nearest(to: name, among: known), known.count > 1 {
            return Message(
                vi: "\(vi); \(viList): {known}; có phải ý bạn là “{near}”?", en: "\(en); \(enList): {known}; did you mean “{near}”?",
                ["name": .text(name), "near": .text(near), "known": .list(known.map { .text($0) })])
        }
        if known.isEmpty { return Message(vi: vi + ".", en: en + ".", ["name": .text(name)]) }
        return Message(
            vi: "\(vi); \(viList): {known}.", en: "\(en); \(enList): {known}.",
            ["name": .text(name), "known": .list(known.map { .text($0) })])
    }

    private func after(_ step: String, _ vi: String, _ en: String) -> Message {
        if step.isEmpty { return Message(vi: "Ngay khi nộp, \(vi)", en: "At submission \(en)") }
        return Message(vi: "Sau bước “{step}” \(vi)", en: "After the step “{step}” \(en)", ["step": .text(step)])
    }
}
