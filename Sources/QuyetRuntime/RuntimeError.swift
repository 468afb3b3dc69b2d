import QuyetText
import QuyetTime

/// Why something could not be done with a dossier.
public enum RuntimeError: Error, Hashable, Sendable {
    case unknownProcedure(String, near: String?)
    case unknownCommune(String, near: String?)
    case unknownFact(String, known: [String])
    case factOutsideDomain(String, value: String)
    /// A fact that every dossier states is missing.
    case factMissing(String)
    /// A condition is undetermined because facts are missing.
    case undetermined([String])
    case noWorkflow(String, Day)
    case severalWorkflows([String])
    case ended(String)
    case timeGoesBack(Moment, now: Moment)
    case stepNotActive(String, active: [String])
    case unknownOutcome(String, offered: [String])
    /// The outcome leads to a step that was entered as often as it may be.
    case spent(outcome: String, bound: Int)
    /// A choice has no branch for the dossier.
    case noBranch(step: String)
    /// More silent transitions in a row than `Engine.silentLimit`.
    case endless

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
            return Message(
                vi: "Thủ tục không có dữ liệu “{name}”; các dữ liệu của nó: {known}.",
                en: "The procedure has no fact “{name}”; its facts are: {known}.",
                ["name": .text(name), "known": list(known)])
        case .factOutsideDomain(let name, let value):
            return Message(
                vi: "“{value}” không phải là giá trị của “{name}”.", en: "“{value}” is not a value of “{name}”.",
                ["name": .text(name), "value": .text(value)])
        case .factMissing(let name):
            return Message(vi: "Hồ sơ thiếu dữ liệu “{name}”.", en: "The dossier lacks the fact “{name}”.", ["name": .text(name)])
        case .undetermined(let names):
            return Message(
                vi: "Chưa xác định được vì hồ sơ thiếu dữ liệu: {names}.", en: "Undetermined, since the dossier lacks: {names}.",
                ["names": list(names)])
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
            return Message(
                vi: "Hồ sơ không ở bước “{name}”; đang ở: {active}.", en: "The dossier is not at “{name}”; it is at: {active}.",
                ["name": .text(name), "active": list(active)])
        case .unknownOutcome(let name, let offered):
            return Message(
                vi: "Bước này không có kết quả “{name}”; các kết quả: {offered}.",
                en: "The step has no outcome “{name}”; its outcomes: {offered}.",
                ["name": .text(name), "offered": list(offered)])
        case .spent(let outcome, let bound):
            return Message(
                vi: "Kết quả “{outcome}” không còn được chọn: đã đủ {bound} lần.",
                en: "The outcome “{outcome}” is not on offer: {bound} times are spent.",
                ["outcome": .text(outcome), "bound": .number(bound)])
        case .noBranch(let step):
            return Message(
                vi: "Sau bước “{step}” không có nhánh nào cho hồ sơ này.",
                en: "After the step “{step}” there is no branch for this dossier.",
                ["step": .text(step)])
        case .endless: return Message(vi: "Quy trình đi vòng mãi không dừng.", en: "The workflow goes round without end.")
        }
    }
}
